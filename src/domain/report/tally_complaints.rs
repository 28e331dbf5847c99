//! Passing over requests and what visitors did not know.

use super::answered::together;
use super::columns::{
    Asked, Block, DID_NOT_KNOW, Directory, EVER_UNHAPPY, Needs, is_calm, is_discarded, is_judged, kind_of, place_of,
};
use super::counted::Counted;
use super::sieve::{Part, Rows, Tally};
use super::{Complaints, RequestEnds};
use crate::domain::encounter::{Place, VisitorKind};
use crate::domain::measures::{Promises, Share, promises};
use crate::domain::request::RequestKind;
use crate::domain::review::Level;

/// Sums for [`Complaints`].
#[derive(Debug)]
pub struct ComplaintTally {
    now: i64,
    figures: Complaints,
    causes: Vec<u64>,
    uncoded: u64,
    places: [u64; 4],
    gap_places: [u64; 4],
    gap_kinds: [u64; 8],
    clock: Counted,
}

impl ComplaintTally {
    /// What is due counts at `now`, wall milliseconds.
    pub fn at(now: i64) -> ComplaintTally {
        ComplaintTally {
            now,
            figures: Complaints::default(),
            causes: Vec::new(),
            uncoded: 0,
            places: [0; 4],
            gap_places: [0; 4],
            gap_kinds: [0; 8],
            clock: Counted::default(),
        }
    }

    fn visit(&mut self, block: &Block, row: usize) {
        let (state, who, voice) = (block.state[row], block.who[row], block.voice[row]);
        if is_discarded(state) {
            return;
        }
        let figures = &mut self.figures;
        figures.visits += 1;
        // Of most visits there is nothing more to say.
        if who & EVER_UNHAPPY | voice & DID_NOT_KNOW == 0 {
            return;
        }
        if is_judged(state) && who & EVER_UNHAPPY != 0 {
            figures.recovery.count(is_calm(voice));
        }
        if voice & DID_NOT_KNOW != 0 {
            figures.gaps.visits.part += 1;
            figures.gaps.by_hour[usize::from(block.slot[row] % 24)] += 1;
            self.gap_places[place_of(who) as usize] += 1;
            self.gap_kinds[kind_of(who) as usize] += 1;
        }
    }

    fn level(&mut self, level: Level) {
        let levels = &mut self.figures.levels;
        *match level {
            Level::Person => &mut levels.person,
            Level::Manager => &mut levels.manager,
            Level::Organisation => &mut levels.organisation,
            Level::Building => &mut levels.building,
        } += 1;
    }

    fn request(&mut self, block: &Block, asked: &Asked) {
        count(&mut self.figures.requests, asked);
        if let Some(due) = asked.due {
            add(&mut self.figures.promises, promises(&[due], &[asked.kept], self.now));
        }
        if asked.kind != RequestKind::Complaint {
            return;
        }
        count(&mut self.figures.complaints, asked);
        let row = asked.row as usize;
        self.figures.by_hour[usize::from(block.slot[row] % 24)] += 1;
        self.places[place_of(block.who[row]) as usize] += 1;
        match asked.cause.map(usize::from) {
            None => self.uncoded += 1,
            Some(cause) => {
                if self.causes.len() <= cause {
                    self.causes.resize(cause + 1, 0);
                }
                self.causes[cause] += 1;
            }
        }
        let end = match asked.settlement {
            Some(0 | 2 | 3) => asked.settled,
            Some(1) => asked.kept,
            _ => None,
        };
        if let Some(end) = end {
            self.clock.add(end.saturating_sub(asked.asked).max(0));
        }
    }

    /// The figures.
    pub fn finish(mut self, directory: &Directory<'_>) -> Complaints {
        let mut figures = self.figures;
        figures.gaps.visits.whole = figures.visits;
        let whole = figures.complaints.asked;
        figures.clock = (self.clock.median(), Share { part: self.clock.n(), whole });
        let coded = directory.causes.iter().zip(self.causes).map(|(cause, n)| (Some(cause.clone()), n));
        figures.by_cause = coded.chain([(None, self.uncoded)]).collect();
        figures.by_cause = most_first(std::mem::take(&mut figures.by_cause));
        figures.by_place = most_first(Place::ALL.iter().copied().zip(self.places).collect());
        figures.gaps.by_place = most_first(Place::ALL.iter().copied().zip(self.gap_places).collect());
        figures.gaps.by_kind = most_first(VisitorKind::ALL.iter().copied().zip(self.gap_kinds).collect());
        figures
    }
}

fn most_first<T: Ord + Clone>(mut counts: Vec<(T, u64)>) -> Vec<(T, u64)> {
    counts.retain(|(_, count)| *count > 0);
    counts.sort_by(|(a, many), (b, more)| more.cmp(many).then_with(|| a.cmp(b)));
    counts
}

fn count(ends: &mut RequestEnds, asked: &Asked) {
    ends.asked += 1;
    let end = match asked.settlement {
        None => &mut ends.open,
        Some(0) => &mut ends.answered,
        Some(1) => &mut ends.promised,
        Some(2) => &mut ends.referred,
        Some(3) => &mut ends.refused,
        Some(_) => &mut ends.withdrawn,
    };
    *end += 1;
}

fn add(sum: &mut Promises, one: Promises) {
    sum.open += one.open;
    sum.late += one.late;
    sum.in_time = together(sum.in_time, one.in_time);
}

impl Tally for ComplaintTally {
    fn needs(&self) -> Needs {
        Needs { slot: true, who: true, state: true, voice: true, requests: true, levels: true, ..Needs::default() }
    }

    fn take(&mut self, Part { block, shift, .. }: Part<'_>, rows: Rows<'_>) {
        rows.iter().for_each(|row| self.visit(block, row));
        let is_in = |row: u32| rows.contains(row as usize) && !is_discarded(block.state[row as usize]);
        let first = block.levels.partition_point(|(row, _)| (*row as usize) < shift.rows.start);
        let judged = block.levels[first..].iter().take_while(|(row, _)| (*row as usize) < shift.rows.end);
        judged.filter(|(row, _)| is_in(*row)).for_each(|(_, level)| self.level(*level));
        let asked = block.requests[shift.requests.clone()].iter();
        asked.filter(|asked| !asked.void && is_in(asked.row)).for_each(|asked| self.request(block, asked));
    }
}
