//! Older pages: everything the file tells of one visit, or of one shift, found by its id whatever its age.

use std::sync::Arc;

use rusqlite::{Connection, TransactionBehavior};

use crate::domain::encounter::Encounter;
use crate::domain::entry::{Body, Entry};
use crate::domain::ids::{EncounterId, ShiftId};
use crate::domain::page::{Page, PageOf};
use crate::domain::standard::Digest;

use super::error::StoreError;
use super::load::texts_of_packs;
use super::reader::Reader;
use super::rows::{self, Stored};
use super::segments::span_of;
use super::terms::Terms;

/// A page as the file has it.
#[derive(Debug)]
pub struct PageFound {
    /// The page.
    pub page: Page,
    /// The texts of the standards its visits are judged by.
    pub pack_texts: Vec<(Digest, String)>,
}

impl Reader {
    /// Everything about one visit or one shift, out of one consistent state of the file; none where there is no such.
    /// One visit takes a few look-ups by index, a shift as many for each of its visits: the size of the file does not
    /// matter.
    ///
    /// # Errors
    /// What reading can bring.
    pub fn page(&mut self, of: PageOf) -> Result<Option<PageFound>, StoreError> {
        let (conn, terms) = self.parts();
        let tx = rusqlite::Transaction::new_unchecked(conn, TransactionBehavior::Deferred)?;
        let Some((stored, drafts)) = stories(&tx, terms, of)? else { return Ok(None) };
        let log = stored.iter().map(|stored| stored.entry(&tx).map(Arc::new)).collect::<Result<Vec<_>, _>>()?;
        if !log.iter().any(|entry| begins(entry, of)) {
            return Ok(None);
        }
        let page = Page::fold(of, log, drafts);
        let pack_texts = texts_of_packs(&tx, page.encounters.values().map(|visit| visit.arrival.pack))?;
        Ok(Some(PageFound { page, pack_texts }))
    }
}

/// Every entry about what a page holds, in order, and the drafts of its visits; none where nothing has this id.
pub(super) fn stories(conn: &Connection, terms: &mut Terms, of: PageOf) -> Result<Option<Stories>, StoreError> {
    let mut visits = Vec::new();
    let mut stored = Vec::new();
    match of {
        PageOf::Visit(id) => visits.extend(rows::place(conn, id.bytes())?.map(|pos| (pos, id))),
        PageOf::Shift(id) => {
            let Some(start) = rows::place(conn, id.bytes())? else { return Ok(None) };
            visits = visits_of(conn, terms, id)?;
            stored.extend(rows::about(conn, terms, id.bytes())?);
            for occurrence in occurrences_of(conn, terms, id, start)? {
                stored.extend(rows::about(conn, terms, &occurrence)?);
            }
        }
    }
    let mut drafts = Vec::new();
    for (pos, id) in visits {
        stored.extend(rows::about(conn, terms, id.bytes())?);
        for request in requests_of(conn, pos)? {
            stored.extend(rows::about(conn, terms, &request)?);
        }
        drafts.extend(rows::draft(conn, id)?);
    }
    stored.sort_by_key(|stored| stored.pos);
    Ok(Some((stored, drafts)))
}

/// Entries in order, and drafts.
pub(super) type Stories = (Vec<Stored>, Vec<Encounter>);

/// Whether an entry begins what the page is about: another id of that form is none.
fn begins(entry: &Entry, of: PageOf) -> bool {
    match (&entry.body, of) {
        (Body::Arrived(arrival), PageOf::Visit(id)) => arrival.encounter == id,
        (Body::ShiftOpened { shift, .. }, PageOf::Shift(id)) => *shift == id,
        _ => false,
    }
}

fn visits_of(conn: &Connection, terms: &mut Terms, shift: ShiftId) -> Result<Vec<(i64, EncounterId)>, StoreError> {
    let Some(shift) = terms.find(conn, shift.bytes())? else { return Ok(Vec::new()) };
    let Some((first, last)) = span_of(conn, shift)? else { return Ok(Vec::new()) };
    let mut ask = conn.prepare_cached(
        "SELECT e.pos, e.id FROM p_enc v JOIN entry e USING (pos) WHERE v.pos BETWEEN ?1 AND ?2 AND v.shift = ?3",
    )?;
    let rows = ask.query_map([first, last, shift], |row| Ok((row.get(0)?, EncounterId::from_bytes(row.get(1)?))))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The occurrences of the shift with term `?1` that opens at `?2`, as a table `of_shift`: they stand between its opening and
/// that of the next one at its desk.
pub(super) const OCCURRENCES: &str = "WITH here (desk) AS (SELECT desk FROM p_shift WHERE pos = ?2), \
     until (pos) AS (SELECT min(pos) FROM p_shift WHERE desk = (SELECT desk FROM here) AND pos > ?2), \
     of_shift (pos, void) AS (SELECT o.pos, o.void FROM p_occurrence o WHERE o.desk = (SELECT desk FROM here) \
     AND o.pos > ?2 AND o.pos < coalesce((SELECT pos FROM until), 9223372036854775807) AND o.shift = ?1)";

fn occurrences_of(
    conn: &Connection,
    terms: &mut Terms,
    shift: ShiftId,
    start: i64,
) -> Result<Vec<[u8; 16]>, StoreError> {
    let shift = terms.find(conn, shift.bytes())?;
    let mut ask = conn.prepare_cached(&format!("{OCCURRENCES} SELECT e.id FROM of_shift JOIN entry e USING (pos)"))?;
    let rows = ask.query_map((shift, start), |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The requests of the visit whose arrival stands at `visit`, whenever they were asked.
fn requests_of(conn: &Connection, visit: i64) -> Result<Vec<[u8; 16]>, StoreError> {
    let mut ask = conn.prepare_cached("SELECT id FROM p_request WHERE visit = ?1")?;
    let rows = ask.query_map([visit], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
