//! Dates, clocks and durations as people read them. Pure: a [`Moment`] comes in, words come out.
//!
//! Names of months and weekdays are ICU4X's; their order is the one the screens use: `شنبه ۳۰ آبان ۱۴۰۵`,
//! `Sat 21 Nov 2026`, `เสาร์ 21 พ.ย. 2569`.

use std::cell::RefCell;
use std::fmt::Write as _;

use icu_calendar::cal::{Buddhist, Gregorian, Persian};
use icu_calendar::week::WeekInformation;
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::{E, M};
use icu_locale_core::{Locale, locale};
use jiff::civil::{Date, Weekday};
use jiff_icu::ConvertFrom as _;

use super::calendar::iso;
pub use super::calendar::{Calendar, DateStyle, DayNumbers, Moment, day_numbers};
use super::digits::digits;
use crate::domain::Lang;

/// Weekday, day, month and year: `شنبه ۳۰ آبان ۱۴۰۵`, `Sat 21 Nov 2026`, `เสาร์ 21 พ.ย. 2569`.
pub fn date_long(style: impl Into<DateStyle>, moment: Moment) -> String {
    thread_local! {
        /// The header shows it in every frame, and names are dear.
        static LAST: RefCell<Option<(DateStyle, Date, String)>> = const { RefCell::new(None) };
    }
    let (style, date) = (style.into(), moment.civil().date());
    let known = LAST.with_borrow(|last| last.clone().filter(|(of, on, _)| (*of, *on) == (style, date)));
    if let Some((.., written)) = known {
        return written;
    }
    let written = date_long_anew(style, moment);
    LAST.set(Some((style, date, written.clone())));
    written
}

fn date_long_anew(style: DateStyle, moment: Moment) -> String {
    let DayNumbers { year, day, .. } = day_numbers(style.calendar, moment);
    let (weekday, month) = (weekday_name(style.lang, moment), month_name(style, moment));
    digits(style.lang, &format!("{weekday} {day} {month} {year}"))
}

/// Day and month, for a date near enough that its year goes without saying: `۳۰ آبان`, `21 Nov`, `21 พ.ย.`.
pub fn date_short(style: impl Into<DateStyle>, moment: Moment) -> String {
    let style = style.into();
    let day = day_numbers(style.calendar, moment).day;
    digits(style.lang, &format!("{day} {}", month_name(style, moment)))
}

/// All numbers, of one width, for columns: `۱۴۰۵/۰۸/۳۰`, `2026-11-21`, `21/11/2569`.
pub fn date_numeric(style: impl Into<DateStyle>, moment: Moment) -> String {
    let style = style.into();
    let DayNumbers { year, month, day } = day_numbers(style.calendar, moment);
    let written = match style.lang {
        Lang::Fa => format!("{year:04}/{month:02}/{day:02}"),
        Lang::En => format!("{year:04}-{month:02}-{day:02}"),
        Lang::Th => format!("{day:02}/{month:02}/{year:04}"),
    };
    digits(style.lang, &written)
}

/// Hours and minutes, always of 24: `۰۹:۳۵`, `09:35`.
pub fn clock(lang: Lang, moment: Moment) -> String {
    let time = moment.civil();
    digits(lang, &format!("{:02}:{:02}", time.hour(), time.minute()))
}

/// Hours, minutes and seconds: `۰۹:۳۵:۱۲`, `09:35:12`.
pub fn clock_seconds(lang: Lang, moment: Moment) -> String {
    let time = moment.civil();
    digits(lang, &format!("{:02}:{:02}:{:02}", time.hour(), time.minute(), time.second()))
}

/// A running or measured time in milliseconds, whole seconds counted down: `0:22`, `14:55`, `1:02:03`. A negative one
/// (a clock was set back) is `0:00`.
pub fn duration(lang: Lang, ms: i64) -> String {
    let seconds = ms.max(0) / 1000;
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    let mut written = String::new();
    // Writing to a String cannot fail.
    let _ = match hours {
        0 => write!(written, "{minutes}:{seconds:02}"),
        _ => write!(written, "{hours}:{minutes:02}:{seconds:02}"),
    };
    digits(lang, &written)
}

/// The short name of the weekday: `شنبه`, `Sat`, `เสาร์`.
pub fn weekday_name(lang: Lang, moment: Moment) -> String {
    // A week is the same in all three calendars, so the smallest data will do.
    FixedCalendarDateTimeFormatter::<Gregorian, E>::try_new(locale_of(lang).into(), E::medium())
        .map_or_else(|_| String::new(), |names| names.format(&iso(moment).to_calendar(Gregorian)).to_string())
}

/// The short name of the month: `آبان`, `Nov`, `พ.ย.`.
pub fn month_name(style: impl Into<DateStyle>, moment: Moment) -> String {
    // The three formatters are three types: a macro where bounds over ICU4X's data markers would be a page.
    macro_rules! name_in {
        ($calendar:ident, $lang:expr) => {
            FixedCalendarDateTimeFormatter::<$calendar, M>::try_new(locale_of($lang).into(), M::medium())
                .map_or_else(|_| String::new(), |names| names.format(&iso(moment).to_calendar($calendar)).to_string())
        };
    }
    let style = style.into();
    match style.calendar {
        Calendar::Persian => name_in!(Persian, style.lang),
        Calendar::Buddhist => name_in!(Buddhist, style.lang),
        Calendar::Gregorian => name_in!(Gregorian, style.lang),
    }
}

/// The day a week begins with: Saturday in Iran, Sunday in Thailand, Monday for English.
pub fn week_start(lang: Lang) -> Weekday {
    let region = match lang {
        Lang::Fa => locale!("fa-IR"),
        // English here is the language of a desk anywhere, so the ISO week and not that of the United States.
        Lang::En => locale!("en-001"),
        Lang::Th => locale!("th-TH"),
    };
    WeekInformation::try_new(region.into()).map_or(Weekday::Monday, |week| Weekday::convert_from(week.first_weekday))
}

const fn locale_of(lang: Lang) -> Locale {
    match lang {
        Lang::Fa => locale!("fa"),
        Lang::En => locale!("en-GB"),
        Lang::Th => locale!("th"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Saturday 2026-11-21 09:05:07 in Tehran.
    const MORNING: Moment = Moment::new(1_795_239_307_000, 210);

    #[test]
    fn dates_are_written_as_the_screens_write_them() {
        let table = [
            (Lang::Fa, "شنبه ۳۰ آبان ۱۴۰۵", "۳۰ آبان", "۱۴۰۵/۰۸/۳۰", "۰۹:۰۵", "۰۹:۰۵:۰۷"),
            (Lang::En, "Sat 21 Nov 2026", "21 Nov", "2026-11-21", "09:05", "09:05:07"),
            (Lang::Th, "เสาร์ 21 พ.ย. 2569", "21 พ.ย.", "21/11/2569", "09:05", "09:05:07"),
        ];
        for (lang, long, short, numeric, hours, seconds) in table {
            assert_eq!(date_long(lang, MORNING), long);
            assert_eq!(date_long(lang, MORNING), long, "remembered");
            assert_ne!(date_long(lang, MORNING.plus_ms(24 * 3_600_000)), long, "another day");
            assert_eq!(date_short(lang, MORNING), short);
            assert_eq!(date_numeric(lang, MORNING), numeric);
            assert_eq!(clock(lang, MORNING), hours);
            assert_eq!(clock_seconds(lang, MORNING), seconds);
        }
    }

    #[test]
    fn a_setting_may_choose_another_calendar() {
        let table = [
            (Lang::Fa, Calendar::Gregorian, "شنبه ۲۱ نوامبر ۲۰۲۶"),
            (Lang::En, Calendar::Persian, "Sat 30 Aban 1405"),
            (Lang::Th, Calendar::Gregorian, "เสาร์ 21 พ.ย. 2026"),
            (Lang::En, Calendar::Buddhist, "Sat 21 Nov 2569"),
        ];
        for (lang, calendar, written) in table {
            assert_eq!(date_long(DateStyle { lang, calendar }, MORNING), written);
        }
        for calendar in Calendar::ALL {
            assert_eq!(Calendar::from_name(calendar.name()), Some(calendar));
        }
    }

    #[test]
    fn every_month_and_weekday_has_a_name() {
        for (lang, calendar) in Lang::ALL.into_iter().flat_map(|lang| Calendar::ALL.map(|calendar| (lang, calendar))) {
            let style = DateStyle { lang, calendar };
            let day = |n: i64| MORNING.plus_ms(n * 86_400_000);
            let months: std::collections::BTreeSet<String> = (0..366).map(|n| month_name(style, day(n))).collect();
            let weekdays: std::collections::BTreeSet<String> = (0..7).map(|n| weekday_name(lang, day(n))).collect();
            assert_eq!((months.len(), weekdays.len()), (12, 7), "{style:?}");
            assert!(months.iter().chain(&weekdays).all(|name| !name.is_empty()), "{style:?}");
        }
    }

    #[test]
    fn durations_grow_from_minutes_to_hours() {
        let table = [
            (22_000, "0:22", "۰:۲۲"),
            (22_999, "0:22", "۰:۲۲"),
            (895_000, "14:55", "۱۴:۵۵"),
            (3_723_000, "1:02:03", "۱:۰۲:۰۳"),
            (360_000_000, "100:00:00", "۱۰۰:۰۰:۰۰"),
            (-5, "0:00", "۰:۰۰"),
        ];
        for (ms, latin, persian) in table {
            assert_eq!(duration(Lang::En, ms), latin);
            assert_eq!(duration(Lang::Th, ms), latin);
            assert_eq!(duration(Lang::Fa, ms), persian);
        }
    }

    #[test]
    fn weeks_begin_where_the_language_lives() {
        let table = [(Lang::Fa, Weekday::Saturday), (Lang::En, Weekday::Monday), (Lang::Th, Weekday::Sunday)];
        for (lang, first) in table {
            assert_eq!(week_start(lang), first, "{lang:?}");
        }
    }

    #[test]
    fn moments_beyond_all_calendars_do_not_panic() {
        for unix_ms in [i64::MIN, i64::MAX] {
            for offset_min in [i16::MIN, 0, i16::MAX] {
                let moment = Moment::new(unix_ms, offset_min);
                assert!(!date_long(Lang::Fa, moment).is_empty());
                assert_eq!(clock(Lang::En, moment).len(), 5);
            }
        }
    }
}
