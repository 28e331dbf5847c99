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
pub mod review;
pub mod show;
pub mod usage;
pub mod verify;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{CommandFactory as _, FromArgMatches as _};

use args::{Args, Command};
use report::Failure;

use crate::runtime::signals;

/// Runs darban. The exit code: 0 done, 1 the user's matter, 2 usage, 70 a mistake in darban, 78 config.
pub fn main() -> ExitCode {
    let words: Vec<OsString> = std::env::args_os().collect();
    match read(Args::command(), &words) {
        Ok(args) => match run(&args) {
            Ok(code) => ExitCode::from(code),
            Err(failure) => failure.report(),
        },
        Err(error) => answered(&error, &words),
    }
}

fn read(command: clap::Command, words: &[OsString]) -> Result<Args, clap::Error> {
    command.try_get_matches_from(words).and_then(|matches| Args::from_arg_matches(&matches))
}

/// Whoever asked for help or the version gets it; else it is told what is wrong with the command line. Words are put
/// together only here, for who is going to read them.
fn answered(error: &clap::Error, words: &[OsString]) -> ExitCode {
    let lang = language::of(&language::places(words));
    if error.use_stderr() {
        return Failure::Usage(usage::lines(error, lang)).report();
    }
    if let Err(help) = read(help::in_language(Args::command(), lang), words) {
        let _ = help.print();
    }
    ExitCode::SUCCESS
}

fn run(args: &Args) -> Result<u8, Failure> {
    // Without it darban is as good as most programs: a limit on files ends it.
    let _ = signals::outlive_limits();
    let places = &args.places;
    if args.check_display {
        return Ok(display::run(language::of(places)));
    }
    match &args.command {
        None => desk::run(places, desk::Wanted::default()),
        Some(Command::Record) => record::run(places),
        Some(Command::Show { json }) => show::run(places, *json),
        Some(Command::Verify { full, rebuild, json, min }) => {
            verify::run(places, verify::Wanted { full: *full, rebuild: *rebuild, json: *json, min: *min })
        }
        Some(Command::Check { files, json }) => check::run(places, files, *json),
        Some(Command::Demo(wanted)) => demo::run(places, wanted),
        Some(Command::Review(wanted)) => review::run(places, wanted),
        Some(Command::Verdict) => desk::run(places, desk::Wanted { verdict_only: true, ..desk::Wanted::default() }),
    }
}
