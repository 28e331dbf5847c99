//! How a failure reaches the person: plain words on standard error, and an exit code.

use std::io::Write as _;
use std::process::ExitCode;

use crate::config::Diagnostic;
use crate::text;

/// Why darban ends without having done what was asked.
#[derive(Debug)]
pub enum Failure {
    /// In words: the matter of whoever asked. Exit code 1.
    User(String),
    /// Mistakes in config or packs, each with the words for it. Exit code 78.
    Config(Vec<(Diagnostic, String)>),
}

impl Failure {
    /// Says it, and gives the exit code.
    pub fn report(&self) -> ExitCode {
        let mut stderr = std::io::stderr().lock();
        match self {
            Failure::User(words) => {
                let _ = writeln!(stderr, "darban: {}", text::plain(words));
                ExitCode::from(1)
            }
            Failure::Config(mistakes) => {
                for (diagnostic, words) in mistakes {
                    for line in diagnostic.lines(&text::plain(words)) {
                        let _ = writeln!(stderr, "{line}");
                    }
                }
                ExitCode::from(78)
            }
        }
    }
}
