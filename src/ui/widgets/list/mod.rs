//! A list with one selected line. Only the lines that are seen are built.

mod filter;
mod listing;
pub mod naming;
pub mod newcomer;
mod sheet;

use std::cell::Cell;

use crate::i18n::Key;
use crate::input::Action;
use crate::text::Dir;
use crate::ui::canvas::Canvas;

pub use filter::Filter;
pub use listing::{Listing, Took};
pub use sheet::{Scroll, Sheet};

/// Columns of the mark before the selected line.
pub const MARK: u16 = 2;

/// One line of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line<I> {
    /// A heading: never selected.
    Heading(Key),
    /// Something that can be selected, by what it is called.
    Item(I),
}

/// A list. It knows the names of its lines and where it stands; what a line looks like is its screen's.
#[derive(Debug)]
pub struct List<I> {
    lines: Vec<Line<I>>,
    /// Index of the selected line; meaningless while there is none.
    at: usize,
    /// First line seen, and how many were seen last: known once it is painted.
    top: Cell<usize>,
    page: Cell<usize>,
}

impl<I> Default for List<I> {
    fn default() -> List<I> {
        List { lines: Vec::new(), at: 0, top: Cell::new(0), page: Cell::new(1) }
    }
}

impl<I: Copy + PartialEq> List<I> {
    /// Puts other lines in. The selection stays on its item wherever that stands now; if it is gone, on what stands in
    /// its place.
    pub fn set(&mut self, lines: Vec<Line<I>>) {
        let selected = self.selected();
        self.lines = lines;
        let kept = selected.and_then(|item| self.lines.iter().position(|line| *line == Line::Item(item)));
        let near = self.at.min(self.lines.len().saturating_sub(1));
        self.at = kept.or_else(|| self.item_from(near, true)).or_else(|| self.item_from(near, false)).unwrap_or(0);
    }

    /// What is selected.
    pub fn selected(&self) -> Option<I> {
        match self.lines.get(self.at) {
            Some(Line::Item(item)) => Some(*item),
            _ => None,
        }
    }

    /// Selects an item, if it is in the list.
    pub fn select(&mut self, item: I) {
        if let Some(at) = self.lines.iter().position(|line| *line == Line::Item(item)) {
            self.at = at;
        }
    }

    /// The lines, in order.
    pub fn lines(&self) -> &[Line<I>] {
        &self.lines
    }

    /// The items, in order.
    pub fn items(&self) -> impl Iterator<Item = I> + '_ {
        self.lines.iter().filter_map(|line| match line {
            Line::Item(item) => Some(*item),
            Line::Heading(_) => None,
        })
    }

    /// The place of the selected item among the items, from 1; 0 while there is none.
    pub fn place(&self) -> usize {
        let before = self.lines.iter().take(self.at + 1);
        before.filter(|line| matches!(line, Line::Item(_))).count()
    }

    /// Whether more lines are there than were seen last.
    pub fn is_cut(&self) -> bool {
        self.lines.len() > self.page.get()
    }

    /// Moves the selection. Tells whether the action was one that moves it.
    pub fn act(&mut self, action: Action) -> bool {
        let page = self.page.get().max(2) - 1;
        let last = self.lines.len().saturating_sub(1);
        let to = match action {
            Action::Up => self.at.checked_sub(1).and_then(|at| self.item_from(at, false)),
            Action::Down => self.item_from(self.at + 1, true),
            Action::PageUp => self.item_from(self.at.saturating_sub(page), false).or_else(|| self.item_from(0, true)),
            Action::PageDown => self.item_from((self.at + page).min(last), true).or_else(|| self.last_item()),
            Action::First => self.item_from(0, true),
            Action::Last => self.last_item(),
            Action::NextItem => self.part_after(),
            Action::PrevItem => self.part_before(),
            _ => return false,
        };
        self.at = to.unwrap_or(self.at);
        true
    }

    /// A click on a row of the list as painted last: selects what stands there. Tells what was clicked, and whether it
    /// had been selected before.
    pub fn click(&mut self, row: u16) -> Option<(I, bool)> {
        let at = self.top.get() + usize::from(row);
        let Some(Line::Item(item)) = self.lines.get(at).filter(|_| usize::from(row) < self.page.get()) else {
            return None;
        };
        let (item, before) = (*item, at == self.at);
        self.at = at;
        Some((item, before))
    }

    /// Paints the lines that fit. `paint` gets a line, whether it is selected, and its row, mark excluded.
    pub fn draw(&self, canvas: &mut Canvas<'_>, mut paint: impl FnMut(&Line<I>, bool, &mut Canvas<'_>)) {
        let height = usize::from(canvas.height());
        self.page.set(height);
        let top = self.first_seen(height);
        self.top.set(top);
        let (width, dir) = (canvas.width(), canvas.dir());
        for (y, (index, line)) in (0u16..).zip(self.lines.iter().enumerate().skip(top).take(height)) {
            let selected = index == self.at && matches!(line, Line::Item(_));
            if selected {
                canvas.put(0, y, pointer(dir), crate::theme::Role::Selected);
            }
            paint(line, selected, &mut canvas.part(MARK, y, width.saturating_sub(MARK), 1));
        }
    }

    /// The first line to show so that the selected one is seen, its heading with it where it stands right above.
    fn first_seen(&self, height: usize) -> usize {
        let above = self.at.checked_sub(1).filter(|at| matches!(self.lines.get(*at), Some(Line::Heading(_))));
        let need_top = if height > 1 { above.unwrap_or(self.at) } else { self.at };
        let top = self.top.get().min(self.lines.len().saturating_sub(height));
        top.min(need_top).max((self.at + 1).saturating_sub(height))
    }

    /// The first item at `from` or after it (or before it).
    fn item_from(&self, from: usize, forward: bool) -> Option<usize> {
        let is_item = |at: &usize| matches!(self.lines.get(*at), Some(Line::Item(_)));
        if forward { (from..self.lines.len()).find(is_item) } else { (0..=from).rev().find(is_item) }
    }

    fn last_item(&self) -> Option<usize> {
        self.lines.len().checked_sub(1).and_then(|last| self.item_from(last, false))
    }

    /// The first item under the next heading.
    fn part_after(&self) -> Option<usize> {
        let heading = (self.at..self.lines.len()).find(|at| matches!(self.lines[*at], Line::Heading(_)))?;
        self.item_from(heading, true)
    }

    /// The first item under the heading before this part's own.
    fn part_before(&self) -> Option<usize> {
        let mut headings = (0..self.at).rev().filter(|at| matches!(self.lines[*at], Line::Heading(_)));
        let own = headings.next()?;
        self.item_from(headings.next().unwrap_or(own), true)
    }
}

/// The mark of the selected line, pointing at it.
pub fn pointer(dir: Dir) -> &'static str {
    if dir == Dir::Rtl { "◂" } else { "▸" }
}

#[cfg(test)]
mod tests;
