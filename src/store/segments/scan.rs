//! Chunks and fresh shifts as blocks, one after the other, for tallies to pass over.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use std::sync::mpsc::{channel, sync_channel};

use rusqlite::Connection;

use super::super::error::StoreError;
use super::super::terms::Terms;
use super::blobs::{Blobs, unreadable};
use super::code::{Head, HeadShift, code_width, column, encode};
use super::read::Amended;
use super::sealed::{gather, judged_as};
use super::{CHUNK_BITS, read, sealed_upto};
use crate::domain::ids::{DeskId, StaffId};
use crate::domain::report::columns::{
    Asked, Block, BlockShift, Directory, MOST_ITEMS, Needs, Observed, Pattern, packed,
};
use crate::domain::report::{Days, Sieve, Standards, Tally};
use crate::domain::request::RequestKind;
use crate::domain::review::Level;
use crate::domain::standard::{Digest, Standard};

/// From so many parts on a second thread counts what the first one has read.
const BESIDE: usize = 8;
/// Blocks read ahead of the counting.
const AHEAD: usize = 4;

/// What is read at once.
enum Piece {
    /// A chunk.
    Chunk(i64),
    /// A shift from its rows: opening, reach.
    Fresh(i64, i64),
}

/// Told how many parts of a question are read and how many there are; whether to go on.
pub(super) type Progress<'a> = &'a mut dyn FnMut(u64, u64) -> bool;

/// One consistent state of the file, to be passed over.
pub(super) struct Scan<'a> {
    conn: &'a Connection,
    terms: &'a mut Terms,
    /// Shared with whoever counts; what is new in it goes into a copy.
    pub(super) directory: Arc<Directory<'a>>,
    /// Chunk, and the first and last day of its shifts.
    chunks: Vec<(i64, Days)>,
    /// Shifts that are read from their rows: opening, reach, day.
    fresh: BTreeMap<i64, (i64, i32)>,
    numbers: Numbers,
    blobs: Blobs<'a>,
    spare: Vec<u8>,
}

/// Numbers in the directory of terms.
#[derive(Default)]
struct Numbers {
    staff: HashMap<i64, u16>,
    desks: HashMap<i64, u16>,
    packs: HashMap<i64, u16>,
}

/// A level by its code; none for a code there is not.
fn code(level: u8) -> Option<Level> {
    Level::ALL.get(usize::from(level)).copied()
}

/// The number of each term, asked of the directory where it is new.
fn numbered<const N: usize>(
    (conn, terms): (&Connection, &mut Terms),
    known: &mut HashMap<i64, u16>,
    all: &[i64],
    mut make: impl FnMut([u8; N]) -> u16,
) -> Result<Vec<u16>, StoreError> {
    all.iter()
        .map(|term| match known.get(term) {
            Some(n) => Ok(*n),
            None => {
                let n = make(terms.bytes(conn, *term)?.try_into().unwrap_or([0; N]));
                known.insert(*term, n);
                Ok(n)
            }
        })
        .collect()
}

impl<'a> Scan<'a> {
    pub(super) fn new(
        conn: &'a Connection,
        terms: &'a mut Terms,
        standards: &'a Standards,
    ) -> Result<Scan<'a>, StoreError> {
        let mut ask = conn.prepare_cached("SELECT chunk, first, last FROM p_chunk ORDER BY chunk")?;
        let chunks = ask
            .query_map([], |row| Ok((row.get(0)?, Days { first: row.get(1)?, last: row.get(2)? })))?
            .collect::<Result<_, _>>()?;
        let mut ask = conn.prepare_cached("SELECT pos, upto, day FROM p_fresh JOIN p_shift USING (pos)")?;
        let mut fresh: BTreeMap<i64, (i64, i32)> =
            ask.query_map([], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))?.collect::<Result<_, _>>()?;
        for (pos, (upto, _)) in &mut fresh {
            // What touched a sealed shift may be about an early visit: its later ones belong to it still.
            *upto = sealed_upto(conn, *pos)?.map_or(*upto, |sealed| sealed.max(*upto));
        }
        Ok(Scan {
            conn,
            terms,
            directory: Arc::new(Directory::new(standards)),
            chunks,
            fresh,
            numbers: Numbers::default(),
            blobs: Blobs::over(conn),
            spare: Vec::new(),
        })
    }

    /// Passes everything in the sieve over the tally, as often as it wants.
    pub(super) fn run<T: Tally + Send>(
        &mut self,
        sieve: &mut Sieve,
        tally: &mut T,
        progress: Progress<'_>,
    ) -> Result<(), StoreError> {
        loop {
            self.pass(sieve, tally, progress)?;
            if !tally.again() {
                return Ok(());
            }
        }
    }

    fn pass<T: Tally + Send>(
        &mut self,
        sieve: &mut Sieve,
        tally: &mut T,
        progress: Progress<'_>,
    ) -> Result<(), StoreError> {
        let needs = tally.needs().or(sieve.needs());
        let (days, parts) = (sieve.days, self.parts(sieve.days, tally.every()));
        if parts.len() < BESIDE {
            return self.read(&parts, (needs, days), progress, &mut |block, directory| {
                sieve.pass(&block, directory, tally);
                block
            });
        }
        // One thread reads, the other one counts.
        std::thread::scope(|scope| {
            let (full, to_count) = sync_channel::<(Block, Arc<Directory<'a>>)>(AHEAD);
            let (empty, to_fill) = channel();
            scope.spawn(move || {
                for (block, directory) in to_count {
                    sieve.pass(&block, &directory, tally);
                    // Where nobody reads any more nobody needs it.
                    let _ = empty.send(block);
                }
            });
            self.read(&parts, (needs, days), progress, &mut |block, directory| {
                let _ = full.send((block, Arc::clone(directory)));
                to_fill.try_recv().unwrap_or_default()
            })
        })
    }

    /// The chunks and fresh shifts that have these days, or one in so many of them.
    fn parts(&self, days: Days, every: usize) -> Vec<Piece> {
        let chunks = self.chunks.iter().filter(|(_, span)| span.meets(days)).map(|(chunk, _)| Piece::Chunk(*chunk));
        let fresh = self.fresh.iter().filter(|(_, (_, day))| days.contains(*day));
        chunks.chain(fresh.map(|(pos, (upto, _))| Piece::Fresh(*pos, *upto))).step_by(every).collect()
    }

    /// Reads one part after the other and hands each over as a block; what comes back is filled next.
    fn read(
        &mut self,
        parts: &[Piece],
        (needs, days): (Needs, Days),
        progress: Progress<'_>,
        over: &mut dyn FnMut(Block, &Arc<Directory<'a>>) -> Block,
    ) -> Result<(), StoreError> {
        let mut block = Block::default();
        for (done, part) in (1..).zip(parts) {
            let any = match part {
                Piece::Chunk(chunk) => self.chunk(*chunk, (needs, days), &mut block)?,
                Piece::Fresh(pos, upto) => self.shift((*pos, *upto), needs, &mut block)?,
            };
            if any {
                block = over(block, &self.directory);
            }
            if !progress(done, parts.len() as u64) || self.conn.is_interrupted() {
                return Err(StoreError::Stopped);
            }
        }
        Ok(())
    }

    /// Reads what is needed of a chunk into a block; whether any of its shifts is on these days.
    fn chunk(&mut self, chunk: i64, (needs, days): (Needs, Days), block: &mut Block) -> Result<bool, StoreError> {
        let mut spare = std::mem::take(&mut self.spare);
        self.blobs.bring(column::HEAD, chunk, &mut spare)?;
        let head = Head::read(&spare, chunk << CHUNK_BITS).ok_or_else(unreadable)?;
        let wanted = |shift: &HeadShift| days.contains(shift.day) && !self.fresh.contains_key(&shift.pos);
        let any = head.shifts.iter().any(wanted);
        if any {
            self.fill(&head, needs, block, &mut spare, &mut |scan, column, into| {
                scan.blobs.bring(column, chunk, into)
            })?;
        }
        self.spare = spare;
        Ok(any)
    }

    /// Makes a block of one shift from its rows.
    fn shift(&mut self, (pos, upto): (i64, i64), needs: Needs, block: &mut Block) -> Result<bool, StoreError> {
        let Some(shift) = gather(self.conn, self.terms, "main", (pos, upto))? else { return Ok(false) };
        let mut blobs = encode(&[shift], 0);
        let head = Head::read(&blobs[column::HEAD], 0).ok_or_else(unreadable)?;
        // Named by itself, so that it is not passed over as fresh.
        let head =
            Head { shifts: head.shifts.into_iter().map(|shift| HeadShift { pos: -1, ..shift }).collect(), ..head };
        self.fill(&head, needs, block, &mut Vec::new(), &mut |_, column, into| {
            *into = std::mem::take(&mut blobs[column]);
            Ok(())
        })?;
        Ok(true)
    }
}

/// Brings one blob: of a column, into a buffer.
type Bring<'a, 'b> = &'b mut dyn FnMut(&mut Scan<'a>, usize, &mut Vec<u8>) -> Result<(), StoreError>;

impl<'a> Scan<'a> {
    fn fill(
        &mut self,
        head: &Head,
        needs: Needs,
        block: &mut Block,
        spare: &mut Vec<u8>,
        bring: Bring<'a, '_>,
    ) -> Result<(), StoreError> {
        let rows = head.rows();
        let directory = &mut self.directory;
        let here = (self.conn, &mut *self.terms);
        let desks = numbered(here, &mut self.numbers.desks, &head.desks, |id| {
            Arc::make_mut(directory).desk(DeskId::from_bytes(id))
        })?;
        let here = (self.conn, &mut *self.terms);
        let packs = numbered(here, &mut self.numbers.packs, &head.packs, |digest| {
            Arc::make_mut(directory).pack(Digest(digest))
        })?;
        block.packs.clear();
        block.packs.extend(head.runs.iter().map(|(end, pack)| (*end, packs[usize::from(*pack)])));
        block.shifts.clear();
        let shifts = head.shifts.iter().filter(|shift| !self.fresh.contains_key(&shift.pos));
        block.shifts.extend(shifts.map(|shift| BlockShift {
            desk: desks[shift.desk],
            day: shift.day,
            rows: shift.rows.clone(),
            requests: shift.requests.clone(),
            moods: Default::default(),
        }));
        if needs.moods {
            bring(self, column::MOODS, spare)?;
            let moods = read::moods(spare, head.shifts.len()).ok_or_else(unreadable)?;
            let sealed = head.shifts.iter().zip(moods).filter(|(shift, _)| !self.fresh.contains_key(&shift.pos));
            block.shifts.iter_mut().zip(sealed).for_each(|(shift, (_, moods))| shift.moods = moods);
        }
        let plain = [
            (needs.slot, column::SLOT, &mut block.slot),
            (needs.who, column::WHO, &mut block.who),
            (needs.state, column::STATE, &mut block.state),
            (needs.voice, column::VOICE, &mut block.voice),
        ];
        for (_, column, into) in plain.into_iter().filter(|(needed, ..)| *needed) {
            bring(self, column, into)?;
            if into.len() != rows {
                return Err(unreadable());
            }
        }
        let timed = [
            (needs.response, column::RESPONSE, &mut block.response),
            (needs.handling, column::HANDLING, &mut block.handling),
        ];
        for (_, column, into) in timed.into_iter().filter(|(needed, ..)| *needed) {
            bring(self, column, spare)?;
            read::durations(spare, rows, into).ok_or_else(unreadable)?;
        }
        self.fill_wide((head, needs), block, spare, bring)
    }

    /// The columns that are more than a byte or a time a visit.
    fn fill_wide(
        &mut self,
        (head, needs): (&Head, Needs),
        block: &mut Block,
        spare: &mut Vec<u8>,
        bring: Bring<'a, '_>,
    ) -> Result<(), StoreError> {
        let rows = head.rows();
        if needs.staff {
            bring(self, column::STAFF, spare)?;
            self.people(head, block, spare)?;
        }
        if needs.observed {
            bring(self, column::OBSERVED, spare)?;
            self.observed(block, spare, rows)?;
        }
        if needs.levels {
            bring(self, column::LEVELS, spare)?;
            let levels = read::levels(spare, rows).ok_or_else(unreadable)?;
            block.levels.clear();
            block.levels.extend(levels.into_iter().filter_map(|(row, level)| Some((row as u32, code(level)?))));
        }
        // What was observed is compared with the answers: where nothing was, they need not be read.
        if needs.answers || needs.observed && !block.observed.is_empty() {
            bring(self, column::ANSWERS, spare)?;
            self.answers(head, block, spare)?;
            bring(self, column::AMENDS, spare)?;
            self.amend(block, spare, rows)?;
        }
        if needs.requests {
            bring(self, column::REQUESTS, spare)?;
            self.requests(head, block, spare)?;
        }
        Ok(())
    }

    fn people(&mut self, head: &Head, block: &mut Block, blob: &[u8]) -> Result<(), StoreError> {
        let (here, directory) = ((self.conn, &mut *self.terms), &mut self.directory);
        let staff = numbered(here, &mut self.numbers.staff, &head.staff, |id| {
            Arc::make_mut(directory).person(StaffId::from_bytes(id))
        })?;
        let width = code_width(head.staff.len());
        if blob.len() != head.rows() * width {
            return Err(unreadable());
        }
        let number = |at: usize| staff.get(at).copied().unwrap_or_default();
        block.staff.clear();
        match width {
            1 => block.staff.extend(blob.iter().map(|at| number(usize::from(*at)))),
            _ => block
                .staff
                .extend(blob.chunks_exact(2).map(|two| number(usize::from(u16::from_le_bytes([two[0], two[1]]))))),
        }
        Ok(())
    }

    fn answers(&mut self, head: &Head, block: &mut Block, blob: &[u8]) -> Result<(), StoreError> {
        let patterns = read::patterns(blob, head, &mut block.answers).ok_or_else(unreadable)?;
        let packs: Vec<u16> = head.packs.iter().map(|pack| self.numbers.packs[pack]).collect();
        block.patterns.clear();
        block.patterns.extend(patterns.into_iter().map(|(pack, judged, bytes)| {
            let answers = bytes.iter().take(8).rev().fold(0, |word, byte| word << 8 | u64::from(*byte));
            Pattern { pack: packs[pack], judged, answers }
        }));
        Ok(())
    }

    fn requests(&mut self, head: &Head, block: &mut Block, blob: &[u8]) -> Result<(), StoreError> {
        let directory = &mut self.directory;
        let number = |cause: &String| match directory.causes.iter().position(|known| known == cause) {
            Some(known) => known as u16,
            None => Arc::make_mut(directory).cause(cause.clone()),
        };
        let causes: Vec<u16> = head.causes.iter().map(number).collect();
        block.requests.clear();
        let all = read::requests(blob, head, |row, cause, asked| {
            block.requests.push(Asked {
                row,
                kind: RequestKind::ALL.get(usize::from(asked.kind)).copied().unwrap_or(RequestKind::Question),
                cause: cause.map(|cause| causes[cause]),
                settlement: asked.settlement,
                asked: asked.asked,
                settled: asked.settled,
                due: asked.due,
                kept: asked.kept,
                void: asked.void,
            });
        });
        all.ok_or_else(unreadable)
    }

    /// What was observed of visits, by the place of the item in the visit's standard.
    fn observed(&mut self, block: &mut Block, blob: &[u8], rows: usize) -> Result<(), StoreError> {
        block.observed.clear();
        for (row, answers) in read::observed(blob, rows).ok_or_else(unreadable)? {
            let Some(standard) = self.standard(block, row) else { continue };
            for (id, answer) in answers {
                let item = standard.items.iter().take(MOST_ITEMS).position(|item| item.id == id);
                block.observed.extend(item.map(|item| Observed { row: row as u32, item: item as u8, answer }));
            }
        }
        Ok(())
    }

    /// The standard of a visit, where its text is known.
    fn standard(&self, block: &Block, row: usize) -> Option<&Arc<Standard>> {
        let run = block.packs.partition_point(|(end, _)| *end as usize <= row);
        self.directory.packs[usize::from(block.packs.get(run)?.1)].standard.as_ref()
    }

    /// Puts the answers of corrected visits in, as their standard judges them now.
    fn amend(&mut self, block: &mut Block, blob: &[u8], rows: usize) -> Result<(), StoreError> {
        for Amended { row, facts, amend } in read::amends(blob, rows).ok_or_else(unreadable)? {
            let Some(standard) = self.standard(block, row) else { continue };
            let answers = packed(&judged_as(standard, facts, &amend));
            let pattern = Pattern { answers, ..block.patterns[usize::from(block.answers[row])] };
            let known = block.patterns.iter().position(|known| *known == pattern);
            block.answers[row] = known.unwrap_or_else(|| {
                block.patterns.push(pattern);
                block.patterns.len() - 1
            }) as u16;
        }
        Ok(())
    }
}
