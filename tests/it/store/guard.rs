//! Strangers, other instances, full disks, files that move.

use std::path::Path;

use darban::domain::book::DraftChange;
use darban::domain::encounter::Encounter;
use darban::domain::entry::Body;
use darban::store::{Batch, Logbook, Reader, Revision, StoreError, Verdict, VerifyOptions, verify};
use rusqlite::Connection;

use super::ordinary::{batch, fresh};
use super::world::World;

#[test]
fn who_decided_on_an_old_state_is_refused_and_nothing_is_written() {
    let (_folder, mut here) = fresh();
    let mut there = Logbook::open(here.path()).expect("a second instance");
    let entries = World::new().all_kinds();
    let seen = here.append(&batch(&entries[..5])).expect("appended").revision;
    assert_eq!(seen, Revision(1));
    let theirs = there.append(&Batch { based_on: Some(seen), ..batch(&entries[5..6]) }).expect("appended").revision;
    let refused = here.append(&Batch { based_on: Some(seen), ..batch(&entries[6..7]) });
    assert!(matches!(refused, Err(StoreError::Conflict { current }) if current == theirs), "{refused:?}");
    assert_eq!(here.load(None).expect("loaded").revision, theirs);
    // Whoever has read it again may go on, and own writes never stand in one's own way.
    let again = here.append(&Batch { based_on: Some(theirs), ..batch(&entries[6..7]) }).expect("appended");
    assert_eq!(again.seqs, [7]);
    let queued = here.append(&Batch { based_on: Some(theirs), ..batch(&entries[7..8]) }).expect("appended");
    assert_eq!(queued.seqs, [8]);
    // A retry is answered whatever it is based on.
    let retry = here.append(&Batch { based_on: Some(Revision(0)), ..batch(&entries[5..6]) }).expect("answered");
    assert_eq!(retry.seqs, [6]);
}

#[test]
fn two_instances_in_turn_leave_one_whole_chain() {
    let (_folder, mut here) = fresh();
    let mut there = Logbook::open(here.path()).expect("a second instance");
    let mut world = World::new();
    let mut entries = world.first_run();
    entries.extend(world.open_shift(super::world::REZA, &[]));
    for _ in 0..60 {
        entries.extend(world.visit());
    }
    for (n, entry) in entries.iter().enumerate() {
        let writer = if n % 3 == 0 { &mut here } else { &mut there };
        writer.append(&batch(std::slice::from_ref(entry))).expect("appended");
    }
    let options = VerifyOptions { full: true, rebuild: false };
    let verified = verify(here.path(), options, &mut |_| true).expect("verified");
    assert_eq!((verified.verdict, verified.entries), (Verdict::UnanchoredSince(1), entries.len() as i64));
    assert_eq!(verified.projections, darban::store::Projections::Same);
}

#[test]
fn several_batches_in_one_commit_are_judged_one_by_one() {
    let (_folder, mut logbook) = fresh();
    let entries = World::new().all_kinds();
    logbook.append(&batch(&entries[..3])).expect("appended");
    let batches = [batch(&entries[3..5]), batch(&entries[2..6]), batch(&entries[5..9])];
    let results = logbook.append_many(&batches);
    assert!(matches!(
        &results[..],
        [Ok(first), Err(StoreError::Overlap), Ok(third)] if first.seqs == [4, 5] && third.seqs == [6, 7, 8, 9]
    ));
    let verified = verify(logbook.path(), VerifyOptions::default(), &mut |_| true).expect("verified");
    assert_eq!((verified.verdict, verified.entries), (Verdict::UnanchoredSince(1), 9));
}

#[test]
fn drafts_are_kept_until_the_close() {
    let (_folder, mut logbook) = fresh();
    let mut world = World::new();
    let mut entries = world.first_run();
    entries.extend(world.open_shift(super::world::REZA, &[]));
    logbook.append(&batch(&entries)).expect("appended");
    let visit = world.eventful_visit();
    let Body::Arrived(arrival) = &visit[0].body else { panic!("a visit begins with its arrival") };
    let Body::Closed { steps, .. } = &visit[3].body else { panic!("the fourth is the close") };
    let mut encounter = Encounter::begin(arrival.clone());
    for step in steps {
        encounter.steps.push(step.clone());
        let drafts = [DraftChange::Put(Box::new(encounter.clone()))];
        let entries = if encounter.steps.len() == 1 { &visit[..1] } else { &[] };
        logbook.append(&Batch { entries, drafts: &drafts, ..Batch::default() }).expect("appended");
        let loaded = logbook.load(None).expect("loaded");
        assert_eq!(loaded.book.encounters[&arrival.encounter], encounter);
    }
    let drafts = [DraftChange::Remove(arrival.encounter)];
    logbook.append(&Batch { entries: &visit[1..4], drafts: &drafts, ..Batch::default() }).expect("appended");
    let loaded = logbook.load(None).expect("loaded");
    assert!(!loaded.book.encounters[&arrival.encounter].is_open());
    let left: i64 = Connection::open(logbook.path())
        .expect("opened")
        .query_row("SELECT count(*) FROM draft", [], |row| row.get(0))
        .expect("counted");
    assert_eq!(left, 0);
}

#[test]
fn strangers_and_newer_files_are_refused_and_left_alone() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let make = |name: &str, sql: &str| {
        let path = folder.path().join(name);
        Connection::open(&path).expect("made").execute_batch(sql).expect("filled");
        path
    };
    let foreign = make("foreign.db", "CREATE TABLE t (x); PRAGMA application_id = 77;");
    let nameless = make("nameless.db", "CREATE TABLE t (x);");
    let newer = make("newer.db", "CREATE TABLE t (x); PRAGMA application_id = 1684107874; PRAGMA user_version = 99;");
    let text = folder.path().join("text.db");
    std::fs::write(&text, "no database at all, ".repeat(100)).expect("written");
    let bytes = |path: &Path| std::fs::read(path).expect("read");
    type Expected = fn(&StoreError) -> bool;
    let cases: [(&Path, Expected); 4] = [
        (&foreign, |error| matches!(error, StoreError::Foreign { application: 77, .. })),
        (&nameless, |error| matches!(error, StoreError::Foreign { application: 0, .. })),
        (&text, |error| matches!(error, StoreError::Foreign { application: 0, .. })),
        (&newer, |error| matches!(error, StoreError::Newer { found: 99, known: 1, .. })),
    ];
    // Control: what is ours is opened, by the same doors.
    let ours = folder.path().join("ours.db");
    Logbook::open(&ours).and_then(|_| Reader::open(&ours)).expect("ours");
    for (path, expected) in cases {
        let before = bytes(path);
        let errors = [Logbook::open(path).map(drop), Reader::open(path).map(drop)];
        for error in errors {
            let error = error.expect_err("refused");
            assert!(expected(&error), "{}: {error:?}", path.display());
        }
        assert_eq!(bytes(path), before, "{} was touched", path.display());
    }
}

#[test]
fn a_full_disk_is_said_and_nothing_counts_as_saved() {
    let (_folder, mut logbook) = fresh();
    let mut world = World::new();
    let mut first = world.first_run();
    first.extend(world.open_shift(super::world::REZA, &[]));
    let appended = logbook.append(&batch(&first)).expect("appended");
    let many: Vec<_> = (0..200).flat_map(|_| world.visit()).collect();
    logbook.limit_pages(Some(2)).expect("limited");
    let error = logbook.append(&batch(&many)).expect_err("no room");
    assert!(matches!(error, StoreError::Full(_)), "{error:?}");
    assert_eq!(logbook.load(None).expect("loaded").revision, appended.revision);
    // The control: with room, the very same batch is written.
    logbook.limit_pages(None).expect("freed");
    let seqs = logbook.append(&batch(&many)).expect("appended").seqs;
    assert_eq!(seqs.len(), many.len());
    let verified = verify(logbook.path(), VerifyOptions { full: true, rebuild: false }, &mut |_| true);
    assert_eq!(verified.expect("verified").entries, (first.len() + many.len()) as i64);
}

#[test]
fn a_held_lock_is_named() {
    let (_folder, mut logbook) = fresh();
    let other = Connection::open(logbook.path()).expect("opened");
    other.execute_batch("BEGIN IMMEDIATE").expect("held");
    let entries = World::new().first_run();
    let error = logbook.append(&batch(&entries)).expect_err("held");
    assert!(matches!(error, StoreError::Locked(_)), "{error:?}");
    other.execute_batch("ROLLBACK").expect("let go");
    logbook.append(&batch(&entries)).expect("appended");
}

#[cfg(unix)]
#[test]
fn a_file_that_moved_is_no_place_to_save() {
    type Change = fn(&Path);
    let changes: [(&str, Change); 3] = [
        ("moved", |path| std::fs::rename(path, path.with_extension("old")).expect("moved")),
        ("deleted", |path| std::fs::remove_file(path).expect("deleted")),
        ("replaced", |path| {
            std::fs::rename(path, path.with_extension("old")).expect("moved");
            std::fs::write(path, "").expect("replaced");
        }),
    ];
    for (name, change) in changes {
        let (_folder, mut logbook) = fresh();
        let entries = World::new().first_run();
        logbook.append(&batch(&entries[..2])).expect("appended");
        // The control: as long as it is in its place, it is saved.
        logbook.append(&batch(&entries[2..3])).expect("appended");
        change(logbook.path());
        let error = logbook.append(&batch(&entries[3..])).expect_err("nowhere to save");
        assert!(matches!(error, StoreError::Moved { .. }), "{name}: {error:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_read_only_place_is_said() {
    use std::os::unix::fs::PermissionsExt;
    let (folder, mut logbook) = fresh();
    logbook.append(&batch(&World::new().first_run())).expect("appended");
    let path = logbook.path().to_owned();
    drop(logbook);
    let place = folder.path().join("deep");
    let permit = |mode: u32, path: &Path| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).expect("permitted");
    };
    for file in std::fs::read_dir(&place).expect("listed") {
        permit(0o444, &file.expect("a file").path());
    }
    permit(0o555, &place);
    let probe = std::fs::write(place.join("probe"), "");
    let opened = Logbook::open(&path).and_then(|mut logbook| logbook.append(&batch(&World::new().all_kinds()[5..])));
    let read = Reader::open(&path).and_then(|mut reader| reader.load(None));
    let verified = verify(&path, VerifyOptions::default(), &mut |_| true);
    permit(0o755, &place);
    // Whoever may write everywhere (the system's administrator) is not kept out, and then nothing is to be said.
    if probe.is_err() {
        assert!(matches!(opened, Err(StoreError::ReadOnly(_))), "{opened:?}");
    }
    assert!(read.expect("read").book.desk.is_some());
    // The control: once it may be written it is opened.
    std::fs::read_dir(&place).expect("listed").for_each(|file| permit(0o644, &file.expect("a file").path()));
    Logbook::open(&path).expect("opened");
    let written = opened.map_or(0, |appended| appended.seqs.len() as i64);
    assert_eq!(verified.expect("verified").entries, 5 + written);
}
