//! Asking the terminal what it is, before the event loop starts: later its answers would look like keys.

use super::replies::{self, Sorted};
use super::wire::{Received, Wire};
use super::{EnvFacts, TmuxClient};
use std::io;
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

/// What is asked: mode 8, XTVERSION, DA2, the background, and last DA1, which every terminal answers.
pub const QUESTIONS: &[u8] = b"\x1b[8$p\x1b[>q\x1b[>c\x1b]11;?\x1b\\\x1b[c";

/// How long the terminal may take; over ssh the line itself takes its time.
pub fn patience(env: &EnvFacts) -> Duration {
    Duration::from_millis(if env.ssh { 800 } else { 300 })
}

/// Whether this terminal is asked at all. The Linux console and dumb terminals are not: some of them print what they do
/// not understand.
pub fn is_asked(env: &EnvFacts) -> bool {
    !cfg!(windows) && env.term != "linux" && env.term != "dumb"
}

/// Sends the questions, if this terminal is asked at all. Raw mode must be on, and [`hear`] must follow: the answers come
/// like keys.
///
/// # Errors
/// The line is closed or broken.
pub fn send(wire: &mut impl Wire, env: &EnvFacts) -> io::Result<()> {
    if is_asked(env) { wire.send(QUESTIONS) } else { Ok(()) }
}

/// Reads the answers to what [`send`] has asked, until DA1 was answered or [`patience`] is over from now on.
///
/// # Errors
/// The line is closed or broken.
pub fn hear(wire: &mut impl Wire, env: &EnvFacts) -> io::Result<Sorted> {
    if !is_asked(env) {
        return Ok(Sorted::default());
    }
    let start = Instant::now();
    hear_within(wire, || patience(env).checked_sub(start.elapsed()))
}

/// [`hear`] with the time that is `left`; none when it is over.
///
/// # Errors
/// The line is closed or broken.
pub fn hear_within(wire: &mut impl Wire, left: impl Fn() -> Option<Duration>) -> io::Result<Sorted> {
    let mut arrived = Vec::new();
    let mut sorted = Sorted::default();
    while let Some(within) = left() {
        match wire.receive(within)? {
            Received::Bytes(bytes) => arrived.extend(bytes),
            Received::Nothing => continue,
            Received::Closed => return Err(io::ErrorKind::UnexpectedEof.into()),
        }
        sorted = replies::sort(&arrived);
        if sorted.replies.primary.is_some() {
            break;
        }
    }
    Ok(sorted)
}

/// tmux, asked on a thread of its own while the terminal is asked.
#[derive(Debug)]
pub struct Tmux(Option<Receiver<Option<TmuxClient>>>);

/// The longest that tmux may take to answer; it needs a few milliseconds.
const TMUX_PATIENCE: Duration = Duration::from_millis(300);

impl Tmux {
    /// Starts to ask, if this pane belongs to a tmux.
    pub fn ask(env: &EnvFacts) -> Tmux {
        if !env.tmux {
            return Tmux(None);
        }
        let (tell, answer) = mpsc::channel();
        let asked = std::thread::Builder::new().name("tmux".into()).spawn(move || {
            // Nobody waits any more when tmux took too long.
            let _ = tell.send(display());
        });
        Tmux(asked.ok().map(|_| answer))
    }

    /// The answer; none outside tmux, or where tmux does not answer in time.
    pub fn answer(self) -> Option<TmuxClient> {
        self.0?.recv_timeout(TMUX_PATIENCE).ok().flatten()
    }
}

fn display() -> Option<TmuxClient> {
    let output = std::process::Command::new("tmux")
        .args(["display", "-p", "#{client_termtype}|#{client_termname}|#{allow-passthrough}"])
        .stdin(std::process::Stdio::null())
        .stderr(std::process::Stdio::null())
        .output()
        .ok()?;
    TmuxClient::parse(std::str::from_utf8(&output.stdout).ok()?.lines().next()?)
}
