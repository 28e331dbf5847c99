//! The program itself on a pseudo-terminal: the moments of a shift, as a person at the desk lives them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "what helps a test fails with it")]

#[cfg(target_os = "linux")]
mod disk;
mod first_run;
mod flows;
mod home;
mod life;
mod matters;
mod shift;
mod trouble;
mod visits;
mod window;
