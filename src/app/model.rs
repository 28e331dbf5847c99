//! The model: the ledger, the screens that are open, and what a person should know now.

use std::collections::BTreeSet;

use crate::domain::command::PackRef;
use crate::domain::ids::{EncounterId, ShiftId, StaffId};
use crate::domain::time::Stamp;
use crate::i18n::Key;
use crate::ui::{Cx, FirstUse, Prefs, Saving, Screen, Shelf, first_use, frame};

use super::ledger::Ledger;

/// After so long what could not be saved is tried again by itself where nobody sits, in milliseconds.
pub(super) const RETRY_MS: i64 = 15_000;

/// What was found when the program started.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// No other instance is at work on this file: open visits in it were left behind.
    pub alone: bool,
    /// How Persian reaches this terminal is not known: somebody should look.
    pub display_uncertain: bool,
    /// The standards as built in or put beside the config.
    pub packs: Vec<PackRef>,
    /// Only the visitor's verdict is wanted: a second screen.
    pub verdict_only: bool,
    /// The review is wanted, on this machine or on a copy of the file.
    pub review: Option<ForReview>,
    /// The screens whose first-use line this machine has shown; none: no such lines are shown.
    pub hints: Option<BTreeSet<String>>,
}

/// What a run for the review opens at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ForReview {
    /// This shift; none: the list of them.
    pub shift: Option<ShiftId>,
}

/// Everything the screens show.
#[derive(Debug)]
pub struct Model {
    /// The book and what is on its way to the disk.
    pub ledger: Ledger,
    /// How things are shown.
    pub prefs: Prefs,
    /// What was found at start and is not dealt with yet.
    pub found: Found,
    pub(super) screens: Vec<Box<dyn Screen>>,
    pub(super) saving: Saving,
    pub(super) shelf: Shelf,
    pub(super) news: Option<String>,
    /// To whom what waited was shown, by shift.
    pub(super) handed_over: BTreeSet<(ShiftId, StaffId)>,
    /// The first-use line that stands, and since when by the boot clock, in milliseconds.
    pub(super) hint: Option<(FirstUse, i64)>,
    pub(super) window: (u16, u16),
    pub(super) last_key: i64,
    /// Boot clock of the last save that failed, milliseconds.
    pub(super) failed_at: i64,
    /// Grows whenever the file is known to hold more.
    pub(super) changes: u64,
    /// Who reviews, in a run for the review.
    pub(super) reviewer: Option<StaffId>,
    /// Visits about which a word was said: once is enough.
    pub(super) nudged: BTreeSet<EncounterId>,
}

impl Model {
    /// A model that shows what the book asks for.
    pub fn new(ledger: Ledger, prefs: Prefs, found: Found, now: Stamp) -> Model {
        let mut model = Model {
            ledger,
            prefs,
            found,
            screens: Vec::new(),
            saving: Saving::Rest,
            shelf: Shelf::new(),
            news: None,
            handed_over: BTreeSet::new(),
            hint: None,
            window: (80, 24),
            last_key: now.since_boot,
            failed_at: now.since_boot,
            changes: 0,
            reviewer: None,
            nudged: BTreeSet::new(),
        };
        model.take_language();
        model.begin(now);
        model
    }

    /// What the screens may know.
    pub fn cx(&self, now: Stamp) -> Cx<'_> {
        Cx {
            book: self.ledger.book(),
            now,
            prefs: &self.prefs,
            saving: &self.saving,
            shelf: &self.shelf,
            reviewer: self.reviewer,
            changes: self.changes,
            awaited: self.ledger.awaited(),
        }
    }

    /// The screen on top; there is always one.
    pub fn top(&self) -> Option<&dyn Screen> {
        self.screens.last().map(AsRef::as_ref)
    }

    /// Paints the frame.
    pub fn draw(&self, now: Stamp, frame: &mut ratatui::Frame<'_>) {
        let area = frame.area();
        self.paint(now, area, frame.buffer_mut());
    }

    /// Paints into a buffer.
    pub fn paint(&self, now: Stamp, window: ratatui::layout::Rect, buf: &mut ratatui::buffer::Buffer) {
        let cx = self.cx(now);
        if let Some(screen) = self.top() {
            frame::draw(&cx, screen, self.news.as_deref(), window, buf);
            let quiet = self.news.is_none() && !matches!(self.saving, Saving::Failed(_));
            if let Some((hint, _)) = self.hint.filter(|_| quiet) {
                first_use::draw(&cx, hint, screen, window, buf);
            }
        }
    }

    /// Milliseconds until something changes by itself: the header's minute, the save mark, a running clock.
    pub fn wake(&self, now: Stamp) -> i64 {
        let minute = 60_000 - now.wall.rem_euclid(60_000);
        let saved = match self.saving {
            Saving::Saved { at, .. } => Some((at + frame::SAVED_SHOWN_MS - now.since_boot).max(0)),
            _ => None,
        };
        let blank =
            self.prefs.blank_after.map(|minutes| (self.last_key + i64::from(minutes) * 60_000 - now.since_boot).max(0));
        let blank = blank.filter(|_| self.top().is_some_and(|screen| !screen.bare()));
        let screen = self.top().and_then(|screen| screen.wake(&self.cx(now)));
        let again = self.retries_alone().then(|| (self.failed_at + RETRY_MS - now.since_boot).max(0));
        [saved, blank, screen, again].into_iter().flatten().fold(minute, i64::min).max(1)
    }

    /// Whether something could not be saved and still waits.
    pub fn is_unsaved(&self) -> bool {
        matches!(self.saving, Saving::Failed(_)) && !self.ledger.at_rest()
    }

    /// Whether what could not be saved is tried again without a key: nobody sits before the visitors' own screen.
    pub(super) fn retries_alone(&self) -> bool {
        self.found.verdict_only && matches!(self.saving, Saving::Failed(_))
    }

    /// Whether something is on its way to the disk, and may get there yet.
    pub fn is_saving(&self) -> bool {
        !self.ledger.at_rest() && !self.is_unsaved()
    }

    /// What to say when the program was left and something is not saved, or could not be done any more when it was to
    /// be: that it is lost, and why.
    pub fn unsaved(&self, now: Stamp, refused: bool) -> Option<String> {
        if self.ledger.at_rest() && !refused {
            return None;
        }
        let why = match &self.saving {
            Saving::Failed(why) => Some(why),
            _ => self.news.as_ref().filter(|_| refused),
        };
        let lost = self.cx(now).say(Key::StateLeftUnsaved);
        Some(std::iter::once(&lost).chain(why).map(String::as_str).collect::<Vec<_>>().join(" "))
    }

    /// What to say after the terminal was given back: how many visits stay open.
    pub fn last_words(&self, now: Stamp) -> Option<String> {
        let open = self.ledger.book().open_visits().len();
        let cx = self.cx(now);
        (open > 0).then(|| cx.say_with(Key::StateLeaveOpen, &[("n", (open as i64).into())]))
    }

    /// The book's language, unless the config or the person chose one.
    pub(super) fn take_language(&mut self) {
        if let Some(lang) = self.prefs.chosen_lang.or(self.ledger.book().lang) {
            self.prefs.set_language(lang);
        }
    }
}
