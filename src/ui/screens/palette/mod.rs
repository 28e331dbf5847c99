//! The commands of the screen below by their names: a few letters of one find it, Enter does it.

use std::cell::Cell;
use std::cmp::Reverse;

use crate::i18n::Key;
use crate::input::{Action, Context};
use crate::text::{self, Align, Closeness, field::Field};
use crate::theme::Role;
use crate::ui::screen::{Edit, Hint};
use crate::ui::taken::words;
use crate::ui::widgets::list::{Line, List, MARK};
use crate::ui::{Canvas, Cx, Screen, Taken, Wish};

/// Widest column of keys.
const KEYS: u16 = 14;
/// Rows over the list: what is typed, and air.
const TOP: u16 = 2;
/// Rows under the list, where what the selected one does has no room beside it: air, and two lines.
const BELOW: u16 = 3;

/// The palette.
#[derive(Debug)]
pub struct Palette {
    commands: Vec<Named>,
    field: Field,
    list: List<Action>,
    /// Rows above the list as painted last.
    top: Cell<u16>,
}

/// A command and its names.
#[derive(Debug)]
struct Named {
    action: Action,
    keys: String,
    /// What it does now.
    label: String,
    /// What it does at any time.
    help: String,
}

impl Palette {
    /// The commands of a context, as far as the screen there takes them; what matters there now comes first, under the
    /// names it has now.
    pub fn new(cx: &Cx<'_>, from: Context, (hints, taken): (&[Hint], Option<&Taken>)) -> Palette {
        let is_taken = |action| taken.is_none_or(|taken| taken.has(action));
        let all = cx.actions(from).into_iter().map(|(action, _)| action);
        let all = all.filter(|action| is_command(*action) && is_taken(*action));
        let named = |action: Action| {
            let (label, help) = words(cx, from, taken, action);
            let hint = hints.iter().find(|hint| hint.action == action && !hint.label.is_empty());
            Named { action, keys: cx.key(from, action), label: hint.map_or(label, |hint| hint.label.clone()), help }
        };
        let mut commands: Vec<Named> = all.map(named).collect();
        let place = |of: &Named| hints.iter().position(|hint| hint.action == of.action).unwrap_or(usize::MAX);
        commands.sort_by_key(place);
        let mut palette = Palette { commands, field: Field::default(), list: List::default(), top: Cell::new(TOP) };
        palette.choose();
        palette
    }

    /// The commands that are close to what is typed, the closest first.
    fn choose(&mut self) {
        let typed = self.field.text();
        let mut close: Vec<((bool, Closeness), Action)> =
            self.commands.iter().filter_map(|command| Some((command.closeness(typed)?, command.action))).collect();
        if !typed.trim().is_empty() {
            close.sort_by_key(|(closeness, _)| Reverse(*closeness));
        }
        self.list = List::default();
        self.list.set(close.into_iter().map(|(_, action)| Line::Item(action)).collect());
    }

    fn run(&self) -> Vec<Wish> {
        self.list.selected().map(|action| vec![Wish::Press(action)]).unwrap_or_default()
    }

    /// Columns of keys and of labels.
    fn columns(&self) -> (u16, u16) {
        let widest = |of: fn(&Named) -> &str| self.commands.iter().map(|one| text::width(of(one))).max().unwrap_or(0);
        (widest(|one| &one.keys).min(KEYS) + 2, widest(|one| &one.label) + 3)
    }

    /// Whether what each command does has room beside its name.
    fn has_room(&self, width: u16) -> bool {
        let (keys, labels) = self.columns();
        let widest = self.commands.iter().map(|one| text::width(&one.help)).max().unwrap_or(0);
        MARK + keys + labels + widest <= width
    }

    fn named(&self, action: Action) -> Option<&Named> {
        self.commands.iter().find(|command| command.action == action)
    }

    fn row(&self, cx: &Cx<'_>, command: &Named, (selected, beside): (bool, bool), canvas: &mut Canvas<'_>) {
        let width = canvas.width();
        let (keys, labels) = self.columns();
        let name = cx.style(if selected { Role::Selected } else { Role::Text });
        canvas.place(0, 0, keys - 1, &command.keys, cx.style(Role::Key), Align::Start);
        let room = if beside { labels } else { width.saturating_sub(keys) };
        canvas.place(keys, 0, room, &command.label, name, Align::Start);
        if beside {
            let x = keys + labels;
            canvas.place(x, 0, width.saturating_sub(x), &command.help, cx.style(Role::Dim), Align::Start);
        }
    }
}

impl Named {
    /// How close it is to what is typed: by what it is called now or in the config, or after those by what it does.
    fn closeness(&self, typed: &str) -> Option<(bool, Closeness)> {
        let in_help = || {
            let (typed, help) = (text::fold(typed), text::fold(&self.help));
            let found = typed.split_whitespace().all(|word| help.contains(word));
            found.then(|| text::closeness(&typed, &help)).flatten().map(|close| (false, close))
        };
        let names = [text::closeness(typed, &self.label), text::closeness(typed, self.action.name())];
        names.into_iter().flatten().max().map(|close| (true, close)).or_else(in_help)
    }
}

/// Whether an action is a command of its own, and no way to move about or to choose what is asked.
fn is_command(action: Action) -> bool {
    !matches!(
        action,
        Action::Digit(_)
            | Action::Up
            | Action::Down
            | Action::Startward
            | Action::Endward
            | Action::NextItem
            | Action::PrevItem
            | Action::PageUp
            | Action::PageDown
            | Action::First
            | Action::Last
            | Action::Palette
            | Action::Back
    )
}

impl Screen for Palette {
    fn context(&self, _cx: &Cx<'_>) -> Context {
        Context::Field
    }

    fn title(&self, cx: &Cx<'_>) -> Option<String> {
        Some(cx.say(Key::PaletteTitle))
    }

    fn act(&mut self, _cx: &Cx<'_>, action: Action) -> Vec<Wish> {
        match action {
            Action::Back => return vec![Wish::Pop],
            Action::Next => return self.run(),
            Action::NextItem => self.list.act(Action::Down),
            Action::PrevItem => self.list.act(Action::Up),
            action => self.list.act(action),
        };
        Vec::new()
    }

    fn edit(&mut self, cx: &Cx<'_>, edit: Edit) -> Vec<Wish> {
        edit.apply(&mut self.field, cx.dir());
        self.choose();
        Vec::new()
    }

    fn click(&mut self, _cx: &Cx<'_>, at: (u16, u16)) -> Vec<Wish> {
        match at.1.checked_sub(self.top.get()).and_then(|row| self.list.click(row)) {
            Some((_, true)) => self.run(),
            _ => Vec::new(),
        }
    }

    fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>) {
        let (width, height) = (canvas.width(), canvas.height());
        let count = cx.say_with(Key::ListFound, &[("n", (self.list.items().count() as i64).into())]);
        let taken = canvas.place(0, 0, width, &count, cx.style(Role::Dim), Align::End);
        let label = canvas.put(0, 0, ": ", Role::Key);
        canvas.field(label, 0, width.saturating_sub(taken + label + 2), &self.field, cx.dir());
        let top = if height > 8 { TOP } else { 1 };
        self.top.set(top);
        let beside = self.has_room(width);
        let below = if beside || height <= 8 { 0 } else { BELOW };
        let rows = height.saturating_sub(top + below);
        self.list.draw(&mut canvas.part(0, top, width, rows), |line, selected, row| {
            if let Line::Item(action) = line
                && let Some(command) = self.named(*action)
            {
                self.row(cx, command, (selected, beside), row);
            }
        });
        if let Some(command) = self.list.selected().and_then(|action| self.named(action)).filter(|_| below > 0) {
            let y = height - below + 1;
            canvas.wrapped(MARK, y, width.saturating_sub(MARK), below - 1, &command.help, cx.style(Role::Dim));
        }
    }

    fn hints(&self, cx: &Cx<'_>) -> Vec<Hint> {
        let hint = |action, key| Hint { action, keys: String::new(), label: cx.say(key) };
        vec![
            hint(Action::Next, Key::PaletteRun),
            hint(Action::Up, Key::CommandUp),
            hint(Action::Down, Key::CommandDown),
            hint(Action::Back, Key::CommandBack),
        ]
    }
}
