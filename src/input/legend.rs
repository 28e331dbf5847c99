//! Keys as they are shown: what is printed on the caps of this keyboard.

use super::chord::{Chord, Code, Mods};
use super::layout::{PersianLayout, persian_cap, thai_cap};

/// The script on the caps of the keyboard, besides Latin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Script {
    /// Latin alone.
    #[default]
    Latin,
    /// Persian too.
    Persian(PersianLayout),
    /// Thai too.
    Thai,
}

/// How keys are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Legend {
    /// `a`.
    #[default]
    Latin,
    /// `ش`.
    Native,
    /// `a ش`.
    Both,
}

impl Legend {
    /// All of them.
    pub const ALL: [Legend; 3] = [Legend::Latin, Legend::Native, Legend::Both];

    /// The name used in the config.
    pub const fn name(self) -> &'static str {
        match self {
            Legend::Latin => "latin",
            Legend::Native => "native",
            Legend::Both => "both",
        }
    }

    /// The legend of a config name.
    pub fn from_name(name: &str) -> Option<Legend> {
        Legend::ALL.into_iter().find(|known| known.name() == name)
    }
}

impl Chord {
    /// The chord as a person at this keyboard reads it on the caps: `a`, `ش`, `a ش`, `Enter`, `Ctrl-x`, `↑`.
    pub fn legend(self, legend: Legend, script: Script) -> String {
        let mods = self.mods();
        let (plain, held) = (mods == Mods::default(), held(mods));
        let Code::Char(c) = self.code() else {
            return format!("{held}{}", cap(self.code()));
        };
        let latin = if c == ' ' { "Space".to_owned() } else { c.to_string() };
        match native(c, script).filter(|_| plain) {
            Some(native) if legend == Legend::Native => native.to_string(),
            Some(native) if legend == Legend::Both => format!("{latin} {native}"),
            _ => format!("{held}{latin}"),
        }
    }
}

/// What is printed on the cap of this key in the script, when it is something else than the Latin.
fn native(key: char, script: Script) -> Option<char> {
    let typed = match script {
        Script::Latin => None,
        Script::Persian(layout) => persian_cap(layout, key),
        // Caps with Thai letters bear Latin digits too; nobody looks for `ๅ` when told to press 1.
        Script::Thai => thai_cap(key).filter(|_| !key.is_ascii_digit()),
    };
    typed.filter(|c| *c != key && *c != '\u{200D}')
}

fn held(mods: Mods) -> String {
    let names = [(mods.ctrl, "Ctrl-"), (mods.alt, "Alt-"), (mods.shift, "Shift-")];
    names.into_iter().filter_map(|(held, name)| held.then_some(name)).collect()
}

fn cap(code: Code) -> String {
    let name = match code {
        Code::Char(c) => return c.to_string(),
        Code::F(n) => return format!("F{n}"),
        Code::Enter => "Enter",
        Code::Esc => "Esc",
        Code::Tab => "Tab",
        Code::BackTab => "Shift-Tab",
        Code::Backspace => "Backspace",
        Code::Delete => "Del",
        Code::Insert => "Ins",
        Code::Up => "↑",
        Code::Down => "↓",
        Code::Left => "←",
        Code::Right => "→",
        Code::Home => "Home",
        Code::End => "End",
        Code::PageUp => "PgUp",
        Code::PageDown => "PgDn",
    };
    name.to_owned()
}
