//! The one integration test binary.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "what helps a test fails with it")]

mod architecture;
#[cfg(unix)]
mod e2e;
mod text;

mod board;
mod cli;
mod i18n;
mod input;
mod readme;
mod screens;
mod terminal;

mod app;
mod config;
mod forms;
mod lists;
mod store;

mod domain;
