//! The one writer: what is queued goes into one commit, and nothing is acknowledged before it is on the disk.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rusqlite::wal::CheckpointMode;
use rusqlite::{Connection, MAIN_DB, OptionalExtension, TransactionBehavior};

use crate::domain::entry::Via;
use crate::domain::ids::{DeskId, EntryId, ShiftId};
use crate::domain::standard::Digest;

use super::Revision;
use super::batch::{Appended, Batch, Salts, write};
use super::bell::Bell;
use super::bulk::Bulk;
use super::codec;
use super::error::StoreError;
use super::load::{self, Loaded, revision};
use super::project::{is_current, rebuild};
use super::review::{MatterFound, matter};
use super::schema::{self, Use};
use super::search;
use super::segments;
use super::terms::Terms;

/// Pages in the write-ahead log that are worth a checkpoint: two megabytes, what some fifty saves write.
const LONG: i64 = 500;

/// The logbook, open for writing. Lives on the writer's thread.
#[derive(Debug)]
pub struct Logbook {
    conn: Connection,
    path: PathBuf,
    terms: Terms,
    salts: Salts,
    /// The revision after this instance's last transaction.
    last: Revision,
    /// The newest revision known to be somebody else's.
    theirs: Revision,
    scratch: Vec<u8>,
    bell: Bell,
}

impl Logbook {
    /// Opens the logbook, making folder and file where there are none. Projections of an older form are rebuilt.
    ///
    /// # Errors
    /// Any [`StoreError`] but the two about batches; a foreign or newer file is left as it was.
    pub fn open(path: &Path) -> Result<Logbook, StoreError> {
        Logbook::open_with(path, Salts::System)
    }

    /// Opens the logbook with salts from elsewhere.
    ///
    /// # Errors
    /// As [`Logbook::open`].
    pub fn open_with(path: &Path, salts: Salts) -> Result<Logbook, StoreError> {
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder)
                .map_err(|cause| StoreError::Folder { path: folder.to_owned(), cause: Arc::new(cause) })?;
        }
        let conn = schema::open(path, Use::Write)?;
        if !is_current(&conn)? {
            rebuild(&conn, &mut |_| true)?;
        }
        let last = revision(&conn)?;
        Ok(Logbook {
            conn,
            path: path.to_owned(),
            terms: Terms::default(),
            salts,
            last,
            theirs: last,
            scratch: Vec::new(),
            bell: Bell::of(path),
        })
    }

    /// Where the file is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The book of a desk, or of the first desk named in the file. Takes the same time however large the file is.
    ///
    /// # Errors
    /// What reading can bring; [`StoreError::Unreadable`] where an entry does not read.
    pub fn load(&mut self, desk: Option<DeskId>) -> Result<Loaded, StoreError> {
        self.load_knowing(desk, &|_| false)
    }

    /// [`Logbook::load`] without the texts of standards that are `known`.
    ///
    /// # Errors
    /// As [`Logbook::load`].
    pub fn load_knowing(
        &mut self,
        desk: Option<DeskId>,
        known: &dyn Fn(&Digest) -> bool,
    ) -> Result<Loaded, StoreError> {
        let loaded = load::load(&self.conn, &mut self.terms, desk, known)?;
        if loaded.revision != self.last {
            (self.last, self.theirs) = (loaded.revision, loaded.revision);
        }
        Ok(loaded)
    }

    /// By which road the first desk came into the file; none: there is no desk yet.
    ///
    /// # Errors
    /// What reading can bring.
    pub fn begun_by(&self) -> Result<Option<Via>, StoreError> {
        let mut ask = self.conn.prepare(
            "SELECT via FROM entry WHERE pos = (SELECT first FROM p_desk WHERE first IS NOT NULL ORDER BY first LIMIT 1)",
        )?;
        let via: Option<i64> = ask.query_row([], |row| row.get(0)).optional()?;
        via.map(codec::via_from).transpose().map_err(codec::unreadable(1))
    }

    /// A shift with everything about it, as [`super::Reader::matter`].
    ///
    /// # Errors
    /// What reading can bring.
    pub fn matter(&mut self, shift: ShiftId) -> Result<Option<MatterFound>, StoreError> {
        matter(&self.conn, &mut self.terms, shift)
    }

    /// Whether somebody else has written since this instance loaded or wrote last.
    ///
    /// # Errors
    /// What reading can bring.
    pub fn is_behind(&self) -> Result<bool, StoreError> {
        Ok(revision(&self.conn)? != self.last)
    }

    /// Writes a batch: entries, chain, drafts and projections in one transaction, on the disk when this returns.
    ///
    /// A batch whose entries are all in the file already (a retry after an unknown outcome) changes nothing and answers
    /// with their numbers, whatever it is based on. Writes of this instance never conflict with each other: only
    /// what another one wrote after `based_on` does.
    ///
    /// # Errors
    /// [`StoreError::Conflict`]; anything else that keeps it from the disk. Nothing of the batch was written then,
    /// unless the file was moved while it was: a retry finds that out.
    pub fn append(&mut self, batch: &Batch<'_>) -> Result<Appended, StoreError> {
        self.append_many(std::slice::from_ref(batch)).pop().unwrap_or(Err(StoreError::Stopped))
    }

    /// Writes several batches in one commit. Each is accepted or refused by itself.
    pub fn append_many(&mut self, batches: &[Batch<'_>]) -> Vec<Result<Appended, StoreError>> {
        match self.commit_all(batches) {
            Ok(results) => results,
            Err(error) => {
                self.terms.forget();
                vec![Err(error); batches.len()]
            }
        }
    }

    fn commit_all(&mut self, batches: &[Batch<'_>]) -> Result<Vec<Result<Appended, StoreError>>, StoreError> {
        self.check_place()?;
        let Logbook { conn, terms, salts, scratch, .. } = self;
        let tx = rusqlite::Transaction::new_unchecked(conn, TransactionBehavior::Immediate)?;
        let found = revision(&tx)?;
        let theirs = if found == self.last { self.theirs } else { found };
        let mut now = found;
        let mut results = Vec::with_capacity(batches.len());
        for batch in batches {
            tx.execute_batch("SAVEPOINT batch")?;
            let result = write(&tx, terms, salts, scratch, batch, (theirs, now));
            match &result {
                Ok(appended) => now = appended.revision,
                // A full disk or a failing one undoes the whole transaction, the batches before this one included.
                Err(error) if tx.is_autocommit() => return Err(error.clone()),
                Err(_) => {
                    terms.forget();
                    tx.execute_batch("ROLLBACK TO batch")?;
                }
            }
            tx.execute_batch("RELEASE batch")?;
            results.push(result);
        }
        if now == found {
            tx.rollback()?;
        } else {
            tx.commit()?;
            self.bell.ring();
            // A save that reached a file nobody will find again is no save.
            self.check_place()?;
        }
        (self.last, self.theirs) = (now, theirs);
        Ok(results)
    }

    /// Writes a great many entries, some thousands in each transaction, through the same code as [`Logbook::append`].
    ///
    /// # Errors
    /// The first error of `fill` or of a write. What earlier transactions wrote stays.
    pub fn bulk<E: From<StoreError>>(&mut self, fill: impl FnOnce(&mut Bulk<'_>) -> Result<(), E>) -> Result<(), E> {
        let mut bulk = Bulk::new(self);
        fill(&mut bulk)?;
        bulk.flush()?;
        search::all(&self.conn, &mut self.terms)?;
        Ok(self.checkpoint_idle()?)
    }

    /// A short turn of work that can wait: shifts that have ended are sealed, then the search index. For idle moments.
    /// Whether there is more to do. Nobody else sees a new revision.
    ///
    /// # Errors
    /// What writing can bring. The next turn tries again.
    pub fn index_idle(&mut self) -> Result<bool, StoreError> {
        let sealed = self.seal(segments::AT_ONCE);
        if let Ok(true) = sealed {
            return Ok(true);
        }
        // What keeps shifts from being sealed does not keep anything from being found.
        let indexed = search::idle(&self.conn, &mut self.terms);
        if indexed.is_err() {
            self.terms.forget();
        }
        sealed.and(indexed)
    }

    /// Takes the words of an entry out of the search index, and leaves no trace of them there. To be called before its
    /// texts are erased: the index has none of its own, and is told by them what to forget.
    ///
    /// # Errors
    /// What writing can bring.
    pub fn forget_words(&mut self, entry: EntryId) -> Result<(), StoreError> {
        search::forget(&self.conn, &mut self.terms, entry.bytes())
    }

    /// Moves what is in the write-ahead log into the file, as far as nobody is in the way. For after the
    /// acknowledgement and for idle moments.
    ///
    /// # Errors
    /// What writing the file can bring.
    pub fn checkpoint_idle(&mut self) -> Result<(), StoreError> {
        self.conn.wal_checkpoint_v2(Some(MAIN_DB), CheckpointMode::PASSIVE)?;
        Ok(())
    }

    /// [`Logbook::checkpoint_idle`] where the write-ahead log has become long. After each save it would cost more than it
    /// brings: the save after a checkpoint begins the log anew, and that takes a second flush.
    ///
    /// # Errors
    /// As [`Logbook::checkpoint_idle`].
    pub fn checkpoint_if_long(&mut self) -> Result<(), StoreError> {
        // NOOP only counts the pages in the log, and those of them that are in the file.
        let counts = |row: &rusqlite::Row<'_>| Ok((row.get::<_, i64>(1)?, row.get::<_, i64>(2)?));
        let (all, moved) = self.conn.query_row("PRAGMA main.wal_checkpoint(NOOP)", [], counts)?;
        if all - moved >= LONG { self.checkpoint_idle() } else { Ok(()) }
    }

    /// Seals ended shifts of at most so many chunks.
    pub(super) fn seal(&mut self, most: usize) -> Result<bool, StoreError> {
        if !segments::is_due(&self.conn)? {
            return Ok(false);
        }
        let Logbook { conn, terms, .. } = self;
        let tx = rusqlite::Transaction::new_unchecked(conn, TransactionBehavior::Immediate)?;
        let sealed = segments::seal(&tx, terms, "main", most);
        if sealed.is_err() {
            terms.forget();
        }
        let sealed = sealed?;
        tx.commit()?;
        Ok(sealed)
    }

    /// Lets the file grow by at most so many pages of 4 KiB from now on (none: no limit): the test's full disk, and a
    /// quota where one is wanted.
    ///
    /// # Errors
    /// What reading can bring.
    pub fn limit_pages(&mut self, more: Option<i64>) -> Result<(), StoreError> {
        let pages: i64 = self.conn.pragma_query_value(None, "page_count", |row| row.get(0))?;
        let most = more.map_or(i64::from(u32::MAX - 1), |more| pages + more);
        self.conn.pragma_update(None, "max_page_count", most)?;
        Ok(())
    }

    /// Fails if the file at the path is not the one that was opened.
    fn check_place(&self) -> Result<(), StoreError> {
        if has_moved(&self.conn, &self.path)? {
            return Err(StoreError::Moved { path: self.path.clone() });
        }
        Ok(())
    }
}

#[cfg(unix)]
fn has_moved(conn: &Connection, _path: &Path) -> Result<bool, StoreError> {
    let mut moved = 0;
    conn.file_control(Some(MAIN_DB), rusqlite::FileControl::HasMoved(&mut moved))?;
    Ok(moved != 0)
}

/// An open file cannot be replaced there, only its folder can go.
#[cfg(not(unix))]
fn has_moved(_conn: &Connection, path: &Path) -> Result<bool, StoreError> {
    Ok(!path.exists())
}
