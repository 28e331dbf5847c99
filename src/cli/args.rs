//! What can be given on the command line. The words of the help are the catalogue's: see [`super::help`].

use std::path::PathBuf;

use clap::{ArgAction, Args as ClapArgs, Parser, Subcommand};

use super::record::codes::Named;
use super::review::View;
use crate::domain::Lang;
use crate::domain::encounter::{Place, VisitorKind};
use crate::domain::report::{By, Gauge};
use crate::i18n::periods::Unit;

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
    /// The supervisor's review.
    Review(Box<Review>),
}

/// What is asked of the review.
#[derive(Debug, Clone, Default, ClapArgs)]
pub struct Review {
    /// Which view, for programs.
    #[arg(value_name = "VIEW", requires = "json", value_parser = code::<View>)]
    pub view: Option<View>,
    /// As JSON.
    #[arg(long)]
    pub json: bool,
    /// Of which desk, by name or id.
    #[arg(long, value_name = "DESK")]
    pub desk: Option<String>,
    /// Of which shift: its id, or `last`.
    #[arg(long, value_name = "SHIFT", conflicts_with_all = ["from", "to"])]
    pub shift: Option<String>,
    /// Of shifts that began on this day or later.
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub from: Option<i32>,
    /// Of shifts that began on this day or before.
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub to: Option<i32>,
    /// Which encounter.
    #[arg(long, value_name = "ENCOUNTER")]
    pub id: Option<String>,
    /// By what a scorecard is parted.
    #[arg(long, value_name = "BY", value_parser = code::<By>)]
    pub by: Option<By>,
    /// Whose visits, by name or id.
    #[arg(long, value_name = "PERSON")]
    pub staff: Option<String>,
    /// Which kind of visitors.
    #[arg(long, value_name = "KIND", value_parser = code::<VisitorKind>)]
    pub kind: Option<VisitorKind>,
    /// At which place.
    #[arg(long, value_name = "PLACE", value_parser = code::<Place>)]
    pub place: Option<Place>,
    /// With which exception, sign or mark.
    #[arg(long, value_name = "FLAG")]
    pub flag: Option<String>,
    /// Which words to look for.
    #[arg(long, value_name = "WORDS")]
    pub find: Option<String>,
    /// What a trend is of.
    #[arg(long, value_name = "GAUGE", value_parser = code::<Gauge>)]
    pub gauge: Option<Gauge>,
    /// How long the periods of a trend are.
    #[arg(long, value_name = "UNIT", value_parser = code::<Unit>)]
    pub unit: Option<Unit>,
    /// How many weeks later the verdicts are that stand beside moods.
    #[arg(long, value_name = "WEEKS", allow_negative_numbers = true, value_parser = weeks)]
    pub lag: Option<usize>,
    /// At most so many.
    #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = count)]
    pub limit: Option<usize>,
    /// As of this moment (RFC 3339 with its offset); none: now.
    #[arg(long, value_name = "TIME", value_parser = moment)]
    pub now: Option<crate::domain::time::Stamp>,
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
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
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
    /// One of a closed list of words.
    #[error("one of the words")]
    OneOf(Vec<&'static str>),
    /// A day of some calendar.
    #[error("a day")]
    Day,
}

fn language(code: &str) -> Result<Lang, Expected> {
    Lang::from_code(code).ok_or(Expected::Language)
}

fn moment(text: &str) -> Result<crate::domain::time::Stamp, Expected> {
    super::record::fields::moment(text).ok_or(Expected::Moment)
}

fn code<T: Named>(text: &str) -> Result<T, Expected> {
    T::of_name(text).ok_or_else(|| Expected::OneOf(T::names()))
}

fn day(text: &str) -> Result<i32, Expected> {
    crate::i18n::parse_day(text).ok_or(Expected::Day)
}

fn weeks(text: &str) -> Result<usize, Expected> {
    number(text, 0, 52)
}

fn count(text: &str) -> Result<usize, Expected> {
    number(text, 1, 1_000_000)
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
