//! Shifts: the list of them; and of one, or of several, exceptions, signs and candidates for a commendation.

use serde_json::{Value, json};

use super::Stopped;
use super::figures::share;
use super::scope::Scope;
use super::source::{Source, day, stamp};
use crate::domain::attention::{self, Flag};
use crate::domain::encounter::Encounter;
use crate::domain::ids::{EncounterId, ShiftId};
use crate::domain::review::{self, Exception, Found, Matter};
use crate::domain::shift::Shift;
use crate::domain::time::Span;
use crate::export::json::moment;

/// The shifts a view is over, newest first.
pub(super) fn wanted(source: &mut Source, scope: &Scope) -> Result<Vec<ShiftId>, Stopped> {
    if let Some(shift) = scope.shift {
        return Ok(vec![shift]);
    }
    let listed = source.reader.review_shifts(scope.desk, scope.days.first, scope.days.last, scope.limit)?;
    Ok(listed.into_iter().map(|listed| listed.shift.id).collect())
}

/// One object a shift, each with what `tell` says of it.
pub(super) fn each(
    source: &mut Source,
    scope: &Scope,
    tell: impl Fn(&Source, &Matter) -> Vec<(&'static str, Value)>,
) -> Result<Value, Stopped> {
    let mut shifts = Vec::new();
    for id in wanted(source, scope)? {
        let Some(matter) = source.matter(id)? else { continue };
        let mut value = head(source, &matter);
        for (name, told) in tell(source, &matter) {
            value[name] = told;
        }
        shifts.push(value);
    }
    Ok(json!({"shifts": shifts}))
}

/// A shift: id, desk, day, times, people, and how far its review is.
fn head(source: &Source, matter: &Matter) -> Value {
    let mut value = told(source, &matter.shift);
    value["visits"] = json!(matter.visits().count());
    value["standing"] = json!(matter.standing().name());
    value["sample"] = json!(matter.sample().map(|sample| {
        let drawn: Vec<_> = sample.drawn.iter().map(ToString::to_string).collect();
        json!({"seed": sample.seed, "drawn": drawn})
    }));
    value
}

/// What a shift is, whoever has reviewed it: id, desk, day, times, people.
fn told(source: &Source, shift: &Shift) -> Value {
    json!({
        "shift": shift.id.to_string(),
        "desk": source.desk(shift.desk),
        "day": day(shift.day),
        "opened": stamp(&shift.opened),
        "ended": shift.ended.as_ref().map(|(at, _)| stamp(at)),
        "people": shift.everybody.iter().map(|staff| source.person(*staff)).collect::<Vec<_>>(),
    })
}

/// `shifts`.
pub(super) fn listed(source: &mut Source, scope: &Scope) -> Result<Value, Stopped> {
    let found = source.reader.review_shifts(scope.desk, scope.days.first, scope.days.last, scope.limit)?;
    let shifts = found.iter().map(|listed| {
        let (shift, counts) = (&listed.shift, &listed.counts);
        let mut value = told(source, shift);
        let reviewed = json!({
            "standing": listed.standing.name(),
            "standing_by": listed.by.map(|staff| source.person(staff)),
            "standing_since": listed.moved.map(|at| moment(at, shift.opened.offset)),
            "visits": counts.visits,
            "open": counts.open,
            "left": counts.left,
            "unhappy": counts.unhappy,
            "assumed": counts.assumed,
            "complaints": counts.complaints,
            "occurrences": counts.occurrences,
            "feedback": counts.feedback,
            "waiting": counts.waiting,
        });
        if let (Value::Object(fields), Value::Object(more)) = (&mut value, reviewed) {
            fields.extend(more);
        }
        value
    });
    Ok(json!({"shifts": shifts.collect::<Vec<_>>()}))
}

/// `exceptions`.
pub(super) fn exceptions(source: &mut Source, scope: &Scope) -> Result<Value, Stopped> {
    let now = source.now.wall;
    each(source, scope, |source, matter| {
        let all = review::exceptions(matter, now);
        let kept = all.iter().filter(|each| allows(scope, matter, each));
        let told: Vec<Value> = kept.map(|each| exception(source, matter, each)).collect();
        vec![("n", json!(told.len())), ("exceptions", told.into())]
    })
}

/// Whether the conditions on people and visits let an exception through.
fn allows(scope: &Scope, matter: &Matter, each: &Exception) -> bool {
    let named = scope.flag.as_deref().is_none_or(|flag| flag == each.found.kind().name());
    let whose = scope.staff.is_none_or(|staff| each.staff == Some(staff));
    let visits = match &each.found {
        Found::Attention(flag) => flag.encounters.clone(),
        _ => each.encounter.into_iter().collect(),
    };
    let free = scope.kind.is_none() && scope.place.is_none();
    let of = |id: &EncounterId| matter.encounters.get(id).is_some_and(|visit| allows_visit(scope, visit));
    named && whose && (free || visits.iter().any(of))
}

/// Whether the conditions on visits let one through.
fn allows_visit(scope: &Scope, visit: &Encounter) -> bool {
    let seen = visit.seen();
    scope.kind.is_none_or(|kind| kind == seen.kind) && scope.place.is_none_or(|place| place == seen.place)
}

fn exception(source: &Source, matter: &Matter, each: &Exception) -> Value {
    let mut value = json!({
        "kind": each.found.kind().name(),
        "at": stamp(&each.at),
        "staff": each.staff.map(|staff| source.person(staff)),
        "encounter": each.encounter.map(|id| source.visit(matter, id)),
        "request": each.request.map(|id| id.to_string()),
        "occurrence": each.occurrence.map(|id| id.to_string()),
    });
    for (name, told) in facts(source, matter, each) {
        value[name] = told;
    }
    value
}

/// What an exception says in numbers and codes.
fn facts(source: &Source, matter: &Matter, each: &Exception) -> Vec<(&'static str, Value)> {
    match &each.found {
        Found::CriticalMiss(item, given) => {
            vec![("item", json!(item)), ("given", json!(given.map(super::encounter::given)))]
        }
        Found::Occurrence(severity) => vec![("severity", json!(severity.name()))],
        Found::Left(how, Span { ms, sure }) => {
            vec![("outcome", json!(how.name())), ("after_ms", json!(ms)), ("measured", json!(sure))]
        }
        Found::Unhappy(calm) => vec![("calm", json!(calm.map(|calm| calm.name())))],
        Found::LatePromise { due, late, kept, critical } => vec![
            ("due", moment(*due, each.at.offset)),
            ("late_ms", json!(late)),
            ("kept", json!(kept)),
            ("critical", json!(critical)),
        ],
        Found::Attention(found) => vec![("flag", flag(source, matter, found))],
        Found::ReasonOwed(item) => vec![("item", json!(item))],
        Found::ClockSet(ms) => vec![("clock", json!("set")), ("set_by_ms", json!(ms))],
        Found::Unmeasured => vec![("clock", json!("unmeasured"))],
        Found::Quiet(ms) => vec![("quiet_ms", json!(ms))],
        Found::Assumed => Vec::new(),
    }
}

/// `attention`.
pub(super) fn attention(source: &mut Source, scope: &Scope) -> Result<Value, Stopped> {
    let now = source.now.wall;
    each(source, scope, |source, matter| {
        let flags = attention::flags(matter, now);
        let named = |found: &&Flag| scope.flag.as_deref().is_none_or(|name| name == found.sign.name());
        let whose = |found: &&Flag| scope.staff.is_none_or(|staff| found.staff == Some(staff));
        let kept = flags.iter().filter(named).filter(whose);
        vec![("flags", kept.map(|found| flag(source, matter, found)).collect())]
    })
}

/// A sign with its reason in numbers. `weak`: it stands alone.
fn flag(source: &Source, matter: &Matter, flag: &Flag) -> Value {
    json!({
        "sign": flag.sign.name(),
        "staff": flag.staff.map(|staff| source.person(staff)),
        "seen": share(flag.seen),
        "measured_ms": flag.ms,
        "own": share(flag.own),
        "desk": share(flag.desk),
        "weak": flag.weak,
        "encounters": flag.encounters.iter().map(|id| source.visit(matter, *id)).collect::<Vec<_>>(),
    })
}

/// `merits`.
pub(super) fn merits(source: &mut Source, scope: &Scope) -> Result<Value, Stopped> {
    each(source, scope, |source, matter| {
        let all = review::merits(matter);
        let kept = all.iter().filter(|merit| {
            let visit = matter.encounters.get(&merit.encounter);
            scope.staff.is_none_or(|staff| merit.staff == staff)
                && visit.is_some_and(|visit| allows_visit(scope, visit))
        });
        let told = kept.map(|merit| {
            json!({
                "kind": merit.kind.name(),
                "staff": source.person(merit.staff),
                "at": stamp(&merit.at),
                "encounter": source.visit(matter, merit.encounter),
                "request": merit.request.map(|id| id.to_string()),
            })
        });
        vec![("commended", json!(matter.is_commended())), ("merits", told.collect())]
    })
}
