//! Shifts: opening, joining, relieving, readiness, read-back, occurrences, ending.

use super::visit::close_as_assumed;
use super::{Pen, TEXT_MAX, words};
use crate::domain::answer::Answer;
use crate::domain::command::Command;
use crate::domain::entry::Body;
use crate::domain::ids::{OccurrenceId, RequestId, ShiftId, StaffId};
use crate::domain::people::Duty;
use crate::domain::refusal::Refusal;
use crate::domain::shift::ShiftEnd;
use crate::domain::standard::{READINESS_PACK, Stage};

pub(super) fn decide(pen: &mut Pen<'_>, command: &Command) -> Result<(), Refusal> {
    match command {
        Command::OpenShift { staff, duty } => {
            if pen.book.open_shift().is_some() {
                return Err(Refusal::ShiftOpen);
            }
            open(pen, *staff, *duty)
        }
        Command::Join { staff, duty } => join(pen, *staff, *duty),
        Command::Relieve { staff, duty } => {
            let shift = open_shift(pen)?;
            known(pen, *staff)?;
            pen.write(Some(*staff), Body::ShiftEnded { shift, how: ShiftEnd::Relieved })?;
            open(pen, *staff, *duty)
        }
        Command::TakeOver { staff, duty } => take_over(pen, *staff, *duty),
        Command::Part(staff) => {
            let shift = signed_in(pen, *staff)?;
            let last = pen.book.open_shift().is_some_and(|open| open.people.len() == 1);
            if last {
                return Err(Refusal::NotNow);
            }
            pen.write(Some(*staff), Body::Parted { shift, staff: *staff })
        }
        Command::Acting(staff) => {
            let shift = signed_in(pen, *staff)?;
            pen.write(Some(*staff), Body::Acting { shift, staff: *staff })
        }
        Command::Ready(answers) => ready(pen, answers),
        Command::FeltMood { mood, at_end } => {
            let shift = open_shift(pen)?;
            pen.write(None, Body::MoodNoted { shift, mood: *mood, at_end: *at_end })
        }
        Command::ReadBack { promises, acknowledged, giver_present } => {
            read_back(pen, promises, *acknowledged, *giver_present)
        }
        Command::Occur { severity, text } => {
            let actor = pen.on_duty()?;
            let text = words(text, "text", TEXT_MAX)?;
            let id = pen.entry_id();
            let occurrence = OccurrenceId(id.0);
            pen.write_as(id, Some(actor), Body::Occurred { occurrence, severity: *severity, text })
        }
        Command::EndShift => {
            let (shift, actor) = (open_shift(pen)?, pen.on_duty()?);
            match pen.book.open_visits().len() {
                0 => pen.write(Some(actor), Body::ShiftEnded { shift, how: ShiftEnd::Closed }),
                open => Err(Refusal::VisitsOpen(open)),
            }
        }
        _ => Err(Refusal::NotNow),
    }
}

fn open_shift(pen: &Pen<'_>) -> Result<ShiftId, Refusal> {
    pen.book.open_shift().map(|shift| shift.id).ok_or(Refusal::NoShift)
}

fn known(pen: &Pen<'_>, staff: StaffId) -> Result<(), Refusal> {
    if pen.book.staff.contains_key(&staff) { Ok(()) } else { Err(Refusal::NoSuchPerson) }
}

fn signed_in(pen: &Pen<'_>, staff: StaffId) -> Result<ShiftId, Refusal> {
    let shift = pen.book.open_shift().ok_or(Refusal::NoShift)?;
    if shift.people.contains(&staff) { Ok(shift.id) } else { Err(Refusal::NotSignedIn) }
}

fn open(pen: &mut Pen<'_>, staff: StaffId, duty: Duty) -> Result<(), Refusal> {
    known(pen, staff)?;
    let id = pen.entry_id();
    let shift = ShiftId(id.0);
    let day = pen.facts.now.day();
    pen.write_as(id, Some(staff), Body::ShiftOpened { shift, day })?;
    pen.write(Some(staff), Body::Joined { shift, staff, duty })
}

/// Whoever joins acts at once: they have just pressed the key.
fn join(pen: &mut Pen<'_>, staff: StaffId, duty: Duty) -> Result<(), Refusal> {
    known(pen, staff)?;
    let shift = pen.book.open_shift().ok_or(Refusal::NoShift)?;
    if shift.people.contains(&staff) {
        return Err(Refusal::AlreadySignedIn);
    }
    let shift = shift.id;
    pen.write(Some(staff), Body::Joined { shift, staff, duty })?;
    pen.write(Some(staff), Body::Acting { shift, staff })
}

fn ready(pen: &mut Pen<'_>, answers: &[(String, Answer)]) -> Result<(), Refusal> {
    let (shift, actor) = (open_shift(pen)?, pen.on_duty()?);
    let standard = pen.book.standard(READINESS_PACK).ok_or(Refusal::NoStandard(READINESS_PACK.into()))?;
    for (id, _) in answers {
        let item = standard.item(id).filter(|item| item.stage == Stage::Readiness);
        item.ok_or_else(|| Refusal::NotInStandard(id.clone()))?;
    }
    let pack = standard.digest;
    pen.write(Some(actor), Body::ReadinessChecked { shift, pack, answers: answers.to_vec() })
}

fn take_over(pen: &mut Pen<'_>, staff: StaffId, duty: Duty) -> Result<(), Refusal> {
    let shift = open_shift(pen)?;
    known(pen, staff)?;
    for id in pen.book.open_visits().iter().map(|visit| visit.id()).collect::<Vec<_>>() {
        close_as_assumed(pen, id, staff)?;
    }
    pen.write(Some(staff), Body::ShiftEnded { shift, how: ShiftEnd::Assumed })?;
    open(pen, staff, duty)
}

fn read_back(
    pen: &mut Pen<'_>,
    promises: &[(RequestId, u8)],
    acknowledged: u16,
    giver_present: bool,
) -> Result<(), Refusal> {
    let (shift, actor) = (open_shift(pen)?, pen.on_duty()?);
    if !promises.iter().all(|(id, _)| pen.book.requests.contains_key(id)) {
        return Err(Refusal::NoSuchRequest);
    }
    let promises = promises.to_vec();
    pen.write(Some(actor), Body::ReadBackDone { shift, promises, acknowledged, giver_present })
}
