//! `darban demo`: a made-up logbook to try things on, the same for the same seed and end.
//!
//! Every line of it is decided by the domain itself, as at a desk. A small one is written like the desk writes, one
//! commit a command; a large one thousands of entries at a time. Both leave the same entries.

mod answers;
pub mod chance;
pub mod days;
mod lazy;
mod life;
mod plan;
mod shifts;
pub mod truth;
mod visit;
pub mod world;

use std::path::Path;

use super::args::{self, Places};
use super::desk::{self, Checked, checked};
use super::language;
use super::report::Failure;
use crate::config::standards;
use crate::domain::Lang;
use crate::domain::book::DraftChange;
use crate::domain::decide::Decision;
use crate::i18n::{Key, say_with};
use crate::runtime::clock::Clock;
use crate::runtime::trouble;
use crate::runtime::world::{fresh_ids, stamp};
use crate::store::{Batch, Logbook, Reader, StoreError};
use crate::text;

use life::live;
pub use life::{Ended, Plan};

/// From so many encounters on entries are written in bulk.
const LARGE: u32 = 200;

/// Makes the logbook; opens the desk on it unless a folder was given.
///
/// # Errors
/// There is a logbook already; the folder cannot be written.
pub fn run(places: &Places, wanted: &args::Demo) -> Result<u8, Failure> {
    let lang = language::of(places);
    let folder = match &places.data {
        Some(folder) => folder.clone(),
        None => std::env::temp_dir().join(format!("darban-demo-{}", fresh_ids().take())),
    };
    let here = Places { data: Some(folder.clone()), ..places.clone() };
    let Checked { paths, packs, .. } = checked(&here)?;
    let packs = standards::read_all(packs);
    refuse_full(lang, &paths.logbook())?;
    let clock = Clock::new().map_err(|error| Failure::User(trouble::words_other(lang.into(), &error)))?;
    let until = wanted.until.unwrap_or_else(|| stamp(&clock));
    let plan = Plan { lang, seed: wanted.seed, encounters: wanted.encounters, until, packs: &packs };
    let told = |error: StoreError| Failure::User(trouble::words(lang.into(), &error));
    let ended = write(&paths.logbook(), plan, wanted.encounters >= LARGE).map_err(told)?;
    if let Some(file) = &wanted.truth {
        let truth = format!("{:#}\n", ended.truth.json(wanted.seed, &ended.places));
        std::fs::write(file, truth).map_err(|error| cannot_write(lang, file, &error))?;
    }
    if places.data.is_some() {
        let n = ended.truth.of("encounters");
        let path = paths.logbook().display().to_string();
        say(&say_with(lang, Key::CliDemoDone, &[("n", n.into()), ("path", path.into())]));
        return Ok(0);
    }
    let code = desk::run(&here, desk::Wanted { demo: true, ..desk::Wanted::default() });
    // Made above under a name of its own, so that nothing else is in it.
    let _ = std::fs::remove_dir_all(&folder);
    code
}

fn say(words: &str) {
    use std::io::Write as _;
    let _ = writeln!(std::io::stdout(), "{}", text::plain(words));
}

fn cannot_write(lang: Lang, path: &Path, error: &std::io::Error) -> Failure {
    let args = [("path", path.display().to_string().into()), ("why", error.to_string().into())];
    Failure::User(say_with(lang, Key::CliCannotWrite, &args))
}

/// A real logbook is never added to.
fn refuse_full(lang: Lang, logbook: &Path) -> Result<(), Failure> {
    if !logbook.exists() {
        return Ok(());
    }
    let empty = Reader::open(logbook).and_then(|mut reader| reader.desks()).map(|desks| desks.is_empty());
    match empty {
        Ok(true) => Ok(()),
        _ => {
            let path = logbook.display().to_string();
            Err(Failure::User(say_with(lang, Key::CliNotEmpty, &[("path", path.into())])))
        }
    }
}

/// Writes a made-up life into a logbook.
///
/// # Errors
/// What writing can bring.
pub fn write(logbook: &Path, plan: Plan<'_>, in_bulk: bool) -> Result<Ended, StoreError> {
    let mut logbook = Logbook::open(logbook)?;
    let texts: Vec<_> = plan.packs.iter().map(|(standard, text)| (standard.digest, text.to_string())).collect();
    logbook.append(&Batch { packs: &texts, ..Batch::default() })?;
    let ended = match in_bulk {
        false => live(plan, &mut |decision: Decision| {
            let Decision { entries, drafts } = &decision;
            logbook.append(&Batch { entries, drafts, ..Batch::default() }).map(drop)
        })?,
        true => bulk(&mut logbook, plan)?,
    };
    logbook.checkpoint_idle()?;
    Ok(ended)
}

fn bulk(logbook: &mut Logbook, plan: Plan<'_>) -> Result<Ended, StoreError> {
    let mut ended = None;
    logbook.bulk(|bulk| -> Result<(), StoreError> {
        ended = Some(live(plan, &mut |decision: Decision| bulk.add(decision.entries))?);
        Ok(())
    })?;
    let ended = ended.ok_or(StoreError::Stopped)?;
    // Drafts are only worth their rows while a visit is open: those of the end are written at the end.
    let drafts: Vec<DraftChange> = ended.open.iter().map(|visit| DraftChange::Put(Box::new(visit.clone()))).collect();
    if !drafts.is_empty() {
        logbook.append(&Batch { drafts: &drafts, ..Batch::default() })?;
    }
    Ok(ended)
}
