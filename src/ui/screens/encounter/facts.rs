//! What the visit was: the head of the detail.

use crate::domain::encounter::{Encounter, Tag};
use crate::domain::seen::Seen;
use crate::i18n::{self, Key};
use crate::text;
use crate::theme::Role;
use crate::ui::cx::Cx;
use crate::ui::widgets::list::{Sheet, naming};

pub(super) fn write(cx: &Cx<'_>, visit: &Encounter, sheet: &mut Sheet) {
    let facts = facts(cx, visit);
    let widest = facts.iter().map(|(label, _)| text::width(&cx.say(*label))).max().unwrap_or(0);
    let x = (widest + 2).min(sheet.width() / 2);
    for (label, words) in facts {
        sheet.entry(&cx.say(label), cx.style(Role::Dim), x, &words, cx.style(Role::Text));
    }
}

/// Label and words, as far as there is something to say.
fn facts(cx: &Cx<'_>, visit: &Encounter) -> Vec<(Key, String)> {
    let seen = visit.seen();
    let place = format!("{} · {}", cx.word("place", seen.place.name()), cx.word("channel", seen.channel.name()));
    let at = i18n::Moment::new(visit.arrival.at.wall, visit.arrival.at.offset);
    let arrived = format!("{} {}", i18n::date_short(cx.prefs.dates, at), cx.clock(&visit.arrival.at));
    let mut facts = vec![
        (Key::DoneArrived, arrived),
        (Key::ListOwner, naming::person(cx, seen.owner)),
        (Key::WordKind, kind(cx, &seen)),
        (Key::WordPlace, place),
        (Key::WordLanguage, language(cx, seen.language)),
    ];
    let (response, _) = naming::response(cx, visit, &seen, cx.standard(visit));
    if !response.is_empty() && response != naming::NOT_LIVE {
        facts.push((Key::WordResponseTime, response));
    }
    if let Some(wait) = visit.arrival.remembered {
        facts.push((Key::ListWait, cx.word("wait", wait.name())));
    }
    if let (Some(greeted), Some(served)) = (&seen.greeted, &seen.served)
        && visit.arrival.remembered.is_none()
    {
        let span = served.since(greeted);
        let mark = if span.sure { "" } else { naming::NOT_LIVE };
        facts.push((Key::WordHandlingTime, format!("{mark}{}", cx.duration(span.ms))));
    }
    let state = naming::state(cx, visit, &seen);
    facts.push((if visit.is_open() { Key::OutcomeOpen } else { Key::DoneClosed }, state));
    facts.push((Key::ListMade, cx.word("made", visit.made(&seen).name())));
    facts.extend(of_the_visitor(cx, &seen));
    if let Some((_, verdict)) = &visit.verdict {
        facts.push((Key::WordVerdict, verdict_words(cx, verdict)));
    }
    facts
}

fn kind(cx: &Cx<'_>, seen: &Seen) -> String {
    let kind = cx.word("kind", seen.kind.name());
    let label = Some(&seen.label).filter(|label| cx.prefs.labels && !label.is_empty());
    label.map_or_else(|| kind.clone(), |label| format!("{kind} · {}", text::isolate(label)))
}

/// The word for a language; none is another than ours.
pub(super) fn language(cx: &Cx<'_>, language: Option<crate::domain::Lang>) -> String {
    language.map_or_else(|| cx.say(Key::KindOther), |lang| cx.word("language", lang.code()))
}

/// The word for a tag.
pub(super) fn tag(cx: &Cx<'_>, tag: Tag, times: u8) -> String {
    match tag {
        Tag::SentElsewhere => cx.say_with(Key::TagSentElsewhere, &[("n", times.max(1).into())]),
        _ => cx.word("tag", tag.name()),
    }
}

pub(super) fn verdict_words(cx: &Cx<'_>, verdict: &crate::domain::verdict::Verdict) -> String {
    let face = cx.word("face", verdict.face.name());
    let marked = verdict.is_marked().then(|| format!(" ({})", cx.say(Key::TimelineHasty)));
    format!("{} {face}{}", naming::VERDICT, marked.unwrap_or_default())
}

fn of_the_visitor(cx: &Cx<'_>, seen: &Seen) -> Vec<(Key, String)> {
    let mut facts = Vec::new();
    if seen.group > 1 {
        facts.push((Key::WordGroup, cx.digits(&seen.group.to_string())));
    }
    let mut tags: Vec<_> = seen.tags.iter().map(|of| tag(cx, *of, seen.sent_elsewhere)).collect();
    if seen.sent_elsewhere > 0 && !seen.tags.contains(&Tag::SentElsewhere) {
        tags.push(tag(cx, Tag::SentElsewhere, seen.sent_elsewhere));
    }
    if !tags.is_empty() {
        facts.push((Key::WordTags, tags.join(" · ")));
    }
    if let Some(feeling) = seen.feeling {
        facts.push((Key::WordFeeling, cx.word("feeling", feeling.name())));
    }
    if seen.ever_unhappy {
        let calm = seen.calm.map(|calm| cx.word("closing", calm.name()));
        let calm = calm.map_or_else(String::new, |calm| format!(" {calm}"));
        facts.push((Key::DoneUnhappy, format!("{}{calm}", naming::unhappy(cx))));
    }
    for (label, words) in [(Key::WordTheirWords, &seen.their_words), (Key::WordNote, &seen.note)] {
        if !words.is_empty() {
            facts.push((label, text::isolate(words)));
        }
    }
    facts
}
