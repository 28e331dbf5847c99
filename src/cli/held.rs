//! A logbook in hand: the file with the book folded from it, for subcommands that write without a screen.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use crate::config::standards::{Read, parse_pack};
use crate::domain::book::Book;
use crate::domain::decide::Decision;
use crate::domain::ids::{EncounterId, ShiftId};
use crate::domain::page::PageOf;
use crate::domain::review::Matter;
use crate::domain::standard::{Digest, Standard};
use crate::runtime::writer::{PackTexts, adopted};
use crate::store::{Appended, Batch, Logbook, Reader, Revision, StoreError};

/// After so many commits what is in the write-ahead log is moved into the file.
const COMMITS: u32 = 200;

/// The file and its book.
pub struct Held {
    logbook: Logbook,
    /// The first desk's book.
    pub book: Book,
    revision: Revision,
    packs: PackTexts,
    standards: BTreeMap<Digest, Arc<Standard>>,
    commits: u32,
}

impl Held {
    /// Opens the logbook, or makes it, and reads the first desk's book.
    ///
    /// # Errors
    /// What opening and reading can bring.
    pub fn open(path: &Path, packs: &[Read]) -> Result<Held, StoreError> {
        let logbook = Logbook::open(path)?;
        let standards = packs.iter().map(|(standard, _)| (standard.digest, Arc::new(standard.clone()))).collect();
        let packs = packs.iter().map(|(standard, text)| (standard.digest, text.clone())).collect();
        let (book, revision) = (Book::default(), Revision::default());
        let mut held = Held { logbook, book, revision, packs, standards, commits: 0 };
        held.reload()?;
        Ok(held)
    }

    /// Reads the book again: somebody else wrote.
    ///
    /// # Errors
    /// What reading can bring.
    pub fn reload(&mut self) -> Result<(), StoreError> {
        let loaded = self.logbook.load(None)?;
        self.revision = loaded.revision;
        let mut before = std::mem::replace(&mut self.book, loaded.book);
        let reviewed = before.matter.take().map(|matter| matter.shift.id);
        self.know(&loaded.pack_texts);
        self.book.standards = self.standards.clone().into_iter().collect();
        self.book.take_pages_of(before);
        reviewed.map_or(Ok(()), |shift| self.take_up(shift))
    }

    /// Lays the page of a visit beside the book if it is older than what the book holds; nothing where there is none.
    ///
    /// # Errors
    /// What reading can bring.
    pub fn look_up(&mut self, visit: EncounterId) -> Result<(), StoreError> {
        if self.book.visit(visit).is_some() {
            return Ok(());
        }
        if let Some(found) = Reader::open(self.logbook.path())?.page(PageOf::Visit(visit))? {
            self.know(&found.pack_texts);
            self.book.lay(found.page, self.standards.values().cloned());
        }
        Ok(())
    }

    /// Takes a shift of any desk up for review, unless it is the one at hand; what is no shift leaves none.
    ///
    /// # Errors
    /// What reading can bring.
    pub fn take_up(&mut self, shift: ShiftId) -> Result<(), StoreError> {
        if self.book.matter.as_ref().is_some_and(|matter| matter.shift.id == shift) {
            return Ok(());
        }
        self.book.matter = None;
        if let Some(found) = self.logbook.matter(shift)? {
            self.know(&found.pack_texts);
            self.book.standards = self.standards.clone().into_iter().collect();
            let standards = self.standards.clone();
            self.book.matter = Some(Box::new(Matter { standards, ..found.matter }));
        }
        Ok(())
    }

    fn know(&mut self, pack_texts: &[(Digest, String)]) {
        for (digest, text) in pack_texts {
            if !self.standards.contains_key(digest)
                && let Ok(standard) = parse_pack(text, Path::new(""))
            {
                self.standards.insert(*digest, Arc::new(standard));
            }
        }
    }

    /// Makes a decision durable, then folds it into the book.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when somebody else wrote since the book was read; all else that keeps it from the disk.
    /// The book is as before then.
    pub fn append(&mut self, decision: &Decision) -> Result<Appended, StoreError> {
        let packs = adopted(&self.packs, &decision.entries);
        let batch = Batch {
            based_on: Some(self.revision),
            entries: &decision.entries,
            drafts: &decision.drafts,
            packs: &packs,
        };
        let appended = self.logbook.append(&batch)?;
        self.revision = appended.revision;
        self.book.fold(decision);
        Ok(appended)
    }

    /// For after the acknowledgement: now and then moves what was written into the file itself.
    pub fn rest(&mut self) {
        self.commits += 1;
        if self.commits.is_multiple_of(COMMITS) {
            self.settle();
        }
    }

    /// Moves what was written into the file itself. What cannot be moved now is moved by the next one who opens it.
    pub fn settle(&mut self) {
        let _ = self.logbook.checkpoint_idle();
    }
}
