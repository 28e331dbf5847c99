//! What a visitor asks for, and how it ends. There is no sixth end.

use super::encounter::codes;
use super::ids::{DeskId, EncounterId, EntryId, RequestId, ShiftId, StaffId};
use super::time::Stamp;

codes! {
    /// What is asked.
    RequestKind {
        /// A question.
        Question = "question",
        /// A request.
        Request = "request",
        /// A complaint; has its own clock.
        Complaint = "complaint",
        /// Praise.
        Praise = "praise",
    }
}

/// Who owes the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Owner {
    /// One person.
    Staff(StaffId),
    /// The desk, whoever is on it.
    Desk,
}

/// How a request is settled: the five ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Settlement {
    /// Answered on the spot.
    Answered,
    /// An answer is owed: ends when the visitor has it.
    Promised {
        /// What was promised (erasable).
        what: String,
        /// Who owes it.
        owner: Owner,
        /// Due: milliseconds since 1970-01-01 UTC.
        due: i64,
        /// Critical promises are read back at handover even when not late.
        critical: bool,
    },
    /// Referred.
    Referred {
        /// To whom (erasable).
        to: String,
    },
    /// Refused, with dignity.
    Refused {
        /// The refusal's id in the pinned pack; none: own words.
        code: Option<String>,
        /// The reason in own words (erasable).
        reason: String,
        /// What was offered instead (erasable).
        alternative: String,
    },
    /// The visitor left.
    Withdrawn,
}

/// What the visitor said of the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Result {
    /// Whether the visitor was satisfied; none: not known.
    pub satisfied: Option<bool>,
    /// Whether this was verified with the visitor.
    pub verified: bool,
}

/// A settlement, and the entry that made it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    /// How.
    pub how: Settlement,
    /// When.
    pub at: Stamp,
    /// Who settled it.
    pub by: StaffId,
    /// The entry.
    pub entry: EntryId,
}

/// A promise kept: the visitor has the answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// With which result.
    pub result: Result,
    /// When the visitor had it.
    pub at: Stamp,
    /// Who brought it.
    pub by: StaffId,
    /// The entry.
    pub entry: EntryId,
}

/// One request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Its id.
    pub id: RequestId,
    /// The visit in which it was asked.
    pub encounter: EncounterId,
    /// The shift in which it was asked.
    pub shift: ShiftId,
    /// The desk.
    pub desk: DeskId,
    /// Ticket of the visit, for people.
    pub ticket: u32,
    /// What is asked.
    pub kind: RequestKind,
    /// Cause of a complaint: id in the pinned pack.
    pub cause: Option<String>,
    /// When.
    pub at: Stamp,
    /// Who took it.
    pub by: StaffId,
    /// How it was settled; a promise stands here until the visitor has the answer.
    pub settled: Option<Settled>,
    /// When a promise was kept.
    pub kept: Option<Kept>,
    /// Times its due time was moved: the entry, and the due time before it.
    pub moves: Vec<(EntryId, i64)>,
    /// Taken back: it was never asked.
    pub void: bool,
}

impl Request {
    /// The promise that is still owed, if it is one: what, owner, due, critical.
    pub fn owed(&self) -> Option<(&str, Owner, i64, bool)> {
        match &self.settled {
            Some(Settled { how: Settlement::Promised { what, owner, due, critical }, .. })
                if self.kept.is_none() && !self.void =>
            {
                Some((what, *owner, *due, *critical))
            }
            _ => None,
        }
    }

    /// When its promise is or was due, if it is one: milliseconds since 1970-01-01 UTC.
    pub fn due(&self) -> Option<i64> {
        match self.settled.as_ref()?.how {
            Settlement::Promised { due, .. } => Some(due),
            _ => None,
        }
    }

    /// Whether it still needs a settlement.
    pub fn is_unsettled(&self) -> bool {
        self.settled.is_none() && !self.void
    }

    /// Whether a promise is owed and its due time has passed at `now` (wall milliseconds).
    pub fn is_late(&self, now: i64) -> bool {
        self.owed().is_some_and(|(_, _, due, _)| due < now)
    }
}
