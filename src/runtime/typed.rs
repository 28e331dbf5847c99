//! What a terminal sends, made into keys, pastes and clicks.

use super::input::Input;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};

/// Ends a paste.
const PASTE_END: &[u8] = b"\x1b[201~";
/// A sequence that is longer than this is none.
const LONGEST: usize = 64;

/// Reads the bytes of a terminal as they come: text, control keys, arrows and their like, pastes, the mouse. What is cut
/// off in the middle waits for its rest; an Esc that nothing follows is the key. What it does not know it leaves out.
#[derive(Debug, Default)]
pub struct Decoder {
    /// The beginning of a sequence or of a letter.
    rest: Vec<u8>,
    /// A paste whose end has not come yet.
    paste: Option<Vec<u8>>,
}

/// What stands at the beginning of some bytes, and its length.
#[derive(Debug)]
enum Piece {
    /// A key or the mouse.
    Told(Input, usize),
    /// Nothing that anybody uses.
    Unknown(usize),
    /// The mark before a paste.
    Paste(usize),
    /// Not all of it has come.
    Cut,
}

impl Decoder {
    /// Everything that is complete with these bytes.
    pub fn feed(&mut self, bytes: &[u8]) -> Vec<Input> {
        let joined;
        let mut ahead = bytes;
        if !self.rest.is_empty() {
            joined = [&std::mem::take(&mut self.rest), bytes].concat();
            ahead = &joined;
        }
        let mut told = Vec::new();
        while !ahead.is_empty() {
            if self.paste.is_some() {
                ahead = self.pasted(ahead, &mut told);
                continue;
            }
            let length = match piece(ahead) {
                Piece::Told(input, length) => {
                    told.push(input);
                    length
                }
                Piece::Unknown(length) => length,
                Piece::Paste(length) => {
                    self.paste = Some(Vec::new());
                    length
                }
                Piece::Cut => {
                    self.rest = ahead.to_vec();
                    break;
                }
            };
            ahead = ahead.get(length..).unwrap_or_default();
        }
        told
    }

    /// Takes what belongs to the paste; gives what comes after it.
    fn pasted<'a>(&mut self, bytes: &'a [u8], told: &mut Vec<Input>) -> &'a [u8] {
        let mut text = self.paste.take().unwrap_or_default();
        // The mark may have begun in what came before.
        let before = text.len();
        let from = before.saturating_sub(PASTE_END.len() - 1);
        text.extend(bytes);
        let end = text.get(from..).and_then(|tail| tail.windows(PASTE_END.len()).position(|part| part == PASTE_END));
        let Some(end) = end.map(|at| from + at) else {
            self.paste = Some(text);
            return &[];
        };
        text.truncate(end);
        told.push(Input::Paste(String::from_utf8_lossy(&text).into_owned()));
        bytes.get(end + PASTE_END.len() - before..).unwrap_or_default()
    }
}

/// Keys out of bytes of which nothing more will come: those typed while the terminal was asked (see
/// `terminal::Probed::typed`).
pub fn decode(bytes: &[u8]) -> Vec<Input> {
    Decoder::default().feed(bytes)
}

fn key(code: KeyCode, length: usize) -> Piece {
    Piece::Told(Input::Key(code.into()), length)
}

fn piece(bytes: &[u8]) -> Piece {
    match bytes {
        [0x1b] | [0x1b, 0x1b, ..] => key(KeyCode::Esc, 1),
        [0x1b, b'[' | b'O'] => Piece::Cut,
        [0x1b, b'[', ..] => sequence(bytes),
        [0x1b, b'O', last, ..] => named(*last, 0).map_or(Piece::Unknown(3), |code| key(code, 3)),
        [0x1b, rest @ ..] => match piece(rest) {
            Piece::Told(Input::Key(key), length) => {
                let held = key.modifiers | KeyModifiers::ALT;
                Piece::Told(Input::Key(KeyEvent::new(key.code, held)), length + 1)
            }
            Piece::Told(_, length) | Piece::Unknown(length) | Piece::Paste(length) => Piece::Unknown(length + 1),
            Piece::Cut => Piece::Cut,
        },
        _ => letter(bytes),
    }
}

/// A sequence that begins with `CSI`.
fn sequence(bytes: &[u8]) -> Piece {
    match bytes {
        // The Linux console's F1 to F5, and a click on a terminal that does not know mode 1006.
        [_, _, b'[', last @ b'A'..=b'E', ..] => return key(KeyCode::F(last - b'A' + 1), 4),
        [_, _, b'['] => return Piece::Cut,
        [_, _, b'M', button, column, row, ..] => {
            let place = |byte: &u8| u16::from(byte.saturating_sub(32));
            return mouse(place(button), place(column), place(row), false)
                .map_or(Piece::Unknown(6), |mouse| Piece::Told(mouse, 6));
        }
        [_, _, b'M', ..] => return Piece::Cut,
        _ => {}
    }
    let Some(end) = bytes.iter().skip(2).position(|byte| !(0x20..=0x3f).contains(byte)).map(|at| at + 2) else {
        return if bytes.len() > LONGEST { Piece::Unknown(bytes.len()) } else { Piece::Cut };
    };
    let (head, last) = (bytes.get(2..end).unwrap_or_default(), bytes.get(end).copied().unwrap_or_default());
    if !(0x40..=0x7e).contains(&last) {
        // Broken off by something else, which counts.
        return Piece::Unknown(end);
    }
    let length = end + 1;
    let clicked = head.strip_prefix(b"<");
    let text = std::str::from_utf8(clicked.unwrap_or(head)).unwrap_or_default();
    let mut numbers = text.split(';').map(|number| number.parse::<u16>().unwrap_or(0));
    let (first, second) = (numbers.next().unwrap_or(0), numbers.next());
    if clicked.is_some() {
        let told = mouse(first, second.unwrap_or(0), numbers.next().unwrap_or(0), last == b'm');
        return told.map_or(Piece::Unknown(length), |mouse| Piece::Told(mouse, length));
    }
    if (last, first) == (b'~', 200) {
        return Piece::Paste(length);
    }
    let held = held(second.unwrap_or(1).saturating_sub(1));
    match named(last, u8::try_from(first).unwrap_or(0)) {
        Some(code) => Piece::Told(Input::Key(KeyEvent::new(code, held)), length),
        None => Piece::Unknown(length),
    }
}

fn held(bits: u16) -> KeyModifiers {
    let all = [(1, KeyModifiers::SHIFT), (2, KeyModifiers::ALT), (4, KeyModifiers::CONTROL)];
    all.into_iter().filter(|(bit, _)| bits & bit != 0).fold(KeyModifiers::NONE, |held, (_, key)| held | key)
}

/// A press, a release or a turn of the wheel, at a column and row counted from one; none for movement.
fn mouse(button: u16, column: u16, row: u16, released: bool) -> Option<Input> {
    // Bits 2 to 4 are the keys held; an old terminal does not say which button was released.
    let which = match button & 3 {
        1 => MouseButton::Middle,
        2 => MouseButton::Right,
        _ => MouseButton::Left,
    };
    let kind = match button & !0b1_1100 {
        0..=2 if !released => MouseEventKind::Down(which),
        0..=3 => MouseEventKind::Up(which),
        32..=34 => MouseEventKind::Drag(which),
        64 => MouseEventKind::ScrollUp,
        65 => MouseEventKind::ScrollDown,
        _ => return None,
    };
    let (column, row) = (column.saturating_sub(1), row.saturating_sub(1));
    Some(Input::Mouse(MouseEvent { kind, column, row, modifiers: held(button >> 2) }))
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

fn letter(bytes: &[u8]) -> Piece {
    let control =
        |letter: u8| Piece::Told(Input::Key(KeyEvent::new(KeyCode::Char(letter.into()), KeyModifiers::CONTROL)), 1);
    let first = bytes.first().copied().unwrap_or_default();
    match first {
        b'\r' | b'\n' => key(KeyCode::Enter, 1),
        b'\t' => key(KeyCode::Tab, 1),
        0x7f | 0x08 => key(KeyCode::Backspace, 1),
        0 => control(b' '),
        0x01..=0x1a => control(first - 1 + b'a'),
        0x1b..=0x1f => control(first - 0x1c + b'4'),
        _ => text(bytes),
    }
}

fn text(bytes: &[u8]) -> Piece {
    let head = bytes.get(..4).unwrap_or(bytes);
    let valid = match std::str::from_utf8(head) {
        Ok(text) => text,
        Err(error) if error.valid_up_to() == 0 => {
            return error.error_len().map_or(Piece::Cut, Piece::Unknown);
        }
        Err(error) => head.get(..error.valid_up_to()).and_then(|part| std::str::from_utf8(part).ok()).unwrap_or(""),
    };
    let Some(letter) = valid.chars().next() else { return Piece::Unknown(1) };
    let held = if letter.is_uppercase() { KeyModifiers::SHIFT } else { KeyModifiers::NONE };
    Piece::Told(Input::Key(KeyEvent::new(KeyCode::Char(letter), held)), letter.len_utf8())
}

#[cfg(test)]
#[path = "typed_tests.rs"]
mod tests;
