//! A filter lets through what its conditions say, each alone and with others, newest first and page by page.

use std::path::Path;
use std::sync::Arc;

use darban::config::standards;
use darban::domain::answer::Answer;
use darban::domain::encounter::{Encounter, Outcome, Place, VisitorKind};
use darban::domain::entry::{Body, Entry};
use darban::domain::standard::Standard;
use darban::store::{EncounterFilter, Mark, Reader};

use super::ordinary::{batch, fresh};
use super::rebuild::days;
use super::world::{MALI, PACK, REZA, World};

/// Every encounter with the answers of its close, newest first, told from the entries alone.
fn told(entries: &[Entry]) -> Vec<(Encounter, Vec<Answer>)> {
    let mut all: Vec<(Encounter, Vec<Answer>)> = Vec::new();
    for entry in entries {
        match &entry.body {
            Body::Arrived(arrival) => all.push((Encounter::begin(arrival.clone()), Vec::new())),
            body => {
                if let Some((encounter, given)) = all.iter_mut().find(|(one, _)| body.subject() == one.id().into()) {
                    encounter.apply(entry);
                    if let Body::Closed { answers, .. } = body {
                        given.clone_from(answers);
                    }
                }
            }
        }
    }
    all.reverse();
    all
}

/// A standard of the program, under the digest by which the visits of this world were judged.
fn standard() -> Arc<Standard> {
    let (standard, _) = standards::load_all(Path::new("nowhere")).0.swap_remove(0);
    Arc::new(Standard { digest: PACK, ..standard })
}

type Case = (&'static str, EncounterFilter, fn(&Encounter, &[Answer]) -> bool);

fn cases(day: i32) -> Vec<Case> {
    let all = EncounterFilter::default;
    vec![
        ("everything", all(), |_, _| true),
        ("staff", EncounterFilter { staff: Some(MALI), ..all() }, |one, _| one.seen().owner == MALI),
        ("kind", EncounterFilter { kind: Some(VisitorKind::ALL[1]), ..all() }, |one, _| {
            one.seen().kind == VisitorKind::ALL[1]
        }),
        ("place", EncounterFilter { place: Some(Place::OfficeDoor), ..all() }, |one, _| {
            one.seen().place == Place::OfficeDoor
        }),
        ("served", EncounterFilter { outcome: Some(Outcome::Served), ..all() }, |_, _| true),
        ("left", EncounterFilter { mark: Some(Mark::Left), ..all() }, |_, _| false),
        ("unhappy", EncounterFilter { mark: Some(Mark::Unhappy), ..all() }, |one, _| one.seen().ever_unhappy),
        ("corrected", EncounterFilter { mark: Some(Mark::Corrected), ..all() }, |one, _| !one.corrections.is_empty()),
        ("missed", EncounterFilter { missed: vec![(standard(), vec![2, 4])], ..all() }, |one, answers| {
            let now = one.answers(&one.seen(), &standard());
            let answers = if one.corrections.is_empty() { answers } else { &now };
            [2, 4].iter().any(|item| answers.get(*item) == Some(&Answer::Missed))
        }),
        ("unhappy at Reza's", EncounterFilter { mark: Some(Mark::Unhappy), staff: Some(REZA), ..all() }, |one, _| {
            one.seen().ever_unhappy && one.seen().owner == REZA
        }),
        ("another day", EncounterFilter { days: Some((day + 400, day + 500)), ..all() }, |_, _| false),
        ("all days", EncounterFilter { days: Some((day, day + 400)), ..all() }, |_, _| true),
    ]
}

#[test]
fn each_condition_lets_through_what_the_entries_say() {
    let (_folder, mut logbook) = fresh();
    let mut world = World::new();
    let day = world.now.day();
    let entries = days(&mut world, 3, 12);
    logbook.append(&batch(&entries)).expect("appended");
    let all = told(&entries);
    let mut reader = Reader::open(logbook.path()).expect("opened");
    for (name, filter, fits) in cases(day) {
        let expected: Vec<_> =
            all.iter().filter(|(one, answers)| fits(one, answers)).map(|(one, _)| one.id()).collect();
        let mut found = Vec::new();
        let mut page = filter.clone();
        loop {
            let places = reader.places(&page, 5).expect("asked");
            for place in &places {
                found.extend(reader.encounter_at(*place).expect("read").map(|one| one.id()));
            }
            match places.last() {
                Some(last) => page.before = Some(*last),
                None => break,
            }
        }
        assert_eq!(found, expected, "{name}");
    }
    for (first, last) in [(0, 0), (0, 1), (1, 1), (2, 9)] {
        let filter = EncounterFilter { days: Some((day + first, day + last)), ..EncounterFilter::default() };
        let shifts: Vec<_> = entries
            .iter()
            .filter_map(|entry| match entry.body {
                Body::ShiftOpened { shift, day: of } if (day + first..=day + last).contains(&of) => Some(shift),
                _ => None,
            })
            .collect();
        let expected: Vec<_> =
            all.iter().filter(|(one, _)| shifts.contains(&one.arrival.shift)).map(|(one, _)| one.id()).collect();
        let found: Vec<_> =
            reader.encounters(&filter, 1_000).expect("read").into_iter().map(|(_, one)| one.id()).collect();
        assert_eq!(found, expected, "{first} to {last}");
    }
}
