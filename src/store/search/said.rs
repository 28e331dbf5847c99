//! What is searched in an entry: the texts people wrote, names of persons and desks left out.

use crate::domain::encounter::{Act, Step, counting};
use crate::domain::entry::{Body, Entry};
use crate::domain::request::Settlement;
use crate::domain::review;

/// What a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Said {
    /// A note on a visit.
    Note,
    /// The visitor's own words.
    TheirWords,
    /// The label that stands for a visitor.
    Label,
    /// Why a visit was discarded, or changed after its close.
    Reason,
    /// What was promised.
    Promise,
    /// To whom a visitor was referred.
    Referral,
    /// Why something was refused, and what was offered instead.
    Refusal,
    /// Something that was no visit.
    Occurrence,
    /// A commendation, a coaching note or a question.
    Feedback,
    /// A reply to feedback, and what was decided on it.
    Reply,
    /// A note on a supervisor's own assessment.
    Observation,
}

impl Said {
    /// Its stable name.
    pub const fn name(self) -> &'static str {
        match self {
            Said::Note => "note",
            Said::TheirWords => "their-words",
            Said::Label => "label",
            Said::Reason => "reason",
            Said::Promise => "promise",
            Said::Referral => "referral",
            Said::Refusal => "refusal",
            Said::Occurrence => "occurrence",
            Said::Feedback => "feedback",
            Said::Reply => "reply",
            Said::Observation => "observation",
        }
    }
}

/// The texts of an entry, with what each is. Steps that were undone say nothing.
pub(super) fn texts(entry: &Entry) -> Vec<(Said, &str)> {
    let mut found = Vec::new();
    match &entry.body {
        Body::Closed { steps, reason, .. } => {
            found.extend(counting(steps).filter_map(|step| of_act(&step.act)));
            found.extend(reason.as_deref().map(|reason| (Said::Reason, reason)));
        }
        Body::Corrected { act, reason, .. } => {
            found.extend(of_act(act));
            found.extend(reason.as_deref().map(|reason| (Said::Reason, reason)));
        }
        Body::Settled { settlement, .. } => match settlement {
            Settlement::Promised { what, .. } => found.push((Said::Promise, what)),
            Settlement::Referred { to } => found.push((Said::Referral, to)),
            Settlement::Refused { reason, alternative, .. } => {
                found.extend([(Said::Refusal, reason.as_str()), (Said::Refusal, alternative)]);
            }
            Settlement::Answered | Settlement::Withdrawn => {}
        },
        Body::Occurred { text, .. } => found.push((Said::Occurrence, text)),
        Body::Review(said) => found.extend(of_review(said)),
        _ => {}
    }
    found.retain(|(_, text)| !text.is_empty());
    found
}

fn of_review(said: &review::Said) -> Option<(Said, &str)> {
    match said {
        review::Said::Observed { note, .. } => Some((Said::Observation, note)),
        review::Said::Given { text, .. } => Some((Said::Feedback, text)),
        review::Said::Replied { text, .. } | review::Said::Resolved { text, .. } => Some((Said::Reply, text)),
        review::Said::Moved { reason, .. } => Some((Said::Reason, reason)),
        review::Said::Judged { .. } => None,
    }
}

/// The texts of a visit that is still open, in its draft.
pub(super) fn of_steps(steps: &[Step]) -> Vec<(Said, &str)> {
    counting(steps).filter_map(|step| of_act(&step.act)).filter(|(_, text)| !text.is_empty()).collect()
}

fn of_act(act: &Act) -> Option<(Said, &str)> {
    match act {
        Act::Note(text) => Some((Said::Note, text)),
        Act::TheirWords(text) => Some((Said::TheirWords, text)),
        Act::Label(text) => Some((Said::Label, text)),
        _ => None,
    }
}
