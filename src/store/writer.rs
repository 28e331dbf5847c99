//! The one writer: what is queued goes into one commit, and nothing is acknowledged before it is on the disk.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rusqlite::wal::CheckpointMode;
use rusqlite::{Connection, MAIN_DB, OptionalExtension, TransactionBehavior, params};

use crate::domain::book::DraftChange;
use crate::domain::entry::Entry;
use crate::domain::ids::DeskId;
use crate::domain::standard::Digest;

use super::Revision;
use super::chain::{self, Hash};
use super::codec;
use super::error::StoreError;
use super::load::{self, Loaded, revision};
use super::project::{Placed, is_current, project, rebuild};
use super::rows::{self, SEQ_BITS, seq_of};
use super::schema::{self, Use};
use super::terms::Terms;

/// What one command brings: all of it is written, or nothing.
#[derive(Debug, Clone, Copy, Default)]
pub struct Batch<'a> {
    /// The revision on which it was decided; none: whatever the file holds. See [`Logbook::append`].
    pub based_on: Option<Revision>,
    /// The entries, in order.
    pub entries: &'a [Entry],
    /// Changes of draft rows, in order.
    pub drafts: &'a [DraftChange],
    /// Texts of standards that the file may not have yet.
    pub packs: &'a [(Digest, String)],
}

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appended {
    /// The sequence number of each entry.
    pub seqs: Vec<i64>,
    /// The revision after it.
    pub revision: Revision,
}

/// Where the salts of payloads come from.
pub enum Salts {
    /// The operating system.
    System,
    /// Given ones, for tests that compare files.
    Given(Box<dyn FnMut() -> [u8; 32] + Send>),
}

impl std::fmt::Debug for Salts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Salts::System => "System",
            Salts::Given(_) => "Given",
        })
    }
}

impl Salts {
    fn next(&mut self) -> Result<[u8; 32], StoreError> {
        match self {
            Salts::System => {
                let mut salt = [0; 32];
                getrandom::fill(&mut salt).map_err(|error| StoreError::NoRandom(error.to_string()))?;
                Ok(salt)
            }
            Salts::Given(next) => Ok(next()),
        }
    }
}

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
}

/// The end of the chain.
struct Head {
    log: [u8; 16],
    pos: i64,
    hash: Hash,
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
        load::load(&self.conn, &mut self.terms, desk)
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
        let mut bulk = Bulk { logbook: self, entries: Vec::with_capacity(BULK) };
        fill(&mut bulk)?;
        Ok(bulk.flush()?)
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

/// Entries of one transaction of a bulk write.
const BULK: usize = 20_000;

/// Takes the entries of a bulk write.
#[derive(Debug)]
pub struct Bulk<'a> {
    logbook: &'a mut Logbook,
    entries: Vec<Entry>,
}

impl Bulk<'_> {
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

    fn flush(&mut self) -> Result<(), StoreError> {
        if !self.entries.is_empty() {
            self.logbook.append(&Batch { entries: &self.entries, ..Batch::default() })?;
            self.entries.clear();
            self.logbook.checkpoint_idle()?;
        }
        Ok(())
    }
}

/// Writes one batch inside the transaction. `theirs` is the newest revision of somebody else, `now` the present one.
fn write(
    conn: &Connection,
    terms: &mut Terms,
    salts: &mut Salts,
    scratch: &mut Vec<u8>,
    batch: &Batch<'_>,
    (theirs, now): (Revision, Revision),
) -> Result<Appended, StoreError> {
    if let Some(seqs) = already(conn, batch.entries)? {
        return Ok(Appended { seqs, revision: now });
    }
    if batch.based_on.is_some_and(|based_on| based_on < theirs) {
        return Err(StoreError::Conflict { current: now });
    }
    for (digest, text) in batch.packs {
        conn.prepare_cached("INSERT OR IGNORE INTO pack VALUES (?1, ?2)")?.execute(params![&digest.0, text])?;
    }
    let mut head = head(conn)?;
    let mut placed: Vec<Placed> = Vec::with_capacity(batch.entries.len());
    for entry in batch.entries {
        let mut encoded = codec::encode(entry)?;
        head.pos += 1;
        encoded.row.seq = seq_of(head.pos);
        let salt = encoded.texts.as_ref().map(|_| salts.next()).transpose()?;
        let payload = salt.as_ref().zip(encoded.texts.as_deref());
        encoded.row.sealed = payload.map(|(salt, texts)| chain::seal(salt, texts.as_bytes()));
        head.hash = chain::link(&head.log, &head.hash, &encoded.row, scratch);
        rows::insert(conn, terms, head.pos, &encoded.row, &head.hash, payload)?;
        placed.push((head.pos, entry.clone()));
    }
    for change in batch.drafts {
        write_draft(conn, terms, change)?;
    }
    project(conn, terms, &placed)?;
    let revision = Revision(now.0 + 1);
    conn.prepare_cached("UPDATE book SET revision = ?1")?.execute([revision.0])?;
    Ok(Appended { seqs: placed.iter().map(|(pos, _)| seq_of(*pos)).collect(), revision })
}

/// The numbers of entries that are all in the file already; none if none of them is.
fn already(conn: &Connection, entries: &[Entry]) -> Result<Option<Vec<i64>>, StoreError> {
    let mut ask = conn.prepare_cached("SELECT pos FROM entry WHERE id = ?1")?;
    let mut found = Vec::new();
    for entry in entries {
        found.extend(ask.query_row([entry.id.bytes()], |row| row.get(0)).optional()?.map(seq_of));
    }
    match found.len() {
        0 => Ok(None),
        n if n == entries.len() => Ok(Some(found)),
        _ => Err(StoreError::Overlap),
    }
}

/// The end of the chain of the newest log.
fn head(conn: &Connection) -> Result<Head, StoreError> {
    let mut ask = conn.prepare_cached("SELECT life, log, root FROM life ORDER BY life DESC LIMIT 1")?;
    let (life, log, root): (i64, [u8; 16], Hash) =
        ask.query_row([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let first = life << SEQ_BITS;
    let mut ask = conn.prepare_cached("SELECT pos, hash FROM entry WHERE pos > ?1 ORDER BY pos DESC LIMIT 1")?;
    let last = ask.query_row([first], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    let (pos, hash) = last.unwrap_or((first, root));
    Ok(Head { log, pos, hash })
}

fn write_draft(conn: &Connection, terms: &mut Terms, change: &DraftChange) -> Result<(), StoreError> {
    match change {
        DraftChange::Put(encounter) => {
            let (body, texts) = codec::draft::encode(encounter)?;
            let desk = terms.intern(conn, encounter.arrival.desk.bytes())?;
            conn.prepare_cached("INSERT OR REPLACE INTO draft VALUES (?1, ?2, ?3, ?4)")?.execute(params![
                encounter.id().bytes(),
                desk,
                body,
                texts
            ])?;
        }
        DraftChange::Remove(encounter) => {
            conn.prepare_cached("DELETE FROM draft WHERE encounter = ?1")?.execute([encounter.bytes()])?;
        }
    }
    Ok(())
}
