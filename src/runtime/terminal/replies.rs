//! The terminal's answers, cut out of what arrives on its line: keys typed meanwhile are kept apart, never lost.

/// What the terminal answered; a field is none where it stayed silent.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Replies {
    /// DECRPM for mode 8 (BDSM, the terminal's own bidi): 0 unknown, 1 set, 2 reset, 3 always set, 4 never set.
    pub bidi: Option<u16>,
    /// XTVERSION, such as `VTE(8001)`, `Konsole 22.12.3`, `kitty(0.41.1)`.
    pub version: Option<String>,
    /// DA2's numbers: kind, version, options.
    pub secondary: Option<Vec<u32>>,
    /// DA1's numbers. It is asked last and answered by every terminal: with it the answers are complete.
    pub primary: Option<Vec<u32>>,
    /// The background from OSC 11, 16 bits a channel.
    pub background: Option<[u16; 3]>,
    /// What tmux says about the terminal it is shown in.
    pub tmux: Option<TmuxClient>,
}

/// The terminal behind tmux, from `tmux display -p`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TmuxClient {
    /// The outer terminal's XTVERSION as tmux learnt it; empty for older VTE, alacritty and mlterm.
    pub termtype: String,
    /// The outer `TERM`.
    pub termname: String,
    /// `allow-passthrough` is on: wrapped sequences reach the outer terminal.
    pub passthrough: bool,
}

impl TmuxClient {
    /// Reads `#{client_termtype}|#{client_termname}|#{allow-passthrough}`, the last part being absent before tmux 3.3.
    pub fn parse(line: &str) -> Option<TmuxClient> {
        let mut parts = line.trim_end().split('|');
        let (termtype, termname) = (parts.next()?, parts.next()?);
        let passthrough = matches!(parts.next(), Some("on" | "all" | "1" | "2"));
        (!termtype.is_empty() || !termname.is_empty()).then(|| TmuxClient {
            termtype: termtype.to_owned(),
            termname: termname.to_owned(),
            passthrough,
        })
    }
}

impl Replies {
    /// Whether the background is light, by its luma (ITU-R BT.709).
    pub fn light(&self) -> Option<bool> {
        let [red, green, blue] = self.background?.map(u32::from);
        Some(2126 * red + 7152 * green + 722 * blue > 10_000 * 0x7fff)
    }
}

/// What arrived on the line, sorted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sorted {
    /// The answers found.
    pub replies: Replies,
    /// All other bytes, in order: keys.
    pub typed: Vec<u8>,
}

/// Sorts everything that has arrived so far into answers and keys. Called again with more bytes it finds more; a
/// beginning of an answer without its end is dropped, since those bytes are no key.
pub fn sort(bytes: &[u8]) -> Sorted {
    let mut sorted = Sorted::default();
    let mut rest = bytes;
    while let Some((&first, tail)) = rest.split_first() {
        if first == 0x1b
            && let Some(length) = take_reply(rest, &mut sorted.replies)
        {
            rest = rest.get(length..).unwrap_or_default();
        } else {
            sorted.typed.push(first);
            rest = tail;
        }
    }
    sorted
}

/// Reads one answer at the start of `bytes`; gives its length, or none where the bytes are a key.
fn take_reply(bytes: &[u8], replies: &mut Replies) -> Option<usize> {
    match bytes {
        [0x1b, b'[', b'?' | b'>' | b'0'..=b'9', ..] => take_csi(bytes, replies),
        [0x1b, b'P', b'>' | b'0'..=b'9', ..] => {
            let (body, length) = string_body(bytes);
            if let Some(version) = body.strip_prefix(b">|") {
                replies.version = Some(String::from_utf8_lossy(version).into_owned());
            }
            Some(length)
        }
        [0x1b, b']', b'0'..=b'9', ..] => {
            let (body, length) = string_body(bytes);
            if let Some(colour) = body.strip_prefix(b"11;") {
                replies.background = std::str::from_utf8(colour).ok().and_then(colour_of);
            }
            Some(length)
        }
        _ => None,
    }
}

fn take_csi(bytes: &[u8], replies: &mut Replies) -> Option<usize> {
    let length = match bytes.iter().skip(2).position(|byte| (0x40..=0x7e).contains(byte)) {
        Some(at) => at + 3,
        // Cut off in the middle: only `CSI ?` and `CSI >` can be nothing but an answer.
        None => return matches!(bytes.get(2), Some(b'?' | b'>')).then_some(bytes.len()),
    };
    let (head, end) = (bytes.get(2..length - 1)?, bytes.get(length - 1)?);
    match (head.first()?, end) {
        (b'?', b'c') => replies.primary = Some(numbers(head.get(1..)?)),
        (b'>', b'c') => replies.secondary = Some(numbers(head.get(1..)?)),
        (b'0'..=b'9', b'y') if head.ends_with(b"$") => {
            if let [8, value, ..] = numbers(head).as_slice() {
                replies.bidi = u16::try_from(*value).ok();
            }
        }
        (b'?', b'y') => {}
        _ => return None,
    }
    Some(length)
}

/// The body of a DCS or OSC and its length with its end (BEL or ST); cut off at the end of what has arrived.
fn string_body(bytes: &[u8]) -> (&[u8], usize) {
    for (at, byte) in bytes.iter().enumerate().skip(2) {
        match byte {
            0x07 => return (bytes.get(2..at).unwrap_or_default(), at + 1),
            0x1b if bytes.get(at + 1) == Some(&b'\\') => {
                return (bytes.get(2..at).unwrap_or_default(), at + 2);
            }
            _ => {}
        }
    }
    (&[], bytes.len())
}

fn numbers(text: &[u8]) -> Vec<u32> {
    text.split(|byte| *byte == b';')
        .map(|part| {
            let digits = part.iter().take_while(|byte| byte.is_ascii_digit());
            digits.fold(0u32, |sum, digit| sum.saturating_mul(10).saturating_add(u32::from(digit - b'0')))
        })
        .collect()
}

/// `rgb:RRRR/GGGG/BBBB` (one to four hexadecimal digits a channel) or `rgba:…`, scaled to 16 bits.
fn colour_of(text: &str) -> Option<[u16; 3]> {
    let mut channels = text.split_once(':')?.1.split('/').map(|channel| {
        let most = match channel.len() {
            1 => 0xf,
            2 => 0xff,
            3 => 0xfff,
            4 => 0xffff,
            _ => return None,
        };
        let value = u32::from_str_radix(channel, 16).ok()?;
        u16::try_from(value * 0xffff / most).ok()
    });
    Some([channels.next()??, channels.next()??, channels.next()??])
}

#[cfg(test)]
#[path = "replies_tests.rs"]
mod tests;
