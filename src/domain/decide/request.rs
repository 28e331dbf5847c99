//! Requests and promises.

use super::{Pen, TEXT_MAX, words};
use crate::domain::command::Command;
use crate::domain::entry::Body;
use crate::domain::ids::{EncounterId, RequestId};
use crate::domain::refusal::Refusal;
use crate::domain::request::{Owner, Request, RequestKind, Settlement};

/// A promise of the desk for what was left open is due after this many milliseconds: one day.
pub(super) const LEFT_OPEN_DUE_MS: i64 = 86_400_000;

pub(super) fn decide(pen: &mut Pen<'_>, command: &Command) -> Result<(), Refusal> {
    match command {
        Command::Request { encounter, kind, cause, settlement } => {
            ask(pen, *encounter, *kind, cause.as_deref(), settlement.as_ref())
        }
        Command::Settle { request, settlement } => {
            let actor = pen.on_duty()?;
            let known = find(pen, *request)?;
            if known.void {
                return Err(Refusal::NoSuchRequest);
            }
            if !known.is_unsettled() {
                return Err(Refusal::AlreadySettled);
            }
            let settlement = checked(pen, known.encounter, settlement)?;
            pen.write(Some(actor), Body::Settled { request: *request, settlement })
        }
        Command::Move { request, due } => {
            let actor = pen.on_duty()?;
            let (_, _, was, _) = find(pen, *request)?.owed().ok_or(Refusal::NothingOwed)?;
            if *due <= pen.facts.now.wall {
                return Err(Refusal::DuePast);
            }
            pen.write(Some(actor), Body::Moved { request: *request, due: *due, was })
        }
        Command::Keep { request, result } => {
            let actor = pen.on_duty()?;
            find(pen, *request)?.owed().ok_or(Refusal::NothingOwed)?;
            pen.write(Some(actor), Body::Kept { request: *request, result: *result })
        }
        _ => Err(Refusal::NotNow),
    }
}

fn find<'a>(pen: &'a Pen<'_>, id: RequestId) -> Result<&'a Request, Refusal> {
    pen.book.requests.get(&id).ok_or(Refusal::NoSuchRequest)
}

fn ask(
    pen: &mut Pen<'_>,
    encounter: EncounterId,
    kind: RequestKind,
    cause: Option<&str>,
    settlement: Option<&Settlement>,
) -> Result<(), Refusal> {
    let actor = pen.on_duty()?;
    let visit = pen.encounter(encounter)?;
    let ticket = visit.arrival.ticket;
    if let (Some(cause), Some(standard)) = (cause, pen.book.standard_of(visit))
        && !standard.causes.iter().any(|known| known.id == cause)
    {
        return Err(Refusal::NotInStandard(cause.to_owned()));
    }
    if !visit.is_open() && settlement.is_none() {
        return Err(Refusal::VisitClosed);
    }
    let settlement = settlement.map(|settlement| checked(pen, encounter, settlement)).transpose()?;
    let id = pen.entry_id();
    let request = RequestId(id.0);
    let cause = cause.map(str::to_owned);
    pen.write_as(id, Some(actor), Body::Requested { request, encounter, ticket, kind, cause })?;
    match settlement {
        Some(settlement) => pen.write(Some(actor), Body::Settled { request, settlement }),
        None => Ok(()),
    }
}

/// A settlement with its texts trimmed; a promise must be due, a referral must say to whom, a refusal must say why.
fn checked(pen: &Pen<'_>, encounter: EncounterId, settlement: &Settlement) -> Result<Settlement, Refusal> {
    Ok(match settlement {
        Settlement::Answered | Settlement::Withdrawn => settlement.clone(),
        Settlement::Promised { what, owner, due, critical } => {
            if *due <= pen.facts.now.wall {
                return Err(Refusal::DuePast);
            }
            if let Owner::Staff(staff) = owner
                && !pen.book.staff.contains_key(staff)
            {
                return Err(Refusal::NoSuchPerson);
            }
            let what = words(what, "what", TEXT_MAX)?;
            Settlement::Promised { what, owner: *owner, due: *due, critical: *critical }
        }
        Settlement::Referred { to } => Settlement::Referred { to: words(to, "to", TEXT_MAX)? },
        Settlement::Refused { code, reason, alternative } => {
            let standard = pen.book.visit(encounter).and_then(|visit| pen.book.standard_of(visit));
            if let (Some(code), Some(standard)) = (code, standard)
                && !standard.refusals.iter().any(|known| known.coded.id == *code)
            {
                return Err(Refusal::NotInStandard(code.clone()));
            }
            let reason = if code.is_some() { reason.trim().to_owned() } else { words(reason, "reason", TEXT_MAX)? };
            let alternative = words(alternative, "alternative", TEXT_MAX)?;
            Settlement::Refused { code: code.clone(), reason, alternative }
        }
    })
}

/// The visitor left: what was open is withdrawn.
pub(super) fn withdraw_open(pen: &mut Pen<'_>, encounter: EncounterId) -> Result<(), Refusal> {
    let actor = pen.on_duty()?;
    for request in open_of(pen, encounter) {
        pen.write(Some(actor), Body::Settled { request, settlement: Settlement::Withdrawn })?;
    }
    Ok(())
}

/// Nobody knows the end of the visit: what was open becomes a promise of the desk.
pub(super) fn promise_open(
    pen: &mut Pen<'_>,
    encounter: EncounterId,
    actor: crate::domain::ids::StaffId,
) -> Result<(), Refusal> {
    let due = pen.facts.now.wall.saturating_add(LEFT_OPEN_DUE_MS);
    for request in open_of(pen, encounter) {
        let settlement = Settlement::Promised { what: String::new(), owner: Owner::Desk, due, critical: true };
        pen.write(Some(actor), Body::Settled { request, settlement })?;
    }
    Ok(())
}

fn open_of(pen: &Pen<'_>, encounter: EncounterId) -> Vec<RequestId> {
    pen.book.unsettled(encounter).map(|request| request.id).collect()
}
