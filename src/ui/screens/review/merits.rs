//! Who deserves thanks: kept promises, calmed visitors, top verdicts, hard visits taken. Looked at before a shift is signed.

use crate::domain::ids::EncounterId;
use crate::domain::review::{FeedbackKind, Merit, MeritSeen, merits};
use crate::i18n::Key;
use crate::input::{Action, Context};
use crate::text::{self, Align};
use crate::theme::Role;
use crate::ui::screen::Hint;
use crate::ui::taken::MOVES;
use crate::ui::widgets::list::{Line, List, naming};
use crate::ui::{Canvas, Cx, Screen, Taken, Wish};

use super::{give, sign};

/// The list of candidates.
#[derive(Debug, Default)]
pub(super) struct Merits {
    list: List<usize>,
    found: Vec<Merit>,
}

impl Merits {
    /// The candidates of the shift under review.
    pub(super) fn new(cx: &Cx<'_>) -> Merits {
        let mut screen = Merits::default();
        screen.read(cx);
        screen
    }

    fn read(&mut self, cx: &Cx<'_>) {
        self.found = cx.book.matter.as_deref().map(merits).unwrap_or_default();
        self.list.set((0..self.found.len()).map(Line::Item).collect());
    }

    fn selected(&self) -> Option<&Merit> {
        self.list.selected().and_then(|nth| self.found.get(nth))
    }
}

impl Screen for Merits {
    fn context(&self, _cx: &Cx<'_>) -> Context {
        Context::Review
    }

    fn title(&self, cx: &Cx<'_>) -> Option<String> {
        Some(cx.say(Key::ReviewMerits))
    }

    fn act(&mut self, cx: &Cx<'_>, action: Action) -> Vec<Wish> {
        if self.list.act(action) {
            return Vec::new();
        }
        match action {
            Action::Next | Action::Commend => {
                let chosen = self.selected();
                let (to, visit) = (chosen.map(|merit| merit.staff), chosen.map(|merit| merit.encounter));
                let shift = cx.book.matter.as_deref().map(|matter| matter.shift.id);
                let open = |shift| Wish::Push(give::open(FeedbackKind::Commendation, to, visit, shift));
                shift.map(open).into_iter().collect()
            }
            Action::Sign => {
                let commended = cx.book.matter.as_deref().is_some_and(|matter| matter.is_commended());
                let merit = if commended { MeritSeen::Given } else { MeritSeen::Looked };
                vec![Wish::Replace(sign::open(merit))]
            }
            Action::Back => vec![Wish::Pop],
            _ => Vec::new(),
        }
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Vec<Wish> {
        self.read(cx);
        Vec::new()
    }

    fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>) {
        let (width, height) = (canvas.width(), canvas.height());
        let key = cx.key(Context::Review, Action::Sign);
        let args = [("key", key.into())];
        let help = if self.found.is_empty() { Key::ReviewMeritsNone } else { Key::ReviewMeritsHelp };
        let used = canvas.wrapped(0, 0, width, 3, &cx.say_with(help, &args), cx.style(Role::Dim));
        let mut body = canvas.part(0, used + 1, width, height.saturating_sub(used + 1));
        self.list.draw(&mut body, |line, selected, canvas| {
            let Line::Item(nth) = line else { return };
            let Some(merit) = self.found.get(*nth) else { return };
            row(cx, merit, selected, canvas);
        });
    }

    fn takes(&self, _cx: &Cx<'_>) -> Option<Taken> {
        let commend = (Action::Next, Key::CommandCommend, Key::CommandCommendHelp);
        Some(Taken::new(Key::ReviewMerits).and(&MOVES).and(&[Action::Commend, Action::Sign]).worded(&[commend]))
    }

    fn hints(&self, cx: &Cx<'_>) -> Vec<Hint> {
        let hint = |action, key| Hint { action, keys: String::new(), label: cx.say(key) };
        vec![
            hint(Action::Commend, Key::CommandCommend),
            hint(Action::Sign, Key::CommandSign),
            hint(Action::Back, Key::CommandBack),
        ]
    }
}

fn row(cx: &Cx<'_>, merit: &Merit, selected: bool, canvas: &mut Canvas<'_>) {
    let style = |role| cx.style(if selected { Role::Selected } else { role });
    let width = canvas.width();
    let ticket = ticket(cx, merit.encounter);
    canvas.place(0, 0, 6, &ticket, style(Role::Dim), Align::Start);
    let person = naming::person(cx, merit.staff);
    let end = canvas.place(8, 0, width.saturating_sub(8), &person, style(Role::Dim), Align::End);
    let words = cx.word("merit", merit.kind.name());
    canvas.place(8, 0, width.saturating_sub(10 + end), &text::isolate(&words), style(Role::Text), Align::Start);
}

fn ticket(cx: &Cx<'_>, visit: EncounterId) -> String {
    let matter = cx.book.matter.as_deref();
    let found = matter.and_then(|matter| matter.encounters.get(&visit));
    found.map_or_else(String::new, |visit| naming::ticket(cx, visit.arrival.ticket))
}
