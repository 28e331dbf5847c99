//! Due times said as people say them.

use super::calendar::{DateStyle, Moment};
use super::catalogue::{Voice, say, say_with};
use super::dates::{clock, date_short, weekday_name};
use super::keys::Key;

pub(super) const MINUTE: i64 = 60_000;
pub(super) const HOUR: i64 = 60 * MINUTE;
pub(super) const DAY: i64 = 24 * HOUR;

/// A due time as people say it: `3 min late`, `today 14:00`, `tomorrow 10:00`, `Wed 10:00` within a week, and the
/// date with the clock otherwise.
pub fn due(voice: impl Into<Voice>, style: impl Into<DateStyle>, due: Moment, now: Moment) -> String {
    let (voice, style) = (voice.into(), style.into());
    let late = now.unix_ms.saturating_sub(due.unix_ms);
    if late >= 0 {
        return lateness(voice, late);
    }
    // One civil calendar for both: the one of the wall clock that is being looked at.
    let due = Moment { offset_min: now.offset_min, ..due };
    let at = clock(style.lang, due);
    match day_of(due) - day_of(now) {
        0 => say_with(voice, Key::DueToday, &[("clock", at.into())]),
        1 => say_with(voice, Key::DueTomorrow, &[("clock", at.into())]),
        2..=6 => say_with(voice, Key::DueOn, &[("day", weekday_name(style.lang, due).into()), ("clock", at.into())]),
        _ => say_with(voice, Key::DueOn, &[("day", date_short(style, due).into()), ("clock", at.into())]),
    }
}

fn lateness(voice: Voice, late: i64) -> String {
    let (key, n) = match late {
        0..MINUTE => return say(voice, Key::DueNow),
        MINUTE..HOUR => (Key::DueLateMinutes, late / MINUTE),
        HOUR..DAY => (Key::DueLateHours, late / HOUR),
        _ => (Key::DueLateDays, late / DAY),
    };
    say_with(voice, key, &[("n", n.into())])
}

/// The civil day of a moment, counted from 1970-01-01 at its own offset.
pub(super) fn day_of(moment: Moment) -> i64 {
    (moment.unix_ms.saturating_add(i64::from(moment.offset_min) * MINUTE)).div_euclid(DAY)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Lang;

    /// Saturday 2026-11-21 13:05 in Tehran.
    const NOW: Moment = Moment::new(1_795_253_700_000, 210);

    fn plain(text: &str) -> String {
        text.replace(['\u{2068}', '\u{2069}'], "")
    }

    #[test]
    fn a_due_time_is_said_as_people_say_it() {
        let table = [
            (-30_000, "due now", "موعد رسیده", "ถึงกำหนดแล้ว"),
            (-3 * MINUTE, "3 min late", "۳ دقیقه از موعد گذشته", "เลยกำหนด 3 นาที"),
            (-5 * HOUR, "5 h late", "۵ ساعت از موعد گذشته", "เลยกำหนด 5 ชม."),
            (-DAY, "1 day late", "۱ روز از موعد گذشته", "เลยกำหนด 1 วัน"),
            (-2 * DAY, "2 days late", "۲ روز از موعد گذشته", "เลยกำหนด 2 วัน"),
            (HOUR, "today 14:05", "امروز ۱۴:۰۵", "วันนี้ 14:05"),
            (DAY, "tomorrow 13:05", "فردا ۱۳:۰۵", "พรุ่งนี้ 13:05"),
            (4 * DAY, "Wed 13:05", "چهارشنبه ۱۳:۰۵", "พุธ 13:05"),
            (9 * DAY, "30 Nov 13:05", "۹ آذر ۱۳:۰۵", "30 พ.ย. 13:05"),
        ];
        for (ahead, en, fa, th) in table {
            for (lang, said) in [(Lang::En, en), (Lang::Fa, fa), (Lang::Th, th)] {
                assert_eq!(plain(&due(lang, lang, NOW.plus_ms(ahead), NOW)), said);
            }
        }
    }
}
