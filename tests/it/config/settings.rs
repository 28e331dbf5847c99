//! `config.toml`: the example is the defaults; every mistake is found.

use std::path::Path;

use darban::config::diagnostic::{Chord, Kind, Syntax};
use darban::config::settings::{
    AtDesk, Background, Bidi, Calendar, Colour, Display, Guided, Names, Shaping, TimeOfDay, VisitorWord, load, parse,
};
use darban::config::{Config, Diagnostic, Problem};
use darban::domain::Lang;
use darban::input::{Action, Context, Keymap, Layouts, Legend, Owner, PersianLayout};

use super::expect;

const EXAMPLE: &str = include_str!("../../../config.example.toml");

fn mistakes(text: &str, path: &Path) -> Vec<Diagnostic> {
    parse(text, path).err().unwrap_or_default()
}

/// The example with the `#` taken away in front of every key.
fn uncommented() -> String {
    let key = |line: &str| line.starts_with('#') && line[1..].starts_with(|c: char| c.is_ascii_lowercase());
    let lines = EXAMPLE.lines().map(|line| if key(line) { &line[1..] } else { line });
    lines.map(|line| format!("{line}\n")).collect()
}

#[test]
fn the_example_is_the_defaults_with_and_without_its_hashes() {
    assert_eq!(parse(EXAMPLE, Path::new("e")), Ok(Config::default()));
    let text = uncommented();
    assert_eq!(parse(&text, Path::new("e")), Ok(Config::default()), "{text}");
}

#[test]
fn the_example_has_every_key_and_each_is_read() {
    // A wrong kind of value is told for every key that anybody reads: none can be missing from the example.
    let wrong: String = uncommented()
        .lines()
        .map(|line| match line.split_once(" = ") {
            Some((key, _)) if !line.starts_with('#') => format!("{key} = [1.5]\n"),
            _ => format!("{line}\n"),
        })
        .collect();
    let found = mistakes(&wrong, Path::new("e"));
    let told = found.iter().filter(|one| matches!(one.problem, Problem::WrongKind { .. }));
    let keys = uncommented().lines().filter(|line| !line.starts_with('#') && line.contains(" = ")).count();
    assert_eq!((told.count(), found.len()), (keys, keys), "{found:#?}");
    for known in ["", "[display]\n", "[desk]\n", "[keyboard]\n"] {
        let probe = format!("{known}nobody_reads_this = 1\n");
        let Problem::UnknownKey { known, .. } = &mistakes(&probe, Path::new("e"))[0].problem else {
            panic!("an unknown key was taken");
        };
        for key in known.iter().filter(|key| !["display", "desk", "keyboard", "keys"].contains(key)) {
            assert!(EXAMPLE.contains(&format!("\n#{key} = ")), "{key}");
        }
    }
}

#[test]
fn everything_can_be_set() {
    let text = r#"
language = "th"
visitor_language = "en"
display = { bidi = "chunks", shaping = "base", colour = 256, background = "dark", calendar = "buddhist", legend = "both", mouse = false }
[desk]
response_target = 45
guided = "never"
names = "label"
public = false
verdict_seconds = 5
blank_after_minutes = 10
default_due = "08:30"
visitor_word = "client"
[keyboard]
persian = "windows"
shared = "thai"
[keys]
arrived = "F5"
note = "t"
tags = "n"
"#;
    let config = parse(text, Path::new("e")).unwrap();
    let layouts = Layouts { persian: PersianLayout::Windows, owner: Owner::Thai };
    let keymap = Keymap::with_overrides([("arrived", "f5"), ("note", "t"), ("tags", "n")]).unwrap();
    let wanted = Config {
        language: Some(Lang::Th),
        visitor_language: Some(Lang::En),
        display: Display {
            bidi: Some(Bidi::Chunks),
            shaping: Some(Shaping::Base),
            colour: Colour::Indexed,
            background: Background::Dark,
            calendar: Calendar::Buddhist,
            legend: Legend::Both,
            mouse: false,
        },
        desk: AtDesk {
            response_target: Some(45_000),
            guided: Guided::Never,
            names: Names::Label,
            public: false,
            verdict_seconds: 5,
            blank_after_minutes: Some(10),
            default_due: TimeOfDay { hour: 8, minute: 30 },
            visitor_word: VisitorWord::Client,
        },
        keymap: keymap.with_layouts(layouts),
    };
    assert_eq!(config, wanted);
}

fn not_one_of(key: &str, found: &str, nearest: Option<&str>, allowed: &[&str]) -> Problem {
    Problem::NotOneOf {
        key: key.to_owned(),
        found: found.to_owned(),
        nearest: nearest.map(str::to_owned),
        allowed: allowed.iter().map(|word| (*word).to_owned()).collect(),
    }
}

fn out_of_range(key: &str, found: &str, least: i64, most: i64) -> Problem {
    let (key, found) = (key.to_owned(), found.to_owned());
    Problem::OutOfRange { key, found, least, most }
}

fn wrong_kind(key: &str, wanted: Kind, found: Kind) -> Problem {
    let key = key.to_owned();
    Problem::WrongKind { key, wanted, found }
}

fn not_a_time(found: &str) -> Problem {
    let (key, found) = ("default_due".to_owned(), found.to_owned());
    Problem::NotATime { key, found }
}

#[test]
fn values_that_cannot_be() {
    let languages = ["auto", "fa", "en", "th"];
    let cases = [
        (r#"language = ¦"farsi""#, not_one_of("language", "farsi", None, &languages)),
        ("language = ¦3", wrong_kind("language", Kind::Text, Kind::Number)),
        ("language = ¦[\"fa\"]", wrong_kind("language", Kind::Text, Kind::List)),
        ("display = ¦2027-01-01", wrong_kind("display", Kind::Table, Kind::Date)),
        (
            "[display]\nbackground = ¦\"drak\"",
            not_one_of("background", "drak", Some("dark"), &["auto", "light", "dark"]),
        ),
        ("[display]\ncolour = ¦8", not_one_of("colour", "8", None, &["auto", "none", "16", "256", "true"])),
        ("[display]\nmouse = ¦\"yes\"", wrong_kind("mouse", Kind::Truth, Kind::Text)),
        ("[desk]\nverdict_seconds = ¦4", out_of_range("verdict_seconds", "4", 5, 300)),
        ("[desk]\nverdict_seconds = ¦-20", out_of_range("verdict_seconds", "-20", 5, 300)),
        (
            "[desk]\nverdict_seconds = ¦99999999999999999999",
            out_of_range("verdict_seconds", "99999999999999999999", 5, 300),
        ),
        ("[desk]\nverdict_seconds = ¦20.5", wrong_kind("verdict_seconds", Kind::Number, Kind::Fraction)),
        ("[desk]\nresponse_target = ¦0", out_of_range("response_target", "0", 1, 3600)),
        ("[desk]\nresponse_target = ¦\"30\"", not_one_of("response_target", "30", None, &["pack"])),
        ("[desk]\ndefault_due = ¦\"10\"", not_a_time("10")),
        ("[desk]\ndefault_due = ¦\"24:00\"", not_a_time("24:00")),
        ("[desk]\ndefault_due = ¦\"+9:00\"", not_a_time("+9:00")),
        ("[desk]\ndefault_due = ¦10:00:00", wrong_kind("default_due", Kind::Text, Kind::Time)),
        ("[keys]\narrived = ¦5", wrong_kind("arrived", Kind::Text, Kind::Number)),
        ("[keys]\nundo = \"f9\"\n¦[keys.board]\narrived = \"f5\"", wrong_kind("board", Kind::Text, Kind::Table)),
        // Columns count what a reader counts: the words before the value are Persian with marks.
        ("display = { \"سَلام\" = 1, mouse = ¦2 }", wrong_kind("mouse", Kind::Truth, Kind::Number)),
    ];
    for (text, problem) in cases {
        if text.contains("سَلام") {
            // The letter and its mark are one: the column is one less than the count of code points.
            let found = mistakes(&super::marked(text).0, Path::new("e"));
            assert_eq!(found.len(), 2, "{found:#?}");
            assert_eq!((found[1].column, &found[1].problem), (34 - 1, &problem));
            continue;
        }
        expect(text, mistakes, &[problem]);
    }
}

#[test]
fn keys_nobody_reads() {
    let unknown = |text: &str| {
        let found = mistakes(text, Path::new("e"));
        assert_eq!(found.len(), 1, "{text}");
        let place = (found[0].line, found[0].column);
        match &found[0].problem {
            Problem::UnknownKey { key, nearest, section, .. } => (place, key.clone(), *nearest, *section),
            other => panic!("{other:?}"),
        }
    };
    let cases = [
        ("langauge = \"fa\"", (1, 1), "langauge", Some("language"), None),
        ("[display]\n  color = \"none\"", (2, 3), "color", Some("colour"), None),
        ("bidi = \"auto\"", (1, 1), "bidi", None, Some("display")),
        ("[display]\npublic = true", (2, 1), "public", None, Some("desk")),
        ("[dsek]\npublic = true", (1, 2), "dsek", Some("desk"), None),
        ("\n\"رنگ\" = 1", (2, 1), "رنگ", None, None),
    ];
    for (text, place, key, nearest, section) in cases {
        assert_eq!(unknown(text), (place, key.to_owned(), nearest, section), "{text}");
    }
}

#[test]
fn every_slip_of_syntax_is_told_once_and_the_rest_is_still_checked() {
    let text = "language = ¦\nvisitor_language = ¦fa\n[display]\nmouse = true\n¦mouse = false\n\
                calendar = ¦\"mayan\"\n[desk]\ndefault_due = \"10:00¦\nverdict_seconds = ¦2";
    let (plain, places) = super::marked(text);
    let found = mistakes(&plain, Path::new("e"));
    let told: Vec<_> = found
        .iter()
        .map(|one| match &one.problem {
            Problem::Syntax(kind, _) => ((one.line, one.column), Some(*kind)),
            _ => ((one.line, one.column), None),
        })
        .collect();
    let kinds =
        [Some(Syntax::NoValue), Some(Syntax::Unquoted), Some(Syntax::Twice), None, Some(Syntax::Unclosed), None];
    let wanted: Vec<_> = places.into_iter().zip(kinds).collect();
    assert_eq!(told, wanted, "{found:#?}");
}

#[test]
fn slips_of_syntax_by_kind() {
    let cases = [
        ("language \"fa\"", Syntax::NoEquals),
        ("language = \"fa\" \"en\"", Syntax::Trailing),
        ("[desk\npublic = true", Syntax::Unclosed),
        ("keys = { a = \"b\"", Syntax::Unclosed),
        ("keys = [\"a\" \"b\"]", Syntax::NoComma),
        ("[desk]\nverdict_seconds = 020", Syntax::BadNumber),
        ("language = 2027-02-30", Syntax::BadDate),
    ];
    for (text, kind) in cases {
        let found = mistakes(text, Path::new("e"));
        let Some(Problem::Syntax(told, words)) = found.first().map(|one| &one.problem) else {
            panic!("{text}: {found:#?}");
        };
        assert_eq!(*told, kind, "{text}: {words}");
    }
}

#[test]
fn files_that_are_no_files_of_ours() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("config.toml");
    assert_eq!(load(&path, false), Ok(Config::default()));
    let one = |path: &Path| {
        let found = load(path, true).unwrap_err();
        assert_eq!(found.len(), 1);
        (found[0].line, found[0].column, found[0].problem.clone())
    };
    assert!(matches!(one(&path), (0, 0, Problem::Unreadable(_))));
    assert!(matches!(one(dir.path()), (0, 0, Problem::Unreadable(_))));
    std::fs::write(&path, b"language = \"fa\"\n# caf\xe9\n").unwrap();
    assert_eq!(one(&path), (2, 6, Problem::NotUtf8));
    std::fs::write(&path, "#".repeat((1 << 20) + 1)).unwrap();
    assert_eq!(one(&path), (0, 0, Problem::TooLarge(1 << 20)));
}

#[test]
fn a_file_saved_on_windows_is_as_good() {
    let text = "\u{feff}language = \"fa\"\r\n[display]\r\nmouse = 1\r\n";
    let found = mistakes(text, Path::new("e"));
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!((found[0].line, found[0].column), (3, 9));
    assert_eq!(found[0].source_line, "mouse = 1");
}

#[test]
fn the_example_names_every_command_that_can_be_moved() {
    for action in Action::all().filter(|action| *action != Action::Back) {
        let line = format!("{} = ", action.name());
        assert!(EXAMPLE.contains(&format!("\n#{line}")) || EXAMPLE.contains(&format!("\n# {line}")), "{line}");
    }
    let moved = Keymap::with_overrides([("help", "?")]).unwrap();
    // Why three are told apart: one key would take the place of two.
    assert_ne!(moved.chord_for(Context::Field, Action::Help), moved.chord_for(Context::Board, Action::Help));
    assert_ne!(moved, Keymap::default());
}

#[test]
fn keys_that_cannot_be_moved_so() {
    let bad = |found: &str, why| Problem::BadChord { found: found.to_owned(), why };
    let taken = |by: &str| Chord::Taken(by.to_owned());
    let unknown = |found: &str, nearest| Problem::UnknownCommand { found: found.to_owned(), nearest };
    let cases = [
        ("[keys]\n¦arived = \"f5\"", unknown("arived", Some("arrived"))),
        ("[keys]\n¦\"پذیرش خودمان در طبقهٔ همکف\" = \"f5\"", unknown("پذیرش خودمان در طبقهٔ همکف", None)),
        ("[keys]\narrived = ¦\"f99\"", bad("f99", Chord::NoKey)),
        ("[keys]\narrived = ¦\"A\"", bad("A", Chord::ShiftAlone)),
        ("[keys]\narrived = ¦\"esc\"", bad("esc", Chord::Escape)),
        ("[keys]\nup = ¦\"p\"", bad("p", Chord::Text)),
        ("[keys]\narrived = ¦\"u\"", bad("u", taken("unhappy"))),
        ("[keys]\narrived = \"f5\"\nundo = ¦\"f5\"", bad("f5", taken("arrived"))),
        ("[keys]\nundo = \"f5\"\narrived = ¦\"f5\"", bad("f5", taken("undo"))),
    ];
    for (text, problem) in cases {
        expect(text, mistakes, &[problem]);
    }
}
