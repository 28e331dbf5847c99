use super::*;
use crossterm::event::{MouseButton, MouseEvent};
use std::sync::Mutex;

fn key(code: KeyCode, kind: KeyEventKind) -> Event {
    Event::Key(KeyEvent { kind, ..KeyEvent::from(code) })
}

fn mouse(kind: MouseEventKind) -> MouseEvent {
    MouseEvent { kind, column: 3, row: 4, modifiers: KeyModifiers::NONE }
}

/// Everything that is told until the events are over, the last of them being an error.
fn told(events: Vec<Event>) -> Vec<Input> {
    let heard = Mutex::new(Vec::new());
    let mut events = events.into_iter();
    let read = || events.next().ok_or_else(|| io::Error::from(io::ErrorKind::UnexpectedEof));
    pump(read, &|input| {
        heard.lock().unwrap().push(input);
        true
    });
    heard.into_inner().unwrap()
}

#[test]
fn presses_and_repeats_pastes_and_sizes_are_told() {
    let press = mouse(MouseEventKind::Down(MouseButton::Left));
    let heard = told(vec![
        key(KeyCode::Char('a'), KeyEventKind::Press),
        key(KeyCode::Char('a'), KeyEventKind::Release),
        key(KeyCode::Down, KeyEventKind::Repeat),
        Event::FocusLost,
        Event::Paste("سلام\nدنیا".into()),
        Event::Resize(80, 24),
        Event::Mouse(mouse(MouseEventKind::Moved)),
        Event::Mouse(press),
    ]);
    let repeat = KeyEvent { kind: KeyEventKind::Repeat, ..KeyCode::Down.into() };
    let expected = vec![
        Input::Key(KeyCode::Char('a').into()),
        Input::Key(repeat),
        Input::Paste("سلام\nدنیا".into()),
        Input::Resized { columns: 80, rows: 24 },
        Input::Mouse(press),
        Input::Closed,
    ];
    assert_eq!(heard, expected);
}

#[test]
fn an_interrupted_read_goes_on_and_a_deaf_listener_ends_it() {
    let mut reads = 0;
    pump(
        || {
            reads += 1;
            match reads {
                1 => Err(io::ErrorKind::Interrupted.into()),
                _ => Ok(key(KeyCode::Enter, KeyEventKind::Press)),
            }
        },
        &|_| false,
    );
    assert_eq!(reads, 2);
}

#[test]
fn closed_is_told_once_and_last() {
    let heard = Mutex::new(Vec::new());
    let tell = once_closed(|input| {
        heard.lock().unwrap().push(input);
        true
    });
    let enter = || Input::Key(KeyCode::Enter.into());
    assert!(tell(enter()) && tell(Input::Closed));
    assert!(!tell(enter()) && !tell(Input::Closed));
    assert_eq!(*heard.lock().unwrap(), [enter(), Input::Closed]);
}

#[test]
fn bytes_typed_early_become_the_keys_crossterm_would_have_told() {
    use KeyCode::{BackTab, Backspace, Char, Delete, Down, Enter, Esc, F, Home, Left, PageDown, Tab, Up};
    const NONE: KeyModifiers = KeyModifiers::NONE;
    const CTRL: KeyModifiers = KeyModifiers::CONTROL;
    let rows: &[(&str, &[(KeyCode, KeyModifiers)])] = &[
        ("a1", &[(Char('a'), NONE), (Char('1'), NONE)]),
        ("A", &[(Char('A'), KeyModifiers::SHIFT)]),
        ("ض\u{200c}ๆ", &[(Char('ض'), NONE), (Char('\u{200c}'), NONE), (Char('ๆ'), NONE)]),
        ("\r\t\x7f", &[(Enter, NONE), (Tab, NONE), (Backspace, NONE)]),
        ("\x03\x1a\x00", &[(Char('c'), CTRL), (Char('z'), CTRL), (Char(' '), CTRL)]),
        ("\x1b[A\x1bOB\x1b[H", &[(Up, NONE), (Down, NONE), (Home, NONE)]),
        (
            "\x1b[1;5D\x1b[Z\x1b[3~\x1b[6;2~",
            &[(Left, CTRL), (BackTab, NONE), (Delete, NONE), (PageDown, KeyModifiers::SHIFT)],
        ),
        ("\x1bOP\x1b[15~\x1b[24~", &[(F(1), NONE), (F(5), NONE), (F(12), NONE)]),
        ("\x1bd\x1b", &[(Char('d'), KeyModifiers::ALT), (Esc, NONE)]),
        ("\x1b\x1b[A", &[(Esc, NONE), (Up, NONE)]),
        ("\x1b[99~q\x1b[1", &[(Char('q'), NONE)]),
    ];
    for (bytes, keys) in rows {
        let expected: Vec<Input> = keys.iter().map(|(code, held)| Input::Key(KeyEvent::new(*code, *held))).collect();
        assert_eq!(decode(bytes.as_bytes()), expected, "{}", bytes.escape_debug());
    }
}

#[test]
fn bytes_that_are_no_text_are_left_out() {
    assert_eq!(decode(b"\xff\xfea\xd8"), [Input::Key(KeyCode::Char('a').into())]);
}
