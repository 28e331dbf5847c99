//! One encounter in full: what it was, who did what when, the answers and how each was given, what was asked for.

mod answers;
mod events;
mod facts;
mod matters;
mod said;
mod timeline;

pub(crate) use answers::look;
pub(crate) use timeline::write as timeline;

use crate::domain::Command;
use crate::domain::answer::{Answer, Given};
use crate::domain::attention::Flag;
use crate::domain::encounter::{Act, Encounter};
use crate::domain::ids::{EncounterId, RequestId};
use crate::domain::page::PageOf;
use crate::domain::standard::{ItemKind, Parameter};
use crate::i18n::Key;
use crate::input::{Action, Context};
use crate::theme::Role;
use crate::ui::screen::{Door, Hint};
use crate::ui::screens::review;
use crate::ui::widgets::list::{Scroll, Sheet, naming, newcomer};
use crate::ui::{Answer as Answered, Canvas, Cx, FirstUse, Question, Screen, Wish};

/// From this many columns on the timeline has a pane of its own.
const TWO_PANES: u16 = 96;
/// Columns between two panes.
const BETWEEN: u16 = 3;

/// One encounter in full.
#[derive(Debug)]
pub struct Detail {
    id: EncounterId,
    scroll: Scroll,
    /// The request that Enter opens, once Tab has chosen one.
    matter: Option<RequestId>,
    /// Whether the logbook was asked for its older page.
    asked: bool,
    /// Whether its shift was asked for, in a run for the review.
    asked_shift: bool,
    /// The signs that ask for attention, for whoever may review it.
    flags: Vec<Flag>,
}

impl Detail {
    /// The encounter with this id, however old: what the book does not hold is read from the logbook.
    pub fn new(id: EncounterId) -> Detail {
        Detail { id, scroll: Scroll::default(), matter: None, asked: false, asked_shift: false, flags: Vec::new() }
    }

    fn visit<'a>(&self, cx: &Cx<'a>) -> Option<&'a Encounter> {
        cx.book.visit(self.id)
    }

    fn page(&self) -> Question {
        Question::Page(PageOf::Visit(self.id))
    }

    /// Whether all is at hand: of a visit of this shift the book knows everything that was ever done.
    fn is_whole(&self, cx: &Cx<'_>) -> bool {
        let now = cx.book.shift.as_ref().map(|shift| shift.id);
        cx.book.pages.with(self.id).is_some() || self.visit(cx).is_some_and(|visit| Some(visit.arrival.shift) == now)
    }

    /// A digit: the item's answer goes on. An open visit takes a mark, a closed one a correction; the house asks for
    /// its reason once the shift has ended.
    fn digit(&self, cx: &Cx<'_>, key: u8) -> Vec<Wish> {
        let Some(visit) = self.visit(cx) else { return Vec::new() };
        let Some(item) = cx.standard(visit).and_then(|standard| standard.item_on_key(key)) else { return Vec::new() };
        let seen = visit.seen();
        if item.kind == ItemKind::Response {
            return vec![Wish::Tell(cx.say(Key::ListMeasured))];
        }
        if !seen.applies(item) {
            return vec![Wish::Tell(cx.say(Key::ListNotAsked))];
        }
        if visit.is_open() {
            return vec![Wish::Do(Command::Mark { encounter: self.id, key, answer: None, latency: 0 })];
        }
        let answer = after(seen.answer(&item.id), item.parameter);
        let act = Act::Mark { item: item.id.clone(), answer, given: Given::Correction, latency: 0 };
        vec![Wish::Do(Command::Note { encounter: self.id, act, reason: None })]
    }

    /// The next request of this visit becomes the one that Enter opens.
    fn choose(&mut self, cx: &Cx<'_>, forward: bool) {
        let open = matters::to_do(cx, self.id);
        let at = open.iter().position(|id| Some(*id) == self.matter);
        let to = match (at, forward) {
            (None, _) => 0,
            (Some(at), true) => (at + 1) % open.len(),
            (Some(at), false) => (at + open.len() - 1) % open.len(),
        };
        self.matter = open.get(to).copied();
    }

    fn open_matter(&self, cx: &Cx<'_>) -> Vec<Wish> {
        let open = matters::to_do(cx, self.id);
        let chosen = self.matter.filter(|id| open.contains(id)).or_else(|| open.first().copied());
        chosen.and_then(|id| cx.book.requests.get(&id)).map(matters::door).map(Wish::Open).into_iter().collect()
    }

    /// The sheets side by side: what it was, and beside it (or under it) who did what when.
    fn sheets(&self, cx: &Cx<'_>, visit: &Encounter, width: u16) -> Vec<Sheet> {
        let two = width >= TWO_PANES;
        let start = if two { (width - BETWEEN) / 2 } else { width };
        let mut sheet = Sheet::new(start);
        facts::write(cx, visit, &mut sheet);
        answers::write(cx, visit, &mut sheet);
        matters::write(cx, visit, self.matter, &mut sheet);
        review::reviewed(cx, visit, &self.flags, &mut sheet);
        if !two {
            timeline::write(cx, visit, &mut sheet);
            return vec![sheet];
        }
        let mut beside = Sheet::new(width - BETWEEN - start);
        timeline::write(cx, visit, &mut beside);
        vec![sheet, beside]
    }
}

/// The answer after this one: what a correction most often is comes first. Respect always applies.
fn after(answer: Answer, parameter: Parameter) -> Answer {
    match answer {
        Answer::Assumed => Answer::Missed,
        Answer::Missed if parameter == Parameter::Respect => Answer::Met,
        Answer::Missed => Answer::Na,
        Answer::Na => Answer::Met,
        Answer::Met => Answer::Assumed,
    }
}

impl Screen for Detail {
    fn context(&self, _cx: &Cx<'_>) -> Context {
        Context::Detail
    }

    fn title(&self, cx: &Cx<'_>) -> Option<String> {
        let visit = self.visit(cx)?;
        let seen = visit.seen();
        let parts = [naming::ticket(cx, visit.arrival.ticket), cx.word("kind", seen.kind.name())];
        Some(parts.map(|part| crate::text::isolate(&part)).join(" · "))
    }

    fn act(&mut self, cx: &Cx<'_>, action: Action) -> Vec<Wish> {
        if self.scroll.act(action) {
            return Vec::new();
        }
        let door = match action {
            Action::Back => return vec![Wish::Pop],
            Action::Digit(key) => return self.digit(cx, key),
            Action::NextItem | Action::PrevItem => {
                self.choose(cx, action == Action::NextItem);
                return Vec::new();
            }
            Action::Next => return self.open_matter(cx),
            Action::Arrived => return newcomer::arrived(cx),
            Action::Note => Door::Note(self.id),
            Action::KindPlace => Door::KindPlace(self.id),
            Action::Language => Door::Language(self.id),
            Action::Tags => Door::Tags(self.id),
            Action::Request => Door::Request(self.id),
            Action::Verdict if !cx.book.is_older(self.id) => Door::Verdict(Some(self.id)),
            _ => return Vec::new(),
        };
        vec![Wish::Open(door)]
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Vec<Wish> {
        self.flags = self.visit(cx).map(|visit| review::flags(cx, visit)).unwrap_or_default();
        let mut wishes = Vec::new();
        if !self.asked && !self.is_whole(cx) {
            self.asked = true;
            wishes.push(Wish::Ask(self.page()));
        }
        // Found by its words, in no shift that was opened: a review corrects what is of the shift at hand.
        let at_hand = cx.book.matter.as_ref().map(|matter| matter.shift.id);
        let shift = self.visit(cx).map(|visit| visit.arrival.shift).filter(|shift| Some(*shift) != at_hand);
        if cx.reviewer.is_some() && !self.asked_shift {
            self.asked_shift = shift.is_some();
            wishes.extend(shift.map(Wish::TakeUp));
        }
        wishes
    }

    fn answered(&mut self, cx: &Cx<'_>, question: &Question, answer: &Answered) -> Vec<Wish> {
        if *question != self.page() || self.visit(cx).is_some() {
            return Vec::new();
        }
        match answer {
            Answered::Failed(_) => vec![Wish::Pop],
            _ => vec![Wish::Pop, Wish::Tell(cx.say(Key::RefusalNoSuchVisit))],
        }
    }

    fn first_use(&self) -> Option<FirstUse> {
        Some(FirstUse::Encounter)
    }

    fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>) {
        let Some(visit) = self.visit(cx) else {
            let (width, height) = (canvas.width(), canvas.height());
            canvas.wrapped(0, height / 3, width, height, &cx.say(Key::ListReading), cx.style(Role::Dim));
            return;
        };
        // The last columns are for the arrows of scrolling.
        let (width, height) = (canvas.width().saturating_sub(2), canvas.height());
        let sheets = self.sheets(cx, visit, width);
        let lines = sheets.iter().map(Sheet::len).max().unwrap_or(0);
        let top = self.scroll.top(lines, height);
        let mut x = 0;
        for sheet in &sheets {
            if x > 0 {
                canvas.upright(x - 2, 0, height);
            }
            sheet.paint(&mut canvas.part(x, 0, sheet.width(), height), top);
            x += sheet.width() + BETWEEN;
        }
        self.scroll.draw(cx, canvas);
    }

    fn hints(&self, cx: &Cx<'_>) -> Vec<Hint> {
        let hint = |action, key| Hint { action, keys: String::new(), label: cx.say(key) };
        // A range reads as the line does.
        let mark = if cx.lang().is_rtl() { "\u{200f}" } else { "" };
        let digits = format!("{mark}{}", cx.digits("1–9"));
        let mut hints = vec![Hint { action: Action::Digit(1), keys: digits, label: cx.say(Key::DoneCorrected) }];
        if cx.offers(Context::Detail, Action::Next) && !matters::to_do(cx, self.id).is_empty() {
            hints.insert(0, hint(Action::Next, Key::CommandOwed));
        }
        hints.extend([
            hint(Action::Note, Key::CommandNote),
            hint(Action::Request, Key::CommandRequest),
            hint(Action::KindPlace, Key::CommandKindPlace),
            hint(Action::Tags, Key::CommandTags),
        ]);
        hints.retain(|hint| cx.offers(Context::Detail, hint.action));
        if cx.offers(Context::Detail, Action::Verdict) && !cx.book.is_older(self.id) {
            hints.push(hint(Action::Verdict, Key::CommandVerdict));
        }
        hints.push(hint(Action::Back, Key::CommandBack));
        hints
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_reach_every_answer_and_respect_is_never_left_out() {
        for (parameter, expected) in [
            (Parameter::Speech, vec![Answer::Missed, Answer::Na, Answer::Met, Answer::Assumed]),
            (Parameter::Respect, vec![Answer::Missed, Answer::Met, Answer::Assumed]),
        ] {
            let mut answer = Answer::Assumed;
            let round: Vec<_> = expected
                .iter()
                .map(|_| {
                    answer = after(answer, parameter);
                    answer
                })
                .collect();
            assert_eq!(round, expected);
        }
    }
}
