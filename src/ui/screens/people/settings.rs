//! Settings that are entries: the desk's name and language, people and their rights.

use crate::domain::ids::StaffId;
use crate::domain::people::{Guidance, Right, Staff};
use crate::domain::{Command, Lang};
use crate::i18n::Key;
use crate::ui::screens::first_run::{PickDisplay, duties, duty_id, duty_of, languages, voice_of, voice_question};
use crate::ui::screens::sign_in::people;
use crate::ui::widgets::form::{Answers, Choice, Flow, Form, Question};
use crate::ui::{Cx, FirstUse, Screen, Wish};

/// Changes one setting.
#[derive(Debug)]
pub struct Settings;

impl Settings {
    /// Asks which.
    pub fn open() -> Box<dyn Screen> {
        Form::open(Settings)
    }

    /// Whose settings: those who may, choose; others have their own.
    fn who<'a>(cx: &Cx<'a>, answers: &Answers) -> Option<&'a Staff> {
        let chosen = answers.pick("who").and_then(StaffId::parse);
        cx.book.staff.get(&chosen.or(cx.book.acting().map(|staff| staff.id))?)
    }

    fn leads(cx: &Cx<'_>) -> bool {
        cx.book.acting().is_some_and(|staff| staff.right >= Right::Supervisor)
    }
}

const RIGHTS: [(Right, &str); 3] =
    [(Right::Staff, "staff"), (Right::Supervisor, "supervisor"), (Right::Installer, "installer")];
const GUIDANCE: [(Guidance, &str); 3] =
    [(Guidance::Auto, "auto"), (Guidance::Guided, "guided"), (Guidance::Confirm, "confirm")];

fn by_name<T: Copy>(table: &[(T, &'static str)], name: Option<&str>) -> Option<T> {
    table.iter().find(|(_, known)| Some(*known) == name).map(|(code, _)| *code)
}

fn name_of<T: PartialEq>(table: &[(T, &'static str)], code: T) -> &'static str {
    table.iter().find(|(known, _)| *known == code).map_or("", |(_, name)| name)
}

impl Flow for Settings {
    fn key(&self) -> String {
        "settings".into()
    }

    fn title(&self, cx: &Cx<'_>) -> String {
        cx.say(Key::ShiftSettings)
    }

    fn first_use(&self) -> Option<FirstUse> {
        Some(FirstUse::Settings)
    }

    fn question(&self, cx: &Cx<'_>, answers: &Answers) -> Option<Question> {
        match answers.pick("what") {
            None => Some(what(cx)),
            Some("desk") => {
                let name = cx.book.desk.as_ref().map(|desk| desk.name.as_str()).unwrap_or_default();
                let question = Question::words("desk", cx.say(Key::WordDesk)).name().prefill(name);
                (!answers.has("desk")).then(|| question.ask(cx.say(Key::ShiftDeskName)))
            }
            Some("language") => {
                let question = Question::choice("language", cx.say(Key::WordLanguage), languages());
                let question = question.ask(cx.say(Key::ShiftLanguage)).mark(cx.lang().code());
                (!answers.has("language")).then_some(question)
            }
            Some("display") => None,
            Some(_) if Settings::leads(cx) && !answers.has("who") => {
                let me = cx.book.acting().map(|staff| staff.id.to_string()).unwrap_or_default();
                let question = Question::choice("who", cx.say(Key::FormName), people(cx)).mark(&me);
                Some(question.ask(cx.say(Key::ShiftWhose)))
            }
            Some(_) => person(cx, Settings::who(cx, answers)?, answers),
        }
    }

    fn finish(&self, cx: &Cx<'_>, answers: &Answers) -> Vec<Wish> {
        let command = match answers.pick("what") {
            Some("desk") => Some(Command::NameDesk(answers.words("desk").unwrap_or_default().to_owned())),
            Some("language") => answers.pick("language").and_then(Lang::from_code).map(Command::ChooseLanguage),
            Some("display") => return vec![Wish::Replace(Box::new(PickDisplay::default()))],
            _ => Settings::who(cx, answers).map(|staff| changed(staff, answers)),
        };
        command.map(Wish::Do).into_iter().chain([Wish::Pop]).collect()
    }
}

fn what(cx: &Cx<'_>) -> Question {
    let desk = Settings::leads(cx).then(|| Choice::new("desk", cx.say(Key::ShiftDeskNameOf)));
    let rest = [("language", Key::WordLanguage), ("person", Key::ShiftPerson), ("display", Key::ShiftDisplay)];
    let rest = rest.into_iter().map(|(id, key)| Choice::new(id, cx.say(key)));
    let options = desk.into_iter().chain(rest).collect();
    Question::choice("what", cx.say(Key::ShiftSettings), options).ask(cx.say(Key::ShiftSettingsAsk))
}

/// What of a person is changed, and to what.
fn person(cx: &Cx<'_>, staff: &Staff, answers: &Answers) -> Option<Question> {
    let Some(part) = answers.pick("part") else {
        let mut parts = vec![("name", Key::FormName), ("duty", Key::WordDuty)];
        parts.extend(voice_question(cx).map(|_| ("voice", Key::ShiftVoice)));
        if Settings::leads(cx) {
            parts.extend([("guidance", Key::ShiftGuidance), ("right", Key::WordRight)]);
        }
        let options = parts.into_iter().map(|(id, key)| Choice::new(id, cx.say(key))).collect();
        return Some(Question::choice("part", staff.name.clone(), options).once().ask(cx.say(Key::ShiftSettingsAsk)));
    };
    if answers.has(part) {
        return None;
    }
    let mine = cx.book.acting().map(|me| me.right).unwrap_or_default();
    let rights = || RIGHTS.iter().filter(move |(right, _)| *right <= mine);
    Some(match part {
        "name" => Question::words("name", cx.say(Key::FormName)).name().prefill(&staff.name),
        "duty" => Question::choice("duty", cx.say(Key::WordDuty), duties(cx)).mark(duty_id(staff.duty)),
        "voice" => voice_question(cx)?,
        "guidance" => {
            let options = GUIDANCE.iter().map(|(_, id)| Choice::new(*id, cx.word("guidance", id))).collect();
            Question::choice("guidance", cx.say(Key::ShiftGuidance), options).mark(name_of(&GUIDANCE, staff.guidance))
        }
        _ => {
            let options = rights().map(|(_, id)| Choice::new(*id, cx.word("right", id))).collect();
            Question::choice("right", cx.say(Key::WordRight), options).mark(name_of(&RIGHTS, staff.right))
        }
    })
}

fn changed(staff: &Staff, answers: &Answers) -> Command {
    Command::SetStaff {
        staff: staff.id,
        name: answers.words("name").unwrap_or(&staff.name).to_owned(),
        duty: answers.pick("duty").map_or(staff.duty, |duty| duty_of(Some(duty))),
        right: by_name(&RIGHTS, answers.pick("right")).unwrap_or(staff.right),
        guidance: by_name(&GUIDANCE, answers.pick("guidance")).unwrap_or(staff.guidance),
        voice: answers.pick("voice").map_or(staff.voice, |voice| voice_of(Some(voice))),
    }
}
