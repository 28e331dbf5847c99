//! How far people and shifts lie apart.

use std::ops::Range;

use super::columns::{Block, Directory, Needs};
use super::sieve::{Part, Rows, Tally};
use super::tally_score::ScoreTally;
use super::{By, ParameterScore, Spread, SpreadLine, SpreadOf};
use crate::domain::answer::Answer;
use crate::domain::measures::{Compliance, FEW};
use crate::domain::standard::Parameter;

/// Sums for [`Spread`].
#[derive(Debug)]
pub struct SpreadTally {
    people: ScoreTally,
    whole: Compared,
    /// By parameter.
    shifts: [Compared; Parameter::ALL.len()],
    /// What visits of the block at hand say of each parameter, and by pattern which of these.
    scores: Vec<(usize, Compliance)>,
    patterns: Vec<Range<usize>>,
    /// Which patterns the shift at hand has, and by pattern how often.
    found: Vec<u16>,
    times: Vec<u32>,
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
        SpreadTally {
            people: ScoreTally::by(By::Person),
            whole: Compared::default(),
            shifts: Default::default(),
            scores: Vec::new(),
            patterns: Vec::new(),
            found: Vec::new(),
            times: Vec::new(),
        }
    }
}

impl Tally for SpreadTally {
    fn needs(&self) -> Needs {
        self.people.needs()
    }

    fn open(&mut self, block: &Block, directory: &Directory<'_>) {
        self.people.open(block, directory);
        self.scores.clear();
        self.patterns.clear();
        for pattern in &block.patterns {
            let from = self.scores.len();
            for (item, answer) in pattern.scored(directory).filter(|(_, answer)| *answer != Answer::Assumed) {
                let of = item.parameter as usize;
                let known = self.scores[from..].iter().position(|(parameter, _)| *parameter == of);
                let at = known.map_or(self.scores.len(), |known| from + known);
                if known.is_none() {
                    self.scores.push((of, Compliance::default()));
                }
                self.scores[at].1.count(answer, item.weight, item.critical, 1);
            }
            self.patterns.push(from..self.scores.len());
        }
    }

    fn take(&mut self, part: Part<'_>, rows: Rows<'_>) {
        let mut by = [Compliance::default(); Parameter::ALL.len()];
        self.times.resize(self.times.len().max(self.patterns.len()), 0);
        for row in rows.iter() {
            let pattern = part.block.answers[row];
            let times = &mut self.times[usize::from(pattern)];
            if *times == 0 {
                self.found.push(pattern);
            }
            *times += 1;
        }
        for pattern in self.found.drain(..).map(usize::from) {
            let times = u64::from(std::mem::take(&mut self.times[pattern]));
            let scores = &self.scores[self.patterns[pattern].clone()];
            scores.iter().for_each(|(parameter, score)| by[*parameter].add_times(score, times));
        }
        let mut whole = Compliance::default();
        for (one, shifts) in by.iter().zip(&mut self.shifts) {
            shifts.add(one);
            whole.add(one);
        }
        self.whole.add(&whole);
        self.people.take(part, rows);
    }

    fn close(&mut self, block: &Block, directory: &Directory<'_>) {
        self.people.close(block, directory);
    }
}

impl SpreadTally {
    /// The figures.
    pub fn finish(self, directory: &Directory<'_>) -> Spread {
        let card = self.people.finish(directory);
        let mut whole = Compared::default();
        let mut people: [Compared; Parameter::ALL.len()] = Default::default();
        for (_, score, parameters) in &card.parts {
            whole.add(&score.compliance);
            for one in parameters {
                people[one.parameter as usize].add(&one.compliance);
            }
        }
        let line = |one: &ParameterScore| {
            let (parameter, nth) = (one.parameter, one.parameter as usize);
            SpreadLine { parameter, people: people[nth].spread(), shifts: self.shifts[nth].spread() }
        };
        let parameters = card.parameters.iter().map(line).collect();
        Spread { whole: (whole.spread(), self.whole.spread()), parameters }
    }
}
