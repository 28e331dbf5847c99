//! The figures of the shift under review: by parameter, probed and observed; response; how visits ended.

use std::collections::BTreeMap;

use crate::domain::answer::Answer;
use crate::domain::encounter::{Calm, End};
use crate::domain::measures::{Compliance, Ends, Response, Share, compliance, ends, response};
use crate::domain::review::{self, Matter};
use crate::domain::standard::{ItemKind, Parameter};
use crate::i18n::{self, Key};
use crate::text::Align;
use crate::theme::Role;
use crate::ui::canvas::Canvas;
use crate::ui::cx::Cx;
use crate::ui::widgets::chart;
use crate::ui::widgets::list::naming;

use super::months::Months;

/// Rows of the band: headings, three parameters, response, ends.
pub(super) const ROWS: u16 = 6;
/// The parameters with the most misses that are shown.
const SHOWN: usize = 3;

/// Paints the band.
pub(super) fn draw(cx: &Cx<'_>, matter: &Matter, months: &Months, canvas: &mut Canvas<'_>) {
    let width = canvas.width();
    let label = 18;
    let column = (width.saturating_sub(label) / 3).min(24);
    let last = label + column * 2;
    canvas.place(label, 0, column, &cx.say(Key::ReviewAnswered), cx.style(Role::Dim), Align::Start);
    canvas.place(label + column, 0, column, &cx.say(Key::ReviewObserved), cx.style(Role::Dim), Align::Start);
    if months.is_there() {
        canvas.place(
            last,
            0,
            width.saturating_sub(last),
            &cx.say(Key::ReviewLastMonth),
            cx.style(Role::Dim),
            Align::Start,
        );
    }
    for (y, (parameter, sum)) in (1..).zip(worst(matter)) {
        canvas.place(0, y, label - 1, &naming::parameter(cx, parameter), cx.style(Role::Text), Align::Start);
        canvas.place(label, y, column, &answered(cx, &sum), cx.style(Role::Text), Align::Start);
        let seen = observed(matter, parameter);
        if seen.whole > 0 {
            canvas.place(label + column, y, column, &part_of(cx, seen), cx.style(Role::Text), Align::Start);
        }
        if let Some(sum) = months.last(parameter) {
            let percent = cx.say_with(Key::FiguresPercent, &[("percent", sum.weight.percent().unwrap_or(0).into())]);
            let used = canvas.place(last, y, width.saturating_sub(last), &percent, cx.style(Role::Dim), Align::Start);
            chart::put_spark(canvas, (last + used.max(5) + 1, y), &months.course(parameter), cx.style(Role::Dim));
        }
    }
    let clocks = clocks(matter);
    canvas.place(0, 4, label - 1, &cx.say(Key::FiguresResponse), cx.style(Role::Text), Align::Start);
    canvas.place(label, 4, width - label, &response_words(cx, &clocks), cx.style(Role::Text), Align::Start);
    canvas.place(0, 5, width, &ends_words(cx, matter), cx.style(Role::Dim), Align::Start);
}

/// Answers, weights, and whether critical: as the formula takes them.
type Columns = (Vec<Answer>, Vec<u8>, Vec<bool>);

/// Compliance by parameter over the visits of the shift, the ones with the most missed first.
fn worst(matter: &Matter) -> Vec<(Parameter, Compliance)> {
    let mut by: BTreeMap<Parameter, Columns> = BTreeMap::new();
    for visit in matter.visits().filter(|visit| !visit.is_open()) {
        let Some(standard) = matter.standard_of(visit) else { continue };
        let seen = visit.seen();
        for (item, answer) in standard.items.iter().zip(visit.answers(&seen, standard)) {
            if item.kind == ItemKind::Observed {
                let (answers, weights, critical) = by.entry(item.parameter).or_default();
                answers.push(answer);
                weights.push(item.weight);
                critical.push(item.critical);
            }
        }
    }
    let mut sums: Vec<_> = by.into_iter().map(|(parameter, (a, w, c))| (parameter, compliance(&a, &w, &c))).collect();
    sums.retain(|(_, sum)| sum.answered > 0);
    sums.sort_by_key(|(parameter, sum)| {
        (std::cmp::Reverse(sum.critical_misses), std::cmp::Reverse(sum.weight.whole - sum.weight.part), *parameter)
    });
    sums.truncate(SHOWN);
    sums
}

/// What the supervisor saw met, of what the supervisor saw.
fn observed(matter: &Matter, parameter: Parameter) -> Share {
    let mut share = Share::default();
    for observation in matter.observed(None) {
        let Some(standard) = matter.standards.get(&observation.pack) else { continue };
        let of = |id: &str| standard.item(id).is_some_and(|item| item.parameter == parameter);
        for (_, answer) in observation.answers.iter().filter(|(id, _)| of(id)) {
            let counts = matches!(answer, Answer::Met | Answer::Missed);
            share.whole += u64::from(counts);
            share.part += u64::from(*answer == Answer::Met);
        }
    }
    share
}

fn clocks(matter: &Matter) -> Response {
    let (mut made, mut spans, mut targets) = (Vec::new(), Vec::new(), Vec::new());
    for visit in matter.visits() {
        let seen = visit.seen();
        made.push(visit.made(&seen));
        spans.push(visit.response(&seen));
        targets.push(matter.standard_of(visit).map_or(0, |standard| standard.greet_within));
    }
    response(&made, &spans, &targets)
}

fn response_words(cx: &Cx<'_>, of: &Response) -> String {
    let Some(median) = of.median else { return "–".to_owned() };
    let within = of.within.percent().map(|percent| cx.say_with(Key::FiguresPercent, &[("percent", percent.into())]));
    let measured =
        cx.say_with(Key::FiguresMeasured, &[("part", number(of.measured.part)), ("whole", number(of.measured.whole))]);
    let within = within.map(|within| cx.say_with(Key::ReviewWithin, &[("percent", within.into())])).unwrap_or_default();
    [i18n::duration(cx.lang(), median), within, measured].join(" · ")
}

fn ends_words(cx: &Cx<'_>, matter: &Matter) -> String {
    let outcomes: Vec<_> = matter
        .encounters
        .values()
        .map(|visit| match visit.end {
            End::Open => None,
            End::Closed { outcome, .. } => Some(outcome),
        })
        .collect();
    let Ends { served, left_unserved, left_unsettled, .. } = ends(&outcomes);
    let unhappy: Vec<_> = matter.visits().map(|visit| visit.seen()).filter(|seen| seen.ever_unhappy).collect();
    let calm = unhappy.iter().filter(|seen| seen.calm == Some(Calm::Calm)).count() as u64;
    let said = |key, n: u64| cx.say_with(key, &[("n", number(n))]);
    let mut words = vec![said(Key::ListServed, served), said(Key::ListLeft, left_unserved + left_unsettled)];
    if !unhappy.is_empty() {
        words.push(said(Key::ListUnhappy, unhappy.len() as u64));
        words.push(said(Key::ReviewCalmAgain, calm));
    }
    let flagged = review::flagged_visits(matter, cx.now.wall).len() as u64;
    let args = [("n", number(flagged)), ("whole", number(matter.visits().count() as u64))];
    words.push(cx.say_with(Key::ReviewToLookAt, &args));
    words.join(" · ")
}

fn answered(cx: &Cx<'_>, sum: &Compliance) -> String {
    let percent = sum.weight.percent().unwrap_or(0);
    let percent = cx.say_with(Key::FiguresPercent, &[("percent", percent.into())]);
    format!("{percent} {}", cx.say_with(Key::FiguresAnswers, &[("n", number(sum.answered))]))
}

fn part_of(cx: &Cx<'_>, share: Share) -> String {
    cx.say_with(Key::FiguresPartOf, &[("part", number(share.part)), ("whole", number(share.whole))])
}

fn number(n: u64) -> i18n::Arg<'static> {
    i64::try_from(n).unwrap_or(i64::MAX).into()
}
