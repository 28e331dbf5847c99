//! Small things that screens are drawn from, and forms.

pub mod chart;
pub mod digits;
pub mod face;
pub mod form;
pub mod list;
pub mod numbers;
pub mod rows;
