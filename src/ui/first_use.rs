//! One line of help at the first use of a screen, once on every machine.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::i18n::Key;
use crate::input::Action;
use crate::text::{self, Align};
use crate::theme::Role;

use super::canvas::Canvas;
use super::cx::Cx;
use super::frame::{self, SMALLEST};
use super::screen::Screen;

/// Declares the screens with a line of help: name in the machine's memory, words, and the key they name.
macro_rules! first_uses {
    ($($(#[$doc:meta])* $name:ident = $id:literal: $words:ident, $action:ident;)+) => {
        /// A screen that is used for the first time.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum FirstUse { $($(#[$doc])* $name,)+ }

        impl FirstUse {
            /// All of them.
            pub const ALL: &'static [FirstUse] = &[$(FirstUse::$name,)+];

            /// Its stable name in the machine's memory.
            pub const fn name(self) -> &'static str {
                match self { $(FirstUse::$name => $id,)+ }
            }

            const fn words(self) -> (Key, Action) {
                match self { $(FirstUse::$name => (Key::$words, Action::$action),)+ }
            }
        }
    };
}

first_uses! {
    /// Signing in.
    SignIn = "sign-in": HintSignIn, Next;
    /// Readiness.
    Readiness = "readiness": HintReadiness, Next;
    /// The desk board.
    Board = "board": HintBoard, Undo;
    /// The five steps.
    Lane = "lane": HintLane, Next;
    /// A request.
    Request = "request": HintRequest, Next;
    /// Tags.
    Tags = "tags": HintTags, Next;
    /// A note.
    Note = "note": HintNote, Back;
    /// A visit that is already over.
    Past = "past": HintPast, Next;
    /// An occurrence is noted.
    Occurrence = "occurrence": HintOccurrence, Next;
    /// The list of encounters.
    Encounters = "encounters": HintEncounters, Next;
    /// The earlier shifts.
    Earlier = "earlier": HintEarlier, Find;
    /// One encounter.
    Encounter = "encounter": HintEncounter, Next;
    /// What is owed.
    Owed = "owed": HintOwed, Next;
    /// The list of occurrences.
    Occurrences = "occurrences": HintOccurrences, Next;
    /// The shift and its people.
    People = "people": HintPeople, Next;
    /// The settings of a person.
    Settings = "settings": HintSettings, Next;
    /// The shifts that can be reviewed.
    Reviews = "reviews": HintReviews, Next;
    /// The review of a shift.
    Review = "review": HintReview, Sign;
    /// The figures.
    Figures = "figures": HintFigures, Why;
    /// What was said to somebody.
    Feedback = "feedback": HintFeedback, Next;
}

impl FirstUse {
    /// The line.
    pub fn line(self, cx: &Cx<'_>, screen: &dyn Screen) -> String {
        let (words, action) = self.words();
        cx.say_with(words, &[("key", cx.key(screen.context(cx), action).into())])
    }
}

/// Paints the line over a frame that is painted: on the last row of the body if nothing stands there, otherwise in the
/// place of the rule over the footer. It covers no word, and a line that does not fit whole is not painted.
pub fn draw(cx: &Cx<'_>, of: FirstUse, screen: &dyn Screen, window: Rect, buf: &mut Buffer) {
    if screen.bare() || window.width < SMALLEST.0 || window.height < SMALLEST.1 {
        return;
    }
    let body = frame::body(window);
    let line = of.line(cx, screen);
    if text::width(&line) > body.width {
        return;
    }
    let last = body.bottom() - 1;
    let is_free =
        (body.left()..body.right()).all(|x| buf.cell((x, last)).is_some_and(|cell| cell.symbol().trim().is_empty()));
    let row = if is_free { last } else { last + 1 };
    let area = Rect { y: row, height: 1, ..body };
    let mut canvas = Canvas::new(buf, area, cx.dir(), cx.prefs.theme);
    let blank = " ".repeat(usize::from(area.width));
    canvas.place(0, 0, area.width, &blank, ratatui::style::Style::reset(), Align::Start);
    canvas.place(0, 0, area.width, &line, cx.style(Role::Dim), Align::Start);
}
