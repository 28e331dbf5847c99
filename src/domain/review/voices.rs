//! Three voices on one visit, side by side: the person's own, the visitor's, the supervisor's; and how far the first and the
//! last agree.

use std::collections::BTreeMap;

use super::feedback::Observation;
use super::matter::Matter;
use crate::domain::answer::{Answer, Given};
use crate::domain::ids::{EncounterId, ObservationId};
use crate::domain::measures::Share;
use crate::domain::standard::Parameter;
use crate::domain::verdict::Verdict;

/// From so many pairs on κ is told.
pub const KAPPA_FROM: u64 = 30;

/// An item in the words of the desk and of the supervisor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    /// The item.
    pub item: String,
    /// Its parameter.
    pub parameter: Parameter,
    /// What the record says.
    pub own: Answer,
    /// How that was given; none: assumed, measured, or not applicable by its condition.
    pub given: Option<Given>,
    /// What the supervisor saw; assumed: nothing.
    pub supervisor: Answer,
}

/// The voices on one visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voices {
    /// The visit.
    pub encounter: EncounterId,
    /// Item by item, in the order of the standard.
    pub items: Vec<Voice>,
    /// The visitor's own rating.
    pub verdict: Option<Verdict>,
    /// The supervisor's observations of it, in order; for each item the last one that answers it counts.
    pub observations: Vec<ObservationId>,
}

/// The voices on a visit of the shift; none where the visit or the text of its standard is not known.
pub fn voices(matter: &Matter, encounter: EncounterId) -> Option<Voices> {
    let visit = matter.encounters.get(&encounter)?;
    let standard = matter.standard_of(visit)?;
    let seen = visit.seen();
    let observed: Vec<&Observation> = matter.observed(Some(encounter)).collect();
    let supervisor = |item: &str| {
        let answers = observed.iter().rev().map(|observation| observation.answer(item));
        answers.into_iter().find(|answer| *answer != Answer::Assumed).unwrap_or_default()
    };
    let items = standard.items.iter().zip(visit.answers(&seen, standard)).map(|(item, own)| Voice {
        item: item.id.clone(),
        parameter: item.parameter,
        own,
        given: seen.marks.iter().find(|(id, ..)| *id == item.id).map(|(_, _, given)| *given),
        supervisor: supervisor(&item.id),
    });
    let items = items.collect();
    let verdict = visit.verdict.map(|(_, verdict)| verdict);
    Some(Voices { encounter, items, verdict, observations: observed.iter().map(|seen| seen.id).collect() })
}

/// How far two voices agree, over pairs in which both say met or missed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Agreement {
    /// Pairs in which both say the same, of all pairs.
    pub same: Share,
    /// Pairs in which the record says met.
    own_met: u64,
    /// Pairs in which the supervisor says met.
    supervisor_met: u64,
}

impl Agreement {
    /// One more pair; assumed and not applicable answers make none.
    pub fn count(&mut self, own: Answer, supervisor: Answer) {
        let met = |answer| match answer {
            Answer::Met => Some(true),
            Answer::Missed => Some(false),
            Answer::Assumed | Answer::Na => None,
        };
        let (Some(own), Some(supervisor)) = (met(own), met(supervisor)) else { return };
        self.same.whole += 1;
        self.same.part += u64::from(own == supervisor);
        self.own_met += u64::from(own);
        self.supervisor_met += u64::from(supervisor);
    }

    /// Cohen's κ as a fraction, not shortened: (n · same − chance) / (n² − chance), with chance the sum of the products of
    /// the margins. None below [`KAPPA_FROM`] pairs, and where both say only one and the same thing.
    pub fn kappa(&self) -> Option<(i128, i128)> {
        if self.same.whole < KAPPA_FROM {
            return None;
        }
        let n = i128::from(self.same.whole);
        let (own, supervisor) = (i128::from(self.own_met), i128::from(self.supervisor_met));
        let chance = own * supervisor + (n - own) * (n - supervisor);
        let under = n * n - chance;
        (under != 0).then(|| (n * i128::from(self.same.part) - chance, under))
    }

    /// κ in thousandths, halves away from zero.
    pub fn kappa_mille(&self) -> Option<i64> {
        let (over, under) = self.kappa()?;
        let twice = over.abs() * 2_000 + under;
        i64::try_from((twice / (under * 2)) * over.signum()).ok()
    }
}

/// Agreement by parameter, over the voices on several visits.
pub fn agreement<'a>(voices: impl IntoIterator<Item = &'a Voices>) -> BTreeMap<Parameter, Agreement> {
    let mut by: BTreeMap<Parameter, Agreement> = BTreeMap::new();
    for voice in voices.into_iter().flat_map(|voices| &voices.items) {
        if voice.supervisor != Answer::Assumed {
            by.entry(voice.parameter).or_default().count(voice.own, voice.supervisor);
        }
    }
    by.retain(|_, agreement| agreement.same.whole > 0);
    by
}
