use super::*;
use proptest::prelude::*;

const VTE: &[u8] = b"\x1b[8;1$y\x1bP>|VTE(8001)\x1b\\\x1b[>65;8001;1c\x1b]11;rgb:1e1e/1e1e/2e2e\x1b\\\x1b[?65;1;9c";

#[test]
fn a_whole_answer_is_read() {
    let sorted = sort(VTE);
    assert_eq!(
        sorted.replies,
        Replies {
            bidi: Some(1),
            version: Some("VTE(8001)".into()),
            secondary: Some(vec![65, 8001, 1]),
            primary: Some(vec![65, 1, 9]),
            background: Some([0x1e1e, 0x1e1e, 0x2e2e]),
            tmux: None,
        }
    );
    assert_eq!(sorted.typed, b"");
}

#[test]
fn keys_between_answers_are_kept_in_order() {
    let rows: &[(&[u8], &[u8])] = &[
        (b"a\x1b[8;0$yb\x1b[?1;2cc", b"abc"),
        (b"\x1b[A\x1b[?1;2c\x1b[1;5C", b"\x1b[A\x1b[1;5C"),
        (b"\x1b\x1b[?1;2c", b"\x1b"),
        (b"\x1bOP\x1bP>|XTerm(379)\x1b\\\x1b[3~", b"\x1bOP\x1b[3~"),
        ("ض\x1b[8;2$yครับ".as_bytes(), "ضครับ".as_bytes()),
        (b"\x1bp\x1bP", b"\x1bp\x1bP"),
        // Half an answer at the end is no key; a lone escape is one.
        (b"q\x1b[?6", b"q"),
        (b"q\x1bP>|VT", b"q"),
        (b"q\x1b", b"q\x1b"),
    ];
    for (bytes, typed) in rows {
        assert_eq!(sort(bytes).typed, *typed, "{}", bytes.escape_ascii());
    }
}

#[test]
fn colours_and_light() {
    let rows: &[(&str, Option<bool>)] = &[
        ("\x1b]11;rgb:ffff/ffff/ffff\x07", Some(true)),
        ("\x1b]11;rgb:00/00/00\x1b\\", Some(false)),
        ("\x1b]11;rgba:fdfd/f6f6/e3e3/ffff\x1b\\", Some(true)),
        ("\x1b]11;rgb:0000/2b2b/3636\x1b\\", Some(false)),
        ("\x1b]11;rgb:00000/0/0\x07", None),
        ("\x1b]11;nonsense\x07", None),
        ("\x1b]10;rgb:ffff/ffff/ffff\x07", None),
    ];
    for (bytes, light) in rows {
        assert_eq!(sort(bytes.as_bytes()).replies.light(), *light, "{bytes:?}");
    }
}

#[test]
fn tmux_lines() {
    let client = |line| TmuxClient::parse(line);
    let konsole = client("Konsole 22.12.3|xterm-256color|1\n").unwrap();
    assert_eq!((konsole.termtype.as_str(), konsole.passthrough), ("Konsole 22.12.3", true));
    let mlterm = client("|mlterm|0").unwrap();
    assert_eq!((mlterm.termname.as_str(), mlterm.passthrough), ("mlterm", false));
    assert_eq!(client("||0"), None);
    assert_eq!(client(""), None);
}

proptest! {
    #[test]
    fn any_keys_around_an_answer_come_back(before in "[a-zA-Zا-یก-๙0-9 ]{0,12}", after in "[a-zا-ی]{0,12}", cut in 0usize..80) {
        let bytes = [before.as_bytes(), VTE, after.as_bytes()].concat();
        prop_assert_eq!(sort(&bytes).typed, [before.as_bytes(), after.as_bytes()].concat());
        // Arriving in two pieces ends the same; the first piece alone must not panic.
        let cut = cut.min(bytes.len());
        sort(&bytes[..cut]);
    }

    #[test]
    fn hostile_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..64)) {
        prop_assert!(sort(&bytes).typed.len() <= bytes.len());
    }
}
