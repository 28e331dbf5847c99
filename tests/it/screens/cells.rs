//! A few frames cell by cell, as code points: what a terminal gets, in visual order and shaped.

use std::fmt::Write as _;

use darban::domain::Lang;
use darban::text::{Shaping, Strategy, finish};
use ratatui::buffer::Buffer;

use super::rig::Rig;
use super::stand;

/// The snapshots of this file.
pub(super) const NAMES: [&str; 3] = ["cells_fa_direct", "cells_fa_chunks", "cells_th_direct"];

/// One line a row: its first cell that is no blank, and the symbols from there on; letters as they are where no editor
/// would move them, everything else by number.
fn numbers(buf: &Buffer) -> String {
    let mut out = String::new();
    for y in 0..buf.area.height {
        let row: Vec<&str> = (0..buf.area.width).map(|x| buf[(x, y)].symbol()).collect();
        let Some(first) = row.iter().position(|symbol| *symbol != " ") else { continue };
        let last = row.iter().rposition(|symbol| *symbol != " ").unwrap_or(first);
        let mut symbols: Vec<(String, usize)> = Vec::new();
        for symbol in &row[first..=last] {
            let said = numbered(symbol);
            match symbols.last_mut() {
                Some((same, count)) if *same == said => *count += 1,
                _ => symbols.push((said, 1)),
            }
        }
        let words =
            symbols.iter().map(|(said, count)| if *count > 1 { format!("{said}*{count}") } else { said.clone() });
        writeln!(out, "{y:2} {first:3}  {}", words.collect::<Vec<_>>().join(" ")).unwrap();
    }
    out
}

fn numbered(symbol: &str) -> String {
    match symbol {
        " " => "_".to_owned(),
        plain if plain.chars().all(|c| c.is_ascii_graphic()) => plain.to_owned(),
        other => other.chars().map(|c| format!("{:04X}", u32::from(c))).collect::<Vec<_>>().join("+"),
    }
}

fn busy(lang: Lang) -> Buffer {
    Rig::at_work(lang).types("a⏎").later(195_000).types("aa").later(9_000).paint(80, 24).0
}

#[test]
fn a_busy_desk_in_persian_as_sent() {
    let mut buf = busy(Lang::Fa);
    finish(&mut buf, Strategy::Direct, Shaping::Forms);
    stand("cells_fa_direct", &numbers(&buf));
}

#[test]
fn a_busy_desk_in_persian_as_sent_to_kitty() {
    let mut buf = busy(Lang::Fa);
    finish(&mut buf, Strategy::Chunks, Shaping::Forms);
    stand("cells_fa_chunks", &numbers(&buf));
}

#[test]
fn a_busy_desk_in_thai_as_sent() {
    let mut buf = busy(Lang::Th);
    finish(&mut buf, Strategy::Direct, Shaping::Forms);
    stand("cells_th_direct", &numbers(&buf));
}
