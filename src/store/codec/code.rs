//! Codes, ids and moments as JSON values.

use serde::de::{Deserialize, Deserializer, Error as _};
use serde::{Serialize, Serializer};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::domain::answer::{Answer, Given};
use crate::domain::encounter::{Calm, Channel, Feeling, Outcome, Place, Tag, VisitorKind, Wait};
use crate::domain::entry::Via;
use crate::domain::ids::{BootId, StaffId};
use crate::domain::lang::Lang;
use crate::domain::people::{Duty, Guidance, Right, Voice};
use crate::domain::request::RequestKind;
use crate::domain::review::{FeedbackKind, Level, MeritSeen, ReplyHow, Standing};
use crate::domain::shift::{Mood, Severity, ShiftEnd};
use crate::domain::time::Stamp;
use crate::domain::verdict::Face;

use super::CodecError;

/// A code with a stable name on the wire.
pub(super) trait Named: Copy {
    const WHAT: &'static str;
    fn wire(self) -> &'static str;
    fn from_wire(name: &str) -> Option<Self>;
}

macro_rules! named {
    ($($type:ident as $what:literal,)+) => {$(
        impl Named for $type {
            const WHAT: &'static str = $what;
            fn wire(self) -> &'static str { self.name() }
            fn from_wire(name: &str) -> Option<Self> { $type::from_name(name) }
        }
    )+};
}
named! {
    VisitorKind as "visitor kind",
    Place as "place",
    Channel as "channel",
    Tag as "tag",
    Feeling as "feeling",
    Calm as "calm",
    Wait as "wait",
    Outcome as "outcome",
    RequestKind as "request kind",
    Mood as "mood",
    Severity as "severity",
    ShiftEnd as "end of shift",
    Face as "face",
    FeedbackKind as "feedback",
    ReplyHow as "reply",
    Level as "level",
    Standing as "standing",
    MeritSeen as "merit",
}

macro_rules! listed {
    ($($type:ident as $what:literal { $($variant:ident = $name:literal),+ })+) => {$(
        impl Named for $type {
            const WHAT: &'static str = $what;
            fn wire(self) -> &'static str { match self { $($type::$variant => $name),+ } }
            fn from_wire(name: &str) -> Option<Self> {
                match name { $($name => Some($type::$variant),)+ _ => None }
            }
        }
    )+};
}
listed! {
    Duty as "duty" { Guard = "guard", Receptionist = "receptionist" }
    Right as "right" { Staff = "staff", Supervisor = "supervisor", Installer = "installer" }
    Guidance as "guidance" { Auto = "auto", Guided = "guided", Confirm = "confirm" }
    Voice as "voice" { First = "first", Second = "second" }
    Given as "way of answering" { Digit = "digit", Probe = "probe", Guided = "guided", Correction = "correction" }
    Lang as "language" { Fa = "fa", En = "en", Th = "th" }
    Answer as "answer" { Assumed = "assumed", Met = "met", Missed = "missed", Na = "na" }
}

/// A code in a wire struct.
#[derive(Debug, Clone, Copy)]
pub(super) struct Code<T>(pub(super) T);

impl<T: Named> Serialize for Code<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.0.wire())
    }
}

impl<'de, T: Named> Deserialize<'de> for Code<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let name = std::borrow::Cow::<'de, str>::deserialize(from)?;
        T::from_wire(&name).map(Code).ok_or_else(|| D::Error::custom(format!("unknown {}: {name}", T::WHAT)))
    }
}

/// A code in an array.
pub(super) fn code_in<T: Named>(value: Option<&Value>) -> Result<T, CodecError> {
    let name = value.and_then(Value::as_str).ok_or(CodecError::Shape(T::WHAT))?;
    T::from_wire(name).ok_or_else(|| CodecError::Code { what: T::WHAT, found: name.to_owned() })
}

/// An id in a wire struct: hyphenated, in small letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Id(pub(super) Uuid);

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(&self.0.hyphenated())
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(from)?;
        Uuid::parse_str(&text).map(Id).map_err(D::Error::custom)
    }
}

/// An id in an array or object.
pub(super) fn id_in(value: Option<&Value>) -> Result<Uuid, CodecError> {
    value.and_then(Value::as_str).and_then(|text| Uuid::parse_str(text).ok()).ok_or(CodecError::Shape("id"))
}

/// Answers as digits, one an item, by their two-bit codes.
pub(super) fn answers_out(answers: &[Answer]) -> String {
    answers.iter().map(|answer| char::from(b'0' + answer.code())).collect()
}

/// Answers from digits.
pub(super) fn answers_in(digits: &str) -> Result<Vec<Answer>, CodecError> {
    let answer = |digit: u8| Answer::ALL.get(usize::from(digit.wrapping_sub(b'0'))).copied();
    digits.bytes().map(answer).collect::<Option<_>>().ok_or(CodecError::Shape("answers"))
}

const VIAS: [Via; 4] = [Via::Desk, Via::Record, Via::Verdict, Via::Demo];

/// The number of a road.
pub(super) fn via_number(via: Via) -> i64 {
    match via {
        Via::Desk => 0,
        Via::Record => 1,
        Via::Verdict => 2,
        Via::Demo => 3,
    }
}

/// The road of a number.
pub(crate) fn via_from(number: i64) -> Result<Via, CodecError> {
    let known = usize::try_from(number).ok().and_then(|n| VIAS.get(n).copied());
    known.ok_or_else(|| CodecError::Code { what: "road", found: number.to_string() })
}

/// A moment and its person, told against the moment and person before: `3` is 3 ms later on both clocks; `[3,4]` is 3 ms
/// later on the wall and 4 on the boot clock; an object tells both clocks in full, and what else changed.
pub(super) fn moment_out(before: (&Stamp, Option<StaffId>), at: &Stamp, by: Option<StaffId>) -> Value {
    let (was, whose) = before;
    let wall = at.wall.checked_sub(was.wall);
    let since = at.since_boot.checked_sub(was.since_boot);
    if let (Some(wall), Some(since)) = (wall, since)
        && (at.boot, at.offset, by) == (was.boot, was.offset, whose)
    {
        return if wall == since { json!(wall) } else { json!([wall, since]) };
    }
    let mut full = json!({"wall": at.wall, "since": at.since_boot});
    if at.offset != was.offset {
        full["offset"] = json!(at.offset);
    }
    if at.boot != was.boot {
        full["boot"] = json!(at.boot.to_string());
    }
    if by != whose {
        full["by"] = json!(by.map(|id| id.to_string()));
    }
    full
}

/// Reads [`moment_out`] back.
pub(super) fn moment_in(
    before: (&Stamp, Option<StaffId>),
    value: &Value,
) -> Result<(Stamp, Option<StaffId>), CodecError> {
    const BAD: CodecError = CodecError::Shape("moment");
    let (was, whose) = before;
    let later = |wall: Option<i64>, since: Option<i64>| {
        let wall = was.wall.checked_add(wall?)?;
        Some(Stamp { wall, since_boot: was.since_boot.checked_add(since?)?, ..*was })
    };
    match value {
        Value::Number(both) => Ok((later(both.as_i64(), both.as_i64()).ok_or(BAD)?, whose)),
        Value::Array(two) => {
            let nth = |n: usize| two.get(n).and_then(Value::as_i64);
            Ok((later(nth(0), nth(1)).ok_or(BAD)?, whose))
        }
        Value::Object(full) => {
            let number = |key: &str| full.get(key).and_then(Value::as_i64);
            let offset = number("offset").map_or(Ok(was.offset), |o| i16::try_from(o).map_err(|_| BAD))?;
            let boot = full.get("boot").map_or(Ok(was.boot), |boot| id_in(Some(boot)).map(BootId))?;
            let by = match full.get("by") {
                None => whose,
                Some(Value::Null) => None,
                by => Some(StaffId(id_in(by)?)),
            };
            let (wall, since_boot) = (number("wall").ok_or(BAD)?, number("since").ok_or(BAD)?);
            Ok((Stamp { wall, offset, boot, since_boot }, by))
        }
        _ => Err(BAD),
    }
}
