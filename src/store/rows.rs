//! Entries as rows, in and out.

use rusqlite::{Connection, OptionalExtension, Row as SqlRow, params};

use crate::domain::encounter::Encounter;
use crate::domain::entry::Entry;
use crate::domain::ids::EncounterId;

use super::chain::{Hash, Row};
use super::codec::{self, unreadable};
use super::error::StoreError;
use super::terms::Terms;

/// Bits of a position that number the entry within its log; the bits above number the log.
pub(super) const SEQ_BITS: u32 = 40;

/// Sequence number of a position.
pub(super) fn seq_of(pos: i64) -> i64 {
    pos & ((1 << SEQ_BITS) - 1)
}

/// The columns that [`Stored::read`] takes, in its order.
pub(super) const COLUMNS: &str = "e.pos, e.id, e.kind, e.ver, e.wall, e.\"offset\", e.boot, e.since, e.actor, e.desk, \
     e.shift, e.via, e.subject, e.pack, e.body, e.sealed, e.hash";

/// An entry as it stands in the file.
#[derive(Debug, Clone, Default)]
pub(super) struct Stored {
    pub(super) pos: i64,
    pub(super) row: Row,
    pub(super) hash: Hash,
}

pub(super) fn sized<const N: usize>(bytes: &[u8]) -> [u8; N] {
    // A term of another length cannot be made (CHECK); as zeros it would not fit the chain.
    bytes.try_into().unwrap_or([0; N])
}

/// Where the bytes of a numbered term are found.
pub(super) trait Numbered {
    /// The bytes of a term; empty for a number that is not there, which no chain can fit.
    fn bytes(&mut self, n: i64) -> rusqlite::Result<&[u8]>;
}

impl Numbered for (&Connection, &mut Terms) {
    fn bytes(&mut self, n: i64) -> rusqlite::Result<&[u8]> {
        self.1.bytes(self.0, n)
    }
}

impl Stored {
    /// From a row of [`COLUMNS`].
    pub(super) fn read(sql: &SqlRow<'_>, terms: &mut impl Numbered) -> rusqlite::Result<Stored> {
        let mut stored = Stored::default();
        stored.refill(sql, terms)?;
        Ok(stored)
    }

    /// Becomes the next row of [`COLUMNS`], in the same memory. Where it does not read, what is left is of no use.
    pub(super) fn refill(&mut self, sql: &SqlRow<'_>, terms: &mut impl Numbered) -> rusqlite::Result<()> {
        fn term<const N: usize>(
            sql: &SqlRow<'_>,
            column: usize,
            terms: &mut impl Numbered,
        ) -> rusqlite::Result<Option<[u8; N]>> {
            let n: Option<i64> = sql.get(column)?;
            n.map(|n| terms.bytes(n).map(sized)).transpose()
        }
        let row = &mut self.row;
        self.pos = sql.get(0)?;
        row.seq = seq_of(self.pos);
        row.id = sized(sql.get_ref(1)?.as_blob()?);
        (row.kind, row.ver) = (sql.get(2)?, sql.get(3)?);
        (row.wall, row.offset, row.since) = (sql.get(4)?, sql.get(5)?, sql.get(7)?);
        row.boot = term(sql, 6, terms)?.unwrap_or_default();
        row.actor = term(sql, 8, terms)?;
        row.desk = term(sql, 9, terms)?.unwrap_or_default();
        row.shift = term(sql, 10, terms)?;
        row.via = sql.get(11)?;
        row.subject = sql.get_ref(12)?.as_blob_or_null()?.map_or(row.id, sized);
        row.pack = term(sql, 13, terms)?;
        row.body.clear();
        row.body.extend_from_slice(sql.get_ref(14)?.as_blob()?);
        row.sealed = sql.get_ref(15)?.as_blob_or_null()?.map(sized);
        self.hash = sized(sql.get_ref(16)?.as_blob()?);
        Ok(())
    }

    /// The entry it holds, its texts included.
    pub(super) fn entry(&self, conn: &Connection) -> Result<Entry, StoreError> {
        let texts = match self.row.sealed {
            Some(_) => texts_of(conn, self.pos)?,
            None => None,
        };
        codec::decode(&self.row, texts.as_deref()).map_err(unreadable(self.row.seq))
    }
}

fn texts_of(conn: &Connection, pos: i64) -> rusqlite::Result<Option<String>> {
    let mut ask = conn.prepare_cached("SELECT texts FROM payload WHERE pos = ?1")?;
    ask.query_row([pos], |row| row.get(0)).optional()
}

/// The entries a condition selects, in order. `rest` follows `FROM entry e`.
pub(super) fn select(
    conn: &Connection,
    terms: &mut Terms,
    rest: &str,
    params: impl rusqlite::Params,
) -> Result<Vec<Stored>, StoreError> {
    let mut ask = conn.prepare_cached(&format!("SELECT {COLUMNS} FROM entry e {rest}"))?;
    let mut rows = ask.query(params)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(Stored::read(row, &mut (conn, &mut *terms))?);
    }
    Ok(found)
}

/// The entries about one subject, in order: the one that bears its id, and those that name it.
pub(super) fn about(conn: &Connection, terms: &mut Terms, subject: &[u8; 16]) -> Result<Vec<Stored>, StoreError> {
    let mut found = select(conn, terms, "WHERE e.id = ?1 AND e.subject IS NULL", [subject])?;
    found.extend(select(conn, terms, "WHERE e.subject = ?1", [subject])?);
    found.sort_by_key(|stored| stored.pos);
    Ok(found)
}

/// Where the entry with this id stands.
pub(super) fn place(conn: &Connection, id: &[u8; 16]) -> rusqlite::Result<Option<i64>> {
    conn.prepare_cached("SELECT pos FROM entry WHERE id = ?1")?.query_row([id], |row| row.get(0)).optional()
}

/// Where the first entry about a subject stands: the one that bears its id, or the first that names it.
pub(super) fn beginning(conn: &Connection, subject: &[u8; 16]) -> rusqlite::Result<Option<i64>> {
    match place(conn, subject)? {
        None => {
            conn.prepare_cached("SELECT min(pos) FROM entry WHERE subject = ?1")?.query_row([subject], |row| row.get(0))
        }
        found => Ok(found),
    }
}

/// Writes one entry and its payload.
pub(super) fn insert(
    conn: &Connection,
    terms: &mut Terms,
    pos: i64,
    row: &Row,
    hash: &Hash,
    payload: Option<(&[u8; 32], &str)>,
) -> Result<(), StoreError> {
    let boot = terms.intern(conn, &row.boot)?;
    let actor = row.actor.map(|id| terms.intern(conn, &id)).transpose()?;
    let desk = terms.intern(conn, &row.desk)?;
    let shift = row.shift.map(|id| terms.intern(conn, &id)).transpose()?;
    let pack = row.pack.map(|digest| terms.intern(conn, &digest)).transpose()?;
    let subject = (row.subject != row.id).then_some(&row.subject);
    conn.prepare_cached(
        "INSERT INTO entry (pos, id, kind, ver, wall, \"offset\", boot, since, actor, desk, shift, via, subject, pack, \
         body, sealed, hash) VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17)",
    )?
    .execute(params![
        pos, &row.id, row.kind, row.ver, row.wall, row.offset, boot, row.since, actor, desk, shift, row.via, subject,
        pack, &row.body, row.sealed, hash,
    ])?;
    if let Some((salt, texts)) = payload {
        conn.prepare_cached("INSERT INTO payload VALUES (?1, ?2, ?3)")?.execute(params![pos, salt, texts])?;
    }
    Ok(())
}

/// The draft rows of one desk.
pub(super) fn drafts(conn: &Connection, desk: i64) -> Result<Vec<Encounter>, StoreError> {
    let mut ask = conn.prepare_cached("SELECT encounter, body, texts FROM draft WHERE desk = ?1 ORDER BY encounter")?;
    read_drafts(ask.query([desk])?)
}

/// All draft rows.
pub(super) fn all_drafts(conn: &Connection) -> Result<Vec<Encounter>, StoreError> {
    let mut ask = conn.prepare_cached("SELECT encounter, body, texts FROM draft ORDER BY encounter")?;
    read_drafts(ask.query([])?)
}

/// The draft row of one encounter.
pub(super) fn draft(conn: &Connection, id: EncounterId) -> Result<Option<Encounter>, StoreError> {
    let mut ask = conn.prepare_cached("SELECT encounter, body, texts FROM draft WHERE encounter = ?1")?;
    Ok(read_drafts(ask.query([id.bytes()])?)?.pop())
}

fn read_drafts(mut rows: rusqlite::Rows<'_>) -> Result<Vec<Encounter>, StoreError> {
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let id = EncounterId::from_bytes(row.get(0)?);
        let texts: Option<String> = row.get(2)?;
        let body: Vec<u8> = row.get(1)?;
        found.push(codec::draft::decode(id, &body, texts.as_deref()).map_err(unreadable(0))?);
    }
    Ok(found)
}
