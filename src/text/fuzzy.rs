//! How close a name is to what somebody types of it: letters in order, some left out.

use super::fold::fold;

/// How close; the greater the closer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Closeness(i32);

/// What a letter is worth, and what it is worth more at the beginning of a word or right after the letter before it.
const LETTER: i32 = 8;
const BEGINS: i32 = 8;
const FOLLOWS: i32 = 6;
/// What each letter left out between two costs, and the most that a gap costs.
const GAP: i32 = 1;
const WIDEST: i32 = 6;

/// How close `name` is to `typed`; none: some word of it is not in there. Both are folded; the words of `typed` may stand
/// in any order, and the letters of each must stand in `name` in theirs.
#[must_use]
pub fn closeness(typed: &str, name: &str) -> Option<Closeness> {
    let name: Vec<char> = fold(name).chars().collect();
    let mut sum = 0;
    for word in fold(typed).split_whitespace() {
        sum += of_word(&word.chars().collect::<Vec<_>>(), &name)?;
    }
    // Of two names that have it all the shorter one has more of it.
    Some(Closeness(sum * 16 - i32::try_from(name.len().min(100)).unwrap_or(100)))
}

/// The best way to find the letters of a word in order.
fn of_word(word: &[char], name: &[char]) -> Option<i32> {
    // For each place of the name: the best sum of the letters so far, the last of which stands there.
    let mut ends: Vec<Option<i32>> = Vec::new();
    for (nth, letter) in word.iter().enumerate() {
        let mut next = vec![None; name.len()];
        // The best sum up to here with what the gap since then costs.
        let mut open: Option<i32> = None;
        for (at, c) in name.iter().enumerate() {
            if c == letter {
                let follows = at.checked_sub(1).and_then(|before| *ends.get(before)?).map(|sum| sum + FOLLOWS);
                let before = if nth == 0 { Some(0) } else { follows.max(open) };
                let begins = at == 0 || !name[at - 1].is_alphanumeric();
                next[at] = before.map(|sum| sum + LETTER + if begins { BEGINS } else { 0 });
            }
            let ended = ends.get(at).copied().flatten();
            open = ended.map(|sum| sum - GAP).max(open.map(|sum| sum - GAP));
        }
        ends = next;
    }
    // A match spread over the whole name is none that somebody means.
    let least = i32::try_from(word.len()).unwrap_or(i32::MAX).saturating_mul(LETTER) - WIDEST;
    ends.into_iter().flatten().max().filter(|sum| *sum >= least)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_in_order_find_a_name_and_the_closest_comes_first() {
        let names = [
            "undo",
            "unhappy",
            "note on the visit",
            "open promises",
            "the visitor’s language",
            "پوشاندن",
            "واگرد",
            "เลือกภาษา",
        ];
        let rows: [(&str, &[&str]); 12] = [
            ("un", &["undo", "unhappy"]),
            ("uhp", &["unhappy"]),
            ("nv", &["note on the visit"]),
            ("visit note", &["note on the visit"]),
            ("lang", &["the visitor’s language"]),
            ("LANG", &["the visitor’s language"]),
            ("opp", &["open promises"]),
            ("odnu", &[]),
            ("پوش", &["پوشاندن"]),
            ("وا‌گرد", &["واگرد"]),
            ("ภาษา", &["เลือกภาษา"]),
            ("xyz", &[]),
        ];
        for (typed, expected) in rows {
            let mut found: Vec<_> = names.iter().filter_map(|name| Some((closeness(typed, name)?, *name))).collect();
            found.sort_by_key(|(close, _)| std::cmp::Reverse(*close));
            let found: Vec<&str> = found.into_iter().map(|(_, name)| name).collect();
            assert_eq!(found, expected, "{typed}");
        }
    }

    #[test]
    fn a_beginning_is_closer_than_a_middle_and_together_closer_than_apart() {
        let rows = [
            ("re", "request", "were"),
            ("no", "note", "n of o"),
            ("call", "call", "call for help"),
            ("ab", "xab", "xaxb"),
        ];
        for (typed, close, far) in rows {
            assert!(closeness(typed, close) > closeness(typed, far), "{typed}: {close}, {far}");
        }
        assert!(closeness("", "anything").is_some());
    }
}
