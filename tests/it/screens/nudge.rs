//! A word at the moment itself: gentle, once a visit, and nothing is kept from anybody.

use darban::domain::Lang;
use darban::domain::people::Right;
use darban::i18n::{Key, say};

use super::rig::Rig;

/// Whether the line for news says this, up to what is filled in.
fn says(rig: &Rig, lang: Lang, key: Key) -> bool {
    let words = darban::text::plain(&say(lang, key));
    let words = words.split('{').next().unwrap_or_default().trim().to_owned();
    rig.paint(120, 40).1.iter().any(|line| darban::text::plain(&line.text).contains(&words))
}

fn closed(rig: &Rig) -> usize {
    rig.book().encounters.values().filter(|visit| !visit.is_open()).count()
}

#[test]
fn four_keys_faster_than_anybody_can_be_served_are_mentioned_once() {
    for lang in Lang::ALL {
        let quick = Rig::at_work(lang).types_each(400, "a⏎⏎1");
        assert_eq!(closed(&quick), 1, "it is closed all the same");
        assert!(says(&quick, lang, Key::DeskNudgeQuick), "{lang:?}");
        let next = quick.types_each(400, "a");
        assert!(!says(&next, lang, Key::DeskNudgeQuick), "the next key clears it");
        // Control: the same keys at the pace of people.
        let slow = Rig::at_work(lang).types_each(4_000, "a⏎⏎1");
        assert_eq!(closed(&slow), 1);
        assert!(!says(&slow, lang, Key::DeskNudgeQuick), "{lang:?}");
        // Taken back and closed again: it was said.
        let again = Rig::at_work(lang).types_each(400, "a⏎⏎1z1");
        assert_eq!(closed(&again), 1);
        assert!(!says(&again, lang, Key::DeskNudgeQuick), "{lang:?}");
    }
}

#[test]
fn several_visits_entered_together_are_mentioned() {
    for lang in Lang::ALL {
        let one = Rig::at_work(lang).types_each(2_000, "d⏎");
        let before = closed(&one);
        assert!(before > 0, "d enters a visit that is over");
        assert!(!says(&one, lang, Key::DeskNudgeTogether));
        let many = one.types_each(2_000, "d⏎d⏎d⏎");
        assert_eq!(closed(&many), 4 * before);
        assert!(says(&many, lang, Key::DeskNudgeTogether), "{lang:?}");
    }
}

#[test]
fn whoever_walks_up_is_counted_on_the_blank_screen_and_within_a_form() {
    for lang in Lang::ALL {
        let all = |rig: &Rig| rig.book().encounters.len();
        let stands = |rig: &mut Rig| rig.stands().0;
        // The screen that was turned away comes back with the visitor on it.
        let mut rig = Rig::at_work(lang).types("ba");
        assert_eq!((all(&rig), stands(&mut rig).as_str()), (1, "Board"), "{lang:?}");
        assert!(says(&Rig::at_work(lang).types("ba"), lang, Key::DeskArrivalNoted));
        for key in ["b", "␛", "⏎"] {
            let mut rig = Rig::at_work(lang).types("b").types(key);
            assert_eq!((all(&rig), stands(&mut rig).as_str()), (0, "Board"), "{lang:?} {key}");
        }
        // Within a list of answers the list stays.
        let mut rig = Rig::at_work(lang).types("arba");
        assert_eq!((all(&rig), stands(&mut rig).as_str()), (2, "Ask"), "{lang:?}");
        assert_eq!(all(&Rig::at_work(lang).types("ara")), 2, "{lang:?}");
        assert!(says(&Rig::at_work(lang).types("ara"), lang, Key::DeskArrivalNoted), "{lang:?}");
        // With nobody on duty it is said why not.
        let rig = Rig::set_up(lang).types("a");
        assert_eq!(all(&rig), 0);
        assert!(!says(&rig, lang, Key::DeskArrivalNoted) && says(&rig, lang, Key::RefusalNoShift), "{lang:?}");
    }
}

#[test]
fn the_blank_screen_says_which_keys_lead_back() {
    for lang in Lang::ALL {
        for (columns, rows) in [(60, 16), (80, 24), (120, 40)] {
            let lines = Rig::at_work(lang).made_up().types("b").paint(columns, rows).1;
            let said = lines.iter().map(|line| darban::text::plain(&line.text)).collect::<Vec<_>>().join("\n");
            let back = darban::text::plain(&say(lang, Key::CommandBack));
            assert!(said.contains(&*back) && said.contains("Esc"), "{lang:?} {said}");
        }
    }
}

#[test]
fn who_may_not_open_the_review_is_told_who_may() {
    for lang in Lang::ALL {
        // A new receptionist at a desk that somebody with all rights has set up.
        let rig = Rig::led(lang).types("p");
        let first = rig.book().staff.values().find(|staff| staff.right >= Right::Supervisor).unwrap().name.clone();
        let lines = rig.paint(80, 24).1;
        let said = lines.iter().map(|line| darban::text::plain(&line.text)).collect::<Vec<_>>().join(" ");
        assert!(said.contains(&first) && said.contains(" s "), "{lang:?}: {first} in {said}");
        let listed = Rig::set_up(lang).paint(80, 24).1;
        let supervisor = say(lang, Key::RightSupervisor);
        let marked = listed.iter().filter(|line| line.text.contains(&supervisor)).count();
        assert_eq!(marked, 1, "{lang:?}: the list of names says who it is");
    }
}
