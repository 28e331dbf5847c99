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
use crate::ui::taken::MOVES;
use crate::ui::widgets::list::{Line, List, naming};
use crate::ui::{Answer, Canvas, Cx, FirstUse, Question, Screen, Taken, Wish};

use super::Review;
use super::search::Search;
use super::sifted::Sifted;

/// So many shifts are read at once: half a year of two shifts a day.
const PORTION: usize = 366;
/// The next portion is asked for when so few lines are left below the selected one.
const NEAR: usize = 60;

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
    /// What was asked and is not answered yet.
    asked: Option<Question>,
    /// How much the file was known to hold when the newest ones were asked for; none: they are to be asked for.
    as_of: Option<u64>,
    /// Whether the desks were asked for.
    desks_asked: bool,
    /// Whether the first shift of the file is reached.
    complete: bool,
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
            asked: None,
            as_of: None,
            desks_asked: false,
            complete: false,
            read: false,
            first_row: Cell::new(0),
        }
    }

    /// Asks for what is missing: all that is listed where somebody wrote, or the next portion where its end comes near.
    fn missing(&mut self, cx: &Cx<'_>) -> Vec<Wish> {
        let mut wishes = Vec::new();
        if !std::mem::replace(&mut self.desks_asked, true) {
            wishes.push(Wish::Ask(Question::Desks));
        }
        if self.asked.is_some() {
            return wishes;
        }
        let left = self.list.lines().len() - self.list.place();
        let question = match self.as_of {
            as_of if as_of != Some(cx.changes) => {
                self.as_of = Some(cx.changes);
                Some(self.question(cx, i32::MAX, self.found.len().max(PORTION)))
            }
            _ if self.complete || left >= NEAR => None,
            // Several may have begun on the day of the oldest one known.
            _ => self.oldest().map(|oldest| self.question(cx, began(oldest), PORTION)),
        };
        self.asked.clone_from(&question);
        wishes.extend(question.map(Wish::Ask));
        wishes
    }

    fn oldest(&self) -> Option<&ReviewShift> {
        self.list.items().last().and_then(|id| self.found.get(&id))
    }

    fn question(&self, cx: &Cx<'_>, last: i32, limit: usize) -> Question {
        let desk = cx.book.desk.as_ref().map(|desk| desk.id).filter(|_| !self.everywhere);
        Question::Reviews { desk, first: i32::MIN, last, limit }
    }

    /// Takes in what was asked for with this limit: all that is listed, or what comes after it.
    fn take(&mut self, found: &[ReviewShift], (last, limit): (i32, usize)) {
        let mut order: Vec<ShiftId> = Vec::new();
        if last == i32::MAX {
            self.found.clear();
        } else {
            order.extend(self.list.items());
        }
        let before = order.len();
        order.extend(found.iter().map(|listed| listed.shift.id).filter(|id| !self.found.contains_key(id)));
        self.complete = found.len() < limit || order.len() == before;
        self.found.extend(found.iter().map(|listed| (listed.shift.id, listed.clone())));
        self.list.set(order.into_iter().map(Line::Item).collect());
        if !self.read {
            // The one that waits longest for a signature is read last; the newest over is read first.
            let waiting = |listed: &&ReviewShift| listed.shift.ended.is_some() && listed.standing != Standing::Signed;
            if let Some(first) = found.iter().find(waiting) {
                self.list.select(first.shift.id);
            }
        }
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

/// The local day on which a shift began, since 1970-01-01.
fn began(listed: &ReviewShift) -> i32 {
    let opened = &listed.shift.opened;
    let local = opened.wall + i64::from(opened.offset) * 60_000;
    i32::try_from(local.div_euclid(86_400_000)).unwrap_or(i32::MAX)
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
            return self.missing(cx);
        }
        match action {
            Action::Next => {
                let open = self.list.selected().map(|shift| Wish::Push(Box::new(Review::new(shift))));
                open.into_iter().collect()
            }
            Action::All | Action::Shift => {
                self.everywhere = !self.everywhere;
                (self.asked, self.as_of) = (None, None);
                self.found.clear();
                self.missing(cx)
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
        self.missing(cx)
    }

    fn answered(&mut self, cx: &Cx<'_>, question: &Question, answer: &Answer) -> Vec<Wish> {
        if let Answer::Desks(desks) = answer {
            self.desks.clone_from(desks);
        }
        if let (Some(asked), Question::Reviews { last, limit, .. }) = (&self.asked, question)
            && asked == question
        {
            self.asked = None;
            match answer {
                Answer::Reviews(found) => {
                    self.take(found, (*last, *limit));
                    self.measure(cx);
                }
                // Why is said by the house; asked again once somebody wrote, or when the list is opened again.
                _ => (self.complete, self.read) = (true, true),
            }
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

    fn takes(&self, _cx: &Cx<'_>) -> Option<Taken> {
        let desks = |action| (action, Key::FiguresAllDesks, Key::DoesShiftsEverywhere);
        let taken = Taken::new(Key::ReviewTitle)
            .and(&MOVES)
            .and(&[Action::Find, Action::Figures])
            .worded(&[
                (Action::Encounters, Key::SiftHintOpen, Key::DoesSifted),
                (Action::Owed, Key::ReviewHintDue, Key::DoesWaiting),
                desks(Action::All),
                desks(Action::Shift),
            ])
            .worded_if(self.list.selected().is_some(), &[(Action::Next, Key::ReviewHintOpen, Key::DoesShiftOpen)]);
        Some(taken)
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
