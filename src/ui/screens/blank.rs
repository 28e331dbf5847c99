//! The screen turned away from visitors: a clock and the desk's name.

use crate::input::{Action, Context};
use crate::text::Align;
use crate::theme::Role;
use crate::ui::{Canvas, Cx, Screen, Wish};

/// A clock and the desk's name, nothing else. Any key of its context leads back.
#[derive(Debug)]
pub struct Blank;

impl Screen for Blank {
    fn context(&self, _cx: &Cx<'_>) -> Context {
        Context::Blank
    }

    fn act(&mut self, _cx: &Cx<'_>, action: Action) -> Vec<Wish> {
        match action {
            Action::Blank | Action::Back => vec![Wish::Pop],
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
    }

    fn bare(&self) -> bool {
        true
    }
}
