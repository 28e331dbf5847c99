//! From one line to one command: visits.

use super::fields::Fields;
use super::names::Context;
use super::wrong::Wrong;
use crate::domain::answer::Given;
use crate::domain::command::{Command, NewVisit};
use crate::domain::encounter::{Act, Channel, Place, VisitorKind};
use crate::domain::ids::EncounterId;
use crate::domain::lang::Lang;
use crate::domain::people::Duty;

/// What a note may say, by the names of the acts.
const ACTS: [&str; 19] = [
    "kind",
    "place",
    "channel",
    "language",
    "group",
    "tag",
    "sent-elsewhere",
    "feels",
    "unhappy",
    "step",
    "their-words",
    "note",
    "label",
    "called",
    "swapped",
    "calm",
    "mark",
    "postponed",
    "resumed",
];

/// The word for a visitor's language that is none of ours.
const OTHER: &str = "other";

pub(super) fn command(name: &str, read: &mut Fields, context: &Context<'_>) -> Result<Option<Command>, Wrong> {
    Ok(Some(match name {
        "arrive" => Command::Arrive(arrival(read, context)?),
        "past" => {
            let visit = arrival(read, context)?;
            Command::Past { visit, wait: read.code("wait")? }
        }
        "greet" => Command::Greet(context.visit(read)?),
        "serve" => Command::Serve(context.visit(read)?),
        "mark" => {
            let encounter = context.visit(read)?;
            let key = context.key(read, encounter)?;
            Command::Mark { encounter, key, answer: read.maybe_code("answer")?, latency: read.latency()? }
        }
        "probe" => Command::Probe {
            encounter: context.visit(read)?,
            option: read.maybe_number("option", 0, 8)?.and_then(|option| u8::try_from(option).ok()),
            timed_out: read.flag("timed_out", false)?,
            latency: read.latency()?,
        },
        "reason" => Command::Reason {
            encounter: context.visit(read)?,
            item: read.text("item")?,
            reason: read.maybe_text("reason")?,
        },
        "calmed" => Command::Calmed { encounter: context.visit(read)?, calm: read.code("calm")? },
        "note" => {
            let encounter = context.visit(read)?;
            let act = act(read, context, encounter)?;
            Command::Note { encounter, act, reason: read.maybe_text("reason")? }
        }
        "left" => Command::Left(context.visit(read)?),
        "close" => Command::Close(context.visit(read)?),
        "close-assumed" => Command::CloseAssumed(context.visit(read)?),
        "discard" => Command::Discard { encounter: context.visit(read)?, reason: read.text("reason")? },
        "rate" => Command::Rate { encounter: context.visit(read)?, face: read.code("face")?, latency: read.latency()? },
        _ => return Ok(None),
    }))
}

/// What is not said is as at the desk of this duty: a visitor who walks in, alone, and speaks the desk's language.
fn arrival(read: &mut Fields, context: &Context<'_>) -> Result<NewVisit, Wrong> {
    let duty = context.book.acting().map(|person| person.duty).unwrap_or_default();
    let place = match duty {
        Duty::Guard => Place::Gate,
        Duty::Receptionist => Place::Desk,
    };
    Ok(NewVisit {
        kind: read.maybe_code("kind")?.unwrap_or(VisitorKind::Visitor),
        place: read.maybe_code("place")?.unwrap_or(place),
        channel: read.maybe_code("channel")?.unwrap_or(Channel::WalkIn),
        language: if read.has("language") { language(read, "language")? } else { context.book.lang },
        group: read.count("group", u16::MAX.into(), 1)?,
    })
}

/// One of our languages, or `other`.
fn language(read: &mut Fields, field: &'static str) -> Result<Option<Lang>, Wrong> {
    let found = read.text(field)?;
    if found == OTHER {
        return Ok(None);
    }
    Lang::from_code(&found).map(Some).ok_or_else(|| {
        let all = Lang::ALL.iter().map(|lang| lang.code()).chain([OTHER]).map(str::to_owned).collect();
        Wrong::NotOneOf(field.to_owned(), found.chars().take(40).collect(), all)
    })
}

pub(super) fn act(read: &mut Fields, context: &Context<'_>, encounter: EncounterId) -> Result<Act, Wrong> {
    const VALUE: &str = "value";
    let name = read.text("act")?;
    Ok(match name.as_str() {
        "kind" => Act::Kind(read.code(VALUE)?),
        "place" => Act::Place(read.code(VALUE)?),
        "channel" => Act::Channel(read.code(VALUE)?),
        "language" => Act::Language(language(read, VALUE)?),
        "group" => Act::Group(number(read, u16::MAX.into())?),
        "tag" => Act::Tag(read.code(VALUE)?, read.flag("on", true)?),
        "sent-elsewhere" => Act::SentElsewhere(number(read, u8::MAX.into())?),
        "feels" => Act::Feels(read.maybe_code(VALUE)?),
        "unhappy" => Act::Unhappy(read.flag(VALUE, true)?),
        "step" => Act::Step(number(read, u8::MAX.into())?),
        "their-words" => Act::TheirWords(read.text(VALUE)?),
        "note" => Act::Note(read.text(VALUE)?),
        "label" => Act::Label(read.text(VALUE)?),
        "called" => Act::Called(read.maybe_text(VALUE)?),
        "swapped" => Act::Swapped(context.person_in(read, VALUE)?),
        "calm" => Act::Calm(read.code(VALUE)?),
        "mark" => {
            let key = context.key(read, encounter)?;
            let visit = context.known(encounter).ok_or(crate::domain::Refusal::NoSuchVisit)?;
            let standard = context.book.standard_of(visit);
            let item = standard.and_then(|standard| standard.item_on_key(key));
            let item = item.ok_or_else(|| crate::domain::Refusal::NotInStandard(key.to_string()))?.id.clone();
            Act::Mark { item, answer: read.code(VALUE)?, given: Given::Correction, latency: read.latency()? }
        }
        "postponed" => Act::Postponed,
        "resumed" => Act::Resumed,
        _ => {
            let all = ACTS.iter().map(|name| (*name).to_owned()).collect();
            return Err(Wrong::NotOneOf("act".to_owned(), name.chars().take(40).collect(), all));
        }
    })
}

fn number<T: TryFrom<i64>>(read: &mut Fields, most: i64) -> Result<T, Wrong> {
    const VALUE: &str = "value";
    let number = read.maybe_number(VALUE, 0, most)?.ok_or(Wrong::Missing(VALUE))?;
    T::try_from(number).map_err(|_| Wrong::NotNumber(VALUE.to_owned(), 0, most))
}
