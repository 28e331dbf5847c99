//! Entries: the lines of the logbook. Everything that is kept is one of these kinds.

mod body;
mod kind;

use super::ids::{DeskId, EntryId, ShiftId, StaffId};
use super::time::Stamp;
pub use body::Body;
pub use kind::Kind;

/// The road by which an entry came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Via {
    /// A person at the screen.
    Desk,
    /// `darban record`.
    Record,
    /// The verdict on a second screen.
    Verdict,
    /// Made up for the demo.
    Demo,
}

/// One line of the logbook, never changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Given before the write, so that a retry cannot double it.
    pub id: EntryId,
    /// When, at the place.
    pub at: Stamp,
    /// Who; none where no person may be named (mood) or none is known yet.
    pub actor: Option<StaffId>,
    /// The desk.
    pub desk: DeskId,
    /// The shift it belongs to; none outside shifts.
    pub shift: Option<ShiftId>,
    /// The road it came.
    pub via: Via,
    /// The account of the operating system under which `darban record` ran (erasable); none for every other road.
    pub account: Option<String>,
    /// What happened.
    pub body: Body,
}
