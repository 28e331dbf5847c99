//! Numbers as people read them: per cent with the n, times, signed differences.

use crate::domain::measures::{Compliance, Share};
use crate::i18n::{self, Key};
use crate::ui::cx::Cx;

/// Nothing to say.
pub const NONE: &str = "–";

/// A count.
pub fn count(cx: &Cx<'_>, n: u64) -> String {
    cx.digits(&n.to_string())
}

/// Whole per cent.
pub fn percent(cx: &Cx<'_>, share: Share) -> String {
    let words = |percent: u8| cx.say_with(Key::FiguresPercent, &[("percent", percent.into())]);
    share.percent().map_or_else(|| NONE.to_owned(), words)
}

/// "31 of 40".
pub fn part_of(cx: &Cx<'_>, share: Share) -> String {
    of(cx, Key::FiguresPartOf, share)
}

/// "measured 96 of 118".
pub fn measured(cx: &Cx<'_>, share: Share) -> String {
    of(cx, Key::FiguresMeasured, share)
}

/// A message of a part and its whole.
pub fn of(cx: &Cx<'_>, key: Key, share: Share) -> String {
    cx.say_with(key, &[("part", share.part.into()), ("whole", share.whole.into())])
}

/// The n of compliance, with critical misses: "of 31 answers · 2 critical misses".
pub fn answered(cx: &Cx<'_>, sum: &Compliance) -> String {
    let mut words = vec![cx.say_with(Key::FiguresAnswers, &[("n", sum.answered.into())])];
    if sum.critical_misses > 0 {
        words.push(cx.say_with(Key::FiguresCritical, &[("n", sum.critical_misses.into())]));
    }
    words.join(" · ")
}

/// A time in milliseconds.
pub fn time(cx: &Cx<'_>, ms: Option<i64>) -> String {
    ms.map_or_else(|| NONE.to_owned(), |ms| i18n::duration(cx.lang(), ms))
}

/// Per mille as per cent with one digit behind the point.
pub fn permille(cx: &Cx<'_>, permille: Option<u16>) -> String {
    let words = |permille: u16| {
        let text = i18n::decimal(cx.lang(), &format!("{}.{}", permille / 10, permille % 10));
        cx.say_with(Key::FiguresPercentText, &[("percent", text.into())])
    };
    permille.map_or_else(|| NONE.to_owned(), words)
}

/// Thousandths with two digits behind the point, halves away from zero.
pub fn thousandths(cx: &Cx<'_>, value: Option<impl Into<i64>>) -> String {
    let words = |value: i64| {
        let sign = if value < 0 { "−" } else { "" };
        let rounded = (value.unsigned_abs() + 5) / 10;
        i18n::decimal(cx.lang(), &format!("{sign}{}.{:02}", rounded / 100, rounded % 100))
    };
    value.map_or_else(|| NONE.to_owned(), |value| words(value.into()))
}
