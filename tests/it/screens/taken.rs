//! What a screen of the review says it takes: each of it does something or is said, and the rest does nothing.

use std::collections::BTreeMap;

use darban::domain::Lang;
use darban::input::{Action, Context, Keymap};

use super::rig::Rig;

scenes! {
    help_review: |lang| Rig::eventful(lang).types("p⏎?");
    help_review_shifts: |lang| Rig::eventful(lang).types("p?");
    help_review_merits: |lang| Rig::eventful(lang).types("p⏎*").signs().types("?");
    help_feedback: |lang| Rig::eventful(lang).types("p↑⏎m1↓⏎o?");
    help_sifted: |lang| Rig::eventful(lang).types("pe?");
    help_figures: |lang| Rig::at_work(lang).types("f?");
    help_own_card: |lang| Rig::at_work(lang).types("s5f?");
    palette_review: |lang| Rig::eventful(lang).types("p⏎:");
    palette_review_shifts: |lang| Rig::eventful(lang).types("p:");
    palette_figures: |lang| Rig::at_work(lang).types("f:");
}

/// A screen of the review, how it is reached, and where on it keys are pressed.
type Place = (&'static str, fn() -> Rig, &'static [&'static str]);

/// At the start, one line up and down, at the last line.
const LINES: &[&str] = &["", "↑", "↓", "↓↓↓↓↓↓"];

const PLACES: &[Place] = &[
    ("Shifts", || Rig::eventful(Lang::En).types("p"), LINES),
    ("Review", || Rig::eventful(Lang::En).types("p⏎"), &["", "↓", "]]]", "→", "]]]→"]),
    ("Review", || Rig::eventful(Lang::En).types("p⏎s"), &["", "]]]]]]]]", "⇥", "⇥]"]),
    ("Merits", || Rig::eventful(Lang::En).types("p⏎*").signs(), LINES),
    ("Feedback", || Rig::eventful(Lang::En).types("p↑⏎m1↓⏎m1↓⏎o"), LINES),
    ("Feedback", || Rig::eventful(Lang::En).types("p↑⏎m1↓⏎m1↓⏎o3no⏎"), LINES),
    ("Figures", || Rig::at_work(Lang::En).types("f"), &["", "↓", "2", "←", "↓↓↓↓↓↓↓↓↓↓↓↓↓↓↓↓↓↓↓↓↓↓↓↓"]),
    ("Sifted", || Rig::eventful(Lang::En).types("pe"), LINES),
    ("Sifted", || Rig::long_after(Lang::En).types("pe72"), &["", "←", "←←", "←↓", "←←↓"]),
];

/// Everything of the review that can be asked for there.
fn bound() -> Vec<Action> {
    Keymap::default().help(Context::Review).into_iter().map(|(action, _)| action).collect()
}

#[test]
fn what_a_screen_takes_does_something_or_is_said() {
    let mut taken: BTreeMap<(&str, Action), bool> = BTreeMap::new();
    for (name, reach, starts) in PLACES {
        let takes = reach().takes().expect("it says what it takes");
        for action in bound().into_iter().filter(|action| takes.has(*action)) {
            let does = taken.entry((name, action)).or_default();
            *does = *does || starts.iter().any(|keys| does_something(reach(), keys, action));
        }
    }
    let idle: Vec<_> = taken.into_iter().filter_map(|(what, does)| (!does).then_some(what)).collect();
    assert!(idle.is_empty(), "taken, and nothing happens: {idle:?}");
}

/// How far a text is scrolled depends on how it was painted.
fn does_something(rig: Rig, keys: &str, action: Action) -> bool {
    rig.seen();
    let rig = rig.types(keys);
    let before = rig.seen();
    rig.asks(action).seen() != before
}

#[test]
fn what_a_screen_does_not_take_changes_nothing() {
    for (name, reach, _) in PLACES {
        let taken = reach().takes().expect("it says what it takes");
        let ignored: Vec<Action> = bound().into_iter().filter(|action| !taken.has(*action)).collect();
        assert!(!ignored.is_empty(), "{name} takes everything");
        // Enter replies nothing there; that digits do is told.
        for action in ignored.into_iter().filter(|action| (*name, *action) != ("Feedback", Action::Next)) {
            let rig = reach();
            let before = rig.seen();
            assert_eq!(rig.asks(action).seen(), before, "{name} does not take {action:?}");
        }
    }
}

/// A screen that says nothing of it takes all of its context.
#[test]
fn other_screens_take_all_of_their_context() {
    assert!(Rig::at_work(Lang::En).takes().is_none());
}
