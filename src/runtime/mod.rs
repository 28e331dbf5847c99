//! The composition root: loop, terminal, signals, threads, clock.

pub mod clock;
pub mod input;
pub mod panic;
pub mod signals;
pub mod terminal;
pub mod watch;
