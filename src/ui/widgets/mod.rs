//! Small things that screens are drawn from.

pub mod digits;
pub mod face;
pub mod rows;
//! Parts that several screens share.

pub mod form;
