//! Whether a logbook is made up: it says so itself, wherever it lies by now.

use std::path::Path;

use crate::domain::entry::Via;
use crate::store::{Reader, StoreError};

/// Whether the first entry of a logbook says that it is made up. To be asked while the logbook is open: the last one
/// to close a file moves its write-ahead log, which takes longer than all other steps of the start.
pub fn is_made_up(logbook: &Path) -> bool {
    let first = || -> Result<bool, StoreError> {
        let mut reader = Reader::open(logbook)?;
        let Some((desk, _)) = reader.desks()?.first().cloned() else { return Ok(false) };
        let story = reader.entries_about(desk.into())?;
        Ok(story.first().is_some_and(|(_, entry)| entry.via == Via::Demo))
    };
    // What cannot be read here is told when the desk reads it.
    first().unwrap_or(false)
}
