//! Exact percentiles of many durations without sorting them: counted by the millisecond.

/// Durations below this are counted in a bin of their own: near nine minutes.
const FINE: usize = 1 << 19;
/// So many durations are kept as they are: bins cost more.
const FEW: usize = 1 << 14;
/// Bins that are summed up at once.
const AT_ONCE: usize = 1 << 10;

/// Durations, counted.
#[derive(Debug, Clone, Default)]
pub(super) struct Counted {
    /// Those that have no bin; all of them, while there are few.
    loose: Vec<i64>,
    bins: Vec<u32>,
    n: u64,
}

impl Counted {
    #[inline]
    pub(super) fn add(&mut self, ms: i64) {
        self.n += 1;
        match usize::try_from(ms).ok().and_then(|ms| self.bins.get_mut(ms)) {
            Some(bin) => *bin += 1,
            None => self.add_loose(ms),
        }
    }

    fn add_loose(&mut self, ms: i64) {
        self.loose.push(ms);
        if self.bins.is_empty() && self.loose.len() == FEW {
            // Zeroed by the system, page by page where it is touched.
            self.bins = vec![0; FINE];
            let mut far = Vec::new();
            for ms in self.loose.drain(..) {
                match usize::try_from(ms).ok().and_then(|ms| self.bins.get_mut(ms)) {
                    Some(bin) => *bin += 1,
                    None => far.push(ms),
                }
            }
            self.loose = far;
        }
    }

    pub(super) fn n(&self) -> u64 {
        self.n
    }

    /// The values at these ranks, which ascend and count from 0; none beyond the end.
    fn at<const N: usize>(&mut self, ranks: [u64; N]) -> [Option<i64>; N] {
        self.loose.sort_unstable();
        let mut found = [None; N];
        let (mut next, mut before) = (0, 0);
        for (nth, bins) in self.bins.chunks(AT_ONCE).enumerate() {
            let sum = bins.iter().map(|count| u64::from(*count)).sum::<u64>();
            while next < N && ranks[next] < before + sum {
                found[next] = within(bins, ranks[next] - before).map(|at| (nth * AT_ONCE + at) as i64);
                next += 1;
            }
            before += sum;
        }
        for (rank, value) in ranks.iter().zip(&mut found).skip(next) {
            *value = self.loose.get((rank - before) as usize).copied();
        }
        found
    }

    /// As [`crate::domain::measures::median`].
    pub(super) fn median(&mut self) -> Option<i64> {
        let [lower, upper] = self.at([self.n.saturating_sub(1) / 2, self.n / 2]);
        middle(lower?, upper?)
    }

    /// As [`crate::domain::measures::median`] and [`crate::domain::measures::percentile`] at 90.
    pub(super) fn median_and_p90(&mut self) -> (Option<i64>, Option<i64>) {
        let p90 = (self.n * 90).div_ceil(100).saturating_sub(1);
        // From two values on the ninth tenth is not below the middle.
        let [lower, upper, p90] = self.at([self.n.saturating_sub(1) / 2, self.n / 2, p90.max(self.n / 2)]);
        (lower.zip(upper).and_then(|(lower, upper)| middle(lower, upper)), p90)
    }
}

/// The bin in which a rank lies, counted from the first one.
pub(super) fn within(bins: &[u32], rank: u64) -> Option<usize> {
    let mut before = 0;
    bins.iter().position(|count| {
        before += u64::from(*count);
        rank < before
    })
}

/// The mean of the two middle values, rounded down.
pub(super) fn middle(lower: i64, upper: i64) -> Option<i64> {
    i64::try_from((i128::from(lower) + i128::from(upper)).div_euclid(2)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::measures::{median, percentile};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn counting_is_sorting(values in proptest::collection::vec(prop_oneof![0_i64..50, 0_i64..2_000_000, 0_i64..i64::MAX], 0..60)) {
            let mut counted = Counted::default();
            values.iter().for_each(|ms| counted.add(*ms));
            prop_assert_eq!(counted.median(), median(&values));
            prop_assert_eq!(counted.median_and_p90(), (median(&values), percentile(&values, 90)));
            prop_assert_eq!(counted.n(), values.len() as u64);
        }
    }
}
