//! The end of a shift: mood, then a digit. Never on Enter.

use crate::domain::{Command, Refusal};
use crate::i18n::{self, Key};
use crate::ui::screens::readiness::MoodAsk;
use crate::ui::widgets::form::{Answers, Choice, Flow, Form, Question};
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
        if !answers.has("mood") {
            return Some(MoodAsk::question(cx));
        }
        let options = vec![
            Choice::new("stay", cx.say(Key::ShiftGoesOn)),
            Choice::new("end", cx.say(Key::ShiftCloseIt)).digit_only(),
        ];
        let owed = i64::try_from(cx.book.owed().len()).unwrap_or(i64::MAX);
        let question = Question::choice("end", cx.say(Key::WordShift), options).ask(cx.say(Key::ShiftCloseAsk));
        Some(question.help(cx.say_with(Key::ShiftCloseOwed, &[("n", owed.into())])))
    }

    fn finish(&self, _cx: &Cx<'_>, answers: &Answers) -> Vec<Wish> {
        if answers.pick("end") != Some("end") {
            return vec![Wish::Pop];
        }
        let mood = MoodAsk::command(answers, true);
        mood.into_iter().chain([Command::EndShift]).map(Wish::Do).chain([Wish::Home]).collect()
    }
}
