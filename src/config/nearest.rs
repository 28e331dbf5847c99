//! The nearest known word to one that is not known: what somebody most likely meant to write.

/// The nearest of `known`, if one is near enough to be a slip of the finger; letter case, `-` and `_` count as nothing.
pub(super) fn nearest<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let word = folded(word);
    // One slip in three letters; a very long word is no slip of anything.
    let reach = (word.len() / 3).clamp(1, 4);
    if word.len() > 60 {
        return None;
    }
    known
        .into_iter()
        .map(|candidate| (distance(&word, &folded(candidate)), candidate))
        .filter(|(distance, _)| *distance <= reach)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

fn folded(word: &str) -> Vec<char> {
    word.chars().filter(|letter| !matches!(letter, '-' | '_' | ' ')).flat_map(char::to_lowercase).collect()
}

/// Edits from one word to the other: a letter put in, left out, changed, or two neighbours swapped.
fn distance(from: &[char], to: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=to.len()).collect();
    for (row, letter) in from.iter().enumerate() {
        let mut here = vec![row + 1];
        for (column, other) in to.iter().enumerate() {
            let changed = last[column] + usize::from(letter != other);
            let mut best = changed.min(last[column + 1] + 1).min(here[column] + 1);
            if row > 0 && column > 0 && *letter == to[column - 1] && from[row - 1] == *other {
                best = best.min(before[column - 1] + 1);
            }
            here.push(best);
        }
        before = std::mem::replace(&mut last, here);
    }
    last[to.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_finger() {
        let known = ["bidi", "colour", "background", "blank_after_minutes", "key"];
        let cases = [
            ("bidy", Some("bidi")),
            ("bdii", Some("bidi")),
            ("color", Some("colour")),
            ("COLOUR", Some("colour")),
            ("blank-after-minutes", Some("blank_after_minutes")),
            ("backgruond", Some("background")),
            ("kye", Some("key")),
            ("wallpaper", None),
            ("رنگ", None),
            ("", None),
        ];
        for (word, want) in cases {
            assert_eq!(nearest(word, known), want, "{word}");
        }
    }

    #[test]
    fn a_very_long_word_is_no_slip() {
        assert_eq!(nearest(&"k".repeat(100_000), ["key"]), None);
    }
}
