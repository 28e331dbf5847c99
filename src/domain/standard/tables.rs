//! The tables of a standard: probes, causes, reasons, refusals and what a duty may offer.

use super::Worded;
use crate::domain::answer::Answer;
use crate::domain::people::Duty;
pub use crate::domain::review::Level;

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

/// A coded choice with its words: a cause, a reason, a refusal, an offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coded {
    /// Stable id.
    pub id: String,
    /// Its words.
    pub text: Worded,
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
