//! One logical line as cells in visual order.

use super::cluster::{self, clusters};
use super::order::{self, Dir};
use std::ops::Range;
use unicode_bidi_mirroring::get_mirrored;

/// What one place of a painted line shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The symbol to send: a letter in its form, with its marks; never a control.
    pub sym: String,
    /// 1 or 2 cells.
    pub width: u16,
    /// The bytes of the logical text shown here. Ranges of a line do not overlap.
    pub logical: Range<usize>,
    /// Stands in a right-to-left run.
    pub rtl: bool,
}

/// Lays one line of logical text out: visual order from left to right, shaped, brackets mirrored in right-to-left
/// runs. Controls are dropped (tabs and line ends become a blank); embeddings and overrides have no effect.
#[must_use]
pub fn lay(text: &str, base: Dir) -> Vec<Cell> {
    lay_at(text, base, None)
}

/// [`lay`] with a caret before byte `caret`, which keeps lam and alef apart when it stands between them.
pub(crate) fn lay_at(text: &str, base: Dir, caret: Option<usize>) -> Vec<Cell> {
    let clusters = clusters(text, caret);
    if base == Dir::Ltr && !order::has_bidi(text) {
        return clusters
            .into_iter()
            .filter(|c| c.width > 0)
            .map(|c| Cell { sym: c.sym, width: c.width, logical: c.range, rtl: false })
            .collect();
    }
    let levels = order::levels(text, base);
    // Isolates keep their place while the line is turned: they part runs of one level.
    let mut taking_part: Vec<_> = clusters
        .into_iter()
        .filter(|c| c.width > 0 || !text[c.range.clone()].chars().all(order::is_removed))
        .map(|c| (levels[c.range.start], Some(c)))
        .collect();
    let own: Vec<_> = taking_part.iter().map(|(level, _)| *level).collect();
    order::reorder(&own)
        .into_iter()
        .filter_map(|i| {
            let rtl = own[i].is_rtl();
            let cluster = taking_part[i].1.take().filter(|c| c.width > 0)?;
            Some(Cell {
                sym: if rtl { mirrored(cluster.sym) } else { cluster.sym },
                width: cluster.width,
                logical: cluster.range,
                rtl,
            })
        })
        .collect()
}

/// Rule L4 for the first character of a symbol.
pub(crate) fn mirrored(sym: String) -> String {
    match sym.chars().next().and_then(|c| Some((c, get_mirrored(c)?))) {
        Some((c, other)) => {
            let mut turned = String::from(other);
            turned.push_str(&sym[c.len_utf8()..]);
            turned
        }
        None => sym,
    }
}

/// The cells that `text` takes on one line.
pub(super) fn width(text: &str) -> u16 {
    if cluster::is_plain_ascii(text) {
        return u16::try_from(text.len()).unwrap_or(u16::MAX);
    }
    clusters(text, None).iter().fold(0, |sum, c| sum.saturating_add(c.width))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, base: Dir) -> String {
        lay(text, base).iter().map(|c| c.sym.as_str()).collect()
    }

    #[test]
    fn persian_is_joined_mirrored_and_turned() {
        for (text, want) in [
            ("سلام", "\u{fee1}\u{fefc}\u{feb3}"),
            ("لا", "\u{fefb}"),
            ("می\u{200c}روم", "\u{fee1}\u{feed}\u{fead}\u{fbfd}\u{fee3}"),
            ("(ب)", "(\u{fe8f})"),
            ("«ب»", "«\u{fe8f}»"),
            ("ب ۱۲", "۱۲ \u{fe8f}"),
            ("\u{2068}+98 21\u{2069} ب", "\u{fe8f} +98 21"),
            ("ب B-214/7 ب", "\u{fe8f} B-214/7 \u{fe8f}"),
        ] {
            assert_eq!(shown(text, Dir::Rtl), want, "{text}");
        }
    }

    #[test]
    fn thai_vowels_are_parted_and_tones_stay_above_the_ring() {
        for (text, want, cells) in [("กำ", "ก\u{e4d}\u{e32}", 2), ("น้ำ", "น\u{e4d}\u{e49}\u{e32}", 2), ("ที่", "ที่", 1)]
        {
            assert_eq!(shown(text, Dir::Ltr), want, "{text}");
            assert_eq!(width(text), cells, "{text}");
        }
    }

    #[test]
    fn a_caret_parts_lam_from_alef() {
        assert_eq!(lay("سلام", Dir::Rtl).len(), 3);
        assert_eq!(lay_at("سلام", Dir::Rtl, Some(4)).len(), 4);
        assert_eq!(lay_at("سلام", Dir::Rtl, Some(2)).len(), 3);
        assert_eq!(width("سلام لاله، سلامی"), 13);
    }

    #[test]
    fn controls_never_reach_a_cell() {
        let hostile = "a\u{1b}[31m\u{202e}b\u{7}\tc\r\nd\u{feff}\u{e0041}";
        assert_eq!(shown(hostile, Dir::Ltr), "a[31mb c d");
    }
}
