//! From logical text to what stands in one cell: grapheme clusters, Persian letter forms, Thai SARA AM, widths.

use super::forms::{LAM_ALEFS, LETTERS};
use super::order::{BidiClass, class};
use std::cell::Cell as Slot;
use std::ops::Range;
use unicode_joining_type::{JoiningType, get_joining_type};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// How Persian letters are sent to the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Shaping {
    /// Presentation forms: joined everywhere, needs a font that has them.
    #[default]
    Forms,
    /// Base letters, for terminals that join them themselves or whose font lacks the forms.
    Base,
}

thread_local! {
    static SHAPING: Slot<Shaping> = const { Slot::new(Shaping::Forms) };
}

/// Chooses how this thread lays text from now on. Call it once, where the strategy for the terminal is chosen.
///
/// With [`Shaping::Base`] lam and alef take a cell each, as the terminal will count them. Measuring and painting
/// happen on one thread, so they always agree.
pub fn use_shaping(shaping: Shaping) {
    SHAPING.set(shaping);
}

/// At most this many scalars are sent for one cell; more are only ever stacked marks meant to break a screen.
const SCALARS_PER_CELL: usize = 16;
const LAM: char = '\u{644}';
const ZWNJ: char = '\u{200c}';
const ZWJ: char = '\u{200d}';
/// Carries a mark that has no letter, as in grammars.
const DOTTED_CIRCLE: char = '\u{25cc}';

/// What one cell (or two, for wide ones) shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cluster {
    /// What is sent; empty for what takes part in ordering but is not shown.
    pub(crate) sym: String,
    /// 0 for what is not shown, else 1 or 2.
    pub(crate) width: u16,
    /// Bytes of the logical text.
    pub(crate) range: Range<usize>,
}

/// Cuts `text` into clusters in logical order. Lam and alef become one cluster, but not where `caret` stands
/// between them: two places of the caret must not share a column.
pub(crate) fn clusters(text: &str, caret: Option<usize>) -> Vec<Cluster> {
    if is_plain_ascii(text) {
        return text
            .char_indices()
            .map(|(at, c)| Cluster { sym: c.to_string(), width: 1, range: at..at + 1 })
            .collect();
    }
    let shaping = SHAPING.get();
    let forms = match shaping {
        Shaping::Forms => shapes(text),
        Shaping::Base => Vec::new(),
    };
    let mut out = Vec::new();
    let mut graphemes = text.grapheme_indices(true).peekable();
    let mut next_form = 0;
    while let Some((at, grapheme)) = graphemes.next() {
        let mut end = at + grapheme.len();
        let ligature = (!forms.is_empty())
            .then(|| graphemes.peek())
            .flatten()
            .filter(|_| caret != Some(end))
            .and_then(|(_, next)| lam_alef(grapheme, next, at, &forms));
        if ligature.is_some()
            && let Some((_, alef)) = graphemes.next()
        {
            end += alef.len();
        }
        while forms.get(next_form).is_some_and(|(i, _)| *i < at) {
            next_form += 1;
        }
        push(&mut out, text, at..end, ligature, &forms[next_form.min(forms.len())..]);
    }
    out
}

/// Printable ASCII only: one byte, one cell, one direction.
pub(crate) fn is_plain_ascii(text: &str) -> bool {
    text.bytes().all(|b| (0x20..0x7f).contains(&b))
}

/// Appends what `range` shows, as one cluster, or as several where its letters need more than two cells.
fn push(out: &mut Vec<Cluster>, text: &str, range: Range<usize>, ligature: Option<char>, forms: &[(usize, char)]) {
    let part = &text[range.clone()];
    let mut sym = String::with_capacity(part.len());
    let mut forms = forms.iter().peekable();
    let mut lead = ligature;
    for (at, c) in part.char_indices() {
        let at = at + range.start;
        let mut shown = c;
        while let Some((i, form)) = forms.next_if(|(i, _)| *i <= at) {
            if *i == at {
                shown = *form;
            }
        }
        if ligature.is_some() && (is_alef(c) || c == LAM) {
            // Both letters are in the ligature; only their marks are still to come.
            sym.extend(lead.take());
            continue;
        }
        show(&mut sym, shown, text[at + c.len_utf8()..range.end].chars().next());
    }
    if sym.chars().count() > SCALARS_PER_CELL {
        sym = sym.chars().take(SCALARS_PER_CELL).collect();
    }
    let mut width = grapheme_width(&sym);
    if width == 0 && !sym.is_empty() {
        sym.insert(0, DOTTED_CIRCLE);
        width = 1;
    }
    if width <= 2 {
        out.push(Cluster { sym, width, range });
    } else {
        push_by_scalar(out, text, range);
    }
}

/// Clusters wider than two cells (a prefixed number sign, a long conjunct) take one cell group per spacing scalar.
fn push_by_scalar(out: &mut Vec<Cluster>, text: &str, range: Range<usize>) {
    let first = out.len();
    for (at, c) in text[range.clone()].char_indices() {
        let at = at + range.start;
        let width = u16::try_from(c.width().unwrap_or(0)).unwrap_or(0);
        let mut sym = String::new();
        show(&mut sym, c, None);
        match out.get_mut(first..).and_then(<[Cluster]>::last_mut) {
            Some(last) if width == 0 => {
                last.sym.push_str(&sym);
                last.range.end = at + c.len_utf8();
            }
            _ => out.push(Cluster { width: width.min(2), sym, range: at..at + c.len_utf8() }),
        }
    }
    for cluster in &mut out[first..] {
        if cluster.width == 0 && !cluster.sym.is_empty() {
            cluster.sym.insert(0, DOTTED_CIRCLE);
            cluster.width = 1;
        }
    }
}

/// Cells that one grapheme cluster takes. `unicode-width` is right for one cluster; only strings mislead it.
#[allow(clippy::disallowed_methods, reason = "one grapheme cluster: the lam-alef rule for strings cannot apply")]
pub(crate) fn grapheme_width(sym: &str) -> u16 {
    u16::try_from(sym.width()).unwrap_or(u16::MAX)
}

/// Appends what a terminal should get for `c`; nothing for controls. `next` follows in the cluster.
fn show(sym: &mut String, c: char, next: Option<char>) {
    match c {
        '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
            // CR LF is one cluster: one blank.
            if sym.is_empty() {
                sym.push(' ');
            }
        }
        // Inside a cluster it holds an emoji family or an Indic conjunct together.
        ZWJ if !sym.is_empty() && next.is_some_and(|n| !is_invisible(n) && class(n) != BidiClass::NSM) => {
            sym.push(c);
        }
        // SARA AM in two parts: some terminals lose the whole one. The ring goes below a tone mark.
        '\u{e33}' => am(sym, '\u{e4d}', '\u{e32}', '\u{e48}'..='\u{e4b}'),
        '\u{eb3}' => am(sym, '\u{ecd}', '\u{eb2}', '\u{ec8}'..='\u{ecb}'),
        _ if is_invisible(c) => {}
        _ => sym.push(c),
    }
}

fn am(sym: &mut String, ring: char, vowel: char, tones: std::ops::RangeInclusive<char>) {
    let mark = sym.char_indices().rev().take_while(|(_, c)| tones.contains(c)).last();
    match mark {
        Some((at, _)) => sym.insert(at, ring),
        None if !sym.is_empty() => sym.push(ring),
        None => sym.extend([DOTTED_CIRCLE, ring]),
    }
    sym.push(vowel);
}

/// Controls and formatting characters that never reach a terminal.
pub(crate) fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0d}' | '\u{feff}'
            | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}')
}

fn is_alef(c: char) -> bool {
    LAM_ALEFS.iter().any(|(alef, _)| *alef == c)
}

/// The ligature for lam in `grapheme` and alef in `next`, in the form that the lam's neighbour asks for.
fn lam_alef(grapheme: &str, next: &str, at: usize, forms: &[(usize, char)]) -> Option<char> {
    let mut lam = grapheme.chars();
    if lam.next() != Some(LAM) || lam.any(|c| matches!(c, ZWNJ | ZWJ) || is_invisible(c)) {
        return None;
    }
    let alef = next.chars().next()?;
    let (_, [isolated, after]) = LAM_ALEFS.iter().find(|(a, _)| *a == alef)?;
    let index = forms.binary_search_by_key(&at, |(i, _)| *i).ok()?;
    let medial = LETTERS.binary_search_by_key(&LAM, |(l, _)| *l).map(|i| LETTERS[i].1[3]);
    Some(if Ok(forms[index].1) == medial { *after } else { *isolated })
}

/// The presentation form of each letter that has one here, with its byte.
fn shapes(text: &str) -> Vec<(usize, char)> {
    if !text.chars().any(|c| ('\u{600}'..='\u{8ff}').contains(&c)) {
        return Vec::new();
    }
    let letters: Vec<(usize, char, JoiningType)> = text
        .char_indices()
        .map(|(at, c)| (at, c, joining(c)))
        .filter(|(_, _, t)| *t != JoiningType::Transparent)
        .collect();
    let mut out = Vec::with_capacity(letters.len());
    for (i, &(at, c, own)) in letters.iter().enumerate() {
        if matches!(own, JoiningType::NonJoining | JoiningType::JoinCausing) {
            continue;
        }
        let before = i.checked_sub(1).map(|p| letters[p].2);
        let after = letters.get(i + 1).map(|l| l.2);
        let right = joins_backward(own) && before.is_some_and(joins_forward);
        let left = joins_forward(own) && after.is_some_and(joins_backward);
        let column = match (right, left) {
            (false, false) => 0,
            (true, false) => 1,
            (false, true) => 2,
            (true, true) => 3,
        };
        if let Ok(row) = LETTERS.binary_search_by_key(&c, |(l, _)| *l)
            && LETTERS[row].1[column] != '\0'
        {
            out.push((at, LETTERS[row].1[column]));
        }
    }
    out
}

fn joining(c: char) -> JoiningType {
    if c.is_ascii() { JoiningType::NonJoining } else { get_joining_type(c) }
}

/// Joins to the letter after it.
fn joins_forward(t: JoiningType) -> bool {
    matches!(t, JoiningType::DualJoining | JoiningType::LeftJoining | JoiningType::JoinCausing)
}

/// Joins to the letter before it.
fn joins_backward(t: JoiningType) -> bool {
    matches!(t, JoiningType::DualJoining | JoiningType::RightJoining | JoiningType::JoinCausing)
}

/// The letters that a presentation form stands for: one, or lam and alef. `None` for anything else.
pub(crate) fn base_letters(form: char) -> Option<(char, Option<char>)> {
    if !('\u{fb50}'..='\u{fefc}').contains(&form) {
        return None;
    }
    LETTERS
        .iter()
        .find(|(_, forms)| forms.contains(&form))
        .map(|(letter, _)| (*letter, None))
        .or_else(|| LAM_ALEFS.iter().find(|(_, forms)| forms.contains(&form)).map(|(alef, _)| (LAM, Some(*alef))))
}
