//! Self-reports beside what supervisors saw.

use std::collections::BTreeMap;

use super::columns::{Needs, is_judged};
use super::sieve::{Packs, Part, Rows, Tally};
use crate::domain::measures::Share;
use crate::domain::review::Agreement;
use crate::domain::standard::Parameter;

/// Whether the self-reports of a slice can be believed: over closed visits that a supervisor observed, item by item, as in
/// [`crate::domain::review::voices()`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Agreed {
    /// All parameters together: percent, and κ from thirty pairs on.
    pub whole: Agreement,
    /// By parameter, in their order; only those with pairs.
    pub parameters: Vec<(Parameter, Agreement)>,
    /// Visits that were observed (an item was answered), of all judged ones.
    pub visits: Share,
}

/// Sums for [`Agreed`].
#[derive(Debug, Default)]
pub struct AgreedTally {
    whole: Agreement,
    parameters: BTreeMap<Parameter, Agreement>,
    visits: Share,
}

impl Tally for AgreedTally {
    fn needs(&self) -> Needs {
        Needs { state: true, observed: true, ..Needs::default() }
    }

    fn take(&mut self, Part { block, shift, directory }: Part<'_>, rows: Rows<'_>) {
        let mut packs = Packs::of(block, shift.rows.start);
        let first = block.observed.partition_point(|seen| (seen.row as usize) < shift.rows.start);
        let mut observed = block.observed[first..].iter().peekable();
        for row in rows.iter() {
            if !is_judged(block.state[row]) {
                continue;
            }
            self.visits.whole += 1;
            while observed.next_if(|seen| (seen.row as usize) < row).is_some() {}
            if observed.peek().is_none_or(|seen| seen.row as usize != row) {
                continue;
            }
            self.visits.part += 1;
            let Some(standard) = &directory.packs[usize::from(packs.at(row))].standard else { continue };
            while let Some(seen) = observed.next_if(|seen| seen.row as usize == row) {
                let item = usize::from(seen.item);
                let Some(parameter) = standard.items.get(item).map(|item| item.parameter) else { continue };
                let own = block.patterns[usize::from(block.answers[row])].answer(item);
                self.whole.count(own, seen.answer);
                self.parameters.entry(parameter).or_default().count(own, seen.answer);
            }
        }
    }
}

impl AgreedTally {
    /// The figures.
    pub fn finish(mut self) -> Agreed {
        self.parameters.retain(|_, agreement| agreement.same.whole > 0);
        Agreed { whole: self.whole, parameters: self.parameters.into_iter().collect(), visits: self.visits }
    }
}
