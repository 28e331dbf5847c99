//! One mistake in a file: where it stands, the line it stands in, and what is wrong. The words come from the catalogues.

use std::ops::Range;
use std::path::{Path, PathBuf};

use unicode_segmentation::UnicodeSegmentation as _;

use crate::text::terminal_width;

pub use super::problem::{Chord, Kind, Problem, Syntax};

/// Characters of a line that are shown on each side of a mistake.
const SHOWN_AROUND: usize = 60;

/// One mistake, ready to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The file.
    pub path: PathBuf,
    /// Line, from 1; 0 when the whole file is meant.
    pub line: usize,
    /// Column in characters as a reader counts them (grapheme clusters), from 1; 0 when the whole file is meant.
    pub column: usize,
    /// The line, made safe to print; cut around the mistake when it is very long.
    pub source_line: String,
    /// Characters of `source_line` before the mistake.
    pub caret: usize,
    /// Characters the mistake spans in `source_line`, at least 1.
    pub length: usize,
    /// What is wrong.
    pub problem: Problem,
}

impl Diagnostic {
    /// A mistake of the file as a whole.
    pub(super) fn of_file(path: &Path, problem: Problem) -> Diagnostic {
        Diagnostic {
            path: path.to_owned(),
            line: 0,
            column: 0,
            source_line: String::new(),
            caret: 0,
            length: 1,
            problem,
        }
    }

    /// The lines to print, around the words for [`Diagnostic::problem`]: place and words, the line, the caret.
    pub fn lines(&self, words: &str) -> Vec<String> {
        let path = printable(&self.path.to_string_lossy());
        if self.line == 0 {
            return vec![format!("{path}: {words}")];
        }
        let number = self.line.to_string();
        let gutter = " ".repeat(number.len());
        let marks = "^".repeat(self.length);
        vec![
            format!("{path}:{}:{}: {words}", self.line, self.column),
            format!("  {number} | {}", self.source_line),
            format!("  {gutter} | {}{marks}", " ".repeat(self.cells_before())),
        ]
    }

    /// Cells before the caret: what stands before it is printed in logical order, one cell a letter and two for wide ones.
    fn cells_before(&self) -> usize {
        let before: String = self.source_line.graphemes(true).take(self.caret).collect();
        terminal_width(&before)
    }
}

/// Whether a character must not reach a screen: control characters, direction marks, overrides and isolates.
pub(super) fn is_unprintable(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{2028}' | '\u{2029}' | '\u{feff}')
        || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The text with every unprintable character replaced, one for one.
fn printable(text: &str) -> String {
    text.chars()
        .map(|letter| match letter {
            '\t' => ' ',
            _ if is_unprintable(letter) => '\u{fffd}',
            _ => letter,
        })
        .collect()
}

/// A value as it may be quoted in a message: printable, and no longer than a line.
pub(super) fn quoted(text: &str) -> String {
    let mut short: String = printable(text).chars().take(40).collect();
    if text.chars().nth(40).is_some() {
        short.push('…');
    }
    short
}

/// A file's text, with the starts of its lines.
#[derive(Debug)]
pub(super) struct Source<'t> {
    path: &'t Path,
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> Source<'t> {
    pub(super) fn new(path: &'t Path, text: &'t str) -> Source<'t> {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Source { path, text, starts }
    }

    /// The line (from 1) of a byte offset.
    pub(super) fn line(&self, at: usize) -> usize {
        self.starts.partition_point(|start| *start <= at).max(1)
    }

    /// The diagnostic for the bytes `span`.
    pub(super) fn diagnostic(&self, span: Range<usize>, problem: Problem) -> Diagnostic {
        let start = self.text.floor_char_boundary(span.start);
        let end = self.text.floor_char_boundary(span.end).max(start);
        let line = self.line(start);
        let first = self.starts[line - 1];
        let last = self.starts.get(line).map_or(self.text.len(), |next| next - 1);
        let whole = self.text[first..last.max(first)].trim_end_matches('\r');
        let at = (start - first).min(whole.len());
        let before = whole[..at].graphemes(true).count();
        let marked = whole[at..(end - first).clamp(at, whole.len())].graphemes(true).count();
        let (source_line, caret) = window(whole, before);
        let room = source_line.graphemes(true).count().saturating_sub(caret);
        Diagnostic {
            path: self.path.to_owned(),
            line,
            column: before + 1,
            caret,
            length: marked.min(room).max(1),
            source_line,
            problem,
        }
    }
}

/// The line made printable, cut around `before` when it is very long, with the characters before the caret in it.
fn window(line: &str, before: usize) -> (String, usize) {
    let skipped = before.saturating_sub(SHOWN_AROUND);
    let mut graphemes = line.graphemes(true).skip(skipped);
    let mut shown: String = graphemes.by_ref().take(2 * SHOWN_AROUND).collect();
    if graphemes.next().is_some() {
        shown.push('…');
    }
    if skipped > 0 {
        shown.insert(0, '…');
    }
    (printable(&shown), before - skipped + usize::from(skipped > 0))
}
