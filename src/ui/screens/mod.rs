//! The screens, one folder each.

pub mod blank;
pub mod board;
pub mod lane;
pub mod verdict;
