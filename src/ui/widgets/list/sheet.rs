//! Lines of words that are read rather than chosen: built once a frame, scrolled by keys.

use std::cell::Cell;

use ratatui::style::Style;

use crate::input::Action;
use crate::text::{self, Align};
use crate::theme::Role;
use crate::ui::canvas::Canvas;
use crate::ui::cx::Cx;

/// The narrowest room for two texts side by side, and the air between them.
const HALVES: u16 = 40;
const GAP: u16 = 2;

/// A piece of a line in its own columns.
#[derive(Debug)]
struct Piece {
    x: u16,
    width: u16,
    words: String,
    style: Style,
    align: Align,
}

/// Lines of a part of the screen that is `width` columns wide.
#[derive(Debug)]
pub struct Sheet {
    width: u16,
    lines: Vec<Vec<Piece>>,
}

impl Sheet {
    /// An empty one.
    pub fn new(width: u16) -> Sheet {
        Sheet { width, lines: Vec::new() }
    }

    /// Its columns.
    pub fn width(&self) -> u16 {
        self.width
    }

    /// How many lines.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// An empty line, unless it would be the first.
    pub fn air(&mut self) {
        if !self.lines.is_empty() {
            self.lines.push(Vec::new());
        }
    }

    /// Words from column `x`, wrapped.
    pub fn words(&mut self, x: u16, words: &str, style: Style) {
        let width = self.width.saturating_sub(x);
        for words in text::wrap(words, width) {
            self.lines.push(vec![Piece { x, width, words, style, align: Align::Start }]);
        }
    }

    /// Words wrapped from column `x`, with `lead` before the first line of them.
    pub fn entry(&mut self, lead: &str, lead_style: Style, x: u16, words: &str, style: Style) {
        let first = self.lines.len();
        self.words(x, words, style);
        let piece = Piece { x: 0, width: x, words: lead.to_owned(), style: lead_style, align: Align::Start };
        if let Some(line) = self.lines.get_mut(first) {
            line.insert(0, piece);
        }
    }

    /// Two texts side by side from column `x`, each wrapped in its half; one above the other where there is no room.
    pub fn halves(&mut self, x: u16, (first, second): (&str, &str), style: Style) {
        let room = self.width.saturating_sub(x);
        if room < HALVES {
            self.words(x, first, style);
            return self.words(x, second, style);
        }
        let width = (room - GAP) / 2;
        let (first, second) = (text::wrap(first, width), text::wrap(second, width));
        for row in 0..first.len().max(second.len()) {
            let piece = |x: u16, words: Option<&String>| {
                words.map(|words| Piece { x, width, words: words.clone(), style, align: Align::Start })
            };
            let pieces = [piece(x, first.get(row)), piece(x + width + GAP, second.get(row))];
            self.lines.push(pieces.into_iter().flatten().collect());
        }
    }

    /// Words in columns of their own on the first line of the entry put last.
    pub fn beside(&mut self, x: u16, width: u16, words: &str, style: Style) {
        let entry = self.lines.iter_mut().rev().find(|line| line.len() > 1);
        if let Some(line) = entry {
            line.push(Piece { x, width, words: words.to_owned(), style, align: Align::Start });
        }
    }

    /// How many entries there are, lines of plain words left out.
    pub fn leads(&self) -> usize {
        self.lines.iter().filter(|line| line.len() > 1).count()
    }

    /// Words at the end of the line put last where there is room for them, else on a line of their own from column `x`.
    pub fn at_end(&mut self, x: u16, words: &str, style: Style) {
        let needed = text::width(words);
        let Some(line) = self.lines.last_mut() else { return };
        let used = line.iter().map(|piece| piece.x + text::width(&piece.words)).max().unwrap_or(0);
        if used + needed + 2 <= self.width {
            let x = self.width - needed;
            line.push(Piece { x, width: needed, words: words.to_owned(), style, align: Align::End });
        } else {
            self.words(x, words, style);
        }
    }

    /// Paints the lines from `top` on.
    pub fn paint(&self, canvas: &mut Canvas<'_>, top: usize) {
        let height = usize::from(canvas.height());
        for (y, line) in (0u16..).zip(self.lines.iter().skip(top).take(height)) {
            for piece in line {
                canvas.place(piece.x, y, piece.width, &piece.words, piece.style, piece.align);
            }
        }
    }
}

/// Where a sheet stands.
#[derive(Debug, Default)]
pub struct Scroll {
    top: Cell<usize>,
    page: Cell<usize>,
    lines: Cell<usize>,
}

impl Scroll {
    /// The first line to paint of `lines`, on `height` rows.
    pub fn top(&self, lines: usize, height: u16) -> usize {
        self.page.set(usize::from(height));
        self.lines.set(lines);
        self.top.set(self.top.get().min(self.last()));
        self.top.get()
    }

    /// Scrolls. Tells whether the action was one that scrolls.
    pub fn act(&self, action: Action) -> bool {
        let (top, page) = (self.top.get(), self.page.get().max(2) - 1);
        let to = match action {
            Action::Up => top.saturating_sub(1),
            Action::Down => top + 1,
            Action::PageUp => top.saturating_sub(page),
            Action::PageDown => top + page,
            Action::First => 0,
            Action::Last => self.last(),
            _ => return false,
        };
        self.top.set(to.min(self.last()));
        true
    }

    /// Back to the first line.
    pub fn reset(&self) {
        self.top.set(0);
    }

    /// Whether what was painted last is longer than its room.
    pub fn goes_on(&self) -> bool {
        self.last() > 0
    }

    /// Small arrows at the end edge where something stands above or below what was painted last.
    pub fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>) {
        let (width, height) = (canvas.width(), canvas.height());
        let (above, below) = (self.top.get() > 0, self.top.get() < self.last());
        for (is_so, y, mark) in [(above, 0, "↑"), (below, height.saturating_sub(1), "↓")] {
            if is_so {
                canvas.place(width.saturating_sub(1), y, 1, mark, cx.style(Role::Dim), Align::End);
            }
        }
    }

    fn last(&self) -> usize {
        self.lines.get().saturating_sub(self.page.get())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scrolling_stops_at_both_ends() {
        let scroll = Scroll::default();
        assert_eq!(scroll.top(10, 4), 0);
        for (action, top) in [
            (Action::Up, 0),
            (Action::Down, 1),
            (Action::PageDown, 4),
            (Action::PageDown, 6),
            (Action::Down, 6),
            (Action::PageUp, 3),
            (Action::Last, 6),
            (Action::First, 0),
        ] {
            assert!(scroll.act(action));
            assert_eq!(scroll.top(10, 4), top, "{action:?}");
        }
        scroll.act(Action::Last);
        assert_eq!(scroll.top(3, 4), 0, "what became shorter is seen whole");
    }

    #[test]
    fn what_does_not_fit_at_the_end_gets_its_own_line() {
        let mut sheet = Sheet::new(20);
        sheet.entry("1 ✓", Style::new(), 4, "short", Style::new());
        sheet.at_end(4, "met", Style::new());
        assert_eq!(sheet.len(), 1);
        sheet.entry("2 ✓", Style::new(), 4, "sixteen letters!", Style::new());
        sheet.at_end(4, "met", Style::new());
        assert_eq!(sheet.len(), 3);
    }
}
