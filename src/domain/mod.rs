//! Pure: commands → entries → state. No IO, no clock, no locale, no serde.

pub mod lang;

pub use lang::Lang;
