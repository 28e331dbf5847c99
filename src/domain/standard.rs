//! The standard: data, never code. One pack says what good conduct is, in words, cues and tables.

use super::answer::Answer;
use super::encounter::{Channel, Place, Tag, VisitorKind};
use super::lang::Lang;
use super::people::Duty;

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

/// What an item is about: the six parameters of service and the four of conduct.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Parameter {
    /// Vocabulary and greeting phrases.
    Speech,
    /// Proxemics.
    Distance,
    /// Clothing, grooming, jewellery.
    Appearance,
    /// Face and gestures.
    Expression,
    /// Speed of service.
    Time,
    /// Safety of the contact.
    Safety,
    /// Dignity in every condition; never not applicable.
    Respect,
    /// Listening.
    Listening,
    /// No request left unanswered, no unrealistic promise.
    Answering,
    /// Empathy.
    Empathy,
}

/// The part of a visit in which an item is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stage {
    /// Before the first visitor of a shift.
    Readiness,
    /// The visitor comes near.
    Approach,
    /// The greeting.
    Greeting,
    /// Listening.
    Listening,
    /// The service itself.
    Service,
    /// The farewell.
    Farewell,
    /// After the visit.
    FollowUp,
    /// One of the five steps of the unhappy lane, 1 to 5.
    Step(u8),
}

/// How an item's answer comes about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ItemKind {
    /// An observable cue: a person answers.
    Observed,
    /// The response time against the target: the clocks answer, no key.
    Response,
}

/// When an item applies; every list that is not empty must hold.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct When {
    /// Channels.
    pub channels: Vec<Channel>,
    /// Kinds of visitor.
    pub kinds: Vec<VisitorKind>,
    /// Any of these tags.
    pub tags: Vec<Tag>,
    /// Only for unhappy visits, or only for others.
    pub unhappy: Option<bool>,
}

/// One item of a standard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Never reused, also not in later versions.
    pub id: String,
    /// Its key, 1 to 9, fixed within the pack.
    pub key: u8,
    /// What it is about.
    pub parameter: Parameter,
    /// When it is due.
    pub stage: Stage,
    /// Who answers it.
    pub kind: ItemKind,
    /// Its weight in compliance, 1 to 9.
    pub weight: u8,
    /// A miss is counted on its own and never averaged away.
    pub critical: bool,
    /// When it applies.
    pub when: When,
    /// The observable cue.
    pub text: Worded,
    /// Value → principle.
    pub why: Worded,
}

/// What an option of a probe says about its item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Means {
    /// An answer.
    Says(Answer),
    /// Nobody saw it: the item stays assumed.
    Unseen,
}

/// One option of a probe.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProbeOption {
    /// What it says about the item.
    pub means: Means,
    /// Its words.
    pub text: Worded,
}

/// One rotating observable question, bound to one item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Probe {
    /// Stable id.
    pub id: String,
    /// The item it is bound to.
    pub item: String,
    /// The question.
    pub ask: Worded,
    /// Two to four options.
    pub options: Vec<ProbeOption>,
}

/// A phrase to say, in the visitor's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// Stable id.
    pub id: String,
    /// Where in the visit it belongs.
    pub stage: Stage,
    /// The visitor's language.
    pub language: Lang,
    /// Hours of the day, first and last, where it fits; may wrap midnight.
    pub hours: Option<(u8, u8)>,
    /// Places where it fits; empty: everywhere.
    pub places: Vec<Place>,
    /// Tags for which it is meant; empty: any visit.
    pub tags: Vec<Tag>,
    /// The words.
    pub say: String,
    /// The words as a woman says them (Thai), where they differ.
    pub say_f: Option<String>,
    /// How to say it, in each other reader's script; empty in the phrase's own.
    pub read: Worded,
}

/// A coded choice with its words: a cause, a reason, a refusal, an offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coded {
    /// Stable id.
    pub id: String,
    /// Its words.
    pub text: Worded,
}

/// Where the root of a miss lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Level {
    /// The person.
    Person,
    /// The manager.
    Manager,
    /// The organisation.
    Organisation,
    /// The building.
    Building,
}

/// Why an item was missed, coded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// Its code and words.
    pub coded: Coded,
    /// Where the root lies.
    pub level: Level,
}

/// A dignified refusal: a reason, and always an alternative.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Its code and the reason.
    pub coded: Coded,
    /// What is offered instead.
    pub alternative: Worded,
}

/// What a duty may offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Its code and words.
    pub coded: Coded,
    /// The duties that may offer it.
    pub duties: Vec<Duty>,
    /// Whether it is a call for somebody with more authority.
    pub call: bool,
}

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

    /// The probe with this id.
    pub fn probe(&self, id: &str) -> Option<&Probe> {
        self.probes.iter().find(|probe| probe.id == id)
    }

    /// Whether the pack is past its review-by date on the local day `today` (days since 1970-01-01).
    pub fn is_stale(&self, today: i32) -> bool {
        today > self.review_by
    }
}

impl When {
    /// Whether an item with this condition applies to a visit.
    pub fn holds(&self, channel: Channel, kind: VisitorKind, tags: &[Tag], unhappy: bool) -> bool {
        (self.channels.is_empty() || self.channels.contains(&channel))
            && (self.kinds.is_empty() || self.kinds.contains(&kind))
            && (self.tags.is_empty() || self.tags.iter().any(|tag| tags.contains(tag)))
            && self.unhappy.is_none_or(|wanted| wanted == unhappy)
    }
}
