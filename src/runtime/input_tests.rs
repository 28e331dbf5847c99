use super::*;
use crossterm::event::{KeyCode, KeyModifiers, MouseButton, MouseEvent};
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

/// Plays pieces of input, then what comes at their end.
struct Late(Vec<&'static str>, Received);

impl Wire for Late {
    fn send(&mut self, _: &[u8]) -> io::Result<()> {
        Ok(())
    }

    fn receive(&mut self, _: Duration) -> io::Result<Received> {
        if self.0.is_empty() { Ok(self.1.clone()) } else { Ok(Received::Bytes(self.0.remove(0).into())) }
    }
}

#[test]
fn late_answers_are_no_keys_and_the_keys_between_them_are_told() {
    const ANSWERS: &[&str] = &["\x1b[8;0$y1\x1bP>|XTerm(3", "79)\x1b\\\x1b[>41;379;0c", "\x1b[A\x1b[?64;1c"];
    let rows = [
        (ANSWERS, Received::Closed, vec![KeyCode::Char('1'), KeyCode::Up], true),
        (&["a"], Received::Nothing, vec![KeyCode::Char('a')], true),
        (&[], Received::Nothing, vec![], true),
        (&["a"], Received::Closed, vec![KeyCode::Char('a')], false),
    ];
    for (pieces, end, keys, goes_on) in rows {
        let heard = Mutex::new(Vec::new());
        let went_on = read_away(&mut Late(pieces.to_vec(), end), &|input| {
            heard.lock().unwrap().push(input);
            true
        });
        let mut expected: Vec<Input> = keys.into_iter().map(|code| Input::Key(code.into())).collect();
        expected.extend((!goes_on).then_some(Input::Closed));
        assert_eq!((heard.into_inner().unwrap(), went_on), (expected, goes_on), "{pieces:?}");
    }
}
