//! A filter over sealed shifts lets through what it lets through over the entries.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use darban::cli::demo::{Plan, write};
use darban::config::standards;
use darban::domain::Lang;
use darban::domain::answer::{Answer, Given};
use darban::domain::encounter::{Act, Encounter, End, Outcome, Place, VisitorKind};
use darban::domain::entry::{Body, Entry};
use darban::domain::ids::{EncounterId, EntryId, ShiftId};
use darban::domain::standard::Standard;
use darban::domain::time::Stamp;
use darban::store::{EncounterFilter, Logbook, Mark, Reader};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use tempfile::TempDir;
use uuid::Uuid;

use super::ordinary::batch;

/// The evening of 2026-03-20 in Tehran.
const UNTIL: i64 = 1_774_024_200_000;

/// What the entries alone say: each visit in the order of arrival, its packed answers, the day of its shift.
struct Told {
    visits: Vec<(Encounter, Vec<Answer>)>,
    days: BTreeMap<ShiftId, i32>,
}

impl Told {
    fn of(reader: &mut Reader) -> Told {
        let mut told = Told { visits: Vec::new(), days: BTreeMap::new() };
        let mut places: BTreeMap<EncounterId, usize> = BTreeMap::new();
        let read = reader.entries(0, &mut |_, entry| {
            match &entry.body {
                Body::ShiftOpened { shift, day } => drop(told.days.insert(*shift, *day)),
                Body::Arrived(arrival) => {
                    places.insert(arrival.encounter, told.visits.len());
                    told.visits.push((Encounter::begin(arrival.clone()), Vec::new()));
                }
                body => {
                    if let Some(nth) = places.get(&EncounterId::from(body.subject())) {
                        told.visits[*nth].0.apply(&entry);
                        if let Body::Closed { answers, .. } = body {
                            told.visits[*nth].1.clone_from(answers);
                        }
                    }
                }
            }
            true
        });
        read.expect("read");
        told
    }

    /// Newest first.
    fn fitting(&self, filter: &EncounterFilter) -> Vec<EncounterId> {
        let fitting = self.visits.iter().rev().filter(|(visit, answers)| self.fits(filter, visit, answers));
        fitting.map(|(visit, _)| visit.id()).collect()
    }

    fn fits(&self, filter: &EncounterFilter, visit: &Encounter, answers: &[Answer]) -> bool {
        let seen = visit.seen();
        let outcome = match visit.end {
            End::Open => None,
            End::Closed { outcome, .. } => Some(outcome),
        };
        let probed = seen.probed.as_ref();
        let marked = match filter.mark {
            None => true,
            Some(Mark::Unhappy) => seen.ever_unhappy,
            Some(Mark::Left) => matches!(outcome, Some(Outcome::LeftUnserved | Outcome::LeftUnsettled)),
            Some(Mark::Assumed) => outcome == Some(Outcome::Assumed),
            Some(Mark::Corrected) => !visit.corrections.is_empty(),
            Some(Mark::VerdictMarked) => visit.verdict.is_some_and(|(_, verdict)| verdict.is_marked()),
            Some(Mark::Guided) => visit.arrival.guided,
            Some(Mark::ProbeUnanswered) => probed.is_some_and(|probed| probed.option.is_none()),
        };
        let missed = filter.missed.is_empty()
            || filter.missed.iter().any(|(standard, items)| {
                let now = visit.answers(&seen, standard);
                let answers = if visit.corrections.is_empty() { answers } else { &now };
                let is_missed = |item: &u16| answers.get(usize::from(*item)) == Some(&Answer::Missed);
                visit.arrival.pack == standard.digest && items.iter().any(is_missed)
            });
        let day = self.days[&visit.arrival.shift];
        marked
            && missed
            && filter.desk.is_none_or(|desk| visit.arrival.desk == desk)
            && filter.staff.is_none_or(|staff| seen.owner == staff)
            && filter.kind.is_none_or(|kind| seen.kind == kind)
            && filter.place.is_none_or(|place| seen.place == place)
            && filter.outcome.is_none_or(|wanted| outcome == Some(wanted))
            && filter.days.is_none_or(|(first, last)| (first..=last).contains(&day))
    }
}

/// All pages of a list.
fn listed(reader: &mut Reader, filter: &EncounterFilter, page: usize) -> Vec<EncounterId> {
    let (mut found, mut filter) = (Vec::new(), filter.clone());
    loop {
        let places = reader.places(&filter, page).expect("asked");
        for place in &places {
            found.extend(reader.encounter_at(*place).expect("read").map(|one| one.id()));
        }
        match places.last() {
            Some(last) if places.len() == page => filter.before = Some(*last),
            _ => return found,
        }
    }
}

/// Corrects every so many visits that were closed: an item is missed after all, or was not.
fn correct(logbook: &mut Logbook, reader: &mut Reader, every: usize, item: &str) {
    let mut closed = Vec::new();
    let read = reader.entries(0, &mut |_, entry| {
        closed.extend(matches!(entry.body, Body::Closed { .. }).then_some(entry));
        true
    });
    read.expect("read");
    let corrected: Vec<Entry> = closed
        .into_iter()
        .step_by(every)
        .enumerate()
        .filter_map(|(nth, entry)| {
            let Body::Closed { encounter, .. } = entry.body else { return None };
            let answer = if nth % 2 == 0 { Answer::Missed } else { Answer::Met };
            let act = Act::Mark { item: item.to_owned(), answer, given: Given::Correction, latency: 0 };
            let body = Body::Corrected { encounter, act, reason: None };
            Some(Entry { id: EntryId(Uuid::from_u128(nth as u128 + 1)), body, ..entry })
        })
        .collect();
    logbook.append(&batch(&corrected)).expect("corrected");
}

fn filters(told: &Told, packs: &[Arc<Standard>]) -> impl Strategy<Value = EncounterFilter> + use<> {
    let visits = &told.visits;
    let desks: Vec<_> = visits.iter().map(|(visit, _)| visit.arrival.desk).collect();
    let staff: Vec<_> = visits.iter().map(|(visit, _)| visit.seen().owner).collect();
    let days: Vec<_> = told.days.values().copied().collect();
    let missed = (select(packs.to_vec()), prop::collection::vec(0_u16..9, 1..3)).prop_map(|missed| vec![missed]);
    let places = vec![Place::Desk, Place::OfficeDoor, Place::Gate];
    (
        prop::option::weighted(0.3, select(desks)),
        prop::option::weighted(0.3, select(staff)),
        prop::option::weighted(0.2, select(VisitorKind::ALL.to_vec())),
        prop::option::weighted(0.2, select(places)),
        prop::option::weighted(0.2, select(Outcome::ALL.to_vec())),
        prop::option::weighted(0.5, select(Mark::ALL.to_vec())),
        prop::option::weighted(0.4, missed),
        prop::option::weighted(0.3, (select(days), 0..9)),
    )
        .prop_map(|(desk, staff, kind, place, outcome, mark, missed, days)| EncounterFilter {
            desk,
            staff,
            kind,
            place,
            outcome,
            mark,
            missed: missed.unwrap_or_default(),
            days: days.map(|(first, more)| (first, first + more)),
            ..EncounterFilter::default()
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, ..ProptestConfig::default() })]
    #[test]
    fn sealed_and_fresh_visits_are_found_as_the_entries_say(
        seed in 0_u64..1_000,
        encounters in 50_u32..400,
        every in 5_usize..60,
        page in 1_usize..50,
        is_sealed_again: bool,
    ) {
        let packs = standards::load_all(Path::new("nowhere")).0;
        let folder = TempDir::new().expect("a folder");
        let file = folder.path().join("logbook.db");
        write(&file, Plan { lang: Lang::Fa, seed, encounters, until: Stamp::told(UNTIL, 210), packs: &packs }, true).expect("written");
        let mut reader = Reader::open(&file).expect("opened");
        let mut logbook = Logbook::open(&file).expect("opened");
        let packs: Vec<_> = packs.into_iter().map(|(standard, _)| Arc::new(standard)).collect();
        correct(&mut logbook, &mut reader, every, &packs[0].items[3].id);
        while is_sealed_again && logbook.index_idle().expect("sealed") {}
        let told = Told::of(&mut reader);
        prop_assert_eq!(told.visits.len(), encounters as usize);
        let mut runner = TestRunner::deterministic();
        let mut found = 0;
        for _ in 0..60 {
            let filter = filters(&told, &packs).new_tree(&mut runner).expect("a filter").current();
            let expected = told.fitting(&filter);
            found += expected.len();
            prop_assert_eq!(listed(&mut reader, &filter, page), expected, "{:?}", filter);
        }
        prop_assert!(found > 0, "filters that let nothing through say nothing");
    }
}
