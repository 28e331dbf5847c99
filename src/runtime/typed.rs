//! Keys out of raw bytes: what was typed before crossterm reads the line.

use super::input::Input;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

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
#[path = "typed_tests.rs"]
mod tests;
