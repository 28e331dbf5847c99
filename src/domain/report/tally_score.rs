//! Passing over the answers: scorecards, adjusted compliance, one's own card.

use super::answered::Answered;
use super::columns::{Block, Directory, EVER_UNHAPPY, Needs, Pattern, channel_of, is_discarded, kind_of, place_of};
use super::sieve::{Part, Rows, Tally};
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
        let needs = Needs { answers: true, ..Needs::default() };
        match self.by {
            By::Person => Needs { staff: true, ..needs },
            By::Desk => needs,
            By::Hour => Needs { slot: true, ..needs },
            By::Place | By::Kind | By::Channel => Needs { who: true, ..needs },
        }
    }

    fn open(&mut self, block: &Block, directory: &Directory<'_>) {
        self.answered.open(block, directory);
    }

    fn take(&mut self, part: Part<'_>, rows: Rows<'_>) {
        let Part { block, shift, .. } = part;
        let answered = &mut self.answered;
        match self.by {
            By::Person => answered.take(block, rows, |row| usize::from(block.staff[row])),
            By::Desk => answered.take(block, rows, |_| usize::from(shift.desk)),
            By::Place => answered.take(block, rows, |row| place_of(block.who[row]) as usize),
            By::Hour => answered.take(block, rows, |row| usize::from(block.slot[row] % 24)),
            By::Kind => answered.take(block, rows, |row| kind_of(block.who[row]) as usize),
            By::Channel => answered.take(block, rows, |row| channel_of(block.who[row]) as usize),
        }
    }

    fn close(&mut self, _: &Block, directory: &Directory<'_>) {
        self.answered.close(directory);
    }
}

/// Kinds of visitor × ever unhappy × night.
const STRATA: usize = 32;

/// Sums for [`Adjusted`].
#[derive(Debug, Default)]
pub struct AdjustedTally {
    /// By person and stratum: judged visits, and their compliance.
    sums: Vec<(u64, Compliance)>,
    /// By pattern of the block at hand: whether judged, and the compliance.
    patterns: Vec<(bool, Compliance)>,
}

impl Tally for AdjustedTally {
    fn needs(&self) -> Needs {
        Needs { slot: true, staff: true, who: true, answers: true, ..Needs::default() }
    }

    fn open(&mut self, block: &Block, directory: &Directory<'_>) {
        self.sums.resize(directory.staff.len() * STRATA, Default::default());
        self.patterns.clear();
        let score = |pattern: &Pattern| (pattern.judged, pattern.compliance(directory));
        self.patterns.extend(block.patterns.iter().map(score));
    }

    fn take(&mut self, Part { block, .. }: Part<'_>, rows: Rows<'_>) {
        for row in rows.iter() {
            let (who, hour) = (block.who[row], block.slot[row] % 24);
            let night = !(6..22).contains(&hour);
            let unhappy = who & EVER_UNHAPPY != 0;
            let stratum = (kind_of(who) as usize) << 2 | usize::from(unhappy) << 1 | usize::from(night);
            let sum = &mut self.sums[usize::from(block.staff[row]) * STRATA + stratum];
            let (judged, compliance) = &self.patterns[usize::from(block.answers[row])];
            sum.0 += u64::from(*judged);
            sum.1.add(compliance);
        }
    }
}

impl AdjustedTally {
    /// The figures.
    pub fn finish(self, directory: &Directory<'_>) -> Adjusted {
        let strata = |of: usize| self.sums.iter().skip(of).step_by(STRATA).map(|(_, sum)| sum.weight.whole).sum();
        let weights: Vec<u64> = (0..STRATA).map(strata).collect();
        let people = directory.staff.iter().zip(self.sums.chunks_exact(STRATA));
        let people = people.filter(|(_, own)| own.iter().any(|(visits, _)| *visits > 0));
        let mut people: Vec<AdjustedPerson> = people
            .map(|(staff, own)| {
                let mut raw = Compliance::default();
                own.iter().for_each(|(_, sum)| raw.add(sum));
                let strata: Vec<_> = weights.iter().copied().zip(own.iter().map(|(_, sum)| sum.weight)).collect();
                let (adjusted, part) = standardised(&strata);
                AdjustedPerson { staff: *staff, raw, adjusted, covered: Share { part, whole: weights.iter().sum() } }
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
    /// Of the rows of a block: which are the person's.
    own: Vec<bool>,
}

impl OwnTally {
    /// The card of a person.
    pub fn of(staff: StaffId) -> OwnTally {
        let (answered, verdicts, hard) = (ScoreTally::by(By::Person), VerdictTally::default(), Share::default());
        OwnTally { staff, answered, verdicts, hard, own: Vec::new() }
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

    fn open(&mut self, block: &Block, directory: &Directory<'_>) {
        self.answered.open(block, directory);
    }

    fn take(&mut self, part: Part<'_>, rows: Rows<'_>) {
        self.answered.take(part, rows);
        let Part { block, shift, directory } = part;
        let me = directory.staff.iter().position(|staff| *staff == self.staff);
        self.own.resize(self.own.len().max(shift.rows.end), false);
        self.own[shift.rows.clone()].fill(false);
        for row in rows.iter() {
            self.own[row] = Some(usize::from(block.staff[row])) == me && !is_discarded(block.state[row]);
            if self.own[row] {
                self.hard.count(block.who[row] & EVER_UNHAPPY != 0);
            }
        }
        let own = Rows::new(shift.rows.start, shift.rows.end, Some(&self.own));
        self.verdicts.take(part, own);
    }

    fn close(&mut self, block: &Block, directory: &Directory<'_>) {
        self.answered.close(block, directory);
    }
}
