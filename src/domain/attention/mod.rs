//! Attention flags: signs that a record may say less than it seems to. A flag is a question, never a block or a penalty;
//! one sign alone is weak. Pure.

pub mod habits;
pub mod nudge;
pub mod rates;
pub mod shift;
pub mod sign;
pub mod visit;

pub use habits::{BASE_SHIFTS, Habits};
pub use nudge::{Nudge, nudge};
pub use rates::{Base, Rates};
pub use shift::{BASE_FROM, flags, quiet};
pub use sign::{Flag, Sign};
pub use visit::of_visit;
