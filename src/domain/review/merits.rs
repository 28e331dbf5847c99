//! Who deserves thanks: candidates for a commendation.

use super::matter::Matter;
use crate::domain::encounter::{Calm, Encounter, End, Outcome, Tag, codes};
use crate::domain::ids::{EncounterId, RequestId, StaffId};
use crate::domain::time::Stamp;
use crate::domain::verdict::Face;

codes! {
    /// What a commendation could be for.
    MeritKind {
        /// An unhappy visitor went calm.
        Calmed = "calmed",
        /// A hard visit was taken and served: difficult, or insulting.
        HardVisit = "hard-visit",
        /// More was done than was asked.
        ExtraMile = "extra-mile",
        /// The visitor pressed the best face.
        TopVerdict = "top-verdict",
        /// A promise was kept in time.
        KeptPromise = "kept-promise",
    }
}

/// One candidate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merit {
    /// For what.
    pub kind: MeritKind,
    /// Who.
    pub staff: StaffId,
    /// When.
    pub at: Stamp,
    /// The visit.
    pub encounter: EncounterId,
    /// The promise that was kept.
    pub request: Option<RequestId>,
}

/// The candidates of a shift, in the order of [`MeritKind`], then of time. Verdicts pressed hastily or at an empty desk are
/// none.
pub fn merits(matter: &Matter) -> Vec<Merit> {
    let mut found: Vec<Merit> = matter.visits().flat_map(of_visit).collect();
    for request in matter.asked() {
        if let (Some(due), Some(kept)) = (request.due(), &request.kept)
            && kept.at.wall <= due
        {
            let (encounter, id) = (request.encounter, Some(request.id));
            found.push(Merit { kind: MeritKind::KeptPromise, staff: kept.by, at: kept.at, encounter, request: id });
        }
    }
    found.sort_by_key(|merit| (merit.kind, merit.at.wall, merit.encounter, merit.request));
    found
}

fn of_visit(visit: &Encounter) -> Vec<Merit> {
    let End::Closed { at, outcome, .. } = visit.end else { return Vec::new() };
    let seen = visit.seen();
    let served = outcome == Outcome::Served;
    let tagged = |tag| seen.tags.contains(&tag);
    let top = visit.verdict.filter(|(_, verdict)| verdict.face == Face::Delighted && !verdict.is_marked());
    let kinds = [
        (MeritKind::Calmed, seen.ever_unhappy && seen.calm == Some(Calm::Calm)),
        (MeritKind::HardVisit, served && (tagged(Tag::Difficult) || tagged(Tag::Insulted))),
        (MeritKind::ExtraMile, served && tagged(Tag::ExtraMile)),
        (MeritKind::TopVerdict, top.is_some()),
    ];
    let given = kinds.into_iter().filter(|(_, given)| *given);
    given.map(|(kind, _)| Merit { kind, staff: seen.owner, at, encounter: visit.id(), request: None }).collect()
}
