//! How often signs show over the shifts before: counted shift by shift, added up into base rates.

use std::collections::BTreeMap;

use super::rates::{Base, Rates};
use super::shift::{by_person, entered_last, in_bursts, logged_at_once, of_visits, places, quiet_hours};
use super::sign::Sign;
use crate::domain::ids::StaffId;
use crate::domain::measures::Share;
use crate::domain::review::Matter;

/// Over so many shifts before the one under review base rates are taken.
pub const BASE_SHIFTS: usize = 30;

/// How often each sign shows in one shift, or in several together.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Habits {
    people: BTreeMap<StaffId, Shown>,
    quiet: Share,
}

/// What shows of one person, or of all together.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Shown {
    signs: BTreeMap<Sign, Share>,
    /// Answered probes by the place of the chosen option among those shown.
    places: BTreeMap<usize, u64>,
}

impl Habits {
    /// Counts one shift that has ended.
    pub fn of(matter: &Matter) -> Habits {
        let mut habits = Habits::default();
        for (staff, rows) in by_person(matter) {
            let shown = habits.people.entry(staff).or_default();
            for (sign, tally) in of_visits(&rows) {
                shown.count(sign, tally.seen);
            }
            shown.count(Sign::LoggedAtOnce, logged_at_once(&rows).seen);
            shown.count(Sign::Burst, in_bursts(&rows).seen);
            shown.count(Sign::Batch, entered_last(matter, &rows).seen);
            for (place, visits) in places(&rows) {
                *shown.places.entry(place).or_default() += visits.len() as u64;
            }
        }
        let ended = matter.shift.ended.map_or(matter.shift.opened.wall, |(at, _)| at.wall);
        (habits.quiet, _) = quiet_hours(matter, ended);
        habits
    }

    /// Adds another shift.
    pub fn add(&mut self, other: &Habits) {
        for (staff, shown) in &other.people {
            self.people.entry(*staff).or_default().add(shown);
        }
        add(&mut self.quiet, other.quiet);
    }

    /// The base rates of the shifts counted.
    pub fn rates(&self) -> Rates {
        let mut all = Shown::default();
        self.people.values().for_each(|shown| all.add(shown));
        let mut rates = Rates { desk: all.base(), ..Rates::default() };
        rates.desk.set(Sign::QuietHours, self.quiet);
        rates.own = self.people.iter().map(|(staff, shown)| (*staff, shown.base())).collect();
        rates
    }
}

impl Shown {
    fn count(&mut self, sign: Sign, seen: Share) {
        add(self.signs.entry(sign).or_default(), seen);
    }

    fn add(&mut self, other: &Shown) {
        other.signs.iter().for_each(|(sign, seen)| self.count(*sign, *seen));
        for (place, n) in &other.places {
            *self.places.entry(*place).or_default() += n;
        }
    }

    fn base(&self) -> Base {
        let mut base = Base::default();
        self.signs.iter().for_each(|(sign, seen)| base.set(*sign, *seen));
        let part = self.places.values().copied().max().unwrap_or_default();
        base.set(Sign::SameOption, Share { part, whole: self.places.values().sum() });
        base
    }
}

fn add(sum: &mut Share, more: Share) {
    sum.part += more.part;
    sum.whole += more.whole;
}
