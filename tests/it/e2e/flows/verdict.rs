//! The screen is turned to the visitor.

use darban::domain::Lang;
use darban::domain::entry::{Body, Via};
use darban::domain::verdict::Face;
use darban::i18n::{self, Key};
use darban::text::{Dir, lay};

use super::{at_the_desk, gone, leaves, nobody, served, verified, visit};
use crate::e2e::home::Home;
use crate::e2e::window::Window;

/// Waits until this stands there in Persian, on a desk that speaks another language.
fn sees_in_persian(desk: &mut Window, key: Key) -> &mut Window {
    let words = i18n::say(Lang::Fa, key);
    let painted: String = lay(&words, Dir::Rtl).into_iter().map(|cell| cell.sym).collect();
    desk.until(&words, |screen| screen.contains(&painted))
}

#[test]
fn the_visitor_presses_one_face_in_their_own_language_and_nothing_else() {
    let home = Home::at_work(Lang::En);
    let mut desk = at_the_desk(&home);
    desk.types("a").hears(Key::DeskGreet).types("g").hears(Key::FormLanguageAsk);
    desk.types("1").hears(Key::DeskGreet).sees("Persian").types("⏎");
    served(&home, &mut desk, 1);
    // The visit is closed; its verdict is asked for from the empty desk.
    nobody(&mut desk).types("v");
    sees_in_persian(&mut desk, Key::VerdictAsk).sees_no_more("Karimi");
    // No key of the desk does anything, not even the one that leaves or the clock that hides.
    desk.types("aq?bzysoei⏎⇥58⌃");
    sees_in_persian(desk.types("2"), Key::VerdictThanks);
    // A second press counts no more; after the thanks the desk is back by itself.
    desk.types("4");
    nobody(&mut desk).sees("Karimi · guard");
    leaves(desk);
    let book = home.book();
    assert_eq!(book.encounters.len(), 1, "the keys of the desk did nothing");
    assert_eq!(visit(&book, 1).verdict.as_ref().map(|(_, verdict)| verdict.face), Some(Face::ALL[1]));
    verified(&home);
}

#[test]
fn the_verdict_of_an_open_visit_leads_back_to_it() {
    let home = Home::at_work(Lang::En);
    let mut desk = at_the_desk(&home);
    desk.types("aa").sees("#2").types("⏎").hears(Key::DeskListen).types("v").hears(Key::VerdictAsk).types("␛");
    gone(&home, &mut desk, Key::VerdictAsk).sees("▸ #1").hears(Key::DeskListen);
    desk.types("v").hears(Key::VerdictAsk).types("1").hears(Key::VerdictThanks);
    desk.sees("▸ #1").hears(Key::DeskListen);
    leaves(desk);
    let book = home.book();
    assert_eq!(visit(&book, 1).verdict.as_ref().map(|(_, verdict)| verdict.face), Some(Face::ALL[0]));
    assert!(visit(&book, 2).verdict.is_none());
    verified(&home);
}

/// The second screen: nothing but the verdict.
fn second_screen(home: &Home) -> Window {
    let mut command = portable_pty::CommandBuilder::new(env!("CARGO_BIN_EXE_darban"));
    command.args(["verdict", "--lang", home.lang.code(), "--data"]);
    command.arg(home.data());
    for (name, folder) in [("HOME", "home"), ("XDG_CONFIG_HOME", "config"), ("XDG_STATE_HOME", "state")] {
        command.env(name, home.data().with_file_name(folder));
    }
    command.env("TERM", "xterm-256color");
    command.cwd(home.data());
    Window::open(command, home.lang)
}

#[test]
fn a_second_screen_asks_for_each_visit_anew() {
    let home = Home::at_work(Lang::En);
    let mut desk = at_the_desk(&home);
    let mut second = second_screen(&home);
    second.hears(Key::VerdictNobody);
    for (ticket, face) in [(1, "3"), (2, "1")] {
        desk.types("a").hears(Key::DeskGreet).types("⏎");
        served(&home, &mut desk, ticket);
        nobody(&mut desk).is_saved();
        second.hears(Key::VerdictAsk).types("aq?b").types(face).hears(Key::VerdictThanks);
        // Nobody is asked twice, and nobody's face goes to the visitor before.
        second.hears(Key::VerdictNobody).types("4");
    }
    // Esc leads nowhere, not even away: the next visitor is still asked.
    second.types("␛");
    desk.types("a").hears(Key::DeskGreet).types("⏎");
    served(&home, &mut desk, 3);
    nobody(&mut desk).is_saved();
    second.hears(Key::VerdictAsk).types("q4").hears(Key::VerdictThanks);
    second.hears(Key::VerdictNobody).types("⌃");
    assert_eq!(second.ends(), 0, "the staff's key leaves");
    leaves(desk);
    let book = home.book();
    let faces = [1, 2, 3].map(|ticket| visit(&book, ticket).verdict.as_ref().map(|(_, verdict)| verdict.face));
    assert_eq!(faces, [2, 0, 3].map(|n| Some(Face::ALL[n])));
    let roads: Vec<_> = book
        .log
        .iter()
        .filter(|entry| matches!(entry.body, Body::VerdictGiven { .. }))
        .map(|entry| entry.via)
        .collect();
    assert_eq!(roads, [Via::Verdict; 3], "the file says by which road they came");
    verified(&home);
}
