//! How a mistake is shown: place, line, caret; safe to print whatever the file holds.

use std::path::Path;

use darban::config::settings::parse;
use darban::config::standards::parse_pack;
use darban::domain::Lang;

fn shown(text: &str) -> Vec<String> {
    let found = parse(text, Path::new("desk.toml")).unwrap_err();
    found.iter().flat_map(|one| one.lines("wrong")).collect()
}

#[test]
fn place_line_and_caret() {
    let cases: [(&str, &[&str]); 5] = [
        (
            "[display]\nbidi = \"sideways\"",
            &["desk.toml:2:8: wrong", "  2 | bidi = \"sideways\"", "    |        ^^^^^^^^^^"],
        ),
        (
            "display = { \"سلام\" = 1 }",
            &["desk.toml:1:13: wrong", "  1 | display = { \"سلام\" = 1 }", "    |             ^^^^^^"],
        ),
        ("\tlangauge\t= \"fa\"", &["desk.toml:1:2: wrong", "  1 |  langauge = \"fa\"", "    |  ^^^^^^^^"]),
        (
            "langauge = \"a\u{202e}b\" # \u{2066}",
            &["desk.toml:1:1: wrong", "  1 | langauge = \"a\u{fffd}b\" # \u{fffd}", "    | ^^^^^^^^"],
        ),
        // The Thai vowel above is no cell of its own, and SARA AM is one.
        (
            "keys = { \"กำที่\" = 1 }",
            &["desk.toml:1:17: wrong", "  1 | keys = { \"กำที่\" = 1 }", "    |                  ^"],
        ),
    ];
    for (text, lines) in cases {
        assert_eq!(shown(text), lines, "{text}");
    }
}

#[test]
fn a_very_long_line_is_cut_around_the_mistake() {
    let blanks = " ".repeat(5000);
    let text = format!("display = {{{blanks}mouse = 1,{blanks}}}");
    let lines = shown(&text);
    assert_eq!(lines[0], "desk.toml:1:5020: wrong");
    assert!(lines[1].chars().count() < 140, "{}", lines[1]);
    let caret = lines[2].find('^').unwrap();
    assert_eq!(lines[1].chars().nth(caret), Some('1'));
}

#[test]
fn what_is_wrong_and_what_to_write_in_three_languages() {
    let text =
        "[desk]\nverdict_seconds = 2\nguidde = \"auto\"\n[display]\nbidi = \"up\"\n[keys]\nundo = \"a\"\nlanguage = x";
    let mut said = String::new();
    for lang in Lang::ALL {
        for one in parse(text, Path::new("desk.toml")).unwrap_err() {
            said += &format!("{}\n", one.say(lang).join("\n"));
        }
    }
    insta::assert_snapshot!(said);
}

#[test]
fn no_message_is_left_with_a_gap() {
    // Every problem the tables above provoke is said without a hole or an isolate in each language.
    let pack = "id = \"A\"\nversion = 1\nreview_by = 2027-02-01T00:00:00\nmode = \"x\"\n[[item]]\nkey = 0\nstage = \"step-1\"\n\
                parameter = \"respect\"\nwhen = {}\nkind = \"measured\"\n[[probe]]\nid = \"a\"\nitem = \"b\"\noption = []\n";
    let config = "a = 1\nbidi = 1\nlanguage = \"f\"\nb = 1 2\n[desk]\ndefault_due = \"1\"\npublic = 0\n[keys]\nx = \"a\"\nundo = \"x-y\"\n";
    let mut found = parse(config, Path::new("c")).unwrap_err();
    found.extend(parse_pack(pack, Path::new("p")).unwrap_err());
    assert!(found.len() > 20, "{found:#?}");
    for (one, lang) in found.iter().flat_map(|one| Lang::ALL.map(|lang| (one, lang))) {
        let words = one.problem.say(lang);
        assert!(!words.is_empty() && !words.contains(['$', '{', '\u{2068}', '\u{2069}']), "{lang:?} {words}");
    }
}
