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
pub use env::{Depth, EnvFacts};
pub use guard::{Guard, Manners, restore};
pub use replies::{Replies, TmuxClient};
pub use screen::Screen;
pub use strategy::{Hint, Setup, Strategy, choose};

use std::io;

/// What was learnt about the terminal before it was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Probed {
    /// The answers.
    pub replies: Replies,
    /// What the environment says.
    pub env: EnvFacts,
    /// Bytes typed while the terminal was being asked; [`super::input::decode`] turns them into keys.
    pub typed: Vec<u8>,
}

impl Probed {
    /// Whether the background is light; none where neither the terminal nor `COLORFGBG` says.
    pub fn light(&self) -> Option<bool> {
        self.replies.light().or_else(|| self.env.light())
    }

    /// How many colours can be sent.
    pub fn depth(&self) -> Depth {
        self.env.depth(emulator::identify(&self.replies, &self.env))
    }
}

/// Asks the terminal on standard input and output what it is. Raw mode stays on (its answers would be echoed, and keys
/// typed in between cut into lines) until the [`guard::Raw`] is dropped or given to [`Guard::take`].
///
/// # Errors
/// Standard input or output is no terminal, or it was closed while it was asked.
pub fn probe() -> io::Result<(Probed, guard::Raw)> {
    let env = EnvFacts::gather();
    let mut wire = wire::Stdio::new()?;
    let raw = guard::Raw::on()?;
    let tmux = query::Tmux::ask(&env);
    let mut answer = query::ask(&mut wire, &env)?;
    answer.replies.tmux = tmux.answer();
    Ok((Probed { replies: answer.replies, env, typed: answer.typed }, raw))
}
