//! The review: who may say what about a shift, and when it can be signed.

use super::answers::answerable;
use super::{Pen, TEXT_MAX, words};
use crate::domain::answer::Answer;
use crate::domain::encounter::{Act, Encounter, End};
use crate::domain::entry::{Body, Entry};
use crate::domain::ids::{DeskId, EncounterId, EntryId, FeedbackId, ObservationId, RequestId, ShiftId, StaffId};
use crate::domain::people::Right;
use crate::domain::refusal::Refusal;
use crate::domain::review::{
    About, FeedbackKind, Level, Matter, MeritSeen, ReplyHow, ReviewCommand, Said, Sample, Standing, Thread, Waits,
};
use crate::domain::standard::{Digest, Standard};

pub(super) fn decide(pen: &mut Pen<'_>, command: &ReviewCommand) -> Result<(), Refusal> {
    match command {
        ReviewCommand::Begin { seed, n } => begin(pen, *seed, *n),
        ReviewCommand::Observe { encounter, staff, answers, note } => observe(pen, *encounter, *staff, answers, note),
        ReviewCommand::Give { .. } => give(pen, command),
        ReviewCommand::Reply { about, how, text } => reply(pen, *about, *how, text),
        ReviewCommand::Resolve { about, upheld, text } => resolve(pen, *about, *upheld, text),
        ReviewCommand::Judge { encounter, item, request, level } => {
            judge(pen, *encounter, item.as_deref(), *request, *level)
        }
        ReviewCommand::Correct { encounter, act, reason } => correct(pen, *encounter, act, reason),
        ReviewCommand::Question => {
            let (matter, actor) = unsigned(pen)?;
            if matter.standing() == Standing::Questions {
                return Err(Refusal::NotNow);
            }
            move_to(pen, actor, Standing::Questions)
        }
        ReviewCommand::Sign { merit } => sign(pen, *merit),
        ReviewCommand::Reopen { reason } => reopen(pen, reason),
        ReviewCommand::TakeBack => take_back(pen),
    }
}

/// The shift under review, and the supervisor who acts.
fn reviewed<'a>(pen: &Pen<'a>) -> Result<(&'a Matter, StaffId), Refusal> {
    let actor = pen.actor()?.id;
    pen.needs(Right::Supervisor)?;
    let matter = pen.book.matter.as_deref().ok_or(Refusal::NoMatter)?;
    Ok((matter, actor))
}

/// The same, while the shift is not signed.
fn unsigned<'a>(pen: &Pen<'a>) -> Result<(&'a Matter, StaffId), Refusal> {
    let (matter, actor) = reviewed(pen)?;
    if matter.standing() == Standing::Signed { Err(Refusal::ShiftSigned) } else { Ok((matter, actor)) }
}

/// Writes an entry about a shift that is not the desk's own present one.
fn write_about(
    pen: &mut Pen<'_>,
    (desk, shift): (DeskId, ShiftId),
    id: EntryId,
    actor: StaffId,
    body: Body,
) -> Result<(), Refusal> {
    let (at, via) = (pen.facts.now, pen.facts.via);
    pen.out.entries.push(Entry { id, at, actor: Some(actor), desk, shift: Some(shift), via, account: None, body });
    Ok(())
}

fn say(pen: &mut Pen<'_>, actor: StaffId, said: Said) -> Result<(), Refusal> {
    let matter = pen.book.matter.as_deref().ok_or(Refusal::NoMatter)?;
    let id = pen.entry_id();
    write_about(pen, (matter.shift.desk, matter.shift.id), id, actor, Body::Review(said))
}

fn moved(matter: &Matter, to: Standing) -> Said {
    Said::Moved { shift: matter.shift.id, to, reason: String::new(), sample: None, merit: None }
}

fn move_to(pen: &mut Pen<'_>, actor: StaffId, to: Standing) -> Result<(), Refusal> {
    let matter = pen.book.matter.as_deref().ok_or(Refusal::NoMatter)?;
    say(pen, actor, moved(matter, to))
}

/// Whoever says something about a shift has begun its review.
fn begun(pen: &mut Pen<'_>, matter: &Matter, actor: StaffId) -> Result<(), Refusal> {
    match matter.standing() {
        Standing::Received => move_to(pen, actor, Standing::InReview),
        _ => Ok(()),
    }
}

fn begin(pen: &mut Pen<'_>, seed: u64, n: u16) -> Result<(), Refusal> {
    let (matter, actor) = unsigned(pen)?;
    if !matches!(matter.standing(), Standing::Received | Standing::Reopened) && matter.sample().is_some() {
        return Err(Refusal::SampleDrawn);
    }
    let sample = Some(Sample::draw(matter, seed, n.into()));
    let asked = matter.open_questions().next().is_some();
    let (shift, to) = (matter.shift.id, if asked { Standing::Questions } else { Standing::InReview });
    say(pen, actor, Said::Moved { shift, to, reason: String::new(), sample, merit: None })
}

fn visit_of(matter: &Matter, id: EncounterId) -> Result<&Encounter, Refusal> {
    matter.encounters.get(&id).ok_or(Refusal::NoSuchVisit)
}

/// A text that may be empty, trimmed.
fn few_words(text: &str) -> Result<String, Refusal> {
    if text.trim().is_empty() { Ok(String::new()) } else { words(text, "text", TEXT_MAX) }
}

fn observe(
    pen: &mut Pen<'_>,
    encounter: Option<EncounterId>,
    staff: StaffId,
    answers: &[(String, Answer)],
    note: &str,
) -> Result<(), Refusal> {
    let (matter, actor) = unsigned(pen)?;
    let person = pen.book.staff.get(&staff).ok_or(Refusal::NoSuchPerson)?;
    let pack = match encounter {
        Some(id) => visit_of(matter, id)?.arrival.pack,
        None => *pen.book.adopted.get(person.duty.pack()).ok_or(Refusal::NoStandard(person.duty.pack().into()))?,
    };
    let standard = standard(pen, matter, pack)?;
    let answers: Vec<_> = answers.iter().filter(|(_, answer)| *answer != Answer::Assumed).cloned().collect();
    for (id, answer) in &answers {
        answerable(standard, id, *answer)?;
    }
    let note = if answers.is_empty() { words(note, "note", TEXT_MAX)? } else { few_words(note)? };
    begun(pen, matter, actor)?;
    let id = pen.entry_id();
    let observation = ObservationId(id.0);
    let said = Said::Observed { observation, encounter, staff, pack, answers, note };
    write_about(pen, (matter.shift.desk, matter.shift.id), id, actor, Body::Review(said))
}

fn standard<'a>(pen: &Pen<'a>, matter: &'a Matter, pack: Digest) -> Result<&'a Standard, Refusal> {
    let known = matter.standards.get(&pack).or_else(|| pen.book.standards.get(&pack));
    known.map(AsRef::as_ref).ok_or_else(|| Refusal::NoStandard(pack.to_string()))
}

fn give(pen: &mut Pen<'_>, command: &ReviewCommand) -> Result<(), Refusal> {
    let ReviewCommand::Give { what, to, encounter, text, due } = command else { return Err(Refusal::NotNow) };
    let (matter, actor) = unsigned(pen)?;
    if !pen.book.staff.contains_key(to) {
        return Err(Refusal::NoSuchPerson);
    }
    if let Some(id) = encounter {
        visit_of(matter, *id)?;
    }
    let text = words(text, "text", TEXT_MAX)?;
    if *due <= pen.facts.now.wall {
        return Err(Refusal::DuePast);
    }
    match what {
        FeedbackKind::Question if matter.standing() != Standing::Questions => {
            move_to(pen, actor, Standing::Questions)?;
        }
        _ => begun(pen, matter, actor)?,
    }
    let id = pen.entry_id();
    let (feedback, what, to, encounter, due) = (FeedbackId(id.0), *what, *to, *encounter, *due);
    let said = Said::Given { feedback, what, to, encounter, text, due };
    write_about(pen, (matter.shift.desk, matter.shift.id), id, actor, Body::Review(said))
}

/// What is replied to or decided on: where it belongs, whom it concerns, for whom it waits, whether it is settled.
struct Concern {
    place: (DeskId, ShiftId),
    to: StaffId,
    waits: Waits,
    settled: bool,
}

fn concern(pen: &Pen<'_>, about: About) -> Result<Concern, Refusal> {
    let matter = pen.book.matter.as_deref();
    let found = match about {
        About::Feedback(id) => {
            let known = matter.and_then(|matter| matter.feedback.get(&id)).or_else(|| pen.book.feedback.get(&id));
            known.map(|known| ((known.desk, known.shift), known.to, known.waits(), &known.thread))
        }
        About::Observation(id) => {
            let known = matter.and_then(|matter| matter.observations.get(&id));
            known.map(|known| ((known.desk, known.shift), known.staff, known.waits(), &known.thread))
        }
    };
    let standing = found.filter(|(.., thread)| thread.void.is_none());
    let concern = |(place, to, waits, thread): (_, _, _, &Thread)| {
        let settled = thread.resolved.is_some();
        Concern { place, to, waits, settled }
    };
    standing.map(concern).ok_or(Refusal::NoSuchFeedback)
}

/// Only the person concerned replies; nobody has to be on duty for it.
fn reply(pen: &mut Pen<'_>, about: About, how: ReplyHow, text: &str) -> Result<(), Refusal> {
    let actor = pen.actor()?.id;
    let concern = concern(pen, about)?;
    if concern.to != actor {
        return Err(Refusal::NotConcerned);
    }
    if concern.settled {
        return Err(Refusal::AlreadyResolved);
    }
    let text = if how == ReplyHow::Seen { few_words(text)? } else { words(text, "text", TEXT_MAX)? };
    let id = pen.entry_id();
    let said = Said::Replied { about: about.subject(), how, text };
    write_about(pen, concern.place, id, actor, Body::Review(said))
}

fn resolve(pen: &mut Pen<'_>, about: About, upheld: bool, text: &str) -> Result<(), Refusal> {
    let actor = pen.actor()?.id;
    pen.needs(Right::Supervisor)?;
    let concern = concern(pen, about)?;
    if concern.waits != Waits::Supervisor {
        return Err(if concern.settled { Refusal::AlreadyResolved } else { Refusal::NothingToResolve });
    }
    let text = if upheld { few_words(text)? } else { words(text, "text", TEXT_MAX)? };
    let id = pen.entry_id();
    let said = Said::Resolved { about: about.subject(), upheld, text };
    write_about(pen, concern.place, id, actor, Body::Review(said))
}

fn judge(
    pen: &mut Pen<'_>,
    encounter: EncounterId,
    item: Option<&str>,
    request: Option<RequestId>,
    level: Level,
) -> Result<(), Refusal> {
    let (matter, actor) = unsigned(pen)?;
    let visit = visit_of(matter, encounter)?;
    if let Some(id) = item {
        let known = standard(pen, matter, visit.arrival.pack)?.item(id);
        known.ok_or_else(|| Refusal::NotInStandard(id.to_owned()))?;
    }
    let of_visit = |id| matter.requests.get(&id).is_some_and(|request| request.encounter == encounter);
    if request.is_some_and(|id| !of_visit(id)) {
        return Err(Refusal::NoSuchRequest);
    }
    begun(pen, matter, actor)?;
    say(pen, actor, Said::Judged { encounter, item: item.map(str::to_owned), request, level })
}

/// A correction in the review always has its reason.
fn correct(pen: &mut Pen<'_>, id: EncounterId, act: &Act, reason: &str) -> Result<(), Refusal> {
    let (matter, actor) = unsigned(pen)?;
    let visit = visit_of(matter, id)?;
    if visit.is_open() {
        return Err(Refusal::VisitStillOpen);
    }
    if reason.trim().is_empty() {
        return Err(Refusal::ReasonNeeded);
    }
    let reason = Some(words(reason, "reason", TEXT_MAX)?);
    let act = match act {
        Act::Swapped(to) if matter.shift.everybody.contains(to) && visit.seen().owner != *to => act.clone(),
        Act::Swapped(_) => return Err(Refusal::NotSignedIn),
        _ => super::visit::checked(pen, visit, act)?,
    };
    begun(pen, matter, actor)?;
    let entry = pen.entry_id();
    let body = Body::Corrected { encounter: id, act, reason };
    write_about(pen, (matter.shift.desk, matter.shift.id), entry, actor, body)
}

fn sign(pen: &mut Pen<'_>, merit: MeritSeen) -> Result<(), Refusal> {
    let (matter, actor) = unsigned(pen)?;
    if matter.shift.ended.is_none() {
        return Err(Refusal::ShiftGoesOn);
    }
    let open = matter.encounters.values().filter(|visit| visit.end == End::Open).count();
    if open > 0 {
        return Err(Refusal::VisitsOpen(open));
    }
    let questions = matter.open_questions().count();
    if questions > 0 {
        return Err(Refusal::QuestionsOpen(questions));
    }
    if matter.standing() == Standing::Received {
        return Err(Refusal::NotReviewed);
    }
    if merit == MeritSeen::Given && !matter.is_commended() {
        return Err(Refusal::MeritNeeded);
    }
    let (shift, to) = (matter.shift.id, Standing::Signed);
    say(pen, actor, Said::Moved { shift, to, reason: String::new(), sample: None, merit: Some(merit) })
}

fn reopen(pen: &mut Pen<'_>, reason: &str) -> Result<(), Refusal> {
    let (matter, actor) = reviewed(pen)?;
    if matter.standing() != Standing::Signed {
        return Err(Refusal::NotSigned);
    }
    let reason = words(reason, "reason", TEXT_MAX)?;
    let (shift, to) = (matter.shift.id, Standing::Reopened);
    say(pen, actor, Said::Moved { shift, to, reason, sample: None, merit: None })
}

fn take_back(pen: &mut Pen<'_>) -> Result<(), Refusal> {
    let (matter, actor) = unsigned(pen)?;
    let entries = matter.last_of(actor).ok_or(Refusal::NothingToUndo)?;
    for entry in entries.iter().rev() {
        let (kind, subject) = (entry.body.kind(), entry.body.subject());
        let id = pen.entry_id();
        let body = Body::Reversed { entry: entry.id, kind, subject };
        write_about(pen, (matter.shift.desk, matter.shift.id), id, actor, body)?;
    }
    Ok(())
}
