//! The terminal taken, and given back whatever happens: at the end, in a panic, at a signal, around Ctrl-Z.

use super::Setup;
use super::wire::{Stdio, Wire};
use std::io;
use std::sync::{Mutex, PoisonError};

/// What gives the terminal back while it is held. One process has one terminal, and the panic hook has to reach it.
static HELD: Mutex<Option<Vec<u8>>> = Mutex::new(None);

/// What is wanted from the terminal besides the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Manners {
    /// Clicks and the wheel are reported (the user's own selecting with the mouse then needs Shift).
    pub mouse: bool,
}

/// Raw mode, until it is dropped.
#[derive(Debug)]
#[must_use = "raw mode ends when this is dropped"]
pub struct Raw(());

impl Raw {
    /// Switches raw mode on.
    ///
    /// # Errors
    /// There is no terminal, or on Windows one without escape sequences.
    pub fn on() -> io::Result<Raw> {
        #[cfg(windows)]
        if !crossterm::ansi_support::supports_ansi() {
            return Err(io::ErrorKind::Unsupported.into());
        }
        crossterm::terminal::enable_raw_mode()?;
        Ok(Raw(()))
    }
}

impl Drop for Raw {
    fn drop(&mut self) {
        // A terminal that is gone cannot be set right.
        let _ = crossterm::terminal::disable_raw_mode();
    }
}

/// Holds the terminal: raw mode, alternate screen, its own bidi off, cursor hidden, pastes marked. Dropping it gives
/// everything back, as does [`restore`]; the second of them does nothing.
#[derive(Debug)]
#[must_use = "the terminal is given back when this is dropped"]
pub struct Guard {
    enter: Vec<u8>,
    leave: Vec<u8>,
    manners: Manners,
    _raw: Raw,
}

impl Guard {
    /// Takes the terminal. The screen is empty afterwards.
    ///
    /// # Errors
    /// The terminal cannot be written to; it is then given back.
    pub fn take(raw: Raw, setup: &Setup, manners: Manners) -> io::Result<Guard> {
        let guard = Guard { enter: enter(setup, manners), leave: leave(setup, manners), manners, _raw: raw };
        guard.hold()?;
        Ok(guard)
    }

    fn hold(&self) -> io::Result<()> {
        *HELD.lock().unwrap_or_else(PoisonError::into_inner) = Some(self.leave.clone());
        let taken = Stdio::new().and_then(|mut wire| wire.send(&self.enter)).and_then(|()| capture(self.manners));
        if taken.is_err() {
            restore();
        }
        taken
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        restore();
    }
}

/// Gives the terminal back if it is held. May be called from anywhere and any number of times; errors are of no use
/// to anybody here, since a terminal that cannot be written to is gone.
pub fn restore() {
    let held = HELD.lock().unwrap_or_else(PoisonError::into_inner).take();
    if let Some(leave) = held {
        let _ = release();
        let _ = Stdio::new().and_then(|mut wire| wire.send(&leave));
        let _ = crossterm::terminal::disable_raw_mode();
    }
}

/// The console of Windows reports the mouse by a mode of its own.
#[cfg(windows)]
fn capture(manners: Manners) -> io::Result<()> {
    if manners.mouse { crossterm::execute!(io::stdout(), crossterm::event::EnableMouseCapture) } else { Ok(()) }
}

#[cfg(windows)]
fn release() -> io::Result<()> {
    crossterm::execute!(io::stdout(), crossterm::event::DisableMouseCapture)
}

#[cfg(not(windows))]
fn capture(_: Manners) -> io::Result<()> {
    Ok(())
}

#[cfg(not(windows))]
fn release() -> io::Result<()> {
    Ok(())
}

/// The bytes that take the terminal. The terminal's own bidi goes off on the alternate screen, and the screen is erased
/// *after* that: VTE keeps the mode with each row and gives it to a row when the row is erased.
/// No kitty keyboard protocol: it would report letters of the user's layout as other keys.
pub fn enter(setup: &Setup, manners: Manners) -> Vec<u8> {
    let mut bytes = b"\x1b[?1049h\x1b[0m".to_vec();
    bytes.extend(&setup.off);
    bytes.extend(b"\x1b[2J\x1b[H\x1b[?25l\x1b[?2004h");
    if manners.mouse {
        // Presses and the wheel (1000) in the form without a limit of columns (1006); movement would wake us for nothing.
        bytes.extend(b"\x1b[?1000h\x1b[?1006h");
    }
    bytes
}

/// The bytes that give the terminal back. They also end a frame that was cut off in the middle.
pub fn leave(setup: &Setup, manners: Manners) -> Vec<u8> {
    let mut bytes = b"\x1b[?2026l".to_vec();
    if manners.mouse {
        bytes.extend(b"\x1b[?1006l\x1b[?1000l");
    }
    bytes.extend(b"\x1b[?2004l\x1b[0m");
    bytes.extend(&setup.on);
    bytes.extend(b"\x1b[?25h\x1b[?1049l");
    bytes
}
