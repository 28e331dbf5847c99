//! What was planted: so that whoever reads the file can be told whether they found it.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::world::{Person, Place, Way};
use crate::domain::ids::ShiftId;

/// Counts of what was done, in all and by person.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Truth {
    counts: BTreeMap<&'static str, u64>,
    people: BTreeMap<(usize, usize), BTreeMap<&'static str, u64>>,
    /// Shifts kept in a lazy way, by whom, in which way, and how many visits of them.
    lazy: BTreeMap<(ShiftId, (usize, usize)), (Way, u64)>,
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

    /// One more visit of a shift that a person kept in a lazy way.
    pub fn lazy(&mut self, shift: ShiftId, who: (usize, usize), way: Way) {
        self.lazy.entry((shift, who)).or_insert((way, 0)).1 += 1;
    }

    /// How many of these.
    pub fn of(&self, what: &str) -> u64 {
        self.counts.get(what).copied().unwrap_or_default()
    }

    /// As JSON: `seed`, `encounters`, `counts` by kind, each desk with its people, their habit, how often in a thousand
    /// they really meet an item, and what they did; and `lazy`: each shift that a person kept in a lazy way, in which, and
    /// how many visits of it.
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
        let lazy = self.lazy.iter().filter_map(|((shift, (desk, nth)), (way, visits))| {
            let place = places.get(*desk)?;
            let person = &place.people.get(*nth)?.name;
            let shift = shift.to_string();
            Some(json!({"desk": place.name, "person": person, "shift": shift, "way": way.name(), "visits": visits}))
        });
        json!({
            "seed": seed,
            "encounters": self.of("encounters"),
            "counts": self.counts,
            "desks": desks.collect::<Vec<_>>(),
            "lazy": lazy.collect::<Vec<_>>(),
        })
    }
}
