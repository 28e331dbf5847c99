//! Facts of a visit in one digit each: kind, place, channel; language; tags; a visit already over; swap; call.

mod hands;
mod tags;

use crate::domain::encounter::{Act, Channel, Place, VisitorKind, Wait};
use crate::domain::ids::EncounterId;
use crate::domain::seen::Seen;
use crate::domain::{Command, Lang};
use crate::i18n::Key;
use crate::ui::screens::board::newcomer;
use crate::ui::screens::note::{noted, title};
use crate::ui::widgets::form::{Answers, Choice, Flow, Form, Question};
use crate::ui::{Cx, FirstUse, Screen, Wish};

pub use hands::{call, swap};
pub use tags::open as tags;

/// Asks for kind, place and channel; Enter keeps each.
pub fn kind_place(encounter: EncounterId) -> Box<dyn Screen> {
    Form::open(KindPlace(encounter))
}

/// Asks for the visitor's language.
pub fn language(encounter: EncounterId) -> Box<dyn Screen> {
    Form::open(Language(encounter))
}

/// Asks for the wait of a visit that is already over.
pub fn past() -> Box<dyn Screen> {
    Form::open(Past)
}

fn seen(cx: &Cx<'_>, encounter: EncounterId) -> Option<Seen> {
    cx.book.visit(encounter).map(|visit| visit.seen())
}

/// A choice among codes, each by its word of a group of the catalogue.
fn codes(cx: &Cx<'_>, group: &str, names: impl IntoIterator<Item = &'static str>) -> Vec<Choice> {
    names.into_iter().map(|name| Choice::new(name, cx.word(group, name))).collect()
}

#[derive(Debug)]
struct KindPlace(EncounterId);

impl Flow for KindPlace {
    fn key(&self) -> String {
        format!("kind-place/{}", self.0)
    }

    fn title(&self, cx: &Cx<'_>) -> String {
        title(cx, self.0, Key::CommandKindPlace)
    }

    fn question(&self, cx: &Cx<'_>, answers: &Answers) -> Option<Question> {
        let seen = seen(cx, self.0)?;
        let kinds = VisitorKind::ALL.iter().map(|kind| kind.name());
        let places = Place::ALL.iter().map(|place| place.name());
        let channels = Channel::ALL.iter().map(|channel| channel.name());
        if !answers.has("kind") {
            let question = Question::choice("kind", cx.say(Key::WordKind), codes(cx, "kind", kinds));
            return Some(question.mark(seen.kind.name()));
        }
        if !answers.has("place") {
            let question = Question::choice("place", cx.say(Key::WordPlace), codes(cx, "place", places));
            return Some(question.mark(seen.place.name()));
        }
        let question = Question::choice("channel", cx.say(Key::WordChannel), codes(cx, "channel", channels));
        (!answers.has("channel")).then(|| question.mark(seen.channel.name()))
    }

    fn finish(&self, cx: &Cx<'_>, answers: &Answers) -> Vec<Wish> {
        let Some(seen) = seen(cx, self.0) else { return vec![Wish::Pop] };
        let kind = answers.pick("kind").and_then(VisitorKind::from_name).filter(|kind| *kind != seen.kind);
        let place = answers.pick("place").and_then(Place::from_name).filter(|place| *place != seen.place);
        let channel = answers.pick("channel").and_then(Channel::from_name).filter(|channel| *channel != seen.channel);
        let acts = [kind.map(Act::Kind), place.map(Act::Place), channel.map(Act::Channel)];
        noted(self.0, acts.into_iter().flatten())
    }
}

#[derive(Debug)]
struct Language(EncounterId);

/// The name of the answer "another language".
const OTHER: &str = "other";

impl Flow for Language {
    fn key(&self) -> String {
        format!("language/{}", self.0)
    }

    fn title(&self, cx: &Cx<'_>) -> String {
        title(cx, self.0, Key::WordLanguage)
    }

    fn question(&self, cx: &Cx<'_>, answers: &Answers) -> Option<Question> {
        let seen = seen(cx, self.0)?;
        let mut options = codes(cx, "language", Lang::ALL.iter().map(|lang| lang.code()));
        options.push(Choice::new(OTHER, cx.say(Key::FormLanguageOther)));
        let question = Question::choice("language", cx.say(Key::WordLanguage), options);
        let question = question.ask(cx.say(Key::FormLanguageAsk)).mark(seen.language.map_or(OTHER, Lang::code));
        (!answers.has("language")).then_some(question)
    }

    fn finish(&self, cx: &Cx<'_>, answers: &Answers) -> Vec<Wish> {
        let chosen = answers.pick("language").and_then(Lang::from_code);
        let changed = seen(cx, self.0).is_some_and(|seen| seen.language != chosen);
        noted(self.0, changed.then_some(Act::Language(chosen)))
    }
}

#[derive(Debug)]
struct Past;

impl Flow for Past {
    fn key(&self) -> String {
        "past".into()
    }

    fn title(&self, cx: &Cx<'_>) -> String {
        cx.say(Key::CommandPast)
    }

    fn first_use(&self) -> Option<FirstUse> {
        Some(FirstUse::Past)
    }

    fn question(&self, cx: &Cx<'_>, answers: &Answers) -> Option<Question> {
        let options = codes(cx, "wait", Wait::ALL.iter().map(|wait| wait.name()));
        (!answers.has("wait")).then(|| Question::choice("wait", cx.say(Key::DeskAlreadyOver), options))
    }

    fn finish(&self, cx: &Cx<'_>, answers: &Answers) -> Vec<Wish> {
        let wait = answers.pick("wait").and_then(Wait::from_name).unwrap_or(Wait::Unknown);
        vec![Wish::Do(Command::Past { visit: newcomer(cx), wait }), Wish::Pop]
    }
}
