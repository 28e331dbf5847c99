//! The five steps with an unhappy visitor.

use crate::domain::Command;
use crate::domain::encounter::Act;
use crate::domain::ids::EncounterId;
use crate::domain::people::Duty;
use crate::domain::standard::{Offer, Stage, Standard, UNHAPPY_PACK};
use crate::i18n::Key;
use crate::input::{Action, Context};
use crate::text::{self, Span};
use crate::theme::Role;
use crate::ui::canvas::Canvas;
use crate::ui::cx::Cx;
use crate::ui::first_use::FirstUse;
use crate::ui::screen::{Door, Hint, Screen, Wish};
use crate::ui::screens::board::{Visit, newcomer, put_phrase};
use crate::ui::widgets::list::naming::parameter;
use crate::ui::widgets::rows::{Keep, Rows};

/// The steps.
const STEPS: u8 = Visit::LANE_STEPS;
/// Columns before what belongs to a step.
const INDENT: u16 = 4;

/// The five steps for one visit.
#[derive(Debug)]
pub struct Lane {
    of: EncounterId,
    /// Whether the why of every step is shown, not only of the present one.
    why: bool,
}

impl Lane {
    /// The five steps for this visit.
    pub fn new(of: EncounterId) -> Lane {
        Lane { of, why: false }
    }

    fn promised(&self, cx: &Cx<'_>) -> bool {
        cx.book.requests.values().any(|request| request.encounter == self.of && request.owed().is_some())
    }

    fn next(&self, cx: &Cx<'_>, visit: &Visit<'_>) -> Vec<Wish> {
        match visit.lane_step() {
            STEPS.. if self.promised(cx) => vec![Wish::Pop],
            STEPS.. => vec![Wish::Open(Door::FollowUp(self.of))],
            now => vec![self.reach(now + 1)],
        }
    }

    fn reach(&self, step: u8) -> Wish {
        Wish::Do(Command::Note { encounter: self.of, act: Act::Step(step), reason: None })
    }
}

fn pack<'a>(cx: &Cx<'a>) -> Option<&'a Standard> {
    cx.book.standard(UNHAPPY_PACK).map(std::sync::Arc::as_ref)
}

/// What the acting person may offer: calls for somebody with more authority, or all the rest.
fn offers<'a>(cx: &Cx<'a>, call: bool) -> impl Iterator<Item = &'a Offer> {
    let duty = cx.book.acting().map_or(Duty::default(), |staff| staff.duty);
    let offers = pack(cx).map(|pack| pack.offers.as_slice()).unwrap_or_default();
    offers.iter().filter(move |offer| offer.duties.contains(&duty) && offer.call == call)
}

impl Screen for Lane {
    fn context(&self, _cx: &Cx<'_>) -> Context {
        Context::Lane
    }

    fn title(&self, cx: &Cx<'_>) -> Option<String> {
        let visit = Visit::find(cx, self.of)?;
        let since = cx.say_with(Key::LaneSinceArrival, &[("time", cx.duration(visit.running(cx)).into())]);
        Some([visit.name(cx, true), cx.say(Key::LaneTitle), since].join(" · "))
    }

    fn act(&mut self, cx: &Cx<'_>, action: Action) -> Vec<Wish> {
        let Some(visit) = Visit::find(cx, self.of) else { return vec![Wish::Pop] };
        match action {
            Action::Next => self.next(cx, &visit),
            Action::Digit(n) if n <= STEPS && n > visit.lane_step() => vec![self.reach(n)],
            Action::Call => vec![Wish::Open(Door::Call(self.of))],
            Action::Swap => vec![Wish::Open(Door::Swap(self.of))],
            Action::Request => vec![Wish::Open(Door::Request(self.of))],
            Action::Note => vec![Wish::Open(Door::TheirWords(self.of))],
            Action::Tags => vec![Wish::Open(Door::Tags(self.of))],
            Action::Arrived => vec![Wish::Do(Command::Arrive(newcomer(cx)))],
            Action::Left => vec![Wish::Do(Command::Left(self.of))],
            Action::Why => {
                self.why = !self.why;
                Vec::new()
            }
            Action::Back => vec![Wish::Pop],
            _ => Vec::new(),
        }
    }

    /// A visit that is closed has no lane.
    fn refresh(&mut self, cx: &Cx<'_>) -> Vec<Wish> {
        match Visit::find(cx, self.of) {
            Some(_) => Vec::new(),
            None => vec![Wish::Pop],
        }
    }

    fn first_use(&self) -> Option<FirstUse> {
        Some(FirstUse::Lane)
    }

    fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>) {
        let Some(visit) = Visit::find(cx, self.of) else { return };
        let width = canvas.width();
        let mut rows = Rows::new();
        for n in 1..=STEPS {
            self.draw_step(cx, &visit, n, width, &mut rows);
        }
        rows.paint(canvas);
    }

    fn hints(&self, cx: &Cx<'_>) -> Vec<Hint> {
        let Some(visit) = Visit::find(cx, self.of) else { return Vec::new() };
        let hint = |action, label| Hint { action, keys: String::new(), label };
        let named =
            |action: Action| hint(action, Key::command_label(action.name()).map(|key| cx.say(key)).unwrap_or_default());
        let enter = match visit.lane_step() {
            STEPS.. if self.promised(cx) => cx.say(Key::LaneDone),
            STEPS.. => cx.say(Key::LanePromise),
            _ => cx.say(Key::CommandNext),
        };
        let mut hints = vec![hint(Action::Next, enter)];
        // The way back is among the first: in a narrow window the last ones are not shown.
        hints.extend([Action::Call, Action::Back, Action::Swap, Action::Request].map(named));
        hints.push(hint(Action::Note, cx.say(Key::LaneTheirWords)));
        hints.extend([Action::Why, Action::Undo].map(named));
        hints
    }

    fn wake(&self, cx: &Cx<'_>) -> Option<i64> {
        let visit = Visit::find(cx, self.of)?;
        Some(1_000 - visit.running(cx).rem_euclid(1_000))
    }
}

impl Lane {
    fn draw_step(&self, cx: &Cx<'_>, visit: &Visit<'_>, n: u8, width: u16, rows: &mut Rows) {
        let now = visit.lane_step();
        let item = pack(cx).and_then(|pack| pack.of_step(n).next());
        let words = |suffix: &str| cx.word("lane", &format!("step-{n}{suffix}"));
        let head = item.map_or_else(|| words(""), |item| item.text.get(cx.lang()).to_owned());
        let how = item.map_or_else(|| words("-how"), |item| item.why.get(cx.lang()).to_owned());
        let (keep, role) = if n == now { (Keep::Needed, Role::Title) } else { (Keep::Useful, Role::Dim) };
        let mut line = vec![
            Span::new(
                format!(" {}", cx.digits(&n.to_string())),
                cx.style(if n == now { Role::Key } else { Role::Dim }),
            ),
            Span::new("  ", cx.style(Role::Text)),
            Span::new(head, cx.style(role)),
        ];
        if n == now && n == STEPS && self.promised(cx) {
            line.push(Span::new("  ✓", cx.style(Role::Met)));
        } else if n == now {
            let pointer = if cx.lang().is_rtl() { "▶" } else { "◀" };
            line.push(Span::new(format!("   {pointer} {}", cx.say(Key::LaneNow)), cx.style(Role::Accent)));
        } else if n < now {
            line.push(Span::new("  ✓", cx.style(Role::Dim)));
        }
        rows.line(keep, 0, line);
        let room = width.saturating_sub(INDENT);
        if n == now || self.why {
            let (keep, role) = if n == now { (Keep::Useful, Role::Text) } else { (Keep::Nice, Role::Dim) };
            rows.wrapped(keep, INDENT, room, &how, cx.style(role));
            mind(cx, visit, n, n == now, rows);
        }
        if n == now {
            say(cx, visit, n, room, rows);
        }
        if n == 4 {
            may(cx, room, n == now, rows);
        }
        if n == 1 || n == now {
            their_words(cx, visit, room, (n == 1, n == now), rows);
        }
        rows.air();
    }
}

/// What else is minded at a step, each with its parameter.
fn mind(cx: &Cx<'_>, visit: &Visit<'_>, n: u8, now: bool, rows: &mut Rows) {
    let Some(pack) = pack(cx) else { return };
    let keep = if now { Keep::Later } else { Keep::Extra };
    for item in pack.of_step(n).skip(1).filter(|item| visit.seen.applies(item)) {
        let style = |role| cx.style(if now { role } else { Role::Dim });
        let cue = [("·  ", Role::Dim), (item.text.get(cx.lang()), Role::Text)];
        let cue = cue.map(|(words, role)| Span::new(words.to_owned(), style(role))).to_vec();
        rows.line_to_end(keep, INDENT, cue, vec![Span::new(parameter(cx, item.parameter), style(Role::Dim))]);
    }
}

/// The phrase for this step, in the visitor's language.
fn say(cx: &Cx<'_>, visit: &Visit<'_>, n: u8, room: u16, rows: &mut Rows) {
    let Some(pack) = pack(cx) else { return };
    let best = pack.best_phrases(Stage::Step(n), visit.language(), &visit.seen, cx.now.hour());
    for phrase in best.into_iter().take(2) {
        rows.air();
        put_phrase(cx, rows, INDENT, room, phrase, (Keep::Useful, cx.style(Role::Title)));
    }
}

/// What this duty may offer: one a line while it is offered, else in one breath.
fn may(cx: &Cx<'_>, room: u16, now: bool, rows: &mut Rows) {
    let all: Vec<_> = offers(cx, false).chain(offers(cx, true)).map(|offer| offer.coded.text.get(cx.lang())).collect();
    let label = cx.say(Key::LaneYouMay);
    if all.is_empty() {
        return;
    }
    if !now {
        // A dot at the end of a line says that it goes on; one at the start would look like a bullet.
        let words = format!("{label}: {}", all.join("\u{a0}· "));
        rows.wrapped(Keep::Later, INDENT, room, &words, cx.style(Role::Dim));
        return;
    }
    rows.air();
    let column = INDENT + text::width(&label) + 2;
    for (n, offer) in all.into_iter().enumerate() {
        let offer = Span::new(offer.to_owned(), cx.style(Role::Text));
        if n == 0 {
            let label = Span::new(format!("{label}  "), cx.style(Role::Dim));
            rows.line(Keep::Needed, INDENT, vec![label, offer]);
        } else {
            rows.line(Keep::Needed, column, vec![offer]);
        }
    }
}

/// What the visitor said, under the first step; while it is being listened to, also how to write it down.
fn their_words(cx: &Cx<'_>, visit: &Visit<'_>, room: u16, (first, now): (bool, bool), rows: &mut Rows) {
    if !first {
        return;
    }
    let label = cx.say(Key::LaneTheirWords);
    let words = visit.seen.their_words.trim();
    if words.is_empty() && now {
        let key = cx.key(Context::Lane, Action::Note);
        let write = cx.say_with(Key::LaneWriteWords, &[("key", key.into())]);
        rows.air();
        let line = [Span::new(format!("{label}  "), cx.style(Role::Dim)), Span::new(write, cx.style(Role::Dim))];
        rows.line(Keep::Later, INDENT, line.to_vec());
    } else if !words.is_empty() {
        rows.air();
        let quoted = cx.say_with(Key::DeskQuote, &[("words", words.into())]);
        rows.wrapped(Keep::Useful, INDENT, room, &format!("{label}  {quoted}"), cx.style(Role::Text));
    }
}
