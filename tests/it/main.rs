//! The one integration test binary.
mod text;

mod board;
mod i18n;
mod input;
mod terminal;

mod app;
mod config;
mod forms;
mod store;

mod domain;
