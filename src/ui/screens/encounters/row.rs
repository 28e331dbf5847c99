//! One line of the list, in columns that the language needs.

use crate::domain::encounter::Encounter;
use crate::domain::ids::{EncounterId, OccurrenceId};
use crate::domain::request::{Request, RequestKind, Settlement};
use crate::domain::seen::Seen;
use crate::domain::shift::{Severity, Shift};
use crate::text::{self, Align};
use crate::theme::Role;
use crate::ui::widgets::list::naming;
use crate::ui::{Canvas, Cx};

use super::Item;

/// Columns for a response time: `~1:02:03`.
const RESPONSE: u16 = 8;
/// Widest column of names, and the narrowest worth painting.
const OWNER: (u16, u16) = (16, 8);
/// Cells between what became of a visit and who served.
const OWNER_GAP: u16 = 2;
/// Columns for the signs at the end.
const SIGNS: u16 = 4;
/// The narrowest column of labels worth painting.
const LABEL: u16 = 8;

/// Where each column begins; none where there is no room for it.
#[derive(Debug)]
pub(super) struct Columns {
    ticket: u16,
    kind: u16,
    label: Option<(u16, u16)>,
    owner: Option<(u16, u16)>,
    response: Option<u16>,
    state: u16,
}

impl Columns {
    /// The columns of a line of `width` cells: first the words that say what happened, then what there is room for.
    /// `kinds` cells are for the words that say who came.
    pub(super) fn of(cx: &Cx<'_>, width: u16, kinds: u16, earlier: Option<&Shift>) -> Columns {
        let shifts = [earlier, cx.book.shift.as_ref(), cx.book.shift_before.as_ref()];
        let tickets = shifts.into_iter().flatten().map(|shift| shift.tickets);
        let ticket = text::width(&naming::ticket(cx, tickets.max().unwrap_or(0).max(10))) + 1;
        let states = naming::states(cx).iter().map(|words| text::width(words)).max().unwrap_or(0);
        let kind = ticket + text::width("00:00 ");
        let mut free = width.saturating_sub(kind + kinds + 1 + states + 1 + SIGNS);
        let mut take = |wanted: u16, least: u16| {
            let taken = if free > least { wanted.min(free - 1) } else { 0 };
            free -= if taken > 0 { taken + 1 } else { 0 };
            (taken > 0).then_some(taken)
        };
        let response = take(RESPONSE, RESPONSE);
        let owner = take(OWNER.0 + 1, OWNER.1 + 1).map(|taken| taken - 1);
        let label = take(width, LABEL).filter(|_| cx.prefs.labels);
        let mut x = kind + kinds + 1;
        let mut place = |taken: Option<u16>| {
            let column = taken.map(|taken| (x, taken));
            x += taken.map_or(0, |taken| taken + 1);
            column
        };
        let label = place(label);
        let response = place(response).map(|(x, _)| x);
        // Who served stands after what became of it: beside who came it would be read as the visitor's name.
        let owner = owner.map(|taken| (x + states + OWNER_GAP, taken));
        Columns { ticket, kind, label, owner, response, state: x }
    }
}

pub(super) fn draw(cx: &Cx<'_>, columns: &Columns, item: Item, selected: bool, canvas: &mut Canvas<'_>) {
    match item {
        Item::Visit(id) => draw_visit(cx, columns, id, selected, canvas),
        Item::Occurrence(id) => draw_occurrence(cx, columns, id, selected, canvas),
    }
}

fn draw_visit(cx: &Cx<'_>, columns: &Columns, id: EncounterId, selected: bool, canvas: &mut Canvas<'_>) {
    let Some(visit) = cx.book.visit(id) else { return };
    let seen = visit.seen();
    let style = cx.style(if selected { Role::Selected } else { Role::Text });
    let dim = cx.style(if selected { Role::Selected } else { Role::Dim });
    let width = canvas.width();
    canvas.place(0, 0, columns.ticket, &naming::ticket(cx, visit.arrival.ticket), style, Align::Start);
    canvas.place(columns.ticket, 0, 5, &cx.clock(&visit.arrival.at), dim, Align::Start);
    let after = columns.label.map(|(x, _)| x).or(columns.response).unwrap_or(columns.state);
    let room = after.saturating_sub(columns.kind + 1);
    canvas.place(columns.kind, 0, room, &cx.word("kind", seen.kind.name()), style, Align::Start);
    // On a screen that visitors can see, only the selected one has a name.
    if let Some((x, room)) = columns.label.filter(|_| selected || !cx.prefs.public) {
        canvas.place(x, 0, room, &seen.label, dim, Align::Start);
    }
    if let Some((x, room)) = columns.owner {
        canvas.place(x, 0, room, &naming::person(cx, seen.owner), dim, Align::Start);
    }
    if let Some(x) = columns.response {
        let (words, late) = naming::response(cx, visit, &seen, cx.standard(visit));
        let style = if late { cx.style(Role::Warning) } else { style };
        canvas.place(x, 0, RESPONSE, &words, style, Align::End);
    }
    let signs = signs(cx, visit, &seen);
    let used = canvas.place(0, 0, width, &signs, cx.style(Role::Warning), Align::End);
    let state = if visit.is_open() { cx.style(Role::Accent) } else { style };
    let end = columns.owner.map_or(width.saturating_sub(used), |(x, _)| x - OWNER_GAP);
    let room = end.saturating_sub(columns.state);
    canvas.place(columns.state, 0, room, &naming::state(cx, visit, &seen), state, Align::Start);
}

fn draw_occurrence(cx: &Cx<'_>, columns: &Columns, id: OccurrenceId, selected: bool, canvas: &mut Canvas<'_>) {
    let Some(occurrence) = cx.book.occurrence(id) else { return };
    let style = |role| cx.style(if selected { Role::Selected } else { role });
    canvas.place(0, 0, columns.ticket, naming::OCCURRENCE, style(Role::Dim), Align::Start);
    canvas.place(columns.ticket, 0, 5, &cx.clock(&occurrence.at), style(Role::Dim), Align::Start);
    let width = canvas.width();
    let severity = cx.word("severity", occurrence.severity.name());
    let used = canvas.place(columns.kind, 0, width, &severity, style(grave(occurrence.severity)), Align::Start);
    let x = columns.kind + used + 2;
    canvas.place(x, 0, width.saturating_sub(x), &occurrence.text, style(Role::Text), Align::Start);
}

/// How loud a severity is.
pub(crate) fn grave(severity: Severity) -> Role {
    match severity {
        Severity::Note | Severity::Minor => Role::Dim,
        Severity::Serious => Role::Warning,
        Severity::Emergency => Role::Alarm,
    }
}

/// What else is to be known of a visit at a glance.
fn signs(cx: &Cx<'_>, visit: &Encounter, seen: &Seen) -> String {
    let missed = seen.marks.iter().any(|(_, answer, _)| *answer == crate::domain::answer::Answer::Missed);
    let complaint = requests(cx, visit.id()).any(|request| request.kind == RequestKind::Complaint);
    let signs = [
        (seen.ever_unhappy, naming::unhappy(cx)),
        (complaint, naming::COMPLAINT),
        (visit.verdict.is_some(), naming::VERDICT),
        (missed, naming::MISSED),
    ];
    signs.into_iter().filter_map(|(is_so, sign)| is_so.then_some(sign)).collect()
}

fn requests<'a>(cx: &Cx<'a>, visit: EncounterId) -> impl Iterator<Item = &'a Request> {
    cx.book.requests_of(visit).into_iter().filter(|request| !request.void)
}

/// Everything by which a line may be looked for.
pub(super) fn findable(cx: &Cx<'_>, item: Item) -> String {
    match item {
        Item::Occurrence(id) => cx.book.occurrence(id).map_or_else(String::new, |occurrence| {
            let severity = cx.word("severity", occurrence.severity.name());
            [severity, cx.name(occurrence.by), cx.clock(&occurrence.at), occurrence.text.clone()].join("\n")
        }),
        Item::Visit(id) => cx.book.visit(id).map_or_else(String::new, |visit| {
            let seen = visit.seen();
            let mut words = vec![
                naming::ticket(cx, visit.arrival.ticket),
                cx.clock(&visit.arrival.at),
                cx.word("kind", seen.kind.name()),
                cx.word("place", seen.place.name()),
                cx.name(seen.owner),
                naming::state(cx, visit, &seen),
            ];
            words.extend(seen.tags.iter().map(|tag| cx.word("tag", tag.name())));
            words.extend(requests(cx, id).flat_map(|request| request_words(cx, request, visit)));
            words.extend([seen.label, seen.note, seen.their_words]);
            words.join("\n")
        }),
    }
}

fn request_words(cx: &Cx<'_>, request: &Request, visit: &Encounter) -> Vec<String> {
    let mut words = vec![naming::request(cx, request, cx.standard(visit))];
    match request.settled.as_ref().map(|settled| &settled.how) {
        Some(Settlement::Promised { what, .. }) => words.push(what.clone()),
        Some(Settlement::Referred { to }) => words.push(to.clone()),
        Some(Settlement::Refused { reason, alternative, .. }) => words.extend([reason.clone(), alternative.clone()]),
        Some(Settlement::Answered | Settlement::Withdrawn) | None => {}
    }
    words
}
