//! Entries: the lines of the logbook. Everything that is kept is one of these kinds.

use super::answer::Answer;
use super::encounter::{Act, Arrival, Outcome, Step};
use super::ids::{DeskId, EncounterId, EntryId, OccurrenceId, RequestId, ShiftId, StaffId, Subject};
use super::lang::Lang;
use super::people::{Duty, Guidance, Right, Voice};
use super::request::{RequestKind, Result as Answered, Settlement};
use super::shift::{Mood, Severity, ShiftEnd};
use super::standard::Digest;
use super::time::Stamp;
use super::verdict::Face;

/// The road by which an entry came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Via {
    /// A person at the screen.
    Desk,
    /// `darban record`.
    Record,
    /// The verdict on a second screen.
    Verdict,
    /// Made up for the demo.
    Demo,
}

/// One line of the logbook, never changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Given before the write, so that a retry cannot double it.
    pub id: EntryId,
    /// When, at the place.
    pub at: Stamp,
    /// Who; none where no person may be named (mood) or none is known yet.
    pub actor: Option<StaffId>,
    /// The desk.
    pub desk: DeskId,
    /// The shift it belongs to; none outside shifts.
    pub shift: Option<ShiftId>,
    /// The road it came.
    pub via: Via,
    /// The account of the operating system under which `darban record` ran (erasable); none for every other road.
    pub account: Option<String>,
    /// What happened.
    pub body: Body,
}

/// What happened. Each touches exactly one subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    /// A desk got its name.
    DeskNamed {
        /// The desk.
        desk: DeskId,
        /// Its name (erasable).
        name: String,
    },
    /// The desk's language was chosen.
    LanguageChosen {
        /// The desk.
        desk: DeskId,
        /// The language.
        lang: Lang,
    },
    /// A person was enrolled, or their settings changed.
    StaffSet {
        /// The person.
        staff: StaffId,
        /// Name (erasable).
        name: String,
        /// Duty.
        duty: Duty,
        /// Powers.
        right: Right,
        /// Guided or confirm.
        guidance: Guidance,
        /// Polite form.
        voice: Voice,
    },
    /// A standard was adopted.
    PackAdopted {
        /// The desk that adopts it.
        desk: DeskId,
        /// The pack's id.
        pack: String,
        /// Its version.
        version: String,
        /// Its text's digest.
        digest: Digest,
        /// Why (erasable; empty for the first).
        reason: String,
    },
    /// A shift was opened.
    ShiftOpened {
        /// The shift; its id is this entry's.
        shift: ShiftId,
        /// Its start date: local days since 1970-01-01.
        day: i32,
    },
    /// Somebody signed in.
    Joined {
        /// The shift.
        shift: ShiftId,
        /// Who.
        staff: StaffId,
        /// With which duty.
        duty: Duty,
    },
    /// Somebody signed out.
    Parted {
        /// The shift.
        shift: ShiftId,
        /// Who.
        staff: StaffId,
    },
    /// Somebody else acts now.
    Acting {
        /// The shift.
        shift: ShiftId,
        /// Who.
        staff: StaffId,
    },
    /// Readiness was checked.
    ReadinessChecked {
        /// The shift.
        shift: ShiftId,
        /// By which pack.
        pack: Digest,
        /// Item and answer.
        answers: Vec<(String, Answer)>,
    },
    /// A mood, without its person.
    MoodNoted {
        /// The shift.
        shift: ShiftId,
        /// The mood.
        mood: Mood,
        /// At the shift's end rather than its start.
        at_end: bool,
    },
    /// The open matters of before were read back.
    ReadBackDone {
        /// The shift.
        shift: ShiftId,
        /// Promise and wrong picks.
        promises: Vec<(RequestId, u8)>,
        /// Other matters acknowledged.
        acknowledged: u16,
        /// Whether the giver was present.
        giver_present: bool,
    },
    /// A shift ended.
    ShiftEnded {
        /// The shift.
        shift: ShiftId,
        /// How.
        how: ShiftEnd,
    },
    /// A visitor arrived. The encounter's id is this entry's.
    Arrived(Arrival),
    /// An encounter was closed, with its whole timeline.
    Closed {
        /// The encounter.
        encounter: EncounterId,
        /// Whose it is: who greeted, or took it over last.
        owner: StaffId,
        /// How it ended.
        outcome: Outcome,
        /// Everything that was done in it.
        steps: Vec<Step>,
        /// Answers in the order of the pinned pack's items, measured ones included.
        answers: Vec<Answer>,
        /// Why it was discarded (erasable).
        reason: Option<String>,
    },
    /// A change after the close.
    Corrected {
        /// The encounter.
        encounter: EncounterId,
        /// What is so now.
        act: Act,
        /// Why; needed once the shift has ended (erasable).
        reason: Option<String>,
    },
    /// The visitor's own rating.
    VerdictGiven {
        /// The encounter.
        encounter: EncounterId,
        /// The face.
        face: Face,
        /// From screen to press, in milliseconds.
        latency: u32,
        /// Whether the desk was empty.
        empty_desk: bool,
    },
    /// A visitor asked for something.
    Requested {
        /// The request.
        request: RequestId,
        /// The visit.
        encounter: EncounterId,
        /// Its ticket.
        ticket: u32,
        /// What is asked.
        kind: RequestKind,
        /// Cause of a complaint.
        cause: Option<String>,
    },
    /// A request was settled.
    Settled {
        /// The request.
        request: RequestId,
        /// How.
        settlement: Settlement,
    },
    /// A promise got another due time.
    Moved {
        /// The request.
        request: RequestId,
        /// The new due time: milliseconds since 1970-01-01 UTC.
        due: i64,
        /// The due time before.
        was: i64,
    },
    /// The visitor has the promised answer.
    Kept {
        /// The request.
        request: RequestId,
        /// With which result.
        result: Answered,
    },
    /// Something that is no visit.
    Occurred {
        /// The occurrence.
        occurrence: OccurrenceId,
        /// How grave.
        severity: Severity,
        /// One line (erasable).
        text: String,
    },
    /// An earlier entry is taken back.
    Reversed {
        /// The entry taken back.
        entry: EntryId,
        /// Its kind.
        kind: Kind,
        /// Its subject.
        subject: Subject,
    },
    /// A kind this version does not know: kept, chained, shown as "newer entry".
    Newer {
        /// Its kind number.
        kind: u16,
        /// Its subject.
        subject: Subject,
    },
}

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
            Body::Reversed { subject, .. } | Body::Newer { subject, .. } => *subject,
        }
    }
}
