//! Verdicts of visitors, and moods of the house beside them.

use super::Days;
use crate::domain::measures::Share;

/// A mean of the four faces (4 is best), in whole numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Mean {
    /// How many: the n.
    pub n: u64,
    /// Their sum.
    pub sum: u64,
    /// The sum of their squares.
    pub squares: u64,
}

impl Mean {
    /// The mean in thousandths, halves up; none of nothing.
    pub fn thousandths(&self) -> Option<u32> {
        let n = u128::from(self.n);
        (n > 0).then(|| ((u128::from(self.sum) * 2_000 + n) / (2 * n)) as u32)
    }

    /// Half the width of the 95 % interval in thousandths: 1.96 · √(s² ÷ n) with s² = (n·Σx² − (Σx)²) ÷ (n·(n − 1)), cut to
    /// whole thousandths. None below two.
    pub fn margin(&self) -> Option<u32> {
        let (n, sum, squares) = (u128::from(self.n), u128::from(self.sum), u128::from(self.squares));
        let below = n.checked_mul(n)?.checked_mul(n.checked_sub(1)?)?;
        let above = (n * squares).saturating_sub(sum * sum) * 1_960 * 1_960;
        (below > 0).then(|| (above / below).isqrt() as u32)
    }
}

/// The visitors' own ratings. Those pressed in haste or at an empty desk are marked, and stand apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Verdicts {
    /// Unmarked ones by face, in the order of `Face::ALL`: delighted, content, unhappy, angry.
    pub faces: [u64; 4],
    /// Marked ones by face.
    pub marked: [u64; 4],
    /// Visits that arrived, discarded ones left out: verdicts given of so many.
    pub visits: u64,
}

impl Verdicts {
    /// The mean of the unmarked ones.
    pub fn mean(&self) -> Mean {
        let mut mean = Mean::default();
        for (count, score) in self.faces.iter().zip([4_u64, 3, 2, 1]) {
            mean.n += count;
            mean.sum += count * score;
            mean.squares += count * score * score;
        }
        mean
    }

    /// The share of the top face among the unmarked ones.
    pub fn top(&self) -> Share {
        Share { part: self.faces[0], whole: self.faces.iter().sum() }
    }
}

/// Moods by their code: good, fine, tired, bad.
pub type Moods = [u64; 4];

/// Fewer moods than this in a week, and none of it is shown: nobody must be read out of it.
pub const FEWEST_MOODS: u64 = 5;

/// One week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MoodWeek {
    /// The week.
    pub days: Days,
    /// Moods at the start of shifts; none below five.
    pub at_start: Option<Moods>,
    /// Moods at the end of shifts; none below five.
    pub at_end: Option<Moods>,
    /// Verdicts of the week that is `lag` weeks later; none where that is beyond the weeks asked for.
    pub verdicts: Option<Verdicts>,
}

/// Moods of the house by week, lagged against verdicts. Only days and desks of the slice count: a mood carries no person.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MoodWeeks {
    /// The weeks, in the order asked for.
    pub weeks: Vec<MoodWeek>,
    /// How many weeks later the verdicts are.
    pub lag: usize,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn means_and_intervals_by_hand() {
        // Faces, mean in thousandths, margin: 4,4,3,1 has s² = 2, so 1.96 · √(2 ÷ 4) = 1.3859.
        let cases = [
            ([0, 0, 0, 0], None, None),
            ([1, 0, 0, 0], Some(4_000), None),
            ([2, 0, 0, 0], Some(4_000), Some(0)),
            ([2, 1, 0, 1], Some(3_000), Some(1_385)),
            ([1, 0, 0, 2], Some(2_000), Some(1_960)),
            ([2, 1, 0, 0], Some(3_667), Some(653)),
        ];
        for (faces, mean, margin) in cases {
            let verdicts = Verdicts { faces, ..Verdicts::default() };
            assert_eq!((verdicts.mean().thousandths(), verdicts.mean().margin()), (mean, margin), "{faces:?}");
        }
        let many = Verdicts { faces: [u64::from(u32::MAX), 0, 0, 1], ..Verdicts::default() };
        assert_eq!(many.mean().thousandths(), Some(4_000));
    }
}
