//! What the machine found out about itself: which way of painting Persian its terminals need, which hints were shown.
//!
//! The file is the program's own and only a memory: lost or damaged, it is found out again, and nobody is stopped.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::settings::{Bidi, Shaping};

/// What was found out, or picked by eye, for one terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// Who turns lines around.
    pub bidi: Bidi,
    /// How letters are joined.
    pub shaping: Shaping,
    /// Whether a person picked it by eye; what was only found out gives way to a better finding.
    #[serde(default)]
    pub picked: bool,
}

/// The machine's memory.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct State {
    /// The screens whose first-use hint was shown.
    pub hints: BTreeSet<String>,
    /// By the terminal's own name (its version answer, else `TERM`).
    pub terminals: BTreeMap<String, Seen>,
}

impl State {
    /// What the file holds; nothing when it is missing or damaged.
    pub fn load(path: &Path) -> State {
        std::fs::read_to_string(path).ok().and_then(|text| toml::from_str(&text).ok()).unwrap_or_default()
    }

    /// Writes the file whole: a temporary file beside it, flushed, then renamed over it.
    ///
    /// # Errors
    /// The system's, when the folder cannot be written. The old file then still stands.
    pub fn save(&self, path: &Path) -> std::io::Result<()> {
        let text = toml::to_string(self).map_err(std::io::Error::other)?;
        if let Some(dir) = path.parent() {
            std::fs::create_dir_all(dir)?;
        }
        // The process id keeps two instances apart; the last rename wins, and either is whole.
        let beside = path.with_extension(format!("{}.tmp", std::process::id()));
        let written = write_flushed(&beside, text.as_bytes()).and_then(|()| std::fs::rename(&beside, path));
        if written.is_err() {
            // Nothing more can be done about a leftover than to try: the first error is the one to tell.
            let _ = std::fs::remove_file(&beside);
        }
        written
    }
}

fn write_flushed(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = std::fs::File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn some() -> State {
        let seen = Seen { bidi: Bidi::Guard, shaping: Shaping::Forms, picked: true };
        State {
            hints: BTreeSet::from(["board".to_owned()]),
            terminals: BTreeMap::from([("tmux 3.5a «x»".to_owned(), seen)]),
        }
    }

    #[test]
    fn what_was_saved_is_loaded_and_nothing_is_left_beside() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("new").join("state.toml");
        some().save(&path).unwrap();
        some().save(&path).unwrap();
        assert_eq!(State::load(&path), some());
        assert_eq!(std::fs::read_dir(dir.path().join("new")).unwrap().count(), 1);
    }

    #[test]
    fn a_missing_or_damaged_file_is_an_empty_memory() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("state.toml");
        assert_eq!(State::load(&path), State::default());
        for damaged in ["\u{0}", "hints = 3", "[terminals.x]\nbidi = \"sideways\"\nshaping = \"forms\"\n"] {
            std::fs::write(&path, damaged).unwrap();
            assert_eq!(State::load(&path), State::default(), "{damaged}");
        }
    }

    #[test]
    fn a_save_that_fails_leaves_the_old_file() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("state.toml");
        // A folder stands where the file belongs: the rename must fail.
        std::fs::create_dir(&path).unwrap();
        std::fs::write(path.join("kept"), "kept").unwrap();
        assert!(some().save(&path).is_err());
        assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 1);
    }
}
