//! The composition root: loop, terminal, signals, threads, clock.

pub mod clock;
pub mod desk;
pub mod ears;
mod holder;
pub mod input;
mod keys;
#[cfg(unix)]
mod line;
pub mod look;
pub mod made_up;
pub mod matters;
mod memory;
pub mod named;
pub mod panic;
pub mod presence;
pub mod reader;
pub mod sifted;
pub mod signals;
pub mod terminal;
pub mod trouble;
pub mod typed;
pub mod watch;
pub mod world;
pub mod writer;
