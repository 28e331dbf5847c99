//! From one line to one command: requests and promises.

use serde_json::Value;

use super::fields::Fields;
use super::names::Context;
use super::wrong::Wrong;
use crate::domain::command::Command;
use crate::domain::request::{Owner, Request, Result as Answered, Settlement};

/// The owner of a promise that whoever is on duty keeps.
const DESK: &str = "desk";
const HOW: &str = "how";
const ENDS: [&str; 5] = ["answered", "promised", "referred", "refused", "withdrawn"];

pub(super) fn command(name: &str, read: &mut Fields, context: &Context<'_>) -> Result<Option<Command>, Wrong> {
    let owed = |request: &Request| request.owed().is_some();
    Ok(Some(match name {
        "request" => Command::Request {
            encounter: context.visit(read)?,
            kind: read.code("kind")?,
            cause: read.maybe_text("cause")?,
            settlement: read.maybe("settled").map(|value| settled(value, context)).transpose()?,
        },
        "settle" => Command::Settle {
            request: context.request(read, Request::is_unsettled)?,
            settlement: settlement(read, context)?,
        },
        "move" => Command::Move { request: context.request(read, owed)?, due: read.due(&context.now)? },
        "keep" => Command::Keep {
            request: context.request(read, owed)?,
            result: Answered { satisfied: read.maybe_flag("satisfied")?, verified: read.flag("verified", false)? },
        },
        _ => return Ok(None),
    }))
}

/// A settlement inside the line of its request.
fn settled(value: Value, context: &Context<'_>) -> Result<Settlement, Wrong> {
    let mut fields = Fields::of("settled", value)?;
    let settlement = settlement(&mut fields, context)?;
    fields.done()?;
    Ok(settlement)
}

fn settlement(read: &mut Fields, context: &Context<'_>) -> Result<Settlement, Wrong> {
    let how = read.text(HOW)?;
    Ok(match how.as_str() {
        "answered" => Settlement::Answered,
        "promised" => Settlement::Promised {
            what: read.text("what")?,
            owner: match read.maybe_text("owner")?.as_deref() {
                None | Some(DESK) => Owner::Desk,
                Some(name) => Owner::Staff(context.person(name)?),
            },
            due: read.due(&context.now)?,
            critical: read.flag("critical", false)?,
        },
        "referred" => Settlement::Referred { to: read.text("to")? },
        "refused" => Settlement::Refused {
            code: read.maybe_text("code")?,
            reason: read.maybe_text("reason")?.unwrap_or_default(),
            alternative: read.text("alternative")?,
        },
        "withdrawn" => Settlement::Withdrawn,
        _ => {
            let all = ENDS.iter().map(|name| (*name).to_owned()).collect();
            return Err(Wrong::NotOneOf(HOW.to_owned(), how.chars().take(40).collect(), all));
        }
    })
}
