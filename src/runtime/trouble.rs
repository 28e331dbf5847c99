//! What went wrong with the logbook, in the person's words, with what to do next.

use crate::i18n::{Key, Voice, say, say_with};
use crate::store::StoreError;

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
        other => say_with(voice, Key::TroubleOther, &[("what", other.to_string().into())]),
    }
}
