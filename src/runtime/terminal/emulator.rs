//! Which terminal this is: its own answers first, the environment only where it stayed silent.

use super::{EnvFacts, Replies};

/// Terminals as far as they differ in what they do to Persian.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Emulator {
    /// gnome-terminal, xfce4-terminal and others built on VTE: own bidi, switched by mode 8.
    Vte,
    /// Any terminal that reports mode 8 as one it can switch.
    Switchable,
    /// A terminal that reports mode 8 as never on.
    NeverBidi,
    /// A terminal that reports mode 8 as always on.
    AlwaysBidi,
    /// KDE's Konsole, by its own word: own bidi, switched by OSC 50.
    Konsole,
    /// Konsole by environment alone: OSC 50 may not be sent, since xterm takes it as a font.
    KonsoleUnheard,
    /// kitty: reverses each Arabic chunk between blanks.
    Kitty,
    /// mlterm: own bidi, switched by OSC 5379; zero-width characters take a column.
    Mlterm,
    /// xterm.
    Xterm,
    /// PuTTY and pterm: own bidi, no switch but the user's setting.
    Putty,
    /// QTerminal and others built on qtermwidget: own bidi, no switch but the user's setting.
    QTerminal,
    /// mintty: own bidi, switched by mode 8.
    Mintty,
    /// Apple Terminal: own bidi, no switch.
    AppleTerminal,
    /// iTerm2: bidi is a preference, off at first.
    ITerm2,
    /// Windows Terminal: none.
    WindowsTerminal,
    /// The Linux console: none, and no Persian letters either.
    LinuxConsole,
    /// alacritty, foot, st, urxvt, WezTerm, Ghostty, Rio, Warp, VS Code: none at first.
    Plain,
    /// Another one.
    Unknown,
}

impl Emulator {
    /// Whether it paints 24 bits of colour whatever `TERM` says.
    pub const fn paints_24_bits(self) -> bool {
        use Emulator::{ITerm2, Kitty, Konsole, Mintty, Vte, WindowsTerminal};
        matches!(self, Vte | Konsole | Kitty | Mintty | ITerm2 | WindowsTerminal)
    }
}

/// Beginnings of XTVERSION (in small letters) and whose they are.
const VERSIONS: &[(&str, Emulator)] = &[
    ("vte", Emulator::Vte),
    ("konsole", Emulator::Konsole),
    ("kitty", Emulator::Kitty),
    ("mlterm", Emulator::Mlterm),
    ("xterm(", Emulator::Xterm),
    ("putty", Emulator::Putty),
    ("qterminal", Emulator::QTerminal),
    ("mintty", Emulator::Mintty),
    ("iterm2", Emulator::ITerm2),
    ("foot", Emulator::Plain),
    ("wezterm", Emulator::Plain),
    ("ghostty", Emulator::Plain),
    ("rio", Emulator::Plain),
    ("warp", Emulator::Plain),
    ("alacritty", Emulator::Plain),
    ("xterm.js", Emulator::Plain),
];

/// Names a terminal gives itself in `TERM` or `TERM_PROGRAM` (in small letters).
const NAMES: &[(&str, Emulator)] = &[
    ("linux", Emulator::LinuxConsole),
    ("mlterm", Emulator::Mlterm),
    ("xterm-kitty", Emulator::Kitty),
    ("putty", Emulator::Putty),
    ("qterminal", Emulator::QTerminal),
    ("mintty", Emulator::Mintty),
    ("apple_terminal", Emulator::AppleTerminal),
    ("iterm.app", Emulator::ITerm2),
    ("alacritty", Emulator::Plain),
    ("foot", Emulator::Plain),
    ("st-", Emulator::Plain),
    ("rxvt-unicode", Emulator::Plain),
    ("xterm-ghostty", Emulator::Plain),
    ("ghostty", Emulator::Plain),
    ("wezterm", Emulator::Plain),
    ("rio", Emulator::Plain),
    ("vscode", Emulator::Plain),
    ("warpterminal", Emulator::Plain),
];

fn named(table: &[(&str, Emulator)], name: &str) -> Option<Emulator> {
    let name = name.to_ascii_lowercase();
    table.iter().find(|(start, _)| name.starts_with(start)).map(|(_, emulator)| *emulator)
}

/// The terminal this is, or the one behind tmux. Behind another multiplexer, or a tmux that cannot be asked, it is
/// [`Emulator::Unknown`]: the environment there belongs to whoever started the server.
pub fn identify(replies: &Replies, env: &EnvFacts) -> Emulator {
    if let Some(client) = &replies.tmux {
        let by_type = named(VERSIONS, &client.termtype);
        return by_type.or_else(|| named(NAMES, &client.termname)).unwrap_or(Emulator::Unknown);
    }
    let version = replies.version.as_deref().unwrap_or_default();
    if env.multiplexed()
        || version.starts_with("tmux")
        || env.term.starts_with("screen")
        || env.term.starts_with("tmux")
    {
        return Emulator::Unknown;
    }
    named(VERSIONS, version)
        .or_else(|| by_device(replies))
        .or_else(|| by_mode(replies))
        .or_else(|| named(NAMES, &env.term))
        .or_else(|| by_environment(env, replies))
        .unwrap_or(Emulator::Unknown)
}

/// DA2: its first number is the kind of terminal, by each terminal's own choice.
fn by_device(replies: &Replies) -> Option<Emulator> {
    match replies.secondary.as_deref()? {
        [24, ..] => Some(Emulator::Mlterm),
        [0, 136, ..] => Some(Emulator::Putty),
        // alacritty sends its own version, 0.15.0 being 1500.
        [0, version, 1] if *version >= 1000 => Some(Emulator::Plain),
        [0, 10, 1] => Some(Emulator::WindowsTerminal),
        [1, 95, 0] => Some(Emulator::AppleTerminal),
        [65, ..] if matches!(replies.bidi, Some(1 | 2)) => Some(Emulator::Vte),
        [77, ..] => Some(Emulator::Mintty),
        [85, ..] => Some(Emulator::Plain),
        _ => None,
    }
}

fn by_mode(replies: &Replies) -> Option<Emulator> {
    match replies.bidi? {
        1 | 2 => Some(Emulator::Switchable),
        3 => Some(Emulator::AlwaysBidi),
        4 => Some(Emulator::NeverBidi),
        _ => None,
    }
}

fn by_environment(env: &EnvFacts, replies: &Replies) -> Option<Emulator> {
    if let Some(program) = named(NAMES, &env.term_program) {
        return Some(program);
    }
    // A terminal that says "mode 8 unknown" is no VTE, Konsole stays silent: what is set was inherited.
    let answered = replies.bidi.is_some();
    if env.windows_terminal {
        Some(Emulator::WindowsTerminal)
    } else if env.mlterm && replies.secondary.is_none() {
        Some(Emulator::Mlterm)
    } else if env.kitty && replies.version.is_none() && !answered {
        Some(Emulator::Kitty)
    } else if env.konsole && !answered {
        Some(Emulator::KonsoleUnheard)
    } else if env.vte.is_some_and(|version| version >= 5800) && !answered {
        // VTE reorders since 0.58; releases before 0.70 were not measured.
        Some(Emulator::Switchable)
    } else if matches!(replies.secondary.as_deref(), Some([0, 115, ..])) {
        // qtermwidget still answers as the Konsole it was cut from.
        Some(Emulator::QTerminal)
    } else {
        None
    }
}
