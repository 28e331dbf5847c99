//! The step to take now: what to say, what to mind, and how long there is.

use crate::domain::answer::Answer;
use crate::domain::encounter::{Channel, Place, Tag, VisitorKind};
use crate::domain::seen::{Next, asked_items};
use crate::domain::standard::{Item, Stage, UNHAPPY_PACK};
use crate::i18n::Key;
use crate::input::{Action, Context};
use crate::text::{self, Align, Span};
use crate::theme::Role;
use crate::ui::canvas::Canvas;
use crate::ui::cx::Cx;
use crate::ui::widgets::digits;
use crate::ui::widgets::list::naming::parameter;
use crate::ui::widgets::rows::{Hit, Keep, Rows};

use super::phrase;
use super::visit::{Pace, Visit};

/// Columns before what belongs to a heading.
pub(super) const INDENT: u16 = 2;
/// From this many rows on there is air, a bar, and the clock in block digits.
const ROOMY: u16 = 14;
/// Narrowest pane in which a phrase and the block digits stand side by side.
const SIDE_BY_SIDE: u16 = 44;

/// Cells of an item's line besides its cue and the word at its end: indent, number, mark, and the air between them.
const GUTTERS: u16 = INDENT + 4 + 2;

/// Stages of the greeting, and of what comes after it.
pub(super) const GREETING: &[Stage] = &[Stage::Approach, Stage::Greeting];
pub(super) const SERVING: &[Stage] = &[Stage::Listening, Stage::Service, Stage::Farewell];

/// Paints the pane of a visitor who is greeted or served now. Returns the places that answer clicks.
pub(super) fn draw(cx: &Cx<'_>, visit: &Visit<'_>, why: bool, canvas: &mut Canvas<'_>) -> Vec<Hit> {
    let roomy = canvas.height() >= ROOMY;
    let head = head(cx, visit, roomy, canvas);
    let (width, height) = (canvas.width(), canvas.height().saturating_sub(head));
    let clock = (roomy && !why && width >= SIDE_BY_SIDE).then(|| digits::picture(&cx.duration(visit.running(cx))));
    let taken = clock.as_ref().map_or(0, |clock| digits::width(clock) + 3);
    let greeting = visit.next == Next::Greet;
    let mut rows = Rows::new();
    facts(cx, visit, width, &mut rows);
    if roomy {
        rows.air();
    }
    if clock.is_some() {
        rows.picture_here();
    }
    let before = rows.len() as u16;
    say(cx, visit, why, width.saturating_sub(taken + INDENT), &mut rows);
    // The block digits stand beside the words to say; what is below them keeps clear.
    if clock.is_some() {
        let words = rows.len() as u16 - before;
        for _ in words..digits::HEIGHT {
            rows.line(Keep::Needed, 0, Vec::new());
        }
    }
    rows.air();
    now(cx, visit, if greeting { GREETING } else { SERVING }, why, width, &mut rows);
    then(cx, visit, greeting, &mut rows);
    let (hits, beside) = rows.paint(&mut canvas.part(0, head, width, height));
    if let Some((clock, row)) = clock.zip(beside) {
        let x = width.saturating_sub(digits::width(&clock));
        let lines = clock.each_ref().map(String::as_str);
        canvas.picture(x, head + row, &lines, cx.style(pace_role(visit.pace(cx), Role::Accent)));
    }
    hits.into_iter().map(|(y, x, width, digit)| (y + head, x, width, digit)).collect()
}

fn pace_role(pace: Option<Pace>, calm: Role) -> Role {
    match pace {
        Some(Pace::Late) => Role::Alarm,
        Some(Pace::Near) => Role::Warning,
        _ => calm,
    }
}

/// The title, the target at the end edge, and how much of it is used up as a bar. Returns the rows used.
fn head(cx: &Cx<'_>, visit: &Visit<'_>, roomy: bool, canvas: &mut Canvas<'_>) -> u16 {
    let width = canvas.width();
    let title = if visit.next == Next::Greet { Key::DeskGreet } else { Key::DeskListen };
    canvas.put(0, 0, &cx.say(title), Role::Title);
    let Some((pace, target)) = visit.pace(cx).zip(visit.target(cx)) else {
        if let Some(response) = visit.encounter.response(&visit.seen) {
            let words = cx.say_with(Key::DeskGreetedAfter, &[("time", cx.duration(response.ms).into())]);
            canvas.place(0, 0, width, &words, cx.style(Role::Dim), Align::End);
        }
        return if roomy { 2 } else { 1 };
    };
    let elapsed = visit.running(cx);
    let words = if pace == Pace::Late {
        cx.say_with(Key::DeskOverBy, &[("time", cx.duration(elapsed - target).into())])
    } else {
        cx.say_with(Key::DeskWithin, &[("time", cx.duration(target).into())])
    };
    let style = cx.style(pace_role(Some(pace), Role::Dim));
    canvas.place(0, 0, width, &words, style, Align::End);
    if !roomy {
        return 1;
    }
    let full = if target > 0 { i64::from(width) * elapsed / target } else { i64::from(width) };
    let full = u16::try_from(full.clamp(0, i64::from(width))).unwrap_or(width);
    canvas.bar(0, 1, width, full, cx.style(pace_role(Some(pace), Role::Accent)));
    2
}

/// What is known of the visitor and is not what everybody is taken for.
fn facts(cx: &Cx<'_>, visit: &Visit<'_>, width: u16, rows: &mut Rows) {
    let seen = &visit.seen;
    let mut facts = Vec::new();
    if seen.kind != VisitorKind::Visitor {
        facts.push(cx.word("kind", seen.kind.name()));
    }
    if seen.channel == Channel::Phone {
        facts.push(cx.word("channel", seen.channel.name()));
    } else if !matches!(seen.place, Place::Desk | Place::Gate) {
        facts.push(cx.word("place", seen.place.name()));
    }
    match seen.language {
        Some(lang) if lang != cx.lang() => facts.push(cx.word("language", lang.code())),
        Some(_) => {}
        None => facts.push(cx.say(Key::DeskLanguageOther)),
    }
    if seen.group > 1 {
        facts.push(cx.say_with(Key::DeskGroup, &[("n", seen.group.into())]));
    }
    let about =
        |tag: &&Tag| **tag != Tag::SentElsewhere && (!cx.prefs.public || super::visit::may_be_read_by_visitors(**tag));
    facts.extend(seen.tags.iter().filter(about).map(|tag| cx.word("tag", tag.name())));
    if !facts.is_empty() {
        // Who needs help is not what a narrow window cuts off.
        rows.wrapped(Keep::Nice, 0, width, &facts.join("\u{a0}· "), cx.style(Role::Dim));
    }
    let unsettled = cx.book.unsettled(visit.id()).count();
    if unsettled > 0 {
        let words = cx.say_with(Key::DeskUnsettled, &[("n", (unsettled as i64).into())]);
        rows.line(Keep::Nice, 0, vec![Span::new(words, cx.style(Role::Warning))]);
    }
}

/// The words to say at this stage.
fn say(cx: &Cx<'_>, visit: &Visit<'_>, why: bool, width: u16, rows: &mut Rows) {
    if visit.seen.unhappy {
        return say_unhappy(cx, visit, width, rows);
    }
    let Some(standard) = visit.standard else { return };
    let (lang, hour) = (visit.language(), cx.now.hour());
    let best = |stage| standard.best_phrases(stage, lang, &visit.seen, hour);
    let stages: &[(Stage, Keep)] = match visit.next {
        Next::Greet => &[(Stage::Greeting, Keep::Needed)],
        _ => &[(Stage::Listening, Keep::Needed), (Stage::Service, Keep::Later), (Stage::Farewell, Keep::Extra)],
    };
    let mut first = true;
    for (stage, keep) in stages {
        for (n, said) in best(*stage).into_iter().take(if visit.next == Next::Greet { 1 } else { 2 }).enumerate() {
            let keep = if n > 0 { Keep::Extra } else { *keep };
            let style = cx.style(if keep == Keep::Needed { Role::Title } else { Role::Text });
            if !first {
                rows.air();
            }
            first = false;
            // Whoever asks why has said the words already.
            phrase::put(cx, rows, INDENT, width, said, (if why { keep.min(Keep::Nice) } else { keep }, style));
        }
    }
}

/// With an unhappy visitor: the step that is taken, what is said at it, and the key that leads back to the steps. The
/// phrases of the ordinary walk are too cheerful here.
fn say_unhappy(cx: &Cx<'_>, visit: &Visit<'_>, width: u16, rows: &mut Rows) {
    let step = visit.lane_step();
    let pack = cx.book.standard(UNHAPPY_PACK);
    let own = || cx.word("lane", &format!("step-{step}"));
    let item = pack.and_then(|pack| pack.of_step(step).next());
    let words = item.map_or_else(own, |item| item.text.get(cx.lang()).to_owned());
    rows.wrapped(Keep::Needed, INDENT, width, &words, cx.style(Role::Title));
    let best = pack.map(|pack| pack.best_phrases(Stage::Step(step), visit.language(), &visit.seen, cx.now.hour()));
    for said in best.into_iter().flatten().take(1) {
        rows.air();
        phrase::put(cx, rows, INDENT, width, said, (Keep::Useful, cx.style(Role::Text)));
    }
    let key = cx.key(Context::Walk, Action::Unhappy);
    let steps = cx.say_with(Key::LaneAt, &[("n", step.into()), ("key", key.into())]);
    rows.air();
    rows.wrapped(Keep::Useful, INDENT, width, &steps, cx.style(Role::Dim));
}

/// What to mind now, by number, and what was marked before.
fn now(cx: &Cx<'_>, visit: &Visit<'_>, stages: &[Stage], why: bool, width: u16, rows: &mut Rows) {
    let mut items = visit.items(stages);
    if let Some(standard) = visit.standard {
        let marked = |item: &&Item| !stages.contains(&item.stage) && visit.seen.answer(&item.id) != Answer::Assumed;
        items.extend(asked_items(standard, &visit.seen).filter(marked).filter_map(|item| standard.item(&item.id)));
    }
    if items.is_empty() {
        return;
    }
    rows.line(Keep::Later, 0, vec![Span::new(cx.say(Key::DeskNow), cx.style(Role::Dim))]);
    // One column of parameters, or none: half a column would look like a meaning.
    let fits = |item: &&Item| {
        text::width(item.text.get(cx.lang())) + text::width(&parameter(cx, item.parameter)) + GUTTERS <= width
    };
    let parameters = items.iter().all(fits);
    for item in items {
        item_row(cx, visit, item, (width, parameters), rows);
        if why {
            let words = item.why.get(cx.lang());
            rows.wrapped(Keep::Reading, INDENT + 4, width.saturating_sub(INDENT + 4), words, cx.style(Role::Dim));
        }
    }
}

/// One item: its number, its cue, and at the end its parameter, or what was marked.
fn item_row(cx: &Cx<'_>, visit: &Visit<'_>, item: &Item, (width, parameters): (u16, bool), rows: &mut Rows) {
    let (glyph, end, role) = match visit.seen.answer(&item.id) {
        Answer::Missed => ("✗", cx.say(Key::AnswerMissed), Role::Missed),
        Answer::Na => ("–", cx.say(Key::DeskNa), Role::Dim),
        Answer::Met => ("✓", cx.say(Key::AnswerMet), Role::Met),
        Answer::Assumed if parameters => (" ", parameter(cx, item.parameter), Role::Dim),
        Answer::Assumed => (" ", String::new(), Role::Dim),
    };
    let words = item.text.get(cx.lang());
    let cue = Span::new(words.to_owned(), cx.style(if glyph == "–" { Role::Dim } else { Role::Text }));
    let number = Span::new(cx.digits(&item.key.to_string()), cx.style(Role::Key));
    let gap = || Span::new(" ", cx.style(Role::Text));
    let end = Span::new(end, cx.style(role));
    let mark = Span::new(glyph.to_owned(), cx.style(role));
    // What was marked is never left out, and neither is the cue: where both are too long it goes on in the next row.
    let room = width.saturating_sub(GUTTERS + text::width(&end.text));
    rows.wrapped_to_end(Keep::Useful, INDENT, vec![number, gap(), mark, gap()], (&cue, room), vec![end]);
    rows.answers(0, width, item.key);
}

/// What comes after this step.
fn then(cx: &Cx<'_>, visit: &Visit<'_>, greeting: bool, rows: &mut Rows) {
    let mut stages = Vec::new();
    if greeting {
        stages.extend([cx.say(Key::StageListening), cx.say(Key::StageService), cx.say(Key::StageFarewell)]);
    } else {
        stages.push(cx.say(if visit.encounter.arrival.guided { Key::DeskItemsThen } else { Key::DeskLookBack }));
    }
    rows.air();
    let words = [Span::new(cx.say(Key::DeskThen), cx.style(Role::Dim)), Span::new("   ", cx.style(Role::Dim))];
    let mut line = words.to_vec();
    line.push(Span::new(stages.join(" · "), cx.style(Role::Dim)));
    rows.line(Keep::Nice, 0, line);
}
