//! What stands around every screen: header, rules, the line for news, footer.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::domain::people::Duty;
use crate::i18n::{self, Key};
use crate::text::{self, Align, Span};
use crate::theme::Role;

use super::canvas::Canvas;
use super::cx::{Cx, Saving};
use super::screen::{Hint, Screen};

/// The smallest window darban can be used in: columns and rows.
pub const SMALLEST: (u16, u16) = (60, 16);
/// Cells left free at both sides.
const MARGIN: u16 = 2;
/// Rows a banner takes at the most.
const BANNER_ROWS: u16 = 3;
/// A save is shown for this long, in milliseconds.
pub const SAVED_SHOWN_MS: i64 = 1_000;

/// The body's place in a window.
pub fn body(window: Rect) -> Rect {
    let inner = window.width.saturating_sub(2 * MARGIN);
    Rect::new(window.x + MARGIN, window.y + 2, inner, window.height.saturating_sub(4))
}

/// Paints one screen with its frame. `news` stands over the footer until the next key.
pub fn draw(cx: &Cx<'_>, screen: &dyn Screen, news: Option<&str>, window: Rect, buf: &mut Buffer) {
    let (dir, theme) = (cx.dir(), cx.prefs.theme);
    if window.width < SMALLEST.0 || window.height < SMALLEST.1 {
        let mut canvas = Canvas::new(buf, window, dir, theme);
        let (width, middle) = (canvas.width(), canvas.height() / 2);
        let style = cx.style(Role::Text);
        canvas.place(0, middle, width, &cx.say(Key::StateWindowSmall), style, Align::Center);
        return;
    }
    if screen.bare() {
        let mut canvas = Canvas::new(buf, window, dir, theme);
        screen.draw(cx, &mut canvas);
        demo(cx, window.height - 1, &mut canvas);
        not_saved(cx, &mut canvas);
        return;
    }
    let inner = Rect { x: window.x + MARGIN, width: window.width - 2 * MARGIN, ..window };
    let mut canvas = Canvas::new(buf, inner, dir, theme);
    header(cx, screen, &mut canvas);
    canvas.rule(1);
    demo(cx, 1, &mut canvas);
    canvas.rule(inner.height - 2);
    screen.draw(cx, &mut Canvas::new(buf, body(window), dir, theme));
    // After the screen: what goes on beyond its room is known only now, and the keys for it are named.
    footer(cx, screen, &mut Canvas::new(buf, inner, dir, theme));
    if let Some((words, role)) = banner(cx, news) {
        let style = cx.style(role);
        put_banner(&mut Canvas::new(buf, inner, dir, theme), &words, style);
    }
}

/// Over the footer, on as many rows as the words need.
fn put_banner(canvas: &mut Canvas<'_>, words: &str, style: Style) {
    let (width, bottom) = (canvas.width(), canvas.height() - 2);
    let lines = text::wrap(words, width);
    let shown = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(BANNER_ROWS);
    let blank = " ".repeat(usize::from(width));
    for (row, line) in (bottom - shown..bottom).zip(&lines) {
        canvas.place(0, row, width, &blank, Style::reset(), Align::Start);
        canvas.place(0, row, width, line, style, Align::Start);
    }
}

fn banner(cx: &Cx<'_>, news: Option<&str>) -> Option<(String, Role)> {
    match (cx.saving, news) {
        (Saving::Failed(why), _) => {
            let [not_saved, again] = [Key::StateNotSaved, Key::StateTryAgain].map(|key| cx.say(key));
            Some((format!("! {not_saved} {why} {again}"), Role::Banner))
        }
        (_, Some(news)) => Some((news.to_owned(), Role::Warning)),
        (_, None) => None,
    }
}

fn header(cx: &Cx<'_>, screen: &dyn Screen, canvas: &mut Canvas<'_>) {
    let (width, text) = (canvas.width(), cx.style(Role::Text));
    let title = screen.title(cx).unwrap_or_else(|| place_and_person(cx));
    let (mark, role) = mark(cx);
    let end = |now: String| [Span::new(now, text), Span::new("   ", text), Span::new(mark.clone(), cx.style(role))];
    // Where the line is short the date gives way, and then the clock, before anything else is cut.
    let clock = cx.clock(&cx.now);
    let dates = [i18n::date_long(cx.prefs.dates, cx.moment()), i18n::date_short(cx.prefs.dates, cx.moment())];
    let dated = dates.map(|date| end(format!("{date}   {clock}")));
    let fits = |now: &&[Span<'_>; 3]| {
        let taken: u16 = now.iter().map(|span| text::width(&span.text)).sum();
        text::width(&title) + 2 + taken <= width
    };
    let bare = end(clock);
    let taken = canvas.spans(0, 0, width, dated.iter().find(fits).unwrap_or(&bare), Align::End);
    canvas.spans(0, 0, width.saturating_sub(taken + 2), &[Span::new(title, cx.style(Role::Title))], Align::Start);
}

/// A made-up logbook is marked on every screen, where the eye cannot miss it.
fn demo(cx: &Cx<'_>, row: u16, canvas: &mut Canvas<'_>) {
    if cx.prefs.demo {
        let width = canvas.width();
        let words = format!(" {} ", cx.say(Key::DeskDemo));
        canvas.place(0, row, width, &words, cx.style(Role::Warning), Align::Center);
    }
}

/// Where the screen has no header a corner says to staff that something is not saved; a visitor need not notice.
fn not_saved(cx: &Cx<'_>, canvas: &mut Canvas<'_>) {
    if let Saving::Failed(_) = cx.saving {
        let ((mark, role), width) = (mark(cx), canvas.width());
        canvas.place(0, 0, width - 1, &mark, cx.style(role), Align::End);
    }
}

fn place_and_person(cx: &Cx<'_>) -> String {
    let desk = cx.book.desk.as_ref().map(|desk| desk.name.clone());
    let person = cx.person().map(|staff| (staff.name.clone(), duty(cx, staff.duty)));
    let (name, duty) = person.unzip();
    let parts = [desk, name, duty].into_iter().flatten().filter(|part| !part.is_empty());
    parts.map(|part| text::isolate(&part)).collect::<Vec<_>>().join(" · ")
}

/// The word for a duty.
pub fn duty(cx: &Cx<'_>, duty: Duty) -> String {
    cx.word(
        "duty",
        match duty {
            Duty::Guard => "guard",
            Duty::Receptionist => "receptionist",
        },
    )
}

fn mark(cx: &Cx<'_>) -> (String, Role) {
    match cx.saving {
        Saving::Rest => ("●".to_owned(), Role::Dim),
        Saving::Busy => (format!("○ {}", cx.say(Key::StateSaving)), Role::Dim),
        Saving::Saved { seq, at } if cx.now.since_boot - at < SAVED_SHOWN_MS => {
            let words = match seq {
                Some(seq) => cx.say_with(Key::StateSavedAs, &[("seq", (*seq).into())]),
                None => cx.say(Key::StateSaved),
            };
            (format!("✓ {words}"), Role::Met)
        }
        Saving::Saved { .. } => ("●".to_owned(), Role::Dim),
        Saving::Failed(_) => ("!".to_owned(), Role::Alarm),
    }
}

/// The hints of a screen, or the first keys of its part of the keymap.
pub fn hints(cx: &Cx<'_>, screen: &dyn Screen) -> Vec<Hint> {
    let context = screen.context(cx);
    let own = screen.hints(cx);
    if !own.is_empty() {
        return own;
    }
    let mut hints: Vec<Hint> = Vec::new();
    for binding in cx.prefs.keymap.of(context) {
        let label = Key::command_label(binding.action.name()).map(|key| cx.say(key)).unwrap_or_default();
        if !hints.iter().any(|hint| hint.label == label) {
            hints.push(Hint { action: binding.action, keys: cx.legend(binding.chord), label });
        }
    }
    hints
}

fn footer(cx: &Cx<'_>, screen: &dyn Screen, canvas: &mut Canvas<'_>) {
    let context = screen.context(cx);
    let row = canvas.height() - 1;
    let help = cx.key(context, crate::input::Action::Help);
    let mut room = canvas.width();
    if !help.is_empty() && !screen.locked() {
        let words = [
            Span::new(help, cx.style(Role::Key)),
            Span::new(" ", cx.style(Role::Dim)),
            Span::new(cx.say(Key::CommandHelp), cx.style(Role::Dim)),
        ];
        let width = canvas.width();
        room = room.saturating_sub(canvas.spans(0, row, width, &words, Align::End) + 3);
    }
    let mut x = 0;
    for hint in hints(cx, screen) {
        if hint.action == crate::input::Action::Help {
            continue;
        }
        let keys = if hint.keys.is_empty() { cx.key(context, hint.action) } else { hint.keys };
        let needed = text::width(&keys) + 1 + text::width(&hint.label);
        if keys.is_empty() || x + needed > room {
            continue;
        }
        let words = [
            Span::new(keys, cx.style(Role::Key)),
            Span::new(" ", cx.style(Role::Dim)),
            Span::new(hint.label, cx.style(Role::Dim)),
        ];
        x += canvas.spans(x, row, room - x, &words, Align::Start) + 3;
    }
}
