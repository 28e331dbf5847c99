//! Who reviews, where nobody with that right is on duty: asked among the supervisors of the file.

use crate::domain::ids::StaffId;
use crate::domain::people::{Right, Staff};
use crate::i18n::{self, Key};
use crate::ui::screens::sign_in;
use crate::ui::widgets::form::{Answers, Flow, Form, Question};
use crate::ui::{Cx, Screen, Wish};

/// The question, as a form.
#[derive(Debug, Default)]
struct Reviewer;

/// Asks who reviews.
pub fn open() -> Box<dyn Screen> {
    Form::open(Reviewer)
}

/// Everybody who may review, in the order of the language.
fn supervisors<'a>(cx: &Cx<'a>) -> Vec<&'a Staff> {
    let may = |staff: &&Staff| staff.right >= Right::Supervisor && !staff.name.is_empty();
    let mut people: Vec<&Staff> = cx.book.staff.values().filter(may).collect();
    i18n::sort_by_name(cx.lang(), &mut people, |staff| &staff.name);
    people
}

impl Flow for Reviewer {
    fn key(&self) -> String {
        "reviewer".into()
    }

    fn title(&self, cx: &Cx<'_>) -> String {
        cx.say(Key::ReviewTitle)
    }

    fn question(&self, cx: &Cx<'_>, answers: &Answers) -> Option<Question> {
        if answers.has("who") {
            return None;
        }
        let options = supervisors(cx).into_iter().map(|staff| sign_in::person(cx, staff)).collect();
        Some(Question::choice("who", cx.say(Key::FormName), options).ask(cx.say(Key::ReviewWho)))
    }

    fn finish(&self, _cx: &Cx<'_>, answers: &Answers) -> Vec<Wish> {
        let who = answers.pick("who").and_then(StaffId::parse);
        who.map_or_else(Vec::new, |staff| vec![Wish::ReviewAs(staff), Wish::Home])
    }

    fn leave(&self, _cx: &Cx<'_>) -> Wish {
        Wish::Quit
    }
}
