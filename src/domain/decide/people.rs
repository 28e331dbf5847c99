//! Desks, people and the standards they adopt.

use super::{NAME_MAX, Pen, TEXT_MAX, words};
use crate::domain::command::{Command, PackRef};
use crate::domain::entry::Body;
use crate::domain::ids::{DeskId, StaffId};
use crate::domain::people::{Guidance, Right};
use crate::domain::refusal::Refusal;

pub(super) fn decide(pen: &mut Pen<'_>, command: &Command) -> Result<(), Refusal> {
    match command {
        Command::Setup { .. } => setup(pen, command),
        Command::NameDesk(name) => {
            let (desk, actor) = (pen.desk()?, pen.actor()?.id);
            pen.needs(Right::Supervisor)?;
            let name = words(name, "name", NAME_MAX)?;
            pen.write(Some(actor), Body::DeskNamed { desk, name })
        }
        Command::ChooseLanguage(lang) => {
            let (desk, actor) = (pen.desk()?, pen.actor()?.id);
            pen.write(Some(actor), Body::LanguageChosen { desk, lang: *lang })
        }
        Command::Enrol { name, duty, voice } => {
            pen.desk()?;
            let name = words(name, "name", NAME_MAX)?;
            let id = pen.entry_id();
            let (staff, duty, voice) = (StaffId(id.0), *duty, *voice);
            let (right, guidance) = (Right::Staff, Guidance::Auto);
            pen.write_as(id, Some(staff), Body::StaffSet { staff, name, duty, right, guidance, voice })
        }
        Command::SetStaff { staff, name, duty, right, guidance, voice } => {
            let actor = pen.actor()?.id;
            let known = pen.book.staff.get(staff).ok_or(Refusal::NoSuchPerson)?;
            let powers_change = known.right != *right || known.guidance != *guidance;
            if powers_change || actor != *staff {
                pen.needs(Right::Supervisor)?;
            }
            // Nobody gives a right they do not have, or changes a person above them.
            if (*right).max(known.right) > pen.actor()?.right {
                return Err(Refusal::NoRight);
            }
            if known.right == Right::Installer && *right < Right::Installer && is_last_installer(pen, *staff) {
                return Err(Refusal::LastInstaller);
            }
            let (name, staff) = (words(name, "name", NAME_MAX)?, *staff);
            let (duty, right, guidance, voice) = (*duty, *right, *guidance, *voice);
            pen.write(Some(actor), Body::StaffSet { staff, name, duty, right, guidance, voice })
        }
        Command::Adopt { pack, reason } => {
            let actor = pen.actor()?.id;
            pen.needs(Right::Supervisor)?;
            let reason = words(reason, "reason", TEXT_MAX)?;
            adopt(pen, Some(actor), pack, reason)
        }
        _ => Err(Refusal::NotNow),
    }
}

/// Whether nobody else has all rights: they could never be given again.
fn is_last_installer(pen: &Pen<'_>, staff: StaffId) -> bool {
    !pen.book.staff.values().any(|other| other.id != staff && other.right == Right::Installer)
}

fn setup(pen: &mut Pen<'_>, command: &Command) -> Result<(), Refusal> {
    let Command::Setup { desk: desk_name, lang, name, duty, voice, packs } = command else {
        return Err(Refusal::NotNow);
    };
    if pen.book.desk.is_some() {
        return Err(Refusal::AlreadySetUp);
    }
    let (desk_name, name) = (words(desk_name, "desk", NAME_MAX)?, words(name, "name", NAME_MAX)?);
    let id = pen.entry_id();
    let desk = DeskId(id.0);
    pen.write_as(id, None, Body::DeskNamed { desk, name: desk_name })?;
    pen.write(None, Body::LanguageChosen { desk, lang: *lang })?;
    let id = pen.entry_id();
    let staff = StaffId(id.0);
    let (right, guidance) = (Right::Installer, Guidance::Auto);
    let body = Body::StaffSet { staff, name, duty: *duty, right, guidance, voice: *voice };
    pen.write_as(id, Some(staff), body)?;
    for pack in packs {
        let (id, version, digest) = (pack.id.clone(), pack.version.clone(), pack.digest);
        let body = Body::PackAdopted { desk, pack: id, version, digest, reason: String::new() };
        pen.write(Some(staff), body)?;
    }
    Ok(())
}

fn adopt(pen: &mut Pen<'_>, actor: Option<StaffId>, pack: &PackRef, reason: String) -> Result<(), Refusal> {
    let desk = pen.desk()?;
    let (id, version, digest) = (pack.id.clone(), pack.version.clone(), pack.digest);
    pen.write(actor, Body::PackAdopted { desk, pack: id, version, digest, reason })
}
