//! A table that knows its keys.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Field, Report};
use crate::config::diagnostic::{Problem, quoted};
use crate::config::nearest::nearest;

/// A table whose keys are known.
#[derive(Debug, Clone)]
pub(in crate::config) struct Section<'r> {
    /// Where mistakes go.
    pub(in crate::config) report: &'r Report<'r>,
    /// Its name, empty at the top of the file.
    pub(in crate::config) name: String,
    /// Where it begins: its header, or its opening brace.
    pub(in crate::config) at: Range<usize>,
    pub(super) table: &'r DeTable<'r>,
}

impl<'r> Section<'r> {
    /// The top of a file.
    pub(in crate::config) fn top(report: &'r Report<'r>, table: &'r Spanned<DeTable<'r>>) -> Section<'r> {
        Section { report, name: String::new(), at: 0..0, table: table.get_ref() }
    }

    /// Reports every key that is not one of `known`; `elsewhere` says in which section a stray key belongs.
    pub(in crate::config) fn knows(
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
    pub(in crate::config) fn fields(&self) -> Vec<Field<'r>> {
        let mut fields: Vec<Field<'r>> = self.table.iter().map(|(key, value)| self.field(key, value)).collect();
        fields.sort_by_key(|field| field.key_at.start);
        fields
    }

    /// The value of `key`, if it is there.
    pub(in crate::config) fn get(&self, key: &str) -> Option<Field<'r>> {
        self.table.iter().find(|(name, _)| name.get_ref() == key).map(|(name, value)| self.field(name, value))
    }

    /// The value of `key`; that it is missing is a mistake.
    pub(in crate::config) fn need(&self, key: &'static str) -> Option<Field<'r>> {
        let field = self.get(key);
        if field.is_none() {
            let problem = Problem::Missing { key, section: self.name.clone() };
            self.report.add(self.at.clone(), problem);
        }
        field
    }

    /// The tables of the list `key`: `[[key]]` over and over. None at all is no mistake.
    pub(in crate::config) fn tables(&self, key: &'static str) -> Vec<Section<'r>> {
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
