//! The rows of the review: what was given and observed, where roots lie, and how far the review of a shift has come.

use rusqlite::{Connection, params};

use crate::domain::entry::{Body, Entry};
use crate::domain::ids::EntryId;
use crate::domain::review::{Feedback, Level, Observation, Said, Standing, Waits};
use crate::domain::shift::Shift;

use super::super::error::StoreError;
use super::super::terms::Terms;
use super::Placed;

/// `waits`: 0 for nobody, 1 for the person, 2 for a supervisor.
fn waits(waits: Waits) -> i64 {
    match waits {
        Waits::Nobody => 0,
        Waits::Staff(_) => 1,
        Waits::Supervisor => 2,
    }
}

pub(super) fn feedback(conn: &Connection, terms: &mut Terms, pos: i64, feedback: &Feedback) -> Result<(), StoreError> {
    let replied = feedback.thread.replies.last();
    let resolved = feedback.thread.resolved.as_ref();
    conn.prepare_cached(
        "INSERT OR REPLACE INTO p_feedback VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16)",
    )?
    .execute(params![
        pos,
        feedback.id.bytes(),
        terms.intern(conn, feedback.desk.bytes())?,
        terms.intern(conn, feedback.shift.bytes())?,
        terms.intern(conn, feedback.to.bytes())?,
        feedback.what as i64,
        feedback.encounter.map(|id| *id.bytes()),
        feedback.at.wall,
        feedback.due,
        replied.map(|reply| reply.how as i64),
        replied.map(|reply| reply.at.wall),
        resolved.map(|resolved| resolved.upheld),
        resolved.map(|resolved| resolved.at.wall),
        waits(feedback.waits()),
        feedback.due_now(),
        feedback.thread.void.is_some(),
    ])?;
    Ok(())
}

pub(super) fn observation(
    conn: &Connection,
    terms: &mut Terms,
    pos: i64,
    seen: &Observation,
) -> Result<(), StoreError> {
    let answers: Vec<_> = seen.answers.iter().map(|(item, answer)| (item, answer.name())).collect();
    let answers = serde_json::json!(answers).to_string();
    conn.prepare_cached("INSERT OR REPLACE INTO p_observation VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11)")?.execute(
        params![
            pos,
            seen.id.bytes(),
            terms.intern(conn, seen.desk.bytes())?,
            terms.intern(conn, seen.shift.bytes())?,
            terms.intern(conn, seen.staff.bytes())?,
            terms.intern(conn, &seen.pack.0)?,
            seen.encounter.map(|id| *id.bytes()),
            seen.at.wall,
            answers,
            waits(seen.waits()),
            seen.thread.void.is_some(),
        ],
    )?;
    Ok(())
}

/// Each judgement of a visit, with the shift in which that arrived; of several about the same thing the last one that was not taken back counts.
pub(super) fn levels<'a>(
    conn: &Connection,
    terms: &mut Terms,
    shift: i64,
    story: impl Iterator<Item = &'a Placed> + Clone,
) -> Result<(), StoreError> {
    let reversed: Vec<EntryId> = story.clone().filter_map(|(_, entry)| reversed(entry)).collect();
    let mut counting: Vec<(&str, Option<[u8; 16]>, i64)> = Vec::new();
    for (pos, entry) in story {
        let Body::Review(Said::Judged { encounter, item, request, level }) = &entry.body else { continue };
        let about = (item.as_deref().unwrap_or_default(), request.map(|id| *id.bytes()));
        let void = reversed.contains(&entry.id);
        if !void {
            let before = counting.iter().position(|(item, request, _)| (*item, *request) == about);
            if let Some((_, _, before)) = before.map(|n| counting.swap_remove(n)) {
                conn.prepare_cached("UPDATE p_level SET counts = 0 WHERE pos = ?1")?.execute([before])?;
            }
            counting.push((about.0, about.1, *pos));
        }
        level_row(conn, terms, (*pos, shift), entry, (encounter.bytes(), item.as_deref(), about.1, *level, !void))?;
    }
    Ok(())
}

type LevelOf<'a> = (&'a [u8; 16], Option<&'a str>, Option<[u8; 16]>, Level, bool);

fn level_row(
    conn: &Connection,
    terms: &mut Terms,
    (pos, shift): (i64, i64),
    entry: &Entry,
    (encounter, item, request, level, counts): LevelOf<'_>,
) -> Result<(), StoreError> {
    conn.prepare_cached("INSERT OR REPLACE INTO p_level VALUES (?1,?2,?3,?4,?5,?6,?7,?8)")?.execute(params![
        pos,
        terms.intern(conn, entry.desk.bytes())?,
        shift,
        encounter,
        item,
        request,
        level as i64,
        counts,
    ])?;
    Ok(())
}

fn reversed(entry: &Entry) -> Option<EntryId> {
    match entry.body {
        Body::Reversed { entry, .. } => Some(entry),
        _ => None,
    }
}

/// How far the review of a shift has come; no row where nobody has begun it.
pub(super) fn review<'a>(
    conn: &Connection,
    terms: &mut Terms,
    pos: i64,
    shift: &Shift,
    story: impl Iterator<Item = &'a Entry> + Clone,
) -> Result<(), StoreError> {
    let gone: Vec<EntryId> = story.clone().filter_map(reversed).collect();
    let mut moves = story.filter(|entry| !gone.contains(&entry.id)).filter_map(|entry| match &entry.body {
        Body::Review(Said::Moved { to, sample, merit, .. }) => Some((entry, *to, sample.as_ref(), *merit)),
        _ => None,
    });
    let Some(first) = moves.next() else {
        conn.prepare_cached("DELETE FROM p_review WHERE pos = ?1")?.execute([pos])?;
        return Ok(());
    };
    let mut drawn = first.2.map(|sample| sample.drawn.len());
    let (mut last, mut moved) = (first, 1_i64);
    for each in moves {
        drawn = each.2.map(|sample| sample.drawn.len()).or(drawn);
        (last, moved) = (each, moved + 1);
    }
    let (entry, to, _, merit) = last;
    let staff = entry.actor.map(|id| terms.intern(conn, id.bytes())).transpose()?;
    conn.prepare_cached("INSERT OR REPLACE INTO p_review VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9)")?.execute(params![
        pos,
        terms.intern(conn, shift.id.bytes())?,
        terms.intern(conn, shift.desk.bytes())?,
        to as i64,
        entry.at.wall,
        staff,
        (to == Standing::Signed).then_some(merit).flatten().map(|merit| merit as i64),
        drawn.map(|drawn| i64::try_from(drawn).unwrap_or(i64::MAX)),
        moved,
    ])?;
    Ok(())
}
