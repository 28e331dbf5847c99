//! Questions answered from the columns.

use rusqlite::TransactionBehavior;

use super::super::error::StoreError;
use super::super::reader::Reader;
use super::scan::{Progress, Scan};
use crate::domain::report::{
    AdjustedTally, AgreedTally, Ask, By, ClockTally, ComplaintTally, Days, Gauge, Gauged, HeatTally, MoodTally,
    OwnTally, Question, Report, ScoreTally, Sieve, Slice, SpreadTally, Standards, Tally, Trend, TrendPoint,
    VerdictTally,
};
use crate::domain::standard::Digest;

impl Reader {
    /// Answers a question over all its shifts, out of one consistent state of the file, in one pass over the columns it
    /// needs (two for a heat map); shifts that are not sealed are read from their rows. `standards` are those of the
    /// file ([`Reader::pack_texts`]), read; a visit judged by another one is counted as unknown. `progress` is told the
    /// parts read and all parts, for each pass, and says whether to go on.
    ///
    /// # Errors
    /// [`StoreError::Stopped`] at the caller's or the interrupter's wish; what reading can bring.
    pub fn report(
        &mut self,
        question: &Question,
        standards: &Standards,
        progress: &mut dyn FnMut(u64, u64) -> bool,
    ) -> Result<Report, StoreError> {
        let (conn, terms) = self.parts();
        let tx = rusqlite::Transaction::new_unchecked(conn, TransactionBehavior::Deferred)?;
        let mut scan = Scan::new(&tx, terms, standards)?;
        answer(&mut scan, question, progress)
    }

    /// The texts of all standards in the file.
    ///
    /// # Errors
    /// What reading can bring.
    pub fn pack_texts(&mut self) -> Result<Vec<(Digest, String)>, StoreError> {
        let (conn, _) = self.parts();
        let mut ask = conn.prepare_cached("SELECT digest, text FROM pack ORDER BY digest")?;
        let rows = ask.query_map([], |row| Ok((Digest(row.get(0)?), row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

fn answer(scan: &mut Scan<'_>, question: &Question, progress: Progress<'_>) -> Result<Report, StoreError> {
    let slice = &question.slice;
    Ok(match &question.ask {
        Ask::Scorecard(by) => {
            let tally = over(scan, slice, slice.days, ScoreTally::by(*by), progress)?;
            Report::Scorecard(tally.finish(&scan.directory))
        }
        Ask::Clocks => Report::Clocks(over(scan, slice, slice.days, ClockTally::default(), progress)?.finish()),
        Ask::Heat => Report::Heat(Box::new(over(scan, slice, slice.days, HeatTally::default(), progress)?.finish())),
        Ask::Trend { gauge, periods } => Report::Trend(trend(scan, slice, *gauge, periods, progress)?),
        Ask::Complaints { now } => {
            let tally = over(scan, slice, slice.days, ComplaintTally::at(*now), progress)?;
            Report::Complaints(Box::new(tally.finish(&scan.directory)))
        }
        Ask::Agreement => Report::Agreement(over(scan, slice, slice.days, AgreedTally::default(), progress)?.finish()),
        Ask::Verdicts => Report::Verdicts(over(scan, slice, slice.days, VerdictTally::default(), progress)?.finish()),
        Ask::Moods { weeks, lag } => {
            let tally = MoodTally::over(weeks.clone(), *lag);
            Report::Moods(over(scan, slice, slice.days, tally, progress)?.finish())
        }
        Ask::Spread => {
            let tally = over(scan, slice, slice.days, SpreadTally::default(), progress)?;
            Report::Spread(tally.finish(&scan.directory))
        }
        Ask::Adjusted => {
            let tally = over(scan, slice, slice.days, AdjustedTally::default(), progress)?;
            Report::Adjusted(tally.finish(&scan.directory))
        }
        Ask::OwnCard(staff) => {
            // The others make the median.
            let everybody = Slice { staff: Vec::new(), ..slice.clone() };
            let tally = over(scan, &everybody, slice.days, OwnTally::of(*staff), progress)?;
            Report::OwnCard(tally.finish(&scan.directory))
        }
    })
}

fn over<T: Tally + Send>(
    scan: &mut Scan<'_>,
    slice: &Slice,
    days: Days,
    mut tally: T,
    progress: Progress<'_>,
) -> Result<T, StoreError> {
    scan.run(&mut Sieve::over(slice, days), &mut tally, progress)?;
    Ok(tally)
}

fn trend(
    scan: &mut Scan<'_>,
    slice: &Slice,
    gauge: Gauge,
    periods: &[(Days, Option<Days>)],
    progress: Progress<'_>,
) -> Result<Trend, StoreError> {
    let mut points = Vec::with_capacity(periods.len());
    for (days, before) in periods {
        let now = read(scan, slice, gauge, *days, progress)?;
        let before = before.map(|before| read(scan, slice, gauge, before, progress)).transpose()?;
        points.push(TrendPoint { days: *days, now, before });
    }
    Ok(Trend { points })
}

fn read(
    scan: &mut Scan<'_>,
    slice: &Slice,
    gauge: Gauge,
    days: Days,
    progress: Progress<'_>,
) -> Result<Gauged, StoreError> {
    Ok(match gauge {
        Gauge::Clocks => Gauged::Clocks(over(scan, slice, days, ClockTally::default(), progress)?.finish()),
        Gauge::Score => {
            let tally = over(scan, slice, days, ScoreTally::by(By::Desk), progress)?;
            Gauged::Score(tally.finish(&scan.directory).whole)
        }
        Gauge::Verdicts => Gauged::Verdicts(over(scan, slice, days, VerdictTally::default(), progress)?.finish()),
    })
}
