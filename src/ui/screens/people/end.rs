//! The end of a shift: mood, then a digit. Never on Enter.

use crate::domain::answer::Answer;
use crate::domain::ids::EncounterId;
use crate::domain::{Command, Refusal};
use crate::i18n::{self, Key};
use crate::ui::screens::readiness::MoodAsk;
use crate::ui::widgets::form::{Answers, Choice, Flow, Form, Question};
use crate::ui::widgets::list::naming;
use crate::ui::{Cx, Screen, Wish};

/// Ends the shift.
#[derive(Debug)]
pub struct EndShift;

impl EndShift {
    /// Asks for the mood, and whether the shift ends.
    pub fn open() -> Box<dyn Screen> {
        Form::open(EndShift)
    }
}

impl Flow for EndShift {
    fn key(&self) -> String {
        "end-shift".into()
    }

    fn title(&self, cx: &Cx<'_>) -> String {
        cx.say(Key::ShiftClose)
    }

    fn question(&self, cx: &Cx<'_>, answers: &Answers) -> Option<Question> {
        if answers.has("visits") || answers.has("end") {
            return None;
        }
        let open = cx.book.open_visits().len();
        if open > 0 {
            return Some(Question::read("visits", i18n::refusal(cx.voice(), &Refusal::VisitsOpen(open)), Vec::new()));
        }
        if let Some(question) = reason_owed(cx, answers) {
            return Some(question);
        }
        if !answers.has("mood") {
            return Some(MoodAsk::question(cx));
        }
        let options = vec![
            Choice::new("stay", cx.say(Key::ShiftGoesOn)),
            Choice::new("end", cx.say(Key::ShiftCloseIt)).digit_only(),
        ];
        let owed = cx.book.owed().len();
        let question = Question::choice("end", cx.say(Key::WordShift), options).ask(cx.say(Key::ShiftCloseAsk));
        Some(question.help(cx.say_with(Key::ShiftCloseOwed, &[("n", owed.into())])))
    }

    /// A reason is written down as soon as it is given: the rest of the form may be left.
    fn step(&self, _cx: &Cx<'_>, answers: &Answers) -> Vec<Wish> {
        let last = answers.all().last().and_then(|answered| answered.id.strip_prefix(REASON));
        let owed = last.and_then(|id| id.split_once('/'));
        let Some((visit, item)) = owed else { return Vec::new() };
        let reason = answers.pick(&format!("{REASON}{visit}/{item}")).filter(|reason| *reason != LATER);
        let (Some(encounter), Some(reason)) = (EncounterId::parse(visit), reason) else { return Vec::new() };
        let (item, reason) = (item.to_owned(), Some(reason.to_owned()));
        vec![Wish::Do(Command::Reason { encounter, item, reason })]
    }

    fn finish(&self, _cx: &Cx<'_>, answers: &Answers) -> Vec<Wish> {
        if answers.pick("end") != Some("end") {
            return vec![Wish::Pop];
        }
        let mood = MoodAsk::command(answers, true);
        mood.into_iter().chain([Command::EndShift]).map(Wish::Do).chain([Wish::Home]).collect()
    }
}

/// Before the visit and the item in the name of a question for a reason that is owed.
const REASON: &str = "reason/";
/// The answer that leaves it owed.
const LATER: &str = "later";

/// The next reason that a person of this shift still owes for a missed item, unless it was put off just now.
fn reason_owed(cx: &Cx<'_>, answers: &Answers) -> Option<Question> {
    let shift = cx.book.open_shift()?.id;
    let visits = cx.book.encounters.values().filter(|visit| !visit.is_open() && visit.arrival.shift == shift);
    visits.into_iter().find_map(|visit| {
        let (seen, standard) = (visit.seen(), cx.standard(visit)?);
        let owed = seen.reasons.iter().filter(|(item, reason)| reason.is_none() && seen.answer(item) == Answer::Missed);
        owed.into_iter().find_map(|(item, _)| {
            let id = format!("{REASON}{}/{item}", visit.id());
            let item = standard.item(item).filter(|_| !answers.has(&id))?;
            let reasons = standard.reasons.iter().take(8);
            let mut options: Vec<Choice> =
                reasons.map(|reason| Choice::new(&*reason.coded.id, reason.coded.text.get(cx.lang()))).collect();
            options.push(Choice::new(LATER, cx.say(Key::DeskLater)));
            let label = format!("{} {}", naming::ticket(cx, visit.arrival.ticket), item.text.get(cx.lang()));
            Some(Question::choice(id, label.clone(), options).ask(cx.say(Key::DeskWhyMissed)).help(label).mark(LATER))
        })
    })
}
