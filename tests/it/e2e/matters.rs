//! What a visit brings with it: anger, complaints, promises; and what is no visit.

use darban::domain::Lang;
use darban::domain::encounter::Act;
use darban::domain::request::{RequestKind, Settlement};
use darban::i18n::Key;

use super::home::Home;
use super::window::Window;

/// Somebody is being served.
fn serving(home: &Home) -> Window {
    let mut desk = home.desk();
    desk.hears_about(Key::DeskEmpty, "key").types("a⏎").hears(Key::DeskListen);
    desk
}

fn leaves(mut desk: Window) {
    desk.is_saved().types("⌃");
    assert_eq!(desk.ends(), 0);
    assert!(desk.is_given_back());
}

#[test]
fn a_complaint_is_four_keys() {
    let home = Home::at_work(Lang::En);
    let mut desk = serving(&home);
    desk.types("r").hears(Key::FormRequestAsk).types("3").hears(Key::FormCauseAsk);
    desk.types("1").hears(Key::FormEndAsk).types("1").hears(Key::DeskListen);
    leaves(desk);
    let book = home.book();
    let complaint = book.requests.values().next().unwrap();
    assert_eq!(complaint.kind, RequestKind::Complaint);
    assert!(complaint.cause.is_some());
    assert!(matches!(complaint.settled.as_ref().unwrap().how, Settlement::Answered));
}

#[test]
fn a_furious_visitor_is_walked_through_five_steps() {
    for lang in Lang::ALL {
        let home = Home::at_work(lang);
        let mut desk = serving(&home);
        desk.types("u").hears(Key::LaneTitle).types("⏎⏎").hears(Key::LaneTitle).is_saved();
        leaves(desk);
        let book = home.book();
        let visit = book.open_visits()[0].clone();
        let acts: Vec<_> = visit.counting().map(|step| step.act.clone()).collect();
        assert!(acts.contains(&Act::Unhappy(true)), "{lang:?}: {acts:?}");
        assert!(acts.iter().any(|act| matches!(act, Act::Step(2 | 3))), "{lang:?}: {acts:?}");
    }
}

#[test]
fn a_promise_is_counted_until_the_visitor_has_the_answer() {
    let home = Home::at_work(Lang::En);
    let mut desk = serving(&home);
    desk.types("r").hears(Key::FormRequestAsk).types("2").hears(Key::FormEndAsk).types("2").hears(Key::FormWhatAsk);
    desk.types("key B-214⏎").hears(Key::FormOwner).types("⏎").hears(Key::FormDueAsk).types("⏎");
    desk.hears(Key::FormCritical).types("⏎").hears(Key::DeskListen).sees("key B-214").is_saved();
    let book = home.book();
    assert_eq!(book.owed().len(), 1);
    // Worked off from the list: kept, satisfied, verified.
    desk.types("o").hears(Key::ListOwed).types("⏎").hears(Key::FormKeepAsk).types("1").hears(Key::FormVerifiedAsk);
    desk.types("1").sees("Nothing is owed");
    leaves(desk);
    assert_eq!(home.book().owed().len(), 0);
}

#[test]
fn a_delivery_is_no_visit_and_is_noted_too() {
    let home = Home::at_work(Lang::En);
    let mut desk = home.desk();
    desk.hears_about(Key::DeskEmpty, "key").types("i").hears(Key::FormSeverity).types("1");
    desk.hears(Key::FormOccurAsk).types("truck with paper⏎").hears_about(Key::DeskEmpty, "key");
    leaves(desk);
    assert_eq!(home.book().occurrences.len(), 1);
}

#[test]
fn a_wrong_answer_is_corrected_in_the_list() {
    let home = Home::at_work(Lang::En);
    let mut desk = serving(&home);
    desk.types("l").hears_about(Key::DeskEmpty, "key").types("e").hears(Key::ListEncounters).types("⏎");
    desk.hears(Key::ListAnswers).types("1").sees("saved").types("␛").hears(Key::ListEncounters);
    desk.types("␛").hears_about(Key::DeskEmpty, "key");
    leaves(desk);
    assert_eq!(home.book().encounters.values().next().unwrap().corrections.len(), 1);
}
