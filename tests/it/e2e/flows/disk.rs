//! The disk does not take what was pressed: said at once, kept on the screen, saved once it is mended.

use darban::domain::Lang;
use darban::i18n::Key;

use super::{at_the_desk, leaves, verified, visit};
use crate::e2e::home::Home;

#[test]
fn a_moved_file_is_said_at_once_and_what_was_pressed_is_saved_once_when_it_is_back() {
    for lang in Lang::ALL {
        let home = Home::at_work(lang);
        let mut desk = at_the_desk(&home);
        desk.types("a").hears(Key::DeskGreet).is_saved();
        let before = home.book();
        let elsewhere = home.data().join("taken-away.db");
        std::fs::rename(home.logbook(), &elsewhere).unwrap();
        desk.types("⏎").hears(Key::StateNotSaved).hears(Key::DeskListen);
        // The visitor does not wait for the disk: the next one is noted too, and nothing is claimed to be saved.
        desk.types("a").hears(Key::DeskWaiting);
        desk.hears(Key::StateNotSaved).until("the mark of trouble", |screen| {
            let header = screen.lines().next().unwrap_or_default();
            !header.contains(['●', '✓'])
        });
        std::fs::rename(&elsewhere, home.logbook()).unwrap();
        assert_eq!(home.book().log.len(), before.log.len(), "{lang:?}: nothing reached the file");
        let banner = darban::i18n::say(lang, Key::StateNotSaved);
        desk.types("⏎").sees_no_more(&banner).is_saved().hears(Key::DeskListen);
        leaves(desk);
        let book = home.book();
        assert_eq!(book.open_visits().len(), 2, "{lang:?}: saved, and once");
        assert_eq!(visit(&book, 1).steps.len(), visit(&before, 1).steps.len() + 1, "{lang:?}");
        verified(&home);
    }
}

#[test]
fn a_held_lock_is_said_and_what_was_pressed_is_saved_when_it_is_let_go() {
    let home = Home::at_work(Lang::En);
    let mut desk = at_the_desk(&home);
    let other = rusqlite::Connection::open(home.logbook()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    desk.types("a").hears(Key::DeskGreet).hears(Key::StateNotSaved).sees(" it-").sees("Close it");
    other.execute_batch("ROLLBACK").unwrap();
    assert_eq!(home.book().open_visits().len(), 0, "nothing is claimed that is not so");
    desk.types("⏎").sees_no_more("Not saved").is_saved().hears(Key::DeskGreet);
    leaves(desk);
    assert_eq!(home.book().open_visits().len(), 1);
    verified(&home);
}

#[test]
fn leaving_with_something_unsaved_says_so_and_does_not_end_well() {
    let home = Home::at_work(Lang::En);
    let mut desk = at_the_desk(&home);
    std::fs::rename(home.logbook(), home.data().join("taken-away.db")).unwrap();
    desk.types("a").hears(Key::StateNotSaved).types("q").hears(Key::StateLeaveWithout).types("q⌃2");
    assert_eq!(desk.ends(), 1);
}

#[test]
fn who_stays_when_asked_loses_nothing() {
    for (lang, keys) in [(Lang::Fa, "1"), (Lang::En, "⏎"), (Lang::Th, "␛")] {
        let home = Home::at_work(lang);
        let mut desk = at_the_desk(&home);
        let elsewhere = home.data().join("taken-away.db");
        std::fs::rename(home.logbook(), &elsewhere).unwrap();
        desk.types("a").hears(Key::StateNotSaved).types("q").hears(Key::StateLeaveWithout);
        std::fs::rename(&elsewhere, home.logbook()).unwrap();
        desk.types(keys).hears_no_more(Key::StateLeaveWithout);
        if keys == "␛" {
            // Back at the desk it still says so, until it is tried again.
            desk.hears(Key::StateNotSaved).types("⏎");
        }
        desk.hears_no_more(Key::StateNotSaved).is_saved();
        leaves(desk);
        assert_eq!(home.book().open_visits().len(), 1, "{lang:?}");
        verified(&home);
    }
}
