//! Small things that screens are drawn from.

pub mod digits;
pub mod face;
pub mod rows;
