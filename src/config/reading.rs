//! Reading TOML with spans: sections that know their keys, values that say what they should have been, and a report that
//! takes every mistake and never stops at the first.

use std::cell::RefCell;
use std::ops::Range;
use std::path::Path;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::diagnostic::{Diagnostic, Kind, Problem, Source, Syntax, quoted};
use super::nearest::nearest;

/// The mistakes found so far in one file.
#[derive(Debug)]
pub(super) struct Report<'t> {
    source: Source<'t>,
    found: RefCell<Vec<(usize, Diagnostic)>>,
    broken: Vec<Range<usize>>,
}

impl<'t> Report<'t> {
    /// Reads `text` as TOML: as much of it as can be read, and the report that holds what cannot.
    pub(super) fn parse(path: &'t Path, text: &'t str) -> (Report<'t>, Spanned<DeTable<'t>>) {
        let (table, errors) = DeTable::parse_recoverable(text);
        let mut report = Report { source: Source::new(path, text), found: RefCell::default(), broken: Vec::new() };
        let mut lines = Vec::new();
        for error in errors {
            let span = error.span().unwrap_or(0..0);
            // One slip makes the parser stumble several times in a line; the first says what it is.
            let line = report.source.line(span.start);
            if !lines.contains(&line) {
                lines.push(line);
                let problem = Problem::Syntax(syntax(error.message(), &span), error.message().to_owned());
                report.add(span.clone(), problem);
            }
            report.broken.push(span);
        }
        (report, table)
    }

    /// Takes one mistake.
    pub(super) fn add(&self, span: Range<usize>, problem: Problem) {
        let diagnostic = self.source.diagnostic(span.clone(), problem);
        self.found.borrow_mut().push((span.start, diagnostic));
    }

    /// The line (from 1) of a byte offset.
    pub(super) fn line(&self, at: usize) -> usize {
        self.source.line(at)
    }

    /// All mistakes in the order of the file. Where lines could not be read, what follows only from that is left out.
    pub(super) fn finish(self) -> Vec<Diagnostic> {
        let lines: Vec<usize> = self.broken.iter().map(|span| self.source.line(span.start)).collect();
        let mut found = self.found.into_inner();
        if !lines.is_empty() {
            found.retain(|(_, diagnostic)| {
                matches!(diagnostic.problem, Problem::Syntax(..))
                    || !(diagnostic.problem.is_absence() || lines.contains(&diagnostic.line))
            });
        }
        found.sort_by_key(|(at, _)| *at);
        found.into_iter().map(|(_, diagnostic)| diagnostic).collect()
    }
}

/// What the parser's words mean, said of the bytes `span`.
fn syntax(words: &str, span: &Range<usize>) -> Syntax {
    const MEANINGS: &[(&str, Syntax)] = &[
        ("duplicate key", Syntax::Twice),
        ("cannot extend", Syntax::Twice),
        ("unclosed", Syntax::Unclosed),
        ("invalid basic string", Syntax::Unclosed),
        ("invalid literal string", Syntax::Unclosed),
        ("invalid multi-line", Syntax::Unclosed),
        ("key with no value", Syntax::NoEquals),
        ("missing assignment", Syntax::NoEquals),
        ("missing value", Syntax::NoValue),
        ("string values must be quoted", Syntax::Unquoted),
        ("invalid boolean", Syntax::Unquoted),
        ("missing comma", Syntax::NoComma),
        ("unexpected key or value", Syntax::Trailing),
        ("recursion", Syntax::TooDeep),
        ("cannot recurse", Syntax::TooDeep),
        ("invalid datetime", Syntax::BadDate),
        ("invalid date", Syntax::BadDate),
        ("unexpected leading zero", Syntax::BadNumber),
        ("redundant", Syntax::BadNumber),
        ("invalid integer", Syntax::BadNumber),
        ("invalid float", Syntax::BadNumber),
        ("`_` may only", Syntax::BadNumber),
    ];
    if words.starts_with("string values must be quoted") && span.is_empty() {
        return Syntax::NoValue;
    }
    MEANINGS.iter().find(|(start, _)| words.starts_with(start)).map_or(Syntax::Other, |(_, meaning)| *meaning)
}

/// A table whose keys are known.
#[derive(Debug, Clone)]
pub(super) struct Section<'r> {
    /// Where mistakes go.
    pub(super) report: &'r Report<'r>,
    /// Its name, empty at the top of the file.
    pub(super) name: String,
    /// Where it begins: its header, or its opening brace.
    pub(super) at: Range<usize>,
    table: &'r DeTable<'r>,
}

impl<'r> Section<'r> {
    /// The top of a file.
    pub(super) fn top(report: &'r Report<'r>, table: &'r Spanned<DeTable<'r>>) -> Section<'r> {
        Section { report, name: String::new(), at: 0..0, table: table.get_ref() }
    }

    /// Reports every key that is not one of `known`; `elsewhere` says in which section a stray key belongs.
    pub(super) fn knows(
        self,
        known: &'static [&'static str],
        elsewhere: impl Fn(&str) -> Option<&'static str>,
    ) -> Section<'r> {
        for (key, _) in self.table.iter() {
            let word = key.get_ref().as_ref();
            if !known.contains(&word) {
                let problem = Problem::UnknownKey {
                    key: quoted(word),
                    nearest: nearest(word, known.iter().copied()),
                    section: elsewhere(word),
                    known,
                };
                self.report.add(key.span(), problem);
            }
        }
        self
    }

    /// Every key with its value, in the order of the file.
    pub(super) fn fields(&self) -> Vec<Field<'r>> {
        let mut fields: Vec<Field<'r>> = self.table.iter().map(|(key, value)| self.field(key, value)).collect();
        fields.sort_by_key(|field| field.key_at.start);
        fields
    }

    /// The value of `key`, if it is there.
    pub(super) fn get(&self, key: &str) -> Option<Field<'r>> {
        self.table.iter().find(|(name, _)| name.get_ref() == key).map(|(name, value)| self.field(name, value))
    }

    /// The value of `key`; that it is missing is a mistake.
    pub(super) fn need(&self, key: &'static str) -> Option<Field<'r>> {
        let field = self.get(key);
        if field.is_none() {
            let problem = Problem::Missing { key, section: self.name.clone() };
            self.report.add(self.at.clone(), problem);
        }
        field
    }

    /// The tables of the list `key`: `[[key]]` over and over. None at all is no mistake.
    pub(super) fn tables(&self, key: &'static str) -> Vec<Section<'r>> {
        let list = self.get(key).and_then(|field| field.list());
        let tables = list.into_iter().flatten();
        tables.filter_map(|field| field.section(key)).collect()
    }

    fn field(&self, key: &'r Spanned<std::borrow::Cow<'r, str>>, value: &'r Spanned<DeValue<'r>>) -> Field<'r> {
        Field {
            report: self.report,
            name: key.get_ref(),
            key: quoted(key.get_ref()),
            key_at: key.span(),
            at: value.span(),
            value: value.get_ref(),
        }
    }
}

/// One value with its place. Each reader gives the value, or reports what it should have been and gives none.
#[derive(Debug, Clone)]
pub(super) struct Field<'r> {
    /// Where mistakes go.
    pub(super) report: &'r Report<'r>,
    /// Its key, as written.
    pub(super) name: &'r str,
    /// Its key, fit for a message.
    pub(super) key: String,
    /// Where the key stands.
    pub(super) key_at: Range<usize>,
    /// Where the value stands.
    pub(super) at: Range<usize>,
    value: &'r DeValue<'r>,
}

impl<'r> Field<'r> {
    /// Reports a mistake of this value.
    pub(super) fn wrong(&self, problem: Problem) {
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
    pub(super) fn digits(&self) -> Option<&'r str> {
        match self.value {
            DeValue::Integer(number) => Some(number.as_str()),
            _ => None,
        }
    }

    /// Whether it is a list without entries.
    pub(super) fn is_empty_list(&self) -> bool {
        matches!(self.value, DeValue::Array(entries) if entries.is_empty())
    }

    /// Its text.
    pub(super) fn string(&self) -> Option<&'r str> {
        match self.value {
            DeValue::String(text) => Some(text.as_ref()),
            _ => self.wrong_kind(Kind::Text),
        }
    }

    /// Its number, within `range`.
    pub(super) fn number(&self, range: std::ops::RangeInclusive<i64>) -> Option<i64> {
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
    pub(super) fn truth(&self) -> Option<bool> {
        match self.value {
            DeValue::Boolean(truth) => Some(*truth),
            _ => self.wrong_kind(Kind::Truth),
        }
    }

    /// Its day, in days since 1970-01-01.
    pub(super) fn day(&self) -> Option<i32> {
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
    pub(super) fn one_of<T: Clone>(&self, words: &[(&'static str, T)]) -> Option<T> {
        self.word_of(self.string()?, words)
    }

    /// One of a closed list of words, whatever way `found` was written.
    pub(super) fn word_of<T: Clone>(&self, found: &str, words: &[(&'static str, T)]) -> Option<T> {
        let chosen = words.iter().find(|(word, _)| *word == found);
        if chosen.is_none() {
            self.not_one_of(found, words.iter().map(|(word, _)| *word));
        }
        chosen.map(|(_, value)| value.clone())
    }

    /// Reports a word outside the list of what may stand here.
    pub(super) fn not_one_of<'w>(&self, found: &str, allowed: impl Iterator<Item = &'w str> + Clone) {
        self.wrong(Problem::NotOneOf {
            key: self.key.clone(),
            found: quoted(found),
            nearest: nearest(found, allowed.clone()).map(str::to_owned),
            allowed: allowed.map(str::to_owned).collect(),
        });
    }

    /// Its entries.
    pub(super) fn list(&self) -> Option<Vec<Field<'r>>> {
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
    pub(super) fn section(&self, name: &str) -> Option<Section<'r>> {
        let DeValue::Table(table) = self.value else {
            return self.wrong_kind(Kind::Table);
        };
        Some(Section { report: self.report, name: name.to_owned(), at: self.at.clone(), table })
    }
}
