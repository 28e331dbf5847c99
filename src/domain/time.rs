//! Moments and the spans between them. Order in the logbook is the sequence number, never a clock.

use std::cmp::Ordering;

use super::ids::BootId;

/// One moment, read from both clocks at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Stamp {
    /// Wall clock: milliseconds since 1970-01-01 UTC.
    pub wall: i64,
    /// The place's distance from UTC at that moment, in minutes east.
    pub offset: i16,
    /// Which start of the machine the boot clock belongs to.
    pub boot: BootId,
    /// Boot clock: milliseconds since that start, sleep included; never set back.
    pub since_boot: i64,
}

/// The time between two stamps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// Milliseconds, never negative.
    pub ms: i64,
    /// Whether the boot clock measured it; otherwise it is the wall clock's word and is marked.
    pub sure: bool,
}

impl Stamp {
    /// A moment as somebody told it: no machine measured it, so it has the boot id of no machine (all zeros), and its
    /// boot clock says what the wall clock says.
    pub fn told(wall: i64, offset: i16) -> Stamp {
        Stamp { wall, offset, boot: BootId::from_bytes([0; 16]), since_boot: wall }
    }

    /// Whether it is somebody's word rather than a reading of clocks.
    pub fn is_told(&self) -> bool {
        self.boot.0.is_nil()
    }

    /// The time from `earlier` to this stamp: by the boot clock within one boot, else by the wall clock, and marked.
    pub fn since(&self, earlier: &Stamp) -> Span {
        if self.boot == earlier.boot {
            Span { ms: self.since_boot.saturating_sub(earlier.since_boot).max(0), sure: !self.is_told() }
        } else {
            Span { ms: self.wall.saturating_sub(earlier.wall).max(0), sure: false }
        }
    }

    /// Which of two moments is the earlier: by the boot clock within one boot, else by the wall clock. No order to sort by:
    /// over several boots it may go round in a circle ([`Stamp::in_order`] sorts).
    pub fn order(&self, other: &Stamp) -> Ordering {
        if self.boot == other.boot { self.since_boot.cmp(&other.since_boot) } else { self.wall.cmp(&other.wall) }
    }

    /// Sorts what has moments, whatever was done to the wall clock: what was measured after the starts of the machine in
    /// `boots` goes start by start, each by its boot clock; what is of other starts, or was told, goes in between by the
    /// wall clock.
    pub fn in_order<T>(all: Vec<T>, boots: &[BootId], at: impl Fn(&T) -> Stamp) -> Vec<T> {
        let rank = |thing: &T| {
            let at = at(thing);
            let known = boots.iter().position(|boot| *boot == at.boot && !at.is_told());
            known.map(|rank| (rank, at.since_boot))
        };
        let (mut measured, mut others): (Vec<T>, Vec<T>) = all.into_iter().partition(|thing| rank(thing).is_some());
        measured.sort_by_cached_key(rank);
        others.sort_by_key(|thing| at(thing).wall);
        let (mut sorted, mut others) =
            (Vec::with_capacity(measured.len() + others.len()), others.into_iter().peekable());
        for thing in measured {
            let until = at(&thing).wall;
            while let Some(other) = others.next_if(|other| at(other).wall < until) {
                sorted.push(other);
            }
            sorted.push(thing);
        }
        sorted.extend(others);
        sorted
    }

    /// The moment `ms` milliseconds after this one, on both clocks.
    pub fn after(&self, ms: i64) -> Stamp {
        Stamp { wall: self.wall.saturating_add(ms), since_boot: self.since_boot.saturating_add(ms), ..*self }
    }

    /// The moment `ms` milliseconds before this one, on both clocks.
    pub fn before(&self, ms: i64) -> Stamp {
        Stamp { wall: self.wall.saturating_sub(ms), since_boot: self.since_boot.saturating_sub(ms), ..*self }
    }

    /// The local calendar day: days since 1970-01-01 at the place.
    pub fn day(&self) -> i32 {
        let local = self.wall.saturating_add(i64::from(self.offset) * 60_000);
        local.div_euclid(86_400_000) as i32
    }

    /// The local hour of the day, 0 to 23.
    pub fn hour(&self) -> u8 {
        let local = self.wall.saturating_add(i64::from(self.offset) * 60_000);
        (local.rem_euclid(86_400_000) / 3_600_000) as u8
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stamp(boot: u8, wall: i64, since_boot: i64) -> Stamp {
        Stamp { wall, offset: 210, boot: BootId::from_bytes([boot; 16]), since_boot }
    }

    #[test]
    fn spans() {
        let cases = [
            ("one boot, wall set back", stamp(1, 9_000, 100), stamp(1, 1_000, 2_600), 2_500, true),
            ("another boot: the wall's word", stamp(1, 1_000, 9_000), stamp(2, 5_000, 10), 4_000, false),
            ("another boot, wall set back: never negative", stamp(1, 9_000, 0), stamp(2, 5_000, 10), 0, false),
        ];
        for (name, a, b, ms, sure) in cases {
            assert_eq!(b.since(&a), Span { ms, sure }, "{name}");
        }
    }

    #[test]
    fn moments_are_sorted_through_a_set_clock_and_a_new_start() {
        let set_back = [stamp(1, 5_000, 10), stamp(1, 1_000, 20), stamp(2, 0, 5), stamp(2, 2_000, 6)];
        let told = Stamp::told(4_000, 210);
        let boots = set_back.map(|at| at.boot);
        let mixed = vec![set_back[3], told, set_back[1], set_back[2], set_back[0]];
        let [a, b, c, d] = set_back;
        assert_eq!(Stamp::in_order(mixed.clone(), &boots, |at| *at), [told, a, b, c, d]);
        // Of no known start, moments have the wall clock alone.
        assert_eq!(Stamp::in_order(mixed, &[], |at| *at), [c, b, d, told, a]);
        assert_eq!((a.order(&b), a.order(&c)), (Ordering::Less, Ordering::Greater));
    }

    #[test]
    fn a_told_moment_measures_nothing() {
        let (a, b) = (Stamp::told(1_000, 210), Stamp::told(6_000, 210));
        assert_eq!(b.since(&a), Span { ms: 5_000, sure: false });
        assert!(a.is_told() && !stamp(1, 1_000, 0).is_told());
    }

    #[test]
    fn day_and_hour_are_the_places_own() {
        // 2026-11-20 21:00 UTC is 00:30 on the 21st in Tehran.
        let night = stamp(1, 1_795_208_400_000, 0);
        assert_eq!(night.hour(), 0);
        assert_eq!(night.day(), Stamp { offset: 0, ..night }.day() + 1);
    }
}
