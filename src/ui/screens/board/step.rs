//! The step to take now: what to say, what to mind, and how long there is.

use crate::domain::answer::Answer;
use crate::domain::encounter::{Channel, Place, VisitorKind};
use crate::domain::seen::{Next, asked_items};
use crate::domain::standard::{Item, Stage};
use crate::i18n::Key;
use crate::text::{self, Align, Span};
use crate::theme::Role;
use crate::ui::canvas::Canvas;
use crate::ui::cx::Cx;
use crate::ui::widgets::digits;
use crate::ui::widgets::rows::{Hit, Keep, Rows};

use super::phrase;
use super::visit::{Pace, Visit};

/// Columns before what belongs to a heading.
pub(super) const INDENT: u16 = 2;
/// From this many rows on there is air, a bar, and the clock in block digits.
const ROOMY: u16 = 14;
/// Narrowest pane in which a phrase and the block digits stand side by side.
const SIDE_BY_SIDE: u16 = 44;

/// Stages of the greeting, and of what comes after it.
pub(super) const GREETING: &[Stage] = &[Stage::Approach, Stage::Greeting];
pub(super) const SERVING: &[Stage] = &[Stage::Listening, Stage::Service, Stage::Farewell];

/// Paints the pane of a visitor who is greeted or served now. Returns the places that answer clicks.
pub(super) fn draw(cx: &Cx<'_>, visit: &Visit<'_>, why: bool, canvas: &mut Canvas<'_>) -> Vec<Hit> {
    let roomy = canvas.height() >= ROOMY;
    let head = head(cx, visit, roomy, canvas);
    let (width, height) = (canvas.width(), canvas.height().saturating_sub(head));
    let clock = (roomy && width >= SIDE_BY_SIDE).then(|| digits::picture(&cx.duration(visit.elapsed(cx))));
    let taken = clock.as_ref().map_or(0, |clock| digits::width(clock) + 3);
    let greeting = visit.next == Next::Greet;
    let mut rows = Rows::new();
    facts(cx, visit, &mut rows);
    if roomy {
        rows.line(Keep::Useful, 0, Vec::new());
    }
    let top = rows.len() as u16;
    say(cx, visit, width.saturating_sub(taken + INDENT), &mut rows);
    // The block digits stand beside the words to say; what is below them keeps clear.
    let words_end = (rows.len() as u16).saturating_sub(top);
    if clock.is_some() {
        for _ in words_end..digits::HEIGHT {
            rows.line(Keep::Useful, 0, Vec::new());
        }
    }
    rows.air();
    now(cx, visit, if greeting { GREETING } else { SERVING }, why, width, &mut rows);
    then(cx, visit, greeting, &mut rows);
    let fits = rows.len() as u16 <= height || !why;
    let hits = rows.paint(&mut canvas.part(0, head, width, height));
    if let Some(clock) = clock.filter(|_| fits) {
        let x = width.saturating_sub(digits::width(&clock));
        let lines = clock.each_ref().map(String::as_str);
        canvas.picture(x, head + top, &lines, cx.style(pace_role(visit.pace(cx), Role::Accent)));
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
    let elapsed = visit.elapsed(cx);
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
fn facts(cx: &Cx<'_>, visit: &Visit<'_>, rows: &mut Rows) {
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
    let about = |tag: &&crate::domain::encounter::Tag| !cx.prefs.public || super::visit::may_be_read_by_visitors(**tag);
    facts.extend(seen.tags.iter().filter(about).filter_map(|tag| match tag {
        crate::domain::encounter::Tag::SentElsewhere => None,
        tag => Some(cx.word("tag", tag.name())),
    }));
    if !facts.is_empty() {
        rows.line(Keep::Nice, 0, vec![Span::new(facts.join(" · "), cx.style(Role::Dim))]);
    }
    let unsettled = cx.book.unsettled(visit.id()).count();
    if unsettled > 0 {
        let words = cx.say_with(Key::DeskUnsettled, &[("n", (unsettled as i64).into())]);
        rows.line(Keep::Nice, 0, vec![Span::new(words, cx.style(Role::Warning))]);
    }
}

/// The words to say at this stage.
fn say(cx: &Cx<'_>, visit: &Visit<'_>, width: u16, rows: &mut Rows) {
    let Some(standard) = visit.standard else { return };
    let (lang, hour) = (visit.language(), cx.now.hour());
    let best = |stage| phrase::best(standard, stage, lang, &visit.seen, hour);
    let stages: &[(Stage, usize, Keep)] = match visit.next {
        Next::Greet => &[(Stage::Greeting, 1, Keep::Needed)],
        _ => &[(Stage::Listening, 1, Keep::Useful), (Stage::Service, 2, Keep::Later), (Stage::Farewell, 1, Keep::Nice)],
    };
    let mut first = true;
    for (stage, many, keep) in stages {
        for said in best(*stage).into_iter().take(*many) {
            let style = cx.style(if *keep == Keep::Needed { Role::Title } else { Role::Text });
            if !first {
                rows.air();
            }
            first = false;
            phrase::put(cx, rows, INDENT, width, said, (*keep, style));
        }
    }
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
    for item in items {
        item_row(cx, visit, item, width, rows);
        if why {
            let words = item.why.get(cx.lang());
            rows.wrapped(Keep::Useful, INDENT + 4, width.saturating_sub(INDENT + 4), words, cx.style(Role::Dim));
        }
    }
}

/// One item: its number, its cue, and at the end its parameter, or what was marked.
pub(super) fn item_row(cx: &Cx<'_>, visit: &Visit<'_>, item: &Item, width: u16, rows: &mut Rows) {
    let parameter = cx.word("parameter", parameter(item));
    let (glyph, end, role) = match visit.seen.answer(&item.id) {
        Answer::Missed => ("✗", cx.say(Key::AnswerMissed), Role::Missed),
        Answer::Na => ("–", cx.say(Key::DeskNa), Role::Dim),
        Answer::Met => ("✓", cx.say(Key::AnswerMet), Role::Met),
        Answer::Assumed => (" ", parameter, Role::Dim),
    };
    let words = if role == Role::Dim && glyph != " " { Role::Dim } else { Role::Text };
    let start = vec![
        Span::new(cx.digits(&item.key.to_string()), cx.style(Role::Key)),
        Span::new(" ", cx.style(Role::Text)),
        Span::new(glyph.to_owned(), cx.style(role)),
        Span::new(" ", cx.style(Role::Text)),
        Span::new(item.text.get(cx.lang()).to_owned(), cx.style(words)),
    ];
    let needed = text::width(item.text.get(cx.lang())) + INDENT + 4 + text::width(&end) + 2;
    if glyph != " " && needed > width {
        // What was marked is never left out: the cue is cut instead.
        let mut short = vec![Span::new(cx.digits(&item.key.to_string()), cx.style(Role::Key))];
        short.push(Span::new(format!(" {glyph} {end}  "), cx.style(role)));
        short.push(Span::new(item.text.get(cx.lang()).to_owned(), cx.style(words)));
        rows.line(Keep::Useful, INDENT, short);
    } else {
        rows.line_to_end(Keep::Useful, INDENT, start, vec![Span::new(end, cx.style(role))]);
    }
    rows.answers(0, width, item.key);
}

/// The name of an item's parameter in catalogues.
fn parameter(item: &Item) -> &'static str {
    use crate::domain::standard::Parameter;
    match item.parameter {
        Parameter::Speech => "speech",
        Parameter::Distance => "distance",
        Parameter::Appearance => "appearance",
        Parameter::Expression => "expression",
        Parameter::Time => "time",
        Parameter::Safety => "safety",
        Parameter::Respect => "respect",
        Parameter::Listening => "listening",
        Parameter::Answering => "answering",
        Parameter::Empathy => "empathy",
    }
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
