//! Projections follow from the entries alone, by whichever way those were written.

use std::path::Path;

use darban::store::{Logbook, Projections, Reader, Salts, StoreError, VerifyOptions, verify};
use rusqlite::Connection;

use super::ordinary::{batch, fresh};
use super::world::{MALI, REZA, World};

fn dump(path: &Path) -> Vec<String> {
    let mut lines = Vec::new();
    Reader::open(path).expect("opened").dump(&mut |line| lines.push(line.to_owned())).expect("dumped");
    lines
}

/// Days of life, two shifts a day.
pub(super) fn days(world: &mut World, days: usize, visits: usize) -> Vec<darban::domain::entry::Entry> {
    let mut entries = world.first_run();
    for shift in 0..days * 2 {
        entries.extend(world.open_shift(if shift % 2 == 0 { REZA } else { MALI }, &[]));
        for visit in 0..visits {
            entries.extend(if visit % 10 == 4 { world.eventful_visit() } else { world.visit() });
        }
        entries.push(world.end_shift(darban::domain::shift::ShiftEnd::Relieved));
        world.later(3_600_000);
    }
    entries
}

#[test]
fn a_rebuild_gives_the_same_rows() {
    let (_folder, mut logbook) = fresh();
    let mut entries = World::new().all_kinds();
    let mut more = World::new();
    more.later(1);
    for entry in &entries {
        logbook.append(&batch(std::slice::from_ref(entry))).expect("appended");
    }
    entries.clear();
    let before = dump(logbook.path());
    assert!(before.len() > 10, "{before:#?}");
    let full = VerifyOptions { full: true, rebuild: false };
    let check = |options| verify(logbook.path(), options, &mut |_| true).expect("verified").projections;
    assert_eq!(check(full), Projections::Same);
    Connection::open(logbook.path())
        .expect("opened")
        .execute_batch("UPDATE p_enc SET response = 1; DELETE FROM p_request; UPDATE p_staff SET encounters = 77")
        .expect("damaged");
    assert!(matches!(check(full), Projections::Differ(_)));
    assert_eq!(check(VerifyOptions { full: true, rebuild: true }), Projections::Rebuilt);
    assert_eq!(dump(logbook.path()), before);
}

#[test]
fn the_bulk_path_leaves_the_same_file() {
    let (folder, mut one) = fresh();
    let salts = || Salts::Given(Box::new(|| [5; 32]));
    let mut world = World::new();
    let entries = days(&mut world, 2, 12);
    for entry in &entries {
        one.append(&batch(std::slice::from_ref(entry))).expect("appended");
    }
    let mut many = Logbook::open_with(&folder.path().join("bulk.db"), salts()).expect("opened");
    many.bulk(|bulk| bulk.add(entries.iter().cloned())).unwrap_or_else(|error: StoreError| panic!("{error}"));
    assert_eq!(dump(one.path()), dump(many.path()));
    let content = |path: &Path| -> Vec<String> {
        let sql = "SELECT pos || hex(id) || kind || ver || wall || body || coalesce(texts, '') \
                   FROM entry LEFT JOIN payload USING (pos) ORDER BY pos";
        let conn = Connection::open(path).expect("opened");
        let mut ask = conn.prepare(sql).expect("prepared");
        ask.query_map([], |row| row.get(0)).expect("asked").collect::<Result<_, _>>().expect("read")
    };
    assert_eq!(content(one.path()), content(many.path()));
    let full = VerifyOptions { full: true, rebuild: false };
    for path in [one.path(), many.path()] {
        let verified = verify(path, full, &mut |_| true).expect("verified");
        assert_eq!((verified.entries, verified.projections), (entries.len() as i64, Projections::Same));
    }
}

#[test]
fn an_ordinary_encounter_takes_at_most_650_bytes_sealed_and_indexed() {
    let (_folder, mut logbook) = fresh();
    let mut world = World::new();
    let visits = 4_000;
    let mut entries = world.first_run();
    for _ in 0..visits / 100 {
        entries.extend(world.open_shift(REZA, &[]));
        for _ in 0..100 {
            entries.extend(world.visit());
        }
        entries.push(world.end_shift(darban::domain::shift::ShiftEnd::Relieved));
    }
    // In portions, as life brings them; pages that fill up in order are fuller than ones written in one go.
    for portion in entries.chunks(500) {
        logbook.append(&batch(portion)).expect("appended");
    }
    while logbook.index_idle().expect("sealed and indexed") {}
    let conn = Connection::open(logbook.path()).expect("opened");
    let pages: i64 = conn.pragma_query_value(None, "page_count", |row| row.get(0)).expect("counted");
    let each = pages * 4_096 / visits;
    println!("{each} bytes an encounter");
    assert!(each <= 650, "{each} bytes an encounter");
}
