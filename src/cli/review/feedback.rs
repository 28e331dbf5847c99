//! What supervisors saw and said, and what came back.

use serde_json::{Value, json};

use super::Stopped;
use super::scope::Scope;
use super::shifts::each;
use super::source::{Source, stamp};
use crate::domain::review::{Feedback, Observation, Replied, Resolved, Waits};
use crate::export::json::{self, moment};

/// `feedback`: of each shift; and what still waits for somebody in the whole file.
pub(super) fn all(source: &mut Source, scope: &Scope) -> Result<Value, Stopped> {
    let mut value = each(source, scope, |source, matter| {
        let whose = |to| scope.staff.is_none_or(|staff| to == staff);
        let said = matter.feedback.values().filter(|each| whose(each.to)).map(|each| given(source, each));
        let seen = matter.observations.values().filter(|each| whose(each.staff)).map(|each| observation(source, each));
        vec![("feedback", said.collect()), ("observations", seen.collect())]
    })?;
    let book = source.reader.load(scope.desk)?.book;
    let waiting = book.feedback.values().filter(|each| scope.desk.is_none_or(|desk| each.desk == desk));
    let waiting = waiting.filter(|each| scope.staff.is_none_or(|staff| each.to == staff));
    value["waiting"] = waiting.map(|each| given(source, each)).collect();
    Ok(value)
}

/// A commendation, a coaching note or a question: as `show` tells it, and the whole thread.
pub(super) fn given(source: &Source, given: &Feedback) -> Value {
    let mut value = json::feedback(given, &source.people);
    value["due_first"] = moment(given.due, given.at.offset);
    value["late"] = json!(given.is_late(source.now.wall));
    value["taken_back"] = json!(given.thread.void.is_some());
    value["replies"] = replies(source, &given.thread.replies);
    value["resolved"] = given.thread.resolved.as_ref().map_or(Value::Null, |resolved| decision(source, resolved));
    value
}

/// A supervisor's own assessment.
pub(super) fn observation(source: &Source, seen: &Observation) -> Value {
    let answers = seen.answers.iter().map(|(item, answer)| (item.clone(), json!(answer.name())));
    json!({
        "id": seen.id.to_string(),
        "shift": seen.shift.to_string(),
        "at": stamp(&seen.at),
        "by": source.person(seen.by),
        "staff": source.person(seen.staff),
        "encounter": seen.encounter.map(|id| id.to_string()),
        "standard": seen.pack.to_string(),
        "answers": Value::Object(answers.collect()),
        "note": seen.note,
        "replies": replies(source, &seen.thread.replies),
        "resolved": seen.thread.resolved.as_ref().map(|resolved| decision(source, resolved)),
        "waits_for": waits(seen.waits()),
        "taken_back": seen.thread.void.is_some(),
    })
}

fn waits(waits: Waits) -> Value {
    match waits {
        Waits::Nobody => json!("nobody"),
        Waits::Staff(_) => json!("staff"),
        Waits::Supervisor => json!("supervisor"),
    }
}

fn replies(source: &Source, replies: &[Replied]) -> Value {
    let told = replies.iter().map(|reply| {
        json!({
            "how": reply.how.name(),
            "at": stamp(&reply.at),
            "by": source.person(reply.by),
            "text": reply.text,
        })
    });
    told.collect()
}

fn decision(source: &Source, resolved: &Resolved) -> Value {
    json!({
        "upheld": resolved.upheld,
        "at": stamp(&resolved.at),
        "by": source.person(resolved.by),
        "text": resolved.text,
    })
}
