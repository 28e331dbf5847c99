//! Several visitors at once, and everything that is noted of one of them.

use darban::domain::Lang;
use darban::domain::encounter::{Channel, Feeling, Outcome, Place, Tag, VisitorKind};
use darban::i18n::Key;

use super::{at_the_desk, leaves, nobody, outcome, said, served, verified, visit};
use crate::e2e::home::Home;
use crate::e2e::window::Window;

/// Waits until the visitors stand in the list in this order, with the mark before one of them.
fn in_order<'a>(desk: &'a mut Window, tickets: &[&str], selected: &str) -> &'a mut Window {
    desk.until(&format!("{tickets:?}, of them {selected} selected"), |screen| {
        let places: Vec<_> = tickets.iter().map(|ticket| screen.find(ticket)).collect();
        let order = places.is_sorted() && places.iter().all(Option::is_some);
        order && screen.contains(&format!("▸ {selected}"))
    })
}

#[test]
fn two_arrive_while_one_is_served_and_the_unhappy_one_goes_first() {
    let home = Home::at_work(Lang::En);
    let mut desk = at_the_desk(&home);
    desk.types("a").hears(Key::DeskGreet).types("⏎").hears(Key::DeskListen);
    // Two more: those who wait stand above, and who is being served stays selected.
    in_order(desk.types("aa"), &["#2", "#3", "#1"], "#1").hears(Key::DeskListen);
    // The last to come is furious: first in the list, still the one selected.
    desk.types("↑").sees("▸ #3").types("u").hears(Key::LaneTitle).types("␛");
    in_order(desk.sees_no_more("◀"), &["#3", "#2", "#1"], "#3");
    // Tab goes round, down and up again.
    for (key, selected) in [("⇥", "#2"), ("⇥", "#1"), ("⇥", "#3"), ("↑", "#1"), ("↓", "#3")] {
        in_order(desk.types(key), &["#3", "#2", "#1"], selected);
    }
    // Whoever is greeted goes down the list, and stays selected.
    in_order(desk.types("⇥").sees("▸ #2").types("⏎"), &["#3", "#1", "#2"], "#2").hears(Key::DeskListen);
    served(&home, &mut desk, 2);
    in_order(&mut desk, &["#3", "#1"], "#3").types("l").sees_no_more("#3");
    served(&home, desk.sees("▸ #1"), 1);
    nobody(&mut desk);
    leaves(desk);
    let book = home.book();
    let outcomes = [1, 2, 3].map(|ticket| outcome(&book, ticket));
    assert_eq!(outcomes, [Some(Outcome::Served), Some(Outcome::Served), Some(Outcome::LeftUnserved)]);
    verified(&home);
}

#[test]
fn what_is_taken_back_is_named() {
    let home = Home::at_work(Lang::En);
    let mut desk = at_the_desk(&home);
    desk.types("a").hears(Key::DeskGreet).types("⏎").hears(Key::DeskListen);
    desk.types("z").sees("taken back: greeted").hears(Key::DeskGreet);
    desk.types("z").sees("taken back: arrived");
    nobody(&mut desk).types("y").sees("▸ #1").hears(Key::DeskGreet).types("y").hears(Key::DeskListen);
    // A digit, its undo and its redo; a newer command ends what can be done again.
    desk.types("6").sees("missed").types("z").sees("taken back: item answered").sees_no_more("missed");
    desk.types("y").sees("missed").types("z").sees_no_more("missed").types("=").sees("group of 2");
    desk.types("y").sees("group of 2").types("z").sees("taken back: size of the group");
    served(&home, &mut desk, 1);
    // The close itself: the visit is open again, and closes again.
    nobody(&mut desk).types("z").sees("taken back: ").sees("▸ #1").types("y");
    nobody(&mut desk);
    leaves(desk);
    let book = home.book();
    assert_eq!(outcome(&book, 1), Some(Outcome::Served));
    assert_eq!(visit(&book, 1).seen().group, 1);
    assert!(said(&home, &["show"]).contains("served"));
    verified(&home);
}

#[test]
fn everything_is_noted_of_a_visitor_and_the_file_says_the_same() {
    let home = Home::at_work(Lang::En);
    let mut desk = at_the_desk(&home);
    desk.types("a").hears(Key::DeskGreet).types("⏎").hears(Key::DeskListen);
    desk.types("===").sees("group of 4").types("-").sees("group of 3");
    // A courier at the waiting room, by phone at first: three questions, one key each; Enter keeps.
    desk.types("k").sees("contractor").types("4").sees("office door").types("3").sees("by phone").types("⏎");
    desk.hears(Key::DeskListen).sees("courier or delivery").sees("waiting room");
    desk.types("g").hears(Key::FormLanguageAsk).types("3").sees("Thai").sees("group of 3");
    // Elderly and difficult; the feeling is on the next page.
    desk.types("t").hears(Key::FormTagsAsk).types("14⇥").sees("worried");
    let worried = super::number_of(&home, &mut desk, "worried");
    desk.types(&worried).types("⏎").hears(Key::DeskListen).sees("elderly");
    desk.types("n").hears(Key::FormNoteHelp).types("left a blue folder⏎").hears(Key::DeskListen).is_saved();
    desk.types("l");
    // And one who left before anybody could greet.
    nobody(&mut desk).types("a").sees("#2").types("l");
    // One that is over already: how long was the wait?
    nobody(&mut desk).types("d").hears(Key::DeskAlreadyOver).types("1");
    nobody(&mut desk);
    leaves(desk);

    let book = home.book();
    let seen = visit(&book, 1).seen();
    assert_eq!((seen.kind, seen.place, seen.channel), (VisitorKind::Courier, Place::WaitingRoom, Channel::WalkIn));
    assert_eq!((seen.group, seen.language, seen.feeling), (3, Some(Lang::Th), Some(Feeling::Worried)));
    assert!(seen.tags.contains(&Tag::Difficult) && seen.tags.contains(&Tag::Elderly), "{:?}", seen.tags);
    assert_eq!(seen.note, "left a blue folder");
    let outcomes = [1, 2, 3].map(|ticket| outcome(&book, ticket));
    assert_eq!(outcomes, [Some(Outcome::LeftUnsettled), Some(Outcome::LeftUnserved), Some(Outcome::Served)]);
    let told = said(&home, &["show", "--json"]);
    let lines = told.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    let first = lines.into_iter().find(|line| line["type"] == "encounter" && line["ticket"] == 1).unwrap();
    for (field, value) in
        [("kind", "courier"), ("language", "th"), ("outcome", "left-unsettled"), ("place", "waiting-room")]
    {
        assert_eq!(first[field], value, "{first}");
    }
    assert_eq!(first["group"], 3);
    verified(&home);
}
