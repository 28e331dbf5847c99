//! One batch inside a transaction: entries, chain, drafts and projections.

use rusqlite::{Connection, OptionalExtension, params};

use crate::domain::book::DraftChange;
use crate::domain::entry::Entry;
use crate::domain::standard::Digest;

use super::Revision;
use super::chain::{self, Hash};
use super::codec;
use super::error::StoreError;
use super::project::{Placed, project};
use super::rows::{self, SEQ_BITS, seq_of};
use super::terms::Terms;

/// What one command brings: all of it is written, or nothing.
#[derive(Debug, Clone, Copy, Default)]
pub struct Batch<'a> {
    /// The revision on which it was decided; none: whatever the file holds. See [`super::Logbook::append`].
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

/// The end of the chain.
struct Head {
    log: [u8; 16],
    pos: i64,
    hash: Hash,
}

/// Writes one batch inside the transaction. `theirs` is the newest revision of somebody else, `now` the present one.
pub(super) fn write(
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
    let mut found = Vec::new();
    for entry in entries {
        found.extend(rows::place(conn, entry.id.bytes())?.map(seq_of));
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
