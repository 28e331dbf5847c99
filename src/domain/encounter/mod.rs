//! One visit: its arrival, the timeline of what was done, and how it ended. State is folded from these, never stored apart.

mod act;
mod codes;

use super::ids::{DeskId, EncounterId, EntryId, ShiftId, StaffId};
use super::lang::Lang;
use super::standard::Digest;
use super::time::Stamp;
use super::verdict::Verdict;
pub use act::{Act, ShownProbe, Step, counting};
pub(crate) use codes::codes;
pub use codes::{Calm, Channel, Feeling, Made, Outcome, Place, Tag, VisitorKind, Wait};

/// Arrival and greeting closer than this are "logged at once", in milliseconds.
pub const AT_ONCE_MS: i64 = 2_000;
/// A probe nobody answers closes the visit after this many milliseconds.
pub const PROBE_PATIENCE_MS: i64 = 60_000;

/// The first line of an encounter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    /// The encounter.
    pub encounter: EncounterId,
    /// The shift in which the visitor arrived.
    pub shift: ShiftId,
    /// The desk.
    pub desk: DeskId,
    /// Ticket number within the shift, from 1; never a key.
    pub ticket: u32,
    /// When.
    pub at: Stamp,
    /// Who logged the arrival.
    pub by: StaffId,
    /// Who came.
    pub kind: VisitorKind,
    /// Where.
    pub place: Place,
    /// How.
    pub channel: Channel,
    /// The visitor's language; none: another than ours.
    pub language: Option<Lang>,
    /// How many came together.
    pub group: u16,
    /// The standard it is judged by.
    pub pack: Digest,
    /// Whether the items are asked one by one.
    pub guided: bool,
    /// For one logged afterwards, the wait as remembered.
    pub remembered: Option<Wait>,
    /// Whether it was brought in from elsewhere.
    pub imported: bool,
}

/// How an encounter stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum End {
    /// Still open: lives in a draft row.
    Open,
    /// Closed.
    Closed {
        /// The entry that closed it.
        entry: EntryId,
        /// When.
        at: Stamp,
        /// Who.
        by: StaffId,
        /// How it ended.
        outcome: Outcome,
    },
}

/// A change made after the close.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// The entry that made it.
    pub entry: EntryId,
    /// What was done, when and by whom.
    pub step: Step,
    /// Why; asked for once the shift is closed (erasable).
    pub reason: Option<String>,
}

/// One visit, as its entries tell it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Encounter {
    /// How it began.
    pub arrival: Arrival,
    /// What was done, in order.
    pub steps: Vec<Step>,
    /// How it stands.
    pub end: End,
    /// Changes made after the close, in order.
    pub corrections: Vec<Correction>,
    /// The visitor's own rating, with the entry that brought it.
    pub verdict: Option<(EntryId, Verdict)>,
}

impl Encounter {
    /// A visit that has just begun.
    pub fn begin(arrival: Arrival) -> Encounter {
        Encounter { arrival, steps: Vec::new(), end: End::Open, corrections: Vec::new(), verdict: None }
    }

    /// Its id.
    pub fn id(&self) -> EncounterId {
        self.arrival.encounter
    }

    /// Whether the visitor is still here.
    pub fn is_open(&self) -> bool {
        self.end == End::Open
    }

    /// Whether it was no visit after all.
    pub fn is_discarded(&self) -> bool {
        matches!(self.end, End::Closed { outcome: Outcome::Discarded, .. })
    }

    /// Whether the step with this index counts (was not undone, or was redone).
    pub fn counts(&self, index: usize) -> bool {
        let mut counts = true;
        for step in &self.steps {
            match step.act {
                Act::Undone(n) if usize::from(n) == index => counts = false,
                Act::Redone(n) if usize::from(n) == index => counts = true,
                _ => {}
            }
        }
        counts
    }

    /// The steps that count, corrections after the close included, in order.
    pub fn counting(&self) -> impl Iterator<Item = &Step> {
        counting(&self.steps).chain(self.corrections.iter().map(|correction| &correction.step))
    }
}
