//! The terminal: which one it is, how Persian has to be sent to it, how it is taken and given back.
//!
//! ```text
//! EnvFacts + Replies ─▶ emulator ─▶ Setup ─▶ Guard (raw mode, alternate screen, own bidi off) ─▶ Screen (one write a frame)
//! ```
//! Nothing here reorders text: [`strategy::choose`] only decides how the painted cells must leave the house so that the
//! terminal does not reorder them again.

pub mod emulator;
pub mod env;
pub mod guard;
pub mod query;
pub mod replies;
pub mod screen;
pub mod strategy;
pub mod wire;

pub use emulator::Emulator;
pub use env::EnvFacts;
pub use guard::{Guard, Manners, restore};
pub use replies::{Replies, TmuxClient};
pub use screen::Screen;
pub use strategy::{Hint, Setup, bidi_of, choose, strategy_of};

use crate::theme::{Depth, Tone};
use std::io;

/// What was learnt about the terminal before it was taken.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Probed {
    /// The answers.
    pub replies: Replies,
    /// What the environment says.
    pub env: EnvFacts,
    /// Bytes typed while the terminal was being asked; [`super::typed::decode`] turns them into keys.
    pub typed: Vec<u8>,
}

impl Probed {
    /// Whether the background is light; none where neither the terminal nor `COLORFGBG` says.
    pub fn light(&self) -> Option<bool> {
        self.replies.light().or_else(|| self.env.light())
    }

    /// Whether no answers can be on their way any more; see [`super::ears`].
    pub fn answered(&self) -> bool {
        self.replies.primary.is_some() || !query::is_asked(&self.env)
    }

    /// The name under which a choice made by eye for this terminal is remembered: its own word for itself with its
    /// version, else `TERM`; behind tmux that of both, since the way there is another one.
    pub fn name(&self) -> String {
        let version = self.replies.version.as_deref().filter(|version| !version.is_empty());
        let own = version.unwrap_or(&self.env.term);
        match &self.replies.tmux {
            Some(client) if client.termtype.is_empty() => format!("{own} | {}", client.termname),
            Some(client) => format!("{own} | {}", client.termtype),
            None => own.to_owned(),
        }
    }

    /// The tone of the background; dark where nobody says, as most terminals are.
    pub fn tone(&self) -> Tone {
        if self.light() == Some(true) { Tone::Light } else { Tone::Dark }
    }

    /// How many colours can be sent.
    pub fn depth(&self) -> Depth {
        self.env.depth(emulator::identify(&self.replies, &self.env))
    }
}

/// Asks the terminal on standard input and output what it is, and waits for what it answers.
///
/// # Errors
/// Standard input or output is no terminal, or it was closed while it was asked.
pub fn probe() -> io::Result<(Probed, guard::Raw)> {
    ask()?.listen()
}

/// Asks the terminal on standard input and output what it is, without waiting: it answers while the files are read.
/// Raw mode is on from here (its answers would be echoed, and keys typed in between cut into lines) until the
/// [`guard::Raw`] of [`Awaited::listen`] is dropped or given to [`Guard::take`].
///
/// # Errors
/// Standard input or output is no terminal, or it is closed.
pub fn ask() -> io::Result<Awaited> {
    let env = EnvFacts::gather();
    let mut wire = wire::Stdio::new()?;
    let raw = guard::Raw::on()?;
    let tmux = query::Tmux::ask(&env);
    query::send(&mut wire, &env)?;
    Ok(Awaited(Some(Waiting { env, wire, raw, tmux })))
}

/// A terminal that was asked. Dropped unheard it is listened to all the same: its answers must not be left to whoever
/// reads the terminal next.
#[derive(Debug)]
#[must_use = "the answers come like keys"]
pub struct Awaited(Option<Waiting>);

#[derive(Debug)]
struct Waiting {
    env: EnvFacts,
    wire: wire::Stdio,
    raw: guard::Raw,
    tmux: query::Tmux,
}

impl Awaited {
    /// Waits for the answers.
    ///
    /// # Errors
    /// The terminal was closed while it was asked.
    pub fn listen(mut self) -> io::Result<(Probed, guard::Raw)> {
        self.0.take().ok_or(io::ErrorKind::NotConnected)?.hear()
    }
}

impl Drop for Awaited {
    fn drop(&mut self) {
        if let Some(waiting) = self.0.take() {
            // Nobody asks for them any more.
            let _ = waiting.hear();
        }
    }
}

impl Waiting {
    fn hear(mut self) -> io::Result<(Probed, guard::Raw)> {
        let mut answer = query::hear(&mut self.wire, &self.env)?;
        answer.replies.tmux = self.tmux.answer();
        Ok((Probed { replies: answer.replies, env: self.env, typed: answer.typed }, self.raw))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_is_remembered_by_its_own_word() {
        let client =
            |termtype: &str| TmuxClient { termtype: termtype.into(), termname: "mlterm".into(), passthrough: false };
        let rows = [
            (Some("VTE(8001)"), None, "VTE(8001)"),
            (None, None, "st-256color"),
            (Some("tmux 3.3a"), Some(client("Konsole 22.12.3")), "tmux 3.3a | Konsole 22.12.3"),
            (Some("tmux 3.3a"), Some(client("")), "tmux 3.3a | mlterm"),
        ];
        for (version, tmux, name) in rows {
            let replies = Replies { version: version.map(str::to_owned), tmux, ..Replies::default() };
            let env = EnvFacts { term: "st-256color".into(), ..EnvFacts::default() };
            assert_eq!(Probed { replies, env, typed: Vec::new() }.name(), name);
        }
    }
}
