//! The book from the file. Only what the book keeps is read, so that the size of the file does not matter.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, OptionalExtension, TransactionBehavior};

use crate::domain::book::{Book, DraftChange};
use crate::domain::encounter::Encounter;
use crate::domain::entry::Kind;
use crate::domain::ids::{DeskId, FeedbackId, StaffId};
use crate::domain::review::Feedback;
use crate::domain::standard::Digest;

use super::Revision;
use super::error::StoreError;
use super::project::{folded, whole_story};
use super::rows::{self, Stored};
use super::terms::Terms;

/// What a desk needs to work on.
#[derive(Debug)]
pub struct Loaded {
    /// The desk's book; its standards are still to be read from `pack_texts`.
    pub book: Book,
    /// How far the file had come.
    pub revision: Revision,
    /// The texts of the standards that the book names, without those that whoever asks knows.
    pub pack_texts: Vec<(Digest, String)>,
}

/// The present revision.
pub(super) fn revision(conn: &Connection) -> Result<Revision, StoreError> {
    Ok(Revision(conn.prepare_cached("SELECT revision FROM book")?.query_row([], |row| row.get(0))?))
}

/// Loads the book of a desk, or of the first desk named in the file, out of one consistent state of it.
/// Texts of standards that are `known` are left out.
pub(super) fn load(
    conn: &Connection,
    terms: &mut Terms,
    desk: Option<DeskId>,
    known: &dyn Fn(&Digest) -> bool,
) -> Result<Loaded, StoreError> {
    let tx = rusqlite::Transaction::new_unchecked(conn, TransactionBehavior::Deferred)?;
    let revision = revision(&tx)?;
    let desk = match desk {
        Some(desk) => terms.find(&tx, desk.bytes())?,
        None => tx
            .prepare_cached("SELECT desk FROM p_desk WHERE first IS NOT NULL ORDER BY first LIMIT 1")?
            .query_row([], |row| row.get(0))
            .optional()?,
    };
    let drafts = match desk {
        Some(desk) => rows::drafts(&tx, desk)?,
        None => Vec::new(),
    };
    let mut book = Book::default();
    for stored in needed(&tx, terms, desk, &drafts)? {
        book.apply(&stored.entry(&tx)?);
    }
    for draft in drafts {
        book.apply_draft(&DraftChange::Put(Box::new(draft)));
    }
    book.feedback = waiting_feedback(&tx, terms)?;
    count_encounters(&tx, terms, &mut book)?;
    let visits = book.encounters.values().map(|encounter| encounter.arrival.pack);
    let named = book.adopted.values().copied().chain(visits);
    let pack_texts = texts_of_packs(&tx, named.filter(|digest| !known(digest)))?;
    Ok(Loaded { book, revision, pack_texts })
}

/// The entries from which the book is folded, in order.
fn needed(
    conn: &Connection,
    terms: &mut Terms,
    desk: Option<i64>,
    drafts: &[Encounter],
) -> Result<Vec<Stored>, StoreError> {
    let mut places: BTreeSet<i64> = BTreeSet::new();
    let mut gather = |sql: &str| -> Result<(), StoreError> {
        let mut ask = conn.prepare_cached(sql)?;
        let mut rows = ask.query([desk])?;
        while let Some(row) = rows.next()? {
            places.extend(row.get::<_, Option<i64>>(0)?);
        }
        Ok(())
    };
    gather(
        "SELECT first FROM p_desk WHERE desk = ?1 UNION ALL SELECT named FROM p_desk WHERE desk = ?1 UNION ALL \
            SELECT lang FROM p_desk WHERE desk = ?1",
    )?;
    gather("SELECT named FROM p_staff WHERE ?1 IS NULL OR 1")?;
    gather("SELECT pos FROM p_joined WHERE desk = ?1")?;
    gather("SELECT pos FROM p_adopted WHERE desk = ?1")?;
    // The opening of the shift before the previous one tells the fold which visits the previous one took over.
    gather("SELECT pos FROM p_shift WHERE desk = ?1 ORDER BY pos DESC LIMIT 3")?;
    let mut last: Vec<i64> = conn
        .prepare_cached("SELECT pos FROM p_shift WHERE desk = ?1 ORDER BY pos DESC LIMIT 2")?
        .query_map([desk], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    last.sort_unstable();
    let recent = match last.first() {
        Some(start) => rows::select(conn, terms, "WHERE e.pos >= ?1 AND e.desk = ?2 ORDER BY e.pos", (start, desk))?,
        None => Vec::new(),
    };
    // What these two shifts touched but did not begin, what is open, and what is owed: the whole story of each. What a
    // review says of older shifts and visits does not bring those back.
    let touched = recent.iter().filter(|stored| !Kind(stored.row.kind).is_of_review());
    let mut subjects: BTreeSet<[u8; 16]> = touched.map(|stored| stored.row.subject).collect();
    subjects.extend(drafts.iter().map(|draft| *draft.id().bytes()));
    let mut open = conn.prepare_cached("SELECT id FROM p_request WHERE desk = ?1 AND open = 1")?;
    for id in open.query_map([desk], |row| row.get(0))? {
        subjects.insert(id?);
    }
    for stored in &recent {
        subjects.remove(&stored.row.id);
    }
    let start = last.first().copied().unwrap_or(i64::MAX);
    let mut all = recent;
    for subject in subjects {
        if !is_setting(conn, terms, &subject)? {
            let story = rows::about(conn, terms, &subject)?;
            all.extend(story.into_iter().filter(|stored| stored.pos < start));
        }
    }
    let have: BTreeSet<i64> = all.iter().map(|stored| stored.pos).collect();
    for pos in places.difference(&have) {
        all.extend(rows::select(conn, terms, "WHERE e.pos = ?1", [pos])?);
    }
    all.sort_by_key(|stored| stored.pos);
    Ok(all)
}

/// The feedback of the whole file that waits for somebody: a person of several desks meets it at each of them.
fn waiting_feedback(conn: &Connection, terms: &mut Terms) -> Result<BTreeMap<FeedbackId, Feedback>, StoreError> {
    let mut ask = conn.prepare_cached("SELECT id FROM p_feedback WHERE waits > 0")?;
    let ids: Vec<[u8; 16]> = ask.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let mut waiting = BTreeMap::new();
    for id in ids {
        let story = whole_story(conn, terms, FeedbackId::from_bytes(id).into())?;
        waiting.extend(folded(&story, Feedback::begin, Feedback::apply).map(|feedback| (feedback.id, feedback)));
    }
    Ok(waiting)
}

/// Whether a subject is a desk or a person, whose last entries are known without its whole story.
fn is_setting(conn: &Connection, terms: &mut Terms, subject: &[u8; 16]) -> Result<bool, StoreError> {
    let Some(n) = terms.find(conn, subject)? else { return Ok(false) };
    let mut ask = conn.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM p_desk WHERE desk = ?1) OR EXISTS (SELECT 1 FROM p_staff WHERE staff = ?1) \
         OR EXISTS (SELECT 1 FROM p_joined WHERE desk = ?1)",
    )?;
    Ok(ask.query_row([n], |row| row.get(0))?)
}

/// How many encounters each person has had, of which the book holds only the last.
fn count_encounters(conn: &Connection, terms: &mut Terms, book: &mut Book) -> Result<(), StoreError> {
    let mut ask = conn.prepare_cached("SELECT staff, encounters FROM p_staff")?;
    let mut rows = ask.query([])?;
    while let Some(row) = rows.next()? {
        let id = terms.bytes(conn, row.get(0)?)?.try_into().map(StaffId::from_bytes);
        if let Some(person) = id.ok().and_then(|id| book.staff.get_mut(&id)) {
            person.encounters = row.get(1)?;
        }
    }
    Ok(())
}

/// The texts of these standards, as far as the file has them.
pub(super) fn texts_of_packs(
    conn: &Connection,
    named: impl IntoIterator<Item = Digest>,
) -> Result<Vec<(Digest, String)>, StoreError> {
    let named: BTreeSet<Digest> = named.into_iter().collect();
    let mut ask = conn.prepare_cached("SELECT text FROM pack WHERE digest = ?1")?;
    let mut texts = Vec::new();
    for digest in named {
        if let Some(text) = ask.query_row([&digest.0], |row| row.get(0)).optional()? {
            texts.push((digest, text));
        }
    }
    Ok(texts)
}
