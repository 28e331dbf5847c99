//! Compliance with the standard: all together, by parameter, and by whatever Tab has chosen.

use crate::domain::ids::DeskId;
use crate::domain::measures::Compliance;
use crate::domain::report::{Gauged, Report, Score, Scorecard};
use crate::i18n::Key;
use crate::theme::Role;
use crate::ui::cx::Cx;

use super::paper::{Chart, Line, Row, Weight};
use super::state::{BYS, Chosen, Got};
use super::words;

pub(super) fn lines(cx: &Cx<'_>, chosen: &Chosen, got: &Got, desks: &[(DeskId, String)]) -> Option<Vec<Line>> {
    let card = got.find(|report| match report {
        Report::Scorecard(card) => Some(card),
        _ => None,
    })?;
    if card.whole.undeviating.whole == 0 && card.whole.compliance == Compliance::default() {
        return Some(vec![Line::Words(cx.say(Key::FiguresNothing), Role::Dim)]);
    }
    let mut lines = vec![Line::Row(together(cx, card, got))];
    lines.push(Line::Row(Row::plain(
        cx.say(Key::FiguresUndeviating),
        words::percent(cx, card.whole.undeviating),
        undeviating(cx, &card.whole),
    )));
    lines.extend([Line::Air, Line::Heading(cx.say(Key::FiguresByParameter))]);
    for score in &card.parameters {
        lines.push(Line::Row(compliance(cx, words::parameter(cx, score.parameter), &score.compliance)));
    }
    lines.extend([Line::Air, Line::Heading(cx.say(by(chosen)))]);
    let mut parts: Vec<Row> = card
        .parts
        .iter()
        .filter(|(_, score, _)| score.undeviating.whole > 0)
        .map(|(member, score, _)| part(cx, words::member(cx, desks, *member), score))
        .collect();
    if chosen.by == 0 {
        // By name, so that nobody is ranked by a figure or by an id.
        crate::i18n::sort_by_name(cx.lang(), &mut parts, |row| &row.label);
    }
    lines.extend(parts.into_iter().map(Line::Row));
    if card.unknown > 0 {
        let n = card.unknown.into();
        lines.extend([Line::Air, Line::Words(cx.say_with(Key::FiguresUnknown, &[("n", n)]), Role::Warning)]);
    }
    Some(lines)
}

/// All together, with the periods before.
fn together(cx: &Cx<'_>, card: &Scorecard, got: &Got) -> Row {
    let trend = got.find(|report| match report {
        Report::Trend(trend) => Some(trend),
        _ => None,
    });
    let values = trend.map(|trend| {
        let permille = |gauged: &Gauged| match gauged {
            Gauged::Score(score) if !score.is_few() => score.compliance.weight.permille().map(i64::from),
            _ => None,
        };
        trend.points.iter().map(|point| permille(&point.now)).collect::<Vec<_>>()
    });
    let mut row = compliance(cx, cx.say(Key::FiguresTogether), &card.whole.compliance);
    if let Some(values) = values {
        if let Some(before) = values.iter().rev().nth(1).copied().flatten() {
            let before = words::permille(cx, u16::try_from(before).ok());
            row.note = format!("{} · {}", row.note, cx.say_with(Key::FiguresBefore, &[("figure", before.into())]));
        }
        row.chart = Chart::Spark(values);
    }
    row
}

/// "82 of 118 visits · nobody answered 240 items".
fn undeviating(cx: &Cx<'_>, score: &Score) -> String {
    let visits = words::of(cx, Key::FiguresVisitsOf, score.undeviating);
    let assumed = cx.say_with(Key::FiguresAssumed, &[("n", score.compliance.assumed.into())]);
    format!("{visits} · {assumed}")
}

fn compliance(cx: &Cx<'_>, label: String, sum: &Compliance) -> Row {
    Row {
        label,
        figure: words::percent(cx, sum.weight),
        chart: Chart::Bar(sum.weight),
        note: words::answered(cx, sum),
        weight: match sum {
            _ if sum.critical_misses > 0 => Weight::Warns,
            _ if sum.is_few() => Weight::Few,
            _ => Weight::Plain,
        },
    }
}

fn part(cx: &Cx<'_>, label: String, score: &Score) -> Row {
    let mut row = compliance(cx, label, &score.compliance);
    let visits = cx.say_with(Key::FiguresVisits, &[("n", score.undeviating.whole.into())]);
    row.note = format!("{} · {visits}", row.note);
    row
}

fn by(chosen: &Chosen) -> Key {
    use crate::domain::report::By;
    match BYS[chosen.by] {
        By::Person => Key::FiguresByPerson,
        By::Desk => Key::FiguresByDesk,
        By::Place => Key::FiguresByPlace,
        By::Hour => Key::FiguresByHour,
        By::Kind => Key::FiguresByKind,
        By::Channel => Key::FiguresByChannel,
    }
}
