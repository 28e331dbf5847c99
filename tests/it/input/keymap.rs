//! The keymap as a whole: nothing shared, nothing out of reach, nothing moved where it must not be.

use std::collections::{HashMap, HashSet};

use darban::i18n::Key;
use darban::input::{Action, Chord, Code, Context, Keymap, KeymapError, Mods};
use proptest::prelude::*;

fn key(written: &str) -> Chord {
    written.parse().expect("a chord")
}

#[test]
fn no_two_actions_of_a_context_share_a_chord() {
    let mut seen = HashMap::new();
    for line in Keymap::default().all() {
        let other = seen.insert((line.context, line.chord), line.action);
        assert_eq!(other, None, "{:?} {}", line.context, line.chord);
    }
}

#[test]
fn every_action_is_reached_by_a_key_and_every_context_can_be_left() {
    let keymap = Keymap::default();
    let reached: HashSet<Action> = keymap.all().map(|line| line.action).collect();
    for action in Action::all() {
        assert!(reached.contains(&action), "{}", action.name());
    }
    for context in Context::ALL {
        assert_eq!(keymap.lookup(context, key("esc")), Some(Action::Back), "{}", context.name());
        assert_eq!(keymap.chord_for(context, Action::Back), Some(key("esc")), "{}", context.name());
    }
}

#[test]
fn a_letter_means_one_thing_everywhere() {
    let mut meaning = HashMap::new();
    for line in Keymap::default().all() {
        let before = *meaning.entry(line.chord).or_insert(line.action);
        assert_eq!(before, line.action, "{}", line.chord);
    }
}

#[test]
fn the_keys_are_those_of_the_design() {
    let keymap = Keymap::default();
    let walk = [
        ("a", Action::Arrived),
        ("enter", Action::Next),
        ("d", Action::Past),
        ("4", Action::Digit(4)),
        ("u", Action::Unhappy),
        ("r", Action::Request),
        ("k", Action::KindPlace),
        ("g", Action::Language),
        ("t", Action::Tags),
        ("n", Action::Note),
        ("l", Action::Left),
        ("v", Action::Verdict),
        ("i", Action::Occurrence),
        ("o", Action::Owed),
        ("e", Action::Encounters),
        ("s", Action::Shift),
        ("w", Action::Why),
        ("c", Action::Call),
        ("x", Action::Swap),
        ("z", Action::Undo),
        ("y", Action::Redo),
        ("b", Action::Blank),
        ("/", Action::Find),
        ("?", Action::Help),
        ("q", Action::Leave),
        ("tab", Action::NextItem),
        ("=", Action::GroupMore),
        ("+", Action::GroupMore),
        ("-", Action::GroupLess),
    ];
    let review = [
        ("]", Action::NextException),
        ("[", Action::PrevException),
        ("*", Action::All),
        ("e", Action::Encounters),
        ("m", Action::Commend),
        ("h", Action::Coach),
        ("j", Action::Observe),
        ("f10", Action::Sign),
    ];
    for (context, keys) in [(Context::Walk, &walk[..]), (Context::Review, &review[..])] {
        for (written, action) in keys {
            assert_eq!(keymap.lookup(context, key(written)), Some(*action), "{written}");
        }
    }
    assert_eq!(keymap.of(Context::Walk).next().map(|line| line.action), Some(Action::Next));
}

#[test]
fn the_visitors_verdict_leads_nowhere_else() {
    let reached: Vec<&str> = Keymap::default().of(Context::Verdict).map(|line| line.action.name()).collect();
    assert_eq!(
        reached,
        ["digit-1", "digit-2", "digit-3", "digit-4", "back", "leave"],
        "and leave only where there is no desk"
    );
}

#[test]
fn while_typing_no_character_is_a_command() {
    let keymap = Keymap::default();
    assert!(keymap.of(Context::Field).all(|line| !line.chord.is_text()));
    assert_eq!(keymap.lookup(Context::Field, key("?")), None);
    assert_eq!(keymap.lookup(Context::Field, key("f1")), Some(Action::Help));
}

#[test]
fn every_action_and_context_has_its_words() {
    for action in Action::all() {
        assert!(Key::command_label(action.name()).is_some(), "{}", action.name());
        assert!(Key::command_help(action.name()).is_some(), "{}", action.name());
    }
    for context in Context::ALL {
        assert!(Key::context_title(context.name()).is_some(), "{}", context.name());
    }
}

#[test]
fn a_moved_action_keeps_one_key_everywhere_it_was() {
    let keymap = Keymap::with_overrides([("undo", "f9"), ("group-more", "ctrl-g")]).expect("sound overrides");
    for context in [Context::Board, Context::Walk, Context::Lane] {
        assert_eq!(keymap.lookup(context, key("f9")), Some(Action::Undo));
        assert_eq!(keymap.lookup(context, key("z")), None);
    }
    assert_eq!(keymap.lookup(Context::Walk, key("ctrl-g")), Some(Action::GroupMore));
    assert_eq!(keymap.lookup(Context::Walk, key("=")), None);
    assert_eq!(keymap.lookup(Context::Walk, key("+")), None);
}

#[test]
fn two_actions_may_trade_keys_and_a_key_may_be_written_in_any_script() {
    let traded = Keymap::with_overrides([("note", "t"), ("tags", "n")]).expect("a trade");
    assert_eq!(traded.lookup(Context::Walk, key("t")), Some(Action::Note));
    assert_eq!(traded.lookup(Context::Walk, key("د")), Some(Action::Tags));
    let native = Keymap::with_overrides([("find", "ح"), ("review", "f8")]).expect("a Persian key");
    assert_eq!(native.lookup(Context::Walk, key("p")), Some(Action::Find));
}

#[test]
fn tables_name_each_action_once_with_all_its_keys() {
    let keymap = Keymap::default();
    let rows = keymap.by_action();
    assert_eq!(rows.len(), Action::all().count());
    let (_, keys, contexts) = rows.iter().find(|(action, ..)| *action == Action::GroupMore).expect("a row");
    assert_eq!((&keys[..], &contexts[..]), (&[key("="), key("+")][..], &[Context::Walk][..]));
    let help = keymap.help(Context::Walk);
    assert_eq!(help.first(), Some(&(Action::Next, vec![key("enter")])));
    let lines: HashSet<Action> = help.iter().map(|(action, _)| *action).collect();
    assert_eq!(lines.len(), help.len());
}

#[test]
fn help_keeps_its_own_key_while_typing() {
    let keymap = Keymap::with_overrides([("help", "p"), ("review", "f8")]).expect("a freed key");
    assert_eq!(keymap.lookup(Context::Field, key("f1")), Some(Action::Help));
    assert_eq!(keymap.lookup(Context::Field, key("p")), None);
}

#[test]
fn every_mistake_in_overrides_is_named_at_once() {
    let written = [
        ("undoo", "f9"),
        ("redo", "f99"),
        ("note", "N"),
        ("tags", "shift-up"),
        ("back", "f2"),
        ("left", "esc"),
        ("next-item", "p"),
        ("find", "f8"),
        ("find", "f7"),
        ("owed", "e"),
    ];
    let errors = Keymap::with_overrides(written).expect_err("mistakes");
    let expected = [
        KeymapError::UnknownAction { name: "undoo".into(), nearest: Some("undo") },
        KeymapError::Unreadable { action: Action::Redo, bad: darban::input::BadChord("f99".into()) },
        KeymapError::ShiftAlone { action: Action::Note, chord: key("N") },
        KeymapError::ShiftAlone {
            action: Action::Tags,
            chord: Chord::new(Code::Up, Mods { shift: true, ..Mods::default() }),
        },
        KeymapError::Escape { action: Action::Back },
        KeymapError::Escape { action: Action::Left },
        KeymapError::Text { action: Action::NextItem, chord: key("p") },
        KeymapError::Twice { action: Action::Find },
        KeymapError::Conflict {
            context: Context::Board,
            chord: key("e"),
            first: Action::Owed,
            second: Action::Encounters,
        },
    ];
    assert_eq!(errors, expected);
}

proptest! {
    /// Any set of overrides is either refused, or found again key by key without two actions on one key.
    #[test]
    fn overrides_round_trip(
        moved in proptest::collection::hash_map(proptest::sample::select(Action::all().collect::<Vec<_>>()), any_key(), 0..6)
    ) {
        let pairs: Vec<(String, String)> =
            moved.iter().map(|(action, chord)| (action.name().to_owned(), chord.to_string())).collect();
        match Keymap::with_overrides(pairs) {
            Ok(keymap) => {
                let mut seen = HashSet::new();
                for line in keymap.all() {
                    prop_assert!(seen.insert((line.context, line.chord)));
                    let wanted = moved.get(&line.action).filter(|chord| !(line.context.is_text() && chord.is_text()));
                    if let Some(chord) = wanted {
                        prop_assert_eq!(line.chord, *chord);
                    }
                    prop_assert_eq!(keymap.lookup(line.context, line.chord), Some(line.action));
                }
                for action in moved.keys() {
                    prop_assert!(keymap.all().any(|line| line.action == *action));
                }
            }
            Err(errors) => prop_assert!(!errors.is_empty()),
        }
    }
}

fn any_key() -> impl Strategy<Value = Chord> {
    let codes = prop_oneof![
        proptest::char::range('a', 'z').prop_map(Code::Char),
        (2..=12u8).prop_map(Code::F),
        Just(Code::Esc),
        Just(Code::Home),
    ];
    (codes, any::<bool>(), any::<bool>())
        .prop_map(|(code, ctrl, alt)| Chord::new(code, Mods { ctrl, alt, shift: false }))
}
