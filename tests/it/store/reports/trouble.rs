//! What can go wrong in a life, and what reports then say: the right numbers, or plainly that the file is damaged.

use std::path::Path;

use darban::domain::answer::{Answer, Given};
use darban::domain::encounter::{Act, Outcome, Step};
use darban::domain::entry::{Body, Entry};
use darban::domain::lang::Lang;
use darban::domain::people::{Duty, Guidance, Right, Voice};
use darban::domain::report::{Ask, By, Days, Question, Report, Slice, Standards};
use darban::domain::shift::ShiftEnd;
use darban::domain::standard::{Digest, Item, ItemKind};
use darban::i18n::periods::{Unit, period_of};
use darban::store::{Batch, Logbook, Reader, StoreError, VerifyOptions, verify};
use rusqlite::Connection;

use super::super::ordinary::{batch, fresh};
use super::super::rebuild::days;
use super::super::world::{MALI, PACK, REZA, World};
use super::{agree, known, packs};

const OTHER: Digest = Digest([8; 32]);

/// Two standards under the digests of the made-up world.
fn standards() -> Standards {
    known(&packs())
        .into_values()
        .filter(|pack| !pack.probes.is_empty())
        .zip([PACK, OTHER])
        .map(|(pack, digest)| (digest, pack))
        .collect()
}

/// A visit whose greeting took five seconds of the boot clock; the wall clock is set on by `jump` before it.
fn visit(world: &mut World, pack: Digest, jump: i64, answer: Answer) -> Vec<Entry> {
    let (mut arrival, mut arrived) = world.arrive();
    arrival.pack = pack;
    arrived.body = Body::Arrived(arrival.clone());
    world.now.wall += jump;
    let steps: Vec<Step> = vec![world.step(5_000, Act::Greeted), world.step(60_000, Act::Served(None))];
    let (encounter, owner, answers) = (arrival.encounter, arrival.by, vec![answer; 9]);
    let body = Body::Closed { encounter, owner, outcome: Outcome::Served, steps, answers, reason: None };
    vec![arrived, world.entry(body)]
}

fn shift(world: &mut World, visits: &[(Digest, i64, Answer)]) -> Vec<Entry> {
    let mut entries = world.open_shift(MALI, &[]);
    entries.extend(visits.iter().flat_map(|(pack, jump, answer)| visit(world, *pack, *jump, *answer)));
    entries.push(world.end_shift(ShiftEnd::Relieved));
    entries
}

fn renamed_and_gone(world: &mut World) -> Vec<Entry> {
    let mut entries = shift(world, &[(PACK, 0, Answer::Met)]);
    let (duty, right, guidance, voice) = (Duty::Receptionist, Right::Staff, Guidance::Auto, Voice::Second);
    let name = "مالی تازه".to_owned();
    entries.push(world.entry(Body::StaffSet { staff: MALI, name, duty, right, guidance, voice }));
    entries.extend(world.open_shift(MALI, &[]));
    entries.extend(visit(world, PACK, 0, Answer::Missed));
    let shift = world.shift.expect("open");
    entries.push(world.entry(Body::Parted { shift, staff: MALI }));
    entries.push(world.end_shift(ShiftEnd::Relieved));
    entries
}

fn summer_time(world: &mut World) -> Vec<Entry> {
    let mut entries = world.open_shift(MALI, &[]);
    entries.extend(visit(world, PACK, 0, Answer::Met));
    world.now.offset += 60;
    entries.extend(visit(world, PACK, 0, Answer::Met));
    entries.push(world.end_shift(ShiftEnd::Relieved));
    entries
}

/// Everything a report can be asked agrees with the entries, before sealing and after.
fn agrees(logbook: &mut Logbook, path: &Path, last: i32) {
    for _ in 0..2 {
        agree(&mut Reader::open(path).expect("opened"), &[Slice::default()], &standards(), last);
        while logbook.index_idle().expect("sealed") {}
    }
}

fn ask(reader: &mut Reader, days: Days, ask: Ask) -> Result<Report, StoreError> {
    reader.report(&Question { slice: Slice { days, ..Slice::default() }, ask }, &standards(), &mut |_, _| true)
}

/// A life, and what comes of it: arrived, response measured, items answered, people.
type Case = (&'static str, fn(&mut World) -> Vec<Entry>, [u64; 4]);

#[test]
fn a_life_in_trouble_has_the_right_figures() {
    let cases: [Case; 8] = [
        ("an empty shift", |world| shift(world, &[]), [0, 0, 0, 0]),
        ("one encounter", |world| shift(world, &[(PACK, 0, Answer::Missed)]), [1, 1, 1, 1]),
        ("all n.a.", |world| shift(world, &[(PACK, 0, Answer::Na), (PACK, 0, Answer::Na)]), [2, 2, 0, 1]),
        (
            "another pack in mid-shift",
            |world| shift(world, &[(PACK, 0, Answer::Met), (OTHER, 0, Answer::Met)]),
            [2, 2, 2, 1],
        ),
        (
            "two packs in one period",
            |world| [shift(world, &[(PACK, 0, Answer::Met)]), shift(world, &[(OTHER, 0, Answer::Missed)])].concat(),
            [2, 2, 2, 1],
        ),
        ("renamed, then gone", renamed_and_gone, [2, 2, 2, 1]),
        ("the clock set back", |world| shift(world, &[(PACK, -10_800_000, Answer::Met)]), [1, 1, 1, 1]),
        ("summer time", summer_time, [2, 2, 2, 1]),
    ];
    for (name, life, [arrived, measured, answered, people]) in cases {
        let (_folder, mut logbook) = fresh();
        let mut world = World::new();
        let entries = [world.first_run(), life(&mut world)].concat();
        logbook.append(&batch(&entries)).expect("appended");
        let path = logbook.path().to_owned();
        agrees(&mut logbook, &path, world.now.day());
        let mut reader = Reader::open(&path).expect("opened");
        let Ok(Report::Clocks(clocks)) = ask(&mut reader, Days::ALL, Ask::Clocks) else { panic!("{name}") };
        assert_eq!((clocks.ends.arrived, clocks.response.measured.part), (arrived, measured), "{name}");
        assert_eq!(clocks.response.median, (measured > 0).then_some(5_000), "{name}");
        let Ok(Report::Scorecard(card)) = ask(&mut reader, Days::ALL, Ask::Scorecard(By::Person)) else { panic!() };
        let compliance = card.whole.compliance;
        assert_eq!((compliance.answered > 0, card.parts.len() as u64), (answered > 0, people), "{name}");
        assert_eq!(compliance.weight.permille().is_some(), answered > 0, "{name}: none of nothing");
        assert_eq!((card.unknown, card.whole.undeviating.whole), (0, arrived), "{name}");
    }
}

#[test]
fn years_and_months_of_every_calendar_end_where_shifts_begin() {
    for lang in [Lang::Fa, Lang::Th, Lang::En] {
        for unit in [Unit::Year, Unit::Month, Unit::Week] {
            let (_folder, mut logbook) = fresh();
            let mut world = World::new();
            let (first, last) = period_of(lang, unit, world.now.day());
            // Ten minutes before midnight at the place; the visit comes after it.
            world.now.wall = (i64::from(last) + 1) * 86_400_000 - i64::from(world.now.offset) * 60_000 - 600_000;
            let mut entries = [world.first_run(), world.open_shift(REZA, &[])].concat();
            world.later(1_200_000);
            entries.extend(visit(&mut world, PACK, 0, Answer::Met));
            entries.push(world.end_shift(ShiftEnd::Relieved));
            entries.extend(shift(&mut world, &[(PACK, 0, Answer::Met), (PACK, 0, Answer::Met)]));
            logbook.append(&batch(&entries)).expect("appended");
            while logbook.index_idle().expect("sealed") {}
            let mut reader = Reader::open(logbook.path()).expect("opened");
            let (next, after) = period_of(lang, unit, last + 1);
            assert_eq!(next, last + 1);
            for (days, visits) in [(Days { first, last }, 1), (Days { first: next, last: after }, 2)] {
                let Ok(Report::Clocks(clocks)) = ask(&mut reader, days, Ask::Clocks) else { panic!() };
                assert_eq!(clocks.ends.arrived, visits, "{lang:?} {unit:?} {days:?}");
            }
        }
    }
}

#[test]
fn a_file_that_is_written_meanwhile_is_read_as_it_was() {
    let (_folder, mut logbook) = fresh();
    let mut world = World::new();
    logbook.append(&batch(&days(&mut world, 2, 6))).expect("appended");
    let more = shift(&mut world, &[(PACK, 0, Answer::Met)]);
    let mut reader = Reader::open(logbook.path()).expect("opened");
    let question = Question { slice: Slice::default(), ask: Ask::Heat };
    let before = reader.report(&question, &standards(), &mut |_, _| true).expect("answered");
    let mut left = Some(more);
    let during = reader.report(&question, &standards(), &mut |_, _| {
        if let Some(entries) = left.take() {
            logbook.append(&Batch { entries: &entries, ..Batch::default() }).expect("appended");
            while logbook.index_idle().expect("sealed") {}
        }
        true
    });
    assert_eq!(during.expect("answered"), before);
    assert_ne!(reader.report(&question, &standards(), &mut |_, _| true).expect("answered"), before);
}

#[test]
fn a_sealed_shift_is_reopened_by_a_correction_and_by_a_late_arrival() {
    let (_folder, mut logbook) = fresh();
    let mut world = World::new();
    let entries = days(&mut world, 2, 6);
    logbook.append(&batch(&entries)).expect("appended");
    while logbook.index_idle().expect("sealed") {}
    let arrival = entries.iter().find_map(|entry| match &entry.body {
        Body::Arrived(arrival) => Some(arrival.clone()),
        _ => None,
    });
    let arrival = arrival.expect("a visit");
    world.shift = Some(arrival.shift);
    let (encounter, act) = (arrival.encounter, Act::Unhappy(true));
    let corrected = world.entry(Body::Corrected { encounter, act, reason: None });
    logbook.append(&batch(&[corrected])).expect("appended");
    let path = logbook.path().to_owned();
    agrees(&mut logbook, &path, world.now.day());
    let late = visit(&mut world, PACK, 0, Answer::Missed);
    logbook.append(&batch(&late)).expect("appended");
    agrees(&mut logbook, &path, world.now.day());
}

#[test]
fn a_correction_of_the_last_item_counts_where_nothing_else_was_answered() {
    let (_folder, mut logbook) = fresh();
    let mut world = World::new();
    let (packs, observed) = (standards(), |item: &&Item| item.kind == ItemKind::Observed);
    let last = packs[&PACK].items.iter().rev().find(observed).expect("an item").id.clone();
    let mut entries = [world.first_run(), shift(&mut world, &[(PACK, 0, Answer::Assumed)])].concat();
    let encounter = entries.iter().find_map(|entry| match &entry.body {
        Body::Closed { encounter, .. } => Some(*encounter),
        _ => None,
    });
    let act = Act::Mark { item: last, answer: Answer::Missed, given: Given::Correction, latency: 0 };
    let body = Body::Corrected { encounter: encounter.expect("closed"), act, reason: None };
    entries.push(world.entry(body));
    logbook.append(&batch(&entries)).expect("appended");
    let path = logbook.path().to_owned();
    agrees(&mut logbook, &path, world.now.day());
    let mut reader = Reader::open(&path).expect("opened");
    let Ok(Report::Scorecard(card)) = ask(&mut reader, Days::ALL, Ask::Scorecard(By::Desk)) else { panic!() };
    assert_eq!((card.whole.compliance.answered, card.whole.undeviating.part), (1, 0));
}

#[test]
fn a_damaged_column_is_told_and_never_counted() {
    let (_folder, mut logbook) = fresh();
    let mut world = World::new();
    logbook.append(&batch(&days(&mut world, 2, 6))).expect("appended");
    while logbook.index_idle().expect("sealed") {}
    let mut reader = Reader::open(logbook.path()).expect("opened");
    let asks =
        [Ask::Clocks, Ask::Heat, Ask::Verdicts, Ask::Complaints { now: 0 }, Ask::Scorecard(By::Person), Ask::Adjusted];
    let mut tell = || asks.clone().map(|one| ask(&mut reader, Days::ALL, one));
    let right = tell().map(|report| report.expect("answered"));
    let conn = Connection::open(logbook.path()).expect("opened");
    let mut found = conn.prepare("SELECT key, data FROM p_seg").expect("prepared");
    let rows = found.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).expect("asked");
    let blobs: Vec<(i64, Vec<u8>)> = rows.collect::<Result<_, _>>().expect("read");
    let mut told = 0;
    let put =
        |key: i64, data: &[u8]| conn.execute("UPDATE p_seg SET data = ?2 WHERE key = ?1", (key, data)).expect("put");
    for (key, blob) in &blobs {
        for damaged in [&blob[..blob.len() - 1], &[blob, &[0xff][..]].concat()] {
            put(*key, damaged);
            for (found, right) in tell().into_iter().zip(&right) {
                match found {
                    Ok(report) => assert_eq!(report, *right, "column {}", key >> 56),
                    Err(StoreError::Damaged(_)) => told += 1,
                    Err(other) => panic!("{other}"),
                }
            }
        }
        put(*key, blob);
    }
    assert!(told > 10, "{told}");
    put(blobs[3].0, &[1]);
    let options = VerifyOptions { full: true, rebuild: true };
    verify(logbook.path(), options, &mut |_| true).expect("rebuilt");
    assert_eq!(tell().map(|report| report.expect("answered")), right);
}
