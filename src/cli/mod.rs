//! The command line: arguments in, exit code out.

pub mod account;
pub mod args;
pub mod desk;
pub mod held;
pub mod language;
pub mod record;
pub mod report;

use std::process::ExitCode;

use clap::Parser as _;

/// Runs darban. The exit code: 0 done, 1 the user's matter, 2 usage, 70 a mistake in darban, 78 config.
pub fn main() -> ExitCode {
    let args = args::Args::parse();
    match run(&args) {
        Ok(code) => ExitCode::from(code),
        Err(failure) => failure.report(),
    }
}

fn run(args: &args::Args) -> Result<u8, report::Failure> {
    match &args.command {
        None => desk::run(&args.places, &desk::Wanted::default()),
        Some(args::Command::Record) => record::run(&args.places),
    }
}
