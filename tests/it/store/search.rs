//! What people wrote is found, in whatever spelling, whether the index has it yet or not, and is gone when it is told so.

use std::path::Path;

use darban::domain::book::DraftChange;
use darban::domain::encounter::{Act, Encounter, Step};
use darban::domain::entry::{Body, Entry};
use darban::domain::ids::{DeskId, RequestId};
use darban::domain::request::{Owner, RequestKind, Settlement};
use darban::domain::shift::ShiftEnd;
use darban::store::{Batch, EncounterFilter, Finds, Hit, Logbook, Reader, Said, VerifyOptions, What, verify};
use darban::text::{Hay, Sought};
use proptest::prelude::*;
use uuid::Uuid;

use super::ordinary::{batch, fresh};
use super::world::{MALI, REZA, World};

fn find(path: &Path, typed: &str) -> Finds {
    find_in(path, typed, &EncounterFilter::default())
}

fn find_in(path: &Path, typed: &str, filter: &EncounterFilter) -> Finds {
    Reader::open(path).expect("opened").search(typed, filter, 1_000).expect("searched")
}

fn index(logbook: &mut Logbook) -> usize {
    let mut turns = 0;
    while logbook.index_idle().expect("indexed") {
        turns += 1;
    }
    turns
}

/// A visit with a note, and the entry that has it.
fn noted(world: &mut World, note: &str) -> Vec<Entry> {
    let mut entries = world.visit();
    let at = world.later(1);
    if let Some(Entry { body: Body::Closed { steps, .. }, .. }) = entries.last_mut() {
        steps.push(Step { at, by: REZA, act: Act::Note(note.to_owned()) });
    }
    entries
}

#[test]
fn every_text_of_every_kind_is_found_before_and_after_it_is_indexed() {
    let (_folder, mut logbook) = fresh();
    logbook.append(&batch(&World::new().all_kinds())).expect("appended");
    let texts = [
        ("سه بار آمده ام", Said::TheirWords),
        ("جلسه", Said::Note),
        ("ژاكت", Said::Label),
        ("اشتباه", Said::Reason),
        ("کپی", Said::Promise),
        ("آژير", Said::Occurrence),
    ];
    let check = |path: &Path| {
        for (typed, said) in texts {
            let finds = find(path, typed);
            assert_eq!((finds.count, finds.more), (1, false), "{typed}: {finds:?}");
            assert_eq!(finds.hits[0].said, said, "{typed}: {finds:?}");
        }
        assert!(matches!(find(path, "کپی").hits[0].what, What::Request(..)));
        assert!(matches!(find(path, "ژاکت").hits[0].what, What::Encounter(_)));
        assert!(matches!(find(path, "آژیر").hits[0].what, What::Occurrence(_)));
        // Names of people and desks, words of standards and reasons for adopting them are not what is searched.
        for name in ["رضا", "มะลิ", "درب", "first", "security"] {
            assert_eq!(find(path, name), Finds::default(), "{name}");
        }
    };
    check(logbook.path());
    assert!(index(&mut logbook) > 0);
    check(logbook.path());
    assert_eq!(index(&mut logbook), 0, "nothing is left to do");
    verify(logbook.path(), VerifyOptions { full: false, rebuild: true }, &mut |_| true).expect("rebuilt");
    check(logbook.path());
}

#[test]
fn what_was_undone_is_not_found_and_what_stands_in_a_draft_is() {
    let (_folder, mut logbook) = fresh();
    let mut world = World::new();
    let mut entries = world.first_run();
    entries.extend(world.open_shift(REZA, &[]));
    let mut visit = noted(&mut world, "a blue umbrella");
    if let Some(Entry { body: Body::Closed { steps, .. }, .. }) = visit.last_mut() {
        let (at, last) = (steps[0].at, steps.len() as u16 - 1);
        steps.push(Step { at, by: REZA, act: Act::Undone(last) });
    }
    entries.extend(visit);
    let (arrival, arrived) = world.arrive();
    entries.push(arrived);
    let mut draft = Encounter::begin(arrival);
    draft.steps.push(world.step(1_000, Act::TheirWords("ร่มสีฟ้าหาย".to_owned())));
    let id = draft.id();
    let drafts = [DraftChange::Put(Box::new(draft))];
    logbook.append(&Batch { entries: &entries, drafts: &drafts, ..Batch::default() }).expect("appended");
    for _ in 0..2 {
        assert_eq!(find(logbook.path(), "umbrella").count, 0);
        let finds = find(logbook.path(), "สีฟ้า");
        assert_eq!(finds.hits.iter().map(|hit| hit.what).collect::<Vec<_>>(), [What::Encounter(id)]);
        index(&mut logbook);
    }
}

#[test]
fn an_entry_that_does_not_read_keeps_nothing_else_from_being_indexed() {
    let (_folder, mut logbook) = fresh();
    let mut world = World::new();
    let mut entries = world.first_run();
    for n in 0..3 {
        entries.extend(world.open_shift(REZA, &[]));
        entries.extend(noted(&mut world, &format!("umbrella {n}")));
        entries.push(world.end_shift(ShiftEnd::Closed));
    }
    logbook.append(&batch(&entries)).expect("appended");
    let spoilt = entries.iter().position(|entry| matches!(entry.body, Body::MoodNoted { .. })).expect("a mood") + 1;
    let conn = rusqlite::Connection::open(logbook.path()).expect("opened");
    conn.execute_batch(&format!(
        "DROP TRIGGER entry_stays; UPDATE entry SET body = CAST('{{' AS BLOB) WHERE pos = {spoilt}",
    ))
    .expect("spoilt");
    let count = |sql: &str| conn.query_row(sql, [], |row| row.get::<_, i64>(0)).expect("counted");
    let behind = "SELECT count(*) FROM payload WHERE pos > (SELECT reached FROM searched)";
    assert!(count(behind) > 0);
    index(&mut logbook);
    assert_eq!(count(behind), 0, "all that reads is indexed");
    assert_eq!(find(logbook.path(), "umbrella").count, 3);
    assert_eq!(count("SELECT count(*) FROM p_fresh"), 1, "the shifts beside it are sealed");
    // It is tried again, and again in vain.
    assert_eq!(index(&mut logbook), 0);
}

#[test]
fn newest_first_counted_up_to_a_thousand_a_little_at_a_time() {
    let (_folder, mut logbook) = fresh();
    let mut world = World::new();
    let mut entries = world.first_run();
    entries.extend(world.open_shift(REZA, &[]));
    for n in 0..1_200 {
        let note = if n % 100 == 7 { format!("key {n} lost") } else { format!("keyring {n}") };
        entries.extend(noted(&mut world, &note));
    }
    logbook.append(&batch(&entries)).expect("appended");
    let revision = Reader::open(logbook.path()).expect("opened").revision().expect("read");
    let texts = |finds: &Finds| finds.hits.iter().map(|hit: &Hit| hit.text.clone()).collect::<Vec<_>>();
    let mut reader = Reader::open(logbook.path()).expect("opened");
    let mut check = || {
        let common = reader.search("key", &EncounterFilter::default(), 3).expect("searched");
        assert_eq!((common.count, common.more), (1_000, true));
        assert_eq!(texts(&common), ["keyring 1199", "keyring 1198", "keyring 1197"]);
        let rare = reader.search("lo key", &EncounterFilter::default(), 2).expect("searched");
        assert_eq!(
            (rare.count, rare.more, texts(&rare)),
            (12, false, vec!["key 1107 lost".into(), "key 1007 lost".into()])
        );
    };
    check();
    // Half done, the newest not indexed yet: the same answers.
    (0..20).for_each(|_| assert!(logbook.index_idle().expect("indexed")));
    check();
    assert!(index(&mut logbook) > 10, "a save waits for one small turn only");
    check();
    assert_eq!(reader.revision().expect("read"), revision, "nobody has to read the file again");
}

#[test]
fn desks_shifts_people_and_days_narrow_it() {
    let (_folder, mut logbook) = fresh();
    let mut world = World::new();
    let mut entries = world.first_run();
    let other = DeskId(Uuid::from_u128(0xd6));
    for desk in [world.desk, other] {
        world.desk = desk;
        for staff in [REZA, MALI] {
            entries.extend(world.open_shift(staff, &[]));
            entries.extend(noted(&mut world, "umbrella left behind"));
            let visit = world.visit();
            let (request, encounter) = (RequestId(world.id()), visit[0].body.subject().into());
            let body = Body::Requested { request, encounter, ticket: 1, kind: RequestKind::Question, cause: None };
            entries.extend(visit);
            entries.push(world.entry_with(darban::domain::ids::EntryId(request.0), body));
            let settlement =
                Settlement::Promised { what: "umbrella".into(), owner: Owner::Desk, due: 0, critical: false };
            entries.push(world.entry(Body::Settled { request, settlement }));
            entries.push(world.end_shift(ShiftEnd::Closed));
            world.later(86_400_000);
        }
    }
    logbook.append(&batch(&entries)).expect("appended");
    let shift = entries.iter().rev().find_map(|entry| entry.shift).expect("a shift");
    let days: Vec<i32> = entries
        .iter()
        .filter_map(|entry| match entry.body {
            Body::ShiftOpened { day, .. } => Some(day),
            _ => None,
        })
        .collect();
    let none = EncounterFilter::default();
    let rows = [
        (none.clone(), 8),
        (EncounterFilter { desk: Some(other), ..none.clone() }, 4),
        (EncounterFilter { shift: Some(shift), ..none.clone() }, 2),
        (EncounterFilter { staff: Some(MALI), ..none.clone() }, 4),
        (EncounterFilter { desk: Some(other), staff: Some(MALI), ..none.clone() }, 2),
        (EncounterFilter { days: Some((days[1], days[2])), ..none.clone() }, 4),
        (EncounterFilter { days: Some((days[3] + 1, days[3] + 9)), ..none.clone() }, 0),
        (EncounterFilter { desk: Some(DeskId(Uuid::from_u128(1))), ..none }, 0),
    ];
    for indexed in [false, true] {
        for (filter, count) in &rows {
            assert_eq!(find_in(logbook.path(), "umb", filter).count, *count, "{indexed} {filter:?}");
        }
        index(&mut logbook);
    }
}

/// Whether any file of the logbook holds these bytes.
fn holds(path: &Path, bytes: &[u8]) -> bool {
    let files = ["", "-wal"].map(|end| std::fs::read(format!("{}{end}", path.display())).unwrap_or_default());
    files.iter().any(|file| file.windows(bytes.len()).any(|window| window == bytes))
}

#[test]
fn the_index_forgets_without_a_trace() {
    let (_folder, mut logbook) = fresh();
    let mut world = World::new();
    let mut entries = world.first_run();
    entries.extend(world.open_shift(REZA, &[]));
    for n in 0..40 {
        entries.extend(noted(&mut world, &format!("ordinary {n}")));
    }
    // As it is written no byte sequence of it is that of the word in the index.
    let visit = noted(&mut world, "ZQXJK-WVUTS QZXWV");
    let secret = visit.last().expect("a close").id;
    entries.extend(visit);
    logbook.append(&batch(&entries)).expect("appended");
    index(&mut logbook);
    let path = logbook.path().to_owned();
    let truncate = || {
        let conn = rusqlite::Connection::open(&path).expect("opened");
        conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).expect("moved");
    };
    truncate();
    let traces: [&[u8]; 3] = [b"zqxjk", b"wvuts", b"qzxwv"];
    for trace in traces {
        assert!(holds(&path, trace), "the control: it is there before");
    }
    assert_eq!(find(&path, "zqxjk").count, 1);
    logbook.forget_words(secret).expect("forgotten");
    truncate();
    for trace in traces {
        assert!(!holds(&path, trace), "{}", String::from_utf8_lossy(trace));
    }
    assert_eq!((find(&path, "zqxjk").count, find(&path, "ordinary").count), (0, 40));
}

fn said() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "کلید",
        "كليد",
        "کتاب‌خانه",
        "کتاب خانه",
        "می‌رود",
        "مي رود",
        "key",
        "Keyring",
        "B-214",
        "۲۱۴",
        "รอนาน",
        "กุญแจหาย",
        "น้ำ",
        "a",
        "can't",
        "\"",
        "*",
        "12.5",
        "ok?",
        "人",
        "e\u{301}",
        "\u{e000}x",
        "😀",
    ]);
    prop::collection::vec(word, 1..5).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn the_index_answers_as_reading_everything_does(
        notes in prop::collection::vec(said(), 1..40),
        asked in prop::collection::vec((said(), 1usize..9), 1..12),
        turns in 0usize..4,
    ) {
        let (_folder, mut logbook) = fresh();
        let mut world = World::new();
        let mut entries = world.first_run();
        entries.extend(world.open_shift(REZA, &[]));
        let visits: Vec<_> = notes.iter().map(|note| noted(&mut world, note)).collect();
        let ids: Vec<_> = visits.iter().map(|visit| What::Encounter(visit[0].body.subject().into())).collect();
        entries.extend(visits.into_iter().flatten());
        logbook.append(&batch(&entries)).expect("appended");
        for _ in 0..turns {
            logbook.index_idle().expect("indexed");
        }
        for (typed, letters) in asked {
            let typed: String = typed.chars().take(letters).collect();
            let sought = Sought::read(&typed);
            let all = notes.iter().zip(&ids).rev().filter(|(note, _)| sought.finds(&Hay::of(note)));
            let expected: Vec<What> = all.map(|(_, id)| *id).collect();
            let found: Vec<What> = find(logbook.path(), &typed).hits.iter().map(|hit| hit.what).collect();
            prop_assert_eq!(found, expected, "{}", typed);
        }
    }
}
