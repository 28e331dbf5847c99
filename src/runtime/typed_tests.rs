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
fn what_is_cut_anywhere_is_the_same_when_the_rest_has_come() {
    let press = |kind, column, row, modifiers| Input::Mouse(MouseEvent { kind, column, row, modifiers });
    let (left, right) = (MouseEventKind::Down(MouseButton::Left), MouseEventKind::Up(MouseButton::Right));
    let rows: &[(&str, Vec<Input>)] = &[
        ("aضๆ", ["a", "ض", "ๆ"].map(|key| Input::Key(KeyCode::Char(key.chars().next().unwrap()).into())).into()),
        ("\x1b[A\x1bOB\x1b[3~", [KeyCode::Up, KeyCode::Down, KeyCode::Delete].map(|key| Input::Key(key.into())).into()),
        ("\x1b[[A\x1b[[E", [1, 5].map(|n| Input::Key(KeyCode::F(n).into())).into()),
        (
            "\x1b[200~سلام\x1b[201\r\nq\x1b[201~q",
            vec![Input::Paste("سلام\x1b[201\r\nq".into()), Input::Key(KeyCode::Char('q').into())],
        ),
        (
            "\x1b[<0;4;5M\x1b[<2;120;40m\x1b[<35;1;1M",
            vec![press(left, 3, 4, KeyModifiers::NONE), press(right, 119, 39, KeyModifiers::NONE)],
        ),
        (
            "\x1b[<64;1;1M\x1b[<69;1;2M",
            vec![
                press(MouseEventKind::ScrollUp, 0, 0, KeyModifiers::NONE),
                press(MouseEventKind::ScrollDown, 0, 1, KeyModifiers::SHIFT),
            ],
        ),
        ("\x1b[M $%a", vec![press(left, 3, 4, KeyModifiers::NONE), Input::Key(KeyCode::Char('a').into())]),
        ("\x1b[I\x1b[O\x1b[99;1;1;1uq", vec![Input::Key(KeyCode::Char('q').into())]),
    ];
    for (text, expected) in rows {
        let bytes = text.as_bytes();
        for cut in 0..bytes.len() {
            let (first, second) = bytes.split_at(cut);
            if first.ends_with(b"\x1b") {
                continue;
            }
            let mut decoder = Decoder::default();
            let told = [decoder.feed(first), decoder.feed(second)].concat();
            assert_eq!(told, *expected, "{} cut at {cut}", text.escape_debug());
        }
        let mut decoder = Decoder::default();
        let one_by_one = bytes.split_inclusive(|byte| *byte != 0x1b).flat_map(|part| decoder.feed(part));
        assert_eq!(one_by_one.collect::<Vec<_>>(), *expected, "{} byte by byte", text.escape_debug());
    }
}

#[test]
fn nonsense_without_end_is_given_up() {
    let mut decoder = Decoder::default();
    assert_eq!(decoder.feed(&[b"\x1b[".as_slice(), &b"1;".repeat(60)].concat()), []);
    assert_eq!(decoder.feed(b"q"), [Input::Key(KeyCode::Char('q').into())]);
    assert_eq!(decoder.feed(b"\x1b[12\x1b[A"), [Input::Key(KeyCode::Up.into())]);
}

#[test]
fn bytes_that_are_no_text_are_left_out() {
    assert_eq!(decode(b"\xff\xfea\xd8"), [Input::Key(KeyCode::Char('a').into())]);
}
