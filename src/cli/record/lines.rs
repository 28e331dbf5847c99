//! Lines from outside: of any length, of any bytes, never more than one of them in memory.

use std::io::{self, BufRead};

/// A longer line is none (bytes).
pub const LONGEST: usize = 1 << 20;

/// One line as it came.
#[derive(Debug, PartialEq, Eq)]
pub enum Line {
    /// Text, without its end.
    Text(String),
    /// Bytes that are no UTF-8.
    NotUtf8,
    /// Longer than [`LONGEST`]; what it said was not kept.
    TooLong,
}

/// The next line; none at the end.
///
/// # Errors
/// What reading can bring.
pub fn next(from: &mut impl BufRead) -> io::Result<Option<Line>> {
    let mut bytes: Vec<u8> = Vec::new();
    let (mut begun, mut too_long) = (false, false);
    loop {
        let piece = match from.fill_buf() {
            Ok(piece) => piece,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        if piece.is_empty() {
            break;
        }
        begun = true;
        let end = piece.iter().position(|byte| *byte == b'\n');
        let part = &piece[..end.unwrap_or(piece.len())];
        if too_long || bytes.len() + part.len() > LONGEST {
            too_long = true;
            bytes = Vec::new();
        } else {
            bytes.extend_from_slice(part);
        }
        let used = part.len() + usize::from(end.is_some());
        from.consume(used);
        if end.is_some() {
            break;
        }
    }
    if !begun {
        return Ok(None);
    }
    if too_long {
        return Ok(Some(Line::TooLong));
    }
    if bytes.last() == Some(&b'\r') {
        bytes.pop();
    }
    Ok(Some(String::from_utf8(bytes).map_or(Line::NotUtf8, Line::Text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(bytes: &[u8], room: usize) -> Vec<Line> {
        let mut from = io::BufReader::with_capacity(room, bytes);
        std::iter::from_fn(|| next(&mut from).unwrap()).collect()
    }

    #[test]
    fn lines_of_every_kind() {
        let long = vec![b'x'; LONGEST + 1];
        let full = vec![b'y'; LONGEST];
        let mut input = b"one\r\n\n\xff\xfe\n".to_vec();
        input.extend([&long[..], b"\n", &full[..], b"\nlast"].concat());
        for room in [1, 7, 8_192] {
            let lines = all(&input, room);
            let text = |text: &str| Line::Text(text.to_owned());
            assert_eq!(lines[..4], [text("one"), text(""), Line::NotUtf8, Line::TooLong]);
            assert_eq!(lines[4..], [text(&"y".repeat(LONGEST)), text("last")]);
        }
        assert_eq!(all(b"", 8), []);
    }
}
