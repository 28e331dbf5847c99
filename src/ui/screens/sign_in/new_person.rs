//! Somebody new at the desk.

use crate::domain::Command;
use crate::domain::people::Duty;
use crate::i18n::Key;
use crate::ui::screens::first_run::{voice_of, voice_question};
use crate::ui::widgets::form::{Answers, Flow, Form, Question};
use crate::ui::{Cx, Screen, Wish};

use super::SignIn;

/// Adds a person, who then signs in.
#[derive(Debug)]
pub struct NewPerson;

impl NewPerson {
    /// Asks for the name.
    pub fn open() -> Box<dyn Screen> {
        Form::open(NewPerson)
    }
}

impl Flow for NewPerson {
    fn key(&self) -> String {
        "new-person".into()
    }

    fn title(&self, cx: &Cx<'_>) -> String {
        cx.say(Key::ShiftSignIn)
    }

    fn question(&self, cx: &Cx<'_>, answers: &Answers) -> Option<Question> {
        if !answers.has("name") {
            return Some(Question::words("name", cx.say(Key::FormName)).ask(cx.say(Key::ShiftYourName)).name());
        }
        if answers.has("voice") { None } else { voice_question(cx) }
    }

    fn finish(&self, cx: &Cx<'_>, answers: &Answers) -> Vec<Wish> {
        let name = answers.words("name").unwrap_or_default().to_owned();
        // The duty is chosen at sign-in, which comes next; until then it is that of the desk's last person.
        let duty = cx.book.acting().map_or_else(Duty::default, |staff| staff.duty);
        let next = Form::open(SignIn::named(&name));
        vec![Wish::Do(Command::Enrol { name, duty, voice: voice_of(answers.pick("voice")) }), Wish::Replace(next)]
    }

    fn leave(&self, _cx: &Cx<'_>) -> Wish {
        Wish::Replace(SignIn::open())
    }
}
