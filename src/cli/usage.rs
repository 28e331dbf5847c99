//! A command line that cannot be understood: what is wrong with it and what may be meant, in the reader's language.

use std::error::Error as _;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::args::Expected;
use crate::domain::Lang;
use crate::i18n::{Arg, Key, say, say_with};

/// The lines that say it: what is wrong, the nearest that is known, how to write it, and where all of it stands.
pub fn lines(error: &clap::Error, lang: Lang) -> Vec<String> {
    let mut lines = vec![format!("darban: {}", wrong(error, lang))];
    lines.extend(nearest(error).map(|word| with(lang, Key::UsageNearest, &[("word", word)])));
    if let Some(usage) = error.get(ContextKind::Usage) {
        // The library puts its own heading before it.
        let usage = usage.to_string();
        let usage = usage.trim().trim_start_matches("Usage:").trim();
        lines.push(format!("{}: {usage}", say(lang, Key::HelpUsage)));
    }
    lines.push(with(lang, Key::UsageHelp, &[("command", "darban --help".to_owned())]));
    lines
}

/// The lines of what turns out to be wrong only when the logbook is open.
pub fn saying(wrong: &str, lang: Lang) -> Vec<String> {
    vec![format!("darban: {wrong}"), with(lang, Key::UsageHelp, &[("command", "darban --help".to_owned())])]
}

fn with(lang: Lang, key: Key, args: &[(&'static str, String)]) -> String {
    let args: Vec<(&'static str, Arg)> = args.iter().map(|(name, value)| (*name, value.into())).collect();
    say_with(lang, key, &args)
}

fn wrong(error: &clap::Error, lang: Lang) -> String {
    let field = || context(error, ContextKind::InvalidArg).unwrap_or_default();
    let of_field = |key| with(lang, key, &[("field", name(&field()))]);
    match error.kind() {
        ErrorKind::UnknownArgument => with(lang, Key::UsageUnknown, &[("found", field())]),
        ErrorKind::InvalidSubcommand => {
            let found = context(error, ContextKind::InvalidSubcommand).unwrap_or_default();
            with(lang, Key::UsageNoCommand, &[("found", found)])
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => value(error, lang, &name(&field())),
        ErrorKind::TooManyValues => of_field(Key::UsageTakesNoValue),
        ErrorKind::ArgumentConflict => of_field(Key::UsageTwice),
        ErrorKind::InvalidUtf8 => say(lang, Key::WrongNotUtf8),
        _ => say(lang, Key::UsageOther),
    }
}

/// A value that is missing, or is not what it should be.
fn value(error: &clap::Error, lang: Lang, field: &str) -> String {
    let found = context(error, ContextKind::InvalidValue).unwrap_or_default();
    let field = ("field", field.to_owned());
    if found.is_empty() {
        return with(lang, Key::UsageNeedsValue, &[field]);
    }
    match error.source().and_then(|source| source.downcast_ref::<Expected>()) {
        Some(Expected::Number(least, most)) => {
            let range = [("least", least.to_string()), ("most", most.to_string())];
            with(lang, Key::WrongNotNumber, &[&[field][..], &range].concat())
        }
        Some(Expected::OneOf(words)) => {
            with(lang, Key::WrongNotOneOf, &[field, ("found", found), ("words", words.join(", "))])
        }
        Some(Expected::Day) => with(lang, Key::WrongNotDay, &[field]),
        Some(Expected::Moment) => with(lang, Key::WrongNotTime, &[field]),
        Some(Expected::Language) => {
            let words = Lang::ALL.map(Lang::code).join(", ");
            with(lang, Key::WrongNotOneOf, &[field, ("found", found), ("words", words)])
        }
        None => with(lang, Key::UsageUnknown, &[("found", found)]),
    }
}

/// The option without the name of its value.
fn name(field: &str) -> String {
    field.split([' ', '=']).next().unwrap_or(field).to_owned()
}

/// What may be meant: the nearest command or option.
fn nearest(error: &clap::Error) -> Option<String> {
    let kinds = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg];
    let found: Vec<String> = kinds.iter().filter_map(|kind| context(error, *kind)).collect();
    (!found.is_empty()).then(|| found.join(" "))
}

fn context(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(word) => Some(word.clone()),
        ContextValue::Strings(words) => words.first().cloned(),
        _ => None,
    }
}
