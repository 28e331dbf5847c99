//! Visits: arrival, close with the whole timeline, what came after.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::domain::encounter::{Arrival, Channel, Outcome, Place, Step, VisitorKind, Wait};
use crate::domain::entry::{Body, Entry, Kind};
use crate::domain::ids::{DeskId, ShiftId, StaffId};
use crate::domain::lang::Lang;
use crate::domain::standard::Digest;
use crate::domain::time::Stamp;
use crate::domain::verdict::Face;

use super::super::code::{Code, Id, answers_in, answers_out, moment_in, moment_out};
use super::super::{CodecError, Head, Slots};
use super::{act_in, act_out, json, parse};

/// An arrival. What is as the entry says (desk, shift, moment, person), and what is ordinary, is left out.
#[derive(Serialize, Deserialize)]
pub(in super::super) struct Arrived {
    ticket: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    kind: Option<Code<VisitorKind>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    place: Option<Code<Place>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    channel: Option<Code<Channel>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    lang: Option<Code<Lang>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    group: Option<u16>,
    #[serde(default, skip_serializing_if = "is_false")]
    guided: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    remembered: Option<Code<Wait>>,
    #[serde(default, skip_serializing_if = "is_false")]
    imported: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    at: Option<Value>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    desk: Option<Id>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    shift: Option<Id>,
}

fn is_false(value: &bool) -> bool {
    !value
}

impl Arrived {
    /// The wire form of an arrival inside its entry.
    pub(in super::super) fn of(arrival: &Arrival, entry: &Entry) -> Arrived {
        let as_entry = arrival.at == entry.at && Some(arrival.by) == entry.actor;
        Arrived {
            ticket: arrival.ticket,
            kind: (arrival.kind != VisitorKind::Visitor).then_some(Code(arrival.kind)),
            place: (arrival.place != Place::Desk).then_some(Code(arrival.place)),
            channel: (arrival.channel != Channel::WalkIn).then_some(Code(arrival.channel)),
            lang: arrival.language.map(Code),
            group: (arrival.group != 1).then_some(arrival.group),
            guided: arrival.guided,
            remembered: arrival.remembered.map(Code),
            imported: arrival.imported,
            at: (!as_entry).then(|| moment_out((&entry.at, entry.actor), &arrival.at, Some(arrival.by))),
            desk: (arrival.desk != entry.desk).then_some(Id(arrival.desk.0)),
            shift: (Some(arrival.shift) != entry.shift).then_some(Id(arrival.shift.0)),
        }
    }

    pub(in super::super) fn read(self, head: &Head) -> Result<Arrival, CodecError> {
        let (at, by) = match &self.at {
            Some(moment) => moment_in((&head.at, head.actor), moment)?,
            None => (head.at, head.actor),
        };
        let shift = self.shift.map(|id| ShiftId(id.0)).or(head.shift);
        Ok(Arrival {
            encounter: head.subject.into(),
            shift: shift.ok_or(CodecError::Shape("shift"))?,
            desk: self.desk.map_or(head.desk, |id| DeskId(id.0)),
            ticket: self.ticket,
            at,
            by: by.ok_or(CodecError::Shape("by"))?,
            kind: self.kind.map_or(VisitorKind::Visitor, |code| code.0),
            place: self.place.map_or(Place::Desk, |code| code.0),
            channel: self.channel.map_or(Channel::WalkIn, |code| code.0),
            language: self.lang.map(|code| code.0),
            group: self.group.unwrap_or(1),
            pack: Digest(head.pack.ok_or(CodecError::Shape("pack"))?),
            guided: self.guided,
            remembered: self.remembered.map(|code| code.0),
            imported: self.imported,
        })
    }
}

#[derive(Serialize, Deserialize)]
struct Closed {
    /// None: served.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    outcome: Option<Code<Outcome>>,
    /// None: who wrote the entry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    owner: Option<Id>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    steps: Vec<Vec<Value>>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    answers: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reason: Option<usize>,
}

#[derive(Serialize, Deserialize)]
struct Corrected {
    act: Vec<Value>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reason: Option<usize>,
}

#[derive(Serialize, Deserialize)]
struct VerdictGiven {
    face: Code<Face>,
    latency: u32,
    empty_desk: bool,
}

/// A timeline: each step is a moment told against the one before, then the act.
pub(in super::super) fn steps_out(
    from: (&Stamp, Option<StaffId>),
    steps: &[Step],
    slots: &mut Slots,
) -> Vec<Vec<Value>> {
    let (mut at, mut by) = (*from.0, from.1);
    let mut step_out = |step: &Step| {
        let mut wire = vec![moment_out((&at, by), &step.at, Some(step.by))];
        wire.extend(act_out(&step.act, slots));
        (at, by) = (step.at, Some(step.by));
        wire
    };
    steps.iter().map(&mut step_out).collect()
}

/// Reads a timeline back.
pub(in super::super) fn steps_in(
    from: (&Stamp, Option<StaffId>),
    steps: &[Vec<Value>],
    slots: &Slots,
) -> Result<Vec<Step>, CodecError> {
    let (mut at, mut by) = (*from.0, from.1);
    let mut read = Vec::with_capacity(steps.len());
    for wire in steps {
        let (moment, act) = wire.split_first().ok_or(CodecError::Shape("step"))?;
        (at, by) = moment_in((&at, by), moment)?;
        let by = by.ok_or(CodecError::Shape("by"))?;
        read.push(Step { at, by, act: act_in(act, slots)? });
    }
    Ok(read)
}

pub(super) fn encode(entry: &Entry, slots: &mut Slots) -> Result<Vec<u8>, CodecError> {
    match &entry.body {
        Body::Closed { owner, outcome, steps, answers, reason, .. } => json(&Closed {
            outcome: (*outcome != Outcome::Served).then_some(Code(*outcome)),
            owner: (Some(*owner) != entry.actor).then_some(Id(owner.0)),
            steps: steps_out((&entry.at, entry.actor), steps, slots),
            answers: answers_out(answers),
            reason: reason.as_deref().map(|reason| slots.put_always(reason)),
        }),
        Body::Corrected { act, reason, .. } => json(&Corrected {
            act: act_out(act, slots),
            reason: reason.as_deref().map(|reason| slots.put_always(reason)),
        }),
        Body::VerdictGiven { face, latency, empty_desk, .. } => {
            json(&VerdictGiven { face: Code(*face), latency: *latency, empty_desk: *empty_desk })
        }
        _ => Err(CodecError::Newer),
    }
}

pub(super) fn decode(kind: Kind, body: &[u8], head: &Head, slots: &Slots) -> Result<Body, CodecError> {
    let encounter = head.subject.into();
    let reason = |slot: Option<usize>| slot.map(|slot| slots.get(Some(slot))).transpose();
    match kind {
        Kind::ARRIVED => Ok(Body::Arrived(parse::<Arrived>(body)?.read(head)?)),
        Kind::CLOSED => {
            let wire: Closed = parse(body)?;
            let owner = wire.owner.map(|id| StaffId(id.0)).or(head.actor);
            Ok(Body::Closed {
                encounter,
                owner: owner.ok_or(CodecError::Shape("owner"))?,
                outcome: wire.outcome.map_or(Outcome::Served, |code| code.0),
                steps: steps_in((&head.at, head.actor), &wire.steps, slots)?,
                answers: answers_in(&wire.answers)?,
                reason: reason(wire.reason)?,
            })
        }
        Kind::CORRECTED => {
            let wire: Corrected = parse(body)?;
            Ok(Body::Corrected { encounter, act: act_in(&wire.act, slots)?, reason: reason(wire.reason)? })
        }
        _ => {
            let wire: VerdictGiven = parse(body)?;
            let (face, latency, empty_desk) = (wire.face.0, wire.latency, wire.empty_desk);
            Ok(Body::VerdictGiven { encounter, face, latency, empty_desk })
        }
    }
}
