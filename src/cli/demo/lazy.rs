//! The ways of the lazy: what they hold back, and how they enter it when they do.

use super::life::{Event, Life};
use super::visit::Deed;
use super::world::Way;
use crate::domain::command::{Command, NewVisit};
use crate::domain::encounter::Wait;
use crate::domain::ids::StaffId;
use crate::store::StoreError;

/// So many visits are held back before a burst.
const HELD: usize = 5;

impl Life<'_> {
    /// How the person who acts keeps the logbook in this shift; every visit kept so is told in the truth.
    pub(super) fn way(&mut self, desk: usize, nth: usize) -> Option<Way> {
        let post = self.posts.get_mut(desk)?;
        let (shift, staff) = (post.book.open_shift()?.id, post.book.acting()?.id);
        let drawn = self.chance.pick(&Way::ALL).copied()?;
        let way = *post.ways.entry(staff).or_insert(drawn);
        self.truth.lazy(shift, (desk, nth), way);
        Some(way)
    }

    /// A visit is entered when it is over, with the wait as remembered.
    pub(super) fn past(&mut self, desk: usize, nth: usize, visit: NewVisit) -> Result<(), StoreError> {
        let waits = [(8, Wait::AtOnce), (5, Wait::Within), (1, Wait::Over), (2, Wait::Unknown)];
        let wait = self.chance.weighted(&waits, Wait::Unknown);
        if self.command(desk, None, &Command::Past { visit, wait })?.is_some() {
            self.truth.count("encounters");
            self.truth.count("afterwards");
            self.truth.by((desk, nth), "afterwards");
        }
        Ok(())
    }

    /// A visit is not entered yet.
    pub(super) fn hold(&mut self, desk: usize, way: Way, visit: NewVisit) -> Result<(), StoreError> {
        let Some(post) = self.posts.get_mut(desk) else { return Ok(()) };
        let Some(staff) = post.book.acting().map(|staff| staff.id) else { return Ok(()) };
        post.held.push_back((staff, visit));
        if way == Way::Burst && post.held.len() == HELD {
            self.later(2_000, desk, Event::Enter);
        }
        Ok(())
    }

    /// The next visit held back is entered, and soon the one after it.
    pub(super) fn enter(&mut self, desk: usize) -> Result<(), StoreError> {
        let Some((staff, visit)) = self.posts.get_mut(desk).and_then(|post| post.held.pop_front()) else {
            return Ok(());
        };
        let Some(nth) = self.hands_to(desk, staff)? else { return Ok(()) };
        if self.chance.permille(500) {
            self.past(desk, nth, visit)?;
        } else if let Some(id) = self.begin_visit(desk, nth, visit)? {
            for (ms, deed) in [(400, Deed::Greet), (400, Deed::Serve), (300, Deed::Answer)] {
                self.now += ms;
                self.deed(desk, id, deed)?;
            }
        }
        let gap = self.chance.between(3_000, 8_000);
        self.later(gap, desk, Event::Enter);
        Ok(())
    }

    /// Everything held back is entered now: the shift, or the life, ends.
    pub(super) fn enter_rest(&mut self, desk: usize) -> Result<(), StoreError> {
        while let Some((staff, visit)) = self.posts.get_mut(desk).and_then(|post| post.held.pop_front()) {
            self.now += 1;
            if let Some(nth) = self.hands_to(desk, staff)? {
                self.past(desk, nth, visit)?;
            }
        }
        Ok(())
    }

    /// Lets a person act, if they are here. The number of who acts then; none where nobody is on duty.
    fn hands_to(&mut self, desk: usize, staff: StaffId) -> Result<Option<usize>, StoreError> {
        let Some(shift) = self.posts.get(desk).and_then(|post| post.book.open_shift()) else { return Ok(None) };
        if shift.acting != Some(staff) && shift.people.contains(&staff) {
            self.command(desk, None, &Command::Acting(staff))?;
        }
        Ok(self.acting(desk).map(|(nth, _)| nth))
    }
}
