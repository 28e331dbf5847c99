//! The made-up world.

use darban::cli::demo::{Plan, write};
use darban::config::standards;
use darban::domain::Lang;
use darban::domain::entry::Entry;
use darban::domain::time::Stamp;
use darban::store::{EncounterFilter, Reader};
use serde_json::Value;

use super::Machine;

const UNTIL: &str = "2026-03-05T15:20:00+03:30";

fn entries(file: &std::path::Path) -> (Vec<Entry>, Vec<String>, usize) {
    let (mut found, mut dump) = (Vec::new(), Vec::new());
    let mut reader = Reader::open(file).unwrap();
    reader
        .entries(0, &mut |_, entry| {
            found.push(entry);
            true
        })
        .unwrap();
    reader.dump(&mut |line| dump.push(line.to_owned())).unwrap();
    let open = reader.encounters(&EncounterFilter::default(), usize::MAX).unwrap();
    let steps = open.iter().filter(|(_, visit)| visit.is_open()).map(|(_, visit)| visit.steps.len()).sum();
    (found, dump, steps)
}

#[test]
fn one_by_one_and_in_bulk_leave_the_same_file() {
    let machine = Machine::new();
    let (packs, _) = standards::load_all(&machine.path("nowhere"));
    let until = Stamp::told(1_772_711_400_000, 210);
    let plan = Plan { lang: Lang::Fa, seed: 5, encounters: 120, until, packs: &packs };
    let (slow, fast) = (machine.path("slow.db"), machine.path("fast.db"));
    let one = write(&slow, plan, false).unwrap();
    let two = write(&fast, plan, true).unwrap();
    let (slow, fast) = (entries(&slow), entries(&fast));
    assert!(slow.0.len() > 300, "{} entries", slow.0.len());
    assert!(slow.0 == fast.0, "the same entries");
    assert_eq!((slow.1, slow.2), (fast.1, fast.2));
    assert_eq!(one.truth, two.truth);
    assert_eq!(one.truth.of("encounters"), 120);
}

#[test]
fn the_same_seed_makes_the_same_life_and_the_truth_agrees_with_the_file() {
    let machine = Machine::new();
    let make = |folder: &str, seed: &str| {
        let (data, truth) = (machine.path(folder), machine.path(&format!("{folder}.json")));
        let words =
            ["demo", "--encounters", "700", "--until", UNTIL, "--seed", seed, "--truth", truth.to_str().unwrap()];
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_darban"));
        command.env_clear().env("HOME", machine.path("")).arg("--data").arg(&data).args(words);
        let output = command.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let truth: Value = serde_json::from_str(&std::fs::read_to_string(truth).unwrap()).unwrap();
        (entries(&data.join("logbook.db")).0, truth)
    };
    let (first, truth) = make("data", "9");
    let (again, _) = make("again", "9");
    let (other, _) = make("other", "10");
    assert!(first == again && first != other);

    let shown = machine.shown();
    let count = |kind: &str, test: &dyn Fn(&Value) -> bool| {
        shown.iter().filter(|line| line["type"] == kind && test(line)).count() as u64
    };
    let of = |name: &str| truth["counts"][name].as_u64().unwrap_or_default();
    assert_eq!((of("encounters"), count("encounter", &|_| true)), (700, 700));
    assert_eq!(of("unhappy"), count("encounter", &|line| line["unhappy"] == true));
    assert_eq!(of("verdicts"), count("encounter", &|line| line["verdict"].is_string()));
    assert_eq!(of("afterwards"), count("encounter", &|line| line["made"] == "afterwards"));
    assert_eq!(of("left_unserved"), count("encounter", &|line| line["outcome"] == "left-unserved"));
    assert_eq!(of("shifts"), count("shift", &|_| true));
    assert_eq!(of("occurrences"), count("occurrence", &|_| true));
    let owed = of("promises") - of("kept_by_due") - of("kept_late");
    assert_eq!(owed, count("request", &|line| line["state"] == "owed" && line["owner"] == "desk"));
    assert!(count("encounter", &|line| line["made"] == "live" && line["response_measured"] == true) > 300);
    assert_eq!(machine.verified()["projections"], "same");
}

#[test]
fn a_logbook_that_is_there_is_left_alone() {
    let machine = Machine::new();
    assert_eq!(machine.run(&["record"], super::EXAMPLE).code, Some(0));
    let before = machine.verified()["head"].clone();
    let ran = machine.run(&["demo", "--encounters", "5"], "");
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("holds a logbook already"), "{}", ran.err);
    assert_eq!(machine.verified()["head"], before);
}

#[test]
fn the_made_up_world_speaks_the_language_of_who_looks_at_it() {
    // With nothing set it is the first language of the program; another locale reads English, as everywhere.
    let ways = [
        (&["--lang", "th"][..], Some("fa_IR.UTF-8"), "th"),
        (&["--lang", "en"], None, "en"),
        (&[], Some("th_TH.UTF-8"), "th"),
        (&[], Some("en_GB.UTF-8"), "en"),
        (&[], None, "fa"),
    ];
    for (words, locale, lang) in ways {
        let machine = Machine::new();
        let data = machine.path("data");
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_darban"));
        command.env_clear().env("HOME", machine.path("")).arg("--data").arg(&data);
        locale.map(|locale| command.env("LANG", locale));
        let truth = machine.path("truth.json");
        command.args(words).args(["demo", "--encounters", "30", "--until", UNTIL, "--truth"]).arg(&truth);
        let output = command.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let world: toml::Table = toml::from_str(include_str!("../../../assets/demo/world.toml")).unwrap();
        let of = |topic: &str| -> Vec<String> { world[topic][lang].clone().try_into().unwrap() };
        let truth: Value = serde_json::from_str(&std::fs::read_to_string(truth).unwrap()).unwrap();
        let desks: Vec<_> =
            truth["desks"].as_array().unwrap().iter().map(|desk| desk["name"].as_str().unwrap()).collect();
        assert_eq!(desks, of("desks")[..2], "{lang}");
        let shown = machine.shown();
        let names: Vec<_> = shown.iter().filter_map(|line| line["staff"]["name"].as_str()).collect();
        assert!(names.len() > 10 && names.iter().all(|name| of("people").iter().any(|known| known == name)), "{lang}");
    }
}
