//! Desk, people, standards, and taking back.

use serde::{Deserialize, Serialize};

use crate::domain::entry::{Body, Kind};
use crate::domain::ids::EntryId;
use crate::domain::lang::Lang;
use crate::domain::people::{Duty, Guidance, Right, Voice};
use crate::domain::standard::Digest;

use super::super::code::{Code, Id};
use super::super::{CodecError, Head, Slots};
use super::{json, parse};

#[derive(Serialize, Deserialize)]
struct DeskNamed {
    name: Option<usize>,
}

#[derive(Serialize, Deserialize)]
struct LanguageChosen {
    lang: Code<Lang>,
}

#[derive(Serialize, Deserialize)]
struct StaffSet {
    name: Option<usize>,
    duty: Code<Duty>,
    right: Code<Right>,
    guidance: Code<Guidance>,
    voice: Code<Voice>,
}

#[derive(Serialize, Deserialize)]
struct PackAdopted {
    id: String,
    version: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reason: Option<usize>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Reversed {
    entry: Id,
    kind: u16,
}

impl Reversed {
    pub(super) fn of(entry: EntryId, kind: Kind) -> Reversed {
        Reversed { entry: Id(entry.0), kind: kind.0 }
    }
}

pub(super) fn encode(body: &Body, slots: &mut Slots) -> Result<Vec<u8>, CodecError> {
    match body {
        Body::DeskNamed { name, .. } => json(&DeskNamed { name: slots.put(name) }),
        Body::LanguageChosen { lang, .. } => json(&LanguageChosen { lang: Code(*lang) }),
        Body::StaffSet { name, duty, right, guidance, voice, .. } => json(&StaffSet {
            name: slots.put(name),
            duty: Code(*duty),
            right: Code(*right),
            guidance: Code(*guidance),
            voice: Code(*voice),
        }),
        Body::PackAdopted { pack, version, reason, .. } => {
            json(&PackAdopted { id: pack.clone(), version: version.clone(), reason: slots.put(reason) })
        }
        _ => Err(CodecError::Newer),
    }
}

pub(super) fn decode(kind: Kind, body: &[u8], head: &Head, slots: &Slots) -> Result<Body, CodecError> {
    match kind {
        Kind::DESK_NAMED => {
            let wire: DeskNamed = parse(body)?;
            Ok(Body::DeskNamed { desk: head.subject.into(), name: slots.get(wire.name)? })
        }
        Kind::LANGUAGE_CHOSEN => {
            let wire: LanguageChosen = parse(body)?;
            Ok(Body::LanguageChosen { desk: head.subject.into(), lang: wire.lang.0 })
        }
        Kind::STAFF_SET => {
            let wire: StaffSet = parse(body)?;
            Ok(Body::StaffSet {
                staff: head.subject.into(),
                name: slots.get(wire.name)?,
                duty: wire.duty.0,
                right: wire.right.0,
                guidance: wire.guidance.0,
                voice: wire.voice.0,
            })
        }
        Kind::PACK_ADOPTED => {
            let wire: PackAdopted = parse(body)?;
            Ok(Body::PackAdopted {
                desk: head.subject.into(),
                pack: wire.id,
                version: wire.version,
                digest: Digest(head.pack.ok_or(CodecError::Shape("pack"))?),
                reason: slots.get(wire.reason)?,
            })
        }
        _ => {
            let wire: Reversed = parse(body)?;
            Ok(Body::Reversed { entry: EntryId(wire.entry.0), kind: Kind(wire.kind), subject: head.subject })
        }
    }
}
