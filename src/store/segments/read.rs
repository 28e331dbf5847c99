//! The columns of a chunk, read back.

use super::bytes::Eye;
use super::code::{Head, code_width, column};
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
    let marked = |(row, _): &(u32, i64)| {
        into.short.chunks_exact(3).nth(*row as usize).is_some_and(|ms| ms[..] == LONG_DURATION.to_le_bytes()[..3])
    };
    (into.long.iter().all(marked) && into.long.is_sorted()).then_some(())
}

/// Requests, each with the row of its visit and the number of its cause.
pub(super) fn requests(blob: &[u8], head: &Head, mut take: impl FnMut(u32, Option<usize>, Request)) -> Option<()> {
    let mut eye = Eye(blob);
    let (mut row, mut asked_before, mut all) = (0_u32, 0_i64, 0);
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
        take(row, cause, Request { kind, cause: None, settlement, asked, settled, due, kept, void });
        (asked_before, all) = (asked, all + 1);
    }
    let fits = (row as usize) < head.rows().max(1);
    (fits && all == head.shifts.last().map_or(0, |shift| shift.requests.end)).then_some(())
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

/// The kinds of answers there are: number of the standard, whether judged, two bits an item.
pub(super) type Patterns<'a> = Vec<(usize, bool, &'a [u8])>;

/// The answers of so many visits; which one each has goes into a buffer.
pub(super) fn patterns<'a>(blob: &'a [u8], head: &Head, codes: &mut Vec<u16>) -> Option<Patterns<'a>> {
    let mut eye = Eye(blob);
    let mut all = Vec::new();
    for _ in 0..eye.count()? {
        let pack = usize::try_from(eye.number()?).ok().filter(|pack| *pack < head.packs.len())?;
        let size = usize::try_from(eye.number()?).ok()?;
        all.push((pack, size & 1 == 1, eye.bytes(size >> 1)?));
    }
    codes.clear();
    match code_width(all.len()) {
        1 => codes.extend(eye.0.iter().map(|code| u16::from(*code))),
        _ => codes.extend(eye.0.chunks_exact(2).map(|two| u16::from_le_bytes([two[0], two[1]]))),
    }
    let whole = eye.0.len() == head.rows() * code_width(all.len());
    let known = codes.iter().max().is_none_or(|most| usize::from(*most) < all.len());
    (whole && known).then_some(all)
}

/// Moods of so many shifts, at their start and at their end.
pub(super) fn moods(blob: &[u8], shifts: usize) -> Option<Vec<[[u32; 4]; 2]>> {
    let mut eye = Eye(blob);
    let mut all = vec![[[0; 4]; 2]; shifts];
    for mood in all.as_flattened_mut().as_flattened_mut() {
        *mood = u32::try_from(eye.number()?).ok()?;
    }
    eye.0.is_empty().then_some(all)
}

/// A corrected visit: its row, its `who`, `state` and response, what its answers are judged anew by.
pub(super) struct Amended {
    pub(super) row: usize,
    pub(super) facts: (u8, u8, Option<i64>),
    pub(super) amend: Amend,
}

/// The corrected visits of a chunk.
pub(super) fn amends(blob: &[u8], rows: usize) -> Option<Vec<Amended>> {
    let mut eye = Eye(blob);
    let mut all = Vec::new();
    while !eye.0.is_empty() {
        let row = usize::try_from(eye.number()?).ok().filter(|row| *row < rows)?;
        let (who, state, timed) = (eye.byte()?, eye.byte()?, eye.byte()? == 1);
        let response = Some(eye.signed()?).filter(|_| timed);
        let tags = eye.number()?;
        all.push(Amended { row, facts: (who, state, response), amend: Amend { tags, marks: answers(&mut eye)? } });
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
    let (rows, width) = (head.rows(), code_width(head.staff.len()));
    let is_whole = |n: usize, each: usize| blobs[n].len() == rows * each;
    let bytes = [column::SLOT, column::WHO, column::STATE, column::VOICE].into_iter().all(|n| is_whole(n, 1));
    if !bytes || !is_whole(column::STAFF, width) {
        return None;
    }
    let mut codes = Vec::new();
    let patterns = patterns(&blobs[column::ANSWERS], &head, &mut codes)?;
    let moods = moods(&blobs[column::MOODS], head.shifts.len())?;
    let (mut response, mut handling) = (Durations::default(), Durations::default());
    durations(&blobs[column::RESPONSE], rows, &mut response)?;
    durations(&blobs[column::HANDLING], rows, &mut handling)?;
    let places = places(&blobs[column::PLACE], &head, rows)?;
    let mut asked = Vec::new();
    requests(&blobs[column::REQUESTS], &head, |row, cause, request| asked.push((row, cause, request)))?;
    let mut asked = asked.into_iter().peekable();
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
            answers: patterns[usize::from(codes[row])].2.to_vec(),
            amend: amended.next_if(|amended| amended.row == row).map(|amended| amended.amend),
            requests,
            levels,
            observed,
        })
    });
    let mut shifts = Vec::new();
    for (shift, moods) in head.shifts.iter().zip(moods) {
        let visits: Option<Vec<Visit>> = visits.by_ref().take(shift.rows.len()).collect();
        let (pos, upto, day) = (shift.pos, shift.upto, shift.day);
        shifts.push(Sealed { pos, upto, desk: head.desks[shift.desk], day, moods, visits: visits? });
    }
    Some(shifts)
}

/// Without the zeros at the end: items that nobody answered.
pub(super) fn trimmed(answers: &[u8]) -> Vec<u8> {
    let end = answers.iter().rposition(|byte| *byte != 0).map_or(0, |last| last + 1);
    answers[..end].to_vec()
}
