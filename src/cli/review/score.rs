//! Compliance with the standard: scorecard, spread, adjusted for difficulty, one's own card. Nobody is ranked.

use serde_json::{Value, json};

use super::Stopped;
use super::figures::{self, compliance, share};
use super::scope::Scope;
use super::source::Source;
use crate::domain::report::{Ask, By, Member, ParameterScore, Report, SpreadOf};

/// `scorecard`.
pub(super) fn scorecard(source: &mut Source, scope: &Scope) -> Result<Value, Stopped> {
    let Report::Scorecard(card) = source.report(&scope.slice(), Ask::Scorecard(scope.by))? else {
        return Ok(Value::Null);
    };
    let items = card.items.iter().map(|item| {
        json!({
            "pack": item.pack,
            "item": item.item,
            "parameter": item.parameter.name(),
            "compliance": compliance(&item.compliance),
        })
    });
    let parts = card.parts.iter().map(|(of, score, by)| {
        json!({"of": member(source, *of), "score": figures::score(score), "parameters": parameters(by)})
    });
    Ok(json!({
        "by": by_name(scope.by),
        "whole": figures::score(&card.whole),
        "parameters": parameters(&card.parameters),
        "items": items.collect::<Vec<_>>(),
        "parts": parts.collect::<Vec<_>>(),
        "visits_of_unknown_standards": card.unknown,
    }))
}

fn by_name(by: By) -> &'static str {
    match by {
        By::Person => "person",
        By::Desk => "desk",
        By::Place => "place",
        By::Hour => "hour",
        By::Kind => "kind",
        By::Channel => "channel",
    }
}

fn member(source: &Source, member: Member) -> Value {
    match member {
        Member::Person(staff) => source.person(staff),
        Member::Desk(desk) => source.desk(desk),
        Member::Place(place) => json!(place.name()),
        Member::Hour(hour) => json!(hour),
        Member::Kind(kind) => json!(kind.name()),
        Member::Channel(channel) => json!(channel.name()),
    }
}

fn parameters(scores: &[ParameterScore]) -> Value {
    let pairs = scores.iter().map(|score| (score.parameter.name().to_owned(), compliance(&score.compliance)));
    Value::Object(pairs.collect())
}

/// `spread`.
pub(super) fn spread(source: &mut Source, scope: &Scope) -> Result<Value, Stopped> {
    let Report::Spread(spread) = source.report(&scope.slice(), Ask::Spread)? else { return Ok(Value::Null) };
    let lines = spread.parameters.iter().map(|line| {
        (line.parameter.name().to_owned(), json!({"people": apart(line.people), "shifts": apart(line.shifts)}))
    });
    Ok(json!({
        "whole": {"people": apart(spread.whole.0), "shifts": apart(spread.whole.1)},
        "parameters": Value::Object(lines.collect()),
    }))
}

fn apart(of: SpreadOf) -> Value {
    json!({
        "n": of.n,
        "lowest_permille": of.lowest,
        "median_permille": of.median,
        "highest_permille": of.highest,
    })
}

/// `adjusted`.
pub(super) fn adjusted(source: &mut Source, scope: &Scope) -> Result<Value, Stopped> {
    let Report::Adjusted(adjusted) = source.report(&scope.slice(), Ask::Adjusted)? else { return Ok(Value::Null) };
    let people = adjusted.people.iter().map(|person| {
        json!({
            "staff": source.person(person.staff),
            "raw": compliance(&person.raw),
            "adjusted_permille": person.adjusted,
            "covered": share(person.covered),
        })
    });
    Ok(json!({"people": people.collect::<Vec<_>>()}))
}

/// `card`.
pub(super) fn card(source: &mut Source, scope: &Scope) -> Result<Value, Stopped> {
    let Some(staff) = scope.staff else { return Ok(Value::Null) };
    let Report::OwnCard(card) = source.report(&scope.slice(), Ask::OwnCard(staff))? else { return Ok(Value::Null) };
    let lines = card.lines.iter().map(|line| {
        json!({
            "parameter": line.parameter.map(|parameter| parameter.name()),
            "own": compliance(&line.own),
            "median_permille": line.median,
            "n_people": line.people,
        })
    });
    Ok(json!({
        "staff": source.person(card.staff),
        "own": figures::score(&card.own),
        "lines": lines.collect::<Vec<_>>(),
        "hard_visits": share(card.hard),
        "verdicts": figures::verdicts(&card.verdicts),
    }))
}
