//! From one line to one command: desk, people and shifts. Visits and requests have files of their own.

use super::fields::{Fields, code};
use super::names::Context;
use super::wrong::Wrong;
use super::{wire_request, wire_visit};
use crate::domain::command::{Command, PackRef};
use crate::domain::ids::StaffId;
use crate::domain::people::Duty;
use crate::domain::standard::Standard;

/// The field that names the command.
const DO: &str = "do";

/// The names of all commands, in the order of the domain's list.
pub const COMMANDS: [&str; 37] = [
    "setup",
    "name-desk",
    "choose-language",
    "enrol",
    "set-staff",
    "adopt",
    "open-shift",
    "join",
    "relieve",
    "take-over",
    "part",
    "acting",
    "ready",
    "mood",
    "read-back",
    "end-shift",
    "arrive",
    "past",
    "greet",
    "serve",
    "mark",
    "probe",
    "reason",
    "calmed",
    "note",
    "left",
    "close",
    "close-assumed",
    "discard",
    "request",
    "settle",
    "move",
    "keep",
    "occur",
    "rate",
    "undo",
    "redo",
];

/// Reads the command of a line; the caller has taken off what every line may say.
///
/// # Errors
/// What is wrong with the line.
pub fn command(mut fields: Fields, context: &Context<'_>) -> Result<Command, Wrong> {
    let name = fields.text(DO)?;
    let read = &mut fields;
    let found = match wire_visit::command(&name, read, context)? {
        Some(command) => Some(command),
        None => match wire_request::command(&name, read, context)? {
            Some(command) => Some(command),
            None => shift(&name, read, context)?,
        },
    };
    let command = match found {
        Some(command) => command,
        None => house(&name, read, context)?,
    };
    fields.done()?;
    Ok(command)
}

fn house(name: &str, read: &mut Fields, context: &Context<'_>) -> Result<Command, Wrong> {
    Ok(match name {
        "setup" => Command::Setup {
            desk: read.text("desk")?,
            lang: read.code("lang")?,
            name: read.text("name")?,
            duty: read.code("duty")?,
            voice: read.maybe_code("voice")?.unwrap_or_default(),
            packs: context.packs.iter().map(|(standard, _)| pack(standard)).collect(),
        },
        "name-desk" => Command::NameDesk(read.text("name")?),
        "choose-language" => Command::ChooseLanguage(read.code("lang")?),
        "enrol" => Command::Enrol {
            name: read.text("name")?,
            duty: read.code("duty")?,
            voice: read.maybe_code("voice")?.unwrap_or_default(),
        },
        "set-staff" => set_staff(read, context)?,
        "adopt" => {
            let id = read.text("pack")?;
            let known = context.packs.iter().find(|(standard, _)| standard.id == id);
            let (standard, _) = known.ok_or(Wrong::NoPack(id))?;
            Command::Adopt { pack: pack(standard), reason: read.text("reason")? }
        }
        "undo" => Command::Undo,
        "redo" => Command::Redo,
        _ => {
            let all = COMMANDS.iter().map(|name| (*name).to_owned()).collect();
            return Err(Wrong::NotOneOf(DO.to_owned(), name.chars().take(40).collect(), all));
        }
    })
}

fn pack(standard: &Standard) -> PackRef {
    PackRef { id: standard.id.clone(), version: standard.version.clone(), digest: standard.digest }
}

/// What is not said of a person stays as it is.
fn set_staff(read: &mut Fields, context: &Context<'_>) -> Result<Command, Wrong> {
    let staff = context.person_in(read, "who")?;
    let known = context.book.staff.get(&staff).ok_or(crate::domain::Refusal::NoSuchPerson)?;
    Ok(Command::SetStaff {
        staff,
        name: read.maybe_text("name")?.unwrap_or_else(|| known.name.clone()),
        duty: read.maybe_code("duty")?.unwrap_or(known.duty),
        right: read.maybe_code("right")?.unwrap_or(known.right),
        guidance: read.maybe_code("guidance")?.unwrap_or(known.guidance),
        voice: read.maybe_code("voice")?.unwrap_or(known.voice),
    })
}

/// Who comes on, and with which duty: the person's own unless another is said.
fn coming(read: &mut Fields, context: &Context<'_>) -> Result<(StaffId, Duty), Wrong> {
    let staff = context.person_in(read, "who")?;
    let own = context.book.staff.get(&staff).map(|person| person.duty).unwrap_or_default();
    Ok((staff, read.maybe_code("duty")?.unwrap_or(own)))
}

fn shift(name: &str, read: &mut Fields, context: &Context<'_>) -> Result<Option<Command>, Wrong> {
    Ok(Some(match name {
        "open-shift" => {
            let (staff, duty) = coming(read, context)?;
            Command::OpenShift { staff, duty }
        }
        "join" => {
            let (staff, duty) = coming(read, context)?;
            Command::Join { staff, duty }
        }
        "relieve" => {
            let (staff, duty) = coming(read, context)?;
            Command::Relieve { staff, duty }
        }
        "take-over" => {
            let (staff, duty) = coming(read, context)?;
            Command::TakeOver { staff, duty }
        }
        "part" => Command::Part(context.person_in(read, "who")?),
        "acting" => Command::Acting(context.person_in(read, "who")?),
        "ready" => {
            let answers = read.table("answers")?.into_iter();
            let answers = answers.map(|(item, value)| code(&item, &value).map(|answer| (item, answer)));
            Command::Ready(answers.collect::<Result<_, Wrong>>()?)
        }
        "mood" => Command::FeltMood { mood: read.code("mood")?, at_end: read.flag("at_end", false)? },
        "read-back" => Command::ReadBack {
            promises: {
                let promises = read.list("promises")?.into_iter();
                promises.map(|value| context.read_back(value)).collect::<Result<_, Wrong>>()?
            },
            acknowledged: read.count("acknowledged", u16::MAX.into(), 0)?,
            giver_present: read.flag("giver_present", false)?,
        },
        "occur" => Command::Occur { severity: read.code("severity")?, text: read.text("text")? },
        "end-shift" => Command::EndShift,
        _ => return Ok(None),
    }))
}
