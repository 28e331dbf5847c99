//! Ready for the shift: one item after the other, then the mood.

use crate::domain::Command;
use crate::domain::answer::Answer;
use crate::domain::shift::Mood;
use crate::domain::standard::{Item, READINESS_PACK, Stage};
use crate::i18n::Key;
use crate::ui::widgets::form::{Answers, Choice, Flow, Form, Question};
use crate::ui::{Cx, FirstUse, Screen, Wish};

/// Whether the acting person has not yet checked their readiness in this shift.
pub fn needed(cx: &Cx<'_>) -> Option<Box<dyn Screen>> {
    let shift = cx.book.open_shift()?;
    let checked = shift.readiness.iter().any(|readiness| Some(readiness.staff) == shift.acting);
    (!checked && items(cx).next().is_some()).then(Readiness::open)
}

fn items<'a>(cx: &Cx<'a>) -> impl Iterator<Item = &'a Item> + use<'a> {
    let standard = cx.book.standard(READINESS_PACK);
    standard.into_iter().flat_map(|standard| &standard.items).filter(|item| item.stage == Stage::Readiness)
}

/// The readiness check, as a form.
#[derive(Debug)]
pub struct Readiness;

impl Readiness {
    /// Asks the first item.
    pub fn open() -> Box<dyn Screen> {
        Form::open(Readiness)
    }
}

const ANSWERS: [(Answer, Key); 3] =
    [(Answer::Met, Key::AnswerMet), (Answer::Missed, Key::AnswerMissed), (Answer::Na, Key::AnswerNa)];

impl Flow for Readiness {
    fn key(&self) -> String {
        "readiness".into()
    }

    fn title(&self, cx: &Cx<'_>) -> String {
        cx.say(Key::ShiftReadiness)
    }

    fn first_use(&self) -> Option<FirstUse> {
        Some(FirstUse::Readiness)
    }

    fn question(&self, cx: &Cx<'_>, answers: &Answers) -> Option<Question> {
        let item = items(cx).find(|item| !answers.has(&item.id))?;
        let options = ANSWERS.map(|(answer, key)| Choice::new(answer.name(), cx.say(key))).to_vec();
        let text = item.text.get(cx.lang());
        Some(Question::choice(item.id.clone(), text, options).help(item.why.get(cx.lang())))
    }

    fn finish(&self, cx: &Cx<'_>, answers: &Answers) -> Vec<Wish> {
        let answer = |name| ANSWERS.iter().find(|(answer, _)| answer.name() == name).map(|(answer, _)| *answer);
        let given = items(cx).filter_map(|item| Some((item.id.clone(), answers.pick(&item.id).and_then(answer)?)));
        vec![Wish::Do(Command::Ready(given.collect())), Wish::Replace(MoodAsk::open())]
    }
}

/// The mood at the start of the shift; carries no person.
#[derive(Debug)]
pub struct MoodAsk;

/// The name of the answer "no answer".
const SKIP: &str = "skip";

impl MoodAsk {
    /// Asks it.
    pub fn open() -> Box<dyn Screen> {
        Form::open(MoodAsk)
    }

    /// The question, whose Enter skips.
    pub fn question(cx: &Cx<'_>) -> Question {
        let mut options: Vec<_> =
            Mood::ALL.iter().map(|mood| Choice::new(mood.name(), cx.word("mood", mood.name()))).collect();
        options.push(Choice::new(SKIP, cx.say(Key::NowSkip)));
        let question = Question::choice("mood", cx.say(Key::ShiftMood), options).mark(SKIP).once();
        question.help(cx.say(Key::ShiftMoodPrivate))
    }

    /// The command of its answer; none where it was skipped.
    pub fn command(answers: &Answers, at_end: bool) -> Option<Command> {
        let mood = answers.pick("mood").and_then(Mood::from_name)?;
        Some(Command::FeltMood { mood, at_end })
    }
}

impl Flow for MoodAsk {
    fn key(&self) -> String {
        "mood".into()
    }

    fn title(&self, cx: &Cx<'_>) -> String {
        cx.say(Key::ShiftReadiness)
    }

    fn question(&self, cx: &Cx<'_>, answers: &Answers) -> Option<Question> {
        (!answers.has("mood")).then(|| MoodAsk::question(cx))
    }

    fn finish(&self, _cx: &Cx<'_>, answers: &Answers) -> Vec<Wish> {
        MoodAsk::command(answers, false).map(Wish::Do).into_iter().chain([Wish::Home]).collect()
    }

    fn leave(&self, _cx: &Cx<'_>) -> Wish {
        Wish::Home
    }
}
