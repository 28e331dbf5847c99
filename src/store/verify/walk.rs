//! One walk over all logs, on as many threads as there are processors.
//!
//! A log is cut into stretches of equal length. Whoever is free takes the next one, on a read-only connection of its own;
//! each begins with the hash that the file has before it, which the one before has to arrive at. Put together in order
//! they give what one walk from the first entry to the last would give.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicI64, Ordering};

use rusqlite::Connection;

use super::stretch::{Looked, Stretch};
use super::{Projections, Verdict, Verified, Why};
use crate::store::chain::Hash;
use crate::store::error::StoreError;
use crate::store::load::revision;
use crate::store::rows::SEQ_BITS;
use crate::store::schema::{self, Use};
use crate::store::terms::TermTable;

/// One log and its stretches.
struct Life {
    log: [u8; 16],
    root: Hash,
    /// The position before its first entry.
    from: i64,
    /// The position after its last possible one.
    until: i64,
    /// Numbers of its first stretch and of the first one of the next log.
    stretches: std::ops::Range<i64>,
}

/// What all threads share.
struct Walk {
    /// Identity of the newest log.
    log: [u8; 16],
    lives: Vec<Life>,
    terms: TermTable,
    /// Entries in a stretch.
    stride: i64,
    /// The next stretch that nobody has taken.
    next: AtomicI64,
    /// The first stretch known to hold something that does not fit: none after it matters.
    end: AtomicI64,
    /// Entries looked at.
    entries: AtomicI64,
}

type Results = BTreeMap<i64, Result<Looked, StoreError>>;

/// Walks over the file. `conn` is its reader; it holds no transaction afterwards.
pub(super) fn walk(
    path: &Path,
    conn: &Connection,
    stride: i64,
    progress: &mut dyn FnMut(i64) -> bool,
) -> Result<Verified, StoreError> {
    let tx = rusqlite::Transaction::new_unchecked(conn, rusqlite::TransactionBehavior::Deferred)?;
    let walk = Walk::plan(&tx, stride.max(1))?;
    let others = walk.others(path, &tx)?;
    let walk = &walk;
    let results = std::thread::scope(|scope| {
        // A thread that cannot be had costs time, nothing else.
        let others: Vec<_> = others
            .into_iter()
            .filter_map(|conn| {
                std::thread::Builder::new().spawn_scoped(scope, move || walk.work(&conn, &mut |_| true)).ok()
            })
            .collect();
        let mut results = walk.work(&tx, progress);
        for other in others {
            results.extend(other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        results
    });
    walk.together(results)
}

impl Walk {
    fn plan(conn: &Connection, stride: i64) -> Result<Walk, StoreError> {
        let log = conn.query_row("SELECT log FROM life ORDER BY life DESC LIMIT 1", [], |row| row.get(0))?;
        let mut ask = conn.prepare("SELECT life, log, root FROM life ORDER BY life")?;
        let mut rows = ask.query([])?;
        let (mut lives, mut next) = (Vec::new(), 0);
        while let Some(row) = rows.next()? {
            let life: i64 = row.get(0)?;
            let (from, until) = (life << SEQ_BITS, (life + 1) << SEQ_BITS);
            let last: Option<i64> =
                conn.query_row("SELECT max(pos) FROM entry WHERE pos >= ?1 AND pos < ?2", (from, until), |row| {
                    row.get(0)
                })?;
            let count = (last.unwrap_or(from) - from).max(1);
            let stretches = next..next + (count - 1) / stride + 1;
            next = stretches.end;
            lives.push(Life { log: row.get(1)?, root: row.get(2)?, from, until, stretches });
        }
        let terms = TermTable::read(conn)?;
        let (next, end, entries) = (AtomicI64::new(0), AtomicI64::new(i64::MAX), AtomicI64::new(0));
        Ok(Walk { log, lives, terms, stride, next, end, entries })
    }

    /// Connections for the other processors, each in the state of the file that this one sees. One that is not to be
    /// had, or sees what was written meanwhile, is left out.
    fn others(&self, path: &Path, conn: &Connection) -> Result<Vec<Connection>, StoreError> {
        let stretches = self.lives.last().map_or(0, |life| life.stretches.end);
        let processors = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let wanted = processors.min(usize::try_from(stretches).unwrap_or(usize::MAX));
        let seen = revision(conn)?;
        let other = |_| {
            let other = schema::open(path, Use::Check).ok()?;
            other.execute_batch("BEGIN").ok()?;
            (revision(&other).ok()? == seen).then_some(other)
        };
        Ok((1..wanted).filter_map(other).collect())
    }

    /// Takes stretches until there are no more.
    fn work(&self, conn: &Connection, progress: &mut dyn FnMut(i64) -> bool) -> Results {
        let mut results = Results::new();
        loop {
            let n = self.next.fetch_add(1, Ordering::Relaxed);
            let Some(stretch) = self.stretch(n).filter(|_| n <= self.end.load(Ordering::Relaxed)) else {
                return results;
            };
            let looked = stretch.look(conn, &self.terms);
            let fits = looked.as_ref().is_ok_and(|looked| looked.found.is_none());
            let entries = looked.as_ref().map_or(0, |looked| looked.entries);
            results.insert(n, looked);
            if !fits {
                self.end.fetch_min(n, Ordering::Relaxed);
            }
            if !progress(self.entries.fetch_add(entries, Ordering::Relaxed) + entries) {
                self.end.store(-1, Ordering::Relaxed);
                results.insert(n, Err(StoreError::Stopped));
                return results;
            }
        }
    }

    fn stretch(&self, n: i64) -> Option<Stretch<'_>> {
        let life = self.lives.iter().find(|life| life.stretches.contains(&n))?;
        let nth = n - life.stretches.start;
        let (first, last) = (nth == 0, n + 1 == life.stretches.end);
        // The place before the first entry belongs to the first stretch: texts may have been put there.
        Some(Stretch {
            log: &life.log,
            root: first.then_some(life.root),
            from: life.from + nth * self.stride + i64::from(!first),
            until: if last { life.until } else { life.from + (nth + 1) * self.stride + 1 },
            last,
        })
    }

    /// What the stretches say together, in order.
    fn together(&self, mut results: Results) -> Result<Verified, StoreError> {
        let mut verified = Verified {
            verdict: Verdict::UnanchoredSince(1),
            entries: 0,
            payloads: 0,
            erased: 0,
            log: self.log,
            head: [0; 32],
            projections: Projections::NotChecked,
        };
        for life in &self.lives {
            let mut whole = Looked { head: Some(life.root), ..Looked::default() };
            for n in life.stretches.clone() {
                let Some(looked) = results.remove(&n).transpose()? else { return Err(StoreError::Stopped) };
                whole.join(looked);
                if whole.found.is_some() {
                    break;
                }
            }
            verified.head = whole.head.unwrap_or(life.root);
            verified.entries += whole.entries;
            verified.payloads += whole.payloads;
            verified.erased += i64::try_from(whole.gone.len()).unwrap_or(i64::MAX);
            let unlawful = whole.gone.difference(&whole.announced).next().map(|seq| (*seq, Why::PayloadGone));
            let first = [whole.found, unlawful].into_iter().flatten().min_by_key(|(seq, _)| *seq);
            if let Some((seq, why)) = first {
                verified.verdict = Verdict::TamperedAt(seq, why);
                break;
            }
        }
        Ok(verified)
    }
}

impl Looked {
    /// Adds the stretch after this one.
    fn join(&mut self, next: Looked) {
        self.head = next.head.or(self.head);
        self.found = next.found;
        self.entries += next.entries;
        self.payloads += next.payloads;
        self.gone.extend(next.gone);
        self.announced.extend(next.announced);
    }
}
