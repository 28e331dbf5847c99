//! Attention flags: signs that a record may say less than it seems to. A flag is a question, never a block or a penalty;
//! one sign alone is weak. Pure.

pub mod rates;
pub mod sign;

pub use rates::{Base, Rates};
pub use sign::{Flag, Sign};
