//! Commands: what a person wants. Every key of the desk and every line of `record` is one of these.

use super::answer::Answer;
use super::encounter::{Act, Calm, Channel, Place, VisitorKind, Wait};
use super::ids::{EncounterId, FreshIds, RequestId, StaffId};
use super::lang::Lang;
use super::people::{Duty, Guidance, Right, Voice};
use super::request::{RequestKind, Result as Answered, Settlement};
use super::review::ReviewCommand;
use super::shift::{Mood, Severity};
use super::standard::Digest;
use super::time::Stamp;
use super::verdict::Face;

/// What the world says at the moment of a command.
#[derive(Debug, Clone)]
pub struct Facts {
    /// Both clocks.
    pub now: Stamp,
    /// Who commands; none: who acts in the open shift.
    pub actor: Option<StaffId>,
    /// Ids this command may use.
    pub ids: FreshIds,
    /// Chance, for the order of a probe's options.
    pub seed: u64,
    /// The road it came.
    pub via: super::entry::Via,
    /// Whether the moment is somebody's word rather than this machine's clock.
    pub told: bool,
    /// Whether items are asked one by one, whoever acts; none: by person.
    pub guided: Option<bool>,
}

/// A pack as it is adopted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackRef {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// Digest of its text.
    pub digest: Digest,
}

/// What is known of a visitor at arrival.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewVisit {
    /// Who.
    pub kind: VisitorKind,
    /// Where.
    pub place: Place,
    /// How.
    pub channel: Channel,
    /// Their language.
    pub language: Option<Lang>,
    /// How many, at least 1.
    pub group: u16,
}

/// What a person wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// First run: names the desk, enrols the first person with all rights, adopts the standards.
    Setup {
        /// The desk's name.
        desk: String,
        /// Its language.
        lang: Lang,
        /// The person's name.
        name: String,
        /// The person's duty.
        duty: Duty,
        /// The person's polite form.
        voice: Voice,
        /// The standards.
        packs: Vec<PackRef>,
    },
    /// Gives the desk another name.
    NameDesk(String),
    /// Chooses the desk's language.
    ChooseLanguage(Lang),
    /// Adds a person with the right of staff.
    Enrol {
        /// Name.
        name: String,
        /// Duty.
        duty: Duty,
        /// Polite form.
        voice: Voice,
    },
    /// Changes a person's settings.
    SetStaff {
        /// Who.
        staff: StaffId,
        /// Name.
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
    /// Adopts a changed standard.
    Adopt {
        /// Which.
        pack: PackRef,
        /// Why.
        reason: String,
    },
    /// Opens a shift.
    OpenShift {
        /// Who comes on.
        staff: StaffId,
        /// With which duty.
        duty: Duty,
    },
    /// Signs in beside those who are there.
    Join {
        /// Who.
        staff: StaffId,
        /// With which duty.
        duty: Duty,
    },
    /// Relieves the open shift: ends it and opens the next; open visits go on.
    Relieve {
        /// Who comes on.
        staff: StaffId,
        /// With which duty.
        duty: Duty,
    },
    /// Ends somebody else's open shift, open visits taken as assumed, and opens the next.
    TakeOver {
        /// Who comes on.
        staff: StaffId,
        /// With which duty.
        duty: Duty,
    },
    /// Signs out.
    Part(StaffId),
    /// Somebody else acts now.
    Acting(StaffId),
    /// Readiness, item by item.
    Ready(Vec<(String, Answer)>),
    /// Mood.
    FeltMood {
        /// Which.
        mood: Mood,
        /// At the end of the shift.
        at_end: bool,
    },
    /// The open matters of before were read back.
    ReadBack {
        /// Promise and wrong picks.
        promises: Vec<(RequestId, u8)>,
        /// Others acknowledged.
        acknowledged: u16,
        /// Whether the giver was there.
        giver_present: bool,
    },
    /// Ends the shift.
    EndShift,
    /// A visitor arrived.
    Arrive(NewVisit),
    /// A visit that is already over.
    Past {
        /// Who it was.
        visit: NewVisit,
        /// The wait as remembered.
        wait: Wait,
    },
    /// The visitor was greeted.
    Greet(EncounterId),
    /// The matter was served.
    Serve(EncounterId),
    /// An item is answered; without an answer its mark goes on: missed, not applicable, none.
    Mark {
        /// The visit.
        encounter: EncounterId,
        /// The item's key in the pack.
        key: u8,
        /// The answer.
        answer: Option<Answer>,
        /// From question to key, in milliseconds.
        latency: u32,
    },
    /// The probe's answer.
    Probe {
        /// The visit.
        encounter: EncounterId,
        /// The option (index in the pack); none: skipped.
        option: Option<u8>,
        /// Whether the minute ran out.
        timed_out: bool,
        /// From question to key, in milliseconds.
        latency: u32,
    },
    /// Why an item was missed.
    Reason {
        /// The visit.
        encounter: EncounterId,
        /// The item.
        item: String,
        /// The coded reason; none: owed.
        reason: Option<String>,
    },
    /// How the unhappy visitor goes.
    Calmed {
        /// The visit.
        encounter: EncounterId,
        /// How.
        calm: Calm,
    },
    /// Anything else that is so now. On a closed visit: a correction.
    Note {
        /// The visit.
        encounter: EncounterId,
        /// What is so.
        act: Act,
        /// Why; needed for a visit of an ended shift.
        reason: Option<String>,
    },
    /// The visitor left.
    Left(EncounterId),
    /// Closes a visit that has nothing more to ask.
    Close(EncounterId),
    /// Closes a visit nobody knows the end of.
    CloseAssumed(EncounterId),
    /// It was no visit.
    Discard {
        /// Which.
        encounter: EncounterId,
        /// Why.
        reason: String,
    },
    /// A request, with its settlement if it has one already.
    Request {
        /// The visit.
        encounter: EncounterId,
        /// What is asked.
        kind: RequestKind,
        /// Cause of a complaint.
        cause: Option<String>,
        /// How it was settled.
        settlement: Option<Settlement>,
    },
    /// Settles a request.
    Settle {
        /// Which.
        request: RequestId,
        /// How.
        settlement: Settlement,
    },
    /// Gives a promise another due time.
    Move {
        /// Which.
        request: RequestId,
        /// The new due time, milliseconds since 1970-01-01 UTC.
        due: i64,
    },
    /// The visitor has the promised answer.
    Keep {
        /// Which.
        request: RequestId,
        /// With which result.
        result: Answered,
    },
    /// Something that is no visit.
    Occur {
        /// How grave.
        severity: Severity,
        /// One line.
        text: String,
    },
    /// The visitor's rating.
    Rate {
        /// The visit.
        encounter: EncounterId,
        /// The face.
        face: Face,
        /// From screen to press, in milliseconds.
        latency: u32,
    },
    /// Something of the review.
    Review(ReviewCommand),
    /// Takes back the acting person's last command of this shift.
    Undo,
    /// Does again what was taken back last.
    Redo,
}
