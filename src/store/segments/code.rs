//! A chunk of sealed shifts as bytes: a head, and a blob for each column.

use std::collections::HashMap;
use std::ops::Range;

use super::bytes::{Eye, Pen};
use super::sealed::{Request, Sealed, Visit};
use crate::domain::answer::Answer;
use crate::domain::report::columns::{LONG_DURATION, NO_DURATION, is_judged};

/// The columns of a chunk, by their number in the key.
pub(super) mod column {
    /// Dictionaries, shifts, runs of standards.
    pub(crate) const HEAD: usize = 0;
    pub(crate) const SLOT: usize = 1;
    pub(crate) const STAFF: usize = 2;
    pub(crate) const WHO: usize = 3;
    pub(crate) const STATE: usize = 4;
    pub(crate) const VOICE: usize = 5;
    pub(crate) const RESPONSE: usize = 6;
    pub(crate) const HANDLING: usize = 7;
    pub(crate) const ANSWERS: usize = 8;
    pub(crate) const REQUESTS: usize = 9;
    pub(crate) const AMENDS: usize = 10;
    pub(crate) const LEVELS: usize = 11;
    pub(crate) const OBSERVED: usize = 12;
    /// Where each visit arrived.
    pub(crate) const PLACE: usize = 13;
    /// Of each shift.
    pub(crate) const MOODS: usize = 14;
    /// How many there are.
    pub(crate) const ALL: usize = 15;
}

/// One shift of a head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct HeadShift {
    pub(super) pos: i64,
    pub(super) upto: i64,
    pub(super) desk: usize,
    pub(super) day: i32,
    pub(super) rows: Range<usize>,
    pub(super) requests: Range<usize>,
}

/// What must be known to read the columns.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Head {
    pub(super) desks: Vec<i64>,
    pub(super) staff: Vec<i64>,
    pub(super) packs: Vec<i64>,
    pub(super) causes: Vec<String>,
    /// Row after the last one, and its standard.
    pub(super) runs: Vec<(u32, u16)>,
    pub(super) shifts: Vec<HeadShift>,
}

/// The number of one thing in a dictionary.
fn number<T: PartialEq + Clone>(all: &mut Vec<T>, one: &T) -> usize {
    all.iter().position(|known| known == one).unwrap_or_else(|| {
        all.push(one.clone());
        all.len() - 1
    })
}

impl Head {
    /// Visits of the chunk.
    pub(super) fn rows(&self) -> usize {
        self.shifts.last().map_or(0, |shift| shift.rows.end)
    }

    fn of(shifts: &[Sealed]) -> Head {
        let mut head = Head::default();
        let (mut rows, mut requests) = (0, 0);
        for shift in shifts {
            let (from, asked) = (rows, requests);
            for visit in &shift.visits {
                rows += 1;
                requests += visit.requests.len();
                head.take(visit, rows as u32);
            }
            head.shifts.push(HeadShift {
                pos: shift.pos,
                upto: shift.upto,
                desk: number(&mut head.desks, &shift.desk),
                day: shift.day,
                rows: from..rows,
                requests: asked..requests,
            });
        }
        head
    }

    fn take(&mut self, visit: &Visit, end: u32) {
        number(&mut self.staff, &visit.staff);
        visit.requests.iter().filter_map(|asked| asked.cause.as_ref()).for_each(|cause| {
            number(&mut self.causes, cause);
        });
        let pack = number(&mut self.packs, &visit.pack) as u16;
        match self.runs.last_mut() {
            Some((until, same)) if *same == pack => *until = end,
            _ => self.runs.push((end, pack)),
        }
    }

    fn write(&self, base: i64) -> Vec<u8> {
        let mut pen = Pen::default();
        for terms in [&self.desks, &self.staff, &self.packs] {
            pen.count(terms.len());
            terms.iter().for_each(|term| pen.signed(*term));
        }
        pen.count(self.causes.len());
        self.causes.iter().for_each(|cause| pen.text(cause));
        pen.count(self.runs.len());
        let mut before = 0;
        for (end, pack) in &self.runs {
            pen.number(u64::from(end - before));
            pen.number(u64::from(*pack));
            before = *end;
        }
        pen.count(self.shifts.len());
        for shift in &self.shifts {
            pen.signed(shift.pos - base);
            pen.signed(shift.upto - shift.pos);
            pen.count(shift.desk);
            pen.signed(i64::from(shift.day));
            pen.count(shift.rows.len());
            pen.count(shift.requests.len());
        }
        pen.0
    }

    /// From the blob of a chunk whose positions begin at `base`.
    pub(super) fn read(blob: &[u8], base: i64) -> Option<Head> {
        let mut eye = Eye(blob);
        let mut head = Head::default();
        for terms in [&mut head.desks, &mut head.staff, &mut head.packs] {
            for _ in 0..eye.count()? {
                terms.push(eye.signed()?);
            }
        }
        for _ in 0..eye.count()? {
            head.causes.push(eye.text()?);
        }
        let mut end = 0_u32;
        for _ in 0..eye.count()? {
            end = end.checked_add(u32::try_from(eye.number()?).ok()?)?;
            let pack = usize::try_from(eye.number()?).ok().filter(|pack| *pack < head.packs.len())?;
            head.runs.push((end, pack as u16));
        }
        let (mut rows, mut requests) = (0_usize, 0_usize);
        for _ in 0..eye.count()? {
            let pos = base.checked_add(eye.signed()?)?;
            let upto = pos.checked_add(eye.signed()?)?;
            let desk = usize::try_from(eye.number()?).ok().filter(|desk| *desk < head.desks.len())?;
            let day = i32::try_from(eye.signed()?).ok()?;
            let (from, asked) = (rows, requests);
            rows = rows.checked_add(usize::try_from(eye.number()?).ok()?)?;
            requests = requests.checked_add(usize::try_from(eye.number()?).ok()?)?;
            head.shifts.push(HeadShift { pos, upto, desk, day, rows: from..rows, requests: asked..requests });
        }
        (end as usize == rows).then_some(head)
    }
}

/// The blobs of a chunk; an empty one is not kept.
pub(super) fn encode(shifts: &[Sealed], base: i64) -> [Vec<u8>; column::ALL] {
    let head = Head::of(shifts);
    let mut blobs: [Vec<u8>; column::ALL] = std::array::from_fn(|_| Vec::new());
    let visits: Vec<&Visit> = shifts.iter().flat_map(|shift| &shift.visits).collect();
    for visit in &visits {
        blobs[column::SLOT].push(visit.slot);
        blobs[column::WHO].push(visit.who);
        blobs[column::STATE].push(visit.state);
        blobs[column::VOICE].push(visit.voice);
        let person = head.staff.iter().position(|staff| *staff == visit.staff).unwrap_or(0) as u16;
        blobs[column::STAFF].extend_from_slice(&person.to_le_bytes()[..code_width(head.staff.len())]);
    }
    blobs[column::ANSWERS] = patterns(&visits, &head);
    blobs[column::RESPONSE] = durations(visits.iter().map(|visit| visit.response));
    blobs[column::HANDLING] = durations(visits.iter().map(|visit| visit.handling));
    blobs[column::REQUESTS] = requests(&visits, &head);
    blobs[column::AMENDS] = amends(&visits);
    blobs[column::LEVELS] = levels(&visits);
    blobs[column::OBSERVED] = observed(&visits);
    blobs[column::PLACE] = places(shifts);
    blobs[column::MOODS] = moods(shifts);
    blobs[column::HEAD] = head.write(base);
    blobs
}

fn durations(all: impl Iterator<Item = Option<i64>>) -> Vec<u8> {
    let mut pen = Pen::default();
    let mut long = Pen::default();
    for (row, ms) in all.enumerate() {
        let short = match ms {
            None => NO_DURATION,
            Some(ms) => u32::try_from(ms).ok().filter(|ms| *ms < LONG_DURATION).unwrap_or(LONG_DURATION),
        };
        pen.0.extend_from_slice(&short.to_le_bytes()[..3]);
        if let Some(ms) = ms.filter(|_| short == LONG_DURATION) {
            long.count(row);
            long.signed(ms);
        }
    }
    pen.0.extend(long.0);
    pen.0
}

fn requests(visits: &[&Visit], head: &Head) -> Vec<u8> {
    let mut pen = Pen::default();
    let (mut row_before, mut asked_before) = (0, 0);
    for (row, asked) in
        visits.iter().enumerate().flat_map(|(row, visit)| visit.requests.iter().map(move |one| (row, one)))
    {
        pen.count(row - row_before);
        pen.number(u64::from(what(asked)));
        if let Some(cause) = &asked.cause {
            pen.count(head.causes.iter().position(|known| known == cause).unwrap_or(0));
        }
        pen.signed(asked.asked.wrapping_sub(asked_before));
        for moment in [asked.settled, asked.due, asked.kept].into_iter().flatten() {
            pen.signed(moment.wrapping_sub(asked.asked));
        }
        (row_before, asked_before) = (row, asked.asked);
    }
    pen.0
}

/// Kind in the two lowest bits, settlement in three (7: none), cause, void, settled, due, kept.
fn what(asked: &Request) -> u16 {
    let bits = [asked.cause.is_some(), asked.void, asked.settled.is_some(), asked.due.is_some(), asked.kept.is_some()];
    let bits = bits.into_iter().enumerate().fold(0, |bits, (nth, on)| bits | u16::from(on) << (5 + nth));
    u16::from(asked.kind & 3) | u16::from(asked.settlement.unwrap_or(7) & 7) << 2 | bits
}

/// How far each visit of a shift arrived after the one before; the first one after the opening.
fn places(shifts: &[Sealed]) -> Vec<u8> {
    let mut pen = Pen::default();
    for shift in shifts {
        let mut before = shift.pos;
        for visit in &shift.visits {
            pen.signed(visit.pos - before);
            before = visit.pos;
        }
    }
    pen.0
}

/// The kinds of answers that there are, and which each visit has: visits are much alike.
fn patterns(visits: &[&Visit], head: &Head) -> Vec<u8> {
    let mut known: HashMap<(i64, bool, &[u8]), usize> = HashMap::new();
    let (mut pen, mut codes) = (Pen::default(), Vec::with_capacity(visits.len()));
    for visit in visits {
        let (next, judged) = (known.len(), is_judged(visit.state));
        codes.push(*known.entry((visit.pack, judged, &visit.answers)).or_insert_with(|| {
            pen.count(head.packs.iter().position(|pack| *pack == visit.pack).unwrap_or(0));
            pen.count(visit.answers.len() << 1 | usize::from(judged));
            pen.0.extend_from_slice(&visit.answers);
            next
        }));
    }
    let mut all = Pen::default();
    all.count(known.len());
    all.0.append(&mut pen.0);
    let width = code_width(known.len());
    codes.iter().for_each(|code| all.0.extend_from_slice(&(*code as u16).to_le_bytes()[..width]));
    all.0
}

/// Bytes of the number of one of so many things.
pub(super) fn code_width(all: usize) -> usize {
    if all <= 256 { 1 } else { 2 }
}

fn moods(shifts: &[Sealed]) -> Vec<u8> {
    let mut pen = Pen::default();
    shifts.iter().flat_map(|shift| shift.moods.as_flattened()).for_each(|mood| pen.number(u64::from(*mood)));
    pen.0
}

fn amends(visits: &[&Visit]) -> Vec<u8> {
    let mut pen = Pen::default();
    for (row, visit) in visits.iter().enumerate() {
        let Some(amend) = &visit.amend else { continue };
        pen.count(row);
        // What the answers are judged by besides: no other column is read for a few corrected visits.
        pen.0.extend([visit.who, visit.state, u8::from(visit.response.is_some())]);
        pen.signed(visit.response.unwrap_or_default());
        pen.number(amend.tags);
        answers(&mut pen, &amend.marks);
    }
    pen.0
}

fn answers(pen: &mut Pen, all: &[(String, Answer)]) {
    pen.count(all.len());
    for (item, answer) in all {
        pen.text(item);
        pen.0.push(answer.code());
    }
}

fn levels(visits: &[&Visit]) -> Vec<u8> {
    let mut pen = Pen::default();
    for (row, level) in
        visits.iter().enumerate().flat_map(|(row, visit)| visit.levels.iter().map(move |one| (row, one)))
    {
        pen.count(row);
        pen.0.push(*level);
    }
    pen.0
}

fn observed(visits: &[&Visit]) -> Vec<u8> {
    let mut pen = Pen::default();
    for (row, visit) in visits.iter().enumerate().filter(|(_, visit)| !visit.observed.is_empty()) {
        pen.count(row);
        answers(&mut pen, &visit.observed);
    }
    pen.0
}
