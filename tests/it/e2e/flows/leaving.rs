//! Left in one breath with the last key: it is saved, or it is said that it is not.

use darban::domain::Lang;
use darban::i18n::{self, Key};
use rustix::process::Signal;

use super::{at_the_desk, leaves, verified, visit};
use crate::e2e::disk::forbid_writing;
use crate::e2e::home::Home;
use crate::e2e::window::Window;

/// What was sent, as it is read on a line of the shell.
fn told(desk: &Window) -> String {
    String::from_utf8_lossy(&desk.sent).into_owned()
}

/// Two desks on one file; at the first a visitor has just come whom the second, held still, has not seen yet.
fn one_ahead(home: &Home) -> (Window, Window) {
    let mut first = at_the_desk(home);
    first.types("a").hears(Key::DeskGreet).is_saved();
    let mut second = home.desk();
    second.hears(Key::DeskGreet).is_saved().signal(Signal::STOP);
    first.types("a").sees("#2").is_saved();
    (first, second)
}

#[test]
fn the_last_key_is_decided_again_on_what_another_desk_has_just_saved() {
    let home = Home::at_work(Lang::En);
    let (first, mut second) = one_ahead(&home);
    second.types("⏎q").signal(Signal::CONT);
    assert_eq!(second.ends(), 0, "{}", told(&second));
    assert_eq!(visit(&home.book(), 1).steps.len(), 1, "greeted, and once");
    leaves(first);
    verified(&home);
}

#[test]
fn the_last_key_that_another_desk_made_impossible_is_said_to_be_lost() {
    let home = Home::at_work(Lang::En);
    let (mut first, mut second) = one_ahead(&home);
    first.types("↑⏎").hears(Key::DeskListen).is_saved();
    second.types("⏎q").signal(Signal::CONT);
    // Seen in time the key means the next step; else it is lost, and is said to be.
    let code = second.ends();
    let steps = [1, 2].map(|ticket| visit(&home.book(), ticket).steps.len()).iter().sum::<usize>();
    let is_said = told(&second).contains(&i18n::say(Lang::En, Key::StateLeftUnsaved));
    assert_eq!((code, is_said), if steps == 1 { (1, true) } else { (0, false) }, "{}", told(&second));
    leaves(first);
}

#[test]
fn the_last_key_on_a_disk_that_takes_nothing_is_said_to_be_lost() {
    for lang in Lang::ALL {
        let home = Home::at_work(lang);
        let mut desk = at_the_desk(&home);
        desk.types("a").hears(Key::DeskGreet).is_saved();
        forbid_writing(&desk);
        desk.types("⏎q");
        assert_eq!(desk.ends(), 1, "{lang:?}: {}", told(&desk));
        for key in [Key::StateLeftUnsaved, Key::TroubleDisk] {
            let words = darban::text::plain(&i18n::say(lang, key));
            assert!(told(&desk).contains(&words), "{lang:?}: {words}\n{}", told(&desk));
        }
        assert!(desk.is_given_back());
        assert_eq!(visit(&home.book(), 1).steps.len(), 0);
    }
}

#[test]
fn control_the_last_key_on_a_disk_with_room_is_saved() {
    let home = Home::at_work(Lang::En);
    let mut desk = at_the_desk(&home);
    desk.types("a").hears(Key::DeskGreet).is_saved().types("⏎q");
    assert_eq!(desk.ends(), 0);
    assert_eq!(visit(&home.book(), 1).steps.len(), 1);
}
