//! The line under `/`: words that must all be found.

use crate::i18n::Key;
use crate::input::{Action, Context};
use crate::text::{self, field::Field};
use crate::theme::Role;
use crate::ui::canvas::Canvas;
use crate::ui::cx::Cx;
use crate::ui::screen::{Edit, Hint};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum State {
    #[default]
    Off,
    Typing,
    On,
}

/// What a list is searched for. What was typed stays for the next time.
#[derive(Debug, Default)]
pub struct Filter {
    field: Field,
    state: State,
    /// The words that must be found, reduced as [`text::fold`] does.
    words: Vec<String>,
}

impl Filter {
    /// Typing begins.
    pub fn start(&mut self) {
        self.state = State::Typing;
        self.set_words();
    }

    /// Whether it is being typed.
    pub fn is_typing(&self) -> bool {
        self.state == State::Typing
    }

    /// Whether its line is on the screen.
    pub fn is_shown(&self) -> bool {
        self.state != State::Off
    }

    /// Whether it leaves anything out.
    pub fn is_on(&self) -> bool {
        self.is_shown() && !self.words.is_empty()
    }

    /// Typing ends; what was found stays.
    pub fn accept(&mut self) {
        self.state = if self.words.is_empty() { State::Off } else { State::On };
    }

    /// Everything is shown again. Tells whether it was not before.
    pub fn back(&mut self) -> bool {
        std::mem::take(&mut self.state) != State::Off
    }

    /// Takes the keys of its line: find, accept, back. Whether it took one; what is shown is to be chosen again then.
    pub fn act(&mut self, action: Action) -> bool {
        match action {
            Action::Back => return self.back(),
            Action::Next if self.is_typing() => self.accept(),
            Action::Find => self.start(),
            _ => return false,
        }
        true
    }

    /// Something is typed.
    pub fn edit(&mut self, cx: &Cx<'_>, edit: Edit) {
        edit.apply(&mut self.field, cx.dir());
        self.set_words();
    }

    fn set_words(&mut self) {
        self.words = text::fold(self.field.text()).split_whitespace().map(str::to_owned).collect();
    }

    /// Whether every word is in some line of `hay`, in whatever spelling. Blanks count for nothing where they are
    /// optional: Persian writes them or a half-space, Thai writes few.
    pub fn matches(&self, hay: &str) -> bool {
        if !self.is_on() {
            return true;
        }
        let lines: Vec<String> = hay.lines().map(text::fold).collect();
        let joined: Vec<String> = lines.iter().map(|line| line.split_whitespace().collect()).collect();
        let among = |lines: &[String], word: &str| lines.iter().any(|line| line.contains(word));
        self.words.iter().all(|word| among(&lines, word) || (!word.is_ascii() && among(&joined, word)))
    }

    /// The part of the keymap, where the screen's own is `own`.
    pub fn context(&self, own: Context) -> Context {
        if self.is_typing() { Context::Field } else { own }
    }

    /// The keys while it is typed.
    pub fn hints(&self, cx: &Cx<'_>) -> Vec<Hint> {
        let hint = |action, key| Hint { action, keys: String::new(), label: cx.say(key) };
        vec![
            hint(Action::Next, Key::NowAccept),
            hint(Action::Up, Key::CommandUp),
            hint(Action::Down, Key::CommandDown),
            hint(Action::Back, Key::CommandBack),
        ]
    }

    /// Paints its line, with how much was found at the end.
    pub fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, y: u16, found: usize) {
        let width = canvas.width();
        let count = cx.say_with(Key::ListFound, &[("n", (found as i64).into())]);
        let taken = canvas.place(0, y, width, &count, cx.style(Role::Dim), text::Align::End);
        let label = canvas.put(0, y, "/ ", Role::Key);
        let room = width.saturating_sub(taken + label + 2);
        if self.is_typing() {
            canvas.field(label, y, room, &self.field, cx.dir());
        } else {
            canvas.place(label, y, room, self.field.text(), cx.style(Role::Text), text::Align::Start);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filter(typed: &str) -> Filter {
        let mut filter = Filter { field: Field::new(typed), ..Filter::default() };
        filter.start();
        filter
    }

    #[test]
    fn words_are_found_in_whatever_spelling() {
        let table = [
            ("", "anything", true),
            ("كتاب", "کتابخانه", true),
            ("کتاب خانه", "کتابخانه", true),
            ("میشود", "نمی‌شود", true),
            ("می‌شود", "می شود", true),
            ("می شود", "نمی‌شود", true),
            ("علی ۱۲", "12 علي", true),
            ("مسئول", "مسؤول", false),
            ("รอนาน", "ลูกค้าบอกว่ารอนานมาก", true),
            ("รอนาน", "รอ นาน", true),
            ("BLUE coat", "a coat, blue", true),
            ("blue hat", "a coat, blue", false),
            ("blue coat", "coat\nblue", true),
            ("รอนาน", "รอ\nนาน", false),
            ("ac", "a coat", false),
        ];
        for (typed, hay, found) in table {
            assert_eq!(filter(typed).matches(hay), found, "{typed} in {hay}");
        }
    }

    #[test]
    fn what_was_typed_stays_for_the_next_time() {
        let mut filter = filter("blue");
        filter.accept();
        assert!(filter.is_on() && !filter.is_typing());
        assert!(filter.back());
        assert!(filter.matches("red") && !filter.back());
        filter.start();
        assert!(filter.is_typing() && !filter.matches("red"));
    }
}
