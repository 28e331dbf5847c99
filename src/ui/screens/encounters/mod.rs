//! The encounters of this shift and the one before, newest first, with the occurrences between them; or those of one
//! earlier shift, read from the logbook.

mod row;
mod totals;

use uuid::Uuid;

use crate::domain::ids::{EncounterId, OccurrenceId, ShiftId};
use crate::domain::page::PageOf;
use crate::domain::shift::{Occurrence, Shift};
use crate::i18n::Key;
use crate::input::{Action, Context};
use crate::text::Align;
use crate::theme::Role;
use crate::ui::screen::{Door, Edit, Hint};
use crate::ui::screens::occurrences::Occurrences;
use crate::ui::screens::owed::Owed;
use crate::ui::screens::shifts::{self, Shifts};
use crate::ui::widgets::list::{Line, Listing, MARK, Took, naming, newcomer};
use crate::ui::{Answer, Canvas, Cx, FirstUse, Question, Screen, Wish};

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
    list: Listing<Item>,
    /// The earlier shift whose encounters these are; none: of this shift and the one before.
    earlier: Option<Shift>,
    /// Whether the logbook was asked for the page of that shift.
    asked: bool,
    /// Of this shift, and of the one before; or of the earlier shift.
    totals: [Totals; 2],
}

impl Encounters {
    /// The list, the newest selected.
    pub fn new(cx: &Cx<'_>) -> Encounters {
        let mut screen = Encounters::default();
        screen.read(cx);
        screen
    }

    /// The encounters of an earlier shift.
    pub fn of_shift(shift: &Shift) -> Encounters {
        Encounters { earlier: Some(shift.clone()), ..Encounters::default() }
    }

    /// The list with the line for finding open.
    pub fn finding(cx: &Cx<'_>) -> Encounters {
        let mut screen = Encounters::new(cx);
        screen.list.find();
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
        if let Some(shift) = &self.earlier {
            let all = of_page(cx, shift.id);
            let found: Vec<_> =
                all.iter().filter(|item| self.finds(cx, **item)).map(|item| Line::Item(*item)).collect();
            self.totals = [Totals::of(cx, &all), Totals::default()];
            self.list.set(found);
            return;
        }
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
        self.list.finds(|| row::findable(cx, item))
    }

    fn open(&self, cx: &Cx<'_>) -> Vec<Wish> {
        match self.list.selected() {
            Some(Item::Visit(id)) => vec![Wish::Open(Door::Encounter(id))],
            // Its line may have been cut; there is no more to it.
            Some(Item::Occurrence(id)) if self.earlier.is_some() => {
                cx.book.occurrence(id).map(|of| Wish::Tell(of.text.clone())).into_iter().collect()
            }
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

    fn page(&self) -> Option<Question> {
        self.earlier.as_ref().map(|shift| Question::Page(PageOf::Shift(shift.id)))
    }

    /// Says why there is no line.
    fn empty(&self, cx: &Cx<'_>) -> String {
        match &self.earlier {
            Some(shift) if cx.book.pages.get(PageOf::Shift(shift.id)).is_none() => cx.say(Key::ListReading),
            Some(_) => cx.say(Key::ListNoVisit),
            None => {
                let key = cx.key(Context::List, Action::Arrived);
                cx.say_with(Key::ListEncountersEmpty, &[("key", key.into())])
            }
        }
    }

    /// Which of the two shifts the selection is in.
    fn part_of_selection(&self, cx: &Cx<'_>) -> usize {
        if self.earlier.is_some() {
            return 0;
        }
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
    newest_first(visits, occurrences)
}

/// The items of an earlier shift, as far as its page is at hand.
fn of_page(cx: &Cx<'_>, shift: ShiftId) -> Vec<Item> {
    let Some(page) = cx.book.pages.get(PageOf::Shift(shift)) else { return Vec::new() };
    let occurrences = page.occurrences.values().filter(|occurrence| occurrence.void.is_none());
    newest_first(page.encounters.keys().map(|id| Item::Visit(*id)), occurrences)
}

fn newest_first<'a>(
    visits: impl Iterator<Item = Item>,
    occurrences: impl Iterator<Item = &'a Occurrence>,
) -> Vec<Item> {
    let mut items: Vec<_> = visits.chain(occurrences.map(|occurrence| Item::Occurrence(occurrence.id))).collect();
    items.sort_by_key(|item| std::cmp::Reverse(item.id()));
    items
}

impl Screen for Encounters {
    fn context(&self, _cx: &Cx<'_>) -> Context {
        self.list.context()
    }

    fn title(&self, cx: &Cx<'_>) -> Option<String> {
        let Some(shift) = &self.earlier else { return Some(cx.say(Key::ListEncounters)) };
        Some(format!("{} · {}", shifts::day(cx, shift), naming::hours(cx, shift)))
    }

    fn act(&mut self, cx: &Cx<'_>, action: Action) -> Vec<Wish> {
        match self.list.act(action) {
            Took::Moved => return Vec::new(),
            Took::Sought => return self.refresh(cx),
            Took::Nothing => {}
        }
        match action {
            Action::Back => return vec![Wish::Pop],
            Action::Next => return self.open(cx),
            Action::Note => return self.visit().map(|id| Wish::Open(Door::Note(id))).into_iter().collect(),
            Action::Request => return self.visit().map(|id| Wish::Open(Door::Request(id))).into_iter().collect(),
            Action::Occurrence => return vec![Wish::Replace(Box::new(Occurrences::new(cx)))],
            Action::Owed => return vec![Wish::Replace(Box::new(Owed::new(cx)))],
            Action::Encounters if self.earlier.is_none() => return vec![Wish::Push(Box::new(Shifts::new()))],
            Action::Arrived => return newcomer::arrived(cx),
            _ => {}
        }
        Vec::new()
    }

    fn edit(&mut self, cx: &Cx<'_>, edit: Edit) -> Vec<Wish> {
        self.list.edit(cx, edit);
        self.refresh(cx)
    }

    fn click(&mut self, cx: &Cx<'_>, at: (u16, u16)) -> Vec<Wish> {
        match self.list.click(at) {
            Some((_, true)) => self.open(cx),
            _ => Vec::new(),
        }
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Vec<Wish> {
        self.read(cx);
        let asks = !std::mem::replace(&mut self.asked, true);
        self.page().filter(|_| asks).map(Wish::Ask).into_iter().collect()
    }

    fn answered(&mut self, cx: &Cx<'_>, question: &Question, answer: &Answer) -> Vec<Wish> {
        let read = !matches!(answer, Answer::Failed(_));
        if self.page().as_ref() == Some(question) && !read {
            return vec![Wish::Pop];
        }
        self.refresh(cx)
    }

    fn first_use(&self) -> Option<FirstUse> {
        Some(FirstUse::Encounters)
    }

    fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>) {
        let (width, last) = (canvas.width(), canvas.height().saturating_sub(1));
        let kinds = self.totals.iter().map(|totals| totals.kinds).max().unwrap_or(0);
        let columns = Columns::of(cx, width.saturating_sub(MARK), kinds, self.earlier.as_ref());
        let listed = self.list.draw(
            cx,
            canvas,
            2,
            || self.empty(cx),
            |item, selected, canvas| {
                row::draw(cx, &columns, item, selected, canvas);
            },
        );
        if !listed {
            return;
        }
        let room = match self.list.position(cx, canvas, last) {
            0 => width,
            taken => width.saturating_sub(2 + taken),
        };
        let words = self.totals[self.part_of_selection(cx)].words(cx, room);
        canvas.place(0, last, room, &words, cx.style(Role::Dim), Align::Start);
    }

    fn hints(&self, cx: &Cx<'_>) -> Vec<Hint> {
        self.list.hints(cx, || {
            let mut hints =
                vec![(Action::Next, Key::NowOpen), (Action::Find, Key::CommandFind), (Action::Note, Key::CommandNote)];
            if self.earlier.is_none() {
                hints.extend([
                    (Action::Encounters, Key::NowEarlier),
                    (Action::Owed, Key::CommandOwed),
                    (Action::Occurrence, Key::NowOccurrences),
                ]);
            }
            hints.push((Action::Back, Key::CommandBack));
            hints
        })
    }
}
