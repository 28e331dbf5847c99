//! How a form looks: what is answered above, one question, its field, the likely answers under it.

use ratatui::style::{Modifier, Style};

use crate::i18n::Key;
use crate::text::{self, Align, Dir};
use crate::theme::Role;
use crate::ui::{Canvas, Cx};

use super::accept::understood;
use super::answers::Answers;
use super::due::moment_in_words;
use super::keys::writing;
use super::question::{Kind, Question};
use super::state::{PAGE, State};

/// Lines longer than this are not read at a glance.
const WIDEST: u16 = 92;
/// Where words of answers begin after mark and digit; without digits.
const INDENT: u16 = 5;
const INDENT_BARE: u16 = 2;
/// Cells of a field for a due time, and of one for words.
const DUE_FIELD: u16 = 24;
const WORDS_FIELD: u16 = 64;

/// One row of the list of answers.
struct Row {
    option: usize,
    first: bool,
    words: String,
    detail: String,
}

/// What stands where in a form as painted last; columns count from the start edge.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Places {
    /// Rows of the answers, with the answer's index.
    pub(super) answers: Vec<(u16, usize)>,
    /// Column, row and width of the field.
    pub(super) field: Option<(u16, u16, u16)>,
}

/// Paints a question. Returns what stands where.
pub(super) fn paint(
    cx: &Cx<'_>,
    canvas: &mut Canvas<'_>,
    question: &Question,
    state: &State,
    answers: &Answers,
) -> Places {
    let width = canvas.width().min(WIDEST);
    // The last row is where news stand.
    let room = canvas.height().saturating_sub(1);
    let (rows, below) = list(question, state, items(cx, question, state), width);
    let below_height = below.len() as u16 + u16::from(!below.is_empty());
    let typed = if question.is_typed() { 2 } else { 0 };
    let needed = rows.len() as u16 + below_height + typed + u16::from(state.error.is_some()) + 1;
    let head = head(question, width, room.saturating_sub(needed));
    let fixed = head.len() as u16 + needed - rows.len() as u16;
    let shown = (rows.len() as u16).min(room.saturating_sub(fixed).max(3));
    let spare = room.saturating_sub(fixed + shown);
    // Air under the header's rule, where there is some.
    let air = u16::from(spare > 2 + answers.all().len() as u16);
    let mut y = air + above(&mut canvas.part(0, air, width, spare), answers, width, spare - air);
    if let Some(page) = page(cx, question, state) {
        let dim = canvas.style(Role::Dim);
        canvas.place(0, y, width, &page, dim, Align::End);
    }
    for (words, role) in &head {
        canvas.put(0, y, words, *role);
        y += 1;
    }
    let field = (typed > 0).then(|| field(cx, canvas, question, state, y + 1));
    y += typed;
    if let Some(error) = &state.error {
        canvas.put(0, y, &format!("! {error}"), Role::Warning);
        y += 1;
    }
    y += 1;
    let answers = answers_under(cx, canvas, question, state, (y, shown, width), &rows);
    y += shown + 1;
    for words in below {
        canvas.put(indent(question), y, &words, Role::Dim);
        y += 1;
    }
    Places { answers, field }
}

/// The question, and its help where there is room for it.
fn head(question: &Question, width: u16, room: u16) -> Vec<(String, Role)> {
    let lines = |words: &str, role| text::wrap(words, width).into_iter().map(move |line| (line, role));
    let ask: Vec<_> = lines(&question.ask, Role::Title).collect();
    let help: Vec<_> = if question.help.is_empty() { Vec::new() } else { lines(&question.help, Role::Dim).collect() };
    let fits = ask.len() + help.len() <= usize::from(room);
    ask.into_iter().chain(fits.then_some(help).into_iter().flatten()).collect()
}

/// Which page of answers is shown, where there are several.
fn page(cx: &Cx<'_>, question: &Question, state: &State) -> Option<String> {
    let pages = question.options().len().div_ceil(PAGE);
    let number = |n: usize| i64::try_from(n).unwrap_or(0);
    let args = [("n", number(state.marked.unwrap_or(0) / PAGE + 1).into()), ("total", number(pages).into())];
    (pages > 1).then(|| cx.say_with(Key::FormPage, &args))
}

/// The answered lines, the latest where not all fit. Returns the row after them and their blank line.
fn above(canvas: &mut Canvas<'_>, answers: &Answers, width: u16, room: u16) -> u16 {
    let lines: Vec<_> = answers.all().iter().filter(|line| !line.label.is_empty()).collect();
    let fits = usize::from(room.saturating_sub(1)).min(lines.len());
    if fits == 0 {
        return 0;
    }
    let lines = &lines[lines.len() - fits..];
    let labels = lines.iter().map(|line| text::width(&line.label)).max().unwrap_or(0).min(width * 3 / 4);
    let dim = canvas.style(Role::Dim);
    let plain = canvas.style(Role::Text);
    for (y, line) in (0u16..).zip(lines) {
        canvas.place(0, y, labels, &line.label, dim, Align::Start);
        let x = labels + 2;
        canvas.place(x, y, width.saturating_sub(x), &line.shown, plain, Align::Start);
    }
    fits as u16 + 1
}

/// Paints the field and returns its column, row and width.
fn field(cx: &Cx<'_>, canvas: &mut Canvas<'_>, question: &Question, state: &State, y: u16) -> (u16, u16, u16) {
    if state.marked.is_none() {
        canvas.put(0, y, pointer(cx), Role::Accent);
    }
    let dir = writing(cx, question, state.field.text());
    let is_due = matches!(question.kind, Kind::Due { .. });
    let room = canvas.width().saturating_sub(INDENT_BARE).min(if is_due { DUE_FIELD } else { WORDS_FIELD });
    canvas.field(INDENT_BARE, y, room, &state.field, dir);
    // A line to write on: an empty field is seen, also without colours.
    canvas.tint(INDENT_BARE, y, room, 1, Style::new().add_modifier(Modifier::UNDERLINED));
    let place = (INDENT_BARE, y, room);
    if !is_due || state.field.text().trim().is_empty() || state.error.is_some() {
        return place;
    }
    let x = INDENT_BARE + DUE_FIELD + 2;
    match understood(cx, state.field.text()) {
        Ok(due) => canvas.put(x, y, &cx.due(due), Role::Accent),
        Err(why) => canvas.put(x, y, &why, Role::Dim),
    };
    place
}

fn pointer(cx: &Cx<'_>) -> &'static str {
    match cx.dir() {
        Dir::Ltr => "▸",
        Dir::Rtl => "◂",
    }
}

fn indent(question: &Question) -> u16 {
    if question.options().is_empty() { INDENT_BARE } else { INDENT }
}

/// The rows of the list, and what stands below it: more about the marked answer.
fn list(
    question: &Question,
    state: &State,
    items: Vec<(usize, String, String)>,
    width: u16,
) -> (Vec<Row>, Vec<String>) {
    let room = width.saturating_sub(indent(question) + 2);
    let mut below = Vec::new();
    let words = items.iter().map(|(_, words, _)| text::width(words)).max().unwrap_or(0);
    let details = items.iter().map(|(_, _, detail)| text::width(detail)).max().unwrap_or(0);
    let beside = details > 0 && words + 3 + details <= room;
    let mut rows = Vec::new();
    for (option, words, detail) in items {
        if !beside && details > 0 && state.marked == Some(option) && !matches!(question.kind, Kind::Read { .. }) {
            below.extend(text::wrap(&detail, room));
        }
        let shown = if beside { detail.clone() } else { String::new() };
        let under = if matches!(question.kind, Kind::Read { .. }) && !beside { detail } else { String::new() };
        for (n, line) in text::wrap(&words, room).into_iter().chain((!under.is_empty()).then_some(under)).enumerate() {
            let detail = if n == 0 { shown.clone() } else { String::new() };
            rows.push(Row { option, first: n == 0, words: line, detail });
        }
    }
    (rows, below)
}

/// Index, words and detail of what can be chosen now.
fn items(cx: &Cx<'_>, question: &Question, state: &State) -> Vec<(usize, String, String)> {
    match &question.kind {
        Kind::Choice { options, .. } | Kind::Several { options, .. } => {
            let page = state.marked.unwrap_or(0) / PAGE * PAGE;
            let shown = options.iter().enumerate().skip(page).take(PAGE);
            shown.map(|(index, option)| (index, option.words.clone(), option.detail.clone())).collect()
        }
        Kind::Words { likely, .. } => {
            likely.iter().enumerate().map(|(index, words)| (index, words.clone(), String::new())).collect()
        }
        Kind::Due { likely } => {
            let said = |(index, due): (usize, &i64)| {
                let (words, day) = (text::plain(&cx.due(*due)), moment_in_words(cx, *due));
                if words == day { (index, words, String::new()) } else { (index, words, day) }
            };
            likely.iter().enumerate().map(said).collect()
        }
        Kind::Read { lines } => {
            let shown = lines.iter().enumerate().skip(state.marked.unwrap_or(0));
            shown.map(|(index, (what, more))| (index, what.clone(), more.clone())).collect()
        }
    }
}

/// Paints the list from row `y`, so many rows of it, so that the marked answer is among them.
fn answers_under(
    cx: &Cx<'_>,
    canvas: &mut Canvas<'_>,
    question: &Question,
    state: &State,
    (y, shown, width): (u16, u16, u16),
    rows: &[Row],
) -> Vec<(u16, usize)> {
    let indent = indent(question);
    let marked = rows.iter().rposition(|row| Some(row.option) == state.marked).unwrap_or(0);
    let from = match question.kind {
        Kind::Read { .. } => 0,
        _ => (marked + 1).saturating_sub(usize::from(shown)),
    };
    let words = rows.iter().map(|row| text::width(&row.words)).max().unwrap_or(0);
    let mut hits = Vec::new();
    for (y, row) in (y..y + shown).zip(&rows[from.min(rows.len())..]) {
        hits.push((y, row.option));
        let is_marked = state.marked == Some(row.option) && !matches!(question.kind, Kind::Read { .. });
        if is_marked && row.first {
            canvas.put(0, y, pointer(cx), Role::Accent);
        }
        if row.first && indent == INDENT {
            let digit = cx.digits(&(row.option % PAGE + 1).to_string());
            canvas.put(2, y, &digit, Role::Key);
        }
        let on = question.options().get(row.option).is_some_and(|option| state.on.contains(&option.id));
        let tick = matches!(question.kind, Kind::Several { .. }) && on && row.first;
        let style = canvas.style(if is_marked || tick { Role::Selected } else { Role::Text });
        let x = indent + if matches!(question.kind, Kind::Several { .. }) { 2 } else { 0 };
        if tick {
            canvas.put(indent, y, "✓", Role::Accent);
        }
        canvas.place(x, y, width.saturating_sub(x), &row.words, style, Align::Start);
        let beside = x + words + 3;
        let dim = canvas.style(Role::Dim);
        canvas.place(beside, y, width.saturating_sub(beside), &row.detail, dim, Align::Start);
    }
    more(canvas, (y, shown), (from > 0, from + usize::from(shown) < rows.len()));
    hits
}

/// Says at the end of the first or the last row shown that the list goes on.
fn more(canvas: &mut Canvas<'_>, (y, shown): (u16, u16), (before, after): (bool, bool)) {
    let (width, dim) = (canvas.width(), canvas.style(Role::Dim));
    let arrows = [(before, y, "↑"), (after, (y + shown).saturating_sub(1), "↓")];
    for (_, row, arrow) in arrows.into_iter().filter(|(goes_on, ..)| *goes_on && shown > 0) {
        canvas.place(0, row, width, arrow, dim, Align::End);
    }
}
