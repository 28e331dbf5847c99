//! The index: filled by the writer in idle moments, a little at a time, and at the end of a bulk write.

use rusqlite::{Connection, TransactionBehavior, params};

use crate::domain::entry::Entry;
use crate::text::Hay;

use super::super::error::StoreError;
use super::super::rows::{self, Stored};
use super::super::terms::Terms;
use super::said;

const TABLES: &str = include_str!("../search.sql");
/// Entries indexed in one idle moment: a save that comes meanwhile waits for so many at most.
const PORTION: i64 = 32;
/// Entries indexed in one transaction where nobody waits.
const BULK: i64 = 20_000;
/// Pages of the index merged in one idle moment.
const MERGED: i64 = 4;
/// Private-use characters with which desks and shifts stand among the words: 6,400 from here on. In no text a word.
const TAGS: u32 = 0xe000;
const TAG_COUNT: u32 = 0x1900;
/// Of these the first half begins the mark of a desk, the second half that of a shift.
const FIRSTS: u32 = TAG_COUNT / 2;

/// Makes the empty index.
pub(in crate::store) fn create(conn: &Connection) -> Result<(), StoreError> {
    Ok(conn.execute_batch(TABLES)?)
}

/// Throws the index away and makes it anew from the entries, inside the transaction of a rebuild.
pub(in crate::store) fn rebuild(
    conn: &Connection,
    terms: &mut Terms,
    progress: &mut dyn FnMut(i64) -> bool,
) -> Result<(), StoreError> {
    conn.execute_batch("DROP TABLE IF EXISTS search_word; DROP TABLE IF EXISTS search; DROP TABLE IF EXISTS searched")?;
    create(conn)?;
    while portion(conn, terms, BULK)? {
        if !progress(reached(conn)?) {
            return Err(StoreError::Stopped);
        }
    }
    Ok(())
}

/// Indexes everything that is not yet, some thousands of entries in each transaction.
pub(in crate::store) fn all(conn: &Connection, terms: &mut Terms) -> Result<(), StoreError> {
    while in_transaction(conn, |conn| portion(conn, terms, BULK))? {}
    Ok(())
}

/// One short turn of work on the index, in a transaction of its own. Whether there may be more to do.
pub(in crate::store) fn idle(conn: &Connection, terms: &mut Terms) -> Result<bool, StoreError> {
    if pending(conn)? {
        return in_transaction(conn, |conn| portion(conn, terms, PORTION).map(|_| true));
    }
    // As the documentation of FTS5 says: a merge that changed fewer than two rows had nothing left to do.
    in_transaction(conn, |conn| {
        let before = conn.total_changes();
        conn.prepare_cached("INSERT INTO search (search, rank) VALUES ('merge', ?1)")?.execute([MERGED])?;
        Ok(conn.total_changes() - before >= 2)
    })
}

/// Runs in a transaction that is kept if something was done.
fn in_transaction(
    conn: &Connection,
    work: impl FnOnce(&Connection) -> Result<bool, StoreError>,
) -> Result<bool, StoreError> {
    let tx = rusqlite::Transaction::new_unchecked(conn, TransactionBehavior::Immediate)?;
    let more = work(&tx)?;
    if more {
        tx.commit()?
    } else {
        tx.rollback()?
    }
    Ok(more)
}

/// Up to which position entries are indexed.
pub(super) fn reached(conn: &Connection) -> Result<i64, StoreError> {
    Ok(conn.prepare_cached("SELECT reached FROM searched")?.query_row([], |row| row.get(0))?)
}

fn pending(conn: &Connection) -> Result<bool, StoreError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM payload WHERE pos > (SELECT reached FROM searched))";
    Ok(conn.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
}

/// Indexes the next entries with texts. Whether there were any.
fn portion(conn: &Connection, terms: &mut Terms, most: i64) -> Result<bool, StoreError> {
    let places: Vec<i64> = conn
        .prepare_cached("SELECT pos FROM payload WHERE pos > ?1 ORDER BY pos LIMIT ?2")?
        .query_map([reached(conn)?, most], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let Some(last) = places.last() else { return Ok(false) };
    let mut put = conn.prepare_cached("INSERT INTO search (rowid, words) VALUES (?1, ?2)")?;
    for pos in &places {
        if let Some(words) = words_at(conn, terms, *pos)? {
            put.execute(params![pos, words])?;
        }
    }
    conn.prepare_cached("UPDATE searched SET reached = ?1")?.execute([last])?;
    Ok(true)
}

/// Takes the words of an entry out of the index, while its texts are still there: the index has no words of its own, and
/// leaves no trace of those it is told to forget.
///
/// # Errors
/// What writing can bring.
pub(in crate::store) fn forget(conn: &Connection, terms: &mut Terms, entry: &[u8; 16]) -> Result<(), StoreError> {
    in_transaction(conn, |conn| {
        let Some(pos) = rows::place(conn, entry)?.filter(|pos| reached(conn).is_ok_and(|reached| *pos <= reached))
        else {
            return Ok(false);
        };
        let Some(words) = words_at(conn, terms, pos)? else { return Ok(false) };
        conn.prepare_cached("INSERT INTO search (search, rowid, words) VALUES ('delete', ?1, ?2)")?
            .execute(params![pos, words])?;
        Ok(true)
    })
    .map(drop)
}

/// What stands in the index for an entry: its words, its desk and its shift. None: it has no words.
fn words_at(conn: &Connection, terms: &mut Terms, pos: i64) -> Result<Option<String>, StoreError> {
    let found = rows::select(conn, terms, "WHERE e.pos = ?1", [pos])?;
    let Some(stored) = found.first() else { return Ok(None) };
    // One that does not read is found by nobody; `verify` tells of it.
    let Ok(entry) = stored.entry(conn) else { return Ok(None) };
    let mut words = hay_of(&entry).words;
    if words.is_empty() {
        return Ok(None);
    }
    words.extend(tags(conn, stored)?);
    Ok(Some(words.into_iter().collect::<Vec<_>>().join(" ")))
}

/// What is searched of an entry.
pub(super) fn hay_of(entry: &Entry) -> Hay {
    let mut hay = Hay::default();
    said::texts(entry).into_iter().for_each(|(_, said)| hay.add(said));
    hay.words.retain(|word| !word.chars().any(|c| (TAGS..TAGS + TAG_COUNT).contains(&u32::from(c))));
    hay
}

/// The marks of the desk and the shift of what an entry is about.
fn tags(conn: &Connection, stored: &Stored) -> Result<Vec<String>, StoreError> {
    let Some(pos) = rows::beginning(conn, &stored.row.subject)? else { return Ok(Vec::new()) };
    let mut ask = conn.prepare_cached("SELECT desk, shift FROM entry WHERE pos = ?1")?;
    let (desk, shift): (i64, Option<i64>) = ask.query_row([pos], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(std::iter::once(desk_tag(desk)).chain(shift.map(shift_tag)).collect())
}

/// The mark of a desk (its term).
pub(super) fn desk_tag(term: i64) -> String {
    tag(TAGS, term)
}

/// The mark of a shift (its term).
pub(super) fn shift_tag(term: i64) -> String {
    tag(TAGS + FIRSTS, term)
}

/// Two characters for a term; the first one is of the `FIRSTS` from `from` on.
fn tag(from: u32, term: i64) -> String {
    let term = u32::try_from(term.rem_euclid(i64::from(FIRSTS * TAG_COUNT))).unwrap_or_default();
    [from + term / TAG_COUNT, TAGS + term % TAG_COUNT].into_iter().filter_map(char::from_u32).collect()
}
