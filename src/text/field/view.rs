//! A field on the screen.

use super::super::lay::{Cell, lay_at};
use super::super::order::Dir;
use super::super::paint::put_cell;
use super::Field;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

impl Field {
    /// Paints the field into the first row of `area` and returns the column of the caret. What does not fit is hidden
    /// so that the caret is always seen; every cell of the row is painted.
    pub fn render(&self, buf: &mut Buffer, area: Rect, dir: Dir, style: Style, caret_style: Style) -> u16 {
        let area = area.intersection(buf.area);
        if area.is_empty() {
            return area.x;
        }
        for x in area.left()..area.right() {
            if let Some(slot) = buf.cell_mut((x, area.y)) {
                slot.set_symbol(" ").set_style(style);
            }
        }
        let line = self.line(dir);
        let hidden = line.hidden(area.width);
        for (column, cell) in &line.cells {
            if let Some(x) = line.place(*column, cell.width, hidden, area) {
                put_cell(buf, (x, area.y), cell, style);
            }
        }
        let x = line.place(line.caret.0, line.caret.1, hidden, area).unwrap_or(area.x);
        for x in x..(x + line.caret.1).min(area.right()) {
            if let Some(slot) = buf.cell_mut((x, area.y)) {
                slot.set_style(caret_style);
            }
        }
        x
    }

    /// Puts the caret where the mouse points: column `x` of a field painted into `area`.
    pub fn point(&mut self, area: Rect, dir: Dir, x: u16) {
        let line = self.line(dir);
        let hidden = line.hidden(area.width);
        let hit = line.cells.iter().find(|(column, cell)| {
            line.place(*column, cell.width, hidden, area).is_some_and(|at| (at..at + cell.width).contains(&x))
        });
        self.caret = match hit {
            Some((_, cell)) => self.floor(cell.logical.start),
            None => self.text.len(),
        };
    }

    fn line(&self, dir: Dir) -> Line {
        let laid = lay_at(&self.text, dir, Some(self.caret));
        let total: usize = laid.iter().map(|c| usize::from(c.width)).sum();
        // The place after the end of the text stands left of everything where the line runs from the right.
        let mut column = usize::from(dir == Dir::Rtl);
        let mut cells = Vec::with_capacity(laid.len());
        for cell in laid {
            let width = usize::from(cell.width);
            cells.push((column, cell));
            column += width;
        }
        let at_caret =
            cells.iter().filter(|(_, cell)| cell.logical.end > self.caret).min_by_key(|(_, cell)| cell.logical.start);
        let caret = match (at_caret, dir) {
            (Some((column, cell)), _) => (*column, cell.width),
            (None, Dir::Ltr) => (total, 1),
            (None, Dir::Rtl) => (0, 1),
        };
        Line { cells, columns: total + 1, caret, dir }
    }
}

/// A laid field: columns count from the left of the whole line, the caret's place after the end included.
struct Line {
    cells: Vec<(usize, Cell)>,
    columns: usize,
    caret: (usize, u16),
    dir: Dir,
}

impl Line {
    /// Cells between the start edge of the line and the near side of `column`.
    fn cells_before(&self, column: usize, width: u16) -> usize {
        match self.dir {
            Dir::Ltr => column,
            Dir::Rtl => self.columns - column - usize::from(width),
        }
    }

    /// Cells to hide at the start side so that the caret is inside `width` cells.
    fn hidden(&self, width: u16) -> usize {
        let (column, own) = self.caret;
        (self.cells_before(column, own) + usize::from(own)).saturating_sub(usize::from(width))
    }

    /// The buffer column of a cell, if it is wholly seen.
    fn place(&self, column: usize, width: u16, hidden: usize, area: Rect) -> Option<u16> {
        let from = self.cells_before(column, width).checked_sub(hidden)?;
        let from = u16::try_from(from).ok()?;
        let end = from.checked_add(width).filter(|end| *end <= area.width)?;
        Some(match self.dir {
            Dir::Ltr => area.x + from,
            Dir::Rtl => area.right() - end,
        })
    }
}
