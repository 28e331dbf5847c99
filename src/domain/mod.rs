//! Pure: commands → entries → state. No IO, no clock, no locale, no serde.

pub mod answer;
pub mod book;
pub mod encounter;
pub mod entry;
pub mod fold;
pub mod ids;
pub mod lang;
pub mod people;
pub mod request;
pub mod seen;
pub mod shift;
pub mod standard;
pub mod time;
pub mod verdict;

pub use lang::Lang;
