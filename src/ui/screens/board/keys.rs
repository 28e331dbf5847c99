//! What the keys do at the desk.

use crate::domain::Command;
use crate::domain::answer::Answer;
use crate::domain::encounter::{Act, Calm};
use crate::domain::ids::EncounterId;
use crate::domain::seen::{Next, asked_items};
use crate::input::Action;
use crate::ui::cx::Cx;
use crate::ui::screen::{Door, Wish};

use super::visit::{Visit, newcomer};
use super::{Board, look_back};

impl Board {
    /// A key, with the question that stands already noted.
    pub(super) fn press(&mut self, cx: &Cx<'_>, action: Action) -> Vec<Wish> {
        match action {
            Action::Arrived => vec![Wish::Do(Command::Arrive(newcomer(cx)))],
            Action::Why => {
                self.why = !self.why;
                Vec::new()
            }
            Action::NextItem | Action::Down => self.step_selection(cx, 1),
            Action::PrevItem | Action::Up => self.step_selection(cx, -1),
            _ => match door(action).map(|door| vec![Wish::Open(door)]) {
                Some(wishes) => wishes,
                None => match self.visit(cx) {
                    Some(visit) => self.with_visit(cx, &visit, action),
                    None => self.with_nobody(cx, action),
                },
            },
        }
    }

    fn with_nobody(&mut self, cx: &Cx<'_>, action: Action) -> Vec<Wish> {
        match action {
            Action::Next => {
                let urgent = cx.book.open_visits().first().map(|open| open.id());
                self.select(cx, urgent);
                Vec::new()
            }
            Action::Verdict => vec![Wish::Open(Door::Verdict(None))],
            _ => Vec::new(),
        }
    }

    fn with_visit(&mut self, cx: &Cx<'_>, visit: &Visit<'_>, action: Action) -> Vec<Wish> {
        let id = visit.id();
        let note = |act| Wish::Do(Command::Note { encounter: id, act, reason: None });
        let open = |door| vec![Wish::Open(door)];
        match action {
            Action::Next => self.next(cx, visit),
            Action::Digit(n) => self.digit(cx, visit, n),
            Action::Back => self.back(cx, visit),
            Action::Unhappy if visit.seen.unhappy => open(Door::Lane(id)),
            Action::Unhappy => vec![note(Act::Unhappy(true)), Wish::Open(Door::Lane(id))],
            Action::Left => vec![Wish::Do(Command::Left(id))],
            Action::GroupMore => vec![note(Act::Group(visit.seen.group.saturating_add(1)))],
            Action::GroupLess if visit.seen.group > 1 => vec![note(Act::Group(visit.seen.group - 1))],
            Action::Request => open(Door::Request(id)),
            Action::KindPlace => open(Door::KindPlace(id)),
            Action::Language => open(Door::Language(id)),
            Action::Tags => open(Door::Tags(id)),
            Action::Note => open(Door::Note(id)),
            Action::Verdict => open(Door::Verdict(Some(id))),
            Action::Call => open(Door::Call(id)),
            Action::Swap => open(Door::Swap(id)),
            _ => Vec::new(),
        }
    }

    /// Enter: the step that the visit waits for.
    fn next(&self, cx: &Cx<'_>, visit: &Visit<'_>) -> Vec<Wish> {
        let encounter = visit.id();
        let command = match &visit.next {
            Next::Greet => Command::Greet(encounter),
            Next::Serve => Command::Serve(encounter),
            // These are answered by a digit, or put off: nothing about a person is agreed to by a habit of Enter.
            Next::Item(_) if visit.seen.postponed => Command::Note { encounter, act: Act::Resumed, reason: None },
            Next::Calm | Next::Item(_) => return Vec::new(),
            Next::Probe(_) => Command::Probe { encounter, option: None, timed_out: false, latency: self.latency(cx) },
            Next::Reason(item) => Command::Reason { encounter, item: item.clone(), reason: None },
            Next::Close => match cx.book.unsettled(encounter).next() {
                Some(request) => return vec![Wish::Open(Door::Settle(request.id))],
                None => Command::Close(encounter),
            },
        };
        vec![Wish::Do(command)]
    }

    fn digit(&self, cx: &Cx<'_>, visit: &Visit<'_>, n: u8) -> Vec<Wish> {
        let encounter = visit.id();
        let latency = self.latency(cx);
        let index = usize::from(n.saturating_sub(1));
        let command =
            match (&visit.next, visit.standard) {
                (Next::Calm, _) => Calm::ALL.get(index).map(|calm| Command::Calmed { encounter, calm: *calm }),
                (Next::Item(_), _) if visit.seen.postponed => None,
                (Next::Item(id), Some(standard)) => {
                    let offered = look_back::choices(cx, visit).len();
                    let answer =
                        [Answer::Met, Answer::Missed, Answer::Na].get(index).filter(|_| index < offered).copied();
                    let key = standard.item(id).map(|item| item.key);
                    key.zip(answer).map(|(key, answer)| Command::Mark { encounter, key, answer: Some(answer), latency })
                }
                (Next::Probe(shown), _) => shown.order.get(index).map(|option| Command::Probe {
                    encounter,
                    option: Some(*option),
                    timed_out: false,
                    latency,
                }),
                (Next::Reason(item), Some(standard)) => standard.reasons.iter().take(9).nth(index).map(|reason| {
                    Command::Reason { encounter, item: item.clone(), reason: Some(reason.coded.id.clone()) }
                }),
                (Next::Greet | Next::Serve, Some(standard)) => {
                    let markable = asked_items(standard, &visit.seen).any(|item| item.key == n);
                    markable.then_some(Command::Mark { encounter, key: n, answer: None, latency })
                }
                _ => None,
            };
        command.map(Wish::Do).into_iter().collect()
    }

    /// Esc: questions of the items are put off; else nobody is selected, and nothing is lost.
    fn back(&mut self, cx: &Cx<'_>, visit: &Visit<'_>) -> Vec<Wish> {
        let puts_off = matches!(visit.next, Next::Item(_)) && !visit.seen.postponed;
        if !puts_off {
            self.select(cx, None);
            return Vec::new();
        }
        let others = cx.book.open_visits().into_iter().map(|open| Visit::of(cx, open));
        let next = others.filter(|other| other.id() != visit.id()).find(Visit::wants_attention).map(|next| next.id());
        self.select(cx, next);
        vec![Wish::Do(Command::Note { encounter: visit.id(), act: Act::Postponed, reason: None })]
    }

    pub(super) fn select(&mut self, cx: &Cx<'_>, id: Option<EncounterId>) {
        self.selected = id;
        self.note_question(cx);
    }

    fn step_selection(&mut self, cx: &Cx<'_>, by: isize) -> Vec<Wish> {
        let open: Vec<_> = cx.book.open_visits().into_iter().map(|open| open.id()).collect();
        if open.is_empty() {
            return Vec::new();
        }
        let here = self.selected.and_then(|id| open.iter().position(|other| *other == id));
        let there = match here {
            Some(here) => (here as isize + by).rem_euclid(open.len() as isize) as usize,
            None if by < 0 => open.len() - 1,
            None => 0,
        };
        self.select(cx, open.get(there).copied());
        Vec::new()
    }
}

/// The doors that need no visit.
fn door(action: Action) -> Option<Door> {
    Some(match action {
        Action::Past => Door::Past,
        Action::Occurrence => Door::Occurrence,
        Action::Owed => Door::Owed,
        Action::Encounters => Door::Encounters,
        Action::Shift => Door::Shift,
        Action::Figures => Door::Figures,
        Action::Review => Door::Review,
        Action::Find => Door::Find,
        _ => return None,
    })
}
