//! Languages, typed message ids, catalogues, digits, calendars, collation.
//!
//! ```
//! use darban::domain::Lang;
//! use darban::i18n::{Key, say, say_with};
//!
//! assert_eq!(say(Lang::En, Key::StateSaved), "saved");
//! assert!(say_with(Lang::Fa, Key::StateSavedAs, &[("seq", 412.into())]).contains("۴۱۲"));
//! ```
//!
//! Strings keep Fluent's isolates (U+2068, U+2069) around what was filled in; `text` resolves and drops them, and
//! exporters strip them. Nothing here reads a clock: every moment comes in as a [`Moment`].

pub mod calendar;
pub mod catalogue;
pub mod collation;
pub mod dates;
pub mod digits;
pub mod due;
pub mod keys;
pub mod lists;
pub mod periods;
mod refusal;
pub mod typed_day;
pub mod typed_due;

pub use calendar::{Calendar, DateStyle, Moment};
pub use catalogue::{Arg, Catalogue, Politeness, Voice, say, say_with};
pub use collation::{compare, sort_by_name};
pub use dates::{clock, date_long, date_short, duration};
pub use digits::{ascii_digits, decimal, digits};
pub use due::due;
pub use keys::Key;
pub use lists::list;
pub use periods::{Unit, period_beside, period_name, period_of};
pub use refusal::refusal;
pub use typed_day::parse_day;
pub use typed_due::{NotDue, parse_due};
