//! Closed lists of names on the wire of `record`.

use crate::domain::answer::Answer;
use crate::domain::encounter::{Calm, Channel, Feeling, Place, Tag, VisitorKind, Wait};
use crate::domain::lang::Lang;
use crate::domain::people::{Duty, Guidance, Right, Voice};
use crate::domain::request::RequestKind;
use crate::domain::review::{Level, MeritSeen, ReplyHow};
use crate::domain::shift::{Mood, Severity};
use crate::domain::verdict::Face;

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
of_domain! { VisitorKind Place Channel Tag Feeling Calm Wait RequestKind Mood Severity Face ReplyHow Level MeritSeen }

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
    Answer { Met = "met" Missed = "missed" Na = "na" Assumed = "assumed" }
}
