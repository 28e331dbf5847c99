//! Projections: typed columns for lists and reports, derived from entries by the domain's own fold, in the transaction
//! that writes the entries. Disposable: a rebuild must give the same rows.

mod rebuild;
mod review;
mod rows;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rusqlite::{Connection, params};

use crate::domain::encounter::Encounter;
use crate::domain::entry::{Body, Entry};
use crate::domain::ids::Subject;
use crate::domain::request::Request;
use crate::domain::review::{Feedback, Observation, Said};
use crate::domain::shift::{Occurrence, Shift};

use super::error::StoreError;
use super::rows::about;
use super::segments::Touched;
use super::terms::Terms;

pub use rebuild::Difference;
pub(super) use rebuild::{compare, dump, is_current, rebuild};
pub use rows::flag;

/// An entry and its position.
pub(super) type Placed = (i64, Entry);

/// Brings the projections up to date with these entries, which are in the file already. The tables are named without
/// their schema: TEMP tables of the same names are taken before those of the file.
pub(super) fn project(conn: &Connection, terms: &mut Terms, batch: &[Placed]) -> Result<(), StoreError> {
    let mut subjects: BTreeMap<Subject, Vec<&Placed>> = BTreeMap::new();
    for placed in batch {
        project_settings(conn, terms, placed)?;
        subjects.entry(placed.1.body.subject()).or_default().push(placed);
    }
    let mut counts = Counts::default();
    for (subject, placed) in subjects {
        if placed.iter().all(|(_, entry)| stands_alone(&entry.body)) {
            continue;
        }
        if begins(&placed[0].1.body) {
            aggregate(conn, terms, &placed, &mut counts)?;
        } else {
            let whole = whole_story(conn, terms, subject)?;
            aggregate(conn, terms, &whole.iter().collect::<Vec<_>>(), &mut counts)?;
        }
    }
    counts.write(conn)
}

/// All entries about a subject, from the file.
pub(super) fn whole_story(conn: &Connection, terms: &mut Terms, subject: Subject) -> Result<Vec<Placed>, StoreError> {
    let stored = about(conn, terms, subject.bytes())?;
    stored.iter().map(|stored| Ok((stored.pos, stored.entry(conn)?))).collect()
}

/// What the first fitting entry of a story begins, with the whole story folded in.
pub(super) fn folded<T>(
    story: &[Placed],
    begin: impl Fn(&Entry) -> Option<T>,
    apply: impl Fn(&mut T, &Entry),
) -> Option<T> {
    let mut begun = story.iter().find_map(|(_, entry)| begin(entry))?;
    story.iter().for_each(|(_, entry)| apply(&mut begun, entry));
    Some(begun)
}

/// Entries that are about a desk or a person, and fold into nothing larger.
fn stands_alone(body: &Body) -> bool {
    matches!(
        body,
        Body::DeskNamed { .. } | Body::LanguageChosen { .. } | Body::StaffSet { .. } | Body::PackAdopted { .. }
    )
}

/// Whether an entry begins what it is about.
fn begins(body: &Body) -> bool {
    matches!(
        body,
        Body::ShiftOpened { .. }
            | Body::Arrived(_)
            | Body::Requested { .. }
            | Body::Occurred { .. }
            | Body::Review(Said::Observed { .. } | Said::Given { .. })
    )
}

fn project_settings(conn: &Connection, terms: &mut Terms, (pos, entry): &Placed) -> Result<(), StoreError> {
    match &entry.body {
        Body::DeskNamed { desk, .. } => {
            let desk = terms.intern(conn, desk.bytes())?;
            conn.prepare_cached(
                "INSERT INTO p_desk (desk, first, named) VALUES (?1, ?2, ?2) ON CONFLICT (desk) DO UPDATE SET \
                 first = coalesce(first, excluded.first), named = excluded.named",
            )?
            .execute(params![desk, pos])?;
        }
        Body::LanguageChosen { .. } => {
            let desk = terms.intern(conn, entry.desk.bytes())?;
            conn.prepare_cached(
                "INSERT INTO p_desk (desk, lang) VALUES (?1, ?2) ON CONFLICT (desk) DO UPDATE SET lang = excluded.lang",
            )?
            .execute(params![desk, pos])?;
        }
        Body::StaffSet { staff, .. } => {
            let staff = terms.intern(conn, staff.bytes())?;
            conn.prepare_cached(
                "INSERT INTO p_staff (staff, named) VALUES (?1, ?2) \
                 ON CONFLICT (staff) DO UPDATE SET named = excluded.named",
            )?
            .execute(params![staff, pos])?;
        }
        Body::Joined { staff, .. } => {
            let (desk, staff) = (terms.intern(conn, entry.desk.bytes())?, terms.intern(conn, staff.bytes())?);
            conn.prepare_cached(
                "INSERT INTO p_joined VALUES (?1, ?2, ?3) ON CONFLICT (desk, staff) DO UPDATE SET pos = excluded.pos",
            )?
            .execute(params![desk, staff, pos])?;
        }
        Body::PackAdopted { pack, .. } => {
            let desk = terms.intern(conn, entry.desk.bytes())?;
            conn.prepare_cached(
                "INSERT INTO p_adopted VALUES (?1, ?2, ?3) ON CONFLICT (desk, pack) DO UPDATE SET pos = excluded.pos",
            )?
            .execute(params![desk, pack, pos])?;
        }
        _ => {}
    }
    Ok(())
}

/// Folds the whole story of one subject and writes its row. A story without its beginning has no row.
fn aggregate(conn: &Connection, terms: &mut Terms, story: &[&Placed], counts: &mut Counts) -> Result<(), StoreError> {
    let Some(start) = story.iter().position(|(_, entry)| begins(&entry.body)) else { return Ok(()) };
    let (pos, first) = story[start];
    let rest = || story[start + 1..].iter().map(|(_, entry)| entry);
    match &first.body {
        Body::ShiftOpened { .. } => {
            if let Some(mut shift) = Shift::begin(first) {
                rest().for_each(|entry| shift.apply(entry));
                rows::shift(conn, terms, *pos, &shift)?;
                review::review(conn, terms, *pos, &shift, rest())?;
                counts.touched.shift(terms.intern(conn, shift.id.bytes())?, *pos);
            }
        }
        Body::Arrived(arrival) => {
            let mut encounter = Encounter::begin(arrival.clone());
            rest().for_each(|entry| encounter.apply(entry));
            let closings = rest().filter(|entry| matches!(entry.body, Body::Closed { .. }));
            rows::encounter(conn, terms, *pos, &encounter, closings, counts)?;
            let shift = terms.intern(conn, arrival.shift.bytes())?;
            review::levels(conn, terms, shift, story[start + 1..].iter().copied())?;
            counts.touched.shift(shift, *pos);
        }
        Body::Requested { .. } => {
            if let Some(mut request) = Request::begin(first) {
                rest().for_each(|entry| request.apply(entry));
                rows::request(conn, terms, *pos, &request)?;
                counts.asked.extend(visit_of(conn, *pos)?);
            }
        }
        Body::Review(Said::Observed { .. }) => {
            if let Some(mut seen) = Observation::begin(first) {
                rest().for_each(|entry| seen.apply(entry));
                review::observation(conn, terms, *pos, &seen)?;
                if seen.encounter.is_some() {
                    counts.touched.shift(terms.intern(conn, seen.shift.bytes())?, 0);
                }
            }
        }
        Body::Review(_) => {
            if let Some(mut feedback) = Feedback::begin(first) {
                rest().for_each(|entry| feedback.apply(entry));
                review::feedback(conn, terms, *pos, &feedback)?;
            }
        }
        _ => {
            if let Some(mut occurrence) = Occurrence::begin(first) {
                rest().for_each(|entry| occurrence.apply(entry));
                rows::occurrence(conn, terms, *pos, &occurrence)?;
            }
        }
    }
    Ok(())
}

/// Where the visit of a request arrived.
fn visit_of(conn: &Connection, request: i64) -> Result<Option<i64>, StoreError> {
    Ok(conn.prepare_cached("SELECT visit FROM p_request WHERE pos = ?1")?.query_row([request], |row| row.get(0))?)
}

/// What a batch changes besides its rows: the count of encounters of each person (by term number), the shifts touched,
/// and the visits whose requests were touched.
#[derive(Default)]
struct Counts {
    by_person: HashMap<i64, i64>,
    touched: Touched,
    asked: BTreeSet<i64>,
}

impl Counts {
    fn add(&mut self, staff: i64, by: i64) {
        *self.by_person.entry(staff).or_default() += by;
    }

    fn write(mut self, conn: &Connection) -> Result<(), StoreError> {
        for visit in self.asked {
            self.touched.visit(conn, visit)?;
        }
        self.touched.write(conn)?;
        let mut add = conn.prepare_cached(
            "INSERT INTO p_staff (staff, encounters) VALUES (?1, ?2) \
             ON CONFLICT (staff) DO UPDATE SET encounters = encounters + excluded.encounters",
        )?;
        for (staff, by) in self.by_person.into_iter().filter(|(_, by)| *by != 0) {
            add.execute([staff, by])?;
        }
        Ok(())
    }
}
