//! First run on a bare machine: language, desk, name, duty; then the desk, with a shift open.

mod display;

use crate::domain::command::PackRef;
use crate::domain::people::{Duty, Voice};
use crate::domain::{Command, Lang};
use crate::i18n::{self, Key};
use crate::ui::screens::sign_in::FirstShift;
use crate::ui::widgets::form::{Answers, Choice, Flow, Form, Question};
use crate::ui::{Cx, Screen, Wish, frame};

pub use display::PickDisplay;

/// The first run, as a form.
#[derive(Debug)]
pub struct FirstRun {
    packs: Vec<PackRef>,
    called: String,
    display_uncertain: bool,
}

impl FirstRun {
    /// The first run, which adopts these standards.
    pub fn new(packs: Vec<PackRef>) -> FirstRun {
        FirstRun { packs, called: String::new(), display_uncertain: false }
    }

    /// The same with a likely name of the person, such as the account's.
    #[must_use]
    pub fn called(self, name: &str) -> FirstRun {
        FirstRun { called: name.trim().to_owned(), ..self }
    }

    /// The same where it could not be found out how Persian goes to this terminal: asks after the language.
    #[must_use]
    pub fn display_uncertain(self, uncertain: bool) -> FirstRun {
        FirstRun { display_uncertain: uncertain, ..self }
    }

    /// As a screen.
    pub fn open(self) -> Box<dyn Screen> {
        Form::open(self)
    }
}

/// The languages, each by its own name in its own script.
pub fn languages() -> Vec<Choice> {
    Lang::ALL.iter().map(|lang| Choice::new(lang.code(), i18n::say(*lang, Key::LanguageSelf))).collect()
}

/// Both duties.
pub fn duties(cx: &Cx<'_>) -> Vec<Choice> {
    let duty = |(id, duty)| Choice::new(id, frame::duty(cx, duty));
    [("guard", Duty::Guard), ("receptionist", Duty::Receptionist)].into_iter().map(duty).collect()
}

/// The name of a duty within a question.
pub fn duty_id(duty: Duty) -> &'static str {
    match duty {
        Duty::Guard => "guard",
        Duty::Receptionist => "receptionist",
    }
}

/// The duty of a name within a question.
pub fn duty_of(id: Option<&str>) -> Duty {
    if id == Some("receptionist") { Duty::Receptionist } else { Duty::Guard }
}

/// The question for the polite form, where the language of the screen has two.
pub fn voice_question(cx: &Cx<'_>) -> Option<Question> {
    if cx.lang() != Lang::Th {
        return None;
    }
    let options = vec![Choice::new("first", cx.say(Key::VoiceFirst)), Choice::new("second", cx.say(Key::VoiceSecond))];
    Some(Question::choice("voice", cx.say(Key::ShiftVoice), options))
}

/// The polite form of a name within a question.
pub fn voice_of(id: Option<&str>) -> Voice {
    if id == Some("second") { Voice::Second } else { Voice::First }
}

impl Flow for FirstRun {
    fn key(&self) -> String {
        "first-run".into()
    }

    fn title(&self, cx: &Cx<'_>) -> String {
        cx.say(Key::ShiftFirstRun)
    }

    fn question(&self, cx: &Cx<'_>, answers: &Answers) -> Option<Question> {
        if !answers.has("language") {
            // Its label would stay in the language that was not chosen; the answer is seen in everything after it.
            let question = Question::choice("language", cx.say(Key::WordLanguage), languages()).once();
            return Some(question.ask(cx.say(Key::ShiftLanguage)).mark(cx.lang().code()).help(cx.say(Key::ShiftLater)));
        }
        if !answers.has("desk") {
            let likely = vec![cx.say(Key::ShiftDeskLikely), cx.say(Key::ShiftDeskLikelyGate)];
            let question = Question::words("desk", cx.say(Key::WordDesk)).ask(cx.say(Key::ShiftDeskName));
            return Some(question.name().likely(likely, true));
        }
        if !answers.has("name") {
            // No default but the account's name: a person called after their duty would sign as nobody.
            let likely: Vec<_> = Some(self.called.clone()).filter(|name| !name.is_empty()).into_iter().collect();
            let question = Question::words("name", cx.say(Key::FormName)).ask(cx.say(Key::ShiftYourName));
            return Some(question.name().likely(likely, true).help(cx.say(Key::ShiftFirstRights)));
        }
        if !answers.has("duty") {
            return Some(Question::choice("duty", cx.say(Key::WordDuty), duties(cx)).ask(cx.say(Key::ShiftDuty)));
        }
        if answers.has("voice") { None } else { voice_question(cx) }
    }

    fn step(&self, _cx: &Cx<'_>, answers: &Answers) -> Vec<Wish> {
        let [only] = answers.all() else { return Vec::new() };
        let Some(lang) = answers.pick(&only.id).and_then(Lang::from_code) else { return Vec::new() };
        let mut wishes = vec![Wish::Language(lang)];
        if self.display_uncertain && lang == Lang::Fa {
            wishes.push(Wish::Push(Box::new(PickDisplay::default())));
        }
        wishes
    }

    fn finish(&self, cx: &Cx<'_>, answers: &Answers) -> Vec<Wish> {
        let words = |id| answers.words(id).unwrap_or_default().to_owned();
        let setup = Command::Setup {
            desk: words("desk"),
            lang: answers.pick("language").and_then(Lang::from_code).unwrap_or(cx.lang()),
            name: words("name"),
            duty: duty_of(answers.pick("duty")),
            voice: voice_of(answers.pick("voice")),
            packs: self.packs.clone(),
        };
        vec![Wish::Do(setup), Wish::Replace(Box::new(FirstShift))]
    }

    fn leave(&self, _cx: &Cx<'_>) -> Wish {
        Wish::Quit
    }
}
