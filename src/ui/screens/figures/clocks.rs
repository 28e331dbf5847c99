//! Response, handling, and how visits ended, each with what it was measured on.

use crate::domain::measures::Share;
use crate::domain::report::{Clocks, Gauged, Report};
use crate::i18n::Key;
use crate::theme::Role;
use crate::ui::cx::Cx;

use super::paper::{Chart, Line, Row, Weight};
use super::state::Got;
use super::words;

pub(super) fn lines(cx: &Cx<'_>, got: &Got) -> Option<Vec<Line>> {
    let clocks = got.find(|report| match report {
        Report::Clocks(clocks) => Some(*clocks),
        _ => None,
    })?;
    if clocks.ends.arrived == 0 {
        return Some(vec![Line::Words(cx.say(Key::FiguresNothing), Role::Dim)]);
    }
    let before: Vec<Option<Clocks>> = got
        .find(|report| match report {
            Report::Trend(trend) => Some(trend.points.iter().map(|point| of(&point.now)).collect()),
            _ => None,
        })
        .unwrap_or_default();
    let mut lines = response(cx, &clocks, &before);
    lines.push(Line::Air);
    lines.push(Line::Row(Row::plain(
        cx.say(Key::FiguresHandling),
        words::time(cx, clocks.handling.0),
        words::measured(cx, clocks.handling.1),
    )));
    lines.extend([Line::Air, Line::Heading(cx.say(Key::FiguresEnds))]);
    lines.extend(ends(cx, &clocks, &before));
    Some(lines)
}

fn of(gauged: &Gauged) -> Option<Clocks> {
    match gauged {
        Gauged::Clocks(clocks) if clocks.ends.arrived > 0 => Some(*clocks),
        _ => None,
    }
}

fn response(cx: &Cx<'_>, clocks: &Clocks, before: &[Option<Clocks>]) -> Vec<Line> {
    let response = &clocks.response;
    let last = before.iter().rev().nth(1).copied().flatten();
    let with_before = |note: String, figure: Option<String>| match figure {
        Some(figure) => format!("{note} · {}", cx.say_with(Key::FiguresBefore, &[("figure", figure.into())])),
        None => note,
    };
    let trend = |value: fn(&Clocks) -> Option<i64>| {
        let values = before.iter().map(|clocks| clocks.as_ref().and_then(value)).collect::<Vec<_>>();
        if values.is_empty() { Chart::None } else { Chart::Spark(values) }
    };
    let median = Row {
        label: cx.say(Key::FiguresResponse),
        figure: words::time(cx, response.median),
        chart: trend(|clocks| clocks.response.median),
        note: with_before(
            words::measured(cx, response.measured),
            last.map(|clocks| words::time(cx, clocks.response.median)),
        ),
        weight: Weight::Plain,
    };
    let ninety = Row {
        label: cx.say(Key::FiguresNinety),
        figure: words::time(cx, response.p90),
        chart: trend(|clocks| clocks.response.p90),
        note: last
            .map(|clocks| words::time(cx, clocks.response.p90))
            .map_or_else(String::new, |figure| cx.say_with(Key::FiguresBefore, &[("figure", figure.into())])),
        weight: Weight::Plain,
    };
    let within = Row {
        label: cx.say(Key::FiguresWithin),
        figure: words::percent(cx, response.within),
        chart: Chart::Bar(response.within),
        note: with_before(
            words::part_of(cx, response.within),
            last.map(|clocks| words::percent(cx, clocks.response.within)),
        ),
        weight: Weight::Plain,
    };
    [median, ninety, within].map(Line::Row).into()
}

fn ends(cx: &Cx<'_>, clocks: &Clocks, before: &[Option<Clocks>]) -> Vec<Line> {
    let ends = &clocks.ends;
    let whole = ends.arrived;
    let line = |key: Key, part: u64| {
        let share = Share { part, whole };
        let note = words::part_of(cx, share);
        Line::Row(Row {
            label: cx.say(key),
            figure: words::percent(cx, share),
            chart: Chart::Bar(share),
            note,
            weight: Weight::Plain,
        })
    };
    let mut lines = vec![
        line(Key::FiguresServed, ends.served),
        line(Key::FiguresLeftUnserved, ends.left_unserved),
        line(Key::FiguresLeftUnsettled, ends.left_unsettled),
    ];
    if ends.assumed > 0 {
        lines.push(line(Key::FiguresClosedAssumed, ends.assumed));
    }
    if ends.open > 0 {
        lines.push(line(Key::FiguresOpen, ends.open));
    }
    if let Some(last) = before.iter().rev().nth(1).copied().flatten() {
        let figure = words::percent(cx, last.ends.left());
        let words = cx.say_with(Key::FiguresLeftBefore, &[("figure", figure.into())]);
        lines.push(Line::Words(words, Role::Dim));
    }
    lines
}
