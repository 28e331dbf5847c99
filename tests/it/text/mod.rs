//! `darban::text` against oracles that nobody here wrote, and against properties.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests fail by panicking")]

mod conformance;
mod dictionary;
mod field;
mod forms;
mod fribidi;
mod properties;
mod strategies;
mod tables;

use darban::text::{Align, Dir, forms::LAM_ALEFS, forms::LETTERS, put};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// Reads a file of the Unicode database as Debian installs it. Missing is a failure: a skipped oracle proves nothing.
fn unicode_file(name: &str) -> String {
    let path = format!("/usr/share/unicode/{name}");
    std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}; install the Debian package unicode-data"))
}

/// A row of cells into which lines are painted one after the other.
struct Row(Buffer);

impl Row {
    fn new(columns: u16) -> Row {
        Row(Buffer::empty(Rect::new(0, 0, columns, 1)))
    }

    /// Paints `text` through [`put`] and returns what stands in the cells that it reports, at the start edge.
    fn paint(&mut self, text: &str, dir: Dir) -> String {
        let room = text.chars().count() * 2 + 1;
        assert!(room <= self.0.content.len(), "{text:?} needs a longer row");
        let area = Rect::new(0, 0, u16::try_from(room).unwrap(), 1);
        self.0.content[..room].iter_mut().for_each(|c| c.reset());
        let used = usize::from(put(&mut self.0, area, text, dir, Align::Start, Style::new()));
        let from = match dir {
            Dir::Ltr => 0,
            Dir::Rtl => usize::from(area.width) - used,
        };
        let (before, rest) = self.0.content[..room].split_at(from);
        let (line, after) = rest.split_at(used);
        assert!(before.iter().chain(after).all(|c| c.symbol() == " "), "{text:?} painted outside its cells");
        let mut out = String::new();
        let mut covered = 0;
        for cell in line {
            if covered == 0 {
                out.push_str(cell.symbol());
                covered = symbol_width(cell.symbol());
            } else {
                assert_eq!(cell.symbol(), " ", "{text:?}: the second half of a wide cell");
            }
            covered = covered.saturating_sub(1);
        }
        out
    }
}

/// Columns of what one cell holds, by the crate that ratatui itself asks.
#[allow(clippy::disallowed_methods, reason = "one cell, not a string")]
fn symbol_width(symbol: &str) -> usize {
    unicode_width::UnicodeWidthStr::width(symbol)
}

/// Presentation forms back to letters; lam-alef to both, in the order of a right-to-left row.
fn unshaped(row: &str) -> String {
    let mut out = String::new();
    for c in row.chars() {
        if !('\u{fb50}'..='\u{fefc}').contains(&c) {
            out.push(c);
        } else if let Some((letter, _)) = LETTERS.iter().find(|(_, forms)| forms.contains(&c)) {
            out.push(*letter);
        } else if let Some((alef, _)) = LAM_ALEFS.iter().find(|(_, forms)| forms.contains(&c)) {
            out.extend([*alef, '\u{644}']);
        } else {
            out.push(c);
        }
    }
    out
}
