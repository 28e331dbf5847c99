//! Configuration and standard packs: TOML with spans in, checked values or diagnostics out.
//!
//! Nothing is half-applied: a file gives a whole checked value, or every mistake in it at once, each with its line and
//! column. The user's file is never rewritten; what the machine found out about itself is kept in [`state`].

pub mod check;
pub mod diagnostic;
mod file;
mod keys;
mod nearest;
pub mod paths;
mod problem;
mod reading;
pub mod settings;
pub mod standards;
pub mod state;
mod wording;

pub use check::check_files;
pub use diagnostic::{Diagnostic, Problem};
pub use paths::Paths;
pub use settings::{Config, language_of, load};
pub use state::State;
