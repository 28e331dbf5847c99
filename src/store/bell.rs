//! The small file beside the logbook that is written to by who has saved.
//!
//! The system tells of a change in a file when it is written; but what a commit wrote can be read only after its flush,
//! and nothing more is written then. Whoever waits for the others' saves therefore watches this file.

use std::fs::{File, OpenOptions};
use std::io::{Seek as _, Write as _};
use std::path::{Path, PathBuf};

/// Where it lies. Who wants to be told makes it.
pub fn bell(logbook: &Path) -> PathBuf {
    logbook.with_extension("saved")
}

/// Rings for every commit.
#[derive(Debug)]
pub(super) struct Bell {
    path: PathBuf,
    file: Option<File>,
}

impl Bell {
    pub(super) fn of(logbook: &Path) -> Bell {
        Bell { path: bell(logbook), file: None }
    }

    /// After a commit. Where there is no such file nobody watches, and a save is a save without it.
    pub(super) fn ring(&mut self) {
        if self.file.is_none() {
            self.file = OpenOptions::new().write(true).open(&self.path).ok();
        }
        if let Some(file) = &mut self.file {
            let _ = file.rewind().and_then(|()| file.write_all(b"\n"));
        }
    }
}
