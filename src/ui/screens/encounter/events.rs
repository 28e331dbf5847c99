//! Everything that happened in a visit, in order, from its own timeline, its requests, and the log of this shift.

use crate::domain::encounter::{Encounter, End};
use crate::domain::entry::{Body, Entry};
use crate::domain::ids::{EntryId, StaffId, Subject};
use crate::domain::request::Request;
use crate::domain::time::Stamp;
use crate::i18n::Key;
use crate::text;
use crate::ui::cx::Cx;

use super::{facts, matters, said};

/// How an event stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// It counts.
    Counts,
    /// It was taken back.
    TakenBack,
    /// It changed what had been closed.
    Correction,
}

/// One line of the timeline.
#[derive(Debug)]
pub(super) struct Event {
    /// When.
    pub(super) at: Stamp,
    /// Who; none where nobody may be named.
    pub(super) by: Option<StaffId>,
    /// What.
    pub(super) words: String,
    /// How it stands.
    pub(super) standing: Standing,
    /// Why, in the person's own words.
    pub(super) why: Option<String>,
}

impl Event {
    fn new(at: Stamp, by: Option<StaffId>, words: String, standing: Standing) -> Event {
        Event { at, by, words, standing, why: None }
    }
}

/// All events of a visit, in order. Each source keeps its own order, whatever its clocks said.
pub(super) fn of(cx: &Cx<'_>, visit: &Encounter) -> Vec<Event> {
    let mut sources = vec![own(cx, visit), taken_back(cx, visit)];
    sources.extend(matters::of(cx, visit.id()).map(|request| of_request(cx, visit, request)));
    let mut keyed: Vec<(i64, Event)> = Vec::new();
    for source in sources {
        let mut latest = i64::MIN;
        for event in source {
            latest = latest.max(event.at.wall);
            keyed.push((latest, event));
        }
    }
    keyed.sort_by_key(|(at, _)| *at);
    keyed.into_iter().map(|(_, event)| event).collect()
}

/// Arrival, steps, close, corrections, verdict.
fn own(cx: &Cx<'_>, visit: &Encounter) -> Vec<Event> {
    let arrival = &visit.arrival;
    let mut events = vec![Event::new(arrival.at, Some(arrival.by), cx.say(Key::DoneArrived), Standing::Counts)];
    let seen = visit.seen();
    for (index, step) in visit.steps.iter().enumerate() {
        let standing = if visit.counts(index) { Standing::Counts } else { Standing::TakenBack };
        events.push(Event::new(step.at, Some(step.by), said::step(cx, visit, &seen, &step.act), standing));
    }
    if let End::Closed { entry, at, by, outcome } = &visit.end {
        let words = format!("{} · {}", cx.say(Key::DoneClosed), cx.word("outcome", outcome.name()));
        let mut event = Event::new(*at, Some(*by), words, Standing::Counts);
        event.why = reason_of_close(cx, *entry);
        events.push(event);
    }
    events.extend(corrections(cx, visit));
    if let Some((_, verdict)) = &visit.verdict {
        let words = format!("{} · {}", cx.say(Key::DoneVerdict), facts::verdict_words(cx, verdict));
        events.push(Event::new(verdict.at, None, words, Standing::Counts));
    }
    events
}

fn corrections(cx: &Cx<'_>, visit: &Encounter) -> Vec<Event> {
    let mut before = Encounter { corrections: Vec::new(), ..visit.clone() };
    let mut events = Vec::new();
    for correction in &visit.corrections {
        let step = &correction.step;
        let words = said::correction(cx, visit, &before.seen(), &step.act);
        let mut event = Event::new(step.at, Some(step.by), words, Standing::Correction);
        event.why = correction.reason.as_deref().filter(|why| !why.is_empty()).map(text::isolate);
        events.push(event);
        before.corrections.push(correction.clone());
    }
    events
}

/// Why a visit was discarded; only the log of this shift still knows.
fn reason_of_close(cx: &Cx<'_>, close: EntryId) -> Option<String> {
    let entry = cx.book.entry(close)?;
    match &entry.body {
        Body::Closed { reason: Some(reason), .. } if !reason.is_empty() => Some(text::isolate(reason)),
        _ => None,
    }
}

fn of_request(cx: &Cx<'_>, visit: &Encounter, request: &Request) -> Vec<Event> {
    let standing = if request.void { Standing::TakenBack } else { Standing::Counts };
    let what = crate::ui::widgets::list::naming::request(cx, request, cx.standard(visit));
    let words = format!("{} · {what}", cx.say(Key::DoneRequested));
    let mut events = vec![Event::new(request.at, Some(request.by), words, standing)];
    if let Some(settled) = &request.settled {
        let words = format!("{} · {}", cx.say(Key::DoneSettled), matters::settlement(cx, visit, &settled.how));
        events.push(Event::new(settled.at, Some(settled.by), words, standing));
    }
    for (entry, was) in &request.moves {
        if let Some(entry) = cx.book.entry(*entry) {
            events.push(Event::new(entry.at, entry.actor, moved(cx, entry, *was), standing));
        }
    }
    if let Some(kept) = &request.kept {
        let words = format!("{} · {}", cx.say(Key::DoneKept), matters::result(cx, kept.result));
        events.push(Event::new(kept.at, Some(kept.by), words, standing));
    }
    events
}

fn moved(cx: &Cx<'_>, entry: &Entry, was: i64) -> String {
    let say = |wall| crate::ui::widgets::list::naming::day_and_clock(cx, wall);
    let words = match &entry.body {
        Body::Moved { due, .. } => {
            cx.say_with(Key::TimelineChanged, &[("was", say(was).into()), ("now", say(*due).into())])
        }
        _ => String::new(),
    };
    format!("{} · {words}", cx.say(Key::DoneMoved))
}

/// What was done after the close and taken back again: the fold forgets it, the log of this shift does not.
fn taken_back(cx: &Cx<'_>, visit: &Encounter) -> Vec<Event> {
    let requests: Vec<Subject> = matters::of(cx, visit.id()).map(|request| request.id.into()).collect();
    let of_visit = |entry: &Entry| {
        let subject = entry.body.subject();
        subject == Subject::from(visit.id()) || requests.contains(&subject)
    };
    let log: Vec<_> = cx.book.log_around(visit.id()).iter().filter(|entry| of_visit(entry)).collect();
    let reversed =
        |id: EntryId| log.iter().any(|entry| matches!(entry.body, Body::Reversed { entry: of, .. } if of == id));
    let mut events = Vec::new();
    for entry in &log {
        match &entry.body {
            Body::Reversed { entry: of, .. } => {
                let what = log.iter().find(|other| other.id == *of).map(|other| name(cx, visit, other));
                let words = match what {
                    Some(what) => format!("{} · {what}", cx.say(Key::DoneUndone)),
                    None => cx.say(Key::DoneUndone),
                };
                events.push(Event::new(entry.at, entry.actor, words, Standing::Correction));
            }
            // A request taken back is known as such; only its entry stays.
            Body::Requested { .. } => {}
            _ if reversed(entry.id) => {
                events.push(Event::new(entry.at, entry.actor, name(cx, visit, entry), Standing::TakenBack));
            }
            _ => {}
        }
    }
    events
}

/// What an entry did, in words.
fn name(cx: &Cx<'_>, visit: &Encounter, entry: &Entry) -> String {
    let (done, detail) = match &entry.body {
        Body::Closed { outcome, .. } => (Key::DoneClosed, cx.word("outcome", outcome.name())),
        Body::Corrected { act, .. } => (Key::DoneCorrected, said::step(cx, visit, &visit.seen(), act)),
        Body::Requested { kind, .. } => (Key::DoneRequested, cx.word("request", kind.name())),
        Body::Settled { settlement, .. } => (Key::DoneSettled, matters::settlement(cx, visit, settlement)),
        Body::Moved { was, .. } => return moved(cx, entry, *was),
        Body::Kept { result, .. } => (Key::DoneKept, matters::result(cx, *result)),
        _ => return cx.say(Key::StateNewerEntry),
    };
    format!("{} · {detail}", cx.say(done))
}
