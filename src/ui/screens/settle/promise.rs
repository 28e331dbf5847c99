//! A promise is worked off: the visitor has the answer, or is told another time.

use crate::domain::Command;
use crate::domain::ids::RequestId;
use crate::domain::request::Result as Answered;
use crate::i18n::Key;
use crate::ui::screens::read_back::what;
use crate::ui::widgets::form::{Answers, Choice, Flow, Form, Question, likely_dues};
use crate::ui::{Cx, Screen, Wish};

/// Asks with which result the visitor has the promised answer, or when it is due instead.
pub fn keep(request: RequestId) -> Box<dyn Screen> {
    Form::open(Keep(request))
}

/// Asks when the promise is due instead.
pub fn another_time(request: RequestId) -> Box<dyn Screen> {
    Form::open(AnotherTime(request))
}

fn title(cx: &Cx<'_>, request: RequestId) -> String {
    let request = cx.book.requests.get(&request);
    request.map_or_else(|| cx.say(Key::WordPromise), |request| what(cx, request))
}

fn due_question(cx: &Cx<'_>, answers: &Answers) -> Option<Question> {
    let question = Question::due("due", cx.say(Key::FormDue), likely_dues(cx));
    (!answers.has("due")).then(|| question.ask(cx.say(Key::FormDueAsk)))
}

#[derive(Debug)]
struct AnotherTime(RequestId);

impl Flow for AnotherTime {
    fn key(&self) -> String {
        format!("move/{}", self.0)
    }

    fn title(&self, cx: &Cx<'_>) -> String {
        title(cx, self.0)
    }

    fn question(&self, cx: &Cx<'_>, answers: &Answers) -> Option<Question> {
        due_question(cx, answers)
    }

    fn finish(&self, _cx: &Cx<'_>, answers: &Answers) -> Vec<Wish> {
        let moved = answers.due("due").map(|due| Command::Move { request: self.0, due });
        moved.map(Wish::Do).into_iter().chain([Wish::Pop]).collect()
    }
}

#[derive(Debug)]
struct Keep(RequestId);

impl Flow for Keep {
    fn key(&self) -> String {
        format!("keep/{}", self.0)
    }

    fn title(&self, cx: &Cx<'_>) -> String {
        title(cx, self.0)
    }

    fn question(&self, cx: &Cx<'_>, answers: &Answers) -> Option<Question> {
        let (_, _, due, _) = cx.book.requests.get(&self.0)?.owed()?;
        match answers.pick("result") {
            None => {
                let options = vec![
                    Choice::new("satisfied", cx.say(Key::FormSatisfied)),
                    Choice::new("not", cx.say(Key::FormNotSatisfied)),
                    Choice::new("unknown", cx.say(Key::FormNotKnown)),
                    Choice::new("move", cx.say(Key::FormMove)).detail(cx.due(due)),
                ];
                Some(Question::choice("result", cx.say(Key::FormResult), options).ask(cx.say(Key::FormKeepAsk)))
            }
            Some("move") => due_question(cx, answers),
            Some("unknown") => None,
            Some(_) => {
                let options = vec![Choice::new("yes", cx.say(Key::FormYes)), Choice::new("no", cx.say(Key::FormNo))];
                let question = Question::choice("verified", cx.say(Key::FormVerified), options);
                (!answers.has("verified")).then(|| question.ask(cx.say(Key::FormVerifiedAsk)))
            }
        }
    }

    fn finish(&self, _cx: &Cx<'_>, answers: &Answers) -> Vec<Wish> {
        let request = self.0;
        let verified = answers.pick("verified") == Some("yes");
        let keep = |satisfied| Command::Keep { request, result: Answered { satisfied, verified } };
        let command = match answers.pick("result") {
            Some("move") => answers.due("due").map(|due| Command::Move { request, due }),
            Some("satisfied") => Some(keep(Some(true))),
            Some("not") => Some(keep(Some(false))),
            Some(_) => Some(keep(None)),
            None => None,
        };
        command.map(Wish::Do).into_iter().chain([Wish::Pop]).collect()
    }
}
