//! The review in the file: its projections, its matter, and what waits.

mod agreed;

use std::sync::Arc;

use darban::domain::encounter::{Act, Outcome};
use darban::domain::entry::{Entry, Kind};
use darban::domain::ids::{DeskId, EncounterId, RequestId, ShiftId};
use darban::domain::request::RequestKind;
use darban::domain::review::{Matter, Said, Standing, Waits};
use darban::domain::shift::ShiftEnd;
use darban::domain::{Body, DraftChange, Encounter};
use darban::store::{Logbook, Reader};

use super::ordinary::{batch, fresh};
use super::rebuild::days;
use super::world::{MALI, REZA, World};

/// Two days, of which the second shift was reviewed; entries, and the shifts in order.
fn reviewed() -> (World, Vec<Entry>, Vec<ShiftId>) {
    let mut world = World::new();
    let mut entries = days(&mut world, 2, 6);
    let opened = |entry: &Entry| match entry.body {
        Body::ShiftOpened { shift, .. } => Some(shift),
        _ => None,
    };
    let shifts: Vec<ShiftId> = entries.iter().filter_map(opened).collect();
    let (encounter, request) = asked(&entries, shifts[1]);
    entries.extend(world.review(shifts[1], encounter, request));
    (world, entries, shifts)
}

/// A visit of the shift with its complaint.
fn asked(entries: &[Entry], shift: ShiftId) -> (EncounterId, RequestId) {
    let asked = entries.iter().filter(|entry| entry.shift == Some(shift)).find_map(|entry| match entry.body {
        Body::Requested { encounter, request, .. } => Some((encounter, request)),
        _ => None,
    });
    asked.expect("a complaint")
}

/// What the entries say of a shift, folded without the file.
fn folded(entries: &[Entry], shift: ShiftId) -> Matter {
    let start = entries.iter().position(|entry| entry.id.0 == shift.0).expect("opened");
    Matter::fold(entries[start..].iter().cloned().map(Arc::new), &[]).expect("a matter")
}

#[test]
fn a_matter_is_read_as_its_entries_tell_it() {
    let (_folder, mut logbook) = fresh();
    let (_, entries, shifts) = reviewed();
    for entry in &entries {
        logbook.append(&batch(std::slice::from_ref(entry))).expect("appended");
    }
    let mut reader = Reader::open(logbook.path()).expect("opened");
    for shift in &shifts {
        let found = reader.matter(*shift).expect("asked").expect("a shift");
        assert_eq!(found.matter, folded(&entries, *shift));
        assert_eq!(logbook.matter(*shift).expect("asked").map(|found| found.matter), Some(found.matter));
    }
    let matter = reader.matter(shifts[1]).expect("asked").expect("a shift").matter;
    assert_eq!(matter.standing(), Standing::Reopened);
    assert_eq!((matter.feedback.len(), matter.observations.len(), matter.moves.len()), (3, 1, 3));
    // What is no shift has no matter.
    let visit = matter.encounters.keys().next().expect("a visit");
    for id in [ShiftId(visit.0), ShiftId::from_bytes([1; 16])] {
        assert!(reader.matter(id).expect("asked").is_none());
    }
}

#[test]
fn the_open_visits_of_a_matter_are_told_by_their_drafts() {
    let (_folder, mut logbook) = fresh();
    let mut world = World::new();
    let mut entries = world.first_run();
    entries.extend(world.open_shift(REZA, &[]));
    let (arrival, arrived) = world.arrive();
    entries.push(arrived);
    let mut visit = Encounter::begin(arrival);
    visit.steps.push(world.step(3_000, Act::Greeted));
    let put = DraftChange::Put(Box::new(visit.clone()));
    let mut write = batch(&entries);
    write.drafts = std::slice::from_ref(&put);
    logbook.append(&write).expect("appended");
    let matter = logbook.matter(world.shift.expect("open")).expect("asked").expect("a shift").matter;
    assert_eq!(matter.encounters[&visit.id()].steps, visit.steps);
}

#[test]
fn what_waits_is_in_the_book_of_every_desk() {
    let (_folder, mut logbook) = fresh();
    let (mut world, entries, shifts) = reviewed();
    logbook.append(&batch(&entries)).expect("appended");
    let matter = logbook.matter(shifts[1]).expect("asked").expect("a shift").matter;
    let waiting = |logbook: &mut Logbook| logbook.load(None).expect("loaded").book.feedback;
    let book = waiting(&mut logbook);
    let expected: Vec<_> = matter.feedback.values().filter(|given| given.waits() != Waits::Nobody).collect();
    assert!(!expected.is_empty());
    assert_eq!(book.values().collect::<Vec<_>>(), expected);
    // A decision ends the waiting, and taking it back brings it again.
    let about = expected[0].id.into();
    (world.shift, world.actor) = (Some(shifts[1]), Some(REZA));
    let resolved = world.entry(Body::Review(Said::Resolved { about, upheld: true, text: String::new() }));
    logbook.append(&batch(std::slice::from_ref(&resolved))).expect("appended");
    assert_eq!(waiting(&mut logbook).len(), book.len() - 1);
    let (entry, kind) = (resolved.id, Kind::FEEDBACK_RESOLVED);
    let back = world.entry(Body::Reversed { entry, kind, subject: about });
    logbook.append(&batch(std::slice::from_ref(&back))).expect("appended");
    assert_eq!(waiting(&mut logbook), book);
}

#[test]
fn a_review_does_not_bring_old_shifts_back_to_the_desk() {
    let (_folder, mut logbook) = fresh();
    let (mut world, entries, shifts) = reviewed();
    logbook.append(&batch(&entries)).expect("appended");
    let before = logbook.load(None).expect("loaded").book;
    let (encounter, request) = asked(&entries, shifts[0]);
    let more = world.review(shifts[0], encounter, request);
    logbook.append(&batch(&more)).expect("appended");
    let after = logbook.load(None).expect("loaded").book;
    assert_eq!((&after.shift, &after.encounters, &after.log), (&before.shift, &before.encounters, &before.log));
    assert!(after.feedback.len() > before.feedback.len());
}

#[test]
fn the_shifts_to_review_come_newest_first() {
    let (_folder, mut logbook) = fresh();
    let (world, entries, shifts) = reviewed();
    logbook.append(&batch(&entries)).expect("appended");
    let mut reader = Reader::open(logbook.path()).expect("opened");
    let all = reader.review_shifts(None, i32::MIN, i32::MAX, 99).expect("asked");
    let ids: Vec<_> = all.iter().map(|found| found.shift.id).collect();
    assert_eq!(ids, shifts.iter().rev().copied().collect::<Vec<_>>());
    let own = reader.review_shifts(Some(world.desk), i32::MIN, i32::MAX, 2).expect("asked");
    assert_eq!(own, all[..2]);
    let stranger = Some(DeskId::from_bytes([9; 16]));
    assert_eq!(reader.review_shifts(stranger, i32::MIN, i32::MAX, 9).expect("asked"), []);
    let day = all[0].shift.day;
    let mut days = |from, to| reader.review_shifts(None, from, to, 99).expect("asked").len();
    assert_eq!((days(day + 1, day + 9), days(day, day), days(day - 9, day - 1)), (0, 4, 0));
}

#[test]
fn the_shifts_that_have_ended_come_newest_first() {
    let (world, entries, shifts) = reviewed();
    let last_end = entries.iter().rposition(|entry| matches!(entry.body, Body::ShiftEnded { .. })).expect("one ends");
    for (upto, over) in [(entries.len(), &shifts[..]), (last_end, &shifts[..shifts.len() - 1])] {
        let (_folder, mut logbook) = fresh();
        logbook.append(&batch(&entries[..upto])).expect("appended");
        let mut reader = Reader::open(logbook.path()).expect("opened");
        let over: Vec<_> = over.iter().rev().copied().collect();
        let mut asked = |desk, from, to| reader.ended_shifts(desk, from, to).expect("asked");
        assert_eq!(asked(None, i32::MIN, i32::MAX), over);
        let day = entries[0].at.day();
        assert_eq!((asked(Some(world.desk), day - 9, day + 9), asked(None, day + 10, day + 19)), (over, vec![]));
        assert_eq!(asked(Some(DeskId::from_bytes([9; 16])), i32::MIN, i32::MAX), []);
    }
}

#[test]
fn each_shift_to_review_tells_what_happened_in_it() {
    let (_folder, mut logbook) = fresh();
    let (_, entries, _) = reviewed();
    logbook.append(&batch(&entries)).expect("appended");
    let mut reader = Reader::open(logbook.path()).expect("opened");
    let all = reader.review_shifts(None, i32::MIN, i32::MAX, 99).expect("asked");
    for found in &all {
        let matter = reader.matter(found.shift.id).expect("asked").expect("a shift").matter;
        assert_eq!((found.standing, &found.shift.people), (matter.standing(), &matter.shift.people));
        let counts = found.counts;
        assert_eq!(counts.visits as usize, matter.visits().count());
        assert_eq!(counts.unhappy as usize, matter.visits().filter(|visit| visit.seen().ever_unhappy).count());
        assert_eq!(counts.complaints as usize, matter.requests.len());
        assert_eq!((counts.feedback as usize, counts.occurrences), (matter.given().count(), 0));
        let waiting = matter.feedback.values().filter(|given| given.waits() != Waits::Nobody).count();
        assert_eq!(counts.waiting as usize, waiting);
    }
    let found = all.iter().find(|found| found.standing == Standing::Reopened).expect("the reviewed one");
    assert_eq!((found.by, found.shift.everybody.first()), (Some(REZA), Some(&MALI)));
}

#[test]
fn both_lists_of_shifts_count_the_same_visits_and_complaints() {
    let (_folder, mut logbook) = fresh();
    let mut world = World::new();
    let mut entries = world.first_run();
    entries.extend(world.open_shift(REZA, &[]));
    let visit = world.eventful_visit();
    let Body::Arrived(arrival) = &visit[0].body else { panic!("an arrival") };
    let (encounter, ticket) = (arrival.encounter, arrival.ticket);
    entries.extend(visit);
    // Another one, with a complaint of its own, was none.
    let mut none = world.eventful_visit();
    if let Body::Closed { outcome, .. } = &mut none[3].body {
        *outcome = Outcome::Discarded;
    }
    entries.extend(none);
    entries.push(world.end_shift(ShiftEnd::Closed));
    entries.extend(world.open_shift(MALI, &[]));
    entries.extend(world.visit());
    // What is complained of later belongs to the visit.
    let (request, kind) = (RequestId(world.id()), RequestKind::Complaint);
    entries.push(world.entry(Body::Requested { request, encounter, ticket, kind, cause: None }));
    logbook.append(&batch(&entries)).expect("appended");
    let mut reader = Reader::open(logbook.path()).expect("opened");
    let counted = reader.review_shifts(None, i32::MIN, i32::MAX, 9).expect("asked");
    let told: Vec<_> = counted.iter().map(|found| (found.counts.visits, found.counts.complaints)).collect();
    assert_eq!(told, [(1, 0), (1, 2)]);
    for (found, shift) in counted.iter().zip(reader.shifts(None, 9).expect("asked")) {
        assert_eq!((found.shift.id, found.shift.tickets), (shift.id, shift.tickets));
        let matter = reader.matter(shift.id).expect("asked").expect("a shift").matter;
        assert_eq!(
            (shift.tickets as usize, found.counts.complaints as usize),
            (matter.visits().count(), matter.asked().count())
        );
    }
}
