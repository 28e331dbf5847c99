//! What the environment says about the terminal: a second source, since it does not cross ssh and goes stale in tmux.

use super::Emulator;
use crate::theme::Depth;

/// The environment, read once. Everything that decides takes this instead of reading variables itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EnvFacts {
    /// `TERM`, empty when unset.
    pub term: String,
    /// `COLORTERM`, empty when unset.
    pub colorterm: String,
    /// `TERM_PROGRAM`, empty when unset.
    pub term_program: String,
    /// `COLORFGBG` (rxvt, Konsole, QTerminal): `foreground;…;background` as palette numbers.
    pub colorfgbg: Option<String>,
    /// `VTE_VERSION`, such as 8001 for 0.80.1.
    pub vte: Option<u32>,
    /// `KONSOLE_VERSION` is set.
    pub konsole: bool,
    /// `KITTY_WINDOW_ID` is set.
    pub kitty: bool,
    /// `MLTERM` is set.
    pub mlterm: bool,
    /// `WT_SESSION` is set: Windows Terminal.
    pub windows_terminal: bool,
    /// `TMUX` is set: this pane belongs to a tmux that can be asked.
    pub tmux: bool,
    /// `STY` is set: GNU screen.
    pub screen: bool,
    /// `ZELLIJ` is set.
    pub zellij: bool,
    /// `SSH_CONNECTION` or `SSH_TTY` is set: answers take longer.
    pub ssh: bool,
    /// `NO_COLOR` is set and not empty (no-color.org).
    pub no_color: bool,
}

impl EnvFacts {
    /// Reads the process's environment.
    pub fn gather() -> EnvFacts {
        EnvFacts::from_lookup(|name| std::env::var(name).ok())
    }

    /// Reads variables through `lookup`, so that tests need not touch the process.
    pub fn from_lookup(lookup: impl Fn(&str) -> Option<String>) -> EnvFacts {
        let set = |name: &str| lookup(name).is_some_and(|value| !value.is_empty());
        EnvFacts {
            term: lookup("TERM").unwrap_or_default(),
            colorterm: lookup("COLORTERM").unwrap_or_default(),
            term_program: lookup("TERM_PROGRAM").unwrap_or_default(),
            colorfgbg: lookup("COLORFGBG"),
            vte: lookup("VTE_VERSION").and_then(|version| version.parse().ok()),
            konsole: set("KONSOLE_VERSION"),
            kitty: set("KITTY_WINDOW_ID"),
            mlterm: set("MLTERM"),
            windows_terminal: set("WT_SESSION"),
            tmux: set("TMUX"),
            screen: set("STY"),
            zellij: set("ZELLIJ"),
            ssh: set("SSH_CONNECTION") || set("SSH_TTY"),
            no_color: set("NO_COLOR"),
        }
    }

    /// Whether something between darban and the terminal repaints the screen (tmux, screen, zellij).
    pub fn multiplexed(&self) -> bool {
        self.tmux || self.screen || self.zellij
    }

    /// Whether `COLORFGBG` names a light background: white (7, 15) or bright colours other than grey (9–14).
    pub fn light(&self) -> Option<bool> {
        let background = self.colorfgbg.as_deref()?.rsplit(';').next()?;
        let number: u8 = background.parse().ok()?;
        Some(number == 7 || (9..=15).contains(&number))
    }

    /// How many colours can be sent to `emulator`. `TERM` and `COLORTERM` first; over ssh only `TERM` arrives, so a
    /// terminal that has named itself as one with 24 bits is believed.
    pub fn depth(&self, emulator: Emulator) -> Depth {
        let term = self.term.as_str();
        if self.no_color
            || term == "dumb"
            || term.ends_with("-mono")
            || term.starts_with("vt1")
            || term.starts_with("vt2")
        {
            Depth::None
        } else if matches!(self.colorterm.as_str(), "truecolor" | "24bit")
            || term.ends_with("-direct")
            || self.windows_terminal
            || cfg!(windows)
        {
            Depth::True
        } else if term == "linux" {
            Depth::Sixteen
        } else if emulator.paints_24_bits() && !self.multiplexed() {
            Depth::True
        } else if term.contains("256color") || ["xterm-kitty", "xterm-ghostty", "alacritty", "foot"].contains(&term) {
            Depth::TwoFiftySix
        } else {
            Depth::Sixteen
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn env(pairs: &[(&str, &str)]) -> EnvFacts {
        EnvFacts::from_lookup(|name| pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn depths() {
        type Pairs = &'static [(&'static str, &'static str)];
        let rows: &[(Pairs, Emulator, Depth)] = &[
            (&[("TERM", "xterm-256color"), ("COLORTERM", "truecolor")], Emulator::Unknown, Depth::True),
            (&[("TERM", "xterm-256color"), ("COLORTERM", "24bit")], Emulator::Unknown, Depth::True),
            (&[("TERM", "xterm-256color")], Emulator::Unknown, Depth::TwoFiftySix),
            (&[("TERM", "xterm-256color")], Emulator::Konsole, Depth::True),
            (&[("TERM", "tmux-256color"), ("TMUX", "/tmp/x,1,0")], Emulator::Konsole, Depth::TwoFiftySix),
            (&[("TERM", "xterm")], Emulator::Xterm, Depth::Sixteen),
            (&[("TERM", "xterm-direct")], Emulator::Xterm, Depth::True),
            (&[("TERM", "linux"), ("COLORTERM", "")], Emulator::LinuxConsole, Depth::Sixteen),
            (&[("TERM", "dumb")], Emulator::Unknown, Depth::None),
            (&[("TERM", "vt220")], Emulator::Unknown, Depth::None),
            (&[("TERM", "xterm-256color"), ("COLORTERM", "truecolor"), ("NO_COLOR", "1")], Emulator::Vte, Depth::None),
            (&[("TERM", "xterm-256color"), ("COLORTERM", "truecolor"), ("NO_COLOR", "")], Emulator::Vte, Depth::True),
            (&[("TERM", "xterm-256color"), ("WT_SESSION", "x")], Emulator::WindowsTerminal, Depth::True),
        ];
        for (pairs, emulator, depth) in rows {
            assert_eq!(env(pairs).depth(*emulator), *depth, "{pairs:?} {emulator:?}");
        }
    }

    #[test]
    fn backgrounds() {
        let rows = [
            ("15;0", Some(false)),
            ("0;15", Some(true)),
            ("0;default;15", Some(true)),
            ("15;8", Some(false)),
            ("x", None),
        ];
        for (value, light) in rows {
            assert_eq!(env(&[("COLORFGBG", value)]).light(), light, "{value}");
        }
        assert_eq!(env(&[]).light(), None);
    }

    #[test]
    fn empty_variables_are_unset_and_versions_are_numbers() {
        let facts = env(&[("TMUX", ""), ("STY", "1"), ("VTE_VERSION", "8001"), ("SSH_TTY", "/dev/pts/3")]);
        assert!(!facts.tmux && facts.screen && facts.ssh && facts.multiplexed());
        assert_eq!(facts.vte, Some(8001));
    }
}
