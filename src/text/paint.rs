//! The only place where words are painted into a frame.

use super::clean::{FSI, PDI};
use super::cluster;
use super::kept::laid;
use super::lay::Cell;
use super::order::{Dir, class};
use super::record;
use super::wrap::clip;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use std::borrow::Cow;
use std::ops::Range;
use unicode_bidi::BidiClass;

/// A piece of a line in one style.
#[derive(Debug, Clone, PartialEq)]
pub struct Span<'a> {
    /// Logical text.
    pub text: Cow<'a, str>,
    /// Patched over what the cells have.
    pub style: Style,
}

impl<'a> Span<'a> {
    /// A piece of text in a style.
    pub fn new(text: impl Into<Cow<'a, str>>, style: Style) -> Self {
        Span { text: text.into(), style }
    }
}

/// Where a line stands in its area.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Align {
    /// The edge at which the base direction starts: left, or right for right-to-left.
    #[default]
    Start,
    /// The middle.
    Center,
    /// The edge opposite to the start.
    End,
}

/// Paints one line of logical text into the first row of `area`; what does not fit ends in `…`. Returns the cells
/// painted. Cells that the line does not reach are left as they are.
pub fn put(buf: &mut Buffer, area: Rect, text: &str, dir: Dir, align: Align, style: Style) -> u16 {
    put_ranges(buf, area, text, &[(0..text.len(), style)], dir, align)
}

/// Paints spans as one logical line.
///
/// A span is a unit: where it holds letters or digits it is isolated, so that it neither turns nor is turned by its
/// neighbours, and spans follow each other in the base direction. Spans that meet inside a word (a marked search
/// hit) stay one unit, or their letters would not join. For marks within one text use [`put_ranges`].
pub fn put_spans(buf: &mut Buffer, area: Rect, spans: &[Span<'_>], dir: Dir, align: Align) -> u16 {
    let (text, ranges) = joined(spans);
    put_ranges(buf, area, &text, &ranges, dir, align)
}

/// [`put`] with a style for each range of bytes of the logical text; later ranges go over earlier ones.
pub fn put_ranges(
    buf: &mut Buffer,
    area: Rect,
    text: &str,
    styles: &[(Range<usize>, Style)],
    dir: Dir,
    align: Align,
) -> u16 {
    let area = area.intersection(buf.area);
    if area.is_empty() {
        return 0;
    }
    record::painted(area, dir, align, text, styles);
    let mut cells = laid(text, dir);
    if total(&cells) > area.width {
        cells = laid(&clip(text, area.width), dir);
    }
    let room = area.width.saturating_sub(total(&cells));
    let x = area.x + offset(room, dir, align);
    let mut column = x;
    for cell in cells.iter() {
        if column + cell.width > area.right() {
            break;
        }
        let style = style_at(styles, cell.logical.start, text.len());
        column += put_cell(buf, (column, area.y), cell, style);
    }
    column - x
}

fn total(cells: &[Cell]) -> u16 {
    cells.iter().fold(0, |sum, cell| sum.saturating_add(cell.width))
}

fn offset(room: u16, dir: Dir, align: Align) -> u16 {
    match (align, dir) {
        (Align::Start, Dir::Ltr) | (Align::End, Dir::Rtl) => 0,
        (Align::Start, Dir::Rtl) | (Align::End, Dir::Ltr) => room,
        (Align::Center, Dir::Ltr) => room / 2,
        (Align::Center, Dir::Rtl) => room - room / 2,
    }
}

/// The `…` of a cut line stands where the text went on, and takes the style of there.
fn style_at(styles: &[(Range<usize>, Style)], at: usize, len: usize) -> Style {
    let at = at.min(len.saturating_sub(1));
    styles.iter().filter(|(range, _)| range.contains(&at)).fold(Style::new(), |all, (_, style)| all.patch(*style))
}

/// Writes one cell; the caller has made sure that it fits. Returns its width.
pub(crate) fn put_cell(buf: &mut Buffer, (x, y): (u16, u16), cell: &Cell, style: Style) -> u16 {
    // The vowel of a parted SARA AM stands in a cell of its own.
    let vowel = cell.sym.find(['\u{e32}', '\u{eb2}']).filter(|at| cell.width == 2 && *at > 0);
    let (first, second) = match vowel {
        Some(at) => cell.sym.split_at(at),
        None => (cell.sym.as_str(), " "),
    };
    for (dx, sym) in (0..cell.width).zip([first, second]) {
        if let Some(slot) = buf.cell_mut((x + dx, y)) {
            slot.set_symbol(sym).set_style(style);
        }
    }
    cell.width
}

/// One logical line out of spans, and the style of each range of it.
fn joined(spans: &[Span<'_>]) -> (String, Vec<(Range<usize>, Style)>) {
    let mut text = String::new();
    let mut ranges = Vec::new();
    let alone = spans.iter().filter(|s| !s.text.is_empty()).count() < 2;
    let mut rest = spans;
    while !rest.is_empty() {
        let unit = 1 + rest.windows(2).take_while(|pair| meet_inside_word(&pair[0].text, &pair[1].text)).count();
        let (now, later) = rest.split_at(unit);
        push_unit(&mut text, &mut ranges, now, alone);
        rest = later;
    }
    (text, ranges)
}

fn push_unit(text: &mut String, ranges: &mut Vec<(Range<usize>, Style)>, unit: &[Span<'_>], alone: bool) {
    let whole: String = unit.iter().map(|s| s.text.as_ref()).collect();
    // Blanks around a unit belong to the line, or they would end up on its far side.
    let inner = whole.trim();
    let lead = whole.len() - whole.trim_start().len();
    let tail = lead + inner.len();
    let mark = match !alone && inner.chars().any(has_direction) {
        true => MARK,
        false => 0,
    };
    let start = text.len();
    let place = |at: usize| start + at + mark * (usize::from(at >= lead) + usize::from(at >= tail));
    let mut at = 0;
    for span in unit {
        ranges.push((place(at)..place(at + span.text.len()), span.style));
        at += span.text.len();
    }
    text.push_str(&whole[..lead]);
    text.extend((mark > 0).then_some(FSI));
    text.push_str(inner);
    text.extend((mark > 0).then_some(PDI));
    text.push_str(&whole[tail..]);
}

/// Bytes of FSI, and of PDI.
const MARK: usize = FSI.len_utf8();

fn has_direction(c: char) -> bool {
    matches!(class(c), BidiClass::L | BidiClass::R | BidiClass::AL | BidiClass::EN | BidiClass::AN)
}

fn meet_inside_word(before: &str, after: &str) -> bool {
    let part_of_word =
        |c: char| c.is_alphanumeric() || class(c) == BidiClass::NSM || c == '\u{200c}' || c == '\u{200d}';
    before.chars().next_back().is_some_and(part_of_word) && after.chars().next().is_some_and(part_of_word)
}

/// Mirrors `inner` within `area` for right-to-left, so that layouts are written once, in start and end terms.
#[must_use]
pub fn flip(area: Rect, inner: Rect, dir: Dir) -> Rect {
    match dir {
        Dir::Ltr => inner,
        Dir::Rtl => {
            let from_start = inner.x.saturating_sub(area.x);
            let x = area.right().saturating_sub(from_start).saturating_sub(inner.width);
            Rect { x, ..inner }
        }
    }
}

/// Cells of one symbol already in a buffer.
pub(crate) fn symbol_width(sym: &str) -> u16 {
    cluster::grapheme_width(sym)
}
