//! One visit: arrive, greet, serve, answers, close.

use super::answers::{answerable, check_reason, choose_probe, mark, probe, reason_given};
use super::request::{promise_open, withdraw_open};
use super::{Pen, TEXT_MAX, words};
use crate::domain::answer::Given;
use crate::domain::book::DraftChange;
use crate::domain::command::{Command, NewVisit};
use crate::domain::encounter::{Act, Arrival, Encounter, End, Outcome, Step, Wait};
use crate::domain::entry::Body;
use crate::domain::ids::{EncounterId, StaffId};
use crate::domain::refusal::Refusal;
use crate::domain::seen::{Next, Seen};
use crate::domain::standard::{Mode, Standard};
use crate::domain::verdict::Face;

/// A verdict at a desk where nobody is open and nobody was closed for this long is marked, in milliseconds.
const EMPTY_DESK_MS: i64 = 10 * 60_000;

pub(super) fn decide(pen: &mut Pen<'_>, command: &Command) -> Result<(), Refusal> {
    match command {
        Command::Arrive(visit) => arrive(pen, visit, None).map(|_| ()),
        Command::Past { visit, wait } => past(pen, visit, *wait),
        Command::Greet(id) => {
            let (encounter, seen, actor) = open(pen, *id)?;
            if seen.greeted.is_some() {
                return Err(Refusal::NotNow);
            }
            go_on(pen, encounter, actor, Act::Greeted)
        }
        Command::Serve(id) => serve(pen, *id),
        Command::Mark { encounter, key, answer, latency } => mark(pen, *encounter, *key, *answer, *latency),
        Command::Probe { encounter, option, timed_out, latency } => {
            probe(pen, *encounter, *option, *timed_out, *latency)
        }
        Command::Reason { encounter, item, reason } => reason_given(pen, *encounter, item, reason.as_deref()),
        Command::Calmed { encounter, calm } => {
            let (encounter, seen, actor) = open(pen, *encounter)?;
            if !seen.ever_unhappy {
                return Err(Refusal::NotNow);
            }
            go_on(pen, encounter, actor, Act::Calm(*calm))
        }
        Command::Note { encounter, act, reason } => note(pen, *encounter, act, reason.as_deref()),
        Command::Left(id) => left(pen, *id),
        Command::Close(id) => {
            let (encounter, seen, actor) = open(pen, *id)?;
            let standard = standard_of(pen, &encounter)?;
            if encounter.next(&seen, &standard) != Next::Close {
                return Err(Refusal::NotNow);
            }
            close(pen, encounter, actor, Outcome::Served, None)
        }
        Command::CloseAssumed(id) => {
            let actor = pen.on_duty()?;
            close_as_assumed(pen, *id, actor)
        }
        Command::Discard { encounter, reason } => {
            let reason = words(reason, "reason", TEXT_MAX)?;
            let (encounter, _, actor) = open(pen, *encounter)?;
            withdraw_open(pen, encounter.id())?;
            close(pen, encounter, actor, Outcome::Discarded, Some(reason))
        }
        Command::Rate { encounter, face, latency } => rate(pen, *encounter, *face, *latency),
        _ => Err(Refusal::NotNow),
    }
}

/// The visitor's own rating. Who acts is written with it, nobody has to be on duty for it.
fn rate(pen: &mut Pen<'_>, encounter: EncounterId, face: Face, latency: u32) -> Result<(), Refusal> {
    if pen.book.is_older(encounter) {
        return pen.encounter(encounter).and(Err(Refusal::NotNow));
    }
    if pen.encounter(encounter)?.is_discarded() {
        return Err(Refusal::NoSuchVisit);
    }
    let actor = pen.book.open_shift().and_then(|shift| shift.acting);
    let lately = |visit: &Encounter| match visit.end {
        End::Open => true,
        End::Closed { outcome: Outcome::Discarded, .. } => false,
        End::Closed { at, .. } => pen.facts.now.since(&at).ms <= EMPTY_DESK_MS,
    };
    let empty_desk = !pen.book.encounters.values().any(lately);
    pen.write(actor, Body::VerdictGiven { encounter, face, latency, empty_desk })
}

/// An open visit, how it stands, and who acts.
pub(super) fn open(pen: &Pen<'_>, id: EncounterId) -> Result<(Encounter, Seen, StaffId), Refusal> {
    let actor = pen.on_duty()?;
    let encounter = pen.open_encounter(id)?;
    let seen = encounter.seen();
    Ok((encounter, seen, actor))
}

pub(super) fn standard_of(pen: &Pen<'_>, encounter: &Encounter) -> Result<std::sync::Arc<Standard>, Refusal> {
    let missing = || Refusal::NoStandard(encounter.arrival.pack.to_string());
    let reviewed = || pen.book.matter.as_ref().and_then(|matter| matter.standard_of(encounter));
    pen.book.standard_of(encounter).or_else(reviewed).cloned().ok_or_else(missing)
}

fn arrive(pen: &mut Pen<'_>, visit: &NewVisit, remembered: Option<Wait>) -> Result<Encounter, Refusal> {
    let by = pen.on_duty()?;
    if visit.group == 0 {
        return Err(Refusal::OutOfRange("group"));
    }
    let staff = pen.actor()?;
    let pack = staff.duty.pack();
    let standard = pen.book.standard(pack).ok_or_else(|| Refusal::NoStandard(pack.into()))?;
    let by_person = pen.facts.guided.unwrap_or_else(|| staff.is_guided());
    let guided = standard.mode == Mode::ReadDo || by_person;
    let shift = pen.book.open_shift().ok_or(Refusal::NoShift)?;
    let arrival = Arrival {
        encounter: EncounterId(pen.facts.ids.clone().take()),
        shift: shift.id,
        desk: shift.desk,
        ticket: shift.tickets + 1,
        at: pen.facts.now,
        by,
        kind: visit.kind,
        place: visit.place,
        channel: visit.channel,
        language: visit.language,
        group: visit.group,
        pack: standard.digest,
        guided: guided && remembered.is_none(),
        remembered,
        imported: pen.facts.told,
    };
    let id = pen.entry_id();
    pen.write_as(id, Some(by), Body::Arrived(arrival.clone()))?;
    let encounter = Encounter::begin(arrival);
    if remembered.is_none() {
        pen.put(encounter.clone());
    }
    Ok(encounter)
}

fn past(pen: &mut Pen<'_>, visit: &NewVisit, wait: Wait) -> Result<(), Refusal> {
    let mut encounter = arrive(pen, visit, Some(wait))?;
    let by = encounter.arrival.by;
    encounter.steps.push(pen.step(by, Act::Greeted));
    encounter.steps.push(pen.step(by, Act::Served(None)));
    close(pen, encounter, by, Outcome::Served, None)
}

fn serve(pen: &mut Pen<'_>, id: EncounterId) -> Result<(), Refusal> {
    let (encounter, seen, actor) = open(pen, id)?;
    if seen.greeted.is_none() || seen.served.is_some() {
        return Err(Refusal::NotNow);
    }
    let standard = standard_of(pen, &encounter)?;
    let shown = if encounter.arrival.guided { None } else { choose_probe(pen, &encounter, &seen, &standard) };
    go_on(pen, encounter, actor, Act::Served(shown))
}

/// Adds a step; when a question was answered and nothing is left to ask, the visit closes with it.
pub(super) fn go_on(pen: &mut Pen<'_>, mut encounter: Encounter, actor: StaffId, act: Act) -> Result<(), Refusal> {
    let answered =
        matches!(act, Act::Served(_) | Act::Probed { .. } | Act::Reason { .. } | Act::Calm(_) | Act::Mark { .. });
    encounter.steps.push(pen.step(actor, act));
    if answered && pen.book.unsettled(encounter.id()).next().is_none() {
        let seen = encounter.seen();
        if let Ok(standard) = standard_of(pen, &encounter)
            && encounter.next(&seen, &standard) == Next::Close
        {
            return close(pen, encounter, actor, Outcome::Served, None);
        }
    }
    pen.put(encounter);
    Ok(())
}

/// What is so now: a step of an open visit, a correction of a closed one.
pub(super) fn note(pen: &mut Pen<'_>, id: EncounterId, act: &Act, reason: Option<&str>) -> Result<(), Refusal> {
    let actor = pen.on_duty()?;
    let mut encounter = pen.encounter(id)?.clone();
    let act = checked(pen, &encounter, act)?;
    if encounter.is_open() {
        encounter.steps.push(pen.step(actor, act));
        pen.put(encounter);
        return Ok(());
    }
    let in_this_shift = pen.book.open_shift().is_some_and(|shift| shift.id == encounter.arrival.shift);
    let reason = match reason {
        Some(reason) => Some(words(reason, "reason", TEXT_MAX)?),
        None if in_this_shift => None,
        None => return Err(Refusal::ReasonNeeded),
    };
    pen.write(Some(actor), Body::Corrected { encounter: id, act, reason })
}

/// Only acts that describe; the clocks and the questions have commands of their own.
pub(super) fn checked(pen: &Pen<'_>, encounter: &Encounter, act: &Act) -> Result<Act, Refusal> {
    let text = |text: &str| {
        let text = text.trim();
        if text.chars().count() > TEXT_MAX { Err(Refusal::TooLong(TEXT_MAX)) } else { Ok(text.to_owned()) }
    };
    Ok(match act {
        Act::Group(0) => return Err(Refusal::OutOfRange("group")),
        Act::Step(step) if !(1..=5).contains(step) => return Err(Refusal::OutOfRange("step")),
        Act::TheirWords(words) => Act::TheirWords(text(words)?),
        Act::Note(note) => Act::Note(text(note)?),
        Act::Label(label) => Act::Label(text(label)?),
        Act::Swapped(to) => {
            let shift = pen.book.open_shift().ok_or(Refusal::NoShift)?;
            match shift.people.contains(to) && encounter.seen().owner != *to {
                true => act.clone(),
                false => return Err(Refusal::NotSignedIn),
            }
        }
        Act::Mark { item, answer, latency, .. } if !encounter.is_open() => {
            answerable(&*standard_of(pen, encounter)?, item, *answer)?;
            Act::Mark { item: item.clone(), answer: *answer, given: Given::Correction, latency: *latency }
        }
        Act::Reason { item, reason } if !encounter.is_open() => {
            check_reason(pen, encounter, item, reason.as_deref())?;
            act.clone()
        }
        Act::Greeted | Act::Served(_) | Act::Mark { .. } | Act::Probed { .. } | Act::Reason { .. } => {
            return Err(Refusal::NotNow);
        }
        Act::Postponed | Act::Resumed if !encounter.is_open() => return Err(Refusal::NotNow),
        Act::Undone(_) | Act::Redone(_) => return Err(Refusal::NotNow),
        Act::Calm(_) if encounter.is_open() => return Err(Refusal::NotNow),
        _ => act.clone(),
    })
}

fn left(pen: &mut Pen<'_>, id: EncounterId) -> Result<(), Refusal> {
    let (encounter, seen, actor) = open(pen, id)?;
    let outcome = match (seen.greeted, seen.served) {
        (_, Some(_)) => return Err(Refusal::NotNow),
        (Some(_), None) => Outcome::LeftUnsettled,
        (None, None) => Outcome::LeftUnserved,
    };
    withdraw_open(pen, id)?;
    close(pen, encounter, actor, outcome, None)
}

/// Closes a visit nobody knows the end of; open requests become promises of the desk.
pub(super) fn close_as_assumed(pen: &mut Pen<'_>, id: EncounterId, actor: StaffId) -> Result<(), Refusal> {
    let encounter = pen.open_encounter(id)?;
    promise_open(pen, id, actor)?;
    close(pen, encounter, actor, Outcome::Assumed, None)
}

/// Writes the close with the whole timeline; the draft goes in the same transaction.
pub(super) fn close(
    pen: &mut Pen<'_>,
    encounter: Encounter,
    actor: StaffId,
    outcome: Outcome,
    reason: Option<String>,
) -> Result<(), Refusal> {
    let id = encounter.id();
    let by_hand = matches!(outcome, Outcome::Served);
    let unsettled = pen.book.unsettled(id).count();
    if by_hand && unsettled > 0 {
        return Err(Refusal::Unsettled(unsettled));
    }
    let seen = encounter.seen();
    let answers = match pen.book.standard_of(&encounter) {
        Some(standard) => encounter.answers(&seen, standard),
        None => Vec::new(),
    };
    let steps: Vec<Step> = encounter.steps;
    pen.write(Some(actor), Body::Closed { encounter: id, owner: seen.owner, outcome, steps, answers, reason })?;
    pen.out.drafts.push(DraftChange::Remove(id));
    Ok(())
}
