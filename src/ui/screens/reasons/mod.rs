//! Reasons that are asked for: of a correction, of a discarded visit, of a changed standard.

mod adopt;

use crate::domain::Command;
use crate::domain::ids::EncounterId;
use crate::i18n::Key;
use crate::ui::widgets::form::{Answers, Flow, Form, Question};
use crate::ui::{Cx, Screen, Wish};

pub use adopt::AdoptPack;

/// Why it is corrected: for what the domain refused with a need for a reason.
#[derive(Debug)]
struct Correction {
    commands: Vec<Command>,
    /// The form from which they come: what was typed in it is kept until they are carried out.
    form: Option<String>,
}

/// Asks why these notes are made after the shift has ended, and carries them out with it.
pub fn correction(commands: Vec<Command>) -> Box<dyn Screen> {
    Form::open(Correction { commands, form: None })
}

/// The same for what a form of this name would have carried out: what is kept for it is put away then.
pub fn correction_from(form: String, commands: Vec<Command>) -> Box<dyn Screen> {
    Form::open(Correction { commands, form: Some(form) })
}

impl Flow for Correction {
    fn key(&self) -> String {
        // A reason belongs to what it is given for.
        let visit = self.commands.iter().find_map(|command| match command {
            Command::Note { encounter, .. } => Some(encounter.to_string()),
            _ => None,
        });
        format!("correction/{}", visit.unwrap_or_default())
    }

    fn title(&self, cx: &Cx<'_>) -> String {
        cx.say(Key::FormCorrection)
    }

    fn question(&self, cx: &Cx<'_>, answers: &Answers) -> Option<Question> {
        let likely = [Key::FormCorrectionSlip, Key::FormCorrectionLater].map(|key| cx.say(key)).to_vec();
        let question = Question::words("reason", cx.say(Key::FormReason)).likely(likely, false);
        (!answers.has("reason")).then(|| question.help(cx.say(Key::FormCorrectionHelp)))
    }

    fn finish(&self, cx: &Cx<'_>, answers: &Answers) -> Vec<Wish> {
        let why = answers.words("reason").map(str::to_owned);
        let with_reason = |command: &Command| match command.clone() {
            Command::Note { encounter, act, .. } => Command::Note { encounter, act, reason: why.clone() },
            other => other,
        };
        let put_away = self.form.clone().filter(|form| cx.shelf.contains_key(form)).map(Wish::Unshelve);
        self.commands.iter().map(with_reason).map(Wish::Do).chain(put_away).chain([Wish::Pop]).collect()
    }
}

/// Why it was no visit.
#[derive(Debug)]
struct Discard(EncounterId);

/// Asks why a visit is discarded, and discards it.
pub fn discard(encounter: EncounterId) -> Box<dyn Screen> {
    Form::open(Discard(encounter))
}

impl Flow for Discard {
    fn key(&self) -> String {
        format!("discard/{}", self.0)
    }

    fn title(&self, cx: &Cx<'_>) -> String {
        cx.say(Key::FormDiscard)
    }

    fn question(&self, cx: &Cx<'_>, answers: &Answers) -> Option<Question> {
        let likely = [Key::FormDiscardSlip, Key::FormDiscardTwice, Key::FormDiscardPassing];
        let likely = likely.map(|key| cx.say(key)).to_vec();
        let question = Question::words("reason", cx.say(Key::FormReason)).likely(likely, true);
        (!answers.has("reason")).then(|| question.ask(cx.say(Key::FormDiscardAsk)))
    }

    fn finish(&self, _cx: &Cx<'_>, answers: &Answers) -> Vec<Wish> {
        let reason = answers.words("reason").unwrap_or_default().to_owned();
        vec![Wish::Do(Command::Discard { encounter: self.0, reason }), Wish::Pop]
    }
}
