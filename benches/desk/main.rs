//! In-process figures: `cargo bench --bench desk`. The whole table with its yardsticks: `benches/table`, which also
//! uses the two commands of this program, `world DIR ENCOUNTERS LANG` and `commits DIR VISITS`; `search DIR NOTES` prints what searches and filters take.
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, missing_docs, reason = "a bench fails loudly")]

mod commits;
mod search;
mod world;

use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::Path;

use darban::config::{Config, standards};
use darban::domain::command::Command;
use darban::domain::lang::Lang;
use darban::domain::{Book, decide};
use darban::runtime::look;
use darban::store::{Hash, Logbook, VerifyOptions, encode, link, verify};
use darban::text::{self, Align, Dir, Shaping, Strategy};
use darban::theme::{Depth, Theme, Tone};
use darban::ui::screens::board::Board;
use darban::ui::{Cx, Prefs, Saving, Screen as _, Shelf, frame};
use divan::{Bencher, counter::ItemsCount};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use world::World;

/// Saturday 21 November 2026, 09:35 in Tehran.
const MORNING: i64 = 1_795_241_100_000;
const LANGS: [&str; 3] = ["en", "fa", "th"];
const WINDOWS: [(u16, u16); 2] = [(80, 24), (120, 40)];
/// Visits of the file that is loaded and verified.
const VISITS: u32 = 2_000;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words[..] {
        ["world", folder, encounters, code] => {
            fs::create_dir_all(folder).unwrap();
            let path = Path::new(folder).join("logbook.db");
            world::write(&path, Lang::from_code(code).unwrap(), encounters.parse().unwrap());
        }
        ["search", folder, notes] => search::run(Path::new(folder), notes.parse().unwrap()),
        ["commits", folder, visits] => commits::run(Path::new(folder), visits.parse().unwrap()),
        _ => divan::main(),
    }
}

fn line(code: &str) -> (&'static str, Dir) {
    match code {
        "en" => ("Greet first, then ask: \u{201c}How can I help you?\u{201d} (00:42)", Dir::Ltr),
        "fa" => ("اول سلام، بعد پرسش: «چه کمکی از دستم برمی‌آید؟» (۰۰:۴۲) B-214/7", Dir::Rtl),
        _ => ("ทักทายก่อน แล้วจึงถาม: “มีอะไรให้ช่วยไหมครับ” น้ำ (00:42)", Dir::Ltr),
    }
}

/// One line from logical text to cells.
#[divan::bench(args = LANGS)]
fn lay(bencher: Bencher<'_, '_>, code: &str) {
    let (words, dir) = line(code);
    bencher.bench(|| text::lay(divan::black_box(words), dir));
}

/// One line into a buffer, and the buffer made ready for the terminal.
#[divan::bench(args = LANGS)]
fn put(bencher: Bencher<'_, '_>, code: &str) {
    let (words, dir) = line(code);
    let area = Rect::new(0, 0, 80, 1);
    bencher.with_inputs(|| Buffer::empty(area)).bench_local_values(|mut buf| {
        text::put(&mut buf, area, divan::black_box(words), dir, Align::Start, Style::new());
        text::finish(&mut buf, Strategy::Direct, Shaping::Forms);
        buf
    });
}

/// One frame of the board with five visitors.
#[divan::bench(args = LANGS, consts = [0, 1])]
fn board<const WINDOW: usize>(bencher: Bencher<'_, '_>, code: &str) {
    let lang = Lang::from_code(code).unwrap();
    let (mut world, _) = World::open(lang, MORNING);
    for _ in 0..5 {
        world.later(20_000);
        world.arrives();
    }
    let prefs: Prefs = look::prefs(&Config::default(), lang, Theme::new(Depth::True, Tone::Dark), false);
    let now = world.later(4_000);
    let (saving, shelf) = (Saving::Rest, Shelf::new());
    let cx = Cx {
        book: &world.book,
        now,
        prefs: &prefs,
        saving: &saving,
        shelf: &shelf,
        reviewer: None,
        changes: 0,
        awaited: None,
    };
    let mut board = Board::new();
    board.refresh(&cx);
    let (columns, rows) = WINDOWS[WINDOW];
    let window = Rect::new(0, 0, columns, rows);
    bencher.with_inputs(|| Buffer::empty(window)).bench_local_values(|mut buf| {
        frame::draw(&cx, &board, None, window, &mut buf);
        text::finish(&mut buf, Strategy::Direct, Shaping::Forms);
        buf
    });
}

/// A key's command decided and folded, in a shift of forty visits.
#[divan::bench]
fn decide_and_fold(bencher: Bencher<'_, '_>) {
    let (mut world, _) = World::open(Lang::Fa, MORNING);
    (0..40).for_each(|_| drop(world.visit()));
    let (visit, _) = world.arrives();
    world.later(5_000);
    let facts = world.facts();
    let command = Command::Greet(visit);
    bencher.with_inputs(|| world.book.clone()).bench_local_values(|mut book: Book| {
        let decision = decide(&book, &facts, &command).unwrap();
        book.fold(&decision);
        (book, decision)
    });
}

/// The entry of a closed visit, to its wire form and its place in the chain.
#[divan::bench]
fn encode_and_chain(bencher: Bencher<'_, '_>) {
    let (mut world, _) = World::open(Lang::Fa, MORNING);
    let closed = world.visit().pop().unwrap().entries.pop().unwrap();
    let (mut scratch, mut hash): (Vec<u8>, Hash) = (Vec::new(), [0; 32]);
    bencher.bench_local(|| {
        let wire = encode(divan::black_box(&closed)).unwrap();
        hash = link(&[1; 16], &hash, &wire.row, &mut scratch);
        hash
    });
}

/// All four standards read and checked, as at every start.
#[divan::bench]
fn read_standards() -> usize {
    let packs = standards::built_in().iter();
    packs.map(|(id, text)| standards::parse_pack(text, Path::new(id)).unwrap().items.len()).sum()
}

/// A folder on the disk of the build, where a flush is a flush; the system's own may be in memory.
fn folder() -> tempfile::TempDir {
    tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap()
}

/// A visit logged in one commit: entries, chain, projections, on the disk.
#[divan::bench(sample_count = 100, sample_size = 1)]
fn commit(bencher: Bencher<'_, '_>) {
    let folder = folder();
    let path = folder.path().join("logbook.db");
    let mut world = world::write(&path, Lang::Fa, 0);
    let mut logbook = Logbook::open(&path).unwrap();
    bencher.with_inputs(|| world.visit().pop().unwrap()).bench_local_values(|decision| {
        world::append(&mut logbook, &decision);
    });
}

/// The yardstick of `commit`: as many bytes, written to the end of a file and flushed.
#[divan::bench(sample_count = 100, sample_size = 1)]
fn commit_raw(bencher: Bencher<'_, '_>) {
    let folder = folder();
    let mut raw = OpenOptions::new().create_new(true).append(true).open(folder.path().join("raw")).unwrap();
    let bytes = vec![b'x'; commits::BYTES_OF_A_SAVE];
    bencher.bench_local(|| {
        raw.write_all(&bytes).unwrap();
        raw.sync_data().unwrap();
    });
}

/// The book out of a file of two thousand visits: the same at a million.
#[divan::bench]
fn load(bencher: Bencher<'_, '_>) {
    let folder = folder();
    let path = folder.path().join("logbook.db");
    world::write(&path, Lang::Fa, VISITS);
    let mut logbook = Logbook::open(&path).unwrap();
    bencher.bench_local(|| logbook.load(None).unwrap().book.encounters.len());
}

/// Chain and payloads of that file, counted in entries.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn check(bencher: Bencher<'_, '_>) {
    let folder = folder();
    let path = folder.path().join("logbook.db");
    world::write(&path, Lang::Fa, VISITS);
    let look = || verify(&path, VerifyOptions::default(), &mut |_| true).unwrap().entries;
    bencher.counter(ItemsCount::new(look() as usize)).bench_local(look);
}
