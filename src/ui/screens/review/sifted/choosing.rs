//! A condition that is being chosen: its likely answers under it, each with a digit, found by their words.

use crate::i18n::Key;
use crate::input::{Action, Context};
use crate::text::Align;
use crate::theme::Role;
use crate::ui::screen::{Edit, Hint};
use crate::ui::widgets::list::{Line, Listing, Took};
use crate::ui::{Canvas, Cx};

use super::condition::{Chosen, Condition};

/// Columns of a digit before an answer.
const DIGIT: u16 = 3;

/// A condition that is being chosen.
#[derive(Debug)]
pub(super) struct Choosing {
    pub(super) of: Condition,
    /// What each answer is called, and what is chosen altogether with it.
    options: Vec<(String, Chosen)>,
    list: Listing<usize>,
}

/// What a key did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Chose {
    /// It goes on.
    On,
    /// It is left as it was.
    Nothing,
    /// This is chosen now.
    Now(Chosen),
}

impl Choosing {
    /// The answers, what is chosen now selected.
    pub(super) fn new(of: Condition, options: Vec<(String, Chosen)>, now: Chosen) -> Choosing {
        let at = options.iter().position(|(_, chosen)| *chosen == now);
        let mut choosing = Choosing { of, options, list: Listing::default() };
        choosing.read();
        at.into_iter().for_each(|at| choosing.list.select(at));
        choosing
    }

    fn read(&mut self) {
        let found = (0..).zip(&self.options).filter(|(_, (name, _))| self.list.finds(|| name.clone()));
        self.list.set(found.map(|(at, _)| Line::Item(at)).collect());
    }

    pub(super) fn context(&self) -> Context {
        self.list.context()
    }

    pub(super) fn act(&mut self, action: Action) -> Chose {
        match self.list.act(action) {
            Took::Moved => return Chose::On,
            Took::Sought => {
                self.read();
                return Chose::On;
            }
            Took::Nothing => {}
        }
        match action {
            Action::Next => self.choose(self.list.selected()),
            Action::Digit(n) => self.choose(self.list.items().nth(usize::from(n) - 1)),
            Action::Back => Chose::Nothing,
            _ => Chose::On,
        }
    }

    fn choose(&self, at: Option<usize>) -> Chose {
        at.and_then(|at| self.options.get(at)).map_or(Chose::On, |(_, chosen)| Chose::Now(*chosen))
    }

    pub(super) fn edit(&mut self, cx: &Cx<'_>, edit: Edit) {
        self.list.edit(cx, edit);
        self.read();
    }

    pub(super) fn click(&mut self, at: (u16, u16)) -> Chose {
        match self.list.click(at) {
            Some((at, true)) => self.choose(Some(at)),
            _ => Chose::On,
        }
    }

    pub(super) fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>) {
        let empty = || cx.say(Key::ListEmpty);
        let listed: Vec<usize> = self.list.items().collect();
        self.list.draw(cx, canvas, 0, empty, |at, selected, canvas| {
            let Some((name, _)) = self.options.get(at) else { return };
            let digit = listed.iter().position(|other| *other == at).filter(|nth| *nth < 9);
            if let Some(nth) = digit {
                canvas.put(0, 0, &cx.digits(&(nth + 1).to_string()), Role::Key);
            }
            let style = cx.style(if selected { Role::Selected } else { Role::Text });
            canvas.place(DIGIT, 0, canvas.width().saturating_sub(DIGIT), name, style, Align::Start);
        });
    }

    pub(super) fn hints(&self, cx: &Cx<'_>) -> Vec<Hint> {
        self.list.hints(cx, || {
            vec![(Action::Next, Key::NowAccept), (Action::Find, Key::CommandFind), (Action::Back, Key::CommandBack)]
        })
    }
}
