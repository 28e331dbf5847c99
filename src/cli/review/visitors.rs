//! What visitors say: complaints and requests, verdicts, and moods of the house beside them.

use serde_json::{Value, json};

use super::Stopped;
use super::clocks::periods;
use super::figures::{self, promises, share};
use super::scope::Scope;
use super::source::{Source, day};
use crate::domain::encounter::Place;
use crate::domain::report::{Ask, Gaps, Moods, Report, RequestEnds};
use crate::domain::shift::Mood;
use crate::i18n::periods::Unit;

/// `complaints`.
pub(super) fn complaints(source: &mut Source, scope: &Scope) -> Result<Value, Stopped> {
    let ask = Ask::Complaints { now: source.now.wall };
    let Report::Complaints(found) = source.report(&scope.slice(), ask)? else { return Ok(Value::Null) };
    let causes = found.by_cause.iter().map(|(cause, n)| json!({"cause": cause, "n": n}));
    let levels = &found.levels;
    Ok(json!({
        "visits": found.visits,
        "complaints": ends(&found.complaints),
        "requests": ends(&found.requests),
        "by_cause": causes.collect::<Vec<_>>(),
        "by_place": by_place(&found.by_place),
        "by_hour": found.by_hour,
        "levels": {
            "person": levels.person,
            "manager": levels.manager,
            "organisation": levels.organisation,
            "building": levels.building,
        },
        "clock": {"median_ms": found.clock.0, "measured": share(found.clock.1)},
        "promises": promises(&found.promises),
        "recovery": share(found.recovery),
        "did_not_know": gaps(&found.gaps),
    }))
}

fn ends(ends: &RequestEnds) -> Value {
    json!({
        "n": ends.asked,
        "answered": ends.answered,
        "promised": ends.promised,
        "referred": ends.referred,
        "refused": ends.refused,
        "withdrawn": ends.withdrawn,
        "open": ends.open,
    })
}

fn by_place(places: &[(Place, u64)]) -> Value {
    places.iter().map(|(place, n)| json!({"place": place.name(), "n": n})).collect()
}

fn gaps(gaps: &Gaps) -> Value {
    let kinds: Vec<Value> = gaps.by_kind.iter().map(|(kind, n)| json!({"kind": kind.name(), "n": n})).collect();
    json!({
        "visits": share(gaps.visits),
        "by_place": by_place(&gaps.by_place),
        "by_kind": kinds,
        "by_hour": gaps.by_hour,
    })
}

/// `verdicts`.
pub(super) fn verdicts(source: &mut Source, scope: &Scope) -> Result<Value, Stopped> {
    match source.report(&scope.slice(), Ask::Verdicts)? {
        Report::Verdicts(verdicts) => Ok(figures::verdicts(&verdicts)),
        _ => Ok(Value::Null),
    }
}

/// `moods`: by week; nothing of a week with fewer than five.
pub(super) fn moods(source: &mut Source, scope: &Scope) -> Result<Value, Stopped> {
    let weeks = periods(source, scope, Unit::Week)?;
    let ask = Ask::Moods { weeks, lag: scope.lag };
    let Report::Moods(found) = source.report(&scope.slice(), ask)? else { return Ok(Value::Null) };
    let weeks = found.weeks.iter().map(|week| {
        json!({
            "from": day(week.days.first),
            "to": day(week.days.last),
            "at_start": week.at_start.as_ref().map(counts),
            "at_end": week.at_end.as_ref().map(counts),
            "verdicts_later": week.verdicts.as_ref().map(figures::verdicts),
        })
    });
    Ok(json!({"lag_weeks": found.lag, "weeks": weeks.collect::<Vec<_>>()}))
}

fn counts(moods: &Moods) -> Value {
    let pairs = Mood::ALL.iter().zip(moods).map(|(mood, n)| (mood.name().to_owned(), json!(n)));
    let n: u64 = moods.iter().sum();
    let mut counts: serde_json::Map<String, Value> = pairs.collect();
    counts.insert("n".into(), json!(n));
    Value::Object(counts)
}
