//! Items and the probes bound to them.

use super::super::diagnostic::Problem;
use super::super::nearest::nearest;
use super::super::reading::Section;
use super::words::{self, LABEL, OPTION, Once};
use crate::domain::answer::Answer;
use crate::domain::encounter::{Channel, Tag, VisitorKind};
use crate::domain::standard::{Item, ItemKind, Means, Parameter, Probe, ProbeOption, Stage, When};

const ITEM: &[&str] =
    &["id", "key", "parameter", "stage", "kind", "measure", "weight", "critical", "when", "text", "why"];
const WHEN: &[&str] = &["channel", "kind", "tag", "unhappy"];
const PROBE: &[&str] = &["id", "item", "ask", "option"];
const CHOICE: &[&str] = &["means", "text"];

/// The parameters by name: the six of service, then the four of conduct.
pub(super) const PARAMETERS: [(&str, Parameter); 10] = [
    ("speech", Parameter::Speech),
    ("distance", Parameter::Distance),
    ("appearance", Parameter::Appearance),
    ("expression", Parameter::Expression),
    ("time", Parameter::Time),
    ("safety", Parameter::Safety),
    ("respect", Parameter::Respect),
    ("listening", Parameter::Listening),
    ("answering", Parameter::Answering),
    ("empathy", Parameter::Empathy),
];

/// An item as far as it could be read: one with mistakes still says what the checks of the whole pack ask.
#[derive(Debug)]
pub(super) struct ReadItem<'r> {
    /// Where it stands.
    pub(super) section: Section<'r>,
    /// Its id.
    pub(super) id: Option<&'r str>,
    /// Its parameter.
    pub(super) parameter: Option<Parameter>,
    /// Its stage.
    pub(super) stage: Option<Stage>,
    /// Who answers it.
    pub(super) kind: Option<ItemKind>,
    /// The whole item, when nothing is wrong with it.
    pub(super) item: Option<Item>,
}

/// All items, in the order of the pack.
pub(super) fn items<'r>(top: &Section<'r>) -> Vec<ReadItem<'r>> {
    let (mut ids, mut keys) = (Once::default(), Once::default());
    let sections = top.tables("item").into_iter();
    sections.map(|section| item(section.knows(ITEM, |_| None), &mut ids, &mut keys)).collect()
}

fn item<'r>(section: Section<'r>, ids: &mut Once, keys: &mut Once) -> ReadItem<'r> {
    let id = words::id(&section);
    if let Some(id) = id {
        ids.take(&section, "id", id);
    }
    let key = section.need("key").and_then(|field| field.number(1..=9));
    if let Some(key) = key {
        keys.take(&section, "key", key.to_string());
    }
    let parameter = section.need("parameter").and_then(|field| field.one_of(&PARAMETERS));
    let stage = words::stage(&section);
    let kind = kind(&section);
    let weight = section.need("weight").and_then(|field| field.number(1..=9));
    let critical = section.need("critical").and_then(|field| field.truth());
    let when = when(&section, parameter);
    let text = words::worded(&section, "text", LABEL);
    let why = words::worded(&section, "why", usize::MAX);
    let whole = || {
        Some(Item {
            id: id?.to_owned(),
            key: u8::try_from(key?).ok()?,
            parameter: parameter?,
            stage: stage?,
            kind: kind?,
            weight: u8::try_from(weight?).ok()?,
            critical: critical?,
            when,
            text: text?,
            why: why?,
        })
    };
    ReadItem { item: whole(), section, id, parameter, stage, kind }
}

/// `observed`, or `measured` with what is measured.
fn kind(section: &Section<'_>) -> Option<ItemKind> {
    let kinds = [("observed", ItemKind::Observed), ("measured", ItemKind::Response)];
    let field = section.need("kind")?;
    let kind = field.one_of(&kinds)?;
    let measure = section.get("measure");
    if let Some(measure) = &measure {
        measure.one_of(&[("response", ())])?;
    }
    if measure.is_some() != (kind == ItemKind::Response) {
        measure.unwrap_or(field).wrong(Problem::MeasureMismatch);
        return None;
    }
    Some(kind)
}

fn when(section: &Section<'_>, parameter: Option<Parameter>) -> When {
    let Some(field) = section.get("when") else {
        return When::default();
    };
    if parameter == Some(Parameter::Respect) {
        field.wrong(Problem::RespectWhen);
    }
    let Some(when) = field.section("when").map(|when| when.knows(WHEN, |_| None)) else {
        return When::default();
    };
    When {
        channels: words::names(&when, "channel", &by_name(Channel::ALL, Channel::name)),
        kinds: words::names(&when, "kind", &by_name(VisitorKind::ALL, VisitorKind::name)),
        tags: words::names(&when, "tag", &by_name(Tag::ALL, Tag::name)),
        unhappy: when.get("unhappy").and_then(|field| field.truth()),
    }
}

/// A closed list of codes with their names.
pub(super) fn by_name<T: Copy>(all: &[T], name: fn(T) -> &'static str) -> Vec<(&'static str, T)> {
    all.iter().map(|code| (name(*code), *code)).collect()
}

/// All probes, each bound to one of `items`.
pub(super) fn probes(top: &Section<'_>, items: &[ReadItem<'_>]) -> Vec<Probe> {
    let mut ids = Once::default();
    let sections = top.tables("probe").into_iter().map(|section| section.knows(PROBE, |_| None));
    sections.filter_map(|section| probe(&section, items, &mut ids)).collect()
}

fn probe(section: &Section<'_>, items: &[ReadItem<'_>], ids: &mut Once) -> Option<Probe> {
    let id = words::id(section);
    if let Some(id) = id {
        ids.take(section, "id", id);
    }
    let bound = bound(section, items);
    let ask = words::worded(section, "ask", usize::MAX);
    let respect = bound.is_some_and(|item| item.parameter == Some(Parameter::Respect));
    let options = options(section, respect);
    Some(Probe { id: id?.to_owned(), item: bound?.id?.to_owned(), ask: ask?, options })
}

/// The item a probe is bound to.
fn bound<'i, 'r>(section: &Section<'_>, items: &'i [ReadItem<'r>]) -> Option<&'i ReadItem<'r>> {
    let field = section.need("item")?;
    let name = field.string()?;
    let bound = items.iter().find(|item| item.id == Some(name));
    match bound {
        None => field.wrong(Problem::UnknownItem {
            found: super::super::diagnostic::quoted(name),
            nearest: nearest(name, items.iter().filter_map(|item| item.id)).map(str::to_owned),
        }),
        Some(item) if item.kind == Some(ItemKind::Response) => {
            field.wrong(Problem::ProbeOfMeasured(name.to_owned()));
        }
        Some(_) => {}
    }
    bound
}

/// Two to four options: at least one says met, and at least one missed.
fn options(section: &Section<'_>, respect: bool) -> Vec<ProbeOption> {
    let Some(field) = section.need("option") else {
        return Vec::new();
    };
    let sections = section.tables("option");
    if !(2..=4).contains(&sections.len()) {
        field.wrong(Problem::Count { what: "option".to_owned(), found: sections.len(), least: 2, most: 4 });
    }
    let read: Vec<(Option<Means>, Option<ProbeOption>)> =
        sections.into_iter().map(|section| option(section, respect)).collect();
    for (name, answer) in [("met", Answer::Met), ("missed", Answer::Missed)] {
        // An option whose meaning could not be read may be the one: its own mistake is told already.
        if read.iter().all(|(means, _)| means.is_some_and(|means| means != Means::Says(answer))) {
            field.wrong(Problem::NoOption(name));
        }
    }
    read.into_iter().filter_map(|(_, option)| option).collect()
}

fn option(section: Section<'_>, respect: bool) -> (Option<Means>, Option<ProbeOption>) {
    let meanings = [
        ("met", Means::Says(Answer::Met)),
        ("missed", Means::Says(Answer::Missed)),
        ("na", Means::Says(Answer::Na)),
        ("unseen", Means::Unseen),
    ];
    let section = section.knows(CHOICE, |_| None);
    let field = section.need("means");
    let means = field.as_ref().and_then(|field| field.one_of(&meanings));
    if let Some(field) = field.filter(|_| respect && means == Some(Means::Says(Answer::Na))) {
        field.wrong(Problem::RespectNa);
    }
    let text = words::worded(&section, "text", OPTION);
    (means, means.zip(text).map(|(means, text)| ProbeOption { means, text }))
}
