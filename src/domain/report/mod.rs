//! Reports over many shifts: what is asked, what is answered, and the sums between. Pure, over columns.
//!
//! A [`Question`] is a [`Slice`] of the visits and what is wanted of them ([`Ask`]); the [`Report`] has the figures with
//! their n. Sums are whole numbers and every quotient is rounded in one written way, so that whoever computes the same
//! over the entries gets the same to the last digit. The formulas themselves are those of [`super::measures`].

mod agreement;
mod answered;
mod clocks;
pub mod columns;
mod complaints;
mod counted;
mod score;
mod sieve;
mod slice;
mod tally_clocks;
mod tally_complaints;
mod tally_heat;
mod tally_score;
mod tally_spread;
mod tally_verdicts;
mod trend;
mod verdicts;

pub use agreement::{Agreed, AgreedTally};
pub use answered::amended;
pub use clocks::{Clocks, Heat, HeatCell};
pub use complaints::{Complaints, Gaps, Levels, RequestEnds};
pub use score::{
    Adjusted, AdjustedPerson, By, FEWEST_PEOPLE, ItemScore, Member, OwnCard, OwnLine, ParameterScore, Score, Scorecard,
    Spread, SpreadLine, SpreadOf,
};
pub use sieve::{Part, Rows, Sieve, Tally};
pub use slice::{Days, Slice};
pub use tally_clocks::ClockTally;
pub use tally_complaints::ComplaintTally;
pub use tally_heat::HeatTally;
pub use tally_score::{AdjustedTally, OwnTally, ScoreTally};
pub use tally_spread::SpreadTally;
pub use tally_verdicts::{MoodTally, VerdictTally};
pub use trend::{Gauge, Gauged, Trend, TrendPoint};
pub use verdicts::{FEWEST_MOODS, Mean, MoodWeek, MoodWeeks, Moods, Verdicts};

use std::collections::BTreeMap;
use std::sync::Arc;

use super::ids::StaffId;
use super::standard::{Digest, Standard};

/// The standards whose text is known, by digest: as those of a book.
pub type Standards = BTreeMap<Digest, Arc<Standard>>;

/// What is wanted of a slice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask {
    /// Compliance with the standard, in all and by one dimension.
    Scorecard(By),
    /// Response, handling and how visits ended.
    Clocks,
    /// Response and visits by hour of the day and weekday.
    Heat,
    /// One gauge over consecutive periods, each with the one it is compared with.
    Trend {
        /// The gauge.
        gauge: Gauge,
        /// Each period, and the one before it; the slice's own days do not count.
        periods: Vec<(Days, Option<Days>)>,
    },
    /// Complaints, requests, promises, recovery, and what visitors did not know.
    Complaints {
        /// Wall milliseconds: what is due by now.
        now: i64,
    },
    /// The visitors' own ratings.
    Verdicts,
    /// Moods by week, beside the verdicts some weeks later.
    Moods {
        /// The weeks, in order.
        weeks: Vec<Days>,
        /// How many weeks later the verdicts are that stand beside a mood: 0 is the same week.
        lag: usize,
    },
    /// How far people and shifts lie apart.
    Spread,
    /// Compliance of each person as if all had the same visits, beside raw.
    Adjusted,
    /// One person against the median of the people of the slice.
    OwnCard(StaffId),
    /// Self-reports beside what supervisors saw.
    Agreement,
}

/// A question to the columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Over which visits.
    pub slice: Slice,
    /// What is wanted of them.
    pub ask: Ask,
}

/// The answer, of the form that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Report {
    /// To [`Ask::Scorecard`].
    Scorecard(Scorecard),
    /// To [`Ask::Clocks`].
    Clocks(Clocks),
    /// To [`Ask::Heat`].
    Heat(Box<Heat>),
    /// To [`Ask::Trend`].
    Trend(Trend),
    /// To [`Ask::Complaints`].
    Complaints(Box<Complaints>),
    /// To [`Ask::Verdicts`].
    Verdicts(Verdicts),
    /// To [`Ask::Moods`].
    Moods(MoodWeeks),
    /// To [`Ask::Spread`].
    Spread(Spread),
    /// To [`Ask::Adjusted`].
    Adjusted(Adjusted),
    /// To [`Ask::OwnCard`].
    OwnCard(OwnCard),
    /// To [`Ask::Agreement`].
    Agreement(Agreed),
}
