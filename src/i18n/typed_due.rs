//! Due times as people type them.
//!
//! What [`parse_due`] understands, in digits of all four sets, upper or lower case, with any blanks:
//!
//! | typed | means |
//! |---|---|
//! | `14:30`, `14.30`, `1430`, `14` | the next time the clock shows it, today or tomorrow |
//! | `today 16`, `امروز ۱۶`, `วันนี้ 16` | that time of today, refused when it is past |
//! | `tomorrow 10`, `فردا ۱۰`, `พรุ่งนี้ 10:15` | that time of tomorrow |
//! | `tomorrow`, `فردا`, `พรุ่งนี้` | tomorrow at 9:00 |
//! | `+2h`, `2 h`, `2 ساعت`, `2 ชม.` | so many hours from now |
//! | `+30`, `+30m`, `30 min`, `۳۰ دقیقه`, `30 นาที` | so many minutes from now |
//! | `+3d`, `3 days`, `۳ روز`, `3 วัน` | the same clock, so many days on |
//!
//! Days are civil days at the desk's present offset; a change of summer time in between is not foreseen.

use super::calendar::Moment;
use super::digits::ascii_digits;
use super::due::{DAY, HOUR, MINUTE, day_of};
use super::keys::Key;

/// The hour meant by a bare "tomorrow".
const MORNING: i64 = 9 * HOUR;

/// Days a promise may lie ahead: what is further is a slip of the finger.
const FURTHEST_DAYS: i64 = 366;

/// Why a typed due time was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotDue {
    /// None of the forms.
    #[error("not a time of the forms 14:30, tomorrow 10, +2h")]
    Unclear,
    /// Clear, but it is over.
    #[error("this time is past")]
    Past,
    /// Clear, but over a year ahead.
    #[error("more than a year ahead")]
    TooFar,
}

impl NotDue {
    /// What to say to the person who typed it.
    pub const fn key(self) -> Key {
        match self {
            NotDue::Unclear => Key::DueUnclear,
            NotDue::Past => Key::DuePast,
            NotDue::TooFar => Key::DueTooFar,
        }
    }
}

/// The moment meant by a typed due time (forms: see the module), always after `now`.
///
/// # Errors
/// [`NotDue`] says which of the three ways it failed.
pub fn parse_due(typed: &str, now: Moment) -> Result<Moment, NotDue> {
    let typed = ascii_digits(typed.trim()).to_lowercase();
    let (day, rest) = day_word(&typed);
    let midnight = day_of(now).saturating_mul(DAY).saturating_sub(i64::from(now.offset_min) * MINUTE);
    let unix_ms = match (day, rest.is_empty()) {
        (Some(Day::Tomorrow), true) => midnight.saturating_add(DAY + MORNING),
        (Some(Day::Tomorrow), false) => midnight.saturating_add(DAY + clock_of_day(rest)?),
        (Some(Day::Today), _) => midnight.saturating_add(clock_of_day(rest)?),
        (None, _) => match span(rest) {
            Some(span) => now.unix_ms.saturating_add(span),
            None => next(midnight.saturating_add(clock_of_day(rest)?), now),
        },
    };
    match unix_ms.saturating_sub(now.unix_ms) {
        ..=0 => Err(NotDue::Past),
        ahead if ahead > FURTHEST_DAYS * DAY => Err(NotDue::TooFar),
        _ => Ok(Moment { unix_ms, ..now }),
    }
}

#[derive(Clone, Copy)]
enum Day {
    Today,
    Tomorrow,
}

/// The day a text begins with, and the rest without the words that only introduce a clock («ساعت ۱۴», «เวลา 14:00»).
fn day_word(typed: &str) -> (Option<Day>, &str) {
    const DAYS: [(&str, Day); 6] = [
        ("today", Day::Today),
        ("tomorrow", Day::Tomorrow),
        ("امروز", Day::Today),
        ("فردا", Day::Tomorrow),
        ("วันนี้", Day::Today),
        ("พรุ่งนี้", Day::Tomorrow),
    ];
    const INTRODUCERS: [&str; 3] = ["at ", "ساعت ", "เวลา"];
    let found = DAYS.iter().find_map(|(word, day)| Some((*day, typed.strip_prefix(word)?)));
    let (day, rest) = found.map_or((None, typed), |(day, rest)| (Some(day), rest.trim_start()));
    let rest = INTRODUCERS.iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest);
    (day, rest.trim())
}

/// Milliseconds from midnight of `14:30`, `14.30`, `1430` or `14`.
fn clock_of_day(typed: &str) -> Result<i64, NotDue> {
    let typed = typed.strip_suffix("น.").map_or(typed, str::trim_end);
    let (hours, minutes) = match typed.split_once([':', '.']) {
        Some((hours, minutes)) if minutes.len() == 2 => (hours, minutes),
        Some(_) => return Err(NotDue::Unclear),
        None if typed.len() == 4 && typed.is_ascii() => typed.split_at(2),
        None => (typed, "0"),
    };
    let in_day = |digits: &str, limit: i64| number(digits).filter(|n| digits.len() <= 2 && *n < limit);
    match (in_day(hours, 24), in_day(minutes, 60)) {
        (Some(hours), Some(minutes)) => Ok(hours * HOUR + minutes * MINUTE),
        _ => Err(NotDue::Unclear),
    }
}

/// Milliseconds of `+2h`, `30 min`, `۳ روز`; none for a bare number, which is a clock. `+90` is in minutes.
fn span(typed: &str) -> Option<i64> {
    const UNITS: [(&[&str], i64); 3] = [
        (&["m", "min", "mins", "minute", "minutes", "دقیقه", "นาที"], MINUTE),
        (&["h", "hr", "hrs", "hour", "hours", "ساعت", "ชม.", "ชม", "ชั่วโมง"], HOUR),
        (&["d", "day", "days", "روز", "วัน"], DAY),
    ];
    let (signed, typed) = typed.strip_prefix('+').map_or((false, typed), |rest| (true, rest.trim_start()));
    let end = typed.find(|c: char| !c.is_ascii_digit()).unwrap_or(typed.len());
    let (count, unit) = (number(&typed[..end])?, typed[end..].trim());
    let scale = match unit {
        "" if signed => MINUTE,
        unit => UNITS.iter().find(|(words, _)| words.contains(&unit))?.1,
    };
    count.checked_mul(scale)
}

/// A count of at most six ASCII digits: more is a slip, and cannot overflow.
fn number(digits: &str) -> Option<i64> {
    let sound = !digits.is_empty() && digits.len() <= 6 && digits.bytes().all(|b| b.is_ascii_digit());
    sound.then(|| digits.parse().ok()).flatten()
}

/// A clock of today, or of tomorrow when today's is past.
fn next(today: i64, now: Moment) -> i64 {
    if today > now.unix_ms { today } else { today.saturating_add(DAY) }
}

#[cfg(test)]
mod tests {
    use super::super::due::due;
    use super::*;
    use crate::domain::Lang;
    use proptest::prelude::*;

    /// Saturday 2026-11-21 13:05 in Tehran.
    const NOW: Moment = Moment::new(1_795_253_700_000, 210);

    fn heard(typed: &str) -> Result<String, NotDue> {
        let moment = parse_due(typed, NOW)?;
        Ok(moment.civil().strftime("%d %H:%M").to_string())
    }

    #[test]
    fn every_documented_form_is_understood_in_every_set_of_digits() {
        let table = [
            ("14:30", "21 14:30"),
            ("14.30", "21 14:30"),
            ("1430", "21 14:30"),
            ("14", "21 14:00"),
            ("۱۴:۳۰", "21 14:30"),
            ("๑๔:๓๐", "21 14:30"),
            ("٩", "22 09:00"),
            ("at 9", "22 09:00"),
            ("13:05", "22 13:05"),
            ("today 16", "21 16:00"),
            ("امروز ساعت ۱۶", "21 16:00"),
            ("วันนี้ เวลา 16.00 น.", "21 16:00"),
            ("Tomorrow 10", "22 10:00"),
            ("فردا ۱۰:۱۵", "22 10:15"),
            ("พรุ่งนี้10", "22 10:00"),
            ("tomorrow", "22 09:00"),
            ("فردا", "22 09:00"),
            ("+2h", "21 15:05"),
            ("۲ ساعت", "21 15:05"),
            ("2 ชม.", "21 15:05"),
            ("+30", "21 13:35"),
            (" 30 min ", "21 13:35"),
            ("۳۰ دقیقه", "21 13:35"),
            ("30 นาที", "21 13:35"),
            ("+3d", "24 13:05"),
            ("۳ روز", "24 13:05"),
        ];
        for (typed, meant) in table {
            assert_eq!(heard(typed).as_deref(), Ok(meant), "{typed}");
        }
    }

    #[test]
    fn what_is_no_due_time_is_refused_for_its_reason() {
        let table = [
            ("", NotDue::Unclear),
            ("soon", NotDue::Unclear),
            ("25:00", NotDue::Unclear),
            ("12:60", NotDue::Unclear),
            ("12:5", NotDue::Unclear),
            ("-5", NotDue::Unclear),
            ("123456789", NotDue::Unclear),
            ("today", NotDue::Unclear),
            ("today 13:05", NotDue::Past),
            ("+0", NotDue::Past),
            ("+400d", NotDue::TooFar),
        ];
        for (typed, why) in table {
            assert_eq!(heard(typed), Err(why), "{typed}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_refused_or_lies_ahead(
            typed in r"[+]?(today|tomorrow|فردا|วันนี้)? ?[0-9۰-۹๐-๙]{0,7}[:.]?[0-9]{0,3} ?(h|min|d|ساعت|นาที)?|\PC{0,12}",
            unix_ms in prop_oneof![any::<i64>(), Just(i64::MIN), Just(i64::MAX), 0..4_000_000_000_000_i64],
            offset_min: i16,
        ) {
            let now = Moment::new(unix_ms, offset_min);
            if let Ok(moment) = parse_due(&typed, now) {
                prop_assert!(moment.unix_ms > now.unix_ms);
                prop_assert!(moment.unix_ms - now.unix_ms <= FURTHEST_DAYS * DAY);
            }
            for lang in Lang::ALL {
                prop_assert!(!due(lang, lang, now, Moment::new(0, 210)).is_empty());
            }
        }
    }
}
