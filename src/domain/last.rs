//! What `z` would take back and `y` would do again: the acting person's last command of this shift, found in its trace.

use std::cmp::Ordering;
use std::sync::Arc;

use super::book::Book;
use super::encounter::{Act, Encounter, End, Outcome, Step};
use super::entry::{Body, Entry, Kind};
use super::ids::{EncounterId, StaffId};
use super::time::Stamp;

/// A command that can be taken back or done again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Last {
    /// A step of an open visit.
    Step {
        /// The visit.
        encounter: EncounterId,
        /// Index of the step.
        index: usize,
        /// What it was.
        act: Act,
        /// When.
        at: Stamp,
    },
    /// The entries of one command, in order.
    Entries(Vec<Arc<Entry>>),
}

/// Kinds that can be taken back. The end of a shift, adoption and people are never undone.
const UNDOABLE: [Kind; 8] = [
    Kind::ARRIVED,
    Kind::CLOSED,
    Kind::CORRECTED,
    Kind::REQUESTED,
    Kind::SETTLED,
    Kind::MOVED,
    Kind::KEPT,
    Kind::OCCURRED,
];

impl Last {
    /// When it was done.
    pub fn at(&self) -> Option<Stamp> {
        match self {
            Last::Step { at, .. } => Some(*at),
            Last::Entries(entries) => entries.last().map(|entry| entry.at),
        }
    }
}

/// Which of two moments is the later: by the boot clock within one boot, else by the wall.
fn order(a: &Stamp, b: &Stamp) -> Ordering {
    if a.boot == b.boot { a.since_boot.cmp(&b.since_boot) } else { a.wall.cmp(&b.wall) }
}

/// The later of a step and a group of entries; an entry wins a tie, since it closed what the step began.
fn later(step: Option<Last>, entries: Option<Last>) -> Option<Last> {
    match (step, entries) {
        (Some(step), Some(entries)) => match (step.at(), entries.at()) {
            (Some(a), Some(b)) if order(&a, &b).is_gt() => Some(step),
            _ => Some(entries),
        },
        (step, entries) => step.or(entries),
    }
}

/// A close that only undo writes: an arrival taken back.
pub(super) fn is_taken_back_arrival(entry: &Entry) -> bool {
    matches!(entry.body, Body::Closed { outcome: Outcome::Discarded, reason: None, .. })
}

impl Book {
    /// The last command of `staff` in this shift that can be taken back.
    pub fn last_of(&self, staff: StaffId) -> Option<Last> {
        let newest = self.log.iter().rev().find(|entry| self.can_take_back(entry, staff));
        let entries = newest.map(|newest| {
            let group = self.log.iter().filter(|entry| entry.at == newest.at && self.can_take_back(entry, staff));
            Last::Entries(group.cloned().collect())
        });
        let mine = self.open_steps(staff).filter(|(visit, index, step)| is_command(&step.act) && visit.counts(*index));
        let step = mine.max_by(|a, b| order(&a.2.at, &b.2.at)).map(as_last);
        later(step, entries)
    }

    /// The command of `staff` that was taken back last, unless a newer one followed.
    pub fn last_undone(&self, staff: StaffId) -> Option<Last> {
        let undone = self.open_steps(staff).filter_map(|(visit, _, step)| match step.act {
            Act::Undone(index) if !visit.counts(usize::from(index)) => {
                let index = usize::from(index);
                let act = visit.steps.get(index)?.act.clone();
                Some(Last::Step { encounter: visit.id(), index, act, at: step.at })
            }
            _ => None,
        });
        let step = undone.max_by(|a, b| match (a.at(), b.at()) {
            (Some(a), Some(b)) => order(&a, &b),
            _ => Ordering::Equal,
        });
        let reversal = self.log.iter().rev().find(|entry| entry.actor == Some(staff) && takes_back(entry));
        let last = self.last_of(staff).and_then(|last| last.at());
        let fresh = |at: &Stamp| last.is_none_or(|last| !order(&last, at).is_gt());
        let entries = reversal.filter(|reversal| fresh(&reversal.at)).map(|reversal| self.taken_back_at(reversal));
        let step = step.filter(|step| step.at().is_some_and(|at| fresh(&at)));
        match (&step, &entries) {
            (Some(step_last), Some((_, at))) if step_last.at().is_some_and(|s| order(&s, at).is_gt()) => step,
            (_, Some((entries, _))) => Some(Last::Entries(entries.clone())),
            (_, None) => step,
        }
    }

    /// The entries that one undo took back, and when it did.
    fn taken_back_at(&self, reversal: &Entry) -> (Vec<Arc<Entry>>, Stamp) {
        let same = |entry: &&Arc<Entry>| entry.at == reversal.at && takes_back(entry);
        let mut taken: Vec<Arc<Entry>> = Vec::new();
        for entry in self.log.iter().filter(same) {
            match &entry.body {
                Body::Reversed { entry: of, .. } => taken.extend(self.log.iter().find(|e| e.id == *of).cloned()),
                _ => taken.push(entry.clone()),
            }
        }
        taken.sort_by_key(|entry| self.log.iter().position(|other| other.id == entry.id));
        (taken, reversal.at)
    }

    fn can_take_back(&self, entry: &Entry, staff: StaffId) -> bool {
        let standing = match &entry.body {
            Body::Arrived(arrival) => self.encounters.get(&arrival.encounter).is_some_and(Encounter::is_open),
            Body::Closed { encounter, .. } => {
                let closed_by =
                    |visit: &Encounter| matches!(visit.end, End::Closed { entry: by, .. } if by == entry.id);
                self.encounters.get(encounter).is_some_and(closed_by) && !is_taken_back_arrival(entry)
            }
            _ => true,
        };
        entry.actor == Some(staff) && UNDOABLE.contains(&entry.body.kind()) && standing && !self.is_reversed(entry)
    }

    fn is_reversed(&self, entry: &Entry) -> bool {
        let after = self.log.iter().rev().take_while(|other| other.id != entry.id);
        let mut reversals = after.filter_map(|other| match other.body {
            Body::Reversed { entry: of, .. } => Some(of),
            _ => None,
        });
        reversals.any(|of| of == entry.id)
    }

    /// Steps of open visits that `staff` made.
    fn open_steps(&self, staff: StaffId) -> impl Iterator<Item = (&Encounter, usize, &Step)> {
        let open = self.encounters.values().filter(|encounter| encounter.is_open());
        let steps =
            open.flat_map(|visit| visit.steps.iter().enumerate().map(move |(index, step)| (visit, index, step)));
        steps.filter(move |(_, _, step)| step.by == staff)
    }
}

fn is_command(act: &Act) -> bool {
    !matches!(act, Act::Undone(_) | Act::Redone(_) | Act::Resumed)
}

fn as_last((visit, index, step): (&Encounter, usize, &Step)) -> Last {
    Last::Step { encounter: visit.id(), index, act: step.act.clone(), at: step.at }
}

fn takes_back(entry: &Entry) -> bool {
    match &entry.body {
        Body::Reversed { kind, .. } => *kind != Kind::REVERSED,
        _ => is_taken_back_arrival(entry),
    }
}
