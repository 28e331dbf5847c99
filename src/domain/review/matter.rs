//! One shift under review, with everything about it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::codes::{FeedbackKind, Level, Standing};
use super::feedback::{Feedback, Observation, Thread};
use super::said::Said;
use super::standing::{LevelJudged, Moved, Sample};
use crate::domain::attention::Rates;
use crate::domain::book::DraftChange;
use crate::domain::encounter::Encounter;
use crate::domain::entry::{Body, Entry};
use crate::domain::ids::{EncounterId, EntryId, FeedbackId, ObservationId, OccurrenceId, RequestId, StaffId, Subject};
use crate::domain::request::Request;
use crate::domain::shift::{Occurrence, Shift};
use crate::domain::standard::{Digest, Standard};

/// One shift of any desk, with everything about it. Folded from entries, like the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matter {
    /// The shift.
    pub shift: Shift,
    /// The visits that arrived in it.
    pub encounters: BTreeMap<EncounterId, Encounter>,
    /// What was asked in these visits.
    pub requests: BTreeMap<RequestId, Request>,
    /// Its occurrences.
    pub occurrences: BTreeMap<OccurrenceId, Occurrence>,
    /// Supervisors' own assessments.
    pub observations: BTreeMap<ObservationId, Observation>,
    /// Commendations, coaching notes and questions.
    pub feedback: BTreeMap<FeedbackId, Feedback>,
    /// Where roots were found to lie, in order; the last one about the same thing counts.
    pub levels: Vec<LevelJudged>,
    /// How the review moved, in order. What was taken back is gone from it.
    pub moves: Vec<Moved>,
    /// Everything that was written about this shift, in order.
    pub log: Vec<Arc<Entry>>,
    /// The standards by which its visits are judged, filled in by whoever loads it (texts come from the file).
    pub standards: BTreeMap<Digest, Arc<Standard>>,
    /// Own and the desk's base rates for attention flags, filled in by whoever loads it.
    pub rates: Rates,
}

impl Matter {
    /// Folds a matter from what the file has: every entry about a shift, in order, the first of which opens it, and the drafts
    /// of visits that are still open. None where nothing opens a shift.
    pub fn fold(entries: impl IntoIterator<Item = Arc<Entry>>, drafts: &[Encounter]) -> Option<Matter> {
        let mut entries = entries.into_iter();
        let first = entries.next()?;
        let mut matter = Matter::begin(&first)?;
        matter.log.push(first);
        for entry in entries {
            if matter.take(&entry) {
                matter.log.push(entry);
            }
        }
        drafts.iter().for_each(|draft| matter.put(draft));
        Some(matter)
    }

    /// The same matter without some entries, which have not reached the file.
    pub fn without(&self, gone: &BTreeSet<EntryId>) -> Option<Matter> {
        let open: Vec<_> = self.encounters.values().filter(|visit| visit.is_open()).cloned().collect();
        let kept = self.log.iter().filter(|entry| !gone.contains(&entry.id)).cloned();
        let matter = Matter::fold(kept, &open)?;
        Some(Matter { standards: self.standards.clone(), rates: self.rates.clone(), ..matter })
    }

    fn begin(entry: &Entry) -> Option<Matter> {
        Some(Matter {
            shift: Shift::begin(entry)?,
            encounters: BTreeMap::new(),
            requests: BTreeMap::new(),
            occurrences: BTreeMap::new(),
            observations: BTreeMap::new(),
            feedback: BTreeMap::new(),
            levels: Vec::new(),
            moves: Vec::new(),
            log: Vec::new(),
            standards: BTreeMap::new(),
            rates: Rates::default(),
        })
    }

    /// Folds one entry in, if it is about this shift and not known yet.
    pub fn apply(&mut self, entry: &Entry) {
        if !self.log.iter().rev().any(|known| known.id == entry.id) && self.take(entry) {
            self.log.push(Arc::new(entry.clone()));
        }
    }

    /// Folds one entry in; whether it is about this shift.
    fn take(&mut self, entry: &Entry) -> bool {
        self.take_new(entry);
        let subject = entry.body.subject();
        if subject == Subject::from(self.shift.id) {
            self.shift.apply(entry);
        } else if let Some(encounter) = self.encounters.get_mut(&subject.into()) {
            encounter.apply(entry);
        } else if let Some(request) = self.requests.get_mut(&subject.into()) {
            request.apply(entry);
        } else if let Some(occurrence) = self.occurrences.get_mut(&subject.into()) {
            occurrence.apply(entry);
        } else if let Some(observation) = self.observations.get_mut(&subject.into()) {
            observation.apply(entry);
        } else if let Some(feedback) = self.feedback.get_mut(&subject.into()) {
            feedback.apply(entry);
        } else {
            return false;
        }
        self.take_review(entry);
        true
    }

    /// Folds a change of drafts in, as the book does.
    pub fn apply_draft(&mut self, change: &DraftChange) {
        if let DraftChange::Put(draft) = change {
            self.put(draft);
        }
    }

    fn put(&mut self, draft: &Encounter) {
        if let Some(known) = self.encounters.get_mut(&draft.id())
            && known.is_open()
        {
            known.steps.clone_from(&draft.steps);
        }
    }

    /// How far the review has come.
    pub fn standing(&self) -> Standing {
        self.moves.last().map_or(Standing::Received, |moved| moved.to)
    }

    /// The sample that was drawn.
    pub fn sample(&self) -> Option<&Sample> {
        self.moves.iter().rev().find_map(|moved| moved.sample.as_ref())
    }

    /// The signature that stands; none while the shift is not signed.
    pub fn signature(&self) -> Option<&Moved> {
        self.moves.last().filter(|moved| moved.to == Standing::Signed)
    }

    /// Whether a commendation was given for this shift.
    pub fn is_commended(&self) -> bool {
        self.given().any(|feedback| feedback.what == FeedbackKind::Commendation)
    }

    /// Questions that nobody has answered yet: they keep the shift from being signed.
    pub fn open_questions(&self) -> impl Iterator<Item = &Feedback> {
        self.feedback.values().filter(|feedback| feedback.is_open_question())
    }

    /// What was given to people and not taken back, in order.
    pub fn given(&self) -> impl Iterator<Item = &Feedback> {
        self.feedback.values().filter(|feedback| feedback.thread.void.is_none())
    }

    /// Observations that were not taken back, in order; of one visit, or of all.
    pub fn observed(&self, encounter: Option<EncounterId>) -> impl Iterator<Item = &Observation> {
        let wanted = move |seen: &&Observation| encounter.is_none() || seen.encounter == encounter;
        self.observations.values().filter(|seen| seen.thread.void.is_none()).filter(wanted)
    }

    /// What came back on a feedback or an observation.
    pub fn thread(&self, about: Subject) -> Option<&Thread> {
        let feedback = self.feedback.get(&about.into()).map(|known| &known.thread);
        feedback.or_else(|| self.observations.get(&about.into()).map(|known| &known.thread))
    }

    /// The level that counts for an item or a request of a visit.
    pub fn level(&self, encounter: EncounterId, item: Option<&str>, request: Option<RequestId>) -> Option<Level> {
        let same = |judged: &&LevelJudged| {
            judged.encounter == encounter && judged.item.as_deref() == item && judged.request == request
        };
        self.levels.iter().rev().find(same).map(|judged| judged.level)
    }

    /// Its visits that were visits, in order of arrival: what was discarded is none.
    pub fn visits(&self) -> impl Iterator<Item = &Encounter> {
        self.encounters.values().filter(|visit| !visit.is_discarded())
    }

    /// What was asked in its visits and not taken back. A visit that was discarded counts nowhere, and neither does what was
    /// asked in it; what was promised there is still owed, since somebody was told so.
    pub fn asked(&self) -> impl Iterator<Item = &Request> {
        let of_visit = |request: &&Request| {
            let visit = self.encounters.get(&request.encounter);
            !request.void && visit.is_some_and(|visit| !visit.is_discarded())
        };
        self.requests.values().filter(of_visit)
    }

    /// What was written in the shift itself, from its opening to its end: what the review or a later shift said of it is
    /// no part of it.
    pub fn own_log(&self) -> impl Iterator<Item = &Entry> {
        let ended = self.log.iter().position(|entry| matches!(entry.body, Body::ShiftEnded { .. }));
        let own = |entry: &&Entry| entry.shift == Some(self.shift.id) && !matches!(entry.body, Body::Review(_));
        self.log.iter().take(ended.map_or(self.log.len(), |last| last + 1)).map(AsRef::as_ref).filter(own)
    }

    /// The standard a visit is judged by; none if its text is not known.
    pub fn standard_of(&self, encounter: &Encounter) -> Option<&Arc<Standard>> {
        self.standards.get(&encounter.arrival.pack)
    }

    /// The entries of the last command of `staff` in this review that can be taken back, in order; none if there is none.
    /// Signatures and reopenings stay, and all that was before them; so does what somebody has built on since.
    pub fn last_of(&self, staff: StaffId) -> Option<&[Arc<Entry>]> {
        let sealed = |entry: &Arc<Entry>| {
            matches!(&entry.body, Body::Review(Said::Moved { to: Standing::Signed | Standing::Reopened, .. }))
        };
        let since = self.log.iter().rposition(sealed).map_or(0, |last| last + 1);
        let commands = self.log.get(since..)?.chunk_by(|a, b| a.at == b.at && a.actor == b.actor);
        let here = |entry: &Arc<Entry>| entry.actor == Some(staff) && entry.shift == Some(self.shift.id);
        let own = |command: &&[Arc<Entry>]| command.iter().all(here);
        commands.filter(own).rfind(|command| command.iter().all(|entry| self.stands_alone(entry)))
    }

    /// Whether what an entry of the review brought is still as it left it.
    fn stands_alone(&self, entry: &Entry) -> bool {
        match &entry.body {
            Body::Review(Said::Observed { .. } | Said::Given { .. }) => {
                self.thread(entry.body.subject()).is_some_and(|known| known.void.is_none() && known.replies.is_empty())
            }
            Body::Review(Said::Resolved { about, .. }) => {
                let resolved = self.thread(*about).and_then(|known| known.resolved.as_ref());
                resolved.is_some_and(|resolved| resolved.entry == entry.id)
            }
            Body::Review(Said::Judged { .. }) => self.levels.iter().any(|judged| judged.entry == entry.id),
            Body::Review(Said::Moved { .. }) => self.moves.last().is_some_and(|moved| moved.entry == entry.id),
            Body::Corrected { encounter, .. } => {
                let visit = self.encounters.get(encounter);
                visit.is_some_and(|visit| visit.corrections.iter().any(|made| made.entry == entry.id))
            }
            _ => false,
        }
    }

    /// What an entry begins in this shift.
    fn take_new(&mut self, entry: &Entry) {
        let here = entry.shift == Some(self.shift.id);
        match &entry.body {
            Body::Arrived(arrival) if arrival.shift == self.shift.id => {
                let encounter = Encounter::begin(arrival.clone());
                self.shift.tickets = self.shift.tickets.max(arrival.ticket);
                self.encounters.entry(encounter.id()).or_insert(encounter);
            }
            Body::Requested { encounter, .. } if self.encounters.contains_key(encounter) => {
                self.requests.extend(Request::begin(entry).map(|request| (request.id, request)));
            }
            Body::Occurred { .. } if here => {
                self.occurrences.extend(Occurrence::begin(entry).map(|occurrence| (occurrence.id, occurrence)));
            }
            Body::Review(Said::Observed { .. }) if here => {
                self.observations.extend(Observation::begin(entry).map(|seen| (seen.id, seen)));
            }
            Body::Review(Said::Given { .. }) if here => {
                self.feedback.extend(Feedback::begin(entry).map(|feedback| (feedback.id, feedback)));
            }
            _ => {}
        }
    }

    /// What an entry about this shift says of its review.
    fn take_review(&mut self, entry: &Entry) {
        let (id, at) = (entry.id, entry.at);
        match (&entry.body, entry.actor) {
            (Body::Review(Said::Judged { encounter, item, request, level }), Some(by)) => {
                let (encounter, item, request, level) = (*encounter, item.clone(), *request, *level);
                self.levels.push(LevelJudged { entry: id, at, by, encounter, item, request, level });
            }
            (Body::Review(Said::Moved { to, reason, sample, merit, .. }), Some(by)) => {
                let (to, reason, sample, merit) = (*to, reason.clone(), sample.clone(), *merit);
                self.moves.push(Moved { entry: id, at, by, to, reason, sample, merit });
            }
            (Body::Reversed { entry: of, .. }, _) => {
                self.levels.retain(|judged| judged.entry != *of);
                self.moves.retain(|moved| moved.entry != *of);
            }
            _ => {}
        }
    }
}
