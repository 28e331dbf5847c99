//! The visitor's own rating: four faces in the visitor's language, and nothing else.

use std::cell::Cell;

use crate::domain::book::Book;
use crate::domain::encounter::{Encounter, End, Outcome};
use crate::domain::ids::{EncounterId, EntryId};
use crate::domain::verdict::Face;
use crate::domain::{Command, Lang};
use crate::i18n::{self, Key, Voice};
use crate::input::{Action, Context};
use crate::text::{Align, Dir, Span};
use crate::theme::Role;
use crate::ui::canvas::Canvas;
use crate::ui::cx::Cx;
use crate::ui::screen::{Screen, Wish};
use crate::ui::widgets::face;

/// The thanks stay for this long, in milliseconds.
const THANKS_MS: i64 = 3_000;

/// The four faces, for one visit or for the one closed last.
#[derive(Debug)]
pub struct Verdict {
    of: Option<EncounterId>,
    /// On a screen of its own: it stays, and asks for each visit anew.
    stays: bool,
    /// Boot clock when the question was painted first.
    shown: Cell<Option<i64>>,
    /// The visit of the last press and the verdict it had before: thanks are for what stands.
    pressed: Option<(EncounterId, Option<EntryId>)>,
    /// Boot clock since when thanks are said.
    thanked: Option<i64>,
    /// Columns painted last, for clicks and touches.
    width: Cell<u16>,
}

impl Verdict {
    /// For this visit, or for the one closed last; goes back by itself.
    pub fn new(of: Option<EncounterId>) -> Verdict {
        Verdict { of, stays: false, shown: Cell::new(None), pressed: None, thanked: None, width: Cell::new(0) }
    }

    /// For a second screen: always the visit closed last, until it has its verdict.
    pub fn second_screen() -> Verdict {
        Verdict { stays: true, ..Verdict::new(None) }
    }

    fn visit<'a>(&self, book: &'a Book) -> Option<&'a Encounter> {
        match self.of {
            Some(id) => book.encounters.get(&id),
            // Nobody's face goes to the visitor before: a second screen asks about each visit once.
            None => last_closed(book).filter(|visit| !self.stays || visit.verdict.is_none()),
        }
    }

    fn language(&self, cx: &Cx<'_>) -> Lang {
        let language = self.visit(cx.book).map(|visit| visit.seen().language);
        language.map_or(cx.prefs.visitor_lang, |language| language.unwrap_or(Lang::En))
    }

    fn shown_for(&self, cx: &Cx<'_>) -> i64 {
        let shown = self.shown.get().unwrap_or(cx.now.since_boot);
        self.shown.set(Some(shown));
        (cx.now.since_boot - shown).max(0)
    }

    /// Milliseconds until it goes on by itself.
    fn left(&self, cx: &Cx<'_>) -> Option<i64> {
        match self.thanked {
            Some(at) => Some(THANKS_MS - (cx.now.since_boot - at)),
            None if self.stays => None,
            None => Some(i64::from(cx.prefs.verdict_seconds) * 1_000 - self.shown_for(cx)),
        }
    }
}

/// The entry by which a visit has its verdict.
fn given(visit: &Encounter) -> Option<EntryId> {
    visit.verdict.as_ref().map(|(entry, _)| *entry)
}

/// The visit closed last that was one.
fn last_closed(book: &Book) -> Option<&Encounter> {
    let closed = book.encounters.values().filter_map(|visit| match visit.end {
        End::Closed { at, outcome, .. } if outcome != Outcome::Discarded => Some((at.wall, visit)),
        _ => None,
    });
    closed.max_by_key(|(at, visit)| (*at, visit.id())).map(|(_, visit)| visit)
}

impl Screen for Verdict {
    fn context(&self, _cx: &Cx<'_>) -> Context {
        Context::Verdict
    }

    fn act(&mut self, cx: &Cx<'_>, action: Action) -> Vec<Wish> {
        match action {
            // The visitor's own screen leads nowhere: a key they may find does nothing, the staff's one leaves.
            Action::Leave if self.stays => vec![Wish::Quit],
            Action::Back if !self.stays => vec![Wish::Pop],
            Action::Digit(n @ 1..=4) if self.thanked.is_none() => {
                let Some(visit) = self.visit(cx.book) else { return Vec::new() };
                let latency = u32::try_from(self.shown_for(cx)).unwrap_or(u32::MAX);
                self.pressed = Some((visit.id(), given(visit)));
                let face = Face::ALL[usize::from(n) - 1];
                vec![Wish::Do(Command::Rate { encounter: visit.id(), face, latency })]
            }
            _ => Vec::new(),
        }
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Vec<Wish> {
        if let Some((id, before)) = self.pressed.take()
            && cx.book.encounters.get(&id).is_some_and(|visit| given(visit) != before)
        {
            self.thanked = Some(cx.now.since_boot);
            // The thanks are this visitor's, in their language.
            self.of = Some(id);
        }
        if self.left(cx).is_none_or(|left| left > 0) {
            return Vec::new();
        }
        if self.stays {
            self.thanked = None;
            self.of = None;
            self.shown.set(None);
            return Vec::new();
        }
        vec![Wish::Pop]
    }

    fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>) {
        if self.visit(cx.book).is_some() || !self.stays {
            self.shown_for(cx);
        } else {
            // How fast a press was counts from the question, not from the empty screen.
            self.shown.set(None);
        }
        let lang = self.language(cx);
        let dir = if lang.is_rtl() { Dir::Rtl } else { Dir::Ltr };
        let voice = Voice { lang, ..cx.voice() };
        let say = |key| i18n::say(voice, key);
        let mut canvas = canvas.in_direction(dir);
        let (width, height) = (canvas.width(), canvas.height());
        self.width.set(width);
        let title = cx.style(Role::Title);
        if self.thanked.is_some() {
            canvas.place(0, height / 2, width, &say(Key::VerdictThanks), title, Align::Center);
            return;
        }
        if self.visit(cx.book).is_none() {
            canvas.place(0, height / 2, width, &say(Key::VerdictNobody), cx.style(Role::Dim), Align::Center);
            return;
        }
        let column = width / 4;
        let size = (column.saturating_sub(4)).min(height.saturating_sub(8) * 2).min(26) & !1;
        let top = height.saturating_sub(size / 2 + 7) / 2;
        canvas.place(0, top, width, &say(Key::VerdictAsk), title, Align::Center);
        let words = [Key::FaceDelighted, Key::FaceContent, Key::FaceUnhappy, Key::FaceAngry];
        for (n, (face, words)) in (0u16..).zip(Face::ALL.iter().zip(words)) {
            let x = n * column;
            let rows = face::picture(*face, size);
            let rows: Vec<_> = rows.iter().map(String::as_str).collect();
            let text = cx.style(Role::Text);
            canvas.picture(x + (column.saturating_sub(size)) / 2, top + 3, &rows, text);
            let under = top + 3 + size / 2 + 1;
            canvas.place(x, under, column, &say(words), text, Align::Center);
            let digit = Span::new(i18n::digits(lang, &(n + 1).to_string()), cx.style(Role::Key));
            canvas.spans(x, under + 2, column, &[digit], Align::Center);
        }
    }

    fn click(&mut self, cx: &Cx<'_>, (x, _): (u16, u16)) -> Vec<Wish> {
        let width = self.width.get();
        if width < 4 || x >= width {
            return Vec::new();
        }
        // The faces start where the visitor's language starts, the click counts from where the screen's does.
        let mirrored = self.language(cx).is_rtl() != cx.lang().is_rtl();
        let x = if mirrored { width - 1 - x } else { x };
        self.act(cx, Action::Digit((x / (width / 4)).min(3) as u8 + 1))
    }

    fn wake(&self, cx: &Cx<'_>) -> Option<i64> {
        self.left(cx).map(|left| left.max(1))
    }

    fn bare(&self) -> bool {
        true
    }

    fn locked(&self) -> bool {
        true
    }
}
