//! Widgets and screens: pure views over the book, and what they wish for.
//!
//! A screen reads a [`Cx`], paints on a [`Canvas`], and answers keys with [`Wish`]es; it changes nothing itself.
//! Positions count from the edge at which the language starts, so that a Persian screen is the same code, mirrored.

pub mod canvas;
pub mod cx;
pub mod first_use;
pub mod frame;
pub mod question;
pub mod screen;
pub mod screens;
pub mod taken;
pub mod widgets;

pub use canvas::Canvas;
pub use cx::{Cx, Prefs, Saving, Shelf};
pub use first_use::FirstUse;
pub use question::{Answer, Question};
pub use screen::{Door, Edit, Hint, Screen, Wish};
pub use taken::Taken;
