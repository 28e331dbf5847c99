//! One press of a key, with its modifiers; how it is written in the config.
//!
//! Written: `a`, `?`, `enter`, `space`, `f10`, `ctrl-x`, `alt-left`, `shift-tab`. Case does not matter but for one
//! letter alone (`A` is `shift-a`, which commands refuse).

use std::fmt;
use std::str::FromStr;

use super::layout::{Layouts, fold};

/// A key without its modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Code {
    /// What the key typed.
    Char(char),
    /// Function key, 1 to 24.
    F(u8),
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Shift and Tab, which terminals send as one key.
    BackTab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Insert.
    Insert,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
}

/// Modifiers held down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Mods {
    /// Control.
    pub ctrl: bool,
    /// Alt, or Meta.
    pub alt: bool,
    /// Shift. Never set with a character: the character says it already.
    pub shift: bool,
}

/// A key with its modifiers. Make it with [`Chord::new`], so that one press has one form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Chord {
    code: Code,
    mods: Mods,
}

/// Names of the keys that are no characters.
const NAMES: [(&str, Code); 16] = [
    ("enter", Code::Enter),
    ("esc", Code::Esc),
    ("tab", Code::Tab),
    ("backspace", Code::Backspace),
    ("delete", Code::Delete),
    ("insert", Code::Insert),
    ("up", Code::Up),
    ("down", Code::Down),
    ("left", Code::Left),
    ("right", Code::Right),
    ("home", Code::Home),
    ("end", Code::End),
    ("pageup", Code::PageUp),
    ("pagedown", Code::PageDown),
    ("space", Code::Char(' ')),
    ("minus", Code::Char('-')),
];

/// Why a text names no chord.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a key; keys are written like a, enter, f10, ctrl-x")]
pub struct BadChord(pub String);

impl Chord {
    /// A press in its one form: Shift with Tab is [`Code::BackTab`]; Shift with a letter is the capital; Shift with any
    /// other character says nothing that the character does not.
    pub fn new(code: Code, mods: Mods) -> Chord {
        match code {
            Code::Tab | Code::BackTab if mods.shift || code == Code::BackTab => {
                Chord { code: Code::BackTab, mods: Mods { shift: false, ..mods } }
            }
            Code::Char(c) => {
                let c = if mods.shift { c.to_ascii_uppercase() } else { c };
                Chord { code: Code::Char(c), mods: Mods { shift: false, ..mods } }
            }
            _ => Chord { code, mods },
        }
    }

    /// A key without modifiers.
    pub fn plain(code: Code) -> Chord {
        Chord::new(code, Mods::default())
    }

    /// The key.
    pub const fn code(self) -> Code {
        self.code
    }

    /// The modifiers.
    pub const fn mods(self) -> Mods {
        self.mods
    }

    /// The chord at the QWERTY position of its key, so that a command is the same key on every layout.
    pub fn folded(self, layouts: Layouts) -> Chord {
        match self.code {
            Code::Char(c) => Chord { code: Code::Char(fold(c, layouts)), ..self },
            _ => self,
        }
    }

    /// Whether a field would take this press as text.
    pub const fn is_text(self) -> bool {
        matches!(self.code, Code::Char(_)) && !self.mods.ctrl && !self.mods.alt
    }

    /// Whether it needs Shift to be told from another chord: commands refuse that. Shift-Tab is a key of its own.
    pub const fn hangs_on_shift(self) -> bool {
        match self.code {
            Code::Char(c) => c.is_ascii_uppercase(),
            _ => self.mods.shift,
        }
    }
}

impl fmt::Display for Chord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Mods { ctrl, alt, shift } = self.mods;
        let (code, shifted) = match self.code {
            Code::BackTab => (Code::Tab, true),
            // `ctrl-X` is how people write `ctrl-x`, so a capital under Control is spelt out.
            Code::Char(c) if (ctrl || alt) && c.is_ascii_uppercase() => (Code::Char(c.to_ascii_lowercase()), true),
            code => (code, shift),
        };
        for (held, name) in [(ctrl, "ctrl-"), (alt, "alt-"), (shifted, "shift-")] {
            if held {
                f.write_str(name)?;
            }
        }
        match (NAMES.iter().find(|(_, known)| *known == code), code) {
            // A lone minus reads well; after a modifier it would look like a slip.
            (_, Code::Char('-')) if self.mods == Mods::default() => f.write_str("-"),
            (Some((name, _)), _) => f.write_str(name),
            (None, Code::Char(c)) => write!(f, "{c}"),
            (None, Code::F(n)) => write!(f, "f{n}"),
            (None, other) => write!(f, "{other:?}"),
        }
    }
}

impl FromStr for Chord {
    type Err = BadChord;

    fn from_str(written: &str) -> Result<Chord, BadChord> {
        let bad = || BadChord(written.to_owned());
        let mut mods = Mods::default();
        let mut rest = written.trim();
        while let Some((held, key)) = rest.split_once('-').filter(|(_, key)| !key.is_empty()) {
            let flag = match held.to_ascii_lowercase().as_str() {
                "ctrl" | "control" => &mut mods.ctrl,
                "alt" | "meta" => &mut mods.alt,
                "shift" => &mut mods.shift,
                _ => return Err(bad()),
            };
            if std::mem::replace(flag, true) {
                return Err(bad());
            }
            rest = key;
        }
        let code = match code(rest).ok_or_else(bad)? {
            Code::Char(c) if mods != Mods::default() => Code::Char(c.to_ascii_lowercase()),
            code => code,
        };
        Ok(Chord::new(code, mods))
    }
}

fn code(written: &str) -> Option<Code> {
    let mut chars = written.chars();
    if let (Some(c), None) = (chars.next(), chars.next()) {
        return (!c.is_control() && !c.is_whitespace()).then_some(Code::Char(c));
    }
    let name = written.to_ascii_lowercase();
    if let Some((_, code)) = NAMES.iter().find(|(known, _)| *known == name) {
        return Some(*code);
    }
    let n = name.strip_prefix('f')?.parse().ok()?;
    (1..=24).contains(&n).then_some(Code::F(n))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn keys_are_written_as_people_write_them() {
        let ctrl = Mods { ctrl: true, ..Mods::default() };
        let table = [
            ("a", Chord::plain(Code::Char('a')), "a"),
            ("ctrl-x", Chord::new(Code::Char('x'), ctrl), "ctrl-x"),
            ("Ctrl-X", Chord::new(Code::Char('x'), ctrl), "ctrl-x"),
            ("Ctrl-Shift-X", Chord::new(Code::Char('X'), ctrl), "ctrl-shift-x"),
            ("F10", Chord::plain(Code::F(10)), "f10"),
            ("Enter", Chord::plain(Code::Enter), "enter"),
            ("space", Chord::plain(Code::Char(' ')), "space"),
            ("-", Chord::plain(Code::Char('-')), "-"),
            ("ctrl--", Chord::new(Code::Char('-'), ctrl), "ctrl-minus"),
            ("shift-tab", Chord::plain(Code::BackTab), "shift-tab"),
            ("shift-a", Chord::plain(Code::Char('A')), "A"),
            ("ش", Chord::plain(Code::Char('ش')), "ش"),
        ];
        for (written, chord, canonical) in table {
            assert_eq!(written.parse(), Ok(chord), "{written}");
            assert_eq!(chord.to_string(), canonical);
        }
    }

    #[test]
    fn what_is_no_key_is_refused() {
        for written in ["", " ", "f0", "f25", "hyper-a", "ctrl-ctrl-a", "ctrl-", "enterr", "ab"] {
            assert_eq!(written.parse::<Chord>(), Err(BadChord(written.to_owned())), "{written:?}");
        }
    }

    #[test]
    fn one_press_has_one_form() {
        let shift = Mods { shift: true, ..Mods::default() };
        assert_eq!(Chord::new(Code::Tab, shift), Chord::plain(Code::BackTab));
        assert_eq!(Chord::new(Code::BackTab, shift), Chord::plain(Code::BackTab));
        assert_eq!(Chord::new(Code::Char('a'), shift), Chord::plain(Code::Char('A')));
        assert_eq!(Chord::new(Code::Char('?'), shift), Chord::plain(Code::Char('?')));
        assert!(Chord::new(Code::Up, shift).hangs_on_shift());
        assert!(!Chord::plain(Code::BackTab).hangs_on_shift());
    }

    fn any_code() -> impl Strategy<Value = Code> {
        prop_oneof![
            any::<char>()
                .prop_filter("keys type no blanks or controls", |c| !c.is_control() && !c.is_whitespace())
                .prop_map(Code::Char),
            (1..=24u8).prop_map(Code::F),
            proptest::sample::select(NAMES.map(|(_, code)| code).to_vec()),
            Just(Code::BackTab),
        ]
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(code in any_code(), ctrl: bool, alt: bool, shift: bool) {
            let chord = Chord::new(code, Mods { ctrl, alt, shift });
            prop_assert_eq!(chord.to_string().parse(), Ok(chord));
        }
    }
}
