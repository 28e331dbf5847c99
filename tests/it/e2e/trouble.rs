//! The power goes; a second desk opens the same file; a visitor stands before the screen.

use darban::domain::Lang;
use darban::domain::encounter::{End, Outcome};
use darban::i18n::Key;

use super::home::Home;

/// A visitor is being served when the power goes.
fn cut_off(lang: Lang) -> Home {
    let home = Home::at_work(lang);
    let mut desk = home.desk();
    desk.hears_about(Key::DeskEmpty, "key").types("a⏎").hears(Key::DeskListen).is_saved();
    desk.dies();
    home
}

#[test]
fn after_a_power_cut_the_visit_is_resumed() {
    for lang in Lang::ALL {
        let home = cut_off(lang);
        let mut desk = home.desk();
        desk.hears(Key::ListFoundTitle).types("1").hears(Key::DeskListen).types("q");
        assert_eq!(desk.ends(), 0);
        assert_eq!(home.book().open_visits().len(), 1, "{lang:?}");
    }
}

#[test]
fn after_a_power_cut_the_visit_is_closed_as_assumed_or_discarded_with_a_reason() {
    for (keys, outcome) in [("2", Outcome::Assumed), ("3↓⏎", Outcome::Discarded)] {
        let home = cut_off(Lang::En);
        let mut desk = home.desk();
        desk.hears(Key::ListFoundTitle).types(keys).hears_about(Key::DeskEmpty, "key").is_saved().types("q");
        assert_eq!(desk.ends(), 0);
        let book = home.book();
        let end = &book.encounters.values().next().unwrap().end;
        assert!(matches!(end, End::Closed { outcome: how, .. } if *how == outcome), "{end:?}");
        assert!(home.run(&["verify", "--full"]).status.success());
    }
}

#[test]
fn what_was_left_on_purpose_is_not_asked_about_while_another_desk_is_at_work() {
    let home = Home::at_work(Lang::En);
    let mut first = home.desk();
    first.hears_about(Key::DeskEmpty, "key").types("a").hears(Key::DeskGreet).is_saved();
    let mut second = home.desk();
    second.hears(Key::DeskGreet).types("q");
    assert_eq!(second.ends(), 0);
    first.types("q");
    assert_eq!(first.ends(), 0);
}

#[test]
fn two_desks_on_one_file_show_each_other_at_once_and_lose_nothing() {
    let home = Home::at_work(Lang::En);
    let (mut first, mut second) = (home.desk(), home.desk());
    first.hears_about(Key::DeskEmpty, "key");
    second.hears_about(Key::DeskEmpty, "key");
    first.types("a").hears(Key::DeskGreet).is_saved();
    // Nothing but the watcher wakes it: no clock runs in an empty window. How soon is measured by benches/table.
    second.hears(Key::DeskGreet);
    // Both press at the same moment.
    first.types("a");
    second.types("a");
    first.sees("#3").is_saved();
    second.sees("#3").is_saved();
    for desk in [&mut first, &mut second] {
        desk.types("q");
        assert_eq!(desk.ends(), 0);
    }
    let book = home.book();
    let tickets: Vec<_> = book.open_visits().iter().map(|visit| visit.arrival.ticket).collect();
    assert_eq!(tickets.len(), 3, "{tickets:?}");
    assert!(home.run(&["verify", "--full"]).status.success());
}

#[test]
fn the_verdict_screen_leads_nowhere_and_takes_one_face() {
    let home = Home::at_work(Lang::En);
    let mut desk = home.desk();
    desk.hears_about(Key::DeskEmpty, "key").types("a⏎").hears(Key::DeskListen).types("v");
    desk.hears(Key::VerdictAsk).types("qazoe?b").sees_no_more("Karimi").hears(Key::VerdictAsk);
    desk.types("2").hears(Key::VerdictThanks).types("␛").hears(Key::DeskListen).is_saved().types("q");
    assert_eq!(desk.ends(), 0);
    let book = home.book();
    assert_eq!(book.open_visits().len(), 1, "the keys of the desk did nothing");
    assert!(book.encounters.values().next().unwrap().verdict.is_some());
}
