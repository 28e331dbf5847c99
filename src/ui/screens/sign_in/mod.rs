//! Signing in at the start of a shift, and what a shift still needs before the desk.

mod first_shift;
mod new_person;

use crate::domain::Command;
use crate::domain::ids::StaffId;
use crate::domain::people::{Right, Staff};
use crate::i18n::{self, Key};
use crate::input::{Action, Context};
use crate::text;
use crate::ui::screens::first_run::{duties, duty_id, duty_of};
use crate::ui::screens::{read_back, readiness};
use crate::ui::widgets::form::{Answers, Choice, Flow, Form, Question};
use crate::ui::{Cx, FirstUse, Screen, Wish, frame};

pub use first_shift::FirstShift;
pub use new_person::NewPerson;

/// The name of the answer "someone new".
const NEW: &str = "new";

/// Names that are told at most, of those whose right reaches further.
const NAMED: usize = 3;

/// Signing in, as a form.
#[derive(Debug, Default)]
pub struct SignIn {
    /// Who signs in, where that is known already: the youngest person of this name.
    named: Option<String>,
}

/// What the shift still needs before the desk, if anything: somebody signed in, their readiness, the read-back.
/// Leaving the last two with Esc leads to the desk: a visitor may be standing there.
pub fn needed(cx: &Cx<'_>) -> Option<Box<dyn Screen>> {
    cx.book.desk.as_ref()?;
    if cx.book.open_shift().is_none() {
        return Some(SignIn::open());
    }
    readiness::needed(cx).or_else(|| read_back::needed(cx))
}

impl SignIn {
    /// Asks who it is.
    pub fn open() -> Box<dyn Screen> {
        Form::open(SignIn::default())
    }

    /// For somebody who was just added.
    pub fn named(name: &str) -> SignIn {
        SignIn { named: Some(name.trim().to_owned()) }
    }

    fn who<'a>(&self, cx: &Cx<'a>, answers: &Answers) -> Option<&'a Staff> {
        let book = cx.book;
        match &self.named {
            Some(name) => book.staff.values().filter(|staff| staff.name == *name).max_by_key(|staff| staff.id),
            None => book.staff.get(&StaffId::parse(answers.pick("who")?)?),
        }
    }
}

/// Everybody known, in the order of the language, by id.
pub fn people(cx: &Cx<'_>) -> Vec<Choice> {
    let mut people: Vec<&Staff> = cx.book.staff.values().filter(|staff| !staff.name.is_empty()).collect();
    i18n::sort_by_name(cx.lang(), &mut people, |staff| &staff.name);
    people.into_iter().map(|staff| person(cx, staff)).collect()
}

/// One person as an answer, with duty and with what not everybody may do.
pub fn person(cx: &Cx<'_>, staff: &Staff) -> Choice {
    let duty = frame::duty(cx, staff.duty);
    let detail =
        if staff.right >= Right::Supervisor { format!("{duty} · {}", cx.say(Key::RightSupervisor)) } else { duty };
    Choice::new(staff.id.to_string(), staff.name.clone()).detail(detail)
}

/// What to say where only a supervisor's right reaches: whose does, and how one of them comes to the keyboard.
pub fn supervisors_only(cx: &Cx<'_>) -> String {
    let may = |staff: &&Staff| staff.right >= Right::Supervisor && !staff.name.is_empty();
    let mut may: Vec<&Staff> = cx.book.staff.values().filter(may).collect();
    i18n::sort_by_name(cx.lang(), &mut may, |staff| &staff.name);
    let names = may.iter().take(NAMED).map(|staff| text::isolate(&staff.name)).collect::<Vec<_>>().join(" · ");
    let key = cx.key(Context::Board, Action::Shift);
    let args = [("names", names.into()), ("n", (may.len() as i64).into()), ("key", key.into())];
    cx.say_with(Key::FiguresOnlySupervisor, &args)
}

impl Flow for SignIn {
    fn key(&self) -> String {
        "sign-in".into()
    }

    fn title(&self, cx: &Cx<'_>) -> String {
        cx.say(Key::ShiftSignIn)
    }

    fn first_use(&self) -> Option<FirstUse> {
        Some(FirstUse::SignIn)
    }

    fn question(&self, cx: &Cx<'_>, answers: &Answers) -> Option<Question> {
        let who = self.who(cx, answers);
        if who.is_none() && !answers.has("who") {
            let mut options = people(cx);
            options.push(Choice::new(NEW, cx.say(Key::ShiftAddPerson)));
            return Some(Question::choice("who", cx.say(Key::FormName), options).ask(cx.say(Key::ShiftWho)));
        }
        // Somebody new: the next question is another form's.
        let who = who?;
        if !answers.has("duty") {
            let question = Question::choice("duty", cx.say(Key::WordDuty), duties(cx)).ask(cx.say(Key::ShiftDuty));
            return Some(question.mark(duty_id(who.duty)));
        }
        let shift = cx.book.open_shift()?;
        if answers.has("how") {
            return None;
        }
        let mut options = vec![
            Choice::new("relieve", cx.say(Key::ShiftRelieve)).detail(cx.say(Key::ShiftRelieveMeans)),
            Choice::new("assumed", cx.say(Key::ShiftCloseAssumed))
                .detail(cx.say(Key::ShiftCloseAssumedMeans))
                .digit_only(),
        ];
        if !shift.people.contains(&who.id) {
            options.insert(0, Choice::new("join", cx.say(Key::ShiftJoin)).detail(cx.say(Key::ShiftJoinMeans)));
        }
        let names: Vec<_> = shift.people.iter().map(|id| cx.name(*id)).filter(|name| !name.is_empty()).collect();
        let ask = cx.say_with(Key::ShiftOpenAlready, &[("time", cx.clock(&shift.opened).into())]);
        let names = cx.say_with(Key::ShiftInIt, &[("names", names.join(" · ").into())]);
        Some(Question::choice("how", cx.say(Key::WordShift), options).ask(ask).help(names))
    }

    fn finish(&self, cx: &Cx<'_>, answers: &Answers) -> Vec<Wish> {
        let Some(staff) = self.who(cx, answers).map(|staff| staff.id) else {
            return vec![Wish::Replace(NewPerson::open())];
        };
        let duty = duty_of(answers.pick("duty"));
        let command = match answers.pick("how") {
            Some("join") => Command::Join { staff, duty },
            Some("relieve") => Command::Relieve { staff, duty },
            Some(_) => Command::TakeOver { staff, duty },
            None => Command::OpenShift { staff, duty },
        };
        vec![Wish::Do(command), Wish::Home]
    }

    fn leave(&self, cx: &Cx<'_>) -> Wish {
        match cx.book.open_shift() {
            Some(_) => Wish::Pop,
            None if self.named.is_some() => Wish::Replace(SignIn::open()),
            None => Wish::Quit,
        }
    }
}
