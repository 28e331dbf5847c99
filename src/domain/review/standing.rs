//! How far the review of a shift has come, and where roots were found to lie.

use super::codes::{Level, MeritSeen, Standing};
use super::matter::Matter;
use crate::domain::encounter::Encounter;
use crate::domain::ids::{EncounterId, EntryId, RequestId, StaffId};
use crate::domain::time::Stamp;

/// Visits drawn at random for the review, besides all that are flagged.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sample {
    /// The seed: with it anybody can draw the same again.
    pub seed: u64,
    /// The visits drawn, in order of arrival.
    pub drawn: Vec<EncounterId>,
}

impl Sample {
    /// Draws `n` of the shift's visits at random: all closed ones that were visits take part, flagged or not, in the order
    /// of their tickets. The draw is the first `n` places of a Fisher–Yates shuffle by SplitMix64, so that the seed alone
    /// tells it.
    pub fn draw(matter: &Matter, seed: u64, n: usize) -> Sample {
        let mut visits: Vec<_> = matter.visits().filter(|visit| !visit.is_open()).collect();
        visits.sort_by_key(|visit| (visit.arrival.ticket, visit.id()));
        let mut state = seed;
        let n = n.min(visits.len());
        for place in 0..n {
            let left = (visits.len() - place) as u64;
            let step = (u128::from(next(&mut state)) * u128::from(left)) >> 64;
            visits.swap(place, place + step as usize);
        }
        visits.truncate(n);
        visits.sort_by_key(|visit| (visit.arrival.ticket, visit.id()));
        Sample { seed, drawn: visits.into_iter().map(Encounter::id).collect() }
    }
}

/// SplitMix64.
fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// One move of the review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// The entry.
    pub entry: EntryId,
    /// When.
    pub at: Stamp,
    /// Who moved it.
    pub by: StaffId,
    /// To where.
    pub to: Standing,
    /// Why (erasable); empty but for a reopening.
    pub reason: String,
    /// The sample drawn with it.
    pub sample: Option<Sample>,
    /// How a signature has looked for merit.
    pub merit: Option<MeritSeen>,
}

/// Where a supervisor found the root of a miss or a complaint to lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevelJudged {
    /// The entry.
    pub entry: EntryId,
    /// When.
    pub at: Stamp,
    /// Who judged.
    pub by: StaffId,
    /// The visit.
    pub encounter: EncounterId,
    /// The missed item; none: not about an item.
    pub item: Option<String>,
    /// The complaint; none: not about a request.
    pub request: Option<RequestId>,
    /// Where.
    pub level: Level,
}
