//! The command line: arguments in, exit code out.

pub mod account;
pub mod args;
pub mod check;
pub mod demo;
pub mod desk;
pub mod display;
pub mod held;
pub mod help;
pub mod language;
pub mod record;
pub mod report;
pub mod show;
pub mod verify;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{CommandFactory as _, FromArgMatches as _};

use args::{Args, Command};
use report::Failure;

/// The exit code of a command line that cannot be understood.
const USAGE: u8 = 2;

/// Runs darban. The exit code: 0 done, 1 the user's matter, 2 usage, 70 a mistake in darban, 78 config.
pub fn main() -> ExitCode {
    let words: Vec<OsString> = std::env::args_os().collect();
    // The help is put into words only for who is going to read it: that takes a catalogue.
    let read = read(Args::command(), &words)
        .or_else(|_| read(help::in_language(Args::command(), language::of_arguments(&words)), &words));
    match read {
        Ok(args) => match run(&args) {
            Ok(code) => ExitCode::from(code),
            Err(failure) => failure.report(),
        },
        Err(error) => {
            let _ = error.print();
            ExitCode::from(if error.use_stderr() { USAGE } else { 0 })
        }
    }
}

fn read(command: clap::Command, words: &[OsString]) -> Result<Args, clap::Error> {
    command.try_get_matches_from(words).and_then(|matches| Args::from_arg_matches(&matches))
}

fn run(args: &Args) -> Result<u8, Failure> {
    let places = &args.places;
    if args.check_display {
        return Ok(display::run(language::of(places.lang)));
    }
    match &args.command {
        None => desk::run(places, &desk::Wanted::default()),
        Some(Command::Record) => record::run(places),
        Some(Command::Show { json }) => show::run(places, *json),
        Some(Command::Verify { full, rebuild, json, min }) => {
            verify::run(places, verify::Wanted { full: *full, rebuild: *rebuild, json: *json, min: *min })
        }
        Some(Command::Check { files, json }) => check::run(places, files, *json),
        Some(Command::Demo(wanted)) => demo::run(places, wanted),
        Some(Command::Verdict) => desk::run(places, &desk::Wanted { verdict_only: true, ..desk::Wanted::default() }),
    }
}
