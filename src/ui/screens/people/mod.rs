//! The shift and its people: who acts, who comes and goes, the end of the shift, settings.

mod end;
mod settings;

use crate::domain::Command;
use crate::domain::ids::StaffId;
use crate::i18n::Key;
use crate::ui::screens::feedback::{self, Feedback};
use crate::ui::screens::sign_in::{SignIn, person};
use crate::ui::screens::{read_back, readiness};
use crate::ui::widgets::form::{Answers, Choice, Flow, Form, Question};
use crate::ui::{Cx, FirstUse, Screen, Wish};

pub use end::EndShift;
pub use settings::Settings;

/// The shift and its people; without an open shift, signing in.
pub fn open(cx: &Cx<'_>) -> Box<dyn Screen> {
    if cx.book.open_shift().is_some() { Form::open(People) } else { SignIn::open() }
}

#[derive(Debug)]
struct People;

impl Flow for People {
    fn key(&self) -> String {
        "people".into()
    }

    fn title(&self, cx: &Cx<'_>) -> String {
        cx.say(Key::ShiftPeople)
    }

    fn first_use(&self) -> Option<FirstUse> {
        Some(FirstUse::People)
    }

    fn question(&self, cx: &Cx<'_>, answers: &Answers) -> Option<Question> {
        let shift = cx.book.open_shift()?;
        if answers.has("what") {
            return None;
        }
        let someone = |id: &StaffId| {
            let staff = cx.book.staff.get(id)?;
            let choice = person(cx, staff);
            let acts = shift.acting == Some(*id);
            Some(if acts { choice.detail(cx.say(Key::ShiftActsNow)) } else { choice })
        };
        let mut options: Vec<_> = shift.people.iter().filter_map(someone).collect();
        let mut offer = |id, key| options.push(Choice::new(id, cx.say(key)));
        offer("come", Key::ShiftSomeoneComes);
        if shift.people.len() > 1 {
            offer("go", Key::ShiftSomeoneGoes);
        }
        if readiness::needed(cx).is_some() {
            offer("ready", Key::WordReadiness);
        }
        if read_back::needed(cx).is_some() {
            offer("read-back", Key::WordReadBack);
        }
        offer("end", Key::ShiftCloseIt);
        offer("settings", Key::ShiftSettingsOf);
        let words = Choice::new("words", cx.say(Key::ShiftWords));
        let waiting = feedback::count(cx);
        options.push(match i64::try_from(waiting) {
            Ok(0) | Err(_) => words,
            Ok(n) => words.detail(cx.say_with(Key::ReviewWaiting, &[("n", n.into())])),
        });
        let since = cx.say_with(Key::ShiftSince, &[("time", cx.clock(&shift.opened).into())]);
        let question = Question::choice("what", cx.say(Key::WordShift), options).ask(cx.say(Key::ShiftPeopleAsk));
        let acting = shift.acting.map(|id| id.to_string()).unwrap_or_default();
        Some(question.help(since).mark(&acting))
    }

    fn finish(&self, cx: &Cx<'_>, answers: &Answers) -> Vec<Wish> {
        let instead = |screen| vec![Wish::Replace(screen)];
        match answers.pick("what").unwrap_or_default() {
            "come" => instead(SignIn::open()),
            "go" => instead(Form::open(Leaver)),
            "ready" => instead(readiness::Readiness::open()),
            "read-back" => instead(read_back::ReadBack::open()),
            "end" => instead(EndShift::open()),
            "settings" => instead(Settings::open()),
            "words" => instead(Box::new(Feedback::new(cx))),
            id => {
                let other = StaffId::parse(id).filter(|id| cx.book.acting().is_none_or(|staff| staff.id != *id));
                other.map(Command::Acting).map(Wish::Do).into_iter().chain([Wish::Pop]).collect()
            }
        }
    }
}

/// Somebody signs out while others stay.
#[derive(Debug)]
struct Leaver;

impl Flow for Leaver {
    fn key(&self) -> String {
        "leaver".into()
    }

    fn title(&self, cx: &Cx<'_>) -> String {
        cx.say(Key::ShiftPeople)
    }

    fn question(&self, cx: &Cx<'_>, answers: &Answers) -> Option<Question> {
        let people = &cx.book.open_shift()?.people;
        let options = people.iter().filter_map(|id| cx.book.staff.get(id)).map(|staff| person(cx, staff)).collect();
        let question = Question::choice("who", cx.say(Key::FormName), options);
        (!answers.has("who")).then(|| question.ask(cx.say(Key::ShiftWhoGoes)))
    }

    fn finish(&self, _cx: &Cx<'_>, answers: &Answers) -> Vec<Wish> {
        let part = answers.pick("who").and_then(StaffId::parse).map(Command::Part);
        part.map(Wish::Do).into_iter().chain([Wish::Pop]).collect()
    }
}
