//! Searches and filters over a file of many notes: the percentiles that divan does not give.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use darban::domain::Lang;
use darban::domain::encounter::{Act, Outcome, Place, Step, VisitorKind};
use darban::domain::entry::{Body, Entry};
use darban::store::{EncounterFilter, Logbook, Mark, Reader, StoreError};

use super::world::{BETWEEN_MS, VISITS_A_SHIFT, World, append, texts};

/// Words of the notes, each half as likely as the one before.
const WORDS: [&str; 16] = [
    "مراجعه",
    "کلید",
    "ساختمان",
    "می‌آید",
    "نامه",
    "فردا",
    "آسانسور",
    "visitor",
    "badge",
    "umbrella",
    "รอนาน",
    "กุญแจ",
    "ชั้นสอง",
    "ژاکت",
    "چتر",
    "B-214",
];
/// So often each question is put.
const TIMES: usize = 40;

/// A chance of our own, so that every run writes the same file.
struct Chance(u64);

impl Chance {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % n
    }

    fn note(&mut self) -> String {
        let words = (0..8).map(|_| match self.below(4) {
            0 => format!("{:04}", self.below(5_000)),
            _ => WORDS[(self.below((1 << 16) - 1) + 1).leading_zeros() as usize - 48].to_owned(),
        });
        words.collect::<Vec<_>>().join(" ")
    }
}

/// Writes a file of so many visits, every one with a note, unless it is there; then asks it.
pub(super) fn run(folder: &Path, notes: u32) {
    fs::create_dir_all(folder).unwrap();
    let path = folder.join("logbook.db");
    if !path.exists() {
        write(&path, notes);
    }
    let size = fs::metadata(&path).unwrap().len();
    println!("{notes} visits, each with a note: {} bytes a visit", size / u64::from(notes));
    let mut reader = Reader::open(&path).unwrap();
    println!("{} bytes of them in the search index", index_bytes(&path) / i64::from(notes));
    let everything = EncounterFilter::default();
    for typed in [
        "مر",
        "كل",
        "بد",
        "سا",
        "umb",
        "مراجع",
        "มา",
        "รอ",
        "นาน",
        "4321",
        "43",
        "visitor badge",
        "چتر مراجعه 12",
        "ژاکت umbrella",
    ] {
        ask(typed, || {
            let finds = reader.search(typed, &everything, 50).unwrap();
            format!("{}{}", finds.count, if finds.more { "+" } else { "" })
        });
    }
    let filters = [
        ("newest 500", EncounterFilter::default()),
        ("assumed", EncounterFilter { mark: Some(Mark::Assumed), ..EncounterFilter::default() }),
        ("left", EncounterFilter { mark: Some(Mark::Left), ..EncounterFilter::default() }),
        ("discarded", EncounterFilter { outcome: Some(Outcome::Discarded), ..EncounterFilter::default() }),
        (
            "kind and place",
            EncounterFilter {
                kind: Some(VisitorKind::Courier),
                place: Some(Place::Gate),
                ..EncounterFilter::default()
            },
        ),
        ("days", EncounterFilter { days: Some((20_000, 20_030)), ..EncounterFilter::default() }),
    ];
    for (name, filter) in &filters {
        ask(name, || reader.places(filter, 500).unwrap().len().to_string());
    }
}

fn ask(name: &str, mut question: impl FnMut() -> String) {
    let mut took = Vec::new();
    let mut found = String::new();
    for _ in 0..TIMES {
        let start = Instant::now();
        found = question();
        took.push(start.elapsed());
    }
    took.sort_unstable();
    let ms = |at: usize| took[at].as_secs_f64() * 1_000.0;
    println!("{name:>16}  found {found:>6}  p50 {:.3} ms  p95 {:.3} ms", ms(TIMES / 2), ms(TIMES * 95 / 100));
}

fn index_bytes(path: &Path) -> i64 {
    let conn = rusqlite::Connection::open(path).unwrap();
    conn.query_row("SELECT sum(length(block)) FROM search_data", [], |row| row.get(0)).unwrap()
}

fn write(path: &Path, notes: u32) {
    let (mut world, begun) = World::open(Lang::Fa, 1_700_000_000_000);
    let mut logbook = Logbook::open(path).unwrap();
    let mut chance = Chance(7);
    let filled = logbook.bulk::<StoreError>(|bulk| {
        for (digest, text) in texts() {
            bulk.add_pack(digest, text)?;
        }
        bulk.add(begun.into_iter().flat_map(|decision| decision.entries))?;
        for n in 1..=notes {
            let mut entries: Vec<Entry> = world.visit().into_iter().flat_map(|decision| decision.entries).collect();
            for entry in &mut entries {
                if let Body::Closed { steps, .. } = &mut entry.body
                    && let Some(last) = steps.last().cloned()
                {
                    steps.push(Step { act: Act::Note(chance.note()), ..last });
                }
            }
            bulk.add(entries)?;
            world.later(BETWEEN_MS);
            if n.is_multiple_of(VISITS_A_SHIFT) {
                bulk.add(world.relieved().into_iter().flat_map(|decision| decision.entries))?;
            }
        }
        Ok(())
    });
    filled.unwrap();
    let (mut turns, mut longest) = (0, Duration::ZERO);
    loop {
        let start = Instant::now();
        if !logbook.index_idle().unwrap() {
            break;
        }
        (turns, longest) = (turns + 1, longest.max(start.elapsed()));
    }
    println!("{turns} idle turns, the longest {:.1} ms", longest.as_secs_f64() * 1_000.0);
    // What a desk brings: one visit, one idle turn.
    let mut took: Vec<Duration> = (0..60)
        .map(|_| {
            for decision in world.visit() {
                append(&mut logbook, &decision);
            }
            let start = Instant::now();
            logbook.index_idle().unwrap();
            start.elapsed()
        })
        .collect();
    took.sort_unstable();
    println!("an idle turn after a visit: {:?} in the middle, {:?} at most", took[30], took[59]);
    logbook.checkpoint_idle().unwrap();
}
