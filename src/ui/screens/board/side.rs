//! This shift so far, where the window is wide enough for a third pane.

use crate::domain::encounter::{End, Made, Outcome};
use crate::i18n::Key;
use crate::text::Align;
use crate::theme::Role;
use crate::ui::canvas::Canvas;
use crate::ui::cx::Cx;

/// What the pane tells.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct SoFar {
    served: usize,
    waiting: usize,
    left: usize,
    /// Response times of live encounters, milliseconds, in order.
    responses: Vec<i64>,
    greeted: usize,
    promises: usize,
}

impl SoFar {
    pub(super) fn of(cx: &Cx<'_>) -> SoFar {
        let mut so_far = SoFar { promises: cx.book.owed().len(), ..SoFar::default() };
        let shift = cx.book.shift.as_ref().map(|shift| shift.id);
        for encounter in cx.book.encounters.values() {
            let seen = encounter.seen();
            if encounter.is_open() && seen.greeted.is_none() {
                so_far.waiting += 1;
            }
            if Some(encounter.arrival.shift) != shift {
                continue;
            }
            match encounter.end {
                End::Closed { outcome: Outcome::LeftUnserved | Outcome::LeftUnsettled, .. } => so_far.left += 1,
                End::Closed { outcome: Outcome::Discarded, .. } => continue,
                _ if seen.served.is_some() => so_far.served += 1,
                _ => {}
            }
            if let Some(response) = encounter.response(&seen) {
                so_far.greeted += 1;
                if encounter.made(&seen) == Made::Live && response.sure {
                    so_far.responses.push(response.ms);
                }
            }
        }
        so_far.responses.sort_unstable();
        so_far
    }

    /// The middle one; of an even number, the mean of the two in the middle.
    fn median(&self) -> Option<i64> {
        let (n, all) = (self.responses.len(), &self.responses);
        let upper = *all.get(n / 2)?;
        Some(if n.is_multiple_of(2) { (all[n / 2 - 1] + upper) / 2 } else { upper })
    }
}

/// Paints the pane: labels start in one column, numbers end in one.
pub(super) fn draw(cx: &Cx<'_>, canvas: &mut Canvas<'_>) {
    let so_far = SoFar::of(cx);
    let number = |n: usize| cx.digits(&n.to_string());
    canvas.put(0, 0, &cx.say(Key::DeskThisShift), Role::Dim);
    let median = so_far.median().map_or_else(|| "–".to_owned(), |ms| cx.duration(ms));
    let counts = [("n", (so_far.responses.len() as i64).into()), ("of", (so_far.greeted as i64).into())];
    let lines = [
        (2, cx.say(Key::DeskSideServed), number(so_far.served)),
        (3, cx.say(Key::DeskSideWaiting), number(so_far.waiting)),
        (4, cx.say(Key::DeskSideLeft), number(so_far.left)),
        (6, cx.say(Key::DeskSideMedian), median),
        (7, cx.say_with(Key::DeskSideMeasured, &counts), String::new()),
        (9, cx.say(Key::DeskSidePromises), number(so_far.promises)),
    ];
    let width = canvas.width();
    for (y, label, value) in lines {
        canvas.place(0, y, width, &value, cx.style(Role::Text), Align::End);
        canvas.put(0, y, &label, Role::Dim);
    }
}
