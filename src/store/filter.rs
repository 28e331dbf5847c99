//! Which encounters are asked for, and where a page of them begins.

use std::sync::Arc;

use rusqlite::types::Value;
use rusqlite::{Connection, Transaction, TransactionBehavior, params_from_iter};

use crate::domain::answer::Answer;
use crate::domain::encounter::{Outcome, Place, VisitorKind};
use crate::domain::entry::{Body, Entry};
use crate::domain::ids::{DeskId, ShiftId, StaffId};
use crate::domain::review::Said;
use crate::domain::standard::Standard;

use super::error::StoreError;
use super::project::flag;
use super::rows;
use super::segments::{Missed, judged, span_of};
use super::sift;
use super::terms::Terms;

/// Which encounters are asked for. All conditions hold together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EncounterFilter {
    /// Of this desk.
    pub desk: Option<DeskId>,
    /// Of this shift: in which the visitor arrived.
    pub shift: Option<ShiftId>,
    /// Of this person.
    pub staff: Option<StaffId>,
    /// Of this kind of visitor.
    pub kind: Option<VisitorKind>,
    /// At this place.
    pub place: Option<Place>,
    /// Ended so.
    pub outcome: Option<Outcome>,
    /// With this mark.
    pub mark: Option<Mark>,
    /// In which any of these items was missed, by the standard it was judged by; items by their number in it. The items
    /// of a parameter have other numbers in each standard. A corrected visit is judged by what stands now. Empty:
    /// whatever was missed.
    pub missed: Vec<(Arc<Standard>, Vec<u16>)>,
    /// Of shifts that began on these local days since 1970-01-01, both included.
    pub days: Option<(i32, i32)>,
    /// Older than the last one of the page before.
    pub before: Option<Cursor>,
}

/// What makes an encounter worth looking at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mark {
    /// Unhappy at any time.
    Unhappy,
    /// Left, unserved or unsettled.
    Left,
    /// Closed without an answer from anybody.
    Assumed,
    /// Changed after its close.
    Corrected,
    /// The verdict was given hastily or at an empty desk.
    VerdictMarked,
    /// Asked item by item.
    Guided,
    /// Nobody answered the probe.
    ProbeUnanswered,
}

/// A place in a list of encounters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor {
    pub(super) started: i64,
    pub(super) pos: i64,
}

impl Mark {
    /// All marks.
    pub const ALL: [Mark; 7] = [
        Mark::Unhappy,
        Mark::Left,
        Mark::Assumed,
        Mark::Corrected,
        Mark::VerdictMarked,
        Mark::Guided,
        Mark::ProbeUnanswered,
    ];

    /// Its stable name.
    pub const fn name(self) -> &'static str {
        match self {
            Mark::Unhappy => "unhappy",
            Mark::Left => "left",
            Mark::Assumed => "assumed",
            Mark::Corrected => "corrected",
            Mark::VerdictMarked => "verdict-marked",
            Mark::Guided => "guided",
            Mark::ProbeUnanswered => "probe-unanswered",
        }
    }

    fn condition(self) -> String {
        let flags = |bits: i64| format!("flags & {bits} <> 0");
        match self {
            Mark::Unhappy => flags(flag::EVER_UNHAPPY),
            Mark::Left => {
                format!("outcome IN ({}, {})", Outcome::LeftUnserved as i64, Outcome::LeftUnsettled as i64)
            }
            Mark::Assumed => format!("outcome = {}", Outcome::Assumed as i64),
            Mark::Corrected => flags(flag::CORRECTED),
            Mark::VerdictMarked => flags(flag::VERDICT_MARKED),
            Mark::Guided => flags(flag::GUIDED),
            Mark::ProbeUnanswered => flags(flag::PROBE_SKIPPED | flag::PROBE_TIMED_OUT),
        }
    }
}

/// A filter in the words of one file.
#[derive(Debug)]
pub(super) struct Within {
    /// Positions after this one.
    pub(super) after: i64,
    /// Positions before this one.
    pub(super) before: i64,
    /// The desk's term.
    pub(super) desk: Option<i64>,
    /// The shift's term.
    pub(super) shift: Option<i64>,
    pub(super) staff: Option<(i64, StaffId)>,
    pub(super) days: Option<(i32, i32)>,
    /// Conditions on a row of `p_enc` beyond these.
    pub(super) conditions: Vec<String>,
    pub(super) missed: Vec<Missed>,
}

/// What of an encounter's row says which items were missed.
pub(super) const ANSWERS: &str = "pack, flags, answers";

impl EncounterFilter {
    /// The filter in the words of this file. None: it names what the file does not have.
    pub(super) fn within(&self, conn: &Connection, terms: &mut Terms) -> Result<Option<Within>, StoreError> {
        let mut find = |bytes: Option<&[u8; 16]>| -> Result<Option<Option<i64>>, StoreError> {
            let Some(bytes) = bytes else { return Ok(Some(None)) };
            Ok(terms.find(conn, bytes)?.map(Some))
        };
        let (desk, shift) =
            (find(self.desk.as_ref().map(DeskId::bytes))?, find(self.shift.as_ref().map(ShiftId::bytes))?);
        let staff = find(self.staff.as_ref().map(StaffId::bytes))?;
        let (Some(desk), Some(shift), Some(staff)) = (desk, shift, staff) else { return Ok(None) };
        let mut missed = Vec::new();
        for (standard, items) in &self.missed {
            let pack = terms.find(conn, &standard.digest.0)?;
            missed.extend(pack.map(|pack| (pack, Arc::clone(standard), items.clone())));
        }
        if missed.is_empty() && !self.missed.is_empty() {
            return Ok(None);
        }
        let Some((after, before)) = self.places(conn, shift)? else { return Ok(None) };
        let conditions = [
            self.kind.map(|kind| format!("kind = {}", kind as i64)),
            self.place.map(|place| format!("place = {}", place as i64)),
            self.outcome.map(|outcome| format!("outcome = {}", outcome as i64)),
            self.mark.map(Mark::condition),
        ];
        let conditions = conditions.into_iter().flatten().collect();
        let staff = staff.zip(self.staff);
        Ok(Some(Within { after, before, desk, shift, staff, days: self.days, conditions, missed }))
    }

    /// Between which positions everything lies that the filter lets through; none: nowhere. An entry about something is
    /// never before the shift in which that began.
    fn places(&self, conn: &Connection, shift: Option<i64>) -> Result<Option<(i64, i64)>, StoreError> {
        let mut after = 0;
        if let Some((first, last)) = self.days {
            let sql = "SELECT min(pos) FROM p_shift WHERE day BETWEEN ?1 AND ?2";
            match conn.prepare_cached(sql)?.query_row([first, last], |row| row.get::<_, Option<i64>>(0))? {
                Some(pos) => after = pos,
                None => return Ok(None),
            }
        }
        let Some(shift) = shift else { return Ok(Some((after, i64::MAX))) };
        Ok(span_of(conn, shift)?.map(|(first, _)| (after.max(first), i64::MAX)))
    }
}

/// Whether a shift began on one of these days: it is found by its opening, which bears its id.
const DAY_OF_SHIFT: &str = "SELECT EXISTS (SELECT 1 FROM entry e JOIN p_shift s USING (pos) \
    WHERE e.id = ?1 AND s.day BETWEEN ?2 AND ?3)";

impl Within {
    /// Whether desk and shift are all it asks for, which the search index knows.
    pub(super) fn is_of_tags(&self) -> bool {
        self.staff.is_none() && self.days.is_none() && !self.asks_of_visits()
    }

    /// Whether it asks for something only a visit has.
    pub(super) fn asks_of_visits(&self) -> bool {
        !self.conditions.is_empty() || !self.missed.is_empty()
    }

    /// Whether it lets something through that this entry, at this position, began.
    pub(super) fn allows(
        &self,
        conn: &Connection,
        terms: &mut Terms,
        (pos, home): (i64, &Entry),
    ) -> Result<bool, StoreError> {
        let mut is = |wanted: Option<i64>, bytes: Option<&[u8; 16]>| -> Result<bool, StoreError> {
            let Some(wanted) = wanted else { return Ok(true) };
            let Some(bytes) = bytes else { return Ok(false) };
            Ok(terms.find(conn, bytes)? == Some(wanted))
        };
        if !is(self.desk, Some(home.desk.bytes()))? || !is(self.shift, home.shift.as_ref().map(ShiftId::bytes))? {
            return Ok(false);
        }
        if !self.has_day(conn, home.shift)? {
            return Ok(false);
        }
        let visit = match &home.body {
            Body::Arrived(_) => Some(pos),
            Body::Requested { encounter, .. }
            | Body::Review(
                Said::Observed { encounter: Some(encounter), .. } | Said::Given { encounter: Some(encounter), .. },
            ) => rows::beginning(conn, encounter.bytes())?,
            _ => None,
        };
        match visit {
            Some(visit) => self.allows_row((conn, terms), visit),
            None => Ok(!self.asks_of_visits() && self.staff.is_none_or(|(_, staff)| home.actor == Some(staff))),
        }
    }

    fn has_day(&self, conn: &Connection, shift: Option<ShiftId>) -> Result<bool, StoreError> {
        let Some((first, last)) = self.days else { return Ok(true) };
        let Some(shift) = shift else { return Ok(false) };
        Ok(conn.prepare_cached(DAY_OF_SHIFT)?.query_row((shift.bytes(), first, last), |row| row.get(0))?)
    }

    fn allows_row(&self, (conn, terms): (&Connection, &mut Terms), pos: i64) -> Result<bool, StoreError> {
        let mut conditions = self.conditions.clone();
        conditions.extend(self.staff.map(|(term, _)| format!("staff = {term}")));
        conditions.push("pos = ?1".to_owned());
        let sql = format!("SELECT {ANSWERS} FROM p_enc WHERE {}", conditions.join(" AND "));
        let mut ask = conn.prepare_cached(&sql)?;
        let mut rows = ask.query([pos])?;
        match rows.next()? {
            Some(row) => self.has_missed((conn, terms), pos, row, 0),
            None => Ok(false),
        }
    }

    /// Whether the visit that arrived at `pos`, whose [`ANSWERS`] begin at this column of its row, misses what is asked
    /// for.
    pub(super) fn has_missed(
        &self,
        (conn, terms): (&Connection, &mut Terms),
        pos: i64,
        row: &rusqlite::Row<'_>,
        at: usize,
    ) -> Result<bool, StoreError> {
        if self.missed.is_empty() {
            return Ok(true);
        }
        let pack: i64 = row.get(at)?;
        if row.get::<_, i64>(at + 1)? & flag::CORRECTED != 0 {
            for (_, standard, items) in self.missed.iter().filter(|(of, ..)| *of == pack) {
                let answers = judged(conn, terms, pos, standard)?;
                if items.iter().any(|item| answers.get(usize::from(*item)) == Some(&Answer::Missed)) {
                    return Ok(true);
                }
            }
            return Ok(false);
        }
        let answers = row.get_ref(at + 2)?.as_blob().unwrap_or_default();
        let missed = |item: &u16| {
            let byte = answers.get(usize::from(item / 4)).copied().unwrap_or_default();
            (byte >> (item % 4 * 2)) & 3 == Answer::Missed.code()
        };
        Ok(self.missed.iter().any(|(of, _, items)| *of == pack && items.iter().any(missed)))
    }
}

/// The place of the encounter that arrived there.
pub(super) fn at(conn: &Connection, pos: i64) -> Result<Option<Cursor>, StoreError> {
    let mut ask = conn.prepare_cached("SELECT started FROM p_enc WHERE pos = ?1")?;
    let mut rows = ask.query([pos])?;
    Ok(rows.next()?.map(|row| row.get(0)).transpose()?.map(|started| Cursor { started, pos }))
}

/// The newest encounters that fit, at most so many; `go_on` is told how far it has come and says whether it is still wanted.
pub(super) fn newest(
    conn: &Connection,
    terms: &mut Terms,
    filter: &EncounterFilter,
    limit: usize,
    go_on: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<Vec<Cursor>, StoreError> {
    // One state of the file: shifts may be sealed meanwhile.
    let tx = Transaction::new_unchecked(conn, TransactionBehavior::Deferred)?;
    let conn = &*tx;
    let Some(within) = filter.within(conn, terms)? else { return Ok(Vec::new()) };
    if let Some(found) = sift::newest(conn, terms, (filter, &within), limit, go_on)? {
        return Ok(found);
    }
    let (sql, values) = within.question(conn, filter.before)?;
    let mut ask = conn.prepare_cached(&sql)?;
    let mut rows = ask.query(params_from_iter(values))?;
    let mut found = Vec::new();
    while found.len() < limit
        && let Some(row) = rows.next()?
    {
        if !go_on(found.len() as u64, limit as u64) {
            return Err(StoreError::Stopped);
        }
        let pos = row.get(1)?;
        if within.has_missed((conn, terms), pos, row, 2)? {
            found.push(Cursor { started: row.get(0)?, pos });
        }
    }
    Ok(found)
}

impl Within {
    /// The query of a list: a shift where it stands, newest arrival first; everything else in the order in which it was
    /// written down.
    fn question(&self, conn: &Connection, before: Option<Cursor>) -> Result<(String, Vec<Value>), StoreError> {
        let mut conditions = vec!["pos > ?1".to_owned(), "pos < ?2".to_owned()];
        let mut end = self.end_of_days(conn)?;
        if let Some((_, last)) = self.shift.map(|shift| span_of(conn, shift)).transpose()?.flatten() {
            end = end.min(last.saturating_add(1));
        }
        let mut values: Vec<Value> = vec![self.after.into(), end.into()];
        conditions.extend(self.conditions.iter().cloned());
        let mut is = |column: &str, term: Option<i64>| {
            conditions.extend(term.map(|term| format!("{column} = {term}")));
        };
        is("shift", self.shift);
        is("staff", self.staff.map(|(term, _)| term));
        is("desk", self.desk);
        if let Some((first, last)) = self.days {
            conditions.push("+shift IN (SELECT shift FROM p_shift WHERE day BETWEEN ?3 AND ?4)".to_owned());
            values.extend([i64::from(first).into(), i64::from(last).into()]);
        }
        if let Some(Cursor { started, pos }) = before {
            conditions.push(match self.shift.is_some() {
                true => format!("(started, pos) < ({started}, {pos})"),
                false => format!("pos < {pos}"),
            });
        }
        let order = if self.shift.is_some() { "started DESC, pos DESC" } else { "pos DESC" };
        let sql =
            format!("SELECT started, pos, {ANSWERS} FROM p_enc WHERE {} ORDER BY {order}", conditions.join(" AND "));
        Ok((sql, values))
    }

    /// Before which position the visits of these days arrived: at each desk before the shift after the last of them.
    fn end_of_days(&self, conn: &Connection) -> Result<i64, StoreError> {
        let Some((first, last)) = self.days else { return Ok(i64::MAX) };
        let sql = "SELECT max(coalesce((SELECT min(n.pos) FROM p_shift n WHERE n.desk = l.desk AND n.pos > l.pos), ?3)) \
                   FROM (SELECT desk, max(pos) pos FROM p_shift WHERE day BETWEEN ?1 AND ?2 GROUP BY desk) l";
        let end: Option<i64> = conn.prepare_cached(sql)?.query_row((first, last, i64::MAX), |row| row.get(0))?;
        Ok(end.unwrap_or(i64::MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::super::writer::Logbook;
    use super::*;

    #[test]
    fn the_day_of_a_shift_is_looked_up_and_not_searched_for() {
        let folder = tempfile::TempDir::new().expect("a folder");
        let path = folder.path().join("logbook.db");
        drop(Logbook::open(&path).expect("a logbook"));
        let conn = Connection::open(&path).expect("opened");
        let mut ask = conn.prepare(&format!("EXPLAIN QUERY PLAN {DAY_OF_SHIFT}")).expect("a question");
        let plan = ask.query_map(([0_u8; 16], 0, 1), |row| row.get::<_, String>(3)).expect("a plan");
        let plan: Vec<String> = plan.collect::<Result<_, _>>().expect("its steps");
        assert!(plan.iter().any(|step| step.starts_with("SEARCH")), "{plan:?}");
        assert!(!plan.iter().any(|step| step.contains("SCAN") && !step.contains("CONSTANT")), "{plan:?}");
    }
}
