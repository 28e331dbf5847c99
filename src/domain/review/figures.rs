//! The figures of one shift under review.

use std::collections::BTreeMap;

use super::matter::Matter;
use crate::domain::answer::Answer;
use crate::domain::measures::{Columns, Compliance, Ends, Response, Share};
use crate::domain::standard::{ItemKind, Parameter};

/// A parameter in a shift: what was answered beside what a supervisor saw.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slipped {
    /// The parameter.
    pub parameter: Parameter,
    /// Compliance of its observed items, over closed visits.
    pub answered: Compliance,
    /// Seen met by a supervisor, of what a supervisor saw met or missed.
    pub observed: Share,
}

/// Figures of a shift, discarded visits left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Figures {
    /// Visits.
    pub visits: u64,
    /// The parameters of which anything was answered: the most critical misses first, then the most weight missed.
    pub parameters: Vec<Slipped>,
    /// Response.
    pub response: Response,
    /// How the visits ended.
    pub ends: Ends,
    /// Recovery of unhappy visits, over closed ones.
    pub recovery: Share,
}

impl Figures {
    /// The figures of a shift.
    pub fn of(matter: &Matter) -> Figures {
        let mut columns = Columns::default();
        let mut answered: BTreeMap<Parameter, Compliance> = BTreeMap::new();
        for visit in matter.encounters.values() {
            let standard = matter.standard_of(visit);
            columns.take(visit, standard.map(|standard| standard.greet_within));
        }
        for visit in matter.visits().filter(|visit| !visit.is_open()) {
            let Some(standard) = matter.standard_of(visit) else { continue };
            let items = standard.items.iter().zip(visit.answers(&visit.seen(), standard));
            for (item, answer) in items.filter(|(item, _)| item.kind == ItemKind::Observed) {
                answered.entry(item.parameter).or_default().count(answer, item.weight, item.critical, 1);
            }
        }
        answered.retain(|_, sum| sum.answered > 0);
        let mut observed = observed(matter);
        let of = |(parameter, answered)| {
            let observed = observed.remove(&parameter).unwrap_or_default();
            Slipped { parameter, answered, observed }
        };
        let mut parameters: Vec<_> = answered.into_iter().map(of).collect();
        parameters.sort_by_key(|slipped| {
            let sum = &slipped.answered;
            std::cmp::Reverse((sum.critical_misses, sum.weight.whole - sum.weight.part))
        });
        Figures {
            visits: matter.visits().count() as u64,
            parameters,
            response: columns.response(),
            ends: columns.ends(),
            recovery: columns.recovery(),
        }
    }
}

/// What supervisors saw met, of what they saw met or missed.
fn observed(matter: &Matter) -> BTreeMap<Parameter, Share> {
    let mut by: BTreeMap<Parameter, Share> = BTreeMap::new();
    for observation in matter.observed(None) {
        let Some(standard) = matter.standards.get(&observation.pack) else { continue };
        for (id, answer) in &observation.answers {
            if let Some(item) = standard.item(id).filter(|_| matches!(answer, Answer::Met | Answer::Missed)) {
                by.entry(item.parameter).or_default().count(*answer == Answer::Met);
            }
        }
    }
    by
}
