//! What is said in a review.

use serde::{Deserialize, Serialize};

use crate::domain::answer::Answer;
use crate::domain::entry::{Body, Kind};
use crate::domain::ids::{EncounterId, RequestId, StaffId};
use crate::domain::review::{FeedbackKind, Level, MeritSeen, ReplyHow, Said, Sample, Standing};
use crate::domain::standard::Digest;

use super::super::code::{Code, Id};
use super::super::{CodecError, Head, Slots};
use super::{json, parse};

#[derive(Serialize, Deserialize)]
struct Observed {
    encounter: Option<Id>,
    staff: Id,
    answers: Vec<(String, Code<Answer>)>,
    note: Option<usize>,
}

#[derive(Serialize, Deserialize)]
struct Given {
    what: Code<FeedbackKind>,
    to: Id,
    encounter: Option<Id>,
    text: Option<usize>,
    due: i64,
}

#[derive(Serialize, Deserialize)]
struct Replied {
    how: Code<ReplyHow>,
    text: Option<usize>,
}

#[derive(Serialize, Deserialize)]
struct Resolved {
    upheld: bool,
    text: Option<usize>,
}

#[derive(Serialize, Deserialize)]
struct Judged {
    item: Option<String>,
    request: Option<Id>,
    level: Code<Level>,
}

#[derive(Serialize, Deserialize)]
struct Moved {
    to: Code<Standing>,
    reason: Option<usize>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sample: Option<Drawn>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    merit: Option<Code<MeritSeen>>,
}

#[derive(Serialize, Deserialize)]
struct Drawn {
    seed: u64,
    drawn: Vec<Id>,
}

/// The body, and the standard an observation pins.
pub(super) fn encode(said: &Said, slots: &mut Slots) -> Result<super::Written, CodecError> {
    let body = match said {
        Said::Observed { encounter, staff, answers, note, .. } => json(&Observed {
            encounter: encounter.map(|id| Id(id.0)),
            staff: Id(staff.0),
            answers: answers.iter().map(|(item, answer)| (item.clone(), Code(*answer))).collect(),
            note: slots.put(note),
        }),
        Said::Given { what, to, encounter, text, due, .. } => json(&Given {
            what: Code(*what),
            to: Id(to.0),
            encounter: encounter.map(|id| Id(id.0)),
            text: slots.put(text),
            due: *due,
        }),
        Said::Replied { how, text, .. } => json(&Replied { how: Code(*how), text: slots.put(text) }),
        Said::Resolved { upheld, text, .. } => json(&Resolved { upheld: *upheld, text: slots.put(text) }),
        Said::Judged { item, request, level, .. } => {
            json(&Judged { item: item.clone(), request: request.map(|id| Id(id.0)), level: Code(*level) })
        }
        Said::Moved { to, reason, sample, merit, .. } => json(&Moved {
            to: Code(*to),
            reason: slots.put(reason),
            sample: sample
                .as_ref()
                .map(|sample| Drawn { seed: sample.seed, drawn: sample.drawn.iter().map(|id| Id(id.0)).collect() }),
            merit: merit.map(Code),
        }),
    }?;
    let pack = match said {
        Said::Observed { pack, .. } => Some(pack.0),
        _ => None,
    };
    Ok((body, pack))
}

pub(super) fn decode(kind: Kind, body: &[u8], head: &Head, slots: &Slots) -> Result<Body, CodecError> {
    let encounter = |id: Option<Id>| id.map(|id| EncounterId(id.0));
    let said = match kind {
        Kind::OBSERVED => {
            let wire: Observed = parse(body)?;
            Said::Observed {
                observation: head.subject.into(),
                encounter: encounter(wire.encounter),
                staff: StaffId(wire.staff.0),
                pack: Digest(head.pack.ok_or(CodecError::Shape("pack"))?),
                answers: wire.answers.into_iter().map(|(item, answer)| (item, answer.0)).collect(),
                note: slots.get(wire.note)?,
            }
        }
        Kind::FEEDBACK_GIVEN => {
            let wire: Given = parse(body)?;
            Said::Given {
                feedback: head.subject.into(),
                what: wire.what.0,
                to: StaffId(wire.to.0),
                encounter: encounter(wire.encounter),
                text: slots.get(wire.text)?,
                due: wire.due,
            }
        }
        Kind::FEEDBACK_REPLIED => {
            let wire: Replied = parse(body)?;
            Said::Replied { about: head.subject, how: wire.how.0, text: slots.get(wire.text)? }
        }
        Kind::FEEDBACK_RESOLVED => {
            let wire: Resolved = parse(body)?;
            Said::Resolved { about: head.subject, upheld: wire.upheld, text: slots.get(wire.text)? }
        }
        Kind::LEVEL_JUDGED => {
            let wire: Judged = parse(body)?;
            let (item, request, level) = (wire.item, wire.request.map(|id| RequestId(id.0)), wire.level.0);
            Said::Judged { encounter: head.subject.into(), item, request, level }
        }
        _ => {
            let wire: Moved = parse(body)?;
            let drawn = |sample: Drawn| {
                let drawn = sample.drawn.into_iter().map(|id| EncounterId(id.0)).collect();
                Sample { seed: sample.seed, drawn }
            };
            Said::Moved {
                shift: head.subject.into(),
                to: wire.to.0,
                reason: slots.get(wire.reason)?,
                sample: wire.sample.map(drawn),
                merit: wire.merit.map(|code| code.0),
            }
        }
    };
    Ok(Body::Review(said))
}
