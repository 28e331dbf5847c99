//! Visitors come and go.

use darban::domain::encounter::{End, Outcome};
use darban::domain::{Book, Lang};
use darban::i18n::Key;

use super::home::Home;

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

#[test]
fn an_ordinary_visit_costs_four_keys_and_is_then_durable() {
    for lang in Lang::ALL {
        let home = Home::at_work(lang);
        let mut desk = home.desk();
        desk.hears(Key::DeskEmpty).types("a⏎⏎").sees("Karimi");
        desk.types("1").hears(Key::DeskEmpty).is_saved();
        desk.signal(rustix::process::Signal::KILL);
        desk.ends();
        assert_eq!(ends(&home.book()), [(1, Some(Outcome::Served))], "{lang:?}");
    }
}
