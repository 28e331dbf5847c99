//! One stretch of a log: entries and payloads side by side in order.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension};
use serde::Deserialize;

use super::Why;
use crate::domain::entry::Kind;
use crate::store::chain::{self, Hash};
use crate::store::error::StoreError;
use crate::store::payloads::{Found, Payloads};
use crate::store::rows::{COLUMNS, Stored, seq_of, sized};
use crate::store::terms::TermTable;

/// Which positions of which log.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stretch<'a> {
    /// The log's identity.
    pub(super) log: &'a [u8; 16],
    /// What stands before the log's first entry, where the stretch begins with it.
    pub(super) root: Option<Hash>,
    /// First position.
    pub(super) from: i64,
    /// The position after the last.
    pub(super) until: i64,
    /// Whether nothing of the log comes after it, so that it may end early.
    pub(super) last: bool,
}

/// What was found in it, up to the first that does not fit.
#[derive(Debug, Default)]
pub(super) struct Looked {
    /// Hash of the last entry that fits; none: there is none.
    pub(super) head: Option<Hash>,
    /// The first that does not fit.
    pub(super) found: Option<(i64, Why)>,
    /// Entries that fit.
    pub(super) entries: i64,
    /// Payloads that fit.
    pub(super) payloads: i64,
    /// Sequence numbers of payloads that are gone.
    pub(super) gone: BTreeSet<i64>,
    /// Sequence numbers of payloads that entries say were erased.
    pub(super) announced: BTreeSet<i64>,
}

/// An entry that says which payloads were erased.
#[derive(Deserialize)]
struct Erased {
    seqs: Vec<i64>,
}

impl Stretch<'_> {
    /// Looks at the stretch. What stands before it is taken as the file has it: whoever looks at the stretch before
    /// sees whether that fits.
    pub(super) fn look(&self, conn: &Connection, terms: &TermTable) -> Result<Looked, StoreError> {
        let mut looked = Looked::default();
        let (mut before, mut expected) = match self.root {
            // Nothing stands at the place before the first entry.
            Some(root) => (root, self.from + 1),
            None => match hash_at(conn, self.from - 1)? {
                Some(hash) => (hash, self.from),
                None => {
                    looked.found = Some((seq_of(self.from - 1), Why::Missing));
                    return Ok(looked);
                }
            },
        };
        let mut entries = conn.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM entry e WHERE e.pos >= ?1 AND e.pos < ?2 ORDER BY e.pos"
        ))?;
        let mut payloads = conn.prepare_cached(
            "SELECT pos, salt, CAST(texts AS BLOB) FROM payload WHERE pos >= ?1 AND pos < ?2 ORDER BY pos",
        )?;
        let mut entries = entries.query((self.from, self.until))?;
        let mut payloads = Payloads::new(payloads.query((self.from, self.until))?)?;
        let (mut stored, mut scratch, mut terms) = (Stored::default(), Vec::new(), terms);
        while let Some(sql) = entries.next()? {
            let pos: i64 = sql.get(0)?;
            let why = match stored.refill(sql, &mut terms) {
                _ if pos != expected => Some((expected.min(pos), Why::Missing)),
                Ok(()) if chain::link(self.log, &before, &stored.row, &mut scratch) != stored.hash => {
                    Some((pos, Why::Changed))
                }
                Ok(()) => looked.payload(&stored, &mut payloads)?.map(|why| (pos, why)),
                Err(_) => Some((pos, Why::Malformed)),
            };
            if let Some((pos, why)) = why {
                looked.found = Some((seq_of(pos), why));
                return Ok(looked);
            }
            looked.entries += 1;
            before = stored.hash;
            looked.head = Some(before);
            expected += 1;
        }
        if !self.last && expected != self.until {
            looked.found = Some((seq_of(expected), Why::Missing));
        } else if let Some((pos, _)) = payloads.next {
            looked.found = Some((seq_of(pos), Why::PayloadAdded));
        }
        Ok(looked)
    }
}

impl Looked {
    /// Whether the payload of an entry is what the entry says.
    fn payload(&mut self, stored: &Stored, payloads: &mut Payloads<'_>) -> Result<Option<Why>, StoreError> {
        match (stored.row.sealed, payloads.at(stored.pos)?) {
            (None, Found::None) => {}
            (Some(sealed), Found::Seal(seal)) if sealed == seal => self.payloads += 1,
            (Some(_), Found::Seal(_)) => return Ok(Some(Why::PayloadChanged)),
            (Some(_), Found::None) => {
                self.gone.insert(stored.row.seq);
            }
            (None, Found::Seal(_)) | (_, Found::Stray) => return Ok(Some(Why::PayloadAdded)),
        }
        if Kind(stored.row.kind) == Kind::ERASED
            && let Ok(erased) = serde_json::from_slice::<Erased>(&stored.row.body)
        {
            self.announced.extend(erased.seqs);
        }
        Ok(None)
    }
}

/// The hash that the file has at a position.
fn hash_at(conn: &Connection, pos: i64) -> Result<Option<Hash>, StoreError> {
    let mut ask = conn.prepare_cached("SELECT hash FROM entry WHERE pos = ?1")?;
    Ok(ask.query_row([pos], |row| Ok(sized(row.get_ref(0)?.as_blob()?))).optional()?)
}
