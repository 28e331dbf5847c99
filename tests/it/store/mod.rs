//! The logbook file: what is written is read back, kept apart, and guarded.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "what helps a test fails with it")]

mod any;
mod codec;
mod filters;
mod guard;
mod independent;
mod ordinary;
mod pages;
mod rebuild;
mod reports;
mod review;
mod search;
mod sifted;
mod tamper;
mod world;
