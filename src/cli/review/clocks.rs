//! Clocks: response, handling and ends; hour by weekday; a gauge over periods.

use serde_json::{Value, json};

use super::Stopped;
use super::figures;
use super::scope::Scope;
use super::source::{Source, day};
use crate::domain::report::{Ask, Days, Gauge, Gauged, Report};
use crate::i18n::periods::{Unit, period_of};

/// So many periods of a trend, or weeks of moods, without a wish.
const PERIODS: usize = 12;
/// So many at most.
const MOST_PERIODS: usize = 520;

/// `clocks`.
pub(super) fn clocks(source: &mut Source, scope: &Scope) -> Result<Value, Stopped> {
    match source.report(&scope.slice(), Ask::Clocks)? {
        Report::Clocks(clocks) => Ok(figures::clocks(&clocks)),
        _ => Ok(Value::Null),
    }
}

/// `hours`: one cell an hour of each weekday, 0 Monday.
pub(super) fn hours(source: &mut Source, scope: &Scope) -> Result<Value, Stopped> {
    let Report::Heat(heat) = source.report(&scope.slice(), Ask::Heat)? else { return Ok(Value::Null) };
    let mut cells = Vec::new();
    for (weekday, hours) in heat.cells.iter().enumerate() {
        for (hour, cell) in hours.iter().enumerate() {
            cells.push(json!({
                "weekday": weekday,
                "hour": hour,
                "visits": cell.visits,
                "n": cell.measured,
                "median_ms": cell.median,
            }));
        }
    }
    Ok(json!({"median_ms": heat.median, "cells": cells}))
}

/// The periods that a view is over, in order: those that the days touch, or the newest ones.
pub(super) fn periods(source: &mut Source, scope: &Scope, unit: Unit) -> Result<Vec<Days>, Stopped> {
    let newest = source.reader.shifts(scope.desk, 1)?.first().map(|shift| shift.day);
    let Some(mut at) = newest.map(|newest| newest.min(scope.days.last)) else { return Ok(Vec::new()) };
    let wanted = if scope.days.first > i32::MIN { MOST_PERIODS } else { scope.limit.min(PERIODS) };
    let mut periods = Vec::new();
    while periods.len() < wanted && at >= scope.days.first {
        let (first, last) = period_of(source.style, unit, at);
        periods.push(Days { first, last });
        at = first - 1;
    }
    periods.reverse();
    Ok(periods)
}

/// `trend`: each period beside the one before it.
pub(super) fn trend(source: &mut Source, scope: &Scope) -> Result<Value, Stopped> {
    let style = source.style;
    let before = |days: Days| {
        let (first, last) = period_of(style, scope.unit, days.first - 1);
        (days, Some(Days { first, last }))
    };
    let periods = periods(source, scope, scope.unit)?.into_iter().map(before).collect();
    let ask = Ask::Trend { gauge: scope.gauge, periods };
    let Report::Trend(trend) = source.report(&scope.slice(), ask)? else { return Ok(Value::Null) };
    let points = trend.points.iter().map(|point| {
        json!({
            "from": day(point.days.first),
            "to": day(point.days.last),
            "now": gauged(&point.now),
            "before": point.before.as_ref().map(gauged),
        })
    });
    let gauge = match scope.gauge {
        Gauge::Clocks => "clocks",
        Gauge::Score => "scorecard",
        Gauge::Verdicts => "verdicts",
    };
    Ok(json!({"gauge": gauge, "unit": scope.unit.name(), "points": points.collect::<Vec<_>>()}))
}

fn gauged(gauged: &Gauged) -> Value {
    match gauged {
        Gauged::Clocks(clocks) => figures::clocks(clocks),
        Gauged::Score(score) => figures::score(score),
        Gauged::Verdicts(verdicts) => figures::verdicts(verdicts),
    }
}
