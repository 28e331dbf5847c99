//! How far people and shifts lie apart, and each person raw beside adjusted. By name: nobody is ranked.

use crate::domain::report::{Adjusted, Report, Spread, SpreadOf};
use crate::i18n::{self, Key};
use crate::theme::Role;
use crate::ui::cx::Cx;

use super::paper::{Line, Row};
use super::state::Got;
use super::words;

pub(super) fn lines(cx: &Cx<'_>, got: &Got) -> Option<Vec<Line>> {
    let adjusted = got.find(|report| match report {
        Report::Adjusted(adjusted) => Some(adjusted),
        _ => None,
    })?;
    if adjusted.people.is_empty() {
        return Some(vec![Line::Words(cx.say(Key::FiguresNothing), Role::Dim)]);
    }
    let mut lines = vec![Line::Heading(cx.say(Key::FiguresAdjusted))];
    lines.extend(everybody(cx, adjusted));
    let spread = got.find(|report| match report {
        Report::Spread(spread) => Some(spread),
        _ => None,
    });
    if let Some(spread) = spread {
        lines.extend([Line::Air, Line::Heading(cx.say(Key::FiguresSpreadPeople))]);
        lines.extend(ranges(cx, spread, false));
        lines.extend([Line::Air, Line::Heading(cx.say(Key::FiguresSpreadShifts))]);
        lines.extend(ranges(cx, spread, true));
    }
    Some(lines)
}

fn everybody(cx: &Cx<'_>, adjusted: &Adjusted) -> Vec<Line> {
    let mut rows: Vec<Row> = adjusted
        .people
        .iter()
        .filter(|person| person.raw.answered > 0)
        .map(|person| {
            let raw = words::percent(cx, person.raw.weight);
            let few = person.raw.is_few();
            let figure = if few { raw.clone() } else { words::permille(cx, person.adjusted) };
            let covered = words::percent(cx, person.covered);
            let mut note = vec![words::answered(cx, &person.raw)];
            if !few {
                note.insert(0, cx.say_with(Key::FiguresRaw, &[("figure", raw.into())]));
                note.push(cx.say_with(Key::FiguresCovered, &[("figure", covered.into())]));
            }
            Row::plain(words::person(cx, person.staff), figure, note.join(" · "))
        })
        .collect();
    i18n::sort_by_name(cx.lang(), &mut rows, |row| &row.label);
    rows.into_iter().map(Line::Row).collect()
}

fn ranges(cx: &Cx<'_>, spread: &Spread, shifts: bool) -> Vec<Line> {
    let pick = |(people, of_shifts): (SpreadOf, SpreadOf)| if shifts { of_shifts } else { people };
    let whole = range(cx, cx.say(Key::FiguresTogether), &pick(spread.whole));
    let by = spread
        .parameters
        .iter()
        .map(|line| range(cx, words::parameter(cx, line.parameter), &pick((line.people, line.shifts))));
    std::iter::once(whole).chain(by).collect()
}

/// The median, and from the lowest to the highest.
fn range(cx: &Cx<'_>, label: String, of: &SpreadOf) -> Line {
    let n = cx.say_with(Key::FiguresSpreadOf, &[("n", of.n.into())]);
    let note = match (of.lowest, of.highest) {
        (Some(low), Some(high)) => {
            let (low, high) = (words::permille(cx, Some(low)), words::permille(cx, Some(high)));
            let range = cx.say_with(Key::FiguresSpreadRange, &[("low", low.into()), ("high", high.into())]);
            format!("{range} · {n}")
        }
        _ => n,
    };
    Line::Row(Row::plain(label, words::permille(cx, of.median), note))
}
