//! Other hands: a colleague takes the visitor over, somebody with more authority is called.

use crate::domain::encounter::Act;
use crate::domain::ids::{EncounterId, StaffId};
use crate::domain::standard::{Offer, UNHAPPY_PACK};
use crate::i18n::Key;
use crate::ui::screens::note::{noted, title};
use crate::ui::screens::sign_in::person;
use crate::ui::widgets::form::{Answers, Choice, Flow, Form, Question};
use crate::ui::{Cx, Screen, Wish};

use super::seen;

/// Asks who takes the visitor over, among those signed in.
pub fn swap(encounter: EncounterId) -> Box<dyn Screen> {
    Form::open(Swap(encounter))
}

/// Asks who is called for help.
pub fn call(encounter: EncounterId) -> Box<dyn Screen> {
    Form::open(Call(encounter))
}

#[derive(Debug)]
struct Swap(EncounterId);

impl Flow for Swap {
    fn key(&self) -> String {
        format!("swap/{}", self.0)
    }

    fn title(&self, cx: &Cx<'_>) -> String {
        title(cx, self.0, Key::CommandSwap)
    }

    fn question(&self, cx: &Cx<'_>, answers: &Answers) -> Option<Question> {
        let owner = seen(cx, self.0)?.owner;
        let people = cx.book.open_shift().map(|shift| shift.people.as_slice()).unwrap_or_default();
        let others = people.iter().filter(|id| **id != owner).filter_map(|id| cx.book.staff.get(id));
        let options: Vec<_> = others.map(|staff| person(cx, staff)).collect();
        if answers.has("who") || answers.has("nobody") {
            return None;
        }
        if options.is_empty() {
            let question = Question::read("nobody", cx.say(Key::FormSwapNobody), Vec::new());
            return Some(question.help(cx.say(Key::FormSwapNobodyHelp)));
        }
        Some(Question::choice("who", cx.say(Key::FormToWhom), options).ask(cx.say(Key::FormSwapAsk)))
    }

    fn finish(&self, _cx: &Cx<'_>, answers: &Answers) -> Vec<Wish> {
        noted(self.0, answers.pick("who").and_then(StaffId::parse).map(Act::Swapped))
    }
}

#[derive(Debug)]
struct Call(EncounterId);

/// The name of the answer "somebody else".
const PLAIN: &str = "plain";

impl Call {
    /// Calls this duty may make: of the standard the visit is judged by, and of the five steps.
    fn offers<'a>(&self, cx: &Cx<'a>) -> Vec<&'a Offer> {
        let own = cx.book.visit(self.0).and_then(|visit| cx.standard(visit));
        let steps = cx.book.standard(UNHAPPY_PACK).map(std::sync::Arc::as_ref);
        let duty = cx.book.acting().map(|staff| staff.duty);
        let mut calls: Vec<&Offer> = Vec::new();
        for offer in own.into_iter().chain(steps).flat_map(|standard| &standard.offers) {
            let may = offer.duties.is_empty() || duty.is_some_and(|duty| offer.duties.contains(&duty));
            if offer.call && may && !calls.iter().any(|known| known.coded.id == offer.coded.id) {
                calls.push(offer);
            }
        }
        calls
    }
}

impl Flow for Call {
    fn key(&self) -> String {
        format!("call/{}", self.0)
    }

    fn title(&self, cx: &Cx<'_>) -> String {
        title(cx, self.0, Key::CommandCall)
    }

    fn question(&self, cx: &Cx<'_>, answers: &Answers) -> Option<Question> {
        let offer = |offer: &&Offer| Choice::new(offer.coded.id.clone(), offer.coded.text.get(cx.lang()));
        let mut options: Vec<_> = self.offers(cx).iter().map(offer).collect();
        options.push(Choice::new(PLAIN, cx.say(Key::FormCallOther)));
        let question = Question::choice("call", cx.say(Key::FormToWhom), options).ask(cx.say(Key::FormCallAsk));
        (!answers.has("call")).then_some(question)
    }

    fn finish(&self, _cx: &Cx<'_>, answers: &Answers) -> Vec<Wish> {
        let offer = answers.pick("call").filter(|id| *id != PLAIN).map(str::to_owned);
        noted(self.0, [Act::Called(offer)])
    }
}
