//! The input thread: waits for keys and hands them on; says when the terminal is gone.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseEvent, MouseEventKind};
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// What came from the user's side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A key went down, or repeats. Keys going up are not told.
    Key(KeyEvent),
    /// Text pasted at once; it may hold line breaks and anything else, and is not clean yet.
    Paste(String),
    /// A press, release, drag or turn of the wheel; plain movement is not told.
    Mouse(MouseEvent),
    /// The window has this size now, in cells.
    Resized {
        /// Cells in a row.
        columns: u16,
        /// Rows.
        rows: u16,
    },
    /// The terminal is gone. Told once, as the last thing.
    Closed,
}

/// Starts the threads that read. `tell` returns whether anybody still listens; the reading ends when nobody does.
///
/// crossterm 0.29 turns in circles at the end of file (and without its `use-dev-tty` at any end of the terminal): a
/// second thread waits for the hang-up alone, which costs nothing, and tells [`Input::Closed`].
///
/// # Errors
/// No thread could be started.
pub fn spawn(tell: impl Fn(Input) -> bool + Send + Sync + 'static) -> io::Result<()> {
    let tell = Arc::new(once_closed(tell));
    #[cfg(unix)]
    {
        let tell = Arc::clone(&tell);
        std::thread::Builder::new().name("hang-up".into()).spawn(move || {
            wait_for_hang_up();
            tell(Input::Closed);
        })?;
    }
    std::thread::Builder::new().name("input".into()).spawn(move || pump(crossterm::event::read, &*tell))?;
    Ok(())
}

/// Passes on until [`Input::Closed`] was told, then nothing more.
fn once_closed(tell: impl Fn(Input) -> bool) -> impl Fn(Input) -> bool {
    let closed = AtomicBool::new(false);
    move |input| {
        let was_closed =
            if input == Input::Closed { closed.swap(true, Ordering::SeqCst) } else { closed.load(Ordering::SeqCst) };
        !was_closed && tell(input)
    }
}

/// Reads until `read` fails or nobody listens any more.
fn pump(mut read: impl FnMut() -> io::Result<Event>, tell: &impl Fn(Input) -> bool) {
    loop {
        match read() {
            Ok(event) => {
                if let Some(input) = translate(event)
                    && !tell(input)
                {
                    return;
                }
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(_) => {
                tell(Input::Closed);
                return;
            }
        }
    }
}

fn translate(event: Event) -> Option<Input> {
    match event {
        Event::Key(key) if key.kind != KeyEventKind::Release => Some(Input::Key(key)),
        Event::Paste(text) => Some(Input::Paste(text)),
        Event::Mouse(mouse) if mouse.kind != MouseEventKind::Moved => Some(Input::Mouse(mouse)),
        Event::Resize(columns, rows) => Some(Input::Resized { columns, rows }),
        Event::Key(_) | Event::Mouse(_) | Event::FocusGained | Event::FocusLost => None,
    }
}

/// Returns when the other end of standard input was closed. Asks for no event, since hang-up and error are always told.
#[cfg(unix)]
fn wait_for_hang_up() {
    use rustix::event::{PollFd, PollFlags, poll};
    let input = rustix::stdio::stdin();
    loop {
        let mut ended = [PollFd::new(&input, PollFlags::empty())];
        match poll(&mut ended, None) {
            Err(rustix::io::Errno::INTR) => {}
            Ok(_) | Err(_) => return,
        }
    }
}

/// Keys out of bytes that were typed while the terminal was asked (see `terminal::Probed::typed`): text, control keys,
/// arrows and their like. What it does not know it leaves out.
pub fn decode(bytes: &[u8]) -> Vec<Input> {
    let mut keys = Vec::new();
    let mut rest = bytes;
    while !rest.is_empty() {
        let (key, length) = decode_one(rest);
        keys.extend(key.map(Input::Key));
        rest = rest.get(length..).unwrap_or_default();
    }
    keys
}

fn decode_one(bytes: &[u8]) -> (Option<KeyEvent>, usize) {
    match bytes {
        [0x1b, b'[', ..] => decode_csi(bytes),
        [0x1b, b'O', last, ..] => (named(*last, 0).map(KeyEvent::from), 3),
        [0x1b] => (Some(KeyCode::Esc.into()), 1),
        [0x1b, 0x1b, ..] => (Some(KeyCode::Esc.into()), 1),
        [0x1b, rest @ ..] => {
            let (key, length) = decode_one(rest);
            (key.map(|key| KeyEvent::new(key.code, key.modifiers | KeyModifiers::ALT)), length + 1)
        }
        _ => decode_text(bytes),
    }
}

fn decode_csi(bytes: &[u8]) -> (Option<KeyEvent>, usize) {
    let Some(end) = bytes.iter().skip(2).position(|byte| (0x40..=0x7e).contains(byte)).map(|at| at + 2) else {
        return (None, bytes.len());
    };
    let text = bytes.get(2..end).and_then(|text| std::str::from_utf8(text).ok()).unwrap_or_default();
    let mut numbers = text.split(';').map(|number| number.parse::<u8>().unwrap_or(0));
    let (first, bits) = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(1).saturating_sub(1));
    let modifiers = [(1, KeyModifiers::SHIFT), (2, KeyModifiers::ALT), (4, KeyModifiers::CONTROL)];
    let held =
        modifiers.into_iter().filter(|(bit, _)| bits & bit != 0).fold(KeyModifiers::NONE, |held, (_, key)| held | key);
    let last = bytes.get(end).copied().unwrap_or_default();
    (named(last, first).map(|code| KeyEvent::new(code, held)), end + 1)
}

/// The key of an escape sequence's last byte and, for `~`, its number (as xterm sends them).
fn named(last: u8, number: u8) -> Option<KeyCode> {
    Some(match (last, number) {
        (b'A', _) => KeyCode::Up,
        (b'B', _) => KeyCode::Down,
        (b'C', _) => KeyCode::Right,
        (b'D', _) => KeyCode::Left,
        (b'H', _) | (b'~', 1 | 7) => KeyCode::Home,
        (b'F', _) | (b'~', 4 | 8) => KeyCode::End,
        (b'Z', _) => KeyCode::BackTab,
        (b'~', 2) => KeyCode::Insert,
        (b'~', 3) => KeyCode::Delete,
        (b'~', 5) => KeyCode::PageUp,
        (b'~', 6) => KeyCode::PageDown,
        (b'P'..=b'S', _) => KeyCode::F(last - b'P' + 1),
        (b'~', 11..=15) => KeyCode::F(number - 10),
        (b'~', 17..=21) => KeyCode::F(number - 11),
        (b'~', 23 | 24) => KeyCode::F(number - 12),
        _ => return None,
    })
}

fn decode_text(bytes: &[u8]) -> (Option<KeyEvent>, usize) {
    let first = bytes.first().copied().unwrap_or_default();
    let control = |letter: u8| Some(KeyEvent::new(KeyCode::Char(char::from(letter)), KeyModifiers::CONTROL));
    match first {
        b'\r' | b'\n' => (Some(KeyCode::Enter.into()), 1),
        b'\t' => (Some(KeyCode::Tab.into()), 1),
        0x7f | 0x08 => (Some(KeyCode::Backspace.into()), 1),
        0 => (control(b' '), 1),
        0x01..=0x1a => (control(first - 1 + b'a'), 1),
        0x1b..=0x1f => (control(first - 0x1c + b'4'), 1),
        _ => {
            let length =
                (1..=4).find(|length| bytes.get(..*length).is_some_and(|part| std::str::from_utf8(part).is_ok()));
            let text = length.and_then(|length| bytes.get(..length)).and_then(|part| std::str::from_utf8(part).ok());
            let held = |letter: char| {
                if letter.is_uppercase() { KeyModifiers::SHIFT } else { KeyModifiers::NONE }
            };
            let key = text
                .and_then(|text| text.chars().next())
                .map(|letter| KeyEvent::new(KeyCode::Char(letter), held(letter)));
            (key, length.unwrap_or(1))
        }
    }
}

#[cfg(test)]
#[path = "input_tests.rs"]
mod tests;
