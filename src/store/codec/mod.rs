//! Entries as the file holds them. Domain types are never serialised as they are: each version of the form has wire
//! structs of its own, is never changed once shipped, and is read for ever.

mod code;
pub(crate) mod draft;
mod v1;

use std::sync::Arc;

use crate::domain::entry::{Body, Entry, Kind, Via};
use crate::domain::ids::{BootId, DeskId, EntryId, ShiftId, StaffId, Subject};
use crate::domain::time::Stamp;

use super::chain::Row;
use super::error::StoreError;

pub(crate) use code::via_from;

/// Why an entry does not read or write.
#[derive(Debug, thiserror::Error)]
pub enum CodecError {
    /// It is no JSON of the form its kind has.
    #[error("the body is not of the form its kind has")]
    Json(#[from] serde_json::Error),
    /// A code nobody knows.
    #[error("unknown {what}: {found}")]
    Code {
        /// What the code is for.
        what: &'static str,
        /// The code.
        found: String,
    },
    /// A value is missing or of another type.
    #[error("{0} is missing or malformed")]
    Shape(&'static str),
    /// An entry of a newer version can be kept but not made.
    #[error("an entry of a kind this version does not know cannot be made")]
    Newer,
}

/// An entry in its wire form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Encoded {
    /// What is chained, but for the sequence number and the payload's digest.
    pub row: Row,
    /// JSON array of its texts; none: it has no text.
    pub texts: Option<String>,
}

/// The version in which bodies are written.
pub(super) const VERSION: u16 = 1;

/// The wire form of an entry. Its `seq` is 0 and nothing is sealed yet.
///
/// # Errors
/// [`CodecError::Newer`] for an entry of an unknown kind: its body is not known.
pub fn encode(entry: &Entry) -> Result<Encoded, CodecError> {
    let mut slots = Slots::default();
    let (body, pack) = v1::encode(entry, &mut slots)?;
    if entry.via == Via::Record {
        slots.put_always(entry.account.as_deref().unwrap_or_default());
    }
    let row = Row {
        seq: 0,
        id: *entry.id.bytes(),
        kind: entry.body.kind().0,
        ver: VERSION,
        wall: entry.at.wall,
        offset: entry.at.offset.into(),
        boot: *entry.at.boot.bytes(),
        since: entry.at.since_boot,
        actor: entry.actor.map(|id| *id.bytes()),
        desk: *entry.desk.bytes(),
        shift: entry.shift.map(|id| *id.bytes()),
        via: code::via_number(entry.via),
        subject: *entry.body.subject().bytes(),
        pack,
        body,
        sealed: None,
    };
    Ok(Encoded { row, texts: slots.json()? })
}

/// What every body may refer to: the columns of its entry.
pub(super) struct Head {
    pub(super) at: Stamp,
    pub(super) actor: Option<StaffId>,
    pub(super) desk: DeskId,
    pub(super) shift: Option<ShiftId>,
    pub(super) subject: Subject,
    pub(super) pack: Option<[u8; 32]>,
}

/// Reads an entry back. `texts` is the payload; none: it never had one, or it was erased, and its texts read as empty.
///
/// A kind or version this program does not know reads as [`Body::Newer`].
///
/// # Errors
/// [`CodecError`] where a known kind is not of its form.
pub fn decode(row: &Row, texts: Option<&str>) -> Result<Entry, CodecError> {
    let head = Head {
        at: Stamp {
            wall: row.wall,
            offset: i16::try_from(row.offset).map_err(|_| CodecError::Shape("offset"))?,
            boot: BootId::from_bytes(row.boot),
            since_boot: row.since,
        },
        actor: row.actor.map(StaffId::from_bytes),
        desk: DeskId::from_bytes(row.desk),
        shift: row.shift.map(ShiftId::from_bytes),
        subject: Subject::from_bytes(row.subject),
        pack: row.pack,
    };
    let slots = Slots::read(texts)?;
    // A later version of a kind goes through its own upcaster here, ending in the domain type of today.
    let known = match row.ver {
        1 => v1::decode(Kind(row.kind), &row.body, &head, &slots)?,
        _ => None,
    };
    let body = known.unwrap_or(Body::Newer { kind: row.kind, subject: head.subject });
    let via = code::via_from(row.via)?;
    Ok(Entry {
        id: EntryId::from_bytes(row.id),
        at: head.at,
        actor: head.actor,
        desk: head.desk,
        shift: head.shift,
        via,
        account: slots.last().filter(|account| via == Via::Record && !account.is_empty()).map(str::to_owned),
        body,
    })
}

/// The texts of an entry, moved out of its body: the body holds their numbers.
#[derive(Debug, Default)]
pub(super) struct Slots {
    texts: Vec<String>,
    erased: bool,
}

impl Slots {
    /// Moves a text out; an empty one takes no slot.
    pub(super) fn put(&mut self, text: &str) -> Option<usize> {
        (!text.is_empty()).then(|| self.put_always(text))
    }

    /// Moves a text out, even an empty one.
    pub(super) fn put_always(&mut self, text: &str) -> usize {
        self.texts.push(text.to_owned());
        self.texts.len() - 1
    }

    /// The text of a slot: empty where there is none or it was erased.
    pub(super) fn get(&self, slot: Option<usize>) -> Result<String, CodecError> {
        match slot {
            Some(slot) if !self.erased => self.texts.get(slot).cloned().ok_or(CodecError::Shape("text")),
            _ => Ok(String::new()),
        }
    }

    /// The last text: in an entry that came by `record`, the account it came from. Empty: not known.
    fn last(&self) -> Option<&str> {
        self.texts.last().map(String::as_str)
    }

    fn json(&self) -> Result<Option<String>, CodecError> {
        if self.texts.is_empty() { Ok(None) } else { Ok(Some(serde_json::to_string(&self.texts)?)) }
    }

    fn read(texts: Option<&str>) -> Result<Slots, CodecError> {
        match texts {
            Some(json) => Ok(Slots { texts: serde_json::from_str(json)?, erased: false }),
            None => Ok(Slots { texts: Vec::new(), erased: true }),
        }
    }
}

/// The same error with the place where it was found.
pub(crate) fn unreadable(seq: i64) -> impl Fn(CodecError) -> StoreError {
    move |cause| StoreError::Unreadable { seq, cause: Arc::new(cause) }
}
