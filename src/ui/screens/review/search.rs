//! Whatever somebody wrote, found as it is typed: notes, visitors' words, promises, reasons, what was said in reviews; the
//! newest first.

use std::cell::Cell;

use crate::domain::ids::ShiftId;
use crate::i18n::Key;
use crate::input::{Action, Context};
use crate::text::{self, Align, field::Field};
use crate::theme::Role;
use crate::ui::question::{Finds, Hit, Of, Sought};
use crate::ui::screen::{Door, Edit, Hint};
use crate::ui::widgets::list::{Line, List, naming};
use crate::ui::{Answer, Canvas, Cx, Question, Screen, Wish};

use super::Review;

/// So many are listed.
const LISTED: usize = 200;
/// Rows over the list: what is typed, and air.
const TOP: u16 = 2;
/// Rows under the list for the whole of what the selected line says.
const BELOW: u16 = 4;

/// Where it is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Among {
    /// In the shift under review.
    Shift(ShiftId),
    /// At this desk.
    Desk,
    /// In the whole file.
    Everywhere,
}

/// The search.
#[derive(Debug)]
pub(super) struct Search {
    field: Field,
    list: List<usize>,
    finds: Finds,
    /// To what it is the answer.
    answers: Option<Question>,
    /// The shift from whose review it was opened.
    shift: Option<ShiftId>,
    among: Among,
    /// Row at which the list was painted.
    first_row: Cell<u16>,
}

impl Search {
    /// At this desk; from the review of a shift, in that shift first.
    pub(super) fn new(shift: Option<ShiftId>) -> Search {
        let (field, list, finds) = (Field::default(), List::default(), Finds::default());
        let among = shift.map_or(Among::Desk, Among::Shift);
        Search { field, list, finds, answers: None, shift, among, first_row: Cell::new(TOP) }
    }

    fn question(&self, cx: &Cx<'_>) -> Question {
        let desk = cx.book.desk.as_ref().map(|desk| desk.id);
        let (desk, shift) = match self.among {
            Among::Shift(shift) => (None, Some(shift)),
            Among::Desk => (desk, None),
            Among::Everywhere => (None, None),
        };
        Question::Search(Sought { words: self.field.text().to_owned(), desk, shift, limit: LISTED })
    }

    fn ask(&self, cx: &Cx<'_>) -> Vec<Wish> {
        vec![Wish::Ask(self.question(cx))]
    }

    /// The shift, then the desk, then the file.
    fn widen(&mut self) {
        self.among = match (self.among, self.shift) {
            (Among::Shift(_), _) => Among::Desk,
            (Among::Desk, _) => Among::Everywhere,
            (Among::Everywhere, Some(shift)) => Among::Shift(shift),
            (Among::Everywhere, None) => Among::Desk,
        };
    }

    fn selected(&self) -> Option<&Hit> {
        self.list.selected().and_then(|at| self.finds.hits.get(at))
    }

    fn open(&self, cx: &Cx<'_>) -> Vec<Wish> {
        // What stands there may still be what was found for the words before.
        let Some(hit) = self.selected().filter(|_| self.answers.as_ref() == Some(&self.question(cx))) else {
            return Vec::new();
        };
        match hit.of {
            Of::Visit(visit) => vec![Wish::Open(Door::Encounter(visit))],
            Of::Review(shift) => vec![Wish::Push(Box::new(Review::new(shift)))],
            // There is no more to it than stands under the list.
            Of::Other => Vec::new(),
        }
    }

    fn row(cx: &Cx<'_>, hit: &Hit, selected: bool, canvas: &mut Canvas<'_>) {
        let style = |role| cx.style(if selected { Role::Selected } else { role });
        let width = canvas.width();
        let when = naming::day_and_clock(cx, hit.at.wall);
        let mut x = canvas.place(0, 0, width, &when, style(Role::Dim), Align::Start) + 2;
        let kind = cx.word("said", hit.said);
        x += canvas.place(x, 0, width.saturating_sub(x), &kind, style(Role::Accent), Align::Start) + 2;
        let room = width.saturating_sub(x);
        let words = text::clip(&hit.text, room);
        canvas.place(x, 0, room, &text::isolate(&words), style(Role::Text), Align::Start);
    }

    fn count(&self, cx: &Cx<'_>) -> String {
        if self.field.text().trim().is_empty() {
            return String::new();
        }
        cx.say_with(
            if self.finds.more { Key::ReviewFoundMore } else { Key::ListFound },
            &[("n", self.finds.count.into())],
        )
    }
}

impl Screen for Search {
    fn context(&self, _cx: &Cx<'_>) -> Context {
        Context::Field
    }

    fn title(&self, cx: &Cx<'_>) -> Option<String> {
        let among = match self.among {
            Among::Shift(_) => cx.say(Key::ReviewAmongShift),
            Among::Desk => cx.book.desk.as_ref().map(|desk| text::isolate(&desk.name)).unwrap_or_default(),
            Among::Everywhere => cx.say(Key::FiguresAllDesks),
        };
        Some([cx.say(Key::ReviewSearch), among].join(" · "))
    }

    fn act(&mut self, cx: &Cx<'_>, action: Action) -> Vec<Wish> {
        match action {
            Action::Back => vec![Wish::Pop],
            Action::Next => self.open(cx),
            Action::NextItem | Action::PrevItem => {
                self.widen();
                self.ask(cx)
            }
            action => {
                self.list.act(action);
                Vec::new()
            }
        }
    }

    fn edit(&mut self, cx: &Cx<'_>, edit: Edit) -> Vec<Wish> {
        edit.apply(&mut self.field, cx.dir());
        self.ask(cx)
    }

    fn click(&mut self, cx: &Cx<'_>, at: (u16, u16)) -> Vec<Wish> {
        match at.1.checked_sub(self.first_row.get()).and_then(|row| self.list.click(row)) {
            Some((_, true)) => self.open(cx),
            _ => Vec::new(),
        }
    }

    fn answered(&mut self, cx: &Cx<'_>, question: &Question, answer: &Answer) -> Vec<Wish> {
        if let Answer::Search(finds) = answer
            && *question == self.question(cx)
        {
            self.finds.clone_from(finds);
            self.answers = Some(question.clone());
            self.list = List::default();
            self.list.set((0..self.finds.hits.len()).map(Line::Item).collect());
        }
        Vec::new()
    }

    fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>) {
        let (width, height) = (canvas.width(), canvas.height());
        let taken = canvas.place(0, 0, width, &self.count(cx), cx.style(Role::Dim), Align::End);
        let label = canvas.put(0, 0, "/ ", Role::Key);
        canvas.field(label, 0, width.saturating_sub(taken + label + 2), &self.field, cx.dir());
        self.first_row.set(TOP);
        let Some(hit) = self.selected() else {
            canvas.wrapped(0, TOP, width, height, &cx.say(Key::ReviewSearchHelp), cx.style(Role::Dim));
            return;
        };
        let rows = height.saturating_sub(TOP + BELOW);
        self.list.draw(&mut canvas.part(0, TOP, width, rows), |line, selected, canvas| {
            if let Line::Item(at) = line
                && let Some(hit) = self.finds.hits.get(*at)
            {
                Search::row(cx, hit, selected, canvas);
            }
        });
        canvas.wrapped(0, height - BELOW + 1, width, BELOW - 1, &text::isolate(&hit.text), cx.style(Role::Text));
    }

    fn hints(&self, cx: &Cx<'_>) -> Vec<Hint> {
        let hint = |action, key| Hint { action, keys: String::new(), label: cx.say(key) };
        let mut hints = Vec::new();
        if self.selected().is_some_and(|hit| hit.of != Of::Other) {
            hints.push(hint(Action::Next, Key::ReviewHintOpen));
        }
        hints.extend([hint(Action::NextItem, Key::ReviewHintAmong), hint(Action::Back, Key::CommandBack)]);
        hints
    }
}
