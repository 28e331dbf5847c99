//! The review of a shift: it opens at what was not as it should be. Beside it the visit; under it the figures; then thanks,
//! a word, a signature.

mod exceptions;
mod figures;
mod give;
mod judge;
mod kept;
mod merits;
mod months;
mod observe;
pub(crate) mod reply;
pub mod reviewer;
mod search;
pub mod shifts;
mod sifted;
mod sign;
mod taken;
mod visit;
mod words;

use std::cell::Cell;

use crate::domain::ids::{DeskId, EncounterId, ShiftId, StaffId};
use crate::domain::review::{FeedbackKind, Matter, MeritSeen, ReviewCommand, Standing};
use crate::domain::{Command, Refusal};
use crate::i18n::{self, Key, Moment};
use crate::input::{Action, Context};
use crate::text;
use crate::theme::Role;
use crate::ui::screen::{Door, Hint};
use crate::ui::widgets::list::{Line, List, Scroll, naming};
use crate::ui::{Answer, Canvas, Cx, FirstUse, Question, Screen, Taken, Wish};

use exceptions::{Looked, Page, Spot};
pub use kept::kept;
use merits::Merits;
use months::Months;
pub use shifts::Shifts;
pub(crate) use taken::WORDS;
pub(crate) use visit::{flags, reviewed, thread};

/// From this many columns on the visit stands beside the list.
const TWO_PANES: u16 = 70;
/// Columns of the list beside it at the least: what was found is named with the first words of its fact.
const LIST: u16 = 38;
/// From this many rows on the figures of the shift stand under the list.
const ROOMY: u16 = 18;
/// Visits drawn by chance beside the flagged ones.
const SAMPLE: u16 = 5;

/// The review of one shift.
#[derive(Debug)]
pub struct Review {
    shift: ShiftId,
    /// What was found when the shift was last read.
    looked: Looked,
    list: List<Spot>,
    /// All visits rather than the exceptions.
    all: bool,
    scroll: Scroll,
    months: Months,
    desks: Vec<(DeskId, String)>,
    /// The visit at which it opens; none: the first of what there is to look at.
    at: Option<EncounterId>,
    /// Whether the desks were asked for.
    asked: bool,
    /// Why the shift could not be read, and how much the file was known to hold then.
    failed: Option<(String, u64)>,
    /// Row at which the list was painted.
    first_row: Cell<u16>,
    /// Columns in which it was painted.
    columns: Cell<u16>,
}

impl Review {
    /// The shift of this id, of any desk in the file.
    pub fn new(shift: ShiftId) -> Review {
        Review {
            shift,
            looked: Looked::default(),
            list: List::default(),
            all: false,
            scroll: Scroll::default(),
            months: Months::default(),
            desks: Vec::new(),
            at: None,
            asked: false,
            failed: None,
            first_row: Cell::new(0),
            columns: Cell::new(u16::MAX),
        }
    }

    /// The same at one of its visits: at what was found about it, else among all of them.
    pub fn at(shift: ShiftId, visit: EncounterId) -> Review {
        Review { at: Some(visit), ..Review::new(shift) }
    }

    fn matter<'a>(&self, cx: &Cx<'a>) -> Option<&'a Matter> {
        cx.book.matter.as_deref().filter(|matter| matter.shift.id == self.shift)
    }

    /// Asks for what is not there yet: the shift, unless it could not be read since somebody wrote last, and what stands
    /// beside it.
    fn missing(&mut self, cx: &Cx<'_>) -> Vec<Wish> {
        let mut wishes = match self.matter(cx) {
            Some(matter) => self.months.ask(cx, matter),
            None => {
                let failed = self.failed.as_ref().is_some_and(|(_, changes)| *changes == cx.changes);
                let asks = !failed && cx.awaited != Some(self.shift);
                asks.then_some(Wish::TakeUp(self.shift)).into_iter().collect()
            }
        };
        if !std::mem::replace(&mut self.asked, true) {
            wishes.push(Wish::Ask(Question::Desks));
        }
        wishes
    }

    fn read(&mut self, cx: &Cx<'_>) {
        let Some(matter) = self.matter(cx) else { return };
        self.looked = Looked::through(matter, cx.now.wall);
        self.list.set(self.looked.lines(matter, self.all));
        if let Some(visit) = self.at.take() {
            let found = self.list.items().find(|spot| self.looked.visit(*spot) == Some(visit));
            self.all |= found.is_none();
            self.list.set(self.looked.lines(matter, self.all));
            self.list.select(found.unwrap_or(Spot::Visit(visit)));
        }
    }

    /// The visit that is selected, and whose it is.
    fn chosen(&self, cx: &Cx<'_>) -> (Option<EncounterId>, Option<StaffId>) {
        let Some(matter) = self.matter(cx) else { return (None, None) };
        let spot = self.list.selected();
        let visit = spot.and_then(|spot| self.looked.visit(spot));
        let staff = visit.and_then(|id| matter.encounters.get(&id)).map(|visit| visit.seen().owner);
        (visit, staff)
    }

    /// What stands there while the shift is read, or where it cannot be.
    fn draw_nothing(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>) {
        let (width, row) = (canvas.width(), canvas.height() / 3);
        let Some((why, _)) = &self.failed else {
            canvas.wrapped(0, row, width, 2, &cx.say(Key::ListReading), cx.style(Role::Dim));
            return;
        };
        let used = canvas.wrapped(0, row, width, 4, why, cx.style(Role::Text));
        canvas.wrapped(0, row + used + 1, width, 2, &cx.say(Key::StateTryAgain), cx.style(Role::Dim));
    }

    fn give(&self, cx: &Cx<'_>, what: FeedbackKind) -> Vec<Wish> {
        let (visit, staff) = self.chosen(cx);
        vec![Wish::Push(give::open(what, staff, visit, self.shift))]
    }

    fn observe(&self, cx: &Cx<'_>) -> Vec<Wish> {
        vec![match self.chosen(cx) {
            (Some(visit), Some(staff)) => observe::visit(cx, (visit, staff), self.shift),
            _ => observe::live(self.shift),
        }]
    }

    fn judge(&self, cx: &Cx<'_>) -> Vec<Wish> {
        let screen = self.chosen(cx).0.and_then(|visit| judge::open(cx, visit));
        screen.map_or_else(|| vec![Wish::Tell(cx.say(Key::ReviewJudgeNothing))], |screen| vec![Wish::Push(screen)])
    }

    /// A shift is signed once somebody was commended, or the candidates were looked at.
    fn sign(&self, cx: &Cx<'_>) -> Vec<Wish> {
        let Some(matter) = self.matter(cx) else { return Vec::new() };
        if matter.standing() == Standing::Signed {
            return vec![Wish::Push(sign::reopen(self.shift))];
        }
        let screen: Box<dyn Screen> =
            if matter.is_commended() { sign::open(MeritSeen::Given) } else { Box::new(Merits::new(cx)) };
        // A shift that nobody has begun with `s` is begun here: nothing is signed before a sample was drawn.
        let begun = matter.shift.ended.is_none() || matter.sample().is_some();
        let begin = (!begun).then(|| Wish::Do(drawn(cx)));
        begin.into_iter().chain([Wish::Push(screen)]).collect()
    }

    /// The sample is drawn when the review begins.
    fn begin(&self, cx: &Cx<'_>) -> Vec<Wish> {
        let Some(matter) = self.matter(cx) else { return Vec::new() };
        let over = matter.shift.ended.is_some();
        if !over || matter.standing() == Standing::Signed || matter.sample().is_some() {
            return vec![Wish::Tell(cx.say(Key::ReviewSampleNot))];
        }
        vec![Wish::Do(drawn(cx))]
    }
}

/// Begins a review: the sample is drawn by the moment.
fn drawn(cx: &Cx<'_>) -> Command {
    Command::Review(ReviewCommand::Begin { seed: cx.now.wall.unsigned_abs(), n: SAMPLE })
}

impl Screen for Review {
    fn context(&self, _cx: &Cx<'_>) -> Context {
        Context::Review
    }

    fn title(&self, cx: &Cx<'_>) -> Option<String> {
        let matter = self.matter(cx)?;
        let shift = &matter.shift;
        let day = i18n::date_short(cx.prefs.dates, Moment::new(shift.opened.wall, shift.opened.offset));
        let until = shift.ended.as_ref().map(|(at, _)| cx.clock(at)).unwrap_or_default();
        let when = format!("{day} {}–{until}", cx.clock(&shift.opened));
        let standing = cx.word("standing", matter.standing().name());
        let elsewhere = cx.book.desk.as_ref().is_some_and(|own| own.id != shift.desk);
        let desk = elsewhere.then(|| naming::desk(cx, &self.desks, shift.desk));
        Some([Some(text::isolate(&when)), Some(standing), desk].into_iter().flatten().collect::<Vec<_>>().join(" · "))
    }

    fn act(&mut self, cx: &Cx<'_>, action: Action) -> Vec<Wish> {
        // Nothing is said on a shift that is not shown: the book may still have another one.
        if self.matter(cx).is_none() {
            return match action {
                Action::Back => vec![Wish::Pop],
                Action::Next => {
                    self.failed = None;
                    self.missing(cx)
                }
                _ => Vec::new(),
            };
        }
        match action {
            Action::NextException => return self.act(cx, Action::Down),
            Action::PrevException => return self.act(cx, Action::Up),
            Action::Startward | Action::Endward => {
                let way = if action == Action::Startward { Action::Up } else { Action::Down };
                self.scroll.act(way);
                return Vec::new();
            }
            _ if self.list.act(action) => {
                self.scroll.reset();
                return Vec::new();
            }
            _ => {}
        }
        match action {
            Action::All => {
                self.all = !self.all;
                self.read(cx);
                Vec::new()
            }
            Action::Next => self.chosen(cx).0.map(|visit| Wish::Open(Door::Encounter(visit))).into_iter().collect(),
            Action::Commend => self.give(cx, FeedbackKind::Commendation),
            Action::Coach => self.give(cx, FeedbackKind::Coaching),
            Action::Note => self.give(cx, FeedbackKind::Question),
            Action::Observe => self.observe(cx),
            Action::Why => self.judge(cx),
            Action::Shift => self.begin(cx),
            Action::Undo => vec![Wish::Do(Command::Review(ReviewCommand::TakeBack))],
            Action::Sign => self.sign(cx),
            Action::Find => vec![Wish::Push(Box::new(search::Search::new(Some(self.shift))))],
            Action::Encounters => vec![Wish::Push(Box::new(sifted::Sifted::new(cx, Some(self.shift))))],
            Action::Figures => vec![Wish::Open(Door::Figures)],
            Action::Owed => vec![Wish::Open(Door::Feedback)],
            Action::Back => vec![Wish::Pop],
            _ => Vec::new(),
        }
    }

    fn click(&mut self, cx: &Cx<'_>, at: (u16, u16)) -> Vec<Wish> {
        let list = at.0 < self.columns.get() && self.matter(cx).is_some();
        let row = at.1.checked_sub(self.first_row.get()).filter(|_| list);
        match row.and_then(|row| self.list.click(row)) {
            Some((_, true)) => self.act(cx, Action::Next),
            Some(_) => {
                self.scroll.reset();
                Vec::new()
            }
            None => Vec::new(),
        }
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Vec<Wish> {
        self.read(cx);
        self.missing(cx)
    }

    fn answered(&mut self, cx: &Cx<'_>, question: &Question, answer: &Answer) -> Vec<Wish> {
        match (question, answer) {
            (Question::Matter { shift, .. }, answer) if *shift == self.shift => {
                self.read(cx);
                let over = cx.awaited != Some(self.shift) && self.matter(cx).is_none();
                self.failed = match answer {
                    _ if !over => None,
                    Answer::Failed(why) => Some((why.clone(), cx.changes)),
                    _ => Some((i18n::refusal(cx.voice(), &Refusal::NoMatter), cx.changes)),
                };
            }
            (Question::Report(question), answer) => self.months.take(question, answer),
            (Question::Desks, Answer::Desks(desks)) => self.desks.clone_from(desks),
            _ => {}
        }
        Vec::new()
    }

    fn first_use(&self) -> Option<FirstUse> {
        Some(FirstUse::Review)
    }

    fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>) {
        let (width, height) = (canvas.width(), canvas.height());
        let Some(matter) = self.matter(cx) else { return self.draw_nothing(cx, canvas) };
        let figures = if height >= ROOMY { figures::ROWS } else { 0 };
        let upper = height.saturating_sub(figures);
        let list = if width >= TWO_PANES { (width * 2 / 5).max(LIST) } else { width };
        let top = match words::moved(cx, matter) {
            Some(moved) => canvas.wrapped(0, 0, list.saturating_sub(2), 3, &moved, cx.style(Role::Accent)) + 1,
            None => 0,
        };
        self.first_row.set(top);
        self.columns.set(list);
        if self.list.selected().is_none() {
            let words = if self.all { Key::ReviewNoVisit } else { Key::ReviewNoException };
            canvas.wrapped(0, top, list.saturating_sub(2), upper, &cx.say(words), cx.style(Role::Dim));
        }
        let mut part = canvas.part(0, top, list.saturating_sub(2), upper.saturating_sub(top + 1));
        let page = Page { matter, looked: &self.looked, kinds: self.looked.kinds(cx) };
        self.list.draw(&mut part, |line, selected, canvas| exceptions::row(cx, &page, line, selected, canvas));
        if width >= TWO_PANES {
            canvas.upright(list, 0, upper.saturating_sub(1));
            let mut part = canvas.part(list + 2, 0, width.saturating_sub(list + 2), upper.saturating_sub(1));
            visit::draw(cx, (matter, &self.looked), self.list.selected(), &self.scroll, &mut part);
        } else {
            // Nothing stands beside the list, and nothing of it can be scrolled.
            self.scroll.top(0, 0);
        }
        if figures > 0 {
            figures::draw(cx, &self.looked, &self.months, &mut canvas.part(0, upper, width, figures));
        }
    }

    fn takes(&self, cx: &Cx<'_>) -> Option<Taken> {
        if self.matter(cx).is_none() {
            return Some(Taken::new(Key::ReviewTitle));
        }
        let in_parts = self.list.lines().iter().any(|line| matches!(line, Line::Heading(_)));
        Some(taken::all().worded_if(in_parts, taken::PARTS))
    }

    fn hints(&self, cx: &Cx<'_>) -> Vec<Hint> {
        let hint = |action, key| Hint { action, keys: String::new(), label: cx.say(key) };
        if self.matter(cx).is_none() {
            return vec![hint(Action::Back, Key::CommandBack)];
        }
        let signed = self.matter(cx).is_some_and(|matter| matter.standing() == Standing::Signed);
        let sign = if signed { Key::ReviewReopen } else { Key::CommandSign };
        let arrows = [Action::Startward, Action::Endward].map(|action| cx.key(Context::Review, action)).join(" ");
        let scroll = Hint { action: Action::Startward, keys: arrows, label: cx.say(Key::ReviewHintScroll) };
        let likely = [
            Some(hint(Action::NextException, Key::CommandNextException)),
            Some(hint(Action::Commend, Key::CommandCommend)),
            Some(hint(Action::Coach, Key::CommandCoach)),
            self.scroll.goes_on().then_some(scroll),
        ];
        let others = [
            hint(Action::Sign, sign),
            hint(Action::Observe, Key::CommandObserve),
            hint(Action::Next, Key::ReviewHintOpen),
            hint(Action::All, if self.all { Key::ReviewHintExceptions } else { Key::CommandAll }),
            hint(Action::Note, Key::ReviewHintAsk),
            hint(Action::Why, Key::ReviewHintRoot),
            hint(Action::Find, Key::CommandFind),
            hint(Action::Encounters, Key::SiftHintOpen),
            hint(Action::Back, Key::CommandBack),
        ];
        likely.into_iter().flatten().chain(others).collect()
    }
}
