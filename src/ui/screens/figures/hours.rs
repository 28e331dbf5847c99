//! When in the week people come, and when they wait: hour × weekday, with the number printed where it matters.

use crate::domain::report::{Heat, HeatCell, Report};
use crate::i18n::{self, Key, periods};
use crate::text::{self, Align};
use crate::theme::Role;
use crate::ui::canvas::Canvas;
use crate::ui::cx::Cx;
use crate::ui::widgets::chart;

use super::state::Got;
use super::words;

/// So many of the worst hours are named under the map.
const WORST: usize = 5;
/// Fewer measured visits than this do not make an hour a bad one.
const FEWEST: u64 = 5;

/// Paints the map; false while nothing has been read.
pub(super) fn draw(cx: &Cx<'_>, got: &Got, waits: bool, canvas: &mut Canvas<'_>) -> bool {
    let found = got.find(|report| match report {
        Report::Heat(heat) => Some(heat.as_ref()),
        _ => None,
    });
    let Some(heat) = found else { return false };
    let (width, height) = (canvas.width(), canvas.height());
    if heat.cells.iter().flatten().all(|cell| cell.visits == 0) {
        canvas.wrapped(0, 0, width, height, &cx.say(Key::FiguresNothing), cx.style(Role::Dim));
        return true;
    }
    canvas.put(0, 0, &cx.say(if waits { Key::FiguresHoursWait } else { Key::FiguresHoursVisits }), Role::Dim);
    let names = periods::weekdays(cx.lang()).map(|weekday| (weekday, weekday_name(cx, weekday)));
    let label = names.iter().map(|(_, name)| text::width(name)).max().unwrap_or(0) + 1;
    let cell = (width.saturating_sub(label) / 24).max(1);
    for hour in (0..24_u16).step_by(if cell < 3 { 6 } else { 3 }) {
        let words = cx.digits(&format!("{hour:02}"));
        canvas.place(label + hour * cell, 1, cell.max(2), &words, cx.style(Role::Dim), Align::Start);
    }
    let high = heat.cells.iter().flatten().map(|cell| value(cell, waits)).max().unwrap_or(0);
    for (y, (weekday, name)) in (2..).zip(&names) {
        canvas.place(0, y, label, name, cx.style(Role::Dim), Align::Start);
        for (hour, of) in (0..24_u16).zip(&heat.cells[usize::from(*weekday)]) {
            let mut part = canvas.part(label + hour * cell, y, cell, 1);
            put(cx, &mut part, of, waits, high);
        }
    }
    worst(cx, heat, &mut canvas.part(0, 10, width, height.saturating_sub(10)));
    true
}

fn value(cell: &HeatCell, waits: bool) -> u64 {
    match waits {
        true if cell.measured >= FEWEST => cell.median.map_or(0, i64::unsigned_abs),
        true => 0,
        false => cell.visits,
    }
}

/// A shade; where the value is high its number instead, if there is room.
fn put(cx: &Cx<'_>, canvas: &mut Canvas<'_>, cell: &HeatCell, waits: bool, high: u64) {
    let value = value(cell, waits);
    let Some(shade) = chart::shade(value, high) else { return };
    let width = canvas.width();
    let number = match waits {
        // Minutes and seconds take four cells: only wide windows have them.
        true => i18n::duration(cx.lang(), i64::try_from(value).unwrap_or(i64::MAX)),
        false => cx.digits(&value.to_string()),
    };
    let matters = value * 3 >= high * 2;
    if matters && text::width(&number) < width {
        canvas.place(0, 0, width - 1, &number, cx.style(Role::Accent), Align::Start);
    } else {
        let role = if matters { Role::Accent } else { Role::Dim };
        let marks = std::iter::repeat_n((shade, cx.style(role)), usize::from(width.saturating_sub(1).max(1)));
        canvas.marks(0, 0, marks);
    }
}

/// The hours in which people wait longest, named.
fn worst(cx: &Cx<'_>, heat: &Heat, canvas: &mut Canvas<'_>) {
    let mut hours: Vec<(i64, u8, u8, u64)> = Vec::new();
    for (weekday, day) in (0_u8..).zip(&heat.cells) {
        for (hour, cell) in (0_u8..).zip(day) {
            if let Some(median) = cell.median.filter(|_| cell.measured >= FEWEST) {
                hours.push((median, weekday, hour, cell.measured));
            }
        }
    }
    hours.sort_by_key(|(median, weekday, hour, _)| (std::cmp::Reverse(*median), *weekday, *hour));
    let width = canvas.width();
    if hours.is_empty() {
        canvas.wrapped(0, 0, width, 2, &cx.say(Key::FiguresHoursFew), cx.style(Role::Dim));
        return;
    }
    let median = words::time(cx, heat.median);
    canvas.put(0, 0, &cx.say_with(Key::FiguresHoursWorst, &[("median", median.into())]), Role::Dim);
    let name = |weekday: u8, hour: u8| format!("{} {}", weekday_name(cx, weekday), words::hours(cx, hour));
    let shown = || hours.iter().take(WORST);
    let label = shown().map(|(_, weekday, hour, _)| text::width(&name(*weekday, *hour))).max().unwrap_or(0);
    for (y, (median, weekday, hour, n)) in (1..).zip(shown()) {
        canvas.place(0, y, label, &name(*weekday, *hour), cx.style(Role::Text), Align::Start);
        canvas.place(label + 2, y, 7, &words::time(cx, Some(*median)), cx.style(Role::Text), Align::End);
        let n = cx.say_with(Key::FiguresMeasuredVisits, &[("n", (*n).into())]);
        canvas.place(label + 11, y, width.saturating_sub(label + 11), &n, cx.style(Role::Dim), Align::Start);
    }
}

/// 1970-01-05 was a Monday.
fn weekday_name(cx: &Cx<'_>, weekday: u8) -> String {
    i18n::dates::weekday_name(cx.lang(), periods::noon(4 + i32::from(weekday)))
}
