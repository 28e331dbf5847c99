//! Forms: the engine, and every flow from keys to commands, in three languages.

#![allow(clippy::expect_used, clippy::panic, reason = "helpers of tests fail loudly")]

mod during;
mod engine;
mod people;
mod shift_start;
mod world;
