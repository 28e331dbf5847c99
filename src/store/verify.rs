//! Does the file still say what was written? Everything is computed again from the bytes.

use std::collections::BTreeSet;
use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};
use serde::Deserialize;

use crate::domain::entry::Kind;

use super::chain::{self, Hash};
use super::error::StoreError;
use super::payloads::{Found, Payloads};
use super::project::{self, Difference};
use super::rows::{COLUMNS, SEQ_BITS, Stored, seq_of};
use super::schema::{self, Use};
use super::terms::Terms;

/// How thoroughly to look.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct VerifyOptions {
    /// Also compare the projections with ones made anew.
    pub full: bool,
    /// Make the projections anew; only done when the entries are as they were written.
    pub rebuild: bool,
}

/// What became of the entries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Every entry is as it was written, and a signed checkpoint vouches for the last.
    Intact,
    /// As written; a signed checkpoint vouches for this entry and all before it. Not given before checkpoints are
    /// written and their signatures checked.
    AnchoredUpTo(i64),
    /// As written, but no checkpoint vouches for this entry and those after it: a cut tail would not be seen.
    UnanchoredSince(i64),
    /// The first entry that is not as it was written, and why. What comes after it proves nothing.
    TamperedAt(i64, Why),
}

/// What does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Why {
    /// A number is left out: an entry is gone.
    #[error("an entry is missing")]
    Missing,
    /// The entry does not have the hash that its content and the entry before it give.
    #[error("the entry is not the one that was written here")]
    Changed,
    /// The payload does not have the digest in the entry.
    #[error("the texts are not those that were written")]
    PayloadChanged,
    /// The payload is gone, and no entry says that it was erased.
    #[error("the texts are gone, and no entry says that they were erased")]
    PayloadGone,
    /// There is a payload where none was written.
    #[error("there are texts where none were written")]
    PayloadAdded,
    /// A column holds what it cannot hold.
    #[error("the row is malformed")]
    Malformed,
}

/// What became of the projections.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Projections {
    /// Not looked at.
    NotChecked,
    /// Byte for byte what the entries give.
    Same,
    /// They differ: `--rebuild` mends it.
    Differ(Difference),
    /// Made anew.
    Rebuilt,
}

/// The result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// Of the entries.
    pub verdict: Verdict,
    /// Entries that fit.
    pub entries: i64,
    /// Payloads that fit.
    pub payloads: i64,
    /// Payloads that an entry says were erased.
    pub erased: i64,
    /// Identity of the newest log.
    pub log: [u8; 16],
    /// Hash of the last entry that fits: the fingerprint of everything before it.
    pub head: Hash,
    /// Of the projections.
    pub projections: Projections,
}

/// Verifies a file. `progress` is told the number of entries looked at from time to time, and says whether to go on.
///
/// # Errors
/// What opening and reading can bring; [`StoreError::Stopped`]. A forgery is no error but a verdict.
pub fn verify(
    path: &Path,
    options: VerifyOptions,
    progress: &mut dyn FnMut(i64) -> bool,
) -> Result<Verified, StoreError> {
    let conn = schema::open(path, Use::Check)?;
    let mut verified = {
        let tx = rusqlite::Transaction::new_unchecked(&conn, TransactionBehavior::Deferred)?;
        let mut walk = Walk::new(&tx)?;
        walk.all(&tx, progress)?;
        walk.finish()
    };
    if matches!(verified.verdict, Verdict::TamperedAt(..)) {
        return Ok(verified);
    }
    if options.rebuild {
        let writer = schema::open(path, Use::Write)?;
        project::rebuild(&writer, progress)?;
        verified.projections = Projections::Rebuilt;
    }
    if options.full {
        let tx = rusqlite::Transaction::new_unchecked(&conn, TransactionBehavior::Deferred)?;
        let difference = project::compare(&tx, progress)?;
        verified.projections = match (difference, options.rebuild) {
            (Some(difference), _) => Projections::Differ(difference),
            (None, true) => Projections::Rebuilt,
            (None, false) => Projections::Same,
        };
    }
    Ok(verified)
}

/// An entry that says which payloads were erased.
#[derive(Deserialize)]
struct Erased {
    seqs: Vec<i64>,
}

/// One walk over all logs.
struct Walk {
    verified: Verified,
    found: Option<(i64, Why)>,
    /// Sequence numbers of payloads that are gone, and of those that entries say were erased.
    gone: BTreeSet<i64>,
    announced: BTreeSet<i64>,
    scratch: Vec<u8>,
}

/// How often progress is told.
const STRIDE: i64 = 4_096;

impl Walk {
    fn new(conn: &Connection) -> Result<Walk, StoreError> {
        let log = conn.query_row("SELECT log FROM life ORDER BY life DESC LIMIT 1", [], |row| row.get(0))?;
        let verified = Verified {
            verdict: Verdict::Intact,
            entries: 0,
            payloads: 0,
            erased: 0,
            log,
            head: [0; 32],
            projections: Projections::NotChecked,
        };
        let (gone, announced) = (BTreeSet::new(), BTreeSet::new());
        Ok(Walk { verified, found: None, gone, announced, scratch: Vec::new() })
    }

    fn all(&mut self, conn: &Connection, progress: &mut dyn FnMut(i64) -> bool) -> Result<(), StoreError> {
        let lives: Vec<(i64, [u8; 16], Hash)> = conn
            .prepare("SELECT life, log, root FROM life ORDER BY life")?
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
            .collect::<Result<_, _>>()?;
        for (life, log, root) in lives {
            self.verified.head = root;
            self.one(conn, life, &log, progress)?;
            let unlawful = self.gone.difference(&self.announced).next().copied();
            if let Some(seq) = unlawful
                && self.found.is_none_or(|(found, _)| seq < found)
            {
                self.found = Some((seq, Why::PayloadGone));
            }
            self.verified.erased += i64::try_from(self.gone.len()).unwrap_or(i64::MAX);
            self.gone.clear();
            self.announced.clear();
            if self.found.is_some() {
                break;
            }
        }
        Ok(())
    }

    /// Entries and payloads of one log, side by side in order.
    fn one(
        &mut self,
        conn: &Connection,
        life: i64,
        log: &[u8; 16],
        progress: &mut dyn FnMut(i64) -> bool,
    ) -> Result<(), StoreError> {
        let (from, until) = (life << SEQ_BITS, (life + 1) << SEQ_BITS);
        let sql = format!("SELECT {COLUMNS} FROM entry e WHERE e.pos >= ?1 AND e.pos < ?2 ORDER BY e.pos");
        let mut entries = conn.prepare(&sql)?;
        let mut payloads = conn
            .prepare("SELECT pos, salt, CAST(texts AS BLOB) FROM payload WHERE pos >= ?1 AND pos < ?2 ORDER BY pos")?;
        let mut entries = entries.query((from, until))?;
        let mut payloads = Payloads::new(payloads.query((from, until))?)?;
        let mut terms = Terms::frozen();
        let mut expected = from;
        while let Some(sql) = entries.next()? {
            expected += 1;
            let pos: i64 = sql.get(0)?;
            let why = match Stored::read(sql, conn, &mut terms) {
                _ if pos != expected => Some((expected.min(pos), Why::Missing)),
                Ok(stored) => self.entry(log, &stored, &mut payloads)?.map(|why| (pos, why)),
                Err(_) => Some((pos, Why::Malformed)),
            };
            if let Some((pos, why)) = why {
                self.found = Some((seq_of(pos), why));
                return Ok(());
            }
            self.verified.entries += 1;
            if self.verified.entries % STRIDE == 0 && !progress(self.verified.entries) {
                return Err(StoreError::Stopped);
            }
        }
        if let Some((pos, _)) = payloads.next {
            self.found = Some((seq_of(pos), Why::PayloadAdded));
        }
        Ok(())
    }

    fn entry(
        &mut self,
        log: &[u8; 16],
        stored: &Stored,
        payloads: &mut Payloads<'_>,
    ) -> Result<Option<Why>, StoreError> {
        let hash = chain::link(log, &self.verified.head, &stored.row, &mut self.scratch);
        if hash != stored.hash {
            return Ok(Some(Why::Changed));
        }
        match (stored.row.sealed, payloads.at(stored.pos)?) {
            (None, Found::None) => {}
            (Some(sealed), Found::Seal(seal)) if sealed == seal => self.verified.payloads += 1,
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
        self.verified.head = hash;
        Ok(None)
    }

    fn finish(mut self) -> Verified {
        // Nothing signs checkpoints yet, so nothing vouches for any entry.
        self.verified.verdict = match self.found {
            Some((seq, why)) => Verdict::TamperedAt(seq, why),
            None => Verdict::UnanchoredSince(1),
        };
        self.verified
    }
}
