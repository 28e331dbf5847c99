//! Passing over the response times hour by hour of the week.

use super::columns::{Needs, is_discarded, response_counts};
use super::counted::{middle, within};
use super::sieve::{Part, Rows, Tally};
use super::{Heat, HeatCell};

/// Cells of the heat map, and one for all together.
const CELLS: usize = 169;
/// The one for all together.
const ALL: usize = CELLS - 1;
/// Milliseconds of a coarse bin.
const COARSE: i64 = 1 << 10;
/// Coarse bins; the last one has everything longer.
const BINS: usize = 513;
/// Coarse bins of a cell that are counted by the millisecond.
const FINE: usize = 4;
/// One part of the file in so many tells where the middles lie, about.
const SAMPLE: usize = 16;

/// What a pass is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pass {
    /// To see where the middles lie, about.
    Sample,
    /// To count.
    Count,
    /// To count again where the middles lie elsewhere.
    Aimed,
}

/// Sums for [`Heat`]: coarse counts everywhere, fine ones where a sample says that the middles lie; where it was wrong a
/// last pass counts finely where the coarse counts say that they lie.
#[derive(Debug)]
pub struct HeatTally {
    pass: Pass,
    visits: Vec<u64>,
    /// By cell and coarse bin.
    coarse: Vec<u32>,
    /// By cell and coarse bin: which of the cell's fine counts it has, from 1.
    aims: Vec<u8>,
    /// By cell, fine count and millisecond within the bin.
    fine: Vec<u32>,
    /// By cell: values beyond all bins, where they are wanted.
    long: Vec<Vec<i64>>,
}

impl Default for HeatTally {
    fn default() -> HeatTally {
        HeatTally {
            pass: Pass::Sample,
            visits: vec![0; CELLS],
            coarse: vec![0; CELLS * BINS],
            aims: vec![0; CELLS * BINS],
            fine: vec![0; CELLS * FINE * COARSE as usize],
            long: vec![Vec::new(); CELLS],
        }
    }
}

fn bin(ms: i64) -> usize {
    usize::try_from(ms / COARSE).unwrap_or(BINS).min(BINS - 1)
}

impl HeatTally {
    #[inline]
    fn add(&mut self, cell: usize, ms: i64) {
        let place = cell * BINS + bin(ms);
        if self.pass != Pass::Aimed {
            self.coarse[place] += 1;
        }
        self.add_fine(cell, ms);
        self.add_fine(ALL, ms);
    }

    #[inline]
    fn add_fine(&mut self, cell: usize, ms: i64) {
        let place = cell * BINS + bin(ms);
        match usize::from(self.aims[place]) {
            0 => {}
            _ if place % BINS == BINS - 1 => self.long[cell].push(ms),
            nth => self.fine[(cell * FINE + nth - 1) * COARSE as usize + (ms % COARSE) as usize] += 1,
        }
    }

    /// For each of the two middles of a cell: its coarse bin, and its rank within it.
    fn middles(&self, cell: usize) -> Option<[(usize, u64); 2]> {
        let bins = &self.coarse[cell * BINS..][..BINS];
        let n: u64 = bins.iter().map(|count| u64::from(*count)).sum();
        let place = |rank: u64| {
            let at = within(bins, rank)?;
            Some((at, rank - bins[..at].iter().map(|count| u64::from(*count)).sum::<u64>()))
        };
        Some([place(n.saturating_sub(1) / 2)?, place(n / 2)?])
    }

    /// Counts these coarse bins of a cell finely, and no others.
    fn aim(&mut self, cell: usize, bins: impl IntoIterator<Item = usize>) {
        self.aims[cell * BINS..][..BINS].fill(0);
        self.fine[cell * FINE * COARSE as usize..][..FINE * COARSE as usize].fill(0);
        self.long[cell].clear();
        for (nth, bin) in (1..).zip(bins.into_iter().take(FINE)) {
            self.aims[cell * BINS + bin] = nth;
        }
    }

    fn median(&mut self, cell: usize) -> Option<i64> {
        self.long[cell].sort_unstable();
        let [lower, upper] = self.middles(cell)?.map(|(bin, rank)| {
            if bin == BINS - 1 {
                return self.long[cell].get(rank as usize).copied();
            }
            let nth = usize::from(self.aims[cell * BINS + bin]).checked_sub(1)?;
            let fine = &self.fine[(cell * FINE + nth) * COARSE as usize..][..COARSE as usize];
            within(fine, rank).map(|at| bin as i64 * COARSE + at as i64)
        });
        middle(lower?, upper?)
    }

    /// The figures.
    pub fn finish(mut self) -> Heat {
        let mut heat = Heat { cells: [[HeatCell::default(); 24]; 7], median: self.median(ALL) };
        for (slot, cell) in heat.cells.as_flattened_mut().iter_mut().enumerate() {
            let measured = self.coarse[slot * BINS..][..BINS].iter().map(|count| u64::from(*count)).sum();
            *cell = HeatCell { visits: self.visits[slot], measured, median: self.median(slot) };
        }
        heat
    }
}

impl Tally for HeatTally {
    fn needs(&self) -> Needs {
        Needs { slot: true, state: true, response: true, ..Needs::default() }
    }

    fn every(&self) -> usize {
        if self.pass == Pass::Sample { SAMPLE } else { 1 }
    }

    fn take(&mut self, Part { block, .. }: Part<'_>, rows: Rows<'_>) {
        for row in rows.iter() {
            let (state, cell) = (block.state[row], usize::from(block.slot[row]).min(ALL - 1));
            if is_discarded(state) {
                continue;
            }
            if self.pass == Pass::Count {
                self.visits[cell] += 1;
            }
            if response_counts(state)
                && let Some(ms) = block.response.get(row)
            {
                self.add(cell, ms);
            }
        }
    }

    fn again(&mut self) -> bool {
        if self.pass != Pass::Aimed {
            let (cells, all) = self.coarse.split_at_mut(ALL * BINS);
            for bins in cells.chunks(BINS) {
                all.iter_mut().zip(bins).for_each(|(all, count)| *all += count);
            }
        }
        let middles: Vec<_> = (0..CELLS).map(|cell| self.middles(cell)).collect();
        let next = match self.pass {
            Pass::Sample => {
                for (cell, middles) in middles.iter().enumerate() {
                    let first = middles.map_or(0, |[(lower, _), _]| lower.saturating_sub(1));
                    self.aim(cell, first..(first + FINE).min(BINS));
                }
                self.coarse.fill(0);
                Pass::Count
            }
            Pass::Count => {
                let aimed = |(cell, middles): (usize, &Option<[(usize, u64); 2]>)| {
                    middles.iter().flatten().all(|(bin, _)| self.aims[cell * BINS + bin] > 0)
                };
                if middles.iter().enumerate().all(aimed) {
                    return false;
                }
                for (cell, middles) in middles.into_iter().enumerate() {
                    self.aim(cell, middles.iter().flatten().map(|(bin, _)| *bin));
                }
                Pass::Aimed
            }
            Pass::Aimed => return false,
        };
        self.pass = next;
        true
    }
}
