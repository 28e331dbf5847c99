//! One gauge over consecutive periods, each beside the one it is compared with.

use super::{Clocks, Days, Score, Verdicts};

/// What a trend is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Gauge {
    /// [`Clocks`].
    Clocks,
    /// [`Score`].
    Score,
    /// [`Verdicts`].
    Verdicts,
}

/// The gauge read over one period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gauged {
    /// Clocks.
    Clocks(Clocks),
    /// Compliance.
    Score(Score),
    /// Verdicts.
    Verdicts(Verdicts),
}

/// One period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TrendPoint {
    /// The period.
    pub days: Days,
    /// The gauge over it.
    pub now: Gauged,
    /// The gauge over the period it is compared with, if one was named.
    pub before: Option<Gauged>,
}

/// A trend, in the order of the periods asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Trend {
    /// The points.
    pub points: Vec<TrendPoint>,
}
