//! Who else is at work on this logbook: an advisory lock on a small file beside it, held as long as the program runs.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::Path;

/// Held while the program runs.
#[derive(Debug)]
#[must_use = "presence ends when this is dropped"]
pub struct Presence {
    _file: File,
    /// Whether nobody else was there: open visits in the file were then left behind.
    pub alone: bool,
}

/// Says that this instance is here, and learns whether another one is.
///
/// # Errors
/// The file beside the logbook cannot be made.
pub fn enter(logbook: &Path) -> io::Result<Presence> {
    let path = logbook.with_extension("open");
    let file = OpenOptions::new().create(true).truncate(false).write(true).read(true).open(path)?;
    let alone = match file.try_lock() {
        Ok(()) => {
            file.unlock()?;
            true
        }
        Err(TryLockError::WouldBlock) => false,
        Err(TryLockError::Error(error)) => return Err(error),
    };
    file.lock_shared()?;
    Ok(Presence { _file: file, alone })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_knows_of_the_first_and_a_later_one_is_alone_again() {
        let folder = tempfile::tempdir().unwrap();
        let logbook = folder.path().join("logbook.db");
        let first = enter(&logbook).unwrap();
        assert!(first.alone);
        assert!(!enter(&logbook).unwrap().alone);
        drop(first);
        assert!(enter(&logbook).unwrap().alone);
    }
}
