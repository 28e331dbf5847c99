//! From one line to one command: desk, people and shifts. Visits, requests and the review have files of their own.

use super::fields::{Fields, code};
use super::names::Context;
use super::wrong::Wrong;
use super::{wire_request, wire_review, wire_visit};
use crate::domain::command::{Command, PackRef};
use crate::domain::ids::StaffId;
use crate::domain::people::Duty;
use crate::domain::standard::Standard;

/// The field that names the command.
const DO: &str = "do";

/// The names of the desk's commands, in the order of the domain's list; those of the review follow.
const NAMES: [&str; 37] = [
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
    let found = found.map_or_else(|| wire_review::command(&name, read, context), |command| Ok(Some(command)))?;
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
            let all = NAMES.iter().chain(&wire_review::NAMES).map(|name| (*name).to_owned()).collect();
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

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::super::names::Last;
    use super::*;
    use crate::config::standards;
    use crate::domain::book::Book;
    use crate::domain::people::{Guidance, Right, Staff, Voice};
    use crate::domain::review::{FeedbackKind, ReviewCommand};
    use crate::domain::time::Stamp;

    /// The wire name of every command there is: a new variant does not compile before it has one.
    fn name_of(command: &Command) -> &'static str {
        match command {
            Command::Setup { .. } => "setup",
            Command::NameDesk(_) => "name-desk",
            Command::ChooseLanguage(_) => "choose-language",
            Command::Enrol { .. } => "enrol",
            Command::SetStaff { .. } => "set-staff",
            Command::Adopt { .. } => "adopt",
            Command::OpenShift { .. } => "open-shift",
            Command::Join { .. } => "join",
            Command::Relieve { .. } => "relieve",
            Command::TakeOver { .. } => "take-over",
            Command::Part(_) => "part",
            Command::Acting(_) => "acting",
            Command::Ready(_) => "ready",
            Command::FeltMood { .. } => "mood",
            Command::ReadBack { .. } => "read-back",
            Command::EndShift => "end-shift",
            Command::Arrive(_) => "arrive",
            Command::Past { .. } => "past",
            Command::Greet(_) => "greet",
            Command::Serve(_) => "serve",
            Command::Mark { .. } => "mark",
            Command::Probe { .. } => "probe",
            Command::Reason { .. } => "reason",
            Command::Calmed { .. } => "calmed",
            Command::Note { .. } => "note",
            Command::Left(_) => "left",
            Command::Close(_) => "close",
            Command::CloseAssumed(_) => "close-assumed",
            Command::Discard { .. } => "discard",
            Command::Request { .. } => "request",
            Command::Settle { .. } => "settle",
            Command::Move { .. } => "move",
            Command::Keep { .. } => "keep",
            Command::Occur { .. } => "occur",
            Command::Rate { .. } => "rate",
            Command::Review(command) => match command {
                ReviewCommand::Begin { .. } => "review-begin",
                ReviewCommand::Observe { .. } => "observe",
                ReviewCommand::Give { what: FeedbackKind::Commendation, .. } => "commend",
                ReviewCommand::Give { what: FeedbackKind::Coaching, .. } => "coach",
                ReviewCommand::Give { what: FeedbackKind::Question, .. } => "ask",
                ReviewCommand::Reply { .. } => "reply",
                ReviewCommand::Resolve { .. } => "resolve",
                ReviewCommand::Judge { .. } => "judge",
                ReviewCommand::Correct { .. } => "correct",
                ReviewCommand::Question => "review-question",
                ReviewCommand::Sign { .. } => "sign",
                ReviewCommand::Reopen { .. } => "reopen",
                ReviewCommand::TakeBack => "take-back",
            },
            Command::Undo => "undo",
            Command::Redo => "redo",
        }
    }

    /// What each command needs beside `do`, with V for a visit and R for a request.
    const LINES: [&str; 50] = [
        r#"{"do":"setup","desk":"d","lang":"fa","name":"n","duty":"guard"}"#,
        r#"{"do":"name-desk","name":"d"}"#,
        r#"{"do":"choose-language","lang":"th"}"#,
        r#"{"do":"enrol","name":"n","duty":"receptionist","voice":"second"}"#,
        r#"{"do":"set-staff","who":"Reza","right":"supervisor"}"#,
        r#"{"do":"adopt","pack":"security","reason":"new"}"#,
        r#"{"do":"open-shift","who":"Reza"}"#,
        r#"{"do":"join","who":"reza","duty":"guard"}"#,
        r#"{"do":"relieve","who":"Reza"}"#,
        r#"{"do":"take-over","who":"Reza"}"#,
        r#"{"do":"part","who":"Reza"}"#,
        r#"{"do":"acting","who":"Reza"}"#,
        r#"{"do":"ready","answers":{"mirror":"met"}}"#,
        r#"{"do":"mood","mood":"good"}"#,
        r#"{"do":"read-back","promises":[{"request":"R","wrong":1}],"acknowledged":2,"giver_present":true}"#,
        r#"{"do":"end-shift"}"#,
        r#"{"do":"arrive","language":"other","group":2}"#,
        r#"{"do":"past","wait":"unknown"}"#,
        r#"{"do":"greet","encounter":"V"}"#,
        r#"{"do":"serve","encounter":"V"}"#,
        r#"{"do":"mark","encounter":"V","key":3,"answer":"missed"}"#,
        r#"{"do":"probe","encounter":"V","option":1,"latency":900}"#,
        r#"{"do":"reason","encounter":"V","item":"i","reason":"r"}"#,
        r#"{"do":"calmed","encounter":"V","calm":"left"}"#,
        r#"{"do":"note","encounter":"V","act":"tag","value":"elderly","on":false}"#,
        r#"{"do":"left","encounter":"V"}"#,
        r#"{"do":"close","encounter":"V"}"#,
        r#"{"do":"close-assumed","encounter":"V"}"#,
        r#"{"do":"discard","encounter":"V","reason":"r"}"#,
        r#"{"do":"request","encounter":"V","kind":"complaint","cause":"c","settled":{"how":"referred","to":"t"}}"#,
        r#"{"do":"settle","request":"R","how":"promised","what":"w","due":"+2h","owner":"Reza"}"#,
        r#"{"do":"move","request":"R","due":1795000000000}"#,
        r#"{"do":"keep","request":"R","satisfied":true,"verified":true}"#,
        r#"{"do":"occur","severity":"note","text":"t"}"#,
        r#"{"do":"rate","encounter":"V","face":"angry"}"#,
        r#"{"do":"undo"}"#,
        r#"{"do":"redo"}"#,
        r#"{"do":"review-begin","shift":"last","seed":7,"n":3}"#,
        r#"{"do":"observe","who":"Reza","encounter":"V","answers":{"i":"met"},"note":"n"}"#,
        r#"{"do":"commend","who":"Reza","encounter":"V","text":"t","due":"+2h"}"#,
        r#"{"do":"coach","who":"Reza","text":"t","due":"+2h"}"#,
        r#"{"do":"ask","who":"Reza","encounter":"V","text":"t","due":1795000000000}"#,
        r#"{"do":"reply","feedback":"R","how":"objected","text":"t"}"#,
        r#"{"do":"resolve","observation":"R","upheld":false,"text":"t"}"#,
        r#"{"do":"judge","encounter":"V","item":"i","request":"R","level":"building"}"#,
        r#"{"do":"correct","encounter":"V","act":"tag","value":"elderly","reason":"r"}"#,
        r#"{"do":"review-question"}"#,
        r#"{"do":"sign","merit":"looked"}"#,
        r#"{"do":"reopen","reason":"r"}"#,
        r#"{"do":"take-back"}"#,
    ];

    #[test]
    fn every_command_has_a_line() {
        let reza = StaffId::from_bytes([1; 16]);
        let mut book = Book::default();
        let (duty, right, guidance, voice) = (Duty::Guard, Right::Staff, Guidance::Auto, Voice::First);
        let person = Staff { id: reza, name: "Reza".into(), duty, right, guidance, voice, encounters: 0 };
        book.staff.insert(reza, person);
        let (packs, mistakes) = standards::load_all(Path::new("nowhere"));
        assert!(mistakes.is_empty());
        let now = Stamp::told(1_790_000_000_000, 210);
        let context = Context { book: &book, packs: &packs, last: Last::default(), now };
        let names: Vec<&str> = NAMES.into_iter().chain(wire_review::NAMES).collect();
        assert_eq!(LINES.len(), names.len());
        for (line, name) in LINES.iter().zip(names) {
            let line = line.replace("\"V\"", "\"00000000-0000-7000-8000-000000000001\"");
            let line = line.replace("\"R\"", "\"00000000-0000-7000-8000-000000000002\"");
            let read = Fields::parse(&line).and_then(|fields| command(fields, &context));
            assert_eq!(read.as_ref().map(name_of).ok(), Some(name), "{line}: {read:?}");
        }
    }
}
