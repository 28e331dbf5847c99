//! Who is here, and what is owed.

use ratatui::style::Style;

use crate::domain::ids::EncounterId;
use crate::domain::request::Request;
use crate::i18n::{self, Key};
use crate::text::{self, Align, Dir, Span};
use crate::theme::Role;
use crate::ui::canvas::Canvas;
use crate::ui::cx::Cx;

use super::visit::{Pace, Visit};

/// Columns of the mark before the selected visitor.
const MARK: u16 = 2;
/// Widest column of names.
const NAME_MAX: u16 = 11;

/// One line of the list, as words.
struct Line {
    id: EncounterId,
    name: String,
    state: String,
    glyph: &'static str,
    clock: String,
    role: Role,
}

fn line(cx: &Cx<'_>, visit: &Visit<'_>, selected: bool) -> Line {
    let role = match visit.pace(cx) {
        Some(Pace::Late) => Role::Alarm,
        Some(Pace::Near) => Role::Warning,
        _ => Role::Text,
    };
    Line {
        id: visit.id(),
        name: visit.name(cx, selected),
        state: cx.say(visit.state(cx)),
        glyph: glyph(cx, visit),
        clock: cx.duration(visit.running(cx)),
        role,
    }
}

/// The sign of an unhappy visitor: on a screen that visitors can see, a quiet one.
pub(super) fn glyph(cx: &Cx<'_>, visit: &Visit<'_>) -> &'static str {
    match (visit.seen.unhappy, cx.prefs.public) {
        (false, _) => "",
        (true, true) => "▪",
        (true, false) => "!",
    }
}

/// The mark of the selected line, pointing at it.
fn pointer(dir: Dir) -> &'static str {
    if dir == Dir::Rtl { "◂" } else { "▸" }
}

/// Paints the open visits from the top. Returns the row of each, for clicks.
pub(super) fn draw_visits(
    cx: &Cx<'_>,
    visits: &[Visit<'_>],
    selected: Option<EncounterId>,
    canvas: &mut Canvas<'_>,
) -> Vec<(u16, EncounterId)> {
    let height = usize::from(canvas.height());
    let place = visits.iter().position(|visit| Some(visit.id()) == selected).unwrap_or(0);
    // One row tells how many more there are; the selected one is never beyond it.
    let fits = if visits.len() > height { height.saturating_sub(1) } else { height };
    let first = (place + 1).saturating_sub(fits);
    let shown: Vec<_> = visits.iter().skip(first).take(fits).collect();
    let lines: Vec<_> = shown.iter().map(|visit| line(cx, visit, Some(visit.id()) == selected)).collect();
    let name = lines.iter().map(|line| text::width(&line.name)).max().unwrap_or(0).min(NAME_MAX);
    for (y, line) in (0u16..).zip(&lines) {
        draw_line(cx, line, Some(line.id) == selected, (y, name), canvas);
    }
    let hidden = visits.len() - lines.len();
    if hidden > 0 {
        let more = cx.say_with(Key::DeskMore, &[("n", (hidden as i64).into())]);
        canvas.put(MARK, lines.len() as u16, &more, Role::Dim);
    }
    (0u16..).zip(lines).map(|(y, line)| (y, line.id)).collect()
}

fn draw_line(cx: &Cx<'_>, line: &Line, selected: bool, (y, name): (u16, u16), canvas: &mut Canvas<'_>) {
    let width = canvas.width();
    let base = if selected { cx.style(Role::Selected) } else { cx.style(Role::Text) };
    let timed = if selected && line.role == Role::Text { base } else { cx.style(line.role) };
    if selected {
        canvas.put(0, y, pointer(canvas.dir()), Role::Selected);
    }
    canvas.place(MARK, y, name, &line.name, base, Align::Start);
    let clock = canvas.place(0, y, width, &line.clock, timed, Align::End);
    let from = MARK + name + 2;
    let room = width.saturating_sub(clock + 1).saturating_sub(from);
    let glyph = canvas.place(from, y, room, line.glyph, cx.style(Role::Warning), Align::End);
    let room = room.saturating_sub(if glyph > 0 { glyph + 1 } else { 0 });
    let state = if line.role == Role::Text && !selected { cx.style(Role::Dim) } else { timed };
    canvas.place(from, y, room, &line.state, state, Align::Start);
}

/// How many rows [`draw_owed`] needs.
pub(super) fn owed_rows(cx: &Cx<'_>) -> u16 {
    let owed = cx.book.owed().len();
    if owed == 0 { 1 } else { 1 + owed.min(2) as u16 }
}

/// Paints what is owed: the counts, and the two promises due first.
pub(super) fn draw_owed(cx: &Cx<'_>, canvas: &mut Canvas<'_>) {
    let owed = cx.book.owed();
    let width = canvas.width();
    if owed.is_empty() {
        canvas.put(0, 0, &cx.say(Key::DeskNothingOwed), Role::Dim);
        return;
    }
    let late = owed.iter().filter(|promise| promise.is_late(cx.now.wall)).count();
    let open = Span::new(
        cx.say_with(Key::DeskOwedCounts, &[("open", (owed.len() as i64).into()), ("late", (late as i64).into())]),
        cx.style(if late > 0 { Role::Warning } else { Role::Dim }),
    );
    let head = [Span::new(cx.say(Key::DeskOwed), cx.style(Role::Dim)), Span::new("  ", Style::new()), open];
    canvas.spans(0, 0, width, &head, Align::Start);
    let lines: Vec<_> = owed.iter().take(2).map(|promise| promise_line(cx, promise)).collect();
    let column = lines.iter().map(|(due, _, _)| text::width(due)).max().unwrap_or(0);
    for (y, (due, what, role)) in (1u16..).zip(lines) {
        canvas.put(MARK, y, &due, role);
        canvas.put(MARK + column + 2, y, &what, Role::Text);
    }
}

/// When it is due, what it is, and how it looks.
fn promise_line(cx: &Cx<'_>, promise: &Request) -> (String, String, Role) {
    let Some((what, _, due, _)) = promise.owed() else { return (String::new(), String::new(), Role::Dim) };
    let what = match what.trim() {
        "" => cx.say_with(Key::DeskTicket, &[("n", promise.ticket.into())]),
        what => text::isolate(what),
    };
    if promise.is_late(cx.now.wall) {
        return (cx.say(Key::DeskLate), what, Role::Warning);
    }
    let (at, today) = (cx.moment_at(due), cx.moment().civil().date());
    let when =
        if at.civil().date() == today { i18n::clock(cx.lang(), at) } else { i18n::date_short(cx.prefs.dates, at) };
    (when, what, Role::Dim)
}

/// One line instead of the list, where there is no room for it: the selected visitor, and how many more there are.
pub(super) fn draw_single(cx: &Cx<'_>, visits: &[Visit<'_>], selected: Option<EncounterId>, canvas: &mut Canvas<'_>) {
    let width = canvas.width();
    let others = visits.len() - visits.iter().filter(|visit| Some(visit.id()) == selected).count();
    let mut end = Vec::new();
    if let Some(visit) = visits.iter().find(|visit| Some(visit.id()) == selected) {
        let line = line(cx, visit, true);
        let head = format!("{} {}   {}", pointer(canvas.dir()), line.name, line.state);
        let mut start = vec![Span::new(head, cx.style(Role::Selected))];
        if !line.glyph.is_empty() {
            start.push(Span::new(format!("  {}", line.glyph), cx.style(Role::Warning)));
        }
        canvas.spans(0, 0, width, &start, Align::Start);
        end.push(Span::new(line.clock, cx.style(if line.role == Role::Text { Role::Accent } else { line.role })));
    }
    if others > 0 {
        let more = cx.say_with(Key::DeskMore, &[("n", (others as i64).into())]);
        end.insert(0, Span::new(format!("{more}   "), cx.style(Role::Dim)));
    }
    canvas.spans(0, 0, width, &end, Align::End);
}
