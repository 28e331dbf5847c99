//! Whatever is done to a file, it is told what is wrong with it: nothing panics, and no place lies outside the file.

use std::path::Path;

use darban::config::standards::{built_in, parse_pack};
use darban::config::{Diagnostic, settings};
use proptest::prelude::*;

use super::CLINIC;

const CONFIG: &str = "language = \"fa\"\n[display]\nbidi = \"auto\" # راست\ncolour = 256\n[desk]\ndefault_due = \"10:00\"\n\
                      [keys]\narrived = \"a\"\n[keys.board]\nnext = \"Enter\"\n";

fn places_are_in(text: &str, found: &[Diagnostic]) {
    let lines = text.split('\n').count();
    for one in found {
        assert!((1..=lines).contains(&one.line), "{one:?}");
        let line = text.split('\n').nth(one.line - 1).unwrap_or("");
        assert!((1..=line.chars().count() + 1).contains(&one.column), "{one:?}");
        assert!(one.lines("w").len() == 3);
    }
}

fn config(text: &str) {
    let checked = settings::parse(text, Path::new("c"));
    places_are_in(text, &checked.err().unwrap_or_default());
}

fn pack(text: &str) {
    let checked = parse_pack(text, Path::new("p"));
    if let Err(found) = checked {
        assert!(!found.is_empty());
        places_are_in(text, &found);
    }
}

/// Puts `with` in place of `length` characters at a share of the text.
fn mutated(text: &str, at: f64, length: usize, with: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let from = (at * letters.len() as f64) as usize;
    let to = (from + length).min(letters.len());
    letters[..from].iter().copied().chain(with.chars()).chain(letters[to..].iter().copied()).collect()
}

/// Anything at all, and more often what TOML means something by.
fn scrap() -> impl Strategy<Value = String> {
    let meaning = prop::sample::select(vec![
        "\"",
        "'",
        "\"\"\"",
        "[",
        "]",
        "[[",
        "]]",
        "{",
        "}",
        "=",
        ",",
        ".",
        "\n",
        "\r",
        "#",
        "\\u",
        "1e9",
        "2027-13-01",
        "\u{202e}",
        "\u{200c}",
        "ที่",
        "\u{0}",
        "\u{feff}",
        "[[item]]",
        "[item]",
        "item = 3",
    ]);
    prop_oneof![meaning.prop_map(str::to_owned), any::<String>()]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_config(at in 0.0..1.0f64, length in 0usize..12, with in scrap(), again in 0.0..1.0f64) {
        config(&mutated(&mutated(CONFIG, at, length, &with), again, 1, &with));
    }

    #[test]
    fn a_pack(at in 0.0..1.0f64, length in 0usize..12, with in scrap(), again in 0.0..1.0f64) {
        pack(&mutated(&mutated(CLINIC, at, length, &with), again, 1, &with));
    }

    #[test]
    fn no_toml_at_all(text in any::<String>()) {
        config(&text);
        pack(&text);
    }
}

#[test]
fn a_pack_cut_off_at_every_line_and_in_the_middle_of_it() {
    let readiness = built_in().iter().find(|(id, _)| *id == "readiness").unwrap().1;
    for text in [CLINIC, readiness] {
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            pack(&text[..at]);
            pack(&text[..text.floor_char_boundary(at + line.len() / 2)]);
            at += line.len();
        }
        assert!(parse_pack(text, Path::new("p")).is_ok());
    }
}

#[test]
fn brackets_without_end() {
    config(&format!("keys = {}", "[".repeat(100_000)));
    config(&format!("keys{}", ".a".repeat(100_000)));
}
