//! What is selected, in full: the fact, the visit's course, the three voices, and what was said about it.

use crate::domain::answer::Answer;
use crate::domain::attention::Flag;
use crate::domain::encounter::Encounter;
use crate::domain::ids::EncounterId;
use crate::domain::people::Right;
use crate::domain::review::{self, Exception, ExceptionKind, Feedback, Found, Matter, Replied, ReplyHow, Voices};
use crate::i18n::{self, Key, Moment};
use crate::text;
use crate::theme::Role;
use crate::ui::canvas::Canvas;
use crate::ui::cx::Cx;
use crate::ui::screens::encounter;
use crate::ui::widgets::list::{Scroll, Sheet, naming};

use super::exceptions::{Looked, Spot};
use super::words;

/// Paints the pane.
pub(super) fn draw(
    cx: &Cx<'_>,
    (matter, looked): (&Matter, &Looked),
    spot: Option<Spot>,
    scroll: &Scroll,
    canvas: &mut Canvas<'_>,
) {
    let Some(spot) = spot else { return };
    let mut sheet = Sheet::new(canvas.width().saturating_sub(1));
    if let Some(exception) = looked.exception(spot) {
        fact(cx, matter, exception, &mut sheet);
    }
    if let Some(visit) = looked.visit(spot) {
        course(cx, matter, visit, &mut sheet);
    }
    let top = scroll.top(sheet.len(), canvas.height());
    sheet.paint(canvas, top);
    scroll.draw(cx, canvas);
}

/// The fact in full, and why a flag is raised.
fn fact(cx: &Cx<'_>, matter: &Matter, exception: &Exception, sheet: &mut Sheet) {
    let kind = cx.word("exception", exception.found.kind().name());
    let fact = words::fact(cx, matter, exception);
    sheet.words(0, &format!("{kind}: {fact}"), cx.style(words::role(&exception.found)));
    if let Some(staff) = exception.staff.filter(|_| exception.encounter.is_none()) {
        sheet.words(0, &naming::person(cx, staff), cx.style(Role::Dim));
    }
    if let Found::Attention(flag) = &exception.found {
        for line in words::why(cx, flag) {
            sheet.words(0, &line, cx.style(Role::Dim));
        }
    }
}

fn course(cx: &Cx<'_>, matter: &Matter, id: EncounterId, sheet: &mut Sheet) {
    let Some(visit) = matter.encounters.get(&id) else { return };
    sheet.air();
    let seen = visit.seen();
    let parts =
        [naming::ticket(cx, visit.arrival.ticket), cx.word("kind", seen.kind.name()), naming::state(cx, visit, &seen)];
    sheet.words(0, &parts.map(|part| text::isolate(&part)).join(" · "), cx.style(Role::Title));
    sheet.words(0, &naming::person(cx, seen.owner), cx.style(Role::Dim));
    for said in [&seen.their_words, &seen.note].into_iter().filter(|said| !said.is_empty()) {
        sheet.words(0, &cx.say_with(Key::ReviewQuoted, &[("words", text::isolate(said).into())]), cx.style(Role::Text));
    }
    if let Some(voices) = review::voices(matter, id) {
        three(cx, matter, &voices, sheet);
    }
    said(cx, matter, id, sheet);
    encounter::timeline(cx, visit, sheet);
}

/// Self, visitor and supervisor side by side, for the items somebody answered; the others are counted.
fn three(cx: &Cx<'_>, matter: &Matter, voices: &Voices, sheet: &mut Sheet) {
    sheet.air();
    let observed = !voices.observations.is_empty();
    let heading = if observed { Key::ReviewVoices } else { Key::ReviewOwnVoice };
    sheet.words(0, &cx.say(heading), cx.style(Role::Dim));
    let mut unanswered = 0_i64;
    let standard = matter.encounters.get(&voices.encounter).and_then(|visit| matter.standard_of(visit));
    for voice in &voices.items {
        if voice.supervisor == Answer::Assumed && matches!(voice.own, Answer::Na | Answer::Assumed) {
            unanswered += i64::from(voice.own == Answer::Assumed);
            continue;
        }
        let words = standard.and_then(|standard| standard.item(&voice.item)).map(|item| item.text.get(cx.lang()));
        let (own, role) = encounter::look(voice.own);
        let (supervisor, _) = encounter::look(voice.supervisor);
        let lead = if observed { format!("{own} {supervisor}") } else { own.to_owned() };
        let level = matter.level(voices.encounter, Some(&voice.item), None);
        sheet.entry(&lead, cx.style(role), 5, words.unwrap_or(&voice.item), cx.style(Role::Text));
        if let Some(level) = level {
            sheet.at_end(5, &cx.word("level", level.name()), cx.style(Role::Dim));
        }
    }
    if unanswered > 0 {
        sheet.words(0, &cx.say_with(Key::FiguresAssumed, &[("n", unanswered.into())]), cx.style(Role::Dim));
    }
    if let Some(verdict) = voices.verdict {
        let face = cx.word("face", verdict.face.name());
        sheet.words(0, &cx.say_with(Key::ReviewVisitorSaid, &[("face", face.into())]), cx.style(Role::Text));
    }
}

/// What the supervisor said about the visit, and what came back.
fn said(cx: &Cx<'_>, matter: &Matter, visit: EncounterId, sheet: &mut Sheet) {
    matter.given().filter(|given| given.encounter == Some(visit)).for_each(|given| word(cx, given, sheet));
    for observation in matter.observed(Some(visit)).filter(|observation| !observation.note.is_empty()) {
        sheet.air();
        sheet.words(
            0,
            &format!("{} · {}", cx.say(Key::WordObservation), naming::person(cx, observation.by)),
            cx.style(Role::Accent),
        );
        sheet.words(2, &text::isolate(&observation.note), cx.style(Role::Text));
    }
}

/// A commendation, a coaching note or a question, with what came back.
fn word(cx: &Cx<'_>, given: &Feedback, sheet: &mut Sheet) {
    sheet.air();
    let (what, to) = (cx.word("feedback", given.what.name()), naming::person(cx, given.to));
    sheet.words(0, &format!("{what} · {to}"), cx.style(Role::Accent));
    thread(cx, given, sheet);
}

/// The shift of a visit, where it is at hand and whoever is at the keyboard may review it.
fn under_review<'a>(cx: &Cx<'a>, visit: &Encounter) -> Option<&'a Matter> {
    cx.person().filter(|staff| staff.right >= Right::Supervisor)?;
    cx.book.matter.as_deref().filter(|matter| matter.shift.id == visit.arrival.shift)
}

/// The signs that ask for attention and show in this visit, for whoever may review it. The whole shift is looked through:
/// not for every frame.
pub(crate) fn flags(cx: &Cx<'_>, visit: &Encounter) -> Vec<Flag> {
    let found = under_review(cx, visit).map(|matter| review::exceptions(matter, cx.now.wall)).unwrap_or_default();
    let flags = found.into_iter().filter_map(|exception| match exception.found {
        Found::Attention(flag) => Some(*flag),
        _ => None,
    });
    flags.filter(|flag| flag.encounters.contains(&visit.id())).collect()
}

/// What the review adds to the page of a visit: the signs it shows, and what was said about it. Whoever may not review
/// reads what was said to them, as long as it waits for somebody.
pub(crate) fn reviewed(cx: &Cx<'_>, visit: &Encounter, flags: &[Flag], sheet: &mut Sheet) {
    for flag in flags {
        sheet.air();
        let kind = cx.word("exception", ExceptionKind::Attention.name());
        sheet.words(0, &format!("{kind}: {}", words::sign(cx, flag)), cx.style(Role::Title));
        words::why(cx, flag).iter().for_each(|line| sheet.words(2, line, cx.style(Role::Dim)));
    }
    if let Some(matter) = under_review(cx, visit) {
        return said(cx, matter, visit.id(), sheet);
    }
    let Some(staff) = cx.person() else { return };
    let own = cx.book.feedback.values().filter(|given| given.to == staff.id && given.thread.void.is_none());
    own.filter(|given| given.encounter == Some(visit.id())).for_each(|given| word(cx, given, sheet));
}

/// What was said, replies and the decision, oldest first. An objection stands beside what it objects to: both values stay.
pub(crate) fn thread(cx: &Cx<'_>, feedback: &Feedback, sheet: &mut Sheet) {
    let objects = |reply: &&Replied| reply.how == ReplyHow::Objected && !reply.text.is_empty();
    let said = text::isolate(&feedback.text);
    let objection = feedback.thread.replies.iter().rev().find(objects);
    match objection {
        Some(objection) => {
            let how = cx.word("reply", objection.how.name());
            let by = format!("{how} · {}", naming::person(cx, objection.by));
            sheet.halves(2, (&naming::person(cx, feedback.by), &by), cx.style(Role::Dim));
            sheet.halves(2, (&said, &text::isolate(&objection.text)), cx.style(Role::Title));
        }
        None => sheet.words(2, &said, cx.style(Role::Title)),
    }
    let beside = objection.map(|objection| objection.entry);
    for reply in feedback.thread.replies.iter().filter(|reply| Some(reply.entry) != beside) {
        let how = cx.word("reply", reply.how.name());
        let by = naming::person(cx, reply.by);
        let words = if reply.text.is_empty() { how } else { format!("{how}: {}", text::isolate(&reply.text)) };
        sheet.words(2, &format!("{by} · {words}"), cx.style(Role::Dim));
    }
    if let Some(resolved) = &feedback.thread.resolved {
        let key = if resolved.upheld { Key::ReviewStands } else { Key::ReviewStandsNot };
        let text =
            if resolved.text.is_empty() { String::new() } else { format!(": {}", text::isolate(&resolved.text)) };
        sheet.words(2, &format!("{} · {}{text}", naming::person(cx, resolved.by), cx.say(key)), cx.style(Role::Dim));
    } else if let Some(due) = feedback.due_now() {
        let (due, now) = (Moment::new(due, cx.now.offset), cx.moment());
        let role = if feedback.is_late(cx.now.wall) { Role::Warning } else { Role::Dim };
        sheet.words(2, &i18n::due(cx.voice(), cx.prefs.dates, due, now), cx.style(role));
    }
}
