//! An answer is given: by Enter, by a digit, by a click.

use crate::i18n::{self, Key};
use crate::ui::{Cx, Wish};

use super::answers::Said;
use super::question::{Choice, Kind, Question};
use super::screen::Form;

impl Form {
    pub(super) fn accept(&mut self, cx: &Cx<'_>, question: &Question) -> Vec<Wish> {
        match &question.kind {
            Kind::Choice { options, .. } => match self.state.marked.and_then(|marked| options.get(marked)) {
                Some(option) if option.digit_only => self.wrong(cx.say(Key::FormDigitOnly)),
                Some(option) => self.choose(cx, question, option),
                None => Vec::new(),
            },
            Kind::Several { options, .. } => {
                let on = options.iter().filter(|option| self.state.on.contains(&option.id));
                let shown = on.map(|option| option.words.clone()).collect::<Vec<_>>().join(" · ");
                let said = Said::Picks(self.state.on.clone());
                self.answer(cx, question, said, shown)
            }
            Kind::Words { likely, needed, .. } => {
                let typed = self.state.field.text().trim();
                let words = self.state.marked.and_then(|marked| likely.get(marked)).map_or(typed, String::as_str);
                let words = words.to_owned();
                if words.is_empty() && *needed {
                    return self.wrong(cx.say(Key::RefusalWordsNeeded));
                }
                self.answer(cx, question, Said::Words(words.clone()), words)
            }
            Kind::Due { likely } => {
                let marked = self.state.marked.and_then(|marked| likely.get(marked)).copied();
                match marked.map_or_else(|| understood(cx, self.state.field.text()), Ok) {
                    Ok(due) => self.answer(cx, question, Said::Due(due), cx.due(due)),
                    Err(why) => self.wrong(why),
                }
            }
            Kind::Read { .. } => self.answer(cx, question, Said::Read, String::new()),
        }
    }

    fn choose(&mut self, cx: &Cx<'_>, question: &Question, option: &Choice) -> Vec<Wish> {
        self.state.marked = question.options().iter().position(|other| other.id == option.id);
        self.answer(cx, question, Said::Pick(option.id.clone()), option.words.clone())
    }

    fn wrong(&mut self, error: String) -> Vec<Wish> {
        self.state.error = Some(error);
        Vec::new()
    }

    /// The answer at an index: by its digit, or by a click.
    pub(super) fn point(&mut self, cx: &Cx<'_>, question: &Question, index: usize, by_digit: bool) -> Vec<Wish> {
        match &question.kind {
            Kind::Choice { options, .. } => match options.get(index) {
                Some(option) if by_digit || !option.digit_only => self.choose(cx, question, option),
                Some(_) => self.wrong(cx.say(Key::FormDigitOnly)),
                None => Vec::new(),
            },
            Kind::Several { .. } => {
                self.state.toggle(question, index);
                Vec::new()
            }
            Kind::Words { .. } | Kind::Due { .. } => {
                self.state.marked = Some(index);
                self.accept(cx, question)
            }
            Kind::Read { .. } => Vec::new(),
        }
    }

    /// Takes the marked likely words, or the first, into the field, to be gone on with.
    pub(super) fn take_likely(&mut self, question: &Question) {
        if let Kind::Words { likely, .. } = &question.kind
            && let Some(words) = likely.get(self.state.marked.unwrap_or(0))
        {
            self.state.field.set(words);
            self.state.marked = None;
        }
    }
}

/// The due time that is typed, or what to say about it.
pub(super) fn understood(cx: &Cx<'_>, typed: &str) -> Result<i64, String> {
    match i18n::parse_due(typed, cx.moment()) {
        Ok(moment) => Ok(moment.unix_ms),
        Err(why) => {
            let (hour, minute) = cx.prefs.default_due;
            let example = cx.say_with(Key::DueTomorrow, &[("clock", cx.digits(&format!("{hour}:{minute:02}")).into())]);
            Err(cx.say_with(why.key(), &[("example", example.into())]))
        }
    }
}
