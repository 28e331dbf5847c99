//! Reports over columns say what the entries say.

mod figures;
mod plain;
mod plain_review;
mod reviewed;
mod trouble;

use std::path::Path;
use std::sync::Arc;

use darban::cli::demo::{Plan, write};
use darban::config::standards;
use darban::domain::Lang;
use darban::domain::encounter::{Channel, Place, VisitorKind};
use darban::domain::entry::Entry;
use darban::domain::report::{Ask, By, Days, Gauge, Question, Report, Slice, Standards};
use darban::domain::standard::Standard;
use darban::domain::time::Stamp;
use darban::store::{Logbook, Reader, StoreError};
use plain::Life;
use proptest::prelude::*;

type Packs = Vec<(Standard, std::borrow::Cow<'static, str>)>;

/// The evening of 2026-03-20 in Tehran: the last of the Persian year.
const UNTIL: i64 = 1_774_024_200_000;

fn packs() -> Packs {
    standards::load_all(Path::new("nowhere")).0
}

fn known(packs: &Packs) -> Standards {
    packs.iter().map(|(standard, _)| (standard.digest, Arc::new(standard.clone()))).collect()
}

fn entries(reader: &mut Reader) -> Vec<Entry> {
    let mut found = Vec::new();
    reader
        .entries(0, &mut |_, entry| {
            found.push(entry);
            true
        })
        .expect("read");
    found
}

/// Every form of question over a slice.
fn asks(life: &Life, last: i32) -> Vec<Ask> {
    let weeks: Vec<Days> =
        (0..5).rev().map(|week| Days { first: last - 7 * week - 6, last: last - 7 * week }).collect();
    let before = |days: &Days| (*days, Some(Days { first: days.first - 7, last: days.last - 7 }));
    let periods: Vec<_> = weeks.iter().map(before).chain([(Days::ALL, None)]).collect();
    let trend = |gauge| Ask::Trend { gauge, periods: periods.clone() };
    let mut asks = vec![
        Ask::Clocks,
        Ask::Heat,
        Ask::Verdicts,
        Ask::Spread,
        Ask::Adjusted,
        Ask::Agreement,
        Ask::Complaints { now: UNTIL },
        Ask::Moods { weeks, lag: 1 },
        trend(Gauge::Clocks),
        trend(Gauge::Score),
        trend(Gauge::Verdicts),
    ];
    asks.extend([By::Person, By::Desk, By::Place, By::Hour, By::Kind, By::Channel].map(Ask::Scorecard));
    asks.extend(life.staff().into_iter().map(Ask::OwnCard));
    asks
}

/// Whether columns and entries say the same of these slices.
fn agree(reader: &mut Reader, slices: &[Slice], standards: &Standards, last: i32) {
    let life = Life::of(&entries(reader));
    for slice in slices {
        for ask in asks(&life, last) {
            let question = Question { slice: slice.clone(), ask };
            let ours = reader.report(&question, standards, &mut |_, _| true).expect("answered");
            assert_eq!(ours, life.answer(&question, standards), "{question:?}");
        }
    }
}

fn slices(reader: &mut Reader, last: i32) -> Vec<Slice> {
    let all = Slice::default();
    let desks: Vec<_> = reader.desks().expect("desks").into_iter().map(|(desk, _)| desk).collect();
    let newest = reader.shifts(None, 1).expect("a shift").remove(0);
    vec![
        all.clone(),
        Slice { days: Days { first: last - 1, last }, desks: desks[..1].to_vec(), ..all.clone() },
        Slice { kinds: vec![VisitorKind::Visitor, VisitorKind::Courier], hours: vec![8, 9, 22], ..all.clone() },
        Slice { places: vec![Place::Gate], channels: vec![Channel::Phone], ..all.clone() },
        Slice { weekdays: vec![5, 6], staff: newest.everybody, unhappy: Some(false), ..all.clone() },
        Slice { unhappy: Some(true), ..all.clone() },
        Slice { days: Days { first: last + 1, last: last + 9 }, ..all },
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4, ..ProptestConfig::default() })]
    #[test]
    fn columns_say_what_the_entries_say(seed in 0_u64..1_000, encounters in 1_u32..300, in_bulk: bool, sealed: bool) {
        let packs = packs();
        let folder = tempfile::TempDir::new().expect("a folder");
        let file = folder.path().join("logbook.db");
        let until = Stamp::told(UNTIL, 210);
        write(&file, Plan { lang: Lang::Fa, seed, encounters, until, packs: &packs }, in_bulk).expect("written");
        reviewed::review(&file, sealed);
        if in_bulk {
            let mut logbook = Logbook::open(&file).expect("opened");
            while logbook.index_idle().expect("sealed") {}
        }
        let mut reader = Reader::open(&file).expect("opened");
        let slices = slices(&mut reader, until.day());
        agree(&mut reader, &slices, &known(&packs), until.day());
    }
}

#[test]
fn a_question_is_stopped_and_asked_again() {
    let packs = packs();
    let folder = tempfile::TempDir::new().expect("a folder");
    let file = folder.path().join("logbook.db");
    write(
        &file,
        Plan { lang: Lang::Fa, seed: 3, encounters: 300, until: Stamp::told(UNTIL, 210), packs: &packs },
        true,
    )
    .expect("written");
    let mut reader = Reader::open(&file).expect("opened");
    let standards = known(&packs);
    let question = Question { slice: Slice::default(), ask: Ask::Clocks };
    let stopped = reader.report(&question, &standards, &mut |_, _| false);
    assert!(matches!(stopped, Err(StoreError::Stopped)), "{stopped:?}");
    let handle = reader.interrupter();
    let interrupted = reader.report(&question, &standards, &mut |_, _| {
        handle.interrupt();
        true
    });
    assert!(matches!(interrupted, Err(StoreError::Stopped)), "{interrupted:?}");
    let mut told = Vec::new();
    let whole = reader.report(&question, &standards, &mut |done, all| {
        told.push((done, all));
        true
    });
    assert!(matches!(whole, Ok(Report::Clocks(clocks)) if clocks.ends.arrived == 300), "{whole:?}");
    let all = told.len() as u64;
    assert!(all > 1 && told == (1..=all).map(|done| (done, all)).collect::<Vec<_>>(), "{told:?}");
}
