//! The disk is full, may only be read, or takes nothing: said at once, kept on the screen, saved once when it can be.

use std::path::Path;

use darban::domain::{Book, Lang};
use darban::i18n::{self, Key};
use darban::store::Logbook;

use super::{at_the_desk, leaves, nobody, verified};
use crate::e2e::disk::{Disk, forbid_writing, limit};
use crate::e2e::home::Home;
use crate::e2e::window::Window;

/// More than a full disk can take.
const MANY: usize = 40;

/// The mark of the last save, while it is shown.
fn mark(screen: &str) -> Option<String> {
    screen.lines().next()?.split("   ").find(|part| part.contains('✓')).map(str::to_owned)
}

/// Whether the header says that everything is on the disk.
fn claims_saved(screen: &str) -> bool {
    screen.lines().next().unwrap_or_default().contains(['●', '✓'])
}

/// Visitors arrive until one cannot be saved; gives how many came until then. None: all of them were saved.
fn until_one_is_not_saved(home: &Home, desk: &mut Window) -> Option<usize> {
    let banner = desk.painted(&i18n::say(home.lang, Key::StateNotSaved));
    let mut last = mark(&desk.screen());
    for come in 1..=MANY {
        desk.types("a").until("another mark, or that it is not saved", |screen| {
            screen.contains(&banner) || mark(screen).is_some_and(|mark| Some(mark) != last)
        });
        if desk.screen().contains(&banner) {
            return Some(come);
        }
        last = mark(&desk.screen());
    }
    None
}

/// What the file says now, read from a copy. What is moved into the file meanwhile is in the log that was copied first.
fn read(folder: &Path) -> Book {
    let copy = tempfile::tempdir().unwrap();
    for name in ["logbook.db-wal", "logbook.db"] {
        std::fs::copy(folder.join(name), copy.path().join(name)).unwrap();
    }
    Logbook::open(&copy.path().join("logbook.db")).unwrap().load(None).unwrap().book
}

#[test]
fn a_full_disk_is_said_at_once_and_what_was_pressed_is_saved_once_when_there_is_room() {
    for lang in Lang::ALL {
        let home = Home::at_work(lang);
        let mut disk = Disk::small(&home);
        nobody(&mut disk.desk);
        disk.fill();
        let come = until_one_is_not_saved(&home, &mut disk.desk).expect("a full disk takes no more");
        disk.desk.hears(Key::TroubleFull).until("no mark of a save", |screen| !claims_saved(screen));
        // The visitors do not wait for the disk: the next one is on the screen, and is not claimed to be saved either.
        disk.desk.types("a").until("one more visitor", |screen| !claims_saved(screen));
        assert_eq!(
            read(&disk.seen()).open_visits().len(),
            come - 1,
            "{lang:?}: what was said to be saved, and no more"
        );
        disk.free();
        let banner = i18n::say(lang, Key::StateNotSaved);
        disk.desk.types("⏎").sees_no_more(&banner).is_saved();
        leaves(disk.desk);
        Disk::comes_back(&home);
        let book = home.book();
        let mut tickets: Vec<_> = book.open_visits().iter().map(|visit| visit.arrival.ticket).collect();
        tickets.sort_unstable();
        assert_eq!(tickets, (1..=come as u32 + 1).collect::<Vec<_>>(), "{lang:?}: saved, and once");
        verified(&home);
    }
}

#[test]
fn control_a_disk_with_room_takes_them_all() {
    let home = Home::at_work(Lang::En);
    let mut disk = Disk::small(&home);
    nobody(&mut disk.desk);
    assert_eq!(until_one_is_not_saved(&home, &mut disk.desk), None);
    assert!(claims_saved(&disk.desk.screen()));
    assert_eq!(read(&disk.seen()).open_visits().len(), MANY);
    leaves(disk.desk);
}

#[test]
fn a_disk_that_may_only_be_read_is_said_at_the_start() {
    for lang in Lang::ALL {
        let home = Home::at_work(lang);
        let mut disk = Disk::only_read(&home);
        assert_eq!(disk.desk.ends(), 1, "{lang:?}");
        let told = String::from_utf8_lossy(&disk.desk.sent).into_owned();
        assert!(told.contains(&i18n::say(lang, Key::TroubleReadOnly)), "{told}");
        assert!(disk.desk.is_given_back(), "{lang:?}");
    }
}

#[test]
fn control_the_same_disk_opens_where_it_may_be_written() {
    let home = Home::at_work(Lang::En);
    let mut disk = Disk::small(&home);
    nobody(&mut disk.desk).hears_no_more(Key::TroubleReadOnly);
    leaves(disk.desk);
}

/// The start of what is said of a disk that fails; the rest stands on the next line.
const DISK: &str = "The disk does not answer";

#[test]
fn a_disk_that_takes_nothing_is_said_and_the_program_lives_on() {
    let home = Home::at_work(Lang::En);
    let mut desk = at_the_desk(&home);
    desk.types("a").hears(Key::DeskGreet).is_saved();
    let before = forbid_writing(&desk);
    desk.types("⏎").hears(Key::StateNotSaved).sees(DISK).hears(Key::DeskListen);
    desk.types("a").until("no mark of a save", |screen| screen.contains("#2") && !claims_saved(screen));
    assert_eq!(read(&home.data()).open_visits().len(), 1);
    // Trying in vain says the same again and loses nothing.
    desk.types("⏎a").sees("#3").hears(Key::StateNotSaved).sees(DISK);
    limit(&desk, before);
    desk.types("⏎").hears_no_more(Key::StateNotSaved).is_saved().hears(Key::DeskListen).sees("#3");
    leaves(desk);
    let book = home.book();
    assert_eq!(book.open_visits().len(), 3);
    assert_eq!(super::visit(&book, 1).steps.len(), 1, "greeted, and once");
    verified(&home);
}
