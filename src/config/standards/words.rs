//! The small things every table of a pack is made of: ids, lines, wordings, closed lists of names.

use super::super::diagnostic::{Problem, is_unprintable, quoted};
use super::super::reading::{Field, Section};
use crate::domain::Lang;
use crate::domain::standard::{Stage, Worded};
use crate::text::terminal_width;

/// Cells an item or a label has on the screen.
pub(super) const LABEL: usize = 38;
/// Cells an option of a probe has on the screen.
pub(super) const OPTION: usize = 30;

const LANGUAGES: &[&str] = &["en", "fa", "th"];

/// The id of a table: small Latin letters, digits and single hyphens.
pub(super) fn id<'r>(section: &Section<'r>) -> Option<&'r str> {
    let field = section.need("id")?;
    let id = field.string()?;
    let plain = |letter: u8| letter.is_ascii_lowercase() || letter.is_ascii_digit();
    let fits = id.len() <= 40 && id.split('-').all(|part| !part.is_empty() && part.bytes().all(plain));
    if !fits {
        field.wrong(Problem::NotAnId { found: quoted(id) });
    }
    fits.then_some(id)
}

/// Reports every value that was already taken; values in the order of the file, with their places.
#[derive(Debug, Default)]
pub(super) struct Once {
    taken: Vec<(String, usize)>,
}

impl Once {
    /// Takes the value of `key` in `section`, or reports who has it.
    pub(super) fn take(&mut self, section: &Section<'_>, key: &str, value: impl Into<String>) {
        let Some(field) = section.get(key) else {
            return;
        };
        let value = value.into();
        match self.taken.iter().find(|(taken, _)| *taken == value) {
            Some((_, first)) => {
                field.wrong(Problem::Taken { key: field.key.clone(), found: quoted(&value), first: *first })
            }
            None => self.taken.push((value, field.report.line(field.at.start))),
        }
    }
}

/// A text: not empty, nothing unprintable in it, and no wider than `most` cells.
pub(super) fn text<'r>(field: &Field<'r>, most: usize) -> Option<&'r str> {
    let text = field.string()?;
    let key = || field.key.clone();
    let wide = terminal_width(text);
    let problem = if text.trim().is_empty() {
        Some(Problem::Empty { key: key() })
    } else if let Some(letter) = text.chars().find(|letter| is_unprintable(*letter)) {
        Some(Problem::Unprintable { key: key(), found: format!("U+{:04X}", u32::from(letter)) })
    } else if wide > most {
        Some(Problem::TooWide { key: key(), cells: wide, most })
    } else {
        None
    };
    match problem {
        Some(problem) => {
            field.wrong(problem);
            None
        }
        None => Some(text),
    }
}

/// A required text of one line.
pub(super) fn line(section: &Section<'_>, key: &'static str) -> Option<String> {
    section.need(key).and_then(|field| text(&field, LABEL)).map(str::to_owned)
}

/// A wording in every language.
pub(super) fn worded(section: &Section<'_>, key: &'static str, most: usize) -> Option<Worded> {
    let languages = section.need(key)?.section(key)?.knows(LANGUAGES, |_| None);
    let one = |code| languages.need(code).and_then(|field| text(&field, most)).map(str::to_owned);
    let (en, fa, th) = (one("en"), one("fa"), one("th"));
    Some(Worded { en: en?, fa: fa?, th: th? })
}

/// Whether the text has a letter of the language's script; that it has none is a mistake.
pub(super) fn in_script(field: &Field<'_>, text: &str, lang: Lang) {
    let letter = |letter: char| match lang {
        Lang::Fa => matches!(letter, '\u{0620}'..='\u{06ff}'),
        Lang::En => letter.is_ascii_alphabetic(),
        Lang::Th => matches!(letter, '\u{0e00}'..='\u{0e7f}'),
    };
    if !text.chars().any(letter) {
        field.wrong(Problem::OtherScript { key: field.key.clone(), lang });
    }
}

/// A list of names out of a closed list; none when the key is not there.
pub(super) fn names<T: Copy>(section: &Section<'_>, key: &str, all: &[(&'static str, T)]) -> Vec<T> {
    let entries = section.get(key).and_then(|field| field.list());
    entries.into_iter().flatten().filter_map(|entry| entry.one_of(all)).collect()
}

/// The stages by name.
pub(super) const STAGES: [(&str, Stage); 12] = [
    ("readiness", Stage::Readiness),
    ("approach", Stage::Approach),
    ("greeting", Stage::Greeting),
    ("listening", Stage::Listening),
    ("service", Stage::Service),
    ("farewell", Stage::Farewell),
    ("follow-up", Stage::FollowUp),
    ("step-1", Stage::Step(1)),
    ("step-2", Stage::Step(2)),
    ("step-3", Stage::Step(3)),
    ("step-4", Stage::Step(4)),
    ("step-5", Stage::Step(5)),
];

/// A required stage.
pub(super) fn stage(section: &Section<'_>) -> Option<Stage> {
    section.need("stage").and_then(|field| field.one_of(&STAGES))
}
