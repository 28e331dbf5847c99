//! The codes of the review.

use crate::domain::encounter::codes;

codes! {
    /// What a supervisor gives a person: all three have equal rank.
    FeedbackKind {
        /// Thanks for something done well.
        Commendation = "commendation",
        /// Advice for the next time.
        Coaching = "coaching",
        /// A question, never a penalty.
        Question = "question",
    }

    /// How the person concerned replies.
    ReplyHow {
        /// Read, and nothing to say.
        Seen = "seen",
        /// Answered in words.
        Answered = "answered",
        /// Disagreed, with the reason.
        Objected = "objected",
    }

    /// Where the root of a miss or a complaint lies.
    Level {
        /// The person at the desk.
        Person = "person",
        /// The manager.
        Manager = "manager",
        /// The organisation.
        Organisation = "organisation",
        /// The building.
        Building = "building",
    }

    /// How far the review of a shift has come.
    Standing {
        /// Nobody has looked at it yet.
        Received = "received",
        /// A supervisor is at it.
        InReview = "in-review",
        /// It waits for answers.
        Questions = "questions",
        /// Signed.
        Signed = "signed",
        /// Signed once, and taken up again for a reason.
        Reopened = "reopened",
    }

    /// How a signature has looked for merit.
    MeritSeen {
        /// A commendation was given.
        Given = "given",
        /// The list of candidates was opened, and "none" chosen.
        Looked = "looked",
    }
}
