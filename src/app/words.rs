//! Words that wait for who acts: shown once at sign-in, before the desk; told in a line when the acting person changes.

use crate::domain::ids::{ShiftId, StaffId};
use crate::domain::time::Stamp;
use crate::i18n::Key;
use crate::input::{Action, Context};
use crate::ui::Screen;
use crate::ui::screens::feedback::{self, Feedback};

use super::model::Model;

/// Who acts, and how much the file knows that waits for somebody.
pub(super) type Known = (Option<StaffId>, usize);

impl Model {
    /// Lays what waits for who acts over the desk, once a shift; Esc leads to the desk. Not while somebody is served, and
    /// not over what the shift still needs.
    pub(super) fn hand_over_words(&mut self, now: Stamp) {
        let cx = self.cx(now);
        let (Some(whose), true) = (self.whose(), self.screens.len() == 1) else { return };
        if self.found.verdict_only || !cx.book.open_visits().is_empty() || feedback::count(&cx) == 0 {
            return;
        }
        let screen = Feedback::new(&cx);
        if self.handed_over.insert(whose) {
            self.screens.push(Box::new(screen));
        }
    }

    /// What is known before a message is handled.
    pub(super) fn known(&self) -> Known {
        (self.whose().map(|(_, staff)| staff), self.ledger.book().feedback.len())
    }

    /// A line at the desk where somebody else acts now, or more was said elsewhere, and something waits for who acts.
    pub(super) fn tell_of_words(&mut self, before: Known, reloaded: bool, now: Stamp) {
        let after = self.known();
        let changed = before.0 != after.0 || (reloaded && after.1 > before.1);
        if !changed || self.news.is_some() {
            return;
        }
        let cx = self.cx(now);
        let at_desk = self.top().is_some_and(|top| matches!(Screen::context(top, &cx), Context::Board | Context::Walk));
        let n = feedback::count(&cx);
        if at_desk && n > 0 {
            let key = cx.key(Context::Board, Action::Shift);
            self.news = Some(cx.say_with(Key::FeedbackNews, &[("n", n.into()), ("key", key.into())]));
        }
    }

    fn whose(&self) -> Option<(ShiftId, StaffId)> {
        let shift = self.ledger.book().open_shift()?;
        Some((shift.id, shift.acting?))
    }
}
