//! The order of characters on a line: UAX #9 levels and rule L2.

pub(crate) use unicode_bidi::BidiClass;
use unicode_bidi::{BidiDataSource, BidiInfo, HardcodedBidiData, Level, ParagraphBidiInfo};

/// Base direction of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Dir {
    /// Starts at the left edge: English, Thai.
    #[default]
    Ltr,
    /// Starts at the right edge: Persian.
    Rtl,
}

impl Dir {
    /// Direction of the first strong character outside isolates (UAX #9 rules P2 and P3), or `fallback` where
    /// there is none.
    #[must_use]
    pub fn of_first_strong(text: &str, fallback: Dir) -> Dir {
        let mut depth = 0_usize;
        for c in text.chars() {
            match class(c) {
                BidiClass::LRI | BidiClass::RLI | BidiClass::FSI => depth += 1,
                BidiClass::PDI => depth = depth.saturating_sub(1),
                BidiClass::L if depth == 0 => return Dir::Ltr,
                BidiClass::R | BidiClass::AL if depth == 0 => return Dir::Rtl,
                _ => {}
            }
        }
        fallback
    }

    fn level(self) -> Level {
        match self {
            Dir::Ltr => Level::ltr(),
            Dir::Rtl => Level::rtl(),
        }
    }
}

/// The bidi class of one character.
pub(crate) fn class(c: char) -> BidiClass {
    HardcodedBidiData.bidi_class(c)
}

/// Whether `c` is a letter of a right-to-left script.
pub(crate) fn is_rtl_letter(c: char) -> bool {
    c >= '\u{590}' && matches!(class(c), BidiClass::R | BidiClass::AL)
}

/// Whether UAX #9 rule X9 takes `c` out of the line before reordering.
pub(crate) fn is_removed(c: char) -> bool {
    matches!(
        class(c),
        BidiClass::BN | BidiClass::LRE | BidiClass::RLE | BidiClass::LRO | BidiClass::RLO | BidiClass::PDF
    )
}

/// Unicode's classes, but embeddings and overrides do nothing: text that somebody else wrote must not be able to
/// turn a line round. Isolates, which we insert ourselves, keep their meaning.
struct Hardened;

impl BidiDataSource for Hardened {
    fn bidi_class(&self, c: char) -> BidiClass {
        match class(c) {
            BidiClass::LRE | BidiClass::RLE | BidiClass::LRO | BidiClass::RLO | BidiClass::PDF => BidiClass::BN,
            other => other,
        }
    }
}

/// Whether `text` holds anything that could make a left-to-right line differ from its logical order.
pub(crate) fn has_bidi(text: &str) -> bool {
    text.chars().any(|c| {
        matches!(c,
            '\u{590}'..='\u{8ff}' | '\u{200e}' | '\u{200f}' | '\u{2066}'..='\u{2069}'
            | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'
            | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
    })
}

/// The level of each byte of one line, for painting: embeddings and overrides are ignored.
pub(crate) fn levels(text: &str, base: Dir) -> Vec<Level> {
    let info = ParagraphBidiInfo::new_with_data_source(&Hardened, text, Some(base.level()));
    info.reordered_levels(0..text.len())
}

/// Rule L2: which element stands at each place, from the left.
pub(crate) fn reorder(levels: &[Level]) -> Vec<usize> {
    BidiInfo::reorder_visual(levels)
}

/// UAX #9 in full, embeddings and overrides included: for each character of one line its level, and the visual
/// order of the character indices. Characters that rule X9 removes have no level and no place.
///
/// `None` takes the direction from the first strong character. Painting uses the same steps with embeddings and
/// overrides switched off; this entry exists so that the conformance files can be run in full.
#[must_use]
pub fn visual_order(text: &str, base: Option<Dir>) -> (Vec<Option<u8>>, Vec<usize>) {
    let info = ParagraphBidiInfo::new(text, base.map(Dir::level));
    let by_byte = info.reordered_levels(0..text.len());
    let mut kept = Vec::new();
    let mut kept_levels = Vec::new();
    let mut all = Vec::new();
    for (index, (at, c)) in text.char_indices().enumerate() {
        if is_removed(c) {
            all.push(None);
        } else {
            all.push(Some(by_byte[at].number()));
            kept.push(index);
            kept_levels.push(by_byte[at]);
        }
    }
    let order = reorder(&kept_levels).into_iter().map(|i| kept[i]).collect();
    (all, order)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_strong_looks_past_isolates_and_neutrals() {
        for (text, want) in [
            ("سلام", Dir::Rtl),
            ("12 hello", Dir::Ltr),
            ("۱۲ (سلام", Dir::Rtl),
            ("\u{2068}abc\u{2069} سلام", Dir::Rtl),
            ("ที่", Dir::Ltr),
        ] {
            assert_eq!(Dir::of_first_strong(text, Dir::Ltr), want, "{text}");
        }
        assert_eq!(Dir::of_first_strong("12 - 3", Dir::Rtl), Dir::Rtl);
        assert_eq!(Dir::of_first_strong("", Dir::Ltr), Dir::Ltr);
    }
}
