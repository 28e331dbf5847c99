//! What a screen asks the logbook beyond the book, and what comes back. Asked with [`super::Wish::Ask`], read on the
//! reader's thread, told to every open screen by [`super::Screen::answered`]; nothing waits for it.

use std::sync::Arc;

use crate::domain::ids::{DeskId, ShiftId};
use crate::domain::page::{Page, PageOf};
use crate::domain::shift::Shift;
use crate::domain::standard::Standard;

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
}

/// What came back.
#[derive(Debug)]
pub enum Answer {
    /// The page, with the standards its visits are judged by; none where there is no such visit or shift. Screens get it
    /// emptied: it lies beside the book then, or there is none ([`crate::domain::page::Pages::get`]).
    Page(Option<Box<Page>>, Vec<Arc<Standard>>),
    /// Shifts, newest first. Their tickets are how many visits they had.
    Shifts(Vec<Shift>),
    /// It could not be read: why, in the person's words.
    Failed(String),
}
