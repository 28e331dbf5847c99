//! A command line that cannot be understood, and the language in which the command line speaks.

use super::{EXAMPLE, Machine, Ran};

/// Runs with `--lang` and says what went wrong.
fn wrong(machine: &Machine, lang: &str, words: &[&str]) -> String {
    let Ran { code, out, err } = machine.run(&[&["--lang", lang][..], words].concat(), "");
    assert_eq!((code, out.as_str()), (Some(2), ""), "{words:?}: {err}");
    err
}

#[test]
fn what_is_wrong_is_said_in_the_readers_language_with_what_may_be_meant() {
    let machine = Machine::new();
    let table: [(&[&str], [&str; 3]); 13] = [
        (&["--jsno"], ["--jsno اینجا شناخته نمی‌شود", "there is no --jsno here", "ไม่รู้จัก --jsno"]),
        (&["show", "--jsno"], ["منظورتان --json بود؟", "did you mean --json?", "หมายถึง --json ใช่หรือไม่"]),
        (&["show", "lobby"], ["lobby اینجا شناخته", "there is no lobby here", "ไม่รู้จัก lobby"]),
        (&["shwo"], ["منظورتان show بود؟", "did you mean show?", "หมายถึง show ใช่หรือไม่"]),
        (&["paint"], ["فرمانی به نام paint", "no command paint", "ไม่มีคำสั่ง paint"]),
        (&["--data"], ["پس از --data باید", "--data needs a value", "ต้องระบุค่าหลัง --data"]),
        (&["verify", "--json=yes"], ["--json مقدار نمی‌گیرد", "--json takes no value", "--json ไม่รับค่า"]),
        (&["show", "--json", "--json"], ["بیش از یک بار", "more than once", "มากกว่าหนึ่งครั้ง"]),
        (&["demo", "--encounters", "0"], ["از 1 تا 20000000", "from 1 to 20000000", "1 ถึง 20000000"]),
        (&["demo", "--seed", "-1"], ["--seed باید عددی صحیح", "--seed must be a whole", "--seed ต้องเป็นจำนวนเต็ม"]),
        (&["verify", "--min", "many"], ["عددی صحیح", "a whole number", "จำนวนเต็ม"]),
        (&["demo", "--until", "noon"], ["زمان نیست", "is no moment", "ไม่ใช่เวลา"]),
        (&["show", "--truth", "x"], ["شیوه‌ی نوشتن: darban show", "Usage: darban show", "วิธีใช้: darban show"]),
    ];
    for (words, said) in table {
        for (lang, said) in ["fa", "en", "th"].into_iter().zip(said) {
            let told = wrong(&machine, lang, words);
            assert!(told.contains(said), "{words:?}: {told}");
            assert!(told.lines().last().is_some_and(|line| line.ends_with("darban --help")), "{words:?}: {told}");
        }
    }
}

#[test]
fn no_english_of_the_library_is_left() {
    let machine = Machine::new();
    let table: [&[&str]; 8] = [
        &["--jsno"],
        &["shwo"],
        &["--data"],
        &["--json=yes", "verify"],
        &["show", "--json", "--json"],
        &["verify", "--min", "x"],
        &["demo", "--seed", "-1"],
        &["demo", "--until", "x"],
    ];
    for words in table {
        for lang in ["fa", "th"] {
            let told = wrong(&machine, lang, words);
            let english = ["error", "tip", "unexpected", "invalid", "value", "Usage", "try", "For more", "similar"];
            let found = english.into_iter().find(|word| told.contains(word));
            assert_eq!(found, None, "{words:?}: {told}");
        }
    }
}

/// Whether it is Persian, Thai or English.
fn tongue(text: &str) -> &'static str {
    let of = |letters: std::ops::RangeInclusive<char>| text.chars().any(|letter| letters.contains(&letter));
    if of('\u{0e00}'..='\u{0e7f}') {
        "th"
    } else if of('\u{0620}'..='\u{06ff}') {
        "fa"
    } else {
        "en"
    }
}

#[test]
fn one_rule_for_the_language_of_all_commands() {
    let machine = Machine::new();
    let said = |config: Option<&str>, words: &[&str]| {
        let file = machine.path("own.toml");
        std::fs::write(&file, config.unwrap_or_default()).unwrap();
        let file = file.to_string_lossy().into_owned();
        let ran = machine.run(&[&["--config", &file][..], words].concat(), "no json");
        tongue(ran.err.lines().chain(ran.out.lines()).next().unwrap_or_default())
    };
    let closed: [&[&str]; 6] = [&["show"], &["verify"], &["check"], &["shwo"], &["--help"], &["--data"]];
    for words in closed {
        // The locale is English; there is no logbook yet.
        assert_eq!(said(None, words), "en", "{words:?}");
        assert_eq!(said(Some("language = \"th\""), words), "th", "{words:?}");
        assert_eq!(said(Some("language = \"th\""), &[&["--lang", "fa"][..], words].concat()), "fa", "{words:?}");
    }
    // A config with a mistake still says in which language to tell it.
    assert_eq!(said(Some("gided = 1\nlanguage = \"th\""), &["show"]), "th");
    let in_thai = EXAMPLE.replacen("\"lang\":\"fa\"", "\"lang\":\"th\"", 1);
    assert_ne!(in_thai, EXAMPLE, "the example says its language");
    assert_eq!(machine.run(&["record"], in_thai).code, Some(0));
    let opened: [&[&str]; 3] = [&["show"], &["verify"], &["record"]];
    for words in opened {
        assert_eq!(said(None, words), "th", "{words:?}");
        assert_eq!(said(Some("language = \"fa\""), words), "fa", "{words:?}");
        assert_eq!(said(Some("language = \"fa\""), &[&["--lang", "en"][..], words].concat()), "en", "{words:?}");
    }
}
