//! What people wrote, newest first.

use serde_json::{Value, json};

use super::Stopped;
use super::scope::Scope;
use super::source::{Source, stamp};
use crate::domain::report::Days;
use crate::store::{COUNTED, EncounterFilter, Mark, What};

/// `search`.
pub(super) fn search(source: &mut Source, scope: &Scope) -> Result<Value, Stopped> {
    let mark = scope.flag.as_deref().and_then(|name| Mark::ALL.into_iter().find(|mark| mark.name() == name));
    let filter = EncounterFilter {
        desk: scope.desk,
        shift: scope.shift,
        staff: scope.staff,
        kind: scope.kind,
        place: scope.place,
        mark,
        days: (scope.days != Days::ALL).then_some((scope.days.first, scope.days.last)),
        ..EncounterFilter::default()
    };
    let finds = source.reader.search(&scope.find, &filter, scope.limit)?;
    let hits = finds.hits.iter().map(|hit| {
        let mut value = json!({"at": stamp(&hit.at), "said": hit.said.name(), "text": hit.text});
        for (name, id) in what(hit.what) {
            value[name] = json!(id);
        }
        value
    });
    Ok(json!({
        "find": scope.find,
        "n": finds.count,
        "more": finds.more,
        "counted_at_most": COUNTED,
        "hits": hits.collect::<Vec<_>>(),
    }))
}

/// What a hit is about, with the ids to go on with.
fn what(what: What) -> Vec<(&'static str, String)> {
    let about = |word: &str| ("about", word.to_owned());
    match what {
        What::Encounter(id) => vec![about("encounter"), ("encounter", id.to_string())],
        What::Request(id, visit) => {
            vec![about("request"), ("request", id.to_string()), ("encounter", visit.to_string())]
        }
        What::Occurrence(id) => vec![about("occurrence"), ("occurrence", id.to_string())],
        What::Feedback(id) => vec![about("feedback"), ("feedback", id.to_string())],
        What::Observation(id) => vec![about("observation"), ("observation", id.to_string())],
        What::Review(id) => vec![about("review"), ("shift", id.to_string())],
        What::Other(id) => vec![about("other"), ("id", id.to_string())],
    }
}
