//! Parts that several screens share.

pub mod digits;
pub mod face;
pub mod form;
pub mod list;
pub mod rows;
