//! Each way to change the file behind our back, and where it is found.

use std::path::Path;

use darban::store::{Logbook, Salts, Verdict, Verified, VerifyOptions, Why, verify, verify_by};
use rusqlite::Connection;

use super::ordinary::{batch, fresh};
use super::world::World;

/// The triggers are no protection against somebody with a copy of SQLite: they go first.
const UNGUARD: &str = "DROP TRIGGER entry_stays; DROP TRIGGER entry_remains; DROP TRIGGER payload_stays; \
     DROP TRIGGER term_stays; DROP TRIGGER life_stays; DROP TRIGGER life_remains; PRAGMA foreign_keys = OFF;";

fn after(sql: &str) -> (Verdict, i64) {
    let (_folder, mut logbook) = fresh();
    logbook.append(&batch(&World::new().all_kinds())).expect("appended");
    let conn = Connection::open(logbook.path()).expect("opened");
    conn.execute_batch(&format!("{UNGUARD} {sql}")).expect("tampered");
    let verified = in_one_go(logbook.path());
    in_stretches(logbook.path(), &verified, sql);
    (verified.verdict, verified.entries)
}

fn in_one_go(path: &Path) -> Verified {
    verify(path, VerifyOptions::default(), &mut |_| true).expect("a verdict")
}

/// However the file is cut into stretches, and whoever looks at which, the result is that of one walk.
fn in_stretches(path: &Path, whole: &Verified, name: &str) {
    for stride in 1..=13 {
        let cut = verify_by(path, stride, VerifyOptions::default(), &mut |_| true).expect("a verdict");
        assert_eq!(cut, *whole, "{stride} at once: {name}");
    }
}

#[test]
fn every_class_of_tampering_is_found_where_it_was_done() {
    // Entries 1, 3 and 4 have names; 11 is an arrival, 12 its close.
    let cases = [
        (
            "body edited",
            "UPDATE entry SET body = CAST(replace(body, '5', '6') AS BLOB) WHERE pos = 12",
            12,
            Why::Changed,
        ),
        ("time edited", "UPDATE entry SET wall = wall + 1 WHERE pos = 9", 9, Why::Changed),
        (
            "person exchanged",
            "UPDATE term SET bytes = randomblob(16) WHERE n = (SELECT actor FROM entry WHERE pos = 6)",
            6,
            Why::Changed,
        ),
        ("person taken away", "UPDATE entry SET actor = NULL WHERE pos = 8", 8, Why::Changed),
        ("hash edited", "UPDATE entry SET hash = randomblob(32) WHERE pos = 10", 10, Why::Changed),
        ("row deleted", "DELETE FROM entry WHERE pos = 6", 6, Why::Missing),
        ("first row deleted", "DELETE FROM entry WHERE pos = 1", 1, Why::Missing),
        (
            "rows swapped",
            "UPDATE entry SET pos = 999 WHERE pos = 5; UPDATE entry SET pos = 5 WHERE pos = 6; \
             UPDATE entry SET pos = 6 WHERE pos = 999",
            5,
            Why::Changed,
        ),
        (
            "row deleted and the rest moved up",
            "DELETE FROM entry WHERE pos = 7; UPDATE entry SET pos = -pos WHERE pos > 7; \
             UPDATE entry SET pos = -pos - 1 WHERE pos < 0",
            7,
            Why::Changed,
        ),
        ("text edited", "UPDATE payload SET texts = '[\"x\"]' WHERE pos = 3", 3, Why::PayloadChanged),
        ("salt edited", "UPDATE payload SET salt = randomblob(32) WHERE pos = 4", 4, Why::PayloadChanged),
        ("text deleted", "DELETE FROM payload WHERE pos = 4", 4, Why::PayloadGone),
        ("text added", "INSERT INTO payload VALUES (2, randomblob(32), '[\"x\"]')", 2, Why::PayloadAdded),
        ("text added at the end", "INSERT INTO payload VALUES (999, randomblob(32), '[]')", 999, Why::PayloadAdded),
        (
            "texts exchanged",
            "UPDATE payload SET texts = (SELECT texts FROM payload WHERE pos = 4) WHERE pos = 3",
            3,
            Why::PayloadChanged,
        ),
        ("log renamed", "UPDATE life SET log = randomblob(16)", 1, Why::Changed),
        ("kind out of range", "UPDATE entry SET kind = 1000000 WHERE pos = 11", 11, Why::Malformed),
    ];
    for (name, sql, seq, why) in cases {
        assert_eq!(after(sql).0, Verdict::TamperedAt(seq, why), "{name}");
    }
    // Control: what is changed beside the chain, or changed to what it was, is no tampering.
    for sql in ["DELETE FROM draft", "UPDATE entry SET wall = wall", "UPDATE payload SET texts = texts WHERE pos = 3"] {
        assert_eq!(after(sql).0, Verdict::UnanchoredSince(1), "{sql}");
    }
}

/// An entry that fits the one before it, but is not the one that the next was written after. With stretches of every length
/// it is once the last of its stretch, where the next stretch begins with its forged hash.
#[test]
fn an_entry_forged_with_its_hash_is_found_at_the_next_one() {
    let salts = || Salts::Given(Box::new(|| [5; 32]));
    for seq in [1_u8, 2, 4, 12, 13] {
        let (folder, mut logbook) = fresh();
        logbook.checkpoint_idle().expect("all in the file");
        let path = folder.path().join("forged.db");
        std::fs::copy(logbook.path(), &path).expect("copied");
        let mut logbook = Logbook::open_with(logbook.path(), salts()).expect("opened");
        let entries = World::new().all_kinds();
        logbook.append(&batch(&entries)).expect("appended");
        let mut forged = entries[..usize::from(seq)].to_vec();
        forged[usize::from(seq) - 1].at.wall += 60_000;
        Logbook::open_with(&path, salts()).expect("opened").append(&batch(&forged)).expect("forged");
        let conn = Connection::open(logbook.path()).expect("opened");
        let attach = format!("{UNGUARD} ATTACH '{}' AS forged;", path.display());
        conn.execute_batch(&attach).expect("attached");
        let forge = "UPDATE entry SET wall = f.wall, body = f.body, hash = f.hash FROM forged.entry f \
             WHERE f.pos = entry.pos AND f.pos = ?1";
        assert_eq!(conn.execute(forge, [seq]).expect("forged"), 1);
        let verified = in_one_go(logbook.path());
        let next = i64::from(seq) + 1;
        assert_eq!(verified.verdict, Verdict::TamperedAt(next, Why::Changed), "{seq}");
        assert_eq!(verified.entries, next - 1);
        in_stretches(logbook.path(), &verified, "forged");
    }
}

#[test]
fn a_cut_tail_is_only_seen_by_counting() {
    let (whole, count) = after("SELECT 1");
    assert_eq!(whole, Verdict::UnanchoredSince(1));
    let cut = "DELETE FROM payload WHERE pos > 20; DELETE FROM entry WHERE pos > 20";
    assert_eq!(after(cut), (Verdict::UnanchoredSince(1), 20));
    assert!(count > 20);
}

#[test]
fn an_announced_erasure_is_lawful() {
    // Nothing writes erasures yet: the entry is made by hand, and its hash is that of the rules.
    let (_folder, mut logbook) = fresh();
    logbook.append(&batch(&World::new().all_kinds())).expect("appended");
    let path = logbook.path().to_owned();
    let verified = |path| verify(path, VerifyOptions::default(), &mut |_| true).expect("a verdict");
    let before = verified(&path);
    let body = br#"{"seqs":[3,4]}"#.to_vec();
    let row = darban::store::Row {
        seq: before.entries + 1,
        id: [0xee; 16],
        kind: 61,
        ver: 1,
        wall: 0,
        offset: 0,
        boot: *super::world::REZA.bytes(),
        since: 0,
        actor: None,
        desk: *super::world::DESK.bytes(),
        shift: None,
        via: 0,
        subject: [0xee; 16],
        pack: None,
        body,
        sealed: None,
    };
    let hash = darban::store::link(&before.log, &before.head, &row, &mut Vec::new());
    let conn = Connection::open(&path).expect("opened");
    let term = |bytes: &[u8; 16]| -> i64 {
        conn.query_row("SELECT n FROM term WHERE bytes = ?1", [bytes], |row| row.get(0)).expect("a known id")
    };
    let values = rusqlite::params![row.seq, row.id, term(&row.boot), term(&row.desk), row.body, hash];
    conn.execute(
        "INSERT INTO entry VALUES (?1, ?2, 61, 1, 0, 0, ?3, 0, NULL, ?4, NULL, 0, NULL, NULL, ?5, NULL, ?6)",
        values,
    )
    .expect("announced");
    conn.execute_batch("DELETE FROM payload WHERE pos IN (3, 4)").expect("erased");
    let after = verified(&path);
    assert_eq!((after.verdict, after.erased), (Verdict::UnanchoredSince(1), 2));
    // Control: one more that nobody announced.
    conn.execute_batch("DELETE FROM payload WHERE pos = 1").expect("erased");
    assert_eq!(verified(&path).verdict, Verdict::TamperedAt(1, Why::PayloadGone));
    // An entry of a kind this version does not act on is kept, and an erased name reads as empty.
    let book = Logbook::open(&path).expect("opened").load(None).expect("loaded").book;
    assert_eq!(book.staff[&super::world::REZA].name, "");
}

#[test]
fn the_file_defends_its_entries() {
    let (_folder, mut logbook) = fresh();
    logbook.append(&batch(&World::new().all_kinds())).expect("appended");
    let conn = Connection::open(logbook.path()).expect("opened");
    let guarded = [
        "UPDATE entry SET wall = 0",
        "DELETE FROM entry WHERE pos = 5",
        "UPDATE payload SET texts = '[]'",
        "UPDATE term SET bytes = randomblob(16) WHERE n = 1",
        "DELETE FROM life",
    ];
    for sql in guarded.iter().chain(&["INSERT INTO entry SELECT * FROM entry LIMIT 1"]) {
        assert!(conn.execute_batch(sql).is_err(), "{sql}");
    }
    // Control: it is the guards of the file that refuse, not the words.
    conn.execute_batch(UNGUARD).expect("unguarded");
    for sql in guarded {
        conn.execute_batch(sql).expect(sql);
    }
}
