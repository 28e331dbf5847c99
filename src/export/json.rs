//! JSON with stable names: what `show --json` prints, one object a line. A field is added, never renamed or removed.
//!
//! Moments are RFC 3339 with the offset of the place; spans are milliseconds; codes are those of the logbook; what is
//! not known is null. Erased texts are empty.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::tz::Offset;
use serde_json::{Value, json};

use crate::domain::encounter::{Encounter, End};
use crate::domain::ids::StaffId;
use crate::domain::people::Staff;
use crate::domain::request::{Owner, Request, Settlement};
use crate::domain::review::{Feedback, Standing, Waits};
use crate::domain::shift::{Occurrence, Shift};
use crate::domain::time::Stamp;

/// Everybody by id.
pub type People = BTreeMap<StaffId, Staff>;

/// A moment in milliseconds since 1970-01-01 UTC, as a clock `offset` minutes east shows it.
pub fn moment(unix_ms: i64, offset: i16) -> Value {
    let Ok(at) = Timestamp::from_millisecond(unix_ms) else { return Value::Null };
    let offset = Offset::from_seconds(i32::from(offset) * 60).unwrap_or(Offset::UTC);
    Value::String(at.display_with_offset(offset).to_string())
}

fn stamp(at: &Stamp) -> Value {
    moment(at.wall, at.offset)
}

/// A person with the name they have now.
pub fn person(people: &People, id: StaffId) -> Value {
    json!({"id": id.to_string(), "name": people.get(&id).map(|person| person.name.as_str())})
}

/// A local day since 1970-01-01, as ISO; null beyond the calendar.
pub fn day(day: i32) -> Value {
    let days = jiff::Span::new().days(i64::from(day).clamp(-700_000, 2_900_000));
    jiff::civil::date(1970, 1, 1).checked_add(days).map_or(Value::Null, |day| Value::String(day.to_string()))
}

/// `"type":"shift"`, with how far its review has come.
pub fn shift(shift: &Shift, standing: Standing, people: &People) -> Value {
    json!({
        "type": "shift",
        "id": shift.id.to_string(),
        "desk": shift.desk.to_string(),
        "day": day(shift.day),
        "opened": stamp(&shift.opened),
        "ended": shift.ended.as_ref().map(|(at, _)| stamp(at)),
        "end": shift.ended.map(|(_, how)| how.name()),
        "people": shift.everybody.iter().map(|id| person(people, *id)).collect::<Vec<_>>(),
        "acting": shift.acting.map(|id| person(people, id)),
        "tickets": shift.tickets,
        "readiness_checks": shift.readiness.len(),
        "read_back": shift.read_back.is_some(),
        "review": standing.name(),
    })
}

/// `"type":"encounter"`.
pub fn encounter(encounter: &Encounter, people: &People) -> Value {
    let (arrival, seen) = (&encounter.arrival, encounter.seen());
    let response = encounter.response(&seen).filter(|_| arrival.remembered.is_none());
    let handling = encounter.handling(&seen).filter(|_| arrival.remembered.is_none());
    let (closed, outcome) = match &encounter.end {
        End::Open => (Value::Null, "open"),
        End::Closed { at, outcome, .. } => (stamp(at), outcome.name()),
    };
    let marks = seen.marks.iter().map(|(item, answer, _)| (item.clone(), json!(answer.name())));
    json!({
        "type": "encounter",
        "id": arrival.encounter.to_string(),
        "desk": arrival.desk.to_string(),
        "shift": arrival.shift.to_string(),
        "ticket": arrival.ticket,
        "staff": person(people, seen.owner),
        "arrived": stamp(&arrival.at),
        "greeted": seen.greeted.as_ref().map(stamp),
        "served": seen.served.as_ref().map(stamp),
        "closed": closed,
        "outcome": outcome,
        "made": encounter.made(&seen).name(),
        "response_ms": response.map(|span| span.ms),
        "response_measured": response.is_some_and(|span| span.sure),
        "handling_ms": handling.map(|span| span.ms),
        "remembered_wait": arrival.remembered.map(|wait| wait.name()),
        "kind": seen.kind.name(),
        "place": seen.place.name(),
        "channel": seen.channel.name(),
        "language": seen.language.map(|lang| lang.code()),
        "group": seen.group,
        "tags": seen.tags.iter().map(|tag| tag.name()).collect::<Vec<_>>(),
        "sent_elsewhere": seen.sent_elsewhere,
        "feeling": seen.feeling.map(|feeling| feeling.name()),
        "unhappy": seen.ever_unhappy,
        "calm": seen.calm.map(|calm| calm.name()),
        "standard": arrival.pack.to_string(),
        "guided": arrival.guided,
        "answers": Value::Object(marks.collect()),
        "label": seen.label,
        "their_words": seen.their_words,
        "note": seen.note,
        "corrections": encounter.corrections.len(),
        "verdict": encounter.verdict.map(|(_, verdict)| verdict.face.name()),
        "verdict_marked": encounter.verdict.map(|(_, verdict)| verdict.is_marked()),
    })
}

/// `"type":"request"`: one that is unsettled or owed.
pub fn request(request: &Request, people: &People) -> Value {
    let mut value = json!({
        "type": "request",
        "id": request.id.to_string(),
        "desk": request.desk.to_string(),
        "shift": request.shift.to_string(),
        "encounter": request.encounter.to_string(),
        "ticket": request.ticket,
        "kind": request.kind.name(),
        "cause": request.cause,
        "asked": stamp(&request.at),
        "by": person(people, request.by),
        "state": if request.is_unsettled() { "unsettled" } else { "owed" },
    });
    if let Some(settled) = &request.settled
        && let Settlement::Promised { what, owner, due, critical } = &settled.how
    {
        value["what"] = json!(what);
        value["owner"] = match owner {
            Owner::Desk => json!("desk"),
            Owner::Staff(id) => person(people, *id),
        };
        value["due"] = moment(*due, settled.at.offset);
        value["critical"] = json!(critical);
        value["moved"] = json!(request.moves.len());
    }
    value
}

/// `"type":"feedback"`: a commendation, a coaching note or a question that waits for somebody.
pub fn feedback(feedback: &Feedback, people: &People) -> Value {
    let waits = match feedback.waits() {
        Waits::Nobody => "nobody",
        Waits::Staff(_) => "staff",
        Waits::Supervisor => "supervisor",
    };
    let last = feedback.thread.replies.last();
    json!({
        "type": "feedback",
        "id": feedback.id.to_string(),
        "desk": feedback.desk.to_string(),
        "shift": feedback.shift.to_string(),
        "encounter": feedback.encounter.map(|id| id.to_string()),
        "what": feedback.what.name(),
        "given": stamp(&feedback.at),
        "by": person(people, feedback.by),
        "to": person(people, feedback.to),
        "text": feedback.text,
        "waits_for": waits,
        "due": feedback.due_now().map(|due| moment(due, feedback.at.offset)),
        "reply": last.map(|reply| reply.how.name()),
        "reply_text": last.map(|reply| reply.text.as_str()),
    })
}

/// `"type":"occurrence"`.
pub fn occurrence(occurrence: &Occurrence, people: &People) -> Value {
    json!({
        "type": "occurrence",
        "id": occurrence.id.to_string(),
        "desk": occurrence.desk.to_string(),
        "shift": occurrence.shift.to_string(),
        "at": stamp(&occurrence.at),
        "by": person(people, occurrence.by),
        "severity": occurrence.severity.name(),
        "text": occurrence.text,
        "taken_back": occurrence.void.is_some(),
    })
}
