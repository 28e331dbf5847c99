//! `darban`: the desk itself.

use std::path::PathBuf;

use crate::config::{self, Config, Diagnostic, Paths, standards};
use crate::i18n::{Key, say};
use crate::runtime::desk::{self, Opening, ReviewOf};
use crate::runtime::terminal;

use super::args::Places;
use super::report::Failure;

/// What is wanted besides the ordinary desk.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// A made-up logbook at this place.
    pub demo: bool,
    /// Only the visitor's verdict.
    pub verdict_only: bool,
    /// Which desk, by name or id; none: the first.
    pub desk: Option<String>,
    /// The review.
    pub review: Option<ReviewOf>,
}

/// Config, packs and paths, all checked.
pub struct Checked {
    /// Where things are.
    pub paths: Paths,
    /// The config.
    pub config: Config,
    /// The standards with their texts.
    pub packs: Vec<standards::Found>,
}

/// Reads config and packs.
///
/// # Errors
/// Every mistake in them.
pub fn checked(places: &Places) -> Result<Checked, Failure> {
    let lang = || super::language::of(places);
    let paths = Paths::find(places.config.as_deref(), places.data.as_deref())
        .map_err(|_| Failure::User(say(lang(), Key::CliNoHome)))?;
    let mut mistakes: Vec<Diagnostic> = Vec::new();
    let config = config::load(&paths.config, paths.config_asked).unwrap_or_else(|found| {
        mistakes.extend(found);
        Config::default()
    });
    let (packs, found) = standards::find_all(paths.config_dir());
    mistakes.extend(found);
    if !mistakes.is_empty() {
        return Err(Failure::Config(lang(), mistakes));
    }
    Ok(Checked { paths, config, packs })
}

/// Opens the desk.
///
/// # Errors
/// Mistakes in config or packs; a logbook or terminal that cannot be used.
pub fn run(places: &Places, wanted: Wanted) -> Result<u8, Failure> {
    // It answers while the files are read.
    let awaited = terminal::ask();
    let Checked { paths, config, packs } = checked(places)?;
    let logbook: PathBuf = paths.logbook();
    let opening = Opening {
        config,
        packs,
        logbook,
        state: paths.state(),
        desk: wanted.desk,
        lang: places.lang,
        spoken: super::language::of(places),
        demo: wanted.demo,
        verdict_only: wanted.verdict_only,
        review: wanted.review,
    };
    desk::run(opening, awaited).map_err(|error| Failure::User(error.to_string()))
}
