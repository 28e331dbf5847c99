//! Two programs in another language, written from LOGBOOK.md, agree with ours. Without python3 these tests fail.

use std::path::Path;
use std::process::Command;

use darban::domain::encounter::{Made, Outcome, Place, Tag, VisitorKind};
use darban::domain::entry::{Body, Kind};
use darban::domain::ids::Subject;
use darban::store::{Verdict, VerifyOptions, flag, verify};
use rusqlite::{Connection, Row};
use serde_json::{Value, json};

use super::ordinary::{batch, fresh};
use super::rebuild::days;
use super::world::{REZA, World};

pub(super) fn python(script: &str, arguments: &[&str]) -> String {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(script);
    let ran = Command::new("python3").arg(script).args(arguments).output().expect("python3 is needed for this test");
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    String::from_utf8(ran.stdout).expect("text").trim().to_owned()
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a path of text")
}

#[test]
fn a_stranger_verifies_the_golden_vectors() {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/golden-v1.ndjson");
    assert_eq!(python("verify.py", &["--golden", text(&golden)]), "golden vectors fit");
    let lines = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/verify.py")).expect("read");
    assert!(lines.lines().count() <= 80, "a stranger verifies in 80 lines");
}

#[test]
fn a_stranger_comes_to_the_same_verdict() {
    let cases = [
        "SELECT 1",
        "UPDATE entry SET wall = wall + 1 WHERE pos = 9",
        "UPDATE payload SET texts = '[]' WHERE pos = 3",
        "DELETE FROM payload WHERE pos = 4",
        "DELETE FROM entry WHERE pos = 6",
        "DELETE FROM payload WHERE pos > 20; DELETE FROM entry WHERE pos > 20",
        "INSERT INTO payload VALUES (999, randomblob(32), '[]')",
    ];
    for sql in cases {
        let (_folder, mut logbook) = fresh();
        logbook.append(&batch(&World::new().all_kinds())).expect("appended");
        let conn = Connection::open(logbook.path()).expect("opened");
        let unguard = "DROP TRIGGER entry_stays; DROP TRIGGER entry_remains; DROP TRIGGER payload_stays; \
                       PRAGMA foreign_keys = OFF;";
        conn.execute_batch(&format!("{unguard} {sql}")).expect("tampered");
        let ours = verify(logbook.path(), VerifyOptions::default(), &mut |_| true).expect("a verdict");
        let ours = match ours.verdict {
            Verdict::TamperedAt(seq, _) => format!("tampered {seq} {}", ours.entries),
            _ => format!("unanchored 1 {}", ours.entries),
        };
        let theirs = python("verify.py", &[text(logbook.path())]);
        // How many fit before a missing payload was noticed is told differently; where it is, is not.
        let place = |verdict: &str| verdict.rsplit_once(' ').map(|(place, _)| place.to_owned());
        assert_eq!(place(&theirs), place(&ours), "{sql}");
        assert!(!ours.starts_with("unanchored") || theirs == ours, "{sql}: {theirs}, {ours}");
    }
}

/// A row of `p_enc` in the words of project.py.
fn ours(row: &Row<'_>) -> rusqlite::Result<Value> {
    let code = |n: usize| row.get::<_, Option<u8>>(n).map(|code| code.map(usize::from));
    let flags: i64 = row.get("flags")?;
    let tags: i64 = row.get("tags")?;
    let mut names: Vec<&str> =
        Tag::ALL.iter().filter(|tag| tags & 1 << (**tag as i64) != 0).map(|tag| tag.name()).collect();
    names.sort_unstable();
    let packed: Vec<u8> = row.get("answers")?;
    let answers: String =
        packed.iter().flat_map(|byte| (0..4).map(move |n| char::from(b'0' + (byte >> (2 * n) & 3)))).collect();
    Ok(json!([
        row.get::<_, u32>(0)?,
        VisitorKind::ALL[code(1)?.unwrap_or(99)].name(),
        Place::ALL[code(2)?.unwrap_or(99)].name(),
        Made::ALL[code(3)?.unwrap_or(99)].name(),
        row.get::<_, Option<i64>>(4)?,
        row.get::<_, Option<i64>>(5)?,
        code(6)?.map(|outcome| Outcome::ALL[outcome].name()),
        row.get::<_, String>(7)?,
        names,
        flags & flag::UNHAPPY != 0,
        flags & flag::EVER_UNHAPPY != 0,
        answers,
        row.get::<_, Option<i64>>("face")?,
        flags & flag::CORRECTED != 0,
    ]))
}

#[test]
fn an_independent_projection_agrees() {
    let (_folder, mut logbook) = fresh();
    let mut world = World::new();
    let mut entries = days(&mut world, 2, 15);
    // One visit left open, and one whose close is taken back.
    entries.extend(world.open_shift(REZA, &[]));
    entries.push(world.arrive().1);
    let visit = world.visit();
    let (entry, subject) = (visit[1].id, visit[1].body.subject());
    entries.extend(visit);
    entries.push(world.entry(Body::Reversed { entry, kind: Kind::CLOSED, subject: Subject(subject.0) }));
    logbook.append(&batch(&entries)).expect("appended");
    let conn = Connection::open(logbook.path()).expect("opened");
    let mut ask = conn
        .prepare(
            "SELECT ticket, kind, place, made, response, handling, outcome, lower(hex(bytes)), * FROM p_enc \
             JOIN term ON n = staff ORDER BY pos",
        )
        .expect("prepared");
    let ours: Vec<Value> = ask.query_map([], ours).expect("asked").collect::<Result<_, _>>().expect("read");
    let theirs = python("project.py", &[text(logbook.path())]);
    let theirs: Vec<Value> = theirs.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(ours.len(), theirs.len());
    assert!(ours.len() > 60);
    for (ours, theirs) in ours.iter().zip(&theirs) {
        let (mut ours, mut theirs) = (ours.clone(), theirs.clone());
        // Four items a byte: the packed form ends in up to three items more.
        let (packed, told) = (ours[11].take(), theirs[11].take());
        let (packed, told) = (packed.as_str().expect("answers"), told.as_str().expect("answers"));
        assert_eq!(packed.strip_prefix(told).map(|rest| rest.trim_matches('0')), Some(""), "{packed} {told}");
        assert_eq!(ours, theirs);
    }
}
