//! The list of what to look at: exceptions first, the sample after them; or all visits of the shift.

use crate::domain::ids::{EncounterId, OccurrenceId};
use crate::domain::review::{self, Exception, ExceptionKind, Matter};
use crate::i18n::Key;
use crate::text::{self, Align};
use crate::theme::Role;
use crate::ui::canvas::Canvas;
use crate::ui::cx::Cx;
use crate::ui::widgets::list::{Line, naming};

use super::words;

/// A line of the list: an exception by its kind and place among those of its kind and visit, or a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spot {
    /// An exception.
    Exception {
        /// Its kind.
        kind: ExceptionKind,
        /// The visit, where it is of one.
        visit: Option<EncounterId>,
        /// The occurrence, where it is one.
        occurrence: Option<OccurrenceId>,
        /// The how manyeth of these.
        nth: usize,
    },
    /// A visit.
    Visit(EncounterId),
}

/// The lines.
pub(super) fn lines(matter: &Matter, now: i64, all: bool) -> Vec<Line<Spot>> {
    if all {
        return matter.visits().map(|visit| Line::Item(Spot::Visit(visit.id()))).collect();
    }
    let mut lines: Vec<Line<Spot>> = spots(matter, now).into_iter().map(|(spot, _)| Line::Item(spot)).collect();
    let flagged = review::flagged_visits(matter, now);
    let drawn = matter.sample().map(|sample| sample.drawn.as_slice()).unwrap_or_default();
    let mut sample = drawn.iter().filter(|visit| !flagged.contains(visit)).peekable();
    if sample.peek().is_some() {
        lines.push(Line::Heading(Key::ReviewSample));
    }
    lines.extend(sample.map(|visit| Line::Item(Spot::Visit(*visit))));
    lines
}

fn spots(matter: &Matter, now: i64) -> Vec<(Spot, Exception)> {
    let mut spots: Vec<(Spot, Exception)> = Vec::new();
    for exception in review::exceptions(matter, now) {
        let (kind, visit, occurrence) = (exception.found.kind(), exception.encounter, exception.occurrence);
        let same = |spot: &Spot| {
            matches!(spot, Spot::Exception { kind: k, visit: v, occurrence: o, .. }
                if (*k, *v, *o) == (kind, visit, occurrence))
        };
        let nth = spots.iter().filter(|(spot, _)| same(spot)).count();
        spots.push((Spot::Exception { kind, visit, occurrence, nth }, exception));
    }
    spots
}

/// The exception of a line.
pub(super) fn exception(matter: &Matter, now: i64, spot: Spot) -> Option<Exception> {
    spots(matter, now).into_iter().find(|(other, _)| *other == spot).map(|(_, exception)| exception)
}

/// The visit a line leads to: of several that show a sign, the first.
pub(super) fn visit(matter: &Matter, now: i64, spot: Spot) -> Option<EncounterId> {
    match spot {
        Spot::Visit(visit) | Spot::Exception { visit: Some(visit), .. } => Some(visit),
        Spot::Exception { .. } => match exception(matter, now, spot)?.found {
            review::Found::Attention(flag) => flag.encounters.first().copied(),
            _ => None,
        },
    }
}

/// Paints a line: when, what, and the fact.
pub(super) fn row(cx: &Cx<'_>, matter: &Matter, line: &Line<Spot>, selected: bool, canvas: &mut Canvas<'_>) {
    let width = canvas.width();
    let style = |role| cx.style(if selected { Role::Selected } else { role });
    match line {
        Line::Heading(key) => {
            canvas.put(0, 0, &cx.say(*key), Role::Dim);
        }
        Line::Item(Spot::Visit(id)) => {
            let Some(visit) = matter.encounters.get(id) else { return };
            let seen = visit.seen();
            canvas.place(0, 0, 5, &cx.clock(&visit.arrival.at), style(Role::Dim), Align::Start);
            let words = [naming::ticket(cx, visit.arrival.ticket), naming::state(cx, visit, &seen)];
            let words = words.map(|part| text::isolate(&part)).join(" · ");
            canvas.place(7, 0, width.saturating_sub(7), &words, style(Role::Text), Align::Start);
        }
        Line::Item(spot) => {
            let Some(exception) = exception(matter, cx.now.wall, *spot) else { return };
            let kind = cx.word("exception", exception.found.kind().name());
            canvas.place(0, 0, 5, &cx.clock(&exception.at), style(Role::Dim), Align::Start);
            let role = words::role(&exception.found);
            let used = canvas.place(7, 0, width.saturating_sub(7), &kind, style(role), Align::Start);
            let x = 7 + used + 2;
            let fact = words::fact(cx, matter, &exception);
            // A fact that does not fit stands in full beside the list.
            let room = width.saturating_sub(x);
            if text::width(&fact) <= room {
                canvas.place(x, 0, room, &fact, style(Role::Dim), Align::Start);
            }
        }
    }
}
