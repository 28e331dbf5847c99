//! Undo and redo: before the close in the draft's timeline, afterwards by a reversal. Both leave their trace.

use std::sync::Arc;

use super::Pen;
use super::visit::close;
use crate::domain::encounter::{Act, Encounter, End, Outcome, Step};
use crate::domain::entry::{Body, Entry};
use crate::domain::ids::{EncounterId, OccurrenceId, RequestId, StaffId};
use crate::domain::last::{Last, is_taken_back_arrival};
use crate::domain::refusal::Refusal;

pub(super) fn undo(pen: &mut Pen<'_>) -> Result<(), Refusal> {
    let actor = pen.on_duty()?;
    match pen.book.last_of(actor).ok_or(Refusal::NothingToUndo)? {
        Last::Step { encounter, index, .. } => {
            let mut encounter = pen.open_encounter(encounter)?;
            turn(pen, &mut encounter, index, actor, Act::Undone)?;
            pen.put(encounter);
            Ok(())
        }
        Last::Entries(entries) => entries.iter().rev().try_for_each(|entry| reverse(pen, entry, &entries, actor)),
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

fn reverse(pen: &mut Pen<'_>, entry: &Entry, group: &[Arc<Entry>], actor: StaffId) -> Result<(), Refusal> {
    match &entry.body {
        // An arrival that never was: the visit is discarded, with its requests.
        Body::Arrived(arrival) => {
            let encounter = pen.open_encounter(arrival.encounter)?;
            super::request::withdraw_open(pen, arrival.encounter)?;
            close(pen, encounter, actor, Outcome::Discarded, None)
        }
        body => {
            let (kind, subject) = (body.kind(), body.subject());
            pen.write(Some(actor), Body::Reversed { entry: entry.id, kind, subject })?;
            match body {
                Body::Closed { encounter, .. } => reopen(pen, *encounter, entry, group, actor),
                _ => Ok(()),
            }
        }
    }
}

/// A close taken back: the draft is there again, without the answer that closed it. A visit that was logged afterwards
/// in the same command goes whole.
fn reopen(
    pen: &mut Pen<'_>,
    id: EncounterId,
    closing: &Entry,
    group: &[Arc<Entry>],
    actor: StaffId,
) -> Result<(), Refusal> {
    let mut encounter = pen.encounter(id)?.clone();
    encounter.end = End::Open;
    let arrived_with_it = |entry: &Arc<Entry>| matches!(&entry.body, Body::Arrived(arrival) if arrival.encounter == id);
    if encounter.arrival.at == closing.at || group.iter().any(arrived_with_it) {
        return close(pen, encounter, actor, Outcome::Discarded, None);
    }
    let answer = |step: &Step| {
        let asked = matches!(step.act, Act::Probed { .. } | Act::Calm(_) | Act::Reason { .. } | Act::Mark { .. });
        (asked || matches!(step.act, Act::Served(_))) && step.at == closing.at
    };
    let with_it = (0..encounter.steps.len()).filter(|n| answer(&encounter.steps[*n]) && encounter.counts(*n));
    for index in with_it.collect::<Vec<_>>() {
        turn(pen, &mut encounter, index, actor, Act::Undone)?;
    }
    pen.put(encounter);
    Ok(())
}

pub(super) fn redo(pen: &mut Pen<'_>) -> Result<(), Refusal> {
    let actor = pen.on_duty()?;
    match pen.book.last_undone(actor).ok_or(Refusal::NothingToUndo)? {
        Last::Step { encounter, index, .. } => {
            let mut encounter = pen.open_encounter(encounter)?;
            turn(pen, &mut encounter, index, actor, Act::Redone)?;
            pen.put(encounter);
            Ok(())
        }
        Last::Entries(entries) => {
            let mut renewed = None;
            entries.iter().try_for_each(|entry| again(pen, entry, actor, &mut renewed))
        }
    }
}

/// The same again, as a new entry. A request done again is a new request, and so is its settlement's.
fn again(
    pen: &mut Pen<'_>,
    entry: &Entry,
    actor: StaffId,
    renewed: &mut Option<(RequestId, RequestId)>,
) -> Result<(), Refusal> {
    match &entry.body {
        body @ Body::Closed { encounter, .. } if is_taken_back_arrival(entry) => {
            let (kind, subject) = (body.kind(), body.subject());
            pen.write(Some(actor), Body::Reversed { entry: entry.id, kind, subject })?;
            let mut encounter = pen.encounter(*encounter)?.clone();
            encounter.end = End::Open;
            pen.put(encounter);
            Ok(())
        }
        Body::Closed { encounter, outcome, steps, .. } => {
            let mut open = pen.open_encounter(*encounter)?;
            open.steps.clone_from(steps);
            close(pen, open, actor, *outcome, None)
        }
        Body::Requested { request, encounter, ticket, kind, cause } => {
            let id = pen.entry_id();
            *renewed = Some((*request, RequestId(id.0)));
            let (encounter, ticket, kind, cause) = (*encounter, *ticket, *kind, cause.clone());
            let body = Body::Requested { request: RequestId(id.0), encounter, ticket, kind, cause };
            pen.write_as(id, Some(actor), body)
        }
        Body::Settled { request, settlement } => {
            let request = renewed.filter(|(old, _)| old == request).map_or(*request, |(_, new)| new);
            pen.write(Some(actor), Body::Settled { request, settlement: settlement.clone() })
        }
        Body::Occurred { severity, text, .. } => {
            let id = pen.entry_id();
            let body = Body::Occurred { occurrence: OccurrenceId(id.0), severity: *severity, text: text.clone() };
            pen.write_as(id, Some(actor), body)
        }
        body => pen.write(Some(actor), body.clone()),
    }
}
