//! A slice made ready for columns: which shifts, and which rows of them.

use super::columns::{Block, BlockShift, Directory, EVER_UNHAPPY, Needs, channel_of, kind_of, place_of};
use super::{Days, Slice};
use crate::domain::ids::{DeskId, StaffId};

/// One shift of a block, as tallies see it.
#[derive(Debug, Clone, Copy)]
pub struct Part<'a> {
    /// The columns it stands in.
    pub block: &'a Block,
    /// The shift.
    pub shift: &'a BlockShift,
    /// What the numbers of the columns stand for.
    pub directory: &'a Directory<'a>,
}

/// Rows of one shift that are in a slice.
#[derive(Debug, Clone, Copy)]
pub struct Rows<'a> {
    first: usize,
    end: usize,
    /// Of all rows of the block: which are in; none: all.
    within: Option<&'a [bool]>,
}

impl<'a> Rows<'a> {
    /// Of the rows from one up to another those that a mask over all rows has; all without a mask.
    pub fn new(first: usize, end: usize, within: Option<&'a [bool]>) -> Rows<'a> {
        Rows { first, end, within }
    }

    /// Each, in order.
    #[inline]
    pub fn iter(self) -> impl Iterator<Item = usize> + use<'a> {
        (self.first..self.end).filter(move |row| self.within.is_none_or(|within| within[*row]))
    }

    /// Whether a row is one of them.
    pub fn contains(self, row: usize) -> bool {
        (self.first..self.end).contains(&row) && self.within.is_none_or(|within| within[row])
    }
}

/// What passes over the rows of shifts, one shift after the other.
pub trait Tally {
    /// The columns it reads.
    fn needs(&self) -> Needs;

    /// Of how many parts of the file one is enough for this pass.
    fn every(&self) -> usize {
        1
    }

    /// Told before the shifts of a block are taken.
    fn open(&mut self, _block: &Block, _directory: &Directory<'_>) {}

    /// Takes the rows of one shift that are in the slice, in order.
    fn take(&mut self, part: Part<'_>, rows: Rows<'_>);

    /// Told that all shifts of a block have been taken.
    fn close(&mut self, _block: &Block, _directory: &Directory<'_>) {}

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
    /// The mask over the rows of the last block.
    within: Vec<bool>,
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
        Sieve { days, desks: slice.desks.clone(), staff: slice.staff.clone(), slots, who, within: Vec::new() }
    }

    /// The columns it looks at.
    pub fn needs(&self) -> Needs {
        let (slot, who, staff) = (self.slots.is_some(), self.who.is_some(), !self.staff.is_empty());
        Needs { slot, who, staff, ..Needs::default() }
    }

    /// Passes a block over a tally.
    pub fn pass(&mut self, block: &Block, directory: &Directory<'_>, tally: &mut impl Tally) {
        tally.open(block, directory);
        let filtered = self.slots.is_some() || self.who.is_some() || !self.staff.is_empty();
        let people: Vec<bool> = directory.staff.iter().map(|staff| self.staff.contains(staff)).collect();
        for shift in block.shifts.iter().filter(|shift| self.days.contains(shift.day)) {
            if !self.desks.is_empty() && !self.desks.contains(&directory.desks[usize::from(shift.desk)]) {
                continue;
            }
            if filtered {
                self.within.resize(self.within.len().max(shift.rows.end), false);
                for row in shift.rows.clone() {
                    self.within[row] = self.slots.as_ref().is_none_or(|slots| slots[usize::from(block.slot[row])])
                        && self.who.as_ref().is_none_or(|who| who[usize::from(block.who[row])])
                        && (self.staff.is_empty() || people[usize::from(block.staff[row])]);
                }
            }
            let rows = Rows::new(shift.rows.start, shift.rows.end, filtered.then_some(self.within.as_slice()));
            tally.take(Part { block, shift, directory }, rows);
        }
        tally.close(block, directory);
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
            moods: self.moods || other.moods,
        }
    }
}
