//! The chain: what is hashed, in which order. LOGBOOK.md says the same in words; the golden vectors hold both to it.

use sha2::{Digest as _, Sha256};

/// A SHA-256.
pub type Hash = [u8; 32];

/// First field of an entry's hash: what is hashed, and by which version of these rules.
pub(super) const ENTRY_TAG: &[u8] = b"darban/entry/1";
/// First field of a payload's hash.
pub(super) const PAYLOAD_TAG: &[u8] = b"darban/payload/1";

/// Everything of an entry that is chained, as the file holds it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// Sequence number in its log, from 1, without gaps.
    pub seq: i64,
    /// The entry's id.
    pub id: [u8; 16],
    /// Kind number.
    pub kind: u16,
    /// Version of the body's form.
    pub ver: u16,
    /// Wall clock, milliseconds since 1970-01-01 UTC.
    pub wall: i64,
    /// Minutes east of UTC.
    pub offset: i64,
    /// Start of the machine.
    pub boot: [u8; 16],
    /// Milliseconds since that start.
    pub since: i64,
    /// Who.
    pub actor: Option<[u8; 16]>,
    /// The desk.
    pub desk: [u8; 16],
    /// The shift.
    pub shift: Option<[u8; 16]>,
    /// The road it came by.
    pub via: i64,
    /// What it is about.
    pub subject: [u8; 16],
    /// The standard it pins or adopts.
    pub pack: Option<[u8; 32]>,
    /// JSON text, hashed as these very bytes.
    pub body: Vec<u8>,
    /// Salted digest of the payload; none: there never was one.
    pub sealed: Option<Hash>,
}

/// Feeds one field: its length in 4 bytes, big-endian, then its bytes.
fn field(to: &mut impl FnMut(&[u8]), bytes: &[u8]) {
    let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
    to(&length.to_be_bytes());
    to(bytes);
}

/// Feeds a number: 8 bytes, big-endian, two's complement, as a field.
fn number(to: &mut impl FnMut(&[u8]), n: i64) {
    let mut field = [0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0];
    field[4..].copy_from_slice(&n.to_be_bytes());
    to(&field);
}

/// Feeds an id, or nothing where there is none, as a field.
fn id(to: &mut impl FnMut(&[u8]), id: Option<&[u8; 16]>) {
    let Some(id) = id else { return to(&[0; 4]) };
    let mut field = [0; 20];
    field[3] = 16;
    field[4..].copy_from_slice(id);
    to(&field);
}

/// Feeds the canonical bytes of an entry, in order, to `to`.
pub fn canonical(log: &[u8; 16], before: &Hash, row: &Row, to: &mut impl FnMut(&[u8])) {
    field(to, ENTRY_TAG);
    field(to, before);
    id(to, Some(log));
    number(to, row.seq);
    id(to, Some(&row.id));
    number(to, i64::from(row.kind));
    number(to, i64::from(row.ver));
    number(to, row.wall);
    number(to, row.offset);
    id(to, Some(&row.boot));
    number(to, row.since);
    id(to, row.actor.as_ref());
    id(to, Some(&row.desk));
    id(to, row.shift.as_ref());
    number(to, row.via);
    id(to, Some(&row.subject));
    field(to, row.pack.as_ref().map_or(&[], |digest| digest.as_slice()));
    field(to, &row.body);
    field(to, row.sealed.as_ref().map_or(&[], |digest| digest.as_slice()));
}

/// The hash of an entry, given the log it is in and the hash of the entry before it.
/// The bytes are gathered in `scratch` first: one call of the hash is faster than forty.
pub fn link(log: &[u8; 16], before: &Hash, row: &Row, scratch: &mut Vec<u8>) -> Hash {
    scratch.clear();
    canonical(log, before, row, &mut |bytes| scratch.extend_from_slice(bytes));
    Sha256::digest(&*scratch).into()
}

/// The salted digest of a payload.
pub fn seal(salt: &[u8; 32], texts: &[u8]) -> Hash {
    let mut hash = Sha256::new();
    let mut to = |bytes: &[u8]| hash.update(bytes);
    field(&mut to, PAYLOAD_TAG);
    field(&mut to, salt);
    field(&mut to, texts);
    hash.finalize().into()
}
