//! Complaints and requests, promises, recovery, and what visitors did not know. More complaints logged are shown as good:
//! the door is open.

use crate::domain::encounter::{Place, VisitorKind};
use crate::domain::measures::{Promises, Share};

/// How requests ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RequestEnds {
    /// All that were asked and not taken back.
    pub asked: u64,
    /// Answered on the spot.
    pub answered: u64,
    /// Promised, kept or not.
    pub promised: u64,
    /// Referred.
    pub referred: u64,
    /// Refused.
    pub refused: u64,
    /// The visitor left.
    pub withdrawn: u64,
    /// Without a settlement.
    pub open: u64,
}

/// Root causes as judged in review.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Levels {
    /// The person.
    pub person: u64,
    /// The manager.
    pub manager: u64,
    /// The organisation.
    pub organisation: u64,
    /// The building.
    pub building: u64,
}

/// What visitors did not know: visits with that tag.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Gaps {
    /// Tagged visits of all that arrived.
    pub visits: Share,
    /// By place, most first (then in the order of their codes).
    pub by_place: Vec<(Place, u64)>,
    /// By kind of visitor, most first.
    pub by_kind: Vec<(VisitorKind, u64)>,
    /// By hour of arrival.
    pub by_hour: [u64; 24],
}

/// Complaints of a slice: of requests whose visit is in it. Requests taken back are outside everything.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Complaints {
    /// Visits that arrived, discarded ones left out: for figures per 100 visits.
    pub visits: u64,
    /// Complaints, and how they ended.
    pub complaints: RequestEnds,
    /// Requests of every kind, complaints included, and how they ended.
    pub requests: RequestEnds,
    /// Complaints by cause, most first, then by the cause's id; none: no cause was coded.
    pub by_cause: Vec<(Option<String>, u64)>,
    /// Complaints by place of the visit, most first.
    pub by_place: Vec<(Place, u64)>,
    /// Complaints by the hour in which the visitor arrived.
    pub by_hour: [u64; 24],
    /// Root causes as judged in review, of misses and of complaints: of several judgements about the same thing the last one
    /// that was not taken back.
    pub levels: Levels,
    /// Complaint clock: median milliseconds from asked until the visitor had the end of it (answered, referred, refused, or the
    /// promised answer), and how many of all complaints have one.
    pub clock: (Option<i64>, Share),
    /// Promises of every kind of request: owed, late, kept by due ÷ due.
    pub promises: Promises,
    /// Calm at close ÷ ever unhappy, over closed visits.
    pub recovery: Share,
    /// What visitors did not know.
    pub gaps: Gaps,
}
