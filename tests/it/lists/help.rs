//! The help shows every key of every context, once.

use darban::domain::Lang;
use darban::i18n::Key;
use darban::input::{Action, Chord, Code, Context, Keymap, Legend};
use darban::ui::Wish;
use darban::ui::screens::help::{self, Help};

use super::world::World;

#[test]
fn every_binding_of_every_context_is_shown_exactly_once() {
    let moved = Keymap::with_overrides([("digit-3", "f3"), ("undo", "ctrl-z")]).expect("two keys moved");
    for keymap in [Keymap::default(), moved] {
        let mut world = World::new(Lang::En);
        world.prefs.keymap = keymap;
        for context in Context::ALL {
            let rows = help::rows(&world.cx(), context, None);
            let mut shown: Vec<Chord> = rows.iter().flat_map(|row| row.chords.clone()).collect();
            let mut bound: Vec<Chord> = world.prefs.keymap.of(context).map(|binding| binding.chord).collect();
            shown.sort_by_key(|chord| chord.to_string());
            bound.sort_by_key(|chord| chord.to_string());
            assert_eq!(shown, bound, "{context:?}");
            for row in rows.iter().filter(|row| row.run) {
                let digits: Vec<_> = row.chords.iter().map(|chord| chord.code()).collect();
                let run = digits.windows(2).all(|pair| match pair {
                    [Code::Char(a), Code::Char(b)] => u32::from(*a) + 1 == u32::from(*b),
                    _ => false,
                });
                assert!(run && matches!(row.action, Action::Digit(_)), "{row:?}");
            }
        }
    }
}

#[test]
fn the_context_one_comes_from_is_first_and_each_has_its_title_once() {
    for lang in Lang::ALL {
        let world = World::new(lang);
        let title = |context: Context| world.cx().say(Key::context_title(context.name()).expect("a title"));
        for from in Context::ALL {
            let said = world.says(&Help::new(from));
            let lines: Vec<&str> = said.lines().collect();
            let at = |context| lines.iter().position(|line| **line == title(context));
            for context in Context::ALL {
                assert!(at(context).is_some(), "{context:?} in {lang:?}");
                // The help's own title stands in the header too.
                assert!(at(from) <= at(context) || context == Context::Help, "{from:?} before {context:?}");
            }
            assert!(lines.contains(&world.cx().say(Key::SignNotLive).as_str()), "what the signs mean");
        }
    }
}

#[test]
fn keys_are_shown_as_they_stand_on_this_keyboard_and_are_found_by_words() {
    let mut world = World::new(Lang::Fa);
    world.prefs.legend = Legend::Both;
    let mut help = Help::new(Context::Board);
    assert!(world.says(&help).lines().any(|line| line == "a ش"));
    world.press(&mut help, &[Action::Find]);
    world.types(&mut help, "آخرين فرمان");
    let said = world.says(&help);
    assert!(said.lines().any(|line| line.starts_with("z")), "{said}");
    assert!(!said.lines().any(|line| line == "a ش"), "{said}");
    assert!(world.press(&mut help, &[Action::Back]).is_empty());
    assert!(matches!(&world.press(&mut help, &[Action::Back])[..], [Wish::Pop]));
}
