//! Calendars, day by day, against the Python library jdatetime, which shares nothing with ICU4X.

use std::process::{Command, Stdio};

use darban::domain::Lang;
use darban::i18n::dates::{Calendar, DayNumbers, Moment, date_long, day_numbers};

const DAY_MS: i64 = 86_400_000;

/// Prints `days since 1970, Gregorian year, month, day, Persian year, month, day` for 1921–2122.
const DUMP: &str = "
import datetime, jdatetime
day, epoch = datetime.date(1921, 1, 1), datetime.date(1970, 1, 1)
while day.year < 2123:
    j = jdatetime.date.fromgregorian(date=day)
    print((day - epoch).days, day.year, day.month, day.day, j.year, j.month, j.day)
    day += datetime.timedelta(days=1)
";

fn jdatetime_days() -> Vec<[i64; 7]> {
    let run = Command::new("python3").args(["-c", DUMP]).stderr(Stdio::piped()).output();
    let output =
        run.unwrap_or_else(|why| panic!("this test needs python3 with jdatetime (pip install jdatetime): {why}"));
    assert!(
        output.status.success(),
        "this test needs python3 with jdatetime (pip install jdatetime): {}",
        String::from_utf8_lossy(&output.stderr)
    );
    let rows = String::from_utf8(output.stdout).expect("text");
    let numbers = |row: &str| row.split(' ').map(|n| n.parse().expect("a number")).collect::<Vec<i64>>();
    rows.lines().map(|row| numbers(row).try_into().expect("seven numbers")).collect()
}

fn numbers(year: i64, month: i64, day: i64) -> DayNumbers {
    let small = |n| u8::try_from(n).expect("a month or a day");
    DayNumbers { year: i32::try_from(year).expect("a year"), month: small(month), day: small(day) }
}

#[test]
fn two_hundred_years_agree_day_by_day() {
    let days = jdatetime_days();
    assert_eq!(days.len(), 73_779, "1921–2122");
    for [since_1970, year, month, day, persian_year, persian_month, persian_day] in days {
        // Noon in Tehran, and the last minute of the day in Bangkok.
        let noon = Moment::new(since_1970 * DAY_MS + (12 * 60 - 210) * 60_000, 210);
        let late = Moment::new(since_1970 * DAY_MS + (24 * 60 - 1 - 420) * 60_000, 420);
        for moment in [noon, late] {
            assert_eq!(day_numbers(Calendar::Gregorian, moment), numbers(year, month, day));
            assert_eq!(day_numbers(Calendar::Buddhist, moment), numbers(year + 543, month, day));
            assert_eq!(
                day_numbers(Calendar::Persian, moment),
                numbers(persian_year, persian_month, persian_day),
                "{year}-{month}-{day}"
            );
        }
    }
}

#[test]
fn leap_years_by_name_end_on_the_thirtieth_of_esfand() {
    // The day before Nowruz: 30 Esfand in leap years, 29 in the others.
    let table = [
        ("2021-03-20", 1399, 30),
        ("2022-03-20", 1400, 29),
        ("2025-03-20", 1403, 30),
        ("2026-03-20", 1404, 29),
        ("2030-03-20", 1408, 30),
        ("2017-03-20", 1395, 30),
    ];
    for (gregorian, year, day) in table {
        let date: jiff::civil::Date = gregorian.parse().expect("a date");
        let since_1970 = i64::from((date - jiff::civil::date(1970, 1, 1)).get_days());
        let eve = Moment::new(since_1970 * DAY_MS, 0);
        assert_eq!(day_numbers(Calendar::Persian, eve), numbers(year, 12, day), "{gregorian}");
        assert_eq!(day_numbers(Calendar::Persian, eve.plus_ms(DAY_MS)), numbers(year + 1, 1, 1), "{gregorian}");
    }
}

#[test]
fn a_day_begins_at_the_desks_own_midnight() {
    // 20:29:59 and 20:30:00 UTC on 21 November 2026 lie on two days in Tehran.
    let before = Moment::new(1_795_292_999_000, 210);
    assert_eq!(date_long(Lang::Fa, before), "شنبه ۳۰ آبان ۱۴۰۵");
    assert_eq!(date_long(Lang::Fa, before.plus_ms(1000)), "یکشنبه ۱ آذر ۱۴۰۵");
    assert_eq!(date_long(Lang::En, Moment { offset_min: 0, ..before.plus_ms(1000) }), "Sat 21 Nov 2026");
}
