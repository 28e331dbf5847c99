//! Visits that fit conditions: of one shift, of a desk, or of the whole file; the newest first, read a portion at a time.

mod chips;
mod choosing;
mod condition;
mod found;
mod row;

use std::cell::Cell;

use crate::domain::ids::{DeskId, EncounterId, ShiftId};
use crate::i18n::Key;
use crate::input::{Action, Context};
use crate::theme::Role;
use crate::ui::screen::{Door, Edit, Hint};
use crate::ui::taken::{MOVES, PERIODS};
use crate::ui::widgets::chart;
use crate::ui::widgets::list::{Line, List, naming};
use crate::ui::{Answer, Canvas, Cx, Question, Screen, Taken, Wish};

use super::Review;
use super::search::Search;
use choosing::{Choosing, Chose};
use condition::{Chosen, Condition, When};
use found::{Found, NEAR, PORTION};
use row::{Columns, FULL, Row, paint_full};

/// The list.
#[derive(Debug)]
pub(super) struct Sifted {
    chosen: Chosen,
    choosing: Option<Choosing>,
    found: Found,
    list: List<EncounterId>,
    desks: Vec<(DeskId, String)>,
    /// The shift from whose review it was opened.
    home: Option<ShiftId>,
    /// How often somebody had written when visits were asked for; none: never asked.
    known: Option<u64>,
    /// Row at which the list was painted.
    first_row: Cell<u16>,
}

impl Sifted {
    /// The visits of this desk; from the review of a shift, of that shift first.
    pub(super) fn new(cx: &Cx<'_>, home: Option<ShiftId>) -> Sifted {
        let desk = cx.book.desk.as_ref().map(|desk| desk.id);
        Sifted {
            chosen: Chosen { desk, when: home.map_or(When::Ever, When::Shift), ..Chosen::default() },
            choosing: None,
            found: Found::default(),
            list: List::default(),
            desks: Vec::new(),
            home,
            known: None,
            first_row: Cell::new(0),
        }
    }

    /// Other conditions: the first portion is read anew.
    fn anew(&mut self, cx: &Cx<'_>, chosen: Chosen) -> Vec<Wish> {
        (self.chosen, self.list, self.found) = (chosen, List::default(), Found::default());
        self.read(cx, PORTION)
    }

    fn read(&mut self, cx: &Cx<'_>, limit: usize) -> Vec<Wish> {
        self.known = Some(cx.changes);
        self.found.want(self.chosen.sift(None, limit))
    }

    /// Near the end of what was read the next portion is read.
    fn more(&mut self) -> Vec<Wish> {
        let left = self.found.rows.len().saturating_sub(self.list.place());
        if self.found.waits() || self.found.complete || left >= NEAR {
            return Vec::new();
        }
        let Some(last) = self.found.rows.last() else { return Vec::new() };
        self.found.want(self.chosen.sift(Some(last.id), PORTION))
    }

    fn selected(&self) -> Option<&Row> {
        let id = self.list.selected()?;
        self.found.rows.iter().find(|row| row.id == id)
    }

    fn begin(&mut self, cx: &Cx<'_>, digit: u8) {
        let Some(of) = Condition::ALL.get(usize::from(digit) - 1) else { return };
        let (of, desks) = (*of, self.desks.as_slice());
        let options = self.chosen.options(cx, of, (self.home, desks)).into_iter();
        let named = options.map(|chosen| (chosen.value(cx, of, desks).unwrap_or_else(|| cx.say(Key::SiftAny)), chosen));
        self.choosing = Some(Choosing::new(of, named.collect(), self.chosen));
    }

    fn chose(&mut self, cx: &Cx<'_>, chose: Chose) -> Vec<Wish> {
        if chose != Chose::On {
            self.choosing = None;
        }
        match chose {
            Chose::Now(chosen) if chosen != self.chosen => self.anew(cx, chosen),
            _ => Vec::new(),
        }
    }

    /// The shift, then the desk, then the file, as the search does.
    fn widen(&self, cx: &Cx<'_>) -> Chosen {
        let own = cx.book.desk.as_ref().map(|desk| desk.id);
        match (self.chosen.when, self.chosen.desk, self.home) {
            (When::Shift(_), ..) => Chosen { when: When::Ever, desk: own, ..self.chosen },
            (_, Some(_), _) => Chosen { desk: None, ..self.chosen },
            (When::Ever, None, Some(home)) => Chosen { when: When::Shift(home), desk: own, ..self.chosen },
            (_, None, _) => Chosen { desk: own, ..self.chosen },
        }
    }

    fn back(&mut self) -> Vec<Wish> {
        // What takes its time is stopped first.
        if self.found.waits() && self.found.read.is_some() {
            return self.found.stop();
        }
        let stop = self.found.waits().then_some(Wish::StopAsking);
        stop.into_iter().chain([Wish::Pop]).collect()
    }

    /// What stands in the place of a list.
    fn empty(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>) {
        let (width, height) = (canvas.width(), canvas.height());
        let key = |action| cx.key(Context::Review, action);
        let words = match self.found.read {
            Some(_) => cx.say_with(Key::FiguresReading, &[("key", key(Action::Back).into())]),
            None if self.found.stopped => cx.say(Key::SiftStopped),
            None if self.found.waits() => cx.say(Key::ListReading),
            None if self.chosen.asks() => cx.say_with(Key::SiftNone, &[("key", key(Action::All).into())]),
            None => cx.say_with(Key::SiftNobody, &[("key", key(Action::NextItem).into())]),
        };
        let rows = canvas.wrapped(0, 0, width, height, &words, cx.style(Role::Dim));
        if let Some(share) = self.found.read {
            chart::bar(canvas, (0, rows + 1), width.min(40), share, cx.style(Role::Accent), cx.style(Role::Dim));
        }
    }

    fn below(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>) {
        if self.found.waits() && self.found.read.is_some() {
            let key = cx.key(Context::Review, Action::Back);
            let words = cx.say_with(Key::FiguresReading, &[("key", key.into())]);
            canvas.wrapped(0, 1, canvas.width(), FULL, &words, cx.style(Role::Dim));
        } else if let Some(row) = self.selected() {
            let place = (self.list.place(), self.found.rows.len(), !self.found.complete);
            paint_full(cx, row.full(cx, &self.desks), place, canvas);
        }
    }
}

impl Screen for Sifted {
    fn context(&self, _cx: &Cx<'_>) -> Context {
        self.choosing.as_ref().map_or(Context::Review, Choosing::context)
    }

    fn title(&self, cx: &Cx<'_>) -> Option<String> {
        let among = match (self.chosen.when, self.chosen.desk) {
            (When::Shift(_), _) => cx.say(Key::ReviewAmongShift),
            (_, Some(desk)) => naming::desk(cx, &self.desks, desk),
            (_, None) => cx.say(Key::FiguresAllDesks),
        };
        Some([cx.say(Key::SiftTitle), among].join(" · "))
    }

    fn act(&mut self, cx: &Cx<'_>, action: Action) -> Vec<Wish> {
        if let Some(choosing) = &mut self.choosing {
            let chose = choosing.act(action);
            return self.chose(cx, chose);
        }
        match action {
            Action::NextItem | Action::PrevItem => {
                let wider = self.widen(cx);
                return self.anew(cx, wider);
            }
            Action::Startward | Action::Endward => {
                let mut chosen = self.chosen;
                let steps = chosen.step(cx, action == Action::Endward);
                return if steps { self.anew(cx, chosen) } else { Vec::new() };
            }
            _ if self.list.act(action) => return self.more(),
            _ => {}
        }
        match action {
            Action::Digit(n) => {
                self.begin(cx, n);
                Vec::new()
            }
            Action::Next => self.list.selected().map(|id| Wish::Open(Door::Encounter(id))).into_iter().collect(),
            Action::Review => {
                let review = self.selected().map(|row| Box::new(Review::at(row.shift, row.id)));
                review.map(|review| Wish::Push(review)).into_iter().collect()
            }
            Action::All if self.chosen.asks() => {
                let all = self.chosen.without();
                self.anew(cx, all)
            }
            Action::Find => vec![Wish::Push(Box::new(Search::new(self.home)))],
            Action::Back => self.back(),
            _ => Vec::new(),
        }
    }

    fn edit(&mut self, cx: &Cx<'_>, edit: Edit) -> Vec<Wish> {
        self.choosing.iter_mut().for_each(|choosing| choosing.edit(cx, edit.clone()));
        Vec::new()
    }

    fn click(&mut self, cx: &Cx<'_>, at: (u16, u16)) -> Vec<Wish> {
        let Some(row) = at.1.checked_sub(self.first_row.get()) else { return Vec::new() };
        if let Some(choosing) = &mut self.choosing {
            let chose = choosing.click((at.0, row));
            return self.chose(cx, chose);
        }
        match self.list.click(row) {
            Some((_, true)) => self.act(cx, Action::Next),
            _ => Vec::new(),
        }
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Vec<Wish> {
        if self.known.is_none() {
            let read = self.read(cx, PORTION);
            return read.into_iter().chain([Wish::Ask(Question::Desks)]).collect();
        }
        // Somebody wrote: what stands there is read again, the selected line with it.
        if self.known != Some(cx.changes) && !self.found.waits() {
            let limit = self.list.place() + PORTION;
            return self.read(cx, limit);
        }
        self.found.again()
    }

    fn answered(&mut self, cx: &Cx<'_>, question: &Question, answer: &Answer) -> Vec<Wish> {
        if let Answer::Desks(desks) = answer {
            self.desks.clone_from(desks);
        }
        if self.found.take(cx, question, answer) {
            self.list.set(self.found.rows.iter().map(|row| Line::Item(row.id)).collect());
        }
        Vec::new()
    }

    fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>) {
        let (width, height) = (canvas.width(), canvas.height());
        let of = self.choosing.as_ref().map(|choosing| choosing.of);
        let top = chips::draw(cx, (&self.chosen, &self.desks), of, canvas) + 1;
        self.first_row.set(top);
        if let Some(choosing) = &self.choosing {
            return choosing.draw(cx, &mut canvas.part(0, top, width, height.saturating_sub(top)));
        }
        if self.list.selected().is_none() {
            return self.empty(cx, &mut canvas.part(0, top, width, height.saturating_sub(top)));
        }
        let rows = height.saturating_sub(top + FULL + 1);
        let mut part = canvas.part(0, top, width, rows);
        let inner = width.saturating_sub(crate::ui::widgets::list::MARK);
        let columns = Columns::of(cx, &self.found.rows, (&self.chosen, &self.desks), inner);
        self.list.draw(&mut part, |line, selected, canvas| {
            let Line::Item(id) = line else { return };
            if let Some(row) = self.found.rows.iter().find(|row| row.id == *id) {
                columns.paint(cx, (row, &self.chosen), &self.desks, (selected, canvas));
            }
        });
        let below = height.saturating_sub(FULL + 1);
        self.below(cx, &mut canvas.part(0, below, width, FULL + 1));
    }

    fn takes(&self, _cx: &Cx<'_>) -> Option<Taken> {
        if self.choosing.is_some() {
            return None;
        }
        let among = |action| (action, Key::ReviewHintAmong, Key::DoesAmong);
        let taken = Taken::new(Key::SiftTitle)
            .digits(Condition::ALL.len(), Key::SiftHint, Key::DoesCondition)
            .and(&MOVES)
            .and(&[Action::Find])
            .worded(&[among(Action::NextItem), among(Action::PrevItem)])
            .worded_if(self.chosen.asks(), &[(Action::All, Key::CommandAll, Key::DoesDropConditions)])
            .worded_if(matches!(self.chosen.when, When::Period(..)), &PERIODS)
            .worded_if(
                self.list.selected().is_some(),
                &[
                    (Action::Next, Key::ReviewHintOpen, Key::DoesVisitOpen),
                    (Action::Review, Key::CommandReview, Key::DoesReviewOf),
                ],
            );
        Some(taken)
    }

    fn hints(&self, cx: &Cx<'_>) -> Vec<Hint> {
        if let Some(choosing) = &self.choosing {
            return choosing.hints(cx);
        }
        let hint = |action, keys: String, key| Hint { action, keys, label: cx.say(key) };
        let plain = |action, key| hint(action, String::new(), key);
        let mark = if cx.lang().is_rtl() { "\u{200f}" } else { "" };
        let digits = format!("{mark}{}", cx.digits(&format!("1–{}", Condition::ALL.len())));
        let mut hints = vec![hint(Action::Digit(1), digits, Key::SiftHint)];
        if self.list.selected().is_some() {
            hints.push(plain(Action::Next, Key::ReviewHintOpen));
            hints.push(plain(Action::Review, Key::CommandReview));
        }
        if matches!(self.chosen.when, When::Period(..)) {
            let arrows = [Action::Startward, Action::Endward].map(|action| cx.key(Context::Review, action));
            hints.push(hint(Action::Startward, arrows.join(" "), Key::FiguresHintPeriod));
        }
        if self.chosen.asks() {
            hints.push(plain(Action::All, Key::CommandAll));
        }
        hints.extend([
            plain(Action::NextItem, Key::ReviewHintAmong),
            plain(Action::Find, Key::CommandFind),
            plain(Action::Back, Key::CommandBack),
        ]);
        hints
    }
}
