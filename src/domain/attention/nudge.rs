//! A word at the moment itself: what was just closed may say less than it seems to. Never a block.

use super::sign::Sign;
use super::visit::of_visit;
use crate::domain::book::Book;
use crate::domain::encounter::{Encounter, End, Made, Outcome};
use crate::domain::ids::EncounterId;
use crate::domain::time::Stamp;

use super::shift::{BURST_FROM, BURST_MS};

/// What a person may be told about a visit just closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Nudge {
    /// Everything was pressed, or answered, faster than it can have been.
    Quick,
    /// Several visits were entered together, when they were over.
    Together,
}

/// What may be said about the visit that was closed at `now`; none where nothing was closed, or nothing is to be said.
pub fn nudge(book: &Book, now: &Stamp) -> Option<(EncounterId, Nudge)> {
    let closed = |visit: &&Encounter| {
        let End::Closed { at, outcome, .. } = visit.end else { return false };
        at == *now && !matches!(outcome, Outcome::Assumed | Outcome::Discarded)
    };
    let visit = book.encounters.values().rev().find(closed)?;
    let seen = visit.seen();
    let quick = of_visit(visit, &seen).into_iter().any(|(sign, shown)| shown.is_some() && is_of_keys(sign));
    let nudge = if quick {
        Nudge::Quick
    } else if visit.made(&seen) == Made::Afterwards && together(book, visit) >= BURST_FROM {
        Nudge::Together
    } else {
        return None;
    };
    Some((visit.id(), nudge))
}

const fn is_of_keys(sign: Sign) -> bool {
    matches!(sign, Sign::HastyItems | Sign::HastyProbe | Sign::AllKeysAtOnce)
}

/// How many visits the person entered afterwards within a minute up to this one.
fn together(book: &Book, visit: &Encounter) -> usize {
    let (by, at) = (visit.arrival.by, visit.arrival.at);
    let near = |other: &&Encounter| {
        other.arrival.by == by
            && other.arrival.remembered.is_some()
            && other.arrival.at.order(&at).is_le()
            && at.since(&other.arrival.at).ms <= BURST_MS
    };
    book.encounters.values().filter(near).count()
}
