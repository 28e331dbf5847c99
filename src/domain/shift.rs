//! A shift of one desk, and what belongs to it besides visits.

use super::answer::Answer;
use super::encounter::codes;
use super::ids::{DeskId, EntryId, OccurrenceId, ShiftId, StaffId};
use super::standard::Digest;
use super::time::Stamp;

codes! {
    /// One-key mood; carries no person.
    Mood {
        /// Good.
        Good = "good",
        /// Fine.
        Fine = "fine",
        /// Tired.
        Tired = "tired",
        /// Bad.
        Bad = "bad",
    }

    /// How grave an occurrence is.
    Severity {
        /// Worth knowing.
        Note = "note",
        /// Minor.
        Minor = "minor",
        /// Serious.
        Serious = "serious",
        /// The highest: an emergency.
        Emergency = "emergency",
    }

    /// How a shift ended.
    ShiftEnd {
        /// Closed by the people in it.
        Closed = "closed",
        /// Relieved by the next.
        Relieved = "relieved",
        /// Closed by somebody else, what was open taken as assumed.
        Assumed = "assumed",
    }
}

/// A readiness check of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Readiness {
    /// Who checked.
    pub staff: StaffId,
    /// When.
    pub at: Stamp,
    /// By which pack.
    pub pack: Digest,
    /// Item and answer.
    pub answers: Vec<(String, Answer)>,
}

/// One shift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shift {
    /// Its id.
    pub id: ShiftId,
    /// The desk.
    pub desk: DeskId,
    /// Its start date: local days since 1970-01-01.
    pub day: i32,
    /// When it was opened.
    pub opened: Stamp,
    /// Who is signed in now, in order of coming.
    pub people: Vec<StaffId>,
    /// Everybody who was ever signed in, in order of coming.
    pub everybody: Vec<StaffId>,
    /// Who acts now.
    pub acting: Option<StaffId>,
    /// Tickets given so far.
    pub tickets: u32,
    /// Readiness checks.
    pub readiness: Vec<Readiness>,
    /// Whether the open matters of before were read back.
    pub read_back: Option<ReadBack>,
    /// When and how it ended.
    pub ended: Option<(Stamp, ShiftEnd)>,
}

/// The incoming person's reading of what is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadBack {
    /// Who read.
    pub by: StaffId,
    /// When.
    pub at: Stamp,
    /// For each promise read back: how often the wrong due time was picked first.
    pub promises: Vec<(super::ids::RequestId, u8)>,
    /// How many other matters were acknowledged.
    pub acknowledged: u16,
    /// Whether the giver was present.
    pub giver_present: bool,
}

/// Something that is no visit: alarm, delivery, round, emergency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occurrence {
    /// Its id.
    pub id: OccurrenceId,
    /// The shift.
    pub shift: ShiftId,
    /// The desk.
    pub desk: DeskId,
    /// When.
    pub at: Stamp,
    /// Who noted it.
    pub by: StaffId,
    /// How grave.
    pub severity: Severity,
    /// One line (erasable).
    pub text: String,
    /// The entry that took it back.
    pub void: Option<EntryId>,
}
