//! A bare machine: from nothing to a desk that is at work, and the next start.

use darban::domain::Lang;
use darban::domain::people::{Duty, Right};
use darban::domain::standard::{READINESS_PACK, Stage};
use darban::i18n::Key;

use super::home::{Home, shipped};
use super::window::Window;

/// Every readiness item met, one key each, then the mood.
pub(super) fn gets_ready(desk: &mut Window) {
    let items = shipped().filter(|pack| pack.id == READINESS_PACK).flat_map(|pack| pack.items);
    let count = items.filter(|item| item.stage == Stage::Readiness).count();
    desk.hears(Key::ShiftReadiness).types(&"1".repeat(count)).hears(Key::ShiftMood).types("1");
}

#[test]
fn a_few_answers_make_a_desk() {
    for (lang, key, name) in [(Lang::En, "2", "Sara"), (Lang::Fa, "1", "سارا"), (Lang::Th, "3", "ซาร่า")]
    {
        let home = Home::bare(lang);
        let mut desk = home.desk_speaking(None);
        desk.sees("English").types(key).hears(Key::ShiftDeskName).types("⏎").hears(Key::ShiftYourName);
        desk.types(name).types("⏎").hears(Key::ShiftDuty).types("1");
        if lang == Lang::Th {
            desk.hears(Key::VoiceFirst).types("1");
        }
        gets_ready(&mut desk);
        desk.hears_about(Key::DeskEmpty, "key").sees(name).is_saved().types("q");
        assert_eq!(desk.ends(), 0, "{lang:?}");
        let book = home.book();
        let person = book.staff.values().next().unwrap();
        assert_eq!((person.name.as_str(), person.right, person.duty), (name, Right::Installer, Duty::Guard));
        assert_eq!(book.lang, Some(lang));
        // The next start speaks the desk's language and asks nothing.
        let mut again = home.desk_speaking(None);
        again.hears_about(Key::DeskEmpty, "key").types("q");
        assert_eq!(again.ends(), 0);
    }
}

/// A terminal that nobody knows, at a desk that is not set up, after Persian was chosen.
fn strange(home: &Home) -> Window {
    let mut desk = home.desk_in_a_strange_terminal();
    desk.sees("English").types("1");
    desk
}

const WHICH: &str = "Which line can be read";

#[test]
fn a_strange_terminal_is_asked_about_by_eye_once() {
    let home = Home::bare(Lang::Fa);
    let mut desk = strange(&home);
    desk.until(WHICH, |screen| screen.contains(WHICH)).types("1").hears(Key::ShiftDeskName).types("⌃");
    assert_eq!(desk.ends(), 0);
    let kept = std::fs::read_to_string(home.memory()).unwrap();
    assert!(kept.contains("Strange(1)") && kept.contains("picked = true") && kept.contains("\"direct\""), "{kept}");
    // The first run was left; the terminal is known now.
    let mut again = strange(&home);
    again.hears(Key::ShiftDeskName);
    assert!(!again.screen().contains(WHICH) && !String::from_utf8_lossy(&again.sent).contains(WHICH));
    again.types("⌃");
    assert_eq!(again.ends(), 0);
    // Control: without the memory it is asked again.
    std::fs::remove_file(home.memory()).unwrap();
    let mut forgotten = strange(&home);
    forgotten.until(WHICH, |screen| screen.contains(WHICH)).types("⌃");
    assert_eq!(forgotten.ends(), 0);
}
