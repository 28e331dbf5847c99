//! `darban show`: shifts, encounters, open requests and occurrences of the whole file, newest first (requests: oldest
//! first).

use std::io::{self, BufWriter, Write};

use serde_json::Value;

use super::args::Places;
use super::desk::{Checked, checked};
use super::language;
use super::report::Failure;
use crate::domain::Book;
use crate::domain::review::Standing;
use crate::export::json;
use crate::export::plain::Reading;
use crate::export::table::aligned;
use crate::i18n::{Key, say};
use crate::runtime::{look, trouble};
use crate::store::{EncounterFilter, Reader, StoreError};
use crate::text;

/// Encounters read, and put into columns, at a time.
const PAGE: usize = 500;

/// Why it stopped.
enum Stopped {
    /// Whoever reads our output has gone: no trouble.
    Unheard,
    /// The logbook cannot be read.
    Store(StoreError),
}

impl From<io::Error> for Stopped {
    fn from(_: io::Error) -> Stopped {
        Stopped::Unheard
    }
}

impl From<StoreError> for Stopped {
    fn from(error: StoreError) -> Stopped {
        Stopped::Store(error)
    }
}

/// Prints the logbook.
///
/// # Errors
/// Config, packs or logbook cannot be used.
pub fn run(places: &Places, as_json: bool) -> Result<u8, Failure> {
    let Checked { paths, config, .. } = checked(places)?;
    let mut out = BufWriter::new(io::stdout().lock());
    let told = |error: StoreError| Failure::User(trouble::words(language::of(places).into(), &error));
    let mut reader = Reader::open(&paths.logbook()).map_err(told)?;
    let book = reader.load(None).map_err(told)?.book;
    let lang = language::over(places, book.lang);
    let style = look::prefs(&config, lang, look::theme(&config, None), false).dates;
    let done = if as_json {
        all_json(&mut reader, &book, &mut out)
    } else {
        all_plain(&mut reader, &Reading { style, people: &book.staff }, &mut out)
    };
    match done.and_then(|()| Ok(out.flush()?)) {
        Ok(()) | Err(Stopped::Unheard) => Ok(0),
        Err(Stopped::Store(error)) => Err(told(error)),
    }
}

fn all_json(reader: &mut Reader, book: &Book, out: &mut impl Write) -> Result<(), Stopped> {
    let people = &book.staff;
    let mut line = |value: Value| writeln!(out, "{value}");
    let standings = reader.standings()?;
    for shift in reader.shifts(None, usize::MAX)? {
        let standing = standings.get(&shift.id).copied().unwrap_or(Standing::Received);
        line(json::shift(&shift, standing, people))?;
    }
    let mut filter = EncounterFilter::default();
    loop {
        let page = reader.encounters(&filter, PAGE)?;
        for (_, encounter) in &page {
            line(json::encounter(encounter, people))?;
        }
        filter.before = match page.last() {
            Some((cursor, _)) => Some(*cursor),
            None => break,
        };
    }
    for request in reader.open_requests(None)? {
        line(json::request(&request, people))?;
    }
    for feedback in book.feedback.values() {
        line(json::feedback(feedback, people))?;
    }
    for occurrence in reader.occurrences(None, usize::MAX)? {
        line(json::occurrence(&occurrence, people))?;
    }
    Ok(())
}

fn all_plain(reader: &mut Reader, reading: &Reading<'_>, out: &mut impl Write) -> Result<(), Stopped> {
    let lang = reading.style.lang;
    let mut section = |title: Key, rows: Vec<Vec<String>>| -> io::Result<()> {
        writeln!(out, "{}", text::plain(&say(lang, title)))?;
        if rows.len() < 2 {
            writeln!(out, "{}", text::plain(&say(lang, Key::ListEmpty)))?;
        } else {
            aligned(&rows).iter().try_for_each(|line| writeln!(out, "{line}"))?;
        }
        writeln!(out)
    };
    let headed = |heads: Vec<String>, rows: Vec<Vec<String>>| std::iter::once(heads).chain(rows).collect();
    let shifts = reader.shifts(None, usize::MAX)?.iter().map(|shift| reading.shift(shift)).collect();
    section(Key::ShowShifts, headed(reading.shift_heads(), shifts))?;
    let mut filter = EncounterFilter::default();
    loop {
        let page = reader.encounters(&filter, PAGE)?;
        let first = filter.before.is_none();
        filter.before = page.last().map(|(cursor, _)| *cursor);
        if filter.before.is_none() && !first {
            break;
        }
        let rows = page.iter().map(|(_, encounter)| reading.encounter(encounter)).collect();
        section(Key::ShowEncounters, headed(reading.encounter_heads(), rows))?;
        if page.len() < PAGE {
            break;
        }
    }
    let requests = reader.open_requests(None)?.iter().map(|request| reading.request(request)).collect();
    section(Key::ShowRequests, headed(reading.request_heads(), requests))?;
    let standing = |occurrence: &crate::domain::shift::Occurrence| occurrence.void.is_none();
    let occurrences = reader.occurrences(None, usize::MAX)?;
    let rows = occurrences.iter().filter(|one| standing(one)).map(|one| reading.occurrence(one)).collect();
    section(Key::ShowOccurrences, headed(reading.occurrence_heads(), rows))?;
    Ok(())
}
