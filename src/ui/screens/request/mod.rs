//! A request, with its end if it has one already. A complaint takes four keys: request, 3, its cause, its end.

use crate::domain::Command;
use crate::domain::ids::EncounterId;
use crate::domain::request::RequestKind;
use crate::i18n::Key;
use crate::ui::screens::note::title;
use crate::ui::screens::settle::About;
use crate::ui::widgets::form::{Answers, Choice, Flow, Form, Question};
use crate::ui::{Cx, FirstUse, Screen, Wish};

/// Asks what is asked for, and how it ends.
pub fn open(encounter: EncounterId) -> Box<dyn Screen> {
    Form::open(Ask { of: encounter, follows: false })
}

/// Asks what follows the five steps: the same, with a promise marked. Its end is the end of the steps.
pub fn follow_up(encounter: EncounterId) -> Box<dyn Screen> {
    Form::open(Ask { of: encounter, follows: true })
}

#[derive(Debug)]
struct Ask {
    of: EncounterId,
    /// Whether it follows the five steps, which stand below.
    follows: bool,
}

impl Ask {
    fn about<'a>(&self, cx: &Cx<'a>, answers: &Answers) -> Option<About<'a>> {
        let visit = cx.book.visit(self.of)?;
        let kind = RequestKind::from_name(answers.pick("kind")?)?;
        let standard = cx.standard(visit);
        Some(About { kind, ticket: visit.arrival.ticket, standard, may_stay_open: visit.is_open() })
    }
}

impl Flow for Ask {
    fn key(&self) -> String {
        let name = if self.follows { "follow-up" } else { "request" };
        format!("{name}/{}", self.of)
    }

    fn title(&self, cx: &Cx<'_>) -> String {
        title(cx, self.of, Key::WordRequest)
    }

    fn first_use(&self) -> Option<FirstUse> {
        Some(FirstUse::Request)
    }

    fn question(&self, cx: &Cx<'_>, answers: &Answers) -> Option<Question> {
        let Some(about) = self.about(cx, answers) else {
            let kind = |kind: &RequestKind| Choice::new(kind.name(), cx.word("request", kind.name()));
            let options = RequestKind::ALL.iter().map(kind).collect();
            let question = Question::choice("kind", cx.say(Key::WordKind), options).ask(cx.say(Key::FormRequestAsk));
            return Some(if self.follows { question.mark(RequestKind::Request.name()) } else { question });
        };
        let causes = about.standard.map(|standard| standard.causes.as_slice()).unwrap_or_default();
        if about.kind == RequestKind::Complaint && !causes.is_empty() && !answers.has("cause") {
            let cause = |cause: &crate::domain::standard::Coded| {
                Choice::new(cause.id.clone(), cause.text.get(cx.lang()).to_owned())
            };
            let options = causes.iter().map(cause).collect();
            return Some(Question::choice("cause", cx.say(Key::FormCause), options).ask(cx.say(Key::FormCauseAsk)));
        }
        let promise = self.follows && !answers.has("end");
        about.question(cx, answers).map(|question| if promise { question.mark("promised") } else { question })
    }

    fn finish(&self, cx: &Cx<'_>, answers: &Answers) -> Vec<Wish> {
        let Some(about) = self.about(cx, answers) else { return vec![Wish::Pop] };
        let settlement = about.settlement(cx, answers);
        // What stays open has not been followed up.
        let ends_steps = self.follows && settlement.is_some();
        let request = Command::Request {
            encounter: self.of,
            kind: about.kind,
            cause: answers.pick("cause").map(str::to_owned),
            settlement,
        };
        let below = ends_steps.then_some(Wish::Pop);
        [Wish::Do(request), Wish::Pop].into_iter().chain(below).collect()
    }
}
