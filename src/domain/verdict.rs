//! The visitor's own rating: one press, four faces, no neutral.

use super::encounter::codes;
use super::time::Stamp;

codes! {
    /// The four faces.
    Face {
        /// Very content (4).
        Delighted = "delighted",
        /// Content (3).
        Content = "content",
        /// Not content (2).
        Unhappy = "unhappy",
        /// Angry (1).
        Angry = "angry",
    }
}

impl Face {
    /// 4 is best.
    pub const fn score(self) -> u8 {
        match self {
            Face::Delighted => 4,
            Face::Content => 3,
            Face::Unhappy => 2,
            Face::Angry => 1,
        }
    }
}

/// Faster than this after the screen appeared, a verdict is marked, in milliseconds.
pub const HASTY_MS: u32 = 1_000;

/// One verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verdict {
    /// The face pressed.
    pub face: Face,
    /// When.
    pub at: Stamp,
    /// From the screen to the press, in milliseconds.
    pub latency: u32,
    /// Whether the desk was empty: nobody open, nobody closed within the last minutes.
    pub empty_desk: bool,
}

impl Verdict {
    /// Whether it was pressed suspiciously fast or at an empty desk.
    pub fn is_marked(&self) -> bool {
        self.latency < HASTY_MS || self.empty_desk
    }
}
