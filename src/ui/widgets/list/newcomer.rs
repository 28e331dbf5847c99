//! A visitor who comes while a list is on the screen.

use crate::domain::Command;
use crate::domain::command::NewVisit;
use crate::domain::encounter::{Channel, Place, VisitorKind};
use crate::domain::people::Duty;
use crate::ui::cx::Cx;
use crate::ui::screen::Wish;

/// The arrival of a visitor as this desk takes them to be until told otherwise, and the board to serve them from.
pub fn arrived(cx: &Cx<'_>) -> Vec<Wish> {
    let place = match cx.book.acting().map(|staff| staff.duty) {
        Some(Duty::Guard) => Place::Gate,
        _ => Place::Desk,
    };
    let (kind, channel) = (VisitorKind::Visitor, Channel::WalkIn);
    let visit = NewVisit { kind, place, channel, language: Some(cx.prefs.visitor_lang), group: 1 };
    vec![Wish::Do(Command::Arrive(visit)), Wish::Home]
}
