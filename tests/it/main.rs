//! The one integration test binary.
mod text;

fn main() {}

mod i18n;
mod input;
