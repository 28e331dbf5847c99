//! Every screen in three languages and two sizes, as snapshots of what it says in logical order.
//!
//! Visual text is not kept: editors and diffs would order it again. A few frames are kept as code points, cell by cell.
//! After a change that is meant, `INSTA_UPDATE=always cargo test --test it screens::` writes them anew; read the diff.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "what helps a test fails with it")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use darban::domain::Lang;
use darban::text::{self, Align, Dir, Painted};

use rig::Rig;

/// The two that everything is made for, and the smallest one.
const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (60, 16)];

/// The name of a scene, and what is done until it stands there.
type Scene = (&'static str, fn(Lang) -> Rig);

/// Names a scene, plays it, and compares what is said with what was said before.
macro_rules! scenes {
    ($($(#[$doc:meta])* $name:ident: $play:expr;)+) => {
        $(
            $(#[$doc])*
            #[test]
            fn $name() {
                crate::screens::compare(stringify!($name), $play);
            }
        )+
        pub(in crate::screens) const SCENES: &[crate::screens::Scene] = &[$((stringify!($name), $play)),+];
    };
}

// After the macro, which they use.
mod cells;
mod earlier;
mod figures;
mod first_use;
mod late;
mod logbook;
mod matters;
mod nudge;
mod people;
mod review;
mod rig;
mod sifted;
mod start;
mod taken;
mod walk;
mod whole;

scenes! {
    first_run_language: Rig::bare;
    first_run_desk: |lang| Rig::bare(lang).types(language(lang));
    first_run_name: |lang| Rig::bare(lang).types(language(lang)).types("⏎");
    first_run_duty: |lang| Rig::bare(lang).types(language(lang)).types("⏎").types(people::somebody(lang)).types("⏎");
    first_run_display: |lang| Rig::unknown_terminal(lang).types(language(lang));
    sign_in: Rig::set_up;
    sign_in_someone_new: |lang| Rig::set_up(lang).types("3");
    readiness: Rig::signed_in;
    board_nobody: Rig::at_work;
    board_waiting: |lang| Rig::at_work(lang).types("a").later(13_000);
    board_late: |lang| Rig::at_work(lang).types("a").later(47_000);
    board_serving: |lang| Rig::at_work(lang).types("a⏎").later(65_000);
    board_missed: |lang| Rig::at_work(lang).types("a2⏎");
    board_why: |lang| Rig::at_work(lang).types("aw");
    board_look_back: |lang| Rig::at_work(lang).types("a⏎⏎");
    board_three_visitors: |lang| Rig::at_work(lang).types("a⏎").later(195_000).types("aa").later(9_000);
    board_unhappy: |lang| Rig::at_work(lang).types("au␛").later(60_000);
    board_taken_back: |lang| Rig::at_work(lang).types("az");
    board_done_again: |lang| Rig::at_work(lang).types("a⏎zy");
    board_not_saved: |lang| Rig::at_work(lang).types("a").fails("…");
    leaving_not_saved: |lang| Rig::at_work(lang).breaks("…").types("aq");
    lane_first_step: |lang| Rig::at_work(lang).types("au");
    lane_third_step: |lang| Rig::at_work(lang).types("au⏎⏎");
    verdict: |lang| Rig::at_work(lang).types("a⏎v");
    blank: |lang| Rig::at_work(lang).types("ab");
    request_kind: |lang| Rig::at_work(lang).types("a⏎r");
    request_cause: |lang| Rig::at_work(lang).types("a⏎r3");
    request_settlement: |lang| Rig::at_work(lang).types("a⏎r31");
    kind_and_place: |lang| Rig::at_work(lang).types("ak");
    visitor_language: |lang| Rig::at_work(lang).types("ag");
    tags: |lang| Rig::at_work(lang).types("at");
    note: |lang| Rig::at_work(lang).types("an");
    past_visit: |lang| Rig::at_work(lang).types("d");
    occurrence: |lang| Rig::at_work(lang).types("i");
    call: |lang| Rig::at_work(lang).types("ac");
    swap: |lang| Rig::at_work(lang).types("ax");
    owed_nothing: |lang| Rig::at_work(lang).types("o");
    owed: |lang| Rig::promised(lang).types("o");
    owed_late: |lang| Rig::promised(lang).later(40 * 3_600_000).types("␛o");
    encounters: |lang| Rig::at_work(lang).types("a⏎⏎1⏎a⏎e");
    encounter_in_full: |lang| Rig::at_work(lang).types("a⏎⏎1⏎a⏎e⏎");
    occurrences: |lang| Rig::occurred(lang).types("e⏎");
    shift: |lang| Rig::at_work(lang).types("s");
    help_board: |lang| Rig::at_work(lang).types("?");
    help_walk: |lang| Rig::at_work(lang).types("a?");
    palette: |lang| Rig::at_work(lang).types("a:");
    palette_found: |lang| Rig::at_work(lang).types("a:").types(match lang { Lang::Fa => "مرا", Lang::En => "vis", Lang::Th => "ผู้" });
    palette_run: |lang| Rig::at_work(lang).types("a:unhappy⏎");
    find: |lang| Rig::at_work(lang).types("/");
    read_back: Rig::relieved;
    found_open: Rig::left_open;
}

fn scenes() -> impl Iterator<Item = &'static Scene> {
    [
        SCENES,
        earlier::SCENES,
        figures::SCENES,
        people::SCENES,
        review::SCENES,
        matters::SCENES,
        walk::SCENES,
        sifted::SCENES,
        taken::SCENES,
    ]
    .into_iter()
    .flatten()
}

/// The key of a language in the first question.
fn language(lang: Lang) -> &'static str {
    match lang {
        Lang::Fa => "1",
        Lang::En => "2",
        Lang::Th => "3",
    }
}

fn compare(name: &str, play: impl Fn(Lang) -> Rig) {
    for lang in Lang::ALL {
        let rig = play(lang);
        let mut said = String::new();
        for (columns, rows) in SIZES {
            let (_, lines) = rig.paint(columns, rows);
            assert!(!lines.is_empty(), "{name}: a screen says something");
            writeln!(said, "== {columns}x{rows}").unwrap();
            said += &logical(lines, lang, columns);
        }
        let gaps = ["{$", "\u{2068}", "\u{2069}"].iter().find(|gap| said.contains(**gap));
        assert_eq!(gaps, None, "{name} {lang:?}\n{said}");
        stand(&format!("{name}-{}", lang.code()), &said);
    }
}

/// Compares with the file of that name.
fn stand(name: &str, said: &str) {
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, said);
    });
}

/// Row, first column from the edge at which the language starts, and the words; what stands in the middle or at the
/// other end of its place is marked.
fn logical(mut lines: Vec<Painted>, lang: Lang, columns: u16) -> String {
    let rtl = lang.is_rtl();
    let start = |line: &Painted| if rtl { columns - line.area.right() } else { line.area.x };
    lines.retain(|line| !line.text.trim().is_empty());
    lines.sort_by_key(|line| (line.area.y, start(line)));
    let mut said = String::new();
    for line in &lines {
        let align = match line.align {
            Align::Start => ' ',
            Align::Center => '|',
            Align::End => '<',
        };
        let turned = if (line.dir == Dir::Rtl) == rtl { "" } else { " (other direction)" };
        let cut = if is_cut(line) { " (cut)" } else { "" };
        writeln!(said, "{:2} {:3} {align} {}{turned}{cut}", line.area.y, start(line), line.text.trim_end()).unwrap();
    }
    said
}

/// Whether the words are longer than their place.
fn is_cut(line: &Painted) -> bool {
    text::width(line.text.trim_end()) > line.area.width
}

#[test]
fn no_snapshot_stands_for_nothing() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/screens/snapshots");
    let found = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    let found: BTreeSet<_> = found.filter(|name| name.ends_with(".snap")).collect();
    let scenes = scenes().flat_map(|(name, _)| Lang::ALL.map(|lang| format!("{name}-{}.snap", lang.code())));
    let wanted: BTreeSet<_> = scenes
        .chain(cells::NAMES.iter().map(|name| format!("{name}.snap")))
        .chain(whole::names())
        .chain(first_use::names())
        .collect();
    assert_eq!(found.difference(&wanted).collect::<Vec<_>>(), Vec::<&String>::new());
}

/// A key that leads nowhere any more would leave two scenes with one picture.
#[test]
fn every_scene_is_a_picture_of_its_own() {
    let (mut seen, mut twice) = (BTreeMap::<String, &str>::new(), Vec::new());
    for (name, play) in scenes() {
        let mut lines = play(Lang::Fa).paint(120, 40).1;
        // The header's clock goes on with every key.
        lines.retain(|line| line.area.y > 0 || line.align != Align::End);
        if let Some(other) = seen.insert(logical(lines, Lang::Fa, 120), name) {
            twice.push(format!("{name} shows what {other} shows"));
        }
    }
    assert_eq!(twice, Vec::<String>::new());
}

#[test]
fn control_another_word_or_place_is_another_picture() {
    let picture = |rig: &Rig| logical(rig.paint(80, 24).1, Lang::En, 80);
    let one = Rig::at_work(Lang::En).types("a");
    let (same, later) = (Rig::at_work(Lang::En).types("a"), Rig::at_work(Lang::En).types("a").later(60_000));
    assert_eq!(picture(&one), picture(&same));
    assert_ne!(picture(&one), picture(&later));
    assert!(one.book().open_visits().len() == 1);
}
