//! What a visitor asks for, and how it ends.

use serde::{Deserialize, Serialize};

use crate::domain::entry::{Body, Kind};
use crate::domain::ids::{EncounterId, StaffId};
use crate::domain::request::{Owner, RequestKind, Result as Answered, Settlement};

use super::super::code::{Code, Id};
use super::super::{CodecError, Head, Slots};
use super::{json, parse};

#[derive(Serialize, Deserialize)]
struct Requested {
    encounter: Id,
    ticket: u32,
    kind: Code<RequestKind>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cause: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(tag = "end", rename_all = "kebab-case")]
enum Settled {
    Answered,
    Promised {
        what: Option<usize>,
        /// None: the desk owes it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        owner: Option<Id>,
        due: i64,
        critical: bool,
    },
    Referred {
        to: Option<usize>,
    },
    Refused {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        code: Option<String>,
        reason: Option<usize>,
        alternative: Option<usize>,
    },
    Withdrawn,
}

#[derive(Serialize, Deserialize)]
struct Moved {
    due: i64,
    was: i64,
}

#[derive(Serialize, Deserialize)]
struct Kept {
    satisfied: Option<bool>,
    verified: bool,
}

fn settled(how: &Settlement, slots: &mut Slots) -> Settled {
    match how {
        Settlement::Answered => Settled::Answered,
        Settlement::Promised { what, owner, due, critical } => Settled::Promised {
            what: slots.put(what),
            owner: match owner {
                Owner::Staff(staff) => Some(Id(staff.0)),
                Owner::Desk => None,
            },
            due: *due,
            critical: *critical,
        },
        Settlement::Referred { to } => Settled::Referred { to: slots.put(to) },
        Settlement::Refused { code, reason, alternative } => {
            Settled::Refused { code: code.clone(), reason: slots.put(reason), alternative: slots.put(alternative) }
        }
        Settlement::Withdrawn => Settled::Withdrawn,
    }
}

fn settlement(wire: Settled, slots: &Slots) -> Result<Settlement, CodecError> {
    Ok(match wire {
        Settled::Answered => Settlement::Answered,
        Settled::Promised { what, owner, due, critical } => Settlement::Promised {
            what: slots.get(what)?,
            owner: owner.map_or(Owner::Desk, |id| Owner::Staff(StaffId(id.0))),
            due,
            critical,
        },
        Settled::Referred { to } => Settlement::Referred { to: slots.get(to)? },
        Settled::Refused { code, reason, alternative } => {
            Settlement::Refused { code, reason: slots.get(reason)?, alternative: slots.get(alternative)? }
        }
        Settled::Withdrawn => Settlement::Withdrawn,
    })
}

pub(super) fn encode(body: &Body, slots: &mut Slots) -> Result<Vec<u8>, CodecError> {
    match body {
        Body::Requested { encounter, ticket, kind, cause, .. } => {
            json(&Requested { encounter: Id(encounter.0), ticket: *ticket, kind: Code(*kind), cause: cause.clone() })
        }
        Body::Settled { settlement, .. } => json(&settled(settlement, slots)),
        Body::Moved { due, was, .. } => json(&Moved { due: *due, was: *was }),
        Body::Kept { result, .. } => json(&Kept { satisfied: result.satisfied, verified: result.verified }),
        _ => Err(CodecError::Newer),
    }
}

pub(super) fn decode(kind: Kind, body: &[u8], head: &Head, slots: &Slots) -> Result<Body, CodecError> {
    let request = head.subject.into();
    match kind {
        Kind::REQUESTED => {
            let wire: Requested = parse(body)?;
            Ok(Body::Requested {
                request,
                encounter: EncounterId(wire.encounter.0),
                ticket: wire.ticket,
                kind: wire.kind.0,
                cause: wire.cause,
            })
        }
        Kind::SETTLED => Ok(Body::Settled { request, settlement: settlement(parse(body)?, slots)? }),
        Kind::MOVED => {
            let wire: Moved = parse(body)?;
            Ok(Body::Moved { request, due: wire.due, was: wire.was })
        }
        _ => {
            let wire: Kept = parse(body)?;
            Ok(Body::Kept { request, result: Answered { satisfied: wire.satisfied, verified: wire.verified } })
        }
    }
}
