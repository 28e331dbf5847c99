//! How often signs show ordinarily: what a shift is held against.

use std::collections::BTreeMap;

use super::sign::Sign;
use crate::domain::ids::StaffId;
use crate::domain::measures::Share;

/// How often each sign shows. For [`Sign::SameOption`] the most frequent place of the chosen option
/// among those shown, of the answered probes, for
/// [`Sign::QuietHours`] quiet hours of all; for all others visits that show it, of those that could.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Base(BTreeMap<Sign, Share>);

impl Base {
    /// How often a sign shows; nothing of nothing where it is not known.
    pub fn of(&self, sign: Sign) -> Share {
        self.0.get(&sign).copied().unwrap_or_default()
    }

    /// Sets how often a sign shows.
    pub fn set(&mut self, sign: Sign, share: Share) {
        self.0.insert(sign, share);
    }
}

/// Base rates over a period before the shift: of the desk, and of each person at it. Without them flags stand on the
/// fixed bounds alone.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rates {
    /// Of the desk, everybody together.
    pub desk: Base,
    /// Of each person.
    pub own: BTreeMap<StaffId, Base>,
}

impl Rates {
    /// How often a sign shows with a person; nothing of nothing where it is not known.
    pub fn own(&self, staff: Option<StaffId>, sign: Sign) -> Share {
        staff.and_then(|staff| self.own.get(&staff)).map_or(Share::default(), |base| base.of(sign))
    }
}
