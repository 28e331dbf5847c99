//! Chance that comes out the same for the same seed, on every machine and in every version.

/// A stream of numbers (SplitMix64).
#[derive(Debug, Clone)]
pub struct Chance(u64);

impl Chance {
    /// The stream of a seed and a subject: streams of different subjects have nothing to do with each other.
    pub fn new(seed: u64, subject: u64) -> Chance {
        let mut chance = Chance(seed ^ subject.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        chance.draw();
        chance
    }

    /// Draws the next number.
    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// One of `n` numbers from 0; 0 when there are none.
    pub fn below(&mut self, n: u64) -> u64 {
        ((u128::from(self.draw()) * u128::from(n)) >> 64) as u64
    }

    /// A number from `least` to `most`.
    pub fn between(&mut self, least: i64, most: i64) -> i64 {
        least + self.below((most - least + 1).unsigned_abs()) as i64
    }

    /// True so many times in a thousand.
    pub fn permille(&mut self, n: u64) -> bool {
        self.below(1000) < n
    }

    /// Around `middle`, from a quarter of it to four times as much, longer ones rarer: how long things take.
    pub fn around(&mut self, middle: i64) -> i64 {
        // Halving or doubling up to twice, in thousandths, the middle being the likeliest.
        let tilt = self.between(-1_000, 1_000) + self.between(-1_000, 1_000);
        let (whole, part) = (tilt.div_euclid(1_000), tilt.rem_euclid(1_000));
        let scaled = if whole >= 0 { middle << whole } else { middle >> -whole };
        scaled + scaled * part / 1_000
    }

    /// One of several.
    pub fn pick<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        all.get(self.below(all.len() as u64) as usize)
    }

    /// One of several by weight.
    pub fn weighted<T: Copy>(&mut self, all: &[(u64, T)], otherwise: T) -> T {
        let mut left = self.below(all.iter().map(|(weight, _)| weight).sum());
        for (weight, one) in all {
            if left < *weight {
                return *one;
            }
            left -= weight;
        }
        otherwise
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_numbers_within_their_bounds() {
        let (mut a, mut b, mut other) = (Chance::new(1, 2), Chance::new(1, 2), Chance::new(2, 2));
        let numbers: Vec<i64> = (0..1000).map(|_| a.around(60_000)).collect();
        assert!(numbers.iter().all(|n| (15_000..=300_000).contains(n)));
        assert!(numbers.iter().all(|n| *n == b.around(60_000)));
        assert!(numbers.iter().any(|n| *n != other.around(60_000)));
        let mut seen = [0; 3];
        for _ in 0..3000 {
            seen[a.weighted(&[(1, 0), (2, 1), (7, 2)], 0)] += 1;
        }
        assert!(seen[0] > 200 && seen[1] > seen[0] && seen[2] > 1900, "{seen:?}");
    }
}
