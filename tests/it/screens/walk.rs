//! The walk with its questions, visitors of another language, the marks around every screen, the keys of each place.

use darban::domain::Lang;
use darban::i18n::{self, Key};

use super::rig::Rig;
use super::start::Start;

scenes! {
    walk_probe_why: |lang| Rig::at_work(lang).types("a⏎⏎w");
    walk_reason: |lang| Rig::at_work(lang).types("a2⏎⏎1");
    walk_calm: |lang| Rig::at_work(lang).types("au␛⏎⏎");
    guided_item: |lang| Rig::led(lang).types("a⏎⏎");
    guided_second_item: |lang| Rig::led(lang).types("a⏎⏎1");
    guided_put_off: |lang| Rig::led(lang).types("a⏎⏎␛⇥");
    guided_another_comes: |lang| Rig::led(lang).types("a⏎⏎a");
    speaks_another: |lang| Rig::at_work(lang).types("ag").types(another(lang));
    speaks_another_served: |lang| Rig::at_work(lang).types("ag").types(another(lang)).types("⏎");
    speaks_another_unhappy: |lang| Rig::at_work(lang).types("ag").types(another(lang)).types("u⏎");
    speaks_another_verdict: |lang| Rig::at_work(lang).types("ag").types(another(lang)).types("v");
    speaks_third: |lang| Rig::at_work(lang).types("ag").types(third(lang));
    speaks_third_served: |lang| Rig::at_work(lang).types("ag").types(third(lang)).types("⏎");
    speaks_third_unhappy: |lang| Rig::at_work(lang).types("ag").types(third(lang)).types("u⏎⏎");
    speaks_third_verdict: |lang| Rig::at_work(lang).types("ag").types(third(lang)).types("v");
    speaks_unknown: |lang| Rig::at_work(lang).types("ag4");
    lane_second_step: |lang| Rig::at_work(lang).types("au⏎");
    lane_fourth_step: |lang| Rig::at_work(lang).types("au⏎⏎⏎");
    lane_fifth_step: |lang| Rig::at_work(lang).types("au⏎⏎⏎⏎");
    lane_their_words: |lang| Rig::at_work(lang).types("aunB-214⏎");
    lane_why: |lang| Rig::at_work(lang).types("auw");
    verdict_thanks: |lang| Rig::at_work(lang).types("a⏎v1");
    verdict_second_screen: Rig::second_screen;
    board_group: |lang| Rig::at_work(lang).types("a++");
    board_label: |lang| Rig::at_work(lang).labelled().types("an⏎B-214⏎");
    board_full: |lang| Rig::at_work(lang).types("aaaaaaaaaaaaaaaaaaaaaaaa");
    board_nobody_chosen: |lang| Rig::at_work(lang).types("a␛");
    board_owed: |lang| Rig::promised(lang).types("a");
    board_nothing_to_undo: |lang| Rig::at_work(lang).types("yy");
    board_standard_out_of_date: |lang| Rig::after(lang, Start::at_work(lang).years_later(2));
    made_up_board: |lang| Rig::at_work(lang).made_up().types("a");
    made_up_list: |lang| Rig::promised(lang).made_up().types("o");
    made_up_form: |lang| Rig::at_work(lang).made_up().types("ar");
    made_up_blank: |lang| Rig::at_work(lang).made_up().types("b");
    made_up_verdict: |lang| Rig::at_work(lang).made_up().types("a⏎v");
    help_asking: |lang| Rig::at_work(lang).types("a⏎⏎?");
    help_lane: |lang| Rig::at_work(lang).types("au?");
    help_form: |lang| Rig::at_work(lang).types("s?");
    help_list: |lang| Rig::promised(lang).types("o?");
    help_detail: |lang| Rig::promised(lang).types("e⏎?");
    help_found: |lang| Rig::at_work(lang).types("?/9⏎");
}

/// The digit of a language that is not the screen's.
fn another(lang: Lang) -> &'static str {
    if lang == Lang::Fa { "2" } else { "1" }
}

/// The digit of the other one.
fn third(lang: Lang) -> &'static str {
    if lang == Lang::Th { "2" } else { "3" }
}

/// The words that stand on the screen.
fn words(rig: &Rig) -> String {
    rig.paint(80, 24).1.into_iter().map(|line| line.text + "\n").collect()
}

#[test]
fn thanks_are_said_for_what_stands() {
    for lang in Lang::ALL {
        let thanks = i18n::say(lang, Key::VerdictThanks);
        assert!(words(&Rig::at_work(lang).types("a⏎v1")).contains(&thanks), "{lang:?}");
        // A visit that was discarded takes no verdict.
        let asked = Rig::left_open(lang).types("3↓⏎1e↓⏎v");
        assert!(words(&asked).contains(&i18n::say(lang, Key::VerdictAsk)), "{lang:?}: {}", words(&asked));
        assert!(!words(&asked.types("1")).contains(&thanks), "{lang:?}");
    }
}

#[test]
fn a_screen_of_the_visitors_own_shows_staff_that_something_is_not_saved_and_tries_again() {
    for lang in Lang::ALL {
        let broken = Rig::second_screen_after(lang, Start::eventful(lang)).breaks("…").types("1").later(1_000);
        assert!(words(&broken).contains('!'), "{lang:?}: {}", words(&broken));
        assert_eq!(broken.reloads(), 0);
        let later = broken.later(15_000);
        assert_eq!(later.reloads(), 1, "{lang:?}");
        assert_eq!(later.later(1_000).later(15_000).reloads(), 2, "{lang:?}: and again");
    }
}

#[test]
fn control_what_is_saved_is_not_tried_again() {
    let saved = Rig::second_screen_after(Lang::En, Start::eventful(Lang::En)).types("1").later(60_000);
    assert_eq!((saved.reloads(), words(&saved).contains('!')), (0, false));
    let desk = Rig::at_work(Lang::En).breaks("…").types("a").later(60_000);
    assert_eq!(desk.reloads(), 0, "at the desk somebody presses Enter");
}
