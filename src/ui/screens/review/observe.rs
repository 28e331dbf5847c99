//! The supervisor's own assessment: the items of the standard one after the other, as far as they were seen.

use std::sync::Arc;

use crate::domain::answer::Answer;
use crate::domain::ids::{EncounterId, ShiftId, StaffId};
use crate::domain::review::ReviewCommand;
use crate::domain::standard::{Item, Parameter, Standard};
use crate::domain::{Command, Refusal};
use crate::i18n::{self, Key};
use crate::ui::widgets::form::{Answers, Choice, Flow, Form, Question};
use crate::ui::widgets::list::naming;
use crate::ui::{Cx, Wish};

use super::words;

/// Asks about a visit in the logbook, or where the standard it is judged by is not in it, says so.
pub(super) fn visit(cx: &Cx<'_>, (encounter, staff): (EncounterId, StaffId), shift: ShiftId) -> Wish {
    let observe = Observe { encounter: Some(encounter), staff: Some(staff), shift };
    if observe.standard(cx, &Answers::default()).is_some() {
        return Wish::Push(Form::open(observe));
    }
    let pack = cx.book.matter.as_deref().and_then(|matter| matter.encounters.get(&encounter));
    let pack = pack.map(|visit| visit.arrival.pack.to_string()).unwrap_or_default();
    Wish::Tell(i18n::refusal(cx.voice(), &Refusal::NoStandard(pack)))
}

/// Asks about one that was seen live and is not in the logbook.
pub(super) fn live(shift: ShiftId) -> Wish {
    Wish::Push(Form::open(Observe { encounter: None, staff: None, shift }))
}

/// Under which name what is typed is kept.
pub(super) fn key(encounter: Option<EncounterId>, shift: ShiftId) -> String {
    format!("observe-{}", encounter.map_or_else(|| shift.to_string(), |id| id.to_string()))
}

#[derive(Debug)]
struct Observe {
    encounter: Option<EncounterId>,
    staff: Option<StaffId>,
    /// The shift under review.
    shift: ShiftId,
}

impl Observe {
    fn staff(&self, answers: &Answers) -> Option<StaffId> {
        self.staff.or_else(|| answers.pick("staff").and_then(StaffId::parse))
    }

    /// The standard it is judged by: the visit's own, or that of the person's duty.
    fn standard(&self, cx: &Cx<'_>, answers: &Answers) -> Option<Arc<Standard>> {
        let matter = cx.book.matter.as_deref()?;
        if let Some(visit) = self.encounter.and_then(|id| matter.encounters.get(&id)) {
            return matter.standard_of(visit).cloned();
        }
        let duty = cx.book.staff.get(&self.staff(answers)?)?.duty;
        let digest = cx.book.adopted.get(duty.pack())?;
        cx.book.standards.get(digest).cloned()
    }

    /// What can be seen: the clock answers the rest, and what does not apply to the visit is not asked.
    fn items<'a>(&'a self, cx: &'a Cx<'_>, standard: &'a Standard) -> impl Iterator<Item = &'a Item> {
        let visit = self.encounter.and_then(|id| cx.book.matter.as_deref()?.encounters.get(&id));
        let seen = visit.map(|visit| visit.seen());
        let applies = move |item: &&Item| seen.as_ref().is_none_or(|seen| seen.applies(item));
        standard.items.iter().filter(|item| item.is_asked()).filter(applies)
    }
}

impl Flow for Observe {
    fn key(&self) -> String {
        key(self.encounter, self.shift)
    }

    fn title(&self, cx: &Cx<'_>) -> String {
        words::about(cx, cx.say(Key::CommandObserve), self.staff, self.encounter)
    }

    fn question(&self, cx: &Cx<'_>, answers: &Answers) -> Option<Question> {
        if self.staff(answers).is_none() {
            let people = cx.book.matter.as_ref().map(|matter| matter.shift.everybody.as_slice()).unwrap_or_default();
            let options = people.iter().map(|staff| Choice::new(staff.to_string(), naming::person(cx, *staff)));
            return Some(Question::choice("staff", cx.say(Key::ReviewObserveWhom), options.collect()));
        }
        let standard = self.standard(cx, answers)?;
        let next = self.items(cx, &standard).find(|item| !answers.has(&item.id)).cloned();
        if let Some(item) = next {
            return Some(asked(cx, &item));
        }
        let note = Question::words("note", cx.say(Key::ReviewNote)).ask(cx.say(Key::ReviewNoteAsk));
        (!answers.has("note")).then(|| note.optional())
    }

    fn finish(&self, cx: &Cx<'_>, answers: &Answers) -> Vec<Wish> {
        let Some(staff) = self.staff(answers) else { return vec![Wish::Pop] };
        // Without a standard there is nothing to answer: what refuses the command says so.
        let standard = self.standard(cx, answers);
        let given = standard.iter().flat_map(|standard| self.items(cx, standard)).filter_map(|item| {
            let name = answers.pick(&item.id)?;
            let answer = Answer::ALL.into_iter().find(|answer| answer.name() == name)?;
            (answer != Answer::Assumed).then(|| (item.id.clone(), answer))
        });
        let answers_given: Vec<_> = given.collect();
        let note = answers.words("note").unwrap_or_default().to_owned();
        let observe = ReviewCommand::Observe { encounter: self.encounter, staff, answers: answers_given, note };
        vec![Wish::Do(Command::Review(observe)), Wish::Pop]
    }
}

/// One item: met, missed, not applicable, not seen. Respect always applies.
fn asked(cx: &Cx<'_>, item: &Item) -> Question {
    let mut options = vec![
        Choice::new(Answer::Met.name(), cx.word("answer", Answer::Met.name())),
        Choice::new(Answer::Missed.name(), cx.word("answer", Answer::Missed.name())),
        Choice::new(Answer::Assumed.name(), cx.word("answer", "unseen")),
    ];
    if item.parameter != Parameter::Respect {
        options.push(Choice::new(Answer::Na.name(), cx.word("answer", Answer::Na.name())));
    }
    let words = item.text.get(cx.lang());
    Question::choice(item.id.clone(), naming::parameter(cx, item.parameter), options)
        .ask(words)
        .help(item.why.get(cx.lang()))
}
