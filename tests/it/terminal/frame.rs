//! The bytes that take the terminal and give it back, and one frame, as a terminal understands them.

use super::display;
use darban::runtime::terminal::{EnvFacts, Manners, Replies, Screen, Setup, choose, guard};
use ratatui::style::Style;
use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;

/// Keeps each write apart.
#[derive(Clone, Default)]
struct Writes(Rc<RefCell<Vec<Vec<u8>>>>);

impl Write for Writes {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().push(bytes.to_vec());
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn vte() -> Setup {
    choose(
        &Replies { bidi: Some(1), version: Some("VTE(8001)".into()), ..Replies::default() },
        &EnvFacts::default(),
        None,
    )
}

fn place(bytes: &[u8], part: &[u8]) -> Option<usize> {
    bytes.windows(part.len()).position(|window| window == part)
}

#[test]
fn the_terminal_is_as_it_was_after_it_was_given_back() {
    for mouse in [false, true] {
        let manners = Manners { mouse };
        let mut terminal = display(24, 80);
        terminal.process(b"$ darban");
        let before = terminal.screen().clone();
        terminal.process(&guard::enter(&vte(), manners));
        let held = terminal.screen();
        assert!(held.alternate_screen() && held.hide_cursor() && held.bracketed_paste());
        assert_eq!(held.mouse_protocol_mode() != vt100::MouseProtocolMode::None, mouse);
        terminal.process("\x1b[5;5H\x1b[31mسلام".as_bytes());
        terminal.process(&guard::leave(&vte(), manners));
        assert_eq!(terminal.screen().state_formatted(), before.state_formatted(), "mouse {mouse}");
    }
}

#[test]
fn own_bidi_goes_off_on_the_alternate_screen_and_before_it_is_erased() {
    let enter = guard::enter(&vte(), Manners::default());
    let order = [&b"\x1b[?1049h"[..], b"\x1b[8l", b"\x1b[2J"].map(|part| place(&enter, part).expect("sent"));
    assert!(order.is_sorted(), "{}", enter.escape_ascii());
    let leave = guard::leave(&vte(), Manners::default());
    let order = [&b"\x1b[?2026l"[..], b"\x1b[8h", b"\x1b[?1049l"].map(|part| place(&leave, part).expect("sent"));
    assert!(order.is_sorted(), "{}", leave.escape_ascii());
}

#[test]
fn no_keyboard_protocol_is_asked_for() {
    let both = [guard::enter(&vte(), Manners { mouse: true }), guard::leave(&vte(), Manners { mouse: true })].concat();
    for private in [&b"\x1b[>"[..], b"\x1b[=", b"\x1b[<"] {
        assert_eq!(place(&both, private), None);
    }
}

#[test]
fn a_frame_is_one_write_and_only_what_changed() {
    let writes = Writes::default();
    let mut screen = Screen::fixed(writes.clone(), 20, 4).unwrap();
    for name in ["ali", "alo"] {
        screen
            .draw(|frame| {
                let buffer = frame.buffer_mut();
                for (column, letter) in (0..).zip(name.chars()) {
                    buffer[(column, 1)].set_char(letter).set_style(Style::new().bold());
                }
            })
            .unwrap();
    }
    let writes = writes.0.borrow();
    assert_eq!(writes.len(), 2, "one write a frame");
    assert!(writes.iter().all(|frame| frame.starts_with(b"\x1b[?2026h") && frame.ends_with(b"\x1b[?2026l")));
    assert!(
        place(&writes[1], b"\x1b[2;3H").is_some() && place(&writes[1], b"al").is_none(),
        "{}",
        writes[1].escape_ascii()
    );
    let mut terminal = display(4, 20);
    writes.iter().for_each(|frame| terminal.process(frame));
    assert_eq!(terminal.screen().contents().trim(), "alo");
}

/// What a screen sends for these frames, one after the other.
fn sent(frames: &[&[&str]]) -> Vec<Vec<u8>> {
    let writes = Writes::default();
    let mut screen = Screen::fixed(writes.clone(), 20, 4).unwrap();
    for lines in frames {
        let put = |frame: &mut ratatui::Frame<'_>| {
            for (row, line) in (0..).zip(*lines) {
                for (column, letter) in (0..).zip(line.chars()) {
                    frame.buffer_mut()[(column, row)].set_char(letter);
                }
            }
        };
        screen.draw(put).unwrap();
    }
    writes.0.take()
}

#[test]
fn another_screen_of_letters_that_overhang_is_painted_on_erased_cells() {
    let persian: &[&str] = &["سلام بر شما", "──────────", "روز خوش"];
    let other: &[&str] = &["فهرست", "──────────", "یک دو سه"];
    let erases = |frame: &[u8]| place(frame, b"\x1b[2J").is_some();
    let frames = sent(&[persian, other]);
    assert!(!erases(&frames[0]) && erases(&frames[1]), "{}", frames[1].escape_ascii());
    let mut terminal = display(4, 20);
    frames.iter().for_each(|frame| terminal.process(frame));
    assert_eq!(terminal.screen().contents().trim(), other.join("\n"), "the rule is painted again too");
    // Controls: a key that moves something on the same screen, and letters that keep to their cells.
    let moved: &[&str] = &["سلام بر شما", "──────────", "روز بد"];
    let frames = sent(&[persian, moved]);
    assert!(!erases(&frames[1]) && frames[1].len() < 80, "{}", frames[1].escape_ascii());
    let latin = sent(&[&["good morning", "─────"], &["list", "─────", "one two"]]);
    assert!(!erases(&latin[1]), "{}", latin[1].escape_ascii());
}
