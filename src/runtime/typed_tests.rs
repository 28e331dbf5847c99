use super::*;

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
