//! The list of what to look at: exceptions first, the sample after them; or all visits of the shift.

use std::collections::BTreeSet;

use crate::domain::ids::{EncounterId, OccurrenceId};
use crate::domain::review::{self, Exception, ExceptionKind, Figures, Matter};
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

/// What was found in a shift at a moment: once for the list, its rows, the pane beside it and the figures under it.
#[derive(Debug, Default)]
pub(super) struct Looked {
    spots: Vec<(Spot, Exception)>,
    /// Visits that are to be looked at.
    pub(super) flagged: BTreeSet<EncounterId>,
    /// The figures.
    pub(super) figures: Figures,
}

impl Looked {
    /// Looks a shift through.
    pub(super) fn through(matter: &Matter, now: i64) -> Looked {
        let found = review::exceptions(matter, now);
        let flagged = review::flagged_visits(&found);
        let mut spots: Vec<(Spot, Exception)> = Vec::new();
        for exception in found {
            let (kind, visit, occurrence) = (exception.found.kind(), exception.encounter, exception.occurrence);
            let same = |spot: &Spot| {
                matches!(spot, Spot::Exception { kind: k, visit: v, occurrence: o, .. }
                    if (*k, *v, *o) == (kind, visit, occurrence))
            };
            let nth = spots.iter().filter(|(spot, _)| same(spot)).count();
            spots.push((Spot::Exception { kind, visit, occurrence, nth }, exception));
        }
        Looked { spots, flagged, figures: Figures::of(matter) }
    }

    /// The lines: exceptions and the sample, or all visits.
    pub(super) fn lines(&self, matter: &Matter, all: bool) -> Vec<Line<Spot>> {
        if all {
            return matter.visits().map(|visit| Line::Item(Spot::Visit(visit.id()))).collect();
        }
        let mut lines: Vec<Line<Spot>> = self.spots.iter().map(|(spot, _)| Line::Item(*spot)).collect();
        let drawn = matter.sample().map(|sample| sample.drawn.as_slice()).unwrap_or_default();
        let mut sample = drawn.iter().filter(|visit| !self.flagged.contains(visit)).peekable();
        if sample.peek().is_some() {
            lines.push(Line::Heading(Key::ReviewSample));
        }
        lines.extend(sample.map(|visit| Line::Item(Spot::Visit(*visit))));
        lines
    }

    /// The exception of a line.
    pub(super) fn exception(&self, spot: Spot) -> Option<&Exception> {
        self.spots.iter().find(|(other, _)| *other == spot).map(|(_, exception)| exception)
    }

    /// The visit a line leads to: of several that show a sign, the first.
    pub(super) fn visit(&self, spot: Spot) -> Option<EncounterId> {
        match spot {
            Spot::Visit(visit) | Spot::Exception { visit: Some(visit), .. } => Some(visit),
            Spot::Exception { .. } => match &self.exception(spot)?.found {
                review::Found::Attention(flag) => flag.encounters.first().copied(),
                _ => None,
            },
        }
    }

    /// Columns of the word for what was found: the facts begin in one column.
    pub(super) fn kinds(&self, cx: &Cx<'_>) -> u16 {
        self.spots.iter().map(|(_, exception)| text::width(&kind(cx, exception))).max().unwrap_or(0)
    }
}

/// What the rows of a list are painted from.
pub(super) struct Page<'a> {
    /// The shift.
    pub(super) matter: &'a Matter,
    /// What was found in it.
    pub(super) looked: &'a Looked,
    /// Columns of the word for what was found.
    pub(super) kinds: u16,
}

fn kind(cx: &Cx<'_>, exception: &Exception) -> String {
    cx.word("exception", exception.found.kind().name())
}

/// Paints a line: when, what, and the fact.
pub(super) fn row(cx: &Cx<'_>, page: &Page<'_>, line: &Line<Spot>, selected: bool, canvas: &mut Canvas<'_>) {
    let width = canvas.width();
    let style = |role| cx.style(if selected { Role::Selected } else { role });
    match line {
        Line::Heading(key) => {
            // With the seed anybody can draw the same again.
            let seed = page.matter.sample().map(|sample| cx.digits(&sample.seed.to_string())).unwrap_or_default();
            let words = cx.say_with(*key, &[("seed", seed.into())]);
            canvas.place(0, 0, width, &words, cx.style(Role::Dim), Align::Start);
        }
        Line::Item(Spot::Visit(id)) => {
            let Some(visit) = page.matter.encounters.get(id) else { return };
            let seen = visit.seen();
            canvas.place(0, 0, 5, &cx.clock(&visit.arrival.at), style(Role::Dim), Align::Start);
            let ticket = naming::ticket(cx, visit.arrival.ticket);
            canvas.place(7, 0, 5, &ticket, style(Role::Text), Align::Start);
            let (state, kind) = (naming::state(cx, visit, &seen), cx.word("kind", seen.kind.name()));
            let both = format!("{} · {}", text::isolate(&state), text::isolate(&kind));
            let room = width.saturating_sub(13);
            let words = if text::width(&both) <= room { both } else { state };
            canvas.place(13, 0, room, &words, style(Role::Text), Align::Start);
        }
        Line::Item(spot) => {
            let Some(exception) = page.looked.exception(*spot) else { return };
            canvas.place(0, 0, 5, &cx.clock(&exception.at), style(Role::Dim), Align::Start);
            let role = words::role(&exception.found);
            canvas.place(7, 0, width.saturating_sub(7), &kind(cx, exception), style(role), Align::Start);
            let fact = words::fact(cx, page.matter, exception);
            let needed = text::width(&fact);
            // In one column, or just behind what was found, where it is cut if it must be: two of a kind are told apart by
            // its first words, and the whole stands beside the list.
            let behind = 9 + text::width(&kind(cx, exception));
            let x = if 9 + page.kinds + needed <= width { 9 + page.kinds } else { behind };
            let room = width.saturating_sub(x);
            canvas.place(x, 0, room, &text::clip(&fact, room), style(Role::Dim), Align::Start);
        }
    }
}
