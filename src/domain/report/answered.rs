//! Answers counted by pattern, block by block: however many visits, each standard and group ends as a small table.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::columns::{
    Block, Directory, EVER_UNHAPPY, MOST_ITEMS, PackFacts, Pattern, RESPONSE_SURE, channel_of, kind_of, made_of,
};
use super::sieve::Rows;
use super::{ItemScore, ParameterScore, Score};
use crate::domain::answer::Answer;
use crate::domain::encounter::Tag;
use crate::domain::measures::{Compliance, Share};
use crate::domain::seen::{judge, measured};
use crate::domain::standard::{Item, ItemKind, Parameter, Standard};
use crate::domain::time::Span;

/// What was answered in the visits of one standard and one group.
#[derive(Debug, Clone)]
struct Counts {
    pack: u16,
    group: usize,
    /// By item and answer; what is not told is assumed.
    items: [[u64; 4]; MOST_ITEMS],
    visits: u64,
    undeviating: u64,
}

/// Counts by standard and group.
#[derive(Debug, Clone, Default)]
pub(super) struct Answered {
    counts: Vec<Counts>,
    /// By standard and group: where its counts stand, from 1; 0 where there are none.
    places: Vec<Vec<u32>>,
    here: Here,
}

/// The visits of the block at hand, by group and what was answered of the observed items: much alike.
#[derive(Debug, Clone, Default)]
struct Here {
    /// What was answered, each once: patterns without what the clocks measured. The first one: nothing that is judged.
    alike: Vec<Pattern>,
    known: HashMap<Pattern, u16>,
    /// By pattern of the block: which of these.
    of: Vec<u16>,
    /// Which groups there are, and by group the number of each in `times`, from 1.
    groups: Vec<usize>,
    numbers: Vec<u16>,
    /// By number and by which of `alike`.
    times: Vec<u32>,
}

impl Here {
    fn open(&mut self, block: &Block, directory: &Directory<'_>) {
        self.alike.clear();
        self.alike.push(Pattern { pack: 0, judged: false, answers: 0 });
        self.known.clear();
        self.of.clear();
        for pattern in &block.patterns {
            // Both bits of each observed item.
            let mask = directory.packs[usize::from(pattern.pack)].observed * 3;
            let pattern = Pattern { answers: pattern.answers & mask, ..*pattern };
            if !pattern.judged {
                self.of.push(0);
                continue;
            }
            let alike = &mut self.alike;
            self.of.push(*self.known.entry(pattern).or_insert_with(|| {
                alike.push(pattern);
                (alike.len() - 1) as u16
            }));
        }
    }

    /// A number for a group that has none in this block.
    #[cold]
    fn number(&mut self, group: usize) -> u16 {
        if self.numbers.len() <= group {
            self.numbers.resize(group + 1, 0);
        }
        self.groups.push(group);
        self.times.resize(self.groups.len() * self.alike.len(), 0);
        self.numbers[group] = self.groups.len() as u16;
        self.numbers[group]
    }
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
    /// Makes ready for a block.
    pub(super) fn open(&mut self, block: &Block, directory: &Directory<'_>) {
        self.here.open(block, directory);
    }

    /// Counts the answers of the rows, each in its group.
    #[inline]
    pub(super) fn take(&mut self, block: &Block, rows: Rows<'_>, group: impl Fn(usize) -> usize) {
        let here = &mut self.here;
        for row in rows.iter() {
            let group = group(row);
            let number = match here.numbers.get(group) {
                Some(0) | None => here.number(group),
                Some(number) => *number,
            };
            let alike = usize::from(here.of[usize::from(block.answers[row])]);
            here.times[(usize::from(number) - 1) * here.alike.len() + alike] += 1;
        }
    }

    /// Takes what was counted in a block over into the sums.
    pub(super) fn close(&mut self, directory: &Directory<'_>) {
        let mut here = std::mem::take(&mut self.here);
        for (group, times) in here.groups.iter().zip(here.times.chunks_exact(here.alike.len())) {
            for (nth, times) in times.iter().enumerate().filter(|(_, times)| **times > 0) {
                let (pattern, times) = (here.alike[nth], u64::from(*times));
                if !pattern.judged {
                    continue;
                }
                let counts = self.counts(pattern.pack, *group);
                counts.visits += times;
                counts.undeviating +=
                    if pattern.deviates(&directory.packs[usize::from(pattern.pack)]) { 0 } else { times };
                for (item, answer) in pattern.told() {
                    counts.items[item][answer as usize] += times;
                }
            }
            here.numbers[*group] = 0;
        }
        here.groups.clear();
        here.times.clear();
        self.here = here;
    }

    fn counts(&mut self, pack: u16, group: usize) -> &mut Counts {
        let at = usize::from(pack);
        if self.places.len() <= at {
            self.places.resize(at + 1, Vec::new());
        }
        let groups = &mut self.places[at];
        if groups.len() <= group {
            groups.resize(group + 1, 0);
        }
        if groups[group] == 0 {
            let items = [[0; 4]; MOST_ITEMS];
            self.counts.push(Counts { pack, group, items, visits: 0, undeviating: 0 });
            groups[group] = self.counts.len() as u32;
        }
        &mut self.counts[groups[group] as usize - 1]
    }

    /// The groups that have visits, in order.
    pub(super) fn groups(&self) -> Vec<usize> {
        let groups: BTreeSet<usize> = self.counts.iter().map(|counts| counts.group).collect();
        groups.into_iter().collect()
    }

    /// The sums of the groups that are wanted.
    pub(super) fn sum(&self, directory: &Directory<'_>, wanted: impl Fn(usize) -> bool) -> Summed {
        let mut summed = Summed::default();
        let mut counts: Vec<&Counts> = self.counts.iter().filter(|counts| wanted(counts.group)).collect();
        counts.sort_by_key(|counts| (counts.pack, counts.group));
        counts.into_iter().for_each(|counts| summed.take(counts, &directory.packs[usize::from(counts.pack)]));
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
    let mut times = counts.items[nth];
    times[Answer::Assumed as usize] = counts.visits - times.iter().sum::<u64>();
    for (answer, times) in Answer::ALL.into_iter().zip(times) {
        sum.count(answer, item.weight, item.critical, times);
    }
    sum
}

/// The share that two scores make together.
pub(super) fn together(a: Share, b: Share) -> Share {
    Share { part: a.part + b.part, whole: a.whole + b.whole }
}
