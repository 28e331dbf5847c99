//! What can be given on the command line.

use std::path::PathBuf;

use clap::{Args as ClapArgs, Parser, Subcommand};

use crate::domain::Lang;

/// The logbook on the door keeper's desk.
#[derive(Debug, Parser)]
#[command(version, about)]
pub struct Args {
    /// Where things are.
    #[command(flatten)]
    pub places: Places,
    /// What to do; nothing: the desk.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What darban does besides the desk.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Takes commands from standard input.
    Record,
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
}

fn language(code: &str) -> Result<Lang, String> {
    Lang::from_code(code).ok_or_else(|| "fa, en, th".to_owned())
}
