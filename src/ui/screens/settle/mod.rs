//! How a request ends, and how a promise is worked off.

mod ends;
mod promise;

use crate::domain::Command;
use crate::domain::ids::RequestId;
use crate::i18n::Key;
use crate::ui::screens::read_back::what;
use crate::ui::widgets::form::{Answers, Flow, Form, Question};
use crate::ui::{Cx, Screen, Wish};

pub use ends::About;
pub use promise::{another_time, keep};

/// Asks how an open request ends.
pub fn open(request: RequestId) -> Box<dyn Screen> {
    Form::open(Settle(request))
}

#[derive(Debug)]
struct Settle(RequestId);

impl Settle {
    fn about<'a>(&self, cx: &Cx<'a>) -> Option<About<'a>> {
        let request = cx.book.requests.get(&self.0)?;
        let visit = cx.book.visit(request.encounter);
        let standard = visit.and_then(|visit| cx.standard(visit));
        Some(About { kind: request.kind, ticket: request.ticket, standard, may_stay_open: false })
    }
}

impl Flow for Settle {
    fn key(&self) -> String {
        format!("settle/{}", self.0)
    }

    fn title(&self, cx: &Cx<'_>) -> String {
        let request = cx.book.requests.get(&self.0);
        request.map_or_else(|| cx.say(Key::WordRequest), |request| what(cx, request))
    }

    fn question(&self, cx: &Cx<'_>, answers: &Answers) -> Option<Question> {
        self.about(cx)?.question(cx, answers)
    }

    fn finish(&self, cx: &Cx<'_>, answers: &Answers) -> Vec<Wish> {
        let settlement = self.about(cx).and_then(|about| about.settlement(cx, answers));
        let settle = settlement.map(|settlement| Wish::Do(Command::Settle { request: self.0, settlement }));
        settle.into_iter().chain([Wish::Pop]).collect()
    }
}
