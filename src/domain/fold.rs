//! Folding: how each aggregate takes in the entries about it. The same code serves the screen, the file and a rebuild.

use super::encounter::{Correction, Encounter, End, Step};
use super::entry::{Body, Entry, Kind};
use super::ids::EntryId;
use super::request::{Kept, Request, Settled, Settlement};
use super::shift::{Occurrence, ReadBack, Readiness, Shift};
use super::verdict::Verdict;

impl Shift {
    /// The shift that an entry begins; none for other entries.
    pub fn begin(entry: &Entry) -> Option<Shift> {
        let Body::ShiftOpened { shift, day } = &entry.body else { return None };
        Some(Shift {
            id: *shift,
            desk: entry.desk,
            day: *day,
            opened: entry.at,
            people: Vec::new(),
            everybody: Vec::new(),
            acting: None,
            tickets: 0,
            readiness: Vec::new(),
            read_back: None,
            ended: None,
        })
    }

    /// Folds one entry about this shift in.
    pub fn apply(&mut self, entry: &Entry) {
        match &entry.body {
            Body::Joined { staff, .. } => {
                if !self.people.contains(staff) {
                    self.people.push(*staff);
                }
                if !self.everybody.contains(staff) {
                    self.everybody.push(*staff);
                }
                self.acting = self.acting.or(Some(*staff));
            }
            Body::Parted { staff, .. } => {
                self.people.retain(|other| other != staff);
                if self.acting == Some(*staff) {
                    self.acting = self.people.first().copied();
                }
            }
            Body::Acting { staff, .. } => self.acting = Some(*staff),
            Body::ReadinessChecked { pack, answers, .. } => {
                if let Some(staff) = entry.actor {
                    self.readiness.push(Readiness { staff, at: entry.at, pack: *pack, answers: answers.clone() });
                }
            }
            Body::ReadBackDone { promises, acknowledged, giver_present, .. } => {
                if let Some(by) = entry.actor {
                    self.read_back = Some(ReadBack {
                        by,
                        at: entry.at,
                        promises: promises.clone(),
                        acknowledged: *acknowledged,
                        giver_present: *giver_present,
                    });
                }
            }
            Body::ShiftEnded { how, .. } => self.ended = Some((entry.at, *how)),
            _ => {}
        }
    }
}

impl Encounter {
    /// Folds one entry about this encounter in (its arrival began it).
    pub fn apply(&mut self, entry: &Entry) {
        match &entry.body {
            Body::Closed { outcome, steps, .. } => {
                self.steps.clone_from(steps);
                let by = entry.actor.unwrap_or(self.arrival.by);
                self.end = End::Closed { entry: entry.id, at: entry.at, by, outcome: *outcome };
            }
            Body::Corrected { act, reason, .. } => {
                let by = entry.actor.unwrap_or(self.arrival.by);
                let step = Step { at: entry.at, by, act: act.clone() };
                self.corrections.push(Correction { entry: entry.id, step, reason: reason.clone() });
            }
            Body::VerdictGiven { face, latency, empty_desk, .. } => {
                let verdict = Verdict { face: *face, at: entry.at, latency: *latency, empty_desk: *empty_desk };
                self.verdict = Some((entry.id, verdict));
            }
            Body::Reversed { entry: of, .. } => {
                if matches!(self.end, End::Closed { entry, .. } if entry == *of) {
                    self.end = End::Open;
                }
                self.corrections.retain(|correction| correction.entry != *of);
                if self.verdict.is_some_and(|(id, _)| id == *of) {
                    self.verdict = None;
                }
            }
            _ => {}
        }
    }
}

impl Request {
    /// The request that an entry begins; none for other entries.
    pub fn begin(entry: &Entry) -> Option<Request> {
        let Body::Requested { request, encounter, ticket, kind, cause } = &entry.body else { return None };
        Some(Request {
            id: *request,
            encounter: *encounter,
            shift: entry.shift?,
            desk: entry.desk,
            ticket: *ticket,
            kind: *kind,
            cause: cause.clone(),
            at: entry.at,
            by: entry.actor?,
            settled: None,
            kept: None,
            moves: Vec::new(),
            void: false,
        })
    }

    /// Folds one entry about this request in.
    pub fn apply(&mut self, entry: &Entry) {
        let (at, by, id) = (entry.at, entry.actor.unwrap_or(self.by), entry.id);
        match &entry.body {
            Body::Settled { settlement, .. } => {
                self.settled = Some(Settled { how: settlement.clone(), at, by, entry: id });
            }
            Body::Moved { due, was, .. } => {
                self.set_due(*due);
                self.moves.push((id, *was));
            }
            Body::Kept { result, .. } => self.kept = Some(Kept { result: *result, at, by, entry: id }),
            Body::Reversed { entry: of, kind, .. } => self.reverse(*of, *kind),
            _ => {}
        }
    }

    fn reverse(&mut self, of: EntryId, kind: Kind) {
        if kind == Kind::REQUESTED {
            self.void = true;
        } else if self.kept.as_ref().is_some_and(|kept| kept.entry == of) {
            self.kept = None;
        } else if self.settled.as_ref().is_some_and(|settled| settled.entry == of) {
            self.settled = None;
        } else if let Some((_, was)) = self.moves.pop_if(|(entry, _)| *entry == of) {
            self.set_due(was);
        }
    }

    fn set_due(&mut self, to: i64) {
        if let Some(Settled { how: Settlement::Promised { due, .. }, .. }) = &mut self.settled {
            *due = to;
        }
    }
}

impl Occurrence {
    /// The occurrence that an entry begins; none for other entries.
    pub fn begin(entry: &Entry) -> Option<Occurrence> {
        let Body::Occurred { occurrence, severity, text } = &entry.body else {
            return None;
        };
        Some(Occurrence {
            id: *occurrence,
            shift: entry.shift?,
            desk: entry.desk,
            at: entry.at,
            by: entry.actor?,
            severity: *severity,
            text: text.clone(),
            void: None,
        })
    }

    /// Folds one entry about this occurrence in.
    pub fn apply(&mut self, entry: &Entry) {
        if let Body::Reversed { .. } = &entry.body {
            self.void = Some(entry.id);
        }
    }
}
