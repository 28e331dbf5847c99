//! Closed lists of names on the wire of `record` and on the command line.

use crate::cli::review::View;
use crate::domain::answer::Answer;
use crate::domain::encounter::{Calm, Channel, Feeling, Place, Tag, VisitorKind, Wait};
use crate::domain::lang::Lang;
use crate::domain::people::{Duty, Guidance, Right, Voice};
use crate::domain::report::{By, Gauge};
use crate::domain::request::RequestKind;
use crate::domain::review::{Level, MeritSeen, ReplyHow};
use crate::domain::shift::{Mood, Severity};
use crate::domain::verdict::Face;
use crate::i18n::periods::Unit;

/// Something with a stable name.
pub trait Named: Copy + 'static {
    /// All names, in the order in which they are offered.
    fn names() -> Vec<&'static str>;
    /// From a name.
    fn of_name(name: &str) -> Option<Self>;
}

macro_rules! of_domain {
    ($($type:ident)+) => {$(
        impl Named for $type {
            fn names() -> Vec<&'static str> {
                $type::ALL.iter().map(|code| code.name()).collect()
            }
            fn of_name(name: &str) -> Option<$type> {
                $type::from_name(name)
            }
        }
    )+};
}
of_domain! {
    VisitorKind Place Channel Tag Feeling Calm Wait RequestKind Mood Severity Face ReplyHow Level MeritSeen View
}

macro_rules! listed {
    ($($type:ident { $($variant:ident = $name:literal)+ })+) => {$(
        impl Named for $type {
            fn names() -> Vec<&'static str> {
                vec![$($name),+]
            }
            fn of_name(name: &str) -> Option<$type> {
                match name { $($name => Some($type::$variant),)+ _ => None }
            }
        }
    )+};
}
listed! {
    Duty { Guard = "guard" Receptionist = "receptionist" }
    Right { Staff = "staff" Supervisor = "supervisor" Installer = "installer" }
    Guidance { Auto = "auto" Guided = "guided" Confirm = "confirm" }
    Voice { First = "first" Second = "second" }
    Lang { Fa = "fa" En = "en" Th = "th" }
    By {
        Person = "person" Desk = "desk" Place = "place" Hour = "hour" Kind = "kind" Channel = "channel"
    }
    Gauge { Clocks = "clocks" Score = "scorecard" Verdicts = "verdicts" }
    Unit { Day = "day" Week = "week" Month = "month" Year = "year" }
    Answer { Met = "met" Missed = "missed" Na = "na" Assumed = "assumed" }
}
