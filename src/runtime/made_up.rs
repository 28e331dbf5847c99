//! Whether a logbook is made up: it says so itself, wherever it lies by now.

use crate::domain::entry::Via;
use crate::store::Logbook;

/// Whether the first entry of a logbook says that it is made up.
pub fn is_made_up(logbook: &Logbook) -> bool {
    // What cannot be read here is told when the desk reads it.
    logbook.begun_by().is_ok_and(|via| via == Some(Via::Demo))
}
