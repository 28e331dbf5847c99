//! All keys, those of where one comes from first, and what the signs mean.

use crate::i18n::Key;
use crate::input::{Action, Chord, Code, Context};
use crate::text;
use crate::theme::Role;
use crate::ui::screen::{Edit, Hint};
use crate::ui::taken::words;
use crate::ui::widgets::list::{Filter, Scroll, Sheet, naming, pointer};
use crate::ui::{Canvas, Cx, Screen, Taken, Wish};

/// Widest column of keys.
const KEYS: u16 = 22;
/// From this many columns on labels and long lines stand side by side.
const SIDE_BY_SIDE: u16 = 76;

/// The table of keys.
#[derive(Debug)]
pub struct Help {
    from: Context,
    /// What the screen one comes from takes; none: all of its context.
    taken: Option<Taken>,
    scroll: Scroll,
    filter: Filter,
}

/// One line of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The action; of the digits the first one.
    pub action: Action,
    /// The keys, each as the keymap has it.
    pub chords: Vec<Chord>,
    /// Whether the keys are a run of digits, shown as its ends.
    pub run: bool,
}

impl Help {
    /// The help for somebody who comes from this context.
    pub fn new(from: Context) -> Help {
        Help { from, taken: None, scroll: Scroll::default(), filter: Filter::default() }
    }

    /// The same where the screen one comes from takes only this.
    #[must_use]
    pub fn taken(self, taken: Option<Taken>) -> Help {
        Help { taken, ..self }
    }

    fn sheet(&self, cx: &Cx<'_>, width: u16) -> Sheet {
        let mut sheet = Sheet::new(width);
        let others = Context::ALL.into_iter().filter(|context| *context != self.from);
        for context in std::iter::once(self.from).chain(others) {
            self.write(cx, context, &mut sheet);
        }
        self.write_signs(cx, &mut sheet);
        sheet
    }

    fn write(&self, cx: &Cx<'_>, context: Context, sheet: &mut Sheet) {
        let taken = self.taken.as_ref().filter(|_| context == self.from);
        let lines = rows(cx, context, taken).into_iter().map(|row| {
            // What an arrow asks for turns with the lines.
            let (label, help) = words(cx, context, taken, row.action.mirrored(cx.lang().is_rtl()));
            (keys(cx, &row), label, help)
        });
        let finds = |(keys, label, help): &(String, String, String)| {
            self.filter.matches(&[keys.as_str(), label, help].join("\n"))
        };
        let lines: Vec<_> = lines.filter(finds).collect();
        if lines.is_empty() {
            return;
        }
        sheet.air();
        let title = taken.map(|taken| taken.title).or_else(|| Key::context_title(context.name()));
        let title = title.map(|key| cx.say(key)).unwrap_or_default();
        sheet.words(0, &title, cx.style(Role::Title));
        let keys = lines.iter().map(|(keys, ..)| text::width(keys)).max().unwrap_or(0).min(KEYS) + 2;
        let labels = lines.iter().map(|(_, label, _)| text::width(label)).max().unwrap_or(0) + 2;
        for (shown, label, help) in &lines {
            if sheet.width() >= SIDE_BY_SIDE {
                sheet.entry(shown, cx.style(Role::Key), keys + labels, help, cx.style(Role::Dim));
                sheet.beside(keys, labels, label, cx.style(Role::Text));
            } else {
                sheet.entry(shown, cx.style(Role::Key), keys, help, cx.style(Role::Text));
            }
        }
    }

    fn write_signs(&self, cx: &Cx<'_>, sheet: &mut Sheet) {
        let signs = signs(cx);
        let shown: Vec<_> = signs.into_iter().filter(|(_, words)| self.filter.matches(words)).collect();
        if shown.is_empty() {
            return;
        }
        sheet.air();
        sheet.words(0, &cx.say(Key::SignTitle), cx.style(Role::Title));
        for (sign, words) in shown {
            sheet.entry(sign, cx.style(Role::Key), 4, &words, cx.style(Role::Text));
        }
    }
}

/// The lines of a context, as far as the screen there takes them. Digits whose keys follow each other and that all choose are one line.
pub fn rows(cx: &Cx<'_>, context: Context, taken: Option<&Taken>) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let all = cx.actions(context).into_iter();
    for (action, chords) in all.filter(|(action, _)| taken.is_none_or(|taken| taken.has(*action))) {
        if let (Action::Digit(_), Some(last)) = (action, rows.last_mut())
            && matches!(last.action, Action::Digit(_))
            && follows(last.chords.last(), &chords)
        {
            last.chords.extend(chords);
            last.run = true;
            continue;
        }
        rows.push(Row { action, chords, run: false });
    }
    rows
}

/// Whether these keys are the one digit after the last.
fn follows(last: Option<&Chord>, chords: &[Chord]) -> bool {
    let digit = |chord: &Chord| match chord.code() {
        Code::Char(c) => c.to_digit(10),
        _ => None,
    };
    match (last.and_then(digit), chords) {
        (Some(last), [next]) => digit(next) == Some(last + 1),
        _ => false,
    }
}

/// The keys of a line as the person reads them on the keyboard.
fn keys(cx: &Cx<'_>, row: &Row) -> String {
    let mut legends: Vec<String> = Vec::new();
    for chord in &row.chords {
        let legend = cx.legend(*chord);
        if !legends.contains(&legend) {
            legends.push(legend);
        }
    }
    match (row.run, legends.as_slice()) {
        (true, [first, .., last]) => format!("{first}–{last}"),
        (_, legends) => legends.join(" · "),
    }
}

/// The signs and what they mean.
fn signs(cx: &Cx<'_>) -> Vec<(&'static str, String)> {
    let signs = [
        (pointer(cx.dir()), Key::SignSelected),
        (naming::UNHAPPY, Key::SignUnhappy),
        (naming::QUIET, Key::SignQuiet),
        (naming::COMPLAINT, Key::SignComplaint),
        (naming::VERDICT, Key::SignVerdict),
        (naming::CRITICAL, Key::SignCritical),
        (naming::OCCURRENCE, Key::SignOccurrence),
        (naming::MET, Key::SignMet),
        (naming::MISSED, Key::SignMissed),
        (naming::NA, Key::SignNa),
        (naming::ASSUMED, Key::SignAssumed),
        (naming::NOT_LIVE, Key::SignNotLive),
        ("●", Key::SignSaved),
        ("○", Key::SignSaving),
    ];
    signs.map(|(sign, key)| (sign, cx.say(key))).into()
}

impl Screen for Help {
    fn context(&self, _cx: &Cx<'_>) -> Context {
        self.filter.context(Context::Help)
    }

    fn title(&self, cx: &Cx<'_>) -> Option<String> {
        Some(cx.say(Key::ContextHelp))
    }

    fn act(&mut self, _cx: &Cx<'_>, action: Action) -> Vec<Wish> {
        match action {
            Action::Back if self.filter.back() => self.scroll.reset(),
            Action::Back | Action::Help => return vec![Wish::Pop],
            Action::Find => self.filter.start(),
            Action::Next => self.filter.accept(),
            action => {
                self.scroll.act(action);
            }
        }
        Vec::new()
    }

    fn edit(&mut self, cx: &Cx<'_>, edit: Edit) -> Vec<Wish> {
        self.filter.edit(cx, edit);
        self.scroll.reset();
        Vec::new()
    }

    fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>) {
        let (width, height) = (canvas.width(), canvas.height());
        let sheet = self.sheet(cx, width.saturating_sub(2));
        let top = u16::from(self.filter.is_shown());
        if self.filter.is_shown() {
            self.filter.draw(cx, canvas, 0, sheet.leads());
        }
        let rows = height.saturating_sub(top);
        let first = self.scroll.top(sheet.len(), rows);
        sheet.paint(&mut canvas.part(0, top, width, rows), first);
        self.scroll.draw(cx, &mut canvas.part(0, top, width, rows));
    }

    fn hints(&self, cx: &Cx<'_>) -> Vec<Hint> {
        if self.filter.is_typing() {
            return self.filter.hints(cx);
        }
        let hint = |action, key| Hint { action, keys: String::new(), label: cx.say(key) };
        vec![
            hint(Action::Down, Key::CommandDown),
            hint(Action::PageDown, Key::CommandPageDown),
            hint(Action::Find, Key::CommandFind),
            hint(Action::Back, Key::CommandBack),
        ]
    }
}
