//! The review for other programs: every view, against what `show` says, and questions that cannot be answered.

use std::collections::BTreeMap;

use darban::cli::review::View;
use serde_json::{Value, json};

use super::{EXAMPLE, Machine, Ran};

const UNTIL: &str = "2026-03-05T15:20:00+03:30";

fn made_up(encounters: &str) -> Machine {
    let machine = Machine::new();
    let ran = machine.run(&["demo", "--encounters", encounters, "--until", UNTIL, "--seed", "9"], "");
    assert_eq!(ran.code, Some(0), "{ran:?}");
    machine
}

fn review(machine: &Machine, words: &[&str]) -> Value {
    let Ran { code, out, err } = machine.run(&[&["review", "--json"][..], words, &["--now", UNTIL]].concat(), "");
    assert_eq!((code, err.as_str()), (Some(0), ""), "{words:?}");
    assert_eq!(out.lines().count(), 1, "{out}");
    serde_json::from_str(&out).unwrap()
}

/// What a view needs besides its name.
fn needs(machine: &Machine, view: View) -> Vec<String> {
    let shown = machine.shown();
    let first = |kind: &str| shown.iter().find(|line| line["type"] == kind).unwrap().clone();
    let owned = |value: &Value| value.as_str().unwrap().to_owned();
    match view {
        View::Encounter => vec!["--id".into(), owned(&first("encounter")["id"])],
        View::Card => vec!["--staff".into(), owned(&first("shift")["people"][0]["id"])],
        View::Search => vec!["--find".into(), "a".into()],
        _ => Vec::new(),
    }
}

#[test]
fn every_view_is_one_object_of_a_whole_life_of_one_visit_and_of_none() {
    let empty = Machine::new();
    assert_eq!(empty.run(&["record"], EXAMPLE.lines().next().unwrap()).code, Some(0));
    for (machine, visits) in [(made_up("150"), 150), (made_up("1"), 1), (empty, 0)] {
        for view in View::ALL {
            if visits == 0 && matches!(view, View::Encounter | View::Card) {
                continue;
            }
            let needs = needs(&machine, *view);
            let words: Vec<&str> = std::iter::once(view.name()).chain(needs.iter().map(String::as_str)).collect();
            let value = review(&machine, &words);
            assert_eq!(value["view"], view.name());
            assert!(value["of"].is_object() && value.as_object().unwrap().len() > 2, "{value}");
        }
        assert_eq!(review(&machine, &["clocks"])["ends"]["arrived"], visits);
        assert_eq!(review(&machine, &["verdicts"])["visits"], visits);
    }
}

#[test]
fn figures_are_those_of_the_lines_that_show_prints() {
    let machine = made_up("400");
    let shown = machine.shown();
    let visits: Vec<&Value> = shown.iter().filter(|line| line["type"] == "encounter").collect();
    let count = |test: &dyn Fn(&Value) -> bool| visits.iter().filter(|line| test(line)).count() as u64;

    let clocks = review(&machine, &["clocks"]);
    assert_eq!(clocks["ends"]["left_unserved"], count(&|line| line["outcome"] == "left-unserved"));
    // What an open visit measures counts once it is closed.
    let closed = |line: &Value| line["outcome"] != "open";
    let live = |line: &Value| line["made"] == "live" && line["response_measured"] == true && closed(line);
    assert_eq!(
        clocks["response"]["measured"],
        json!({
            "part": count(&live), "n": 400, "permille": (count(&live) * 2_000 + 400) / 800,
        })
    );
    let verdicts = review(&machine, &["verdicts"]);
    for face in ["delighted", "content", "unhappy", "angry"] {
        let of = |marked: bool| count(&|line: &Value| line["verdict"] == face && line["verdict_marked"] == marked);
        assert_eq!((&verdicts["faces"][face], &verdicts["marked"][face]), (&json!(of(false)), &json!(of(true))));
    }
    let heat = review(&machine, &["hours"]);
    let cells = heat["cells"].as_array().unwrap();
    assert_eq!(cells.len(), 168);
    assert_eq!(cells.iter().map(|cell| cell["visits"].as_u64().unwrap()).sum::<u64>(), 400);

    let listed = review(&machine, &["shifts"]);
    let listed = listed["shifts"].as_array().unwrap();
    assert_eq!(listed.len(), shown.iter().filter(|line| line["type"] == "shift").count());
    let unhappy: u64 = listed.iter().map(|shift| shift["unhappy"].as_u64().unwrap()).sum();
    assert_eq!(unhappy, count(&|line| line["unhappy"] == true));

    // Exceptions of all shifts together, by kind; the order is that of their gravity.
    let all = review(&machine, &["exceptions", "--from", "2020-01-01"]);
    let mut kinds: BTreeMap<String, u64> = BTreeMap::new();
    for shift in all["shifts"].as_array().unwrap() {
        for each in shift["exceptions"].as_array().unwrap() {
            *kinds.entry(each["kind"].as_str().unwrap().to_owned()).or_default() += 1;
        }
    }
    let left = count(&|line| line["outcome"].as_str().unwrap().starts_with("left"));
    assert_eq!(kinds.get("unhappy").copied().unwrap_or_default(), unhappy);
    assert_eq!(kinds.get("left").copied().unwrap_or_default(), left);
    assert_eq!(kinds.get("assumed").copied().unwrap_or_default(), count(&|line| line["outcome"] == "assumed"));
    let only = review(&machine, &["exceptions", "--from", "2020-01-01", "--flag", "left"]);
    let told: u64 = only["shifts"].as_array().unwrap().iter().map(|shift| shift["n"].as_u64().unwrap()).sum();
    assert_eq!(told, left);
}

#[test]
fn a_day_may_be_typed_in_every_calendar() {
    let machine = made_up("300");
    let of = |from: &str| review(&machine, &["shifts", "--from", from, "--to", "2026-03-05"]);
    let iso = of("2026-03-04");
    assert!(iso["shifts"].as_array().unwrap().len() > 2, "{iso}");
    for typed in ["۱۴۰۴/۱۲/۱۳", "4/3/2569", "1404-12-13"] {
        assert_eq!(of(typed)["shifts"], iso["shifts"], "{typed}");
    }
}

#[test]
fn an_encounter_is_told_in_full() {
    let machine = Machine::new();
    assert_eq!(machine.run(&["record"], EXAMPLE).code, Some(0));
    let shown = machine.shown();
    let visits: Vec<&Value> = shown.iter().filter(|line| line["type"] == "encounter").collect();
    for visit in &visits {
        let told = review(&machine, &["encounter", "--id", visit["id"].as_str().unwrap()]);
        assert_eq!(&&told["encounter"], visit);
        for (item, answer) in visit["answers"].as_object().unwrap() {
            let answers = told["answers"].as_array().unwrap();
            let found = answers.iter().find(|each| each["item"] == *item).unwrap();
            assert_eq!((&found["answer"], found["text"].as_str().unwrap().is_empty()), (answer, false));
        }
        let steps = told["timeline"].as_array().unwrap();
        assert!(steps.iter().all(|step| step["after_ms"].is_i64() && step["by"]["name"].is_string()), "{told}");
    }
    assert!(visits.len() > 3);
}

#[test]
fn what_cannot_be_answered_is_said_in_the_readers_language() {
    let machine = made_up("20");
    let table: [(&[&str], i32, [&str; 3]); 12] = [
        (&["exceptoins"], 2, ["exceptoins باشد", "cannot be exceptoins", "เป็น exceptoins ไม่ได้"]),
        (&["shifts", "--from", "2026-02-30"], 2, ["تاریخ نیست", "is no day", "ไม่ใช่วันที่"]),
        (&["shifts", "--from", "yesterday"], 2, ["تاریخ نیست", "is no day", "ไม่ใช่วันที่"]),
        (&["shifts", "--from", "2026-03-02", "--to", "2026-03-01"], 2, ["پس از تاریخ", "lies after", "อยู่หลังวันที่"]),
        (&["scorecard", "--by", "colour"], 2, ["colour باشد", "cannot be colour", "เป็น colour ไม่ได้"]),
        (&["exceptions", "--flag", "rain"], 2, ["rain باشد", "cannot be rain", "เป็น rain ไม่ได้"]),
        (&["verdicts", "--find", "x"], 2, ["--find در این نما", "does not know --find", "มุมมองนี้ไม่ใช้ --find"]),
        (&["search"], 2, ["--find نیاز دارد", "needs --find", "ต้องระบุ --find"]),
        (&["clocks", "--desk", "Nowhere"], 1, ["به نام Nowhere", "called Nowhere", "ชื่อ Nowhere"]),
        (&["card", "--staff", "Nobody"], 1, ["به نام Nobody", "called Nobody", "ชื่อ Nobody"]),
        (&["merits", "--shift", "7"], 1, ["شناسه‌ی 7", "no shift 7", "ไม่พบกะ 7"]),
        (&["encounter", "--id", "7"], 1, ["شناسه‌ی 7", "no encounter 7", "ไม่พบการติดต่อ 7"]),
    ];
    for (words, code, said) in table {
        for (lang, said) in ["fa", "en", "th"].into_iter().zip(said) {
            let ran = machine.run(&[&["--lang", lang, "review", "--json"][..], words].concat(), "");
            assert_eq!((ran.code, ran.out.as_str()), (Some(code), ""), "{words:?}: {}", ran.err);
            assert!(ran.err.contains(said), "{words:?}: {}", ran.err);
        }
    }
}

#[test]
fn what_has_no_meaning_on_the_screen_is_refused_in_the_readers_language() {
    let machine = made_up("20");
    let table: [&[&str]; 7] = [
        &["--staff", "Sara"],
        &["--kind", "client"],
        &["--place", "gate"],
        &["--flag", "left"],
        &["--from", "2026-03-02"],
        &["--limit", "3"],
        &["--desk", "Nowhere", "--now", "2026-03-02T08:00:00+03:30"],
    ];
    for words in table {
        for (lang, said) in
            ["fa", "en", "th"].into_iter().zip(["فقط همراه با --json", "only with --json", "เฉพาะกับ --json"])
        {
            let ran = machine.run(&[&["--lang", lang, "review"][..], words].concat(), "");
            assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{words:?}: {}", ran.err);
            assert!(ran.err.contains(said), "{words:?}: {}", ran.err);
        }
    }
}

#[test]
fn a_desk_or_a_shift_that_is_not_there_is_said_before_the_screen_opens() {
    let machine = made_up("20");
    for (words, said) in [(["--desk", "Nowhere"], "called Nowhere"), (["--shift", "7"], "no shift 7")] {
        let ran = machine.run(&[&["--lang", "en", "review"][..], &words].concat(), "");
        assert_eq!(ran.code, Some(1), "{words:?}");
        assert!(ran.err.contains(said), "{words:?}: {}", ran.err);
    }
    let known = machine.run(&["--lang", "en", "review", "--shift", "last"], "");
    assert!(known.code == Some(1) && !known.err.contains("shift"), "there is no terminal here: {}", known.err);
}
