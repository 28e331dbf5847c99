//! The signature, and taking a signed shift up again. Only a digit signs, never Enter.

use crate::domain::Command;
use crate::domain::ids::ShiftId;
use crate::domain::review::{MeritSeen, ReviewCommand};
use crate::i18n::Key;
use crate::ui::widgets::form::{Answers, Choice, Flow, Form, Question};
use crate::ui::{Cx, Screen, Wish};

/// Asks whether the shift is to be signed, having looked for merit in this way.
pub(super) fn open(merit: MeritSeen) -> Box<dyn Screen> {
    Form::open(Sign { merit })
}

/// Asks why a signed shift is taken up again.
pub(super) fn reopen(shift: ShiftId) -> Box<dyn Screen> {
    Form::open(Reopen(shift))
}

/// Under which name what is typed is kept.
pub(super) fn reopen_key(shift: ShiftId) -> String {
    format!("reopen-{shift}")
}

#[derive(Debug)]
struct Sign {
    merit: MeritSeen,
}

impl Flow for Sign {
    fn key(&self) -> String {
        "sign".into()
    }

    fn title(&self, cx: &Cx<'_>) -> String {
        cx.say(Key::ReviewSign)
    }

    fn question(&self, cx: &Cx<'_>, answers: &Answers) -> Option<Question> {
        if answers.has("sign") {
            return None;
        }
        let options = vec![
            Choice::new("no", cx.say(Key::ReviewSignNot)),
            Choice::new("yes", cx.say(Key::ReviewSignNow)).digit_only(),
        ];
        let help = match self.merit {
            MeritSeen::Given => Key::ReviewSignHelp,
            MeritSeen::Looked => Key::ReviewSignHelpNone,
        };
        Some(
            Question::choice("sign", cx.say(Key::ReviewSign), options)
                .ask(cx.say(Key::ReviewSignAsk))
                .help(cx.say(help)),
        )
    }

    fn finish(&self, _cx: &Cx<'_>, answers: &Answers) -> Vec<Wish> {
        if answers.pick("sign") != Some("yes") {
            return vec![Wish::Pop];
        }
        vec![Wish::Do(Command::Review(ReviewCommand::Sign { merit: self.merit })), Wish::Pop]
    }
}

#[derive(Debug)]
struct Reopen(ShiftId);

impl Flow for Reopen {
    fn key(&self) -> String {
        reopen_key(self.0)
    }

    fn title(&self, cx: &Cx<'_>) -> String {
        cx.say(Key::ReviewReopen)
    }

    fn question(&self, cx: &Cx<'_>, answers: &Answers) -> Option<Question> {
        (!answers.has("reason"))
            .then(|| Question::words("reason", cx.say(Key::FormReason)).ask(cx.say(Key::ReviewReopenAsk)))
    }

    fn finish(&self, _cx: &Cx<'_>, answers: &Answers) -> Vec<Wish> {
        let reason = answers.words("reason").unwrap_or_default().to_owned();
        vec![Wish::Do(Command::Review(ReviewCommand::Reopen { reason })), Wish::Pop]
    }
}
