//! What a shift came to, in one line.

use crate::domain::encounter::{End, Outcome};
use crate::domain::request::RequestKind;
use crate::i18n::Key;
use crate::text;
use crate::ui::cx::Cx;

use super::Item;

/// Counts of one shift.
#[derive(Debug, Default)]
pub(super) struct Totals {
    visits: i64,
    served: i64,
    left: i64,
    open: i64,
    unhappy: i64,
    complaints: i64,
    /// Columns of the longest word for a kind of visitor among them.
    pub(super) kinds: u16,
}

impl Totals {
    pub(super) fn of(cx: &Cx<'_>, items: &[Item]) -> Totals {
        let mut totals = Totals::default();
        for item in items {
            let Item::Visit(id) = item else { continue };
            let Some(visit) = cx.book.visit(*id) else { continue };
            let seen = visit.seen();
            totals.kinds = totals.kinds.max(text::width(&cx.word("kind", seen.kind.name())));
            match visit.end {
                End::Open => totals.open += 1,
                // It was no visit.
                End::Closed { outcome: Outcome::Discarded, .. } => continue,
                End::Closed { outcome: Outcome::LeftUnserved | Outcome::LeftUnsettled, .. } => totals.left += 1,
                End::Closed { outcome: Outcome::Served, .. } => totals.served += 1,
                End::Closed { outcome: Outcome::Assumed, .. } => {}
            }
            totals.visits += 1;
            totals.unhappy += i64::from(seen.ever_unhappy);
            let complaints = cx.book.requests_of(*id).into_iter().filter(|request| !request.void);
            totals.complaints += complaints.filter(|request| request.kind == RequestKind::Complaint).count() as i64;
        }
        totals
    }

    /// The line, as much of it as fits: what is nought is left out.
    pub(super) fn words(&self, cx: &Cx<'_>, room: u16) -> String {
        let mut words = cx.say_with(Key::DeskVisitors, &[("n", self.visits.into())]);
        let parts = [
            (Key::ListOpen, self.open),
            (Key::ListServed, self.served),
            (Key::ListUnhappy, self.unhappy),
            (Key::ListLeft, self.left),
            (Key::ListComplaints, self.complaints),
        ];
        for (key, n) in parts.into_iter().filter(|(_, n)| *n > 0) {
            let longer = format!("{words} · {}", cx.say_with(key, &[("n", n.into())]));
            if text::width(&longer) > room {
                break;
            }
            words = longer;
        }
        words
    }
}
