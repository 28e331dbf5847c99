//! Verdicts of visitors, and the moods of the house a week before them.

use crate::domain::measures::Share;
use crate::domain::report::{Gauged, MoodWeeks, Moods, Report, Verdicts};
use crate::domain::shift::Mood;
use crate::domain::verdict::Face;
use crate::i18n::{Key, Unit, period_name};
use crate::theme::Role;
use crate::ui::cx::Cx;

use super::paper::{Chart, Line, Row, Weight};
use super::state::Got;
use super::words;

pub(super) fn lines(cx: &Cx<'_>, got: &Got) -> Option<Vec<Line>> {
    let verdicts = got.find(|report| match report {
        Report::Verdicts(verdicts) => Some(*verdicts),
        _ => None,
    })?;
    let mut lines = given(cx, &verdicts, got);
    let moods = got.find(|report| match report {
        Report::Moods(moods) => Some(moods),
        _ => None,
    });
    if let Some(moods) = moods {
        lines.extend([Line::Air, Line::Heading(cx.say(Key::FiguresMoods))]);
        lines.extend(weeks(cx, moods));
    }
    Some(lines)
}

fn given(cx: &Cx<'_>, verdicts: &Verdicts, got: &Got) -> Vec<Line> {
    let mean = verdicts.mean();
    let given = Share { part: mean.n, whole: verdicts.visits };
    let of = words::of(cx, Key::FiguresVerdictsOf, given);
    if mean.n == 0 {
        return vec![Line::Words(cx.say(Key::FiguresNoVerdicts), Role::Dim)];
    }
    let margin = mean.margin().map(|margin| format!(" ± {}", words::thousandths(cx, Some(margin)))).unwrap_or_default();
    let trend = got.find(|report| match report {
        Report::Trend(trend) => Some(trend.points.iter().map(|point| mean_of(&point.now)).collect::<Vec<_>>()),
        _ => None,
    });
    let mut lines = vec![Line::Row(Row {
        label: cx.say(Key::FiguresVerdictMean),
        figure: words::thousandths(cx, mean.thousandths()),
        chart: trend.map_or(Chart::None, Chart::Spark),
        note: format!("{margin} · {of}").trim_start().to_owned(),
        weight: Weight::Plain,
    })];
    for (face, n) in Face::ALL.iter().zip(verdicts.faces) {
        let share = Share { part: n, whole: mean.n };
        let (label, note) = (cx.word("face", face.name()), words::percent(cx, share));
        lines.push(Line::Row(Row {
            label,
            figure: words::count(cx, n),
            chart: Chart::Bar(share),
            note,
            weight: Weight::Plain,
        }));
    }
    let marked: u64 = verdicts.marked.iter().sum();
    if marked > 0 {
        lines.push(Line::Words(cx.say_with(Key::FiguresMarked, &[("n", marked.into())]), Role::Dim));
    }
    lines
}

fn mean_of(gauged: &Gauged) -> Option<i64> {
    match gauged {
        Gauged::Verdicts(verdicts) => verdicts.mean().thousandths().map(i64::from),
        _ => None,
    }
}

/// A week's moods at the end of shifts (at their start where fewer gave one then), and the verdicts that followed.
fn weeks(cx: &Cx<'_>, moods: &MoodWeeks) -> Vec<Line> {
    let shown = moods.weeks.iter().map(|week| {
        let label = period_name(cx.prefs.dates, Unit::Week, (week.days.first, week.days.last));
        let note = match week.verdicts.map(|verdicts| verdicts.mean()).filter(|mean| mean.n > 0) {
            Some(mean) => cx.say_with(
                Key::FiguresMoodVerdicts,
                &[("mean", words::thousandths(cx, mean.thousandths()).into()), ("n", mean.n.into())],
            ),
            None => String::new(),
        };
        match week.at_end.or(week.at_start) {
            Some(counts) => Line::Row(mood(cx, label, counts, note)),
            None => Line::Row(Row::plain(label, words::NONE.to_owned(), cx.say(Key::FiguresMoodFew))),
        }
    });
    shown.collect()
}

fn mood(cx: &Cx<'_>, label: String, counts: Moods, verdicts: String) -> Row {
    let whole: u64 = counts.iter().sum();
    let good = Share { part: counts[0] + counts[1], whole };
    let named = Mood::ALL.iter().zip(counts).filter(|(_, n)| *n > 0);
    let named = named.map(|(mood, n)| format!("{} {}", cx.word("mood", mood.name()), words::count(cx, n)));
    let mut note = named.collect::<Vec<_>>().join(" · ");
    if !verdicts.is_empty() {
        note = format!("{note} · {verdicts}");
    }
    Row { label, figure: words::percent(cx, good), chart: Chart::Bar(good), note, weight: Weight::Plain }
}
