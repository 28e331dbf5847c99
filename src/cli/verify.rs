//! `darban verify`: does the file still say what was written?

use std::io::{self, Write};

use serde_json::json;
use uuid::Uuid;

use super::args::Places;
use super::language;
use super::report::Failure;
use crate::config::Paths;
use crate::domain::Lang;
use crate::i18n::{Arg, Key, say, say_with};
use crate::runtime::trouble;
use crate::store::{self, Projections, Reader, Verdict, Verified, VerifyOptions, Why};
use crate::text;

/// How to look, and what to expect.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wanted {
    /// Also compare the projections.
    pub full: bool,
    /// Make the projections anew.
    pub rebuild: bool,
    /// As JSON.
    pub json: bool,
    /// At least so many entries must be there.
    pub min: Option<i64>,
}

/// Verifies the logbook. The exit code: 1 when it was tampered with or has fewer entries than wanted.
///
/// # Errors
/// The logbook cannot be read.
pub fn run(places: &Places, wanted: Wanted) -> Result<u8, Failure> {
    let paths = Paths::find(places.config.as_deref(), places.data.as_deref())
        .map_err(|_| Failure::User(say(language::of(places), Key::CliNoHome)))?;
    // A file that cannot be read well enough to say its language is exactly what is looked at here.
    let chosen = Reader::open(&paths.logbook()).and_then(|mut reader| reader.language()).ok().flatten();
    let lang = language::over(places, chosen);
    let options = VerifyOptions { full: wanted.full, rebuild: wanted.rebuild };
    let verified = store::verify(&paths.logbook(), options, &mut |_| true)
        .map_err(|error| Failure::User(trouble::words(lang.into(), &error)))?;
    let tampered = matches!(verified.verdict, Verdict::TamperedAt(..));
    let enough = wanted.min.is_none_or(|min| verified.entries >= min);
    let lines = if wanted.json { vec![as_json(&verified, enough)] } else { words(lang, &verified, wanted.min) };
    let mut out = io::stdout().lock();
    for line in lines {
        // Whoever does not listen still gets the exit code.
        let _ = writeln!(out, "{}", text::plain(&line));
    }
    Ok(u8::from(tampered || !enough))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn as_json(verified: &Verified, enough: bool) -> String {
    let (verdict, seq, why) = match &verified.verdict {
        Verdict::Intact => ("intact", None, None),
        Verdict::AnchoredUpTo(seq) => ("anchored", Some(*seq), None),
        Verdict::UnanchoredSince(seq) => ("unanchored", Some(*seq), None),
        Verdict::TamperedAt(seq, why) => ("tampered", Some(*seq), Some(name(*why))),
    };
    let projections = match &verified.projections {
        Projections::NotChecked => "not-checked",
        Projections::Same => "same",
        Projections::Differ(_) => "differ",
        Projections::Rebuilt => "rebuilt",
    };
    json!({
        "verdict": verdict,
        "seq": seq,
        "why": why,
        "entries": verified.entries,
        "enough": enough,
        "payloads": verified.payloads,
        "erased": verified.erased,
        "log": Uuid::from_bytes(verified.log).to_string(),
        "head": hex(&verified.head),
        "projections": projections,
    })
    .to_string()
}

fn name(why: Why) -> &'static str {
    match why {
        Why::Missing => "missing",
        Why::Changed => "changed",
        Why::PayloadChanged => "payload-changed",
        Why::PayloadGone => "payload-gone",
        Why::PayloadAdded => "payload-added",
        Why::Malformed => "malformed",
    }
}

fn words(lang: Lang, verified: &Verified, min: Option<i64>) -> Vec<String> {
    let with = |key, n: i64| say_with(lang, key, &[("n", Arg::Number(n))]);
    let mut lines = vec![match &verified.verdict {
        Verdict::Intact => say(lang, Key::VerifyIntact),
        Verdict::AnchoredUpTo(seq) => with(Key::VerifyAnchored, *seq),
        Verdict::UnanchoredSince(seq) => with(Key::VerifyUnanchored, *seq),
        Verdict::TamperedAt(seq, why) => {
            let why = Key::from_id(&format!("verify-{}", name(*why))).map(|key| say(lang, key)).unwrap_or_default();
            say_with(lang, Key::VerifyTampered, &[("n", Arg::Number(*seq)), ("why", why.into())])
        }
    }];
    lines.push(with(Key::VerifyEntries, verified.entries));
    if verified.erased > 0 {
        lines.push(with(Key::VerifyErased, verified.erased));
    }
    lines.push(say_with(lang, Key::VerifyHead, &[("hash", hex(&verified.head).into())]));
    match &verified.projections {
        Projections::NotChecked => {}
        Projections::Same => lines.push(say(lang, Key::VerifyProjectionsSame)),
        Projections::Differ(found) => {
            lines.push(say_with(lang, Key::VerifyProjectionsDiffer, &[("table", found.table.into())]));
        }
        Projections::Rebuilt => lines.push(say(lang, Key::VerifyProjectionsRebuilt)),
    }
    if let Some(min) = min.filter(|min| verified.entries < *min) {
        lines.push(say_with(lang, Key::VerifyTooFew, &[("n", Arg::Number(min))]));
    }
    lines
}
