//! What an entry says happened.

use super::kind::Kind;
use crate::domain::answer::Answer;
use crate::domain::encounter::{Act, Arrival, Outcome, Step};
use crate::domain::ids::{DeskId, EncounterId, EntryId, OccurrenceId, RequestId, ShiftId, StaffId, Subject};
use crate::domain::lang::Lang;
use crate::domain::people::{Duty, Guidance, Right, Voice};
use crate::domain::request::{RequestKind, Result as Answered, Settlement};
use crate::domain::review::Said;
use crate::domain::shift::{Mood, Severity, ShiftEnd};
use crate::domain::standard::Digest;
use crate::domain::verdict::Face;

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
    /// Something was said in a review.
    Review(Said),
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
