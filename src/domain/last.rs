//! What `z` would take back and `y` would do again: the acting person's last command of this shift, found in its trace.

use std::sync::Arc;

use super::book::Book;
use super::encounter::{Act, Encounter, End, Step};
use super::entry::{Body, Entry};
use super::ids::{EncounterId, RequestId, StaffId};
use super::time::Stamp;
use super::trace::{Trace, begun};

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

impl Last {
    /// When it was done.
    pub fn at(&self) -> Option<Stamp> {
        match self {
            Last::Step { at, .. } => Some(*at),
            Last::Entries(entries) => entries.last().map(|entry| entry.at),
        }
    }
}

impl Book {
    /// The last command of `staff` in this shift that can be taken back. One on which somebody else has built since
    /// (greeted the visitor who arrived, settled the request) stays.
    pub fn last_of(&self, staff: StaffId) -> Option<Last> {
        let mut trace = Trace::of(self, staff);
        let place = trace.done.iter().rposition(|last| self.can_take_back(last, staff))?;
        Some(trace.done.swap_remove(place))
    }

    /// The command of `staff` that was taken back last, unless a newer one followed.
    pub fn last_undone(&self, staff: StaffId) -> Option<Last> {
        Trace::of(self, staff).undone.pop()
    }

    fn can_take_back(&self, last: &Last, staff: StaffId) -> bool {
        match last {
            Last::Step { encounter, index, act, .. } => {
                self.encounters.get(encounter).is_some_and(|visit| step_is_last(visit, *index, act))
            }
            Last::Entries(entries) => match begun(self, entries) {
                Some(visit) => self.nothing_stands_on(visit, entries, staff),
                None => entries.iter().all(|entry| self.stands_alone(entry, entries)),
            },
        }
    }

    /// Whether nobody has gone on with a visit since it was begun.
    fn nothing_stands_on(&self, id: EncounterId, entries: &[Arc<Entry>], staff: StaffId) -> bool {
        let Some(visit) = self.encounters.get(&id) else { return false };
        let as_begun = match visit.end {
            End::Open => visit.arrival.remembered.is_none(),
            End::Closed { entry, .. } => entries.iter().any(|own| own.id == entry),
        };
        let trace = |act: &Act| matches!(act, Act::Undone(_) | Act::Redone(_) | Act::Resumed);
        let theirs = |(n, step): (usize, &Step)| step.by != staff && !trace(&step.act) && visit.counts(n);
        let others = visit.steps.iter().enumerate().any(theirs);
        let asked = self.requests.values().any(|request| request.encounter == id && !request.void);
        as_begun && !others && !asked && visit.corrections.is_empty() && visit.verdict.is_none()
    }

    /// Whether what an entry changed is still as it left it; `group`: the entries of the same command.
    fn stands_alone(&self, entry: &Entry, group: &[Arc<Entry>]) -> bool {
        let in_group = |id| group.iter().any(|own| own.id == id);
        let unchanged = |request: &RequestId| {
            let request = self.requests.get(request)?;
            (!request.void && request.kept.is_none()).then_some(request)
        };
        match &entry.body {
            Body::Closed { encounter, .. } => self.encounters.get(encounter).is_some_and(|visit| {
                matches!(visit.end, End::Closed { entry: by, .. } if by == entry.id) && visit.corrections.is_empty()
            }),
            Body::Corrected { encounter, .. } => self.visit(*encounter).is_none_or(|visit| !visit.is_open()),
            Body::Requested { request, .. } => unchanged(request).is_some_and(|request| {
                request.moves.is_empty() && request.settled.as_ref().is_none_or(|settled| in_group(settled.entry))
            }),
            Body::Settled { request, .. } => unchanged(request).is_some_and(|request| {
                let goes_on = self.encounters.get(&request.encounter).is_some_and(Encounter::is_open);
                let whole = group.iter().any(|own| matches!(own.body, Body::Requested { .. } | Body::Closed { .. }));
                request.moves.is_empty()
                    && (goes_on || whole)
                    && request.settled.as_ref().is_some_and(|settled| settled.entry == entry.id)
            }),
            Body::Moved { request, .. } => unchanged(request)
                .is_some_and(|request| request.moves.last().is_some_and(|(last, _)| *last == entry.id)),
            Body::Kept { request, .. } => self
                .requests
                .get(request)
                .is_some_and(|request| request.kept.as_ref().is_some_and(|kept| kept.entry == entry.id)),
            Body::Occurred { occurrence, .. } => {
                self.occurrences.get(occurrence).is_some_and(|occurrence| occurrence.void.is_none())
            }
            _ => false,
        }
    }
}

/// Whether no other step needs this one (one done again may stand before it in the timeline): the greeting carries the service, and the service its probe.
fn step_is_last(visit: &Encounter, index: usize, act: &Act) -> bool {
    let counting =
        |wanted: fn(&Act) -> bool| visit.steps.iter().enumerate().any(|(n, step)| wanted(&step.act) && visit.counts(n));
    let carries = match act {
        Act::Greeted => counting(|act| matches!(act, Act::Served(_))),
        Act::Served(_) => counting(|act| matches!(act, Act::Probed { .. })),
        _ => false,
    };
    visit.counts(index) && !carries
}
