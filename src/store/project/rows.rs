//! One aggregate, one row.

use rusqlite::{Connection, OptionalExtension, params};

use crate::domain::answer::Answer;
use crate::domain::encounter::{Encounter, End, Outcome};
use crate::domain::entry::{Body, Entry};
use crate::domain::request::{Request, Settlement};
use crate::domain::seen::Seen;
use crate::domain::shift::{Occurrence, Shift};

use super::super::error::StoreError;
use super::super::terms::Terms;
use super::Counts;

/// Bits of `p_enc.flags`.
pub mod flag {
    /// Unhappy when last seen.
    pub const UNHAPPY: i64 = 1;
    /// Unhappy at any time.
    pub const EVER_UNHAPPY: i64 = 2;
    /// Asked item by item.
    pub const GUIDED: i64 = 4;
    /// The boot clock measured the response time.
    pub const RESPONSE_SURE: i64 = 8;
    /// The boot clock measured the handling time.
    pub const HANDLING_SURE: i64 = 16;
    /// The probe was answered.
    pub const PROBE_ANSWERED: i64 = 32;
    /// The probe was skipped by a person.
    pub const PROBE_SKIPPED: i64 = 64;
    /// Nobody answered the probe in time.
    pub const PROBE_TIMED_OUT: i64 = 128;
    /// The verdict was given hastily or at an empty desk.
    pub const VERDICT_MARKED: i64 = 256;
    /// Corrected after the close: its answers are to be taken from its entries, not from this row.
    pub const CORRECTED: i64 = 512;
}

/// Two bits an item, four items a byte, the first item in the lowest bits.
fn pack(answers: &[Answer]) -> Vec<u8> {
    let byte = |four: &[Answer]| four.iter().rev().fold(0, |byte, answer| (byte << 2) | answer.code());
    answers.chunks(4).map(byte).collect()
}

fn flags(encounter: &Encounter, seen: &Seen) -> i64 {
    let response = encounter.response(seen);
    let handling = encounter.handling(seen);
    let probed = seen.probed.as_ref();
    let all = [
        (seen.unhappy, flag::UNHAPPY),
        (seen.ever_unhappy, flag::EVER_UNHAPPY),
        (encounter.arrival.guided, flag::GUIDED),
        (response.is_some_and(|span| span.sure), flag::RESPONSE_SURE),
        (handling.is_some_and(|span| span.sure), flag::HANDLING_SURE),
        (probed.is_some_and(|probed| probed.option.is_some()), flag::PROBE_ANSWERED),
        (probed.is_some_and(|probed| probed.option.is_none() && !probed.timed_out), flag::PROBE_SKIPPED),
        (probed.is_some_and(|probed| probed.timed_out), flag::PROBE_TIMED_OUT),
        (encounter.verdict.is_some_and(|(_, verdict)| verdict.is_marked()), flag::VERDICT_MARKED),
        (!encounter.corrections.is_empty(), flag::CORRECTED),
    ];
    all.into_iter().filter(|(on, _)| *on).map(|(_, bit)| bit).sum()
}

pub(super) fn encounter<'a>(
    conn: &Connection,
    terms: &mut Terms,
    pos: i64,
    encounter: &Encounter,
    mut closings: impl Iterator<Item = &'a Entry>,
    counts: &mut Counts,
) -> Result<(), StoreError> {
    let (arrival, seen) = (&encounter.arrival, encounter.seen());
    let (closed, answers) = match encounter.end {
        End::Open => (None, Vec::new()),
        End::Closed { entry, at, outcome, .. } => {
            let closing = closings.find(|closing| closing.id == entry).map(|closing| &closing.body);
            let answers = match closing {
                Some(Body::Closed { answers, .. }) => pack(answers),
                _ => Vec::new(),
            };
            (Some((at.wall - arrival.at.wall, outcome)), answers)
        }
    };
    let outcome = closed.map(|(_, outcome)| outcome as i64);
    let staff = terms.intern(conn, seen.owner.bytes())?;
    recount(conn, pos, (staff, outcome), counts)?;
    conn.prepare_cached(
        "INSERT OR REPLACE INTO p_enc VALUES \
         (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,?19,?20,?21,?22,?23,?24)",
    )?
    .execute(params![
        pos,
        terms.intern(conn, arrival.desk.bytes())?,
        terms.intern(conn, arrival.shift.bytes())?,
        staff,
        terms.intern(conn, &arrival.pack.0)?,
        arrival.ticket,
        arrival.at.wall,
        arrival.at.offset,
        seen.kind as i64,
        seen.place as i64,
        seen.channel as i64,
        seen.language.map(|lang| lang as i64),
        seen.group,
        encounter.made(&seen) as i64,
        encounter.response(&seen).map(|span| span.ms),
        encounter.handling(&seen).map(|span| span.ms),
        closed.map(|(lasted, _)| lasted),
        outcome,
        flags(encounter, &seen),
        seen.tags.iter().map(|tag| 1_i64 << (*tag as i64)).sum::<i64>(),
        seen.feeling.map(|feeling| feeling as i64),
        seen.calm.map(|calm| calm as i64),
        encounter.verdict.map(|(_, verdict)| verdict.face.score()),
        answers,
    ])?;
    Ok(())
}

/// Moves the encounter from the count of whoever had it to that of whoever has it now.
fn recount(conn: &Connection, pos: i64, now: (i64, Option<i64>), counts: &mut Counts) -> Result<(), StoreError> {
    let counted = |outcome: Option<i64>| outcome.is_some_and(|outcome| outcome != Outcome::Discarded as i64);
    let mut ask = conn.prepare_cached("SELECT staff, outcome FROM p_enc WHERE pos = ?1")?;
    let was: Option<(i64, Option<i64>)> = ask.query_row([pos], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    if let Some((staff, outcome)) = was
        && counted(outcome)
    {
        counts.add(staff, -1);
    }
    if counted(now.1) {
        counts.add(now.0, 1);
    }
    Ok(())
}

pub(super) fn shift(conn: &Connection, terms: &mut Terms, pos: i64, shift: &Shift) -> Result<(), StoreError> {
    conn.prepare_cached("INSERT OR REPLACE INTO p_shift VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9)")?.execute(params![
        pos,
        terms.intern(conn, shift.id.bytes())?,
        terms.intern(conn, shift.desk.bytes())?,
        shift.day,
        shift.opened.wall,
        shift.ended.map(|(at, _)| at.wall),
        shift.ended.map(|(_, how)| how as i64),
        i64::try_from(shift.everybody.len()).unwrap_or(i64::MAX),
        shift.read_back.as_ref().map(|read| read.at.wall),
    ])?;
    Ok(())
}

pub(super) fn request(conn: &Connection, terms: &mut Terms, pos: i64, request: &Request) -> Result<(), StoreError> {
    let settlement = request.settled.as_ref().map(|settled| match settled.how {
        Settlement::Answered => 0,
        Settlement::Promised { .. } => 1,
        Settlement::Referred { .. } => 2,
        Settlement::Refused { .. } => 3,
        Settlement::Withdrawn => 4,
    });
    let promise = request.settled.as_ref().and_then(|settled| match settled.how {
        Settlement::Promised { due, critical, .. } => Some((due, critical)),
        _ => None,
    });
    conn.prepare_cached(
        "INSERT OR REPLACE INTO p_request VALUES \
         (?1,?2,(SELECT pos FROM entry WHERE id = ?3),?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,?19)",
    )?
    .execute(params![
        pos,
        request.id.bytes(),
        request.encounter.bytes(),
        terms.intern(conn, request.desk.bytes())?,
        terms.intern(conn, request.shift.bytes())?,
        terms.intern(conn, request.by.bytes())?,
        request.at.wall,
        request.kind as i64,
        request.cause,
        settlement,
        request.settled.as_ref().map(|settled| settled.at.wall),
        promise.map(|(due, _)| due),
        promise.map(|(_, critical)| critical),
        request.kept.as_ref().map(|kept| kept.at.wall),
        request.kept.as_ref().and_then(|kept| kept.result.satisfied),
        request.kept.as_ref().map(|kept| kept.result.verified),
        i64::try_from(request.moves.len()).unwrap_or(i64::MAX),
        request.void,
        request.is_unsettled() || request.owed().is_some(),
    ])?;
    Ok(())
}

pub(super) fn occurrence(
    conn: &Connection,
    terms: &mut Terms,
    pos: i64,
    occurrence: &Occurrence,
) -> Result<(), StoreError> {
    conn.prepare_cached("INSERT OR REPLACE INTO p_occurrence VALUES (?1,?2,?3,?4,?5,?6,?7)")?.execute(params![
        pos,
        terms.intern(conn, occurrence.desk.bytes())?,
        terms.intern(conn, occurrence.shift.bytes())?,
        terms.intern(conn, occurrence.by.bytes())?,
        occurrence.at.wall,
        occurrence.severity as i64,
        occurrence.void.is_some(),
    ])?;
    Ok(())
}
