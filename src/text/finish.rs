//! The last step of a frame: what the terminal in front of us needs, so that it shows the cells as laid.

use super::cluster::Shaping;
use super::lay::mirrored;
use super::order::{BidiClass, Dir, class, is_rtl_letter};
use super::paint::symbol_width;
use super::shape::base_letters;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::style::Style;

/// How cells in visual order are sent to a terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Strategy {
    /// As they are: the terminal does no bidi, or was told to stop.
    #[default]
    Direct,
    /// A left-to-right mark after each right-to-left letter, which leaves a reordering terminal nothing to reorder.
    Guard,
    /// Right-to-left runs in logical order: the terminal turns each of them back.
    Runs,
    /// Blank-separated chunks in logical order: for kitty, which turns each chunk and never the line.
    Chunks,
}

const LRM: char = '\u{200e}';

/// One line as it is sent to a terminal of a strategy: painted, finished, and read back.
pub fn sent(line: &str, dir: Dir, strategy: Strategy) -> String {
    let area = Rect::new(0, 0, super::width(line), 1);
    let mut buf = Buffer::empty(area);
    super::put(&mut buf, area, line, dir, super::Align::Start, Style::new());
    finish(&mut buf, strategy, Shaping::Forms);
    buf.content.iter().map(|cell| cell.symbol()).collect()
}

/// Prepares a finished frame for the terminal: once per frame, after everything is painted. A pure function of the
/// buffer, so that the difference between two frames stays what the terminal has to be told.
///
/// [`Shaping::Base`] sends letters instead of presentation forms; call [`use_shaping`](super::use_shaping) as well, or
/// lam-alef pairs, which stand in one cell, keep their form.
pub fn finish(buf: &mut Buffer, strategy: Strategy, shaping: Shaping) {
    let width = usize::from(buf.area.width);
    if width == 0 {
        return;
    }
    for row in buf.content.chunks_mut(width) {
        if row.iter().all(|cell| cell.symbol().is_ascii()) {
            continue;
        }
        if shaping == Shaping::Base {
            row.iter_mut().for_each(unshape);
        }
        match strategy {
            Strategy::Direct => {}
            Strategy::Guard => row.iter_mut().filter(|c| turns(c)).for_each(guard),
            Strategy::Runs => runs(row),
            Strategy::Chunks => chunks(row),
        }
    }
}

fn unshape(cell: &mut Cell) {
    let letters = |c: char| match base_letters(c) {
        Some((letter, None)) => letter,
        _ => c,
    };
    if !cell.symbol().is_ascii() {
        let sym: String = cell.symbol().chars().map(letters).collect();
        cell.set_symbol(&sym);
    }
}

fn first(cell: &Cell) -> char {
    cell.symbol().chars().next().unwrap_or(' ')
}

/// Right-to-left letters, and Arabic digits, which take part in turning their neighbours.
fn turns(cell: &Cell) -> bool {
    let c = first(cell);
    is_rtl_letter(c) || (!c.is_ascii() && class(c) == BidiClass::AN)
}

fn guard(cell: &mut Cell) {
    let mut sym = String::from(cell.symbol());
    sym.push(LRM);
    cell.set_symbol(&sym);
}

fn is_blank(cell: &Cell) -> bool {
    cell.symbol() == " "
}

/// Panes, frames and bars: nothing is moved over them.
fn is_drawing(c: char) -> bool {
    ('\u{2500}'..='\u{25ff}').contains(&c)
}

/// Turns each stretch of right-to-left letters back to logical order.
fn runs(row: &mut [Cell]) {
    let mut at = 0;
    while at < row.len() {
        if !is_letter(&row[at]) {
            if turns(&row[at]) {
                guard(&mut row[at]);
            }
            at += 1;
            continue;
        }
        let end = stretch(&row[at..]) + at;
        row[at..end].reverse();
        row[at..end].iter_mut().for_each(mirror);
        guard(&mut row[end - 1]);
        at = end;
    }
}

/// A right-to-left letter in one cell: what may change places.
fn is_letter(cell: &Cell) -> bool {
    is_rtl_letter(first(cell)) && symbol_width(cell.symbol()) == 1
}

/// The cells from the first letter of `row` to the last one that only single blanks and punctuation part from it.
fn stretch(row: &[Cell]) -> usize {
    let mut end = 1;
    for at in 1..row.len() {
        let c = first(&row[at]);
        if is_letter(&row[at]) {
            end = at + 1;
        } else if (is_blank(&row[at]) && is_blank(&row[at - 1])) || !is_neutral(&row[at], c) {
            break;
        }
    }
    end
}

fn is_neutral(cell: &Cell, c: char) -> bool {
    let neutral = matches!(class(c), BidiClass::ON | BidiClass::CS | BidiClass::ES | BidiClass::ET | BidiClass::WS);
    neutral && !is_drawing(c) && symbol_width(cell.symbol()) == 1
}

fn mirror(cell: &mut Cell) {
    let sym = mirrored(String::from(cell.symbol()));
    cell.set_symbol(&sym);
}

/// Turns the symbols of each chunk that the terminal will turn. Styles stay: the terminal moves glyphs, not cells.
fn chunks(row: &mut [Cell]) {
    let parts = |cell: &Cell| is_blank(cell) || is_drawing(first(cell)) || symbol_width(cell.symbol()) != 1;
    for chunk in row.split_mut(parts) {
        let leading = chunk.iter().flat_map(|c| c.symbol().chars()).find(|c| has_script(*c));
        if !leading.is_some_and(|c| is_rtl_letter(c) || is_arabic_digit(c)) {
            continue;
        }
        let symbols: Vec<String> = chunk.iter().rev().map(|c| mirrored(String::from(c.symbol()))).collect();
        for (cell, sym) in chunk.iter_mut().zip(symbols) {
            cell.set_symbol(&sym);
        }
    }
}

/// Has a script of its own: a letter, or a digit that is not shared by all scripts.
fn has_script(c: char) -> bool {
    (c.is_alphabetic() && c != '\u{640}') || (c.is_numeric() && !c.is_ascii())
}

fn is_arabic_digit(c: char) -> bool {
    matches!(c, '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}')
}
