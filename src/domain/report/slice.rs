//! Which visits a report is over.

use crate::domain::encounter::{Channel, Place, VisitorKind};
use crate::domain::ids::{DeskId, StaffId};

/// A range of shift start dates, both included: local days since 1970-01-01. A week, month or year of any calendar is
/// such a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Days {
    /// The first day.
    pub first: i32,
    /// The last day.
    pub last: i32,
}

impl Days {
    /// All days there are.
    pub const ALL: Days = Days { first: i32::MIN, last: i32::MAX };

    /// One day.
    pub const fn one(day: i32) -> Days {
        Days { first: day, last: day }
    }

    /// Whether a shift that started on this day belongs to it.
    pub const fn contains(self, day: i32) -> bool {
        self.first <= day && day <= self.last
    }

    /// Whether it has any day in common with another range.
    pub const fn meets(self, other: Days) -> bool {
        self.first <= other.last && other.first <= self.last
    }

    /// Whether it has no day.
    pub const fn is_empty(self) -> bool {
        self.last < self.first
    }
}

impl Default for Days {
    fn default() -> Days {
        Days::ALL
    }
}

/// Which visits a report is over: every condition must hold, an empty list is no condition. Visits belong to the shift in
/// which they arrived and count with its start date, night shifts included; hours and weekdays are those of the arrival
/// at the place's own offset.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Slice {
    /// Start dates of the shifts.
    pub days: Days,
    /// Desks.
    pub desks: Vec<DeskId>,
    /// Whose visits: who greeted, or took over last.
    pub staff: Vec<StaffId>,
    /// Kinds of visitors.
    pub kinds: Vec<VisitorKind>,
    /// Places.
    pub places: Vec<Place>,
    /// Channels.
    pub channels: Vec<Channel>,
    /// Hours of the day, 0 to 23.
    pub hours: Vec<u8>,
    /// Days of the week, 0 Monday to 6 Sunday.
    pub weekdays: Vec<u8>,
    /// Only visits that were unhappy at some time, or only others.
    pub unhappy: Option<bool>,
}
