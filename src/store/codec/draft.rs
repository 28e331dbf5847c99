//! Draft rows: an open encounter between its arrival and its close. The timeline has the same form as in a close.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::domain::encounter::{Correction, Encounter, End, Step};
use crate::domain::entry::{Body, Entry, Via};
use crate::domain::ids::{BootId, DeskId, EncounterId, EntryId, ShiftId, StaffId, Subject};
use crate::domain::time::Stamp;
use crate::domain::verdict::{Face, Verdict};

use super::code::{Code, Id, moment_in, moment_out};
use super::v1::visit::{Arrived, steps_in, steps_out};
use super::v1::{act_in, act_out};
use super::{CodecError, Head, Slots, VERSION};

/// A draft row. Its form may change with any version of the program: it lives for minutes and is never chained.
#[derive(Serialize, Deserialize)]
struct Draft {
    v: u16,
    shift: Id,
    desk: Id,
    by: Id,
    boot: Id,
    wall: i64,
    offset: i16,
    since: i64,
    pack: Vec<u8>,
    arrived: Arrived,
    steps: Vec<Vec<Value>>,
    /// A visit whose close was taken back keeps what came after the close.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    corrections: Vec<Corrected>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    verdict: Option<Given>,
}

#[derive(Serialize, Deserialize)]
struct Corrected {
    entry: Id,
    at: Value,
    act: Vec<Value>,
    reason: Option<usize>,
}

#[derive(Serialize, Deserialize)]
struct Given {
    entry: Id,
    at: Value,
    face: Code<Face>,
    latency: u32,
    empty_desk: bool,
}

/// Body and texts of a draft row.
pub(crate) fn encode(encounter: &Encounter) -> Result<(Vec<u8>, Option<String>), CodecError> {
    let mut slots = Slots::default();
    let arrival = &encounter.arrival;
    let from = (&arrival.at, Some(arrival.by));
    let steps = steps_out(from, &encounter.steps, &mut slots);
    let correction = |correction: &Correction, slots: &mut Slots| Corrected {
        entry: Id(correction.entry.0),
        at: moment_out(from, &correction.step.at, Some(correction.step.by)),
        act: act_out(&correction.step.act, slots),
        reason: correction.reason.as_deref().map(|reason| slots.put_always(reason)),
    };
    let corrections = encounter.corrections.iter().map(|each| correction(each, &mut slots)).collect();
    let draft = Draft {
        v: VERSION,
        shift: Id(arrival.shift.0),
        desk: Id(arrival.desk.0),
        by: Id(arrival.by.0),
        boot: Id(arrival.at.boot.0),
        wall: arrival.at.wall,
        offset: arrival.at.offset,
        since: arrival.at.since_boot,
        pack: arrival.pack.0.to_vec(),
        arrived: Arrived::of(arrival, &as_entry(encounter)),
        steps,
        corrections,
        verdict: encounter.verdict.as_ref().map(|(entry, verdict)| Given {
            entry: Id(entry.0),
            at: moment_out(from, &verdict.at, Some(arrival.by)),
            face: Code(verdict.face),
            latency: verdict.latency,
            empty_desk: verdict.empty_desk,
        }),
    };
    Ok((serde_json::to_vec(&draft)?, slots.json()?))
}

/// The arrival as an entry that agrees with it in everything, so that nothing of it is told twice.
fn as_entry(encounter: &Encounter) -> Entry {
    let arrival = &encounter.arrival;
    Entry {
        id: EntryId(arrival.encounter.0),
        at: arrival.at,
        actor: Some(arrival.by),
        desk: arrival.desk,
        shift: Some(arrival.shift),
        via: Via::Desk,
        account: None,
        body: Body::Arrived(arrival.clone()),
    }
}

/// Reads a draft row back.
pub(crate) fn decode(id: EncounterId, body: &[u8], texts: Option<&str>) -> Result<Encounter, CodecError> {
    let draft: Draft = serde_json::from_slice(body)?;
    if draft.v != VERSION {
        return Err(CodecError::Newer);
    }
    let slots = Slots::read(texts)?;
    let at = Stamp { wall: draft.wall, offset: draft.offset, boot: BootId(draft.boot.0), since_boot: draft.since };
    let by = StaffId(draft.by.0);
    let head = Head {
        at,
        actor: Some(by),
        desk: DeskId(draft.desk.0),
        shift: Some(ShiftId(draft.shift.0)),
        subject: Subject(id.0),
        pack: draft.pack.as_slice().try_into().ok(),
    };
    let arrival = draft.arrived.read(&head)?;
    let from = (&at, Some(by));
    let correction = |wire: Corrected| -> Result<Correction, CodecError> {
        let (at, by) = moment_in(from, &wire.at)?;
        let by = by.ok_or(CodecError::Shape("by"))?;
        let reason = wire.reason.map(|slot| slots.get(Some(slot))).transpose()?;
        let step = Step { at, by, act: act_in(&wire.act, &slots)? };
        Ok(Correction { entry: EntryId(wire.entry.0), step, reason })
    };
    let verdict = |wire: Given| -> Result<(EntryId, Verdict), CodecError> {
        let (at, _) = moment_in(from, &wire.at)?;
        let (face, latency, empty_desk) = (wire.face.0, wire.latency, wire.empty_desk);
        Ok((EntryId(wire.entry.0), Verdict { face, at, latency, empty_desk }))
    };
    Ok(Encounter {
        arrival,
        steps: steps_in(from, &draft.steps, &slots)?,
        end: End::Open,
        corrections: draft.corrections.into_iter().map(correction).collect::<Result<_, _>>()?,
        verdict: draft.verdict.map(verdict).transpose()?,
    })
}
