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
    /// The line; none where the key it names does nothing now, such as while something is typed.
    pub fn line(self, cx: &Cx<'_>, screen: &dyn Screen) -> Option<String> {
        let (words, action) = self.words();
        let said = |key: String| cx.say_with(words, &[("key", key.into())]);
        let key = cx.key(screen.context(cx), action);
        let names_it = || said(String::new()) != said("?".into());
        (!key.is_empty() || !names_it()).then(|| said(key))
    }
}

/// Paints the line on the last row of the body of a frame that is painted. Where something stands there the body is
/// painted again on one row less: the line covers no word, and the rule over the footer stays. A line that does not fit
/// whole is not painted.
pub fn draw(cx: &Cx<'_>, of: FirstUse, screen: &dyn Screen, window: Rect, buf: &mut Buffer) {
    if screen.bare() || window.width < SMALLEST.0 || window.height < SMALLEST.1 {
        return;
    }
    let body = frame::body(window);
    let Some(line) = of.line(cx, screen).filter(|line| text::width(line) <= body.width) else { return };
    let last = Rect { y: body.bottom() - 1, height: 1, ..body };
    let is_free = last.positions().all(|at| buf.cell(at).is_some_and(|cell| cell.symbol().trim().is_empty()));
    if !is_free {
        for at in body.positions() {
            if let Some(cell) = buf.cell_mut(at) {
                cell.reset();
            }
        }
        let shorter = Rect { height: body.height - 1, ..body };
        screen.draw(cx, &mut Canvas::new(buf, shorter, cx.dir(), cx.prefs.theme));
    }
    let mut canvas = Canvas::new(buf, last, cx.dir(), cx.prefs.theme);
    canvas.place(0, 0, last.width, &line, cx.style(Role::Dim), Align::Start);
}
