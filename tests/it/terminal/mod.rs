//! The terminal is asked, taken and given back; on a pseudo-terminal where only that tells the truth.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "what helps a test fails with it")]

mod frame;
#[cfg(unix)]
mod life;
#[cfg(unix)]
mod pty;
mod query;

#[cfg(unix)]
pub(crate) use pty::read;

/// A terminal that understands what it is sent.
fn display(rows: u16, columns: u16) -> vt100::Parser {
    let (rows, columns) = (rows.try_into().expect("a row"), columns.try_into().expect("a column"));
    vt100::Parser::new(rows, columns, 0)
}
