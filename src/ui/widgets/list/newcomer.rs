//! A visitor who comes while a list is on the screen.

use crate::domain::Command;
use crate::ui::cx::Cx;
use crate::ui::screen::Wish;
use crate::ui::screens::board;

/// The arrival of a visitor as the board would log it, and the board to serve them from.
pub fn arrived(cx: &Cx<'_>) -> Vec<Wish> {
    vec![Wish::Do(Command::Arrive(board::newcomer(cx))), Wish::Home]
}
