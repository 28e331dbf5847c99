//! The power goes in mid-visit, or somebody leaves: the next start knows what was left.

use darban::domain::Lang;
use darban::domain::encounter::Outcome;
use darban::i18n::Key;

use super::{at_the_desk, gone, leaves, nobody, outcome, served, verified, visit};
use crate::e2e::home::Home;

/// One visitor was being served, one was waiting and unhappy, when the power went.
fn cut_off(lang: Lang) -> Home {
    let home = Home::at_work(lang);
    let mut desk = at_the_desk(&home);
    desk.types("a").hears(Key::DeskGreet).types("⏎").hears(Key::DeskListen).types("6").hears(Key::AnswerMissed);
    desk.types("a").hears(Key::DeskWaiting).is_saved();
    desk.dies();
    home
}

#[test]
fn what_was_left_is_named_and_resumed_where_it_stood() {
    for lang in Lang::ALL {
        let home = cut_off(lang);
        let before = home.book();
        let mut desk = home.desk();
        desk.hears(Key::ListFoundTitle).hears(Key::DeskServing).hears(Key::DeskWaiting).types("1");
        gone(&home, &mut desk, Key::DeskServing).hears(Key::DeskWaiting).types("1").hears(Key::DeskGreet).is_saved();
        // Both are on the board again, and what was marked is still marked.
        desk.hears(Key::DeskServing).hears(Key::DeskWaiting).types("⇥");
        desk.hears(Key::DeskListen).hears(Key::AnswerMissed);
        served_with_a_miss(&home, &mut desk);
        leaves(desk);
        let after = home.book();
        assert_eq!(visit(&after, 1).arrival, visit(&before, 1).arrival, "{lang:?}");
        assert_eq!(visit(&after, 1).steps[..2], visit(&before, 1).steps[..2], "{lang:?}: the clock ran on");
        assert_eq!((outcome(&after, 1), outcome(&after, 2)), (Some(Outcome::Served), None), "{lang:?}");
        verified(&home);
    }
}

/// The visit closes; why something was missed may be told later.
fn served_with_a_miss(home: &Home, desk: &mut crate::e2e::window::Window) {
    served(home, desk, 1);
    desk.hears(Key::DeskWhyMissed).types("1").hears(Key::DeskGreet);
}

#[test]
fn what_was_left_is_closed_as_assumed_or_discarded_with_a_reason() {
    let home = cut_off(Lang::En);
    let mut desk = home.desk();
    desk.hears(Key::ListFoundTitle).sees("#1 · serving · since").types("2").sees_no_more("#1");
    // Back without a reason discards nothing.
    desk.types("3").hears(Key::FormDiscardAsk).types("␛").hears(Key::ListFoundTitle).sees("#2");
    desk.types("3").hears(Key::FormDiscardAsk).types("nobody was there⏎");
    nobody(&mut desk);
    leaves(desk);
    let book = home.book();
    assert_eq!((outcome(&book, 1), outcome(&book, 2)), (Some(Outcome::Assumed), Some(Outcome::Discarded)));
    assert!(home.run(&["show", "--json"]).status.success());
    verified(&home);
}

#[test]
fn leaving_says_how_many_stay_and_the_next_start_asks_about_them() {
    let home = Home::at_work(Lang::En);
    let mut desk = at_the_desk(&home);
    desk.types("aa").sees("#2").is_saved().types("q");
    assert_eq!(desk.ends(), 0);
    assert!(desk.is_given_back());
    let sent = String::from_utf8_lossy(&desk.sent).into_owned();
    assert!(sent.contains("2 visits stay open; their clocks run on."), "{sent}");
    let mut again = home.desk();
    again.hears(Key::ListFoundTitle).sees("#1").sees("#2").types("11").sees("▸ #1").hears(Key::DeskGreet);
    leaves(again);
}

#[test]
fn control_after_a_power_cut_at_an_empty_desk_nothing_is_asked() {
    let home = Home::at_work(Lang::En);
    at_the_desk(&home).dies();
    let mut desk = at_the_desk(&home);
    desk.hears_no_more(Key::ListFoundTitle);
    leaves(desk);
}
