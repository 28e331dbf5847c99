//! Figures of a shift and of reports, each with its method and its n. Pure, over columns: one slice per column, one
//! element per row; where columns are of unequal length the shortest counts.

use super::answer::Answer;
use super::book::Book;
use super::encounter::{Calm, Encounter, End, Made, Outcome};
use super::time::Span;

/// A part of a whole, printed with both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Share {
    /// How many.
    pub part: u64,
    /// Of how many.
    pub whole: u64,
}

/// Below this many answered items a percentage is not shown without its count.
pub const FEW: u64 = 10;

impl Share {
    /// Whole percent, halves up; none of nothing.
    pub fn percent(self) -> Option<u8> {
        self.of(100).map(|percent| percent as u8)
    }

    /// Per mille, halves up; none of nothing. For figures that are compared with each other.
    pub fn permille(self) -> Option<u16> {
        self.of(1_000)
    }

    /// The part where the whole is so many, halves up.
    fn of(self, all: u16) -> Option<u16> {
        let Share { part, whole } = self;
        // Small numbers are the rule, and divided much faster.
        let small = part.max(whole) < 1 << 50;
        let share = match small {
            true => u128::from((part * 2 * u64::from(all) + whole).checked_div(whole * 2)?),
            false => (u128::from(part) * 2 * u128::from(all) + u128::from(whole)).checked_div(u128::from(whole) * 2)?,
        };
        Some(share.min(u128::from(all)) as u16)
    }

    /// One more row, which is in the part or not.
    pub(super) fn count(&mut self, in_part: bool) {
        self.whole += 1;
        self.part += u64::from(in_part);
    }
}

/// The middle value: of an even number, the mean of the two middle ones, rounded down. None of nothing.
pub fn median(values: &[i64]) -> Option<i64> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    let middle = sorted.len() / 2;
    let upper = *sorted.get(middle)?;
    if sorted.len() % 2 == 1 {
        return Some(upper);
    }
    let lower = i128::from(*sorted.get(middle.checked_sub(1)?)?);
    Some((lower + i128::from(upper)).div_euclid(2) as i64)
}

/// The nearest-rank percentile: the ⌈percent · n / 100⌉-th smallest value. None of nothing, or beyond 1 to 100.
pub fn percentile(values: &[i64], percent: u8) -> Option<i64> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    let rank = (sorted.len() * usize::from(percent)).div_ceil(100);
    (percent <= 100).then(|| sorted.get(rank.checked_sub(1)?).copied()).flatten()
}

/// Response times: greeted − arrived.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Response {
    /// Median in milliseconds.
    pub median: Option<i64>,
    /// Nine of ten are no longer than this, in milliseconds (nearest rank).
    pub p90: Option<i64>,
    /// Within the target (the target itself included), of those measured whose target is known.
    pub within: Share,
    /// Measured n of N: live visits whose greeting the boot clock timed, of all given. "Measured n of N".
    pub measured: Share,
}

/// Response over the visits of a period, discarded ones left out by the caller. Columns: how the record was made; arrival
/// to greeting, none where nobody was greeted; the target of the pinned standard in milliseconds, none where it is not known:
/// such a visit is measured, and neither within nor over.
///
/// Only live visits whose span is sure are measured: logged at once, afterwards or imported ones, and spans over a new
/// start of the machine, only count in N.
pub fn response(made: &[Made], spans: &[Option<Span>], targets: &[Option<i64>]) -> Response {
    let mut response = Response::default();
    let mut measured = Vec::new();
    for ((made, span), target) in made.iter().zip(spans).zip(targets) {
        let ms = span.filter(|span| *made == Made::Live && span.sure).map(|span| span.ms);
        response.measured.count(ms.is_some());
        if let Some(ms) = ms {
            if let Some(target) = target {
                response.within.count(ms <= *target);
            }
            measured.push(ms);
        }
    }
    response.median = median(&measured);
    response.p90 = percentile(&measured, 90);
    response
}

/// Handling times: served − greeted, the median in milliseconds and measured n of N, over live visits with a sure span.
pub fn handling(made: &[Made], spans: &[Option<Span>]) -> (Option<i64>, Share) {
    let (mut measured, mut share) = (Vec::new(), Share::default());
    for (made, span) in made.iter().zip(spans) {
        // A greeting pressed late says nothing of the service, one logged at once or afterwards has no service clock.
        let ms = span.filter(|span| *made == Made::Live && span.sure).map(|span| span.ms);
        share.count(ms.is_some());
        measured.extend(ms);
    }
    (median(&measured), share)
}

/// How the visits of a period ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Ends {
    /// Visits that arrived, discarded ones left out: the whole of the shares.
    pub arrived: u64,
    /// Still open.
    pub open: u64,
    /// Served.
    pub served: u64,
    /// Left before being greeted.
    pub left_unserved: u64,
    /// Left before the matter was settled.
    pub left_unsettled: u64,
    /// Closed as assumed.
    pub assumed: u64,
    /// Discarded: no visits.
    pub discarded: u64,
}

impl Ends {
    /// Left unserved or before settled ÷ arrived.
    pub fn left(&self) -> Share {
        Share { part: self.left_unserved + self.left_unsettled, whole: self.arrived }
    }
}

/// Counts how visits ended; none: still open.
pub fn ends(outcomes: &[Option<Outcome>]) -> Ends {
    let mut ends = Ends::default();
    for outcome in outcomes {
        let count = match outcome {
            None => &mut ends.open,
            Some(Outcome::Served) => &mut ends.served,
            Some(Outcome::LeftUnserved) => &mut ends.left_unserved,
            Some(Outcome::LeftUnsettled) => &mut ends.left_unsettled,
            Some(Outcome::Assumed) => &mut ends.assumed,
            Some(Outcome::Discarded) => &mut ends.discarded,
        };
        *count += 1;
        ends.arrived += u64::from(*outcome != Some(Outcome::Discarded));
    }
    ends
}

/// Compliance with the standard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Compliance {
    /// Σ weight of met ÷ Σ weight of (met + missed).
    pub weight: Share,
    /// How many items were answered met or missed: the n.
    pub answered: u64,
    /// How many items nobody answered; outside the share, never counted as met.
    pub assumed: u64,
    /// Critical items missed: a count, never averaged away.
    pub critical_misses: u64,
}

impl Compliance {
    /// Whether there are too few answers for a percentage without its count.
    pub fn is_few(&self) -> bool {
        self.answered < FEW
    }

    /// So many answers more to items of this weight.
    pub fn count(&mut self, answer: Answer, weight: u8, critical: bool, times: u64) {
        let met = match answer {
            Answer::Met => true,
            Answer::Missed => false,
            Answer::Assumed => {
                self.assumed += times;
                return;
            }
            Answer::Na => return,
        };
        let weight = u64::from(weight) * times;
        self.answered += times;
        self.weight.whole += weight;
        self.weight.part += if met { weight } else { 0 };
        self.critical_misses += if !met && critical { times } else { 0 };
    }

    /// With what another set of items brings.
    pub fn add(&mut self, other: &Compliance) {
        self.add_times(other, 1);
    }

    /// With what so many sets of items bring that are all alike.
    pub fn add_times(&mut self, other: &Compliance, times: u64) {
        self.weight.whole += other.weight.whole * times;
        self.weight.part += other.weight.part * times;
        self.answered += other.answered * times;
        self.assumed += other.assumed * times;
        self.critical_misses += other.critical_misses * times;
    }
}

/// Compliance over items. Columns: the answer, the item's weight, whether it is critical. Given are the items that people
/// answer (probe, guided, digit, observation); what the clocks measured is another figure. Assumed and not applicable
/// items are outside the share.
pub fn compliance(answers: &[Answer], weights: &[u8], critical: &[bool]) -> Compliance {
    let mut sum = Compliance::default();
    for ((answer, weight), critical) in answers.iter().zip(weights).zip(critical) {
        sum.count(*answer, *weight, *critical, 1);
    }
    sum
}

/// Promises of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Promises {
    /// Still owed.
    pub open: u64,
    /// Owed and past their due time.
    pub late: u64,
    /// Answered by due ÷ due: those due by now or already answered.
    pub in_time: Share,
}

/// Promises at `now`. Columns: due, and when the visitor had the answer; all in milliseconds since 1970-01-01 UTC. A promise
/// is late once its due time is past.
pub fn promises(due: &[i64], kept: &[Option<i64>], now: i64) -> Promises {
    let mut promises = Promises::default();
    for (due, kept) in due.iter().zip(kept) {
        promises.open += u64::from(kept.is_none());
        promises.late += u64::from(kept.is_none() && *due < now);
        if kept.is_some() || *due < now {
            promises.in_time.count(kept.is_some_and(|kept| kept <= *due));
        }
    }
    promises
}

/// Recovery: calm at close ÷ ever unhappy, over closed visits. Columns: ever unhappy; how it went.
pub fn recovery(ever_unhappy: &[bool], calm: &[Option<Calm>]) -> Share {
    let mut share = Share::default();
    for (_, calm) in ever_unhappy.iter().zip(calm).filter(|(unhappy, _)| **unhappy) {
        share.count(*calm == Some(Calm::Calm));
    }
    share
}

/// The figures of the shift so far: visits that arrived in it, and everything owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Board {
    /// Response.
    pub response: Response,
    /// Median handling time in milliseconds, and measured n of N.
    pub handling: (Option<i64>, Share),
    /// How the visits ended.
    pub ends: Ends,
    /// Recovery of unhappy visits.
    pub recovery: Share,
    /// Requests that still need a settlement.
    pub unsettled: u64,
    /// Promises owed, of this shift or of before.
    pub promises: Promises,
}

impl Board {
    /// The figures of the book's shift at `now` (wall milliseconds); zeros before the first shift.
    pub fn of(book: &Book, now: i64) -> Board {
        let Some(shift) = &book.shift else { return Board::default() };
        let mut columns = Columns::default();
        for visit in book.encounters.values().filter(|visit| visit.arrival.shift == shift.id) {
            columns.take(visit, book.standard_of(visit).map(|standard| standard.greet_within));
        }
        let promised = book.requests.values().filter(|request| !request.void).filter_map(|request| {
            let due = request.due()?;
            Some((due, request.kept.as_ref().map(|kept| kept.at.wall)))
        });
        let (due, kept): (Vec<_>, Vec<_>) = promised.unzip();
        Board {
            response: columns.response(),
            handling: handling(&columns.made, &columns.handled),
            ends: columns.ends(),
            recovery: columns.recovery(),
            unsettled: book.requests.values().filter(|request| request.is_unsettled()).count() as u64,
            promises: promises(&due, &kept, now),
        }
    }
}

/// Visits as columns. Outcomes are of all visits; the others leave discarded ones out, the last two also open ones.
#[derive(Default)]
pub(super) struct Columns {
    outcomes: Vec<Option<Outcome>>,
    made: Vec<Made>,
    waited: Vec<Option<Span>>,
    handled: Vec<Option<Span>>,
    targets: Vec<Option<i64>>,
    unhappy: Vec<bool>,
    calm: Vec<Option<Calm>>,
}

impl Columns {
    /// One visit more, and the target of its pinned standard in milliseconds; none where its text is not known.
    pub(super) fn take(&mut self, visit: &Encounter, target: Option<i64>) {
        let outcome = match visit.end {
            End::Open => None,
            End::Closed { outcome, .. } => Some(outcome),
        };
        self.outcomes.push(outcome);
        if outcome == Some(Outcome::Discarded) {
            return;
        }
        let seen = visit.seen();
        self.made.push(visit.made(&seen));
        self.waited.push(visit.response(&seen));
        self.handled.push(visit.handling(&seen));
        self.targets.push(target);
        if outcome.is_some() {
            self.unhappy.push(seen.ever_unhappy);
            self.calm.push(seen.calm);
        }
    }

    /// How long they waited.
    pub(super) fn response(&self) -> Response {
        response(&self.made, &self.waited, &self.targets)
    }

    /// How they ended.
    pub(super) fn ends(&self) -> Ends {
        ends(&self.outcomes)
    }

    /// How the unhappy ones left.
    pub(super) fn recovery(&self) -> Share {
        recovery(&self.unhappy, &self.calm)
    }
}

#[cfg(test)]
#[path = "measures_tests.rs"]
mod tests;
