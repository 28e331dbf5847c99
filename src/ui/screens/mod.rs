//! The screens, one folder each.

pub mod blank;
//! The screens, one room each.

pub mod board;
pub mod lane;
pub mod verdict;
