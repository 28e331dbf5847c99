//! Passing over the clocks.

use super::Clocks;
use super::columns::{Needs, handling_counts, is_discarded, outcome_of, response_counts};
use super::counted::Counted;
use super::sieve::{Packs, Part, Rows, Tally};
use crate::domain::encounter::Outcome;
use crate::domain::measures::{Ends, Response, Share};

/// Sums for [`Clocks`].
#[derive(Debug, Default)]
pub struct ClockTally {
    response: Counted,
    handling: Counted,
    within: Share,
    states: Vec<u64>,
}

impl Tally for ClockTally {
    fn needs(&self) -> Needs {
        Needs { state: true, response: true, handling: true, ..Needs::default() }
    }

    fn take(&mut self, Part { block, shift, directory }: Part<'_>, rows: Rows<'_>) {
        self.states.resize(256, 0);
        let mut packs = Packs::of(block, shift.rows.start);
        for row in rows.iter() {
            let state = block.state[row];
            self.states[usize::from(state)] += 1;
            if is_discarded(state) {
                continue;
            }
            if response_counts(state)
                && let Some(ms) = block.response.get(row)
            {
                self.response.add(ms);
                if let Some(target) = directory.packs[usize::from(packs.at(row))].target {
                    self.within.count(ms <= target);
                }
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
        let response = Response { median, p90, within: self.within, measured: share(self.response.n()) };
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
