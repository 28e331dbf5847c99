//! What is done in an encounter, as compact arrays: `["mark","smile","missed","digit",1200]`.

use serde_json::{Value, json};

use crate::domain::encounter::{Act, ShownProbe};
use crate::domain::ids::StaffId;

use super::super::code::{Named, code_in, id_in};
use super::super::{CodecError, Slots};

/// The array of an act: its name, then what it says.
pub(in super::super) fn act_out(act: &Act, slots: &mut Slots) -> Vec<Value> {
    let array = match act {
        Act::Greeted => json!(["greeted"]),
        Act::Served(None) => json!(["served"]),
        Act::Served(Some(shown)) => json!(["served", shown.probe, shown.order]),
        Act::Mark { item, answer, given, latency } => json!(["mark", item, answer.wire(), given.wire(), latency]),
        Act::Probed { option, item, says, timed_out, latency } => {
            json!(["probed", option, item, says.wire(), timed_out, latency])
        }
        Act::Reason { item, reason } => json!(["reason", item, reason]),
        Act::Kind(kind) => json!(["kind", kind.wire()]),
        Act::Place(place) => json!(["place", place.wire()]),
        Act::Channel(channel) => json!(["channel", channel.wire()]),
        Act::Language(language) => json!(["language", language.map(Named::wire)]),
        Act::Group(group) => json!(["group", group]),
        Act::Tag(tag, on) => json!(["tag", tag.wire(), on]),
        Act::SentElsewhere(times) => json!(["sent", times]),
        Act::Feels(feeling) => json!(["feels", feeling.map(Named::wire)]),
        Act::Unhappy(on) => json!(["unhappy", on]),
        Act::Step(step) => json!(["step", step]),
        Act::TheirWords(words) => json!(["words", slots.put(words)]),
        Act::Note(note) => json!(["note", slots.put(note)]),
        Act::Label(label) => json!(["label", slots.put(label)]),
        Act::Called(offer) => json!(["called", offer]),
        Act::Swapped(to) => json!(["swapped", to.to_string()]),
        Act::Calm(calm) => json!(["calm", calm.wire()]),
        Act::Postponed => json!(["postponed"]),
        Act::Resumed => json!(["resumed"]),
        Act::Undone(step) => json!(["undone", step]),
        Act::Redone(step) => json!(["redone", step]),
    };
    match array {
        Value::Array(values) => values,
        _ => Vec::new(),
    }
}

/// One act's array, read value by value.
struct Values<'a>(&'a [Value]);

impl Values<'_> {
    fn text(&self, n: usize) -> Result<String, CodecError> {
        self.0.get(n).and_then(Value::as_str).map(str::to_owned).ok_or(CodecError::Shape("code"))
    }

    fn optional<T>(&self, n: usize, read: impl Fn(&Value) -> Result<T, CodecError>) -> Result<Option<T>, CodecError> {
        self.0.get(n).filter(|value| !value.is_null()).map(read).transpose()
    }

    fn number<T: TryFrom<u64>>(&self, n: usize) -> Result<T, CodecError> {
        let number = self.0.get(n).and_then(Value::as_u64).and_then(|n| T::try_from(n).ok());
        number.ok_or(CodecError::Shape("number"))
    }

    fn truth(&self, n: usize) -> Result<bool, CodecError> {
        self.0.get(n).and_then(Value::as_bool).ok_or(CodecError::Shape("yes or no"))
    }

    fn code<T: Named>(&self, n: usize) -> Result<T, CodecError> {
        code_in(self.0.get(n))
    }

    fn slot(&self, n: usize, slots: &Slots) -> Result<String, CodecError> {
        let slot = self.optional(n, |_| self.number::<usize>(n))?;
        slots.get(slot)
    }

    fn string(value: &Value) -> Result<String, CodecError> {
        value.as_str().map(str::to_owned).ok_or(CodecError::Shape("code"))
    }
}

/// Reads an act back.
pub(in super::super) fn act_in(array: &[Value], slots: &Slots) -> Result<Act, CodecError> {
    let values = Values(array);
    let name = array.first().and_then(Value::as_str).ok_or(CodecError::Shape("act"))?;
    Ok(match name {
        "greeted" => Act::Greeted,
        "served" => Act::Served(shown(&values)?),
        "mark" => Act::Mark {
            item: values.text(1)?,
            answer: values.code(2)?,
            given: values.code(3)?,
            latency: values.number(4)?,
        },
        "probed" => Act::Probed {
            option: values.optional(1, |_| values.number(1))?,
            item: values.text(2)?,
            says: values.code(3)?,
            timed_out: values.truth(4)?,
            latency: values.number(5)?,
        },
        "reason" => Act::Reason { item: values.text(1)?, reason: values.optional(2, Values::string)? },
        "words" => Act::TheirWords(values.slot(1, slots)?),
        "note" => Act::Note(values.slot(1, slots)?),
        "label" => Act::Label(values.slot(1, slots)?),
        "called" => Act::Called(values.optional(1, Values::string)?),
        "swapped" => Act::Swapped(StaffId(id_in(array.get(1))?)),
        "postponed" => Act::Postponed,
        "resumed" => Act::Resumed,
        "undone" => Act::Undone(values.number(1)?),
        "redone" => Act::Redone(values.number(1)?),
        other => description_in(other, &values)?,
    })
}

fn description_in(name: &str, values: &Values<'_>) -> Result<Act, CodecError> {
    Ok(match name {
        "kind" => Act::Kind(values.code(1)?),
        "place" => Act::Place(values.code(1)?),
        "channel" => Act::Channel(values.code(1)?),
        "language" => Act::Language(values.optional(1, |value| code_in(Some(value)))?),
        "group" => Act::Group(values.number(1)?),
        "tag" => Act::Tag(values.code(1)?, values.truth(2)?),
        "sent" => Act::SentElsewhere(values.number(1)?),
        "feels" => Act::Feels(values.optional(1, |value| code_in(Some(value)))?),
        "unhappy" => Act::Unhappy(values.truth(1)?),
        "step" => Act::Step(values.number(1)?),
        "calm" => Act::Calm(values.code(1)?),
        other => return Err(CodecError::Code { what: "act", found: other.to_owned() }),
    })
}

fn shown(values: &Values<'_>) -> Result<Option<ShownProbe>, CodecError> {
    let probe = values.optional(1, Values::string)?;
    let Some(probe) = probe else { return Ok(None) };
    let order = values.0.get(2).and_then(Value::as_array).ok_or(CodecError::Shape("order"))?;
    let index = |value: &Value| value.as_u64().and_then(|n| u8::try_from(n).ok());
    let order = order.iter().map(index).collect::<Option<_>>().ok_or(CodecError::Shape("order"))?;
    Ok(Some(ShownProbe { probe, order }))
}
