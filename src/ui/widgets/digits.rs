//! A clock in block digits three rows high, readable from two metres, in Latin and in Persian shapes.
//!
//! Half blocks give each cell two square dots, so three rows are six dots high; where that is too coarse there are quarters.

use crate::i18n::ascii_digits;

/// Rows of a picture of digits.
pub const HEIGHT: u16 = 3;

/// The dots of a Latin digit, six rows from the top.
const LATIN: [[&str; 6]; 10] = [
    ["   ", "###", "# #", "# #", "# #", "###"],
    ["   ", " # ", "## ", " # ", " # ", "###"],
    ["   ", "###", "  #", "###", "#  ", "###"],
    ["   ", "###", "  #", "###", "  #", "###"],
    ["   ", "# #", "# #", "###", "  #", "  #"],
    ["   ", "###", "#  ", "###", "  #", "###"],
    ["   ", "###", "#  ", "###", "# #", "###"],
    ["   ", "###", "  #", "  #", "  #", "  #"],
    ["   ", "###", "# #", "###", "# #", "###"],
    ["   ", "###", "# #", "###", "  #", "###"],
];

/// A Persian digit, three rows from the top: ۰ is a small full square as in type, ۳ has three teeth, ۷ and ۸ are wedges,
/// ۴ ۵ ۶ are the Persian and not the Arabic shapes. Quarter blocks halve the columns where half a cell is needed.
const PERSIAN: [[&str; 3]; 10] = [
    ["    ", " ▄▄ ", " ▀▀ "],
    [" ▜▌ ", " ▐▌ ", " ▐▌ "],
    ["█▄█ ", "█   ", "█   "],
    ["█▟▙█", "█   ", "█   "],
    ["█ █▀", "█▀▀▀", "█   "],
    ["▗▛▜▖", "█  █", "▜▞▚▛"],
    ["▄▀▀ ", "▀▄█▀", "▄▀  "],
    ["█  █", "▐▌▐▌", " ▜▛ "],
    [" ▟▙ ", "▐▌▐▌", "█  █"],
    ["▛▀█ ", "▀▀█ ", "  █ "],
];

const COLON: [&str; 6] = [" ", " ", "#", " ", "#", " "];

/// The picture of a clock such as `0:22` or `۰:۲۲`, row by row from left to right (numbers run so in every language).
/// Symbols that are no digit or colon are left out. All digits of a script are as wide as each other, so that what
/// stands beside a running clock does not move with it.
pub fn picture(clock: &str) -> [String; 3] {
    let mut rows = [String::new(), String::new(), String::new()];
    for symbol in clock.chars() {
        let Some(shape) = shape(symbol) else { continue };
        for (line, part) in rows.iter_mut().zip(shape) {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(&part);
        }
    }
    rows
}

/// Columns of a picture.
pub fn width(picture: &[String; 3]) -> u16 {
    u16::try_from(picture[0].chars().count()).unwrap_or(u16::MAX)
}

fn shape(symbol: char) -> Option<[String; 3]> {
    let mut held = [0; 4];
    let value = |symbol: &str| ascii_digits(symbol).parse::<usize>().ok();
    match symbol {
        ':' => Some(blocks(&COLON)),
        '۰'..='۹' | '٠'..='٩' => Some(PERSIAN.get(value(symbol.encode_utf8(&mut held))?)?.map(str::to_owned)),
        _ => LATIN.get(value(symbol.encode_utf8(&mut held))?).map(blocks),
    }
}

/// Six rows of dots as three rows of half blocks.
fn blocks(dots: &[&str; 6]) -> [String; 3] {
    let row =
        |row: usize| dots[2 * row].chars().zip(dots[2 * row + 1].chars()).map(|(upper, lower)| block(upper, lower));
    [0, 1, 2].map(|n| row(n).collect())
}

fn block(upper: char, lower: char) -> char {
    match (upper, lower) {
        ('#', '#') => '█',
        ('#', _) => '▀',
        (_, '#') => '▄',
        _ => ' ',
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Lang;
    use crate::i18n::digits;

    #[test]
    fn a_clock_is_three_rows_of_one_width() {
        for clock in ["0:22", "14:55", "۰:۲۲", "۱۲۳:۴۵", "67:89", "۶۷:۸۹"] {
            let rows = picture(clock);
            let widths: Vec<_> = rows.iter().map(|row| row.chars().count()).collect();
            assert!(widths[0] > 8 && widths.iter().all(|width| *width == widths[0]), "{clock}: {widths:?}");
            assert!(rows.iter().all(|row| row.contains(['█', '▄', '▀', '▐', '▌'])), "{clock}");
        }
    }

    #[test]
    fn a_clock_is_as_wide_at_every_second() {
        for (clock, lang) in [("0:00", Lang::En), ("00:00", Lang::En), ("0:00", Lang::Fa), ("00:00", Lang::Fa)] {
            let wide = width(&picture(&digits(lang, clock)));
            for n in 0..10 {
                let other = digits(lang, &clock.replace('0', &n.to_string()));
                assert_eq!(width(&picture(&other)), wide, "{other}");
            }
        }
    }

    #[test]
    fn the_persian_zero_is_no_cross() {
        let zero = picture("۰");
        assert_eq!(zero, ["    ", " ▄▄ ", " ▀▀ "].map(str::to_owned), "a small square, lower than the middle");
    }

    #[test]
    fn shapes() {
        assert_eq!(picture("0:22"), ["▄▄▄   ▄▄▄ ▄▄▄", "█ █ ▀ ▄▄█ ▄▄█", "█▄█ ▀ █▄▄ █▄▄"].map(str::to_owned));
        assert_ne!(picture("2"), picture("۲"), "Persian digits have their own shapes");
        assert_eq!(picture("٢"), picture("۲"), "Arabic code points are the same digits");
        assert_eq!(picture("x"), ["", "", ""].map(str::to_owned));
    }

    #[test]
    fn no_two_digits_look_alike() {
        for set in ["0123456789", "۰۱۲۳۴۵۶۷۸۹"] {
            let mut all: Vec<_> = set.chars().map(|digit| picture(&digit.to_string())).collect();
            all.sort();
            all.dedup();
            assert_eq!(all.len(), 10, "{set}");
        }
    }
}
