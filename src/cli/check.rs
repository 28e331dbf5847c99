//! `darban check`: every mistake in config and standards at once, and which standards are due for review.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde_json::json;

use super::args::Places;
use super::language;
use super::report::Failure;
use crate::config::{Diagnostic, Paths, check, standards};
use crate::domain::{Lang, Standard};
use crate::i18n::{Arg, Calendar, Key, Moment, date_long, say, say_with};
use crate::runtime::clock::Clock;
use crate::runtime::world::stamp;
use crate::text;

/// Exit code for mistakes in config or standards.
pub const MISTAKES: u8 = 78;

/// Checks the files given, or all that this site has. The exit code: 78 where there is a mistake.
///
/// # Errors
/// No home folder is known.
pub fn run(places: &Places, files: &[PathBuf], as_json: bool) -> Result<u8, Failure> {
    let lang = language::of(places);
    let (found, looked_at, packs) = if files.is_empty() {
        let paths = Paths::find(places.config.as_deref(), places.data.as_deref())
            .map_err(|_| Failure::User(say(lang, Key::CliNoHome)))?;
        let packs: Vec<Standard> =
            standards::load_all(paths.config_dir()).0.into_iter().map(|(standard, _)| standard).collect();
        (check::check_site(&paths), packs.len() + usize::from(paths.config.exists()), packs)
    } else {
        (check::check_files(files), files.len(), files.iter().filter_map(|file| pack(file)).collect())
    };
    let mut out = io::stdout().lock();
    for line in found.iter().flat_map(|mistake| lines(mistake, lang, as_json)) {
        let _ = writeln!(out, "{line}");
    }
    for line in stale(lang, &packs) {
        let _ = writeln!(io::stderr(), "{}", text::plain(&line));
    }
    if !as_json {
        let (key, n) = if found.is_empty() { (Key::CheckClean, looked_at) } else { (Key::CheckMistakes, found.len()) };
        let _ = writeln!(out, "{}", text::plain(&say_with(lang, key, &[("n", n.into())])));
    }
    Ok(if found.is_empty() { 0 } else { MISTAKES })
}

/// A mistake as its lines, or as one JSON object.
fn lines(mistake: &Diagnostic, lang: Lang, as_json: bool) -> Vec<String> {
    let said = mistake.say(lang);
    if !as_json {
        return said;
    }
    let place = format!("{}:{}:{}: ", mistake.path.display(), mistake.line, mistake.column);
    let first = said.first().cloned().unwrap_or_default();
    let message = first.strip_prefix(&place).unwrap_or(&first);
    let path = mistake.path.to_string_lossy();
    vec![json!({"path": path, "line": mistake.line, "column": mistake.column, "message": message}).to_string()]
}

/// The standard in a file; none where there is a mistake, which is told elsewhere, or a config.
fn pack(file: &Path) -> Option<Standard> {
    let text = std::fs::read_to_string(file).ok()?;
    standards::parse_pack(&text, file).ok()
}

/// One line for each standard past its review-by date.
fn stale(lang: Lang, packs: &[Standard]) -> Vec<String> {
    let Ok(clock) = Clock::new() else { return Vec::new() };
    let today = stamp(&clock).day();
    let date = |day: i32| {
        let noon = i64::from(day) * 86_400_000 + 43_200_000;
        date_long(crate::i18n::DateStyle { lang, calendar: Calendar::of(lang) }, Moment::new(noon, 0))
    };
    let old = packs.iter().filter(|standard| standard.is_stale(today));
    let say = |standard: &Standard| {
        let args = [("id", Arg::from(&standard.id)), ("date", date(standard.review_by).into())];
        say_with(lang, Key::CliStale, &args)
    };
    old.map(say).collect()
}
