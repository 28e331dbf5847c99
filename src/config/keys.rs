//! Keys that are not where they usually are: a command and its key, wherever the command is known.

use super::diagnostic::{Chord, Problem, quoted};
use super::reading::{Field, Section};
use crate::input::{Action, Keymap, KeymapError};

/// One line of `[keys]`.
struct Moved<'r> {
    field: Field<'r>,
    chord: &'r str,
}

/// The keymap with the keys moved as the section asks. Where that cannot be, every mistake is reported.
pub(super) fn keymap(keys: &Section<'_>) -> Keymap {
    let lines = keys.fields().into_iter();
    let moved: Vec<Moved<'_>> = lines.filter_map(|field| field.string().map(|chord| Moved { field, chord })).collect();
    let pairs = moved.iter().map(|moved| (moved.field.name, moved.chord));
    Keymap::with_overrides(pairs).unwrap_or_else(|errors| {
        for error in &errors {
            report(&moved, error);
        }
        Keymap::default()
    })
}

fn report(moved: &[Moved<'_>], error: &KeymapError) {
    let at = |name: &str| moved.iter().find(|moved| moved.field.name == name);
    let bad = |action: Action, why: Chord| {
        if let Some(moved) = at(action.name()) {
            moved.field.wrong(Problem::BadChord { found: quoted(moved.chord), why });
        }
    };
    match error {
        KeymapError::UnknownAction { name, nearest } => {
            if let Some(Moved { field, .. }) = at(name) {
                let problem = Problem::UnknownCommand { found: field.key.clone(), nearest: *nearest };
                field.report.add(field.key_at.clone(), problem);
            }
        }
        KeymapError::Unreadable { action, .. } => bad(*action, Chord::NoKey),
        KeymapError::ShiftAlone { action, .. } => bad(*action, Chord::ShiftAlone),
        KeymapError::Escape { action } => bad(*action, Chord::Escape),
        KeymapError::Text { action, .. } => bad(*action, Chord::Text),
        // TOML has told already that the same key stands twice.
        KeymapError::Twice { .. } => {}
        KeymapError::Conflict { first, second, .. } => {
            // Of the two, the one that was moved is to give way; of two moved ones, the later.
            let place = |action: &Action| moved.iter().position(|moved| moved.field.name == action.name());
            let (guest, host) = if place(first) > place(second) { (first, second) } else { (second, first) };
            bad(*guest, Chord::Taken(host.name().to_owned()));
        }
    }
}
