//! Which form each Persian letter takes between its neighbours.

use super::cluster::is_invisible;
use super::forms::{LAM_ALEFS, LETTERS};
use std::sync::LazyLock;
use unicode_joining_type::{JoiningType, get_joining_type};

pub(crate) const LAM: char = '\u{644}';

pub(crate) fn is_alef(c: char) -> bool {
    LAM_ALEFS.iter().any(|(alef, _)| *alef == c)
}

/// The ligature for lam in `grapheme` and alef in `next`, in the form that the lam's neighbour asks for.
pub(crate) fn lam_alef(grapheme: &str, next: &str, at: usize, forms: &[(usize, char)]) -> Option<char> {
    let mut lam = grapheme.chars();
    // A joiner between them keeps them apart.
    if lam.next() != Some(LAM) || lam.any(is_invisible) {
        return None;
    }
    let alef = next.chars().next()?;
    let (_, [isolated, after]) = LAM_ALEFS.iter().find(|(a, _)| *a == alef)?;
    let index = forms.binary_search_by_key(&at, |(i, _)| *i).ok()?;
    let medial = LETTERS.binary_search_by_key(&LAM, |(l, _)| *l).map(|i| LETTERS[i].1[3]);
    Some(if Ok(forms[index].1) == medial { *after } else { *isolated })
}

/// The presentation form of each letter that has one here, with its byte.
pub(crate) fn shapes(text: &str) -> Vec<(usize, char)> {
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
        // A letter that joins nothing (ء) stays as it is.
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

/// The joining types of U+0600 to U+08FF: the crate copies its whole table for every question.
static ARABIC: LazyLock<Vec<JoiningType>> = LazyLock::new(|| ('\u{600}'..='\u{8ff}').map(get_joining_type).collect());

pub(crate) fn joining(c: char) -> JoiningType {
    match c {
        '\0'..='\u{ac}' => JoiningType::NonJoining,
        '\u{600}'..='\u{8ff}' => ARABIC[c as usize - 0x600],
        _ => get_joining_type(c),
    }
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
