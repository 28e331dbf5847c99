//! Passing over verdicts and moods.

use super::columns::{Needs, is_discarded};
use super::sieve::{Part, Rows, Tally};
use super::{Days, FEWEST_MOODS, MoodWeek, MoodWeeks, Moods, Verdicts};

/// Sums for [`Verdicts`].
#[derive(Debug, Clone, Default)]
pub struct VerdictTally {
    voices: Vec<u64>,
    visits: u64,
}

impl Tally for VerdictTally {
    fn needs(&self) -> Needs {
        Needs { state: true, voice: true, ..Needs::default() }
    }

    fn take(&mut self, Part { block, .. }: Part<'_>, rows: Rows<'_>) {
        self.voices.resize(256, 0);
        for row in rows.iter() {
            if !is_discarded(block.state[row]) {
                self.visits += 1;
                self.voices[usize::from(block.voice[row])] += 1;
            }
        }
    }
}

impl VerdictTally {
    /// The figures.
    pub fn finish(self) -> Verdicts {
        let mut verdicts = Verdicts { visits: self.visits, ..Verdicts::default() };
        for (voice, count) in self.voices.into_iter().enumerate() {
            let to = if voice & 8 != 0 { &mut verdicts.marked } else { &mut verdicts.faces };
            if let Some(face) = 4_usize.checked_sub(voice & 7).and_then(|nth| to.get_mut(nth)) {
                *face += count;
            }
        }
        verdicts
    }
}

/// Sums for [`MoodWeeks`].
#[derive(Debug)]
pub struct MoodTally {
    weeks: Vec<Days>,
    lag: usize,
    moods: Vec<[Moods; 2]>,
    verdicts: Vec<VerdictTally>,
}

impl MoodTally {
    /// Over these weeks.
    pub fn over(weeks: Vec<Days>, lag: usize) -> MoodTally {
        let (moods, verdicts) = (vec![Default::default(); weeks.len()], vec![VerdictTally::default(); weeks.len()]);
        MoodTally { weeks, lag, moods, verdicts }
    }

    /// The figures.
    pub fn finish(self) -> MoodWeeks {
        let verdicts: Vec<Verdicts> = self.verdicts.into_iter().map(VerdictTally::finish).collect();
        let shown = |moods: Moods| (moods.iter().sum::<u64>() >= FEWEST_MOODS).then_some(moods);
        let week = |(nth, (days, [start, end])): (usize, (Days, [Moods; 2]))| MoodWeek {
            days,
            at_start: shown(start),
            at_end: shown(end),
            verdicts: verdicts.get(nth.saturating_add(self.lag)).copied(),
        };
        MoodWeeks { weeks: self.weeks.into_iter().zip(self.moods).enumerate().map(week).collect(), lag: self.lag }
    }
}

impl Tally for MoodTally {
    fn needs(&self) -> Needs {
        Needs { moods: true, ..VerdictTally::default().needs() }
    }

    fn take(&mut self, part: Part<'_>, rows: Rows<'_>) {
        let shift = part.shift;
        for (nth, _) in self.weeks.iter().enumerate().filter(|(_, days)| days.contains(shift.day)) {
            for (sums, moods) in self.moods[nth].iter_mut().zip(&shift.moods) {
                sums.iter_mut().zip(moods).for_each(|(sum, mood)| *sum += u64::from(*mood));
            }
            self.verdicts[nth].take(part, rows);
        }
    }
}
