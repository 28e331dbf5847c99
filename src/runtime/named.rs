//! Desks and shifts as a command line names them.

use crate::domain::ids::{DeskId, ShiftId};
use crate::i18n::{Arg, Key, Voice, say_with};
use crate::store::{Reader, StoreError};
use crate::text;

/// The word for the newest shift.
pub const LAST: &str = "last";

/// Why what was named is not there.
#[derive(Debug)]
pub enum Unnamed {
    /// Nothing has this name: in the person's words.
    Nothing(String),
    /// The logbook cannot be read.
    Store(StoreError),
}

impl From<StoreError> for Unnamed {
    fn from(error: StoreError) -> Unnamed {
        Unnamed::Store(error)
    }
}

/// The desk of this name or id, among those of the file.
///
/// # Errors
/// None of them is called so.
pub fn desk(voice: Voice, desks: &[(DeskId, String)], name: &str) -> Result<DeskId, Unnamed> {
    let (wanted, id) = (text::fold(name), DeskId::parse(name));
    let found = desks.iter().find(|(desk, called)| Some(*desk) == id || text::fold(called) == wanted);
    found.map(|(desk, _)| *desk).ok_or_else(|| {
        let known: Vec<&str> = desks.iter().map(|(_, name)| name.as_str()).collect();
        Unnamed::Nothing(said(voice, Key::WrongNoDesk, &[("name", name), ("words", &known.join(", "))]))
    })
}

/// The shift of this id, or the newest of a desk, or of all, for [`LAST`]; none where there is no shift yet.
///
/// # Errors
/// There is no shift with this id; what reading can bring.
pub fn shift(voice: Voice, reader: &mut Reader, desk: Option<DeskId>, name: &str) -> Result<Option<ShiftId>, Unnamed> {
    if name == LAST {
        return Ok(reader.shifts(desk, 1)?.first().map(|shift| shift.id));
    }
    let known = match ShiftId::parse(name) {
        Some(shift) => reader.matter(shift)?.map(|found| found.matter.shift.id),
        None => None,
    };
    known.ok_or_else(|| Unnamed::Nothing(said(voice, Key::WrongNoShift, &[("found", name)]))).map(Some)
}

fn said(voice: Voice, key: Key, args: &[(&'static str, &str)]) -> String {
    let args: Vec<(&'static str, Arg<'_>)> =
        args.iter().map(|(name, value)| (*name, text::clean(value).into_owned().into())).collect();
    say_with(voice, key, &args)
}
