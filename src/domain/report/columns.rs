//! Visits as columns: how each is packed into a few bytes, and blocks of them that tallies pass over.

use std::ops::Range;
use std::sync::Arc;

use super::Standards;
use crate::domain::answer::Answer;
use crate::domain::encounter::{Calm, Channel, Made, Outcome, Place, VisitorKind};
use crate::domain::ids::{DeskId, StaffId};
use crate::domain::measures::Compliance;
use crate::domain::request::RequestKind;
use crate::domain::review::Level;
use crate::domain::standard::{Digest, Item, ItemKind, Standard};

/// `who`: kind in the three lowest bits, place in two, channel in one, ever unhappy, guided.
pub const fn who(kind: VisitorKind, place: Place, channel: Channel, ever_unhappy: bool, guided: bool) -> u8 {
    kind as u8 | (place as u8) << 3 | (channel as u8) << 5 | (ever_unhappy as u8) << 6 | (guided as u8) << 7
}

/// Bit of `who`: unhappy at any time.
pub const EVER_UNHAPPY: u8 = 64;

/// The kind of visitor in a `who`.
pub const fn kind_of(who: u8) -> VisitorKind {
    VisitorKind::ALL[(who & 7) as usize]
}

/// The place in a `who`.
pub const fn place_of(who: u8) -> Place {
    Place::ALL[(who >> 3 & 3) as usize]
}

/// The channel in a `who`.
pub const fn channel_of(who: u8) -> Channel {
    Channel::ALL[(who >> 5 & 1) as usize]
}

/// `state`: made in the two lowest bits, outcome in three (7: open), response sure, handling sure, corrected.
pub const fn state(made: Made, outcome: Option<Outcome>, response: bool, handling: bool, corrected: bool) -> u8 {
    let outcome = match outcome {
        Some(outcome) => outcome as u8,
        None => 7,
    };
    made as u8 | outcome << 2 | (response as u8) << 5 | (handling as u8) << 6 | (corrected as u8) << 7
}

/// Bit of `state`: the boot clock measured the response.
pub const RESPONSE_SURE: u8 = 32;
/// Bit of `state`: corrected after the close.
pub const CORRECTED: u8 = 128;

/// How the record in a `state` was made.
pub const fn made_of(state: u8) -> Made {
    Made::ALL[(state & 3) as usize]
}

/// The outcome in a `state`; none: open.
pub fn outcome_of(state: u8) -> Option<Outcome> {
    Outcome::ALL.get(usize::from(state >> 2 & 7)).copied()
}

/// Whether visits in a state are judged: closed, and visits.
pub fn is_judged(state: u8) -> bool {
    !matches!(outcome_of(state), None | Some(Outcome::Discarded))
}

/// Whether a visit in this state was no visit.
pub(super) fn is_discarded(state: u8) -> bool {
    outcome_of(state) == Some(Outcome::Discarded)
}

/// Whether the response of a live visit was measured by the boot clock.
pub(super) const fn response_counts(state: u8) -> bool {
    matches!(made_of(state), Made::Live) && state & 32 != 0
}

/// Whether the handling of a live visit was measured by the boot clock.
pub(super) const fn handling_counts(state: u8) -> bool {
    matches!(made_of(state), Made::Live) && state & 64 != 0
}

/// `voice`: the face in the three lowest bits (0: none, 4: best), marked, how an unhappy visitor went in two (0: not
/// asked), did not know, nobody answered the probe.
pub const fn voice(face: Option<u8>, marked: bool, calm: Option<Calm>, did_not_know: bool, unanswered: bool) -> u8 {
    let face = match face {
        Some(score) => score,
        None => 0,
    };
    let calm = match calm {
        Some(calm) => calm as u8 + 1,
        None => 0,
    };
    face & 7 | (marked as u8) << 3 | calm << 4 | (did_not_know as u8) << 6 | (unanswered as u8) << 7
}

/// Bit of `voice`: the verdict was given hastily or at an empty desk.
pub const MARKED: u8 = 8;
/// Bit of `voice`: the probe was shown and nobody answered it.
pub const UNANSWERED: u8 = 128;
/// Bit of `who`: asked item by item.
pub const GUIDED: u8 = 128;
/// Bit of `voice`: the visitor did not know something.
pub(super) const DID_NOT_KNOW: u8 = 64;

/// Whether the `voice` says that the visitor was calm at the end.
pub(super) const fn is_calm(voice: u8) -> bool {
    voice >> 4 & 3 == Calm::Calm as u8 + 1
}

/// Hour of the week of a moment: 24 × weekday (0 Monday) + hour, at the place.
pub const fn slot(wall: i64, offset: i64) -> u8 {
    let hours = wall.saturating_add(offset * 60_000).div_euclid(3_600_000);
    // 1970-01-01 was a Thursday.
    (hours + 72).rem_euclid(168) as u8
}

/// Which columns a tally reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Needs {
    /// Hour of the week.
    pub slot: bool,
    /// Whose visits.
    pub staff: bool,
    /// Who came, where, how.
    pub who: bool,
    /// How made, how ended.
    pub state: bool,
    /// Response times.
    pub response: bool,
    /// Handling times.
    pub handling: bool,
    /// Verdict, calm, did not know.
    pub voice: bool,
    /// Answers.
    pub answers: bool,
    /// Requests.
    pub requests: bool,
    /// Root-cause levels.
    pub levels: bool,
    /// What supervisors saw, and where they saw anything the answers.
    pub observed: bool,
    /// Moods of shifts.
    pub moods: bool,
}

/// One shift in a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlockShift {
    /// Number of the desk in the directory.
    pub desk: u16,
    /// Start date.
    pub day: i32,
    /// Its visits.
    pub rows: Range<usize>,
    /// Its requests.
    pub requests: Range<usize>,
    /// Moods at the start and at the end.
    pub moods: [[u32; 4]; 2],
}

/// Durations in milliseconds, three bytes each; what is longer than fits stands in `long`, in order of rows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Durations {
    /// Three bytes a row, lowest first.
    pub short: Vec<u8>,
    /// Row and duration.
    pub long: Vec<(u32, i64)>,
}

/// No duration.
pub const NO_DURATION: u32 = 0xff_ffff;
/// A duration that stands in `long`.
pub const LONG_DURATION: u32 = 0xff_fffe;

impl Durations {
    /// The duration of a row.
    #[inline]
    pub fn get(&self, row: usize) -> Option<i64> {
        let bytes = self.short.get(row * 3..row * 3 + 3)?;
        match u32::from_le_bytes([bytes[0], bytes[1], bytes[2], 0]) {
            NO_DURATION => None,
            LONG_DURATION => self.long(row),
            ms => Some(i64::from(ms)),
        }
    }

    #[cold]
    fn long(&self, row: usize) -> Option<i64> {
        let found = self.long.binary_search_by_key(&(row as u64), |(row, _)| u64::from(*row)).ok()?;
        Some(self.long[found].1)
    }
}

/// One request of a visit of the block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// The visit.
    pub row: u32,
    /// What was asked.
    pub kind: RequestKind,
    /// Number of the cause in the directory.
    pub cause: Option<u16>,
    /// Code of the settlement: answered, promised, referred, refused, withdrawn.
    pub settlement: Option<u8>,
    /// When: wall milliseconds.
    pub asked: i64,
    /// When it was settled.
    pub settled: Option<i64>,
    /// When a promise was due.
    pub due: Option<i64>,
    /// When it was kept.
    pub kept: Option<i64>,
    /// Taken back.
    pub void: bool,
}

/// A supervisor's answer about an item of a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Observed {
    /// The visit.
    pub row: u32,
    /// The place of the item in the visit's standard.
    pub item: u8,
    /// What was seen.
    pub answer: Answer,
}

/// Some shifts side by side. Columns that nobody asked for are empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Block {
    /// The shifts, in order of their rows.
    pub shifts: Vec<BlockShift>,
    /// Hour of the week.
    pub slot: Vec<u8>,
    /// Number of the owner in the directory.
    pub staff: Vec<u16>,
    /// [`who`].
    pub who: Vec<u8>,
    /// [`state`].
    pub state: Vec<u8>,
    /// [`voice`].
    pub voice: Vec<u8>,
    /// Arrival to greeting.
    pub response: Durations,
    /// Greeting to service.
    pub handling: Durations,
    /// The pinned standards in runs: the row after the last one, the number in the directory.
    pub packs: Vec<(u32, u16)>,
    /// The kinds of answers there are among the visits.
    pub patterns: Vec<Pattern>,
    /// Which of them each visit has.
    pub answers: Vec<u16>,
    /// Requests, by visit.
    pub requests: Vec<Asked>,
    /// Levels judged in review, with their visit.
    pub levels: Vec<(u32, Level)>,
    /// What supervisors saw, by visit.
    pub observed: Vec<Observed>,
}

/// The answers of visits that have the same ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Pattern {
    /// Number of the standard in the directory.
    pub pack: u16,
    /// Whether the visits are judged: closed, and visits.
    pub judged: bool,
    /// Two bits an item, the first item lowest.
    pub answers: u64,
}

impl Pattern {
    /// Items that were answered or do not apply, and their answers; all others are assumed.
    pub fn told(self) -> impl Iterator<Item = (usize, Answer)> {
        let mut left = self.answers;
        std::iter::from_fn(move || {
            let item = (left.trailing_zeros() / 2) as usize;
            (item < MOST_ITEMS).then(|| {
                let answer = Answer::ALL[(left >> (2 * item) & 3) as usize];
                left &= !(3 << (2 * item));
                (item, answer)
            })
        })
    }

    /// The answer to an item.
    pub fn answer(self, item: usize) -> Answer {
        if item < MOST_ITEMS { Answer::ALL[(self.answers >> (2 * item) & 3) as usize] } else { Answer::Assumed }
    }

    /// What each observed item of a judged visit says; nothing where the standard is not known.
    pub fn scored<'a>(self, directory: &'a Directory<'_>) -> impl Iterator<Item = (&'a Item, Answer)> {
        let standard = directory.packs[usize::from(self.pack)].standard.as_ref().filter(|_| self.judged);
        let items = standard.map_or(&[][..], |standard| &standard.items).iter().take(MOST_ITEMS).enumerate();
        let observed = items.filter(|(_, item)| item.kind == ItemKind::Observed);
        observed.map(move |(nth, item)| (item, self.answer(nth)))
    }

    /// Compliance of one such visit.
    pub fn compliance(self, directory: &Directory<'_>) -> Compliance {
        let mut sum = Compliance::default();
        self.scored(directory).for_each(|(item, answer)| sum.count(answer, item.weight, item.critical, 1));
        sum
    }

    /// Whether any of the observed items was missed.
    pub fn deviates(self, facts: &PackFacts) -> bool {
        self.answers >> 1 & !self.answers & facts.observed != 0
    }
}

/// Answers as a [`Pattern`] has them; items it has no room for are left out.
pub fn packed(answers: &[Answer]) -> u64 {
    let bits = answers.iter().take(MOST_ITEMS).enumerate().map(|(item, answer)| u64::from(answer.code()) << (2 * item));
    bits.sum()
}

/// What a tally needs to know of a standard.
#[derive(Debug, Clone)]
pub struct PackFacts {
    /// Its digest.
    pub digest: Digest,
    /// The standard, where its text is known.
    pub standard: Option<Arc<Standard>>,
    /// Response target in milliseconds; none where it is not known.
    pub target: Option<i64>,
    /// The lower bit of each observed item's answer.
    pub observed: u64,
}

/// Numbers for what comes again and again, over all blocks of a report.
#[derive(Debug, Clone)]
pub struct Directory<'a> {
    standards: &'a Standards,
    /// Desks by number.
    pub desks: Vec<DeskId>,
    /// People by number.
    pub staff: Vec<StaffId>,
    /// Standards by number.
    pub packs: Vec<PackFacts>,
    /// Causes by number.
    pub causes: Vec<String>,
}

fn number<T: PartialEq>(all: &mut Vec<T>, one: T) -> u16 {
    let n = all.iter().position(|known| *known == one).unwrap_or_else(|| {
        all.push(one);
        all.len() - 1
    });
    u16::try_from(n).unwrap_or(u16::MAX)
}

impl<'a> Directory<'a> {
    /// A directory that knows these standards.
    pub fn new(standards: &'a Standards) -> Directory<'a> {
        let (desks, staff, packs, causes) = Default::default();
        Directory { standards, desks, staff, packs, causes }
    }

    /// The number of a desk.
    pub fn desk(&mut self, desk: DeskId) -> u16 {
        number(&mut self.desks, desk)
    }

    /// The number of a person.
    pub fn person(&mut self, staff: StaffId) -> u16 {
        number(&mut self.staff, staff)
    }

    /// The number of a cause.
    pub fn cause(&mut self, cause: String) -> u16 {
        number(&mut self.causes, cause)
    }

    /// The number of a standard.
    pub fn pack(&mut self, digest: Digest) -> u16 {
        if let Some(n) = self.packs.iter().position(|known| known.digest == digest) {
            return n as u16;
        }
        let standard = self.standards.get(&digest).cloned();
        let items = standard.iter().flat_map(|standard| standard.items.iter().enumerate()).take(MOST_ITEMS);
        let observed = items.filter(|(_, item)| item.kind == ItemKind::Observed).map(|(n, _)| 1 << (2 * n)).sum();
        let target = standard.as_ref().map(|standard| standard.greet_within);
        self.packs.push(PackFacts { digest, standard, target, observed });
        (self.packs.len() - 1) as u16
    }
}

/// Items of one standard that columns have room for; a standard's items are on nine keys.
pub const MOST_ITEMS: usize = 32;
