//! From the text of `config.toml` to checked settings.

use std::io::Read as _;
use std::path::Path;

use super::diagnostic::{Diagnostic, Problem, Source, quoted};
use super::keys;
use super::reading::{Field, Report, Section};
use super::settings::{
    AtDesk, Background, Bidi, Calendar, Colour, Config, Display, Guided, Names, Shaping, TimeOfDay, VisitorWord,
};
use crate::domain::Lang;
use crate::input::{Layouts, Legend, Owner, PersianLayout};

/// A config or pack larger than this is none (bytes).
const LARGEST: u64 = 1 << 20;

const TOP: &[&str] = &["language", "visitor_language", "display", "desk", "keyboard", "keys"];
const DISPLAY: &[&str] = &["bidi", "shaping", "colour", "background", "calendar", "legend", "mouse"];
const KEYBOARD: &[&str] = &["persian", "shared"];
const DESK: &[&str] = &[
    "response_target",
    "guided",
    "names",
    "public",
    "verdict_seconds",
    "blank_after_minutes",
    "default_due",
    "visitor_word",
];

/// The section a key belongs in, when it stands in another.
fn home(key: &str) -> Option<&'static str> {
    let sections = [("display", DISPLAY), ("desk", DESK), ("keyboard", KEYBOARD)];
    sections.into_iter().find(|(_, keys)| keys.contains(&key)).map(|(name, _)| name)
}

/// Reads the config file. One that does not exist and was not `asked` for by name is all defaults.
///
/// # Errors
/// Every mistake in the file.
pub fn load(path: &Path, asked: bool) -> Result<Config, Vec<Diagnostic>> {
    let absent = |error: &std::io::Error| !asked && error.kind() == std::io::ErrorKind::NotFound;
    if std::fs::metadata(path).is_err_and(|error| absent(&error)) {
        return Ok(Config::default());
    }
    parse(&read(path)?, path)
}

/// The language a config file asks for, whatever else is wrong in it: what is wrong is told in this language.
pub fn language_of(path: &Path) -> Option<Lang> {
    let text = read(path).ok()?;
    let (report, table) = Report::parse(path, &text);
    language(&Section::top(&report, &table).get("language")?, "auto").flatten()
}

/// Reads a text of at most [`LARGEST`] bytes, and no more than that from what has no end.
pub(super) fn read(path: &Path) -> Result<String, Vec<Diagnostic>> {
    let mut bytes = Vec::new();
    let opened = std::fs::File::open(path);
    if let Err(error) = opened.and_then(|file| file.take(LARGEST + 1).read_to_end(&mut bytes)) {
        return Err(vec![Diagnostic::of_file(path, Problem::Unreadable(error.to_string()))]);
    }
    if bytes.len() as u64 > LARGEST {
        return Err(vec![Diagnostic::of_file(path, Problem::TooLarge(LARGEST))]);
    }
    String::from_utf8(bytes).map_err(|error| vec![not_utf8(path, &error)])
}

fn not_utf8(path: &Path, error: &std::string::FromUtf8Error) -> Diagnostic {
    let at = error.utf8_error().valid_up_to();
    // What was good before the bad byte stays where it is, so that the column is the one an editor shows.
    let shown = String::from_utf8_lossy(error.as_bytes());
    Source::new(path, &shown).diagnostic(at..at, Problem::NotUtf8)
}

/// Checks the text of a config file; `path` only names it in the diagnostics.
///
/// # Errors
/// Every mistake in the text.
pub fn parse(text: &str, path: &Path) -> Result<Config, Vec<Diagnostic>> {
    let (report, table) = Report::parse(path, text);
    let config = config(&Section::top(&report, &table).knows(TOP, home));
    let found = report.finish();
    if found.is_empty() { Ok(config) } else { Err(found) }
}

fn config(top: &Section<'_>) -> Config {
    let section = |key: &'static str, known: &'static [&'static str]| {
        let section = top.get(key).and_then(|field| field.section(key));
        section.map(|section| section.knows(known, |word| home(word).filter(|name| *name != key)))
    };
    let mut config = Config::default();
    let language = |key: &str, unset: &'static str| top.get(key).and_then(|field| language(&field, unset)).flatten();
    config.language = language("language", "auto");
    config.visitor_language = language("visitor_language", "same");
    if let Some(section) = section("display", DISPLAY) {
        display(&section, &mut config.display);
    }
    if let Some(section) = section("desk", DESK) {
        desk(&section, &mut config.desk);
    }
    if let Some(section) = top.get("keys").and_then(|field| field.section("keys")) {
        config.keymap = keys::keymap(&section);
    }
    if let Some(section) = section("keyboard", KEYBOARD) {
        config.keymap = config.keymap.with_layouts(layouts(&section));
    }
    config
}

fn language(field: &Field<'_>, unset: &'static str) -> Option<Option<Lang>> {
    let mut words = vec![(unset, None)];
    words.extend(Lang::ALL.map(|lang| (lang.code(), Some(lang))));
    field.one_of(&words)
}

/// Puts the word's value into `place`, if the key is there and right.
fn choose<T: Clone>(section: &Section<'_>, key: &str, place: &mut T, words: &[(&'static str, T)]) {
    if let Some(value) = section.get(key).and_then(|field| field.one_of(words)) {
        *place = value;
    }
}

fn display(section: &Section<'_>, display: &mut Display) {
    let bidi = [
        ("auto", None),
        ("direct", Some(Bidi::Direct)),
        ("guard", Some(Bidi::Guard)),
        ("runs", Some(Bidi::Runs)),
        ("chunks", Some(Bidi::Chunks)),
    ];
    choose(section, "bidi", &mut display.bidi, &bidi);
    let shaping = [("auto", None), ("forms", Some(Shaping::Forms)), ("base", Some(Shaping::Base))];
    choose(section, "shaping", &mut display.shaping, &shaping);
    let colours = [
        ("auto", Colour::Auto),
        ("none", Colour::None),
        ("16", Colour::Sixteen),
        ("256", Colour::Indexed),
        ("true", Colour::True),
    ];
    if let Some(field) = section.get("colour") {
        // 16 and 256 are as good without quotes.
        let chosen = field.digits().map_or_else(|| field.one_of(&colours), |digits| field.word_of(digits, &colours));
        display.colour = chosen.unwrap_or(display.colour);
    }
    let backgrounds = [("auto", Background::Auto), ("light", Background::Light), ("dark", Background::Dark)];
    choose(section, "background", &mut display.background, &backgrounds);
    let calendars = [
        ("auto", Calendar::Auto),
        ("persian", Calendar::Persian),
        ("buddhist", Calendar::Buddhist),
        ("gregorian", Calendar::Gregorian),
    ];
    choose(section, "calendar", &mut display.calendar, &calendars);
    let legends = [("latin", Legend::Latin), ("native", Legend::Native), ("both", Legend::Both)];
    choose(section, "legend", &mut display.legend, &legends);
    if let Some(mouse) = section.get("mouse").and_then(|field| field.truth()) {
        display.mouse = mouse;
    }
}

fn desk(section: &Section<'_>, desk: &mut AtDesk) {
    if let Some(target) = section.get("response_target").and_then(|field| target(&field)) {
        desk.response_target = target;
    }
    let guided = [("auto", Guided::Auto), ("always", Guided::Always), ("never", Guided::Never)];
    choose(section, "guided", &mut desk.guided, &guided);
    choose(section, "names", &mut desk.names, &[("off", Names::Off), ("label", Names::Label)]);
    if let Some(public) = section.get("public").and_then(|field| field.truth()) {
        desk.public = public;
    }
    let whole = |key: &str, range| section.get(key).and_then(|field| field.number(range)).map(|number| number as u16);
    if let Some(seconds) = whole("verdict_seconds", 5..=300) {
        desk.verdict_seconds = seconds;
    }
    if let Some(minutes) = whole("blank_after_minutes", 0..=720) {
        desk.blank_after_minutes = (minutes > 0).then_some(minutes);
    }
    if let Some(due) = section.get("default_due").and_then(|field| time_of_day(&field)) {
        desk.default_due = due;
    }
    let words = [("visitor", VisitorWord::Visitor), ("client", VisitorWord::Client)];
    choose(section, "visitor_word", &mut desk.visitor_word, &words);
}

fn layouts(section: &Section<'_>) -> Layouts {
    let mut layouts = Layouts::default();
    let persian = [("standard", PersianLayout::Isiri9147), ("windows", PersianLayout::Windows)];
    choose(section, "persian", &mut layouts.persian, &persian);
    choose(section, "shared", &mut layouts.owner, &[("latin", Owner::Latin), ("thai", Owner::Thai)]);
    layouts
}

/// `"pack"`, or seconds; as milliseconds.
fn target(field: &Field<'_>) -> Option<Option<i64>> {
    if field.digits().is_some() {
        return field.number(1..=3600).map(|seconds| Some(seconds * 1000));
    }
    field.one_of(&[("pack", None)])
}

fn time_of_day(field: &Field<'_>) -> Option<TimeOfDay> {
    let found = field.string()?;
    let time = parse_time(found);
    if time.is_none() {
        field.wrong(Problem::NotATime { key: field.key.clone(), found: quoted(found) });
    }
    time
}

/// `10:00`: two digits, a colon, two digits.
fn parse_time(text: &str) -> Option<TimeOfDay> {
    let (hour, minute) = text.split_once(':')?;
    let number = |digits: &str, below: u8| {
        let plain = digits.len() == 2 && digits.bytes().all(|digit| digit.is_ascii_digit());
        let number: u8 = plain.then(|| digits.parse().ok())??;
        (number < below).then_some(number)
    };
    Some(TimeOfDay { hour: number(hour, 24)?, minute: number(minute, 60)? })
}
