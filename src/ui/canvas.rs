//! A part of the frame with positions counted from the edge at which the language starts.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::text::{self, Align, Dir, Span, field::Field};
use crate::theme::{Role, Theme};

/// A part of the frame. `x` counts from the start edge: left, or right where lines run from right to left.
pub struct Canvas<'a> {
    buf: &'a mut Buffer,
    area: Rect,
    dir: Dir,
    theme: Theme,
}

impl<'a> Canvas<'a> {
    /// A canvas over an area of the frame.
    pub fn new(buf: &'a mut Buffer, area: Rect, dir: Dir, theme: Theme) -> Canvas<'a> {
        let area = area.intersection(buf.area);
        Canvas { buf, area, dir, theme }
    }

    /// Columns.
    pub fn width(&self) -> u16 {
        self.area.width
    }

    /// Rows.
    pub fn height(&self) -> u16 {
        self.area.height
    }

    /// The direction of its lines.
    pub fn dir(&self) -> Dir {
        self.dir
    }

    /// The style of a role.
    pub fn style(&self, role: Role) -> Style {
        self.theme.style(role)
    }

    /// A part of it, cut to what there is.
    pub fn part(&mut self, x: u16, y: u16, width: u16, height: u16) -> Canvas<'_> {
        let area = self.rect(x, y, width, height);
        Canvas { buf: self.buf, area, dir: self.dir, theme: self.theme }
    }

    /// The same part with lines of another direction (a phrase in the visitor's language), not mirrored again.
    pub fn in_direction(&mut self, dir: Dir) -> Canvas<'_> {
        Canvas { buf: self.buf, area: self.area, dir, theme: self.theme }
    }

    fn rect(&self, x: u16, y: u16, width: u16, height: u16) -> Rect {
        let x = x.min(self.area.width);
        let y = y.min(self.area.height);
        let width = width.min(self.area.width - x);
        let height = height.min(self.area.height - y);
        let inner = Rect::new(self.area.x + x, self.area.y + y, width, height);
        text::flip(self.area, inner, self.dir)
    }

    /// One line of words in a role, from the start edge. Returns the cells painted.
    pub fn put(&mut self, x: u16, y: u16, words: &str, role: Role) -> u16 {
        self.place(x, y, self.area.width.saturating_sub(x), words, self.style(role), Align::Start)
    }

    /// One line of words in its own width, style and alignment.
    pub fn place(&mut self, x: u16, y: u16, width: u16, words: &str, style: Style, align: Align) -> u16 {
        let area = self.rect(x, y, width, 1);
        text::put(self.buf, area, words, self.dir, align, style)
    }

    /// One line of spans.
    pub fn spans(&mut self, x: u16, y: u16, width: u16, spans: &[Span<'_>], align: Align) -> u16 {
        let area = self.rect(x, y, width, 1);
        text::put_spans(self.buf, area, spans, self.dir, align)
    }

    /// Wrapped words, at most `height` rows. Returns the rows used.
    pub fn wrapped(&mut self, x: u16, y: u16, width: u16, height: u16, words: &str, style: Style) -> u16 {
        let lines = text::wrap(words, width);
        let shown = lines.len().min(usize::from(height));
        for (row, line) in (0u16..).zip(&lines[..shown]) {
            let cut = usize::from(row) + 1 == shown && lines.len() > shown;
            let line = if cut { format!("{} …", line.trim_end()) } else { line.clone() };
            self.place(x, y + row, width, &line, style, Align::Start);
        }
        shown as u16
    }

    /// A text field. Returns nothing: the caret is a styled cell, so that no terminal cursor jumps about.
    pub fn field(&mut self, x: u16, y: u16, width: u16, field: &Field, dir: Dir) {
        let area = self.rect(x, y, width, 1);
        let style = self.style(Role::Text);
        let caret = style.add_modifier(ratatui::style::Modifier::REVERSED);
        field.render(self.buf, area, dir, style, caret);
    }

    /// A horizontal rule over the whole width.
    pub fn rule(&mut self, y: u16) {
        let style = self.style(Role::Dim);
        let area = self.rect(0, y, self.area.width, 1);
        self.symbols(area, "─", style);
    }

    /// A vertical rule.
    pub fn upright(&mut self, x: u16, y: u16, height: u16) {
        let style = self.style(Role::Dim);
        let area = self.rect(x, y, 1, height);
        self.symbols(area, "│", style);
    }

    /// A bar of `full` cells out of `width`, from the start edge.
    pub fn bar(&mut self, x: u16, y: u16, width: u16, full: u16, style: Style) {
        let area = self.rect(x, y, width.min(full), 1);
        self.symbols(area, "━", style);
    }

    /// Single-cell symbols one after the other from the start edge, each in its style: charts. Cut at the end of the row.
    pub fn marks<'s>(&mut self, x: u16, y: u16, marks: impl IntoIterator<Item = (&'s str, Style)>) {
        for (column, (symbol, style)) in (x..self.area.width).zip(marks) {
            let area = self.rect(column, y, 1, 1);
            self.symbols(area, symbol, style);
        }
    }

    /// A style over cells that are painted already.
    pub fn tint(&mut self, x: u16, y: u16, width: u16, height: u16, style: Style) {
        let area = self.rect(x, y, width, height);
        self.buf.set_style(area, style);
    }

    /// A picture of single-cell symbols, row by row, never mirrored: block digits, faces. Blanks are left alone.
    pub fn picture(&mut self, x: u16, y: u16, rows: &[&str], style: Style) {
        let width = rows.iter().map(|row| row.chars().count()).max().unwrap_or(0) as u16;
        let area = self.rect(x, y, width, rows.len() as u16);
        for (row, symbols) in (area.top()..area.bottom()).zip(rows) {
            for (column, symbol) in (area.left()..area.right()).zip(symbols.chars()) {
                if symbol != ' '
                    && let Some(cell) = self.buf.cell_mut((column, row))
                {
                    cell.set_char(symbol).set_style(style);
                }
            }
        }
    }

    /// Prepares the cells of this part for a terminal in a way of its own, as the whole frame is prepared in the end:
    /// for showing several ways on one screen.
    pub fn prepare(&mut self, strategy: text::Strategy) {
        let mut own = Buffer::empty(self.area);
        for position in self.area.positions() {
            if let (Some(to), Some(from)) = (own.cell_mut(position), self.buf.cell(position)) {
                *to = from.clone();
            }
        }
        text::finish(&mut own, strategy, text::Shaping::default());
        for position in self.area.positions() {
            if let (Some(to), Some(from)) = (self.buf.cell_mut(position), own.cell(position)) {
                *to = from.clone();
            }
        }
    }

    fn symbols(&mut self, area: Rect, symbol: &str, style: Style) {
        for y in area.top()..area.bottom() {
            for x in area.left()..area.right() {
                if let Some(cell) = self.buf.cell_mut((x, y)) {
                    cell.set_symbol(symbol).set_style(style);
                }
            }
        }
    }
}
