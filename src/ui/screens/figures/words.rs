//! Numbers as people read them: per cent with the n, times, signed differences.

use crate::domain::ids::{DeskId, StaffId};
use crate::domain::measures::{Compliance, Share};
use crate::domain::report::Member;
use crate::i18n::{self, Key};
use crate::text;
use crate::ui::cx::Cx;
use crate::ui::widgets::list::naming;
pub(super) use crate::ui::widgets::list::naming::parameter;

/// A count.
pub(super) fn count(cx: &Cx<'_>, n: u64) -> String {
    cx.digits(&n.to_string())
}

/// Nothing to say.
pub(super) const NONE: &str = "–";

/// Whole per cent.
pub(super) fn percent(cx: &Cx<'_>, share: Share) -> String {
    let words = |percent: u8| cx.say_with(Key::FiguresPercent, &[("percent", percent.into())]);
    share.percent().map_or_else(|| NONE.to_owned(), words)
}

/// "31 of 40".
pub(super) fn part_of(cx: &Cx<'_>, share: Share) -> String {
    cx.say_with(Key::FiguresPartOf, &[("part", number(share.part)), ("whole", number(share.whole))])
}

/// Compliance in per cent; its n stands beside it, always.
pub(super) fn compliance(cx: &Cx<'_>, sum: &Compliance) -> String {
    percent(cx, sum.weight)
}

/// The n of compliance, with critical misses: "of 31 answers · 2 critical misses".
pub(super) fn answered(cx: &Cx<'_>, sum: &Compliance) -> String {
    let mut words = vec![cx.say_with(Key::FiguresAnswers, &[("n", number(sum.answered))])];
    if sum.critical_misses > 0 {
        words.push(cx.say_with(Key::FiguresCritical, &[("n", number(sum.critical_misses))]));
    }
    words.join(" · ")
}

/// A time.
pub(super) fn time(cx: &Cx<'_>, ms: Option<i64>) -> String {
    ms.map_or_else(|| NONE.to_owned(), |ms| i18n::duration(cx.lang(), ms))
}

/// Per mille as per cent with one digit behind the point.
pub(super) fn permille(cx: &Cx<'_>, permille: Option<u16>) -> String {
    let words = |permille: u16| {
        let (whole, tenth) = (permille / 10, permille % 10);
        let text = i18n::decimal(cx.lang(), &format!("{whole}.{tenth}"));
        cx.say_with(Key::FiguresPercentText, &[("percent", text.into())])
    };
    permille.map_or_else(|| NONE.to_owned(), words)
}

/// Thousandths with two digits behind the point.
pub(super) fn thousandths(cx: &Cx<'_>, value: Option<u32>) -> String {
    let rounded = |value: u32| (value + 5) / 10;
    let words = |value: u32| i18n::decimal(cx.lang(), &format!("{}.{:02}", rounded(value) / 100, rounded(value) % 100));
    value.map_or_else(|| NONE.to_owned(), words)
}

/// What a part of a scorecard is called.
pub(super) fn member(cx: &Cx<'_>, desks: &[(DeskId, String)], member: Member) -> String {
    match member {
        Member::Person(staff) => person(cx, staff),
        Member::Desk(desk) => desk_name(cx, desks, desk),
        Member::Place(place) => cx.word("place", place.name()),
        Member::Hour(hour) => hours(cx, hour),
        Member::Kind(kind) => cx.word("kind", kind.name()),
        Member::Channel(channel) => cx.word("channel", channel.name()),
    }
}

/// A person, isolated.
pub(super) fn person(cx: &Cx<'_>, staff: StaffId) -> String {
    naming::person(cx, staff)
}

/// A desk's name, isolated.
pub(super) fn desk_name(cx: &Cx<'_>, desks: &[(DeskId, String)], desk: DeskId) -> String {
    let own = cx.book.desk.as_ref().filter(|own| own.id == desk).map(|own| own.name.as_str());
    let named = own.or_else(|| desks.iter().find(|(id, _)| *id == desk).map(|(_, name)| name.as_str()));
    named.filter(|name| !name.is_empty()).map_or_else(|| cx.say(Key::WordDesk), text::isolate)
}

/// An hour of the day: "09:00–10:00".
pub(super) fn hours(cx: &Cx<'_>, hour: u8) -> String {
    cx.digits(&format!("{hour:02}:00–{:02}:00", (hour + 1) % 24))
}

/// A count as an argument.
pub(super) fn number(n: u64) -> i18n::Arg<'static> {
    i64::try_from(n).unwrap_or(i64::MAX).into()
}
