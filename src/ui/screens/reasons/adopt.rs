//! A standard that changed since the logbook adopted it.

use crate::domain::Command;
use crate::domain::command::PackRef;
use crate::domain::people::Right;
use crate::i18n::Key;
use crate::ui::widgets::form::{Answers, Flow, Form, Question};
use crate::ui::{Cx, Screen, Wish};

/// Adopts changed standards with a reason, where the acting person may; otherwise says that they have changed.
#[derive(Debug)]
pub struct AdoptPack(Vec<(PackRef, String)>);

impl AdoptPack {
    /// The changed packs, each with the version adopted so far.
    pub fn new(packs: Vec<(PackRef, String)>) -> AdoptPack {
        AdoptPack(packs)
    }

    /// As a screen.
    pub fn open(self) -> Box<dyn Screen> {
        Form::open(self)
    }

    fn may(cx: &Cx<'_>) -> bool {
        cx.book.acting().is_some_and(|staff| staff.right >= Right::Supervisor)
    }
}

impl Flow for AdoptPack {
    fn key(&self) -> String {
        "adopt".into()
    }

    fn title(&self, cx: &Cx<'_>) -> String {
        cx.say(Key::WordPack)
    }

    fn question(&self, cx: &Cx<'_>, answers: &Answers) -> Option<Question> {
        if !answers.has("read") {
            let line = |(pack, was): &(PackRef, String)| {
                let title = cx.book.standards.get(&pack.digest).map(|standard| standard.title.get(cx.lang()));
                let title = title.unwrap_or(&pack.id).to_owned();
                let args = [("from", cx.digits(was).into()), ("to", cx.digits(&pack.version).into())];
                (title, cx.say_with(Key::FormAdoptVersions, &args))
            };
            let help = if AdoptPack::may(cx) { Key::FormAdoptHelp } else { Key::FormAdoptNoRight };
            let lines = self.0.iter().map(line).collect();
            return Some(Question::read("read", cx.say(Key::FormAdopt), lines).help(cx.say(help)));
        }
        if !AdoptPack::may(cx) || answers.has("reason") {
            return None;
        }
        Some(Question::words("reason", cx.say(Key::FormReason)).ask(cx.say(Key::FormAdoptReason)))
    }

    fn finish(&self, _cx: &Cx<'_>, answers: &Answers) -> Vec<Wish> {
        let adopt = |(pack, _): &(PackRef, String)| {
            let reason = answers.words("reason")?.to_owned();
            Some(Wish::Do(Command::Adopt { pack: pack.clone(), reason }))
        };
        self.0.iter().filter_map(adopt).chain([Wish::Pop]).collect()
    }
}
