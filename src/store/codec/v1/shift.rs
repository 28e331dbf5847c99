//! Shifts, and what belongs to them besides visits.

use serde::{Deserialize, Serialize};

use crate::domain::answer::Answer;
use crate::domain::entry::{Body, Kind};
use crate::domain::ids::{RequestId, StaffId};
use crate::domain::people::Duty;
use crate::domain::shift::{Mood, Severity, ShiftEnd};
use crate::domain::standard::Digest;

use super::super::code::{Code, Id};
use super::super::{CodecError, Head, Slots};
use super::{json, parse};

#[derive(Serialize, Deserialize)]
struct ShiftOpened {
    day: i32,
}

#[derive(Serialize, Deserialize)]
struct Joined {
    staff: Id,
    duty: Code<Duty>,
}

#[derive(Serialize, Deserialize)]
struct Person {
    staff: Id,
}

#[derive(Serialize, Deserialize)]
struct ReadinessChecked {
    answers: Vec<(String, Code<Answer>)>,
}

#[derive(Serialize, Deserialize)]
struct MoodNoted {
    mood: Code<Mood>,
    at_end: bool,
}

#[derive(Serialize, Deserialize)]
struct ReadBackDone {
    promises: Vec<(Id, u8)>,
    acknowledged: u16,
    giver_present: bool,
}

#[derive(Serialize, Deserialize)]
struct ShiftEnded {
    how: Code<ShiftEnd>,
}

#[derive(Serialize, Deserialize)]
struct Occurred {
    severity: Code<Severity>,
    text: Option<usize>,
}

pub(super) fn encode(body: &Body, slots: &mut Slots) -> Result<Vec<u8>, CodecError> {
    match body {
        Body::ShiftOpened { day, .. } => json(&ShiftOpened { day: *day }),
        Body::Joined { staff, duty, .. } => json(&Joined { staff: Id(staff.0), duty: Code(*duty) }),
        Body::Parted { staff, .. } | Body::Acting { staff, .. } => json(&Person { staff: Id(staff.0) }),
        Body::ReadinessChecked { answers, .. } => {
            let answers = answers.iter().map(|(item, answer)| (item.clone(), Code(*answer))).collect();
            json(&ReadinessChecked { answers })
        }
        Body::MoodNoted { mood, at_end, .. } => json(&MoodNoted { mood: Code(*mood), at_end: *at_end }),
        Body::ReadBackDone { promises, acknowledged, giver_present, .. } => json(&ReadBackDone {
            promises: promises.iter().map(|(request, wrong)| (Id(request.0), *wrong)).collect(),
            acknowledged: *acknowledged,
            giver_present: *giver_present,
        }),
        Body::ShiftEnded { how, .. } => json(&ShiftEnded { how: Code(*how) }),
        Body::Occurred { severity, text, .. } => json(&Occurred { severity: Code(*severity), text: slots.put(text) }),
        _ => Err(CodecError::Newer),
    }
}

pub(super) fn decode(kind: Kind, body: &[u8], head: &Head, slots: &Slots) -> Result<Body, CodecError> {
    let shift = head.subject.into();
    match kind {
        Kind::SHIFT_OPENED => Ok(Body::ShiftOpened { shift, day: parse::<ShiftOpened>(body)?.day }),
        Kind::JOINED => {
            let wire: Joined = parse(body)?;
            Ok(Body::Joined { shift, staff: StaffId(wire.staff.0), duty: wire.duty.0 })
        }
        Kind::PARTED => Ok(Body::Parted { shift, staff: StaffId(parse::<Person>(body)?.staff.0) }),
        Kind::ACTING => Ok(Body::Acting { shift, staff: StaffId(parse::<Person>(body)?.staff.0) }),
        Kind::READINESS_CHECKED => {
            let wire: ReadinessChecked = parse(body)?;
            let answers = wire.answers.into_iter().map(|(item, answer)| (item, answer.0)).collect();
            let pack = Digest(head.pack.ok_or(CodecError::Shape("pack"))?);
            Ok(Body::ReadinessChecked { shift, pack, answers })
        }
        Kind::MOOD_NOTED => {
            let wire: MoodNoted = parse(body)?;
            Ok(Body::MoodNoted { shift, mood: wire.mood.0, at_end: wire.at_end })
        }
        Kind::READ_BACK_DONE => {
            let wire: ReadBackDone = parse(body)?;
            Ok(Body::ReadBackDone {
                shift,
                promises: wire.promises.into_iter().map(|(request, wrong)| (RequestId(request.0), wrong)).collect(),
                acknowledged: wire.acknowledged,
                giver_present: wire.giver_present,
            })
        }
        Kind::SHIFT_ENDED => Ok(Body::ShiftEnded { shift, how: parse::<ShiftEnded>(body)?.how.0 }),
        _ => {
            let wire: Occurred = parse(body)?;
            let (severity, text) = (wire.severity.0, slots.get(wire.text)?);
            Ok(Body::Occurred { occurrence: head.subject.into(), severity, text })
        }
    }
}
