//! The encounters of this shift and the one before, newest first, with the occurrences between them.

mod row;
mod totals;

use std::cell::Cell;

use uuid::Uuid;

use crate::domain::ids::{EncounterId, OccurrenceId, ShiftId};
use crate::i18n::Key;
use crate::input::{Action, Context};
use crate::text::Align;
use crate::theme::Role;
use crate::ui::screen::{Door, Edit, Hint};
use crate::ui::screens::occurrences::Occurrences;
use crate::ui::screens::owed::Owed;
use crate::ui::widgets::list::{Filter, Line, List, newcomer};
use crate::ui::{Canvas, Cx, Screen, Wish};

use row::Columns;
pub(crate) use row::grave;
use totals::Totals;

/// One line of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Item {
    /// A visit.
    Visit(EncounterId),
    /// Something that was no visit.
    Occurrence(OccurrenceId),
}

impl Item {
    /// Ids sort by birth.
    fn id(self) -> Uuid {
        match self {
            Item::Visit(id) => id.0,
            Item::Occurrence(id) => id.0,
        }
    }
}

/// The list of encounters.
#[derive(Debug, Default)]
pub struct Encounters {
    list: List<Item>,
    filter: Filter,
    /// Of this shift, and of the one before.
    totals: [Totals; 2],
    /// Row at which the list was painted.
    first_row: Cell<u16>,
}

impl Encounters {
    /// The list, the newest selected.
    pub fn new(cx: &Cx<'_>) -> Encounters {
        let mut screen = Encounters::default();
        screen.read(cx);
        screen
    }

    /// The list with the line for finding open.
    pub fn finding(cx: &Cx<'_>) -> Encounters {
        let mut screen = Encounters::new(cx);
        screen.filter.start();
        screen
    }

    /// What is selected.
    pub fn selected(&self) -> Option<Item> {
        self.list.selected()
    }

    /// What is listed, in order.
    pub fn items(&self) -> impl Iterator<Item = Item> + '_ {
        self.list.items()
    }

    fn read(&mut self, cx: &Cx<'_>) {
        let mut lines = Vec::new();
        let before = part(cx, false);
        self.totals = [Totals::of(cx, &part(cx, true)), Totals::of(cx, &before)];
        for (is_now, heading) in [(true, Key::ListThisShift), (false, Key::ListShiftBefore)] {
            let items: Vec<_> = part(cx, is_now).into_iter().filter(|item| self.finds(cx, *item)).collect();
            if !items.is_empty() && !before.is_empty() {
                lines.push(Line::Heading(heading));
            }
            lines.extend(items.into_iter().map(Line::Item));
        }
        self.list.set(lines);
    }

    fn finds(&self, cx: &Cx<'_>, item: Item) -> bool {
        !self.filter.is_on() || self.filter.matches(&row::findable(cx, item))
    }

    fn open(&self, cx: &Cx<'_>) -> Vec<Wish> {
        match self.list.selected() {
            Some(Item::Visit(id)) => vec![Wish::Open(Door::Encounter(id))],
            Some(Item::Occurrence(id)) => vec![Wish::Push(Box::new(Occurrences::at(cx, id)))],
            None => Vec::new(),
        }
    }

    fn visit(&self) -> Option<EncounterId> {
        match self.list.selected()? {
            Item::Visit(id) => Some(id),
            Item::Occurrence(_) => None,
        }
    }

    /// Which of the two shifts the selection is in.
    fn part_of_selection(&self, cx: &Cx<'_>) -> usize {
        let before = part(cx, false);
        usize::from(self.list.selected().is_some_and(|item| before.contains(&item)))
    }
}

/// The items of this shift, or of the one before, newest first. A visit that is still open is of this one.
fn part(cx: &Cx<'_>, is_now: bool) -> Vec<Item> {
    let book = cx.book;
    let now: Option<ShiftId> = book.shift.as_ref().map(|shift| shift.id);
    let visits = book.encounters.values();
    let visits = visits.filter(|visit| (visit.is_open() || Some(visit.arrival.shift) == now) == is_now);
    let occurrences = book.occurrences.values().filter(|occurrence| occurrence.void.is_none());
    let occurrences = occurrences.filter(|occurrence| (Some(occurrence.shift) == now) == is_now);
    let visits = visits.map(|visit| Item::Visit(visit.id()));
    let mut items: Vec<_> = visits.chain(occurrences.map(|occurrence| Item::Occurrence(occurrence.id))).collect();
    items.sort_by_key(|item| std::cmp::Reverse(item.id()));
    items
}

impl Screen for Encounters {
    fn context(&self, _cx: &Cx<'_>) -> Context {
        self.filter.context(Context::List)
    }

    fn title(&self, cx: &Cx<'_>) -> Option<String> {
        Some(cx.say(Key::ListEncounters))
    }

    fn act(&mut self, cx: &Cx<'_>, action: Action) -> Vec<Wish> {
        if self.list.act(action) {
            return Vec::new();
        }
        if self.filter.act(action) {
            return self.refresh(cx);
        }
        match action {
            Action::Back => return vec![Wish::Pop],
            Action::Next => return self.open(cx),
            Action::Note => return self.visit().map(|id| Wish::Open(Door::Note(id))).into_iter().collect(),
            Action::Request => return self.visit().map(|id| Wish::Open(Door::Request(id))).into_iter().collect(),
            Action::Occurrence => return vec![Wish::Open(Door::Occurrence)],
            Action::Owed => return vec![Wish::Replace(Box::new(Owed::new(cx)))],
            Action::Arrived => return newcomer::arrived(cx),
            _ => {}
        }
        Vec::new()
    }

    fn edit(&mut self, cx: &Cx<'_>, edit: Edit) -> Vec<Wish> {
        self.filter.edit(cx, edit);
        self.refresh(cx)
    }

    fn click(&mut self, cx: &Cx<'_>, at: (u16, u16)) -> Vec<Wish> {
        let row = at.1.checked_sub(self.first_row.get());
        match row.and_then(|row| self.list.click(row)) {
            Some((_, true)) => self.open(cx),
            _ => Vec::new(),
        }
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Vec<Wish> {
        self.read(cx);
        Vec::new()
    }

    fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>) {
        let (width, height) = (canvas.width(), canvas.height());
        let top = u16::from(self.filter.is_shown());
        self.first_row.set(top);
        if self.filter.is_shown() {
            self.filter.draw(cx, canvas, 0, self.list.items().count());
        } else if self.list.selected().is_none() {
            let key = cx.key(Context::List, Action::Arrived);
            let words = cx.say_with(Key::ListEncountersEmpty, &[("key", key.into())]);
            canvas.wrapped(0, height / 3, width, height, &words, cx.style(Role::Dim));
            return;
        }
        let rows = height.saturating_sub(top + 2);
        let columns = Columns::of(cx, width.saturating_sub(crate::ui::widgets::list::MARK));
        self.list.draw(&mut canvas.part(0, top, width, rows), |line, selected, canvas| match line {
            Line::Heading(key) => {
                canvas.put(0, 0, &cx.say(*key), Role::Dim);
            }
            Line::Item(item) => row::draw(cx, &columns, *item, selected, canvas),
        });
        let last = height.saturating_sub(1);
        let mut room = width;
        if self.list.is_cut() {
            let (place, total) = (self.list.place() as i64, self.list.items().count() as i64);
            let words = cx.say_with(Key::ListPosition, &[("n", place.into()), ("total", total.into())]);
            room = room.saturating_sub(2 + canvas.place(0, last, width, &words, cx.style(Role::Dim), Align::End));
        }
        let words = self.totals[self.part_of_selection(cx)].words(cx, room);
        canvas.place(0, last, room, &words, cx.style(Role::Dim), Align::Start);
    }

    fn hints(&self, cx: &Cx<'_>) -> Vec<Hint> {
        if self.filter.is_typing() {
            return self.filter.hints(cx);
        }
        let hint = |action, key| Hint { action, keys: String::new(), label: cx.say(key) };
        vec![
            hint(Action::Next, Key::NowOpen),
            hint(Action::Find, Key::CommandFind),
            hint(Action::Note, Key::CommandNote),
            hint(Action::Owed, Key::CommandOwed),
            hint(Action::Occurrence, Key::CommandOccurrence),
            hint(Action::Back, Key::CommandBack),
        ]
    }
}
