//! Two windows on one file.

use darban::domain::Lang;
use darban::i18n::Key;

use super::{at_the_desk, gone, leaves, nobody, served, verified};
use crate::e2e::home::Home;

#[test]
fn each_window_shows_what_the_other_does_and_neither_corrupts() {
    let home = Home::at_work(Lang::En);
    let (mut gate, mut office) = (at_the_desk(&home), at_the_desk(&home));
    gate.types("a").sees("▸ #1").is_saved();
    office.sees("▸ #1").hears(Key::DeskGreet);
    verified(&home);
    office.types("a").sees("#2").is_saved();
    gate.sees("#2");
    // A visit goes from hand to hand: greeted here, served there.
    gate.sees("▸ #1").types("⏎").hears(Key::DeskListen).is_saved();
    served(&home, office.sees("▸ #1"), 1);
    office.sees_no_more("#1").is_saved();
    gate.sees_no_more("#1");
    // Both press in the same moment, again and again.
    for _ in 0..5 {
        gate.types("a");
        office.types("a");
    }
    for desk in [&mut gate, &mut office] {
        desk.until("twelve tickets", |screen| screen.contains("#12") || screen.contains(" more")).is_saved();
    }
    verified(&home);
    let book = home.book();
    let mut tickets: Vec<_> = book.open_visits().iter().map(|visit| visit.arrival.ticket).collect();
    tickets.sort_unstable();
    assert_eq!(tickets, (2..=12).collect::<Vec<_>>(), "every press is one visit, with a ticket of its own");
    leaves(gate);
    leaves(office);
    verified(&home);
}

#[test]
fn what_is_typed_in_one_window_survives_the_others_entries() {
    let home = Home::at_work(Lang::En);
    let (mut gate, mut office) = (at_the_desk(&home), at_the_desk(&home));
    gate.types("a").sees("▸ #1").types("n").hears(Key::FormNoteHelp).types("half a sen").sees("half a sen");
    office.sees("▸ #1").types("⏎").hears(Key::DeskListen).is_saved();
    office.types("i").hears(Key::FormSeverity).types("1").hears(Key::FormOccurAsk).types("truck⏎");
    gone(&home, &mut office, Key::FormOccurAsk).is_saved();
    gate.types("tence⏎").hears(Key::DeskListen).is_saved();
    leaves(gate);
    office.types("l");
    nobody(&mut office);
    leaves(office);
    let book = home.book();
    assert_eq!(super::visit(&book, 1).seen().note, "half a sentence");
    assert_eq!(book.occurrences.len(), 1);
    verified(&home);
}
