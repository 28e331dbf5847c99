//! The questions against a terminal played from memory.

use darban::runtime::terminal::query::{QUESTIONS, hear, hear_within, patience, send};
use darban::runtime::terminal::wire::{Received, Wire};
use darban::runtime::terminal::{EnvFacts, choose};
use darban::text::Strategy;
use std::cell::Cell;
use std::collections::VecDeque;
use std::io;
use std::time::Duration;

/// A terminal that plays back what it was given and keeps what it was sent.
#[derive(Default)]
struct Played {
    plays: VecDeque<Received>,
    sent: Vec<u8>,
    waited: Vec<Duration>,
}

impl Played {
    fn of(pieces: impl IntoIterator<Item = impl Into<Vec<u8>>>) -> Played {
        let plays = pieces.into_iter().map(|piece| Received::Bytes(piece.into())).collect();
        Played { plays, ..Played::default() }
    }
}

impl Wire for Played {
    fn send(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.sent.extend(bytes);
        Ok(())
    }

    fn receive(&mut self, within: Duration) -> io::Result<Received> {
        self.waited.push(within);
        Ok(self.plays.pop_front().unwrap_or(Received::Nothing))
    }
}

/// Time for `turns` looks at the line.
fn turns(turns: u32) -> impl Fn() -> Option<Duration> {
    let left = Cell::new(turns);
    move || {
        left.set(left.get().checked_sub(1)?);
        Some(Duration::from_millis(u64::from(left.get())))
    }
}

const VTE: &str = "\x1b[8;1$y\x1bP>|VTE(8001)\x1b\\\x1b[>65;8001;1c\x1b]11;rgb:ffff/ffff/ffff\x1b\\\x1b[?65;1;9c";

#[test]
fn the_answer_may_come_in_any_pieces() {
    for size in [1, 2, 3, 7, VTE.len()] {
        let mut terminal = Played::of(VTE.as_bytes().chunks(size));
        let sorted = hear_within(&mut terminal, turns(1000)).unwrap();
        assert_eq!(sorted.replies.version.as_deref(), Some("VTE(8001)"));
        assert_eq!((sorted.replies.bidi, sorted.replies.light()), (Some(1), Some(true)));
        assert_eq!(choose(&sorted.replies, &EnvFacts::default(), None).off, b"\x1b[8l");
        assert!(sorted.typed.is_empty());
    }
}

#[test]
fn the_reading_ends_with_the_last_answer() {
    let mut terminal = Played::of(["\x1b[8;0$y", "\x1b[?1;2c", "never read"]);
    hear_within(&mut terminal, turns(1000)).unwrap();
    assert_eq!(terminal.plays.len(), 1);
}

#[test]
fn a_silent_terminal_costs_the_time_given_and_no_more() {
    let mut terminal = Played::default();
    let sorted = hear_within(&mut terminal, turns(3)).unwrap();
    assert_eq!(sorted, Default::default());
    assert_eq!(terminal.waited, [2, 1, 0].map(Duration::from_millis));
}

#[test]
fn keys_typed_meanwhile_are_handed_back_whether_answered_or_not() {
    let mut terminal = Played::of(["a", "\x1b[8;1$yض\x1b[", "?1;2c\x1b[A"]);
    let sorted = hear_within(&mut terminal, turns(1000)).unwrap();
    assert_eq!(sorted.typed, "aض\x1b[A".as_bytes());
    let mut silent = Played::of(["q", "\r"]);
    assert_eq!(hear_within(&mut silent, turns(9)).unwrap().typed, b"q\r");
}

#[test]
fn a_closed_line_is_an_error() {
    let mut terminal = Played { plays: [Received::Closed].into(), ..Played::default() };
    let error = hear_within(&mut terminal, turns(9)).unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::UnexpectedEof);
}

#[test]
fn the_linux_console_is_not_asked_and_ssh_gets_more_time() {
    let env = |name: &'static str, value: &'static str| {
        EnvFacts::from_lookup(|asked| (asked == name).then(|| value.to_owned()))
    };
    for term in ["linux", "dumb"] {
        let mut terminal = Played::default();
        let env = env("TERM", term);
        send(&mut terminal, &env).unwrap();
        hear(&mut terminal, &env).unwrap();
        assert!(terminal.sent.is_empty(), "{term}");
    }
    let mut terminal = Played::default();
    send(&mut terminal, &env("TERM", "xterm")).unwrap();
    assert_eq!(terminal.sent, QUESTIONS);
    assert_eq!(patience(&env("TERM", "xterm")), Duration::from_millis(300));
    assert_eq!(patience(&env("SSH_CONNECTION", "1 2 3 4")), Duration::from_millis(800));
}

#[test]
fn the_last_question_is_the_one_that_every_terminal_answers() {
    assert!(QUESTIONS.ends_with(b"\x1b[c"));
    let setup = choose(&Default::default(), &EnvFacts::default(), None);
    assert_eq!((setup.strategy, setup.certain), (Strategy::Direct, false));
}
