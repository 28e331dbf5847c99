//! Answers counted by their packed bytes: however many visits, each standard and group ends as a small table.

use std::collections::BTreeMap;

use super::columns::{
    Block, Directory, EVER_UNHAPPY, MOST_ITEMS, PackFacts, RESPONSE_SURE, channel_of, kind_of, made_of, outcome_of,
};
use super::{ItemScore, ParameterScore, Score};
use crate::domain::answer::Answer;
use crate::domain::encounter::{Outcome, Tag};
use crate::domain::measures::{Compliance, Share};
use crate::domain::seen::{judge, measured};
use crate::domain::standard::{Item, ItemKind, Parameter, Standard};
use crate::domain::time::Span;

/// Whether visits in a state are judged: closed, and visits.
pub(super) fn is_judged(state: u8) -> bool {
    !matches!(outcome_of(state), None | Some(Outcome::Discarded))
}

/// What was answered in the visits of one standard and one group.
#[derive(Debug, Clone, Default)]
struct Counts {
    /// By byte of the row and value of the byte.
    bytes: Vec<u32>,
    visits: u64,
    undeviating: u64,
}

/// Counts by standard and group.
#[derive(Debug, Clone, Default)]
pub(super) struct Answered {
    packs: Vec<Vec<Option<Box<Counts>>>>,
}

/// The answers of a row as one number, two bits an item, the first item lowest.
#[inline]
pub(super) fn word(block: &Block, row: usize) -> u64 {
    let bytes = &block.answers[row * block.stride..][..block.stride];
    bytes.iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte))
}

/// The answers of a corrected visit as its standard judges them now. Facts: its `who` and `state`, its response time.
pub fn amended(
    standard: &Standard,
    (who, state, response): (u8, u8, Option<i64>),
    tags: &[Tag],
    marks: &[(String, Answer)],
) -> Vec<Answer> {
    let response = response.map(|ms| Span { ms, sure: state & RESPONSE_SURE != 0 });
    let (channel, kind, unhappy) = (channel_of(who), kind_of(who), who & EVER_UNHAPPY != 0);
    let applies = |item: &Item| item.parameter == Parameter::Respect || item.when.holds(channel, kind, tags, unhappy);
    let marked = |item: &str| marks.iter().find(|(id, _)| id == item).map_or(Answer::Assumed, |(_, answer)| *answer);
    judge(standard, measured(made_of(state), response, standard), applies, marked)
}

impl Answered {
    #[inline]
    pub(super) fn add(&mut self, block: &Block, row: usize, facts: &PackFacts, (pack, group): (u16, usize)) {
        let counts = match self.packs.get_mut(usize::from(pack)).and_then(|groups| groups.get_mut(group)) {
            Some(Some(counts)) if counts.bytes.len() >= block.stride * 256 => counts,
            _ => self.make(block.stride, usize::from(pack), group),
        };
        let bytes = &block.answers[row * block.stride..][..block.stride];
        let mut missed = 0;
        for ((nth, byte), counts) in bytes.iter().enumerate().zip(counts.bytes.chunks_exact_mut(256)) {
            counts[usize::from(*byte)] += 1;
            missed |= u64::from(byte >> 1 & !byte & 0x55) << (8 * nth);
        }
        counts.visits += 1;
        counts.undeviating += u64::from(missed & facts.observed == 0);
    }

    /// Counts of a group, with room for rows of so many bytes.
    #[cold]
    fn make(&mut self, stride: usize, pack: usize, group: usize) -> &mut Counts {
        if self.packs.len() <= pack {
            self.packs.resize(pack + 1, Vec::new());
        }
        let groups = &mut self.packs[pack];
        if groups.len() <= group {
            groups.resize(group + 1, None);
        }
        let counts = groups[group].get_or_insert_default();
        counts.bytes.resize(stride * 256, 0);
        counts
    }

    /// The groups that have visits.
    pub(super) fn groups(&self) -> Vec<usize> {
        let most = self.packs.iter().map(Vec::len).max().unwrap_or(0);
        (0..most).filter(|group| self.packs.iter().any(|groups| matches!(groups.get(*group), Some(Some(_))))).collect()
    }

    /// The sums of the groups that are wanted.
    pub(super) fn sum(&self, directory: &Directory<'_>, wanted: impl Fn(usize) -> bool) -> Summed {
        let mut summed = Summed::default();
        for (groups, facts) in self.packs.iter().zip(&directory.packs) {
            let groups = groups.iter().enumerate().filter(|(group, _)| wanted(*group));
            for counts in groups.filter_map(|(_, counts)| counts.as_ref()) {
                summed.take(counts, facts);
            }
        }
        summed
    }
}

/// Compliance of some groups together.
#[derive(Debug, Clone, Default)]
pub(super) struct Summed {
    pub(super) score: Score,
    parameters: BTreeMap<Parameter, Compliance>,
    items: BTreeMap<(String, usize, String), (Parameter, Compliance)>,
    pub(super) unknown: u64,
}

impl Summed {
    fn take(&mut self, counts: &Counts, facts: &PackFacts) {
        let Some(standard) = &facts.standard else {
            self.unknown += counts.visits;
            return;
        };
        self.score.undeviating.whole += counts.visits;
        self.score.undeviating.part += counts.undeviating;
        for (nth, item) in standard.items.iter().take(MOST_ITEMS).enumerate() {
            if item.kind != ItemKind::Observed {
                continue;
            }
            let all = compliance_of(counts, nth, item);
            self.score.compliance.add(&all);
            self.parameters.entry(item.parameter).or_default().add(&all);
            let place = (standard.id.clone(), nth, item.id.clone());
            let (parameter, sum) = self.items.entry(place).or_insert((item.parameter, Compliance::default()));
            *parameter = item.parameter;
            sum.add(&all);
        }
    }

    pub(super) fn parameters(&self) -> Vec<ParameterScore> {
        let score = |(parameter, compliance): (&Parameter, &Compliance)| ParameterScore {
            parameter: *parameter,
            compliance: *compliance,
        };
        self.parameters.iter().map(score).collect()
    }

    /// By item: what versions of a pack ask in different places stands together where it stands first.
    pub(super) fn items(self) -> Vec<ItemScore> {
        let mut items: Vec<ItemScore> = Vec::new();
        for ((pack, _, item), (parameter, compliance)) in self.items {
            match items.iter_mut().find(|known| known.pack == pack && known.item == item) {
                Some(known) => known.compliance.add(&compliance),
                None => items.push(ItemScore { pack, item, parameter, compliance }),
            }
        }
        items
    }
}

fn compliance_of(counts: &Counts, nth: usize, item: &Item) -> Compliance {
    let mut sum = Compliance::default();
    let bytes = counts.bytes.get(nth / 4 * 256..nth / 4 * 256 + 256).unwrap_or_default();
    let mut times = [0_u64; 4];
    for (value, count) in bytes.iter().enumerate() {
        times[value >> (nth % 4 * 2) & 3] += u64::from(*count);
    }
    // Rows that were packed for fewer items say nothing of this one: assumed.
    times[0] += counts.visits - times.iter().sum::<u64>();
    for (answer, times) in Answer::ALL.into_iter().zip(times) {
        sum.count(answer, item.weight, item.critical, times);
    }
    sum
}

/// The share that two scores make together.
pub(super) fn together(a: Share, b: Share) -> Share {
    Share { part: a.part + b.part, whole: a.whole + b.whole }
}
