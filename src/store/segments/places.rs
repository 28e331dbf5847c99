//! Visits found by their columns, newest first: a question that lets few visits through reads a few bytes of each.

use std::collections::BTreeSet;
use std::sync::Arc;

use rusqlite::Connection;

use super::super::error::StoreError;
use super::blobs::{Blobs, unreadable};
use super::code::{Head, HeadShift, code_width, column};
use super::read::Amended;
use super::sealed::{Amend, judged_as};
use super::{CHUNK_BITS, read};
use crate::domain::answer::Answer;
use crate::domain::report::Days;
use crate::domain::standard::{ItemKind, Standard};

/// For each value of a column of bytes, whether it is wanted.
pub(in crate::store) type Values = Box<[bool; 256]>;

/// Which sealed visits are wanted. All conditions hold together; one that is not there lets everything through.
#[derive(Debug, Clone)]
pub(in crate::store) struct Wanted<'a> {
    /// Arrived before this position.
    pub(in crate::store) before: i64,
    /// Of shifts that began on these days.
    pub(in crate::store) days: Days,
    /// The desk's term.
    pub(in crate::store) desk: Option<i64>,
    /// The owner's term.
    pub(in crate::store) staff: Option<i64>,
    /// Who came, where, how.
    pub(in crate::store) who: Option<Values>,
    /// How made, how ended.
    pub(in crate::store) state: Option<Values>,
    /// Verdict and the like.
    pub(in crate::store) voice: Option<Values>,
    /// Any of these items missed, by number in the standard (and its term) that the visit was judged by.
    pub(in crate::store) missed: &'a [Missed],
}

/// A standard's term, the standard, numbers of its items.
pub(in crate::store) type Missed = (i64, Arc<Standard>, Vec<u16>);

/// A chunk: its number, the days of its shifts, how far any chunk before it reaches.
struct Place {
    chunk: i64,
    days: Days,
    rest: i64,
}

/// The newest of `found` and of the sealed visits that are wanted, at most so many, newest first. Shifts that open at
/// `fresh` are passed over: `found` has what is wanted of them. `go_on` is told how many chunks have been read, of how many.
pub(in crate::store) fn newest(
    conn: &Connection,
    wanted: &Wanted<'_>,
    fresh: &BTreeSet<i64>,
    mut found: Vec<i64>,
    limit: usize,
    go_on: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<Vec<i64>, StoreError> {
    let (mut done, all) = (0, conn.query_row("SELECT count(*) FROM p_chunk", [], |row| row.get::<_, i64>(0))? as u64);
    let mut walk = Walk { blobs: Blobs::over(conn), wanted, fresh, rows: Vec::new(), spare: Vec::new() };
    for place in places(conn)?.iter().rev() {
        if place.days.meets(wanted.days) && place.chunk << CHUNK_BITS < wanted.before {
            walk.chunk(place.chunk, &mut found)?;
        }
        if found.len() >= limit && found.iter().filter(|pos| **pos > place.rest).count() >= limit {
            break;
        }
        done += 1;
        if !go_on(done, all) || conn.is_interrupted() {
            return Err(StoreError::Stopped);
        }
    }
    found.sort_unstable_by_key(|pos| std::cmp::Reverse(*pos));
    found.truncate(limit);
    Ok(found)
}

fn places(conn: &Connection) -> Result<Vec<Place>, StoreError> {
    let mut ask = conn.prepare_cached("SELECT chunk, first, last, upto FROM p_chunk ORDER BY chunk")?;
    let mut rows = ask.query([])?;
    let (mut all, mut rest) = (Vec::new(), 0);
    while let Some(row) = rows.next()? {
        all.push(Place { chunk: row.get(0)?, days: Days { first: row.get(1)?, last: row.get(2)? }, rest });
        rest = row.get::<_, i64>(3)?.max(rest);
    }
    Ok(all)
}

struct Walk<'a, 'b> {
    blobs: Blobs<'a>,
    wanted: &'b Wanted<'b>,
    fresh: &'b BTreeSet<i64>,
    /// Rows of the chunk that are wanted so far.
    rows: Vec<u32>,
    spare: Vec<u8>,
}

impl Walk<'_, '_> {
    /// Adds what is wanted of a chunk. The columns of bytes come first: where they let nothing through, nothing else of
    /// the chunk is read.
    fn chunk(&mut self, chunk: i64, found: &mut Vec<i64>) -> Result<(), StoreError> {
        let wanted = self.wanted;
        let bytes = [(&wanted.who, column::WHO), (&wanted.state, column::STATE), (&wanted.voice, column::VOICE)];
        let mut seen = None;
        for (values, column) in bytes.into_iter().filter_map(|(values, column)| Some((values.as_ref()?, column))) {
            self.blobs.bring(column, chunk, &mut self.spare)?;
            self.keep(values, seen.replace(self.spare.len()))?;
            if self.rows.is_empty() {
                return Ok(());
            }
        }
        self.blobs.bring(column::HEAD, chunk, &mut self.spare)?;
        let head = Head::read(&self.spare, chunk << CHUNK_BITS).ok_or_else(unreadable)?;
        match seen {
            None => self.rows = (0..head.rows() as u32).collect(),
            Some(rows) if rows != head.rows() => return Err(unreadable()),
            Some(_) => {}
        }
        self.of_shifts(&head);
        self.of_staff(&head, chunk)?;
        self.missed(&head, chunk)?;
        self.place(&head, chunk, found)
    }

    /// Keeps the rows whose value in the column at hand is wanted; of all rows where none were looked at before.
    fn keep(&mut self, values: &[bool; 256], before: Option<usize>) -> Result<(), StoreError> {
        let column = &self.spare;
        match before {
            None => {
                self.rows.clear();
                let rows = column.iter().enumerate().filter(|(_, value)| values[usize::from(**value)]);
                self.rows.extend(rows.map(|(row, _)| row as u32));
            }
            Some(rows) if rows != column.len() => return Err(unreadable()),
            Some(_) => self.rows.retain(|row| values[usize::from(column[*row as usize])]),
        }
        Ok(())
    }

    fn of_shifts(&mut self, head: &Head) {
        let (wanted, fresh) = (self.wanted, self.fresh);
        let desk = wanted.desk.map(|desk| head.desks.iter().position(|known| *known == desk).unwrap_or(usize::MAX));
        let fits = |shift: &HeadShift| {
            desk.is_none_or(|desk| shift.desk == desk)
                && wanted.days.contains(shift.day)
                && shift.pos < wanted.before
                && !fresh.contains(&shift.pos)
        };
        let mut shifts = head.shifts.iter();
        let mut at: (usize, bool) = (0, false);
        self.rows.retain(|row| {
            while *row as usize >= at.0
                && let Some(shift) = shifts.next()
            {
                at = (shift.rows.end, fits(shift));
            }
            at.1
        });
    }

    fn of_staff(&mut self, head: &Head, chunk: i64) -> Result<(), StoreError> {
        let Some(staff) = self.wanted.staff else { return Ok(()) };
        let number = head.staff.iter().position(|known| *known == staff);
        let Some(number) = number.filter(|_| !self.rows.is_empty()) else {
            self.rows.clear();
            return Ok(());
        };
        let width = code_width(head.staff.len());
        self.blobs.bring(column::STAFF, chunk, &mut self.spare)?;
        if self.spare.len() != head.rows() * width {
            return Err(unreadable());
        }
        let (bytes, column) = (number.to_le_bytes(), &self.spare);
        self.rows.retain(|row| column[*row as usize * width..][..width] == bytes[..width]);
        Ok(())
    }

    fn missed(&mut self, head: &Head, chunk: i64) -> Result<(), StoreError> {
        if self.wanted.missed.is_empty() || self.rows.is_empty() {
            return Ok(());
        }
        self.blobs.bring(column::ANSWERS, chunk, &mut self.spare)?;
        let mut amends = Vec::new();
        self.blobs.bring(column::AMENDS, chunk, &mut amends)?;
        let amends = read::amends(&amends, head.rows()).ok_or_else(unreadable)?;
        let amends: Vec<(u32, bool)> =
            amends.iter().map(|amended| (amended.row as u32, self.missed_after_all(head, amended))).collect();
        let mut codes = Vec::new();
        let patterns = read::patterns(&self.spare, head, &mut codes).ok_or_else(unreadable)?;
        let has = |&(pack, _, answers): &(usize, bool, &[u8])| self.has_missed(head.packs[pack], answers);
        let missed: Vec<bool> = patterns.iter().map(has).collect();
        let mut amends = amends.into_iter().peekable();
        self.rows.retain(|row| {
            while amends.next_if(|(of, _)| of < row).is_some() {}
            if let Some((_, missed)) = amends.next_if(|(of, _)| of == row) {
                return missed;
            }
            missed[usize::from(codes[*row as usize])]
        });
        Ok(())
    }

    /// Whether answers by a standard have missed any of the items asked for.
    fn has_missed(&self, pack: i64, answers: &[u8]) -> bool {
        let missed = |item: &u16| {
            let byte = answers.get(usize::from(item / 4)).copied().unwrap_or(0);
            byte >> (item % 4 * 2) & 3 == Answer::Missed.code()
        };
        self.wanted.missed.iter().filter(|(of, ..)| *of == pack).any(|(.., items)| items.iter().any(missed))
    }

    /// Whether a corrected visit has missed what is asked for as its standard judges it now.
    fn missed_after_all(&self, head: &Head, amended: &Amended) -> bool {
        let run = head.runs.partition_point(|(end, _)| *end as usize <= amended.row);
        let pack = head.runs.get(run).map(|(_, pack)| head.packs[usize::from(*pack)]);
        self.wanted.missed.iter().filter(|(of, ..)| Some(*of) == pack).any(|(_, standard, items)| {
            may_have_missed(standard, items, &amended.amend) && {
                let answers = judged_as(standard, amended.facts, &amended.amend);
                items.iter().any(|item| answers.get(usize::from(*item)) == Some(&Answer::Missed))
            }
        })
    }

    /// Adds where the rows that are left arrived.
    fn place(&mut self, head: &Head, chunk: i64, found: &mut Vec<i64>) -> Result<(), StoreError> {
        let Some(last) = self.rows.last() else { return Ok(()) };
        self.blobs.bring(column::PLACE, chunk, &mut self.spare)?;
        let places = read::places(&self.spare, head, *last as usize + 1).ok_or_else(unreadable)?;
        let places = self.rows.iter().filter_map(|row| places.get(*row as usize).copied());
        found.extend(places.filter(|pos| *pos < self.wanted.before));
        Ok(())
    }
}

/// Whether a corrected visit can have missed any of these items: marked as missed, or measured.
fn may_have_missed(standard: &Standard, items: &[u16], amend: &Amend) -> bool {
    items.iter().filter_map(|item| standard.items.get(usize::from(*item))).any(|item| match item.kind {
        ItemKind::Response => true,
        ItemKind::Observed => amend.marks.iter().any(|(id, answer)| *id == item.id && *answer == Answer::Missed),
    })
}
