//! What is asked of a visit: items, the probe, the reason of a miss.

use super::Pen;
use super::visit::{go_on, note, open, standard_of};
use crate::domain::answer::{Answer, Given};
use crate::domain::encounter::{Act, Encounter, ShownProbe};
use crate::domain::ids::EncounterId;
use crate::domain::refusal::Refusal;
use crate::domain::seen::{Next, Seen};
use crate::domain::standard::{ItemKind, Means, Parameter, Standard};

/// The next probe in rotation whose item applies and was not answered yet, its options in an order of chance.
pub(super) fn choose_probe(
    pen: &Pen<'_>,
    encounter: &Encounter,
    seen: &Seen,
    standard: &Standard,
) -> Option<ShownProbe> {
    let fits = |item: &str| {
        let item = standard.item(item);
        item.is_some_and(|item| seen.applies(item) && seen.answer(&item.id) == Answer::Assumed)
    };
    let fitting: Vec<_> = standard.probes.iter().filter(|probe| fits(&probe.item)).collect();
    let turn = i64::from(encounter.arrival.ticket) + i64::from(encounter.arrival.at.day());
    let probe = fitting.get(turn.unsigned_abs() as usize % fitting.len().max(1))?;
    let mut order: Vec<u8> = (0..probe.options.len().min(9) as u8).collect();
    let mut chance = pen.facts.seed | 1;
    for last in (1..order.len()).rev() {
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        order.swap(last, (chance >> 33) as usize % (last + 1));
    }
    Some(ShownProbe { probe: probe.id.clone(), order })
}

/// Whether people answer an item so.
pub(super) fn answerable(standard: &Standard, item: &str, answer: Answer) -> Result<(), Refusal> {
    let known = standard.item(item).ok_or_else(|| Refusal::NotInStandard(item.to_owned()))?;
    if known.kind == ItemKind::Response {
        return Err(Refusal::Measured);
    }
    if !known.is_asked() {
        return Err(Refusal::NotInStandard(item.to_owned()));
    }
    if known.parameter == Parameter::Respect && answer == Answer::Na {
        return Err(Refusal::AlwaysApplies);
    }
    Ok(())
}

pub(super) fn mark(
    pen: &mut Pen<'_>,
    id: EncounterId,
    key: u8,
    answer: Option<Answer>,
    latency: u32,
) -> Result<(), Refusal> {
    let (encounter, seen, actor) = open(pen, id)?;
    let standard = standard_of(pen, &encounter)?;
    let item = standard.item_on_key(key).ok_or_else(|| Refusal::NotInStandard(key.to_string()))?;
    if item.kind == ItemKind::Response {
        return Err(Refusal::Measured);
    }
    // One that does not apply leaves the count whatever is said of it.
    if !seen.applies(item) {
        return Err(Refusal::NotNow);
    }
    let respect = item.parameter == Parameter::Respect;
    let asked = matches!(encounter.next(&seen, &standard), Next::Item(ref id) if *id == item.id);
    let answer = answer.unwrap_or(match seen.answer(&item.id) {
        Answer::Assumed | Answer::Met => Answer::Missed,
        Answer::Missed if !respect => Answer::Na,
        Answer::Missed | Answer::Na => Answer::Assumed,
    });
    if respect && answer == Answer::Na {
        return Err(Refusal::AlwaysApplies);
    }
    let given = if asked { Given::Guided } else { Given::Digit };
    go_on(pen, encounter, actor, Act::Mark { item: item.id.clone(), answer, given, latency })
}

pub(super) fn probe(
    pen: &mut Pen<'_>,
    id: EncounterId,
    option: Option<u8>,
    timed_out: bool,
    latency: u32,
) -> Result<(), Refusal> {
    let (encounter, seen, actor) = open(pen, id)?;
    let standard = standard_of(pen, &encounter)?;
    let Next::Probe(shown) = encounter.next(&seen, &standard) else { return Err(Refusal::NotNow) };
    let gone = || Refusal::NotInStandard(shown.probe.clone());
    let probe = standard.probe(&shown.probe).ok_or_else(gone)?;
    if timed_out && option.is_some() {
        return Err(Refusal::NotNow);
    }
    let says = match option {
        None => Answer::Assumed,
        Some(n) => match probe.options.get(usize::from(n)).ok_or(Refusal::OutOfRange("option"))?.means {
            Means::Says(answer) => answer,
            Means::Unseen => Answer::Assumed,
        },
    };
    let item = probe.item.clone();
    go_on(pen, encounter, actor, Act::Probed { option, item, says, timed_out, latency })
}

/// The coded reason of a miss. One that was skipped at the close is owed, and is given as a correction.
pub(super) fn reason_given(
    pen: &mut Pen<'_>,
    id: EncounterId,
    item: &str,
    reason: Option<&str>,
) -> Result<(), Refusal> {
    let act = Act::Reason { item: item.to_owned(), reason: reason.map(str::to_owned) };
    if !pen.encounter(id)?.is_open() {
        return note(pen, id, &act, None);
    }
    let (encounter, _, actor) = open(pen, id)?;
    check_reason(pen, &encounter, item, reason)?;
    go_on(pen, encounter, actor, act)
}

/// A reason belongs to a missed item and to the pinned pack.
pub(super) fn check_reason(
    pen: &Pen<'_>,
    encounter: &Encounter,
    item: &str,
    reason: Option<&str>,
) -> Result<(), Refusal> {
    let standard = standard_of(pen, encounter)?;
    if encounter.seen().answer(item) != Answer::Missed {
        return Err(Refusal::NotNow);
    }
    match reason {
        Some(reason) if !standard.reasons.iter().any(|known| known.coded.id == reason) => {
            Err(Refusal::NotInStandard(reason.to_owned()))
        }
        _ => Ok(()),
    }
}
