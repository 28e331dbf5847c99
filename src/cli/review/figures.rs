//! Figures as JSON: each with its n, units in the names.

use serde_json::{Value, json};

use crate::domain::measures::{Compliance, Ends, Promises, Response, Share};
use crate::domain::report::{Clocks, Score, Verdicts};
use crate::domain::verdict::Face;

/// A part of a whole: `part`, `n`, and per mille, null of nothing.
pub(super) fn share(share: Share) -> Value {
    json!({"part": share.part, "n": share.whole, "permille": share.permille()})
}

/// Weight met of weight answered; `n` items were answered. `few`: fewer than ten, no figure without its n.
pub(super) fn compliance(compliance: &Compliance) -> Value {
    json!({
        "permille": compliance.weight.permille(),
        "met_weight": compliance.weight.part,
        "answered_weight": compliance.weight.whole,
        "n": compliance.answered,
        "few": compliance.is_few(),
        "assumed": compliance.assumed,
        "critical_misses": compliance.critical_misses,
    })
}

/// Compliance, and "no deviation reported" apart from it.
pub(super) fn score(score: &Score) -> Value {
    json!({"compliance": compliance(&score.compliance), "no_deviation_reported": share(score.undeviating)})
}

/// Response times.
pub(super) fn response(response: &Response) -> Value {
    json!({
        "median_ms": response.median,
        "p90_ms": response.p90,
        "within_target": share(response.within),
        "measured": share(response.measured),
    })
}

/// How visits ended.
pub(super) fn ends(ends: &Ends) -> Value {
    json!({
        "arrived": ends.arrived,
        "open": ends.open,
        "served": ends.served,
        "left_unserved": ends.left_unserved,
        "left_unsettled": ends.left_unsettled,
        "assumed": ends.assumed,
        "discarded": ends.discarded,
        "left": share(ends.left()),
    })
}

/// Clocks.
pub(super) fn clocks(clocks: &Clocks) -> Value {
    json!({
        "response": response(&clocks.response),
        "handling": {"median_ms": clocks.handling.0, "measured": share(clocks.handling.1)},
        "ends": ends(&clocks.ends),
    })
}

/// Verdicts: faces, mean with its interval, share of the top face; marked ones apart.
pub(super) fn verdicts(verdicts: &Verdicts) -> Value {
    let by_face = |counts: &[u64; 4]| -> Value {
        let pairs = Face::ALL.iter().zip(counts).map(|(face, n)| (face.name().to_owned(), json!(n)));
        Value::Object(pairs.collect())
    };
    let mean = verdicts.mean();
    json!({
        "visits": verdicts.visits,
        "n": mean.n,
        "faces": by_face(&verdicts.faces),
        "marked": by_face(&verdicts.marked),
        "mean_thousandths": mean.thousandths(),
        "margin_thousandths": mean.margin(),
        "top": share(verdicts.top()),
    })
}

/// Promises.
pub(super) fn promises(promises: &Promises) -> Value {
    json!({"open": promises.open, "late": promises.late, "in_time": share(promises.in_time)})
}
