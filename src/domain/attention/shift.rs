//! Signs over a shift: one visit alone says little, a habit more.

use std::collections::BTreeMap;

use super::sign::{Flag, Sign};
use super::visit::of_visit;
use crate::domain::encounter::{Act, Encounter, Made};
use crate::domain::ids::{BootId, EncounterId, StaffId};
use crate::domain::measures::Share;
use crate::domain::review::Matter;
use crate::domain::seen::Seen;
use crate::domain::time::Stamp;

/// From so many answered probes on, always the same place among the options is a sign.
pub const SAME_OPTION_FROM: u64 = 8;
/// From so many visits on, a share logged at once is a sign.
pub const AT_ONCE_FROM: u64 = 5;
/// So many arrivals within [`BURST_MS`] are a burst.
pub const BURST_FROM: usize = 4;
/// See [`BURST_FROM`], in milliseconds.
pub const BURST_MS: i64 = 60_000;
/// So many visits entered within [`BATCH_MS`] of the end of the shift are a batch.
pub const BATCH_FROM: u64 = 4;
/// See [`BATCH_FROM`], in milliseconds.
pub const BATCH_MS: i64 = 15 * 60_000;
/// One hour in milliseconds.
const HOUR: i64 = 3_600_000;
/// A base rate of fewer than this says nothing.
pub const BASE_FROM: u64 = 30;

/// So many in a hundred are nearly always: that stands out however usual it is.
const NEARLY_ALWAYS: u64 = 90;

/// A visit with what is seen of it.
pub(super) struct Row<'a> {
    visit: &'a Encounter,
    seen: Seen,
    made: Made,
}

/// What a person's record shows of one sign.
#[derive(Default)]
pub(super) struct Tally {
    pub(super) seen: Share,
    encounters: Vec<EncounterId>,
    ms: Option<i64>,
}

impl Tally {
    fn count(&mut self, shown: Option<(EncounterId, i64)>) {
        self.seen.whole += 1;
        if let Some((id, ms)) = shown {
            self.seen.part += 1;
            self.encounters.push(id);
            self.ms = Some(self.ms.map_or(ms, |least| least.min(ms)));
        }
    }
}

/// The flags of a shift at `now` (wall milliseconds; for a shift that goes on), by person, then by sign. One sign about a
/// person alone is weak; nobody is flagged for what is ordinary for the person and for the desk.
pub fn flags(matter: &Matter, now: i64) -> Vec<Flag> {
    let mut flags = Vec::new();
    for (staff, rows) in by_person(matter) {
        let signs = [of_visits(&rows), same_option(&rows), at_once(&rows), burst(&rows), batch(matter, &rows)];
        let found = signs.into_iter().flatten().filter_map(|(sign, tally)| flag(matter, Some(staff), sign, tally));
        flags.extend(alone(found.collect()));
    }
    let (hours, longest) = quiet_hours(matter, now);
    let tally = Tally { seen: hours, encounters: Vec::new(), ms: Some(longest) };
    flags.extend(alone(flag(matter, None, Sign::QuietHours, tally).into_iter().collect()));
    flags
}

/// The visits of each person, in order of arrival.
pub(super) fn by_person(matter: &Matter) -> BTreeMap<StaffId, Vec<Row<'_>>> {
    let mut people: BTreeMap<StaffId, Vec<Row<'_>>> = BTreeMap::new();
    for visit in matter.visits() {
        let seen = visit.seen();
        let (owner, made) = (seen.owner, visit.made(&seen));
        people.entry(owner).or_default().push(Row { visit, seen, made });
    }
    for rows in people.values_mut() {
        rows.sort_by_key(|row| (row.visit.arrival.ticket, row.visit.id()));
    }
    people
}

/// One sign alone is weak.
fn alone(mut flags: Vec<Flag>) -> Vec<Flag> {
    let weak = flags.len() == 1;
    flags.iter_mut().for_each(|flag| flag.weak = weak);
    flags
}

/// A tally as a flag, unless it is ordinary here.
fn flag(matter: &Matter, staff: Option<StaffId>, sign: Sign, tally: Tally) -> Option<Flag> {
    let (own, desk) = (matter.rates.own(staff, sign), matter.rates.desk.of(sign));
    let raised = tally.seen.part > 0 && stands_out(tally.seen, own, desk);
    let Tally { seen, encounters, ms } = tally;
    raised.then_some(Flag { sign, staff, encounters, seen, ms, own, desk, weak: false })
}

/// Whether a share is half as much again as one of the known base rates, or nearly the whole; where no base rate is known
/// the fixed bounds stand alone.
fn stands_out(seen: Share, own: Share, desk: Share) -> bool {
    if seen.whole >= AT_ONCE_FROM && seen.part * 100 >= seen.whole * NEARLY_ALWAYS {
        return true;
    }
    let above = |base: Share| {
        u128::from(seen.part) * u128::from(base.whole) * 2 > u128::from(base.part) * u128::from(seen.whole) * 3
    };
    let mut known = [own, desk].into_iter().filter(|base| base.whole >= BASE_FROM).peekable();
    known.peek().is_none() || known.any(above)
}

/// The signs that single visits show.
pub(super) fn of_visits(rows: &[Row<'_>]) -> Vec<(Sign, Tally)> {
    let mut tallies: BTreeMap<Sign, Tally> = BTreeMap::new();
    for row in rows {
        for (sign, shown) in of_visit(row.visit, &row.seen) {
            tallies.entry(sign).or_default().count(shown.map(|ms| (row.visit.id(), ms)));
        }
    }
    tallies.into_iter().collect()
}

/// The place of the chosen option among those shown, where a probe was answered.
fn place_chosen(visit: &Encounter, seen: &Seen) -> Option<usize> {
    let chosen = visit.counting().find_map(|step| match step.act {
        Act::Probed { option, .. } => option,
        _ => None,
    })?;
    seen.shown.as_ref()?.order.iter().position(|option| *option == chosen)
}

/// The visits whose probe was answered, by the place of the chosen option.
pub(super) fn places(rows: &[Row<'_>]) -> BTreeMap<usize, Vec<EncounterId>> {
    let mut places: BTreeMap<usize, Vec<EncounterId>> = BTreeMap::new();
    for row in rows {
        if let Some(place) = place_chosen(row.visit, &row.seen) {
            places.entry(place).or_default().push(row.visit.id());
        }
    }
    places
}

/// Options are shown in an order that varies: whoever reads them presses different keys.
fn same_option(rows: &[Row<'_>]) -> Vec<(Sign, Tally)> {
    let places = places(rows);
    let whole: u64 = places.values().map(|visits| visits.len() as u64).sum();
    let Some(most) = places.into_values().max_by_key(Vec::len) else { return Vec::new() };
    let part = most.len() as u64;
    if whole < SAME_OPTION_FROM || part * 10 < whole * 9 {
        return Vec::new();
    }
    vec![(Sign::SameOption, Tally { seen: Share { part, whole }, encounters: most, ms: None })]
}

/// Visits logged at once, of those that could have been live.
pub(super) fn logged_at_once(rows: &[Row<'_>]) -> Tally {
    let mut tally = Tally::default();
    for row in rows.iter().filter(|row| matches!(row.made, Made::Live | Made::AtOnce)) {
        tally.count((row.made == Made::AtOnce).then(|| (row.visit.id(), 0)));
    }
    tally.ms = None;
    tally
}

/// Half of the visits or more logged at once.
fn at_once(rows: &[Row<'_>]) -> Vec<(Sign, Tally)> {
    let tally = logged_at_once(rows);
    let enough = tally.seen.whole >= AT_ONCE_FROM && tally.seen.part * 2 >= tally.seen.whole;
    if enough { vec![(Sign::LoggedAtOnce, tally)] } else { Vec::new() }
}

/// Visits that began with three others or more within a minute.
pub(super) fn in_bursts(rows: &[Row<'_>]) -> Tally {
    let begun: Vec<_> = rows.iter().filter(|row| row.made != Made::Imported).map(|row| row.visit).collect();
    let boots = boots(begun.iter().map(|visit| visit.arrival.at));
    let begun = Stamp::in_order(begun, &boots, |visit| visit.arrival.at);
    let mut within = vec![false; begun.len()];
    for (n, window) in begun.windows(BURST_FROM).enumerate() {
        let span = window.first().zip(window.last()).map(|(a, b)| b.arrival.at.since(&a.arrival.at).ms);
        if span.is_some_and(|ms| ms <= BURST_MS) {
            within[n..n + BURST_FROM].fill(true);
        }
    }
    let mut tally = Tally::default();
    for (visit, within) in begun.iter().zip(within) {
        tally.count(within.then(|| (visit.id(), 0)));
    }
    tally.ms = None;
    tally
}

fn burst(rows: &[Row<'_>]) -> Vec<(Sign, Tally)> {
    vec![(Sign::Burst, in_bursts(rows))]
}

/// Visits entered in the last quarter of an hour, not while they went on.
pub(super) fn entered_last(matter: &Matter, rows: &[Row<'_>]) -> Tally {
    let mut tally = Tally::default();
    let Some((ended, _)) = matter.shift.ended else { return tally };
    for row in rows.iter().filter(|row| row.made != Made::Imported) {
        let late = ended.since(&row.visit.arrival.at).ms <= BATCH_MS;
        tally.count((late && row.made != Made::Live).then(|| (row.visit.id(), 0)));
    }
    tally.ms = None;
    tally
}

/// Half of the person's visits or more, and not just a few of them, entered at the last.
fn batch(matter: &Matter, rows: &[Row<'_>]) -> Vec<(Sign, Tally)> {
    let tally = entered_last(matter, rows);
    let enough = tally.seen.part >= BATCH_FROM && tally.seen.part * 2 >= tally.seen.whole;
    if enough { vec![(Sign::Batch, tally)] } else { Vec::new() }
}

/// The spans of a shift without any entry or key, from the opening to its end (or to `now`, wall milliseconds): each
/// beginning and its length in milliseconds, in order.
pub fn quiet(matter: &Matter, now: i64) -> Vec<(Stamp, i64)> {
    let moments = moments(matter, now);
    let pairs = moments.windows(2).filter_map(|pair| pair.first().zip(pair.last()));
    pairs.map(|(a, b)| (*a, b.since(a).ms)).filter(|(_, ms)| *ms > 0).collect()
}

/// The moments of a shift at which something was written or pressed, from its opening to its end or to `now`, in order.
fn moments(matter: &Matter, now: i64) -> Vec<Stamp> {
    let (opened, ended) = (matter.shift.opened, matter.shift.ended.map(|(at, _)| at));
    let entries = matter.own_log().map(|entry| entry.at);
    let written: Vec<Stamp> = std::iter::once(opened).chain(entries).chain(ended).collect();
    let boots = boots(written.iter().copied());
    let steps = matter.encounters.values().flat_map(|visit| visit.steps.iter().map(|step| step.at));
    let sorted = Stamp::in_order(written.iter().copied().chain(steps).collect(), &boots, |at| *at);
    let first = sorted.iter().position(|at| *at == opened).unwrap_or_default();
    let last = ended.and_then(|end| sorted.iter().rposition(|at| *at == end)).unwrap_or(sorted.len() - 1);
    let mut moments: Vec<Stamp> = sorted.get(first..=last).unwrap_or_default().to_vec();
    if ended.is_none() {
        moments.extend(moments.last().map(|latest| latest.after(now.saturating_sub(latest.wall).max(0))));
    }
    moments
}

/// The starts of the machine, as they come.
fn boots(moments: impl Iterator<Item = Stamp>) -> Vec<BootId> {
    let mut boots = Vec::new();
    for at in moments {
        if boots.last() != Some(&at.boot) && !boots.contains(&at.boot) {
            boots.push(at.boot);
        }
    }
    boots
}

/// Whole hours without any entry of the whole hours of the shift, and the longest such span in milliseconds.
pub(super) fn quiet_hours(matter: &Matter, now: i64) -> (Share, i64) {
    let spans = quiet(matter, now);
    let total: i64 = spans.iter().map(|(_, ms)| *ms).sum();
    let quiet: i64 = spans.iter().map(|(_, ms)| ms / HOUR).sum();
    let longest = spans.iter().map(|(_, ms)| *ms).max().unwrap_or_default();
    (Share { part: quiet.unsigned_abs(), whole: (total / HOUR).unsigned_abs() }, longest)
}
