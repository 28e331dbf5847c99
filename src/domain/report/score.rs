//! Compliance: in all, by one dimension, between people, adjusted for how hard the visits were, and one person's own.

use crate::domain::encounter::{Channel, Place, VisitorKind};
use crate::domain::ids::{DeskId, StaffId};
use crate::domain::measures::{Compliance, FEW, Share};
use crate::domain::standard::Parameter;

/// By what a scorecard is parted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum By {
    /// Whose visit it was.
    Person,
    /// Desk.
    Desk,
    /// Place.
    Place,
    /// Hour of the day.
    Hour,
    /// Kind of visitor.
    Kind,
    /// Channel.
    Channel,
}

/// One part of a scorecard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Member {
    /// A person.
    Person(StaffId),
    /// A desk.
    Desk(DeskId),
    /// A place.
    Place(Place),
    /// An hour of the day, 0 to 23.
    Hour(u8),
    /// A kind of visitor.
    Kind(VisitorKind),
    /// A channel.
    Channel(Channel),
}

/// Compliance of a set of visits, over the closed ones that were not discarded.
///
/// Over the observed items of the pinned standard: Σ weight of met ÷ Σ weight of (met + missed). Assumed and not
/// applicable items are outside; what the clocks measured is outside too. Answers are those of the close, with later
/// corrections put in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Score {
    /// Weight met of weight answered, n, assumed, critical misses.
    pub compliance: Compliance,
    /// "No deviation reported": visits none of whose observed items is missed, of all judged ones. Never mixed into compliance:
    /// nobody may have looked.
    pub undeviating: Share,
}

/// Compliance with one parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ParameterScore {
    /// The parameter.
    pub parameter: Parameter,
    /// Its items' compliance.
    pub compliance: Compliance,
}

/// Compliance with one item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemScore {
    /// Id of the pack, such as `security`; its versions together.
    pub pack: String,
    /// Id of the item, never reused.
    pub item: String,
    /// Its parameter, as in the newest pack that was read.
    pub parameter: Parameter,
    /// Its compliance.
    pub compliance: Compliance,
}

/// Compliance with the standard, never ranked: parts stand in the order of their ids or codes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scorecard {
    /// In all.
    pub whole: Score,
    /// By parameter, in their order; only those an item was asked of.
    pub parameters: Vec<ParameterScore>,
    /// By item, in the order of pack id and pack.
    pub items: Vec<ItemScore>,
    /// By the dimension that was asked for, each with its parameters.
    pub parts: Vec<(Member, Score, Vec<ParameterScore>)>,
    /// Visits whose standard's text is not in the file: judged by nothing, outside all of the above.
    pub unknown: u64,
}

/// How far apart people, or shifts, lie: compliance in per mille (halves up) of those with enough answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SpreadOf {
    /// How many have ten answered items or more: the n.
    pub n: u64,
    /// The lowest.
    pub lowest: Option<u16>,
    /// The middle one (of an even number the mean of two, rounded down).
    pub median: Option<u16>,
    /// The highest.
    pub highest: Option<u16>,
}

/// Spread of one parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SpreadLine {
    /// The parameter.
    pub parameter: Parameter,
    /// Between people.
    pub people: SpreadOf,
    /// Between shifts.
    pub shifts: SpreadOf,
}

/// Spread between people and between shifts: without a standard, service hangs on the person. Ask it of one desk.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Spread {
    /// All parameters together.
    pub whole: (SpreadOf, SpreadOf),
    /// By parameter, in their order.
    pub parameters: Vec<SpreadLine>,
}

/// One person, raw and adjusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AdjustedPerson {
    /// Who.
    pub staff: StaffId,
    /// Raw: weight met of weight answered.
    pub raw: Compliance,
    /// Per mille, halves up, as if the person had had the desk's visits; none where nothing was answered.
    pub adjusted: Option<u16>,
    /// Answered weight of the slice in those kinds of visits the person has answers for, of all: how much of the desk's
    /// visits the adjusted figure speaks for.
    pub covered: Share,
}

/// Difficulty-adjusted compliance: direct standardisation over kind of visitor × ever unhappy × night (arrived from 22:00
/// to 05:59), weighted by the slice's own answered weight W of each stratum. With p = ⌊(2 · 10⁶ · met + answered) ÷
/// (2 · answered)⌋ of a person in a stratum, in millionths, adjusted = Σ W·p ÷ Σ W over the strata the person has answers
/// in, then to per mille, halves up. No ranking: in the order of ids.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Adjusted {
    /// Everybody with visits in the slice.
    pub people: Vec<AdjustedPerson>,
}

/// One line of a person's own card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OwnLine {
    /// The parameter; none: all together.
    pub parameter: Option<Parameter>,
    /// One's own compliance.
    pub own: Compliance,
    /// The median in per mille of the people of the slice with ten answers or more; none with fewer than three such
    /// people, so that nobody else can be read out of it.
    pub median: Option<u16>,
    /// How many people that are.
    pub people: u64,
}

/// A person against the desk's median. Nobody else is named, and there is no rank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnCard {
    /// Who.
    pub staff: StaffId,
    /// One's own visits, "no deviation reported" included.
    pub own: Score,
    /// All together, then by parameter.
    pub lines: Vec<OwnLine>,
    /// Visits that were ever unhappy, of one's own: hard visits taken.
    pub hard: Share,
    /// Verdicts of one's own visits.
    pub verdicts: super::Verdicts,
}

/// Fewer people than this, and a median of them is not shown.
pub const FEWEST_PEOPLE: u64 = 3;

impl Score {
    /// Whether there are too few answers for a percentage without its count.
    pub fn is_few(&self) -> bool {
        self.compliance.answered < FEW
    }
}
