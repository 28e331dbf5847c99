//! Passing over the clocks.

use super::columns::{Block, BlockShift, Directory, Needs, handling_counts, is_discarded, outcome_of, response_counts};
use super::counted::Counted;
use super::sieve::{Packs, Tally};
use super::{Clocks, Heat, HeatCell};
use crate::domain::encounter::Outcome;
use crate::domain::measures::{Ends, Response, Share};

/// Sums for [`Clocks`].
#[derive(Debug, Default)]
pub struct ClockTally {
    response: Counted,
    handling: Counted,
    within: u64,
    states: Vec<u64>,
}

impl Tally for ClockTally {
    fn needs(&self) -> Needs {
        Needs { state: true, response: true, handling: true, ..Needs::default() }
    }

    fn take(
        &mut self,
        block: &Block,
        shift: &BlockShift,
        directory: &Directory<'_>,
        rows: impl Iterator<Item = usize>,
    ) {
        self.states.resize(256, 0);
        let mut packs = Packs::of(block, shift.rows.start);
        for row in rows {
            let state = block.state[row];
            self.states[usize::from(state)] += 1;
            if is_discarded(state) {
                continue;
            }
            if response_counts(state)
                && let Some(ms) = block.response.get(row)
            {
                self.response.add(ms);
                self.within += u64::from(ms <= directory.packs[usize::from(packs.at(row))].target);
            }
            if handling_counts(state)
                && let Some(ms) = block.handling.get(row)
            {
                self.handling.add(ms);
            }
        }
    }
}

impl ClockTally {
    /// The figures.
    pub fn finish(mut self) -> Clocks {
        let ends = ends(&self.states);
        let share = |part| Share { part, whole: ends.arrived };
        let (median, p90) = self.response.median_and_p90();
        let response = Response {
            median,
            p90,
            within: Share { part: self.within, whole: self.response.n() },
            measured: share(self.response.n()),
        };
        Clocks { response, handling: (self.handling.median(), share(self.handling.n())), ends }
    }
}

/// How visits ended, from counts by state.
fn ends(states: &[u64]) -> Ends {
    let mut ends = Ends::default();
    for (state, count) in states.iter().enumerate() {
        let outcome = outcome_of(state as u8);
        let to = match outcome {
            None => &mut ends.open,
            Some(Outcome::Served) => &mut ends.served,
            Some(Outcome::LeftUnserved) => &mut ends.left_unserved,
            Some(Outcome::LeftUnsettled) => &mut ends.left_unsettled,
            Some(Outcome::Assumed) => &mut ends.assumed,
            Some(Outcome::Discarded) => &mut ends.discarded,
        };
        *to += count;
        ends.arrived += if outcome == Some(Outcome::Discarded) { 0 } else { *count };
    }
    ends
}

/// Cells of the heat map, and one for all together.
const CELLS: usize = 169;
/// Milliseconds of a coarse bin.
const COARSE: i64 = 1 << 10;
/// Coarse bins; the last one has everything longer.
const BINS: usize = 513;

/// Sums for [`Heat`]: a first pass counts coarsely, a second one finely where the middles lie.
#[derive(Debug)]
pub struct HeatTally {
    visits: Vec<u64>,
    coarse: Vec<u32>,
    fine: Option<Fine>,
}

/// The second pass.
#[derive(Debug)]
struct Fine {
    /// By cell: the coarse bins of the two middles, and their ranks within those.
    aims: Vec<[(usize, u64); 2]>,
    /// By cell and middle: counts by the millisecond within the bin.
    bins: Vec<u32>,
    /// By cell and middle: values beyond all bins.
    long: Vec<Vec<i64>>,
}

impl Default for HeatTally {
    fn default() -> HeatTally {
        HeatTally { visits: vec![0; CELLS], coarse: vec![0; CELLS * BINS], fine: None }
    }
}

fn bin(ms: i64) -> usize {
    usize::try_from(ms / COARSE).unwrap_or(BINS).min(BINS - 1)
}

impl Fine {
    fn aim(coarse: &[u32]) -> Fine {
        let aims = coarse.chunks(BINS).map(|bins| {
            let n: u64 = bins.iter().map(|count| u64::from(*count)).sum();
            [n.saturating_sub(1) / 2, n / 2].map(|rank| {
                let mut before = 0;
                let at = bins.iter().position(|count| {
                    before += u64::from(*count);
                    rank < before
                });
                at.map_or((BINS, 0), |at| (at, rank + u64::from(bins[at]) - before))
            })
        });
        Fine { aims: aims.collect(), bins: vec![0; CELLS * 2 * COARSE as usize], long: vec![Vec::new(); CELLS * 2] }
    }

    #[inline]
    fn add(&mut self, cell: usize, ms: i64) {
        let at = bin(ms);
        for (nth, (aim, _)) in self.aims[cell].iter().enumerate() {
            if *aim == at && at == BINS - 1 {
                self.long[cell * 2 + nth].push(ms);
            } else if *aim == at {
                self.bins[(cell * 2 + nth) * COARSE as usize + (ms % COARSE) as usize] += 1;
            }
        }
    }

    fn median(&mut self, cell: usize) -> Option<i64> {
        let [lower, upper] = [0, 1].map(|nth| {
            let (aim, rank) = self.aims[cell][nth];
            if aim == BINS - 1 {
                let long = &mut self.long[cell * 2 + nth];
                long.sort_unstable();
                return long.get(rank as usize).copied();
            }
            let from = (cell * 2 + nth) * COARSE as usize;
            let mut before = 0;
            let at = self.bins[from..from + COARSE as usize].iter().position(|count| {
                before += u64::from(*count);
                rank < before
            });
            at.map(|at| aim as i64 * COARSE + at as i64)
        });
        super::counted::middle(lower?, upper?)
    }
}

impl Tally for HeatTally {
    fn needs(&self) -> Needs {
        Needs { slot: true, state: true, response: true, ..Needs::default() }
    }

    fn take(&mut self, block: &Block, _: &BlockShift, _: &Directory<'_>, rows: impl Iterator<Item = usize>) {
        for row in rows {
            let (state, cell) = (block.state[row], usize::from(block.slot[row]).min(CELLS - 2));
            if is_discarded(state) {
                continue;
            }
            let ms = if response_counts(state) { block.response.get(row) } else { None };
            match (&mut self.fine, ms) {
                (None, ms) => {
                    self.visits[cell] += 1;
                    if let Some(ms) = ms {
                        self.coarse[cell * BINS + bin(ms)] += 1;
                    }
                }
                (Some(fine), Some(ms)) => {
                    fine.add(cell, ms);
                    fine.add(CELLS - 1, ms);
                }
                _ => {}
            }
        }
    }

    fn again(&mut self) -> bool {
        if self.fine.is_some() {
            return false;
        }
        let (cells, all) = self.coarse.split_at_mut((CELLS - 1) * BINS);
        for bins in cells.chunks(BINS) {
            all.iter_mut().zip(bins).for_each(|(all, count)| *all += count);
        }
        self.fine = Some(Fine::aim(&self.coarse));
        true
    }
}

impl HeatTally {
    /// The figures.
    pub fn finish(mut self) -> Heat {
        let mut heat = Heat { cells: [[HeatCell::default(); 24]; 7], median: None };
        let Some(fine) = &mut self.fine else { return heat };
        for (slot, cell) in heat.cells.as_flattened_mut().iter_mut().enumerate() {
            let measured = self.coarse[slot * BINS..][..BINS].iter().map(|count| u64::from(*count)).sum();
            *cell = HeatCell { visits: self.visits[slot], measured, median: fine.median(slot) };
        }
        heat.median = fine.median(CELLS - 1);
        heat
    }
}
