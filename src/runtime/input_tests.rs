use super::*;
use console::pump;
use crossterm::event::{Event, KeyCode, KeyEventKind, KeyModifiers, MouseButton, MouseEventKind};
use std::io;
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
