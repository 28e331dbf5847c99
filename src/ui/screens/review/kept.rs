//! Words of a review that could not be said after all: they wait in the form in which they were typed.

use crate::domain::ids::ShiftId;
use crate::domain::review::ReviewCommand;

use super::{give, observe, reply, sign};

/// The form that asks again for what a refused command would have said, and what was typed in it; none where nothing was
/// typed.
pub fn kept(shift: Option<ShiftId>, command: &ReviewCommand) -> Option<(String, Vec<String>)> {
    let (key, question, words) = match command {
        ReviewCommand::Give { what, encounter, text, .. } => (give::key(*what, *encounter, shift?), "text", text),
        ReviewCommand::Observe { encounter, note, .. } => (observe::key(*encounter, shift?), "note", note),
        ReviewCommand::Reply { about, how, text } => (reply::key(*about, *how), "text", text),
        ReviewCommand::Resolve { about, text, .. } => (reply::resolve_key(*about), "text", text),
        ReviewCommand::Reopen { reason } => (sign::reopen_key(shift?), "reason", reason),
        _ => return None,
    };
    (!words.is_empty()).then(|| (key, vec![format!("{question}={words}")]))
}
