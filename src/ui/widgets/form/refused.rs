//! Commands tried before a form goes away, and refusals in words.

use crate::domain::Command;
use crate::domain::command::Facts;
use crate::domain::decide::decide;
use crate::domain::entry::Via;
use crate::domain::ids::FreshIds;
use crate::domain::refusal::Refusal;
use crate::i18n::Key;
use crate::ui::{Cx, Wish};

/// Whether the commands among these wishes would be carried out now, one after the other.
///
/// # Errors
/// The first refusal. Nothing is changed either way.
pub fn try_out(cx: &Cx<'_>, wishes: &[Wish]) -> Result<(), Refusal> {
    let commands: Vec<&Command> = wishes
        .iter()
        .filter_map(|wish| match wish {
            Wish::Do(command) => Some(command),
            _ => None,
        })
        .collect();
    let facts =
        Facts { now: cx.now, actor: None, ids: FreshIds::new(Vec::new()), seed: 0, via: Via::Desk, told: false };
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

/// A refusal in the words of the screen.
pub fn refused(cx: &Cx<'_>, refusal: &Refusal) -> String {
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    match refusal {
        Refusal::VisitsOpen(n) => cx.say_with(Key::RefusalVisitsOpen, &[("n", count(*n).into())]),
        Refusal::Unsettled(n) => cx.say_with(Key::RefusalUnsettled, &[("n", count(*n).into())]),
        Refusal::TooLong(n) => cx.say_with(Key::RefusalTooLong, &[("n", count(*n).into())]),
        Refusal::NoStandard(what) => cx.say_with(Key::RefusalNoStandard, &[("what", what.into())]),
        Refusal::NotInStandard(what) => cx.say_with(Key::RefusalNotInStandard, &[("what", what.into())]),
        plain => cx.say(plain_words(plain)),
    }
}

fn plain_words(refusal: &Refusal) -> Key {
    match refusal {
        Refusal::AlreadySetUp => Key::RefusalAlreadySetUp,
        Refusal::NoDesk => Key::RefusalNoDesk,
        Refusal::NoShift => Key::RefusalNoShift,
        Refusal::ShiftOpen => Key::RefusalShiftOpen,
        Refusal::NoSuchPerson => Key::RefusalNoSuchPerson,
        Refusal::NotSignedIn => Key::RefusalNotSignedIn,
        Refusal::AlreadySignedIn => Key::RefusalAlreadySignedIn,
        Refusal::NoSuchVisit => Key::RefusalNoSuchVisit,
        Refusal::VisitClosed => Key::RefusalVisitClosed,
        Refusal::VisitStillOpen => Key::RefusalVisitStillOpen,
        Refusal::AlwaysApplies => Key::RefusalAlwaysApplies,
        Refusal::NoSuchRequest => Key::RefusalNoSuchRequest,
        Refusal::AlreadySettled => Key::RefusalAlreadySettled,
        Refusal::NothingOwed => Key::RefusalNothingOwed,
        Refusal::WordsNeeded(_) => Key::RefusalWordsNeeded,
        Refusal::DuePast => Key::RefusalDuePast,
        Refusal::ReasonNeeded => Key::RefusalReasonNeeded,
        Refusal::NoRight => Key::RefusalNoRight,
        Refusal::NothingToUndo => Key::RefusalNothingToUndo,
        Refusal::OutOfRange(_) => Key::RefusalOutOfRange,
        _ => Key::RefusalNotNow,
    }
}
