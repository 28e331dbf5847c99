//! What may come in from outside, and isolates around it.

use super::cluster::is_invisible;
use super::order::{BidiClass, class};
use super::shape::joining;
use std::borrow::Cow;
use unicode_joining_type::JoiningType;

pub(crate) const FSI: char = '\u{2068}';
pub(crate) const PDI: char = '\u{2069}';
/// LRI, RLI and FSI, each of which opens an isolate.
pub(crate) const ISOLATES: [char; 3] = ['\u{2066}', '\u{2067}', FSI];
const ZWNJ: char = '\u{200c}';
const ZWJ: char = '\u{200d}';
/// Marks that may stand on one letter; no orthography comes near, and more would smear over other rows.
const MARKS_PER_LETTER: usize = 8;

/// Cleans text that comes from outside, once, where it enters: one line.
///
/// Dropped: control bytes, bidi marks, embeddings, overrides and isolates, tag characters, U+FEFF and other invisible
/// formatting, non-characters, more than eight marks on a letter. Line ends and tabs become blanks. ZWNJ and ZWJ stay
/// after letters of joining and Indic scripts (and ZWJ after emoji), where they mean something.
#[must_use]
pub fn clean(outside: &str) -> Cow<'_, str> {
    if outside.bytes().all(|b| (0x20..0x7f).contains(&b)) {
        return Cow::Borrowed(outside);
    }
    let mut out = cleaned(None, outside, false);
    out.truncate(out.trim_end_matches([ZWNJ, ZWJ]).len());
    same_or(outside, out)
}

/// [`clean`] for text of several lines: `\n` stays, `\r\n` and the other line ends become `\n`.
#[must_use]
pub fn clean_lines(outside: &str) -> Cow<'_, str> {
    let out = cleaned(None, outside, true);
    same_or(outside, out)
}

/// [`clean`] for a piece typed or pasted after `before`, which decides whether a joiner means something.
pub(crate) fn clean_after(before: Option<char>, piece: &str) -> String {
    cleaned(before, piece, false)
}

fn same_or(outside: &str, out: String) -> Cow<'_, str> {
    if out == outside { Cow::Borrowed(outside) } else { Cow::Owned(out) }
}

fn cleaned(before: Option<char>, text: &str, lines: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut last = before;
    let mut marks = 0;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let kept = match c {
            '\r' if chars.peek() == Some(&'\n') => continue,
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' if lines => '\n',
            '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => ' ',
            ZWNJ if last.is_some_and(takes_joiner) => c,
            ZWJ if last.is_some_and(|l| takes_joiner(l) || is_pictograph(l)) => c,
            _ if is_invisible(c) || is_noncharacter(c) => continue,
            _ => c,
        };
        marks = match class(kept) {
            BidiClass::NSM => marks + 1,
            _ => 0,
        };
        if marks > MARKS_PER_LETTER {
            continue;
        }
        out.push(kept);
        last = Some(kept);
    }
    out
}

/// Letters and marks of scripts in which a joiner changes what is read.
fn takes_joiner(c: char) -> bool {
    match joining(c) {
        JoiningType::NonJoining => is_indic(c) || ('\u{621}'..='\u{8ff}').contains(&c) && c.is_alphabetic(),
        JoiningType::Transparent => class(c) == BidiClass::NSM,
        _ => c != ZWJ,
    }
}

/// Devanagari to Sinhala, Tibetan and Myanmar, Khmer, Mongolian is above by its joining type.
fn is_indic(c: char) -> bool {
    matches!(c, '\u{900}'..='\u{dff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
}

/// Emoji and what follows them within a family: skin tones and the emoji selector.
fn is_pictograph(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}' | '\u{fe0f}')
}

fn is_noncharacter(c: char) -> bool {
    let c = u32::from(c);
    c & 0xfffe == 0xfffe || (0xfdd0..=0xfdef).contains(&c)
}

/// Puts data between FSI and PDI, so that a number, a plate or a foreign name keeps its own direction inside a
/// sentence. [`plain`] takes the pair off again.
#[must_use]
pub fn isolate(data: &str) -> String {
    let data = if is_balanced(data) { Cow::Borrowed(data) } else { Cow::Owned(plain(data)) };
    let mut out = String::with_capacity(data.len() + 6);
    out.push(FSI);
    out.push_str(&data);
    out.push(PDI);
    out
}

/// No PDI in `data` could close the pair that is put around it.
fn is_balanced(data: &str) -> bool {
    let mut depth = 0_i32;
    for c in data.chars() {
        if ISOLATES.contains(&c) {
            depth += 1;
        } else if c == PDI {
            depth -= 1;
        }
        if depth < 0 {
            return false;
        }
    }
    depth == 0
}

/// Takes isolates off: for plain text, JSON, CSV, logs and file names, which they never reach.
#[must_use]
pub fn plain(text: &str) -> String {
    text.chars().filter(|c| !ISOLATES.contains(c) && *c != PDI).collect()
}
