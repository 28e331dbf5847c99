//! A great many entries, for the demo and for imports.

use crate::domain::entry::Entry;
use crate::domain::standard::Digest;

use super::batch::Batch;
use super::error::StoreError;
use super::writer::Logbook;

/// Entries of one transaction of a bulk write.
const BULK: usize = 20_000;

/// Takes the entries of a bulk write.
#[derive(Debug)]
pub struct Bulk<'a> {
    logbook: &'a mut Logbook,
    entries: Vec<Entry>,
}

impl<'a> Bulk<'a> {
    pub(super) fn new(logbook: &'a mut Logbook) -> Bulk<'a> {
        Bulk { logbook, entries: Vec::with_capacity(BULK) }
    }

    /// Adds entries, in order.
    ///
    /// # Errors
    /// As [`Logbook::append`].
    pub fn add(&mut self, entries: impl IntoIterator<Item = Entry>) -> Result<(), StoreError> {
        self.entries.extend(entries);
        if self.entries.len() >= BULK { self.flush() } else { Ok(()) }
    }

    /// Adds the text of a standard.
    ///
    /// # Errors
    /// As [`Logbook::append`].
    pub fn add_pack(&mut self, digest: Digest, text: String) -> Result<(), StoreError> {
        self.logbook.append(&Batch { packs: &[(digest, text)], ..Batch::default() }).map(drop)
    }

    pub(super) fn flush(&mut self) -> Result<(), StoreError> {
        if !self.entries.is_empty() {
            self.logbook.append(&Batch { entries: &self.entries, ..Batch::default() })?;
            self.entries.clear();
            self.logbook.seal(usize::MAX)?;
            self.logbook.checkpoint_idle()?;
        }
        Ok(())
    }
}
