//! The shifts before the two of the book, newest first, read from the logbook in portions: the way to older visits.

use crate::domain::shift::Shift;
use crate::i18n::{self, Key};
use crate::input::{Action, Context};
use crate::text::{self, Align};
use crate::theme::Role;
use crate::ui::screen::{Edit, Hint};
use crate::ui::screens::encounters::Encounters;
use crate::ui::widgets::list::{Line, Listing, MARK, Took, naming, newcomer};
use crate::ui::{Answer, Canvas, Cx, FirstUse, Question, Screen, Wish};

/// So many shifts are asked for at a time.
const PORTION: usize = 60;
/// The next portion is asked for when so few lines are left below the selected one.
const NEAR: usize = 30;

/// Columns of `06:00–14:00`.
const HOURS: u16 = 11;

/// The list of earlier shifts.
#[derive(Debug, Default)]
pub struct Shifts {
    /// Those read so far, newest first, each with the words by which it may be looked for.
    known: Vec<(Shift, String)>,
    /// Columns of the longest of their days.
    day_width: u16,
    /// By place among those known.
    list: Listing<usize>,
    /// What was asked and is not answered yet.
    asked: Option<Question>,
    /// Whether the first shift of the logbook is reached.
    complete: bool,
}

impl Shifts {
    /// The list, still empty.
    pub fn new() -> Shifts {
        Shifts::default()
    }

    /// Takes a portion in; what the filter leaves out of it is not listed.
    fn extend(&mut self, cx: &Cx<'_>, shifts: &[Shift]) {
        let from = self.known.len();
        self.known.extend(shifts.iter().map(|shift| (shift.clone(), findable(cx, shift))));
        let days = shifts.iter().map(|shift| text::width(&day(cx, shift)));
        self.day_width = days.fold(self.day_width, u16::max);
        let found: Vec<_> = (from..self.known.len()).filter(|at| self.finds(*at)).collect();
        self.list.set(self.list.items().chain(found).map(Line::Item).collect());
    }

    /// Lists what the filter finds among all that is known.
    fn read(&mut self) {
        self.list.set((0..self.known.len()).filter(|at| self.finds(*at)).map(Line::Item).collect());
    }

    fn finds(&self, at: usize) -> bool {
        self.list.finds(|| self.known[at].1.clone())
    }

    /// Reads on where the end of what is known comes near; a search goes on to the first shift.
    fn more(&mut self, cx: &Cx<'_>) -> Vec<Wish> {
        if self.complete || self.asked.is_some() || self.list.left() >= NEAR {
            return Vec::new();
        }
        let present = cx.book.shift_before.as_ref().or(cx.book.shift.as_ref());
        let before = self.known.last().map(|(shift, _)| shift).or(present).map(|shift| shift.id);
        let question = Question::Shifts { desk: cx.book.desk_id(), before, limit: PORTION };
        self.asked = Some(question.clone());
        vec![Wish::Ask(question)]
    }

    fn open(&self) -> Vec<Wish> {
        let open = self.list.selected().and_then(|at| self.known.get(at));
        open.map(|(shift, _)| Wish::Push(Box::new(Encounters::of_shift(shift)))).into_iter().collect()
    }
}

/// The day on which a shift was opened, with its year.
pub(crate) fn day(cx: &Cx<'_>, shift: &Shift) -> String {
    i18n::date_long(cx.prefs.dates, naming::opened(shift))
}

/// Everything by which a shift may be looked for: its day in words and in numbers, its hours, its people.
fn findable(cx: &Cx<'_>, shift: &Shift) -> String {
    let numbers = i18n::dates::date_numeric(cx.prefs.dates, naming::opened(shift));
    [day(cx, shift), numbers, naming::hours(cx, shift), naming::people(cx, shift, u16::MAX)].join("\n")
}

/// One line: day, hours, people, and how many visits there were.
fn row(cx: &Cx<'_>, shift: &Shift, day_width: u16, selected: bool, canvas: &mut Canvas<'_>) {
    let width = canvas.width();
    let style = |role| cx.style(if selected { Role::Selected } else { role });
    canvas.place(0, 0, day_width, &day(cx, shift), style(Role::Text), Align::Start);
    let visits = cx.say_with(Key::DeskVisitors, &[("n", shift.tickets.into())]);
    let taken = canvas.place(0, 0, width, &visits, style(Role::Dim), Align::End);
    let x = day_width + 2;
    canvas.place(x, 0, HOURS, &naming::hours(cx, shift), style(Role::Dim), Align::Start);
    let x = x + HOURS + 2;
    let room = width.saturating_sub(x + taken + 2);
    canvas.place(x, 0, room, &naming::people(cx, shift, room), style(Role::Text), Align::Start);
}

impl Screen for Shifts {
    fn context(&self, _cx: &Cx<'_>) -> Context {
        self.list.context()
    }

    fn title(&self, cx: &Cx<'_>) -> Option<String> {
        Some(cx.say(Key::ListEarlier))
    }

    fn act(&mut self, cx: &Cx<'_>, action: Action) -> Vec<Wish> {
        match self.list.act(action) {
            Took::Moved => return self.more(cx),
            Took::Sought => {
                self.read();
                return self.more(cx);
            }
            Took::Nothing => {}
        }
        match action {
            Action::Back => vec![Wish::Pop],
            Action::Next => self.open(),
            Action::Arrived => newcomer::arrived(cx),
            _ => Vec::new(),
        }
    }

    fn edit(&mut self, cx: &Cx<'_>, edit: Edit) -> Vec<Wish> {
        self.list.edit(cx, edit);
        self.read();
        self.more(cx)
    }

    fn click(&mut self, _cx: &Cx<'_>, at: (u16, u16)) -> Vec<Wish> {
        match self.list.click(at) {
            Some((_, true)) => self.open(),
            _ => Vec::new(),
        }
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Vec<Wish> {
        self.more(cx)
    }

    fn answered(&mut self, cx: &Cx<'_>, question: &Question, answer: &Answer) -> Vec<Wish> {
        if self.asked.as_ref() != Some(question) {
            return Vec::new();
        }
        self.asked = None;
        match answer {
            Answer::Shifts(shifts) => {
                self.complete = shifts.len() < PORTION;
                self.extend(cx, shifts);
            }
            // Why is said by the house; asked again when the list is opened again.
            _ => self.complete = true,
        }
        self.more(cx)
    }

    fn first_use(&self) -> Option<FirstUse> {
        Some(FirstUse::Earlier)
    }

    fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>) {
        let (width, last) = (canvas.width(), canvas.height().saturating_sub(1));
        let waits = self.asked.is_some();
        let empty = || cx.say(if waits { Key::ListReading } else { Key::ListEarlierEmpty });
        let listed = self.list.draw(cx, canvas, 2, empty, |at, selected, canvas| {
            if let Some((shift, _)) = self.known.get(at) {
                row(cx, shift, self.day_width, selected, canvas);
            }
        });
        match listed {
            true if waits => {
                canvas.place(MARK, last, width - MARK, &cx.say(Key::ListReading), cx.style(Role::Dim), Align::Start)
            }
            true => self.list.position(cx, canvas, last),
            false => 0,
        };
    }

    fn hints(&self, cx: &Cx<'_>) -> Vec<Hint> {
        self.list.hints(cx, || {
            vec![
                (Action::Next, Key::NowOpen),
                (Action::Find, Key::CommandFind),
                (Action::Arrived, Key::CommandArrived),
                (Action::Back, Key::CommandBack),
            ]
        })
    }
}
