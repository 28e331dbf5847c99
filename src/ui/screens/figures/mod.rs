//! The truth of a month, of a year: compliance, clocks, hours, complaints, verdicts, and how far people lie apart.
//!
//! Every number stands with its n. What is read takes its time on the reader's thread; what was read before stays away
//! until the new figures are there, so that nobody reads an old number under a new title.

mod agreement;
mod attention;
mod clocks;
mod complaints;
mod hours;
mod own;
mod paper;
mod people;
mod standard;
mod state;
mod verdicts;
mod words;

use crate::domain::ids::DeskId;
use crate::domain::measures::Share;
use crate::i18n::{self, Key, Unit};
use crate::input::{Action, Context};
use crate::text::{self, Align, Span};
use crate::theme::Role;
use crate::ui::question::{Answer, Question};
use crate::ui::screen::Hint;
use crate::ui::taken::{MOVES, PERIODS};
use crate::ui::widgets::chart;
use crate::ui::widgets::list::{Scroll, naming};
use crate::ui::{Canvas, Cx, FirstUse, Screen, Taken, Wish};

use paper::{Grid, Line};
use state::{BYS, Chosen, Got, View};

/// Columns between the names of two views.
const BETWEEN: u16 = 2;

/// The figures of a period.
#[derive(Debug)]
pub struct Figures {
    chosen: Chosen,
    got: Got,
    desks: Vec<(DeskId, String)>,
    /// Whether they were asked for.
    desks_asked: bool,
    /// How far the reading has come, where it takes its time.
    read: Option<Share>,
    /// Esc has stopped the reading.
    stopped: bool,
    /// Shows how the numbers come about instead of the numbers.
    method: bool,
    /// The hour map shows waits rather than visits.
    waits: bool,
    scroll: Scroll,
    /// What is being read.
    asked: Vec<Question>,
    /// How much the file was known to hold when the figures were asked for; none: never asked.
    as_of: Option<u64>,
}

impl Figures {
    /// The month of the moment at this desk.
    pub fn new(cx: &Cx<'_>) -> Figures {
        Figures {
            chosen: Chosen::new(cx),
            got: Got::default(),
            desks: Vec::new(),
            desks_asked: false,
            read: None,
            stopped: false,
            method: false,
            waits: false,
            scroll: Scroll::default(),
            asked: Vec::new(),
            as_of: None,
        }
    }

    /// The own card of who acts.
    pub fn own(cx: &Cx<'_>) -> Figures {
        Figures { chosen: Chosen::own(cx), ..Figures::new(cx) }
    }

    fn is_own(&self) -> bool {
        self.chosen.view == View::Own
    }

    /// What is wanted for what is chosen.
    fn wanted(&self, cx: &Cx<'_>) -> Vec<Question> {
        let reports = self.chosen.questions(cx).into_iter().map(|question| Question::Report(Box::new(question)));
        reports.chain(self.chosen.habits().map(Question::Habits)).collect()
    }

    fn has(&self, question: &Question) -> bool {
        match question {
            Question::Report(question) => self.got.has(question),
            Question::Habits(habits) => self.got.has_habits(*habits),
            _ => false,
        }
    }

    /// Asks for what is wanted and not there yet. What is being read goes on as long as all of it is wanted.
    fn ask(&mut self, cx: &Cx<'_>) -> Vec<Wish> {
        self.as_of.get_or_insert(cx.changes);
        let missing: Vec<Question> = self.wanted(cx).into_iter().filter(|question| !self.has(question)).collect();
        self.read_on(missing)
    }

    /// Somebody wrote: everything is asked for again, and what was read stays until the new figures are there.
    fn ask_again(&mut self, cx: &Cx<'_>) -> Vec<Wish> {
        (self.as_of, self.chosen.now) = (Some(cx.changes), cx.now.wall);
        self.read_on(self.wanted(cx))
    }

    fn read_on(&mut self, missing: Vec<Question>) -> Vec<Wish> {
        let mut wishes = Vec::new();
        if missing != self.asked || self.stopped {
            (self.read, self.stopped) = (None, false);
            wishes.push(Wish::StopAsking);
            wishes.extend(missing.iter().cloned().map(Wish::Ask));
            self.asked = missing;
        }
        if !std::mem::replace(&mut self.desks_asked, true) {
            wishes.push(Wish::Ask(Question::Desks));
        }
        wishes
    }

    fn lines(&self, cx: &Cx<'_>) -> Option<Vec<Line>> {
        if self.method {
            return Some(method(cx, self.chosen.view));
        }
        let (got, desks) = (&self.got, self.desks.as_slice());
        match self.chosen.view {
            View::Standard => standard::lines(cx, &self.chosen, got, desks),
            View::Clocks => clocks::lines(cx, got),
            View::Hours => None,
            View::Complaints => complaints::lines(cx, got),
            View::Verdicts => verdicts::lines(cx, got),
            View::People => people::lines(cx, got),
            View::Attention => self.is_read(cx).then(|| attention::lines(cx, got)).flatten(),
            View::Agreement => agreement::lines(cx, got),
            View::Own => own::lines(cx, got),
        }
    }

    fn is_read(&self, cx: &Cx<'_>) -> bool {
        let of_shifts = self.chosen.habits().is_none_or(|habits| self.got.has_habits(habits));
        of_shifts && self.chosen.questions(cx).iter().all(|question| self.got.has(question))
    }

    /// What stands there while the figures are read: how far it is, and that Esc stops it.
    fn reading(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>) {
        let width = canvas.width();
        let key = cx.key(Context::Review, Action::Back);
        let words = match self.read {
            _ if self.stopped => cx.say(Key::FiguresStopped),
            Some(_) => cx.say_with(Key::FiguresReading, &[("key", key.into())]),
            None => cx.say(Key::ListReading),
        };
        canvas.wrapped(0, 0, width, 2, &words, cx.style(Role::Dim));
        if let Some(share) = self.read {
            chart::bar(canvas, (0, 2), width.min(40), share, cx.style(Role::Accent), cx.style(Role::Dim));
        }
    }

    /// The desks one after the other, then all of them together.
    fn next_desk(&mut self) {
        let at = self.desks.iter().position(|(id, _)| Some(*id) == self.chosen.desk);
        self.chosen.desk = match at {
            Some(at) => self.desks.get(at + 1).map(|(id, _)| *id),
            None => self.desks.first().map(|(id, _)| *id),
        };
    }

    fn turn(&mut self, forward: bool) {
        if self.chosen.view == View::Hours {
            self.waits = !self.waits;
        } else if self.chosen.view == View::Standard {
            let step = if forward { 1 } else { BYS.len() - 1 };
            self.chosen.by = (self.chosen.by + step) % BYS.len();
        }
    }

    /// The views and their digits, on as many rows as their names need. The rows it took.
    fn views(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>) -> u16 {
        let width = canvas.width();
        if self.is_own() {
            let name = self.chosen.staff.map(|staff| words::person(cx, staff)).unwrap_or_default();
            canvas.place(0, 0, width, &name, cx.style(Role::Title), Align::Start);
            return 1;
        }
        let (mut x, mut y) = (0, 0);
        for (digit, view) in (1..).zip(View::ALL) {
            let key = cx.digits(&format!("{digit}"));
            let name = format!(" {}", cx.word("figures-view", view.name()));
            let needed = text::width(&key) + text::width(&name);
            if x > 0 && x + needed > width {
                (x, y) = (0, y + 1);
            }
            let style = cx.style(if view == self.chosen.view { Role::Selected } else { Role::Dim });
            let spans = [Span::new(key, cx.style(Role::Key)), Span::new(name, style)];
            x += canvas.spans(x, y, width.saturating_sub(x), &spans, Align::Start) + BETWEEN;
        }
        y + 1
    }
}

/// How the numbers of a view come about.
fn method(cx: &Cx<'_>, view: View) -> Vec<Line> {
    let words = cx.word("figures-method", view.name());
    words.lines().map(|line| Line::Words(line.to_owned(), Role::Text)).flat_map(|line| [line, Line::Air]).collect()
}

impl Screen for Figures {
    fn context(&self, _cx: &Cx<'_>) -> Context {
        Context::Review
    }

    fn title(&self, cx: &Cx<'_>) -> Option<String> {
        let desk = match self.chosen.desk {
            Some(desk) => naming::desk(cx, &self.desks, desk),
            None => cx.say(Key::FiguresAllDesks),
        };
        let period = match self.chosen.unit {
            Unit::All => cx.say(Key::FiguresAllTime),
            unit => text::isolate(&i18n::period_name(cx.prefs.dates, unit, self.chosen.days)),
        };
        let title = if self.is_own() { Key::FiguresOwnTitle } else { Key::FiguresTitle };
        Some([cx.say(title), desk, period].join(" · "))
    }

    fn act(&mut self, cx: &Cx<'_>, action: Action) -> Vec<Wish> {
        if self.scroll.act(action) {
            return Vec::new();
        }
        let before = self.chosen;
        match action {
            Action::Digit(_) | Action::Shift if self.is_own() => return Vec::new(),
            Action::Digit(n) => match View::ALL.get(usize::from(n) - 1) {
                Some(view) => self.chosen.view = *view,
                None => return Vec::new(),
            },
            Action::Startward => self.chosen.step(cx, false),
            Action::Endward => self.chosen.step(cx, true),
            Action::All => self.chosen.widen(cx),
            Action::NextItem => self.turn(true),
            Action::PrevItem => self.turn(false),
            Action::Shift => self.next_desk(),
            Action::Why => {
                self.method = !self.method;
                self.scroll.reset();
                return Vec::new();
            }
            Action::Back if self.method => {
                self.method = false;
                return Vec::new();
            }
            // What takes its time is stopped first.
            Action::Back if self.read.is_some() && !self.is_read(cx) => {
                (self.read, self.stopped) = (None, true);
                self.asked.clear();
                return vec![Wish::StopAsking];
            }
            Action::Back => return vec![Wish::StopAsking, Wish::Pop],
            _ => return Vec::new(),
        }
        if self.chosen != before {
            self.chosen.now = cx.now.wall;
        }
        self.scroll.reset();
        self.ask(cx)
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Vec<Wish> {
        match self.as_of {
            None => self.ask(cx),
            // What is being read is read to its end, however often somebody writes meanwhile.
            Some(as_of) if as_of != cx.changes && self.asked.is_empty() && !self.stopped => self.ask_again(cx),
            Some(_) => Vec::new(),
        }
    }

    fn answered(&mut self, cx: &Cx<'_>, question: &Question, answer: &Answer) -> Vec<Wish> {
        if let (Question::Desks, Answer::Desks(desks)) = (question, answer) {
            self.desks.clone_from(desks);
        }
        if !self.asked.contains(question) {
            return Vec::new();
        }
        match (question, answer) {
            (_, Answer::Reading { done, all }) => {
                self.read = Some(Share { part: *done, whole: *all });
                return Vec::new();
            }
            (Question::Habits(habits), Answer::Habits(habitual)) => self.got.take_habits(*habits, habitual),
            (Question::Report(question), Answer::Report(report)) => {
                self.got.take(&self.chosen.questions(cx), question, report);
            }
            // Only this screen stops them, to ask for others or for the same again.
            (_, Answer::Stopped) => return Vec::new(),
            // It could not be read, and the house has said why: asked for again with the next key.
            _ => self.stopped = true,
        }
        self.asked.retain(|asked| asked != question);
        if self.asked.is_empty() {
            self.read = None;
        }
        Vec::new()
    }

    fn first_use(&self) -> Option<FirstUse> {
        Some(FirstUse::Figures)
    }

    fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>) {
        let (width, height) = (canvas.width(), canvas.height());
        // The names of the views, and air under them.
        let top = self.views(cx, canvas) + 1;
        let mut body = canvas.part(0, top, width, height.saturating_sub(top));
        let reading = |canvas: &mut Canvas<'_>| self.reading(cx, canvas);
        if self.chosen.view == View::Hours && !self.method {
            if !hours::draw(cx, &self.got, self.waits, &mut body) {
                reading(&mut body);
            }
            return;
        }
        let Some(lines) = self.lines(cx) else { return reading(&mut body) };
        let grid = Grid::of(&lines, width);
        let rows: Vec<u16> = lines.iter().map(|line| grid.rows(line)).collect();
        let all: usize = rows.iter().map(|rows| usize::from(*rows)).sum();
        let room = body.height();
        let top = self.scroll.top(all, room);
        let mut at = 0_usize;
        for (line, rows) in lines.iter().zip(rows) {
            let below = at + usize::from(rows);
            if at >= top && below <= top + usize::from(room) {
                let y = u16::try_from(at - top).unwrap_or(u16::MAX);
                grid.paint(cx, &mut body.part(0, y, width, rows), line);
            }
            at = below;
        }
        self.scroll.draw(cx, &mut body);
    }

    fn takes(&self, _cx: &Cx<'_>) -> Option<Taken> {
        let title = if self.is_own() { Key::FiguresOwnTitle } else { Key::FiguresTitle };
        let mut taken = Taken::new(title).and(&MOVES).worded(&PERIODS).worded(&[
            (Action::All, Key::FiguresHintLength, Key::DoesLonger),
            (Action::Why, Key::FiguresHintMethod, Key::DoesMethod),
        ]);
        if !self.is_own() {
            taken = taken.digits(View::ALL.len(), Key::FiguresHintView, Key::DoesView).worded(&[(
                Action::Shift,
                Key::FiguresHintDesk,
                Key::DoesNextDesk,
            )]);
        }
        let turned = match self.chosen.view {
            View::Standard => Some((Key::FiguresHintBy, Key::DoesBy)),
            View::Hours => Some((Key::FiguresHintMap, Key::DoesMap)),
            _ => None,
        };
        let turned = turned.map(|(label, help)| [Action::NextItem, Action::PrevItem].map(|way| (way, label, help)));
        Some(turned.map_or(taken.clone(), |turned| taken.worded(&turned)))
    }

    fn hints(&self, cx: &Cx<'_>) -> Vec<Hint> {
        let hint = |action, keys: String, key| Hint { action, keys, label: cx.say(key) };
        let both = |a, b| {
            let legend = |action| cx.key(Context::Review, action);
            format!("{} {}", legend(a), legend(b))
        };
        let digits = cx.digits(&format!("1–{}", View::ALL.len()));
        let mut hints = Vec::new();
        if !self.is_own() {
            hints.push(hint(Action::Digit(1), digits, Key::FiguresHintView));
        }
        hints.extend([
            hint(Action::Startward, both(Action::Startward, Action::Endward), Key::FiguresHintPeriod),
            hint(Action::All, String::new(), Key::FiguresHintLength),
        ]);
        match self.chosen.view {
            View::Standard => hints.push(hint(Action::NextItem, String::new(), Key::FiguresHintBy)),
            View::Hours => hints.push(hint(Action::NextItem, String::new(), Key::FiguresHintMap)),
            _ => {}
        }
        hints.push(hint(Action::Why, String::new(), Key::FiguresHintMethod));
        if self.desks.len() > 1 && !self.is_own() {
            hints.push(hint(Action::Shift, String::new(), Key::FiguresHintDesk));
        }
        hints.push(hint(Action::Back, String::new(), Key::CommandBack));
        hints
    }
}
