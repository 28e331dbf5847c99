//! What was said to the person at the keyboard, and waits: thanks first, then a word, then questions. A supervisor finds
//! there what waits for a decision, the own late ones on the same board.

use crate::domain::Command;
use crate::domain::ids::FeedbackId;
use crate::domain::people::Right;
use crate::domain::review::{About, Feedback as Given, FeedbackKind, ReplyHow, ReviewCommand, Waits};
use crate::i18n::{self, Key, Moment};
use crate::input::{Action, Context};
use crate::text::{self, Align};
use crate::theme::Role;
use crate::ui::screen::{Door, Hint};
use crate::ui::screens::review::{reply, thread};
use crate::ui::taken::MOVES;
use crate::ui::widgets::list::{Line, List, Sheet, naming};
use crate::ui::{Canvas, Cx, FirstUse, Screen, Taken, Wish};

/// What can be done with the selected one: digits choose.
const REPLIES: [ReplyHow; 3] = [ReplyHow::Seen, ReplyHow::Answered, ReplyHow::Objected];

/// What waits for the person at the keyboard.
#[derive(Debug, Default)]
pub struct Feedback {
    list: List<FeedbackId>,
}

impl Feedback {
    /// What waits now.
    pub fn new(cx: &Cx<'_>) -> Feedback {
        let mut screen = Feedback::default();
        screen.read(cx);
        screen
    }

    fn read(&mut self, cx: &Cx<'_>) {
        let (own, others) = waiting(cx);
        let mut lines = Vec::new();
        for (heading, part) in [(Key::FeedbackForYou, own), (Key::FeedbackToDecide, others)] {
            if !part.is_empty() {
                lines.push(Line::Heading(heading));
            }
            lines.extend(part.into_iter().map(|given| Line::Item(given.id)));
        }
        self.list.set(lines);
    }

    fn selected<'a>(&self, cx: &Cx<'a>) -> Option<&'a Given> {
        self.list.selected().and_then(|id| cx.book.feedback.get(&id))
    }

    /// A decision is asked for. Nothing is replied by Enter: this screen may lie over the desk, where Enter is pressed all day.
    fn enter(&self, cx: &Cx<'_>) -> Vec<Wish> {
        let Some(given) = self.selected(cx) else { return Vec::new() };
        if given.waits() == Waits::Supervisor {
            return vec![Wish::Push(reply::resolve(About::Feedback(given.id)))];
        }
        let keys = cx.digits(&format!("1–{}", REPLIES.len()));
        vec![Wish::Tell(cx.say_with(Key::FeedbackKeys, &[("keys", keys.into())]))]
    }

    fn reply(&self, cx: &Cx<'_>, how: ReplyHow) -> Vec<Wish> {
        let Some(given) = self.selected(cx) else { return Vec::new() };
        let about = About::Feedback(given.id);
        match (given.waits(), how) {
            (Waits::Supervisor, _) => vec![Wish::Push(reply::resolve(about))],
            (_, ReplyHow::Seen) => {
                vec![Wish::Do(Command::Review(ReviewCommand::Reply { about, how, text: String::new() }))]
            }
            _ => vec![Wish::Push(reply::open(about, how))],
        }
    }
}

/// How much waits for who acts.
pub fn count(cx: &Cx<'_>) -> usize {
    let (own, others) = waiting(cx);
    own.len() + others.len()
}

/// The answers that wait for who acts to decide, and how many of them are late.
pub(crate) fn to_decide(cx: &Cx<'_>) -> (usize, usize) {
    let (_, others) = waiting(cx);
    (others.len(), others.iter().filter(|given| given.is_late(cx.now.wall)).count())
}

/// What waits for who acts: said to them, thanks first; and for their decision, the latest due first.
fn waiting<'a>(cx: &Cx<'a>) -> (Vec<&'a Given>, Vec<&'a Given>) {
    let Some(staff) = cx.person() else { return (Vec::new(), Vec::new()) };
    let all = || cx.book.feedback.values();
    let mut own: Vec<_> = all().filter(|given| given.waits() == Waits::Staff(staff.id)).collect();
    own.sort_by_key(|given| (given.what != FeedbackKind::Commendation, given.due));
    let decides = staff.right >= Right::Supervisor;
    let mut others: Vec<_> = all().filter(|given| decides && given.waits() == Waits::Supervisor).collect();
    others.sort_by_key(|given| given.due_now());
    (own, others)
}

impl Screen for Feedback {
    fn context(&self, _cx: &Cx<'_>) -> Context {
        Context::Review
    }

    fn title(&self, cx: &Cx<'_>) -> Option<String> {
        Some(cx.say(Key::FeedbackTitle))
    }

    fn act(&mut self, cx: &Cx<'_>, action: Action) -> Vec<Wish> {
        if self.list.act(action) {
            return Vec::new();
        }
        match action {
            Action::Next => self.enter(cx),
            Action::Digit(n) => {
                let how = REPLIES.get(usize::from(n) - 1);
                how.map_or_else(Vec::new, |how| self.reply(cx, *how))
            }
            Action::Encounters => {
                let visit = self.selected(cx).and_then(|given| given.encounter);
                visit.map(|visit| Wish::Open(Door::Encounter(visit))).into_iter().collect()
            }
            Action::Figures => vec![Wish::Open(Door::OwnCard)],
            Action::Back => vec![Wish::Pop],
            _ => Vec::new(),
        }
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Vec<Wish> {
        self.read(cx);
        Vec::new()
    }

    fn first_use(&self) -> Option<FirstUse> {
        Some(FirstUse::Feedback)
    }

    fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>) {
        let (width, height) = (canvas.width(), canvas.height());
        let Some(given) = self.selected(cx) else {
            canvas.wrapped(0, height / 3, width, height, &cx.say(Key::FeedbackNothing), cx.style(Role::Dim));
            return;
        };
        let rows = u16::try_from(self.list.lines().len()).unwrap_or(u16::MAX).min(height / 2);
        self.list.draw(&mut canvas.part(0, 0, width, rows), |line, selected, canvas| match line {
            Line::Heading(key) => {
                canvas.put(0, 0, &cx.say(*key), Role::Dim);
            }
            Line::Item(id) => {
                if let Some(given) = cx.book.feedback.get(id) {
                    row(cx, given, selected, canvas);
                }
            }
        });
        let mut sheet = Sheet::new(width.saturating_sub(2));
        let by = naming::person(cx, given.by);
        sheet.words(0, &format!("{} · {by}", cx.word("feedback", given.what.name())), cx.style(Role::Accent));
        thread(cx, given, &mut sheet);
        sheet.paint(&mut canvas.part(2, rows + 1, width.saturating_sub(2), height.saturating_sub(rows + 1)), 0);
    }

    fn takes(&self, cx: &Cx<'_>) -> Option<Taken> {
        let given = self.selected(cx);
        let decides = given.is_some_and(|given| given.waits() == Waits::Supervisor);
        let (own, others) = waiting(cx);
        let mut taken = Taken::new(Key::FeedbackTitle)
            .and(&MOVES)
            .worded(&[(Action::Figures, Key::FiguresOwnTitle, Key::DoesOwnCard)])
            .worded_if(decides, &[(Action::Next, Key::ReviewResolve, Key::DoesResolve)])
            .worded_if(
                given.is_some_and(|given| given.encounter.is_some()),
                &[(Action::Encounters, Key::FeedbackVisit, Key::DoesVisitOpen)],
            );
        if given.is_some() {
            let (label, help) =
                if decides { (Key::ReviewResolve, Key::DoesResolve) } else { (Key::DoesReply, Key::DoesReplyWith) };
            taken = taken.digits(REPLIES.len(), label, help);
        }
        if !own.is_empty() && !others.is_empty() {
            taken = taken.and(&[Action::NextItem, Action::PrevItem]);
        }
        Some(taken)
    }

    fn hints(&self, cx: &Cx<'_>) -> Vec<Hint> {
        let hint = |action, label: String| Hint { action, keys: String::new(), label };
        let mut hints = Vec::new();
        match self.selected(cx).map(Given::waits) {
            Some(Waits::Supervisor) => hints.push(hint(Action::Next, cx.say(Key::ReviewResolve))),
            Some(_) => {
                for (digit, how) in (1..).zip(REPLIES) {
                    hints.push(hint(Action::Digit(digit), cx.word("reply-now", how.name())));
                }
            }
            None => {}
        }
        if self.selected(cx).is_some_and(|given| given.encounter.is_some()) {
            hints.push(hint(Action::Encounters, cx.say(Key::FeedbackVisit)));
        }
        hints.push(hint(Action::Figures, cx.say(Key::FiguresOwnTitle)));
        hints.push(hint(Action::Back, cx.say(Key::CommandBack)));
        hints
    }
}

fn row(cx: &Cx<'_>, given: &Given, selected: bool, canvas: &mut Canvas<'_>) {
    let style = |role| cx.style(if selected { Role::Selected } else { role });
    let width = canvas.width();
    let due =
        given.due_now().map(|due| i18n::due(cx.voice(), cx.prefs.dates, Moment::new(due, cx.now.offset), cx.moment()));
    let role = if given.is_late(cx.now.wall) { Role::Warning } else { Role::Dim };
    let used = canvas.place(0, 0, width, &due.unwrap_or_default(), style(role), Align::End);
    let kind = cx.word("feedback", given.what.name());
    let at = canvas.place(0, 0, width.saturating_sub(used + 2), &kind, style(Role::Text), Align::Start) + 2;
    let room = width.saturating_sub(at + used + 2);
    if text::width(&given.text) <= room {
        canvas.place(at, 0, room, &text::isolate(&given.text), style(Role::Dim), Align::Start);
    }
}
