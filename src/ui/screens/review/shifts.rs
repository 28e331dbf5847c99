//! The shifts that can be reviewed, newest first: how far each has come, and what there is to look at.

use std::cell::Cell;
use std::collections::BTreeMap;

use crate::domain::Lang;
use crate::domain::ids::{DeskId, ShiftId};
use crate::domain::review::{ReviewShift, Standing};
use crate::i18n::Key;
use crate::input::{Action, Context};
use crate::text::{self, Align};
use crate::theme::Role;
use crate::ui::screen::{Door, Hint};
use crate::ui::screens::feedback;
use crate::ui::widgets::list::{Line, List, naming};
use crate::ui::{Answer, Canvas, Cx, FirstUse, Question, Screen, Wish};

use super::Review;
use super::search::Search;
use super::sifted::Sifted;

/// So many shifts are read at once: half a year of two shifts a day.
const PORTION: usize = 366;

/// The list of shifts.
#[derive(Debug)]
pub struct Shifts {
    list: List<ShiftId>,
    found: BTreeMap<ShiftId, ReviewShift>,
    /// Columns of the longest times and of the longest names, and the language in which they were measured.
    widths: (u16, u16, Option<Lang>),
    desks: Vec<(DeskId, String)>,
    /// All desks of the file, or this one.
    everywhere: bool,
    asked: bool,
    read: bool,
    /// Row at which the list was painted.
    first_row: Cell<u16>,
}

impl Shifts {
    /// The shifts of this desk.
    pub fn new() -> Shifts {
        Shifts {
            list: List::default(),
            found: BTreeMap::new(),
            widths: (0, 0, None),
            desks: Vec::new(),
            everywhere: false,
            asked: false,
            read: false,
            first_row: Cell::new(0),
        }
    }

    fn question(&self, cx: &Cx<'_>) -> Question {
        let desk = cx.book.desk.as_ref().map(|desk| desk.id).filter(|_| !self.everywhere);
        Question::Reviews { desk, first: i32::MIN, last: i32::MAX, limit: PORTION }
    }

    fn take(&mut self, found: &[ReviewShift]) {
        self.list.set(found.iter().map(|listed| Line::Item(listed.shift.id)).collect());
        if !self.read {
            // The one that waits longest for a signature is read last; the newest over is read first.
            let waiting = |listed: &&ReviewShift| listed.shift.ended.is_some() && listed.standing != Standing::Signed;
            if let Some(first) = found.iter().find(waiting) {
                self.list.select(first.shift.id);
            }
        }
        self.found = found.iter().map(|listed| (listed.shift.id, listed.clone())).collect();
        self.widths.2 = None;
        self.read = true;
    }

    /// Measures the columns of times and people, of all shifts alike, once for what was found.
    fn measure(&mut self, cx: &Cx<'_>) {
        if self.widths.2 == Some(cx.lang()) {
            return;
        }
        let widest = |words: &dyn Fn(&ReviewShift) -> String| {
            self.found.values().map(|listed| text::width(&words(listed))).max().unwrap_or(0)
        };
        let people = |listed: &ReviewShift| naming::people(cx, &listed.shift, u16::MAX);
        self.widths = (widest(&|listed| when(cx, listed)), widest(&people), Some(cx.lang()));
    }
}

impl Default for Shifts {
    fn default() -> Shifts {
        Shifts::new()
    }
}

impl Screen for Shifts {
    fn context(&self, _cx: &Cx<'_>) -> Context {
        Context::Review
    }

    fn title(&self, cx: &Cx<'_>) -> Option<String> {
        let desk = cx.book.desk.as_ref().filter(|_| !self.everywhere);
        let place = desk.map_or_else(|| cx.say(Key::FiguresAllDesks), |desk| text::isolate(&desk.name));
        Some([cx.say(Key::ReviewTitle), place].join(" · "))
    }

    fn act(&mut self, cx: &Cx<'_>, action: Action) -> Vec<Wish> {
        if self.list.act(action) {
            return Vec::new();
        }
        match action {
            Action::Next => {
                let open = self.list.selected().map(|shift| Wish::Push(Box::new(Review::new(shift))));
                open.into_iter().collect()
            }
            Action::All | Action::Shift => {
                self.everywhere = !self.everywhere;
                vec![Wish::Ask(self.question(cx))]
            }
            Action::Find => vec![Wish::Push(Box::new(Search::new(None)))],
            Action::Encounters => vec![Wish::Push(Box::new(Sifted::new(cx, None)))],
            Action::Figures => vec![Wish::Open(Door::Figures)],
            Action::Owed => vec![Wish::Open(Door::Feedback)],
            Action::Back => vec![Wish::Pop],
            _ => Vec::new(),
        }
    }

    fn click(&mut self, cx: &Cx<'_>, at: (u16, u16)) -> Vec<Wish> {
        match at.1.checked_sub(self.first_row.get()).and_then(|row| self.list.click(row)) {
            Some((_, true)) => self.act(cx, Action::Next),
            _ => Vec::new(),
        }
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Vec<Wish> {
        self.measure(cx);
        if std::mem::replace(&mut self.asked, true) {
            return Vec::new();
        }
        vec![Wish::Ask(self.question(cx)), Wish::Ask(Question::Desks)]
    }

    fn answered(&mut self, cx: &Cx<'_>, question: &Question, answer: &Answer) -> Vec<Wish> {
        match answer {
            Answer::Reviews(found) if *question == self.question(cx) => {
                self.take(found);
                self.measure(cx);
            }
            Answer::Desks(desks) => self.desks.clone_from(desks),
            // Whatever was said in the review of one changes its line.
            Answer::Matter(_) => return vec![Wish::Ask(self.question(cx))],
            _ => {}
        }
        Vec::new()
    }

    fn first_use(&self) -> Option<FirstUse> {
        Some(FirstUse::Reviews)
    }

    fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>) {
        let (width, height) = (canvas.width(), canvas.height());
        if self.list.selected().is_none() {
            let key = if self.read { Key::ReviewNoShift } else { Key::ListReading };
            canvas.wrapped(0, height / 3, width, height, &cx.say(key), cx.style(Role::Dim));
            return;
        }
        let top = self.owed(cx, canvas);
        self.first_row.set(top);
        let mut list = canvas.part(0, top, width, height.saturating_sub(top));
        let columns = (self.widths.0, self.widths.1.min(width / 4));
        self.list.draw(&mut list, |line, selected, canvas| {
            let Line::Item(id) = line else { return };
            if let Some(listed) = self.found.get(id) {
                self.row(cx, listed, columns, selected, canvas);
            }
        });
    }

    fn hints(&self, cx: &Cx<'_>) -> Vec<Hint> {
        let hint = |action, key| Hint { action, keys: String::new(), label: cx.say(key) };
        let mut hints = vec![
            hint(Action::Next, Key::ReviewHintOpen),
            hint(Action::Figures, Key::CommandFigures),
            hint(Action::Find, Key::CommandFind),
            hint(Action::Encounters, Key::SiftHintOpen),
        ];
        if self.desks.len() > 1 {
            hints.push(hint(Action::All, if self.everywhere { Key::FiguresHintDesk } else { Key::FiguresAllDesks }));
        }
        hints.push(hint(Action::Owed, Key::ReviewHintDue));
        hints.push(hint(Action::Back, Key::CommandBack));
        hints
    }
}

impl Shifts {
    /// The answers the supervisor owes stand above everything; the late ones in a warning. The rows it took.
    fn owed(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>) -> u16 {
        let (n, late) = feedback::to_decide(cx);
        if n == 0 {
            return 0;
        }
        let key = cx.key(Context::Review, Action::Owed);
        let mut words = cx.say_with(Key::ReviewDecide, &[("n", n.into()), ("key", key.into())]);
        if late > 0 {
            words = format!("{words} · {}", cx.say_with(Key::ReviewDecideLate, &[("n", late.into())]));
        }
        let role = if late > 0 { Role::Warning } else { Role::Accent };
        canvas.wrapped(0, 0, canvas.width(), 2, &words, cx.style(role)) + 1
    }

    fn row(
        &self,
        cx: &Cx<'_>,
        listed: &ReviewShift,
        (times, names): (u16, u16),
        selected: bool,
        canvas: &mut Canvas<'_>,
    ) {
        let style = |role| cx.style(if selected { Role::Selected } else { role });
        let width = canvas.width();
        let when = when(cx, listed);
        canvas.place(0, 0, times, &when, style(Role::Text), Align::Start);
        let standing = cx.word("standing", listed.standing.name());
        // Only what has been begun stands out: most of what is old waits like the rest.
        let role = match listed.standing {
            Standing::InReview | Standing::Questions | Standing::Reopened => Role::Accent,
            Standing::Received | Standing::Signed => Role::Dim,
        };
        canvas.place(times + 2, 0, names, &naming::people(cx, &listed.shift, names), style(Role::Text), Align::Start);
        let at = times + names + 4;
        let (room, word) = (width.saturating_sub(at), text::width(&standing) + 2);
        // That a shift waits is said where what there is to look at leaves room for it; anything else always.
        let kept = if listed.standing == Standing::Received { 0 } else { word };
        let facts = self.facts(cx, listed, room.saturating_sub(kept));
        let used = canvas.place(at, 0, room.saturating_sub(kept), &facts, style(Role::Dim), Align::Start);
        if used + word <= room {
            canvas.place(at + used, 0, room - used, &standing, style(role), Align::End);
        }
    }

    /// What there is to look at, as far as there is room.
    fn facts(&self, cx: &Cx<'_>, listed: &ReviewShift, room: u16) -> String {
        let counts = listed.counts;
        let count = |key, n: u32| (n > 0).then(|| cx.say_with(key, &[("n", n.into())]));
        let visits = cx.say_with(Key::FiguresVisits, &[("n", counts.visits.into())]);
        let desk = self.everywhere.then(|| naming::desk(cx, &self.desks, listed.shift.desk));
        let parts = [
            desk,
            Some(visits),
            count(Key::ListLeft, counts.left),
            count(Key::ListUnhappy, counts.unhappy),
            count(Key::ListComplaints, counts.complaints),
            count(Key::ReviewWaiting, counts.waiting),
        ];
        let mut words = String::new();
        for part in parts.into_iter().flatten().filter(|part| !part.is_empty()) {
            let longer = if words.is_empty() { part } else { format!("{words} · {part}") };
            if text::width(&longer) > room {
                break;
            }
            words = longer;
        }
        words
    }
}

/// Day and hours: "21 Nov  06:00–14:00".
fn when(cx: &Cx<'_>, listed: &ReviewShift) -> String {
    format!("{}  {}", naming::short_day(cx, &listed.shift), naming::hours(cx, &listed.shift))
}
