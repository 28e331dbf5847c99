//! One encounter in full, and the three voices on it.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::Stopped;
use super::figures::share;
use super::scope::Scope;
use super::shifts;
use super::source::{Source, stamp};
use crate::domain::answer::{Answer, Given};
use crate::domain::attention;
use crate::domain::encounter::{Act, Encounter, Step};
use crate::domain::request::{Owner, Request, Settlement};
use crate::domain::review::{self, Agreement, Matter, Voices};
use crate::domain::seen::Seen;
use crate::domain::standard::{Parameter, Standard};
use crate::export::json::{self, moment};

/// The stable name of how an answer was given.
pub(super) fn given(given: Given) -> &'static str {
    match given {
        Given::Digit => "digit",
        Given::Probe => "probe",
        Given::Guided => "guided",
        Given::Correction => "correction",
    }
}

/// `encounter`.
pub(super) fn in_full(source: &mut Source, scope: &Scope) -> Result<Value, Stopped> {
    let (Some(id), Some(shift)) = (scope.encounter, scope.shift) else { return Ok(Value::Null) };
    let Some(matter) = source.matter(shift)? else { return Ok(Value::Null) };
    let Some(visit) = matter.encounters.get(&id) else { return Ok(Value::Null) };
    let seen = visit.seen();
    let requests = matter.requests.values().filter(|request| request.encounter == id);
    let flags = attention::flags(&matter, source.now.wall);
    let signs = flags.iter().filter(|flag| flag.encounters.contains(&id)).map(|flag| flag.sign.name());
    let levels = matter.levels.iter().filter(|judged| judged.encounter == id).map(|judged| {
        json!({
            "item": judged.item,
            "request": judged.request.map(|id| id.to_string()),
            "level": judged.level.name(),
            "by": source.person(judged.by),
            "at": stamp(&judged.at),
        })
    });
    Ok(json!({
        "encounter": json::encounter(visit, &source.people),
        "timeline": timeline(source, visit),
        "answers": matter.standard_of(visit).map(|standard| answers(source, visit, &seen, standard)),
        "requests": requests.map(|request| self::request(source, request)).collect::<Vec<_>>(),
        "signs": signs.collect::<Vec<_>>(),
        "levels": levels.collect::<Vec<_>>(),
        "observations": matter.observed(Some(id)).map(|seen| super::feedback::observation(source, seen)).collect::<Vec<_>>(),
        "feedback": matter.given().filter(|given| given.encounter == Some(id))
            .map(|given| super::feedback::given(source, given)).collect::<Vec<_>>(),
    }))
}

/// Who did what when; corrections follow with their reasons.
fn timeline(source: &Source, visit: &Encounter) -> Value {
    let line = |step: &Step, counts: bool| {
        let mut value = json!({
            "act": step.act.name(),
            "at": stamp(&step.at),
            "after_ms": step.at.since(&visit.arrival.at).ms,
            "by": source.person(step.by),
            "counts": counts,
        });
        for (name, told) in act(&step.act) {
            value[name] = told;
        }
        value
    };
    let steps = visit.steps.iter().enumerate().map(|(nth, step)| line(step, visit.counts(nth)));
    let corrections = visit.corrections.iter().map(|correction| {
        let mut value = line(&correction.step, true);
        value["correction"] = json!(true);
        value["reason"] = json!(correction.reason);
        value
    });
    steps.chain(corrections).collect()
}

/// What an act says besides its name.
fn act(act: &Act) -> Vec<(&'static str, Value)> {
    match act {
        Act::Mark { item, answer, given: how, latency } => vec![
            ("item", json!(item)),
            ("answer", json!(answer.name())),
            ("given", json!(given(*how))),
            ("latency_ms", json!(latency)),
        ],
        Act::Probed { item, says, timed_out, latency, option } => vec![
            ("item", json!(item)),
            ("answer", json!(says.name())),
            ("answered", json!(option.is_some())),
            ("timed_out", json!(timed_out)),
            ("latency_ms", json!(latency)),
        ],
        Act::Reason { item, reason } => vec![("item", json!(item)), ("reason", json!(reason))],
        Act::Tag(tag, on) => vec![("tag", json!(tag.name())), ("on", json!(on))],
        Act::Unhappy(on) => vec![("on", json!(on))],
        Act::Step(step) => vec![("step", json!(step))],
        Act::Calm(calm) => vec![("calm", json!(calm.name()))],
        Act::Undone(nth) | Act::Redone(nth) => vec![("step_index", json!(nth))],
        _ => Vec::new(),
    }
}

/// Item by item with its wording in the pinned standard, and how it was answered.
fn answers(source: &Source, visit: &Encounter, seen: &Seen, standard: &Standard) -> Value {
    let answered = standard.items.iter().zip(visit.answers(seen, standard)).map(|(item, answer)| {
        let how = seen.marks.iter().find(|(id, ..)| *id == item.id).map(|(_, _, how)| given(*how));
        let reason = seen.reasons.iter().find(|(id, _)| *id == item.id).and_then(|(_, reason)| reason.clone());
        json!({
            "item": item.id,
            "parameter": item.parameter.name(),
            "text": item.text.get(source.style.lang),
            "critical": item.critical,
            "answer": answer.name(),
            "given": how,
            "reason": reason,
        })
    });
    answered.collect()
}

fn request(source: &Source, request: &Request) -> Value {
    let mut value = json!({
        "id": request.id.to_string(),
        "kind": request.kind.name(),
        "cause": request.cause,
        "asked": stamp(&request.at),
        "by": source.person(request.by),
        "taken_back": request.void,
        "settled": request.settled.as_ref().map(|settled| stamp(&settled.at)),
        "settlement": request.settled.as_ref().map(|settled| settlement(&settled.how)),
        "kept": request.kept.as_ref().map(|kept| stamp(&kept.at)),
        "satisfied": request.kept.as_ref().and_then(|kept| kept.result.satisfied),
        "verified": request.kept.as_ref().map(|kept| kept.result.verified),
    });
    if let Some((what, owner, due, critical)) = request.owed().filter(|_| request.kept.is_none()) {
        value["what"] = json!(what);
        value["owner"] = match owner {
            Owner::Desk => json!("desk"),
            Owner::Staff(id) => source.person(id),
        };
        value["critical"] = json!(critical);
        value["due"] = moment(due, request.at.offset);
    }
    value
}

fn settlement(how: &Settlement) -> &'static str {
    match how {
        Settlement::Answered => "answered",
        Settlement::Promised { .. } => "promised",
        Settlement::Referred { .. } => "referred",
        Settlement::Refused { .. } => "refused",
        Settlement::Withdrawn => "withdrawn",
    }
}

/// `voices`: visits somebody observed (or the one asked for), and how far self and supervisor agree over all of them.
pub(super) fn voices(source: &mut Source, scope: &Scope) -> Result<Value, Stopped> {
    let (mut told, mut heard) = (Vec::new(), Vec::new());
    for shift in shifts::wanted(source, scope)? {
        let Some(matter) = source.matter(shift)? else { continue };
        for visit in matter.visits() {
            let asked = scope.encounter.map_or_else(|| is_observed(&matter, visit), |id| id == visit.id());
            let whose = scope.staff.is_none_or(|staff| visit.seen().owner == staff);
            let voices = review::voices(&matter, visit.id()).filter(|_| asked && whose);
            told.extend(voices.as_ref().map(|voices| side_by_side(source, &matter, voices)));
            heard.extend(voices);
        }
    }
    let by = review::agreement(&heard);
    Ok(json!({"encounters": told, "agreement": agreements(&by)}))
}

fn is_observed(matter: &Matter, visit: &Encounter) -> bool {
    matter.observed(Some(visit.id())).next().is_some()
}

fn side_by_side(source: &Source, matter: &Matter, voices: &Voices) -> Value {
    let items = voices.items.iter().map(|voice| {
        json!({
            "item": voice.item,
            "parameter": voice.parameter.name(),
            "self": voice.own.name(),
            "given": voice.given.map(given),
            "supervisor": (voice.supervisor != Answer::Assumed).then(|| voice.supervisor.name()),
        })
    });
    let visit = matter.encounters.get(&voices.encounter);
    json!({
        "encounter": source.visit(matter, voices.encounter),
        "staff": visit.map(|visit| source.person(visit.seen().owner)),
        "items": items.collect::<Vec<_>>(),
        "visitor": voices.verdict.map(|verdict| verdict.face.name()),
        "visitor_marked": voices.verdict.map(|verdict| verdict.is_marked()),
        "observations": voices.observations.iter().map(ToString::to_string).collect::<Vec<_>>(),
    })
}

/// By parameter: pairs that say the same of all pairs; κ in thousandths from thirty pairs on.
fn agreements(by: &BTreeMap<Parameter, Agreement>) -> Value {
    let pairs = by.iter().map(|(parameter, agreement)| {
        let told = json!({
            "same": share(agreement.same),
            "percent": agreement.same.percent(),
            "kappa_thousandths": agreement.kappa_mille(),
        });
        (parameter.name().to_owned(), told)
    });
    Value::Object(pairs.collect())
}
