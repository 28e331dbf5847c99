//! What the entries of a review say (kinds 70 to 75 of the logbook).

use super::codes::{FeedbackKind, Level, MeritSeen, ReplyHow, Standing};
use super::standing::Sample;
use crate::domain::answer::Answer;
use crate::domain::entry::Kind;
use crate::domain::ids::{EncounterId, FeedbackId, ObservationId, RequestId, ShiftId, StaffId, Subject};
use crate::domain::standard::Digest;

/// What a reply or a decision is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum About {
    /// A commendation, a coaching note or a question.
    Feedback(FeedbackId),
    /// A supervisor's own assessment.
    Observation(ObservationId),
}

impl About {
    /// The same as the subject of an entry, which does not say which of the two it is.
    pub fn subject(self) -> Subject {
        match self {
            About::Feedback(id) => id.into(),
            About::Observation(id) => id.into(),
        }
    }
}

/// What an entry of the review says. Each carries the desk and the shift that is reviewed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// A supervisor's own assessment.
    Observed {
        /// The observation; its id is the entry's.
        observation: ObservationId,
        /// The visit; none: one seen live that is not in the logbook.
        encounter: Option<EncounterId>,
        /// Whose conduct.
        staff: StaffId,
        /// The standard it is judged by.
        pack: Digest,
        /// Item and answer.
        answers: Vec<(String, Answer)>,
        /// A note (erasable; may be empty).
        note: String,
    },
    /// A commendation, a coaching note, a question.
    Given {
        /// The feedback; its id is the entry's.
        feedback: FeedbackId,
        /// Which of the three.
        what: FeedbackKind,
        /// To whom.
        to: StaffId,
        /// The visit it is about; none: the shift as a whole.
        encounter: Option<EncounterId>,
        /// In words (erasable).
        text: String,
        /// By when the person replies: milliseconds since 1970-01-01 UTC.
        due: i64,
    },
    /// The person concerned replied.
    Replied {
        /// To what: the id of a feedback or of an observation.
        about: Subject,
        /// How.
        how: ReplyHow,
        /// In words (erasable; empty where it was only seen).
        text: String,
    },
    /// The supervisor decided on an objection, or took note of an answer. What was said before stays beside it.
    Resolved {
        /// On what: the id of a feedback or of an observation.
        about: Subject,
        /// Whether the supervisor's word stands.
        upheld: bool,
        /// In words (erasable).
        text: String,
    },
    /// Where the root of a miss or a complaint lies.
    Judged {
        /// The visit.
        encounter: EncounterId,
        /// The missed item; none: not about an item.
        item: Option<String>,
        /// The complaint; none: not about a request.
        request: Option<RequestId>,
        /// Where.
        level: Level,
    },
    /// The review moved on.
    Moved {
        /// The shift.
        shift: ShiftId,
        /// To where.
        to: Standing,
        /// Why (erasable); needed for a reopening, empty otherwise.
        reason: String,
        /// The sample drawn at its beginning.
        sample: Option<Sample>,
        /// How a signature has looked for merit.
        merit: Option<MeritSeen>,
    },
}

impl Said {
    /// The kind of its entry.
    pub const fn kind(&self) -> Kind {
        match self {
            Said::Observed { .. } => Kind::OBSERVED,
            Said::Given { .. } => Kind::FEEDBACK_GIVEN,
            Said::Replied { .. } => Kind::FEEDBACK_REPLIED,
            Said::Resolved { .. } => Kind::FEEDBACK_RESOLVED,
            Said::Judged { .. } => Kind::LEVEL_JUDGED,
            Said::Moved { .. } => Kind::REVIEW_MOVED,
        }
    }

    /// What its entry is about.
    pub fn subject(&self) -> Subject {
        match self {
            Said::Observed { observation, .. } => (*observation).into(),
            Said::Given { feedback, .. } => (*feedback).into(),
            Said::Replied { about, .. } | Said::Resolved { about, .. } => *about,
            Said::Judged { encounter, .. } => (*encounter).into(),
            Said::Moved { shift, .. } => (*shift).into(),
        }
    }
}
