//! Exact percentiles of many durations without sorting them: counted by the millisecond.

/// Durations below this are counted in a bin of their own: near nine minutes.
const FINE: usize = 1 << 19;

/// Durations, counted.
#[derive(Debug, Clone, Default)]
pub(super) struct Counted {
    bins: Vec<u32>,
    long: Vec<i64>,
    n: u64,
}

impl Counted {
    #[inline]
    pub(super) fn add(&mut self, ms: i64) {
        self.n += 1;
        match usize::try_from(ms).ok().and_then(|ms| self.bins.get_mut(ms)) {
            Some(bin) => *bin += 1,
            None => self.add_far(ms),
        }
    }

    /// Beyond the bins there are: few values need few of them.
    #[cold]
    fn add_far(&mut self, ms: i64) {
        match usize::try_from(ms) {
            Ok(at) if at < FINE => {
                self.bins.resize((at + 1).next_power_of_two().max(1 << 15), 0);
                self.bins[at] += 1;
            }
            _ => self.long.push(ms),
        }
    }

    pub(super) fn n(&self) -> u64 {
        self.n
    }

    /// The values at these ranks, which ascend and count from 0; none beyond the end.
    fn at<const N: usize>(&mut self, ranks: [u64; N]) -> [Option<i64>; N] {
        self.long.sort_unstable();
        let mut found = [None; N];
        let (mut next, mut before) = (0, 0);
        for (ms, count) in self.bins.iter().enumerate().filter(|(_, count)| **count > 0) {
            before += u64::from(*count);
            while next < N && ranks[next] < before {
                found[next] = Some(ms as i64);
                next += 1;
            }
        }
        for (rank, value) in ranks.iter().zip(&mut found).skip(next) {
            *value = self.long.get((rank - before) as usize).copied();
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
