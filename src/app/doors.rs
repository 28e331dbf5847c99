//! Which screen is behind which door, what the book asks for first, and the words for refusals.

use crate::domain::command::Command;
use crate::domain::entry::{Body, Entry};
use crate::domain::last::Last;
use crate::domain::refusal::Refusal;
use crate::i18n::{Arg, Key};
use crate::ui::screen::Door;
use crate::ui::screens::blank::Blank;
use crate::ui::screens::board::Board;
use crate::ui::screens::first_run::FirstRun;
use crate::ui::screens::lane::Lane;
use crate::ui::screens::sign_in;
use crate::ui::screens::verdict::Verdict;
use crate::ui::{Cx, Screen};

use super::model::{Found, Model};
use crate::domain::time::Stamp;

impl Model {
    /// Takes all screens away and shows what the book asks for.
    pub(super) fn go_home(&mut self, now: Stamp) {
        self.screens = vec![home(&self.cx(now), &self.found)];
    }
}

/// The screen the book asks for.
fn home(cx: &Cx<'_>, found: &Found) -> Box<dyn Screen> {
    if cx.book.desk.is_none() {
        return FirstRun::new(found.packs.clone()).display_uncertain(found.display_uncertain).open();
    }
    if found.verdict_only {
        return Box::new(Verdict::second_screen());
    }
    sign_in::needed(cx).unwrap_or_else(|| Box::new(Board::new()))
}

/// The screen behind a door.
pub(super) fn open(_cx: &Cx<'_>, _found: &Found, door: Door) -> Option<Box<dyn Screen>> {
    match door {
        Door::Blank => Some(Box::new(Blank)),
        Door::Lane(visit) => Some(Box::new(Lane::new(visit))),
        Door::Verdict(of) => Some(Box::new(Verdict::new(of))),
        _ => None,
    }
}

/// The form that asks why a visit of an ended shift is corrected.
pub(super) fn reason_for(_command: Command) -> Option<Box<dyn Screen>> {
    None
}

/// Why a command was not carried out, in words.
pub(super) fn refusal(cx: &Cx<'_>, refusal: &Refusal) -> String {
    let with = |key, name, arg: Arg<'_>| cx.say_with(key, &[(name, arg)]);
    match refusal {
        Refusal::AlreadySetUp => cx.say(Key::RefusalAlreadySetUp),
        Refusal::NoDesk => cx.say(Key::RefusalNoDesk),
        Refusal::NoShift => cx.say(Key::RefusalNoShift),
        Refusal::ShiftOpen => cx.say(Key::RefusalShiftOpen),
        Refusal::VisitsOpen(n) => with(Key::RefusalVisitsOpen, "n", (*n as i64).into()),
        Refusal::NoSuchPerson => cx.say(Key::RefusalNoSuchPerson),
        Refusal::NotSignedIn => cx.say(Key::RefusalNotSignedIn),
        Refusal::AlreadySignedIn => cx.say(Key::RefusalAlreadySignedIn),
        Refusal::NoSuchVisit => cx.say(Key::RefusalNoSuchVisit),
        Refusal::VisitClosed => cx.say(Key::RefusalVisitClosed),
        Refusal::VisitStillOpen => cx.say(Key::RefusalVisitStillOpen),
        Refusal::NotNow => cx.say(Key::RefusalNotNow),
        Refusal::NoStandard(what) => with(Key::RefusalNoStandard, "what", what.into()),
        Refusal::NotInStandard(what) => with(Key::RefusalNotInStandard, "what", what.into()),
        Refusal::AlwaysApplies => cx.say(Key::RefusalAlwaysApplies),
        Refusal::Unsettled(n) => with(Key::RefusalUnsettled, "n", (*n as i64).into()),
        Refusal::NoSuchRequest => cx.say(Key::RefusalNoSuchRequest),
        Refusal::AlreadySettled => cx.say(Key::RefusalAlreadySettled),
        Refusal::NothingOwed => cx.say(Key::RefusalNothingOwed),
        Refusal::WordsNeeded(_) => cx.say(Key::RefusalWordsNeeded),
        Refusal::TooLong(n) => with(Key::RefusalTooLong, "n", (*n as i64).into()),
        Refusal::DuePast => cx.say(Key::RefusalDuePast),
        Refusal::ReasonNeeded => cx.say(Key::RefusalReasonNeeded),
        Refusal::NoRight => cx.say(Key::RefusalNoRight),
        Refusal::NothingToUndo => cx.say(Key::RefusalNothingToUndo),
        Refusal::OutOfRange(_) => cx.say(Key::RefusalOutOfRange),
    }
}

/// The name of a command that can be taken back.
pub(super) fn name_of(cx: &Cx<'_>, last: &Last) -> String {
    match last {
        Last::Step { act, .. } => cx.word("done", act.name()),
        Last::Entries(entries) => entries.first().map(|entry| cx.word("done", entry_name(entry))).unwrap_or_default(),
    }
}

fn entry_name(entry: &Entry) -> &'static str {
    match &entry.body {
        Body::Arrived(_) => "arrived",
        Body::Closed { .. } => "closed",
        Body::Corrected { .. } => "corrected",
        Body::Requested { .. } => "requested",
        Body::Settled { .. } => "settled",
        Body::Moved { .. } => "moved",
        Body::Kept { .. } => "kept",
        _ => "occurred",
    }
}
