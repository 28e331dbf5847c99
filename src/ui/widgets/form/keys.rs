//! What keys do in a form.

use ratatui::layout::Rect;

use crate::i18n::Key;
use crate::input::{Action, Context};
use crate::text::Dir;
use crate::ui::widgets::list::newcomer;
use crate::ui::{Canvas, Cx, Edit, FirstUse, Hint, Screen, Wish};

use super::paint;
use super::question::{Kind, Question, Writing};
use super::screen::Form;
use super::state::{PAGE, count};

impl Screen for Form {
    fn context(&self, cx: &Cx<'_>) -> Context {
        match self.question(cx) {
            Some(question) if question.is_typed() => Context::Field,
            _ => Context::Form,
        }
    }

    fn title(&self, cx: &Cx<'_>) -> Option<String> {
        Some(self.flow.title(cx))
    }

    fn act(&mut self, cx: &Cx<'_>, action: Action) -> Vec<Wish> {
        let Some(question) = self.question(cx) else {
            return vec![self.flow.leave(cx)];
        };
        self.enter(cx, &question);
        self.state.error = None;
        match action {
            Action::Next => return self.accept(cx, &question),
            Action::Back => return self.back(cx, &question),
            Action::Arrived => return newcomer::noted(cx),
            Action::Digit(n) if !question.is_typed() => {
                let page = self.state.marked.unwrap_or(0) / PAGE * PAGE;
                return self.point(cx, &question, page + usize::from(n.saturating_sub(1)), true);
            }
            Action::Up => self.state.step(&question, -1),
            Action::Down => self.state.step(&question, 1),
            Action::NextItem if matches!(question.kind, Kind::Words { .. }) => self.take_likely(&question),
            Action::NextItem | Action::PageDown if paged(&question) => self.state.turn(&question, true),
            Action::PrevItem | Action::PageUp if paged(&question) => self.state.turn(&question, false),
            Action::NextItem => self.state.step(&question, 1),
            Action::PrevItem => self.state.step(&question, -1),
            _ => {}
        }
        Vec::new()
    }

    fn edit(&mut self, cx: &Cx<'_>, edit: Edit) -> Vec<Wish> {
        let Some(question) = self.question(cx).filter(Question::is_typed) else { return Vec::new() };
        self.enter(cx, &question);
        self.state.error = None;
        let dir = writing(cx, &question, self.state.field.text());
        edit.apply(&mut self.state.field, dir);
        self.state.stand_in(&question);
        Vec::new()
    }

    fn click(&mut self, cx: &Cx<'_>, (column, row): (u16, u16)) -> Vec<Wish> {
        let Some(question) = self.question(cx) else { return Vec::new() };
        let (answer, field) = {
            let places = self.places.borrow();
            let hit = |(x, y, width): &(u16, u16, u16)| *y == row && (*x..*x + *width).contains(&column);
            (places.answers.iter().find(|(y, _)| *y == row).map(|(_, index)| *index), places.field.filter(hit))
        };
        if let Some((x, _, width)) = field {
            self.enter(cx, &question);
            let from_left = if cx.dir() == Dir::Rtl { width - 1 - (column - x) } else { column - x };
            let dir = writing(cx, &question, self.state.field.text());
            self.state.field.point(Rect::new(0, 0, width, 1), dir, from_left);
            // The field is what is answered now, as if something had been typed into it.
            self.state.stand_in(&question);
            return Vec::new();
        }
        let Some(index) = answer else { return Vec::new() };
        self.enter(cx, &question);
        self.state.error = None;
        self.point(cx, &question, index, false)
    }

    fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>) {
        if let Some(question) = self.question(cx) {
            let state = self.standing(cx, &question);
            let places = paint::paint(cx, canvas, &question, &state, &self.answers);
            self.places.replace(places);
        }
    }

    fn first_use(&self) -> Option<FirstUse> {
        self.flow.first_use()
    }

    fn hints(&self, cx: &Cx<'_>) -> Vec<Hint> {
        let Some(question) = self.question(cx) else { return Vec::new() };
        let hint = |action, label| Hint { action, keys: String::new(), label: cx.say(label) };
        let mut hints = Vec::new();
        let shown = count(&question).min(PAGE);
        if !question.options().is_empty() && shown > 0 {
            let keys = if shown == 1 { "1".to_owned() } else { format!("1–{shown}") };
            hints.push(Hint { action: Action::Digit(1), keys: cx.digits(&keys), label: cx.say(Key::NowChoose) });
        }
        let enter = match question.kind {
            Kind::Several { .. } | Kind::Read { .. } => Key::FormGoOn,
            _ => Key::NowAccept,
        };
        hints.push(hint(Action::Next, enter));
        if question.is_typed() && count(&question) > 0 {
            hints.push(hint(Action::Down, Key::FormLikely));
        }
        if paged(&question) {
            hints.push(hint(Action::NextItem, Key::FormMore));
        }
        hints.push(hint(Action::Back, Key::CommandBack));
        hints
    }
}

fn paged(question: &Question) -> bool {
    question.options().len() > PAGE
}

/// In which direction the field runs.
pub(super) fn writing(cx: &Cx<'_>, question: &Question, text: &str) -> Dir {
    match question.kind {
        Kind::Words { writing: Writing::Own, .. } => match unicode_bidi::get_base_direction(text) {
            unicode_bidi::Direction::Ltr => Dir::Ltr,
            unicode_bidi::Direction::Rtl => Dir::Rtl,
            unicode_bidi::Direction::Mixed => cx.dir(),
        },
        _ => cx.dir(),
    }
}
