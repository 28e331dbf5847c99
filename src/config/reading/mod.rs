//! Reading TOML with spans: sections that know their keys, values that say what they should have been, and a report that
//! takes every mistake and never stops at the first.

mod field;
mod section;
mod syntax;

use std::cell::RefCell;
use std::ops::Range;
use std::path::Path;

use toml::Spanned;
use toml::de::DeTable;

use super::diagnostic::{Diagnostic, Problem, Source};
pub(super) use field::Field;
pub(super) use section::Section;
use syntax::syntax;

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
