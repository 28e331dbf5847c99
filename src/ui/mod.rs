//! Widgets and screens: pure views over the model.

pub mod screens;
pub mod widgets;
