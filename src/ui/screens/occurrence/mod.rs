//! Something that is no visit: how grave, and one line.

use crate::domain::Command;
use crate::domain::shift::Severity;
use crate::i18n::Key;
use crate::ui::widgets::form::{Answers, Choice, Flow, Form, Question};
use crate::ui::{Cx, FirstUse, Screen, Wish};

/// Asks how grave it is and what it was.
pub fn open() -> Box<dyn Screen> {
    Form::open(Occur)
}

#[derive(Debug)]
struct Occur;

impl Flow for Occur {
    fn key(&self) -> String {
        "occurrence".into()
    }

    fn title(&self, cx: &Cx<'_>) -> String {
        cx.say(Key::WordOccurrence)
    }

    fn first_use(&self) -> Option<FirstUse> {
        Some(FirstUse::Occurrence)
    }

    fn question(&self, cx: &Cx<'_>, answers: &Answers) -> Option<Question> {
        let Some(severity) = answers.pick("severity") else {
            let option = |severity: &Severity| Choice::new(severity.name(), cx.word("severity", severity.name()));
            let options = Severity::ALL.iter().map(option).collect();
            return Some(Question::choice("severity", cx.say(Key::FormSeverity), options));
        };
        if answers.has("text") {
            return None;
        }
        let grave = [Key::FormOccurAlarm, Key::FormOccurFall, Key::FormOccurFire];
        let usual = [Key::FormOccurRound, Key::FormOccurDelivery, Key::FormOccurKey, Key::FormOccurVehicle];
        let likely = match Severity::from_name(severity) {
            Some(Severity::Serious | Severity::Emergency) => grave.map(|key| cx.say(key)).to_vec(),
            _ => usual.map(|key| cx.say(key)).to_vec(),
        };
        let question = Question::words("text", cx.say(Key::FormWhat)).ask(cx.say(Key::FormOccurAsk));
        Some(question.likely(likely, false))
    }

    fn finish(&self, _cx: &Cx<'_>, answers: &Answers) -> Vec<Wish> {
        let severity = answers.pick("severity").and_then(Severity::from_name).unwrap_or(Severity::Note);
        let text = answers.words("text").unwrap_or_default().to_owned();
        vec![Wish::Do(Command::Occur { severity, text }), Wish::Pop]
    }
}
