//! Pure: commands → entries → state. No IO, no clock, no locale, no serde.

pub mod answer;
pub mod attention;
pub mod book;
pub mod command;
pub mod decide;
pub mod encounter;
pub mod entry;
pub mod fold;
pub mod ids;
pub mod lang;
pub mod last;
pub mod measures;
pub mod page;
pub mod people;
pub mod refusal;
pub mod report;
pub mod request;
pub mod review;
pub mod seen;
pub mod shift;
pub mod standard;
pub mod time;
mod trace;
pub mod verdict;

pub use book::{Book, DraftChange};
pub use command::{Command, Facts};
pub use decide::{Decision, decide};
pub use encounter::Encounter;
pub use entry::{Body, Entry};
pub use lang::Lang;
pub use page::{Page, PageOf};
pub use refusal::Refusal;
pub use standard::Standard;
