//! Pure: commands → entries → state. No IO, no clock, no locale, no serde.

pub mod answer;
pub mod encounter;
pub mod ids;
pub mod lang;
pub mod people;
pub mod standard;
pub mod time;
pub mod verdict;

pub use lang::Lang;
