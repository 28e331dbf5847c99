//! The first shift of a desk: whoever has just set it up is on duty, and is not asked again who they are.

use crate::domain::Command;
use crate::input::{Action, Context};
use crate::ui::{Canvas, Cx, Screen, Wish};

/// Opens the first shift as soon as it stands, and goes home; nothing of it is seen.
#[derive(Debug)]
pub struct FirstShift;

impl FirstShift {
    fn begin(cx: &Cx<'_>) -> Vec<Wish> {
        let alone = (cx.book.staff.len() == 1).then(|| cx.book.staff.values().next()).flatten();
        let open = alone.map(|staff| Wish::Do(Command::OpenShift { staff: staff.id, duty: staff.duty }));
        open.into_iter().chain([Wish::Home]).collect()
    }
}

impl Screen for FirstShift {
    fn context(&self, _cx: &Cx<'_>) -> Context {
        Context::Form
    }

    fn act(&mut self, cx: &Cx<'_>, _action: Action) -> Vec<Wish> {
        FirstShift::begin(cx)
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Vec<Wish> {
        if cx.book.open_shift().is_some() { Vec::new() } else { FirstShift::begin(cx) }
    }

    fn draw(&self, _cx: &Cx<'_>, _canvas: &mut Canvas<'_>) {}
}
