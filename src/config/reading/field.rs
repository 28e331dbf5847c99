//! A value that says what it should have been.

use std::ops::Range;

use toml::Spanned;
use toml::de::DeValue;

use super::{Report, Section};
use crate::config::diagnostic::{Kind, Problem, quoted};
use crate::config::nearest::nearest;

/// One value with its place. Each reader gives the value, or reports what it should have been and gives none.
#[derive(Debug, Clone)]
pub(in crate::config) struct Field<'r> {
    /// Where mistakes go.
    pub(in crate::config) report: &'r Report<'r>,
    /// Its key, as written.
    pub(in crate::config) name: &'r str,
    /// Its key, fit for a message.
    pub(in crate::config) key: String,
    /// Where the key stands.
    pub(in crate::config) key_at: Range<usize>,
    /// Where the value stands.
    pub(in crate::config) at: Range<usize>,
    pub(super) value: &'r DeValue<'r>,
}

impl<'r> Field<'r> {
    /// Reports a mistake of this value.
    pub(in crate::config) fn wrong(&self, problem: Problem) {
        self.report.add(self.at.clone(), problem);
    }

    fn wrong_kind<T>(&self, wanted: Kind) -> Option<T> {
        self.wrong(Problem::WrongKind { key: self.key.clone(), wanted, found: self.kind() });
        None
    }

    fn kind(&self) -> Kind {
        match self.value {
            DeValue::String(_) => Kind::Text,
            DeValue::Integer(_) => Kind::Number,
            DeValue::Float(_) => Kind::Fraction,
            DeValue::Boolean(_) => Kind::Truth,
            DeValue::Datetime(when) if when.time.is_none() => Kind::Date,
            DeValue::Datetime(_) => Kind::Time,
            DeValue::Array(_) => Kind::List,
            DeValue::Table(_) => Kind::Table,
        }
    }

    /// Its digits, if it is a number.
    pub(in crate::config) fn digits(&self) -> Option<&'r str> {
        match self.value {
            DeValue::Integer(number) => Some(number.as_str()),
            _ => None,
        }
    }

    /// Whether it is a list without entries.
    pub(in crate::config) fn is_empty_list(&self) -> bool {
        matches!(self.value, DeValue::Array(entries) if entries.is_empty())
    }

    /// Its text.
    pub(in crate::config) fn string(&self) -> Option<&'r str> {
        match self.value {
            DeValue::String(text) => Some(text.as_ref()),
            _ => self.wrong_kind(Kind::Text),
        }
    }

    /// Its number, within `range`.
    pub(in crate::config) fn number(&self, range: std::ops::RangeInclusive<i64>) -> Option<i64> {
        let DeValue::Integer(number) = self.value else {
            return self.wrong_kind(Kind::Number);
        };
        let value = i64::from_str_radix(number.as_str(), number.radix()).ok();
        let within = value.filter(|value| range.contains(value));
        if within.is_none() {
            self.wrong(Problem::OutOfRange {
                key: self.key.clone(),
                found: quoted(number.as_str()),
                least: *range.start(),
                most: *range.end(),
            });
        }
        within
    }

    /// Its truth.
    pub(in crate::config) fn truth(&self) -> Option<bool> {
        match self.value {
            DeValue::Boolean(truth) => Some(*truth),
            _ => self.wrong_kind(Kind::Truth),
        }
    }

    /// Its day, in days since 1970-01-01.
    pub(in crate::config) fn day(&self) -> Option<i32> {
        let date = match self.value {
            DeValue::Datetime(when) if when.time.is_none() && when.offset.is_none() => when.date,
            _ => None,
        };
        let Some(date) = date else {
            return self.wrong_kind(Kind::Date);
        };
        let (year, month, day) = (i16::try_from(date.year), i8::try_from(date.month), i8::try_from(date.day));
        let civil = jiff::civil::Date::new(year.ok()?, month.ok()?, day.ok()?).ok()?;
        let epoch = jiff::civil::Date::constant(1970, 1, 1);
        i32::try_from(civil.duration_since(epoch).as_hours() / 24).ok()
    }

    /// One of a closed list of words.
    pub(in crate::config) fn one_of<T: Clone>(&self, words: &[(&'static str, T)]) -> Option<T> {
        self.word_of(self.string()?, words)
    }

    /// One of a closed list of words, whatever way `found` was written.
    pub(in crate::config) fn word_of<T: Clone>(&self, found: &str, words: &[(&'static str, T)]) -> Option<T> {
        let chosen = words.iter().find(|(word, _)| *word == found);
        if chosen.is_none() {
            self.not_one_of(found, words.iter().map(|(word, _)| *word));
        }
        chosen.map(|(_, value)| value.clone())
    }

    /// Reports a word outside the list of what may stand here.
    pub(in crate::config) fn not_one_of<'w>(&self, found: &str, allowed: impl Iterator<Item = &'w str> + Clone) {
        self.wrong(Problem::NotOneOf {
            key: self.key.clone(),
            found: quoted(found),
            nearest: nearest(found, allowed.clone()).map(str::to_owned),
            allowed: allowed.map(str::to_owned).collect(),
        });
    }

    /// Its entries.
    pub(in crate::config) fn list(&self) -> Option<Vec<Field<'r>>> {
        let DeValue::Array(values) = self.value else {
            return self.wrong_kind(Kind::List);
        };
        let entry = |value: &'r Spanned<DeValue<'r>>| Field {
            report: self.report,
            name: self.name,
            key: self.key.clone(),
            key_at: self.key_at.clone(),
            at: value.span(),
            value: value.get_ref(),
        };
        Some(values.iter().map(entry).collect())
    }

    /// Its table.
    pub(in crate::config) fn section(&self, name: &str) -> Option<Section<'r>> {
        let DeValue::Table(table) = self.value else {
            return self.wrong_kind(Kind::Table);
        };
        Some(Section { report: self.report, name: name.to_owned(), at: self.at.clone(), table })
    }
}
