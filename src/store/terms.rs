//! Ids and digests that come again and again are kept once in `term` and referred to by number.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension};

use super::rows::Numbered;

/// Numbers of terms known so far. Terms are never changed or deleted, so what was read stays true, except for
/// those made in a transaction that was rolled back: then [`Terms::forget`].
#[derive(Debug, Default)]
pub(super) struct Terms {
    numbers: HashMap<Vec<u8>, i64>,
    bytes: HashMap<i64, Vec<u8>>,
    frozen: bool,
}

/// The number of a term that is not in a file that may not be written: no term has it.
const UNKNOWN: i64 = -1;

impl Terms {
    /// Terms of a file that is not to be written.
    pub(super) fn frozen() -> Terms {
        Terms { frozen: true, ..Terms::default() }
    }

    /// The number of a term, made if it is new.
    pub(super) fn intern(&mut self, conn: &Connection, bytes: &[u8]) -> rusqlite::Result<i64> {
        if let Some(n) = self.find(conn, bytes)? {
            return Ok(n);
        }
        if self.frozen {
            return Ok(UNKNOWN);
        }
        conn.prepare_cached("INSERT INTO term (bytes) VALUES (?1)")?.execute([bytes])?;
        let n = conn.last_insert_rowid();
        self.numbers.insert(bytes.to_vec(), n);
        Ok(n)
    }

    /// The number of a term, if it is in the file.
    pub(super) fn find(&mut self, conn: &Connection, bytes: &[u8]) -> rusqlite::Result<Option<i64>> {
        if let Some(n) = self.numbers.get(bytes) {
            return Ok(Some(*n));
        }
        let mut ask = conn.prepare_cached("SELECT n FROM term WHERE bytes = ?1")?;
        let found = ask.query_row([bytes], |row| row.get(0)).optional()?;
        if let Some(n) = found {
            self.numbers.insert(bytes.to_vec(), n);
        }
        Ok(found)
    }

    /// The bytes of a term; empty for a number that is not there, which no chain can fit.
    pub(super) fn bytes(&mut self, conn: &Connection, n: i64) -> rusqlite::Result<&[u8]> {
        match self.bytes.entry(n) {
            std::collections::hash_map::Entry::Occupied(known) => Ok(known.into_mut()),
            std::collections::hash_map::Entry::Vacant(new) => {
                let mut ask = conn.prepare_cached("SELECT bytes FROM term WHERE n = ?1")?;
                Ok(new.insert(ask.query_row([n], |row| row.get(0)).optional()?.unwrap_or_default()))
            }
        }
    }

    /// Forgets everything: a transaction was rolled back.
    pub(super) fn forget(&mut self) {
        self.numbers.clear();
        self.bytes.clear();
    }
}

/// Every term of a file, read at once: for many readers side by side.
#[derive(Debug)]
pub(super) struct TermTable(Vec<(i64, Vec<u8>)>);

impl TermTable {
    /// All terms as they stand in the file now.
    pub(super) fn read(conn: &Connection) -> rusqlite::Result<TermTable> {
        let mut ask = conn.prepare("SELECT n, bytes FROM term ORDER BY n")?;
        let terms = ask.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        terms.collect::<Result<_, _>>().map(TermTable)
    }

    fn find(&self, n: i64) -> Option<&[u8]> {
        // Numbers run from 1, unless somebody took a term out.
        let guess =
            usize::try_from(n.wrapping_sub(1)).ok().filter(|at| self.0.get(*at).is_some_and(|(found, _)| *found == n));
        let at = guess.or_else(|| self.0.binary_search_by_key(&n, |(found, _)| *found).ok())?;
        self.0.get(at).map(|(_, bytes)| bytes.as_slice())
    }
}

impl Numbered for &TermTable {
    fn bytes(&mut self, n: i64) -> rusqlite::Result<&[u8]> {
        Ok(self.find(n).unwrap_or_default())
    }
}
