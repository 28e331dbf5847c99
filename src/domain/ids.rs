//! Names for things that never change: sixteen bytes (UUIDv7, so that ids sort by birth) with a type each.

use std::fmt;

use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub Uuid);

        impl $name {
            /// The sixteen bytes as stored and hashed.
            pub const fn bytes(&self) -> &[u8; 16] {
                self.0.as_bytes()
            }

            /// From the sixteen bytes as stored.
            pub const fn from_bytes(bytes: [u8; 16]) -> Self {
                Self(Uuid::from_bytes(bytes))
            }

            /// From the hyphenated form that people and `record` use; none if it is not one.
            pub fn parse(text: &str) -> Option<Self> {
                Uuid::parse_str(text).ok().map(Self)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}", self.0.hyphenated())
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({})", stringify!($name), self.0.hyphenated())
            }
        }
    )+};
}

ids! {
    /// One line of the logbook.
    EntryId;
    /// What an entry is about, whatever its kind.
    Subject;
    /// One visit. Equal to the id of its arrival entry.
    EncounterId;
    /// One shift of one desk. Equal to the id of the entry that opened it.
    ShiftId;
    /// One staff member.
    StaffId;
    /// One desk (a post).
    DeskId;
    /// One request of a visitor, and the promise it may become.
    RequestId;
    /// One occurrence that is no visit.
    OccurrenceId;
    /// One own assessment of a supervisor. Equal to the id of its entry.
    ObservationId;
    /// One commendation, coaching note or question. Equal to the id of its entry.
    FeedbackId;
    /// One start of the machine, between two boots: clocks of the same boot can be subtracted.
    BootId;
}

macro_rules! subjects {
    ($($name:ident),+) => {$(
        impl From<$name> for Subject {
            fn from(id: $name) -> Subject { Subject(id.0) }
        }
        impl From<Subject> for $name {
            fn from(id: Subject) -> $name { $name(id.0) }
        }
    )+};
}
subjects!(EncounterId, ShiftId, StaffId, DeskId, RequestId, OccurrenceId, ObservationId, FeedbackId, EntryId);

/// Fresh ids for one command, taken in order. Made outside, so that the domain stays pure and a retry takes the same.
#[derive(Debug, Clone)]
pub struct FreshIds {
    next: Vec<Uuid>,
    taken: usize,
}

impl FreshIds {
    /// The ids that one command may take.
    pub fn new(ids: Vec<Uuid>) -> FreshIds {
        FreshIds { next: ids, taken: 0 }
    }

    /// The next id. When the given ones are used up, ids derived from the last one: never equal to another of this command.
    pub fn take(&mut self) -> Uuid {
        let n = self.taken;
        self.taken += 1;
        if let Some(id) = self.next.get(n) {
            return *id;
        }
        let base = self.next.last().copied().unwrap_or(Uuid::nil());
        let over = (n + 1).saturating_sub(self.next.len()) as u128;
        Uuid::from_u128(base.as_u128().wrapping_add(over << 8))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_as_it_was_written() {
        let id = StaffId::from_bytes([7; 16]);
        assert_eq!(StaffId::parse(&id.to_string()), Some(id));
        assert_eq!(StaffId::parse("not an id"), None);
    }

    #[test]
    fn more_ids_than_given_are_still_different() {
        let mut ids = FreshIds::new(vec![Uuid::from_u128(5)]);
        let mut all: Vec<_> = (0..40).map(|_| ids.take()).collect();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), 40);
    }
}
