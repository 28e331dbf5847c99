//! What was found, in a word and a fact.

use crate::domain::attention::{Flag, Sign};
use crate::domain::ids::{EncounterId, StaffId};
use crate::domain::review::{Exception, Found, Matter, Standing};
use crate::domain::shift::Severity;
use crate::i18n::{self, Key};
use crate::text;
use crate::theme::Role;
use crate::ui::cx::Cx;
use crate::ui::widgets::list::naming;
use crate::ui::widgets::numbers;

/// How loud an exception is.
pub(super) fn role(found: &Found) -> Role {
    match found {
        Found::CriticalMiss(..) | Found::Occurrence(Severity::Emergency) => Role::Alarm,
        Found::Occurrence(_) | Found::Left(..) | Found::Unhappy(_) | Found::LatePromise { .. } => Role::Warning,
        _ => Role::Text,
    }
}

/// Who signed, or took the shift up again, and when; none while neither stands.
pub(super) fn moved(cx: &Cx<'_>, matter: &Matter) -> Option<String> {
    let moved = matter.moves.last()?;
    let key = match moved.to {
        Standing::Signed => Key::ReviewSignedBy,
        Standing::Reopened => Key::ReviewReopenedBy,
        _ => return None,
    };
    let when = naming::day_and_clock(cx, moved.at.wall);
    let reason = text::isolate(&moved.reason);
    let args = [("name", naming::person(cx, moved.by).into()), ("when", when.into()), ("reason", reason.into())];
    Some(cx.say_with(key, &args))
}

/// The title of what is said about a visit, or about somebody: what it is, who, which visit, and when.
pub(super) fn about(cx: &Cx<'_>, what: String, staff: Option<StaffId>, visit: Option<EncounterId>) -> String {
    let visit = visit.and_then(|id| cx.book.matter.as_deref()?.encounters.get(&id));
    let which = visit.map(|visit| (naming::ticket(cx, visit.arrival.ticket), cx.clock(&visit.arrival.at)));
    let (ticket, at) = which.unzip();
    let parts = [Some(what), staff.map(|staff| naming::person(cx, staff)), ticket, at];
    parts.into_iter().flatten().map(|part| text::isolate(&part)).collect::<Vec<_>>().join(" · ")
}

/// The fact: which item, how long, how often.
pub(super) fn fact(cx: &Cx<'_>, matter: &Matter, exception: &Exception) -> String {
    let time = |ms: i64| i18n::duration(cx.lang(), ms);
    match &exception.found {
        Found::CriticalMiss(item, _) | Found::ReasonOwed(item) => item_words(cx, matter, exception, item),
        Found::Occurrence(severity) => {
            let text = exception.occurrence.and_then(|id| matter.occurrences.get(&id)).map(|known| known.text.clone());
            let words = text.filter(|text| !text.is_empty());
            words.map_or_else(|| cx.word("severity", severity.name()), |text| text::isolate(&text))
        }
        Found::Left(_, span) => cx.say_with(Key::ReviewWaited, &[("time", time(span.ms).into())]),
        Found::Unhappy(calm) => {
            calm.map_or_else(|| cx.say(Key::ReviewCalmUnknown), |calm| cx.word("closing", calm.name()))
        }
        Found::LatePromise { late, kept, .. } => {
            let key = if *kept { Key::ReviewKeptLate } else { Key::ReviewStillLate };
            cx.say_with(key, &[("time", time(*late).into())])
        }
        Found::Attention(flag) => sign(cx, flag),
        Found::Assumed => cx.say(Key::ReviewAssumed),
        Found::Unmeasured => cx.say(Key::ReviewUnmeasured),
        Found::ClockSet(by) => {
            let key = if *by < 0 { Key::ReviewClockBack } else { Key::ReviewClockAhead };
            cx.say_with(key, &[("time", time(by.saturating_abs()).into())])
        }
        Found::Quiet(ms) => cx.say_with(Key::ReviewQuiet, &[("time", time(*ms).into())]),
    }
}

/// An attention flag in short: the sign and how often.
pub(super) fn sign(cx: &Cx<'_>, flag: &Flag) -> String {
    let what = cx.word("sign", &format!("of-{}", flag.sign.name()));
    let n = flag.encounters.len() as u64;
    if n > 1 { format!("{what} ×{}", numbers::count(cx, n)) } else { what }
}

/// Why a flag is raised, in numbers; a question, never a verdict.
pub(super) fn why(cx: &Cx<'_>, flag: &Flag) -> Vec<String> {
    let mut lines = vec![cx.word("sign", &format!("of-{}-why", flag.sign.name()))];
    if let Some(ms) = flag.ms {
        let seconds = i18n::decimal(cx.lang(), &format!("{}.{}", ms / 1_000, ms % 1_000 / 100));
        let words = match flag.sign {
            Sign::QuietHours | Sign::Batch | Sign::Burst => i18n::duration(cx.lang(), ms),
            _ => cx.say_with(Key::ReviewSeconds, &[("seconds", seconds.into())]),
        };
        lines.push(cx.say_with(Key::ReviewSignMeasured, &[("time", words.into())]));
    }
    lines.push(numbers::of(cx, Key::ReviewSignHere, flag.seen));
    if flag.own.whole > 0 {
        lines.push(numbers::of(cx, Key::ReviewSignOwn, flag.own));
    }
    if flag.desk.whole > 0 {
        lines.push(numbers::of(cx, Key::ReviewSignDesk, flag.desk));
    }
    if flag.weak {
        lines.push(cx.say(Key::ReviewSignWeak));
    }
    lines
}

fn item_words(cx: &Cx<'_>, matter: &Matter, exception: &Exception, id: &str) -> String {
    let visit = exception.encounter.and_then(|id| matter.encounters.get(&id));
    let item = visit.and_then(|visit| matter.standard_of(visit)).and_then(|standard| standard.item(id));
    item.map_or_else(|| id.to_owned(), |item| item.text.get(cx.lang()).to_owned())
}
