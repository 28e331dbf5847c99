//! Shifts under review, and the list of those that could be.

use std::collections::BTreeMap;
use std::sync::Arc;

use rusqlite::types::Value;
use rusqlite::{Connection, Row, TransactionBehavior, params_from_iter};

use crate::domain::encounter::Outcome;
use crate::domain::ids::{DeskId, ShiftId, StaffId};
use crate::domain::page::PageOf;
use crate::domain::request::RequestKind;
use crate::domain::review::{Matter, ReviewShift, ShiftCounts, Standing};
use crate::domain::shift::Shift;
use crate::domain::standard::Digest;

use super::error::StoreError;
use super::load::texts_of_packs;
use super::pages::{OCCURRENCES, stories};
use super::project::{flag, folded, whole_story};
use super::reader::Reader;
use super::rows;
use super::segments::span_of;
use super::terms::Terms;

/// A shift under review as the file has it.
#[derive(Debug)]
pub struct MatterFound {
    /// The matter; its standards are still to be read from `pack_texts`, and nothing is known of its base rates.
    pub matter: Matter,
    /// The texts of the standards its visits and observations are judged by.
    pub pack_texts: Vec<(Digest, String)>,
}

impl Reader {
    /// A shift of any desk with everything about it, out of one consistent state of the file; none where there is no such
    /// shift. Takes a few look-ups for each visit of the shift: the size of the file does not matter.
    ///
    /// # Errors
    /// What reading can bring; interrupted, it fails as any question does.
    pub fn matter(&mut self, shift: ShiftId) -> Result<Option<MatterFound>, StoreError> {
        let (conn, terms) = self.parts();
        matter(conn, terms, shift)
    }

    /// How far the reviews have come that were begun; a shift that is not among them is received.
    ///
    /// # Errors
    /// What reading can bring.
    pub fn standings(&mut self) -> Result<BTreeMap<ShiftId, Standing>, StoreError> {
        let (conn, _) = self.parts();
        let mut ask = conn.prepare_cached("SELECT e.id, r.standing FROM p_review r JOIN entry e USING (pos)")?;
        let rows = ask.query_map([], |row| Ok((ShiftId::from_bytes(row.get(0)?), row.get::<_, u8>(1)?)))?;
        let rows = rows.collect::<Result<Vec<_>, _>>()?;
        let known = rows.into_iter().filter_map(|(id, n)| Some((id, *Standing::ALL.get(usize::from(n))?)));
        Ok(known.collect())
    }

    /// The shifts of a desk, or of all, that began on the local days `from_day` to `to_day` (both included; days since
    /// 1970-01-01) and have ended, newest first.
    ///
    /// # Errors
    /// What reading can bring.
    pub fn ended_shifts(
        &mut self,
        desk: Option<DeskId>,
        from_day: i32,
        to_day: i32,
    ) -> Result<Vec<ShiftId>, StoreError> {
        let (conn, terms) = self.parts();
        let desk = match desk {
            Some(desk) => Value::from(terms.find(conn, desk.bytes())?.unwrap_or(0)),
            None => Value::Null,
        };
        let sql = "SELECT e.id FROM p_shift s JOIN entry e USING (pos) WHERE (?1 IS NULL OR s.desk = ?1) \
                   AND s.day BETWEEN ?2 AND ?3 AND s.ended IS NOT NULL ORDER BY s.pos DESC";
        let mut ask = conn.prepare_cached(sql)?;
        let ids = ask.query_map(params_from_iter([desk, from_day.into(), to_day.into()]), |row| {
            Ok(ShiftId::from_bytes(row.get(0)?))
        })?;
        Ok(ids.collect::<Result<_, _>>()?)
    }

    /// The shifts of a desk, or of all, that began on the local days `from_day` to `to_day` (both included; days since
    /// 1970-01-01), newest first.
    ///
    /// # Errors
    /// What reading can bring.
    pub fn review_shifts(
        &mut self,
        desk: Option<DeskId>,
        from_day: i32,
        to_day: i32,
        limit: usize,
    ) -> Result<Vec<ReviewShift>, StoreError> {
        let (conn, terms) = self.parts();
        let tx = rusqlite::Transaction::new_unchecked(conn, TransactionBehavior::Deferred)?;
        let desk = match desk {
            Some(desk) => Value::from(terms.find(&tx, desk.bytes())?.unwrap_or(0)),
            None => Value::Null,
        };
        let condition = if desk == Value::Null { "?1 IS NULL" } else { "s.desk = ?1" };
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let sql = format!(
            "SELECT e.id, s.shift, s.pos, r.standing, r.staff, r.moved FROM p_shift s JOIN entry e USING (pos) \
             LEFT JOIN p_review r USING (pos) WHERE {condition} AND s.day BETWEEN ?2 AND ?3 ORDER BY s.pos DESC LIMIT ?4"
        );
        let mut ask = tx.prepare_cached(&sql)?;
        let listed: Vec<Listed> = ask
            .query_map(params_from_iter([desk, from_day.into(), to_day.into(), limit.into()]), Listed::read)?
            .collect::<Result<_, _>>()?;
        let mut found = Vec::with_capacity(listed.len());
        for listed in &listed {
            found.extend(listed.found(&tx, terms)?);
        }
        Ok(found)
    }
}

/// See [`Reader::matter`].
pub(super) fn matter(conn: &Connection, terms: &mut Terms, id: ShiftId) -> Result<Option<MatterFound>, StoreError> {
    let tx = rusqlite::Transaction::new_unchecked(conn, TransactionBehavior::Deferred)?;
    let Some((mut stored, drafts)) = stories(&tx, terms, PageOf::Shift(id))? else { return Ok(None) };
    let shift = terms.find(&tx, id.bytes())?;
    for table in ["p_feedback", "p_observation"] {
        let sql = format!("SELECT id FROM {table} WHERE shift = ?1");
        let mut ask = tx.prepare_cached(&sql)?;
        let ids: Vec<[u8; 16]> = ask.query_map([shift], |row| row.get(0))?.collect::<Result<_, _>>()?;
        for id in ids {
            stored.extend(rows::about(&tx, terms, &id)?);
        }
    }
    stored.sort_by_key(|stored| stored.pos);
    let log = stored.iter().map(|stored| stored.entry(&tx).map(Arc::new)).collect::<Result<Vec<_>, _>>()?;
    let Some(matter) = Matter::fold(log, &drafts) else { return Ok(None) };
    let visits = matter.encounters.values().map(|visit| visit.arrival.pack);
    let pack_texts = texts_of_packs(&tx, visits.chain(matter.observations.values().map(|seen| seen.pack)))?;
    Ok(Some(MatterFound { matter, pack_texts }))
}

/// One row of the list.
struct Listed {
    id: ShiftId,
    term: i64,
    /// Where its opening stands.
    place: i64,
    standing: Option<u8>,
    by: Option<i64>,
    moved: Option<i64>,
}

impl Listed {
    fn read(row: &Row<'_>) -> rusqlite::Result<Listed> {
        Ok(Listed {
            id: ShiftId::from_bytes(row.get(0)?),
            term: row.get(1)?,
            place: row.get(2)?,
            standing: row.get(3)?,
            by: row.get(4)?,
            moved: row.get(5)?,
        })
    }

    fn found(&self, conn: &Connection, terms: &mut Terms) -> Result<Option<ReviewShift>, StoreError> {
        let story = whole_story(conn, terms, self.id.into())?;
        let Some(mut shift) = folded(&story, Shift::begin, Shift::apply) else { return Ok(None) };
        let counts = counts(conn, self.term, self.place)?;
        let standing = self.standing.and_then(|n| Standing::ALL.get(usize::from(n)).copied());
        shift.tickets = counts.visits;
        let by = self.by.map(|n| terms.bytes(conn, n)).transpose()?;
        Ok(Some(ReviewShift {
            shift,
            standing: standing.unwrap_or(Standing::Received),
            by: by.and_then(|bytes| bytes.try_into().ok()).map(StaffId::from_bytes),
            moved: self.moved,
            counts,
        }))
    }
}

/// The visits of a shift (its term) that were visits: what was discarded is none. With them, between which positions they
/// arrived.
pub(super) fn visits_of(conn: &Connection, shift: i64) -> Result<(ShiftCounts, (i64, i64)), StoreError> {
    let (left, settled) = (Outcome::LeftUnserved as i64, Outcome::LeftUnsettled as i64);
    let mut visits = conn.prepare_cached(
        "SELECT count(*), count(*) FILTER (WHERE outcome IS NULL), count(*) FILTER (WHERE outcome IN (?2, ?3)), \
         count(*) FILTER (WHERE flags & ?4), count(*) FILTER (WHERE outcome = ?5) FROM p_enc \
         WHERE shift = ?1 AND outcome IS NOT ?6 AND pos BETWEEN ?7 AND ?8",
    )?;
    let (first, last) = span_of(conn, shift)?.unwrap_or((i64::MAX, i64::MIN));
    let outcomes = [Outcome::Assumed as i64, Outcome::Discarded as i64];
    let counts =
        visits.query_row([shift, left, settled, flag::EVER_UNHAPPY, outcomes[0], outcomes[1], first, last], |row| {
            Ok(ShiftCounts {
                visits: row.get(0)?,
                open: row.get(1)?,
                left: row.get(2)?,
                unhappy: row.get(3)?,
                assumed: row.get(4)?,
                ..ShiftCounts::default()
            })
        })?;
    Ok((counts, (first, last)))
}

fn counts(conn: &Connection, shift: i64, pos: i64) -> Result<ShiftCounts, StoreError> {
    let (mut counts, (first, last)) = visits_of(conn, shift)?;
    let count = |sql: &str, values: &[i64]| -> Result<u32, StoreError> {
        Ok(conn.prepare_cached(sql)?.query_row(params_from_iter(values), |row| row.get(0))?)
    };
    let (complaint, none) = (RequestKind::Complaint as i64, Outcome::Discarded as i64);
    counts.complaints = count(COMPLAINTS, &[shift, first, last, complaint, none])?;
    counts.occurrences = count(&format!("{OCCURRENCES} SELECT count(*) FROM of_shift WHERE void = 0"), &[shift, pos])?;
    counts.feedback = count("SELECT count(*) FROM p_feedback WHERE shift = ?1 AND void = 0", &[shift])?;
    counts.waiting = count("SELECT count(*) FROM p_feedback WHERE shift = ?1 AND waits > 0", &[shift])?;
    Ok(counts)
}

/// A complaint belongs to its visit, whenever it was made.
const COMPLAINTS: &str = "SELECT count(*) FROM p_request r CROSS JOIN p_enc v ON v.pos = r.visit \
    WHERE r.visit BETWEEN ?2 AND ?3 AND r.kind = ?4 AND r.void = 0 AND v.shift = ?1 AND v.outcome IS NOT ?5";
