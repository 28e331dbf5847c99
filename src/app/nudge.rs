//! A word at the moment itself, in the line for news, once a visit.

use crate::domain::attention::{self, Nudge};
use crate::domain::command::Command;
use crate::domain::time::Stamp;
use crate::i18n::Key;
use crate::input::{Action, Context};

use super::model::Model;

/// A word about a visit that was just closed faster than it can have been, once a visit. It keeps nobody from anything.
pub(super) fn after(model: &mut Model, now: Stamp, command: &Command) {
    if !matches!(
        command,
        Command::Serve(_)
            | Command::Probe { .. }
            | Command::Mark { .. }
            | Command::Reason { .. }
            | Command::Calmed { .. }
            | Command::Close(_)
            | Command::Past { .. }
    ) {
        return;
    }
    let Some((visit, nudge)) = attention::nudge(model.ledger.book(), &now) else { return };
    if !model.nudged.insert(visit) {
        return;
    }
    let cx = model.cx(now);
    let words = match nudge {
        Nudge::Quick => cx.say_with(Key::DeskNudgeQuick, &[("key", cx.key(Context::Board, Action::Undo).into())]),
        Nudge::Together => cx.say(Key::DeskNudgeTogether),
    };
    model.news = Some(words);
}
