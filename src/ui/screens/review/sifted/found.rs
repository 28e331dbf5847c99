//! What has been found and what is being read: portion by portion, never everything.

use crate::domain::measures::Share;
use crate::ui::question::{Answer, Sift};
use crate::ui::{Cx, Question, Wish};

use super::row::Row;

/// So many visits are read at a time.
pub(super) const PORTION: usize = 60;
/// The next portion is asked for when so few lines are left below the selected one.
pub(super) const NEAR: usize = 30;

/// What has been found.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) rows: Vec<Row>,
    /// What is wanted and not there yet.
    wanted: Option<Sift>,
    /// It is being read: there is no need to ask again.
    asked: bool,
    /// How far that has come, where it takes its time.
    pub(super) read: Option<Share>,
    /// Esc has stopped it, or it could not be read.
    pub(super) stopped: bool,
    /// The last visit is reached.
    pub(super) complete: bool,
}

impl Found {
    /// Asks for visits; what was wanted before is not wanted any more.
    pub(super) fn want(&mut self, sift: Sift) -> Vec<Wish> {
        (self.asked, self.read, self.stopped) = (true, None, false);
        self.wanted = Some(sift.clone());
        vec![Wish::Ask(Question::Sifted(Box::new(sift)))]
    }

    /// Whether something is wanted that is not there yet.
    pub(super) fn waits(&self) -> bool {
        self.wanted.is_some() && !self.stopped
    }

    /// What is wanted is asked for again where another question took its place.
    pub(super) fn again(&mut self) -> Vec<Wish> {
        match self.wanted.clone() {
            Some(sift) if !self.asked && !self.stopped => self.want(sift),
            _ => Vec::new(),
        }
    }

    /// Nobody waits for it any more.
    pub(super) fn stop(&mut self) -> Vec<Wish> {
        (self.asked, self.read, self.stopped) = (false, None, true);
        vec![Wish::StopAsking]
    }

    /// Takes what came back. Whether the list is another one now.
    pub(super) fn take(&mut self, cx: &Cx<'_>, question: &Question, answer: &Answer) -> bool {
        let Question::Sifted(sift) = question else { return false };
        if self.wanted.as_ref() != Some(&**sift) {
            return false;
        }
        match answer {
            Answer::Sifted(visits) => {
                if sift.before.is_none() {
                    self.rows.clear();
                }
                self.rows.extend(visits.iter().map(|visit| Row::of(cx, visit)));
                self.complete = visits.len() < sift.limit;
                (self.wanted, self.asked, self.read, self.stopped) = (None, false, None, false);
                return true;
            }
            Answer::Reading { done, all } if self.asked => self.read = Some(Share { part: *done, whole: *all }),
            Answer::Stopped => self.asked = false,
            Answer::Failed(_) => drop(self.stop()),
            _ => {}
        }
        false
    }
}
