//! A list with the line that finds in it: what every screen of a list does alike.

use std::cell::Cell;

use super::{Filter, Line, List};
use crate::i18n::Key;
use crate::input::{Action, Context};
use crate::text::Align;
use crate::theme::Role;
use crate::ui::canvas::Canvas;
use crate::ui::cx::Cx;
use crate::ui::screen::{Edit, Hint};

/// What a key did to a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Took {
    /// It moved the selection.
    Moved,
    /// It changed what is looked for: the lines are to be chosen again.
    Sought,
    /// It was none of the list's.
    Nothing,
}

/// A list and what is looked for in it. Which lines there are and what they look like is their screen's.
#[derive(Debug)]
pub struct Listing<I> {
    list: List<I>,
    filter: Filter,
    /// Row at which the list was painted.
    first_row: Cell<u16>,
}

impl<I> Default for Listing<I> {
    fn default() -> Listing<I> {
        Listing { list: List::default(), filter: Filter::default(), first_row: Cell::default() }
    }
}

impl<I: Copy + PartialEq> Listing<I> {
    /// Whether a line is to be listed, which can be found by these words.
    pub fn finds(&self, words: impl FnOnce() -> String) -> bool {
        !self.filter.is_on() || self.filter.matches(&words())
    }

    /// Puts other lines in; the selection stays on its item.
    pub fn set(&mut self, lines: Vec<Line<I>>) {
        self.list.set(lines);
    }

    /// Selects an item, if it is listed.
    pub fn select(&mut self, item: I) {
        self.list.select(item);
    }

    /// Opens the line that finds.
    pub fn find(&mut self) {
        self.filter.start();
    }

    /// What is selected.
    pub fn selected(&self) -> Option<I> {
        self.list.selected()
    }

    /// What is listed, in order.
    pub fn items(&self) -> impl Iterator<Item = I> + '_ {
        self.list.items()
    }

    /// How many lines are listed below the selected one.
    pub fn left(&self) -> usize {
        self.list.items().count().saturating_sub(self.list.place())
    }

    /// The part of the keymap.
    pub fn context(&self) -> Context {
        self.filter.context(Context::List)
    }

    /// Takes the keys of the list and of the line that finds in it.
    pub fn act(&mut self, action: Action) -> Took {
        if self.list.act(action) {
            Took::Moved
        } else if self.filter.act(action) {
            Took::Sought
        } else {
            Took::Nothing
        }
    }

    /// Something is typed into the line that finds; the lines are to be chosen again.
    pub fn edit(&mut self, cx: &Cx<'_>, edit: Edit) {
        self.filter.edit(cx, edit);
    }

    /// A click: selects what stands there. Tells what was clicked, and whether it had been selected before.
    pub fn click(&mut self, at: (u16, u16)) -> Option<(I, bool)> {
        let row = at.1.checked_sub(self.first_row.get())?;
        self.list.click(row)
    }

    /// Paints what is looked for and the lines, and leaves `below` rows under them. `item` paints one. Where there is
    /// nothing to list, and nothing is looked for, the words of `empty` stand instead; tells whether lines were painted.
    pub fn draw(
        &self,
        cx: &Cx<'_>,
        canvas: &mut Canvas<'_>,
        below: u16,
        empty: impl FnOnce() -> String,
        mut item: impl FnMut(I, bool, &mut Canvas<'_>),
    ) -> bool {
        let (width, height) = (canvas.width(), canvas.height());
        let top = u16::from(self.filter.is_shown());
        self.first_row.set(top);
        if self.filter.is_shown() {
            self.filter.draw(cx, canvas, 0, self.list.items().count());
        } else if self.list.selected().is_none() {
            canvas.wrapped(0, height / 3, width, height, &empty(), cx.style(Role::Dim));
            return false;
        }
        let rows = height.saturating_sub(top + below);
        self.list.draw(&mut canvas.part(0, top, width, rows), |line, selected, canvas| match line {
            Line::Heading(key) => {
                canvas.put(0, 0, &cx.say(*key), Role::Dim);
            }
            Line::Item(id) => item(*id, selected, canvas),
        });
        true
    }

    /// Says at the end of row `y` which of how many is selected, where not all are seen. Returns the cells painted.
    pub fn position(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, y: u16) -> u16 {
        if !self.list.is_cut() {
            return 0;
        }
        let (place, total) = (self.list.place() as i64, self.list.items().count() as i64);
        let words = cx.say_with(Key::ListPosition, &[("n", place.into()), ("total", total.into())]);
        canvas.place(0, y, canvas.width(), &words, cx.style(Role::Dim), Align::End)
    }

    /// The keys that matter now: those of the line that finds while it is typed, else the screen's `own`.
    pub fn hints(&self, cx: &Cx<'_>, own: impl FnOnce() -> Vec<(Action, Key)>) -> Vec<Hint> {
        if self.filter.is_typing() {
            return self.filter.hints(cx);
        }
        let hint = |(action, key)| Hint { action, keys: String::new(), label: cx.say(key) };
        own().into_iter().map(hint).collect()
    }
}
