//! `finish`: what each kind of terminal is sent, as code points.

use super::fribidi::{sentences, words};
use darban::text::{Align, Dir, Shaping, Strategy, finish, lay, put, use_shaping, visual_order, width};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_bidi_mirroring::get_mirrored;

/// The symbols of one row after `finish`, parted by `|` and with the left-to-right mark shown as `!`.
fn sent(text: &str, columns: u16, strategy: Strategy) -> String {
    let area = Rect::new(0, 0, columns, 1);
    let mut buf = Buffer::empty(area);
    put(&mut buf, area, text, Dir::Rtl, Align::Start, Style::new());
    finish(&mut buf, strategy, Shaping::Base);
    let symbols: Vec<_> = buf.content.iter().map(|c| c.symbol()).collect();
    symbols.join("|").replace('\u{200e}', "!")
}

#[test]
fn each_strategy_sends_what_its_terminals_need() {
    for (text, strategy, want) in [
        ("(ab) رد", Strategy::Direct, "د|ر| |(|a|b|)"),
        ("(ab) رد", Strategy::Guard, "د!|ر!| |(|a|b|)"),
        ("(ab) رد", Strategy::Runs, "ر|د!| |(|a|b|)"),
        ("(ab) رد", Strategy::Chunks, "ر|د| |(|a|b|)"),
        ("(رد) رو", Strategy::Direct, "و|ر| |(|د|ر|)"),
        ("(رد) رو", Strategy::Runs, "ر|د|)| |ر|و!|)"),
        ("(رد) رو", Strategy::Chunks, "ر|و| |(|ر|د|)"),
        ("رد ۱۲", Strategy::Runs, "۱|۲| |ر|د!"),
        ("رد ۱۲", Strategy::Chunks, "۲|۱| |ر|د"),
        ("رد ٢", Strategy::Guard, "٢!| |د!|ر!"),
        ("رد │ رو", Strategy::Runs, "ر|و!| |│| |ر|د!"),
    ] {
        assert_eq!(sent(text, width(text), strategy), want, "{text} {strategy:?}");
    }
}

#[test]
fn two_blanks_part_runs_as_columns_of_a_table() {
    assert_eq!(sent("رد  رو", 6, Strategy::Runs), "ر|و!| | |ر|د!");
    assert_eq!(sent("رد رو", 5, Strategy::Runs), "ر|د| |ر|و!");
}

#[test]
fn base_shaping_gives_lam_and_alef_a_cell_each() {
    let forms = lay("سلام", Dir::Rtl);
    use_shaping(Shaping::Base);
    let base = lay("سلام", Dir::Rtl);
    let columns = width("سلام");
    use_shaping(Shaping::Forms);
    assert_eq!((forms.len(), base.len(), columns), (3, 4, 4));
    let letters: String = base.iter().map(|c| c.sym.as_str()).collect();
    assert_eq!(letters, "مالس");
}

#[test]
fn forms_are_sent_as_they_were_painted() {
    let area = Rect::new(0, 0, 4, 1);
    let mut buf = Buffer::empty(area);
    put(&mut buf, area, "سلام", Dir::Rtl, Align::Start, Style::new());
    let before = buf.clone();
    finish(&mut buf, Strategy::Direct, Shaping::Forms);
    assert_eq!(buf, before);
}

/// What a terminal shows that takes a row for one left-to-right paragraph and does bidi and mirroring on it.
fn shown_by_a_reordering_terminal(buf: &Buffer) -> String {
    let row: String = buf.content.iter().map(|c| c.symbol()).collect();
    let (levels, order) = visual_order(&row, Some(Dir::Ltr));
    let chars: Vec<char> = row.chars().collect();
    let turned = |i: usize| levels[i].is_some_and(|l| l % 2 == 1);
    order
        .into_iter()
        .map(|i| get_mirrored(chars[i]).filter(|_| turned(i)).unwrap_or(chars[i]))
        .filter(|c| *c != '\u{200e}')
        .collect()
}

/// Sentences of all kinds, two of them side by side as panes are, painted and sent by `strategy`; returns how many a
/// reordering terminal would show other than painted.
fn scrambled(strategy: Strategy) -> usize {
    let marks = |line: &String| !line.contains(|c: char| ('\u{64b}'..='\u{65f}').contains(&c));
    let lines: Vec<String> = sentences(&words()).into_iter().filter(marks).collect();
    let pane = Rect::new(0, 0, 100, 1);
    let other = Rect::new(101, 0, 100, 1);
    let mut wrong = 0;
    for pair in lines.chunks_exact(2) {
        let mut buf = Buffer::empty(Rect::new(0, 0, 201, 1));
        put(&mut buf, pane, &pair[0], Dir::Rtl, Align::Start, Style::new());
        put(&mut buf, other, &pair[1], Dir::Rtl, Align::End, Style::new());
        buf[(100, 0)].set_symbol("│");
        let painted: String = buf.content.iter().map(|c| c.symbol()).collect();
        finish(&mut buf, strategy, Shaping::Forms);
        wrong += usize::from(shown_by_a_reordering_terminal(&buf) != painted);
    }
    wrong
}

#[test]
fn a_reordering_terminal_shows_guarded_and_turned_rows_as_painted() {
    assert_eq!(scrambled(Strategy::Guard), 0);
    assert_eq!(scrambled(Strategy::Runs), 0);
}

#[test]
fn control_without_a_strategy_a_reordering_terminal_scrambles_rows() {
    assert!(scrambled(Strategy::Direct) > 1000);
}
