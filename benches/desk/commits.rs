//! Saves against raw writes of the same bytes, in turn on the same disk: the percentiles that divan does not give.

use std::fs::{self, File, OpenOptions};
use std::io::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use darban::domain::ids::BootId;
use darban::domain::lang::Lang;
use darban::store::{Logbook, encode};
use uuid::Uuid;

use super::world;

/// What the save of an ordinary visit writes: some ten pages.
pub(super) const BYTES_OF_A_SAVE: usize = 40_000;
/// Saves between two checkpoints, which come after the acknowledgement and are not timed.
const BETWEEN_CHECKPOINTS: usize = 40;
/// A frame of the write-ahead log: a page and its header.
const FRAME: u64 = 4_096 + 24;

/// Bytes that saves brought to the write-ahead log, read from its index beside the file: the log itself is used anew
/// and does not grow.
struct Frames(std::path::PathBuf, u64);

impl Frames {
    fn since_last(&mut self) -> u64 {
        let index = fs::read(&self.0).unwrap();
        let now = u64::from(u32::from_ne_bytes(index[16..20].try_into().unwrap()));
        let grown = if now >= self.1 { now - self.1 } else { now };
        self.1 = now;
        grown * FRAME
    }
}

/// Where a raw write goes: a file that grows, flushed after each write.
struct Raw(File);

impl Raw {
    fn beside(path: &Path, name: &str) -> Raw {
        let path = path.with_file_name(name);
        Raw(OpenOptions::new().create(true).truncate(true).write(true).open(path).unwrap())
    }

    fn write(&mut self, bytes: u64) -> Duration {
        let bytes = vec![b'x'; usize::try_from(bytes).unwrap()];
        let began = Instant::now();
        self.0.write_all(&bytes).unwrap();
        self.0.sync_data().unwrap();
        began.elapsed()
    }
}

/// Writes `visits` visits into a new logbook in `folder`, a save after each key, and prints one line of JSON:
/// microseconds at the 50th and 99th percentile of saves with an entry, of saves with a draft only, and of raw writes
/// with a flush: of the entry's bytes alone, and of all bytes the save wrote.
pub(super) fn run(folder: &Path, visits: usize) {
    let path = folder.join("commits.db");
    let mut desk = world::write(&path, Lang::Fa, 0);
    desk.another_boot(BootId(Uuid::from_u128(0xb1)));
    let mut logbook = Logbook::open(&path).unwrap();
    logbook.load(None).unwrap();
    let mut frames = Frames(path.with_file_name("commits.db-shm"), 0);
    let (mut small, mut large) = (Raw::beside(&path, "small"), Raw::beside(&path, "large"));
    let (mut entry, mut draft, mut raw, mut same) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut bytes = Vec::new();
    frames.since_last();
    for (n, decision) in (0..visits).flat_map(|_| desk.visit()).enumerate() {
        let began = Instant::now();
        world::append(&mut logbook, &decision);
        let took = began.elapsed();
        let written = frames.since_last();
        if decision.entries.is_empty() {
            draft.push(took);
        } else {
            let length =
                |entry| encode(entry).map(|wire| wire.row.body.len() + wire.texts.map_or(0, |t| t.len()) + 200);
            let length: usize = decision.entries.iter().map(|entry| length(entry).unwrap()).sum();
            entry.push(took);
            raw.push(small.write(length as u64));
            same.push(large.write(written));
            bytes.push(written);
        }
        if n % BETWEEN_CHECKPOINTS == 0 {
            logbook.checkpoint_idle().unwrap();
        }
    }
    bytes.sort_unstable();
    println!(
        "{{\"entry\":{},\"draft\":{},\"raw_entry\":{},\"raw_same\":{},\"bytes\":{}}}",
        percentiles(entry),
        percentiles(draft),
        percentiles(raw),
        percentiles(same),
        bytes[bytes.len() / 2]
    );
}

fn percentiles(mut all: Vec<Duration>) -> String {
    all.sort_unstable();
    let at = |percent: usize| all[(all.len() - 1) * percent / 100].as_micros();
    format!("{{\"n\":{},\"p50\":{},\"p99\":{}}}", all.len(), at(50), at(99))
}
