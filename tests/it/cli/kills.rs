//! A hundred kills at random moments: what was acknowledged is in the file, once.

use std::collections::BTreeMap;
use std::io::{Read as _, Write as _};
use std::path::Path;

use darban::domain::entry::Body;
use darban::store::Reader;
use serde_json::Value;

use super::{EXAMPLE, Machine};

/// What the program has said is on the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Acknowledged {
    seq: i64,
    id: String,
}

/// What is wrong with the file, seen from what was acknowledged.
fn wrong(file: &Path, acknowledged: &[Acknowledged]) -> Vec<String> {
    let (mut by_seq, mut texts) = (BTreeMap::new(), BTreeMap::<String, u32>::new());
    Reader::open(file)
        .unwrap()
        .entries(0, &mut |seq, entry| {
            if let Body::Occurred { text, .. } = &entry.body {
                *texts.entry(text.clone()).or_default() += 1;
            }
            by_seq.insert(seq, entry.id.to_string());
            true
        })
        .unwrap();
    let lost = acknowledged.iter().filter(|told| by_seq.get(&told.seq) != Some(&told.id));
    let doubled = texts.iter().filter(|(_, times)| **times > 1);
    lost.map(|told| format!("lost: {told:?}")).chain(doubled.map(|(text, _)| format!("doubled: {text}"))).collect()
}

/// Feeds lines until so many bytes were acknowledged, then kills; what was said until then.
fn killed_after(machine: &Machine, input: String, bytes: usize) -> Vec<Acknowledged> {
    let mut child = machine.command(&["record"]).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let feeding = std::thread::spawn(move || {
        let _ = stdin.write_all(input.as_bytes());
    });
    let mut out = child.stdout.take().unwrap();
    let mut said = Vec::new();
    let mut piece = [0; 16];
    while said.len() < bytes {
        match out.read(&mut piece).unwrap() {
            0 => break,
            n => said.extend_from_slice(&piece[..n]),
        }
    }
    child.kill().unwrap();
    // What lay in the pipe was said before the end.
    out.read_to_end(&mut said).unwrap();
    child.wait().unwrap();
    feeding.join().unwrap();
    let whole = said.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
    let lines = std::str::from_utf8(&said[..whole]).unwrap().lines();
    lines
        .filter_map(|line| {
            let line: Value = serde_json::from_str(line).unwrap();
            Some(Acknowledged { seq: line["saved"].as_i64()?, id: line["id"].as_str()?.to_owned() })
        })
        .collect()
}

#[test]
fn a_hundred_kills_lose_nothing_acknowledged_and_double_nothing() {
    let machine = Machine::new();
    assert_eq!(machine.run(&["record"], EXAMPLE).code, Some(0));
    let mut chance: u64 = 0x5eed;
    let mut all: Vec<Acknowledged> = Vec::new();
    for round in 0..100 {
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let line = |n: u32| match n % 4 {
            3 => "{\"do\":\"arrive\"}\n{\"do\":\"greet\",\"encounter\":\"last\"}\n".to_owned(),
            _ => format!("{{\"do\":\"occur\",\"severity\":\"note\",\"text\":\"{round}-{n}\"}}\n"),
        };
        let bytes = (chance >> 33) as usize % 1_000;
        all.extend(killed_after(&machine, (0..30).map(line).collect(), bytes));
    }
    assert!(all.len() > 300, "only {} acknowledged", all.len());
    assert_eq!(wrong(&machine.logbook(), &all), Vec::<String>::new());
    let last = all.iter().map(|told| told.seq).max().unwrap();
    let min = |seq: i64| machine.run(&["verify", "--full", "--min", &seq.to_string()], "").code;
    assert_eq!(min(last), Some(0));

    // The control: a program that says "saved" before it is.
    let entries = machine.verified()["entries"].as_i64().unwrap();
    let hasty = Acknowledged { seq: entries + 1, id: all[0].id.clone() };
    assert_eq!(wrong(&machine.logbook(), &[hasty]).len(), 1);
    assert_eq!(min(entries + 1), Some(1));
}
