//! Keys the site chose itself, checked before they count.

use super::action::Action;
use super::chord::{BadChord, Chord, Code};
use super::context::Context;
use super::keymap::{Binding, Keymap};
use super::layout::Layouts;

/// Why a key cannot be moved as asked. Each carries what the diagnosis needs to point at it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeymapError {
    /// No action has this name.
    #[error("unknown action {name:?}{}", nearest.map(|near| format!("; the nearest is {near:?}")).unwrap_or_default())]
    UnknownAction {
        /// As written.
        name: String,
        /// The known name most like it.
        nearest: Option<&'static str>,
    },
    /// The key cannot be read.
    #[error("{}: {bad}", action.name())]
    Unreadable {
        /// The action.
        action: Action,
        /// The key as written.
        bad: BadChord,
    },
    /// Two keys would differ by Shift alone.
    #[error("{}: {chord} differs from another key by Shift alone", action.name())]
    ShiftAlone {
        /// The action.
        action: Action,
        /// The key.
        chord: Chord,
    },
    /// Esc is back, and back is Esc.
    #[error("{}: esc always means back, and back is always esc", action.name())]
    Escape {
        /// The action.
        action: Action,
    },
    /// The action is used while typing, so its key must not be text.
    #[error("{}: {chord} is text while typing", action.name())]
    Text {
        /// The action.
        action: Action,
        /// The key.
        chord: Chord,
    },
    /// The action was given twice.
    #[error("{} is given twice", action.name())]
    Twice {
        /// The action.
        action: Action,
    },
    /// Two actions of one context would share a key.
    #[error("{chord} would mean both {} and {} ({})", first.name(), second.name(), context.name())]
    Conflict {
        /// The first context in which they meet.
        context: Context,
        /// The key.
        chord: Chord,
        /// One action.
        first: Action,
        /// The other.
        second: Action,
    },
}

pub(super) fn apply<N, C>(
    mut keymap: Keymap,
    pairs: impl IntoIterator<Item = (N, C)>,
) -> Result<Keymap, Vec<KeymapError>>
where
    N: AsRef<str>,
    C: AsRef<str>,
{
    let (mut errors, mut moved) = (Vec::new(), Vec::<Action>::new());
    for (name, written) in pairs {
        match checked(&keymap, name.as_ref(), written.as_ref()) {
            Ok((action, _)) if moved.contains(&action) => errors.push(KeymapError::Twice { action }),
            Ok((action, chord)) => {
                moved.push(action);
                rebind(&mut keymap.bindings, action, chord);
            }
            Err(error) => errors.push(error),
        }
    }
    errors.extend(conflicts(&keymap.bindings));
    if errors.is_empty() { Ok(keymap) } else { Err(errors) }
}

fn checked(keymap: &Keymap, name: &str, written: &str) -> Result<(Action, Chord), KeymapError> {
    let Some(action) = Action::from_name(name) else {
        return Err(KeymapError::UnknownAction { name: name.to_owned(), nearest: nearest(name) });
    };
    let pressed: Chord = written.parse().map_err(|bad| KeymapError::Unreadable { action, bad })?;
    if pressed.hangs_on_shift() {
        return Err(KeymapError::ShiftAlone { action, chord: pressed });
    }
    // Written on a Persian or Thai keyboard, it is the key that counts.
    let chord = pressed.folded(Layouts::default());
    if (action == Action::Back) != (chord.code() == Code::Esc) {
        return Err(KeymapError::Escape { action });
    }
    let while_typing = keymap.chord_for(Context::Field, action).is_some();
    // Help and leave have a second key while typing, which stays as it is.
    let has_another = matches!(action, Action::Help | Action::Leave);
    if while_typing && chord.is_text() && !has_another {
        return Err(KeymapError::Text { action, chord });
    }
    Ok((action, chord))
}

/// The new key replaces all old ones; where text is typed, a key that is text is not taken.
fn rebind(bindings: &mut Vec<Binding>, action: Action, chord: Chord) {
    let mut seen = Vec::new();
    bindings.retain_mut(|binding| {
        if binding.action != action || (binding.context.is_text() && chord.is_text()) {
            return true;
        }
        binding.chord = chord;
        let first = !seen.contains(&binding.context);
        seen.push(binding.context);
        first
    });
}

/// Each pair of actions that meet on a key, once.
fn conflicts(bindings: &[Binding]) -> Vec<KeymapError> {
    let mut found: Vec<KeymapError> = Vec::new();
    for (at, one) in bindings.iter().enumerate() {
        let rest = &bindings[at + 1..];
        for other in rest.iter().filter(|other| other.context == one.context && other.chord == one.chord) {
            let pair = |error: &KeymapError| match error {
                KeymapError::Conflict { first, second, .. } => {
                    let (a, b) = (one.action, other.action);
                    (*first, *second) == (a, b) || (*first, *second) == (b, a)
                }
                _ => false,
            };
            if !found.iter().any(pair) {
                found.push(KeymapError::Conflict {
                    context: one.context,
                    chord: one.chord,
                    first: one.action,
                    second: other.action,
                });
            }
        }
    }
    found
}

/// The known name most like what was written, if it is like any.
fn nearest(name: &str) -> Option<&'static str> {
    let far = name.chars().count().max(4) / 2;
    Action::all()
        .map(|action| (distance(name, action.name()), action.name()))
        .filter(|(distance, _)| *distance <= far)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, known)| known)
}

/// Edits from one word to the other (Levenshtein).
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, to) in b.iter().enumerate() {
            let substitution = diagonal + usize::from(from != *to);
            diagonal = row[j + 1];
            row[j + 1] = substitution.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}
