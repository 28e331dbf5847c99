//! A person's own card against the desk's median. Nobody else is named, and there is no rank.

use crate::domain::measures::Share;
use crate::domain::report::{OwnCard, OwnLine, Report};
use crate::i18n::Key;
use crate::theme::Role;
use crate::ui::cx::Cx;

use super::paper::{Chart, Line, Row, Weight};
use super::state::Got;
use super::words;

pub(super) fn lines(cx: &Cx<'_>, got: &Got) -> Option<Vec<Line>> {
    let card = got.find(|report| match report {
        Report::OwnCard(card) => Some(card),
        _ => None,
    })?;
    if card.own.undeviating.whole == 0 {
        return Some(vec![Line::Words(cx.say(Key::FiguresOwnNothing), Role::Dim)]);
    }
    let mut lines = vec![Line::Heading(cx.say(Key::FiguresOwn))];
    let answered = card.lines.iter().filter(|line| line.parameter.is_none() || line.own.answered > 0);
    lines.extend(answered.map(|line| Line::Row(row(cx, line))));
    if card.lines.iter().all(|line| line.median.is_none()) {
        lines.push(Line::Words(cx.say(Key::FiguresOwnFew), Role::Dim));
    }
    lines.push(Line::Air);
    lines.extend(beside(cx, card).into_iter().map(Line::Row));
    Some(lines)
}

fn row(cx: &Cx<'_>, line: &OwnLine) -> Row {
    let label = line.parameter.map_or_else(|| cx.say(Key::FiguresTogether), |of| words::parameter(cx, of));
    let mut note = vec![words::answered(cx, &line.own)];
    if let Some(median) = line.median {
        let figure = words::permille(cx, Some(median));
        note.insert(0, cx.say_with(Key::FiguresOwnMedian, &[("figure", figure.into())]));
    }
    Row {
        label,
        figure: words::percent(cx, line.own.weight),
        chart: Chart::Bar(line.own.weight),
        note: note.join(" · "),
        weight: if line.own.is_few() { Weight::Few } else { Weight::Plain },
    }
}

/// What one's visits were like: nothing reported, hard ones taken, what visitors said.
fn beside(cx: &Cx<'_>, card: &OwnCard) -> Vec<Row> {
    let undeviating = card.own.undeviating;
    let of = |share| words::of(cx, Key::FiguresVisitsOf, share);
    let mut rows = vec![
        Row::plain(cx.say(Key::FiguresUndeviating), words::percent(cx, undeviating), of(undeviating)),
        Row::plain(cx.say(Key::FiguresOwnHard), words::count(cx, card.hard.part), of(card.hard)),
    ];
    let mean = card.verdicts.mean();
    if mean.n > 0 {
        let of = words::of(cx, Key::FiguresVerdictsOf, Share { part: mean.n, whole: card.verdicts.visits });
        rows.push(Row::plain(cx.say(Key::FiguresVerdictMean), words::thousandths(cx, mean.thousandths()), of));
    }
    rows
}
