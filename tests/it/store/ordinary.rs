//! Opening, appending, loading.

use darban::domain::book::Book;
use darban::domain::entry::Entry;
use darban::store::{Batch, Logbook, StoreError};
use tempfile::TempDir;

use super::world::World;

pub(super) fn batch(entries: &[Entry]) -> Batch<'_> {
    Batch { entries, ..Batch::default() }
}

pub(super) fn fresh() -> (TempDir, Logbook) {
    let folder = TempDir::new().expect("a folder");
    let logbook = Logbook::open(&folder.path().join("deep/logbook.db")).expect("a new logbook");
    (folder, logbook)
}

/// Everything of a book that can be compared.
pub(super) fn picture(book: &Book) -> String {
    format!("{book:#?}")
}

#[test]
fn replay_equals_live() {
    let (folder, mut logbook) = fresh();
    let mut live = Book::default();
    for (n, entry) in World::new().all_kinds().iter().enumerate() {
        let appended = logbook.append(&batch(std::slice::from_ref(entry))).expect("appended");
        assert_eq!(appended.seqs, [n as i64 + 1]);
        live.apply(entry);
        let loaded = logbook.load(None).expect("loaded");
        assert_eq!(picture(&loaded.book), picture(&live), "after entry {}: {entry:?}", n + 1);
        assert_eq!(loaded.revision, appended.revision);
    }
    let mut again = Logbook::open(&folder.path().join("deep/logbook.db")).expect("opened again");
    assert_eq!(picture(&again.load(None).expect("loaded").book), picture(&live));
}

#[test]
fn a_retry_answers_with_the_old_numbers() {
    let (_folder, mut logbook) = fresh();
    let entries = World::new().all_kinds();
    let first = logbook.append(&batch(&entries[..4])).expect("appended");
    let again = logbook.append(&batch(&entries[..4])).expect("answered");
    assert_eq!(again, first);
    assert!(matches!(logbook.append(&batch(&entries[..5])), Err(StoreError::Overlap)));
    assert_eq!(logbook.append(&batch(&entries[4..5])).expect("appended").seqs, [5]);
}

#[test]
fn a_log_is_moved_into_the_file_when_it_has_become_long() {
    use darban::domain::standard::Digest;

    let (folder, mut logbook) = fresh();
    let file = folder.path().join("deep/logbook.db");
    let mut saves = |from: u16, to: u16| {
        for n in from..to {
            let mut digest = [0; 32];
            digest[..2].copy_from_slice(&n.to_be_bytes());
            let packs = [(Digest(digest), "text ".repeat(800))];
            logbook.append(&Batch { packs: &packs, ..Batch::default() }).expect("appended");
        }
        logbook.checkpoint_if_long().expect("looked at");
        std::fs::read(&file).expect("the file")
    };
    let one = saves(0, 1);
    assert_eq!(saves(1, 2), one, "a checkpoint after each save would make the next one slower");
    let many = saves(2, 300);
    assert!(many.len() > 300 * 4_000, "all of them are in the file");
    assert_eq!(saves(300, 301), many, "the log has begun anew");
}
