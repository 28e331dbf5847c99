//! Lists, details, help, and what is found after a crash: driven by keys, read as logical text.

#![allow(clippy::expect_used, clippy::panic, reason = "helpers of tests fail loudly")]

mod detail;
mod encounters;
mod found;
mod help;
mod owed;
mod painting;
mod world;
