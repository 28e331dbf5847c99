//! The one integration test binary.
mod text;

fn main() {}
