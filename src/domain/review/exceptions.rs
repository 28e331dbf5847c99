//! What a supervisor looks at first: where the shift was not as it should be, gravest first.

use std::collections::BTreeSet;

use super::matter::Matter;
use crate::domain::answer::{Answer, Given};
use crate::domain::attention::{self, Flag, Sign};
use crate::domain::encounter::{Calm, Encounter, End, Made, Outcome, codes};
use crate::domain::ids::{EncounterId, OccurrenceId, RequestId, StaffId};
use crate::domain::request::Request;
use crate::domain::seen::Seen;
use crate::domain::shift::Severity;
use crate::domain::time::{Span, Stamp};

/// Occurrences from this severity on are exceptions.
pub const OCCURRENCE_FROM: Severity = Severity::Serious;
/// So long without any entry is an exception, in milliseconds.
pub const QUIET_MS: i64 = 3_600_000;
/// The wall clock against the boot clock: from this on, in milliseconds, it was set.
pub const CLOCK_SET_MS: i64 = 60_000;

codes! {
    /// The kinds of exceptions, gravest first.
    ExceptionKind {
        /// A critical item was missed.
        CriticalMiss = "critical-miss",
        /// An occurrence that is serious or an emergency.
        Occurrence = "occurrence",
        /// The visitor left unserved, or before the matter was settled.
        Left = "left",
        /// The visitor was unhappy at some time.
        Unhappy = "unhappy",
        /// A promise was kept late, or is late.
        LatePromise = "late-promise",
        /// The record may say less than it seems to.
        Attention = "attention",
        /// Closed by the desk without an answer from anybody.
        Assumed = "assumed",
        /// Nobody said why an item was missed.
        ReasonOwed = "reason-owed",
        /// A clock that does not measure, or that was set.
        Clock = "clock",
        /// An hour or more without any entry.
        Quiet = "quiet",
    }
}

/// What was found, in numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// A critical item was missed; how the answer was given, none where the clocks measured it.
    CriticalMiss(String, Option<Given>),
    /// An occurrence of this severity.
    Occurrence(Severity),
    /// The visitor left: how, and how long after the arrival.
    Left(Outcome, Span),
    /// Unhappy at some time; how it ended, none where nobody said.
    Unhappy(Option<Calm>),
    /// A promise: due (milliseconds since 1970-01-01 UTC), by how many milliseconds it was or is late, whether it is kept
    /// by now, whether it is critical.
    LatePromise {
        /// Due.
        due: i64,
        /// By so much, in milliseconds.
        late: i64,
        /// Whether the visitor has the answer by now.
        kept: bool,
        /// Whether it is critical.
        critical: bool,
    },
    /// A sign that asks for attention.
    Attention(Box<Flag>),
    /// Closed as assumed.
    Assumed,
    /// The reason of this missed item is owed.
    ReasonOwed(String),
    /// The wait of a live visit was not measured: the machine started anew in between.
    Unmeasured,
    /// The wall clock was set by so many milliseconds (less than 0: back).
    ClockSet(i64),
    /// No entry for so many milliseconds.
    Quiet(i64),
}

impl Found {
    /// Its kind.
    pub const fn kind(&self) -> ExceptionKind {
        match self {
            Found::CriticalMiss(..) => ExceptionKind::CriticalMiss,
            Found::Occurrence(_) => ExceptionKind::Occurrence,
            Found::Left(..) => ExceptionKind::Left,
            Found::Unhappy(_) => ExceptionKind::Unhappy,
            Found::LatePromise { .. } => ExceptionKind::LatePromise,
            Found::Attention(_) => ExceptionKind::Attention,
            Found::Assumed => ExceptionKind::Assumed,
            Found::ReasonOwed(_) => ExceptionKind::ReasonOwed,
            Found::Unmeasured | Found::ClockSet(_) => ExceptionKind::Clock,
            Found::Quiet(_) => ExceptionKind::Quiet,
        }
    }
}

/// One exception.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exception {
    /// What was found.
    pub found: Found,
    /// When; of what lasted, its beginning.
    pub at: Stamp,
    /// Whose; none where it is nobody's.
    pub staff: Option<StaffId>,
    /// The visit.
    pub encounter: Option<EncounterId>,
    /// The request.
    pub request: Option<RequestId>,
    /// The occurrence.
    pub occurrence: Option<OccurrenceId>,
}

impl Exception {
    fn plain(found: Found, at: Stamp) -> Exception {
        Exception { found, at, staff: None, encounter: None, request: None, occurrence: None }
    }
}

/// The exceptions of a shift at `now` (wall milliseconds), in the order of [`ExceptionKind`], then of time. Emergencies
/// come before everything.
pub fn exceptions(matter: &Matter, now: i64) -> Vec<Exception> {
    let mut found: Vec<Exception> = matter.visits().flat_map(|visit| of_visit(matter, visit)).collect();
    found.extend(matter.asked().filter_map(|request| late(request, now)));
    let grave = matter.occurrences.values().filter(|each| each.void.is_none() && each.severity >= OCCURRENCE_FROM);
    found.extend(grave.map(|each| Exception {
        staff: Some(each.by),
        occurrence: Some(each.id),
        ..Exception::plain(Found::Occurrence(each.severity), each.at)
    }));
    found.extend(flagged(matter, now));
    found.extend(clock_set(matter));
    let quiet = attention::quiet(matter, now).into_iter().filter(|(_, ms)| *ms >= QUIET_MS);
    found.extend(quiet.map(|(from, ms)| Exception::plain(Found::Quiet(ms), from)));
    let emergency = |each: &Exception| each.found == Found::Occurrence(Severity::Emergency);
    found.sort_by_key(|each| (!emergency(each), each.found.kind(), each.at.wall, each.encounter, each.request));
    found
}

/// Visits that have an exception of their own or show a sign: all of them are reviewed, with the sample.
pub fn flagged_visits(exceptions: &[Exception]) -> BTreeSet<EncounterId> {
    let mut visits = BTreeSet::new();
    for each in exceptions {
        visits.extend(each.encounter);
        if let Found::Attention(flag) = &each.found {
            visits.extend(flag.encounters.iter().copied());
        }
    }
    visits
}

fn of_visit(matter: &Matter, visit: &Encounter) -> Vec<Exception> {
    let seen = visit.seen();
    let of = |found: Found, at: Stamp| Exception {
        staff: Some(seen.owner),
        encounter: Some(visit.id()),
        ..Exception::plain(found, at)
    };
    let mut found = Vec::new();
    let ended = match visit.end {
        End::Open => None,
        End::Closed { at, outcome, .. } => Some((at, outcome)),
    };
    let last = ended.map_or(visit.arrival.at, |(at, _)| at);
    found.extend(critical_misses(matter, visit, &seen).into_iter().map(|miss| of(miss, last)));
    match ended {
        Some((at, how @ (Outcome::LeftUnserved | Outcome::LeftUnsettled))) => {
            found.push(of(Found::Left(how, at.since(&visit.arrival.at)), at));
        }
        Some((at, Outcome::Assumed)) => found.push(of(Found::Assumed, at)),
        _ => {}
    }
    if seen.ever_unhappy {
        found.push(of(Found::Unhappy(seen.calm), visit.arrival.at));
    }
    if ended.is_some() {
        found.extend(reasons_owed(matter, visit, &seen).into_iter().map(|item| of(Found::ReasonOwed(item), last)));
    }
    let response = visit.response(&seen);
    if visit.made(&seen) == Made::Live && response.is_some_and(|span| !span.sure) {
        found.push(of(Found::Unmeasured, visit.arrival.at));
    }
    found
}

/// Critical items that were missed, in the order of the standard; none where its text is not known.
fn critical_misses(matter: &Matter, visit: &Encounter, seen: &Seen) -> Vec<Found> {
    let Some(standard) = matter.standard_of(visit) else { return Vec::new() };
    let answers = visit.answers(seen, standard);
    let missed = standard.items.iter().zip(answers).filter(|(item, answer)| item.critical && *answer == Answer::Missed);
    let given = |id: &str| seen.marks.iter().find(|(item, ..)| item == id).map(|(_, _, given)| *given);
    missed.map(|(item, _)| Found::CriticalMiss(item.id.clone(), given(&item.id))).collect()
}

/// Missed items that apply and have no reason: asked for and skipped, or never asked for.
fn reasons_owed(matter: &Matter, visit: &Encounter, seen: &Seen) -> Vec<String> {
    let standard = matter.standard_of(visit);
    let applies = |id: &str| {
        standard.is_none_or(|known| known.item(id).is_some_and(|item| item.is_asked() && seen.applies(item)))
    };
    let given = |id: &str| seen.reasons.iter().any(|(item, reason)| item == id && reason.is_some());
    let missed = seen.marks.iter().filter(|(id, answer, _)| *answer == Answer::Missed && applies(id) && !given(id));
    missed.map(|(id, ..)| id.clone()).collect()
}

fn late(request: &Request, now: i64) -> Option<Exception> {
    let due = request.due()?;
    let settled = request.settled.as_ref()?;
    let answered = request.kept.as_ref().map(|kept| kept.at.wall);
    let late = answered.unwrap_or(now).saturating_sub(due);
    let critical = matches!(settled.how, crate::domain::request::Settlement::Promised { critical: true, .. });
    (late > 0).then(|| Exception {
        staff: Some(request.by),
        encounter: Some(request.encounter),
        request: Some(request.id),
        ..Exception::plain(Found::LatePromise { due, late, kept: answered.is_some(), critical }, settled.at)
    })
}

/// Hours without any entry are exceptions of their own.
fn flagged(matter: &Matter, now: i64) -> impl Iterator<Item = Exception> {
    let flags = attention::flags(matter, now).into_iter().filter(|flag| flag.sign != Sign::QuietHours);
    flags.map(|flag| {
        let first = flag.encounters.first().copied();
        let at = first.and_then(|id| matter.encounters.get(&id)).map_or(matter.shift.opened, |visit| visit.arrival.at);
        let alone = if flag.encounters.len() == 1 { first } else { None };
        let staff = flag.staff;
        Exception { staff, encounter: alone, ..Exception::plain(Found::Attention(Box::new(flag)), at) }
    })
}

/// Where, between two entries of the shift and of one start of the machine, the wall clock went another way than the boot
/// clock.
fn clock_set(matter: &Matter) -> impl Iterator<Item = Exception> + '_ {
    let moments: Vec<Stamp> = matter.own_log().map(|entry| entry.at).collect();
    let pairs: Vec<_> = moments.windows(2).filter_map(|pair| <[Stamp; 2]>::try_from(pair).ok()).collect();
    pairs.into_iter().filter(|[a, b]| a.boot == b.boot && !a.is_told()).filter_map(|[a, b]| {
        let by = b.wall.saturating_sub(a.wall).saturating_sub(b.since_boot.saturating_sub(a.since_boot));
        (by.saturating_abs() >= CLOCK_SET_MS).then(|| Exception::plain(Found::ClockSet(by), b))
    })
}
