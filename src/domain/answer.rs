//! What is known about an item of the standard in one encounter.

/// An item's answer. What nobody answered is assumed, never met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Answer {
    /// Nobody answered it.
    #[default]
    Assumed,
    /// Met.
    Met,
    /// Missed.
    Missed,
    /// Not applicable: leaves the denominator.
    Na,
}

impl Answer {
    /// All answers, in the order of their two-bit codes.
    pub const ALL: [Answer; 4] = [Answer::Assumed, Answer::Met, Answer::Missed, Answer::Na];

    /// Its two-bit code in packed answers.
    pub const fn code(self) -> u8 {
        match self {
            Answer::Assumed => 0,
            Answer::Met => 1,
            Answer::Missed => 2,
            Answer::Na => 3,
        }
    }

    /// The stable name on wires.
    pub const fn name(self) -> &'static str {
        match self {
            Answer::Assumed => "assumed",
            Answer::Met => "met",
            Answer::Missed => "missed",
            Answer::Na => "na",
        }
    }
}

/// How an answer was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Given {
    /// A digit marked a deviation while the visitor was there or right after.
    Digit,
    /// The one probe at the end.
    Probe,
    /// Guided: asked one after the other.
    Guided,
    /// A correction after the close.
    Correction,
}
