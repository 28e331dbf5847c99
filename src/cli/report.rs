//! How a failure reaches the person: plain words on standard error, and an exit code.

use std::io::Write as _;
use std::process::ExitCode;

use crate::config::Diagnostic;
use crate::domain::Lang;
use crate::text;

/// Why darban ends without having done what was asked.
#[derive(Debug)]
pub enum Failure {
    /// In words: the matter of whoever asked. Exit code 1.
    User(String),
    /// A command line that cannot be understood, in lines. Exit code 2.
    Usage(Vec<String>),
    /// Mistakes in config or packs, and the language to say them in. Exit code 78.
    Config(Lang, Vec<Diagnostic>),
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
            Failure::Usage(lines) => {
                for line in lines {
                    let _ = writeln!(stderr, "{}", text::plain(line));
                }
                ExitCode::from(2)
            }
            Failure::Config(lang, mistakes) => {
                for line in mistakes.iter().flat_map(|mistake| mistake.say(*lang)) {
                    let _ = writeln!(stderr, "{line}");
                }
                ExitCode::from(78)
            }
        }
    }
}
