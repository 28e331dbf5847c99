//! The architecture, read out of the sources: who imports whom, who touches what, how large files grow.
//!
//! Each fence has a control: a source that must be caught, and one that must not.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "what helps a test fails with it")]

mod fences;
mod paths;
mod tree;

use fences::{broken, broken_test};
use tree::{File, Sizes};

fn report(wrong: Vec<String>) {
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn every_room_keeps_to_its_doors() {
    let files = tree::files(&["src/"], ".rs");
    assert!(files.len() > 100, "the sources were found");
    report(files.iter().flat_map(|file| broken(&file.path, &file.text)).collect());
}

#[test]
fn no_test_is_ignored_and_none_sleeps() {
    let files = tree::files(&["tests/", "benches/"], ".rs");
    assert!(files.len() > 30, "the tests were found");
    report(files.iter().flat_map(|file| broken_test(&file.path, &file.text)).collect());
}

#[test]
fn files_stay_small() {
    let sizes = Sizes::of(&tree::files(&["src/", "tests/"], ".rs"));
    report(sizes.wrong());
}

#[test]
fn nothing_names_a_machine() {
    let all = tree::files(&[""], "");
    assert!(all.iter().any(|file| file.path == "Cargo.lock"), "the whole tree was found");
    report(all.iter().flat_map(tree::named_machines).collect());
}

#[test]
fn every_dependency_comes_from_the_public_registry() {
    let lock = tree::files(&["Cargo.lock"], "").remove(0);
    report(tree::foreign_sources(&lock));
    let configs = tree::files(&[".cargo/"], "");
    assert!(configs.is_empty(), "a registry of one machine would be everybody's");
}

/// File, source, and a part of what has to be said about it.
const CAUGHT: &[(&str, &str, &str)] = &[
    ("src/domain/book.rs", "use crate::store::Logbook;", "domain may not import store"),
    ("src/domain/book.rs", "use super::super::text;", "domain may not import text"),
    ("src/domain/book.rs", "fn f() { let _ = crate::i18n::say; }", "domain may not import i18n"),
    ("src/domain/book.rs", "fn f() { println!(\"{}\", crate::ui::frame::X); }", "domain may not import ui"),
    ("src/domain/book.rs", "mod tests { use super::super::super::ui::frame; }", "domain may not import ui"),
    ("src/domain/book.rs", "mod inner { fn f(x: super::super::super::app::Model) {} }", "domain may not import app"),
    ("src/domain/book.rs", "use serde::Serialize;", "not serialised as they are"),
    ("src/domain/book.rs", "#[derive(serde::Serialize)] struct A;", "not serialised as they are"),
    ("src/text/mod.rs", "pub use crate::domain::Lang;", "text may not import domain"),
    ("src/i18n/dates.rs", "use crate::{text, domain::{Lang, Book}};", "of domain, i18n may import Lang"),
    ("src/theme.rs", "use crate::ui::Canvas;", "theme may not import ui"),
    ("src/input/mod.rs", "use crate::app::Msg;", "input may not import app"),
    ("src/config/mod.rs", "use crate::store::Logbook;", "config may not import store"),
    ("src/store/mod.rs", "use crate::i18n::Key;", "store may not import i18n"),
    ("src/export/mod.rs", "use crate::store::Logbook;", "export may not import store"),
    ("src/ui/frame.rs", "use crate::app::Model;", "ui may not import app"),
    ("src/ui/frame.rs", "use crate as house;", "names the whole house"),
    ("src/ui/frame.rs", "use crate::*;", "ui may not import *"),
    ("src/app/model.rs", "use crate::text::lay;", "of text, app may import Strategy only"),
    ("src/app/model.rs", "use crate::runtime::desk;", "app may not import runtime"),
    ("src/runtime/desk.rs", "use crate::cli::args::Places;", "runtime may not import cli"),
    ("src/helpers/mod.rs", "use crate::domain::Lang;", "no room of the house"),
    ("src/lib.rs", "pub use crate::store::Logbook;", "crate::store::Logbook"),
    ("src/main.rs", "fn main() { darban::store::open(); }", "darban::store::open"),
    ("src/cli/show.rs", "fn f(c: &rusqlite::Connection) {}", "SQLite is the store's alone"),
    ("src/ui/frame.rs", "use crossterm::event::Event;", "terminal is touched in runtime only"),
    ("src/ui/frame.rs", "use ratatui::Terminal;", "terminal is touched in runtime only"),
    ("src/app/model.rs", "use ratatui::backend::CrosstermBackend;", "terminal is touched in runtime only"),
    ("src/domain/book.rs", "use ratatui::layout::Rect;", "cells are for what paints"),
    ("src/ui/cx.rs", "fn f() { std::time::SystemTime::now(); }", "clock"),
    ("src/ui/cx.rs", "use std::time::Instant; fn f() { Instant::now(); }", "clock"),
    ("src/ui/cx.rs", "use std::time::Instant as Moment; fn f() { Moment::now(); }", "clock"),
    ("src/ui/cx.rs", "fn f() { assert!(jiff::Timestamp::now() > x); }", "clock"),
    ("src/store/mod.rs", "use jiff::Zoned; fn f() { Zoned::now(); }", "clock"),
    ("src/store/mod.rs", "fn f(at: std::time::Instant) { at.elapsed(); }", "clock"),
    ("src/domain/ids.rs", "fn f() { uuid::Uuid::now_v7(); }", "clock"),
    ("src/app/update.rs", "use std::{fs, io}; fn f() { fs::read(\"x\"); }", "files and environment"),
    ("src/i18n/mod.rs", "fn f() { std::env::var(\"LANG\"); }", "files and environment"),
    ("src/ui/cx.rs", "fn f(p: &std::path::Path) { p.read_dir(); }", "files and environment"),
    ("src/cli/mod.rs", "use std::net::TcpStream;", "no network"),
    ("src/cli/mod.rs", "fn f() { std::process::exit(1) }", "exit code"),
    ("src/runtime/desk.rs", "use std::process; fn f() { process::exit(1) }", "exit code"),
    ("src/runtime/desk.rs", "use std::thread; fn f() { thread::sleep(x) }", "block for an event"),
    ("src/domain/book.rs", "#[ignore] fn f() {}", "#[ignore]"),
    ("src/domain/book.rs", "fn f( {}", "cannot parse"),
];

const ALLOWED: &[(&str, &str)] = &[
    ("src/domain/book.rs", "use super::ids::DeskId; mod tests { use super::*; }"),
    ("src/i18n/dates.rs", "use crate::domain::Lang; use crate::text::isolate;"),
    ("src/ui/frame.rs", "use ratatui::buffer::Buffer; use crate::domain::people::Duty; use super::canvas::Canvas;"),
    ("src/app/model.rs", "fn draw(f: &mut ratatui::Frame<'_>) {} use crate::text::Strategy;"),
    ("src/runtime/clock.rs", "use crossterm::event; fn f() { std::time::Instant::now().elapsed(); std::env::var(x); }"),
    ("src/store/mod.rs", "use rusqlite::Connection; use serde::Serialize; use std::fs;"),
    ("src/cli/mod.rs", "use crate::runtime::desk; use std::process::ExitCode;"),
    ("src/main.rs", "fn main() -> std::process::ExitCode { darban::cli::main() }"),
    ("src/lib.rs", "pub mod app; pub mod cli;"),
];

#[test]
fn control_every_fence_catches_what_climbs_over_it() {
    for (file, source, said) in CAUGHT {
        let wrong = broken(file, source);
        assert!(wrong.iter().any(|line| line.contains(said)), "{file}: {source:?} gave {wrong:#?}");
    }
    for (file, source) in ALLOWED {
        report(broken(file, source));
    }
}

#[test]
fn control_tests_that_sleep_or_are_ignored_are_caught() {
    for source in ["#[test] #[ignore = \"slow\"] fn f() {}", "fn f() { std::thread::sleep(d) }"] {
        assert_eq!(broken_test("tests/it/x.rs", source).len(), 1, "{source}");
    }
    report(broken_test("tests/it/x.rs", "#[test] fn f() { std::fs::read(\"x\"); std::process::exit(0) }"));
}

#[test]
fn control_large_files_are_counted() {
    let file = |lines: usize| File { path: format!("src/{lines}.rs"), text: "x\n".repeat(lines) };
    assert!(Sizes::of(&[file(500)]).wrong().iter().any(|line| line.contains("median")));
    assert!(Sizes::of(&[file(501), file(10), file(10)]).wrong()[0].contains("src/501.rs"));
    let many: Vec<File> = (0..20).map(|n| file(if n < 4 { 300 } else { 20 })).collect();
    assert!(Sizes::of(&many).wrong()[0].contains("over 250"));
    report(Sizes::of(&[file(250), file(40), file(90)]).wrong());
}

#[test]
fn control_a_machine_is_recognised() {
    let file = |text: String| File { path: "README.md".to_owned(), text };
    let word = |parts: &[&str]| parts.concat();
    for text in [
        word(&["see /", "root/x"]),
        word(&["cd /", "work/main"]),
        word(&["in /", "home/reza/darban"]),
        word(&["/", "Users/reza"]),
        word(&["~/.cargo", "/registry/src"]),
        word(&["https:", "//packages.inside.example/simple"]),
        word(&["http:", "//127.0.0.1:", "3128"]),
        word(&["proxy at 10.0.0.7:", "3128"]),
    ] {
        assert!(!tree::named_machines(&file(text.clone())).is_empty(), "{text}");
    }
    report(tree::named_machines(&file("https://example.org/a · ./target · src/work/x.rs · 09:35".to_owned())));
    let lock = |source: &str| File { path: "Cargo.lock".to_owned(), text: format!("source = \"{source}\"\n") };
    assert_eq!(tree::foreign_sources(&lock("sparse+https://example.org/index/")).len(), 1);
    report(tree::foreign_sources(&lock(tree::PUBLIC_REGISTRY)));
}
