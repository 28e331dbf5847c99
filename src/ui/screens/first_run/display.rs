//! Which way Persian must be sent to this terminal, picked by eye.

use crate::domain::Lang;
use crate::i18n::{self, Key};
use crate::input::{Action, Context};
use crate::text::{self, Dir, Strategy};
use crate::theme::Role;
use crate::ui::{Canvas, Cx, Hint, Screen, Wish};

/// The ways, in the order in which they are offered.
const WAYS: [Strategy; 4] = [Strategy::Direct, Strategy::Guard, Strategy::Runs, Strategy::Chunks];
/// Rows of one way: its number, its line, air.
const ROWS: u16 = 3;

/// Shows one line of Persian in each way a terminal may need.
#[derive(Debug, Default)]
pub struct PickDisplay {
    marked: usize,
}

impl PickDisplay {
    fn pick(index: usize) -> Vec<Wish> {
        WAYS.get(index).map(|way| vec![Wish::Display(*way), Wish::Pop]).unwrap_or_default()
    }
}

impl Screen for PickDisplay {
    fn context(&self, _cx: &Cx<'_>) -> Context {
        Context::Form
    }

    fn as_painted(&self) -> bool {
        true
    }

    fn title(&self, cx: &Cx<'_>) -> Option<String> {
        // Also the settings lead here.
        Some(cx.say(if cx.book.desk.is_none() { Key::ShiftFirstRun } else { Key::ShiftDisplay }))
    }

    fn act(&mut self, _cx: &Cx<'_>, action: Action) -> Vec<Wish> {
        match action {
            Action::Digit(n) => return PickDisplay::pick(usize::from(n.saturating_sub(1))),
            Action::Next => return PickDisplay::pick(self.marked),
            Action::Back => return vec![Wish::Pop],
            Action::Up | Action::PrevItem => self.marked = self.marked.saturating_sub(1),
            Action::Down | Action::NextItem => self.marked = (self.marked + 1).min(WAYS.len() - 1),
            _ => {}
        }
        Vec::new()
    }

    fn click(&mut self, _cx: &Cx<'_>, (_, row): (u16, u16)) -> Vec<Wish> {
        PickDisplay::pick(usize::from(row.saturating_sub(1) / ROWS))
    }

    fn draw(&self, _cx: &Cx<'_>, canvas: &mut Canvas<'_>) {
        // Numbers are Latin and stand on rows of their own, so that no terminal turns them together with the line.
        let mut canvas = canvas.in_direction(Dir::Ltr);
        canvas.put(0, 0, &i18n::say(Lang::En, Key::ShiftDisplayAsk), Role::Title);
        let sample = i18n::say(Lang::Fa, Key::ShiftDisplaySample);
        for (index, (y, way)) in (1u16..).step_by(usize::from(ROWS)).zip(WAYS).enumerate() {
            let role = if index == self.marked { Role::Selected } else { Role::Key };
            canvas.put(2, y, &(index + 1).to_string(), role);
            let width = text::width(&sample).min(canvas.width().saturating_sub(4));
            let mut line = canvas.part(4, y + 1, width, 1);
            line.in_direction(Dir::Rtl).put(0, 0, &sample, Role::Text);
            line.prepare(way);
        }
    }

    fn hints(&self, cx: &Cx<'_>) -> Vec<Hint> {
        let label = cx.say(Key::NowChoose);
        vec![
            Hint { action: Action::Digit(1), keys: "1–4".into(), label },
            Hint { action: Action::Next, keys: String::new(), label: cx.say(Key::NowAccept) },
        ]
    }
}
