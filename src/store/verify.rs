//! Does the file still say what was written? Everything is computed again from the bytes.

mod stretch;
mod walk;

use std::path::Path;

use rusqlite::TransactionBehavior;

use super::chain::Hash;
use super::error::StoreError;
use super::project::{self, Difference};
use super::schema::{self, Use};

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
    verify_by(path, STRIDE, options, progress)
}

/// So many entries are looked at in one go: enough that asking for them costs nothing, few enough that all processors
/// are done at about the same time.
const STRIDE: i64 = 16_384;

/// [`verify`], `stride` entries in one go; the result does not depend on it.
///
/// # Errors
/// As [`verify`].
pub fn verify_by(
    path: &Path,
    stride: i64,
    options: VerifyOptions,
    progress: &mut dyn FnMut(i64) -> bool,
) -> Result<Verified, StoreError> {
    let conn = schema::open(path, Use::Check)?;
    // Nothing signs checkpoints yet, so nothing vouches for any entry.
    let mut verified = walk::walk(path, &conn, stride, progress)?;
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
