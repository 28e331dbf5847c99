//! # darban (دربان), the keeper of the door
//!
//! A logbook is a book whose lines are never rubbed out. What happened is an **entry**; what the screens show is
//! **folded** from entries; a correction is another entry; a forgery is an entry that does not fit.
//!
//! ```text
//! key ─▶ command ─▶ domain decides ─▶ entries ─▶ logbook (COMMIT) ─▶ projections ─▶ view ─▶ frame
//!                   pure, no clock     typed       append only          rebuildable    pure    painted
//! ```
//!
//! | module | what lives there |
//! |---|---|
//! | [`domain`] | pure: ids, standard, encounter, shift, request, measures; commands → entries → state |
//! | [`text`] | pure: graphemes, cell widths, bidi, shaping, wrapping, painting words into cells |
//! | [`i18n`] | languages, typed message ids, catalogues, digits, calendars, collation |
//! | [`theme`] | roles → styles |
//! | [`input`] | key chords, folding of keyboard layouts, commands, keymap per context |
//! | [`config`] | TOML with spans → checked config and standards; diagnostics; paths |
//! | [`store`] | the only user of SQLite: schema, codec, chain, writer, reader, projections |
//! | [`ui`] | widgets and screens, pure views |
//! | [`app`] | model, messages, effects, update |
//! | [`runtime`] | composition root: loop, terminal, signals, threads, clock |
//! | [`export`] | logical plain text and JSON over report models |
//! | [`cli`] | arguments, one file per subcommand |
//!
//! `tests/it/architecture.rs` reads the sources and fails where one of them imports what it may not.

pub mod app;
pub mod cli;
pub mod config;
pub mod domain;
pub mod export;
pub mod i18n;
pub mod input;
pub mod runtime;
pub mod store;
pub mod text;
pub mod theme;
pub mod ui;
