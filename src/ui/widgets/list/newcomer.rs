//! A visitor who comes while something else than the board is on the screen.

use crate::domain::Command;
use crate::i18n::{self, Key};
use crate::ui::cx::Cx;
use crate::ui::screen::Wish;
use crate::ui::screens::board;
use crate::ui::widgets::form::try_out;

/// The arrival of a visitor as the board would log it, and the board to serve them from.
pub fn arrived(cx: &Cx<'_>) -> Vec<Wish> {
    vec![Wish::Do(Command::Arrive(board::newcomer(cx))), Wish::Home]
}

/// The arrival of a visitor, told: what is being answered stays on the screen, and the clock runs meanwhile.
pub fn noted(cx: &Cx<'_>) -> Vec<Wish> {
    let arrive = vec![Wish::Do(Command::Arrive(board::newcomer(cx)))];
    let told = match try_out(cx, &arrive) {
        Ok(()) => cx.say(Key::DeskArrivalNoted),
        Err(refusal) => return vec![Wish::Tell(i18n::refusal(cx.voice(), &refusal))],
    };
    arrive.into_iter().chain([Wish::Tell(told)]).collect()
}
