//! Signals on a thread of their own: the loop is told and ends in good order; if it does not, the process ends anyway.

/// Why the process has to end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stop {
    /// SIGHUP: the terminal was closed.
    HangUp,
    /// SIGINT from outside; Ctrl-C is a key while the terminal is held.
    Interrupt,
    /// SIGTERM: the system goes down, or somebody asked for it.
    Terminate,
}

impl Stop {
    /// The signal's number.
    pub const fn signal(self) -> u8 {
        match self {
            Stop::HangUp => 1,
            Stop::Interrupt => 2,
            Stop::Terminate => 15,
        }
    }

    /// The exit code, 128 + the signal's number.
    pub const fn exit_code(self) -> u8 {
        128 + self.signal()
    }
}

pub use system::{Held, hold, outlive_limits};

#[cfg(unix)]
mod system {
    use super::Stop;
    use crate::runtime::terminal;
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGXFSZ};
    use signal_hook::iterator::Signals;
    use std::io;
    use std::sync::Arc;
    use std::sync::mpsc;
    use std::time::Duration;

    /// The loop gives the writer three seconds; a process that is still there after this many is stuck.
    const LAST_DEADLINE: Duration = Duration::from_secs(5);

    /// Signals that end nothing until they are told.
    #[derive(Debug)]
    #[must_use = "a signal that is held and never told cannot end the process"]
    pub struct Held(Signals);

    /// Holds the signals that ask the process to end, so that none of them leaves the terminal taken. [`Held::tell`]
    /// must follow soon: until then they wait.
    ///
    /// # Errors
    /// The handlers could not be set up.
    pub fn hold() -> io::Result<Held> {
        Signals::new([SIGTERM, SIGHUP, SIGINT]).map(Held)
    }

    impl Held {
        /// Tells the first signal through `tell`, also one that came since they are held. A second one gives the terminal
        /// back and ends the process at once, and so does the last deadline, so that a closed terminal leaves no process
        /// behind even when the loop hangs.
        ///
        /// # Errors
        /// The thread could not be started.
        pub fn tell(mut self, tell: impl Fn(Stop) + Send + 'static) -> io::Result<()> {
            std::thread::Builder::new().name("signals".into()).spawn(move || {
                let mut told = false;
                for stop in self.0.forever().filter_map(stop_of) {
                    if told {
                        terminal::restore();
                        signal_hook::low_level::exit(i32::from(stop.exit_code()));
                    }
                    told = true;
                    // Started before `tell`, which may block when the loop hangs.
                    let deadline = std::thread::Builder::new().name("deadline".into());
                    let _ = deadline.spawn(move || end_later(stop));
                    tell(stop);
                }
            })?;
            Ok(())
        }
    }

    /// A file that may not grow any further is an error like a full disk, which is told and mended; the signal that
    /// comes with it would end the process with what was not saved yet.
    ///
    /// # Errors
    /// The handler could not be set up.
    pub fn outlive_limits() -> io::Result<()> {
        signal_hook::flag::register(SIGXFSZ, Arc::default()).map(drop)
    }

    fn end_later(stop: Stop) {
        let (_never, nothing) = mpsc::channel::<()>();
        let _ = nothing.recv_timeout(LAST_DEADLINE);
        terminal::restore();
        signal_hook::low_level::exit(i32::from(stop.exit_code()));
    }

    fn stop_of(signal: i32) -> Option<Stop> {
        match signal {
            SIGHUP => Some(Stop::HangUp),
            SIGINT => Some(Stop::Interrupt),
            SIGTERM => Some(Stop::Terminate),
            _ => None,
        }
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn exit_codes_are_128_and_the_number() {
            for (signal, code) in [(SIGHUP, 129), (SIGINT, 130), (SIGTERM, 143)] {
                let stop = stop_of(signal).unwrap();
                assert_eq!((i32::from(stop.signal()), stop.exit_code()), (signal, code));
            }
            assert_eq!(stop_of(signal_hook::consts::SIGWINCH), None);
        }
    }
}

#[cfg(not(unix))]
mod system {
    use super::Stop;
    use std::io;

    /// Windows ends a program itself when its console is closed, and every save is durable before it is told: nothing
    /// is held.
    #[derive(Debug)]
    pub struct Held(());

    /// Holds nothing.
    ///
    /// # Errors
    /// None.
    pub fn hold() -> io::Result<Held> {
        Ok(Held(()))
    }

    impl Held {
        /// Tells nothing.
        ///
        /// # Errors
        /// None.
        pub fn tell(self, _tell: impl Fn(Stop) + Send + 'static) -> io::Result<()> {
            Ok(())
        }
    }

    /// Only Unix limits files by a signal.
    ///
    /// # Errors
    /// None.
    pub fn outlive_limits() -> io::Result<()> {
        Ok(())
    }
}
