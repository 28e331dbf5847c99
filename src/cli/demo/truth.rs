//! What was planted: so that whoever reads the file can be told whether they found it.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::world::{Person, Place};

/// Counts of what was done, in all and by person.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Truth {
    counts: BTreeMap<&'static str, u64>,
    people: BTreeMap<(usize, usize), BTreeMap<&'static str, u64>>,
}

impl Truth {
    /// One more of these.
    pub fn count(&mut self, what: &'static str) {
        *self.counts.entry(what).or_default() += 1;
    }

    /// One more of these, by a person of a desk.
    pub fn by(&mut self, who: (usize, usize), what: &'static str) {
        *self.people.entry(who).or_default().entry(what).or_default() += 1;
    }

    /// How many of these.
    pub fn of(&self, what: &str) -> u64 {
        self.counts.get(what).copied().unwrap_or_default()
    }

    /// As JSON: `seed`, `encounters`, `counts` by kind, and each desk with its people, their habit, how often in a
    /// thousand they really meet an item, and what they did.
    pub fn json(&self, seed: u64, places: &[Place]) -> Value {
        let person = |desk: usize, nth: usize, person: &Person| {
            json!({
                "name": person.name,
                "habit": person.habit.name(),
                "skill_permille": person.skill,
                "did": self.people.get(&(desk, nth)).cloned().unwrap_or_default(),
            })
        };
        let desks = places.iter().enumerate().map(|(desk, place)| {
            let people: Vec<Value> = place.people.iter().enumerate().map(|(nth, one)| person(desk, nth, one)).collect();
            json!({"name": place.name, "lang": place.lang.code(), "people": people})
        });
        json!({
            "seed": seed,
            "encounters": self.of("encounters"),
            "counts": self.counts,
            "desks": desks.collect::<Vec<_>>(),
        })
    }
}
