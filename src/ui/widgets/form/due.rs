//! Due times that are likely, and how they are said.

use crate::i18n;
use crate::ui::Cx;

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;
/// The hour after which an answer of today is no longer likely.
const END_OF_OFFICE: i64 = 16 * HOUR;

/// Likely due times in milliseconds since 1970-01-01 UTC: tomorrow at the desk's usual hour first, then soon, today,
/// and in a few days. All of them lie ahead.
pub fn likely_dues(cx: &Cx<'_>) -> Vec<i64> {
    let offset = i64::from(cx.now.offset) * MINUTE;
    let midnight = i64::from(cx.now.day()) * DAY - offset;
    let (hour, minute) = cx.prefs.default_due;
    let usual = i64::from(hour) * HOUR + i64::from(minute) * MINUTE;
    let soon = (cx.now.wall / MINUTE) * MINUTE + HOUR;
    let mut likely = vec![midnight + DAY + usual, soon, midnight + 3 * DAY + usual, midnight + 7 * DAY + usual];
    if midnight + END_OF_OFFICE > soon {
        likely.push(midnight + END_OF_OFFICE);
    }
    likely
}

/// A moment by its day and clock, late or not: `21 Nov 14:00`.
pub fn moment_in_words(cx: &Cx<'_>, wall: i64) -> String {
    let moment = cx.moment_at(wall);
    let day = i18n::date_short(cx.prefs.dates, moment);
    format!("{day} {}", i18n::clock(cx.lang(), moment))
}
