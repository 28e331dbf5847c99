//! Visitors come and go.

use darban::domain::answer::Answer;
use darban::domain::encounter::{Act, End, Outcome};
use darban::domain::standard::Means;
use darban::domain::{Book, Lang};
use darban::i18n::Key;

use super::home::{Home, shipped};

/// How the visits ended, by ticket.
fn ends(book: &Book) -> Vec<(u32, Option<Outcome>)> {
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
fn key_for(home: &Home, ticket: u32, wanted: Answer) -> String {
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
        desk.types("⏎").hears(Key::DeskListen).types("⏎").hears(Key::DeskLookBack).is_saved();
        desk.types(&key_for(&home, 1, Answer::Met)).hears_about(Key::DeskEmpty, "key").is_saved();
        desk.dies();
        assert_eq!(ends(&home.book()), [(1, Some(Outcome::Served))], "{lang:?}");
    }
}
