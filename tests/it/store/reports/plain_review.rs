//! What reviews say of visits, the plain way.

use std::collections::BTreeMap;

use darban::domain::answer::Answer;
use darban::domain::entry::{Body, Entry};
use darban::domain::report::{Agreed, Levels, Standards};
use darban::domain::review::{Agreement, Level, LevelJudged, Observation, Said};
use darban::domain::standard::Parameter;

use super::plain::{Life, Visit};

impl Life {
    pub(super) fn review(&mut self, entry: &Entry) {
        if let Some(seen) = Observation::begin(entry) {
            self.observations.insert(seen.id, seen);
        } else if let Some(seen) = self.observations.get_mut(&entry.body.subject().into()) {
            seen.apply(entry);
        }
        match &entry.body {
            Body::Review(Said::Judged { encounter, item, request, level }) => self.levels.push(LevelJudged {
                entry: entry.id,
                at: entry.at,
                by: entry.actor.unwrap(),
                encounter: *encounter,
                item: item.clone(),
                request: *request,
                level: *level,
            }),
            Body::Reversed { entry, .. } => self.levels.retain(|judged| judged.entry != *entry),
            _ => {}
        }
    }

    pub(super) fn levels(&self, visits: &[&&Visit]) -> Levels {
        let mut last: BTreeMap<_, Level> = BTreeMap::new();
        let here = |judged: &&LevelJudged| visits.iter().any(|visit| visit.folded.id() == judged.encounter);
        let stands = |judged: &&LevelJudged| judged.request.is_none_or(|id| !self.requests[&id].void);
        for judged in self.levels.iter().filter(here).filter(stands) {
            last.insert((judged.encounter, judged.item.clone(), judged.request), judged.level);
        }
        let of = |level| last.values().filter(|one| **one == level).count() as u64;
        let (person, manager) = (of(Level::Person), of(Level::Manager));
        Levels { person, manager, organisation: of(Level::Organisation), building: of(Level::Building) }
    }

    pub(super) fn agreed(&self, rows: &[&Visit], standards: &Standards) -> Agreed {
        let mut agreed = Agreed::default();
        let mut by: BTreeMap<Parameter, Agreement> = BTreeMap::new();
        for visit in rows.iter().filter(|visit| visit.is_judged()) {
            let about = |seen: &&Observation| seen.encounter == Some(visit.folded.id()) && seen.thread.void.is_none();
            let observed: Vec<&Observation> = self.observations.values().filter(about).collect();
            let said = |item: &str| {
                let mut answers = observed.iter().rev().map(|seen| seen.answer(item));
                answers.find(|answer| *answer != Answer::Assumed).unwrap_or_default()
            };
            let items = standards.get(&visit.folded.arrival.pack).map(|pack| visit.items(pack)).unwrap_or_default();
            agreed.visits.whole += 1;
            agreed.visits.part += u64::from(items.iter().any(|(item, _)| said(&item.id) != Answer::Assumed));
            for (item, own) in items {
                agreed.whole.count(own, said(&item.id));
                by.entry(item.parameter).or_default().count(own, said(&item.id));
            }
        }
        agreed.parameters = by.into_iter().filter(|(_, one)| one.same.whole > 0).collect();
        agreed
    }
}
