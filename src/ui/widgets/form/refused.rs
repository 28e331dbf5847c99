//! Commands tried before a form goes away.

use crate::domain::command::Facts;
use crate::domain::decide::decide;
use crate::domain::entry::Via;
use crate::domain::ids::FreshIds;
use crate::domain::refusal::Refusal;
use crate::ui::{Cx, Wish};

/// Whether the commands among these wishes would be carried out now, one after the other.
///
/// # Errors
/// The first refusal. Nothing is changed either way.
pub fn try_out(cx: &Cx<'_>, wishes: &[Wish]) -> Result<(), Refusal> {
    let commands = wishes.iter().filter_map(|wish| match wish {
        Wish::Do(command) => Some(cx.given(command)),
        _ => None,
    });
    let commands = commands.collect::<Result<Vec<_>, Refusal>>()?;
    let facts = Facts {
        now: cx.now,
        actor: cx.actor(),
        ids: FreshIds::new(Vec::new()),
        seed: 0,
        via: Via::Desk,
        told: false,
        guided: None,
    };
    let Some((last, before)) = commands.split_last() else { return Ok(()) };
    if before.is_empty() {
        return decide(cx.book, &facts, last).map(|_| ());
    }
    let mut book = cx.book.clone();
    for command in before {
        let decision = decide(&book, &facts, command)?;
        book.fold(&decision);
    }
    decide(&book, &facts, last).map(|_| ())
}
