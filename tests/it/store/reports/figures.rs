//! A program in another language, written from LOGBOOK.md, comes to the same figures. Without python3 this test fails.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use darban::cli::demo::{Plan, write};
use darban::domain::Lang;
use darban::domain::measures::{Compliance, Ends};
use darban::domain::report::{Ask, By, Complaints, Levels, Member, Question, Report, RequestEnds, Score, Slice};
use darban::domain::review::Agreement;
use darban::domain::standard::Parameter;
use darban::domain::time::Stamp;
use darban::store::Reader;
use serde_json::{Map, Value, json};

use super::{UNTIL, known, packs, reviewed};

fn compliance(one: &Compliance) -> [u64; 5] {
    [one.weight.part, one.weight.whole, one.answered, one.assumed, one.critical_misses]
}

fn score(score: &Score) -> Vec<u64> {
    let mut sums = compliance(&score.compliance).to_vec();
    sums.extend([score.undeviating.part, score.undeviating.whole]);
    sums
}

/// Counts by name, as Python's counters have them: what is not there is left out.
fn counted<'a>(all: impl IntoIterator<Item = (&'a str, u64)>) -> Value {
    let all = all.into_iter().filter(|(_, count)| *count > 0);
    Value::Object(all.map(|(name, count)| (name.to_owned(), count.into())).collect::<Map<_, _>>())
}

fn ends(ends: &Ends) -> Value {
    counted([
        ("served", ends.served),
        ("left-unserved", ends.left_unserved),
        ("left-unsettled", ends.left_unsettled),
        ("assumed", ends.assumed),
        ("discarded", ends.discarded),
        ("open", ends.open),
    ])
}

fn request_ends(ends: &RequestEnds) -> Value {
    counted([
        ("answered", ends.answered),
        ("promised", ends.promised),
        ("referred", ends.referred),
        ("refused", ends.refused),
        ("withdrawn", ends.withdrawn),
        ("open", ends.open),
    ])
}

fn levels(found: &Levels) -> Value {
    counted([
        ("person", found.person),
        ("manager", found.manager),
        ("organisation", found.organisation),
        ("building", found.building),
    ])
}

fn complaints(found: &Complaints) -> Value {
    let promises = found.promises;
    json!({
        "complaints": request_ends(&found.complaints),
        "requests": request_ends(&found.requests),
        "causes": counted(found.by_cause.iter().map(|(cause, n)| (cause.as_deref().unwrap_or_default(), *n))),
        "places": counted(found.by_place.iter().map(|(place, n)| (place.name(), *n))),
        "levels": levels(&found.levels),
        "clock": [json!(found.clock.0), json!(found.clock.1.part)],
        "promises": [promises.open, promises.late, promises.in_time.part, promises.in_time.whole],
        "recovery": [found.recovery.part, found.recovery.whole],
        "gaps": counted(found.gaps.by_kind.iter().map(|(kind, n)| (kind.name(), *n))),
    })
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// One report as a part of what the other program prints.
fn told(report: Report) -> Vec<(&'static str, Value)> {
    match report {
        Report::Clocks(found) => {
            let (response, handling) = (found.response, found.handling);
            let value = json!({
                "median": response.median, "p90": response.p90, "within": response.within.part,
                "measured": response.measured.part, "arrived": response.measured.whole, "handling": handling.0,
                "handled": handling.1.part, "ends": ends(&found.ends),
            });
            vec![("clocks", value)]
        }
        Report::Heat(heat) => {
            let cells = heat.cells.as_flattened().iter().enumerate().filter(|(_, cell)| cell.visits > 0);
            let cells = cells.map(|(slot, cell)| {
                (format!("{} {}", slot / 24, slot % 24), json!([cell.visits, cell.measured, cell.median]))
            });
            vec![("heat", Value::Object(cells.collect()))]
        }
        Report::Scorecard(card) => {
            let parameter = |one: &darban::domain::report::ParameterScore| {
                (format!("{:?}", one.parameter).to_lowercase(), json!(compliance(&one.compliance)))
            };
            let person = |(member, own, _): &(Member, Score, Vec<_>)| match member {
                Member::Person(staff) => (hex(staff.bytes()), json!(score(own))),
                other => panic!("{other:?}"),
            };
            vec![
                ("score", json!(score(&card.whole))),
                ("parameters", Value::Object(card.parameters.iter().map(parameter).collect())),
                ("people", Value::Object(card.parts.iter().map(person).collect())),
            ]
        }
        Report::Verdicts(found) => {
            let all = found.faces.iter().zip(&found.marked).map(|(faces, marked)| faces + marked);
            vec![("faces", counted(["4", "3", "2", "1"].into_iter().zip(all)))]
        }
        Report::Adjusted(found) => {
            let people = found.people.iter();
            let people = people.map(|one| (hex(one.staff.bytes()), json!([one.adjusted, one.covered.part])));
            vec![("adjusted", Value::Object(people.collect()))]
        }
        Report::Complaints(found) => vec![("complaints", complaints(&found))],
        Report::Agreement(found) => {
            let told = |one: &Agreement| json!([one.same.part, one.same.whole, one.kappa_mille()]);
            let parameter =
                |(parameter, one): &(Parameter, Agreement)| (format!("{parameter:?}").to_lowercase(), told(one));
            let parameters: Map<_, _> = found.parameters.iter().map(parameter).collect();
            let visits = [found.visits.part, found.visits.whole];
            vec![("agreement", json!([told(&found.whole), parameters, visits]))]
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_stranger_comes_to_the_same_figures() {
    let packs = packs();
    let folder = tempfile::TempDir::new().expect("a folder");
    let file = folder.path().join("logbook.db");
    let until = Stamp::told(UNTIL, 210);
    write(&file, Plan { lang: Lang::Fa, seed: 11, encounters: 3_000, until, packs: &packs }, true).expect("written");
    reviewed::review(&file, true);
    let mut reader = Reader::open(&file).expect("opened");
    let asks = [Ask::Clocks, Ask::Heat, Ask::Scorecard(By::Person), Ask::Verdicts, Ask::Adjusted, Ask::Agreement];
    let asks = asks.into_iter().chain([Ask::Complaints { now: UNTIL }]);
    let mut ours: BTreeMap<String, Value> = BTreeMap::new();
    for ask in asks {
        let question = Question { slice: Slice::default(), ask };
        let report = reader.report(&question, &known(&packs), &mut |_, _| true).expect("answered");
        ours.extend(told(report).into_iter().map(|(name, value)| (name.to_owned(), value)));
    }
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/figures.py");
    let mut python = Command::new("python3");
    let ran = python.arg(script).arg(&file).arg(UNTIL.to_string()).output().expect("python3 is needed for this test");
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    let theirs: BTreeMap<String, Value> = serde_json::from_slice(&ran.stdout).expect("JSON");
    assert_eq!(ours.keys().collect::<Vec<_>>(), theirs.keys().collect::<Vec<_>>());
    for (name, ours) in &ours {
        assert_eq!(ours, &theirs[name], "{name}");
    }
    let corrected = "SELECT count(*) FROM p_enc WHERE flags & 512";
    let conn = rusqlite::Connection::open(&file).expect("opened");
    let n: i64 = conn.query_row(corrected, [], |row| row.get(0)).expect("counted");
    assert!(
        n > 3 && ours["complaints"]["clock"][1].as_u64() > Some(10),
        "{n} corrected: there is something to get wrong"
    );
}
