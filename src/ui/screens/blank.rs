//! The screen turned away from visitors: a clock and the desk's name.

use crate::i18n::Key;
use crate::input::{Action, Context};
use crate::text::Align;
use crate::theme::Role;
use crate::ui::widgets::list::newcomer;
use crate::ui::{Canvas, Cx, Screen, Wish};

/// A clock, the desk's name, and small at the foot the keys that lead back: somebody else may have turned the screen.
#[derive(Debug)]
pub struct Blank;

impl Screen for Blank {
    fn context(&self, _cx: &Cx<'_>) -> Context {
        Context::Blank
    }

    fn act(&mut self, cx: &Cx<'_>, action: Action) -> Vec<Wish> {
        match action {
            Action::Blank | Action::Back | Action::Next => vec![Wish::Pop],
            // Whoever walks up while the screen is turned away is noted like anybody else.
            Action::Arrived => std::iter::once(Wish::Pop).chain(newcomer::noted(cx)).collect(),
            _ => Vec::new(),
        }
    }

    fn click(&mut self, _cx: &Cx<'_>, _at: (u16, u16)) -> Vec<Wish> {
        vec![Wish::Pop]
    }

    fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>) {
        let (width, middle) = (canvas.width(), canvas.height() / 2);
        let desk = cx.book.desk.as_ref().map(|desk| desk.name.as_str()).unwrap_or_default();
        canvas.place(0, middle.saturating_sub(1), width, &cx.clock(&cx.now), cx.style(Role::Title), Align::Center);
        canvas.place(0, middle + 1, width, desk, cx.style(Role::Dim), Align::Center);
        let [back, arrived] = [Action::Back, Action::Arrived].map(|action| cx.key(Context::Blank, action));
        let words = cx.say_with(Key::DeskBlankKeys, &[("back", back.into()), ("arrived", arrived.into())]);
        // The last row is the one that says of a made-up logbook what it is.
        let foot = canvas.height().saturating_sub(2);
        canvas.place(0, foot, width, &words, cx.style(Role::Dim), Align::Center);
    }

    fn bare(&self) -> bool {
        true
    }
}
