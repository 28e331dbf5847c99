//! Signs in the timeline of one visit.

use super::sign::Sign;
use crate::domain::answer::Given;
use crate::domain::encounter::{Act, Encounter, End, Made};
use crate::domain::seen::Seen;

/// Guided and read-do: an item answered faster than this was hardly read, in milliseconds.
pub const HASTY_ITEM_MS: i64 = 2_000;
/// A probe answered faster than this was hardly read, in milliseconds.
pub const HASTY_PROBE_MS: u32 = 1_000;
/// Arrival, greeting, service and probe within this are no visit that was accompanied, in milliseconds.
pub const ALL_KEYS_MS: i64 = 3_000;
/// Fewer guided items than this say nothing.
pub const ITEMS_FROM: usize = 3;

/// Which signs a visit could show at all, in the order of [`Sign`], and of those that it shows what was measured, in
/// milliseconds: the mean latency of its items, the latency of the probe, from the first key to the last.
pub fn of_visit(visit: &Encounter, seen: &Seen) -> Vec<(Sign, Option<i64>)> {
    [hasty_items(visit), hasty_probe(visit), all_keys(visit, seen)].into_iter().flatten().collect()
}

fn hasty_items(visit: &Encounter) -> Option<(Sign, Option<i64>)> {
    let latencies: Vec<i64> = visit
        .counting()
        .filter_map(|step| match step.act {
            Act::Mark { given: Given::Guided, latency, .. } => Some(i64::from(latency)),
            _ => None,
        })
        .collect();
    if latencies.len() < ITEMS_FROM {
        return None;
    }
    let ms = latencies.iter().sum::<i64>() / latencies.len() as i64;
    Some((Sign::HastyItems, (ms < HASTY_ITEM_MS).then_some(ms)))
}

/// Only a probe that somebody answered can be answered hastily.
fn hasty_probe(visit: &Encounter) -> Option<(Sign, Option<i64>)> {
    let latency = visit.counting().find_map(|step| match step.act {
        Act::Probed { option: Some(_), latency, .. } => Some(latency),
        _ => None,
    })?;
    Some((Sign::HastyProbe, (latency < HASTY_PROBE_MS).then_some(i64::from(latency))))
}

/// From the arrival to the answered probe, where the boot clock measured it.
fn all_keys(visit: &Encounter, seen: &Seen) -> Option<(Sign, Option<i64>)> {
    if !matches!(visit.made(seen), Made::Live | Made::AtOnce) || visit.end == End::Open {
        return None;
    }
    let probed = visit.counting().filter(|step| matches!(step.act, Act::Probed { option: Some(_), .. })).last()?;
    let span = probed.at.since(&visit.arrival.at);
    span.sure.then(|| (Sign::AllKeysAtOnce, (span.ms <= ALL_KEYS_MS).then_some(span.ms)))
}
