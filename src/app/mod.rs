//! Model, messages, effects, and the one function that updates.
//!
//! ```text
//! Msg ─▶ update(&mut Model, Msg, &mut World) ─▶ [Effect]
//! ```
//! The model decides and folds at once; what it decided waits in the [`ledger`] until the writer has acknowledged it.

pub mod doors;
pub mod ledger;
pub mod message;
pub mod model;
mod nudge;
pub mod update;
mod words;

pub use ledger::Ledger;
pub use message::{Append, Click, Effect, Msg, World};
pub use model::{ForReview, Found, Model};
