//! What the visitor asked for, and how it ended.

use crate::domain::encounter::Encounter;
use crate::domain::ids::{EncounterId, RequestId};
use crate::domain::request::{Request, Result as Answered, Settlement};
use crate::i18n::Key;
use crate::text;
use crate::theme::Role;
use crate::ui::cx::Cx;
use crate::ui::screen::Door;
use crate::ui::widgets::list::{MARK, Sheet, naming, pointer};

/// The requests of a visit, in order of asking.
pub(super) fn of<'a>(cx: &Cx<'a>, visit: EncounterId) -> impl Iterator<Item = &'a Request> {
    cx.book.requests_of(visit).into_iter()
}

/// Those that still need something.
pub(super) fn to_do(cx: &Cx<'_>, visit: EncounterId) -> Vec<RequestId> {
    let open = of(cx, visit).filter(|request| request.is_unsettled() || request.owed().is_some());
    open.map(|request| request.id).collect()
}

/// Where it is dealt with.
pub(super) fn door(request: &Request) -> Door {
    if request.is_unsettled() { Door::Settle(request.id) } else { Door::Keep(request.id) }
}

pub(super) fn write(cx: &Cx<'_>, visit: &Encounter, chosen: Option<RequestId>, sheet: &mut Sheet) {
    let mut standing = of(cx, visit.id()).filter(|request| !request.void).peekable();
    if standing.peek().is_none() {
        return;
    }
    sheet.air();
    sheet.words(0, &cx.say(Key::ListRequests), cx.style(Role::Title));
    for request in standing {
        let mark = if chosen == Some(request.id) { pointer(cx.dir()) } else { "" };
        let words = naming::request(cx, request, cx.standard(visit));
        sheet.entry(mark, cx.style(Role::Selected), MARK, &words, cx.style(Role::Text));
        let (words, role) = end(cx, visit, request);
        sheet.words(MARK + 2, &words, cx.style(role));
        if let Some(kept) = &request.kept {
            let words = format!("{} · {}", cx.say(Key::DoneKept), result(cx, kept.result));
            sheet.words(MARK + 2, &words, cx.style(Role::Text));
        }
    }
}

fn end(cx: &Cx<'_>, visit: &Encounter, request: &Request) -> (String, Role) {
    let Some(settled) = &request.settled else { return (cx.say(Key::ListNotSettled), Role::Warning) };
    let role = if request.is_late(cx.now.wall) { Role::Warning } else { Role::Text };
    let mut words = settlement(cx, visit, &settled.how);
    if let Some((_, _, due, _)) = request.owed().filter(|_| request.is_late(cx.now.wall)) {
        words = format!("{words} · {}", cx.due(due));
    }
    (words, role)
}

/// How a request was settled, in words.
pub(super) fn settlement(cx: &Cx<'_>, visit: &Encounter, how: &Settlement) -> String {
    match how {
        Settlement::Answered => cx.say(Key::EndAnswered),
        Settlement::Withdrawn => cx.say(Key::EndWithdrawn),
        Settlement::Referred { to } => format!("{} · {}", cx.say(Key::EndReferred), text::isolate(to)),
        Settlement::Promised { what, owner, due, critical } => {
            let due = cx.say_with(Key::TimelineDue, &[("time", naming::day_and_clock(cx, *due).into())]);
            let critical = if *critical { format!("{} ", naming::CRITICAL) } else { String::new() };
            let (what, owner) = (naming::promise(cx, what), naming::owner(cx, *owner));
            format!("{} · {critical}{what} · {owner} · {due}", cx.say(Key::EndPromised))
        }
        Settlement::Refused { code, reason, alternative } => {
            let known = code.as_ref().and_then(|code| {
                let refusals = &cx.standard(visit)?.refusals;
                refusals.iter().find(|known| known.coded.id == *code)
            });
            let coded = known.map(|known| text::isolate(known.coded.text.get(cx.lang())));
            let own = Some(reason).filter(|reason| !reason.is_empty()).map(|reason| text::isolate(reason));
            let instead = cx.say_with(Key::TimelineInstead, &[("words", alternative.into())]);
            let parts = [Some(cx.say(Key::EndRefused)), coded, own, Some(instead)];
            parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
        }
    }
}

/// With which result a promise was kept.
pub(super) fn result(cx: &Cx<'_>, result: Answered) -> String {
    let satisfied = match result.satisfied {
        Some(true) => Key::TimelineSatisfied,
        Some(false) => Key::TimelineNotSatisfied,
        None => Key::TimelineNotKnown,
    };
    let verified = if result.verified { Key::TimelineVerified } else { Key::TimelineNotVerified };
    format!("{} · {}", cx.say(satisfied), cx.say(verified))
}
