//! The timeline of a visit: what can be done in it, and when and by whom it was done.

use super::codes::{Calm, Channel, Feeling, Place, Tag, VisitorKind};
use crate::domain::answer::{Answer, Given};
use crate::domain::ids::StaffId;
use crate::domain::lang::Lang;
use crate::domain::time::Stamp;

/// The probe chosen when the service ended, with the order in which its options are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownProbe {
    /// Id of the probe in the pinned pack.
    pub probe: String,
    /// Indices of its options in the order shown.
    pub order: Vec<u8>,
}

/// The steps that count, in order: those that were not undone, or were done again.
pub fn counting(steps: &[Step]) -> impl Iterator<Item = &Step> {
    let mut counts = vec![true; steps.len()];
    for step in steps {
        let (index, on) = match step.act {
            Act::Undone(index) => (index, false),
            Act::Redone(index) => (index, true),
            _ => continue,
        };
        if let Some(counts) = counts.get_mut(usize::from(index)) {
            *counts = on;
        }
    }
    steps.iter().zip(counts).filter(|(_, counts)| *counts).map(|(step, _)| step)
}

/// One thing done in an encounter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// The visitor was greeted.
    Greeted,
    /// The matter was served; the probe that will be asked.
    Served(Option<ShownProbe>),
    /// An item was answered.
    Mark {
        /// The item's id in the pinned pack.
        item: String,
        /// The answer.
        answer: Answer,
        /// How it was given.
        given: Given,
        /// From the question (or the service) to the key, in milliseconds.
        latency: u32,
    },
    /// The probe was answered, skipped, or ran out of time.
    Probed {
        /// The option chosen (index in the pack); none: skipped.
        option: Option<u8>,
        /// The item it is bound to.
        item: String,
        /// What it says about the item.
        says: Answer,
        /// Whether nobody answered within the minute.
        timed_out: bool,
        /// From question to key, in milliseconds.
        latency: u32,
    },
    /// The coded reason of a miss; none: owed.
    Reason {
        /// The missed item.
        item: String,
        /// The reason's id in the pinned pack.
        reason: Option<String>,
    },
    /// Who it is.
    Kind(VisitorKind),
    /// Where it is.
    Place(Place),
    /// How they came.
    Channel(Channel),
    /// Their language.
    Language(Option<Lang>),
    /// How many they are.
    Group(u16),
    /// A tag put on or taken off.
    Tag(Tag, bool),
    /// How often they had been sent elsewhere.
    SentElsewhere(u8),
    /// What they seem to feel.
    Feels(Option<Feeling>),
    /// Unhappy, or no longer.
    Unhappy(bool),
    /// A step of the unhappy lane was reached, 1 to 5.
    Step(u8),
    /// The visitor's own words (erasable).
    TheirWords(String),
    /// A note (erasable).
    Note(String),
    /// A short label that stands for the visitor's name (erasable).
    Label(String),
    /// Help was called: the offer's id, or none for a plain call.
    Called(Option<String>),
    /// Another person took the visitor over.
    Swapped(StaffId),
    /// How an unhappy visitor went.
    Calm(Calm),
    /// The questions were put off.
    Postponed,
    /// Taken up again after the program had stopped.
    Resumed,
    /// The step with this index does not count.
    Undone(u16),
    /// The step with this index counts again.
    Redone(u16),
}

impl Act {
    /// The stable name of its kind: on wires and in catalogues.
    pub const fn name(&self) -> &'static str {
        match self {
            Act::Greeted => "greeted",
            Act::Served(_) => "served",
            Act::Mark { .. } => "mark",
            Act::Probed { .. } => "probed",
            Act::Reason { .. } => "reason",
            Act::Kind(_) => "kind",
            Act::Place(_) => "place",
            Act::Channel(_) => "channel",
            Act::Language(_) => "language",
            Act::Group(_) => "group",
            Act::Tag(..) => "tag",
            Act::SentElsewhere(_) => "sent-elsewhere",
            Act::Feels(_) => "feels",
            Act::Unhappy(_) => "unhappy",
            Act::Step(_) => "step",
            Act::TheirWords(_) => "their-words",
            Act::Note(_) => "note",
            Act::Label(_) => "label",
            Act::Called(_) => "called",
            Act::Swapped(_) => "swapped",
            Act::Calm(_) => "calm",
            Act::Postponed => "postponed",
            Act::Resumed => "resumed",
            Act::Undone(_) => "undone",
            Act::Redone(_) => "redone",
        }
    }
}

/// One line of the timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// When.
    pub at: Stamp,
    /// Who.
    pub by: StaffId,
    /// What.
    pub act: Act,
}
