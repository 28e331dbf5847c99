//! Days, weeks, months and years of the language's calendar, as ranges of days counted from 1970-01-01. Pure.

use super::calendar::{DateStyle, Moment, day_numbers};
use super::dates::{date_long, date_short, month_name, week_start};
use super::digits::digits;
use crate::domain::Lang;

/// How long a period is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unit {
    /// One day.
    Day,
    /// One week, beginning on the day the language's weeks begin with.
    Week,
    /// One month of the calendar.
    Month,
    /// One year of the calendar.
    Year,
    /// Everything there is.
    All,
}

impl Unit {
    /// All of them, the shortest first.
    pub const ALL: [Unit; 5] = [Unit::Day, Unit::Week, Unit::Month, Unit::Year, Unit::All];

    /// Its name in the catalogue.
    pub const fn name(self) -> &'static str {
        match self {
            Unit::Day => "day",
            Unit::Week => "week",
            Unit::Month => "month",
            Unit::Year => "year",
            Unit::All => "all",
        }
    }

    /// The next longer one; after the longest the shortest.
    #[must_use]
    pub const fn wider(self) -> Unit {
        match self {
            Unit::Day => Unit::Week,
            Unit::Week => Unit::Month,
            Unit::Month => Unit::Year,
            Unit::Year => Unit::All,
            Unit::All => Unit::Day,
        }
    }
}

/// First and last day of the period that holds a day (local days since 1970-01-01, both included).
pub fn period_of(style: impl Into<DateStyle>, unit: Unit, day: i32) -> (i32, i32) {
    let style = style.into();
    match unit {
        Unit::Day => (day, day),
        Unit::Week => {
            let first = day - days_into_week(style.lang, day);
            (first, first + 6)
        }
        Unit::Month => month(style, day),
        Unit::Year => {
            let (mut first, mut last) = month(style, day);
            let year = numbers(style, day).0;
            while numbers(style, first - 1).0 == year {
                first = month(style, first - 1).0;
            }
            while numbers(style, last + 1).0 == year {
                last = month(style, last + 1).1;
            }
            (first, last)
        }
        Unit::All => (i32::MIN, i32::MAX),
    }
}

/// The period before or after one that [`period_of`] gave; everything has none beside it.
pub fn period_beside(style: impl Into<DateStyle>, unit: Unit, days: (i32, i32), later: bool) -> (i32, i32) {
    match unit {
        Unit::All => days,
        _ if later => period_of(style, unit, days.1 + 1),
        _ => period_of(style, unit, days.0 - 1),
    }
}

/// What people call a period: `Sat 21 Nov 2026`, `16 Nov – 22 Nov 2026`, `Nov 2026`, `2026`. Empty for everything.
pub fn period_name(style: impl Into<DateStyle>, unit: Unit, days: (i32, i32)) -> String {
    let style = style.into();
    let year = |day: i32| digits(style.lang, &numbers(style, day).0.to_string());
    match unit {
        Unit::Day => date_long(style, noon(days.0)),
        Unit::Week => {
            let (first, last) = (date_short(style, noon(days.0)), date_short(style, noon(days.1)));
            format!("{first} – {last} {}", year(days.1))
        }
        Unit::Month => format!("{} {}", month_name(style, noon(days.0)), year(days.0)),
        Unit::Year => year(days.0),
        Unit::All => String::new(),
    }
}

/// The weekday of a day, 0 Monday to 6 Sunday. 1970-01-01 was a Thursday.
pub const fn weekday_of(day: i32) -> u8 {
    (day as i64 + 3).rem_euclid(7) as u8
}

/// The weekdays in the order of the language's weeks, 0 Monday to 6 Sunday.
pub fn weekdays(lang: Lang) -> [u8; 7] {
    let first = week_start(lang).to_monday_zero_offset().unsigned_abs();
    std::array::from_fn(|nth| (first + nth as u8) % 7)
}

fn days_into_week(lang: Lang, day: i32) -> i32 {
    let first = i32::from(week_start(lang).to_monday_zero_offset());
    (i32::from(weekday_of(day)) - first).rem_euclid(7)
}

/// First and last day of the month that holds a day.
fn month(style: DateStyle, day: i32) -> (i32, i32) {
    let (year, month, in_month) = numbers(style, day);
    let first = day - (i32::from(in_month) - 1);
    // No calendar of ours has a month of fewer than 28 days.
    let mut last = first + 27;
    while numbers(style, last + 1).1 == month && numbers(style, last + 1).0 == year {
        last += 1;
    }
    (first, last)
}

fn numbers(style: DateStyle, day: i32) -> (i32, u8, u8) {
    let numbers = day_numbers(style.calendar, noon(day));
    (numbers.year, numbers.month, numbers.day)
}

/// Noon of a local day, as a moment without an offset of its own.
pub const fn noon(day: i32) -> Moment {
    Moment::new(day as i64 * 86_400_000 + 43_200_000, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Saturday 2026-11-21.
    const DAY: i32 = 20_778;

    #[test]
    fn a_day_lies_in_the_periods_of_its_calendar() {
        let table = [
            (Lang::En, Unit::Week, (DAY - 5, DAY + 1), "16 Nov – 22 Nov 2026"),
            (Lang::En, Unit::Month, (DAY - 20, DAY + 9), "Nov 2026"),
            (Lang::En, Unit::Year, (20_454, 20_818), "2026"),
            (Lang::Fa, Unit::Week, (DAY, DAY + 6), "۳۰ آبان – ۶ آذر ۱۴۰۵"),
            (Lang::Fa, Unit::Month, (DAY - 29, DAY), "آبان ۱۴۰۵"),
            (Lang::Fa, Unit::Year, (20_533, 20_897), "۱۴۰۵"),
            (Lang::Th, Unit::Week, (DAY - 6, DAY), "15 พ.ย. – 21 พ.ย. 2569"),
            (Lang::Th, Unit::Day, (DAY, DAY), "เสาร์ 21 พ.ย. 2569"),
        ];
        for (lang, unit, days, name) in table {
            assert_eq!(period_of(lang, unit, DAY), days, "{lang:?} {unit:?}");
            assert_eq!(period_name(lang, unit, days), name);
        }
        assert_eq!(weekday_of(DAY), 5);
        assert_eq!(weekdays(Lang::Fa)[0], 5);
        assert_eq!(weekdays(Lang::En)[0], 0);
    }

    #[test]
    fn periods_follow_each_other_without_gap_or_overlap() {
        for lang in [Lang::Fa, Lang::En, Lang::Th] {
            for unit in [Unit::Day, Unit::Week, Unit::Month, Unit::Year] {
                let mut days = period_of(lang, unit, DAY);
                for _ in 0..30 {
                    let before = period_beside(lang, unit, days, false);
                    assert_eq!(before.1 + 1, days.0, "{lang:?} {unit:?} {days:?}");
                    assert_eq!(period_beside(lang, unit, before, true), days);
                    days = before;
                }
            }
        }
    }

    #[test]
    fn years_have_the_days_their_calendar_gives_them() {
        // 1403 and 1408 are leap years of the Persian calendar, 2024 and 2028 of the others.
        for (lang, day, length) in
            [(Lang::Fa, 19_900, 366), (Lang::Fa, DAY, 365), (Lang::En, 19_900, 366), (Lang::Th, DAY, 365)]
        {
            let (first, last) = period_of(lang, Unit::Year, day);
            assert_eq!(last - first + 1, length, "{lang:?} {day}");
        }
    }
}
