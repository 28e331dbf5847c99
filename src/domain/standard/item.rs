//! The items of a standard: what each is about, when it is due, and for which visits it applies.

use super::Worded;
use crate::domain::encounter::{Channel, Tag, VisitorKind};

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

impl Parameter {
    /// All parameters, in their order.
    pub const ALL: [Parameter; 10] = [
        Parameter::Speech,
        Parameter::Distance,
        Parameter::Appearance,
        Parameter::Expression,
        Parameter::Time,
        Parameter::Safety,
        Parameter::Respect,
        Parameter::Listening,
        Parameter::Answering,
        Parameter::Empathy,
    ];

    /// Its stable name: in packs and on wires.
    pub const fn name(self) -> &'static str {
        match self {
            Parameter::Speech => "speech",
            Parameter::Distance => "distance",
            Parameter::Appearance => "appearance",
            Parameter::Expression => "expression",
            Parameter::Time => "time",
            Parameter::Safety => "safety",
            Parameter::Respect => "respect",
            Parameter::Listening => "listening",
            Parameter::Answering => "answering",
            Parameter::Empathy => "empathy",
        }
    }
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

impl Item {
    /// Whether people answer it in a visit: readiness is checked before the visits, and the clocks answer what is measured.
    pub fn is_asked(&self) -> bool {
        self.stage != Stage::Readiness && self.kind == ItemKind::Observed
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
