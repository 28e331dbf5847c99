//! Full-text search over what people wrote: newest first, never ranked, interruptible.
//!
//! The index holds for each entry the words of its texts. What is not indexed yet, and what stands in drafts, is looked
//! through one by one, so that nothing is missed.

mod ask;
mod index;
mod said;

use rusqlite::{Connection, OptionalExtension};

use crate::domain::entry::{Body, Entry};
use crate::domain::ids::{EncounterId, FeedbackId, ObservationId, OccurrenceId, RequestId, ShiftId, Subject};
use crate::domain::review;
use crate::domain::time::Stamp;
use crate::text::{Hay, Sought, fold};

use super::error::StoreError;
use super::filter::{EncounterFilter, Within};
use super::rows;
use super::terms::Terms;

pub(super) use index::{all, create, forget, idle, rebuild};
pub use said::Said;

/// So many are counted; one more means "and more".
pub const COUNTED: usize = 1_000;

/// What a search found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Finds {
    /// The newest of them.
    pub hits: Vec<Hit>,
    /// How many entries say it, at most [`COUNTED`].
    pub count: usize,
    /// Whether there are more than were counted.
    pub more: bool,
}

/// Something that was found, once for all entries that say it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// What it is about.
    pub what: What,
    /// When the entry was made; of an open visit, when it began.
    pub at: Stamp,
    /// What kind of text says it.
    pub said: Said,
    /// That text, as it was written.
    pub text: String,
}

/// What a text is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum What {
    /// A visit.
    Encounter(EncounterId),
    /// A request, and the visit in which it was asked.
    Request(RequestId, EncounterId),
    /// Something that was no visit.
    Occurrence(OccurrenceId),
    /// A commendation, a coaching note or a question.
    Feedback(FeedbackId),
    /// A supervisor's own assessment.
    Observation(ObservationId),
    /// The review of a shift.
    Review(ShiftId),
    /// Anything else that has texts, by the id of the entry that began it.
    Other(Subject),
}

/// A search under way.
struct Search<'a> {
    conn: &'a Connection,
    terms: &'a mut Terms,
    sought: &'a Sought,
    within: Within,
    limit: usize,
    finds: Finds,
}

/// Asks the index, and looks through what is not in it yet.
pub(super) fn search(
    conn: &Connection,
    terms: &mut Terms,
    typed: &str,
    filter: &EncounterFilter,
    limit: usize,
) -> Result<Finds, StoreError> {
    let sought = Sought::read(typed);
    if sought.is_empty() {
        return Ok(Finds::default());
    }
    // One state of the file: what the writer indexes meanwhile is neither missed nor found twice.
    let tx = rusqlite::Transaction::new_unchecked(conn, rusqlite::TransactionBehavior::Deferred)?;
    let Some(within) = filter.within(&tx, terms)? else { return Ok(Finds::default()) };
    let mut search = Search { conn: &tx, terms, sought: &sought, within, limit, finds: Finds::default() };
    search.drafts()?;
    search.unindexed()?;
    search.indexed()?;
    let mut finds = search.finds;
    finds.more = finds.count > COUNTED;
    finds.count = finds.count.min(COUNTED);
    Ok(finds)
}

impl Search<'_> {
    /// Whether enough was found and counted.
    fn is_over(&self) -> bool {
        self.finds.count > COUNTED
    }

    /// Open visits, whose words are in no entry yet.
    fn drafts(&mut self) -> Result<(), StoreError> {
        let mut drafts = rows::all_drafts(self.conn)?;
        drafts.sort_by_key(|draft| std::cmp::Reverse(draft.arrival.at.wall));
        for draft in drafts {
            let texts = said::of_steps(&draft.steps);
            if !self.said_in(&texts) || !self.allows(draft.id().into())? {
                continue;
            }
            self.finds.count += 1;
            self.hit(What::Encounter(draft.id()), draft.arrival.at, &texts);
        }
        Ok(())
    }

    /// Entries behind the index, newest first.
    fn unindexed(&mut self) -> Result<(), StoreError> {
        let reached = index::reached(self.conn)?.max(self.within.after);
        let mut ask =
            self.conn.prepare_cached("SELECT pos FROM payload WHERE pos > ?1 AND pos < ?2 ORDER BY pos DESC")?;
        let mut places = ask.query([reached, self.within.before])?;
        while let Some(row) = places.next()? {
            let pos: i64 = row.get(0)?;
            let Some((_, entry)) = self.entry(pos)? else { continue };
            if self.said_in(&said::texts(&entry)) && self.allows(entry.body.subject())? {
                self.take(&entry)?;
            }
            if self.is_over() {
                break;
            }
        }
        Ok(())
    }

    fn indexed(&mut self) -> Result<(), StoreError> {
        if self.is_over() {
            return Ok(());
        }
        let tags: Vec<String> = [self.within.shift.map(index::shift_tag), self.within.desk.map(index::desk_tag)]
            .into_iter()
            .flatten()
            .collect();
        let Some(expression) = ask::expression(self.conn, self.sought, &tags)? else { return Ok(()) };
        let mut ask = self.conn.prepare_cached(
            "SELECT rowid FROM search WHERE search MATCH ?1 AND rowid > ?2 AND rowid < ?3 ORDER BY rowid DESC",
        )?;
        let mut places = ask.query((expression, self.within.after, self.within.before))?;
        while let Some(row) = places.next()? {
            self.place(row.get(0)?)?;
            if self.is_over() {
                break;
            }
        }
        Ok(())
    }

    /// A place the index names.
    fn place(&mut self, pos: i64) -> Result<(), StoreError> {
        if self.sought.has_runs() && !self.has_runs(pos)? {
            return Ok(());
        }
        let shown = self.finds.hits.len() < self.limit;
        if !shown && self.within.is_of_tags() {
            // Only to be counted: the entry need not be read.
            self.finds.count += 1;
            return Ok(());
        }
        if let Some((_, entry)) = self.entry(pos)?
            && (self.within.is_of_tags() || self.allows(entry.body.subject())?)
        {
            self.take(&entry)?;
        }
        Ok(())
    }

    /// Whether the texts at a place hold the runs of Thai that are asked for, not only their letters.
    fn has_runs(&self, pos: i64) -> Result<bool, StoreError> {
        let mut ask = self.conn.prepare_cached("SELECT texts FROM payload WHERE pos = ?1")?;
        let texts: Option<String> = ask.query_row([pos], |row| row.get(0)).optional()?;
        let texts: Vec<String> = texts.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default();
        Ok(self.sought.runs_in(&fold(&texts.join("\n"))))
    }

    fn entry(&mut self, pos: i64) -> Result<Option<(i64, Entry)>, StoreError> {
        let found = rows::select(self.conn, self.terms, "WHERE e.pos = ?1", [pos])?;
        // One that does not read is found by nobody; `verify` tells of it.
        Ok(found.first().and_then(|stored| Some((stored.pos, stored.entry(self.conn).ok()?))))
    }

    fn said_in(&self, texts: &[(Said, &str)]) -> bool {
        let mut hay = Hay::default();
        texts.iter().for_each(|(_, text)| hay.add(text));
        self.sought.finds(&hay)
    }

    /// Whether the filter lets through what is about this.
    fn allows(&mut self, subject: Subject) -> Result<bool, StoreError> {
        let Some((pos, home)) = self.beginning(subject)? else { return Ok(false) };
        self.within.allows(self.conn, self.terms, (pos, &home))
    }

    /// The entry that began something.
    fn beginning(&mut self, subject: Subject) -> Result<Option<(i64, Entry)>, StoreError> {
        match rows::beginning(self.conn, subject.bytes())? {
            Some(pos) => self.entry(pos),
            None => Ok(None),
        }
    }

    fn take(&mut self, entry: &Entry) -> Result<(), StoreError> {
        self.finds.count += 1;
        if self.finds.hits.len() < self.limit {
            let what = self.what(entry)?;
            self.hit(what, entry.at, &said::texts(entry));
        }
        Ok(())
    }

    fn what(&mut self, entry: &Entry) -> Result<What, StoreError> {
        let subject = entry.body.subject();
        Ok(match &entry.body {
            Body::Closed { encounter, .. } | Body::Corrected { encounter, .. } => What::Encounter(*encounter),
            Body::Occurred { occurrence, .. } => What::Occurrence(*occurrence),
            Body::Settled { request, .. } => match self.beginning(subject)? {
                Some((_, Entry { body: Body::Requested { encounter, .. }, .. })) => What::Request(*request, encounter),
                _ => What::Other(subject),
            },
            Body::Review(said) => self.of_review(subject, said)?,
            _ => What::Other(subject),
        })
    }

    fn of_review(&mut self, subject: Subject, said: &review::Said) -> Result<What, StoreError> {
        Ok(match said {
            review::Said::Given { feedback, .. } => What::Feedback(*feedback),
            review::Said::Observed { observation, .. } => What::Observation(*observation),
            review::Said::Moved { .. } => What::Review(subject.into()),
            review::Said::Replied { .. } | review::Said::Resolved { .. } => match self.beginning(subject)? {
                Some((_, Entry { body: Body::Review(review::Said::Observed { .. }), .. })) => {
                    What::Observation(subject.into())
                }
                _ => What::Feedback(subject.into()),
            },
            review::Said::Judged { .. } => What::Other(subject),
        })
    }

    fn hit(&mut self, what: What, at: Stamp, texts: &[(Said, &str)]) {
        if self.finds.hits.len() >= self.limit || self.finds.hits.iter().any(|hit| hit.what == what) {
            return;
        }
        let said = texts.iter().find(|(_, text)| self.sought.touches(&Hay::of(text))).or(texts.first());
        if let Some((said, text)) = said {
            self.finds.hits.push(Hit { what, at, said: *said, text: (*text).to_owned() });
        }
    }
}
