//! What the signs are, and a flag: a sign with its reason in numbers.

use crate::domain::encounter::codes;
use crate::domain::ids::{EncounterId, StaffId};
use crate::domain::measures::Share;

codes! {
    /// A sign that a record may say less than it seems to.
    Sign {
        /// Guided and read-do: items answered in under two seconds each.
        HastyItems = "hasty-items",
        /// The probe answered faster than it can be read.
        HastyProbe = "hasty-probe",
        /// Arrival, greeting, service and probe within three seconds.
        AllKeysAtOnce = "all-keys-at-once",
        /// The probes answered with the same option, time and again.
        SameOption = "same-option",
        /// Visits logged at once instead of live.
        LoggedAtOnce = "logged-at-once",
        /// Several visits begun in one burst.
        Burst = "burst",
        /// Visits entered in one batch at the end of the shift.
        Batch = "batch",
        /// Hours without any entry.
        QuietHours = "quiet-hours",
    }
}

/// A sign, and why it is raised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flag {
    /// Which sign.
    pub sign: Sign,
    /// Whose record; none: the desk's (hours without any entry).
    pub staff: Option<StaffId>,
    /// The visits that show it, in order of arrival; empty for hours without any entry.
    pub encounters: Vec<EncounterId>,
    /// How often it shows here: of the visits that could show it, or of the hours of this shift.
    pub seen: Share,
    /// What was measured, in milliseconds: of the visits that show it the least mean latency of items, latency of a probe,
    /// or time from the first key to the last; the longest span without entries; none where only counting is meant.
    pub ms: Option<i64>,
    /// How often this person shows it otherwise; nothing of nothing: not known.
    pub own: Share,
    /// How often the desk shows it otherwise; nothing of nothing: not known.
    pub desk: Share,
    /// Whether it stands alone: no other sign about the same person in this shift. Then it is weak.
    pub weak: bool,
}
