//! The command line, through the real program, each test in a folder of its own.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "what helps a test fails with it")]

mod attention;
mod demo;
mod kills;
mod record;
mod review;
mod usage;
mod voices;

use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// The example that the documents show.
pub(super) const EXAMPLE: &str = include_str!("../../data/shift.ndjson");

/// A machine on which nothing but the program is installed.
pub(super) struct Machine {
    home: TempDir,
}

/// What a run came to.
#[derive(Debug)]
pub(super) struct Ran {
    pub(super) code: Option<i32>,
    pub(super) out: String,
    pub(super) err: String,
}

impl Machine {
    pub(super) fn new() -> Machine {
        Machine { home: tempfile::tempdir().unwrap() }
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    pub(super) fn logbook(&self) -> PathBuf {
        self.path("data/logbook.db")
    }

    /// The program, with no word of the environment it was started in.
    pub(super) fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_darban"));
        command.env_clear().env("HOME", self.home.path()).env("LANG", "en_GB.UTF-8").env("TMPDIR", self.home.path());
        command.arg("--data").arg(self.path("data")).args(words).current_dir(self.home.path());
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    pub(super) fn run(&self, words: &[&str], input: impl AsRef<[u8]>) -> Ran {
        let mut child = self.command(words).spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let input = input.as_ref().to_vec();
        let feeding = std::thread::spawn(move || {
            // Whoever does not read is not fed.
            let _ = stdin.write_all(&input);
        });
        let output = child.wait_with_output().unwrap();
        feeding.join().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Ran { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }

    /// What `verify --full --json` says.
    pub(super) fn verified(&self) -> Value {
        let ran = self.run(&["verify", "--full", "--json"], "");
        assert_eq!(ran.code, Some(0), "{ran:?}");
        serde_json::from_str(&ran.out).unwrap()
    }

    /// What `show --json` says.
    pub(super) fn shown(&self) -> Vec<Value> {
        let ran = self.run(&["show", "--json"], "");
        assert_eq!(ran.code, Some(0), "{ran:?}");
        lines(&ran.out)
    }
}

/// JSON, one a line.
pub(super) fn lines(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}
