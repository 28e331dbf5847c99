//! Standards whose text is known, each read when it is first asked for: the desk opens before any of them is needed.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, LazyLock};

use super::{Digest, Standard};

/// What is known of a standard before it is read as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// Its version.
    pub version: String,
    /// Review-by date: days since 1970-01-01.
    pub review_by: i32,
}

impl Edition {
    /// Whether the pack is past its review-by date on the local day `today` (days since 1970-01-01).
    pub fn is_stale(&self, today: i32) -> bool {
        today > self.review_by
    }
}

type Reading = Box<dyn FnOnce() -> Option<Arc<Standard>> + Send>;

/// One of them.
#[derive(Clone)]
struct Known {
    edition: Edition,
    whole: Arc<LazyLock<Option<Arc<Standard>>, Reading>>,
}

/// Standards by digest. A digest stands for one exact text: books that know the same digests know the same standards,
/// whatever of them was read.
#[derive(Clone, Default)]
pub struct KnownStandards(BTreeMap<Digest, Known>);

impl KnownStandards {
    /// None.
    pub fn new() -> KnownStandards {
        KnownStandards::default()
    }

    /// Whether the text of this digest is known.
    pub fn contains_key(&self, digest: &Digest) -> bool {
        self.0.contains_key(digest)
    }

    /// What is known of a standard without reading it.
    pub fn edition(&self, digest: &Digest) -> Option<&Edition> {
        self.0.get(digest).map(|known| &known.edition)
    }

    /// A standard, read if it was not yet; none where its text is not known or does not read.
    pub fn get(&self, digest: &Digest) -> Option<&Arc<Standard>> {
        (**self.0.get(digest)?.whole).as_ref()
    }

    /// All of them that read.
    pub fn values(&self) -> impl Iterator<Item = &Arc<Standard>> {
        self.0.values().filter_map(|known| (**known.whole).as_ref())
    }

    /// Adds a standard that is read already, in the place of what was known.
    pub fn insert(&mut self, digest: Digest, standard: Arc<Standard>) {
        let edition = Edition { version: standard.version.clone(), review_by: standard.review_by };
        self.insert_unread(digest, edition, move || Some(standard));
    }

    /// Adds a standard that `read` gives, in the place of what was known.
    pub fn insert_unread(
        &mut self,
        digest: Digest,
        edition: Edition,
        read: impl FnOnce() -> Option<Arc<Standard>> + Send + 'static,
    ) {
        self.0.insert(digest, Known { edition, whole: Arc::new(LazyLock::new(Box::new(read))) });
    }

    /// Adds what is not known yet.
    pub fn join(&mut self, others: KnownStandards) {
        for (digest, known) in others.0 {
            self.0.entry(digest).or_insert(known);
        }
    }

    /// Forgets all.
    pub fn clear(&mut self) {
        self.0.clear();
    }
}

impl PartialEq for KnownStandards {
    fn eq(&self, other: &KnownStandards) -> bool {
        self.0.keys().eq(other.0.keys())
    }
}

impl Eq for KnownStandards {}

impl fmt::Debug for KnownStandards {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let editions = self.0.iter().map(|(digest, known)| (digest, &known.edition));
        f.debug_map().entries(editions).finish()
    }
}

impl Extend<(Digest, Arc<Standard>)> for KnownStandards {
    fn extend<T: IntoIterator<Item = (Digest, Arc<Standard>)>>(&mut self, standards: T) {
        standards.into_iter().for_each(|(digest, standard)| self.insert(digest, standard));
    }
}

impl FromIterator<(Digest, Arc<Standard>)> for KnownStandards {
    fn from_iter<T: IntoIterator<Item = (Digest, Arc<Standard>)>>(standards: T) -> KnownStandards {
        let mut known = KnownStandards::default();
        known.extend(standards);
        known
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU32, Ordering};

    use super::*;

    fn edition() -> Edition {
        Edition { version: "1".into(), review_by: 20_000 }
    }

    #[test]
    fn a_standard_is_read_when_it_is_asked_for_and_once() {
        let digest = Digest([1; 32]);
        let mut known = KnownStandards::new();
        let read = Arc::new(AtomicU32::new(0));
        let counting = Arc::clone(&read);
        known.insert_unread(digest, edition(), move || {
            counting.fetch_add(1, Ordering::SeqCst);
            None
        });
        let copy = known.clone();
        assert_eq!(known.edition(&digest), Some(&edition()));
        assert_eq!((known.contains_key(&digest), known == copy, format!("{known:?}").is_empty()), (true, true, false));
        assert_eq!(read.load(Ordering::SeqCst), 0, "nobody has asked for it");
        assert_eq!((known.get(&digest), copy.get(&digest), copy.values().count()), (None, None, 0));
        assert_eq!(read.load(Ordering::SeqCst), 1, "copies share what was read");
    }

    #[test]
    fn what_is_known_stays_when_others_join() {
        let [one, two] = [Digest([1; 32]), Digest([2; 32])];
        let newer = Edition { version: "2".into(), review_by: 20_001 };
        let (mut known, mut others) = (KnownStandards::new(), KnownStandards::new());
        known.insert_unread(one, edition(), || None);
        others.insert_unread(one, newer.clone(), || None);
        others.insert_unread(two, newer.clone(), || None);
        assert_ne!(known, others);
        known.join(others);
        assert_eq!((known.edition(&one), known.edition(&two)), (Some(&edition()), Some(&newer)));
        assert_eq!((edition().is_stale(20_000), edition().is_stale(20_001)), (false, true));
    }
}
