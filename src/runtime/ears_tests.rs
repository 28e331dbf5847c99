use super::*;
use crate::runtime::terminal::Probed;
use crossterm::event::KeyCode;
use std::io::{self, PipeWriter, Write as _};

/// Longer than anything here takes on a busy machine.
const FOREVER: Duration = Duration::from_secs(20);

fn ears(probed: &Probed) -> (Ears<u8>, Teller<u8>, PipeWriter) {
    let (reader, keys) = io::pipe().unwrap();
    let (ears, teller) = Ears::at(reader.into(), probed).unwrap();
    (ears, teller, keys)
}

/// A terminal that is not asked anything.
fn dumb(typed: &str) -> Probed {
    let mut probed = Probed { typed: typed.into(), ..Probed::default() };
    probed.env.term = "dumb".into();
    probed
}

fn keys(codes: &[KeyCode]) -> Vec<Heard<u8>> {
    codes.iter().map(|code| Heard::Input(Input::Key((*code).into()))).collect()
}

#[test]
fn what_threads_tell_is_heard_all_at_once_and_rings_again() {
    let (mut ears, teller, _keys) = ears(&dumb(""));
    for round in 0..3 {
        assert!(ears.hear(Duration::ZERO).is_empty(), "{round}: a bell rung once is silent again");
        let tellers = (0..4).map(|n| (n, teller.clone())).collect::<Vec<_>>();
        let threads = tellers.into_iter().map(|(n, teller)| std::thread::spawn(move || teller.tell(n)));
        for thread in threads.collect::<Vec<_>>() {
            assert!(thread.join().unwrap(), "{round}");
        }
        let mut heard = ears.hear(FOREVER);
        heard.sort_by_key(|heard| if let Heard::Told(n) = heard { *n } else { 9 });
        assert_eq!(heard, [0, 1, 2, 3].map(Heard::Told), "{round}");
    }
    drop(ears);
    assert!(!teller.tell(9), "nobody listens any more");
}

#[test]
fn a_paste_is_one_hearing_after_what_was_typed_early() {
    let (mut ears, _teller, mut line) = ears(&dumb("x"));
    line.write_all(&b"\x1b[A".repeat(5_000)).unwrap();
    assert_eq!(ears.hear(FOREVER), keys(&[KeyCode::Char('x')]));
    assert_eq!(ears.hear(FOREVER), keys(&[KeyCode::Up; 5_000]));
    assert_eq!(ears.hear(Duration::ZERO), []);
}

#[test]
fn the_end_of_the_line_comes_after_the_last_key() {
    let (mut ears, _teller, mut line) = ears(&dumb(""));
    line.write_all(b"q").unwrap();
    drop(line);
    assert_eq!(ears.hear(FOREVER), keys(&[KeyCode::Char('q')]));
    assert_eq!(ears.hear(FOREVER), [Heard::Input(Input::Closed)]);
}

#[test]
fn late_answers_are_no_keys_and_the_keys_between_them_are_told() {
    let probed = Probed::default();
    assert!(!probed.answered());
    let (mut ears, _teller, mut line) = ears(&probed);
    let rows: [(&str, &[KeyCode]); 5] = [
        ("\x1b[8;0$y1\x1bP>|XTerm(3", &[KeyCode::Char('1')]),
        ("79)\x1b\\\x1b[>41;379;0c", &[]),
        ("\x1b[A\x1b[?64;1c", &[KeyCode::Up]),
        // The answers are complete: this would be another one.
        ("\x1b[?64;1c", &[]),
        ("b", &[KeyCode::Char('b')]),
    ];
    for (bytes, codes) in rows {
        line.write_all(bytes.as_bytes()).unwrap();
        assert_eq!(ears.hear(FOREVER), keys(codes), "{}", bytes.escape_debug());
    }
}
