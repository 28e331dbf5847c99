//! What wakes the loop: what the terminal sends, and what other threads tell.
//!
//! On Unix the loop's own thread waits for both and reads the terminal itself: between a key and its frame there is no
//! other thread to be woken. On Windows, whose console is not waited for like that, a thread reads the keys.

use std::time::Duration;

use super::input::Input;

pub use system::{Ears, Teller};

/// What was heard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard<T> {
    /// From the terminal.
    Input(Input),
    /// From a thread.
    Told(T),
}

#[cfg(unix)]
mod system {
    use super::super::line::Line;
    use super::super::terminal::Probed;
    use super::super::typed;
    use super::{Duration, Heard, Input};
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    use rustix::io::Errno;
    use signal_hook::consts::SIGWINCH;
    use std::io::{self, PipeReader, PipeWriter, Read as _, Write as _};
    use std::os::fd::{AsFd as _, OwnedFd};
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::sync::mpsc::{self, Receiver, Sender};

    /// Wakes who waits, once however often it is rung before.
    #[derive(Debug)]
    struct Bell {
        rung: AtomicBool,
        rope: PipeWriter,
    }

    /// Tells the loop something, from any thread.
    #[derive(Debug)]
    pub struct Teller<T> {
        tell: Sender<T>,
        bell: Arc<Bell>,
    }

    impl<T> Clone for Teller<T> {
        fn clone(&self) -> Teller<T> {
            Teller { tell: self.tell.clone(), bell: Arc::clone(&self.bell) }
        }
    }

    impl<T> Teller<T> {
        /// Whether anybody still listens.
        pub fn tell(&self, what: T) -> bool {
            let heard = self.tell.send(what).is_ok();
            if heard && !self.bell.rung.swap(true, Ordering::SeqCst) {
                // The pipe holds one byte at most: this neither blocks nor fails while somebody listens.
                let _ = (&self.bell.rope).write(&[0]);
            }
            heard
        }
    }

    /// The loop's end.
    #[derive(Debug)]
    pub struct Ears<T> {
        line: Line,
        early: Vec<Input>,
        told: Receiver<T>,
        bell: Arc<Bell>,
        ringing: PipeReader,
        resized: PipeReader,
    }

    impl<T> Ears<T> {
        /// Listens from now on, to changes of the window's size as well. What was typed while the terminal was asked is
        /// heard first.
        ///
        /// # Errors
        /// The system gives no more pipes or signal handlers.
        pub fn open(probed: &Probed) -> io::Result<(Ears<T>, Teller<T>)> {
            Ears::at(io::stdin().as_fd().try_clone_to_owned()?, probed)
        }

        /// The same at another end than standard input.
        pub(super) fn at(input: OwnedFd, probed: &Probed) -> io::Result<(Ears<T>, Teller<T>)> {
            let (tell, told) = mpsc::channel();
            let (ringing, rope) = io::pipe()?;
            let (resized, resizes) = io::pipe()?;
            signal_hook::low_level::pipe::register(SIGWINCH, resizes)?;
            let bell = Arc::new(Bell { rung: AtomicBool::new(false), rope });
            let teller = Teller { tell, bell: Arc::clone(&bell) };
            let (line, early) = (Line::new(input, probed), typed::decode(&probed.typed));
            Ok((Ears { line, early, told, bell, ringing, resized }, teller))
        }

        /// Waits until something comes, `within` at most; gives all there is, or nothing when the time is over.
        pub fn hear(&mut self, within: Duration) -> Vec<Heard<T>> {
            if !self.early.is_empty() {
                return self.early.drain(..).map(Heard::Input).collect();
            }
            let mut heard = Vec::new();
            let mut ready = [
                PollFd::new(&self.line.input, PollFlags::IN),
                PollFd::new(&self.ringing, PollFlags::IN),
                PollFd::new(&self.resized, PollFlags::IN),
            ];
            let within = Timespec::try_from(within).unwrap_or(Timespec { tv_sec: 1, tv_nsec: 0 });
            match poll(&mut ready, Some(&within)) {
                Ok(0) | Err(Errno::INTR) => return heard,
                Ok(_) => {}
                Err(_) => return vec![Heard::Input(Input::Closed)],
            }
            let [typed, rung, resized] = ready.map(|end| end.revents());
            if rung.contains(PollFlags::IN) {
                let _ = self.ringing.read(&mut [0; 8]);
                // Before the channel is emptied: what is told from now on rings again.
                self.bell.rung.store(false, Ordering::SeqCst);
            }
            heard.extend(self.told.try_iter().map(Heard::Told));
            if resized.contains(PollFlags::IN) {
                let _ = self.resized.read(&mut [0; 64]);
                heard.extend(size().map(Heard::Input));
            }
            if !typed.is_empty() {
                heard.extend(self.line.read(typed).into_iter().map(Heard::Input));
            }
            heard
        }

        /// Waits until a thread tells something, `within` at most, and leaves the terminal alone: whoever has it now
        /// reads what is typed. Nothing when the time is over.
        pub fn told(&mut self, within: Duration) -> Vec<T> {
            let first = self.told.recv_timeout(within).ok();
            first.into_iter().chain(self.told.try_iter()).collect()
        }
    }

    fn size() -> Option<Input> {
        let (columns, rows) = crossterm::terminal::size().ok()?;
        Some(Input::Resized { columns, rows })
    }
}

#[cfg(not(unix))]
mod system {
    use super::super::terminal::Probed;
    use super::super::{input, typed};
    use super::{Duration, Heard};
    use std::io;
    use std::sync::mpsc::{self, Receiver, Sender};

    /// Tells the loop something, from any thread.
    #[derive(Debug)]
    pub struct Teller<T>(Sender<Heard<T>>);

    impl<T> Clone for Teller<T> {
        fn clone(&self) -> Teller<T> {
            Teller(self.0.clone())
        }
    }

    impl<T> Teller<T> {
        /// Whether anybody still listens.
        pub fn tell(&self, what: T) -> bool {
            self.0.send(Heard::Told(what)).is_ok()
        }
    }

    /// The loop's end.
    #[derive(Debug)]
    pub struct Ears<T>(Receiver<Heard<T>>);

    impl<T: Send + 'static> Ears<T> {
        /// Listens from now on.
        ///
        /// # Errors
        /// No thread could be started.
        pub fn open(probed: &Probed) -> io::Result<(Ears<T>, Teller<T>)> {
            let (tell, heard) = mpsc::channel();
            for input in typed::decode(&probed.typed) {
                let _ = tell.send(Heard::Input(input));
            }
            let on_input = tell.clone();
            input::spawn(move |input| on_input.send(Heard::Input(input)).is_ok())?;
            Ok((Ears(heard), Teller(tell)))
        }

        /// Waits until something comes, `within` at most; gives all there is, or nothing when the time is over.
        pub fn hear(&mut self, within: Duration) -> Vec<Heard<T>> {
            let first = self.0.recv_timeout(within).ok();
            first.into_iter().chain(self.0.try_iter()).collect()
        }

        /// Waits until a thread tells something, `within` at most; what is typed meanwhile is dropped. Nothing when the
        /// time is over.
        pub fn told(&mut self, within: Duration) -> Vec<T> {
            let deadline = std::time::Instant::now() + within;
            loop {
                let left = deadline.saturating_duration_since(std::time::Instant::now());
                match self.0.recv_timeout(left) {
                    Ok(Heard::Told(what)) => return vec![what],
                    Ok(Heard::Input(_)) => {}
                    Err(_) => return Vec::new(),
                }
            }
        }
    }
}

#[cfg(test)]
#[cfg(unix)]
#[path = "ears_tests.rs"]
mod tests;
