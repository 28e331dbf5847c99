//! Rows in columns, for a terminal or a file: in logical order.

use crate::text::{self, terminal_width};

/// Blank cells between two columns.
const GAP: usize = 2;

/// Puts rows into columns, each as wide as its widest cell; the last one is not filled up. Isolates are taken off.
pub fn aligned(rows: &[Vec<String>]) -> Vec<String> {
    let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(|cell| text::plain(cell)).collect()).collect();
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns)
        .map(|column| rows.iter().filter_map(|row| row.get(column)).map(|cell| terminal_width(cell)).max().unwrap_or(0))
        .collect();
    rows.iter()
        .map(|row| {
            let mut line = String::new();
            for (cell, wide) in row.iter().zip(&widths) {
                line.push_str(cell);
                line.extend(std::iter::repeat_n(' ', wide.saturating_sub(terminal_width(cell)) + GAP));
            }
            line.truncate(line.trim_end().len());
            line
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_under_each_other_in_every_script() {
        let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        let rows = [row(["1", "سلام", "x"]), row(["12", "คำทักทาย", ""]), row(["\u{2068}3\u{2069}", "ok", "yy"])];
        let lines = aligned(&rows);
        assert_eq!(lines, ["1   سلام     x", "12  คำทักทาย", "3   ok       yy"].map(str::to_owned));
    }
}
