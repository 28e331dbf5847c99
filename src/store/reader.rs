//! Questions to the logbook, on a connection that cannot write. Lives on the reader's thread.

use std::path::Path;

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use crate::domain::Lang;
use crate::domain::encounter::Encounter;
use crate::domain::entry::{Body, Entry};
use crate::domain::ids::{DeskId, EncounterId, ShiftId, Subject};
use crate::domain::request::Request;
use crate::domain::shift::{Occurrence, Shift};

use super::Revision;
use super::error::StoreError;
use super::filter::{self, Cursor, EncounterFilter};
use super::load::{self, Loaded};
use super::project::{self, Placed, folded, whole_story};
use super::review;
use super::rows::{self, seq_of};
use super::schema::{self, Use};
use super::search::{self, Finds};
use super::terms::Terms;

/// The logbook, open for questions.
#[derive(Debug)]
pub struct Reader {
    conn: Connection,
    terms: Terms,
}

/// Stops a question that another thread is asking.
pub struct Interrupter(rusqlite::InterruptHandle);

impl std::fmt::Debug for Interrupter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Interrupter")
    }
}

impl Interrupter {
    /// Stops the question, which then fails.
    pub fn interrupt(&self) {
        self.0.interrupt();
    }
}

impl Reader {
    /// Opens an existing logbook.
    ///
    /// # Errors
    /// As [`super::Logbook::open`], but nothing is made.
    pub fn open(path: &Path) -> Result<Reader, StoreError> {
        Ok(Reader { conn: schema::open(path, Use::Read)?, terms: Terms::default() })
    }

    /// The connection and what is known of its terms.
    pub(super) fn parts(&mut self) -> (&Connection, &mut Terms) {
        (&self.conn, &mut self.terms)
    }

    /// A handle that stops a running question from another thread.
    pub fn interrupter(&self) -> Interrupter {
        Interrupter(self.conn.get_interrupt_handle())
    }

    /// The present revision: another number than before means that somebody wrote.
    ///
    /// # Errors
    /// What reading can bring; so for all questions.
    pub fn revision(&self) -> Result<Revision, StoreError> {
        load::revision(&self.conn)
    }

    /// The book of a desk, or of the first desk named in the file.
    ///
    /// # Errors
    /// What reading can bring.
    pub fn load(&mut self, desk: Option<DeskId>) -> Result<Loaded, StoreError> {
        load::load(&self.conn, &mut self.terms, desk, &|_| false)
    }

    /// All desks of the file, in the order in which they were first named, with their names.
    ///
    /// # Errors
    /// What reading can bring.
    pub fn desks(&mut self) -> Result<Vec<(DeskId, String)>, StoreError> {
        let places = self.column("SELECT named FROM p_desk WHERE named IS NOT NULL ORDER BY first", &[])?;
        let mut desks = Vec::new();
        for pos in places {
            if let Some((_, Entry { body: Body::DeskNamed { desk, name }, .. })) = self.entry_at(pos)? {
                desks.push((desk, name));
            }
        }
        Ok(desks)
    }

    /// The language chosen at the desk that was named first; none where none was chosen yet.
    ///
    /// # Errors
    /// What reading can bring.
    pub fn language(&mut self) -> Result<Option<Lang>, StoreError> {
        let first = "SELECT lang FROM p_desk WHERE named IS NOT NULL AND lang IS NOT NULL ORDER BY first LIMIT 1";
        for pos in self.column(first, &[])? {
            if let Some((_, Entry { body: Body::LanguageChosen { lang, .. }, .. })) = self.entry_at(pos)? {
                return Ok(Some(lang));
            }
        }
        Ok(None)
    }

    /// Where the encounters stand that fit, newest first: for a list that reads only the lines it shows
    /// ([`Reader::encounter_at`]).
    ///
    /// # Errors
    /// What reading can bring.
    pub fn places(&mut self, filter: &EncounterFilter, limit: usize) -> Result<Vec<Cursor>, StoreError> {
        self.places_while(filter, limit, &mut |_, _| true)
    }

    /// [`Reader::places`] for somebody who waits: `go_on` is told how many parts have been read, of how many, and says
    /// whether it is still wanted.
    ///
    /// # Errors
    /// What reading can bring; [`StoreError::Stopped`] where it is not wanted any more.
    pub fn places_while(
        &mut self,
        filter: &EncounterFilter,
        limit: usize,
        go_on: &mut dyn FnMut(u64, u64) -> bool,
    ) -> Result<Vec<Cursor>, StoreError> {
        filter::newest(&self.conn, &mut self.terms, filter, limit, go_on)
    }

    /// Where an encounter stands in a list: the place after which the next page begins. None where there is no such
    /// encounter.
    ///
    /// # Errors
    /// What reading can bring.
    pub fn place_of(&self, id: EncounterId) -> Result<Option<Cursor>, StoreError> {
        let Some(pos) = rows::beginning(&self.conn, id.bytes())? else { return Ok(None) };
        filter::at(&self.conn, pos)
    }

    /// The encounter at a place, as it stands; a draft is told as far as it has come.
    ///
    /// # Errors
    /// What reading can bring.
    pub fn encounter_at(&mut self, place: Cursor) -> Result<Option<Encounter>, StoreError> {
        match self.entry_at(place.pos)? {
            Some((_, entry)) => self.encounter(entry.body.subject().into()),
            None => Ok(None),
        }
    }

    /// Encounters, newest first, each as it stands; drafts are told as far as they have come.
    ///
    /// # Errors
    /// What reading can bring.
    pub fn encounters(
        &mut self,
        filter: &EncounterFilter,
        limit: usize,
    ) -> Result<Vec<(Cursor, Encounter)>, StoreError> {
        let places = self.places(filter, limit)?;
        let mut found = Vec::with_capacity(places.len());
        for cursor in places {
            found.extend(self.encounter_at(cursor)?.map(|encounter| (cursor, encounter)));
        }
        Ok(found)
    }

    /// What people wrote, searched for the words typed: newest first, at most `limit` of them. The same words in every
    /// spelling, Thai anywhere in a run; all words must occur in one entry.
    ///
    /// # Errors
    /// What reading can bring.
    pub fn search(&mut self, typed: &str, filter: &EncounterFilter, limit: usize) -> Result<Finds, StoreError> {
        search::search(&self.conn, &mut self.terms, typed, filter, limit)
    }

    /// One encounter as it stands, with its draft where it is open.
    ///
    /// # Errors
    /// What reading can bring.
    pub fn encounter(&mut self, id: EncounterId) -> Result<Option<Encounter>, StoreError> {
        let story = whole_story(&self.conn, &mut self.terms, id.into())?;
        let begin = |entry: &Entry| match &entry.body {
            Body::Arrived(arrival) => Some(Encounter::begin(arrival.clone())),
            _ => None,
        };
        let Some(mut encounter) = folded(&story, begin, Encounter::apply) else { return Ok(None) };
        if encounter.is_open()
            && let Some(draft) = rows::draft(&self.conn, id)?
        {
            encounter = draft;
        }
        Ok(Some(encounter))
    }

    /// The newest shifts of a desk, or of all. Their tickets are how many visits they had, discarded ones left out.
    ///
    /// # Errors
    /// What reading can bring.
    pub fn shifts(&mut self, desk: Option<DeskId>, limit: usize) -> Result<Vec<Shift>, StoreError> {
        self.shifts_before(desk, None, limit)
    }

    /// [`Reader::shifts`], those opened before another one: the next page of them.
    ///
    /// # Errors
    /// What reading can bring.
    pub fn shifts_before(
        &mut self,
        desk: Option<DeskId>,
        before: Option<ShiftId>,
        limit: usize,
    ) -> Result<Vec<Shift>, StoreError> {
        let places = self.newest("p_shift", desk, before.map(|shift| *shift.bytes()), limit)?;
        let mut found = Vec::with_capacity(places.len());
        for story in self.stories(&places)? {
            found.extend(folded(&story, Shift::begin, Shift::apply));
        }
        for shift in &mut found {
            let Some(term) = self.terms.find(&self.conn, shift.id.bytes())? else { continue };
            shift.tickets = review::visits_of(&self.conn, term)?.0.visits;
        }
        Ok(found)
    }

    /// Requests that are unsettled or owed, of a desk or of all, oldest first.
    ///
    /// # Errors
    /// What reading can bring.
    pub fn open_requests(&mut self, desk: Option<DeskId>) -> Result<Vec<Request>, StoreError> {
        let term = self.term(desk)?;
        let sql = match desk {
            Some(_) => "SELECT pos FROM p_request WHERE open = 1 AND desk = ?1 ORDER BY pos",
            None => "SELECT pos FROM p_request WHERE open = 1 AND ?1 IS NULL ORDER BY pos",
        };
        let places = self.column(sql, &[term])?;
        self.requests_at(&places)
    }

    /// The newest occurrences of a desk, or of all; those taken back are marked as void.
    ///
    /// # Errors
    /// What reading can bring.
    pub fn occurrences(&mut self, desk: Option<DeskId>, limit: usize) -> Result<Vec<Occurrence>, StoreError> {
        let places = self.newest("p_occurrence", desk, None, limit)?;
        let mut found = Vec::with_capacity(places.len());
        for story in self.stories(&places)? {
            found.extend(folded(&story, Occurrence::begin, Occurrence::apply));
        }
        Ok(found)
    }

    /// The entries about one subject, in order, with their sequence numbers.
    ///
    /// # Errors
    /// What reading can bring.
    pub fn entries_about(&mut self, subject: Subject) -> Result<Vec<(i64, Entry)>, StoreError> {
        let story = whole_story(&self.conn, &mut self.terms, subject)?;
        Ok(story.into_iter().map(|(pos, entry)| (seq_of(pos), entry)).collect())
    }

    /// All entries after a sequence number, in order, until `take` says no. Read in portions, so that a long export
    /// does not hold the file.
    ///
    /// # Errors
    /// What reading can bring.
    pub fn entries(&mut self, after: i64, take: &mut dyn FnMut(i64, Entry) -> bool) -> Result<(), StoreError> {
        const PORTION: i64 = 1_000;
        let mut reached = after;
        loop {
            let sql = "WHERE e.pos > ?1 ORDER BY e.pos LIMIT ?2";
            let portion = rows::select(&self.conn, &mut self.terms, sql, [reached, PORTION])?;
            let Some(last) = portion.last() else { return Ok(()) };
            reached = last.pos;
            for stored in &portion {
                if !take(stored.row.seq, stored.entry(&self.conn)?) {
                    return Ok(());
                }
            }
        }
    }

    /// Every row of the projections as a line of text, in canonical order: two files with the same entries give the
    /// same lines.
    ///
    /// # Errors
    /// What reading can bring.
    pub fn dump(&self, line: &mut dyn FnMut(&str)) -> Result<(), StoreError> {
        project::dump(&self.conn, line)
    }

    fn requests_at(&mut self, places: &[i64]) -> Result<Vec<Request>, StoreError> {
        let mut found = Vec::with_capacity(places.len());
        for story in self.stories(places)? {
            found.extend(folded(&story, Request::begin, Request::apply));
        }
        Ok(found)
    }

    /// The places of the newest rows of a table, of those before the entry `before` if it is given.
    fn newest(
        &mut self,
        table: &str,
        desk: Option<DeskId>,
        before: Option<[u8; 16]>,
        limit: usize,
    ) -> Result<Vec<i64>, StoreError> {
        let term = self.term(desk)?;
        let condition = if desk.is_some() { "desk = ?1" } else { "?1 IS NULL" };
        let end = match before {
            Some(id) => rows::place(&self.conn, &id)?.unwrap_or(0),
            None => i64::MAX,
        };
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let sql = format!("SELECT pos FROM {table} WHERE {condition} AND pos < ?2 ORDER BY pos DESC LIMIT ?3");
        self.column(&sql, &[term, end.into(), limit.into()])
    }

    /// The number of a desk as a parameter; null for all desks, 0 for one that is not in the file.
    fn term(&mut self, desk: Option<DeskId>) -> Result<Value, StoreError> {
        Ok(match desk {
            Some(desk) => self.terms.find(&self.conn, desk.bytes())?.unwrap_or(0).into(),
            None => Value::Null,
        })
    }

    fn column(&self, sql: &str, values: &[Value]) -> Result<Vec<i64>, StoreError> {
        let mut ask = self.conn.prepare_cached(sql)?;
        let rows = ask.query_map(params_from_iter(values), |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The whole story of what begins at each of these places.
    fn stories(&mut self, places: &[i64]) -> Result<Vec<Vec<Placed>>, StoreError> {
        let mut stories = Vec::with_capacity(places.len());
        for pos in places {
            if let Some((_, entry)) = self.entry_at(*pos)? {
                stories.push(whole_story(&self.conn, &mut self.terms, entry.body.subject())?);
            }
        }
        Ok(stories)
    }

    fn entry_at(&mut self, pos: i64) -> Result<Option<Placed>, StoreError> {
        let found = rows::select(&self.conn, &mut self.terms, "WHERE e.pos = ?1", [pos])?;
        found.first().map(|stored| Ok((stored.pos, stored.entry(&self.conn)?))).transpose()
    }
}
