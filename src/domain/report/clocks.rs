//! Clocks: response, handling, how visits ended, and when in the week people wait.

use crate::domain::measures::{Ends, Response, Share};

/// Clocks of a slice; discarded visits are outside all but their own count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Clocks {
    /// Response: median, p90 (nearest rank), within target, measured n of N.
    pub response: Response,
    /// Median handling in milliseconds, measured n of N.
    pub handling: (Option<i64>, Share),
    /// How the visits ended: left ÷ arrived is [`Ends::left`].
    pub ends: Ends,
}

/// One hour of one weekday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct HeatCell {
    /// Visits that arrived, discarded ones left out.
    pub visits: u64,
    /// Those whose response was measured: the n of the median.
    pub measured: u64,
    /// Median response in milliseconds.
    pub median: Option<i64>,
}

/// Hour of the day × weekday of arrival, local to the place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heat {
    /// `cells[weekday][hour]`; weekday 0 is Monday.
    pub cells: [[HeatCell; 24]; 7],
    /// The median over all cells' visits together.
    pub median: Option<i64>,
}
