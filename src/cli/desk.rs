//! `darban`: the desk itself.

use std::path::{Path, PathBuf};

use crate::config::{self, Config, Diagnostic, Paths, standards};
use crate::domain::entry::Via;
use crate::runtime::desk::{self, Opening};
use crate::store::{Reader, StoreError};

use super::args::Places;
use super::report::Failure;

/// What is wanted besides the ordinary desk.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// A made-up logbook at this place.
    pub demo: bool,
    /// Only the visitor's verdict.
    pub verdict_only: bool,
}

/// Config, packs and paths, all checked.
pub struct Checked {
    /// Where things are.
    pub paths: Paths,
    /// The config.
    pub config: Config,
    /// The standards with their texts.
    pub packs: Vec<(crate::domain::Standard, String)>,
}

/// Reads config and packs.
///
/// # Errors
/// Every mistake in them.
pub fn checked(places: &Places) -> Result<Checked, Failure> {
    let lang = super::language::of(places.lang);
    let paths = Paths::find(places.config.as_deref(), places.data.as_deref())
        .map_err(|error| Failure::User(error.to_string()))?;
    let mut mistakes: Vec<Diagnostic> = Vec::new();
    let config = config::load(&paths.config, paths.config_asked).unwrap_or_else(|found| {
        mistakes.extend(found);
        Config::default()
    });
    let (packs, found) = standards::load_all(paths.config_dir());
    mistakes.extend(found);
    if !mistakes.is_empty() {
        return Err(Failure::Config(lang, mistakes));
    }
    Ok(Checked { paths, config, packs })
}

/// Opens the desk.
///
/// # Errors
/// Mistakes in config or packs; a logbook or terminal that cannot be used.
pub fn run(places: &Places, wanted: &Wanted) -> Result<u8, Failure> {
    let Checked { paths, config, packs } = checked(places)?;
    let logbook: PathBuf = paths.logbook();
    let made_up = is_made_up(&logbook);
    let opening = Opening {
        config,
        packs,
        logbook,
        state: paths.state(),
        desk: None,
        lang: places.lang,
        demo: wanted.demo || made_up,
        verdict_only: wanted.verdict_only,
    };
    desk::run(opening).map_err(|error| Failure::User(error.to_string()))
}

/// Whether the first entry of a logbook says that it is made up, wherever it lies by now.
fn is_made_up(logbook: &Path) -> bool {
    let first = || -> Result<bool, StoreError> {
        let mut reader = Reader::open(logbook)?;
        let Some((desk, _)) = reader.desks()?.first().cloned() else { return Ok(false) };
        let story = reader.entries_about(desk.into())?;
        Ok(story.first().is_some_and(|(_, entry)| entry.via == Via::Demo))
    };
    // What cannot be read here is told when the desk opens it.
    logbook.exists() && first().unwrap_or(false)
}
