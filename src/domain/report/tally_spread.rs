//! How far people and shifts lie apart.

use std::collections::BTreeMap;

use super::answered::{is_judged, word};
use super::columns::{Block, BlockShift, Directory, MOST_ITEMS, Needs};
use super::sieve::{Packs, Tally};
use super::tally_score::ScoreTally;
use super::{By, Spread, SpreadLine, SpreadOf};
use crate::domain::answer::Answer;
use crate::domain::measures::{Compliance, FEW};
use crate::domain::standard::{ItemKind, Parameter};

/// Sums for [`Spread`].
#[derive(Debug)]
pub struct SpreadTally {
    people: ScoreTally,
    whole: Compared,
    shifts: BTreeMap<Parameter, Compared>,
}

/// Shares that are compared, counted by the per mille.
#[derive(Debug, Clone)]
struct Compared(Vec<u64>);

impl Default for Compared {
    fn default() -> Compared {
        Compared(vec![0; 1_001])
    }
}

impl Compared {
    fn add(&mut self, one: &Compliance) {
        if one.answered >= FEW
            && let Some(permille) = one.weight.permille()
        {
            self.0[usize::from(permille)] += 1;
        }
    }

    fn spread(&self) -> SpreadOf {
        let n: u64 = self.0.iter().sum();
        let at = |rank: u64| {
            let mut before = 0;
            let found = self.0.iter().position(|count| {
                before += count;
                rank < before
            });
            found.map(|found| found as u16)
        };
        let median = at(n.saturating_sub(1) / 2).zip(at(n / 2)).map(|(lower, upper)| (lower + upper) / 2);
        SpreadOf { n, lowest: at(0), median, highest: at(n.saturating_sub(1)) }
    }
}

impl Default for SpreadTally {
    fn default() -> SpreadTally {
        SpreadTally { people: ScoreTally::by(By::Person), whole: Compared::default(), shifts: BTreeMap::new() }
    }
}

/// For each byte of answers, four counts of a byte each: met, and missed.
const LANES: [[u32; 256]; 2] = lanes();

const fn lanes() -> [[u32; 256]; 2] {
    let mut lanes = [[0; 256]; 2];
    let mut byte = 0;
    while byte < 256 {
        let mut item = 0;
        while item < 4 {
            match byte >> (2 * item) & 3 {
                1 => lanes[0][byte] |= 1 << (8 * item),
                2 => lanes[1][byte] |= 1 << (8 * item),
                _ => {}
            }
            item += 1;
        }
        byte += 1;
    }
    lanes
}

/// Answers of up to 255 visits of one standard, by item: met and missed.
#[derive(Default)]
struct Few {
    visits: u8,
    lanes: [[u32; MOST_ITEMS / 4]; 2],
}

impl Few {
    fn add(&mut self, word: u64) {
        self.visits += 1;
        for (nth, byte) in word.to_le_bytes().into_iter().enumerate() {
            for (lanes, table) in self.lanes.iter_mut().zip(&LANES) {
                lanes[nth] += table[usize::from(byte)];
            }
        }
    }

    fn times(&self, item: usize) -> [(Answer, u64); 2] {
        let of = |lanes: &[u32; MOST_ITEMS / 4]| u64::from(lanes[item / 4] >> (8 * (item % 4)) & 255);
        [(Answer::Met, of(&self.lanes[0])), (Answer::Missed, of(&self.lanes[1]))]
    }
}

/// Compliance of one shift.
#[derive(Default)]
struct OfShift(BTreeMap<Parameter, Compliance>);

impl OfShift {
    fn take(&mut self, few: &mut Few, directory: &Directory<'_>, pack: u16) {
        if let Some(standard) = &directory.packs[usize::from(pack)].standard {
            let items = standard.items.iter().enumerate().take(MOST_ITEMS);
            for (nth, item) in items.filter(|(_, item)| item.kind == ItemKind::Observed) {
                let sum = self.0.entry(item.parameter).or_default();
                for (answer, times) in few.times(nth) {
                    sum.count(answer, item.weight, item.critical, times);
                }
            }
        }
        *few = Few::default();
    }
}

impl Tally for SpreadTally {
    fn needs(&self) -> Needs {
        self.people.needs()
    }

    fn take(
        &mut self,
        block: &Block,
        shift: &BlockShift,
        directory: &Directory<'_>,
        rows: impl Iterator<Item = usize>,
    ) {
        let rows: Vec<usize> = rows.filter(|row| is_judged(block.state[*row])).collect();
        let (mut packs, mut few, mut of_shift) =
            (Packs::of(block, shift.rows.start), Few::default(), OfShift::default());
        let mut last = None;
        for row in rows.iter().copied() {
            let pack = packs.at(row);
            if let Some(before) = last
                && (before != pack || few.visits == u8::MAX)
            {
                of_shift.take(&mut few, directory, before);
            }
            few.add(word(block, row));
            last = Some(pack);
        }
        if let Some(pack) = last {
            of_shift.take(&mut few, directory, pack);
        }
        let mut whole = Compliance::default();
        for (parameter, one) in &of_shift.0 {
            self.shifts.entry(*parameter).or_default().add(one);
            whole.add(one);
        }
        self.whole.add(&whole);
        self.people.take(block, shift, directory, rows.into_iter());
    }
}

impl SpreadTally {
    /// The figures.
    pub fn finish(self, directory: &Directory<'_>) -> Spread {
        let card = self.people.finish(directory);
        let (mut whole, mut people) = (Compared::default(), BTreeMap::<Parameter, Compared>::new());
        for (_, score, parameters) in &card.parts {
            whole.add(&score.compliance);
            for one in parameters {
                people.entry(one.parameter).or_default().add(&one.compliance);
            }
        }
        let of =
            |all: &BTreeMap<Parameter, Compared>, parameter| all.get(&parameter).cloned().unwrap_or_default().spread();
        let line =
            |parameter| SpreadLine { parameter, people: of(&people, parameter), shifts: of(&self.shifts, parameter) };
        let parameters = card.parameters.iter().map(|one| line(one.parameter)).collect();
        Spread { whole: (whole.spread(), self.whole.spread()), parameters }
    }
}
