//! Where the answers come from: the file, its people and desks, and the moment of the question.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::Stopped;
use crate::domain::ids::{DeskId, EncounterId, ShiftId, StaffId};
use crate::domain::people::Staff;
use crate::domain::report::{Ask, Question, Report, Slice};
use crate::domain::review::Matter;
use crate::domain::time::Stamp;
use crate::export::json::{self, moment};
use crate::i18n::{Arg, DateStyle, Key, say_with};
use crate::runtime::clock::Clock;
use crate::runtime::matters::Matters;
use crate::runtime::trouble;
use crate::runtime::world;
use crate::store::Reader;

/// Where the answers come from.
pub(super) struct Source {
    pub(super) reader: Reader,
    pub(super) people: BTreeMap<StaffId, Staff>,
    pub(super) desks: Vec<(DeskId, String)>,
    pub(super) style: DateStyle,
    pub(super) now: Stamp,
    matters: Matters,
}

impl Source {
    pub(super) fn new(
        mut reader: Reader,
        people: BTreeMap<StaffId, Staff>,
        style: DateStyle,
        now: Option<Stamp>,
    ) -> Result<Source, Stopped> {
        let desks = reader.desks()?;
        let now = match now {
            Some(now) => now,
            None => {
                let clock = Clock::new();
                world::stamp(&clock.map_err(|error| Stopped::Wrong(trouble::words_other(style.lang.into(), &error)))?)
            }
        };
        Ok(Source { reader, people, desks, style, now, matters: Matters::default() })
    }

    /// Words in the reader's language.
    pub(super) fn words(&self, key: Key, args: &[(&'static str, String)]) -> String {
        let args: Vec<(&'static str, Arg)> = args.iter().map(|(name, value)| (*name, value.into())).collect();
        say_with(self.style.lang, key, &args)
    }

    /// A shift with everything about it.
    pub(super) fn matter(&mut self, shift: ShiftId) -> Result<Option<Matter>, Stopped> {
        Ok(self.matters.read(&mut self.reader, shift)?)
    }

    /// The answer of the columns.
    pub(super) fn report(&mut self, slice: &Slice, ask: Ask) -> Result<Report, Stopped> {
        let standards = self.matters.standards(&mut self.reader)?;
        let question = Question { slice: slice.clone(), ask };
        Ok(self.reader.report(&question, &standards, &mut |_, _| true)?)
    }

    /// A person with the name they have now.
    pub(super) fn person(&self, id: StaffId) -> Value {
        json::person(&self.people, id)
    }

    /// A desk with the name it has now.
    pub(super) fn desk(&self, id: DeskId) -> Value {
        let name = self.desks.iter().find(|(desk, _)| *desk == id).map(|(_, name)| name.as_str());
        json!({"id": id.to_string(), "name": name})
    }

    /// A visit of a matter: id and ticket.
    pub(super) fn visit(&self, matter: &Matter, id: EncounterId) -> Value {
        let ticket = matter.encounters.get(&id).map(|visit| visit.arrival.ticket);
        json!({"id": id.to_string(), "ticket": ticket})
    }
}

/// A moment with the offset of its place.
pub(super) fn stamp(at: &Stamp) -> Value {
    moment(at.wall, at.offset)
}

/// A day since 1970-01-01 as ISO; null beyond the calendar.
pub(super) fn day(day: i32) -> Value {
    json::day(day)
}
