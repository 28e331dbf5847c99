//! The columns of a chunk, read back.

use super::bytes::Eye;
use super::code::{Head, column};
use super::sealed::{Amend, Request, Sealed, Visit};
use crate::domain::answer::Answer;
use crate::domain::report::columns::{Durations, LONG_DURATION};

/// Durations of so many rows.
pub(super) fn durations(blob: &[u8], rows: usize, into: &mut Durations) -> Option<()> {
    let (short, long) = blob.split_at_checked(rows * 3)?;
    into.short.clear();
    into.short.extend_from_slice(short);
    into.long.clear();
    let mut eye = Eye(long);
    while !eye.0.is_empty() {
        into.long.push((u32::try_from(eye.number()?).ok()?, eye.signed()?));
    }
    // A long one that is not in the list would be read as none: no other reading is right.
    let marked = into.short.chunks_exact(3).filter(|ms| ms[..] == LONG_DURATION.to_le_bytes()[..3]).count();
    (marked == into.long.len()).then_some(())
}

/// Requests with the row of their visit and the number of their cause.
pub(super) fn requests(blob: &[u8], head: &Head) -> Option<Vec<(u32, Option<usize>, Request)>> {
    let mut eye = Eye(blob);
    let (mut row, mut asked_before, mut all) = (0_u32, 0_i64, Vec::new());
    while !eye.0.is_empty() {
        row = row.checked_add(u32::try_from(eye.number()?).ok()?)?;
        let what = eye.number()?;
        let on = |nth: u32| what >> (5 + nth) & 1 == 1;
        let cause = match on(0) {
            true => Some(usize::try_from(eye.number()?).ok().filter(|n| *n < head.causes.len())?),
            false => None,
        };
        let asked = asked_before.wrapping_add(eye.signed()?);
        let mut moment = |nth| match on(nth) {
            true => eye.signed().map(|after| Some(asked.wrapping_add(after))),
            false => Some(None),
        };
        let (settled, due, kept) = (moment(2)?, moment(3)?, moment(4)?);
        let settlement = Some((what >> 2 & 7) as u8).filter(|end| *end < 7);
        let (kind, void) = ((what & 3) as u8, on(1));
        all.push((row, cause, Request { kind, cause: None, settlement, asked, settled, due, kept, void }));
        asked_before = asked;
    }
    let fits = (row as usize) < head.rows().max(1);
    (fits && all.len() == head.shifts.last().map_or(0, |shift| shift.requests.end)).then_some(all)
}

/// Where the first `most` visits of a chunk arrived.
pub(super) fn places(blob: &[u8], head: &Head, most: usize) -> Option<Vec<i64>> {
    let mut eye = Eye(blob);
    let mut all = Vec::with_capacity(most.min(blob.len()));
    for shift in &head.shifts {
        let mut at = shift.pos;
        for _ in shift.rows.clone().take_while(|row| *row < most) {
            at = at.checked_add(eye.signed()?)?;
            all.push(at);
        }
    }
    Some(all)
}

/// What corrected visits are judged anew by, with their rows.
pub(super) fn amends(blob: &[u8], rows: usize) -> Option<Vec<(usize, Amend)>> {
    let mut eye = Eye(blob);
    let mut all = Vec::new();
    while !eye.0.is_empty() {
        let row = usize::try_from(eye.number()?).ok().filter(|row| *row < rows)?;
        let tags = eye.number()?;
        all.push((row, Amend { tags, marks: answers(&mut eye)? }));
    }
    Some(all)
}

fn answers(eye: &mut Eye<'_>) -> Option<Answers> {
    let mut all = Vec::new();
    for _ in 0..eye.count()? {
        let item = eye.text()?;
        all.push((item, *Answer::ALL.get(usize::from(eye.byte()?))?));
    }
    Some(all)
}

/// Levels with the rows of their visits, which ascend.
pub(super) fn levels(blob: &[u8], rows: usize) -> Option<Vec<(usize, u8)>> {
    let mut eye = Eye(blob);
    let mut all: Vec<(usize, u8)> = Vec::new();
    while !eye.0.is_empty() {
        let row = usize::try_from(eye.number()?).ok().filter(|row| *row < rows)?;
        let ascends = all.last().is_none_or(|(last, _)| *last <= row);
        all.push((row, eye.byte().filter(|_| ascends)?));
    }
    Some(all)
}

/// Item and answer.
pub(super) type Answers = Vec<(String, Answer)>;

/// What was observed, with the rows of the visits, which ascend.
pub(super) fn observed(blob: &[u8], rows: usize) -> Option<Vec<(usize, Answers)>> {
    let mut eye = Eye(blob);
    let mut all: Vec<(usize, Answers)> = Vec::new();
    while !eye.0.is_empty() {
        let row = usize::try_from(eye.number()?).ok().filter(|row| *row < rows)?;
        let ascends = all.last().is_none_or(|(last, _)| *last < row);
        all.push((row, answers(&mut eye).filter(|_| ascends)?));
    }
    Some(all)
}

/// All shifts of a chunk; none where the blobs are not what sealing writes.
pub(super) fn decode(blobs: &[Vec<u8>; column::ALL], base: i64) -> Option<Vec<Sealed>> {
    let head = Head::read(&blobs[column::HEAD], base)?;
    let (rows, width) = (head.rows(), head.staff_width());
    let is_whole = |n: usize, each: usize| blobs[n].len() == rows * each;
    let bytes = [column::SLOT, column::WHO, column::STATE, column::VOICE].into_iter().all(|n| is_whole(n, 1));
    if !bytes || !is_whole(column::STAFF, width) || !is_whole(column::ANSWERS, head.stride) {
        return None;
    }
    let (mut response, mut handling) = (Durations::default(), Durations::default());
    durations(&blobs[column::RESPONSE], rows, &mut response)?;
    durations(&blobs[column::HANDLING], rows, &mut handling)?;
    let places = places(&blobs[column::PLACE], &head, rows)?;
    let mut asked = requests(&blobs[column::REQUESTS], &head)?.into_iter().peekable();
    let mut amended = amends(&blobs[column::AMENDS], rows)?.into_iter().peekable();
    let mut levels = levels(&blobs[column::LEVELS], rows)?.into_iter().peekable();
    let mut observed = observed(&blobs[column::OBSERVED], rows)?.into_iter().peekable();
    let mut visits = (0..rows).map(|row| {
        let person = blobs[column::STAFF][row * width..][..width].iter().rev().fold(0, |n, b| n << 8 | usize::from(*b));
        let run = head.runs.partition_point(|(end, _)| *end as usize <= row);
        let mut requests = Vec::new();
        while let Some((_, cause, request)) = asked.next_if(|(of, ..)| *of as usize == row) {
            requests.push(Request { cause: cause.map(|n| head.causes[n].clone()), ..request });
        }
        let of_row = |(of, _): &(usize, u8)| *of == row;
        let levels = std::iter::from_fn(|| levels.next_if(of_row)).map(|(_, level)| level).collect();
        let observed = observed.next_if(|(of, _)| *of == row).map(|(_, answers)| answers).unwrap_or_default();
        Some(Visit {
            pos: *places.get(row)?,
            slot: blobs[column::SLOT][row],
            who: blobs[column::WHO][row],
            state: blobs[column::STATE][row],
            voice: blobs[column::VOICE][row],
            staff: *head.staff.get(person)?,
            pack: *head.packs.get(usize::from(head.runs.get(run)?.1))?,
            response: response.get(row),
            handling: handling.get(row),
            answers: trimmed(&blobs[column::ANSWERS][row * head.stride..][..head.stride]),
            amend: amended.next_if(|(of, _)| *of == row).map(|(_, amend)| amend),
            requests,
            levels,
            observed,
        })
    });
    let mut shifts = Vec::new();
    for shift in &head.shifts {
        let visits: Option<Vec<Visit>> = visits.by_ref().take(shift.rows.len()).collect();
        let (pos, upto, day, moods) = (shift.pos, shift.upto, shift.day, shift.moods);
        shifts.push(Sealed { pos, upto, desk: head.desks[shift.desk], day, moods, visits: visits? });
    }
    Some(shifts)
}

/// Without the zeros at the end: what was packed for fewer items in a wider chunk.
pub(super) fn trimmed(answers: &[u8]) -> Vec<u8> {
    let end = answers.iter().rposition(|byte| *byte != 0).map_or(0, |last| last + 1);
    answers[..end].to_vec()
}
