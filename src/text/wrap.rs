//! Breaking and cutting logical text to a width.

use super::clean::{ISOLATES, PDI};
use super::cluster::{Cluster, clusters};
use super::lay::width;
use super::words::with_breaker;
use std::borrow::Cow;
use std::ops::Range;

/// [`super::wrap`], made anew.
#[must_use]
pub(super) fn wrap(text: &str, columns: u16) -> Vec<String> {
    let columns = columns.max(2);
    let mut lines = Vec::new();
    let mut open = Vec::new();
    for paragraph in paragraphs(text) {
        for range in lines_of(paragraph, columns) {
            lines.push(balanced(&paragraph[range], &mut open));
        }
    }
    lines
}

fn paragraphs(text: &str) -> impl Iterator<Item = &str> {
    text.split(['\n', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}']).map(|p| p.strip_suffix('\r').unwrap_or(p))
}

/// The byte ranges of the lines of one paragraph.
fn lines_of(paragraph: &str, columns: u16) -> Vec<Range<usize>> {
    if paragraph.is_empty() || width(paragraph) <= columns {
        return std::iter::once(0..paragraph.len()).collect();
    }
    let clusters = clusters(paragraph, None);
    let breaks: Vec<usize> = with_breaker(|breaker| breaker.segment_str(paragraph).skip(1).collect());
    let mut lines = Vec::new();
    let mut start = 0;
    while start < paragraph.len() {
        let next = line_end(paragraph, &clusters, &breaks, start, columns);
        let shown = paragraph[start..next].trim_end_matches(is_break_space);
        // A line of blanks alone stands for nothing but the break before it.
        if !shown.is_empty() || lines.is_empty() {
            lines.push(start..start + shown.len());
        }
        start = next;
    }
    lines
}

/// Where the line that begins at `start` ends and the next one begins.
fn line_end(paragraph: &str, clusters: &[Cluster], breaks: &[usize], start: usize, columns: u16) -> usize {
    let from = clusters.partition_point(|c| c.range.start < start);
    let mut used = 0;
    let mut fits = paragraph.len();
    for cluster in &clusters[from..] {
        let blank = paragraph[cluster.range.clone()].chars().all(is_break_space);
        // Blanks at the end of a line hang over it.
        if used + cluster.width > columns && !blank {
            fits = cluster.range.start;
            break;
        }
        used = used.saturating_add(cluster.width);
    }
    if fits == paragraph.len() {
        return fits;
    }
    let allowed = breaks[..breaks.partition_point(|b| *b <= fits)]
        .iter()
        .rev()
        .find(|b| **b > start && clusters.binary_search_by_key(*b, |c| c.range.start).is_ok());
    allowed.copied().unwrap_or(fits)
}

fn is_break_space(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}')
}

/// Repeats the isolates that are still open and closes those that the line leaves open.
fn balanced(line: &str, open: &mut Vec<char>) -> String {
    let mut out: String = open.iter().collect();
    out.push_str(line);
    track(line, open);
    out.extend(open.iter().map(|_| PDI));
    out
}

fn track(text: &str, open: &mut Vec<char>) {
    for c in text.chars() {
        if c == PDI {
            open.pop();
        } else if ISOLATES.contains(&c) {
            open.push(c);
        }
    }
}

/// Cuts logical text to at most `columns` cells, with `…` at the end where something was cut.
#[must_use]
pub fn clip(text: &str, columns: u16) -> Cow<'_, str> {
    if text.len() <= usize::from(columns) && text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let clusters = clusters(text, None);
    let mut used: u16 = 0;
    let mut keep = 0;
    for cluster in &clusters {
        used = used.saturating_add(cluster.width);
        if used < columns {
            keep = cluster.range.end;
        }
    }
    if used <= columns {
        return Cow::Borrowed(text);
    }
    if columns == 0 {
        return Cow::Borrowed("");
    }
    let kept = text[..keep].trim_end_matches(is_break_space);
    let mut open = Vec::new();
    track(kept, &mut open);
    let mut out = String::from(kept);
    out.extend(open.iter().map(|_| PDI));
    out.push('…');
    Cow::Owned(out)
}
