//! After the service: the questions that close a visit.

use crate::domain::answer::Answer;
use crate::domain::encounter::{Calm, ShownProbe};
use crate::domain::seen::{Next, asked_items};
use crate::domain::standard::{Parameter, Standard};
use crate::i18n::Key;
use crate::text::{self, Span};
use crate::theme::Role;
use crate::ui::canvas::Canvas;
use crate::ui::cx::Cx;
use crate::ui::widgets::rows::{Hit, Keep, Rows};

use super::step::INDENT;
use super::visit::Visit;
use crate::input::{Action, Context};

/// The numbered answers of the question that stands, in the order of their digits.
pub(super) fn choices(cx: &Cx<'_>, visit: &Visit<'_>) -> Vec<String> {
    let lang = cx.lang();
    match (&visit.next, visit.standard) {
        (Next::Calm, _) => Calm::ALL.iter().map(|calm| cx.word("closing", calm.name())).collect(),
        (Next::Item(id), Some(standard)) => {
            let mut answers = vec![cx.say(Key::AnswerMet), cx.say(Key::AnswerMissed)];
            // Respect applies always.
            if standard.item(id).is_some_and(|item| item.parameter != Parameter::Respect) {
                answers.push(cx.say(Key::AnswerNa));
            }
            answers
        }
        (Next::Probe(shown), Some(standard)) => match standard.probe(&shown.probe) {
            Some(probe) => {
                let option = |index: &u8| probe.options.get(usize::from(*index));
                shown.order.iter().filter_map(option).map(|option| option.text.get(lang).to_owned()).collect()
            }
            None => Vec::new(),
        },
        (Next::Reason(_), Some(standard)) => {
            standard.reasons.iter().take(9).map(|reason| reason.coded.text.get(lang).to_owned()).collect()
        }
        _ => Vec::new(),
    }
}

/// Paints the question that stands, or that nothing is left to ask. Returns the places that answer clicks.
pub(super) fn draw(cx: &Cx<'_>, visit: &Visit<'_>, why: bool, canvas: &mut Canvas<'_>) -> Vec<Hit> {
    let width = canvas.width();
    let mut rows = Rows::new();
    match (&visit.next, visit.standard) {
        (Next::Item(_), _) if visit.seen.postponed => put_off(cx, width, &mut rows),
        (Next::Calm, _) => {
            title(cx, &mut rows, cx.say(Key::DeskFarewell), None);
            ask(cx, &mut rows, width, &cx.say(Key::LaneHowEnded));
        }
        (Next::Item(id), Some(standard)) => item(cx, visit, standard, id, width, &mut rows),
        (Next::Probe(shown), Some(standard)) => probe(cx, standard, shown, (width, why), &mut rows),
        (Next::Reason(id), Some(standard)) => {
            title(cx, &mut rows, cx.say(Key::DeskWhyMissed), None);
            if let Some(item) = standard.item(id) {
                let words = format!("✗ {}", item.text.get(cx.lang()));
                rows.wrapped(Keep::Needed, INDENT, width.saturating_sub(INDENT), &words, cx.style(Role::Missed));
                rows.air();
            }
        }
        _ => close(cx, visit, width, &mut rows),
    }
    if visit.is_asking() {
        options(cx, &choices(cx, visit), width, &mut rows);
        summary(cx, visit, width, &mut rows);
    }
    rows.paint(canvas).0
}

fn title(cx: &Cx<'_>, rows: &mut Rows, words: String, end: Option<String>) {
    let end = end.map(|end| Span::new(end, cx.style(Role::Dim))).into_iter().collect();
    rows.line_to_end(Keep::Needed, 0, vec![Span::new(words, cx.style(Role::Title))], end);
    rows.air();
}

fn ask(cx: &Cx<'_>, rows: &mut Rows, width: u16, words: &str) {
    rows.air();
    rows.wrapped(Keep::Needed, INDENT, width.saturating_sub(INDENT), words, cx.style(Role::Title));
    rows.air();
}

fn probe(cx: &Cx<'_>, standard: &Standard, shown: &ShownProbe, (width, why): (u16, bool), rows: &mut Rows) {
    title(cx, rows, cx.say(Key::DeskLookBack), None);
    let Some(probe) = standard.probe(&shown.probe) else { return };
    ask(cx, rows, width, probe.ask.get(cx.lang()));
    if why && let Some(item) = standard.item(&probe.item) {
        let words = item.why.get(cx.lang());
        rows.wrapped(Keep::Later, INDENT, width.saturating_sub(INDENT), words, cx.style(Role::Dim));
        rows.air();
    }
}

/// Guided: one item with its why.
fn item(cx: &Cx<'_>, visit: &Visit<'_>, standard: &Standard, id: &str, width: u16, rows: &mut Rows) {
    let all: Vec<_> = asked_items(standard, &visit.seen).map(|item| item.id.as_str()).collect();
    let place = all.iter().position(|other| *other == id).unwrap_or(0) as i64 + 1;
    let of = cx.say_with(Key::DeskQuestionOf, &[("n", place.into()), ("of", (all.len() as i64).into())]);
    title(cx, rows, cx.say(Key::DeskWasItSo), Some(of));
    let Some(item) = standard.item(id) else { return };
    ask(cx, rows, width, item.text.get(cx.lang()));
    let room = width.saturating_sub(INDENT);
    rows.wrapped(Keep::Later, INDENT, room, item.why.get(cx.lang()), cx.style(Role::Dim));
    rows.air();
}

fn put_off(cx: &Cx<'_>, width: u16, rows: &mut Rows) {
    let key = cx.key(Context::Walk, Action::Next);
    title(cx, rows, cx.say(Key::DeskWasItSo), None);
    let words = cx.say_with(Key::DeskPutOff, &[("key", key.into())]);
    rows.air();
    rows.wrapped(Keep::Needed, INDENT, width.saturating_sub(INDENT), &words, cx.style(Role::Text));
}

fn close(cx: &Cx<'_>, visit: &Visit<'_>, width: u16, rows: &mut Rows) {
    let key = cx.key(Context::Walk, Action::Next);
    title(cx, rows, cx.say(Key::DeskFarewell), None);
    let open: Vec<_> = cx.book.unsettled(visit.id()).collect();
    rows.air();
    if open.is_empty() {
        let words = cx.say_with(Key::DeskReadyToClose, &[("key", key.into())]);
        rows.wrapped(Keep::Needed, INDENT, width.saturating_sub(INDENT), &words, cx.style(Role::Text));
        rows.air();
        summary(cx, visit, width, rows);
        return;
    }
    let words = cx.say_with(Key::DeskUnsettled, &[("n", (open.len() as i64).into())]);
    rows.wrapped(Keep::Needed, INDENT, width.saturating_sub(INDENT), &words, cx.style(Role::Warning));
    rows.air();
    for request in open {
        let kind = cx.word("request", request.kind.name());
        let known = |id: &String| visit.standard?.causes.iter().find(|cause| cause.id == *id);
        let cause = request.cause.as_ref().and_then(known).map(|cause| cause.text.get(cx.lang()));
        let words = cause.map_or(kind.clone(), |cause| format!("{kind} · {cause}"));
        rows.line(Keep::Useful, INDENT, vec![Span::new(words, cx.style(Role::Text))]);
    }
    rows.air();
    let words = cx.say_with(Key::DeskOpensFirst, &[("key", key.into())]);
    rows.wrapped(Keep::Later, INDENT, width.saturating_sub(INDENT), &words, cx.style(Role::Dim));
}

/// Numbered answers, in two columns where each fits into its half and there are four of them.
fn options(cx: &Cx<'_>, choices: &[String], width: u16, rows: &mut Rows) {
    let half = width.saturating_sub(INDENT) / 2;
    let widest = choices.iter().map(|choice| text::width(choice) + 5).max().unwrap_or(0);
    let columns = if choices.len() == 4 && widest <= half { 2 } else { 1 };
    let numbered: Vec<_> = (1u8..).zip(choices).collect();
    for line in numbered.chunks(columns) {
        let mut spans = Vec::new();
        for (n, choice) in line {
            spans.push(Span::new(cx.digits(&n.to_string()), cx.style(Role::Key)));
            spans.push(Span::new("  ", cx.style(Role::Text)));
            spans.push(Span::new((*choice).clone(), cx.style(Role::Text)));
            let used = text::width(choice) + 3;
            spans.push(Span::new(" ".repeat(usize::from(half.saturating_sub(used))), cx.style(Role::Text)));
        }
        rows.line(Keep::Needed, INDENT, spans);
        for (column, (n, _)) in (0u16..).zip(line) {
            rows.answers(INDENT + column * half, if columns == 2 { half } else { width }, *n);
        }
        if choices.len() <= 4 {
            rows.air();
        }
    }
}

/// How the visit went, in one quiet line.
fn summary(cx: &Cx<'_>, visit: &Visit<'_>, width: u16, rows: &mut Rows) {
    let seen = &visit.seen;
    let (Some(response), Some((greeted, served))) =
        (visit.encounter.response(seen), seen.greeted.as_ref().zip(seen.served.as_ref()))
    else {
        return;
    };
    let times =
        [("response", cx.duration(response.ms).into()), ("handling", cx.duration(served.since(greeted).ms).into())];
    let missed = seen.marks.iter().filter(|(_, answer, _)| *answer == Answer::Missed).count();
    let deviations = match missed {
        0 => cx.say(Key::DeskNoDeviation),
        n => cx.say_with(Key::DeskDeviations, &[("n", (n as i64).into())]),
    };
    rows.air();
    let words = format!("{}\u{a0}· {deviations}", cx.say_with(Key::DeskSummary, &times));
    rows.wrapped(Keep::Nice, 0, width, &words, cx.style(Role::Dim));
}
