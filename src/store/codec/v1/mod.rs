//! Version 1 of every body. Never changed once shipped: a change is a new version, and this one is read for ever.

mod act;
mod house;
mod request;
mod review;
mod shift;
pub(super) mod visit;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::domain::entry::{Body, Entry, Kind};

use super::{CodecError, Head, Slots};

pub(super) use act::{act_in, act_out};

/// A body's JSON text, and the standard it pins or adopts.
type Written = (Vec<u8>, Option<[u8; 32]>);

fn json(body: &impl Serialize) -> Result<Vec<u8>, CodecError> {
    Ok(serde_json::to_vec(body)?)
}

fn parse<T: DeserializeOwned>(body: &[u8]) -> Result<T, CodecError> {
    Ok(serde_json::from_slice(body)?)
}

/// Writes a body; its texts go to `slots`.
pub(super) fn encode(entry: &Entry, slots: &mut Slots) -> Result<Written, CodecError> {
    let plain = |body: Vec<u8>| Ok((body, None));
    match &entry.body {
        Body::DeskNamed { .. } | Body::LanguageChosen { .. } | Body::StaffSet { .. } => {
            plain(house::encode(&entry.body, slots)?)
        }
        Body::PackAdopted { digest, .. } => Ok((house::encode(&entry.body, slots)?, Some(digest.0))),
        Body::ShiftOpened { .. }
        | Body::Joined { .. }
        | Body::Parted { .. }
        | Body::Acting { .. }
        | Body::MoodNoted { .. }
        | Body::ReadBackDone { .. }
        | Body::ShiftEnded { .. }
        | Body::Occurred { .. } => plain(shift::encode(&entry.body, slots)?),
        Body::ReadinessChecked { pack, .. } => Ok((shift::encode(&entry.body, slots)?, Some(pack.0))),
        Body::Arrived(arrival) => Ok((json(&visit::Arrived::of(arrival, entry))?, Some(arrival.pack.0))),
        Body::Closed { .. } | Body::Corrected { .. } | Body::VerdictGiven { .. } => plain(visit::encode(entry, slots)?),
        Body::Requested { .. } | Body::Settled { .. } | Body::Moved { .. } | Body::Kept { .. } => {
            plain(request::encode(&entry.body, slots)?)
        }
        Body::Review(said) => review::encode(said, slots),
        Body::Reversed { entry, kind, .. } => plain(json(&house::Reversed::of(*entry, *kind))?),
        Body::Newer { .. } => Err(CodecError::Newer),
    }
}

/// Reads a body; none for a kind that version 1 does not know.
pub(super) fn decode(kind: Kind, body: &[u8], head: &Head, slots: &Slots) -> Result<Option<Body>, CodecError> {
    let read = match kind {
        Kind::DESK_NAMED | Kind::LANGUAGE_CHOSEN | Kind::STAFF_SET | Kind::PACK_ADOPTED | Kind::REVERSED => {
            house::decode(kind, body, head, slots)?
        }
        Kind::SHIFT_OPENED
        | Kind::JOINED
        | Kind::PARTED
        | Kind::ACTING
        | Kind::READINESS_CHECKED
        | Kind::MOOD_NOTED
        | Kind::READ_BACK_DONE
        | Kind::SHIFT_ENDED
        | Kind::OCCURRED => shift::decode(kind, body, head, slots)?,
        Kind::ARRIVED | Kind::CLOSED | Kind::CORRECTED | Kind::VERDICT_GIVEN => visit::decode(kind, body, head, slots)?,
        Kind::REQUESTED | Kind::SETTLED | Kind::MOVED | Kind::KEPT => request::decode(kind, body, head, slots)?,
        kind if kind.is_of_review() => review::decode(kind, body, head, slots)?,
        _ => return Ok(None),
    };
    Ok(Some(read))
}
