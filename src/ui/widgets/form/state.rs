//! Where a person stands in the present question: what is typed, marked, turned on, and what was wrong with it.

use crate::text::field::Field;

use super::question::{Kind, Question};

/// Digits choose among this many answers at a time.
pub(super) const PAGE: usize = 9;

/// The present question, half answered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct State {
    /// The question it belongs to.
    pub(super) id: String,
    /// What is typed.
    pub(super) field: Field,
    /// The marked answer; of lines to be read, the first one shown.
    pub(super) marked: Option<usize>,
    /// Answers that are on.
    pub(super) on: Vec<String>,
    /// What was wrong with the last attempt.
    pub(super) error: Option<String>,
}

impl State {
    /// The question as it comes up, with what was kept of an earlier visit to it.
    pub(super) fn enter(question: &Question, kept: Option<&str>) -> State {
        let mut state = State { id: question.id.clone(), marked: Some(0), ..State::default() };
        match &question.kind {
            Kind::Choice { options, marked } => {
                let kept = kept.and_then(|kept| options.iter().position(|option| option.id == kept));
                state.marked = Some(kept.unwrap_or(*marked));
            }
            Kind::Several { on, .. } => {
                state.on = kept.map_or_else(|| on.clone(), |kept| kept.split(' ').map(str::to_owned).collect());
                state.on.retain(|id| question.options().iter().any(|option| option.id == *id));
            }
            Kind::Words { prefill, .. } => state.field.set(kept.unwrap_or(prefill)),
            Kind::Due { .. } => state.field.set(kept.unwrap_or_default()),
            Kind::Read { .. } => {}
        }
        if question.is_typed() {
            state.stand_in(question);
        }
        state
    }

    /// What to keep of it.
    pub(super) fn kept(&self, question: &Question) -> String {
        match &question.kind {
            Kind::Choice { options, .. } => {
                let marked = self.marked.and_then(|marked| options.get(marked));
                marked.map(|option| option.id.clone()).unwrap_or_default()
            }
            Kind::Several { .. } => self.on.join(" "),
            Kind::Words { .. } | Kind::Due { .. } => self.field.text().to_owned(),
            Kind::Read { .. } => String::new(),
        }
    }

    /// Whether something was typed that was not there at first.
    pub(super) fn is_typed(&self, question: &Question) -> bool {
        let first = match &question.kind {
            Kind::Words { prefill, .. } => prefill.as_str(),
            _ => "",
        };
        question.is_typed() && !self.field.text().trim().is_empty() && self.field.text() != first
    }

    /// After typing: an empty field stands for its likeliest answer, a filled one for itself.
    pub(super) fn stand_in(&mut self, question: &Question) {
        self.marked = match &question.kind {
            _ if !self.field.text().trim().is_empty() => None,
            Kind::Words { marked, .. } => *marked,
            Kind::Due { likely } => (!likely.is_empty()).then_some(0),
            _ => self.marked,
        };
    }

    /// Moves the mark by so many lines, staying inside.
    pub(super) fn step(&mut self, question: &Question, by: isize) {
        let count = count(question);
        if count == 0 {
            return;
        }
        self.marked = match (self.marked, by) {
            (None, ..0) => None,
            (None, _) => Some(0),
            (Some(0), ..0) if question.is_typed() && !self.field.is_empty() => None,
            (Some(at), by) => Some(at.saturating_add_signed(by).min(count - 1)),
        };
    }

    /// Moves to the same place of another page of nine.
    pub(super) fn turn(&mut self, question: &Question, forward: bool) {
        let (at, pages) = (self.marked.unwrap_or(0), count(question).div_ceil(PAGE));
        let page = at / PAGE;
        let page = if forward { (page + 1) % pages.max(1) } else { (page + pages.max(1) - 1) % pages.max(1) };
        self.marked = Some(page * PAGE);
    }

    /// Turns an answer on or off; of one set only one stays on.
    pub(super) fn toggle(&mut self, question: &Question, index: usize) {
        let options = question.options();
        let Some(option) = options.get(index) else { return };
        self.marked = Some(index);
        if self.on.contains(&option.id) {
            self.on.retain(|id| *id != option.id);
            return;
        }
        if option.set != 0 {
            let same = |id: &String| options.iter().any(|other| other.set == option.set && other.id == *id);
            self.on.retain(|id| !same(id));
        }
        self.on.push(option.id.clone());
    }
}

/// How many answers or lines there are to move among.
pub(super) fn count(question: &Question) -> usize {
    match &question.kind {
        Kind::Choice { options, .. } | Kind::Several { options, .. } => options.len(),
        Kind::Words { likely, .. } => likely.len(),
        Kind::Due { likely } => likely.len(),
        Kind::Read { lines } => lines.len(),
    }
}
