//! What is planned ahead of time: the setting up of a desk, and each day's shifts, helpers, visitors and occurrences.

use super::days::{self, DAY, HOUR};
use super::life::{Event, Life};
use crate::domain::command::{Command, PackRef};
use crate::domain::people::Duty;
use crate::domain::standard::Standard;
use crate::store::StoreError;

/// So long before the end of a shift visits held back are entered, in milliseconds.
const LAST_MINUTES: i64 = 8 * 60_000;

impl Life<'_> {
    /// The desk is set up and its people are enrolled.
    pub(super) fn begin(&mut self, desk: usize) -> Result<(), StoreError> {
        let Some(post) = self.posts.get(desk) else { return Ok(()) };
        let (place, packs) = (post.place.clone(), self.plan.packs);
        let pack = |standard: &Standard| PackRef {
            id: standard.id.clone(),
            version: standard.version.clone(),
            digest: standard.digest,
        };
        let mut names = place.people.iter();
        let first = names.next().map(|person| person.name.clone()).unwrap_or_default();
        let setup = Command::Setup {
            desk: place.name.clone(),
            lang: place.lang,
            name: first,
            duty: place.duty,
            voice: Default::default(),
            packs: packs.iter().map(|(standard, _)| pack(standard)).collect(),
        };
        self.command(desk, None, &setup)?;
        for person in names {
            let enrol = Command::Enrol { name: person.name.clone(), duty: place.duty, voice: Default::default() };
            self.command(desk, None, &enrol)?;
        }
        if let Some(post) = self.posts.get_mut(desk) {
            let id = |name: &str| post.book.staff.values().find(|staff| staff.name == name).map(|staff| staff.id);
            post.people = place.people.iter().filter_map(|person| id(&person.name)).collect();
        }
        if place.duty == Duty::Guard {
            self.at(self.start + 30_000, desk, Event::Turn);
        }
        Ok(())
    }

    /// A new day is laid out.
    pub(super) fn day(&mut self, desk: usize, day: i64) {
        let Some(duty) = self.posts.get(desk).map(|post| post.place.duty) else { return };
        let midnight = day * DAY - i64::from(self.plan.until.offset) * 60_000;
        for hour in days::turns(duty) {
            let early = self.chance.between(0, 300_000);
            self.at(midnight + hour * HOUR - early, desk, Event::Turn);
            self.at(midnight + hour * HOUR - early - LAST_MINUTES, desk, Event::Enter);
        }
        if let Some(hour) = days::closes(duty) {
            self.at(midnight + hour * HOUR + 300_000, desk, Event::Close(0));
            self.at(midnight + hour * HOUR + 300_000 - LAST_MINUTES, desk, Event::Enter);
        }
        self.at(midnight + 9 * HOUR + 1_000, desk, Event::Help(true));
        self.at(midnight + 12 * HOUR + 1_000, desk, Event::Help(false));
        self.at(midnight + 12 * HOUR - LAST_MINUTES, desk, Event::Enter);
        for at in days::arrivals(self.plan.seed, desk, day, duty) {
            self.at(midnight + at, desk, Event::Arrive);
        }
        for _ in 0..self.chance.below(5) {
            let at = self.chance.between(7 * HOUR, 19 * HOUR);
            self.at(midnight + at, desk, Event::Occur);
        }
        self.at(midnight + DAY + 60_000, desk, Event::Day(day + 1));
    }
}
