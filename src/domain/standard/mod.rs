//! The standard: data, never code. One pack says what good conduct is, in words, cues and tables.

mod item;
mod known;
mod phrase;
mod tables;

use super::lang::Lang;
pub use item::{Item, ItemKind, Parameter, Stage, When};
pub use known::{Edition, KnownStandards};
pub use phrase::Phrase;
pub use tables::{Coded, Level, Means, Offer, Probe, ProbeOption, Reason, Refusal};

/// SHA-256 of a pack's text: what an encounter was judged by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Digest(pub [u8; 32]);

impl std::fmt::Display for Digest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// One wording in every language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Worded {
    /// Persian.
    pub fa: String,
    /// English.
    pub en: String,
    /// Thai.
    pub th: String,
}

impl Worded {
    /// The wording in `lang`.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Fa => &self.fa,
            Lang::En => &self.en,
            Lang::Th => &self.th,
        }
    }
}

/// Id of the pack that is read at shift start.
pub const READINESS_PACK: &str = "readiness";
/// Id of the pack of the five steps.
pub const UNHAPPY_PACK: &str = "unhappy";

/// How a pack is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mode {
    /// Deviations are marked; one probe at the end.
    Confirm,
    /// Read and done, one item after the other.
    ReadDo,
}

/// A profile of distance and posture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Profile {
    /// Open body, smile before words.
    Welcome,
    /// Two arms' length, off the line, hands seen.
    Guarded,
}

/// A standard, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standard {
    /// Stable id, such as `security`.
    pub id: String,
    /// Its version.
    pub version: String,
    /// SHA-256 of the text it was read from.
    pub digest: Digest,
    /// Who wrote it.
    pub author: String,
    /// Review-by date: days since 1970-01-01.
    pub review_by: i32,
    /// How it is answered.
    pub mode: Mode,
    /// Distances and posture.
    pub profile: Profile,
    /// Response target in milliseconds.
    pub greet_within: i64,
    /// Its name.
    pub title: Worded,
    /// The factors considered when it was drafted.
    pub factors: Worded,
    /// Items in the order of the pack.
    pub items: Vec<Item>,
    /// Probes.
    pub probes: Vec<Probe>,
    /// Phrases.
    pub phrases: Vec<Phrase>,
    /// Causes of complaints.
    pub causes: Vec<Coded>,
    /// Coded reasons of misses.
    pub reasons: Vec<Reason>,
    /// Refusals.
    pub refusals: Vec<Refusal>,
    /// What may be offered.
    pub offers: Vec<Offer>,
}

impl Standard {
    /// The item with this id.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    /// The item on this key.
    pub fn item_on_key(&self, key: u8) -> Option<&Item> {
        self.items.iter().find(|item| item.key == key)
    }

    /// The items of a step of the unhappy lane, 1 to 5: the step itself, then what else is minded at it.
    pub fn of_step(&self, step: u8) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(move |item| item.stage == Stage::Step(step))
    }

    /// The probe with this id.
    pub fn probe(&self, id: &str) -> Option<&Probe> {
        self.probes.iter().find(|probe| probe.id == id)
    }

    /// Whether the pack is past its review-by date on the local day `today` (days since 1970-01-01).
    pub fn is_stale(&self, today: i32) -> bool {
        today > self.review_by
    }
}
