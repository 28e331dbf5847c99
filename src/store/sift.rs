//! Lists of encounters out of columns: sealed visits by their bytes, the others from their rows.

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::error::StoreError;
use super::filter::{ANSWERS, Cursor, EncounterFilter, Mark, Within};
use super::segments::{self, Values, Wanted, span_of};
use super::terms::Terms;
use crate::domain::encounter::Outcome;
use crate::domain::report::Days;
use crate::domain::report::columns::{CORRECTED, EVER_UNHAPPY, GUIDED, MARKED, UNANSWERED, outcome_of};

/// Where more shifts than these are not sealed, the rows of all visits are walked instead: a file that is being mended.
const FRESH: u32 = 256;

/// The newest encounters that fit, newest first as they were written down; none where rows by themselves answer as fast:
/// a shift, some days, everything.
pub(super) fn newest(
    conn: &Connection,
    terms: &mut Terms,
    (filter, within): (&EncounterFilter, &Within),
    limit: usize,
    go_on: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<Option<Vec<Cursor>>, StoreError> {
    let narrow = [within.desk.is_some(), within.staff.is_some(), within.asks_of_visits()];
    if within.shift.is_some() || !narrow.contains(&true) {
        return Ok(None);
    }
    let wanted = wanted(filter, within);
    let Some(fresh) = fresh(conn)? else { return Ok(None) };
    let mut found = Vec::new();
    for (_, shift, desk, day) in &fresh {
        if wanted.desk.is_none_or(|wanted| wanted == *desk) && wanted.days.contains(*day) {
            of_shift((conn, terms), within, (*shift, wanted.before), &mut found)?;
        }
    }
    let fresh: BTreeSet<i64> = fresh.into_iter().map(|(pos, ..)| pos).collect();
    let places = segments::newest(conn, &wanted, &fresh, found, limit, go_on)?;
    let mut ask = conn.prepare_cached("SELECT started FROM p_enc WHERE pos = ?1")?;
    let cursor = |pos| Ok(Cursor { started: ask.query_row([pos], |row| row.get(0))?, pos });
    places.into_iter().map(cursor).collect::<Result<_, StoreError>>().map(Some)
}

/// Opening, term, desk and day of a shift that is read from its rows.
type Fresh = (i64, i64, i64, i32);

/// The shifts that are not sealed; none: too many.
fn fresh(conn: &Connection) -> Result<Option<Vec<Fresh>>, StoreError> {
    let sql = "SELECT pos, shift, desk, day FROM p_fresh JOIN p_shift USING (pos) LIMIT ?1";
    let mut ask = conn.prepare_cached(sql)?;
    let rows = ask.query_map([FRESH + 1], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
    let found: Vec<_> = rows.collect::<Result<_, _>>()?;
    Ok((found.len() <= FRESH as usize).then_some(found))
}

/// Adds where the visits of a shift arrived that fit, from their rows.
fn of_shift(
    (conn, terms): (&Connection, &mut Terms),
    within: &Within,
    (shift, before): (i64, i64),
    found: &mut Vec<i64>,
) -> Result<(), StoreError> {
    let Some((first, last)) = span_of(conn, shift)? else { return Ok(()) };
    let mut conditions = vec!["pos BETWEEN ?1 AND ?2 AND shift = ?3 AND pos < ?4".to_owned()];
    conditions.extend(within.conditions.iter().cloned());
    conditions.extend(within.staff.map(|(term, _)| format!("staff = {term}")));
    let sql = format!("SELECT pos, {ANSWERS} FROM p_enc WHERE {}", conditions.join(" AND "));
    let mut ask = conn.prepare_cached(&sql)?;
    let mut rows = ask.query([first, last, shift, before])?;
    while let Some(row) = rows.next()? {
        let pos = row.get(0)?;
        if within.has_missed((conn, terms), pos, row, 1)? {
            found.push(pos);
        }
    }
    Ok(())
}

/// The filter in the bytes of the columns.
fn wanted<'a>(filter: &EncounterFilter, within: &'a Within) -> Wanted<'a> {
    let is_of_who = matches!(filter.mark, Some(Mark::Unhappy | Mark::Guided));
    let is_of_state = matches!(filter.mark, Some(Mark::Left | Mark::Assumed | Mark::Corrected));
    let is_of_voice = matches!(filter.mark, Some(Mark::VerdictMarked | Mark::ProbeUnanswered));
    let who = |value: u8| {
        let marked = match filter.mark {
            Some(Mark::Unhappy) => value & EVER_UNHAPPY != 0,
            Some(Mark::Guided) => value & GUIDED != 0,
            _ => true,
        };
        // Eight kinds in three bits, four places in two.
        let kind = filter.kind.is_none_or(|kind| value & 7 == kind as u8);
        marked && kind && filter.place.is_none_or(|place| value >> 3 & 3 == place as u8)
    };
    let state = |value: u8| {
        let outcome = outcome_of(value);
        let marked = match filter.mark {
            Some(Mark::Left) => matches!(outcome, Some(Outcome::LeftUnserved | Outcome::LeftUnsettled)),
            Some(Mark::Assumed) => outcome == Some(Outcome::Assumed),
            Some(Mark::Corrected) => value & CORRECTED != 0,
            _ => true,
        };
        marked && filter.outcome.is_none_or(|wanted| outcome == Some(wanted))
    };
    let voice = |value: u8| match filter.mark {
        Some(Mark::VerdictMarked) => value & MARKED != 0,
        Some(Mark::ProbeUnanswered) => value & UNANSWERED != 0,
        _ => true,
    };
    let days = within.days.map_or(Days::ALL, |(first, last)| Days { first, last });
    Wanted {
        before: filter.before.map_or(i64::MAX, |cursor| cursor.pos),
        days,
        desk: within.desk,
        staff: within.staff.map(|(term, _)| term),
        who: (is_of_who || filter.kind.is_some() || filter.place.is_some()).then(|| values(who)),
        state: (is_of_state || filter.outcome.is_some()).then(|| values(state)),
        voice: is_of_voice.then(|| values(voice)),
        missed: &within.missed,
    }
}

fn values(fits: impl Fn(u8) -> bool) -> Values {
    Box::new(std::array::from_fn(|value| fits(value as u8)))
}
