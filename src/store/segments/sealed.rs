//! A shift as columns hold it, made from its rows and entries.

use rusqlite::{Connection, OptionalExtension, Row};

use super::super::error::StoreError;
use super::super::project::{flag, whole_story};
use super::super::rows::{self, Stored};
use super::super::terms::Terms;
use super::read::{Answers, trimmed};
use crate::domain::answer::Answer;
use crate::domain::encounter::{Calm, Channel, Encounter, Made, Outcome, Place, Tag, VisitorKind};
use crate::domain::entry::{Body, Kind};
use crate::domain::ids::Subject;
use crate::domain::report::amended;
use crate::domain::report::columns::{CORRECTED, slot, state, voice, who};
use crate::domain::standard::Standard;

/// One visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Visit {
    /// Where its arrival stands.
    pub(super) pos: i64,
    pub(super) slot: u8,
    pub(super) who: u8,
    pub(super) state: u8,
    pub(super) voice: u8,
    /// Terms of owner and standard.
    pub(super) staff: i64,
    pub(super) pack: i64,
    pub(super) response: Option<i64>,
    pub(super) handling: Option<i64>,
    /// Two bits an item.
    pub(super) answers: Vec<u8>,
    pub(super) amend: Option<Amend>,
    pub(super) requests: Vec<Request>,
    /// Levels that count, by code.
    pub(super) levels: Vec<u8>,
    /// What supervisors saw of it: for each item the last observation that answers it.
    pub(super) observed: Vec<(String, Answer)>,
}

/// What a corrected visit is judged anew by: its answers at the close no longer stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Amend {
    /// A bit a tag.
    pub(super) tags: u64,
    pub(super) marks: Vec<(String, Answer)>,
}

/// One request of a visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Request {
    pub(super) kind: u8,
    pub(super) cause: Option<String>,
    pub(super) settlement: Option<u8>,
    pub(super) asked: i64,
    pub(super) settled: Option<i64>,
    pub(super) due: Option<i64>,
    pub(super) kept: Option<i64>,
    pub(super) void: bool,
}

/// One shift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sealed {
    /// Where its opening stands.
    pub(super) pos: i64,
    /// Where the arrival of its last visit stands.
    pub(super) upto: i64,
    /// Term of the desk.
    pub(super) desk: i64,
    pub(super) day: i32,
    /// At the start and at the end.
    pub(super) moods: [[u32; 4]; 2],
    pub(super) visits: Vec<Visit>,
}

/// A code of the file as a value; the first one for a code there is not.
fn code<T: Copy>(all: &[T], row: &Row<'_>, column: &str) -> rusqlite::Result<T> {
    let n: i64 = row.get(column)?;
    Ok(usize::try_from(n).ok().and_then(|n| all.get(n).copied()).unwrap_or(all[0]))
}

fn visit(row: &Row<'_>) -> rusqlite::Result<Visit> {
    let flags: i64 = row.get("flags")?;
    let outcome: Option<u8> = row.get("outcome")?;
    let calm: Option<u8> = row.get("calm")?;
    let on = |bit: i64| flags & bit != 0;
    let tags: i64 = row.get("tags")?;
    Ok(Visit {
        pos: row.get("pos")?,
        slot: slot(row.get("started")?, row.get("zone")?),
        who: who(
            code(VisitorKind::ALL, row, "kind")?,
            code(Place::ALL, row, "place")?,
            code(Channel::ALL, row, "channel")?,
            on(flag::EVER_UNHAPPY),
            on(flag::GUIDED),
        ),
        state: state(
            code(Made::ALL, row, "made")?,
            outcome.and_then(|outcome| Outcome::ALL.get(usize::from(outcome)).copied()),
            on(flag::RESPONSE_SURE),
            on(flag::HANDLING_SURE),
            on(flag::CORRECTED),
        ),
        voice: voice(
            row.get("face")?,
            on(flag::VERDICT_MARKED),
            calm.and_then(|calm| Calm::ALL.get(usize::from(calm)).copied()),
            tags & 1 << Tag::DidNotKnow as i64 != 0,
            on(flag::PROBE_SKIPPED | flag::PROBE_TIMED_OUT),
        ),
        staff: row.get("staff")?,
        pack: row.get("pack")?,
        response: row.get("response")?,
        handling: row.get("handling")?,
        answers: trimmed(row.get_ref("answers")?.as_blob()?),
        amend: None,
        requests: Vec::new(),
        levels: Vec::new(),
        observed: Vec::new(),
    })
}

/// Tags and marks of a visit as they stand with its corrections.
fn amend(conn: &Connection, terms: &mut Terms, pos: i64) -> Result<Option<Amend>, StoreError> {
    let mut ask = conn.prepare_cached("SELECT id FROM main.entry WHERE pos = ?1")?;
    let Some(id) = ask.query_row([pos], |row| row.get(0)).optional()? else { return Ok(None) };
    let story = whole_story(conn, terms, Subject(uuid::Uuid::from_bytes(id)))?;
    let Some(mut visit) = story.iter().find_map(|(_, entry)| match &entry.body {
        Body::Arrived(arrival) => Some(Encounter::begin(arrival.clone())),
        _ => None,
    }) else {
        return Ok(None);
    };
    story.iter().for_each(|(_, entry)| visit.apply(entry));
    let seen = visit.seen();
    let tags = seen.tags.iter().map(|tag| 1 << (*tag as u64)).sum();
    let marks = seen.marks.into_iter().map(|(item, answer, _)| (item, answer)).collect();
    Ok(Some(Amend { tags, marks }))
}

/// The answers of a corrected visit as its standard judges them now. Facts: its `who` and `state`, its response time.
pub(super) fn judged_as(standard: &Standard, facts: (u8, u8, Option<i64>), amend: &Amend) -> Vec<Answer> {
    let tags: Vec<Tag> = Tag::ALL.iter().copied().filter(|tag| amend.tags >> *tag as u64 & 1 == 1).collect();
    amended(standard, facts, &tags, &amend.marks)
}

/// [`judged_as`], of the visit that arrived at `pos`.
pub(in crate::store) fn judged(
    conn: &Connection,
    terms: &mut Terms,
    pos: i64,
    standard: &Standard,
) -> Result<Vec<Answer>, StoreError> {
    let mut ask = conn.prepare_cached("SELECT * FROM p_enc WHERE pos = ?1")?;
    let (Some(visit), Some(amend)) = (ask.query_row([pos], visit).optional()?, amend(conn, terms, pos)?) else {
        return Ok(Vec::new());
    };
    Ok(judged_as(standard, (visit.who, visit.state, visit.response), &amend))
}

/// Moods at the start and at the end of a shift; those taken back do not count.
fn moods(conn: &Connection, terms: &mut Terms, shift: i64) -> Result<[[u32; 4]; 2], StoreError> {
    let sql = "WHERE e.subject = (SELECT bytes FROM term WHERE n = ?1) AND e.kind IN (?2, ?3) ORDER BY e.pos";
    let told = rows::select(conn, terms, sql, (shift, Kind::MOOD_NOTED.0, Kind::REVERSED.0))?;
    let told = told.iter().map(|stored: &Stored| stored.entry(conn)).collect::<Result<Vec<_>, _>>()?;
    let gone = |id| told.iter().any(|entry| matches!(entry.body, Body::Reversed { entry, .. } if entry == id));
    let mut moods = [[0; 4]; 2];
    for entry in told.iter().filter(|entry| !gone(entry.id)) {
        if let Body::MoodNoted { mood, at_end, .. } = entry.body {
            moods[usize::from(at_end)][mood as usize] += 1;
        }
    }
    Ok(moods)
}

/// The requests of the visits that arrived from `pos` to `upto`, with the place of the visit.
fn requests(conn: &Connection, schema: &str, span: (i64, i64)) -> Result<Vec<(i64, Request)>, StoreError> {
    let mut ask = conn.prepare_cached(&format!(
        "SELECT visit, kind, cause, settlement, asked, settled, due, kept, void FROM {schema}.p_request \
         WHERE visit BETWEEN ?1 AND ?2 ORDER BY visit, pos",
    ))?;
    let rows = ask.query_map(span, |row| {
        let request = Request {
            kind: row.get(1)?,
            cause: row.get(2)?,
            settlement: row.get(3)?,
            asked: row.get(4)?,
            settled: row.get(5)?,
            due: row.get(6)?,
            kept: row.get(7)?,
            void: row.get(8)?,
        };
        Ok((row.get(0)?, request))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Levels that count of visits of a shift, with the place of the visit; those about a request that was taken back do not.
fn levels(conn: &Connection, schema: &str, shift: i64) -> Result<Vec<(i64, u8)>, StoreError> {
    let mut ask = conn.prepare_cached(&format!(
        "SELECT v.pos, l.level FROM {schema}.p_level l JOIN main.entry v ON v.id = l.visit \
         LEFT JOIN main.entry q ON q.id = l.request LEFT JOIN {schema}.p_request r ON r.pos = q.pos \
         WHERE l.shift = ?1 AND l.counts = 1 AND r.void IS NOT 1 ORDER BY l.pos",
    ))?;
    let rows = ask.query_map([shift], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What was observed of visits of a shift and not taken back, in the order of the observations, with the place of the visit.
fn observations(conn: &Connection, schema: &str, shift: i64) -> Result<Vec<(i64, Answers)>, StoreError> {
    let mut ask = conn.prepare_cached(&format!(
        "SELECT v.pos, o.answers FROM {schema}.p_observation o JOIN main.entry v ON v.id = o.visit \
         WHERE o.shift = ?1 AND o.void = 0 ORDER BY o.id",
    ))?;
    let rows = ask.query_map([shift], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)))?;
    rows.map(|row| {
        let (pos, told) = row?;
        let told: Vec<(String, String)> = serde_json::from_str(&told).unwrap_or_default();
        let mut answers = Answers::new();
        for (item, name) in told {
            let answer = Answer::ALL.into_iter().find(|answer| answer.name() == name).unwrap_or_default();
            // Of an item told twice in one observation the first answer counts.
            if answers.iter().all(|(known, _)| *known != item) {
                answers.push((item, answer));
            }
        }
        answers.retain(|(_, answer)| *answer != Answer::Assumed);
        Ok((pos, answers))
    })
    .collect()
}

fn put(answers: &mut Answers, item: String, answer: Answer) {
    match answers.iter_mut().find(|(known, _)| *known == item) {
        Some((_, known)) => *known = answer,
        None => answers.push((item, answer)),
    }
}

/// A shift from its rows: the one that opens at `pos`, whose last visit arrived at `upto`.
pub(super) fn gather(
    conn: &Connection,
    terms: &mut Terms,
    schema: &str,
    (pos, upto): (i64, i64),
) -> Result<Option<Sealed>, StoreError> {
    let mut ask = conn.prepare_cached(&format!("SELECT shift, desk, day FROM {schema}.p_shift WHERE pos = ?1"))?;
    let found = ask.query_row([pos], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).optional()?;
    let Some((shift, desk, day)) = found else { return Ok(None) };
    let mut ask = conn.prepare_cached(&format!(
        "SELECT * FROM {schema}.p_enc WHERE pos BETWEEN ?1 AND ?2 AND shift = ?3 ORDER BY pos",
    ))?;
    let mut visits: Vec<Visit> = ask.query_map((pos, upto, shift), visit)?.collect::<Result<_, _>>()?;
    for visit in &mut visits {
        if visit.state & CORRECTED != 0 {
            visit.amend = amend(conn, terms, visit.pos)?;
        }
    }
    for (pos, request) in requests(conn, schema, (pos, upto))? {
        if let Ok(nth) = visits.binary_search_by_key(&pos, |visit| visit.pos) {
            visits[nth].requests.push(request);
        }
    }
    for (pos, level) in levels(conn, schema, shift)? {
        if let Ok(nth) = visits.binary_search_by_key(&pos, |visit| visit.pos) {
            visits[nth].levels.push(level);
        }
    }
    for (pos, answers) in observations(conn, schema, shift)? {
        if let Ok(nth) = visits.binary_search_by_key(&pos, |visit| visit.pos) {
            answers.into_iter().for_each(|(item, answer)| put(&mut visits[nth].observed, item, answer));
        }
    }
    let moods = moods(conn, terms, shift)?;
    let upto = visits.last().map_or(pos, |visit| visit.pos);
    Ok(Some(Sealed { pos, upto, desk, day, moods, visits }))
}
