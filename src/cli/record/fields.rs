//! The fields of one line: each is asked for by name and type, and none may be left over.

use jiff::Timestamp;
use jiff::fmt::temporal::DateTimeParser;
use serde_json::{Map, Value};

use super::codes::Named;
use super::wrong::Wrong;
use crate::domain::time::Stamp;
use crate::i18n::{Moment, parse_due};
use crate::text;

/// What a line says that is not read yet, and the names that were asked for.
#[derive(Debug, Clone)]
pub struct Fields {
    left: Map<String, Value>,
    asked: Vec<&'static str>,
}

/// A found value, short enough for a message.
fn shown(value: &Value) -> String {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let text = text::clean(&text);
    let mut short: String = text.chars().take(40).collect();
    if text.chars().nth(40).is_some() {
        short.push('…');
    }
    short
}

impl Fields {
    /// Reads a line as one JSON object.
    ///
    /// # Errors
    /// It is none.
    pub fn parse(line: &str) -> Result<Fields, Wrong> {
        match serde_json::from_str(line) {
            Ok(Value::Object(left)) => Ok(Fields { left, asked: Vec::new() }),
            Ok(_) => Err(Wrong::NotObject),
            Err(error) => Err(Wrong::NotJson(error.column().max(1))),
        }
    }

    /// The fields of an object inside a line.
    ///
    /// # Errors
    /// It is no object.
    pub fn of(name: &'static str, value: Value) -> Result<Fields, Wrong> {
        match value {
            Value::Object(left) => Ok(Fields { left, asked: Vec::new() }),
            _ => Err(Wrong::NotMany(name.to_owned())),
        }
    }

    /// Whether the field is there.
    pub fn has(&mut self, name: &'static str) -> bool {
        self.asked.push(name);
        self.left.get(name).is_some_and(|value| !value.is_null())
    }

    /// A text as it stands, without asking for it.
    pub fn named(&self, name: &str) -> Option<&str> {
        self.left.get(name)?.as_str()
    }

    /// The value of a field; null is as good as absent.
    pub fn maybe(&mut self, name: &'static str) -> Option<Value> {
        self.asked.push(name);
        self.left.shift_remove(name).filter(|value| !value.is_null())
    }

    /// A text, cleaned of everything that must not reach a screen.
    pub fn maybe_text(&mut self, name: &'static str) -> Result<Option<String>, Wrong> {
        match self.maybe(name) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text::clean(&text).trim().to_owned())),
            Some(_) => Err(Wrong::NotText(name.to_owned())),
        }
    }

    /// A text that must be there.
    pub fn text(&mut self, name: &'static str) -> Result<String, Wrong> {
        self.maybe_text(name)?.ok_or(Wrong::Missing(name))
    }

    /// A whole number from `least` to `most`.
    pub fn maybe_number(&mut self, name: &'static str, least: i64, most: i64) -> Result<Option<i64>, Wrong> {
        let Some(value) = self.maybe(name) else { return Ok(None) };
        let number = value.as_i64().filter(|number| (least..=most).contains(number));
        number.map(Some).ok_or_else(|| Wrong::NotNumber(name.to_owned(), least, most))
    }

    /// A small count with a default.
    pub fn count<T: TryFrom<i64>>(&mut self, name: &'static str, most: i64, default: T) -> Result<T, Wrong> {
        let number = self.maybe_number(name, 0, most)?;
        Ok(number.and_then(|number| T::try_from(number).ok()).unwrap_or(default))
    }

    /// Milliseconds from question to key.
    pub fn latency(&mut self) -> Result<u32, Wrong> {
        self.count("latency", u32::MAX.into(), 0)
    }

    /// True or false.
    pub fn maybe_flag(&mut self, name: &'static str) -> Result<Option<bool>, Wrong> {
        match self.maybe(name) {
            None => Ok(None),
            Some(Value::Bool(flag)) => Ok(Some(flag)),
            Some(_) => Err(Wrong::NotFlag(name.to_owned())),
        }
    }

    /// True or false, with a default.
    pub fn flag(&mut self, name: &'static str, default: bool) -> Result<bool, Wrong> {
        Ok(self.maybe_flag(name)?.unwrap_or(default))
    }

    /// One of a closed list of names.
    pub fn maybe_code<T: Named>(&mut self, name: &'static str) -> Result<Option<T>, Wrong> {
        self.maybe(name).map(|value| code(name, &value)).transpose()
    }

    /// One of a closed list of names, which must be there.
    pub fn code<T: Named>(&mut self, name: &'static str) -> Result<T, Wrong> {
        self.maybe_code(name)?.ok_or(Wrong::Missing(name))
    }

    /// A list.
    pub fn list(&mut self, name: &'static str) -> Result<Vec<Value>, Wrong> {
        match self.maybe(name) {
            None => Ok(Vec::new()),
            Some(Value::Array(list)) => Ok(list),
            Some(_) => Err(Wrong::NotMany(name.to_owned())),
        }
    }

    /// Names with their values, in order.
    pub fn table(&mut self, name: &'static str) -> Result<Map<String, Value>, Wrong> {
        match self.maybe(name) {
            Some(Value::Object(table)) => Ok(table),
            Some(_) => Err(Wrong::NotMany(name.to_owned())),
            None => Err(Wrong::Missing(name)),
        }
    }

    /// A moment with its offset, as `2025-11-22T06:00:00+03:30`.
    pub fn maybe_moment(&mut self, name: &'static str) -> Result<Option<Stamp>, Wrong> {
        let Some(text) = self.maybe_text(name)? else { return Ok(None) };
        moment(&text).map(Some).ok_or_else(|| Wrong::NotTime(name.to_owned()))
    }

    /// A due time: a moment, milliseconds since 1970-01-01 UTC, or words such as `tomorrow 10` in any language.
    pub fn due(&mut self, now: &Stamp) -> Result<i64, Wrong> {
        const NAME: &str = "due";
        let wrong = || Wrong::NotTime(NAME.to_owned());
        match self.maybe(NAME) {
            None => Err(Wrong::Missing(NAME)),
            Some(Value::Number(ms)) => ms.as_i64().ok_or_else(wrong),
            Some(Value::String(text)) => match moment(&text) {
                Some(stamp) => Ok(stamp.wall),
                None => {
                    let typed = parse_due(&text, Moment::new(now.wall, now.offset));
                    typed.map(|moment| moment.unix_ms).map_err(|_| wrong())
                }
            },
            Some(_) => Err(wrong()),
        }
    }

    /// All was read.
    ///
    /// # Errors
    /// Something is left that nobody asked for.
    pub fn done(self) -> Result<(), Wrong> {
        match self.left.keys().next() {
            None => Ok(()),
            Some(name) => {
                let mut known = self.asked;
                let mut seen = std::collections::BTreeSet::new();
                known.retain(|name| seen.insert(*name));
                Err(Wrong::Unknown(shown(&Value::String(name.clone())), known))
            }
        }
    }
}

/// A value as one of a closed list of names.
pub fn code<T: Named>(name: &str, value: &Value) -> Result<T, Wrong> {
    let found = value.as_str().and_then(T::of_name);
    found.ok_or_else(|| {
        let all = T::names().iter().map(|name| (*name).to_owned()).collect();
        Wrong::NotOneOf(name.to_owned(), shown(value), all)
    })
}

/// A moment with its offset; nothing else: a time without a place is no moment.
pub fn moment(text: &str) -> Option<Stamp> {
    static PARSER: DateTimeParser = DateTimeParser::new();
    let at: Timestamp = PARSER.parse_timestamp(text).ok()?;
    let pieces = PARSER.parse_pieces(text).ok()?;
    let seconds = pieces.to_numeric_offset()?.seconds();
    Some(Stamp::told(at.as_millisecond(), i16::try_from(seconds / 60).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_has_its_offset() {
        let stamp = moment("2025-11-22T06:00:00+03:30").unwrap();
        assert_eq!((stamp.wall, stamp.offset), (1_763_778_600_000, 210));
        assert_eq!(moment("2025-11-22T02:30:00Z").unwrap().offset, 0);
        for text in ["2025-11-22T06:00:00", "2025-11-22", "yesterday", "", "2025-13-01T00:00:00Z", "+2h"] {
            assert_eq!(moment(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_left_over_is_told_with_what_may_be_there() {
        let mut fields = Fields::parse(r#"{"name":"a\u0007b","colour":"red"}"#).unwrap();
        assert_eq!(fields.text("name").unwrap(), "ab");
        let Err(Wrong::Unknown(name, known)) = fields.done() else { panic!("it was taken") };
        assert_eq!((name.as_str(), known), ("colour", vec!["name"]));
    }
}
