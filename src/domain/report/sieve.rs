//! A slice made ready for columns: which shifts, and which rows of them.

use super::columns::{Block, BlockShift, Directory, EVER_UNHAPPY, Needs, channel_of, kind_of, place_of};
use super::{Days, Slice};
use crate::domain::ids::{DeskId, StaffId};

/// What passes over the rows of shifts, one shift after the other.
pub trait Tally {
    /// The columns it reads.
    fn needs(&self) -> Needs;

    /// Takes the rows of one shift that are in the slice, in order.
    fn take(&mut self, block: &Block, shift: &BlockShift, directory: &Directory<'_>, rows: impl Iterator<Item = usize>);

    /// Told between two passes; whether another one is wanted.
    fn again(&mut self) -> bool {
        false
    }
}

/// A slice as masks over the columns.
#[derive(Debug, Clone)]
pub struct Sieve {
    /// Start dates of shifts.
    pub days: Days,
    desks: Vec<DeskId>,
    staff: Vec<StaffId>,
    slots: Option<[bool; 256]>,
    who: Option<[bool; 256]>,
    picked: Vec<usize>,
}

impl Sieve {
    /// The slice, over these days instead of its own.
    pub fn over(slice: &Slice, days: Days) -> Sieve {
        let slots = !slice.hours.is_empty() || !slice.weekdays.is_empty();
        let slots = slots.then(|| {
            mask(|slot| {
                (slice.hours.is_empty() || slice.hours.contains(&(slot % 24)))
                    && (slice.weekdays.is_empty() || slice.weekdays.contains(&(slot / 24)))
            })
        });
        let any = slice.kinds.is_empty() && slice.places.is_empty() && slice.channels.is_empty();
        let who = (!any || slice.unhappy.is_some()).then(|| {
            mask(|who| {
                (slice.kinds.is_empty() || slice.kinds.contains(&kind_of(who)))
                    && (slice.places.is_empty() || slice.places.contains(&place_of(who)))
                    && (slice.channels.is_empty() || slice.channels.contains(&channel_of(who)))
                    && slice.unhappy.is_none_or(|wanted| wanted == (who & EVER_UNHAPPY != 0))
            })
        });
        Sieve { days, desks: slice.desks.clone(), staff: slice.staff.clone(), slots, who, picked: Vec::new() }
    }

    /// The columns it looks at.
    pub fn needs(&self) -> Needs {
        let (slot, who, staff) = (self.slots.is_some(), self.who.is_some(), !self.staff.is_empty());
        Needs { slot, who, staff, ..Needs::default() }
    }

    /// Passes a block over a tally.
    pub fn pass(&mut self, block: &Block, directory: &Directory<'_>, tally: &mut impl Tally) {
        let mut people = Vec::new();
        if !self.staff.is_empty() {
            people.extend(directory.staff.iter().map(|staff| self.staff.contains(staff)));
        }
        for shift in block.shifts.iter().filter(|shift| self.days.contains(shift.day)) {
            if !self.desks.is_empty() && !self.desks.contains(&directory.desks[usize::from(shift.desk)]) {
                continue;
            }
            if self.slots.is_none() && self.who.is_none() && people.is_empty() {
                tally.take(block, shift, directory, shift.rows.clone());
                continue;
            }
            let mut picked = std::mem::take(&mut self.picked);
            picked.clear();
            picked.extend(shift.rows.clone().filter(|row| {
                self.slots.as_ref().is_none_or(|slots| slots[usize::from(block.slot[*row])])
                    && self.who.as_ref().is_none_or(|who| who[usize::from(block.who[*row])])
                    && (people.is_empty() || people[usize::from(block.staff[*row])])
            }));
            tally.take(block, shift, directory, picked.iter().copied());
            self.picked = picked;
        }
    }
}

fn mask(is_in: impl Fn(u8) -> bool) -> [bool; 256] {
    std::array::from_fn(|n| is_in(n as u8))
}

/// The pinned standard of ascending rows.
pub(super) struct Packs<'a> {
    runs: &'a [(u32, u16)],
}

impl<'a> Packs<'a> {
    pub(super) fn of(block: &'a Block, first: usize) -> Packs<'a> {
        let skip = block.packs.partition_point(|(end, _)| *end as usize <= first);
        Packs { runs: &block.packs[skip..] }
    }

    /// The number of the standard of a row, not before the one asked last. Each row has a run.
    #[inline]
    pub(super) fn at(&mut self, row: usize) -> u16 {
        while let [(end, pack), rest @ ..] = self.runs {
            if row < *end as usize || rest.is_empty() {
                return *pack;
            }
            self.runs = rest;
        }
        0
    }
}

impl Needs {
    /// What either of two needs.
    pub fn or(self, other: Needs) -> Needs {
        Needs {
            slot: self.slot || other.slot,
            staff: self.staff || other.staff,
            who: self.who || other.who,
            state: self.state || other.state,
            response: self.response || other.response,
            handling: self.handling || other.handling,
            voice: self.voice || other.voice,
            answers: self.answers || other.answers,
            requests: self.requests || other.requests,
            levels: self.levels || other.levels,
            observed: self.observed || other.observed,
        }
    }
}
