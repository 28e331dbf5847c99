//! Blobs of columns, brought without a query each.

use std::sync::Arc;

use rusqlite::blob::Blob;
use rusqlite::{Connection, MAIN_DB};

use super::super::error::StoreError;
use super::key;

/// The blobs of a file, brought one after the other.
pub(super) struct Blobs<'a> {
    conn: &'a Connection,
    open: Option<Blob<'a>>,
}

/// What is told where blobs are not what sealing writes.
pub(super) fn unreadable() -> StoreError {
    StoreError::Damaged(Arc::new(rusqlite::Error::BlobSizeError))
}

impl<'a> Blobs<'a> {
    /// Those of this file.
    pub(super) fn over(conn: &'a Connection) -> Blobs<'a> {
        Blobs { conn, open: None }
    }

    /// One blob of a chunk; one that is not kept is empty.
    pub(super) fn bring(&mut self, column: usize, chunk: i64, into: &mut Vec<u8>) -> Result<(), StoreError> {
        let key = key(column, chunk);
        into.clear();
        let opened = match &mut self.open {
            Some(blob) => blob.reopen(key),
            None => self.conn.blob_open(MAIN_DB, c"p_seg", c"data", key, true).map(|blob| self.open = Some(blob)),
        };
        if let Err(error) = opened {
            self.open = None;
            return match error {
                // No such row: the column has nothing.
                rusqlite::Error::SqliteFailure(failure, _) if failure.code == rusqlite::ErrorCode::Unknown => Ok(()),
                other => Err(other.into()),
            };
        }
        if let Some(blob) = &self.open {
            into.resize(blob.len(), 0);
            blob.read_at_exact(into, 0)?;
        }
        Ok(())
    }
}
