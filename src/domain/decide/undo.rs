//! Undo and redo: before the close in the draft's timeline, afterwards by a reversal. Both leave their trace.

use std::sync::Arc;

use super::Pen;
use super::visit::close;
use crate::domain::command::Command;
use crate::domain::encounter::{Act, Encounter, End, Outcome};
use crate::domain::entry::{Body, Entry, Kind};
use crate::domain::ids::{EncounterId, RequestId, StaffId};
use crate::domain::last::Last;
use crate::domain::refusal::Refusal;
use crate::domain::request::Settlement;
use crate::domain::seen::Next;
use crate::domain::standard::Standard;
use crate::domain::trace::{Trace, begun, closing_steps};

pub(super) fn undo(pen: &mut Pen<'_>) -> Result<(), Refusal> {
    let actor = pen.on_duty()?;
    match pen.book.last_of(actor).ok_or(Refusal::NothingToUndo)? {
        Last::Step { encounter, index, .. } => {
            let mut encounter = pen.open_encounter(encounter)?;
            turn(pen, &mut encounter, index, actor, Act::Undone)?;
            pen.put(encounter);
            Ok(())
        }
        Last::Entries(entries) => match begun(pen.book, &entries) {
            Some(visit) => never_was(pen, visit, actor),
            None => entries.iter().rev().try_for_each(|entry| reverse(pen, entry, actor)),
        },
    }
}

/// Notes in the timeline that a step no longer counts, or counts again.
fn turn(
    pen: &Pen<'_>,
    encounter: &mut Encounter,
    index: usize,
    actor: StaffId,
    how: fn(u16) -> Act,
) -> Result<(), Refusal> {
    let index = u16::try_from(index).map_err(|_| Refusal::OutOfRange("step"))?;
    encounter.steps.push(pen.step(actor, how(index)));
    Ok(())
}

/// An arrival taken back: the visit is discarded without a reason. One that was already over is taken back whole.
fn never_was(pen: &mut Pen<'_>, id: EncounterId, actor: StaffId) -> Result<(), Refusal> {
    let mut encounter = pen.encounter(id)?.clone();
    if let End::Closed { entry, .. } = encounter.end {
        pen.write(Some(actor), Body::Reversed { entry, kind: Kind::CLOSED, subject: id.into() })?;
        encounter.end = End::Open;
    }
    close(pen, encounter, actor, Outcome::Discarded, None)
}

fn reverse(pen: &mut Pen<'_>, entry: &Entry, actor: StaffId) -> Result<(), Refusal> {
    let (kind, subject) = (entry.body.kind(), entry.body.subject());
    pen.write(Some(actor), Body::Reversed { entry: entry.id, kind, subject })?;
    let Body::Closed { encounter, .. } = entry.body else { return Ok(()) };
    // The draft is there again, without the answer that closed it.
    let mut encounter = pen.encounter(encounter)?.clone();
    encounter.end = End::Open;
    for index in closing_steps(&encounter, &entry.at) {
        turn(pen, &mut encounter, index, actor, Act::Undone)?;
    }
    pen.put(encounter);
    Ok(())
}

pub(super) fn redo(pen: &mut Pen<'_>) -> Result<(), Refusal> {
    let actor = pen.on_duty()?;
    let mut trace = Trace::of(pen.book, actor);
    match trace.undone.pop().ok_or(Refusal::NothingToUndo)? {
        Last::Step { encounter, index, act, .. } => {
            let mut encounter = pen.open_encounter(encounter)?;
            let seen = encounter.seen();
            let fits = match act {
                Act::Greeted => seen.greeted.is_none(),
                Act::Served(_) => seen.greeted.is_some() && seen.served.is_none(),
                Act::Probed { .. } => seen.served.is_some() && seen.probed.is_none(),
                _ => true,
            };
            if !fits {
                return Err(Refusal::NotNow);
            }
            turn(pen, &mut encounter, index, actor, Act::Redone)?;
            pen.put(encounter);
            Ok(())
        }
        Last::Entries(entries) => match begun(pen.book, &entries) {
            Some(visit) => was_after_all(pen, visit, actor),
            None if entries.iter().any(|entry| entry.body.kind() == Kind::CLOSED) => {
                close_again(pen, &entries, &trace, actor)
            }
            None => again(pen, &entries, &trace),
        },
    }
}

/// An arrival done again: the visit is open as it was; one that was already over is closed as it was.
fn was_after_all(pen: &mut Pen<'_>, id: EncounterId, actor: StaffId) -> Result<(), Refusal> {
    let mut encounter = pen.encounter(id)?.clone();
    let End::Closed { entry, outcome: Outcome::Discarded, .. } = encounter.end else { return Err(Refusal::NotNow) };
    pen.write(Some(actor), Body::Reversed { entry, kind: Kind::CLOSED, subject: id.into() })?;
    encounter.end = End::Open;
    if encounter.arrival.remembered.is_some() {
        return close(pen, encounter, actor, Outcome::Served, None);
    }
    pen.put(encounter);
    Ok(())
}

/// A close done again: its answer counts again, its requests are settled as they were, what others added stays.
fn close_again(pen: &mut Pen<'_>, entries: &[Arc<Entry>], trace: &Trace, actor: StaffId) -> Result<(), Refusal> {
    let mut settled = Vec::new();
    for entry in entries {
        match &entry.body {
            Body::Settled { request, settlement } => {
                let request = trace.now_called(*request);
                let known = pen.book.requests.get(&request).ok_or(Refusal::NoSuchRequest)?;
                if !known.is_unsettled() {
                    return Err(Refusal::AlreadySettled);
                }
                if matches!(settlement, Settlement::Promised { due, .. } if *due <= pen.facts.now.wall) {
                    return Err(Refusal::DuePast);
                }
                settled.push(request);
                pen.write(Some(actor), Body::Settled { request, settlement: settlement.clone() })?;
            }
            Body::Closed { encounter, outcome, reason, .. } => {
                let mut encounter = pen.open_encounter(*encounter)?;
                let open = pen.book.unsettled(encounter.id()).filter(|request| !settled.contains(&request.id)).count();
                if open > 0 {
                    return Err(Refusal::Unsettled(open));
                }
                for index in closing_steps(&encounter, &entry.at) {
                    turn(pen, &mut encounter, index, actor, Act::Redone)?;
                }
                if *outcome == Outcome::Served && !is_served(pen, &encounter) {
                    return Err(Refusal::NotNow);
                }
                close(pen, encounter, actor, *outcome, reason.clone())?;
            }
            _ => {}
        }
    }
    Ok(())
}

/// Whether the visit was served and nothing is left to ask.
fn is_served(pen: &Pen<'_>, encounter: &Encounter) -> bool {
    let seen = encounter.seen();
    let nothing_left = |standard: &Standard| encounter.next(&seen, standard) == Next::Close;
    seen.served.is_some() && pen.book.standard_of(encounter).is_none_or(|standard| nothing_left(standard))
}

/// The same command once more, by the same rules. A request asked again is a new request; what is said of it follows.
fn again(pen: &mut Pen<'_>, entries: &[Arc<Entry>], trace: &Trace) -> Result<(), Refusal> {
    let now_called = |request: &RequestId| trace.now_called(*request);
    let command = match entries.first().map(|entry| &entry.body) {
        Some(Body::Requested { encounter, kind, cause, .. }) => {
            let settlement = entries.iter().find_map(|entry| match &entry.body {
                Body::Settled { settlement, .. } => Some(settlement.clone()),
                _ => None,
            });
            Command::Request { encounter: *encounter, kind: *kind, cause: cause.clone(), settlement }
        }
        Some(Body::Settled { request, settlement }) => {
            Command::Settle { request: now_called(request), settlement: settlement.clone() }
        }
        Some(Body::Moved { request, due, .. }) => Command::Move { request: now_called(request), due: *due },
        Some(Body::Kept { request, result }) => Command::Keep { request: now_called(request), result: *result },
        Some(Body::Corrected { encounter, act, reason }) => {
            Command::Note { encounter: *encounter, act: act.clone(), reason: reason.clone() }
        }
        Some(Body::Occurred { severity, text, .. }) => Command::Occur { severity: *severity, text: text.clone() },
        _ => return Err(Refusal::NothingToUndo),
    };
    super::carry_out(pen, &command)
}
