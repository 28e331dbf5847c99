//! Phrases, and the coded choices: causes, reasons, refusals, offers.

use super::super::diagnostic::Problem;
use super::super::reading::Section;
use super::items::by_name;
use super::words::{self, LABEL, Once};
use crate::domain::Lang;
use crate::domain::encounter::{Channel, Place, Tag};
use crate::domain::people::Duty;
use crate::domain::standard::{Coded, Level, Offer, Phrase, Reason, Refusal, Stage, Worded};

const PHRASE: &[&str] = &["id", "stage", "language", "channel", "hours", "place", "tag", "say", "say_f", "read"];
const CAUSE: &[&str] = &["id", "text"];
const REASON: &[&str] = &["id", "text", "level"];
const REFUSAL: &[&str] = &["id", "text", "alternative"];
const OFFER: &[&str] = &["id", "text", "duty", "call"];
const READ: &[&str] = &["en", "fa", "th"];

/// A phrase as far as it could be read.
#[derive(Debug)]
pub(super) struct ReadPhrase<'r> {
    /// Where it stands.
    pub(super) section: Section<'r>,
    /// Its stage.
    pub(super) stage: Option<Stage>,
    /// The whole phrase, when nothing is wrong with it.
    pub(super) phrase: Option<Phrase>,
}

/// All phrases, in the order of the pack.
pub(super) fn phrases<'r>(top: &Section<'r>) -> Vec<ReadPhrase<'r>> {
    let mut ids = Once::default();
    let sections = top.tables("phrase").into_iter();
    sections.map(|section| phrase(section.knows(PHRASE, |_| None), &mut ids)).collect()
}

fn phrase<'r>(section: Section<'r>, ids: &mut Once) -> ReadPhrase<'r> {
    let id = words::id(&section);
    if let Some(id) = id {
        ids.take(&section, "id", id);
    }
    let stage = words::stage(&section);
    let languages = Lang::ALL.map(|lang| (lang.code(), lang));
    let language = section.need("language").and_then(|field| field.one_of(&languages));
    let hours = hours(&section);
    let channels = words::names(&section, "channel", &by_name(Channel::ALL, Channel::name));
    let places = words::names(&section, "place", &by_name(Place::ALL, Place::name));
    let tags = words::names(&section, "tag", &by_name(Tag::ALL, Tag::name));
    let spoken = |field: super::super::reading::Field<'_>| {
        let text = words::text(&field, usize::MAX)?;
        if let Some(lang) = language {
            words::in_script(&field, text, lang);
        }
        Some(text.to_owned())
    };
    let say = section.need("say").and_then(spoken);
    let say_f = section.get("say_f").and_then(spoken);
    let read = language.and_then(|language| read(&section, language));
    let whole = || {
        Some(Phrase {
            id: id?.to_owned(),
            stage: stage?,
            language: language?,
            channels,
            hours,
            places,
            tags,
            say: say?,
            say_f,
            read: read?,
        })
    };
    ReadPhrase { phrase: whole(), stage, section }
}

/// The first and the last hour of the day; the last may be before the first, over midnight.
fn hours(section: &Section<'_>) -> Option<(u8, u8)> {
    let field = section.get("hours")?;
    let entries = field.list()?;
    let [from, to] = entries.as_slice() else {
        field.wrong(Problem::Count { what: "hours".to_owned(), found: entries.len(), least: 2, most: 2 });
        return None;
    };
    let hour = |field: &super::super::reading::Field<'_>| field.number(0..=23).map(|hour| hour as u8);
    let (from, to) = (hour(from), hour(to));
    from.zip(to)
}

/// How to say it, in the script of every language but the phrase's own.
fn read(section: &Section<'_>, own: Lang) -> Option<Worded> {
    let table = section.need("read")?.section("read")?.knows(READ, |_| None);
    let mut read = Worded::default();
    let mut complete = true;
    for lang in Lang::ALL {
        let place = match lang {
            Lang::Fa => &mut read.fa,
            Lang::En => &mut read.en,
            Lang::Th => &mut read.th,
        };
        if lang == own {
            if let Some(field) = table.get(lang.code()) {
                field.wrong(Problem::OwnScript(field.key.clone()));
            }
            continue;
        }
        let field = table.need(lang.code());
        let text = field.as_ref().and_then(|field| words::text(field, usize::MAX));
        match field.zip(text) {
            Some((field, text)) => {
                words::in_script(&field, text, lang);
                text.clone_into(place);
            }
            None => complete = false,
        }
    }
    complete.then_some(read)
}

/// The tables `key` with their codes; how many there may be, if there are any at all.
fn coded<'r>(
    top: &Section<'r>,
    key: &'static str,
    known: &'static [&'static str],
    most: usize,
    count: std::ops::RangeInclusive<usize>,
) -> Vec<(Section<'r>, Option<Coded>)> {
    let sections = top.tables(key);
    if !sections.is_empty() && !count.contains(&sections.len()) {
        // The first one too many, or the last one there is.
        let at = sections.get(*count.end()).or(sections.last()).map_or(0..0, |section| section.at.clone());
        let problem =
            Problem::Count { what: key.to_owned(), found: sections.len(), least: *count.start(), most: *count.end() };
        top.report.add(at, problem);
    }
    let mut ids = Once::default();
    let mut read = Vec::new();
    for section in sections {
        let section = section.knows(known, |_| None);
        let id = words::id(&section);
        if let Some(id) = id {
            ids.take(&section, "id", id);
        }
        let text = words::worded(&section, "text", most);
        let coded = id.zip(text).map(|(id, text)| Coded { id: id.to_owned(), text });
        read.push((section, coded));
    }
    read
}

/// Causes of complaints.
pub(super) fn causes(top: &Section<'_>) -> Vec<Coded> {
    let read = coded(top, "cause", CAUSE, LABEL, 5..=9);
    read.into_iter().filter_map(|(_, coded)| coded).collect()
}

/// Why an item was missed.
pub(super) fn reasons(top: &Section<'_>) -> Vec<Reason> {
    let levels = [
        ("person", Level::Person),
        ("manager", Level::Manager),
        ("organisation", Level::Organisation),
        ("building", Level::Building),
    ];
    let read = coded(top, "reason", REASON, LABEL, 4..=8).into_iter();
    read.filter_map(|(section, coded)| {
        let level = section.need("level").and_then(|field| field.one_of(&levels));
        coded.zip(level).map(|(coded, level)| Reason { coded, level })
    })
    .collect()
}

/// Refusals with their alternatives.
pub(super) fn refusals(top: &Section<'_>) -> Vec<Refusal> {
    let read = coded(top, "refusal", REFUSAL, usize::MAX, 3..=6).into_iter();
    read.filter_map(|(section, coded)| {
        let alternative = words::worded(&section, "alternative", usize::MAX);
        coded.zip(alternative).map(|(coded, alternative)| Refusal { coded, alternative })
    })
    .collect()
}

/// What a duty may offer.
pub(super) fn offers(top: &Section<'_>) -> Vec<Offer> {
    let duties = [("guard", Duty::Guard), ("receptionist", Duty::Receptionist)];
    let read = coded(top, "offer", OFFER, LABEL, 3..=9).into_iter();
    read.filter_map(|(section, coded)| {
        let list = section.need("duty");
        let may = words::names(&section, "duty", &duties);
        if let Some(field) = list.filter(|field| field.is_empty_list()) {
            field.wrong(Problem::Empty { key: field.key.clone() });
        }
        let call = section.get("call").map_or(Some(false), |field| field.truth());
        coded.zip(call).map(|(coded, call)| Offer { coded, duties: may, call })
    })
    .collect()
}
