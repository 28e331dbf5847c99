//! One step in words.

use crate::domain::answer::Answer;
use crate::domain::encounter::{Act, Encounter, Tag};
use crate::domain::seen::Seen;
use crate::domain::standard::{Standard, UNHAPPY_PACK};
use crate::i18n::Key;
use crate::text;
use crate::ui::cx::Cx;
use crate::ui::widgets::list::naming;

use super::facts;

/// What a step is about, where that goes without the value: the item of an answer, the tag.
fn about(cx: &Cx<'_>, standard: Option<&Standard>, act: &Act) -> Option<String> {
    match act {
        Act::Mark { item, .. } | Act::Probed { item, .. } | Act::Reason { item, .. } => {
            Some(item_words(cx, standard, item))
        }
        _ => None,
    }
}

/// The item in the pinned wording, with its key; its id where the wording is not known.
fn item_words(cx: &Cx<'_>, standard: Option<&Standard>, id: &str) -> String {
    standard.and_then(|standard| standard.item(id)).map_or_else(
        || id.to_owned(),
        |item| format!("{} {}", cx.digits(&item.key.to_string()), text::isolate(item.text.get(cx.lang()))),
    )
}

/// The coded reason of a miss; none is still owed.
pub(super) fn reason(cx: &Cx<'_>, standard: &Standard, reason: Option<&str>) -> String {
    let Some(reason) = reason else { return cx.say(Key::TimelineReasonOwed) };
    let known = standard.reasons.iter().find(|known| known.coded.id == reason);
    let words = known.map_or(reason, |known| known.coded.text.get(cx.lang()));
    cx.say_with(Key::TimelineWhy, &[("words", words.into())])
}

/// What is so by this step; empty where its name says all.
fn value(cx: &Cx<'_>, visit: &Encounter, seen: &Seen, act: &Act) -> String {
    let standard = cx.standard(visit);
    match act {
        Act::Greeted | Act::Served(_) | Act::Postponed | Act::Resumed => String::new(),
        Act::Mark { answer, .. } => answer_words(cx, *answer),
        Act::Probed { option, says, timed_out, .. } => probed(cx, seen, standard, *option, *says, *timed_out),
        Act::Reason { reason: given, .. } => standard
            .map_or_else(|| given.clone().unwrap_or_default(), |standard| reason(cx, standard, given.as_deref())),
        Act::Kind(kind) => cx.word("kind", kind.name()),
        Act::Place(place) => cx.word("place", place.name()),
        Act::Channel(channel) => cx.word("channel", channel.name()),
        Act::Language(language) => facts::language(cx, *language),
        Act::Group(group) => cx.digits(&group.to_string()),
        Act::Tag(tag, on) => {
            let words = facts::tag(cx, *tag, seen.sent_elsewhere);
            if *on { words } else { cx.say_with(Key::TimelineOff, &[("what", words.into())]) }
        }
        Act::SentElsewhere(times) => match times {
            0 => cx.say(Key::TimelineNone),
            times => facts::tag(cx, Tag::SentElsewhere, *times),
        },
        Act::Feels(feeling) => {
            feeling.map_or_else(|| cx.say(Key::TimelineNone), |feeling| cx.word("feeling", feeling.name()))
        }
        Act::Unhappy(on) => {
            if *on {
                naming::unhappy(cx).to_owned()
            } else {
                cx.say(Key::TimelineNoLonger)
            }
        }
        Act::Step(step) => lane_step(cx, *step),
        Act::TheirWords(words) | Act::Note(words) | Act::Label(words) => match words.as_str() {
            "" => cx.say(Key::TimelineNone),
            words => text::isolate(words),
        },
        Act::Called(offer) => offer.as_ref().map_or_else(String::new, |offer| called(cx, standard, offer)),
        Act::Swapped(to) => cx.say_with(Key::TimelineTo, &[("name", naming::person(cx, *to).into())]),
        Act::Calm(calm) => cx.word("closing", calm.name()),
        Act::Undone(index) | Act::Redone(index) => {
            let step = visit.steps.get(usize::from(*index));
            step.map_or_else(String::new, |step| cx.word("done", step.act.name()))
        }
    }
}

fn answer_words(cx: &Cx<'_>, answer: Answer) -> String {
    cx.word("answer", answer.name())
}

fn lane_step(cx: &Cx<'_>, step: u8) -> String {
    let words = cx.word("lane", &format!("step-{step}"));
    format!("{}: {words}", cx.say_with(Key::TimelineStep, &[("n", step.into())]))
}

/// The option in its own words, and what it says.
fn probed(
    cx: &Cx<'_>,
    seen: &Seen,
    standard: Option<&Standard>,
    option: Option<u8>,
    says: Answer,
    timed_out: bool,
) -> String {
    let Some(option) = option else {
        return cx.say(if timed_out { Key::TimelineTimedOut } else { Key::TimelineSkipped });
    };
    let shown = seen.shown.as_ref().and_then(|shown| standard?.probe(&shown.probe));
    let chosen = shown.and_then(|probe| probe.options.get(usize::from(option)));
    let says = answer_words(cx, says);
    chosen.map_or_else(|| says.clone(), |chosen| format!("{} · {says}", text::isolate(chosen.text.get(cx.lang()))))
}

/// The offer that was called for: of the pinned standard, or of the five steps.
fn called(cx: &Cx<'_>, standard: Option<&Standard>, offer: &str) -> String {
    let lane = cx.book.standard(UNHAPPY_PACK).map(std::sync::Arc::as_ref);
    let offers = [standard, lane].into_iter().flatten().flat_map(|standard| &standard.offers);
    let known = offers.map(|known| &known.coded).find(|coded| coded.id == offer);
    known.map_or_else(|| offer.to_owned(), |coded| coded.text.get(cx.lang()).to_owned())
}

/// A step of a visit that stood as `seen` says: `item answered · 3 badge in sight: missed`.
pub(super) fn step(cx: &Cx<'_>, visit: &Encounter, seen: &Seen, act: &Act) -> String {
    joined(cx, visit, act, value(cx, visit, seen, act))
}

/// A correction: what was so before it, and what is so by it.
pub(super) fn correction(cx: &Cx<'_>, visit: &Encounter, before: &Seen, act: &Act) -> String {
    let now = value(cx, visit, before, act);
    let words = match was(before, act) {
        Some(was) => {
            let was = value(cx, visit, before, &was);
            cx.say_with(Key::TimelineChanged, &[("was", was.into()), ("now", now.into())])
        }
        None => now,
    };
    joined(cx, visit, act, words)
}

fn joined(cx: &Cx<'_>, visit: &Encounter, act: &Act, value: String) -> String {
    let name = cx.word("done", act.name());
    let words = match about(cx, cx.standard(visit), act) {
        Some(about) => format!("{about}: {value}"),
        None => value,
    };
    if words.is_empty() { name } else { format!("{name} · {words}") }
}

/// The step that would have said what was so before.
fn was(seen: &Seen, act: &Act) -> Option<Act> {
    Some(match act {
        Act::Mark { item, given, latency, .. } => {
            Act::Mark { item: item.clone(), answer: seen.answer(item), given: *given, latency: *latency }
        }
        Act::Kind(_) => Act::Kind(seen.kind),
        Act::Place(_) => Act::Place(seen.place),
        Act::Channel(_) => Act::Channel(seen.channel),
        Act::Language(_) => Act::Language(seen.language),
        Act::Group(_) => Act::Group(seen.group),
        Act::SentElsewhere(_) => Act::SentElsewhere(seen.sent_elsewhere),
        Act::Feels(_) => Act::Feels(seen.feeling),
        Act::TheirWords(_) => Act::TheirWords(seen.their_words.clone()),
        Act::Note(_) => Act::Note(seen.note.clone()),
        Act::Label(_) => Act::Label(seen.label.clone()),
        Act::Calm(_) => Act::Calm(seen.calm?),
        _ => return None,
    })
}
