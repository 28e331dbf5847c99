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
    let length = match bytes
        .iter()
        .skip(2)
        .position(|byte| (0x40..=0x7e).contains(byte))
    {
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
            digits.fold(0u32, |sum, digit| {
                sum.saturating_mul(10)
                    .saturating_add(u32::from(digit - b'0'))
            })
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
mod tests {
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
        assert_eq!(
            (konsole.termtype.as_str(), konsole.passthrough),
            ("Konsole 22.12.3", true)
        );
        let mlterm = client("|mlterm|0").unwrap();
        assert_eq!(
            (mlterm.termname.as_str(), mlterm.passthrough),
            ("mlterm", false)
        );
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
}
