//! The book: what one desk needs to know to work on. Folded from entries and drafts, never written by hand.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::encounter::{Encounter, End, Outcome};
use super::entry::{Body, Entry, Kind};
use super::ids::{DeskId, EncounterId, EntryId, FeedbackId, OccurrenceId, RequestId, StaffId, Subject};
use super::lang::Lang;
use super::page::Pages;
use super::people::{Desk, Staff};
use super::request::Request;
use super::review::{Feedback, Matter, Waits};
use super::shift::{Occurrence, Shift};
use super::standard::{Digest, KnownStandards, Standard};

/// A change of the draft rows, in which an open encounter lives between arrival and close.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DraftChange {
    /// The draft stands so now.
    Put(Box<Encounter>),
    /// The encounter is closed; its draft goes in the same transaction.
    Remove(EncounterId),
}

/// What one desk works on: its people, its shift and the one before, open visits, what is owed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Book {
    /// The desk; none before the first run.
    pub desk: Option<Desk>,
    /// The desk's language.
    pub lang: Option<Lang>,
    /// All staff, of every desk in the file.
    pub staff: BTreeMap<StaffId, Staff>,
    /// Adopted standards: pack id → digest.
    pub adopted: BTreeMap<String, Digest>,
    /// The standards whose text is known, by digest.
    pub standards: KnownStandards,
    /// The shift that is open, or the last one.
    pub shift: Option<Shift>,
    /// The shift before it.
    pub shift_before: Option<Shift>,
    /// Open visits, and all of these two shifts.
    pub encounters: BTreeMap<EncounterId, Encounter>,
    /// Requests that are unsettled or owed, and all of these two shifts.
    pub requests: BTreeMap<RequestId, Request>,
    /// Occurrences of these two shifts.
    pub occurrences: BTreeMap<OccurrenceId, Occurrence>,
    /// Entries of the present shift, in order: what undo can reach. Those of its review are not among them.
    pub log: Vec<Arc<Entry>>,
    /// Older pages that somebody is looking at; not part of what the desk works on.
    pub pages: Pages,
    /// Feedback of the whole file that still waits for somebody: for a reply, or for a supervisor's decision.
    pub feedback: BTreeMap<FeedbackId, Feedback>,
    /// The shift under review, of any desk, while there is one.
    pub matter: Option<Box<Matter>>,
}

impl Book {
    /// Folds one entry in. Entries of other desks change nothing but staff.
    pub fn apply(&mut self, entry: &Entry) {
        if let Body::StaffSet { .. } = &entry.body {
            self.apply_staff(entry);
            return;
        }
        if let Some(matter) = &mut self.matter {
            matter.apply(entry);
        }
        self.apply_feedback(entry);
        if let (Body::DeskNamed { desk, name }, true) =
            (&entry.body, self.desk.as_ref().is_none_or(|own| own.id == entry.desk))
        {
            self.desk = Some(Desk { id: *desk, name: name.clone() });
            return;
        }
        if self.desk_id() != Some(entry.desk) {
            return;
        }
        match &entry.body {
            Body::LanguageChosen { lang, .. } => self.lang = Some(*lang),
            Body::PackAdopted { pack, digest, .. } => {
                self.adopted.insert(pack.clone(), *digest);
            }
            Body::ShiftOpened { .. } => {
                if let Some(shift) = Shift::begin(entry) {
                    self.turn_page(shift);
                }
            }
            Body::Joined { staff, duty, .. } => {
                if let Some(person) = self.staff.get_mut(staff) {
                    person.duty = *duty;
                }
            }
            Body::Reversed { entry: of, kind, subject } => self.reverse(*of, *kind, *subject),
            _ => {}
        }
        self.apply_shift(entry);
        self.apply_encounter(entry);
        self.apply_request(entry);
        self.apply_occurrence(entry);
        self.pages.apply(entry);
        let here = entry.shift.is_some() && entry.shift == self.shift.as_ref().map(|shift| shift.id);
        if here && !is_said_in_review(&entry.body) {
            self.log.push(Arc::new(entry.clone()));
        }
    }

    /// Folds a change of drafts in. A draft brings the steps of an open visit and nothing else: its verdict and its
    /// corrections are entries, and a row left over from a closed visit does not open it again.
    pub fn apply_draft(&mut self, change: &DraftChange) {
        let DraftChange::Put(draft) = change else { return };
        let known = self.encounters.entry(draft.id()).or_insert_with(|| Encounter::begin(draft.arrival.clone()));
        if known.is_open() {
            known.steps.clone_from(&draft.steps);
        }
        if let Some(matter) = &mut self.matter {
            matter.apply_draft(change);
        }
    }

    /// The desk's id.
    pub fn desk_id(&self) -> Option<DeskId> {
        self.desk.as_ref().map(|desk| desk.id)
    }

    /// The shift, while it is open.
    pub fn open_shift(&self) -> Option<&Shift> {
        self.shift.as_ref().filter(|shift| shift.ended.is_none())
    }

    /// Who acts now.
    pub fn acting(&self) -> Option<&Staff> {
        self.staff.get(&self.open_shift()?.acting?)
    }

    /// The open visits: unhappy first, then longest waiting, then being served, each in order of arrival.
    pub fn open_visits(&self) -> Vec<&Encounter> {
        let mut open: Vec<_> = self.encounters.values().filter(|encounter| encounter.is_open()).collect();
        open.sort_by_cached_key(|encounter| {
            let seen = encounter.seen();
            (!seen.unhappy, seen.greeted.is_some(), encounter.id())
        });
        open
    }

    /// The promises still owed, most urgent first.
    pub fn owed(&self) -> Vec<&Request> {
        let mut owed: Vec<_> = self.requests.values().filter(|request| request.owed().is_some()).collect();
        owed.sort_by_key(|request| (request.owed().map(|(_, _, due, _)| due), request.id));
        owed
    }

    /// The requests of a visit that still need a settlement.
    pub fn unsettled(&self, encounter: EncounterId) -> impl Iterator<Item = &Request> {
        self.requests.values().filter(move |request| request.encounter == encounter && request.is_unsettled())
    }

    /// The standard an encounter is judged by; none if its text is not in the file.
    pub fn standard_of(&self, encounter: &Encounter) -> Option<&Arc<Standard>> {
        self.standards.get(&encounter.arrival.pack)
    }

    /// The adopted standard with this pack id.
    pub fn standard(&self, pack: &str) -> Option<&Arc<Standard>> {
        self.standards.get(self.adopted.get(pack)?)
    }

    fn apply_staff(&mut self, entry: &Entry) {
        if let Body::StaffSet { staff, name, duty, right, guidance, voice } = &entry.body {
            let encounters = self.staff.get(staff).map_or(0, |known| known.encounters);
            let person = Staff {
                id: *staff,
                name: name.clone(),
                duty: *duty,
                right: *right,
                guidance: *guidance,
                voice: *voice,
                encounters,
            };
            self.staff.insert(*staff, person);
        }
    }

    /// A new shift: what is older than the shift before it and settled is put away.
    fn turn_page(&mut self, shift: Shift) {
        self.shift_before = self.shift.replace(shift);
        let before = self.shift_before.as_ref().map(|shift| shift.id);
        self.encounters.retain(|_, encounter| encounter.is_open() || Some(encounter.arrival.shift) == before);
        self.requests
            .retain(|_, request| request.is_unsettled() || request.owed().is_some() || Some(request.shift) == before);
        self.occurrences.retain(|_, occurrence| Some(occurrence.shift) == before);
        self.log.clear();
    }

    fn apply_shift(&mut self, entry: &Entry) {
        let Some(shift) = [&mut self.shift, &mut self.shift_before]
            .into_iter()
            .flatten()
            .find(|shift| Subject::from(shift.id) == entry.body.subject())
        else {
            return;
        };
        shift.apply(entry);
    }

    fn apply_encounter(&mut self, entry: &Entry) {
        match &entry.body {
            Body::Arrived(arrival) => {
                let encounter = Encounter::begin(arrival.clone());
                self.encounters.entry(encounter.id()).or_insert(encounter);
                if let Some(shift) = &mut self.shift
                    && shift.id == arrival.shift
                {
                    shift.tickets = shift.tickets.max(arrival.ticket);
                }
            }
            Body::Closed { encounter, owner, outcome, .. } => {
                if *outcome != Outcome::Discarded
                    && let Some(person) = self.staff.get_mut(owner)
                {
                    person.encounters += 1;
                }
                if let Some(encounter) = self.encounters.get_mut(encounter) {
                    encounter.apply(entry);
                }
            }
            body => {
                if let Some(encounter) = self.encounters.get_mut(&body.subject().into()) {
                    encounter.apply(entry);
                }
            }
        }
    }

    fn apply_request(&mut self, entry: &Entry) {
        if let Some(request) = Request::begin(entry) {
            self.requests.insert(request.id, request);
        } else if let Some(request) = self.requests.get_mut(&entry.body.subject().into()) {
            request.apply(entry);
        }
    }

    fn apply_occurrence(&mut self, entry: &Entry) {
        if let Some(occurrence) = Occurrence::begin(entry) {
            self.occurrences.insert(occurrence.id, occurrence);
        } else if let Some(occurrence) = self.occurrences.get_mut(&entry.body.subject().into()) {
            occurrence.apply(entry);
        }
    }

    /// What waits is kept; what does no longer is put away. The matter under review knows it all.
    fn apply_feedback(&mut self, entry: &Entry) {
        if let Some(feedback) = Feedback::begin(entry) {
            self.feedback.insert(feedback.id, feedback);
            return;
        }
        let id: FeedbackId = entry.body.subject().into();
        let reviewed = self.matter.as_ref().and_then(|matter| matter.feedback.get(&id));
        if let Some(feedback) = reviewed {
            self.feedback.insert(id, feedback.clone());
        } else if let Some(feedback) = self.feedback.get_mut(&id) {
            feedback.apply(entry);
        }
        if self.feedback.get(&id).is_some_and(|feedback| feedback.waits() == Waits::Nobody) {
            self.feedback.remove(&id);
        }
    }

    /// Taking a close back takes it off the owner's count too.
    fn reverse(&mut self, of: EntryId, kind: Kind, subject: Subject) {
        if kind != Kind::CLOSED {
            return;
        }
        let Some(encounter) = self.encounters.get(&subject.into()) else {
            return;
        };
        if matches!(encounter.end, End::Closed { entry, outcome, .. } if entry == of && outcome != Outcome::Discarded)
            && let Some(person) = self.staff.get_mut(&encounter.seen().owner)
        {
            person.encounters = person.encounters.saturating_sub(1);
        }
    }
}

/// Whether an entry is the review's own: undo at the desk passes it by.
fn is_said_in_review(body: &Body) -> bool {
    match body {
        Body::Review(_) => true,
        Body::Reversed { kind, .. } => kind.is_of_review(),
        _ => false,
    }
}
