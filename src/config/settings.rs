//! The settings of one desk: what `config.toml` may say, and what holds where it says nothing.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::diagnostic::{Diagnostic, Problem, quoted};
use super::keys::{self, Override};
use super::reading::{Field, Report, Section};
use crate::domain::Lang;
use crate::domain::standard::Profile;

/// A config or pack larger than this is none (bytes).
pub(super) const LARGEST: u64 = 1 << 20;

/// Who turns lines around: the ways of writing visual order to a terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Bidi {
    /// The terminal leaves cells where they are.
    Direct,
    /// A mark after each right-to-left cell keeps the terminal from turning them.
    Guard,
    /// Each right-to-left run is written in logical order for a terminal that turns runs.
    Runs,
    /// Each chunk between blanks is written in logical order for a terminal that turns chunks.
    Chunks,
}

/// How Persian letters are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Shaping {
    /// Joined here, as presentation forms.
    #[default]
    Forms,
    /// Joined by the terminal, from base letters.
    Base,
}

/// How many colours there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Colour {
    /// As the terminal and `NO_COLOR` say.
    #[default]
    Auto,
    /// None: glyphs and words carry everything.
    None,
    /// The sixteen of the terminal's own palette.
    Sixteen,
    /// 256.
    Indexed,
    /// True colour.
    True,
}

/// What colour lies behind the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Background {
    /// As the terminal says.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// In which calendar dates are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Calendar {
    /// The language's own.
    #[default]
    Auto,
    /// Solar Hijri.
    Persian,
    /// Thai solar.
    Buddhist,
    /// Gregorian.
    Gregorian,
}

/// Which letters name the keys in footers and help.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Legend {
    /// The Latin letter.
    #[default]
    Latin,
    /// The letter of the language's own layout.
    Native,
    /// Both.
    Both,
}

/// Who is asked item by item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Guided {
    /// Each person's first twenty encounters, or as the person has set it.
    #[default]
    Auto,
    /// Everybody.
    Always,
    /// Nobody, except where a pack is read and done.
    Never,
}

/// What stands for a visitor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Names {
    /// The ticket number.
    #[default]
    Off,
    /// A short label beside it, such as "blue coat".
    Label,
}

/// The word for who comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum VisitorWord {
    /// Visitor (مراجعه‌کننده).
    #[default]
    Visitor,
    /// Client, as public offices say (ارباب‌رجوع).
    Client,
}

/// A time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TimeOfDay {
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
}

/// `[display]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Display {
    /// Who turns lines around; none: found out.
    pub bidi: Option<Bidi>,
    /// How letters are joined; none: found out.
    pub shaping: Option<Shaping>,
    /// Colours.
    pub colour: Colour,
    /// Light or dark.
    pub background: Background,
    /// Calendar.
    pub calendar: Calendar,
    /// Letters on keys.
    pub legend: Legend,
    /// Whether the mouse is read.
    pub mouse: bool,
}

/// `[desk]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AtDesk {
    /// Response target in milliseconds; none: the pack's.
    pub response_target: Option<i64>,
    /// Who is asked item by item.
    pub guided: Guided,
    /// What stands for a visitor.
    pub names: Names,
    /// Whether visitors can see the screen: it is discreet then.
    pub public: bool,
    /// Seconds after which the visitor's verdict gives the screen back.
    pub verdict_seconds: u16,
    /// Minutes without a key after which the screen blanks; none: never.
    pub blank_after_minutes: Option<u16>,
    /// When a promise is due on the next day, unless said otherwise.
    pub default_due: TimeOfDay,
    /// The word for who comes.
    pub visitor_word: VisitorWord,
    /// Distances and posture; none: the pack's.
    pub distances: Option<Profile>,
}

/// Checked settings.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Config {
    /// The screen's language; none: as chosen in the program.
    pub language: Option<Lang>,
    /// The language a visitor is taken to speak; none: the screen's.
    pub visitor_language: Option<Lang>,
    /// How it looks.
    pub display: Display,
    /// How the desk works.
    pub desk: AtDesk,
    /// Keys that are not where they usually are, in the order of the file.
    pub keys: Vec<Override>,
}

impl Default for Display {
    fn default() -> Display {
        Display {
            bidi: None,
            shaping: None,
            colour: Colour::default(),
            background: Background::default(),
            calendar: Calendar::default(),
            legend: Legend::default(),
            mouse: true,
        }
    }
}

impl Default for AtDesk {
    fn default() -> AtDesk {
        AtDesk {
            response_target: None,
            guided: Guided::default(),
            names: Names::default(),
            public: true,
            verdict_seconds: 20,
            blank_after_minutes: None,
            default_due: TimeOfDay { hour: 10, minute: 0 },
            visitor_word: VisitorWord::default(),
            distances: None,
        }
    }
}

const TOP: &[&str] = &["language", "visitor_language", "display", "desk", "keys"];
const DISPLAY: &[&str] = &["bidi", "shaping", "colour", "background", "calendar", "legend", "mouse"];
const DESK: &[&str] = &[
    "response_target",
    "guided",
    "names",
    "public",
    "verdict_seconds",
    "blank_after_minutes",
    "default_due",
    "visitor_word",
    "distances",
];

/// The section a key belongs in, when it stands in another.
fn home(key: &str) -> Option<&'static str> {
    let sections = [("display", DISPLAY), ("desk", DESK)];
    sections.into_iter().find(|(_, keys)| keys.contains(&key)).map(|(name, _)| name)
}

/// Reads the config file. One that does not exist and was not `asked` for by name is all defaults.
///
/// # Errors
/// Every mistake in the file.
pub fn load(path: &Path, asked: bool) -> Result<Config, Vec<Diagnostic>> {
    if !asked && !path.exists() {
        return Ok(Config::default());
    }
    let text = read(path).map_err(|mistake| vec![mistake])?;
    parse(&text, path)
}

/// Reads a text of at most [`LARGEST`] bytes.
pub(super) fn read(path: &Path) -> Result<String, Diagnostic> {
    let unreadable = |error: std::io::Error| Diagnostic::of_file(path, Problem::Unreadable(error.to_string()));
    let size = std::fs::metadata(path).map_err(unreadable)?.len();
    if size > LARGEST {
        return Err(Diagnostic::of_file(path, Problem::TooLarge(LARGEST)));
    }
    let bytes = std::fs::read(path).map_err(unreadable)?;
    String::from_utf8(bytes).map_err(|error| not_utf8(path, &error))
}

fn not_utf8(path: &Path, error: &std::string::FromUtf8Error) -> Diagnostic {
    let at = error.utf8_error().valid_up_to();
    // What was good before the bad byte stays where it is, so that the column is the one an editor shows.
    let shown = String::from_utf8_lossy(error.as_bytes());
    super::diagnostic::Source::new(path, &shown).diagnostic(at..at, Problem::NotUtf8)
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
        config.keys = keys::overrides(&section);
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
    let distances = [("pack", None), ("welcome", Some(Profile::Welcome)), ("guarded", Some(Profile::Guarded))];
    choose(section, "distances", &mut desk.distances, &distances);
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
