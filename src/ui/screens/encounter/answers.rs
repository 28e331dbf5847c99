//! The answers, in the wording of the pinned standard, and how each was given.

use crate::domain::answer::{Answer, Given};
use crate::domain::encounter::Encounter;
use crate::domain::seen::Seen;
use crate::domain::standard::{Item, ItemKind, Stage};
use crate::i18n::Key;
use crate::theme::Role;
use crate::ui::cx::Cx;
use crate::ui::widgets::list::{Sheet, naming};

/// Columns for the item's key and its mark.
const LEAD: u16 = 5;

pub(super) fn write(cx: &Cx<'_>, visit: &Encounter, sheet: &mut Sheet) {
    sheet.air();
    sheet.words(0, &cx.say(Key::ListAnswers), cx.style(Role::Title));
    let Some(standard) = cx.standard(visit) else {
        sheet.words(0, &cx.say(Key::ListNoWording), cx.style(Role::Dim));
        return;
    };
    let seen = visit.seen();
    let answers = visit.answers(&seen, standard);
    for (item, answer) in standard.items.iter().zip(answers) {
        if matches!(item.stage, Stage::Readiness) {
            continue;
        }
        let (mark, role) = look(answer);
        let lead = format!("{} {mark}", cx.digits(&item.key.to_string()));
        let words = if role == Role::Dim { Role::Dim } else { Role::Text };
        sheet.entry(&lead, cx.style(role), LEAD, item.text.get(cx.lang()), cx.style(words));
        sheet.at_end(LEAD, &how(cx, &seen, item, answer), cx.style(role));
        if let Some((_, reason)) = seen.reasons.iter().find(|(id, _)| *id == item.id && answer == Answer::Missed) {
            sheet.words(LEAD, &super::said::reason(cx, standard, reason.as_deref()), cx.style(Role::Dim));
        }
    }
}

/// The sign and the role of an answer.
pub(crate) fn look(answer: Answer) -> (&'static str, Role) {
    match answer {
        Answer::Met => (naming::MET, Role::Met),
        Answer::Missed => (naming::MISSED, Role::Missed),
        Answer::Na => (naming::NA, Role::Dim),
        Answer::Assumed => (naming::ASSUMED, Role::Dim),
    }
}

/// The answer and how it was given: `missed · probe`.
fn how(cx: &Cx<'_>, seen: &Seen, item: &Item, answer: Answer) -> String {
    let word = cx.word("answer", answer.name());
    let given = match (item.kind, answer) {
        (ItemKind::Response, Answer::Met | Answer::Missed) => Some(Key::GivenClock),
        _ => seen.marks.iter().find(|(id, _, _)| *id == item.id).map(|(_, _, given)| key(*given)),
    };
    given.filter(|_| answer != Answer::Assumed).map_or_else(|| word.clone(), |key| format!("{word} · {}", cx.say(key)))
}

fn key(given: Given) -> Key {
    match given {
        Given::Digit => Key::GivenDigit,
        Given::Probe => Key::GivenProbe,
        Given::Guided => Key::GivenGuided,
        Given::Correction => Key::GivenCorrection,
    }
}
