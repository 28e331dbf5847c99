//! Sealed shifts: what reports need of a shift that has ended, in columns of a few bytes a visit.
//!
//! The shifts whose opening stands in the same 2^14 positions of the log share a chunk: for each column one blob, so that
//! a report reads few long blobs and only those of its columns. Sealing is never part of a save: a save notes in
//! `p_fresh` which shifts it touched, those are read from their rows until they are sealed in an idle moment. A shift
//! that is touched after it was sealed is fresh again, and its place in the chunk is passed over.

mod blobs;
mod bytes;
mod code;
mod places;
mod read;
mod report;
mod scan;
mod sealed;

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, OptionalExtension};

use super::error::StoreError;
use super::terms::Terms;
use code::{column, encode};
use sealed::{Sealed, gather};

pub(super) use places::{Missed, Values, Wanted, newest};
pub(super) use sealed::judged;

/// Bits of a position within a chunk.
const CHUNK_BITS: u32 = 14;
/// Bits of a key below the number of the column.
const COLUMN_BITS: u32 = 56;
/// Chunks sealed in one idle moment, so that a save that comes then waits for milliseconds only.
pub(super) const AT_ONCE: usize = 2;

fn key(column: usize, chunk: i64) -> i64 {
    (column as i64) << COLUMN_BITS | chunk
}

/// Where the opening of a shift stands, by its term: its id is that of the entry that opened it.
const OPENING: &str = "SELECT e.pos FROM term t JOIN entry e ON e.id = t.bytes WHERE t.n = ?1 AND e.subject IS NULL";

/// Shifts that a batch touched: by term, with the place of the last arrival among what was touched.
#[derive(Debug, Default)]
pub(super) struct Touched(BTreeMap<i64, i64>);

impl Touched {
    /// A shift was touched, through the visit that arrived at `pos` or by itself.
    pub(super) fn shift(&mut self, shift: i64, pos: i64) {
        let upto = self.0.entry(shift).or_default();
        *upto = pos.max(*upto);
    }

    /// A request of the visit that arrived at `visit` was touched.
    pub(super) fn visit(&mut self, conn: &Connection, visit: i64) -> Result<(), StoreError> {
        let mut ask = conn.prepare_cached("SELECT shift FROM p_enc WHERE pos = ?1")?;
        if let Some(shift) = ask.query_row([visit], |row| row.get(0)).optional()? {
            self.shift(shift, visit);
        }
        Ok(())
    }

    /// Notes them.
    pub(super) fn write(self, conn: &Connection) -> Result<(), StoreError> {
        let mut place = conn.prepare_cached(OPENING)?;
        let mut note = conn.prepare_cached(
            "INSERT INTO p_fresh (pos, upto) VALUES (?1, max(?1, ?2)) \
             ON CONFLICT (pos) DO UPDATE SET upto = excluded.upto WHERE excluded.upto > upto",
        )?;
        for (shift, upto) in self.0 {
            if let Some(pos) = place.query_row([shift], |row| row.get::<_, i64>(0)).optional()? {
                note.execute([pos, upto])?;
            }
        }
        Ok(())
    }
}

/// The sealed shifts of a chunk, fresh ones included as they were sealed; none where its blobs do not read.
fn load(conn: &Connection, schema: &str, chunk: i64) -> Result<Option<Vec<Sealed>>, StoreError> {
    let mut blobs: [Vec<u8>; column::ALL] = std::array::from_fn(|_| Vec::new());
    let mut ask = conn.prepare_cached(&format!("SELECT data FROM {schema}.p_seg WHERE key = ?1"))?;
    for (column, blob) in blobs.iter_mut().enumerate() {
        *blob = ask.query_row([key(column, chunk)], |row| row.get(0)).optional()?.unwrap_or_default();
    }
    if blobs[column::HEAD].is_empty() {
        return Ok(Some(Vec::new()));
    }
    Ok(read::decode(&blobs, chunk << CHUNK_BITS))
}

fn store(conn: &Connection, schema: &str, chunk: i64, shifts: &[Sealed]) -> Result<(), StoreError> {
    let mut drop = conn.prepare_cached(&format!("DELETE FROM {schema}.p_seg WHERE key = ?1"))?;
    let mut put = conn.prepare_cached(&format!("INSERT OR REPLACE INTO {schema}.p_seg VALUES (?1, ?2)"))?;
    for (column, blob) in encode(shifts, chunk << CHUNK_BITS).iter().enumerate() {
        match blob.is_empty() {
            true => drop.execute([key(column, chunk)])?,
            false => put.execute((key(column, chunk), blob))?,
        };
    }
    let days = shifts.iter().map(|shift| shift.day);
    let span = days.clone().min().zip(days.max()).zip(shifts.iter().map(|shift| shift.upto).max());
    let mut note = conn.prepare_cached(&format!("INSERT OR REPLACE INTO {schema}.p_chunk VALUES (?1, ?2, ?3, ?4)"))?;
    if let Some(((first, last), upto)) = span {
        note.execute((chunk, first, last, upto))?;
    }
    Ok(())
}

/// The fresh shifts that have ended, by chunk, with how far they reach: of at most so many chunks from this one on.
fn ended(
    conn: &Connection,
    schema: &str,
    from: i64,
    most: usize,
) -> Result<BTreeMap<i64, Vec<(i64, i64)>>, StoreError> {
    let mut ask = conn.prepare_cached(&format!(
        "SELECT f.pos, f.upto FROM {schema}.p_fresh f JOIN {schema}.p_shift s USING (pos) \
         WHERE s.ended IS NOT NULL AND f.pos >= ?1 ORDER BY f.pos",
    ))?;
    let mut rows = ask.query([from << CHUNK_BITS])?;
    let mut chunks: BTreeMap<i64, Vec<(i64, i64)>> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let (pos, upto): (i64, i64) = (row.get(0)?, row.get(1)?);
        let chunk = pos >> CHUNK_BITS;
        if chunks.len() == most && !chunks.contains_key(&chunk) {
            break;
        }
        chunks.entry(chunk).or_default().push((pos, upto));
    }
    Ok(chunks)
}

/// Seals shifts that have ended, of at most so many chunks; whether there was any. A shift of which an entry does not read
/// stays fresh and keeps no other one back; `verify` tells of it. `schema` is `main` or `temp`.
pub(super) fn seal(conn: &Connection, terms: &mut Terms, schema: &str, most: usize) -> Result<bool, StoreError> {
    let mut from = 0;
    loop {
        let chunks = ended(conn, schema, from, most)?;
        let Some((last, _)) = chunks.last_key_value() else { return Ok(false) };
        from = last + 1;
        let mut any = false;
        for (chunk, fresh) in &chunks {
            any |= seal_chunk(conn, terms, schema, (*chunk, fresh))?;
        }
        if any {
            return Ok(true);
        }
    }
}

/// Seals these fresh shifts of a chunk; whether there was any that reads.
fn seal_chunk(
    conn: &Connection,
    terms: &mut Terms,
    schema: &str,
    (chunk, fresh): (i64, &[(i64, i64)]),
) -> Result<bool, StoreError> {
    let known = match load(conn, schema, chunk)? {
        Some(known) => Ok(known.into_iter().map(|shift| (shift.pos, shift)).collect()),
        None => anew(conn, terms, schema, chunk),
    };
    let Some(mut shifts) = readable(known)? else { return Ok(false) };
    let mut done = Vec::with_capacity(fresh.len());
    for (pos, upto) in fresh {
        let reach = shifts.get(pos).map_or(*upto, |known| known.upto.max(*upto));
        if let Some(shift) = readable(gather(conn, terms, schema, (*pos, reach)))? {
            shifts.extend(shift.map(|shift| (*pos, shift)));
            done.push(*pos);
        }
    }
    if done.is_empty() {
        return Ok(false);
    }
    store(conn, schema, chunk, &shifts.into_values().collect::<Vec<_>>())?;
    let mut drop = conn.prepare_cached(&format!("DELETE FROM {schema}.p_fresh WHERE pos = ?1"))?;
    for pos in done {
        drop.execute([pos])?;
    }
    Ok(true)
}

/// What was read; none where an entry does not read.
fn readable<T>(read: Result<T, StoreError>) -> Result<Option<T>, StoreError> {
    match read {
        Ok(read) => Ok(Some(read)),
        Err(StoreError::Unreadable { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

/// All shifts of a chunk that have ended, from their rows: for one whose blobs do not read.
fn anew(conn: &Connection, terms: &mut Terms, schema: &str, chunk: i64) -> Result<BTreeMap<i64, Sealed>, StoreError> {
    let mut ask =
        conn.prepare(&format!("SELECT pos FROM {schema}.p_shift WHERE pos BETWEEN ?1 AND ?2 AND ended IS NOT NULL",))?;
    let span = (chunk << CHUNK_BITS, ((chunk + 1) << CHUNK_BITS) - 1);
    let places: Vec<i64> = ask.query_map(span, |row| row.get(0))?.collect::<Result<_, _>>()?;
    let mut shifts = BTreeMap::new();
    for pos in places {
        shifts.extend(gather(conn, terms, schema, (pos, i64::MAX))?.map(|shift| (pos, shift)));
    }
    Ok(shifts)
}

/// Whether there is anything to seal.
pub(super) fn is_due(conn: &Connection) -> Result<bool, StoreError> {
    let mut ask = conn.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM p_fresh f JOIN p_shift s USING (pos) WHERE s.ended IS NOT NULL)",
    )?;
    Ok(ask.query_row([], |row| row.get(0))?)
}

/// Seals everything that has ended.
pub(super) fn seal_all(conn: &Connection, terms: &mut Terms, schema: &str) -> Result<(), StoreError> {
    if schema == "temp" {
        conn.execute_batch(
            "CREATE INDEX IF NOT EXISTS temp.p_request_visit ON p_request (visit); \
             CREATE INDEX IF NOT EXISTS temp.p_level_shift ON p_level (shift) WHERE counts = 1; \
             CREATE INDEX IF NOT EXISTS temp.p_observation_shift ON p_observation (shift)",
        )?;
    }
    while seal(conn, terms, schema, 64)? {}
    Ok(())
}

/// From where to where the visits of a shift (its term) may stand in `p_enc`, which has no index of shifts: other visits
/// of the same hours stand between them. None: no shift was opened under this id.
pub(super) fn span_of(conn: &Connection, shift: i64) -> Result<Option<(i64, i64)>, StoreError> {
    let mut ask = conn.prepare_cached(OPENING)?;
    let Some(pos) = ask.query_row([shift], |row| row.get::<_, i64>(0)).optional()? else { return Ok(None) };
    let mut ask = conn.prepare_cached("SELECT upto FROM p_fresh WHERE pos = ?1")?;
    let fresh: Option<i64> = ask.query_row([pos], |row| row.get(0)).optional()?;
    let sealed = sealed_upto(conn, pos)?;
    // What is neither noted nor sealed is in a file that is being mended: everything after the opening may belong to it.
    Ok(Some((pos, fresh.max(sealed).unwrap_or(i64::MAX))))
}

/// How far the shift that opens at `pos` reached when it was sealed. A head that does not read says nothing: as far as can be.
fn sealed_upto(conn: &Connection, pos: i64) -> Result<Option<i64>, StoreError> {
    let chunk = pos >> CHUNK_BITS;
    let mut ask = conn.prepare_cached("SELECT data FROM p_seg WHERE key = ?1")?;
    let head: Option<Vec<u8>> = ask.query_row([key(column::HEAD, chunk)], |row| row.get(0)).optional()?;
    let Some(blob) = head else { return Ok(None) };
    let Some(head) = code::Head::read(&blob, chunk << CHUNK_BITS) else { return Ok(Some(i64::MAX)) };
    Ok(head.shifts.iter().find(|shift| shift.pos == pos).map(|shift| shift.upto))
}

/// The shifts of a chunk that have ended, as lines of the canonical dump: sealed or not, they are the same.
pub(super) fn lines(conn: &Connection, terms: &mut Terms, schema: &str, chunk: i64) -> Result<Vec<String>, StoreError> {
    let mut shifts: BTreeMap<i64, Sealed> = match load(conn, schema, chunk)? {
        Some(known) => known.into_iter().map(|shift| (shift.pos, shift)).collect(),
        None => return Ok(vec![format!("p_seg {chunk} does not read")]),
    };
    for (pos, upto) in ended(conn, schema, 0, usize::MAX)?.remove(&chunk).unwrap_or_default() {
        let reach = shifts.get(&pos).map_or(upto, |known| known.upto.max(upto));
        match gather(conn, terms, schema, (pos, reach))? {
            Some(shift) => shifts.insert(pos, shift),
            None => shifts.remove(&pos),
        };
    }
    shifts.into_values().map(|shift| line(conn, terms, &shift)).collect()
}

/// The chunks that have shifts which have ended.
pub(super) fn chunks(conn: &Connection, schema: &str) -> Result<Vec<i64>, StoreError> {
    let mut ask = conn.prepare(&format!(
        "SELECT DISTINCT pos >> {CHUNK_BITS} FROM {schema}.p_shift WHERE ended IS NOT NULL \
         UNION SELECT chunk FROM {schema}.p_chunk ORDER BY 1",
    ))?;
    let found: BTreeSet<i64> = ask.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    Ok(found.into_iter().collect())
}

/// A shift as a line: numbers of terms as what they stand for.
fn line(conn: &Connection, terms: &mut Terms, shift: &Sealed) -> Result<String, StoreError> {
    use std::fmt::Write as _;
    let mut hex = |n: i64| -> Result<String, StoreError> {
        Ok(terms.bytes(conn, n)?.iter().map(|byte| format!("{byte:02x}")).collect())
    };
    let mut line = format!("p_seg {} {} {} {} {:?}", shift.pos, shift.upto, hex(shift.desk)?, shift.day, shift.moods);
    for visit in &shift.visits {
        let (staff, pack) = (hex(visit.staff)?, hex(visit.pack)?);
        let visit = sealed::Visit { staff: 0, pack: 0, ..visit.clone() };
        let _ = write!(line, " [{staff} {pack} {visit:?}]");
    }
    Ok(line)
}
