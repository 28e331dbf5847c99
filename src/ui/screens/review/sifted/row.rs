//! A visit that was found: what the list needs of it, and how it is painted.

use std::collections::BTreeSet;

use crate::domain::answer::Answer;
use crate::domain::encounter::Encounter;
use crate::domain::ids::{DeskId, EncounterId, ShiftId, StaffId};
use crate::domain::standard::Parameter;
use crate::domain::time::Stamp;
use crate::i18n::{self, Key, Moment};
use crate::text::{self, Align};
use crate::theme::Role;
use crate::ui::widgets::list::naming;
use crate::ui::{Canvas, Cx};

use super::condition::{Chosen, When};

/// Widest column of names, and the narrowest worth painting.
const OWNER: (u16, u16) = (16, 8);
/// Columns for the signs at the end.
const SIGNS: u16 = 4;

/// A visit that was found, without its timeline: many of them are held.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) id: EncounterId,
    pub(super) shift: ShiftId,
    desk: DeskId,
    at: Stamp,
    ticket: u32,
    kind: String,
    place: String,
    state: String,
    owner: StaffId,
    signs: String,
    missed: BTreeSet<Parameter>,
}

impl Row {
    pub(super) fn of(cx: &Cx<'_>, visit: &Encounter) -> Row {
        let (seen, arrival) = (visit.seen(), &visit.arrival);
        let missed: BTreeSet<Parameter> = cx.standard(visit).map_or_else(BTreeSet::new, |standard| {
            let judged = standard.items.iter().zip(visit.answers(&seen, standard));
            judged.filter(|(_, answer)| *answer == Answer::Missed).map(|(item, _)| item.parameter).collect()
        });
        let is_missed = !missed.is_empty() || seen.marks.iter().any(|(_, answer, _)| *answer == Answer::Missed);
        let signs = [
            (seen.ever_unhappy, naming::unhappy(cx)),
            (visit.verdict.is_some(), naming::VERDICT),
            (is_missed, naming::MISSED),
        ];
        Row {
            id: visit.id(),
            shift: arrival.shift,
            desk: arrival.desk,
            at: arrival.at,
            ticket: arrival.ticket,
            kind: cx.word("kind", seen.kind.name()),
            place: cx.word("place", seen.place.name()),
            state: naming::state(cx, visit, &seen),
            owner: seen.owner,
            signs: signs.into_iter().filter_map(|(is_so, sign)| is_so.then_some(sign)).collect(),
            missed,
        }
    }

    fn moment(&self) -> Moment {
        Moment::new(self.at.wall, self.at.offset)
    }

    /// Everything the row may have no room for, part by part.
    pub(super) fn full(&self, cx: &Cx<'_>, desks: &[(DeskId, String)]) -> Vec<String> {
        let when = format!("{} {}", i18n::date_long(cx.prefs.dates, self.moment()), cx.clock(&self.at));
        let (owner, desk) = (naming::person(cx, self.owner), naming::desk(cx, desks, self.desk));
        let ticket = naming::ticket(cx, self.ticket);
        let mut parts: Vec<String> = [&when, &ticket, &self.kind, &self.place, &self.state, &owner, &desk]
            .map(|part| text::isolate(part))
            .into();
        if !self.missed.is_empty() {
            let missed: Vec<String> = self.missed.iter().map(|of| naming::parameter(cx, *of)).collect();
            parts.push(text::isolate(&format!("{}: {}", cx.word("sift", "missed"), i18n::list(cx.lang(), &missed))));
        }
        parts
    }

    /// When it was, as far as the conditions do not say it.
    fn when(&self, cx: &Cx<'_>, chosen: &Chosen) -> String {
        let clock = cx.clock(&self.at);
        match chosen.when {
            When::Shift(_) => clock,
            When::Period(..) => format!("{} {clock}", i18n::date_short(cx.prefs.dates, self.moment())),
            When::Ever => format!("{} {clock}", i18n::dates::date_numeric(cx.prefs.dates, self.moment())),
        }
    }
}

/// Where each column begins and how wide it is; none where there is no room for it, or where the conditions say it.
#[derive(Debug)]
pub(super) struct Columns {
    when: u16,
    ticket: (u16, u16),
    kind: Option<(u16, u16)>,
    state: Option<(u16, u16)>,
    owner: Option<(u16, u16)>,
    desk: Option<(u16, u16)>,
}

impl Columns {
    /// The columns that these rows need in a line of `width` cells, the likeliest first.
    pub(super) fn of(
        cx: &Cx<'_>,
        rows: &[Row],
        (chosen, desks): (&Chosen, &[(DeskId, String)]),
        width: u16,
    ) -> Columns {
        let widest = |words: &dyn Fn(&Row) -> u16| rows.iter().map(words).max().unwrap_or(0);
        let when = widest(&|row| text::width(&row.when(cx, chosen)));
        let ticket = widest(&|row| text::width(&naming::ticket(cx, row.ticket)));
        let mut x = when + 2 + ticket + 2;
        let mut take = |wanted: u16, least: u16| {
            let free = width.saturating_sub(x + SIGNS);
            let taken = (wanted > 0 && free >= least).then_some((x, wanted.min(free)));
            x += taken.map_or(0, |(_, taken)| taken + 2);
            taken
        };
        let mut whole = |wanted: u16| take(wanted, wanted);
        let kind = chosen.kind.is_none().then(|| whole(widest(&|row| text::width(&row.kind)))).flatten();
        let state = whole(widest(&|row| text::width(&row.state)));
        let names = widest(&|row| text::width(&naming::person(cx, row.owner))).min(OWNER.0);
        let owner = chosen.staff.is_none().then(|| take(names, names.min(OWNER.1))).flatten();
        let everywhere = chosen.desk.is_none() && !matches!(chosen.when, When::Shift(_)) && desks.len() > 1;
        let named = widest(&|row| text::width(&naming::desk(cx, desks, row.desk)));
        let desk = everywhere.then(|| take(named, named)).flatten();
        Columns { when, ticket: (when + 2, ticket), kind, state, owner, desk }
    }

    pub(super) fn paint(
        &self,
        cx: &Cx<'_>,
        (row, chosen): (&Row, &Chosen),
        desks: &[(DeskId, String)],
        (selected, canvas): (bool, &mut Canvas<'_>),
    ) {
        let style = |role| cx.style(if selected { Role::Selected } else { role });
        canvas.place(0, 0, self.when, &row.when(cx, chosen), style(Role::Dim), Align::Start);
        let ticket = naming::ticket(cx, row.ticket);
        let mut put = |at: Option<(u16, u16)>, words: &str, role| {
            if let Some((x, room)) = at {
                canvas.place(x, 0, room, words, style(role), Align::Start);
            }
        };
        put(Some(self.ticket), &ticket, Role::Dim);
        put(self.kind, &row.kind, Role::Text);
        put(self.state, &row.state, Role::Text);
        put(self.owner, &naming::person(cx, row.owner), Role::Dim);
        put(self.desk, &naming::desk(cx, desks, row.desk), Role::Dim);
        let width = canvas.width();
        canvas.place(0, 0, width, &row.signs, cx.style(Role::Warning), Align::End);
    }
}

/// How many rows the full words of a visit take at most, under the list.
pub(super) const FULL: u16 = 2;

/// Paints where the selected line stands among how many, and the whole of what it says: no part is torn as long as it fits.
pub(super) fn paint_full(cx: &Cx<'_>, parts: Vec<String>, place: (usize, usize, bool), canvas: &mut Canvas<'_>) {
    let (n, total, more) = place;
    let key = if more { Key::SiftPosition } else { Key::ListPosition };
    let position = cx.say_with(key, &[("n", (n as i64).into()), ("total", (total as i64).into())]);
    let width = canvas.width();
    canvas.place(0, 0, width, &position, cx.style(Role::Dim), Align::End);
    let mut lines: Vec<String> = Vec::new();
    for part in parts {
        match lines.last_mut() {
            Some(line) if text::width(line) + 3 + text::width(&part) <= width => *line = format!("{line} · {part}"),
            _ => lines.push(part),
        }
    }
    let mut y = 1;
    for line in lines {
        y += canvas.wrapped(0, y, width, (FULL + 1).saturating_sub(y), &line, cx.style(Role::Text));
    }
}
