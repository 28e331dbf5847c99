//! Standard packs: the built-in ones and a site's own, read, checked and told apart by their ids.

mod items;
mod ready;
mod tables;
mod whole;
mod words;

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use sha2::{Digest as _, Sha256};

use super::diagnostic::{Diagnostic, Problem};
use super::file::read;
use super::reading::{Report, Section};
use crate::domain::standard::{Digest, Edition, KnownStandards, Mode, Profile, Standard};

/// The packs inside the program: id and exact text.
pub fn built_in() -> &'static [(&'static str, &'static str)] {
    &[
        ("reception", include_str!("../../../assets/standards/reception.toml")),
        ("security", include_str!("../../../assets/standards/security.toml")),
        ("unhappy", include_str!("../../../assets/standards/unhappy.toml")),
        ("readiness", include_str!("../../../assets/standards/readiness.toml")),
    ]
}

/// What reading a built-in pack gives, made ahead; empty for another one.
fn ready_made(id: &str) -> &'static [u8] {
    match id {
        "reception" => include_bytes!("../../../assets/standards/ready/reception"),
        "security" => include_bytes!("../../../assets/standards/ready/security"),
        "unhappy" => include_bytes!("../../../assets/standards/ready/unhappy"),
        "readiness" => include_bytes!("../../../assets/standards/ready/readiness"),
        _ => &[],
    }
}

/// The digest of a pack's exact text: what encounters pin.
pub fn digest(text: &str) -> Digest {
    Digest(Sha256::digest(text.as_bytes()).into())
}

const TOP: &[&str] = &[
    "id",
    "version",
    "author",
    "review_by",
    "mode",
    "profile",
    "greet_within",
    "title",
    "factors",
    "item",
    "probe",
    "phrase",
    "cause",
    "reason",
    "refusal",
    "offer",
];

/// Reads and checks the text of a pack; `path` only names it in the diagnostics.
///
/// # Errors
/// Every mistake in the text.
pub fn parse_pack(text: &str, path: &Path) -> Result<Standard, Vec<Diagnostic>> {
    let (report, table) = Report::parse(path, text);
    let top = Section::top(&report, &table).knows(TOP, |_| None);
    let standard = standard(&top, digest(text));
    let found = report.finish();
    match standard {
        Some(standard) if found.is_empty() => Ok(standard),
        _ => Err(found),
    }
}

fn standard(top: &Section<'_>, digest: Digest) -> Option<Standard> {
    let id = words::id(top);
    let version = words::line(top, "version");
    let author = words::line(top, "author");
    let review_by = top.need("review_by").and_then(|field| field.day());
    let modes = [("confirm", Mode::Confirm), ("read-do", Mode::ReadDo)];
    let mode = top.need("mode").and_then(|field| field.one_of(&modes));
    let profiles = [("welcome", Profile::Welcome), ("guarded", Profile::Guarded)];
    let profile = top.need("profile").and_then(|field| field.one_of(&profiles));
    let greet_within = top.need("greet_within").and_then(|field| field.number(1..=3600));
    let title = words::worded(top, "title", words::LABEL);
    let factors = words::worded(top, "factors", usize::MAX);
    let items = items::items(top);
    let probes = items::probes(top, &items);
    let phrases = tables::phrases(top);
    let role = whole::role(id, &items);
    whole::check(top, role, mode, &items, &phrases);
    Some(Standard {
        causes: tables::causes(top),
        reasons: tables::reasons(top),
        refusals: tables::refusals(top),
        offers: tables::offers(top),
        id: id?.to_owned(),
        version: version?,
        digest,
        author: author?,
        review_by: review_by?,
        mode: mode?,
        profile: profile?,
        greet_within: greet_within? * 1000,
        title: title?,
        factors: factors?,
        items: items.into_iter().filter_map(|read| read.item).collect(),
        probes,
        phrases: phrases.into_iter().filter_map(|read| read.phrase).collect(),
    })
}

/// Whether the text is meant as a pack rather than as a config.
pub(super) fn is_pack(text: &str) -> bool {
    let (table, _) = toml::de::DeTable::parse_recoverable(text);
    let ours = |key: &str| TOP.contains(&key);
    table.get_ref().keys().any(|key| ours(key.get_ref()))
}

/// A pack with the text it was read from: adoption keeps the text in the logbook.
pub type Read = (Standard, Text);

/// The text of a pack: of a built-in one, or read from a file.
pub type Text = Cow<'static, str>;

/// A pack that was found sound, with its text. A built-in one is read as a whole when that is needed: its tests have
/// found it sound.
#[derive(Debug)]
pub struct Found {
    /// Its stable id.
    pub id: String,
    /// What is known of it unread.
    pub edition: Edition,
    /// SHA-256 of its text.
    pub digest: Digest,
    /// Its text.
    pub text: Text,
    read: Option<Standard>,
}

impl Found {
    /// A built-in pack; none if what was read ahead is not of this text.
    fn built_in(id: &str, text: &'static str) -> Option<Found> {
        let (digest, id, edition) = ready::head(text, ready_made(id))?;
        Some(Found { id, edition, digest, text: Cow::Borrowed(text), read: None })
    }

    fn read((standard, text): Read) -> Found {
        let edition = Edition { version: standard.version.clone(), review_by: standard.review_by };
        let (id, digest) = (standard.id.clone(), standard.digest);
        Found { id, edition, digest, text, read: Some(standard) }
    }

    /// The whole standard with its text; none only where a built-in text has a mistake, which its tests exclude.
    fn whole(self) -> Option<Read> {
        let standard = self.read.or_else(|| whole(&self.id, &self.text))?;
        Some((standard, self.text))
    }

    /// Adds it to `known`, unread if it is.
    pub fn make_known(self, known: &mut KnownStandards) {
        let Found { id, edition, digest, text, read } = self;
        match read {
            Some(standard) => known.insert(digest, Arc::new(standard)),
            None => known.insert_unread(digest, edition, move || whole(&id, &text).map(Arc::new)),
        }
    }
}

fn whole(id: &str, text: &str) -> Option<Standard> {
    ready::standard(text, ready_made(id)).or_else(|| parse_pack(text, Path::new("")).ok())
}

/// Adds the standard of a text out of a logbook to `known`, to be read when it is asked for; not if it is no pack.
pub fn make_known(known: &mut KnownStandards, digest: Digest, text: &str) {
    if known.contains_key(&digest) {
        return;
    }
    match edition(text) {
        Some(edition) => {
            let text = text.to_owned();
            known.insert_unread(digest, edition, move || parse_pack(&text, Path::new("")).ok().map(Arc::new));
        }
        // What stands in another order is read at once.
        None => {
            if let Ok(standard) = parse_pack(text, Path::new("")) {
                known.insert(digest, Arc::new(standard));
            }
        }
    }
}

/// What stands above the first table of a pack.
fn edition(text: &str) -> Option<Edition> {
    let head = text.split_once("\n[").map_or(text, |(head, _)| head);
    let (report, table) = Report::parse(Path::new(""), head);
    let top = Section::top(&report, &table);
    let (version, review_by) = (words::line(&top, "version"), top.need("review_by").and_then(|field| field.day()));
    let sound = report.finish().is_empty();
    Some(Edition { version: version?, review_by: review_by? }).filter(|_| sound)
}

/// The built-in packs and the site's own in `standards/*.toml` of `config_dir`. A site's pack with the id of a built-in
/// one takes its place; any other comes after them, in the order of file names.
///
/// Packs with mistakes are left out, and every mistake is given: who gets any must apply none.
pub fn load_all(config_dir: &Path) -> (Vec<Read>, Vec<Diagnostic>) {
    let (packs, found) = find_all(config_dir);
    (read_all(packs), found)
}

/// All of these, read.
pub fn read_all(packs: Vec<Found>) -> Vec<Read> {
    packs.into_iter().filter_map(Found::whole).collect()
}

/// [`load_all`] without reading what is known to be sound.
pub fn find_all(config_dir: &Path) -> (Vec<Found>, Vec<Diagnostic>) {
    let mut packs: Vec<Found> = Vec::new();
    let mut found = Vec::new();
    for (id, text) in built_in() {
        let read = || parse_pack(text, Path::new(&format!("{id}.toml")));
        match Found::built_in(id, text).map_or_else(|| read().map(|pack| Found::read((pack, Cow::Borrowed(text)))), Ok)
        {
            Ok(pack) => packs.push(pack),
            Err(mistakes) => found.extend(mistakes),
        }
    }
    let mut seen: Vec<(String, PathBuf)> = Vec::new();
    for path in site_files(config_dir, &mut found) {
        let (standard, text) = match read_pack(&path) {
            Ok(read) => read,
            Err(mistakes) => {
                found.extend(mistakes);
                continue;
            }
        };
        if let Some((id, other)) = seen.iter().find(|(id, _)| *id == standard.id) {
            let problem = Problem::SamePack { id: id.clone(), other: other.clone() };
            found.push(Diagnostic::of_file(&path, problem));
            continue;
        }
        seen.push((standard.id.clone(), path));
        let pack = Found::read((standard, text));
        match packs.iter_mut().find(|old| old.id == pack.id) {
            Some(place) => *place = pack,
            None => packs.push(pack),
        }
    }
    (packs, found)
}

fn read_pack(path: &Path) -> Result<Read, Vec<Diagnostic>> {
    let text = read(path)?;
    let standard = parse_pack(&text, path)?;
    Ok((standard, Cow::Owned(text)))
}

/// The site's own pack files, by name. No folder is no pack; a folder that cannot be read is a mistake.
pub(super) fn site_files(config_dir: &Path, found: &mut Vec<Diagnostic>) -> Vec<PathBuf> {
    let folder = config_dir.join("standards");
    let entries = match std::fs::read_dir(&folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Vec::new(),
        Err(error) => {
            found.push(Diagnostic::of_file(&folder, Problem::Unreadable(error.to_string())));
            return Vec::new();
        }
    };
    let mut paths: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .collect();
    paths.sort();
    paths
}
