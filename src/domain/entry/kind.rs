//! The kinds of entries by their numbers in the logbook format, and the subject each kind is about.

use super::body::Body;
use crate::domain::ids::Subject;

/// The kind of an entry, by its number in the logbook format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Kind(pub u16);

impl Kind {
    /// A desk got its name.
    pub const DESK_NAMED: Kind = Kind(1);
    /// The desk's language was chosen.
    pub const LANGUAGE_CHOSEN: Kind = Kind(2);
    /// A person was enrolled or changed.
    pub const STAFF_SET: Kind = Kind(3);
    /// A standard was adopted.
    pub const PACK_ADOPTED: Kind = Kind(4);
    /// A shift was opened.
    pub const SHIFT_OPENED: Kind = Kind(10);
    /// Somebody signed in.
    pub const JOINED: Kind = Kind(11);
    /// Somebody signed out.
    pub const PARTED: Kind = Kind(12);
    /// Somebody else acts.
    pub const ACTING: Kind = Kind(13);
    /// Readiness.
    pub const READINESS_CHECKED: Kind = Kind(14);
    /// Mood.
    pub const MOOD_NOTED: Kind = Kind(15);
    /// Read-back.
    pub const READ_BACK_DONE: Kind = Kind(16);
    /// A shift ended.
    pub const SHIFT_ENDED: Kind = Kind(17);
    /// A visitor arrived.
    pub const ARRIVED: Kind = Kind(20);
    /// An encounter was closed.
    pub const CLOSED: Kind = Kind(21);
    /// A change after the close.
    pub const CORRECTED: Kind = Kind(22);
    /// A verdict.
    pub const VERDICT_GIVEN: Kind = Kind(23);
    /// A request.
    pub const REQUESTED: Kind = Kind(30);
    /// Its settlement.
    pub const SETTLED: Kind = Kind(31);
    /// Another due time.
    pub const MOVED: Kind = Kind(32);
    /// A kept promise.
    pub const KEPT: Kind = Kind(33);
    /// An occurrence.
    pub const OCCURRED: Kind = Kind(40);
    /// A reversal.
    pub const REVERSED: Kind = Kind(50);
    /// A signed checkpoint; the format is fixed, nothing writes it yet.
    pub const CHECKPOINT: Kind = Kind(60);
    /// An erasure of payloads; the format is fixed, nothing writes it yet.
    pub const ERASED: Kind = Kind(61);
    /// A supervisor's own assessment.
    pub const OBSERVED: Kind = Kind(70);
    /// A commendation, a coaching note, a question.
    pub const FEEDBACK_GIVEN: Kind = Kind(71);
    /// The reply of the person concerned.
    pub const FEEDBACK_REPLIED: Kind = Kind(72);
    /// The supervisor's decision.
    pub const FEEDBACK_RESOLVED: Kind = Kind(73);
    /// Where a root lies.
    pub const LEVEL_JUDGED: Kind = Kind(74);
    /// A review moved on.
    pub const REVIEW_MOVED: Kind = Kind(75);

    /// Whether it is one of the review's own kinds.
    pub const fn is_of_review(self) -> bool {
        self.0 >= Kind::OBSERVED.0 && self.0 <= Kind::REVIEW_MOVED.0
    }
}

impl Body {
    /// Its kind.
    pub fn kind(&self) -> Kind {
        match self {
            Body::DeskNamed { .. } => Kind::DESK_NAMED,
            Body::LanguageChosen { .. } => Kind::LANGUAGE_CHOSEN,
            Body::StaffSet { .. } => Kind::STAFF_SET,
            Body::PackAdopted { .. } => Kind::PACK_ADOPTED,
            Body::ShiftOpened { .. } => Kind::SHIFT_OPENED,
            Body::Joined { .. } => Kind::JOINED,
            Body::Parted { .. } => Kind::PARTED,
            Body::Acting { .. } => Kind::ACTING,
            Body::ReadinessChecked { .. } => Kind::READINESS_CHECKED,
            Body::MoodNoted { .. } => Kind::MOOD_NOTED,
            Body::ReadBackDone { .. } => Kind::READ_BACK_DONE,
            Body::ShiftEnded { .. } => Kind::SHIFT_ENDED,
            Body::Arrived(_) => Kind::ARRIVED,
            Body::Closed { .. } => Kind::CLOSED,
            Body::Corrected { .. } => Kind::CORRECTED,
            Body::VerdictGiven { .. } => Kind::VERDICT_GIVEN,
            Body::Requested { .. } => Kind::REQUESTED,
            Body::Settled { .. } => Kind::SETTLED,
            Body::Moved { .. } => Kind::MOVED,
            Body::Kept { .. } => Kind::KEPT,
            Body::Occurred { .. } => Kind::OCCURRED,
            Body::Review(said) => said.kind(),
            Body::Reversed { .. } => Kind::REVERSED,
            Body::Newer { kind, .. } => Kind(*kind),
        }
    }

    /// What it is about.
    pub fn subject(&self) -> Subject {
        match self {
            Body::DeskNamed { desk, .. } | Body::LanguageChosen { desk, .. } | Body::PackAdopted { desk, .. } => {
                (*desk).into()
            }
            Body::StaffSet { staff, .. } => (*staff).into(),
            Body::ShiftOpened { shift, .. }
            | Body::Joined { shift, .. }
            | Body::Parted { shift, .. }
            | Body::Acting { shift, .. }
            | Body::ReadinessChecked { shift, .. }
            | Body::MoodNoted { shift, .. }
            | Body::ReadBackDone { shift, .. }
            | Body::ShiftEnded { shift, .. } => (*shift).into(),
            Body::Arrived(arrival) => arrival.encounter.into(),
            Body::Closed { encounter, .. }
            | Body::Corrected { encounter, .. }
            | Body::VerdictGiven { encounter, .. } => (*encounter).into(),
            Body::Requested { request, .. }
            | Body::Settled { request, .. }
            | Body::Moved { request, .. }
            | Body::Kept { request, .. } => (*request).into(),
            Body::Occurred { occurrence, .. } => (*occurrence).into(),
            Body::Review(said) => said.subject(),
            Body::Reversed { subject, .. } | Body::Newer { subject, .. } => *subject,
        }
    }
}
