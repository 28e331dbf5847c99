//! Older pages of the logbook: what was put away with a shift that is long over, and is read again because somebody
//! asked for it. A page is folded from its entries as the book is, and stands beside it: lists and counts of the present
//! never meet it, whoever asks for one visit by its id ([`Book::visit`]) finds it there.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::book::Book;
use super::encounter::Encounter;
use super::entry::{Body, Entry};
use super::ids::{EncounterId, EntryId, OccurrenceId, RequestId, ShiftId, Subject};
use super::request::Request;
use super::shift::{Occurrence, Shift};
use super::standard::Standard;

/// So many pages stay beside the book; the one asked for longest ago goes first.
const KEPT: usize = 8;

/// What a page is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PageOf {
    /// One visit, of any time and any desk, with its requests.
    Visit(EncounterId),
    /// All visits of a shift with their requests, and its occurrences.
    Shift(ShiftId),
}

/// One older page, folded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// What it is about.
    pub of: PageOf,
    /// The shift, where the page is that of a shift.
    pub shift: Option<Shift>,
    /// Its visits.
    pub encounters: BTreeMap<EncounterId, Encounter>,
    /// The requests of its visits, whenever they were asked and settled.
    pub requests: BTreeMap<RequestId, Request>,
    /// Its occurrences.
    pub occurrences: BTreeMap<OccurrenceId, Occurrence>,
    /// Everything that was written about these, in order.
    pub log: Vec<Arc<Entry>>,
    /// So much of the log was read from the file; what follows was decided since.
    read: usize,
    drafts: Vec<Encounter>,
}

impl Page {
    /// Folds a page from what the file has: every entry about what it holds, in order, and the drafts of visits that are
    /// still open.
    pub fn fold(of: PageOf, log: Vec<Arc<Entry>>, drafts: Vec<Encounter>) -> Page {
        let mut page = Page {
            of,
            shift: None,
            encounters: BTreeMap::new(),
            requests: BTreeMap::new(),
            occurrences: BTreeMap::new(),
            read: log.len(),
            log: Vec::new(),
            drafts,
        };
        for entry in &log {
            page.take(entry);
        }
        page.log = log;
        for draft in &page.drafts {
            if let Some(visit) = page.encounters.get_mut(&draft.id()).filter(|visit| visit.is_open()) {
                visit.steps.clone_from(&draft.steps);
            }
        }
        page
    }

    /// The page as it was read, without what was decided since.
    fn reread(mut self) -> Page {
        self.log.truncate(self.read);
        Page::fold(self.of, self.log, self.drafts)
    }

    /// Folds one entry in, if it is about what the page holds and not known yet.
    fn apply(&mut self, entry: &Entry) {
        let subject = entry.body.subject();
        let about = match &entry.body {
            Body::Requested { encounter, .. } => self.encounters.contains_key(encounter),
            _ => self.holds(subject),
        };
        if about && !self.log.iter().any(|known| known.id == entry.id) {
            self.take(entry);
            self.log.push(Arc::new(entry.clone()));
        }
    }

    fn holds(&self, subject: Subject) -> bool {
        self.encounters.contains_key(&subject.into())
            || self.requests.contains_key(&subject.into())
            || self.occurrences.contains_key(&subject.into())
            || self.shift.as_ref().is_some_and(|shift| Subject::from(shift.id) == subject)
    }

    fn take(&mut self, entry: &Entry) {
        let subject = entry.body.subject();
        if let Body::Arrived(arrival) = &entry.body {
            self.encounters.insert(arrival.encounter, Encounter::begin(arrival.clone()));
        } else if let Some(shift) = Shift::begin(entry) {
            self.shift = Some(shift);
        } else if let Some(request) = Request::begin(entry) {
            self.requests.insert(request.id, request);
        } else if let Some(occurrence) = Occurrence::begin(entry) {
            self.occurrences.insert(occurrence.id, occurrence);
        } else if let Some(visit) = self.encounters.get_mut(&subject.into()) {
            visit.apply(entry);
        } else if let Some(request) = self.requests.get_mut(&subject.into()) {
            request.apply(entry);
        } else if let Some(occurrence) = self.occurrences.get_mut(&subject.into()) {
            occurrence.apply(entry);
        } else if let Some(shift) = self.shift.as_mut().filter(|shift| Subject::from(shift.id) == subject) {
            shift.apply(entry);
        }
    }
}

/// The older pages beside a book, the one asked for last at the end.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pages(Vec<Page>);

impl Pages {
    /// What they are about.
    pub fn of(&self) -> impl Iterator<Item = PageOf> + '_ {
        self.0.iter().map(|page| page.of)
    }

    /// The page about this, if it is at hand.
    pub fn get(&self, of: PageOf) -> Option<&Page> {
        self.0.iter().find(|page| page.of == of)
    }

    pub(super) fn apply(&mut self, entry: &Entry) {
        for page in &mut self.0 {
            page.apply(entry);
        }
    }

    /// The newest page that holds this visit.
    pub fn with(&self, visit: EncounterId) -> Option<&Page> {
        self.0.iter().rev().find(|page| page.encounters.contains_key(&visit))
    }
}

impl Book {
    /// Lays an older page beside the book, in the place of what is known of it. What was decided in this shift and is
    /// not in the page yet, because it is on its way to the file, is folded in.
    pub fn lay(&mut self, mut page: Page, standards: impl IntoIterator<Item = Arc<Standard>>) {
        for standard in standards {
            if !self.standards.contains_key(&standard.digest) {
                self.standards.insert(standard.digest, standard);
            }
        }
        for entry in &self.log {
            page.apply(entry);
        }
        self.pages.0.retain(|known| known.of != page.of);
        self.pages.0.push(page);
        let over = self.pages.0.len().saturating_sub(KEPT);
        self.pages.0.drain(..over);
    }

    /// Takes over the pages of a book that this one replaces, as they were read.
    pub fn take_pages_of(&mut self, before: Book) {
        if !before.pages.0.is_empty() {
            self.standards.join(before.standards);
        }
        for page in before.pages.0 {
            self.lay(page.reread(), []);
        }
    }

    /// A visit by its id: of the present, or on an older page that was laid beside the book.
    pub fn visit(&self, id: EncounterId) -> Option<&Encounter> {
        self.encounters.get(&id).or_else(|| self.pages.with(id)?.encounters.get(&id))
    }

    /// Whether a visit is known from an older page alone: it was put away with its shift, or is another desk's.
    pub fn is_older(&self, id: EncounterId) -> bool {
        !self.encounters.contains_key(&id)
    }

    /// The requests of a visit, in order of asking: of the present, and on the older page of the visit.
    pub fn requests_of(&self, visit: EncounterId) -> Vec<&Request> {
        let older = self.pages.with(visit).into_iter().flat_map(|page| page.requests.values());
        let older = older.filter(|request| !self.requests.contains_key(&request.id));
        let mut requests: Vec<_> =
            self.requests.values().chain(older).filter(|request| request.encounter == visit).collect();
        requests.sort_by_key(|request| request.id);
        requests
    }

    /// An occurrence by its id: of the present, or on an older page.
    pub fn occurrence(&self, id: OccurrenceId) -> Option<&Occurrence> {
        self.occurrences.get(&id).or_else(|| self.pages.0.iter().rev().find_map(|page| page.occurrences.get(&id)))
    }

    /// The entries among which those about a visit and its requests are: all of them where its older page is at hand,
    /// otherwise those of this shift.
    pub fn log_around(&self, visit: EncounterId) -> &[Arc<Entry>] {
        self.pages.with(visit).map_or(&self.log, |page| &page.log)
    }

    /// An entry of this shift or of an older page.
    pub fn entry(&self, id: EntryId) -> Option<&Arc<Entry>> {
        let older = self.pages.0.iter().flat_map(|page| &page.log);
        self.log.iter().chain(older).find(|entry| entry.id == id)
    }
}
