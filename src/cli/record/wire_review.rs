//! From one line to one command: the review. A line says which shift it reviews (`"shift"`: an id, or `last`, the desk's
//! last one that has ended); the lines after it go on with that shift.

use serde_json::Value;

use super::fields::{Fields, code};
use super::names::Context;
use super::wire_visit;
use super::wrong::Wrong;
use crate::domain::answer::Answer;
use crate::domain::command::Command;
use crate::domain::ids::{EncounterId, FeedbackId, ObservationId, RequestId};
use crate::domain::refusal::Refusal;
use crate::domain::review::{About, FeedbackKind, ReplyHow, ReviewCommand};

/// The names of the review's commands, in the order of the domain's list.
pub(super) const NAMES: [&str; 13] = [
    "review-begin",
    "observe",
    "commend",
    "coach",
    "ask",
    "reply",
    "resolve",
    "judge",
    "correct",
    "review-question",
    "sign",
    "reopen",
    "take-back",
];

const LAST: &str = "last";

pub(super) fn command(name: &str, read: &mut Fields, context: &Context<'_>) -> Result<Option<Command>, Wrong> {
    if !NAMES.contains(&name) {
        return Ok(None);
    }
    // Which shift it is was read before the book was made ready for the line.
    let _ = read.maybe_text("shift")?;
    let command = match name {
        "review-begin" => ReviewCommand::Begin {
            seed: read.maybe_number("seed", 0, i64::MAX)?.unwrap_or_default().unsigned_abs(),
            n: read.count("n", u16::MAX.into(), 0)?,
        },
        "observe" => ReviewCommand::Observe {
            staff: context.person_in(read, "who")?,
            encounter: maybe_visit(read, context)?,
            answers: answers(read)?,
            note: read.maybe_text("note")?.unwrap_or_default(),
        },
        "commend" => give(FeedbackKind::Commendation, read, context)?,
        "coach" => give(FeedbackKind::Coaching, read, context)?,
        "ask" => give(FeedbackKind::Question, read, context)?,
        "reply" => {
            let (about, how): (About, ReplyHow) = (about(read, context)?, read.code("how")?);
            ReviewCommand::Reply { about, how, text: read.maybe_text("text")?.unwrap_or_default() }
        }
        "resolve" => {
            let (about, upheld) = (about(read, context)?, read.maybe_flag("upheld")?);
            let upheld = upheld.ok_or(Wrong::Missing("upheld"))?;
            ReviewCommand::Resolve { about, upheld, text: read.maybe_text("text")?.unwrap_or_default() }
        }
        "judge" => ReviewCommand::Judge {
            encounter: visit(read, context)?,
            item: read.maybe_text("item")?,
            request: read.maybe_text("request")?.map(|id| request(&id, context)).transpose()?,
            level: read.code("level")?,
        },
        "correct" => {
            let encounter = visit(read, context)?;
            let act = wire_visit::act(read, context, encounter)?;
            ReviewCommand::Correct { encounter, act, reason: read.maybe_text("reason")?.unwrap_or_default() }
        }
        "review-question" => ReviewCommand::Question,
        "sign" => ReviewCommand::Sign { merit: read.code("merit")? },
        "reopen" => ReviewCommand::Reopen { reason: read.text("reason")? },
        _ => ReviewCommand::TakeBack,
    };
    Ok(Some(Command::Review(command)))
}

fn give(what: FeedbackKind, read: &mut Fields, context: &Context<'_>) -> Result<ReviewCommand, Wrong> {
    let (to, encounter) = (context.person_in(read, "who")?, maybe_visit(read, context)?);
    Ok(ReviewCommand::Give { what, to, encounter, text: read.text("text")?, due: read.due(&context.now)? })
}

fn answers(read: &mut Fields) -> Result<Vec<(String, Answer)>, Wrong> {
    let table = match read.maybe("answers") {
        None => return Ok(Vec::new()),
        Some(Value::Object(table)) => table,
        Some(_) => return Err(Wrong::NotMany("answers".to_owned())),
    };
    table.into_iter().map(|(item, value)| code(&item, &value).map(|answer| (item, answer))).collect()
}

/// The visit of the shift under review: by id, `last` or ticket; none where the line names none.
fn maybe_visit(read: &mut Fields, context: &Context<'_>) -> Result<Option<EncounterId>, Wrong> {
    if read.has("encounter") || read.has("ticket") { visit(read, context).map(Some) } else { Ok(None) }
}

fn visit(read: &mut Fields, context: &Context<'_>) -> Result<EncounterId, Wrong> {
    if read.has("encounter") {
        return match read.text("encounter")?.as_str() {
            LAST => context.last.encounter.ok_or(Wrong::NothingLast),
            id => EncounterId::parse(id).ok_or_else(|| Refusal::NoSuchVisit.into()),
        };
    }
    let ticket = read.maybe_number("ticket", 1, u32::MAX.into())?.ok_or(Wrong::Missing("ticket"))?;
    let matter = context.book.matter.as_ref().ok_or(Refusal::NoMatter)?;
    let known = matter.encounters.values().find(|visit| i64::from(visit.arrival.ticket) == ticket);
    known.map(crate::domain::Encounter::id).ok_or(Wrong::NoTicket(ticket))
}

fn request(id: &str, context: &Context<'_>) -> Result<RequestId, Wrong> {
    match id {
        LAST => context.last.request.ok_or(Wrong::NothingLast),
        id => RequestId::parse(id).ok_or_else(|| Refusal::NoSuchRequest.into()),
    }
}

/// What is replied to: `"feedback"` with an id or `last`, or `"observation"` with an id.
fn about(read: &mut Fields, context: &Context<'_>) -> Result<About, Wrong> {
    if let Some(id) = read.maybe_text("observation")? {
        let id = ObservationId::parse(&id).ok_or(Refusal::NoSuchFeedback)?;
        return Ok(About::Observation(id));
    }
    let id = match read.text("feedback")?.as_str() {
        LAST => context.last.feedback.ok_or(Wrong::NothingLast)?,
        id => FeedbackId::parse(id).ok_or(Refusal::NoSuchFeedback)?,
    };
    Ok(About::Feedback(id))
}
