//! The screens, one folder each.

pub mod blank;
pub mod board;
pub mod lane;
pub mod verdict;
pub mod first_run;
pub mod read_back;
pub mod readiness;
pub mod reasons;
pub mod sign_in;
