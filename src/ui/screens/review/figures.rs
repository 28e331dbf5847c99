//! The figures of the shift under review: by parameter, probed and observed; response; how visits ended.

use crate::domain::measures::{Compliance, Response};
use crate::domain::review::Slipped;
use crate::i18n::Key;
use crate::text::Align;
use crate::theme::Role;
use crate::ui::canvas::Canvas;
use crate::ui::cx::Cx;
use crate::ui::widgets::chart;
use crate::ui::widgets::list::naming;
use crate::ui::widgets::numbers;

use super::exceptions::Looked;
use super::months::Months;

/// Rows of the band: headings, three parameters, response, ends.
pub(super) const ROWS: u16 = 6;
/// The parameters with the most misses that are shown.
const SHOWN: usize = 3;
/// Columns of the labels.
const LABEL: u16 = 18;

/// Where the columns of the band begin, and how wide each is.
struct Columns {
    answered: u16,
    observed: u16,
    last: u16,
    width: u16,
}

/// Paints the band.
pub(super) fn draw(cx: &Cx<'_>, looked: &Looked, months: &Months, canvas: &mut Canvas<'_>) {
    let width = canvas.width();
    let column = (width.saturating_sub(LABEL) / 3).min(24);
    let at = Columns { answered: LABEL, observed: LABEL + column, last: LABEL + column * 2, width: column };
    let dim = cx.style(Role::Dim);
    canvas.place(at.answered, 0, column, &cx.say(Key::ReviewAnswered), dim, Align::Start);
    canvas.place(at.observed, 0, column, &cx.say(Key::ReviewObserved), dim, Align::Start);
    if months.is_there() {
        canvas.place(at.last, 0, width.saturating_sub(at.last), &cx.say(Key::ReviewLastMonth), dim, Align::Start);
    }
    for (y, slipped) in (1..).zip(looked.figures.parameters.iter().take(SHOWN)) {
        parameter(cx, slipped, months, (&at, y), canvas);
    }
    let text = cx.style(Role::Text);
    canvas.place(0, 4, LABEL - 1, &cx.say(Key::FiguresResponse), text, Align::Start);
    canvas.place(LABEL, 4, width - LABEL, &response(cx, &looked.figures.response), text, Align::Start);
    canvas.place(0, 5, width, &ends(cx, looked), dim, Align::Start);
}

fn parameter(cx: &Cx<'_>, slipped: &Slipped, months: &Months, (at, y): (&Columns, u16), canvas: &mut Canvas<'_>) {
    let (text, dim) = (cx.style(Role::Text), cx.style(Role::Dim));
    canvas.place(0, y, LABEL - 1, &naming::parameter(cx, slipped.parameter), text, Align::Start);
    canvas.place(at.answered, y, at.width, &answered(cx, &slipped.answered), text, Align::Start);
    if slipped.observed.whole > 0 {
        canvas.place(at.observed, y, at.width, &numbers::part_of(cx, slipped.observed), text, Align::Start);
    }
    if let Some(sum) = months.last(slipped.parameter) {
        let room = canvas.width().saturating_sub(at.last);
        let used = canvas.place(at.last, y, room, &numbers::percent(cx, sum.weight), dim, Align::Start);
        chart::put_spark(canvas, (at.last + used.max(5) + 1, y), &months.course(slipped.parameter), dim);
    }
}

fn response(cx: &Cx<'_>, of: &Response) -> String {
    if of.median.is_none() {
        return numbers::NONE.to_owned();
    }
    let within = cx.say_with(Key::ReviewWithin, &[("percent", numbers::percent(cx, of.within).into())]);
    [numbers::time(cx, of.median), within, numbers::measured(cx, of.measured)].join(" · ")
}

fn ends(cx: &Cx<'_>, looked: &Looked) -> String {
    let figures = &looked.figures;
    let said = |key, n: u64| cx.say_with(key, &[("n", n.into())]);
    let mut words = vec![said(Key::ListServed, figures.ends.served), said(Key::ListLeft, figures.ends.left().part)];
    if figures.recovery.whole > 0 {
        words.push(said(Key::ListUnhappy, figures.recovery.whole));
        words.push(said(Key::ReviewCalmAgain, figures.recovery.part));
    }
    let flagged = [("n", looked.flagged.len().into()), ("whole", figures.visits.into())];
    words.push(cx.say_with(Key::ReviewToLookAt, &flagged));
    words.join(" · ")
}

fn answered(cx: &Cx<'_>, sum: &Compliance) -> String {
    format!("{} {}", numbers::percent(cx, sum.weight), cx.say_with(Key::FiguresAnswers, &[("n", sum.answered.into())]))
}
