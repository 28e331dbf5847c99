//! Words on a visit: a note and the label, the visitor's own words.

use crate::domain::Command;
use crate::domain::encounter::Act;
use crate::domain::ids::EncounterId;
use crate::i18n::Key;
use crate::ui::widgets::form::{Answers, Flow, Form, Question};
use crate::ui::{Cx, FirstUse, Screen, Wish};

/// Asks for a note, and where labels are in use for the label that stands for the visitor's name.
pub fn open(encounter: EncounterId) -> Box<dyn Screen> {
    Form::open(Note(encounter))
}

/// Asks for the visitor's own words.
pub fn their_words(encounter: EncounterId) -> Box<dyn Screen> {
    Form::open(TheirWords(encounter))
}

/// A visit's title in forms: the ticket, and what is asked.
pub fn title(cx: &Cx<'_>, encounter: EncounterId, what: Key) -> String {
    let ticket = cx.book.visit(encounter).map_or(0, |visit| visit.arrival.ticket);
    format!("{} · {}", cx.say_with(Key::DeskTicket, &[("n", ticket.into())]), cx.say(what))
}

/// Carries out what is so now, and closes the form.
pub fn noted(encounter: EncounterId, acts: impl IntoIterator<Item = Act>) -> Vec<Wish> {
    let note = |act| Wish::Do(Command::Note { encounter, act, reason: None });
    acts.into_iter().map(note).chain([Wish::Pop]).collect()
}

#[derive(Debug)]
struct Note(EncounterId);

impl Flow for Note {
    fn key(&self) -> String {
        format!("note/{}", self.0)
    }

    fn title(&self, cx: &Cx<'_>) -> String {
        title(cx, self.0, Key::WordNote)
    }

    fn first_use(&self) -> Option<FirstUse> {
        Some(FirstUse::Note)
    }

    fn question(&self, cx: &Cx<'_>, answers: &Answers) -> Option<Question> {
        let seen = cx.book.visit(self.0)?.seen();
        if !answers.has("note") {
            let question = Question::words("note", cx.say(Key::FormNote)).prefill(&seen.note).optional();
            return Some(question.help(cx.say(Key::FormNoteHelp)));
        }
        let question = Question::words("label", cx.say(Key::FormLabel)).prefill(&seen.label).optional();
        (cx.prefs.labels && !answers.has("label")).then(|| question.help(cx.say(Key::FormLabelHelp)))
    }

    fn finish(&self, cx: &Cx<'_>, answers: &Answers) -> Vec<Wish> {
        let Some(seen) = cx.book.visit(self.0).map(|visit| visit.seen()) else { return vec![Wish::Pop] };
        let changed = |id, was: &str| answers.words(id).filter(|now| *now != was).map(str::to_owned);
        let note = changed("note", &seen.note).map(Act::Note);
        let label = changed("label", &seen.label).map(Act::Label);
        noted(self.0, note.into_iter().chain(label))
    }
}

#[derive(Debug)]
struct TheirWords(EncounterId);

impl Flow for TheirWords {
    fn key(&self) -> String {
        format!("their-words/{}", self.0)
    }

    fn title(&self, cx: &Cx<'_>) -> String {
        title(cx, self.0, Key::WordTheirWords)
    }

    fn question(&self, cx: &Cx<'_>, answers: &Answers) -> Option<Question> {
        let seen = cx.book.visit(self.0)?.seen();
        let question = Question::words("words", cx.say(Key::WordTheirWords)).prefill(&seen.their_words).optional();
        (!answers.has("words")).then(|| question.help(cx.say(Key::FormTheirWordsHelp)))
    }

    fn finish(&self, cx: &Cx<'_>, answers: &Answers) -> Vec<Wish> {
        let was = cx.book.visit(self.0).map(|visit| visit.seen().their_words).unwrap_or_default();
        let words = answers.words("words").filter(|words| *words != was).map(str::to_owned);
        noted(self.0, words.map(Act::TheirWords))
    }
}
