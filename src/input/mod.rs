//! Keys: what was pressed ([`Chord`]), where it lies on the keyboard ([`fold`]), what it means ([`Action`]) in which
//! [`Context`]. One table ([`Keymap`]) makes the footer, the help, the README's table, and the lookup.
//!
//! Keys are positions, not letters: on a Persian or Thai layout the key that bears `q` sends `ض` or `ๆ`, and means the
//! same. Only where text is typed ([`Context::Field`]) is nothing folded.

pub mod action;
pub mod chord;
pub mod context;
pub mod keymap;
pub mod layout;
pub mod legend;
pub mod overrides;
mod table;

pub use action::Action;
pub use chord::{BadChord, Chord, Code, Mods};
pub use context::Context;
pub use keymap::Keymap;
pub use layout::{Layouts, Owner, PersianLayout, fold};
pub use legend::{Legend, Script};
pub use overrides::KeymapError;
