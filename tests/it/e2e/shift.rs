//! One whole shift, from sign-in to handover, in Persian and in Thai.

use darban::domain::Lang;
use darban::domain::answer::Answer;
use darban::domain::encounter::Outcome;
use darban::domain::shift::ShiftEnd;
use darban::i18n::Key;

use super::first_run::gets_ready;
use super::home::Home;
use super::visits::{ends, key_for};
use super::window::Window;

/// Under which number they are known, in the order of their names.
const ANONG: &str = "1";
const KARIMI: &str = "2";

/// When the promise is due, as the incoming person reads it.
fn read(desk: &mut Window) -> String {
    let screen = desk.screen();
    let row = screen.lines().find(|row| row.contains("B-214")).expect("the promise is there");
    row.replace("B-214", "").trim().to_owned()
}

/// The key of the answer that says this.
fn under(desk: &Window, due: &str) -> String {
    let screen = desk.screen();
    let row = screen.lines().find(|row| row.contains(due)).expect("the right time is offered");
    let key = row.replace(due, "").chars().find_map(|c| match c {
        '۱'..='۹' => Some(u32::from(c) - u32::from('۰')),
        _ => c.to_digit(10),
    });
    key.expect("every answer has a number").to_string()
}

/// Nobody at the desk: its words break where the pane ends, so the words before are enough.
fn is_at_the_desk(desk: &mut Window) -> &mut Window {
    desk.hears_about(Key::DeskEmpty, "key")
}

fn one_shift(lang: Lang) {
    let home = Home::set_up(lang);
    let mut desk = home.desk();
    // 06:00: Karimi signs in as a guard, checks uniform and post, says how the day is.
    desk.hears(Key::ShiftWho).types(KARIMI).hears(Key::ShiftDuty).types("1");
    gets_ready(&mut desk);
    // One visitor, nothing special: four keys.
    is_at_the_desk(&mut desk).types("a⏎").hears(Key::DeskListen).types("⏎").looks_back();
    let met = key_for(&home, 1, Answer::Met);
    is_at_the_desk(desk.types(&met));
    // Two at once. The first is furious; a promise is what helps.
    desk.types("a⏎").hears(Key::DeskListen).types("a").types("u").hears(Key::LaneTitle).types("⏎⏎");
    desk.types("r").hears(Key::FormRequestAsk).types("2").hears(Key::FormEndAsk).types("2").hears(Key::FormWhatAsk);
    desk.types("B-214⏎").hears(Key::FormOwner).types("⏎").hears(Key::FormDueAsk).types("⏎");
    desk.hears(Key::FormCritical).types("2").hears(Key::LaneTitle).types("␛").hears(Key::DeskListen);
    // A truck comes meanwhile: no visit.
    desk.types("i").hears(Key::FormSeverity).types("1").hears(Key::FormOccurAsk).types("truck⏎");
    desk.hears(Key::DeskListen).types("l").hears(Key::DeskGreet).types("l");
    is_at_the_desk(&mut desk).is_saved();
    // 14:00: Anong relieves, reads the promise back.
    desk.types("s").hears(Key::ShiftPeopleAsk).types("2").hears(Key::ShiftWho).types(ANONG);
    desk.hears(Key::ShiftDuty).types("2").hears(Key::ShiftRelieve).types("2");
    gets_ready(&mut desk);
    let due = read(desk.hears(Key::ShiftReadMatters).sees("B-214"));
    desk.types("⏎").hears_no_more(Key::ShiftReadMatters).until("the due time", |screen| screen.contains(&due));
    let right = under(&desk, &due);
    desk.types(&right).hears(Key::ShiftGiverPresent).types("1");
    is_at_the_desk(&mut desk).sees("Anong").is_saved().types("q");
    assert_eq!(desk.ends(), 0);
    assert!(desk.is_given_back());

    let book = home.book();
    let left = Some(Outcome::LeftUnsettled);
    assert_eq!(ends(&book), [(1, Some(Outcome::Served)), (2, left), (3, Some(Outcome::LeftUnserved))]);
    let before = book.shift_before.as_ref().unwrap();
    assert_eq!(before.ended.map(|(_, how)| how), Some(ShiftEnd::Relieved));
    assert!(book.open_shift().unwrap().read_back.is_some());
    assert_eq!((book.owed().len(), book.occurrences.len()), (1, 1));
    assert!(home.run(&["verify", "--full"]).status.success());
}

#[test]
fn a_whole_shift_in_persian() {
    one_shift(Lang::Fa);
}

#[test]
fn a_whole_shift_in_thai() {
    one_shift(Lang::Th);
}

#[test]
fn a_whole_shift_in_english() {
    one_shift(Lang::En);
}
