//! What a screen asks the logbook beyond the book, and what comes back. Asked with [`super::Wish::Ask`], read on the
//! reader's thread, told to every open screen by [`super::Screen::answered`]; nothing waits for it.

use std::sync::Arc;

use crate::domain::attention::Rates;
use crate::domain::encounter::{Encounter, Place, VisitorKind};
use crate::domain::ids::{DeskId, EncounterId, ShiftId, StaffId};
use crate::domain::page::{Page, PageOf};
use crate::domain::review::{Matter, ReviewShift};
use crate::domain::shift::Shift;
use crate::domain::standard::{Parameter, Standard};
use crate::domain::time::Stamp;

/// A question to the logbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// One visit or one shift in full. The house lays the page beside the book before screens are told
    /// ([`crate::domain::Book::lay`]): they read it there, commands reach it there, and it is read again when another
    /// instance has written.
    Page(PageOf),
    /// The shifts of a desk, or of all, newest first.
    Shifts {
        /// The desk; none: all.
        desk: Option<DeskId>,
        /// Only those opened before this one: the next portion.
        before: Option<ShiftId>,
        /// At most so many.
        limit: usize,
    },
    /// One shift with everything about it, to be reviewed: asked for with [`super::Wish::TakeUp`]. The house takes it up in
    /// the book before screens are told, if it is the one asked for last.
    Matter {
        /// The shift.
        shift: ShiftId,
        /// In which generation of the book it was asked for: what was read before another window wrote is not taken.
        generation: u64,
    },
    /// The shifts that began on these local days (since 1970-01-01, both included), newest first, and how far their reviews are.
    Reviews {
        /// The desk; none: all.
        desk: Option<DeskId>,
        /// The first day.
        first: i32,
        /// The last day.
        last: i32,
        /// At most so many.
        limit: usize,
    },
    /// All desks of the file.
    Desks,
    /// Figures over many shifts.
    Report(Box<crate::domain::report::Question>),
    /// What is read from shifts one by one.
    Habits(Habits),
    /// What somebody wrote. Of several that wait only the last is answered.
    Search(Sought),
    /// Visits that fit conditions. Of several that wait only the last is answered.
    Sifted(Box<Sift>),
}

/// Which visits are asked for. All conditions hold together; one that is none lets everything through.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sift {
    /// At this desk.
    pub desk: Option<DeskId>,
    /// Of this shift: in which the visitor arrived.
    pub shift: Option<ShiftId>,
    /// Whose visit.
    pub staff: Option<StaffId>,
    /// Who came.
    pub kind: Option<VisitorKind>,
    /// Where.
    pub place: Option<Place>,
    /// Something of this parameter was missed, by the standard the visit was judged by.
    pub missed: Option<Parameter>,
    /// What makes it worth looking at: one of [`MARKS`].
    pub mark: Option<&'static str>,
    /// Of shifts that began on these local days since 1970-01-01, both included.
    pub days: Option<(i32, i32)>,
    /// Older than this visit: the next portion.
    pub before: Option<EncounterId>,
    /// At most so many.
    pub limit: usize,
}

/// The stable names of what makes a visit worth looking at, as the store knows them.
pub const MARKS: [&str; 7] =
    ["unhappy", "left", "assumed", "corrected", "verdict-marked", "guided", "probe-unanswered"];

/// What is looked for in what people wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sought {
    /// As it was typed.
    pub words: String,
    /// At this desk; none: at all.
    pub desk: Option<DeskId>,
    /// In this shift; none: in all.
    pub shift: Option<ShiftId>,
    /// At most so many are listed.
    pub limit: usize,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Finds {
    /// The newest first.
    pub hits: Vec<Hit>,
    /// How many say it, as far as that was counted.
    pub count: usize,
    /// Whether there are more than were counted.
    pub more: bool,
}

/// Something that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Where it leads.
    pub of: Of,
    /// When it was written.
    pub at: Stamp,
    /// The name of what kind of text it is.
    pub said: &'static str,
    /// The text.
    pub text: String,
}

/// What a text is about, as far as a screen leads there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// A visit.
    Visit(EncounterId),
    /// The review of a shift.
    Review(ShiftId),
    /// Something that is shown nowhere else.
    Other,
}

/// Over which shifts it is counted how often signs show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Habits {
    /// The desk; none: all.
    pub desk: Option<DeskId>,
    /// The first local day on which a shift began, since 1970-01-01.
    pub first: i32,
    /// The last one.
    pub last: i32,
}

/// What several shifts that have ended show together.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Habitual {
    /// How often signs show, by desk and person.
    pub rates: Rates,
}

/// What came back.
#[derive(Debug)]
pub enum Answer {
    /// The page, with the standards its visits are judged by; none where there is no such visit or shift. Screens get it
    /// emptied: it lies beside the book then, or there is none ([`crate::domain::page::Pages::get`]).
    Page(Option<Box<Page>>, Vec<Arc<Standard>>),
    /// Shifts, newest first. Their tickets are how many visits they had.
    Shifts(Vec<Shift>),
    /// The shift, with the standards its visits are judged by; none where there is no such shift. Screens get it emptied: it
    /// is in the book then ([`crate::domain::Book::matter`]).
    Matter(Option<Box<Matter>>),
    /// Shifts, newest first.
    Reviews(Vec<ReviewShift>),
    /// Desks, in the order in which they were first named.
    Desks(Vec<(DeskId, String)>),
    /// Figures, in the form that was asked for.
    Report(Box<crate::domain::report::Report>),
    /// What was found.
    Search(Finds),
    /// The visits that fit, newest first.
    Sifted(Vec<Encounter>),
    /// What the shifts show together.
    Habits(Box<Habitual>),
    /// So much of it has been read; the answer comes later.
    Reading {
        /// Parts read.
        done: u64,
        /// All parts.
        all: u64,
    },
    /// It was stopped: nobody wanted it any more.
    Stopped,
    /// It could not be read: why, in the person's words.
    Failed(String),
}
