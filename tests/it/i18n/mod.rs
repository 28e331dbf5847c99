//! Catalogues against each other and against the keys; calendars against an independent library.

#![allow(clippy::expect_used, clippy::panic, reason = "helpers of tests fail loudly")]

mod calendars;
mod catalogues;
mod codes;
mod persian;
mod voices;
