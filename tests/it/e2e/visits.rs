//! Visitors come and go.

use darban::domain::answer::Answer;
use darban::domain::encounter::{Act, End, Outcome};
use darban::domain::standard::Means;
use darban::domain::{Book, Lang};
use darban::i18n::Key;

use super::home::{Home, shipped};

/// How the visits ended, by ticket.
pub(super) fn ends(book: &Book) -> Vec<(u32, Option<Outcome>)> {
    let mut ends: Vec<_> = book
        .encounters
        .values()
        .map(|visit| match visit.end {
            End::Open => (visit.arrival.ticket, None),
            End::Closed { outcome, .. } => (visit.arrival.ticket, Some(outcome)),
        })
        .collect();
    ends.sort_by_key(|(ticket, _)| *ticket);
    ends
}

/// The key under which the look back offers what is wanted: the order of the options varies.
pub(super) fn key_for(home: &Home, ticket: u32, wanted: Answer) -> String {
    let book = home.book();
    let visit = book.encounters.values().find(|visit| visit.arrival.ticket == ticket).unwrap();
    let shown = visit.steps.iter().rev().find_map(|step| match &step.act {
        Act::Served(Some(shown)) => Some(shown),
        _ => None,
    });
    let shown = shown.expect("a look back is asked");
    let pack = shipped().find(|pack| pack.digest == visit.arrival.pack).unwrap();
    let options = &pack.probe(&shown.probe).unwrap().options;
    let place =
        shown.order.iter().position(|option| options[usize::from(*option)].means == Means::Says(wanted)).unwrap();
    (place + 1).to_string()
}

#[test]
fn an_ordinary_visit_costs_four_keys_and_is_then_durable() {
    for lang in Lang::ALL {
        let home = Home::at_work(lang);
        let mut desk = home.desk();
        desk.hears_about(Key::DeskEmpty, "key").types("a").hears(Key::DeskGreet);
        desk.types("⏎").hears(Key::DeskListen).types("⏎").looks_back();
        desk.types(&key_for(&home, 1, Answer::Met)).hears_about(Key::DeskEmpty, "key").is_saved();
        desk.dies();
        assert_eq!(ends(&home.book()), [(1, Some(Outcome::Served))], "{lang:?}");
    }
}

#[test]
fn the_file_says_what_was_done_without_its_screens() {
    let home = Home::at_work(Lang::En);
    let mut desk = home.desk();
    desk.hears_about(Key::DeskEmpty, "key").types("a⏎").hears(Key::DeskListen).types("⏎").looks_back();
    desk.types(&key_for(&home, 1, Answer::Met)).hears_about(Key::DeskEmpty, "key").is_saved().types("q");
    assert_eq!(desk.ends(), 0);
    let verified = home.run(&["verify", "--full"]);
    assert_eq!(verified.status.code(), Some(0), "{verified:?}");
    assert_eq!(home.run(&["verify", "--min", "999"]).status.code(), Some(1));
    let shown = home.run(&["show", "--json"]);
    assert_eq!(shown.status.code(), Some(0), "{shown:?}");
    let said = String::from_utf8(shown.stdout).unwrap();
    assert!(said.contains("\"served\""), "{said}");
}

#[test]
fn two_arrive_while_one_is_served() {
    let home = Home::at_work(Lang::En);
    let mut desk = home.desk();
    desk.hears_about(Key::DeskEmpty, "key").types("a⏎").hears(Key::DeskListen).types("aa").sees("#3");
    // Who is being served stays selected; the next are greeted one after the other.
    desk.hears(Key::DeskListen).types("⏎").looks_back();
    desk.types(&key_for(&home, 1, Answer::Met)).sees_no_more("#1").hears(Key::DeskGreet);
    desk.types("l").sees_no_more("#2").types("⏎").hears(Key::DeskListen).is_saved().types("⌃");
    assert_eq!(desk.ends(), 0);
    let book = home.book();
    assert_eq!(ends(&book), [(1, Some(Outcome::Served)), (2, Some(Outcome::LeftUnserved)), (3, None)]);
}

#[test]
fn a_slip_is_taken_back_and_done_again() {
    let home = Home::at_work(Lang::En);
    let mut desk = home.desk();
    desk.hears_about(Key::DeskEmpty, "key").types("a⏎").hears(Key::DeskListen);
    desk.types("z").hears(Key::DeskGreet).types("y").hears(Key::DeskListen);
    desk.types("zz").hears_about(Key::DeskEmpty, "key").is_saved().types("q");
    assert_eq!(desk.ends(), 0);
    assert_eq!(home.book().open_visits().len(), 0, "taken back to the arrival");
}

#[test]
fn leaving_keeps_the_open_visits_and_says_so() {
    for lang in Lang::ALL {
        let home = Home::at_work(lang);
        let mut desk = home.desk();
        desk.hears_about(Key::DeskEmpty, "key").types("a").hears(Key::DeskGreet).types("q");
        assert_eq!(desk.ends(), 0);
        assert!(desk.is_given_back());
        let said = darban::text::plain(&darban::i18n::say_with(lang, Key::StateLeaveOpen, &[("n", 1.into())]));
        // After the screen, in plain logical order: for terminals, pipes and screen readers alike.
        assert!(String::from_utf8_lossy(&desk.sent).contains(&said), "{lang:?}: {said}");
        assert_eq!(home.book().open_visits().len(), 1);
    }
}

#[test]
fn keys_are_positions_on_persian_and_thai_keyboards() {
    for (lang, keys) in [(Lang::Fa, ["ش", "ض"]), (Lang::Th, ["ฟ", "ๆ"])] {
        let home = Home::at_work(lang);
        let mut desk = home.desk();
        desk.hears_about(Key::DeskEmpty, "key").types(keys[0]).hears(Key::DeskGreet).types(keys[1]);
        assert_eq!(desk.ends(), 0, "{lang:?}: what bears q leaves");
        assert_eq!(home.book().open_visits().len(), 1, "{lang:?}: what bears a is an arrival");
    }
}
