//! What a supervisor wants in a review, and what staff want of it.

use super::codes::{FeedbackKind, Level, MeritSeen, ReplyHow};
use super::said::About;
use crate::domain::answer::Answer;
use crate::domain::encounter::Act;
use crate::domain::ids::{EncounterId, RequestId, StaffId};

/// What a person wants in a review. All but [`ReviewCommand::Reply`] and, after a signature, [`ReviewCommand::Resolve`]
/// work on the book's matter and need the right of a supervisor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReviewCommand {
    /// Begins the review, or draws the sample of one begun: all flagged, and `n` visits at random.
    Begin {
        /// The seed of the draw.
        seed: u64,
        /// How many.
        n: u16,
    },
    /// An own assessment.
    Observe {
        /// The visit; none: one seen live.
        encounter: Option<EncounterId>,
        /// Whose conduct.
        staff: StaffId,
        /// Item and answer; assumed ones are left out.
        answers: Vec<(String, Answer)>,
        /// A note; may be empty where something is answered.
        note: String,
    },
    /// Commends, coaches or asks.
    Give {
        /// Which of the three. A question moves the review to "questions".
        what: FeedbackKind,
        /// To whom.
        to: StaffId,
        /// The visit it is about; none: the shift as a whole.
        encounter: Option<EncounterId>,
        /// In words.
        text: String,
        /// By when the person replies: milliseconds since 1970-01-01 UTC.
        due: i64,
    },
    /// The person concerned replies; may come again until the supervisor has decided.
    Reply {
        /// To what.
        about: About,
        /// How.
        how: ReplyHow,
        /// In words; needed unless it was only seen.
        text: String,
    },
    /// Decides on an objection, or takes note of an answer.
    Resolve {
        /// On what.
        about: About,
        /// Whether the supervisor's word stands.
        upheld: bool,
        /// In words; needed where the word does not stand.
        text: String,
    },
    /// Says where the root of a miss or a complaint lies.
    Judge {
        /// The visit.
        encounter: EncounterId,
        /// The missed item.
        item: Option<String>,
        /// The complaint.
        request: Option<RequestId>,
        /// Where.
        level: Level,
    },
    /// Corrects a visit of the shift.
    Correct {
        /// The visit.
        encounter: EncounterId,
        /// What is so.
        act: Act,
        /// Why.
        reason: String,
    },
    /// The review waits for answers.
    Question,
    /// Signs the shift.
    Sign {
        /// How it has looked for merit.
        merit: MeritSeen,
    },
    /// Takes a signed shift up again.
    Reopen {
        /// Why.
        reason: String,
    },
    /// Takes back the supervisor's last command of this review. Signatures and reopenings stay, and what was before them.
    TakeBack,
}
