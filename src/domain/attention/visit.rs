//! Signs in the timeline of one visit.

use super::sign::Sign;
use crate::domain::answer::Given;
use crate::domain::encounter::{Act, Encounter, End, Made};
use crate::domain::measures::Share;
use crate::domain::seen::Seen;

/// Guided and read-do: an item answered faster than this was hardly read, in milliseconds.
pub const HASTY_ITEM_MS: i64 = 2_000;
/// A probe answered faster than this was hardly read, in milliseconds.
pub const HASTY_PROBE_MS: u32 = 1_000;
/// Arrival, greeting, service and probe within this are no visit that was accompanied, in milliseconds.
pub const ALL_KEYS_MS: i64 = 3_000;
/// Fewer guided items than this say nothing.
pub const ITEMS_FROM: u64 = 3;

/// A sign in one visit: what shows it, in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown {
    /// Which sign.
    pub sign: Sign,
    /// Of the items of the visit, those that show it; else one of one.
    pub seen: Share,
    /// The mean latency of the items, the latency of the probe, from the first key to the last: in milliseconds.
    pub ms: i64,
}

/// Which signs a visit could show at all, and those that it shows, in the order of [`Sign`].
pub fn of_visit(visit: &Encounter, seen: &Seen) -> Vec<(Sign, Option<Shown>)> {
    [hasty_items(visit), hasty_probe(visit), all_keys(visit, seen)].into_iter().flatten().collect()
}

fn hasty_items(visit: &Encounter) -> Option<(Sign, Option<Shown>)> {
    let sign = Sign::HastyItems;
    let latencies: Vec<i64> = visit
        .counting()
        .filter_map(|step| match step.act {
            Act::Mark { given: Given::Guided, latency, .. } => Some(i64::from(latency)),
            _ => None,
        })
        .collect();
    let n = latencies.len() as u64;
    if n < ITEMS_FROM {
        return None;
    }
    let hasty = latencies.iter().filter(|ms| **ms < HASTY_ITEM_MS).count() as u64;
    let ms = latencies.iter().sum::<i64>() / latencies.len() as i64;
    let shown = Shown { sign, seen: Share { part: hasty, whole: n }, ms };
    Some((sign, (ms < HASTY_ITEM_MS).then_some(shown)))
}

/// Only a probe that somebody answered can be answered hastily.
fn hasty_probe(visit: &Encounter) -> Option<(Sign, Option<Shown>)> {
    let sign = Sign::HastyProbe;
    let latency = visit.counting().find_map(|step| match step.act {
        Act::Probed { option: Some(_), latency, .. } => Some(latency),
        _ => None,
    })?;
    let shown = Shown { sign, seen: Share { part: 1, whole: 1 }, ms: i64::from(latency) };
    Some((sign, (latency < HASTY_PROBE_MS).then_some(shown)))
}

/// From the arrival to the answered probe, where the boot clock measured it.
fn all_keys(visit: &Encounter, seen: &Seen) -> Option<(Sign, Option<Shown>)> {
    let sign = Sign::AllKeysAtOnce;
    if !matches!(visit.made(seen), Made::Live | Made::AtOnce) || visit.end == End::Open {
        return None;
    }
    let probed = visit.counting().filter(|step| matches!(step.act, Act::Probed { option: Some(_), .. })).last()?;
    let span = probed.at.since(&visit.arrival.at);
    let shown = Shown { sign, seen: Share { part: 1, whole: 1 }, ms: span.ms };
    span.sure.then(|| (sign, (span.ms <= ALL_KEYS_MS).then_some(shown)))
}
