//! What a program in another language makes of the reviews in a file.

use darban::domain::review::{FeedbackKind, Level, MeritSeen, ReplyHow, Standing};
use rusqlite::{Connection, Row};
use serde_json::{Value, json};

use super::super::independent::python;
use super::super::ordinary::{batch, fresh};
use super::{asked, reviewed};

fn hex(bytes: Option<Vec<u8>>) -> Option<String> {
    bytes.map(|bytes| bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

fn name<T: Copy>(all: &[T], code: Option<u8>, name: fn(T) -> &'static str) -> Option<&'static str> {
    code.and_then(|code| all.get(usize::from(code)).copied()).map(name)
}

const WAITS: [&str; 3] = ["nobody", "staff", "supervisor"];

fn feedback(row: &Row<'_>) -> rusqlite::Result<Value> {
    Ok(json!([
        name(FeedbackKind::ALL, row.get("what")?, FeedbackKind::name),
        hex(row.get("bytes")?),
        hex(row.get("visit")?),
        row.get::<_, i64>("due")?,
        name(ReplyHow::ALL, row.get("reply")?, ReplyHow::name),
        row.get::<_, Option<bool>>("upheld")?,
        WAITS[usize::from(row.get::<_, u8>("waits")?)],
        row.get::<_, Option<i64>>("due_now")?,
        row.get::<_, bool>("void")?,
    ]))
}

fn observation(row: &Row<'_>) -> rusqlite::Result<Value> {
    let answers: Value = serde_json::from_str(&row.get::<_, String>("answers")?).expect("JSON");
    let (waits, void) = (WAITS[usize::from(row.get::<_, u8>("waits")?)], row.get::<_, bool>("void")?);
    Ok(json!(["observation", hex(row.get("bytes")?), hex(row.get("visit")?), answers, waits, void]))
}

fn level(row: &Row<'_>) -> rusqlite::Result<Value> {
    let level = name(Level::ALL, row.get("level")?, Level::name);
    Ok(json!(["level", hex(row.get("visit")?), row.get::<_, Option<String>>("item")?, hex(row.get("request")?), level]))
}

fn review(row: &Row<'_>) -> rusqlite::Result<Value> {
    let standing = name(Standing::ALL, row.get("standing")?, Standing::name);
    let merit = name(MeritSeen::ALL, row.get("merit")?, MeritSeen::name);
    let (moved, by) = (row.get::<_, i64>("moved")?, hex(row.get("bytes")?));
    Ok(json!(["review", standing, moved, by, merit, row.get::<_, Option<i64>>("drawn")?, row.get::<_, i64>("moves")?]))
}

#[test]
fn an_independent_projection_of_the_review_agrees() {
    let (_folder, mut logbook) = fresh();
    let (mut world, mut entries, shifts) = reviewed();
    let (encounter, request) = asked(&entries, shifts[2]);
    entries.extend(world.review(shifts[2], encounter, request));
    for portion in entries.chunks(7) {
        logbook.append(&batch(portion)).expect("appended");
    }
    let conn = Connection::open(logbook.path()).expect("opened");
    let rows = |sql: &str, read: fn(&Row<'_>) -> rusqlite::Result<Value>| -> Vec<String> {
        let mut ask = conn.prepare(sql).expect("prepared");
        let rows = ask.query_map([], |row| read(row).map(|value| value.to_string())).expect("asked");
        rows.collect::<Result<_, _>>().expect("read")
    };
    let mut ours = rows("SELECT * FROM p_feedback JOIN term ON n = staff", feedback);
    ours.extend(rows("SELECT * FROM p_observation JOIN term ON n = staff", observation));
    ours.extend(rows("SELECT * FROM p_level WHERE counts = 1", level));
    ours.extend(rows("SELECT * FROM p_review JOIN term ON n = staff", review));
    let theirs = python("project.py", &["--review", logbook.path().to_str().expect("a path of text")]);
    let parsed = theirs.lines().map(|line| serde_json::from_str::<Value>(line).expect("JSON").to_string());
    let mut theirs: Vec<String> = parsed.collect();
    ours.sort_unstable();
    theirs.sort_unstable();
    // Of each review: three of feedback, one observation, one level that counts, one standing.
    assert_eq!(ours.len(), 12, "{ours:#?}");
    assert_eq!(ours, theirs);
}
