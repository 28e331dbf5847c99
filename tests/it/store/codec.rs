//! The wire form: any entry survives it, and the versions ever shipped stay as they were.

use std::path::Path;

use darban::domain::entry::Entry;
use darban::store::{Row, canonical, decode, encode, link, seal};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::any::any_entry;
use super::world::World;

proptest! {
    #[test]
    fn any_entry_reads_back_as_it_was_written(entry in any_entry()) {
        let encoded = encode(&entry).expect("a known kind");
        prop_assert_eq!(decode(&encoded.row, encoded.texts.as_deref()).expect("readable"), entry);
    }

    #[test]
    fn an_entry_never_has_texts_in_its_body(entry in any_entry()) {
        let encoded = encode(&entry).expect("a known kind");
        let body = String::from_utf8(encoded.row.body.clone()).expect("text");
        let texts: Vec<String> = encoded.texts.map_or(Vec::new(), |json| serde_json::from_str(&json).expect("an array"));
        for text in texts.iter().filter(|text| text.contains('§')) {
            prop_assert!(!body.contains(text.as_str()), "{body}");
        }
        // Erased: it still reads, whatever was in it.
        prop_assert!(decode(&encoded.row, None).is_ok());
    }

    #[test]
    fn garbage_is_an_error_and_no_panic(kind in 0..80_u16, body in "\\PC{0,40}|\\{\"steps\":\\[\\[[0-9a-z\",\\[\\]]{0,30}\\]\\]\\}") {
        let entry = World::new().first_run().remove(0);
        let mut row = encode(&entry).expect("a known kind").row;
        (row.kind, row.body) = (kind, body.into_bytes());
        let _ = decode(&row, Some("[]"));
    }
}

#[test]
fn an_unknown_kind_or_version_is_a_newer_entry() {
    let entry = World::new().first_run().remove(0);
    let row = encode(&entry).expect("a known kind").row;
    for row in [Row { kind: 999, ..row.clone() }, Row { ver: 2, ..row.clone() }] {
        let read = decode(&row, None).expect("kept");
        assert!(matches!(read.body, darban::domain::entry::Body::Newer { kind, .. } if kind == row.kind));
        assert!(encode(&read).is_err(), "it cannot be made here");
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn bytes<const N: usize>(value: &Value) -> Option<[u8; N]> {
    let text = value.as_str()?;
    let all: Option<Vec<u8>> =
        (0..text.len()).step_by(2).map(|n| u8::from_str_radix(&text[n..n + 2], 16).ok()).collect();
    all?.try_into().ok()
}

const LOG: [u8; 16] = [0x10; 16];

/// The lines of the golden file for a chain of these entries.
fn lines(entries: &[Entry]) -> Vec<String> {
    let mut before = [0; 32];
    let mut line = |(n, entry): (usize, &Entry)| {
        let mut encoded = encode(entry).expect("a known kind");
        encoded.row.seq = n as i64 + 1;
        let salt = [n as u8; 32];
        encoded.row.sealed = encoded.texts.as_ref().map(|texts| seal(&salt, texts.as_bytes()));
        let row = &encoded.row;
        let mut bytes = Vec::new();
        canonical(&LOG, &before, row, &mut |more| bytes.extend_from_slice(more));
        let hash = link(&LOG, &before, row, &mut Vec::new());
        let line = json!({
            "log": hex(&LOG), "before": hex(&before), "seq": row.seq, "id": hex(&row.id), "kind": row.kind,
            "ver": row.ver, "wall": row.wall, "offset": row.offset, "boot": hex(&row.boot), "since": row.since,
            "actor": row.actor.map(|id| hex(&id)), "desk": hex(&row.desk), "shift": row.shift.map(|id| hex(&id)),
            "via": row.via, "subject": hex(&row.subject), "pack": row.pack.map(|digest| hex(&digest)),
            "body": String::from_utf8(row.body.clone()).expect("text"),
            "salt": encoded.texts.as_ref().map(|_| hex(&salt)), "texts": encoded.texts,
            "sealed": row.sealed.map(|digest| hex(&digest)), "canonical": hex(&bytes), "hash": hex(&hash),
        });
        before = hash;
        line.to_string()
    };
    entries.iter().enumerate().map(&mut line).collect()
}

fn row(golden: &Value) -> Row {
    let number = |key: &str| golden[key].as_i64().expect("a number");
    Row {
        seq: number("seq"),
        id: bytes(&golden["id"]).expect("an id"),
        kind: number("kind") as u16,
        ver: number("ver") as u16,
        wall: number("wall"),
        offset: number("offset"),
        boot: bytes(&golden["boot"]).expect("an id"),
        since: number("since"),
        actor: bytes(&golden["actor"]),
        desk: bytes(&golden["desk"]).expect("an id"),
        shift: bytes(&golden["shift"]),
        via: number("via"),
        subject: bytes(&golden["subject"]).expect("an id"),
        pack: bytes(&golden["pack"]),
        body: golden["body"].as_str().expect("a text").as_bytes().to_vec(),
        sealed: bytes(&golden["sealed"]),
    }
}

#[test]
fn version_1_is_written_and_read_as_it_was_shipped() {
    let entries = World::new().all_kinds();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/golden-v1.ndjson");
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    let now = lines(&entries).join("\n") + "\n";
    if golden != now {
        let actual = Path::new(env!("CARGO_TARGET_TMPDIR")).join("golden-v1.ndjson");
        std::fs::write(&actual, &now).expect("written");
        panic!("the wire form changed: a shipped version never does. Now it would be {}", actual.display());
    }
    for (line, entry) in golden.lines().zip(&entries) {
        let golden: Value = serde_json::from_str(line).expect("a line of JSON");
        assert_eq!(decode(&row(&golden), golden["texts"].as_str()).expect("readable"), *entry);
    }
    let mut kinds: Vec<u16> = entries.iter().map(|entry| entry.body.kind().0).collect();
    kinds.sort_unstable();
    kinds.dedup();
    assert_eq!(kinds.len(), 28, "one line of each kind: {kinds:?}");
}
