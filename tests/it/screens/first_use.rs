//! One line of help at the first use of a screen: once, in three languages, and over nothing.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use darban::domain::Lang;
use darban::text::Painted;
use darban::ui::FirstUse;

use super::rig::Rig;
use super::{SIZES, Scene, stand};

/// The way to each screen that has a line, from the desk.
const WAYS: &[Scene] = &[
    ("sign-in", Rig::set_up),
    ("readiness", Rig::signed_in),
    ("board", Rig::at_work),
    ("lane", |lang| Rig::at_work(lang).types("au")),
    ("request", |lang| Rig::at_work(lang).types("a⏎r")),
    ("tags", |lang| Rig::at_work(lang).types("at")),
    ("note", |lang| Rig::at_work(lang).types("an")),
    ("past", |lang| Rig::at_work(lang).types("d")),
    ("occurrence", |lang| Rig::at_work(lang).types("i")),
    ("encounters", |lang| Rig::at_work(lang).types("a⏎⏎1⏎e")),
    ("earlier", |lang| Rig::long_after(lang).types("ee")),
    ("encounter", |lang| Rig::at_work(lang).types("a⏎⏎1⏎e⏎")),
    ("owed", |lang| Rig::promised(lang).types("o")),
    ("occurrences", |lang| Rig::occurred(lang).types("e⏎")),
    ("people", |lang| Rig::at_work(lang).types("s")),
    ("settings", |lang| Rig::at_work(lang).types("s41")),
    ("reviews", |lang| Rig::eventful(lang).types("p")),
    ("review", |lang| Rig::eventful(lang).types("p⏎")),
    ("figures", |lang| Rig::eventful(lang).types("f")),
    ("feedback", |lang| Rig::eventful(lang).types("po")),
];

/// The snapshots of this file.
pub(super) fn names() -> impl Iterator<Item = String> {
    Lang::ALL.into_iter().map(|lang| format!("first_use-{}.snap", lang.code()))
}

fn painted(rig: &Rig, (columns, rows): (u16, u16)) -> Vec<(u16, String)> {
    let of = |line: &Painted| (line.area.y, line.text.trim().to_owned());
    rig.paint(columns, rows).1.iter().map(of).filter(|(_, words)| !words.is_empty()).collect()
}

#[test]
fn every_screen_that_has_a_line_shows_it() {
    let named: BTreeSet<_> = WAYS.iter().map(|(name, _)| *name).collect();
    assert_eq!(named, FirstUse::ALL.iter().map(|of| of.name()).collect());
    for lang in Lang::ALL {
        let mut said = String::new();
        for (name, way) in WAYS {
            for size in SIZES {
                let plain = painted(&way(lang), size);
                let mut helped = painted(&way(lang).first_time(), size);
                helped.retain(|line| !plain.contains(line));
                assert_eq!(helped.len(), 1, "{name} {lang:?} {size:?}: {helped:?}");
                writeln!(said, "{name:12} {:3}x{:2} {:2} {}", size.0, size.1, helped[0].0, helped[0].1).unwrap();
            }
        }
        stand(&format!("first_use-{}", lang.code()), &said);
    }
}

#[test]
fn it_takes_the_place_of_nothing_but_air_and_the_rule() {
    for lang in Lang::ALL {
        for (name, way) in WAYS {
            for (columns, rows) in SIZES {
                let (plain, helped) = (way(lang).paint(columns, rows).0, way(lang).first_time().paint(columns, rows).0);
                let mut changed = 0;
                for (was, is) in plain.content().iter().zip(helped.content()) {
                    changed += usize::from(was.symbol() != is.symbol());
                    let free = [" ", "─"].contains(&was.symbol());
                    assert!(free || was.symbol() == is.symbol(), "{name} {lang:?} {columns}x{rows}: {was:?} is {is:?}");
                }
                assert!(changed > 20, "{name} {lang:?} {columns}x{rows}: the line is there");
            }
        }
    }
}

#[test]
fn it_is_shown_once_and_not_for_ever() {
    let line = |rig: &Rig| {
        let words = rig.paint(80, 24).1.into_iter().map(|line| line.text).collect::<Vec<_>>().join("\n");
        ["Every key is saved", "a change there is"].map(|line| words.contains(line))
    };
    let rig = Rig::at_work(Lang::En).first_time();
    assert_eq!(line(&rig), [true, false]);
    let rig = rig.types("a");
    assert_eq!(line(&rig), [true, false], "a key pressed at once does not take it away");
    let rig = rig.later(20_000);
    assert_eq!(line(&rig), [true, false], "nor does time alone");
    let rig = rig.types("⏎");
    assert_eq!(line(&rig), [false, false]);
    let rig = rig.types("e");
    assert_eq!(line(&rig), [false, true]);
    let rig = rig.types("␛e");
    assert_eq!(line(&rig), [false, false], "once");
    // What a person must know goes first.
    let rig = Rig::at_work(Lang::En).types("a").first_time().types("z");
    assert_eq!(line(&rig), [false, false]);
    // A machine that remembers nothing shows nothing.
    assert_eq!(line(&Rig::at_work(Lang::En).types("e")), [false, false]);
}
