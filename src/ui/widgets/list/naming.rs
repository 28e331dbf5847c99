//! How lists call visits, people and requests.

use crate::domain::encounter::{Encounter, End, Made, Outcome};
use crate::domain::ids::{DeskId, StaffId};
use crate::domain::request::{Owner, Request};
use crate::domain::seen::Seen;
use crate::domain::shift::Shift;
use crate::domain::standard::{Parameter, Standard};
use crate::i18n::{self, Key, Moment};
use crate::text;
use crate::ui::cx::Cx;

/// An unhappy visitor; on a screen that visitors can see, [`QUIET`].
pub const UNHAPPY: &str = "!";
/// An unhappy visitor, discreetly.
pub const QUIET: &str = "▪";
/// A complaint.
pub const COMPLAINT: &str = "◆";
/// The visitor's own verdict.
pub const VERDICT: &str = "★";
/// A met item.
pub const MET: &str = "✓";
/// A missed item.
pub const MISSED: &str = "✗";
/// An item that does not apply.
pub const NA: &str = "–";
/// An item nobody answered.
pub const ASSUMED: &str = "·";
/// A critical promise, a grave occurrence.
pub const CRITICAL: &str = "▲";
/// An occurrence.
pub const OCCURRENCE: &str = "◇";
/// A time that was not measured as it happened.
pub const NOT_LIVE: &str = "~";

/// A ticket: `#43`, `۴۳`.
pub fn ticket(cx: &Cx<'_>, number: u32) -> String {
    cx.say_with(Key::ListTicket, &[("n", number.into())])
}

/// A person's name, isolated; the word for a staff member where it is erased.
pub fn person(cx: &Cx<'_>, staff: StaffId) -> String {
    match cx.name(staff) {
        name if name.is_empty() => cx.say(Key::WordStaff),
        name => text::isolate(&name),
    }
}

/// A desk's name, isolated; the word for a desk where it has none. `desks` are those of the file, as far as they are read.
pub fn desk(cx: &Cx<'_>, desks: &[(DeskId, String)], desk: DeskId) -> String {
    let own = cx.book.desk.as_ref().filter(|own| own.id == desk).map(|own| own.name.as_str());
    let named = own.or_else(|| desks.iter().find(|(id, _)| *id == desk).map(|(_, name)| name.as_str()));
    named.filter(|name| !name.is_empty()).map_or_else(|| cx.say(Key::WordDesk), text::isolate)
}

/// Who owes something.
pub fn owner(cx: &Cx<'_>, owner: Owner) -> String {
    match owner {
        Owner::Staff(staff) => person(cx, staff),
        Owner::Desk => cx.say(Key::WordDesk),
    }
}

/// How a visit stands or ended.
pub fn state(cx: &Cx<'_>, visit: &Encounter, seen: &Seen) -> String {
    match (&visit.end, seen.greeted, seen.served) {
        (End::Closed { outcome, .. }, _, _) => cx.word("outcome", outcome.name()),
        (End::Open, None, _) => cx.say(Key::DeskWaiting),
        (End::Open, Some(_), None) => cx.say(Key::DeskServing),
        (End::Open, Some(_), Some(_)) => cx.say(Key::DeskClosing),
    }
}

/// All words that [`state`] may say.
pub fn states(cx: &Cx<'_>) -> Vec<String> {
    let open = [Key::DeskWaiting, Key::DeskServing, Key::DeskClosing].map(|key| cx.say(key));
    Outcome::ALL.iter().map(|outcome| cx.word("outcome", outcome.name())).chain(open).collect()
}

/// The response time of a visit, marked unless it was measured as it happened; and whether it is over the target.
pub fn response(cx: &Cx<'_>, visit: &Encounter, seen: &Seen, standard: Option<&Standard>) -> (String, bool) {
    let span = visit.response(seen);
    match (visit.made(seen), span) {
        (Made::Live, Some(span)) => {
            let late = standard.is_some_and(|standard| span.ms > cx.target(standard));
            let mark = if span.sure { "" } else { NOT_LIVE };
            (format!("{mark}{}", cx.duration(span.ms)), late)
        }
        (Made::AtOnce, Some(span)) => (format!("{NOT_LIVE}{}", cx.duration(span.ms)), false),
        (Made::Afterwards | Made::Imported, _) => (NOT_LIVE.to_owned(), false),
        (_, None) => (String::new(), false),
    }
}

/// The sign of an unhappy visitor on this screen.
pub fn unhappy(cx: &Cx<'_>) -> &'static str {
    if cx.prefs.public { QUIET } else { UNHAPPY }
}

/// What a request is: its kind, and the cause of a complaint in the words of the pinned standard.
pub fn request(cx: &Cx<'_>, request: &Request, standard: Option<&Standard>) -> String {
    let kind = cx.word("request", request.kind.name());
    let cause = request.cause.as_ref().and_then(|cause| {
        let known = standard?.causes.iter().find(|known| known.id == *cause)?;
        Some(known.text.get(cx.lang()))
    });
    cause.map_or_else(|| kind.clone(), |cause| format!("{kind} · {}", text::isolate(cause)))
}

/// What was promised; where nothing was written, that it was left open.
pub fn promise(cx: &Cx<'_>, what: &str) -> String {
    if what.is_empty() { cx.say(Key::ListLeftOpen) } else { text::isolate(what) }
}

/// When a shift was opened and ended: `06:00–14:00`.
pub fn hours(cx: &Cx<'_>, shift: &Shift) -> String {
    let ended = shift.ended.map(|(at, _)| cx.clock(&at)).unwrap_or_default();
    format!("{}–{ended}", cx.clock(&shift.opened))
}

/// The day on which a shift was opened, without its year: `21 Nov`.
pub fn short_day(cx: &Cx<'_>, shift: &Shift) -> String {
    i18n::date_short(cx.prefs.dates, opened(shift))
}

/// When a shift was opened, at its place.
pub fn opened(shift: &Shift) -> Moment {
    Moment::new(shift.opened.wall, shift.opened.offset)
}

/// Everybody who was signed in, as many whole names as there is room for.
pub fn people(cx: &Cx<'_>, shift: &Shift, room: u16) -> String {
    let names: Vec<String> = shift.everybody.iter().map(|staff| person(cx, *staff)).collect();
    let lists = (1..=names.len()).map(|n| i18n::list(cx.lang(), &names[..n]));
    lists.take_while(|list| text::width(list) <= room).last().unwrap_or_default()
}

/// Day and clock of a moment: `21 Nov 10:00`.
pub fn day_and_clock(cx: &Cx<'_>, wall: i64) -> String {
    let moment = cx.moment_at(wall);
    format!("{} {}", i18n::date_short(cx.prefs.dates, moment), i18n::clock(cx.lang(), moment))
}

/// The word for a parameter.
pub fn parameter(cx: &Cx<'_>, parameter: Parameter) -> String {
    cx.say(match parameter {
        Parameter::Speech => Key::ParameterSpeech,
        Parameter::Distance => Key::ParameterDistance,
        Parameter::Appearance => Key::ParameterAppearance,
        Parameter::Expression => Key::ParameterExpression,
        Parameter::Time => Key::ParameterTime,
        Parameter::Safety => Key::ParameterSafety,
        Parameter::Respect => Key::ParameterRespect,
        Parameter::Listening => Key::ParameterListening,
        Parameter::Answering => Key::ParameterAnswering,
        Parameter::Empathy => Key::ParameterEmpathy,
    })
}
