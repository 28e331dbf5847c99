//! The program comes and goes: started, resized, told to end, its window closed.

use darban::domain::Lang;
use darban::i18n::Key;
use rustix::process::Signal;

use super::home::Home;

#[test]
fn it_takes_the_screen_and_gives_it_back_as_it_was() {
    for lang in Lang::ALL {
        let home = Home::at_work(lang);
        let mut desk = home.desk();
        desk.sees("Karimi");
        assert!(desk.is_taken());
        desk.types("q");
        assert_eq!(desk.ends(), 0, "{lang:?}");
        assert!(desk.is_given_back(), "{lang:?}");
    }
}

#[test]
fn control_c_leaves_too() {
    let home = Home::at_work(Lang::En);
    let mut desk = home.desk();
    desk.sees("Karimi").types("⌃");
    assert_eq!(desk.ends(), 0);
    assert!(desk.is_given_back());
}

#[test]
fn a_bare_machine_asks_for_its_language_first() {
    for lang in Lang::ALL {
        let home = Home::bare(lang);
        let mut desk = home.desk();
        desk.sees("English").types("⌃");
        assert_eq!(desk.ends(), 0, "{lang:?}");
        assert!(desk.is_given_back(), "{lang:?}");
    }
}

#[test]
fn a_signal_ends_it_in_good_order() {
    for (signal, code) in [(Signal::TERM, 143), (Signal::HUP, 129), (Signal::INT, 130)] {
        let home = Home::at_work(Lang::En);
        let mut desk = home.desk();
        desk.sees("Karimi").types("a").sees("#1").signal(signal);
        assert_eq!(desk.ends(), code, "{signal:?}");
        assert!(desk.is_given_back(), "{signal:?}");
        assert_eq!(home.book().open_visits().len(), 1, "{signal:?}: what was pressed is in the file");
    }
}

#[test]
fn a_closed_window_leaves_no_process_and_loses_no_answer() {
    let home = Home::at_work(Lang::En);
    let mut desk = home.desk();
    desk.sees("Karimi").types("aa").sees("#2");
    let code = desk.closes();
    assert!(code == 129 || code == 0, "by the signal or by the end of the line, not {code}");
    assert_eq!(home.book().open_visits().len(), 2);
}

#[test]
fn resizing_at_any_moment_is_safe() {
    let home = Home::at_work(Lang::Fa);
    let mut desk = home.desk();
    desk.sees("Karimi");
    for (columns, rows) in [(1, 1), (200, 60), (59, 24), (80, 15), (2, 90), (300, 2), (60, 16), (120, 40), (5, 5)] {
        desk.resize(columns, rows).types("a");
    }
    desk.resize(80, 24).sees("۹").is_saved();
    assert_eq!(home.book().open_visits().len(), 9, "a key counts in a window of any size");
    desk.types("⌃");
    assert_eq!(desk.ends(), 0);
}

/// Sizes and keys as they come, the same in every run.
#[test]
fn a_window_in_motion_loses_no_key() {
    let home = Home::at_work(Lang::En);
    let mut desk = home.desk();
    desk.sees("Karimi");
    let (mut chance, mut arrived) = (7_u32, 0);
    for _ in 0..80 {
        chance = chance.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let (columns, rows) = ((chance >> 8) % 300 + 1, (chance >> 20) % 90 + 1);
        let key = ["a", "⇥", "w", "↓"][(chance >> 28) as usize % 4];
        arrived += usize::from(key == "a");
        desk.resize(u16::try_from(columns).unwrap(), u16::try_from(rows).unwrap()).types(key);
    }
    desk.resize(120, 40).sees("▸ #").is_saved().types("⌃");
    assert_eq!(desk.ends(), 0);
    assert!(desk.is_given_back());
    assert!(arrived > 10, "control: keys were pressed");
    assert_eq!(home.book().open_visits().len(), arrived);
}

#[test]
fn a_logbook_of_a_newer_version_is_refused_and_left_alone() {
    let home = Home::at_work(Lang::En);
    let version = |number: u32| {
        let file = rusqlite::Connection::open(home.logbook()).unwrap();
        let before: u32 = file.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
        file.execute_batch(&format!("PRAGMA user_version = {number}; PRAGMA wal_checkpoint(TRUNCATE)")).unwrap();
        before
    };
    let known = version(99);
    let before = std::fs::read(home.logbook()).unwrap();
    let mut desk = home.desk();
    assert_eq!(desk.ends(), 1);
    assert!(desk.is_given_back());
    let told = String::from_utf8_lossy(&desk.sent).into_owned();
    assert!(told.contains("was written by a newer version of darban"), "{told}");
    assert_eq!(std::fs::read(home.logbook()).unwrap(), before);
    // Control: the number alone was in the way.
    version(known);
    let mut desk = home.desk();
    desk.sees("Karimi").types("⌃");
    assert_eq!(desk.ends(), 0);
}

#[test]
fn a_small_window_says_so_calmly() {
    for lang in Lang::ALL {
        let home = Home::at_work(lang);
        let mut desk = home.desk();
        desk.sees("Karimi").resize(59, 15).hears(Key::StateWindowSmall).sees_no_more("Karimi");
        desk.resize(60, 16).sees("Karimi").types("q");
        assert_eq!(desk.ends(), 0);
    }
}

#[test]
fn what_is_no_logbook_is_refused_and_left_alone() {
    let home = Home::bare(Lang::En);
    std::fs::create_dir_all(home.data()).unwrap();
    std::fs::write(home.logbook(), "my shopping list, much longer than any header of a file could be").unwrap();
    let before = std::fs::read(home.logbook()).unwrap();
    let mut desk = home.desk();
    assert_eq!(desk.ends(), 1);
    assert!(desk.is_given_back());
    let told = String::from_utf8_lossy(&desk.sent).into_owned();
    assert!(told.contains("is not a logbook of darban; it was left as it is."), "{told}");
    assert_eq!(std::fs::read(home.logbook()).unwrap(), before);
    // Control: in its place a logbook can be made.
    std::fs::remove_file(home.logbook()).unwrap();
    let mut desk = home.desk();
    desk.sees("English").types("⌃");
    assert_eq!(desk.ends(), 0);
}

#[test]
fn without_a_terminal_it_says_what_it_needs() {
    let home = Home::bare(Lang::En);
    let output = home.run(&[]);
    assert_eq!(output.status.code(), Some(1));
    assert!(!output.stderr.is_empty() && output.stdout.is_empty());
}
