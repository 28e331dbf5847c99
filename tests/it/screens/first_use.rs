//! One line of help at the first use of a screen: once, in three languages, and over nothing.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use darban::domain::Lang;
use darban::text::Painted;
use darban::ui::FirstUse;

use ratatui::buffer::Buffer;

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
                let helped = painted(&way(lang).first_time(), size);
                let (row, line) = helped.last().unwrap();
                assert!(!plain.iter().any(|(_, words)| words == line), "{name} {lang:?} {size:?}: {line}");
                assert_eq!(*row, size.1 - 3, "{name} {lang:?} {size:?}: over the rule");
                writeln!(said, "{name:12} {:3}x{:2} {row:2} {line}", size.0, size.1).unwrap();
            }
        }
        stand(&format!("first_use-{}", lang.code()), &said);
    }
}

#[test]
fn the_rule_over_the_footer_stays_and_no_word_is_covered() {
    for lang in Lang::ALL {
        for (name, way) in WAYS {
            for (columns, rows) in SIZES {
                let (plain, helped) = (way(lang).paint(columns, rows).0, way(lang).first_time().paint(columns, rows).0);
                let row = |buf: &Buffer, y: u16| (0..columns).map(|x| buf[(x, y)].symbol()).collect::<String>();
                for y in [0, 1, rows - 2, rows - 1] {
                    assert_eq!(row(&plain, y), row(&helped, y), "{name} {lang:?} {columns}x{rows}: row {y}");
                }
                // What stood in the row of the line stands over it now, unless the list goes on or the window is too low.
                let stood = row(&plain, rows - 3).trim().to_owned();
                let body: String = (2..rows - 2).map(|y| row(&helped, y) + "\n").collect();
                let goes_on = rows < 24 || body.contains('↓');
                assert!(goes_on || body.contains(&stood), "{name} {lang:?} {columns}x{rows}: {stood}\n{body}");
            }
        }
    }
}

#[test]
fn a_line_whose_key_is_typed_as_text_is_not_shown() {
    for lang in Lang::ALL {
        let line = |rig: &Rig| painted(rig, (80, 24)).last().unwrap().1.clone();
        let list = Rig::long_after(lang).types("ee").first_time();
        let hint = line(&list);
        let typing = list.types("/");
        let shown = painted(&typing, (80, 24));
        assert!(!shown.iter().any(|(row, _)| *row == 21), "{lang:?}: {hint} / {shown:?}");
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
