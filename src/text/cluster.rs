//! From logical text to what stands in one cell: grapheme clusters, Persian letter forms, Thai SARA AM, widths.

use super::order::{BidiClass, class};
use super::shape::{LAM, is_alef, lam_alef, shapes};
use std::cell::Cell as Slot;
use std::ops::Range;
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
    super::kept::forget();
}

/// At most this many scalars are sent for one cell; more are only ever stacked marks meant to break a screen.
const SCALARS_PER_CELL: usize = 16;
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
        let mut sym = String::new();
        show(&mut sym, c, None);
        match out.get_mut(first..).and_then(<[Cluster]>::last_mut) {
            Some(last) if letter_width(c) == 0 => {
                last.sym.push_str(&sym);
                last.range.end = at + c.len_utf8();
            }
            _ => out.push(Cluster { width: 0, sym, range: at..at + c.len_utf8() }),
        }
    }
    for cluster in &mut out[first..] {
        cluster.width = grapheme_width(&cluster.sym);
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

/// Cells of a text where nothing of ours paints it: printed on a terminal or through a pager, letter by letter, since nothing
/// is joined on its way there.
pub fn terminal_width(text: &str) -> usize {
    text.chars().map(letter_width).sum()
}

/// Cells of one letter; none for a mark or a control.
#[allow(clippy::disallowed_methods, reason = "one letter: the lam-alef rule for strings cannot apply")]
fn letter_width(letter: char) -> usize {
    letter.width().unwrap_or(0)
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
