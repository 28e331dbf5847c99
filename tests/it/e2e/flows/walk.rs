//! The walk of a new person, and of one whom the config trusts from the first day.

use darban::domain::Lang;
use darban::domain::encounter::{Act, Outcome};
use darban::i18n::Key;

use super::{gets_ready, gone, leaves, nobody, number_of, outcome, served, served_step_by_step, verified, visit};
use crate::e2e::home::Home;
use crate::e2e::window::Window;

/// Anong, new here, opens the shift.
fn new_person(home: &Home) -> Window {
    let mut desk = home.desk();
    desk.hears(Key::ShiftWho);
    let anong = number_of(home, &mut desk, "Anong");
    desk.types(&anong).hears(Key::ShiftDuty).types("⏎");
    nobody(gets_ready(&mut desk)).sees("Anong");
    desk
}

#[test]
fn a_new_persons_questions_wait_when_somebody_comes() {
    let home = Home::set_up(Lang::En);
    let mut desk = new_person(&home);
    desk.types("a").hears(Key::DeskGreet).types("⏎").hears(Key::DeskListen).types("⏎").hears(Key::DeskWasItSo);
    // Another one comes: the questions are put off, who waits is greeted.
    desk.types("a").hears(Key::DeskWaiting).types("␛").sees("▸ #2").hears(Key::DeskGreet).types("l");
    // They are taken up where they were, and asked to the end.
    gone(&home, &mut desk, Key::DeskGreet).types("⇥").sees("▸ #1").sees("The questions are put off").types("⏎");
    desk.hears(Key::DeskWasItSo).sees("1 of ").is_saved();
    let seen = visit(&home.book(), 1).seen();
    assert!(seen.marks.is_empty() && !seen.postponed, "{seen:?}");
    desk.types("2").sees("2 of ");
    // What was not so is asked why at the end.
    while !desk.screen().contains("What stood in the way?") {
        let before = desk.screen();
        desk.types("1").until("the next question", |screen| {
            let of = |screen: &str| screen.lines().find(|row| row.contains(" of ")).map(str::to_owned);
            of(screen) != of(&before)
        });
    }
    desk.types("1");
    nobody(&mut desk);
    leaves(desk);

    let book = home.book();
    assert_eq!((outcome(&book, 1), outcome(&book, 2)), (Some(Outcome::Served), Some(Outcome::LeftUnserved)));
    let visit = visit(&book, 1);
    assert!(visit.arrival.guided);
    let acts: Vec<_> = visit.counting().map(|step| &step.act).collect();
    assert!(acts.contains(&&Act::Postponed) && acts.contains(&&Act::Resumed), "{acts:?}");
    let reasons = visit.seen().reasons;
    assert!(matches!(&reasons[..], [(_, Some(_))]), "{reasons:?}");
    verified(&home);
}

#[test]
fn the_config_decides_for_everybody_who_is_led() {
    let home = Home::set_up(Lang::En);
    let folder = home.data().with_file_name("config").join("darban");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("config.toml"), "[desk]\nguided = \"never\"\n").unwrap();
    let mut desk = new_person(&home);
    desk.types("a").hears(Key::DeskGreet).types("⏎");
    served(&home, &mut desk, 1);
    nobody(&mut desk).is_saved();
    // And the other way round: also whoever has confirmed for years is led.
    std::fs::write(folder.join("config.toml"), "[desk]\nguided = \"always\"\n").unwrap();
    leaves(desk);
    let mut desk = home.desk();
    nobody(&mut desk).types("a").hears(Key::DeskGreet).types("⏎");
    served_step_by_step(&home, &mut desk, 2);
    nobody(&mut desk);
    leaves(desk);
    let book = home.book();
    assert_eq!([1, 2].map(|ticket| visit(&book, ticket).arrival.guided), [false, true]);
}
