//! One visit: its arrival, the timeline of what was done, and how it ended. State is folded from these, never stored apart.

use super::answer::{Answer, Given};
use super::ids::{DeskId, EncounterId, EntryId, ShiftId, StaffId};
use super::lang::Lang;
use super::standard::Digest;
use super::time::Stamp;
use super::verdict::Verdict;

/// Declares an enum of codes with their stable wire names and an `ALL` list.
macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $text:literal,)+ })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$vdoc])* $variant,)+ }

        impl $name {
            /// All of them, in the order in which they are offered.
            pub const ALL: &'static [$name] = &[$($name::$variant,)+];

            /// The stable name on wires, in packs and in catalogues.
            pub const fn name(self) -> &'static str {
                match self { $($name::$variant => $text,)+ }
            }

            /// From the stable name.
            pub fn from_name(name: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|code| code.name() == name)
            }
        }
    )+};
}
pub(crate) use codes;

codes! {
    /// Who comes.
    VisitorKind {
        /// A visitor of somebody in the house.
        Visitor = "visitor",
        /// A client or citizen with a matter of their own.
        Client = "client",
        /// A contractor.
        Contractor = "contractor",
        /// A courier.
        Courier = "courier",
        /// A colleague: an internal customer, the same standard.
        Colleague = "colleague",
        /// An official guest.
        Official = "official",
        /// An applicant for a job.
        Applicant = "applicant",
        /// Anybody else.
        Other = "other",
    }

    /// Where the encounter takes place.
    Place {
        /// The gate.
        Gate = "gate",
        /// The desk.
        Desk = "desk",
        /// The waiting room.
        WaitingRoom = "waiting-room",
        /// The door of an office.
        OfficeDoor = "office-door",
    }

    /// How the visitor comes.
    Channel {
        /// In person.
        WalkIn = "walk-in",
        /// By telephone.
        Phone = "phone",
    }

    /// What else is worth knowing of a visit.
    Tag {
        /// A difficult visit.
        Difficult = "difficult",
        /// The visitor insulted us.
        Insulted = "insulted",
        /// The visitor did not know something they could have been told.
        DidNotKnow = "did-not-know",
        /// Needs help: elderly.
        Elderly = "elderly",
        /// Needs help: pregnant.
        Pregnant = "pregnant",
        /// Needs help: disabled.
        Disabled = "disabled",
        /// Needs help: with a child.
        Child = "child",
        /// Needs help: language.
        Language = "language",
        /// Was sent elsewhere.
        SentElsewhere = "sent-elsewhere",
        /// More was done than expected.
        ExtraMile = "extra-mile",
    }

    /// What the visitor seems to feel.
    Feeling {
        /// Calm.
        Calm = "calm",
        /// Worried.
        Worried = "worried",
        /// Confused.
        Confused = "confused",
        /// In a hurry.
        Hurried = "hurried",
        /// Sad.
        Sad = "sad",
        /// Angry.
        Angry = "angry",
    }

    /// How an unhappy visitor went.
    Calm {
        /// Calm now.
        Calm = "calm",
        /// Not calm.
        NotCalm = "not-calm",
        /// Left.
        Left = "left",
    }

    /// The wait as remembered, of a visit logged afterwards.
    Wait {
        /// Greeted at once.
        AtOnce = "at-once",
        /// Within the target.
        Within = "within",
        /// Over the target.
        Over = "over",
        /// Not known.
        Unknown = "unknown",
    }

    /// How the record was made: only live ones enter response figures.
    Made {
        /// Each step as it happened.
        Live = "live",
        /// Arrival and greeting under two seconds apart: the response was not measured.
        AtOnce = "at-once",
        /// Logged when it was already over.
        Afterwards = "afterwards",
        /// Brought in from elsewhere.
        Imported = "imported",
    }

    /// How an encounter ended.
    Outcome {
        /// Served.
        Served = "served",
        /// The visitor left before being greeted.
        LeftUnserved = "left-unserved",
        /// The visitor left before the matter was settled.
        LeftUnsettled = "left-unsettled",
        /// Closed by the desk without an answer from anybody.
        Assumed = "assumed",
        /// It was no visit: discarded with a reason.
        Discarded = "discarded",
    }
}

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

/// The probe chosen when the service ended, with the order in which its options are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownProbe {
    /// Id of the probe in the pinned pack.
    pub probe: String,
    /// Indices of its options in the order shown.
    pub order: Vec<u8>,
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
        let own = self.steps.iter().enumerate().filter(|(index, _)| self.counts(*index)).map(|(_, step)| step);
        own.chain(self.corrections.iter().map(|correction| &correction.step))
    }
}
