//! Lazy loggers are planted in a made-up life; the signs that ask for attention must find them, and leave others alone.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::Machine;

/// A lazy shift of fewer visits than this says too little about anybody.
const ENOUGH: u64 = 6;

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// Who in which shift has signs, by how many different ones.
fn flagged(review: &Value) -> BTreeMap<(String, String), BTreeSet<String>> {
    let mut found: BTreeMap<(String, String), BTreeSet<String>> = BTreeMap::new();
    for shift in review["shifts"].as_array().unwrap() {
        for flag in shift["flags"].as_array().unwrap().iter().filter(|flag| !flag["staff"].is_null()) {
            let signs = found.entry((text(&shift["shift"]), text(&flag["staff"]["name"]))).or_default();
            signs.insert(text(&flag["sign"]));
            assert_eq!(flag["weak"] == true, !is_several(shift, flag), "{flag}");
        }
    }
    found
}

/// Whether the shift has other flags about the same person.
fn is_several(shift: &Value, flag: &Value) -> bool {
    let flags = shift["flags"].as_array().unwrap();
    flags.iter().filter(|other| other["staff"] == flag["staff"]).count() > 1
}

#[test]
fn lazy_loggers_are_found_and_others_left_alone() {
    let (mut planted_all, mut found_all, mut honest_all, mut false_all) = (0, 0, 0, 0);
    let mut ways: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let mut wrongly: BTreeMap<String, usize> = BTreeMap::new();
    for seed in ["3", "4"] {
        let machine = Machine::new();
        let truth = machine.path("truth.json");
        let until = "2026-03-05T15:20:00+03:30";
        let truth_path = truth.to_string_lossy().into_owned();
        let words = ["demo", "--encounters", "5000", "--seed", seed, "--until", until, "--truth", &truth_path];
        assert_eq!(machine.run(&words, "").code, Some(0));
        let truth: Value = serde_json::from_str(&std::fs::read_to_string(truth).unwrap()).unwrap();
        let asked = ["review", "--json", "attention", "--from", "2020-01-01", "--limit", "100000", "--now", until];
        let ran = machine.run(&asked, "");
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        let review: Value = serde_json::from_str(&ran.out).unwrap();
        let signs = flagged(&review);
        // Two signs together ask; one alone is weak.
        let asks = |who: &(String, String)| signs.get(who).is_some_and(|signs| signs.len() > 1);

        let mut lazy: BTreeSet<(String, String)> = BTreeSet::new();
        for planted in truth["lazy"].as_array().unwrap() {
            let who = (text(&planted["shift"]), text(&planted["person"]));
            lazy.insert(who.clone());
            if planted["visits"].as_u64().unwrap() >= ENOUGH {
                let way = ways.entry(text(&planted["way"])).or_default();
                way.1 += 1;
                way.0 += usize::from(asks(&who));
                planted_all += 1;
                found_all += usize::from(asks(&who));
            }
        }
        for shift in review["shifts"].as_array().unwrap() {
            for person in shift["people"].as_array().unwrap() {
                let who = (text(&shift["shift"]), text(&person["name"]));
                if lazy.contains(&who) {
                    continue;
                }
                honest_all += 1;
                if asks(&who) {
                    false_all += 1;
                    for sign in signs.get(&who).into_iter().flatten() {
                        *wrongly.entry(sign.clone()).or_default() += 1;
                    }
                }
            }
        }
    }
    println!("found {found_all} of {planted_all} lazy shifts ({}%)", found_all * 100 / planted_all);
    println!("by way: {ways:?}");
    println!("asked about {false_all} of {honest_all} others ({}%): {wrongly:?}", false_all * 100 / honest_all);
    assert!(planted_all > 60 && honest_all > 200, "control: {planted_all} planted, {honest_all} others");
    assert_eq!(ways.len(), 4, "every way is planted");
    assert!(found_all * 100 >= planted_all * 80, "{found_all} of {planted_all}");
    assert!(false_all * 100 <= honest_all * 10, "{false_all} of {honest_all}");
}
