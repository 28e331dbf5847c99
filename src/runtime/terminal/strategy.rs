//! How the painted cells must be sent so that this terminal shows them in the order they were painted in.
//! Every row of the table was seen on a screenshot unless [`Setup::certain`] says otherwise.

use super::{Emulator, EnvFacts, Replies, emulator};
use crate::config::settings::Bidi;
use crate::text::Strategy;

/// Advice for the user where the terminal has a setting that no escape sequence reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Hint {
    /// PuTTY: Features → Disable bidirectional text display.
    PuttyBidi,
    /// QTerminal: switch "bidi support" off.
    QTerminalBidi,
    /// tmux: `set -g allow-passthrough on` lets darban switch the outer terminal.
    TmuxPassthrough,
    /// The Linux console has no Persian letters: use another terminal.
    NoPersianLetters,
}

/// How this terminal is to be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setup {
    /// How cells are sent.
    pub strategy: Strategy,
    /// Switches the terminal's own bidi off. The screen must be erased right after it: VTE keeps the mode per row.
    pub off: Vec<u8>,
    /// Switches it on again.
    pub on: Vec<u8>,
    /// `off` and `on` are wrapped so that tmux passes them on.
    pub passthrough: bool,
    /// Known from the terminal's answers (or chosen by the user); otherwise the user should pick by eye.
    pub certain: bool,
    /// What the user could change.
    pub hint: Option<Hint>,
    /// The terminal, as far as it is known.
    pub emulator: Emulator,
}

const MODE: (&[u8], &[u8]) = (b"\x1b[8l", b"\x1b[8h");
const OSC_50: (&[u8], &[u8]) = (b"\x1b]50;BidiRenderingEnabled=false\x07", b"\x1b]50;BidiRenderingEnabled=true\x07");
const OSC_5379: (&[u8], &[u8]) = (b"\x1b]5379;use_ctl=false\x07", b"\x1b]5379;use_ctl=true\x07");
const NOTHING: (&[u8], &[u8]) = (b"", b"");

/// Chooses how to send text. `wanted` is the user's own choice (none: automatic); it is always certain, and the
/// terminal's own bidi is switched off only for [`Strategy::Direct`], since the other three rely on it or bear it.
pub fn choose(replies: &Replies, env: &EnvFacts, wanted: Option<Strategy>) -> Setup {
    let emulator = emulator::identify(replies, env);
    let behind_tmux = env.tmux || replies.version.as_deref().is_some_and(|version| version.starts_with("tmux"));
    let mut setup = if behind_tmux {
        in_tmux(emulator, replies)
    } else if env.multiplexed() || env.term.starts_with("screen") || env.term.starts_with("tmux") {
        // GNU screen and zellij were not tested.
        row(emulator, Strategy::Guard, NOTHING, false, None)
    } else {
        alone(emulator, replies)
    };
    if let Some(strategy) = wanted {
        if strategy != Strategy::Direct {
            setup.off.clear();
            setup.on.clear();
            setup.passthrough = false;
        } else if matches!(emulator, Emulator::Unknown | Emulator::AlwaysBidi) && !behind_tmux {
            // Harmless in every terminal tried, and the one standard switch.
            (setup.off, setup.on) = (MODE.0.to_vec(), MODE.1.to_vec());
        }
        setup.strategy = strategy;
        setup.certain = true;
    }
    setup
}

fn alone(emulator: Emulator, replies: &Replies) -> Setup {
    use Strategy::{Chunks, Direct, Guard, Runs};
    match emulator {
        // Off already: it stays as it was found.
        Emulator::Vte | Emulator::Switchable | Emulator::Mintty if replies.bidi == Some(2) => {
            row(emulator, Direct, (MODE.0, b""), true, None)
        }
        Emulator::Vte | Emulator::Mintty => row(emulator, Direct, MODE, true, None),
        Emulator::Switchable => row(emulator, Direct, MODE, replies.bidi.is_some(), None),
        Emulator::Konsole => row(emulator, Direct, OSC_50, true, None),
        Emulator::KonsoleUnheard => row(emulator, Runs, NOTHING, false, None),
        Emulator::Mlterm => row(emulator, Direct, OSC_5379, true, None),
        Emulator::Kitty => row(emulator, Chunks, NOTHING, true, None),
        Emulator::Xterm | Emulator::Plain | Emulator::NeverBidi | Emulator::WindowsTerminal | Emulator::ITerm2 => {
            row(emulator, Direct, NOTHING, true, None)
        }
        Emulator::Putty => row(emulator, Direct, NOTHING, false, Some(Hint::PuttyBidi)),
        Emulator::QTerminal => row(emulator, Direct, NOTHING, false, Some(Hint::QTerminalBidi)),
        Emulator::LinuxConsole => row(emulator, Direct, NOTHING, true, Some(Hint::NoPersianLetters)),
        Emulator::AppleTerminal | Emulator::AlwaysBidi => row(emulator, Guard, NOTHING, false, None),
        Emulator::Unknown => row(emulator, Direct, NOTHING, false, None),
    }
}

fn in_tmux(emulator: Emulator, replies: &Replies) -> Setup {
    use Strategy::{Chunks, Direct, Guard, Runs};
    let passthrough = replies.tmux.as_ref().is_some_and(|client| client.passthrough);
    match emulator {
        Emulator::Konsole if passthrough => through(row(emulator, Direct, OSC_50, true, None)),
        Emulator::Konsole => row(emulator, Runs, NOTHING, true, Some(Hint::TmuxPassthrough)),
        Emulator::KonsoleUnheard => row(emulator, Runs, NOTHING, false, None),
        // No zero-width marks for mlterm: they take a column there.
        Emulator::Mlterm if passthrough => through(row(emulator, Direct, OSC_5379, false, None)),
        Emulator::Mlterm => row(emulator, Direct, NOTHING, false, Some(Hint::TmuxPassthrough)),
        Emulator::Kitty => row(emulator, Chunks, NOTHING, true, None),
        Emulator::Putty => row(emulator, Direct, NOTHING, false, Some(Hint::PuttyBidi)),
        Emulator::QTerminal => row(emulator, Direct, NOTHING, false, Some(Hint::QTerminalBidi)),
        Emulator::LinuxConsole => row(emulator, Direct, NOTHING, true, Some(Hint::NoPersianLetters)),
        // The marks cost nothing in terminals without bidi and are right in VTE.
        Emulator::Vte | Emulator::Xterm | Emulator::Plain | Emulator::NeverBidi => {
            row(emulator, Guard, NOTHING, true, None)
        }
        Emulator::WindowsTerminal | Emulator::ITerm2 => row(emulator, Direct, NOTHING, true, None),
        Emulator::Switchable
        | Emulator::Mintty
        | Emulator::AppleTerminal
        | Emulator::AlwaysBidi
        | Emulator::Unknown => row(emulator, Guard, NOTHING, false, None),
    }
}

fn row(emulator: Emulator, strategy: Strategy, (off, on): (&[u8], &[u8]), certain: bool, hint: Option<Hint>) -> Setup {
    Setup { strategy, off: off.to_vec(), on: on.to_vec(), passthrough: false, certain, hint, emulator }
}

/// Wraps the switches so that tmux hands them to the outer terminal: each escape doubled inside `DCS tmux;`.
fn through(setup: Setup) -> Setup {
    let wrap = |bytes: &[u8]| {
        let mut wrapped = b"\x1bPtmux;".to_vec();
        for byte in bytes {
            wrapped.extend(std::iter::repeat_n(*byte, if *byte == 0x1b { 2 } else { 1 }));
        }
        wrapped.extend(b"\x1b\\");
        wrapped
    };
    Setup { off: wrap(&setup.off), on: wrap(&setup.on), passthrough: true, ..setup }
}

/// The user's word for a strategy, in the config and in what the machine remembers.
pub const fn strategy_of(bidi: Bidi) -> Strategy {
    match bidi {
        Bidi::Direct => Strategy::Direct,
        Bidi::Guard => Strategy::Guard,
        Bidi::Runs => Strategy::Runs,
        Bidi::Chunks => Strategy::Chunks,
    }
}

/// The strategy in the user's word.
pub const fn bidi_of(strategy: Strategy) -> Bidi {
    match strategy {
        Strategy::Direct => Bidi::Direct,
        Strategy::Guard => Bidi::Guard,
        Strategy::Runs => Bidi::Runs,
        Strategy::Chunks => Bidi::Chunks,
    }
}

#[cfg(test)]
#[path = "strategy_tests.rs"]
mod tests;
