//! Hours and rushes: when visitors come, made day by day backwards from the end, so that the count comes out.

use super::chance::Chance;
use crate::domain::people::Duty;

/// Milliseconds of an hour.
pub const HOUR: i64 = 3_600_000;
/// Milliseconds of a day.
pub const DAY: i64 = 24 * HOUR;

/// Visitors of an ordinary day at a gate, by hour: the morning rush, the noon, the way home, the night.
const GATE: [u64; 24] = [1, 0, 0, 0, 0, 2, 8, 16, 14, 10, 9, 8, 9, 9, 8, 7, 9, 8, 4, 3, 2, 2, 1, 1];
/// At a reception, which is closed at night.
const RECEPTION: [u64; 24] = [0, 0, 0, 0, 0, 0, 0, 6, 16, 20, 18, 14, 8, 12, 15, 13, 9, 5, 2, 1, 0, 0, 0, 0];

/// The hours at which shifts begin: of a gate, which never closes, and of a reception.
pub fn turns(duty: Duty) -> &'static [i64] {
    match duty {
        Duty::Guard => &[6, 14, 22],
        Duty::Receptionist => &[7, 14],
    }
}

/// The hour at which the last shift of the day ends; none: the next relieves it.
pub fn closes(duty: Duty) -> Option<i64> {
    match duty {
        Duty::Guard => None,
        Duty::Receptionist => Some(20),
    }
}

/// The moments at which visitors come to a desk on a day (milliseconds after its midnight), in order.
pub fn arrivals(seed: u64, desk: usize, day: i64, duty: Duty) -> Vec<i64> {
    let mut chance = Chance::new(seed, (day as u64) << 8 | desk as u64 | 1 << 62);
    let hours = if duty == Duty::Guard { &GATE } else { &RECEPTION };
    // Day 1 of 1970 was a Thursday; quiet days are those of the Persian and Thai weekend alike: one in seven.
    let busy = if (day + 4).rem_euclid(7) == 5 { 300 } else { 700 + chance.below(600) };
    let mut moments = Vec::new();
    for (hour, mean) in (0_i64..).zip(hours) {
        let mean = mean * busy / 1000;
        let count =
            if mean == 0 { u64::from(chance.permille(hours[hour as usize] * 200)) } else { chance.below(mean * 2 + 1) };
        moments.extend((0..count).map(|_| hour * HOUR + chance.below(HOUR as u64) as i64));
    }
    moments.sort_unstable();
    moments
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_has_fifty_thousand_visitors_or_so_and_nobody_comes_when_it_is_closed() {
        let year = |duty| (0..365).map(|day| arrivals(1, 0, day, duty)).collect::<Vec<_>>();
        for duty in [Duty::Guard, Duty::Receptionist] {
            let days = year(duty);
            let all: usize = days.iter().map(Vec::len).sum();
            assert!((25_000..70_000).contains(&all), "{all} visitors for {duty:?}");
        }
        let open = 7 * HOUR..20 * HOUR;
        assert!(year(Duty::Receptionist).concat().iter().all(|at| open.contains(at)));
    }
}
