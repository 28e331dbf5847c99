//! The desk: who is here, what to do now, what is owed.

mod hints;
mod keys;
mod list;
mod look_back;
mod phrase;
mod side;
mod step;
mod visit;

use std::cell::RefCell;
use std::collections::BTreeSet;

use crate::domain::Command;
use crate::domain::encounter::{Encounter, PROBE_PATIENCE_MS};
use crate::domain::ids::EncounterId;
use crate::domain::seen::Next;
use crate::domain::standard::Digest;
use crate::i18n::{self, Key, Moment};
use crate::input::{Action, Context};
use crate::text;
use crate::theme::Role;
use crate::ui::canvas::Canvas;
use crate::ui::cx::Cx;
use crate::ui::first_use::FirstUse;
use crate::ui::screen::{Hint, Screen, Wish};

pub use phrase::put as put_phrase;
pub use visit::{Pace, Visit, newcomer};

/// Body columns from which there is a list beside the step, and from which there is a third pane.
const TWO_PANES: u16 = 76;
const THREE_PANES: u16 = 106;
/// From this height on, a window without list keeps a line of air under the visitor.
const AIRY: u16 = 14;
const DAY_MS: i64 = 86_400_000;

/// The desk. Its selection is a visit, never a line: reordering does not move it.
#[derive(Debug, Default)]
pub struct Board {
    selected: Option<EncounterId>,
    /// The open visits when the board looked last; none before it looked at all.
    known: Option<BTreeSet<EncounterId>>,
    /// What is asked of the selected visit, and since when on the boot clock.
    asked: Option<(EncounterId, Next, i64)>,
    /// Whether the why of the items is shown.
    why: bool,
    /// Visits that were open at any time: one that is open again was taken back, and is what the person is at.
    ever: BTreeSet<EncounterId>,
    /// What was painted last and answers clicks.
    hits: RefCell<Vec<Place>>,
}

/// A place of the body that answers clicks.
#[derive(Debug, Clone, Copy)]
struct Place {
    row: u16,
    from: u16,
    width: u16,
    what: Clicked,
}

#[derive(Debug, Clone, Copy)]
enum Clicked {
    Visit(EncounterId),
    Digit(u8),
}

impl Board {
    /// The desk as it is entered: the most urgent visit is selected.
    pub fn new() -> Board {
        Board::default()
    }

    /// Who is selected.
    pub fn selected(&self) -> Option<EncounterId> {
        self.selected
    }

    fn visit<'a>(&self, cx: &Cx<'a>) -> Option<Visit<'a>> {
        Visit::find(cx, self.selected?)
    }

    /// Milliseconds since the question that stands was first shown.
    fn latency(&self, cx: &Cx<'_>) -> u32 {
        let since = self.asked.as_ref().map_or(cx.now.since_boot, |(_, _, at)| *at);
        u32::try_from((cx.now.since_boot - since).max(0)).unwrap_or(u32::MAX)
    }

    fn note_question(&mut self, cx: &Cx<'_>) {
        let stands = self.visit(cx).map(|visit| (visit.id(), visit.next));
        let same = match (&stands, &self.asked) {
            (Some((id, next)), Some((asked, before, _))) => id == asked && next == before,
            (None, None) => true,
            _ => false,
        };
        if !same {
            self.asked = stands.map(|(id, next)| (id, next, cx.now.since_boot));
        }
    }

    /// Keeps the selection on its visit; a newcomer is selected only where nothing was being done.
    fn reselect(&mut self, cx: &Cx<'_>) {
        let open: Vec<Visit<'_>> = cx.book.open_visits().into_iter().map(|open| Visit::of(cx, open)).collect();
        let ids: BTreeSet<_> = open.iter().map(Visit::id).collect();
        let known = self.known.replace(ids.clone());
        let new: Vec<_> = known.iter().flat_map(|known| ids.difference(known)).copied().collect();
        let reopened = new.iter().find(|id| self.ever.contains(id)).copied();
        self.ever.retain(|id| cx.book.encounters.contains_key(id));
        self.ever.extend(&ids);
        let urgent = || open.iter().find(|visit| visit.wants_attention()).map(Visit::id);
        let busy = open.iter().any(|visit| Some(visit.id()) == self.selected && visit.wants_attention());
        if reopened.is_some() {
            self.selected = reopened;
        } else if known.is_none() || self.selected.is_some_and(|id| !ids.contains(&id)) {
            self.selected = urgent();
        } else if !busy && !new.is_empty() {
            self.selected = new.first().copied();
        }
    }

    /// A probe nobody answered within a minute closes its visit, whoever is selected. One at a time: the book changes
    /// under the next.
    fn time_out(&self, cx: &Cx<'_>) -> Option<Wish> {
        cx.book.acting()?;
        let mut open = cx.book.open_visits().into_iter();
        let over = open.find(|open| patience_left(cx, open).is_some_and(|ms| ms <= 0));
        over.map(|open| {
            let (encounter, latency) = (open.id(), PROBE_PATIENCE_MS as u32);
            Wish::Do(Command::Probe { encounter, option: None, timed_out: true, latency })
        })
    }

    fn note_place(&self, row: u16, from: u16, width: u16, what: Clicked) {
        self.hits.borrow_mut().push(Place { row, from, width, what });
    }

    /// The pane of the step. `origin`: its first column and row in the body.
    fn draw_step(&self, cx: &Cx<'_>, visits: &[Visit<'_>], canvas: &mut Canvas<'_>, origin: (u16, u16)) {
        let (width, height) = (canvas.width(), canvas.height());
        let stale = stale(cx).map(|words| text::wrap(&words, width)).unwrap_or_default();
        let lines = u16::try_from(stale.len()).unwrap_or(height);
        let room = height.saturating_sub(lines + u16::from(lines > 0));
        for (row, words) in (height.saturating_sub(lines)..).zip(&stale) {
            canvas.put(0, row, words, Role::Warning);
        }
        let mut pane = canvas.part(0, 0, width, room);
        let selected = visits.iter().find(|visit| Some(visit.id()) == self.selected);
        let hits = match selected {
            Some(visit) if matches!(visit.next, Next::Greet | Next::Serve) => {
                step::draw(cx, visit, self.why, &mut pane)
            }
            Some(visit) => look_back::draw(cx, visit, self.why, &mut pane),
            None => {
                draw_nobody(cx, !visits.is_empty(), &mut pane);
                Vec::new()
            }
        };
        for (row, from, width, digit) in hits {
            self.note_place(row + origin.1, from + origin.0, width, Clicked::Digit(digit));
        }
    }
}

/// Milliseconds until the probe of a visit runs out; none if no probe is asked.
fn patience_left(cx: &Cx<'_>, open: &Encounter) -> Option<i64> {
    let visit = Visit::of(cx, open);
    let Next::Probe(_) = visit.next else { return None };
    let asked = open.steps.last().map_or(open.arrival.at, |step| step.at);
    Some(PROBE_PATIENCE_MS - cx.now.since(&asked).ms)
}

/// Teaches where nobody is selected.
fn draw_nobody(cx: &Cx<'_>, somebody_here: bool, canvas: &mut Canvas<'_>) {
    let (action, key) = match somebody_here {
        true => (Action::NextItem, Key::DeskChooseVisitor),
        false => (Action::Arrived, Key::DeskEmpty),
    };
    let words = cx.say_with(key, &[("key", cx.key(Context::Board, action).into())]);
    let (width, height) = (canvas.width(), canvas.height());
    canvas.wrapped(step::INDENT, height / 3, width.saturating_sub(step::INDENT), 4, &words, cx.style(Role::Text));
}

/// What to say of a standard past its review-by date.
fn stale(cx: &Cx<'_>) -> Option<String> {
    let today = cx.now.day();
    // Read as a whole is only the one that is named.
    let is_stale = |digest: &&Digest| cx.book.standards.edition(digest).is_some_and(|edition| edition.is_stale(today));
    let pack = cx.book.standards.get(cx.book.adopted.values().find(is_stale)?)?;
    let date = i18n::date_short(cx.prefs.dates, Moment::new(i64::from(pack.review_by) * DAY_MS, 0));
    Some(cx.say_with(Key::DeskStale, &[("pack", pack.title.get(cx.lang()).into()), ("date", date.into())]))
}

impl Screen for Board {
    fn context(&self, cx: &Cx<'_>) -> Context {
        match self.visit(cx) {
            None => Context::Board,
            Some(visit) if visit.is_asking() => Context::Asking,
            Some(_) => Context::Walk,
        }
    }

    fn act(&mut self, cx: &Cx<'_>, action: Action) -> Vec<Wish> {
        self.note_question(cx);
        self.press(cx, action)
    }

    fn click(&mut self, cx: &Cx<'_>, at: (u16, u16)) -> Vec<Wish> {
        let (x, y) = at;
        let here = |place: &&Place| place.row == y && (place.from..place.from + place.width).contains(&x);
        let clicked = self.hits.borrow().iter().find(here).map(|place| place.what);
        match clicked {
            Some(Clicked::Visit(id)) => {
                self.select(cx, Some(id));
                Vec::new()
            }
            Some(Clicked::Digit(digit)) => self.act(cx, Action::Digit(digit)),
            None => Vec::new(),
        }
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Vec<Wish> {
        self.reselect(cx);
        self.note_question(cx);
        self.time_out(cx).into_iter().collect()
    }

    fn first_use(&self) -> Option<FirstUse> {
        Some(FirstUse::Board)
    }

    fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>) {
        self.hits.borrow_mut().clear();
        let visits: Vec<Visit<'_>> = cx.book.open_visits().into_iter().map(|open| Visit::of(cx, open)).collect();
        let (width, height) = (canvas.width(), canvas.height());
        if width < TWO_PANES {
            let top = if visits.is_empty() { 0 } else { 1 + u16::from(height >= AIRY) };
            if top > 0 {
                list::draw_single(cx, &visits, self.selected, &mut canvas.part(0, 0, width, 1));
            }
            self.draw_step(cx, &visits, &mut canvas.part(0, top, width, height - top), (0, top));
            return;
        }
        let (left, right) = if width < THREE_PANES { (24, 0) } else { (28, 24) };
        let owed = list::owed_rows(cx).min(height / 2);
        let rows = list::draw_visits(cx, &visits, self.selected, &mut canvas.part(0, 0, left, height - owed - 1));
        for (row, id) in rows {
            self.note_place(row, 0, left, Clicked::Visit(id));
        }
        list::draw_owed(cx, &mut canvas.part(0, height - owed, left, owed));
        canvas.upright(left + 1, 0, height);
        let from = left + 4;
        let middle = width - from - if right > 0 { right + 5 } else { 0 };
        self.draw_step(cx, &visits, &mut canvas.part(from, 0, middle, height), (from, 0));
        if right > 0 {
            side::draw(cx, &mut canvas.part(width - right, 0, right, height));
        }
    }

    fn hints(&self, cx: &Cx<'_>) -> Vec<Hint> {
        hints::hints(cx, self.visit(cx).as_ref())
    }

    fn wake(&self, cx: &Cx<'_>) -> Option<i64> {
        let open = cx.book.open_visits();
        let running = |open: &&&Encounter| Visit::of(cx, open).seen.served.is_none();
        let paced = open.iter().find(|open| Some(open.id()) == self.selected).filter(running);
        let clock = paced.or_else(|| open.iter().find(running));
        let tick = clock.map(|open| 1_000 - cx.now.since(&open.arrival.at).ms.rem_euclid(1_000));
        let patience = open.iter().filter_map(|open| patience_left(cx, open)).min().map(|ms| ms.max(1));
        tick.into_iter().chain(patience).min()
    }
}
