//! Days as people type them: year, month and day, or day, month and year, with `-`, `/` or `.` between them, in digits of
//! all four sets. The year tells the calendar: 1405 is Persian, 2026 Gregorian, 2569 Buddhist. So whatever a screen
//! shows can be typed again, and ISO dates in any language.

use icu_calendar::Date;

use super::digits::ascii_digits;

/// 1970-01-01 as a fixed day of ICU4X.
fn epoch() -> Option<i64> {
    Some(Date::try_new_gregorian(1970, 1, 1).ok()?.to_rata_die().to_i64_date())
}

/// The day meant, in days since 1970-01-01; none where it is no day of these calendars.
pub fn parse_day(typed: &str) -> Option<i32> {
    let typed = ascii_digits(typed.trim());
    let separator = ['-', '/', '.'].into_iter().find(|each| typed.contains(*each))?;
    let mut parts = typed.split(separator);
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
    let (year, month, day) = match (first.len(), third.len()) {
        (4, 1..=2) => (first, second, third),
        (1..=2, 4) => (third, second, first),
        _ => return None,
    };
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if parts.next().is_some() || ![year, month, day].into_iter().all(digits) {
        return None;
    }
    i32::try_from(fixed(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)? - epoch()?).ok()
}

/// The fixed day of ICU4X, by the calendar the year is of.
fn fixed(year: i32, month: u8, day: u8) -> Option<i64> {
    let day = match year {
        1200..=1699 => Date::try_new_persian(year, month, day).ok()?.to_rata_die(),
        1700..=2299 => Date::try_new_gregorian(year, month, day).ok()?.to_rata_die(),
        2300..=2899 => Date::try_new_buddhist(year, month, day).ok()?.to_rata_die(),
        _ => return None,
    };
    Some(day.to_i64_date())
}

#[cfg(test)]
mod tests {
    use super::super::calendar::{Calendar, DateStyle, Moment};
    use super::super::dates::date_numeric;
    use super::*;
    use crate::domain::Lang;
    use proptest::prelude::*;

    /// Saturday 2026-11-21.
    const DAY: i32 = 20_778;

    #[test]
    fn a_day_is_understood_in_every_calendar_and_every_set_of_digits() {
        let same = ["2026-11-21", "21/11/2569", "۱۴۰۵/۰۸/۳۰", "1405-8-30", "๒๑/๑๑/๒๕๖๙", " 21.11.2026 ", "٢٠٢٦-١١-٢١"];
        for typed in same {
            assert_eq!(parse_day(typed), Some(DAY), "{typed}");
        }
        assert_eq!(parse_day("1970-01-01"), Some(0));
        assert_eq!(parse_day("1403/12/30"), parse_day("2025-03-20"), "the last day of a leap year");
        let none = [
            "",
            "today",
            "20261121",
            "2026-11",
            "2026-13-01",
            "2026-02-29",
            "1404/12/30",
            "2026-11-21-3",
            "26-11-21",
            "0000-01-01",
            "-2026-11-21",
            "2026-11/21",
            "+202-1-1",
        ];
        for typed in none {
            assert_eq!(parse_day(typed), None, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn what_a_screen_shows_can_be_typed_again(day in -54_000_i32..80_000) {
            for (lang, calendar) in Lang::ALL.into_iter().flat_map(|lang| Calendar::ALL.map(|calendar| (lang, calendar))) {
                let shown = date_numeric(DateStyle { lang, calendar }, Moment::new(i64::from(day) * 86_400_000, 0));
                prop_assert_eq!(parse_day(&shown), Some(day), "{}", shown);
            }
        }

        #[test]
        fn whatever_is_typed_does_not_panic(typed in r"\PC{0,14}|[0-9۰-۹]{0,5}[-/.][0-9]{0,3}[-/.][0-9๐-๙]{0,5}") {
            let _ = parse_day(&typed);
        }
    }
}
