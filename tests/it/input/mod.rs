//! Keyboards against tables made from other sources; the keymap as a whole; its words in the catalogues.

#![allow(clippy::expect_used, clippy::panic, reason = "helpers of tests fail loudly")]

mod keyboards;
mod keymap;
