//! What was found after a crash: visits that nobody closed. One after the other is resumed, closed or discarded.

use std::cell::Cell;

use crate::domain::Command;
use crate::domain::encounter::{Act, Encounter};
use crate::domain::ids::EncounterId;
use crate::i18n::{self, Key, Moment};
use crate::input::{Action, Context};
use crate::text::Align;
use crate::theme::Role;
use crate::ui::screen::{Door, Hint};
use crate::ui::widgets::list::{Line, List, MARK, naming, newcomer};
use crate::ui::{Canvas, Cx, Screen, Wish};

/// The three ways on, on their digits.
const CHOICES: [Key; 3] = [Key::ResumeResume, Key::ResumeClose, Key::ResumeDiscard];

/// The visits that were left open.
#[derive(Debug)]
pub struct Found {
    list: List<EncounterId>,
    /// Rows at which the list and the choices were painted.
    rows: Cell<(u16, u16)>,
}

impl Found {
    /// The visits that are open now. None where there are none, or where no shift is open in which somebody could deal
    /// with them.
    pub fn new(cx: &Cx<'_>) -> Option<Found> {
        cx.book.acting()?;
        let mut open = cx.book.open_visits();
        open.sort_by_key(|visit| visit.id());
        let mut list = List::default();
        list.set(open.into_iter().map(|visit| Line::Item(visit.id())).collect());
        list.selected()?;
        Some(Found { list, rows: Cell::new((0, 0)) })
    }

    /// The visits that are not dealt with yet.
    pub fn items(&self) -> impl Iterator<Item = EncounterId> + '_ {
        self.list.items()
    }

    fn without(&mut self, gone: impl Fn(EncounterId) -> bool) {
        let lines = self.list.items().filter(|id| !gone(*id)).map(Line::Item).collect();
        self.list.set(lines);
    }

    fn choose(&mut self, digit: u8) -> Vec<Wish> {
        let Some(encounter) = self.list.selected() else { return vec![Wish::Home] };
        match digit {
            1 => {
                self.without(|id| id == encounter);
                vec![Wish::Do(Command::Note { encounter, act: Act::Resumed, reason: None })]
            }
            2 => vec![Wish::Do(Command::CloseAssumed(encounter))],
            3 => vec![Wish::Open(Door::Discard(encounter))],
            _ => Vec::new(),
        }
    }
}

/// One visit: ticket, who, how far, since when, and when the last key was pressed.
fn row(cx: &Cx<'_>, visit: &Encounter, selected: bool, canvas: &mut Canvas<'_>) {
    let seen = visit.seen();
    let style = cx.style(if selected { Role::Selected } else { Role::Text });
    let last = visit.steps.last().map_or(visit.arrival.at, |step| step.at);
    let clock = |at: crate::domain::time::Stamp| i18n::clock(cx.lang(), Moment::new(at.wall, at.offset));
    let since = cx.say_with(Key::ListSince, &[("time", clock(visit.arrival.at).into())]);
    let parts = [naming::ticket(cx, visit.arrival.ticket), naming::state(cx, visit, &seen), since];
    let words = parts.map(|part| crate::text::isolate(&part)).join(" · ");
    let width = canvas.width();
    let used = canvas.place(0, 0, width, &words, style, Align::Start);
    let last = cx.say_with(Key::ListLastKey, &[("time", clock(last).into())]);
    let room = width.saturating_sub(used + 2);
    canvas.place(used + 2, 0, room, &last, cx.style(Role::Dim), Align::End);
}

impl Screen for Found {
    fn context(&self, _cx: &Cx<'_>) -> Context {
        Context::Asking
    }

    fn title(&self, cx: &Cx<'_>) -> Option<String> {
        Some(cx.say(Key::ListFoundTitle))
    }

    fn act(&mut self, cx: &Cx<'_>, action: Action) -> Vec<Wish> {
        match action {
            Action::NextItem => self.list.act(Action::Down),
            Action::PrevItem => self.list.act(Action::Up),
            Action::Next => return self.choose(1),
            Action::Digit(digit) => return self.choose(digit),
            // A visitor does not wait for what was left of before; the question stays.
            Action::Arrived => return newcomer::arrived(cx).into_iter().take(1).collect(),
            action => self.list.act(action),
        };
        Vec::new()
    }

    fn click(&mut self, _cx: &Cx<'_>, at: (u16, u16)) -> Vec<Wish> {
        let (list, choices) = self.rows.get();
        match at.1.checked_sub(choices) {
            Some(choice) if choice < CHOICES.len() as u16 => self.choose(choice as u8 + 1),
            Some(_) => Vec::new(),
            None => {
                let _ = at.1.checked_sub(list).and_then(|row| self.list.click(row));
                Vec::new()
            }
        }
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Vec<Wish> {
        let is_open = |id| cx.book.encounters.get(&id).is_some_and(Encounter::is_open);
        self.without(|id| !is_open(id));
        let nobody = cx.book.acting().is_none();
        if nobody || self.list.selected().is_none() { vec![Wish::Home] } else { Vec::new() }
    }

    fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>) {
        let (width, height) = (canvas.width(), canvas.height());
        let why = canvas.wrapped(0, 1, width, 3, &cx.say(Key::ListFoundWhy), cx.style(Role::Dim));
        let top = why + 2;
        let shown = self.list.items().count() as u16;
        let rows = shown.min(height.saturating_sub(top + 5));
        let visits = &cx.book.encounters;
        self.list.draw(&mut canvas.part(0, top, width, rows), |line, selected, canvas| {
            if let Line::Item(id) = line
                && let Some(visit) = visits.get(id)
            {
                row(cx, visit, selected, canvas);
            }
        });
        let choices = top + rows + 1;
        self.rows.set((top, choices));
        for ((y, digit), key) in (choices..).zip(1u8..).zip(CHOICES) {
            let digit = cx.digits(&digit.to_string());
            canvas.put(MARK, y, &digit, Role::Key);
            canvas.put(MARK + 3, y, &cx.say(key), Role::Text);
        }
    }

    fn hints(&self, cx: &Cx<'_>) -> Vec<Hint> {
        let digits = (1u8..).zip(CHOICES);
        let hint =
            |(digit, key): (u8, Key)| Hint { action: Action::Digit(digit), keys: String::new(), label: cx.say(key) };
        let mut hints: Vec<_> = digits.map(hint).collect();
        if self.list.items().nth(1).is_some() {
            hints.push(Hint { action: Action::Down, keys: String::new(), label: cx.say(Key::CommandNextItem) });
        }
        hints
    }
}
