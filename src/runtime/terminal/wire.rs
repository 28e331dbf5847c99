//! The line to the terminal while it is asked: standard output, and standard input read only when something is there.

use std::io;
use std::time::Duration;

/// What came over the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Received {
    /// These bytes.
    Bytes(Vec<u8>),
    /// Nothing within the time given.
    Nothing,
    /// The line is closed.
    Closed,
}

/// A line to a terminal.
pub trait Wire {
    /// Sends all of `bytes`.
    ///
    /// # Errors
    /// The terminal cannot be written to.
    fn send(&mut self, bytes: &[u8]) -> io::Result<()>;

    /// Waits for bytes, `within` at most.
    ///
    /// # Errors
    /// The terminal cannot be read from.
    fn receive(&mut self, within: Duration) -> io::Result<Received>;
}

pub use system::Stdio;

#[cfg(unix)]
mod system {
    use super::{Received, Wire};
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    use rustix::io::Errno;
    use rustix::stdio::{stdin, stdout};
    use std::io;
    use std::time::Duration;

    /// Standard input and output.
    #[derive(Debug)]
    pub struct Stdio;

    impl Stdio {
        /// The line, if both ends are a terminal.
        ///
        /// # Errors
        /// One of them is no terminal.
        pub fn new() -> io::Result<Stdio> {
            if rustix::termios::isatty(stdin()) && rustix::termios::isatty(stdout()) {
                Ok(Stdio)
            } else {
                Err(io::Error::from(Errno::NOTTY))
            }
        }
    }

    impl Wire for Stdio {
        fn send(&mut self, mut bytes: &[u8]) -> io::Result<()> {
            while !bytes.is_empty() {
                match rustix::io::write(stdout(), bytes) {
                    Ok(sent) => bytes = bytes.get(sent..).unwrap_or_default(),
                    Err(Errno::INTR) => {}
                    Err(error) => return Err(error.into()),
                }
            }
            Ok(())
        }

        fn receive(&mut self, within: Duration) -> io::Result<Received> {
            let input = stdin();
            let mut ready = [PollFd::new(&input, PollFlags::IN)];
            let timeout = Timespec::try_from(within).unwrap_or(Timespec { tv_sec: 0, tv_nsec: 0 });
            match poll(&mut ready, Some(&timeout)) {
                Ok(0) | Err(Errno::INTR) => return Ok(Received::Nothing),
                Ok(_) => {}
                Err(error) => return Err(error.into()),
            }
            let mut bytes = [0u8; 1024];
            match rustix::io::read(input, &mut bytes) {
                Ok(0) | Err(Errno::IO) => Ok(Received::Closed),
                Ok(count) => Ok(Received::Bytes(bytes.get(..count).unwrap_or_default().to_vec())),
                Err(Errno::INTR | Errno::AGAIN) => Ok(Received::Nothing),
                Err(error) => Err(error.into()),
            }
        }
    }
}

#[cfg(not(unix))]
mod system {
    use super::{Received, Wire};
    use std::io::{self, IsTerminal, Write};
    use std::time::Duration;

    /// Standard output; the console is not asked anything, so nothing is read.
    #[derive(Debug)]
    pub struct Stdio;

    impl Stdio {
        /// The line, if both ends are a console.
        ///
        /// # Errors
        /// One of them is no console.
        pub fn new() -> io::Result<Stdio> {
            if io::stdin().is_terminal() && io::stdout().is_terminal() {
                Ok(Stdio)
            } else {
                Err(io::Error::from(io::ErrorKind::Unsupported))
            }
        }
    }

    impl Wire for Stdio {
        fn send(&mut self, bytes: &[u8]) -> io::Result<()> {
            let mut out = io::stdout().lock();
            out.write_all(bytes)?;
            out.flush()
        }

        fn receive(&mut self, _within: Duration) -> io::Result<Received> {
            Ok(Received::Nothing)
        }
    }
}
