//! Parts that several screens share.

pub mod digits;
pub mod face;
pub mod form;
pub mod rows;
//! What screens are put together from.

pub mod list;
