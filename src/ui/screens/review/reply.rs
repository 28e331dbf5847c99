//! What staff say to a commendation, a coaching note, a question or an observation; and what the supervisor decides on it.

use crate::domain::Command;
use crate::domain::review::{About, ReplyHow, ReviewCommand};
use crate::i18n::Key;
use crate::ui::widgets::form::{Answers, Choice, Flow, Form, Question};
use crate::ui::{Cx, Screen, Wish};

/// Asks for the words of an answer or an objection.
pub(crate) fn open(about: About, how: ReplyHow) -> Box<dyn Screen> {
    Form::open(Reply { about, how })
}

/// Asks what the supervisor decides.
pub(crate) fn resolve(about: About) -> Box<dyn Screen> {
    Form::open(Resolve { about })
}

/// Under which name what is typed in an answer is kept.
pub(super) fn key(about: About, how: ReplyHow) -> String {
    format!("reply-{}-{}", how.name(), about.subject().0)
}

/// The same of a decision.
pub(super) fn resolve_key(about: About) -> String {
    format!("resolve-{}", about.subject().0)
}

#[derive(Debug)]
struct Reply {
    about: About,
    how: ReplyHow,
}

impl Flow for Reply {
    fn key(&self) -> String {
        key(self.about, self.how)
    }

    fn title(&self, cx: &Cx<'_>) -> String {
        cx.word("reply", self.how.name())
    }

    fn question(&self, cx: &Cx<'_>, answers: &Answers) -> Option<Question> {
        let ask = match self.how {
            ReplyHow::Objected => Key::ReviewObjectAsk,
            ReplyHow::Seen | ReplyHow::Answered => Key::ReviewAnswerAsk,
        };
        (!answers.has("text")).then(|| Question::words("text", cx.say(Key::ReviewWords)).ask(cx.say(ask)))
    }

    fn finish(&self, _cx: &Cx<'_>, answers: &Answers) -> Vec<Wish> {
        let text = answers.words("text").unwrap_or_default().to_owned();
        vec![Wish::Do(Command::Review(ReviewCommand::Reply { about: self.about, how: self.how, text })), Wish::Pop]
    }
}

#[derive(Debug)]
struct Resolve {
    about: About,
}

impl Flow for Resolve {
    fn key(&self) -> String {
        resolve_key(self.about)
    }

    fn title(&self, cx: &Cx<'_>) -> String {
        cx.say(Key::ReviewResolve)
    }

    fn question(&self, cx: &Cx<'_>, answers: &Answers) -> Option<Question> {
        if !answers.has("stands") {
            let options =
                vec![Choice::new("yes", cx.say(Key::ReviewStands)), Choice::new("no", cx.say(Key::ReviewStandsNot))];
            return Some(Question::choice("stands", cx.say(Key::ReviewResolve), options));
        }
        if answers.has("text") {
            return None;
        }
        let words = Question::words("text", cx.say(Key::ReviewWords)).ask(cx.say(Key::ReviewResolveAsk));
        Some(if answers.pick("stands") == Some("yes") { words.optional() } else { words })
    }

    fn finish(&self, _cx: &Cx<'_>, answers: &Answers) -> Vec<Wish> {
        let upheld = answers.pick("stands") == Some("yes");
        let text = answers.words("text").unwrap_or_default().to_owned();
        vec![Wish::Do(Command::Review(ReviewCommand::Resolve { about: self.about, upheld, text })), Wish::Pop]
    }
}
