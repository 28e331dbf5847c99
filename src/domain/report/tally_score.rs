//! Passing over the answers: scorecards, adjusted compliance, one's own card.

use super::answered::{Answered, is_judged};
use super::columns::{Block, BlockShift, Directory, EVER_UNHAPPY, Needs, channel_of, is_discarded, kind_of, place_of};
use super::sieve::{Packs, Tally};
use super::tally_verdicts::VerdictTally;
use super::{Adjusted, AdjustedPerson, By, FEWEST_PEOPLE, Member, OwnCard, OwnLine, Scorecard};
use crate::domain::encounter::{Channel, Place, VisitorKind};
use crate::domain::ids::StaffId;
use crate::domain::measures::{Compliance, FEW, Share};

/// Sums for [`Scorecard`].
#[derive(Debug)]
pub struct ScoreTally {
    by: By,
    answered: Answered,
}

impl ScoreTally {
    /// Parted by a dimension.
    pub fn by(by: By) -> ScoreTally {
        ScoreTally { by, answered: Answered::default() }
    }

    fn group_by(
        &mut self,
        (block, shift, directory): (&Block, &BlockShift, &Directory<'_>),
        rows: impl Iterator<Item = usize>,
        group: impl Fn(usize) -> usize,
    ) {
        let mut packs = Packs::of(block, shift.rows.start);
        for row in rows.filter(|row| is_judged(block.state[*row])) {
            let pack = packs.at(row);
            self.answered.add(block, row, &directory.packs[usize::from(pack)], (pack, group(row)));
        }
    }

    /// The figures.
    pub fn finish(self, directory: &Directory<'_>) -> Scorecard {
        let member = |group: usize| match self.by {
            By::Person => Member::Person(directory.staff[group]),
            By::Desk => Member::Desk(directory.desks[group]),
            By::Place => Member::Place(Place::ALL[group]),
            By::Hour => Member::Hour(group as u8),
            By::Kind => Member::Kind(VisitorKind::ALL[group]),
            By::Channel => Member::Channel(Channel::ALL[group]),
        };
        let part = |group: usize| {
            let summed = self.answered.sum(directory, |other| other == group);
            (member(group), summed.score, summed.parameters())
        };
        let mut parts: Vec<_> = self.answered.groups().into_iter().map(part).collect();
        parts.retain(|(_, score, _)| score.undeviating.whole > 0);
        parts.sort_by_key(|(member, ..)| *member);
        let whole = self.answered.sum(directory, |_| true);
        Scorecard {
            whole: whole.score,
            parameters: whole.parameters(),
            parts,
            unknown: whole.unknown,
            items: whole.items(),
        }
    }
}

impl Tally for ScoreTally {
    fn needs(&self) -> Needs {
        let needs = Needs { state: true, answers: true, ..Needs::default() };
        match self.by {
            By::Person => Needs { staff: true, ..needs },
            By::Desk => needs,
            By::Hour => Needs { slot: true, ..needs },
            By::Place | By::Kind | By::Channel => Needs { who: true, ..needs },
        }
    }

    fn take(
        &mut self,
        block: &Block,
        shift: &BlockShift,
        directory: &Directory<'_>,
        rows: impl Iterator<Item = usize>,
    ) {
        let here = (block, shift, directory);
        match self.by {
            By::Person => self.group_by(here, rows, |row| usize::from(block.staff[row])),
            By::Desk => self.group_by(here, rows, |_| usize::from(shift.desk)),
            By::Place => self.group_by(here, rows, |row| place_of(block.who[row]) as usize),
            By::Hour => self.group_by(here, rows, |row| usize::from(block.slot[row] % 24)),
            By::Kind => self.group_by(here, rows, |row| kind_of(block.who[row]) as usize),
            By::Channel => self.group_by(here, rows, |row| channel_of(block.who[row]) as usize),
        }
    }
}

/// Kinds of visitor × ever unhappy × night.
const STRATA: usize = 32;

/// Sums for [`Adjusted`].
#[derive(Debug, Default)]
pub struct AdjustedTally(Answered);

impl Tally for AdjustedTally {
    fn needs(&self) -> Needs {
        Needs { slot: true, staff: true, who: true, state: true, answers: true, ..Needs::default() }
    }

    fn take(
        &mut self,
        block: &Block,
        shift: &BlockShift,
        directory: &Directory<'_>,
        rows: impl Iterator<Item = usize>,
    ) {
        let mut packs = Packs::of(block, shift.rows.start);
        for row in rows.filter(|row| is_judged(block.state[*row])) {
            let (who, hour, pack) = (block.who[row], block.slot[row] % 24, packs.at(row));
            let night = !(6..22).contains(&hour);
            let unhappy = who & EVER_UNHAPPY != 0;
            let stratum = (kind_of(who) as usize) << 2 | usize::from(unhappy) << 1 | usize::from(night);
            let group = usize::from(block.staff[row]) * STRATA + stratum;
            self.0.add(block, row, &directory.packs[usize::from(pack)], (pack, group));
        }
    }
}

impl AdjustedTally {
    /// The figures.
    pub fn finish(self, directory: &Directory<'_>) -> Adjusted {
        let compliance = |wanted: &dyn Fn(usize) -> bool| self.0.sum(directory, wanted).score.compliance;
        let groups = self.0.groups();
        let weights: Vec<u64> =
            (0..STRATA).map(|stratum| compliance(&|group| group % STRATA == stratum).weight.whole).collect();
        let mut people: Vec<usize> = groups.iter().map(|group| group / STRATA).collect();
        people.dedup();
        let mut people: Vec<AdjustedPerson> = people
            .into_iter()
            .map(|person| {
                let own = groups.iter().filter(|group| **group / STRATA == person);
                let strata: Vec<(u64, Share)> =
                    own.map(|own| (weights[own % STRATA], compliance(&|group| group == *own).weight)).collect();
                let raw = compliance(&|group| group / STRATA == person);
                let (adjusted, part) = standardised(&strata);
                let covered = Share { part, whole: weights.iter().sum() };
                AdjustedPerson { staff: directory.staff[person], raw, adjusted, covered }
            })
            .collect();
        people.sort_by_key(|person| person.staff);
        Adjusted { people }
    }
}

/// The adjusted figure in per mille, and the weight it speaks for: over weights of strata and what was met in them.
fn standardised(strata: &[(u64, Share)]) -> (Option<u16>, u64) {
    let (mut sum, mut weights) = (0_u128, 0_u64);
    for (weight, share) in strata.iter().filter(|(_, share)| share.whole > 0) {
        let (part, whole) = (u128::from(share.part), u128::from(share.whole));
        sum += u128::from(*weight) * ((2_000_000 * part + whole) / (2 * whole));
        weights += weight;
    }
    let all = u128::from(weights);
    ((all > 0).then(|| ((sum + 500 * all) / (1_000 * all)) as u16), weights)
}

/// Sums for [`OwnCard`].
#[derive(Debug)]
pub struct OwnTally {
    staff: StaffId,
    answered: ScoreTally,
    verdicts: VerdictTally,
    hard: Share,
}

impl OwnTally {
    /// The card of a person.
    pub fn of(staff: StaffId) -> OwnTally {
        let (answered, verdicts, hard) = (ScoreTally::by(By::Person), VerdictTally::default(), Share::default());
        OwnTally { staff, answered, verdicts, hard }
    }

    /// The figures.
    pub fn finish(self, directory: &Directory<'_>) -> OwnCard {
        let card = self.answered.finish(directory);
        let own = card.parts.iter().find(|(member, ..)| *member == Member::Person(self.staff));
        let own_score = own.map(|(_, score, _)| *score).unwrap_or_default();
        let line = |parameter| {
            let of = |(_, score, parameters): &(Member, super::Score, Vec<super::ParameterScore>)| match parameter {
                None => score.compliance,
                Some(wanted) => {
                    let found = parameters.iter().find(|one| one.parameter == wanted);
                    found.map_or_else(Compliance::default, |one| one.compliance)
                }
            };
            let enough = card.parts.iter().map(of).filter(|one| one.answered >= FEW);
            let shares: Vec<i64> = enough.filter_map(|one| one.weight.permille()).map(i64::from).collect();
            let people = shares.len() as u64;
            let median = crate::domain::measures::median(&shares).and_then(|median| u16::try_from(median).ok());
            let median = median.filter(|_| people >= FEWEST_PEOPLE);
            OwnLine { parameter, own: own.map(of).unwrap_or_default(), median, people }
        };
        let mut lines = vec![line(None)];
        lines.extend(card.parameters.iter().map(|one| line(Some(one.parameter))));
        OwnCard { staff: self.staff, own: own_score, lines, hard: self.hard, verdicts: self.verdicts.finish() }
    }
}

impl Tally for OwnTally {
    fn needs(&self) -> Needs {
        Needs { who: true, ..self.answered.needs().or(self.verdicts.needs()) }
    }

    fn take(
        &mut self,
        block: &Block,
        shift: &BlockShift,
        directory: &Directory<'_>,
        rows: impl Iterator<Item = usize>,
    ) {
        let rows: Vec<usize> = rows.collect();
        self.answered.take(block, shift, directory, rows.iter().copied());
        let me = directory.staff.iter().position(|staff| *staff == self.staff);
        let own = rows.into_iter().filter(|row| Some(usize::from(block.staff[*row])) == me);
        let own: Vec<usize> = own.filter(|row| !is_discarded(block.state[*row])).collect();
        self.hard.whole += own.len() as u64;
        self.hard.part += own.iter().filter(|row| block.who[**row] & EVER_UNHAPPY != 0).count() as u64;
        self.verdicts.take(block, shift, directory, own.into_iter());
    }
}
