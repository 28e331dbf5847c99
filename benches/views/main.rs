//! Every view of the review over a logbook, timed: `views FILE [RUNS [NAME]]` prints one line of JSON a view and period, of
//! those whose name contains NAME;
//! `views make FILE N` writes the made-up life of N encounters that it is timed on.
//! `benches/review` runs it and sets the figures beside those of SQL and of DuckDB.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a bench ends where it fails")]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "its figures are what it is for")]

use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use darban::cli::demo::{self, Plan};
use darban::config::standards;
use darban::domain::encounter::{Outcome, Place};
use darban::domain::report::{Ask, By, Days, Gauge, Question, Slice, Standards};
use darban::domain::time::Stamp;
use darban::store::{EncounterFilter, Mark, Reader};

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    // `cargo bench` runs every bench program without arguments of its own.
    let Some(file) = words.first() else { return };
    if file == "make" {
        return make(Path::new(&words[1]), words[2].parse().unwrap());
    }
    let runs = words.get(1).map_or(5, |runs| runs.parse().unwrap());
    let only = words.get(2).map_or("", String::as_str);
    let mut reader = Reader::open(Path::new(file)).unwrap();
    let texts = reader.pack_texts().unwrap();
    let standards: Standards = texts
        .iter()
        .map(|(digest, text)| (*digest, Arc::new(standards::parse_pack(text, Path::new("pack")).unwrap())))
        .collect();
    let newest = reader.shifts(None, 1).unwrap().pop().unwrap();
    let staff = newest.everybody[0];
    let last = newest.day;
    let weeks = (0..53).rev().map(|week| Days { first: last - 7 * week - 6, last: last - 7 * week });
    let before = |days: Days| Days { first: days.first - 364, last: days.last - 364 };
    let periods: Vec<_> = weeks.clone().map(|days| (days, Some(before(days)))).collect();
    let views = [
        ("scorecard by person", Ask::Scorecard(By::Person)),
        ("scorecard by desk", Ask::Scorecard(By::Desk)),
        ("scorecard by hour", Ask::Scorecard(By::Hour)),
        ("scorecard by kind", Ask::Scorecard(By::Kind)),
        ("clocks", Ask::Clocks),
        ("heat map", Ask::Heat),
        ("complaints", Ask::Complaints { now: i64::MAX }),
        ("verdicts", Ask::Verdicts),
        ("spread", Ask::Spread),
        ("adjusted", Ask::Adjusted),
        ("own card", Ask::OwnCard(staff)),
        ("trend of clocks, 53 weeks twice", Ask::Trend { gauge: Gauge::Clocks, periods: periods.clone() }),
        ("trend of compliance, 53 weeks twice", Ask::Trend { gauge: Gauge::Score, periods }),
        ("moods, 53 weeks", Ask::Moods { weeks: weeks.collect(), lag: 1 }),
    ];
    for (name, days) in [("month", 30), ("year", 365), ("all", 0)] {
        let days = if days == 0 { Days::ALL } else { Days { first: last - days + 1, last } };
        for (view, ask) in views.iter().filter(|(view, _)| view.contains(only)) {
            if name != "all" && (view.starts_with("trend") || view.starts_with("moods")) {
                continue;
            }
            let question = Question { slice: Slice { days, ..Slice::default() }, ask: ask.clone() };
            timed((view, name), runs, || {
                reader.report(&question, &standards, &mut |_, _| true).unwrap();
            });
        }
    }
    if only.is_empty() {
        lists(&mut reader, &standards, runs);
    }
}

/// Lists and single shifts, first page first.
fn lists(reader: &mut Reader, standards: &Standards, runs: usize) {
    let all = EncounterFilter::default;
    let newest = reader.shifts(None, 1).unwrap().pop().unwrap();
    let standard = standards.values().next().unwrap();
    let everything = standards.values().map(|standard| (Arc::clone(standard), (0..9).collect())).collect();
    let mut filters = vec![
        ("newest 500".to_owned(), all()),
        ("500 of a desk".to_owned(), EncounterFilter { desk: Some(newest.desk), ..all() }),
        ("500 of a person".to_owned(), EncounterFilter { staff: Some(newest.everybody[0]), ..all() }),
        (
            "500 of a person, a year ago".to_owned(),
            EncounterFilter {
                staff: Some(newest.everybody[0]),
                days: Some((newest.day - 365, newest.day - 335)),
                ..all()
            },
        ),
        ("500 where anything was missed".to_owned(), EncounterFilter { missed: everything, ..all() }),
        (
            "none fits: a mark".to_owned(),
            EncounterFilter {
                mark: Some(Mark::Unhappy),
                outcome: Some(Outcome::Discarded),
                place: Some(Place::WaitingRoom),
                ..all()
            },
        ),
        (
            "none fits: a missed item".to_owned(),
            EncounterFilter { missed: vec![(Arc::clone(standard), vec![60])], ..all() },
        ),
    ];
    filters
        .extend(Mark::ALL.map(|mark| (format!("500 {}", mark.name()), EncounterFilter { mark: Some(mark), ..all() })));
    for (name, filter) in &filters {
        let mut found = 0;
        timed((name, "list"), runs, || found = reader.places(filter, 500).unwrap().len());
        eprintln!("{name}: {found}");
    }
    timed(("a shift under review", "list"), runs, || drop(reader.matter(newest.id).unwrap()));
    timed(("50 shifts to review", "list"), runs, || drop(reader.review_shifts(None, 0, i32::MAX, 50).unwrap()));
    for words in ["a", "wa", "waiting", "zzz"] {
        let mut count = 0;
        timed((&format!("search {words}"), "list"), runs, || count = reader.search(words, &all(), 50).unwrap().count);
        eprintln!("search {words}: {count}");
    }
}

fn timed((view, period): (&str, &str), runs: usize, mut ask: impl FnMut()) {
    let mut times: Vec<f64> = (0..runs)
        .map(|_| {
            let began = Instant::now();
            ask();
            began.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_by(f64::total_cmp);
    let (best, middle) = (times[0], times[times.len() / 2]);
    println!(r#"{{"view":"{view}","period":"{period}","best":{best:.3},"ms":{middle:.3},"rss":{}}}"#, resident());
}

/// A made-up life that ends in March 2026.
fn make(file: &Path, encounters: u32) {
    let (packs, _) = standards::load_all(Path::new("nowhere"));
    let until = Stamp::told(1_774_024_200_000, 210);
    demo::write(file, Plan { lang: darban::domain::Lang::Fa, seed: 7, encounters, until, packs: &packs }, true)
        .unwrap();
}

/// Resident memory of this process in KiB; 0 where the system does not tell.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0)
}
