//! The screens, one room each.

pub mod blank;
pub mod board;
pub mod encounter;
pub mod encounters;
pub mod first_run;
pub mod found;
pub mod help;
pub mod lane;
pub mod note;
pub mod occurrence;
pub mod occurrences;
pub mod owed;
pub mod palette;
pub mod people;
pub mod read_back;
pub mod readiness;
pub mod reasons;
pub mod request;
pub mod settle;
pub mod shifts;
pub mod sign_in;
pub mod unsaved;
pub mod verdict;
pub mod visit_facts;
