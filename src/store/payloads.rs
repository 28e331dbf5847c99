//! Payloads, walked beside the entries they belong to.

use rusqlite::Rows;

use super::chain::{self, Hash};
use super::error::StoreError;

/// Payloads in order, walked beside the entries.
pub(super) struct Payloads<'a> {
    rows: Rows<'a>,
    /// The next one's position and digest.
    pub(super) next: Option<(i64, Hash)>,
}

/// What is found at a position.
pub(super) enum Found {
    /// No payload.
    None,
    /// A payload with this digest.
    Seal(Hash),
    /// A payload before this position that belongs to no entry.
    Stray,
}

impl<'a> Payloads<'a> {
    pub(super) fn new(rows: Rows<'a>) -> Result<Payloads<'a>, StoreError> {
        let mut payloads = Payloads { rows, next: None };
        payloads.advance()?;
        Ok(payloads)
    }

    fn advance(&mut self) -> Result<(), StoreError> {
        self.next = match self.rows.next()? {
            Some(row) => {
                let salt: &[u8] = row.get_ref(1)?.as_blob().unwrap_or_default();
                let texts = row.get_ref(2)?.as_blob().unwrap_or_default();
                let salt = salt.try_into().unwrap_or(&[0; 32]);
                Some((row.get(0)?, chain::seal(salt, texts)))
            }
            None => None,
        };
        Ok(())
    }

    pub(super) fn at(&mut self, pos: i64) -> Result<Found, StoreError> {
        match self.next {
            Some((at, seal)) if at == pos => {
                self.advance()?;
                Ok(Found::Seal(seal))
            }
            Some((at, _)) if at < pos => Ok(Found::Stray),
            _ => Ok(Found::None),
        }
    }
}
