//! The four sets of digits: Latin, Persian, Arabic-Indic, Thai.

use crate::domain::Lang;

/// Zeros of the sets other than Latin: Arabic-Indic, Persian, Thai.
const ZEROS: [char; 3] = ['\u{0660}', '\u{06F0}', '\u{0E50}'];

/// The value of a decimal digit of any of the four sets.
pub fn digit_value(c: char) -> Option<u8> {
    if c.is_ascii_digit() {
        return Some(c as u8 - b'0');
    }
    ZEROS.iter().find_map(|zero| {
        let above = u32::from(c).checked_sub(u32::from(*zero))?;
        u8::try_from(above).ok().filter(|value| *value < 10)
    })
}

/// The text with the digits of all four sets as ASCII; everything else stays.
pub fn ascii_digits(text: &str) -> String {
    text.chars().map(|c| digit_value(c).map_or(c, |value| char::from(b'0' + value))).collect()
}

/// The text with its digits in the set the language reads: Persian for Persian, Latin for English and Thai (which
/// prints its dates and clocks in Latin digits).
pub fn digits(lang: Lang, text: &str) -> String {
    let zero = match lang {
        Lang::Fa => 0x06F0,
        Lang::En | Lang::Th => u32::from(b'0'),
    };
    text.chars()
        .map(|c| digit_value(c).and_then(|value| char::from_u32(zero + u32::from(value))).unwrap_or(c))
        .collect()
}

/// A whole number in the language's digits. Negative Persian numbers carry the mark and the minus sign CLDR gives.
pub fn number(lang: Lang, value: i64) -> String {
    match (lang, value < 0) {
        (Lang::Fa, true) => format!("\u{200E}\u{2212}{}", digits(lang, &value.unsigned_abs().to_string())),
        _ => digits(lang, &value.to_string()),
    }
}

/// A number with a point, in the language's digits and with its sign for the point: `95.7`, `۹۵٫۷`.
pub fn decimal(lang: Lang, written: &str) -> String {
    match lang {
        Lang::Fa => digits(lang, written).replace('.', "\u{66B}"),
        Lang::En | Lang::Th => digits(lang, written),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_is_the_languages_own() {
        for (lang, written) in [(Lang::Fa, "۹۵٫۷"), (Lang::En, "95.7"), (Lang::Th, "95.7")] {
            assert_eq!(decimal(lang, "95.7"), written);
        }
    }

    #[test]
    fn digits_of_all_four_sets_become_those_of_the_language() {
        let all = "09 ۰۹ ٠٩ ๐๙ B-214";
        assert_eq!(digits(Lang::Fa, all), "۰۹ ۰۹ ۰۹ ۰۹ B-۲۱۴");
        assert_eq!(digits(Lang::En, all), "09 09 09 09 B-214");
        assert_eq!(digits(Lang::Th, all), "09 09 09 09 B-214");
        assert_eq!(ascii_digits(all), "09 09 09 09 B-214");
    }

    #[test]
    fn neighbours_of_the_digits_are_no_digits() {
        for c in ['/', ':', '\u{065F}', '\u{066A}', '\u{06EF}', '\u{06FA}', '\u{0E4F}', '\u{0E5A}'] {
            assert_eq!(digit_value(c), None, "{c:?}");
        }
    }

    #[test]
    fn numbers_keep_their_sign() {
        assert_eq!(number(Lang::En, -12), "-12");
        assert_eq!(number(Lang::Fa, -12), "\u{200E}\u{2212}۱۲");
        assert_eq!(number(Lang::Th, i64::MIN), i64::MIN.to_string());
    }
}
