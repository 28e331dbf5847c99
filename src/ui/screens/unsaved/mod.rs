//! Leaving while something could not be saved: asked first.

use std::cell::Cell;

use crate::i18n::Key;
use crate::input::{Action, Context};
use crate::theme::Role;
use crate::ui::screen::Hint;
use crate::ui::widgets::list::MARK;
use crate::ui::{Canvas, Cx, Saving, Screen, Wish};

/// The two ways on, on their digits.
const CHOICES: [Key; 2] = [Key::StateStay, Key::StateLeaveWithout];

/// The question.
#[derive(Debug, Default)]
pub struct Unsaved {
    /// The row at which the choices were painted.
    choices: Cell<u16>,
}

fn choose(digit: u8) -> Vec<Wish> {
    match digit {
        1 => vec![Wish::Pop, Wish::Retry],
        2 => vec![Wish::QuitUnsaved],
        _ => Vec::new(),
    }
}

impl Screen for Unsaved {
    fn context(&self, _cx: &Cx<'_>) -> Context {
        Context::Asking
    }

    fn title(&self, cx: &Cx<'_>) -> Option<String> {
        Some(cx.say(Key::StateLeaveTitle))
    }

    fn act(&mut self, _cx: &Cx<'_>, action: Action) -> Vec<Wish> {
        match action {
            Action::Next => choose(1),
            Action::Digit(digit) => choose(digit),
            Action::Back => vec![Wish::Pop],
            _ => Vec::new(),
        }
    }

    fn click(&mut self, _cx: &Cx<'_>, at: (u16, u16)) -> Vec<Wish> {
        let choice = at.1.checked_sub(self.choices.get()).and_then(|row| u8::try_from(row).ok());
        choice.map(|row| choose(row.saturating_add(1))).unwrap_or_default()
    }

    /// Whoever presses the key for leaving again still has to choose.
    fn locked(&self) -> bool {
        true
    }

    /// Once it is on its way again there is nothing to ask.
    fn refresh(&mut self, cx: &Cx<'_>) -> Vec<Wish> {
        if matches!(cx.saving, Saving::Failed(_)) { Vec::new() } else { vec![Wish::Pop] }
    }

    fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>) {
        let width = canvas.width();
        let asked =
            canvas.wrapped(MARK, 1, width.saturating_sub(MARK), 4, &cx.say(Key::StateLeaveAsk), cx.style(Role::Text));
        let choices = asked + 2;
        self.choices.set(choices);
        for ((y, digit), key) in (choices..).zip(1u8..).zip(CHOICES) {
            canvas.put(MARK, y, &cx.digits(&digit.to_string()), Role::Key);
            canvas.put(MARK + 3, y, &cx.say(key), Role::Text);
        }
    }

    fn hints(&self, cx: &Cx<'_>) -> Vec<Hint> {
        let hint =
            |(digit, key): (u8, Key)| Hint { action: Action::Digit(digit), keys: String::new(), label: cx.say(key) };
        (1u8..).zip(CHOICES).map(hint).collect()
    }
}
