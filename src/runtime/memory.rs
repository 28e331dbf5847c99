//! What this machine remembers is written on a thread of its own: the desk never waits for `state.toml`. There is one
//! from the first thing to remember on.

use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread::JoinHandle;

use crate::config::State;
use crate::text::Strategy;

use super::look;

/// Something to remember.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Noted {
    /// How Persian reaches this terminal, picked by eye.
    Display(Strategy),
    /// The first-use line of this screen was shown.
    Hint(&'static str),
}

/// The machine's memory. Dropped, it is written to the end.
#[derive(Debug)]
pub(super) struct Memory {
    tell: Option<Sender<Noted>>,
    /// The file, the terminal and what there is to write, until there is a thread.
    still: Option<(PathBuf, String, Receiver<Noted>)>,
    thread: Option<JoinHandle<()>>,
}

impl Memory {
    /// The memory in the file at `path`, for the terminal of this name.
    pub(super) fn of(path: PathBuf, terminal: String) -> Memory {
        let (tell, told) = mpsc::channel();
        Memory { tell: Some(tell), still: Some((path, terminal, told)), thread: None }
    }

    /// Remembers this. Without a thread nothing is remembered: it is only a memory, and is found out again.
    pub(super) fn keep(&mut self, noted: Noted) {
        if let Some((path, terminal, told)) = self.still.take() {
            let write = move || write(&path, &terminal, &told);
            self.thread = std::thread::Builder::new().name("memory".into()).spawn(write).ok();
        }
        if let Some(tell) = &self.tell {
            let _ = tell.send(noted);
        }
    }
}

impl Drop for Memory {
    fn drop(&mut self) {
        self.tell = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn write(path: &std::path::Path, terminal: &str, told: &Receiver<Noted>) {
    while let Ok(first) = told.recv() {
        // Another instance may have written its own meanwhile.
        let mut state = State::load(path);
        for noted in std::iter::once(first).chain(told.try_iter()) {
            match noted {
                Noted::Display(strategy) => look::remember(&mut state, terminal, strategy),
                Noted::Hint(screen) => {
                    state.hints.insert(screen.to_owned());
                }
            }
        }
        // What cannot be kept is shown or asked again.
        let _ = state.save(path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::settings::Bidi;

    #[test]
    fn what_was_noted_is_in_the_file_when_the_memory_goes() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state.toml");
        let mut known = State::default();
        known.hints.insert("board".to_owned());
        known.save(&path).unwrap();
        let mut memory = Memory::of(path.clone(), "xterm".to_owned());
        memory.keep(Noted::Hint("owed"));
        memory.keep(Noted::Display(Strategy::Guard));
        memory.keep(Noted::Hint("lane"));
        drop(memory);
        let state = State::load(&path);
        assert_eq!(state.hints.iter().map(String::as_str).collect::<Vec<_>>(), ["board", "lane", "owed"]);
        assert_eq!(state.terminals["xterm"].bidi, Bidi::Guard);
    }
}
