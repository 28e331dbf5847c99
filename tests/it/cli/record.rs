//! Commands from standard input.

use std::collections::BTreeSet;
use std::io::Write as _;

use darban::domain::entry::Via;
use darban::store::Reader;
use serde_json::json;

use super::{EXAMPLE, Machine, lines};

#[test]
fn the_example_is_a_whole_shift() {
    let machine = Machine::new();
    let ran = machine.run(&["record"], EXAMPLE);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let said = lines(&ran.out);
    let seqs: Vec<i64> = said.iter().filter_map(|line| line["saved"].as_i64()).collect();
    assert_eq!(seqs, (1..=seqs.len() as i64).collect::<Vec<_>>(), "numbers without a gap");
    assert!(said.iter().filter(|line| line["saved"].is_null()).all(|line| line["draft"].is_string()));

    let verified = machine.verified();
    assert_eq!(verified["entries"], json!(seqs.len()));
    assert_eq!((&verified["verdict"], &verified["projections"]), (&json!("unanchored"), &json!("same")));

    let shown = machine.shown();
    let of = |kind: &str| shown.iter().filter(|line| line["type"] == kind).collect::<Vec<_>>();
    assert_eq!((of("shift").len(), of("encounter").len(), of("occurrence").len()), (2, 9, 2));
    assert_eq!(of("request").len(), 0, "the promise was kept");
    assert_eq!(of("shift")[1]["end"], "relieved");
    let none = of("encounter").into_iter().filter(|line| line["outcome"] == "discarded").count();
    assert_eq!((of("shift")[1]["tickets"].as_u64(), none), (Some(8), 1), "what was discarded was no visit");
    let unhappy: Vec<_> = of("encounter").into_iter().filter(|line| line["unhappy"] == true).collect();
    assert_eq!(unhappy.len(), 1);
    assert_eq!((&unhappy[0]["calm"], &unhappy[0]["verdict"]), (&json!("calm"), &json!("content")));
    // Told moments measure nothing.
    assert!(of("encounter").iter().all(|line| line["made"] != "live" && line["response_measured"] == false));
}

#[test]
fn the_example_is_reviewed_and_signed() {
    let machine = Machine::new();
    machine.run(&["record"], EXAMPLE);
    let ran = machine.run(&["record", "--lang", "en"], include_str!("../../data/review.ndjson"));
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{ran:?}");
    let shown = machine.shown();
    let standing = |shown: &[serde_json::Value]| -> Vec<_> {
        shown.iter().filter(|line| line["type"] == "shift").map(|line| line["review"].clone()).collect()
    };
    assert_eq!(standing(&shown), ["received", "signed"]);
    // The commendation waits for its person; the question was answered and decided.
    let waiting: Vec<_> = shown.iter().filter(|line| line["type"] == "feedback").collect();
    assert_eq!(waiting.len(), 1, "{waiting:?}");
    assert_eq!((&waiting[0]["what"], &waiting[0]["waits_for"]), (&json!("commendation"), &json!("staff")));
    // A signed shift is closed, until it is reopened with a reason. The shift is named by its id now.
    let shift = shown.iter().find(|line| line["review"] == "signed").map(|line| line["id"].clone()).unwrap();
    let again = [
        json!({"do": "take-back", "shift": shift, "as": "رضا احمدی"}),
        json!({"do": "reopen", "as": "رضا احمدی", "reason": "یک مراجعه جا ماند"}),
        json!({"do": "sign", "as": "رضا احمدی", "merit": "looked", "shift": "00000000-0000-7000-8000-000000000009"}),
        json!({"do": "sign", "merit": "often"}),
    ];
    let input: String = again.iter().map(|line| format!("{line}\n")).collect();
    let ran = machine.run(&["record", "--lang", "en"], input);
    let wrong: Vec<_> = ran.err.lines().collect();
    assert_eq!((ran.code, wrong.len()), (Some(1), 3), "{ran:?}");
    assert!(wrong[0].contains("Reopen it") && wrong[1].contains("No shift is under review"), "{wrong:?}");
    assert!(wrong[2].contains("looked"), "{wrong:?}");
    assert_eq!(standing(&machine.shown()), ["received", "reopened"]);
    assert_eq!(machine.verified()["projections"], "same");
}

#[test]
fn what_was_saved_is_in_the_file_with_its_road_and_account() {
    let machine = Machine::new();
    let ran = machine.run(&["record"], EXAMPLE);
    let mut entries = Vec::new();
    Reader::open(&machine.logbook())
        .unwrap()
        .entries(0, &mut |seq, entry| {
            entries.push((seq, entry));
            true
        })
        .unwrap();
    let saved: Vec<(i64, String)> = lines(&ran.out)
        .iter()
        .filter_map(|line| Some((line["saved"].as_i64()?, line["id"].as_str()?.to_owned())))
        .collect();
    assert_eq!(saved, entries.iter().map(|(seq, entry)| (*seq, entry.id.to_string())).collect::<Vec<_>>());
    assert!(entries.iter().all(|(_, entry)| entry.via == Via::Record && entry.account.is_some()));
}

#[test]
fn a_visit_of_a_shift_that_is_long_over_is_corrected_by_its_id() {
    let machine = Machine::new();
    machine.run(&["record"], EXAMPLE);
    let visit = machine.shown().into_iter().find(|line| line["type"] == "encounter").unwrap()["id"].clone();
    let over = json!({"do": "end-shift"});
    let open = json!({"do": "open-shift", "who": "رضا احمدی"});
    let note = json!({"do": "note", "encounter": visit, "act": "note", "value": "blue coat"});
    let why = json!({"do": "note", "encounter": visit, "act": "note", "value": "blue coat", "reason": "told later"});
    let mark = json!({"do": "note", "encounter": visit, "act": "mark", "key": 1, "value": "missed", "reason": "seen"});
    let shifts = [&over, &open, &over, &open];
    let input: String = shifts.into_iter().chain([&note, &why, &mark]).map(|line| format!("{line}\n")).collect();
    let ran = machine.run(&["record", "--lang", "en"], input.as_bytes());
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert_eq!(ran.err.lines().count(), 1, "{}", ran.err);
    assert!(ran.err.contains("line 5") && ran.err.contains("reason is needed"), "{}", ran.err);
    assert_eq!(lines(&ran.out).iter().filter(|line| line["saved"].is_i64()).count(), 8, "{}", ran.out);
    assert_eq!(machine.verified()["projections"], "same");
}

#[test]
fn a_bad_line_is_named_and_later_lines_still_count() {
    let machine = Machine::new();
    assert_eq!(machine.run(&["record"], EXAMPLE).code, Some(0));
    let long = format!("{{\"do\":\"occur\",\"severity\":\"note\",\"text\":\"{}\"}}", "x".repeat(10 << 20));
    let table: [(&[u8], &str); 22] = [
        (b"not json", "this is not JSON, from column"),
        (b"[1]", "a line is one JSON object"),
        (b"{\"do\":\"gret\"}", "do cannot be gret; write one of: setup"),
        (b"{}", "do is missing"),
        (b"{\"do\":\"greet\"}", "ticket is missing"),
        (b"{\"do\":\"greet\",\"ticket\":77}", "no visit has ticket 77"),
        (b"{\"do\":\"greet\",\"encounter\":\"last\"}", "no line before this one"),
        (b"{\"do\":\"greet\",\"ticket\":-1}", "must be a whole number from 1"),
        (b"{\"do\":\"arrive\",\"kind\":\"alien\"}", "kind cannot be alien"),
        (b"{\"do\":\"arrive\",\"knid\":\"visitor\"}", "knid does not belong here; known here: at"),
        (b"{\"do\":\"arrive\",\"group\":0}", "does not fit"),
        (b"{\"do\":\"arrive\",\"group\":70000}", "from 0 to 65535"),
        (b"{\"do\":\"occur\",\"severity\":\"note\",\"text\":7}", "text must be a text"),
        (b"{\"do\":\"occur\",\"severity\":\"note\",\"text\":\"\\u0007\\u202e\"}", "Some words are needed"),
        (b"{\"do\":\"enrol\",\"duty\":\"guard\",\"name\":\"\\u001b\"}", "Some words are needed"),
        (b"{\"do\":\"undo\",\"at\":\"2125-01-01T00:00:00Z\"}", "still in the future"),
        (b"{\"do\":\"undo\",\"at\":\"2025-01-01T00:00:00\"}", "at is no moment"),
        (b"{\"do\":\"acting\",\"who\":\"Nobody\"}", "nobody here is called Nobody"),
        (
            b"{\"do\":\"open-shift\",\"who\":\"\xd8\xb1\xd8\xb6\xd8\xa7 \xd8\xa7\xd8\xad\xd9\x85\xd8\xaf\xdb\x8c\"}",
            "already open",
        ),
        (b"{\"do\":\"keep\",\"ticket\":1}", "has no such request"),
        (b"{\"do\":\"occur\",\"text\":\"\xff\xfe\"}", "this is not UTF-8"),
        (long.as_bytes(), "longer than 1 MiB"),
    ];
    let before = machine.verified()["entries"].as_i64().unwrap();
    let good = b"{\"do\":\"occur\",\"severity\":\"note\",\"text\":\"still\\u0007 here\"}\n";
    let mut input = Vec::new();
    for (line, _) in &table {
        input.extend_from_slice(line);
        input.push(b'\n');
        input.extend_from_slice(good);
    }
    let ran = machine.run(&["record", "--lang", "en"], input);
    assert_eq!(ran.code, Some(1));
    let reasons = table.map(|(_, why)| why);
    let told: Vec<&str> = ran.err.lines().collect();
    assert_eq!(mistold(&reasons, &told), Vec::<String>::new());
    // Control: a program that swallows one of them, counts lines from zero, or always says the same.
    assert!(!mistold(&reasons, &told[1..]).is_empty() && !mistold(&reasons, &told[..told.len() - 1]).is_empty());
    let shifted = told.iter().enumerate().map(|(nth, told)| told.replace(&format!("line {}:", nth * 2 + 1), "line 0:"));
    assert_eq!(mistold(&reasons, &shifted.collect::<Vec<_>>()).len(), reasons.len());
    assert!(mistold(&reasons, &reasons.map(|_| told[0])).len() >= reasons.len() - 1);
    assert_eq!(machine.verified()["entries"].as_i64(), Some(before + table.len() as i64));
    let texts: BTreeSet<String> = machine
        .shown()
        .iter()
        .filter(|line| line["type"] == "occurrence")
        .map(|line| line["text"].as_str().unwrap().to_owned())
        .collect();
    assert!(texts.contains("still here"), "{texts:?}");
}

/// What was told wrongly: every second line is a bad one, for these reasons.
fn mistold(reasons: &[&str], told: &[impl AsRef<str>]) -> Vec<String> {
    let mut wrong = Vec::new();
    for nth in 0..reasons.len().max(told.len()) {
        let (why, told) = (reasons.get(nth), told.get(nth).map(AsRef::as_ref));
        let is_told = |why: &&str| told.is_some_and(|told| told.contains(*why));
        let is_named = told.is_some_and(|told| told.starts_with(&format!("line {}: ", nth * 2 + 1)));
        if !(is_named && why.is_some_and(is_told)) {
            wrong.push(format!("{why:?}: {told:?}"));
        }
    }
    wrong
}

#[test]
fn control_good_lines_are_not_reported() {
    let machine = Machine::new();
    assert_eq!(machine.run(&["record"], EXAMPLE).code, Some(0));
    let ran = machine.run(&["record", "--lang", "en"], r#"{"do":"occur","severity":"note","text":"still\u0007 here"}"#);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
}

#[test]
fn undo_and_redo_find_the_last_of_told_moments() {
    let machine = Machine::new();
    assert_eq!(machine.run(&["record"], EXAMPLE).code, Some(0));
    let ran = machine.run(
        &["record"],
        concat!(
            r#"{"do":"occur","at":"2025-11-22T15:00:00+03:30","severity":"note","text":"one"}"#,
            "\n",
            r#"{"do":"occur","at":"2025-11-22T15:01:00+03:30","severity":"note","text":"two"}"#,
            "\n",
            r#"{"do":"undo","at":"2025-11-22T15:02:00+03:30"}"#,
            "\n",
        ),
    );
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let void = |text: &str| machine.shown().iter().any(|line| line["text"] == text && line["taken_back"] == true);
    assert!(void("two") && !void("one"));
}

#[test]
fn two_at_once_lose_nothing_and_double_nothing() {
    use std::io::Write as _;
    let machine = Machine::new();
    assert_eq!(machine.run(&["record"], EXAMPLE).code, Some(0));
    let before = machine.verified()["entries"].as_i64().unwrap();
    let start = |name: &str| {
        let mut child = machine.command(&["record"]).spawn().unwrap();
        let line = |n: u32| format!("{{\"do\":\"occur\",\"severity\":\"note\",\"text\":\"{name} {n}\"}}\n");
        child.stdin.take().unwrap().write_all((0..40).map(line).collect::<String>().as_bytes()).unwrap();
        child
    };
    let (one, two) = (start("one"), start("two"));
    let (one, two) = (one.wait_with_output().unwrap(), two.wait_with_output().unwrap());
    for output in [&one, &two] {
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    let seqs = [one, two].map(|output| -> Vec<i64> {
        let said = lines(std::str::from_utf8(&output.stdout).unwrap());
        said.iter().map(|line| line["saved"].as_i64().unwrap()).collect()
    });
    let is_whole = |[one, two]: [&[i64]; 2]| {
        let mut all = [one, two].concat();
        all.sort_unstable();
        all == (before + 1..=before + 80).collect::<Vec<_>>()
    };
    assert!(is_whole([&seqs[0], &seqs[1]]), "{seqs:?}");
    // Control: two that each count for themselves, and one that forgets its last line.
    assert!(!is_whole([&seqs[0], &seqs[0]]) && !is_whole([&seqs[0], &seqs[1][1..]]));
    assert_eq!(machine.verified()["entries"].as_i64(), Some(before + 80));
}

#[test]
fn every_line_counts_where_nobody_listens_to_what_is_saved() {
    let machine = Machine::new();
    let mut child = machine.command(&["record"]).spawn().unwrap();
    drop(child.stdout.take());
    child.stdin.take().unwrap().write_all(EXAMPLE.as_bytes()).unwrap();
    let ended = child.wait_with_output().unwrap();
    assert_eq!((ended.status.code(), String::from_utf8_lossy(&ended.stderr).as_ref()), (Some(0), ""));
    assert_eq!(machine.shown().iter().filter(|line| line["type"] == "encounter").count(), 9);
}
