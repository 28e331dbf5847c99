//! What went wrong with the logbook, in the person's words, with what to do next.

use crate::i18n::{Key, Voice, say, say_with};
use crate::store::StoreError;

use super::holder;

/// The words for a trouble with the file at this place; who holds it is called by name.
pub fn words_at(voice: Voice, error: &StoreError, logbook: &std::path::Path) -> String {
    if let StoreError::Locked(_) = error {
        let held = holder::names(logbook).join(", ");
        if !held.is_empty() {
            return say_with(voice, Key::StateLocked, &[("name", held.into())]);
        }
    }
    words(voice, error)
}

/// The words for a trouble with the file.
pub fn words(voice: Voice, error: &StoreError) -> String {
    let path = |key, path: &std::path::Path| say_with(voice, key, &[("path", path.display().to_string().into())]);
    match error {
        StoreError::Folder { path: folder, .. } => path(Key::TroubleFolder, folder),
        StoreError::CannotOpen { path: file, .. } => path(Key::TroubleCannotOpen, file),
        StoreError::Foreign { path: file, .. } => path(Key::TroubleForeign, file),
        StoreError::Newer { path: file, .. } => path(Key::TroubleNewer, file),
        StoreError::Moved { path: file } => path(Key::TroubleMoved, file),
        StoreError::ReadOnly(_) => say(voice, Key::TroubleReadOnly),
        StoreError::Full(_) => say(voice, Key::TroubleFull),
        StoreError::Locked(_) => say(voice, Key::TroubleLocked),
        StoreError::Damaged(_) | StoreError::Unreadable { .. } => say(voice, Key::TroubleDamaged),
        StoreError::Disk(_) => say(voice, Key::TroubleDisk),
        other => words_other(voice, other),
    }
}

/// The words for a trouble that only the system has a name for.
pub fn words_other(voice: Voice, error: &dyn std::error::Error) -> String {
    say_with(voice, Key::TroubleOther, &[("what", error.to_string().into())])
}

/// The words for a trouble with a file beside the logbook.
pub fn words_beside(voice: Voice, error: &std::io::Error) -> String {
    use std::io::ErrorKind as Kind;
    match error.kind() {
        Kind::ReadOnlyFilesystem | Kind::PermissionDenied => say(voice, Key::TroubleReadOnly),
        Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => say(voice, Key::TroubleFull),
        _ => words_other(voice, error),
    }
}
