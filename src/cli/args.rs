//! What can be given on the command line. The words of the help are the catalogue's: see [`super::help`].

use std::path::PathBuf;

use clap::{ArgAction, Args as ClapArgs, Parser, Subcommand};

use crate::domain::Lang;

/// The command line.
#[derive(Debug, Parser)]
#[command(version, disable_help_flag = true, disable_version_flag = true, disable_help_subcommand = true)]
pub struct Args {
    /// Where things are.
    #[command(flatten)]
    pub places: Places,
    /// Prints a Persian line in each way a terminal may need.
    #[arg(long)]
    pub check_display: bool,
    /// Prints the version.
    #[arg(short = 'V', long, action = ArgAction::Version)]
    pub version: Option<bool>,
    /// What to do; nothing: the desk.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What darban does besides the desk.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Takes commands from standard input.
    Record,
    /// Prints the logbook.
    Show {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Does the file say what was written?
    Verify {
        /// Also compare the projections.
        #[arg(long)]
        full: bool,
        /// Make the projections anew.
        #[arg(long)]
        rebuild: bool,
        /// As JSON.
        #[arg(long)]
        json: bool,
        /// At least so many entries.
        #[arg(long, value_name = "SEQ", allow_negative_numbers = true, value_parser = entries)]
        min: Option<i64>,
    },
    /// Mistakes in config and standards.
    Check {
        /// The files; none: all of the site.
        #[arg(value_name = "FILE")]
        files: Vec<PathBuf>,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// A world to try on.
    Demo(Demo),
    /// Only the visitor's verdict.
    Verdict,
}

/// What a made-up logbook is to be.
#[derive(Debug, Clone, ClapArgs)]
pub struct Demo {
    /// How many encounters.
    #[arg(long, value_name = "N", default_value_t = 400, allow_negative_numbers = true, value_parser = encounters)]
    pub encounters: u32,
    /// The same seed makes the same life.
    #[arg(long, value_name = "S", default_value_t = 1, allow_negative_numbers = true, value_parser = seed)]
    pub seed: u64,
    /// When it ends (RFC 3339 with its offset); none: now.
    #[arg(long, value_name = "TIME", value_parser = moment)]
    pub until: Option<crate::domain::time::Stamp>,
    /// Where to write down what was planted.
    #[arg(long, value_name = "FILE")]
    pub truth: Option<PathBuf>,
}

/// Where things are, and in which language.
#[derive(Debug, Clone, ClapArgs)]
pub struct Places {
    /// The folder of the logbook.
    #[arg(long, global = true, value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// The config file.
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// The language: fa, en or th.
    #[arg(long, global = true, value_name = "LANG", value_parser = language)]
    pub lang: Option<Lang>,
    /// Prints the help.
    #[arg(short, long, global = true, action = ArgAction::Help)]
    pub help: Option<bool>,
}

/// What a value should have been: told in the reader's language by [`super::usage`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Expected {
    /// A language.
    #[error("a language")]
    Language,
    /// A moment with its offset.
    #[error("a moment")]
    Moment,
    /// A whole number, from the first to the last.
    #[error("a whole number from {0} to {1}")]
    Number(u64, u64),
}

fn language(code: &str) -> Result<Lang, Expected> {
    Lang::from_code(code).ok_or(Expected::Language)
}

fn moment(text: &str) -> Result<crate::domain::time::Stamp, Expected> {
    super::record::fields::moment(text).ok_or(Expected::Moment)
}

fn number<T: TryFrom<u64>>(text: &str, least: u64, most: u64) -> Result<T, Expected> {
    let number: Option<u64> = text.parse().ok().filter(|number| (least..=most).contains(number));
    number.and_then(|number| T::try_from(number).ok()).ok_or(Expected::Number(least, most))
}

fn encounters(text: &str) -> Result<u32, Expected> {
    number(text, 1, 20_000_000)
}

fn seed(text: &str) -> Result<u64, Expected> {
    number(text, 0, u64::MAX)
}

fn entries(text: &str) -> Result<i64, Expected> {
    number(text, 0, i64::MAX.unsigned_abs())
}
