//! What a supervisor saw and said, and what came back.

use super::codes::{FeedbackKind, ReplyHow};
use super::said::Said;
use crate::domain::answer::Answer;
use crate::domain::entry::{Body, Entry, Kind};
use crate::domain::ids::{DeskId, EncounterId, EntryId, FeedbackId, ObservationId, ShiftId, StaffId};
use crate::domain::standard::Digest;
use crate::domain::time::Stamp;

/// A reply of the person concerned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replied {
    /// The entry.
    pub entry: EntryId,
    /// When.
    pub at: Stamp,
    /// Who.
    pub by: StaffId,
    /// How.
    pub how: ReplyHow,
    /// In words (erasable); empty where it was only seen.
    pub text: String,
}

/// A supervisor's decision on an objection, or that an answer was taken note of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolved {
    /// The entry.
    pub entry: EntryId,
    /// When.
    pub at: Stamp,
    /// Who.
    pub by: StaffId,
    /// Whether the supervisor's word stands.
    pub upheld: bool,
    /// In words (erasable).
    pub text: String,
}

/// What came back on a feedback or an observation, and what was decided.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Thread {
    /// All replies, in order; the last one counts.
    pub replies: Vec<Replied>,
    /// The supervisor's decision; the reply it decided on stays beside it.
    pub resolved: Option<Resolved>,
    /// The entry that took back what it is about.
    pub void: Option<EntryId>,
}

/// For whom something waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Waits {
    /// For nobody: it is settled.
    Nobody,
    /// For the reply of this person.
    Staff(StaffId),
    /// For the decision of a supervisor.
    Supervisor,
}

/// A commendation, a coaching note or a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feedback {
    /// Its id.
    pub id: FeedbackId,
    /// The shift it is about.
    pub shift: ShiftId,
    /// The desk of that shift.
    pub desk: DeskId,
    /// When it was given.
    pub at: Stamp,
    /// Who gave it.
    pub by: StaffId,
    /// Which of the three.
    pub what: FeedbackKind,
    /// To whom.
    pub to: StaffId,
    /// The visit it is about; none: the shift as a whole.
    pub encounter: Option<EncounterId>,
    /// In words (erasable).
    pub text: String,
    /// By when the person replies: milliseconds since 1970-01-01 UTC.
    pub due: i64,
    /// What came back.
    pub thread: Thread,
}

/// A supervisor's own assessment: of a visit in the logbook, or of one seen live.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Observation {
    /// Its id.
    pub id: ObservationId,
    /// The shift it is about.
    pub shift: ShiftId,
    /// The desk of that shift.
    pub desk: DeskId,
    /// When it was written.
    pub at: Stamp,
    /// Who observed.
    pub by: StaffId,
    /// The visit; none: one seen live that is not in the logbook.
    pub encounter: Option<EncounterId>,
    /// Whose conduct.
    pub staff: StaffId,
    /// The standard it is judged by.
    pub pack: Digest,
    /// Item and answer.
    pub answers: Vec<(String, Answer)>,
    /// A note (erasable; may be empty).
    pub note: String,
    /// What the person observed replied, and the decision on an objection.
    pub thread: Thread,
}

impl Thread {
    /// Whether it was decided, or what it is about taken back.
    pub fn is_over(&self) -> bool {
        self.void.is_some() || self.resolved.is_some()
    }

    /// Folds one entry about it in.
    fn apply(&mut self, entry: &Entry) {
        let (id, at) = (entry.id, entry.at);
        match (&entry.body, entry.actor) {
            (Body::Review(Said::Replied { how, text, .. }), Some(by)) => {
                self.replies.push(Replied { entry: id, at, by, how: *how, text: text.clone() });
            }
            (Body::Review(Said::Resolved { upheld, text, .. }), Some(by)) => {
                self.resolved = Some(Resolved { entry: id, at, by, upheld: *upheld, text: text.clone() });
            }
            (Body::Reversed { entry: of, kind, .. }, _) => match *kind {
                Kind::FEEDBACK_GIVEN | Kind::OBSERVED => self.void = Some(id),
                _ => {
                    self.replies.retain(|reply| reply.entry != *of);
                    self.resolved.take_if(|resolved| resolved.entry == *of);
                }
            },
            _ => {}
        }
    }
}

impl Feedback {
    /// The feedback that an entry gives; none for other entries.
    pub fn begin(entry: &Entry) -> Option<Feedback> {
        let Body::Review(Said::Given { feedback, what, to, encounter, text, due }) = &entry.body else { return None };
        Some(Feedback {
            id: *feedback,
            shift: entry.shift?,
            desk: entry.desk,
            at: entry.at,
            by: entry.actor?,
            what: *what,
            to: *to,
            encounter: *encounter,
            text: text.clone(),
            due: *due,
            thread: Thread::default(),
        })
    }

    /// Folds one entry about this feedback in.
    pub fn apply(&mut self, entry: &Entry) {
        self.thread.apply(entry);
    }

    /// For whom it waits: first for the person, a question until it is answered in words; then, where something was
    /// answered or objected, for the supervisor.
    pub fn waits(&self) -> Waits {
        if self.thread.is_over() {
            return Waits::Nobody;
        }
        match (self.thread.replies.last().map(|reply| reply.how), self.what) {
            (None, _) | (Some(ReplyHow::Seen), FeedbackKind::Question) => Waits::Staff(self.to),
            (Some(ReplyHow::Seen), _) => Waits::Nobody,
            (Some(ReplyHow::Answered | ReplyHow::Objected), _) => Waits::Supervisor,
        }
    }

    /// Whether it keeps the shift from being signed: a question that nobody has answered.
    pub fn is_open_question(&self) -> bool {
        self.what == FeedbackKind::Question && matches!(self.waits(), Waits::Staff(_))
    }

    /// By when whoever it waits for is due, in milliseconds since 1970-01-01 UTC: the supervisor has as long for the
    /// decision as the person had for the reply. None where it waits for nobody.
    pub fn due_now(&self) -> Option<i64> {
        match self.waits() {
            Waits::Nobody => None,
            Waits::Staff(_) => Some(self.due),
            Waits::Supervisor => {
                let replied = self.thread.replies.last()?.at.wall;
                Some(replied.saturating_add(self.due.saturating_sub(self.at.wall).max(0)))
            }
        }
    }

    /// Whether it is overdue at `now` (wall milliseconds).
    pub fn is_late(&self, now: i64) -> bool {
        self.due_now().is_some_and(|due| due < now)
    }
}

impl Observation {
    /// The observation that an entry writes down; none for other entries.
    pub fn begin(entry: &Entry) -> Option<Observation> {
        let Body::Review(Said::Observed { observation, encounter, staff, pack, answers, note }) = &entry.body else {
            return None;
        };
        Some(Observation {
            id: *observation,
            shift: entry.shift?,
            desk: entry.desk,
            at: entry.at,
            by: entry.actor?,
            encounter: *encounter,
            staff: *staff,
            pack: *pack,
            answers: answers.clone(),
            note: note.clone(),
            thread: Thread::default(),
        })
    }

    /// Folds one entry about this observation in.
    pub fn apply(&mut self, entry: &Entry) {
        self.thread.apply(entry);
    }

    /// For whom it waits: an observation asks for no reply, but an objection to it asks for a decision.
    pub fn waits(&self) -> Waits {
        let asked = self.thread.replies.last().is_some_and(|reply| reply.how != ReplyHow::Seen);
        if asked && !self.thread.is_over() { Waits::Supervisor } else { Waits::Nobody }
    }

    /// The answer it gives to an item.
    pub fn answer(&self, item: &str) -> Answer {
        self.answers.iter().find(|(id, _)| id == item).map_or(Answer::Assumed, |(_, answer)| *answer)
    }
}
