//! Shifts in the list of those to review.

use super::codes::Standing;
use crate::domain::ids::StaffId;
use crate::domain::shift::Shift;

/// One shift in the list of those to review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewShift {
    /// The shift, its people and times; its tickets are the visits below.
    pub shift: Shift,
    /// How far its review has come.
    pub standing: Standing,
    /// Who moved the review last.
    pub by: Option<StaffId>,
    /// When: milliseconds since 1970-01-01 UTC.
    pub moved: Option<i64>,
    /// What happened in it.
    pub counts: ShiftCounts,
}

/// What happened in a shift, counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ShiftCounts {
    /// Visits that were visits.
    pub visits: u32,
    /// Still open.
    pub open: u32,
    /// Left unserved or before settled.
    pub left: u32,
    /// Unhappy at any time.
    pub unhappy: u32,
    /// Closed as assumed.
    pub assumed: u32,
    /// Complaints, those taken back left out.
    pub complaints: u32,
    /// Occurrences, those taken back left out.
    pub occurrences: u32,
    /// Feedback given, that taken back left out.
    pub feedback: u32,
    /// Feedback that waits for somebody.
    pub waiting: u32,
}
