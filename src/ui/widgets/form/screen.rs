//! A form: where it stands, going on, going back, finishing.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Command, Refusal};
use crate::i18n;
use crate::ui::screens::reasons;
use crate::ui::{Cx, Screen, Wish};

use super::Flow;
use super::answers::{Answered, Answers, Said};
use super::paint::Places;
use super::question::Question;
use super::refused::try_out;
use super::state::State;

/// A form on the screen.
#[derive(Debug)]
pub struct Form {
    pub(super) flow: Box<dyn Flow>,
    pub(super) answers: Answers,
    pub(super) state: State,
    /// What was typed or marked in questions that were left, by question; none: the shelf was not looked at yet.
    kept: Option<BTreeMap<String, String>>,
    /// The questions with something typed: marks alone are not worth a shelf.
    typed: BTreeSet<String>,
    /// What was painted where, for clicks.
    pub(super) places: RefCell<Places>,
}

impl Form {
    /// A form at its first question.
    pub fn new(flow: impl Flow + 'static) -> Form {
        Form {
            flow: Box::new(flow),
            answers: Answers::default(),
            state: State::default(),
            kept: None,
            typed: BTreeSet::new(),
            places: RefCell::default(),
        }
    }

    /// The same as a screen to put on top.
    pub fn open(flow: impl Flow + 'static) -> Box<dyn Screen> {
        Box::new(Form::new(flow))
    }

    /// The question asked now.
    pub fn question(&self, cx: &Cx<'_>) -> Option<Question> {
        self.flow.question(cx, &self.answers)
    }

    /// What is answered so far.
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// What is typed in the field.
    pub fn typed(&self, cx: &Cx<'_>) -> String {
        self.question(cx).map(|question| self.standing(cx, &question).field.text().to_owned()).unwrap_or_default()
    }

    /// What was wrong with the last attempt.
    pub fn error(&self) -> Option<&str> {
        self.state.error.as_deref()
    }

    /// The present question as it stands, also before the first key.
    pub(super) fn standing(&self, cx: &Cx<'_>, question: &Question) -> Cow<'_, State> {
        if self.state.id == question.id {
            return Cow::Borrowed(&self.state);
        }
        let kept = match &self.kept {
            Some(kept) => kept.get(&question.id).cloned(),
            None => self.shelf(cx).remove(&question.id),
        };
        Cow::Owned(State::enter(question, kept.as_deref()))
    }

    fn shelf(&self, cx: &Cx<'_>) -> BTreeMap<String, String> {
        let lines = cx.shelf.get(&self.flow.key()).into_iter().flatten();
        lines.filter_map(|line| line.split_once('=')).map(|(id, text)| (id.to_owned(), text.to_owned())).collect()
    }

    pub(super) fn enter(&mut self, cx: &Cx<'_>, question: &Question) {
        self.state = self.standing(cx, question).into_owned();
        if self.kept.is_none() {
            self.kept = Some(self.shelf(cx));
        }
    }

    fn keep(&mut self, question: &Question) {
        if self.state.is_typed(question) {
            self.typed.insert(question.id.clone());
        } else {
            self.typed.remove(&question.id);
        }
        let text = self.state.kept(question);
        self.kept.get_or_insert_default().insert(question.id.clone(), text);
    }

    pub(super) fn answer(&mut self, cx: &Cx<'_>, question: &Question, said: Said, shown: String) -> Vec<Wish> {
        self.keep(question);
        let (id, label) = (question.id.clone(), question.label.clone());
        self.answers.push(Answered { id, label, said, shown });
        self.state = State::default();
        let mut wishes = self.flow.step(cx, &self.answers);
        if self.question(cx).is_none() {
            wishes.extend(self.finish(cx));
        }
        wishes
    }

    /// Everything is answered: the wishes, if their commands would be carried out.
    fn finish(&mut self, cx: &Cx<'_>) -> Vec<Wish> {
        let mut wishes = self.flow.finish(cx, &self.answers);
        let key = self.flow.key();
        let put_away = cx.shelf.contains_key(&key).then_some(Wish::Unshelve(key));
        match try_out(cx, &wishes) {
            Ok(()) => {
                wishes.extend(put_away);
                // Commands first, then the shelf, then whatever takes this screen away.
                wishes.sort_by_key(|wish| match wish {
                    Wish::Do(_) => 0,
                    Wish::Unshelve(_) => 1,
                    _ => 2,
                });
                wishes
            }
            Err(Refusal::ReasonNeeded) => {
                // What was typed here is put away only once the reason is given.
                let commands: Vec<Command> = wishes.into_iter().filter_map(command).collect();
                let reason = reasons::correction_from(self.flow.key(), commands);
                self.shelve().into_iter().chain([Wish::Replace(reason)]).collect()
            }
            Err(refusal) => self.take_back(cx, &i18n::refusal(cx.voice(), &refusal)),
        }
    }

    /// The last answer again, with what is wrong.
    fn take_back(&mut self, cx: &Cx<'_>, error: &str) -> Vec<Wish> {
        if self.answers.pop().is_none() {
            return vec![Wish::Tell(error.to_owned()), self.flow.leave(cx)];
        }
        if let Some(question) = self.question(cx) {
            self.state = State::default();
            self.enter(cx, &question);
            self.state.error = Some(error.to_owned());
        }
        Vec::new()
    }

    pub(super) fn back(&mut self, cx: &Cx<'_>, question: &Question) -> Vec<Wish> {
        self.keep(question);
        if self.answers.pop().is_some() {
            self.state = State::default();
            return Vec::new();
        }
        self.shelve().into_iter().chain([self.flow.leave(cx)]).collect()
    }

    /// Keeps what was typed, if anything was.
    fn shelve(&self) -> Option<Wish> {
        let kept = self.kept.as_ref().into_iter().flatten();
        let shelve = Wish::Shelve(self.flow.key(), kept.map(|(id, text)| format!("{id}={text}")).collect());
        (!self.typed.is_empty()).then_some(shelve)
    }
}

fn command(wish: Wish) -> Option<Command> {
    match wish {
        Wish::Do(command) => Some(command),
        _ => None,
    }
}
