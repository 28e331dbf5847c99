//! What was no visit, in this shift and the one before, newest first.

use crate::domain::ids::OccurrenceId;
use crate::domain::shift::{Occurrence, Severity};
use crate::i18n::{self, Key, Moment};
use crate::input::{Action, Context};
use crate::text::{self, Align};
use crate::theme::Role;
use crate::ui::screen::{Door, Edit, Hint};
use crate::ui::screens::encounters::{Encounters, grave};
use crate::ui::screens::owed::Owed;
use crate::ui::widgets::list::{Line, Listing, MARK, Took, naming, newcomer};
use crate::ui::{Canvas, Cx, FirstUse, Screen, Wish};

/// Lines under the list in which the selected one stands in full.
const FULL: u16 = 4;

/// The list of occurrences.
#[derive(Debug, Default)]
pub struct Occurrences {
    list: Listing<OccurrenceId>,
}

impl Occurrences {
    /// The list, the newest selected.
    pub fn new(cx: &Cx<'_>) -> Occurrences {
        let mut screen = Occurrences::default();
        screen.read(cx);
        screen
    }

    /// The list, this one selected.
    pub fn at(cx: &Cx<'_>, id: OccurrenceId) -> Occurrences {
        let mut screen = Occurrences::new(cx);
        screen.list.select(id);
        screen
    }

    /// What is selected.
    pub fn selected(&self) -> Option<OccurrenceId> {
        self.list.selected()
    }

    fn read(&mut self, cx: &Cx<'_>) {
        let now = cx.book.shift.as_ref().map(|shift| shift.id);
        let mut all: Vec<_> = cx.book.occurrences.values().collect();
        all.sort_by_key(|occurrence| std::cmp::Reverse(occurrence.id));
        let older = all.iter().any(|occurrence| Some(occurrence.shift) != now);
        let mut lines = Vec::new();
        for (is_now, heading) in [(true, Key::ListThisShift), (false, Key::ListShiftBefore)] {
            let part = all.iter().filter(|occurrence| (Some(occurrence.shift) == now) == is_now);
            let finds = |of: &&&Occurrence| self.list.finds(|| findable(cx, of));
            let items: Vec<_> = part.filter(finds).map(|occurrence| Line::Item(occurrence.id)).collect();
            if older && !items.is_empty() {
                lines.push(Line::Heading(heading));
            }
            lines.extend(items);
        }
        self.list.set(lines);
    }
}

fn findable(cx: &Cx<'_>, occurrence: &Occurrence) -> String {
    let severity = cx.word("severity", occurrence.severity.name());
    [severity, cx.name(occurrence.by), occurrence.text.clone()].join("\n")
}

fn row(cx: &Cx<'_>, occurrence: &Occurrence, selected: bool, canvas: &mut Canvas<'_>) {
    let width = canvas.width();
    let void = occurrence.void.is_some();
    let role = |role| if void { Role::Dim } else { role };
    let style = |role| cx.style(if selected && !void { Role::Selected } else { role });
    canvas.place(0, 0, 6, &cx.clock(&occurrence.at), style(Role::Dim), Align::Start);
    let severities = Severity::ALL.iter().map(|severity| text::width(&cx.word("severity", severity.name())));
    let widest = severities.max().unwrap_or(0);
    let severity = cx.word("severity", occurrence.severity.name());
    canvas.place(6, 0, widest, &severity, style(role(grave(occurrence.severity))), Align::Start);
    let x = 6 + widest + 2;
    let mut room = width.saturating_sub(x);
    if void {
        let used = canvas.place(x, 0, room, &cx.say(Key::DoneUndone), style(Role::Dim), Align::End);
        room = room.saturating_sub(used + 1);
    }
    canvas.place(x, 0, room, &occurrence.text, style(role(Role::Text)), Align::Start);
}

impl Screen for Occurrences {
    fn context(&self, _cx: &Cx<'_>) -> Context {
        self.list.context()
    }

    fn title(&self, cx: &Cx<'_>) -> Option<String> {
        Some(cx.say(Key::ListOccurrences))
    }

    fn act(&mut self, cx: &Cx<'_>, action: Action) -> Vec<Wish> {
        match self.list.act(action) {
            Took::Moved => return Vec::new(),
            Took::Sought => return self.refresh(cx),
            Took::Nothing => {}
        }
        match action {
            Action::Back => return vec![Wish::Pop],
            Action::Occurrence => return vec![Wish::Open(Door::Occurrence)],
            Action::Owed => return vec![Wish::Replace(Box::new(Owed::new(cx)))],
            Action::Encounters => return vec![Wish::Replace(Box::new(Encounters::new(cx)))],
            Action::Arrived => return newcomer::arrived(cx),
            _ => {}
        }
        Vec::new()
    }

    fn edit(&mut self, cx: &Cx<'_>, edit: Edit) -> Vec<Wish> {
        self.list.edit(cx, edit);
        self.refresh(cx)
    }

    fn click(&mut self, _cx: &Cx<'_>, at: (u16, u16)) -> Vec<Wish> {
        let _ = self.list.click(at);
        Vec::new()
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Vec<Wish> {
        self.read(cx);
        Vec::new()
    }

    fn first_use(&self) -> Option<FirstUse> {
        Some(FirstUse::Occurrences)
    }

    fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>) {
        let (width, height) = (canvas.width(), canvas.height());
        let all = &cx.book.occurrences;
        let empty = || {
            let key = cx.key(Context::List, Action::Occurrence);
            cx.say_with(Key::ListOccurrencesEmpty, &[("key", key.into())])
        };
        let listed = self.list.draw(cx, canvas, FULL + 1, empty, |id, selected, canvas| {
            if let Some(occurrence) = all.get(&id) {
                row(cx, occurrence, selected, canvas);
            }
        });
        if !listed {
            return;
        }
        if let Some(occurrence) = self.list.selected().and_then(|id| all.get(&id)) {
            let at = Moment::new(occurrence.at.wall, occurrence.at.offset);
            let day = i18n::date_short(cx.prefs.dates, at);
            let words = format!("{day} · {}", naming::person(cx, occurrence.by));
            canvas.place(MARK, height - FULL, width - MARK, &words, cx.style(Role::Dim), Align::Start);
            let text = cx.style(Role::Text);
            canvas.wrapped(MARK, height - FULL + 1, width - MARK, FULL - 1, &occurrence.text, text);
        }
    }

    fn hints(&self, cx: &Cx<'_>) -> Vec<Hint> {
        self.list.hints(cx, || {
            vec![
                (Action::Occurrence, Key::CommandOccurrence),
                (Action::Find, Key::CommandFind),
                (Action::Encounters, Key::CommandEncounters),
                (Action::Owed, Key::CommandOwed),
                (Action::Back, Key::CommandBack),
            ]
        })
    }
}
