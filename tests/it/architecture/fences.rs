//! The rules of the house over what a file names.

use super::paths::{Named, named};

/// Which room may name which. `only` narrows it to some names; empty: all of the room.
const DOORS: [(&str, &[Way]); 12] = [
    ("domain", &[]),
    ("text", &[]),
    ("theme", &[]),
    ("input", &[]),
    ("i18n", &[all("text"), Way { room: "domain", only: &["Lang", "lang", "refusal"] }]),
    (
        "config",
        &[
            all("domain"),
            all("i18n"),
            all("theme"),
            all("input"),
            // How wide a sentence is, and where a caret stands under it: cells are counted in one place.
            Way { room: "text", only: &["terminal_width"] },
        ],
    ),
    ("store", &[all("domain"), all("text")]),
    ("export", &[all("domain"), all("i18n"), all("text")]),
    ("ui", &[all("domain"), all("i18n"), all("text"), all("theme"), all("input")]),
    (
        "app",
        &[
            all("ui"),
            all("domain"),
            all("i18n"),
            all("theme"),
            all("input"),
            // The person picks by eye how Persian reaches the terminal; the model only hands the choice on.
            Way { room: "text", only: &["Strategy"] },
        ],
    ),
    ("runtime", &EVERYTHING_BUT_CLI),
    ("cli", &EVERYTHING_BUT_CLI),
];
const EVERYTHING_BUT_CLI: [Way; 11] = [
    all("domain"),
    all("text"),
    all("theme"),
    all("input"),
    all("i18n"),
    all("config"),
    all("store"),
    all("export"),
    all("ui"),
    all("app"),
    all("runtime"),
];

/// A room that may be named.
struct Way {
    room: &'static str,
    only: &'static [&'static str],
}

const fn all(room: &'static str) -> Way {
    Way { room, only: &[] }
}

/// Something outside the house that only some rooms may touch.
struct Fence {
    /// What a path holds, one segment after the other.
    path: &'static [&'static str],
    /// Whether the path must begin with it.
    from_start: bool,
    rooms: &'static [&'static str],
    why: &'static str,
}

const fn only_in(path: &'static [&'static str], rooms: &'static [&'static str], why: &'static str) -> Fence {
    Fence { path, from_start: true, rooms, why }
}

const fn anywhere(path: &'static [&'static str], rooms: &'static [&'static str], why: &'static str) -> Fence {
    Fence { path, from_start: false, rooms, why }
}

const CLOCK: &str = "the clock is read in runtime only";
const FILES: &str = "files and environment are for config, store, export, runtime, cli";
const WITH_FILES: &[&str] = &["config", "store", "export", "runtime", "cli"];
const WITH_CELLS: &[&str] = &["text", "ui", "theme", "app", "runtime"];
const TERMINAL: &str = "the terminal is touched in runtime only";

const FENCES: [Fence; 21] = [
    only_in(&["rusqlite"], &["store"], "SQLite is the store's alone"),
    only_in(&["libsqlite3_sys"], &["store"], "SQLite is the store's alone"),
    only_in(&["crossterm"], &["runtime"], TERMINAL),
    only_in(&["ratatui"], WITH_CELLS, "cells are for what paints"),
    only_in(&["rustix", "termios"], &["runtime"], TERMINAL),
    only_in(&["signal_hook"], &["runtime"], "signals are heard in runtime only"),
    anywhere(&["SystemTime", "now"], &["runtime"], CLOCK),
    anywhere(&["Instant", "now"], &["runtime"], CLOCK),
    anywhere(&["Timestamp", "now"], &["runtime"], CLOCK),
    anywhere(&["Zoned", "now"], &["runtime"], CLOCK),
    anywhere(&["TimeZone", "system"], &["runtime"], CLOCK),
    anywhere(&["Uuid", "now_v7"], &["runtime"], CLOCK),
    anywhere(&["clock_gettime"], &["runtime"], CLOCK),
    only_in(&["std", "fs"], WITH_FILES, FILES),
    only_in(&["std", "env"], WITH_FILES, FILES),
    only_in(&["std", "net"], &[], "there is no network"),
    only_in(&["serde"], &["config", "store", "export", "cli"], "domain types are not serialised as they are"),
    anywhere(&["process", "exit"], &[], "an exit code is returned to main"),
    anywhere(&["process", "abort"], &[], "an exit code is returned to main"),
    anywhere(&["low_level", "exit"], &["runtime"], "an exit code is returned to main"),
    anywhere(&["thread", "sleep"], &[], "block for an event or a deadline instead"),
];

/// Parts of ratatui that rooms other than runtime may name: cells, places, styles, never a terminal.
const CELLS: [&str; 4] = ["buffer", "layout", "style", "Frame"];
/// Methods that ask the system, wherever the value came from.
const ASKING: [(&str, &[&str], &str); 4] = [
    ("elapsed", &["runtime"], CLOCK),
    ("canonicalize", WITH_FILES, FILES),
    ("read_dir", WITH_FILES, FILES),
    ("try_exists", WITH_FILES, FILES),
];

/// What is wrong in a file of the house, `src/ui/frame.rs`, line by line.
pub(super) fn broken(file: &str, source: &str) -> Vec<String> {
    let module = module_of(file);
    let found = match named(source, &module) {
        Ok(found) => found,
        Err(error) => return vec![format!("{file}: {error}")],
    };
    let mut wrong: Vec<String> = match module.first() {
        Some(room) => in_room(room, &found),
        None => at_the_edge(file, &found),
    };
    wrong.extend(everywhere(&found));
    wrong.sort();
    wrong.dedup();
    wrong.into_iter().map(|what| format!("{file}: {what}")).collect()
}

/// What is wrong in a test or a bench.
pub(super) fn broken_test(file: &str, source: &str) -> Vec<String> {
    match named(source, &[]) {
        Ok(found) => everywhere(&found).into_iter().map(|what| format!("{file}: {what}")).collect(),
        Err(error) => vec![format!("{file}: {error}")],
    }
}

fn module_of(file: &str) -> Vec<String> {
    let inner = file.trim_start_matches("src/").trim_end_matches(".rs").trim_end_matches("/mod");
    match inner {
        "lib" | "main" => Vec::new(),
        _ => inner.split('/').map(str::to_owned).collect(),
    }
}

/// Holds for tests too.
fn everywhere(found: &Named) -> Vec<String> {
    let ignored = found.attributes.iter().filter(|name| *name == "ignore");
    let sleeping = found.paths.iter().filter(|path| holds(path, &["thread", "sleep"]));
    ignored
        .map(|_| "#[ignore]: a test runs or is not there".to_owned())
        .chain(sleeping.map(|_| "thread::sleep: block for an event or a deadline instead".to_owned()))
        .collect()
}

/// `main` leads to `cli`, and `lib` names nothing: what it would re-export could be reached around the fences.
fn at_the_edge(file: &str, found: &Named) -> Vec<String> {
    let allowed = |path: &[String]| match path.first().map(String::as_str) {
        Some("darban") => file.ends_with("main.rs") && path.get(1).is_some_and(|room| room == "cli"),
        Some("crate") => false,
        _ => true,
    };
    let mut wrong: Vec<String> = found.paths.iter().filter(|path| !allowed(path)).map(|path| path.join("::")).collect();
    wrong.extend(fenced("main", found));
    wrong
}

fn in_room(room: &str, found: &Named) -> Vec<String> {
    let Some((_, ways)) = DOORS.iter().find(|(name, _)| *name == room) else {
        return vec![format!("`{room}` is no room of the house: put it into the table, with what it may import")];
    };
    let mut wrong: Vec<String> = found.paths.iter().filter_map(|path| through(room, ways, path)).collect();
    wrong.extend(fenced(room, found));
    wrong
}

/// Why a path does not lead through an open door.
fn through(room: &str, ways: &[Way], path: &[String]) -> Option<String> {
    if path.first()? != "crate" {
        return None;
    }
    let said = path.join("::");
    let Some(to) = path.get(1) else { return Some(format!("{said}: names the whole house")) };
    if to == room {
        return None;
    }
    let Some(way) = ways.iter().find(|way| way.room == to) else {
        return Some(format!("{said}: {room} may not import {to}"));
    };
    let named = path.get(2).map(String::as_str);
    let narrow = !way.only.is_empty() && !named.is_some_and(|name| way.only.contains(&name));
    narrow.then(|| format!("{said}: of {to}, {room} may import {} only", way.only.join(", ")))
}

fn fenced(room: &str, found: &Named) -> Vec<String> {
    let mut wrong = Vec::new();
    for path in &found.paths {
        let touched = FENCES.iter().filter(|fence| match fence.from_start {
            true => path.len() >= fence.path.len() && holds(&path[..fence.path.len()], fence.path),
            false => holds(path, fence.path),
        });
        let outside = touched.filter(|fence| !fence.rooms.contains(&room));
        wrong.extend(outside.map(|fence| format!("{}: {}", path.join("::"), fence.why)));
        let is_cells = path.get(1).is_none_or(|part| CELLS.contains(&part.as_str()));
        if path.first().is_some_and(|first| first == "ratatui") && room != "runtime" && !is_cells {
            wrong.push(format!("{}: {TERMINAL}", path.join("::")));
        }
    }
    for (method, rooms, why) in ASKING {
        if found.methods.iter().any(|called| called == method) && !rooms.contains(&room) {
            wrong.push(format!(".{method}(): {why}"));
        }
    }
    wrong
}

fn holds(path: &[String], part: &[&str]) -> bool {
    path.windows(part.len()).any(|window| window == part)
}
