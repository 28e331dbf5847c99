//! The trace of one person in the present shift: which commands stand and which were taken back, read from the entries
//! and the timelines. Nothing else remembers it, so a restart forgets nothing.

use std::collections::HashSet;
use std::sync::Arc;

use super::book::Book;
use super::encounter::{Act, Encounter, Outcome, Step};
use super::entry::{Body, Entry, Kind};
use super::ids::{EncounterId, RequestId, StaffId};
use super::last::Last;
use super::time::Stamp;

/// Kinds that can be taken back. The end of a shift, adoption and people are never undone.
const UNDOABLE: [Kind; 8] = [
    Kind::ARRIVED,
    Kind::CLOSED,
    Kind::CORRECTED,
    Kind::REQUESTED,
    Kind::SETTLED,
    Kind::MOVED,
    Kind::KEPT,
    Kind::OCCURRED,
];

/// A close that only undo writes: an arrival taken back.
fn is_taken_back_arrival(entry: &Entry) -> bool {
    matches!(entry.body, Body::Closed { outcome: Outcome::Discarded, reason: None, .. })
}

/// What one person did in this shift, the newest last.
#[derive(Debug, Default)]
pub(super) struct Trace {
    /// Commands that count.
    pub(super) done: Vec<Last>,
    /// Commands taken back that can be done again: none is left once another command followed.
    pub(super) undone: Vec<Last>,
    /// Requests that were taken back and asked again, and under which id.
    pub(super) renewed: Vec<(RequestId, RequestId)>,
}

/// One command in the trace.
enum Event<'a> {
    /// Its entries.
    Entries(Vec<&'a Arc<Entry>>),
    /// Its step in an open visit.
    Step(&'a Encounter, usize, &'a Step),
}

impl Event<'_> {
    fn at(&self) -> Stamp {
        match self {
            Event::Entries(entries) => entries[0].at,
            Event::Step(_, _, step) => step.at,
        }
    }
}

impl Trace {
    /// Reads the trace of `staff`. Commands have moments of their own (see [`super::decide`]), which tell them apart.
    pub(super) fn of(book: &Book, staff: StaffId) -> Trace {
        let mut streams = vec![commands(book, staff)];
        let in_log: HashSet<Stamp> = streams[0].iter().map(Event::at).collect();
        let open = book.encounters.values().filter(|visit| visit.is_open());
        streams.extend(open.map(|visit| steps(book, visit, staff, &in_log)));
        let mut streams: Vec<_> = streams.into_iter().map(|events| events.into_iter().peekable()).collect();
        let mut trace = Trace::default();
        // Clocks of different boots do not sort: the streams are merged by their heads instead.
        loop {
            let heads = streams.iter_mut().enumerate().filter_map(|(n, events)| events.peek().map(|e| (n, e.at())));
            let Some((first, _)) = heads.min_by(|a, b| a.1.order(&b.1)) else { return trace };
            match streams[first].next() {
                Some(Event::Entries(entries)) => trace.take_entries(book, &entries),
                Some(Event::Step(visit, index, step)) => trace.take_step(visit, index, step),
                None => return trace,
            }
        }
    }

    /// The id under which a request goes on, if it was taken back and asked again.
    pub(super) fn now_called(&self, request: RequestId) -> RequestId {
        let follow = |id: RequestId, (old, new): &(RequestId, RequestId)| if *old == id { *new } else { id };
        self.renewed.iter().fold(request, follow)
    }

    fn take_step(&mut self, visit: &Encounter, index: usize, step: &Step) {
        let of = |last: &Last, n: u16| matches!(last, Last::Step { encounter, index, .. } if *encounter == visit.id() && *index == usize::from(n));
        match step.act {
            Act::Undone(n) => self.take_back(|last| of(last, n)),
            Act::Redone(_) => self.done.extend(self.undone.pop()),
            Act::Resumed => {}
            _ => {
                self.undone.clear();
                let act = step.act.clone();
                self.done.push(Last::Step { encounter: visit.id(), index, act, at: step.at });
            }
        }
    }

    fn take_entries(&mut self, book: &Book, run: &[&Arc<Entry>]) {
        let reversed: Vec<_> = run
            .iter()
            .filter_map(|entry| match entry.body {
                Body::Reversed { entry, .. } => Some(entry),
                _ => None,
            })
            .collect();
        let gone = run.iter().find(|entry| is_taken_back_arrival(entry));
        let of_arrival = |id| book.log.iter().any(|entry| entry.id == id && is_taken_back_arrival(entry));
        let written: Vec<Arc<Entry>> =
            run.iter().filter(|entry| UNDOABLE.contains(&entry.body.kind())).map(|entry| Arc::clone(entry)).collect();
        if reversed.iter().any(|id| of_arrival(*id)) {
            // An arrival done again is the arrival it was; a visit already over is closed anew with it.
            if let Some(last) = self.undone.pop() {
                self.done.push(if written.is_empty() { last } else { Last::Entries(written) });
            }
        } else if let Some(Body::Closed { encounter, .. }) = gone.map(|entry| &entry.body) {
            let began = |entry: &Arc<Entry>| {
                matches!(&entry.body, Body::Arrived(arrival) if arrival.encounter == *encounter)
                    || reversed.contains(&entry.id)
            };
            self.take_back(|last| matches!(last, Last::Entries(entries) if entries.iter().any(began)));
        } else if !reversed.is_empty() {
            let among = |entry: &Arc<Entry>| reversed.contains(&entry.id);
            self.take_back(|last| matches!(last, Last::Entries(entries) if entries.iter().any(among)));
        } else {
            self.take_new(written);
        }
    }

    fn take_back(&mut self, is_it: impl Fn(&Last) -> bool) {
        if let Some(place) = self.done.iter().rposition(is_it) {
            self.undone.push(self.done.remove(place));
        }
    }

    /// A command with entries. The same as what was taken back last is that command done again.
    fn take_new(&mut self, written: Vec<Arc<Entry>>) {
        if let Some(Last::Entries(undone)) = self.undone.last()
            && self.is_same(undone, &written)
        {
            if let (Some(Body::Requested { request: old, .. }), Some(Body::Requested { request: new, .. })) =
                (undone.first().map(|entry| &entry.body), written.first().map(|entry| &entry.body))
            {
                self.renewed.push((*old, *new));
            }
            self.undone.pop();
        } else {
            self.undone.clear();
        }
        self.done.push(Last::Entries(written));
    }

    fn is_same(&self, old: &[Arc<Entry>], new: &[Arc<Entry>]) -> bool {
        let asked = matches!(new.first().map(|entry| &entry.body), Some(Body::Requested { .. }));
        let same = |(old, new): (&Arc<Entry>, &Arc<Entry>)| match (&old.body, &new.body) {
            (
                Body::Closed { encounter: a, outcome: b, reason: c, .. },
                Body::Closed { encounter, outcome, reason, .. },
            ) => (a, b, c) == (encounter, outcome, reason),
            (
                Body::Requested { encounter: a, kind: b, cause: c, .. },
                Body::Requested { encounter, kind, cause, .. },
            ) => (a, b, c) == (encounter, kind, cause),
            (Body::Settled { request: a, settlement: b }, Body::Settled { request, settlement }) => {
                b == settlement && (asked || self.now_called(*a) == *request)
            }
            (Body::Moved { request: a, due: b, .. }, Body::Moved { request, due, .. }) => {
                b == due && self.now_called(*a) == *request
            }
            (Body::Kept { request: a, result: b }, Body::Kept { request, result }) => {
                b == result && self.now_called(*a) == *request
            }
            (Body::Occurred { severity: a, text: b, .. }, Body::Occurred { severity, text, .. }) => {
                (a, b) == (severity, text)
            }
            (Body::Corrected { .. }, Body::Corrected { .. }) => old.body == new.body,
            _ => false,
        };
        old.len() == new.len() && old.iter().zip(new).all(same)
    }
}

/// The commands of `staff` in the log that undo knows: runs of entries of one moment.
fn commands(book: &Book, staff: StaffId) -> Vec<Event<'_>> {
    let known = |entry: &Entry| entry.body.kind() == Kind::REVERSED || UNDOABLE.contains(&entry.body.kind());
    let runs = book.log.chunk_by(|a, b| a.at == b.at);
    let own = runs.map(|run| run.iter().filter(|entry| entry.actor == Some(staff) && known(entry)).collect::<Vec<_>>());
    own.filter(|run| !run.is_empty()).map(Event::Entries).collect()
}

/// The steps of `staff` in an open visit, made in this shift. Those of a command that wrote entries too (a close that was
/// taken back, its taking back) belong to that command.
fn steps<'a>(book: &Book, visit: &'a Encounter, staff: StaffId, in_log: &HashSet<Stamp>) -> Vec<Event<'a>> {
    let shift = book.open_shift();
    let of_shift = |step: &Step| {
        shift.is_some_and(|shift| shift.id == visit.arrival.shift || step.at.order(&shift.opened).is_ge())
    };
    let own = visit.steps.iter().enumerate().filter(|(_, step)| step.by == staff && !in_log.contains(&step.at));
    own.filter(|(_, step)| of_shift(step)).map(|(index, step)| Event::Step(visit, index, step)).collect()
}

/// How far counting may run ahead of the boot clock, in milliseconds.
const AHEAD_MS: i64 = 1_000;

/// The moment of a command: never that of an earlier one, so that what it wrote can be told apart from theirs. Keys that
/// waited in a queue, and lines told to the minute, share a millisecond; the boot clock then counts them.
pub(super) fn own_moment(book: &Book, now: Stamp) -> Stamp {
    let of_visits = book.encounters.values().filter(|visit| visit.is_open()).flat_map(|visit| &visit.steps);
    let of_review = book.matter.iter().flat_map(|matter| &matter.log);
    let written = book.log.iter().chain(of_review).map(|entry| entry.at);
    let taken = written.chain(of_visits.map(|step| step.at));
    let ahead =
        |at: &Stamp| at.boot == now.boot && (0..AHEAD_MS).contains(&at.since_boot.saturating_sub(now.since_boot));
    match taken.filter(ahead).map(|at| at.since_boot).max() {
        Some(latest) => Stamp { since_boot: latest.saturating_add(1), ..now },
        None => now,
    }
}

/// The steps that closed a visit at this moment: its own, and those it made count again.
pub(super) fn closing_steps(visit: &Encounter, closed: &Stamp) -> Vec<usize> {
    let at_close = visit.steps.iter().enumerate().filter(|(_, step)| step.at == *closed);
    let steps = at_close.filter_map(|(index, step)| match step.act {
        Act::Redone(n) => Some(usize::from(n)),
        Act::Undone(_) => None,
        _ => Some(index),
    });
    steps.collect()
}

/// The visit that an arrival or a visit already over begins, if this command is one.
pub(super) fn begun(book: &Book, entries: &[Arc<Entry>]) -> Option<EncounterId> {
    entries.iter().find_map(|entry| match &entry.body {
        Body::Arrived(arrival) => Some(arrival.encounter),
        Body::Closed { encounter, .. } => {
            let visit = book.encounters.get(encounter)?;
            visit.arrival.remembered.is_some().then_some(*encounter)
        }
        _ => None,
    })
}
