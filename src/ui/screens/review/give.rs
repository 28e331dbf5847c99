//! A commendation, a coaching note, a question: to whom, in words, and by when there is an answer.

use crate::domain::Command;
use crate::domain::ids::{EncounterId, ShiftId, StaffId};
use crate::domain::review::{FeedbackKind, ReviewCommand};
use crate::i18n::Key;
use crate::ui::widgets::form::{Answers, Choice, Flow, Form, Question, likely_dues};
use crate::ui::widgets::list::naming;
use crate::ui::{Cx, Screen, Wish};

use super::words;

/// A commendation is answered by being seen: within a week.
const SEEN_MS: i64 = 7 * 86_400_000;

/// Asks what is to be said about a visit, or about the shift.
pub(super) fn open(
    what: FeedbackKind,
    to: Option<StaffId>,
    encounter: Option<EncounterId>,
    shift: ShiftId,
) -> Box<dyn Screen> {
    Form::open(Give { what, to, encounter, shift })
}

/// Under which name what is typed is kept.
pub(super) fn key(what: FeedbackKind, encounter: Option<EncounterId>, shift: ShiftId) -> String {
    format!("{}-{}", what.name(), encounter.map_or_else(|| shift.to_string(), |id| id.to_string()))
}

#[derive(Debug)]
struct Give {
    what: FeedbackKind,
    /// Whose visit it is; none: it is asked.
    to: Option<StaffId>,
    encounter: Option<EncounterId>,
    /// The shift under review.
    shift: ShiftId,
}

impl Give {
    fn to(&self, answers: &Answers) -> Option<StaffId> {
        self.to.or_else(|| answers.pick("to").and_then(StaffId::parse))
    }

    fn likely(&self) -> [Key; 3] {
        match self.what {
            FeedbackKind::Commendation => [Key::ReviewMeritCalm, Key::ReviewMeritKept, Key::ReviewMeritHard],
            FeedbackKind::Coaching => [Key::ReviewCoachGreet, Key::ReviewCoachListen, Key::ReviewCoachPromise],
            FeedbackKind::Question => [Key::ReviewAskHappened, Key::ReviewAskKeys, Key::ReviewAskNeeded],
        }
    }
}

impl Flow for Give {
    fn key(&self) -> String {
        key(self.what, self.encounter, self.shift)
    }

    fn title(&self, cx: &Cx<'_>) -> String {
        words::about(cx, cx.word("feedback", self.what.name()), self.to, self.encounter)
    }

    fn question(&self, cx: &Cx<'_>, answers: &Answers) -> Option<Question> {
        if self.to(answers).is_none() {
            let people = cx.book.matter.as_ref().map(|matter| matter.shift.everybody.as_slice()).unwrap_or_default();
            let options = people.iter().map(|staff| Choice::new(staff.to_string(), naming::person(cx, *staff)));
            return Some(Question::choice("to", cx.say(Key::ReviewTo), options.collect()));
        }
        if !answers.has("text") {
            let likely = self.likely().map(|key| cx.say(key)).to_vec();
            return Some(Question::words("text", cx.say(Key::ReviewWords)).likely(likely, false));
        }
        if self.what == FeedbackKind::Commendation || answers.has("due") {
            return None;
        }
        Some(Question::due("due", cx.say(Key::FormDue), likely_dues(cx)).ask(cx.say(Key::ReviewDueAsk)))
    }

    fn finish(&self, cx: &Cx<'_>, answers: &Answers) -> Vec<Wish> {
        let Some(to) = self.to(answers) else { return vec![Wish::Pop] };
        let text = answers.words("text").unwrap_or_default().to_owned();
        let due = answers.due("due").unwrap_or(cx.now.wall + SEEN_MS);
        let give = ReviewCommand::Give { what: self.what, to, encounter: self.encounter, text, due };
        vec![Wish::Do(Command::Review(give)), Wish::Pop]
    }
}
