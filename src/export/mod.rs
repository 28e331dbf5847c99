//! What the logbook says, outside of screens: logical plain text in aligned columns, and JSON with stable names.

pub mod json;
pub mod plain;
pub mod table;
