//! The settings of one desk: what `config.toml` may say, and what holds where it says nothing.

use serde::{Deserialize, Serialize};

pub use super::file::{language_of, load, parse};
use crate::domain::Lang;
use crate::input::{Keymap, Legend};

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

impl AtDesk {
    /// Whether items are asked one by one, whoever acts; none: by person.
    pub fn guided(&self) -> Option<bool> {
        match self.guided {
            Guided::Auto => None,
            Guided::Always => Some(true),
            Guided::Never => Some(false),
        }
    }
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
    /// The keys, with those moved that the site has moved, for the layouts of its keyboards.
    pub keymap: Keymap,
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
        }
    }
}
