//! What can be wrong with a config or a pack, with what is needed to say so.

use std::path::PathBuf;

use crate::domain::Lang;

/// What a TOML value is, in words a person uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text in quotes.
    Text,
    /// A whole number.
    Number,
    /// A number with a fraction.
    Fraction,
    /// `true` or `false`.
    Truth,
    /// A day such as 2027-11-21.
    Date,
    /// A time, or a day with a time.
    Time,
    /// A list in brackets.
    List,
    /// A table.
    Table,
}

/// What kind of slip makes a line no TOML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Syntax {
    /// The same key stands twice.
    Twice,
    /// A bracket, brace or quote is not closed.
    Unclosed,
    /// `=` is missing after a key.
    NoEquals,
    /// Nothing stands after `=`.
    NoValue,
    /// A word without quotes.
    Unquoted,
    /// A comma is missing.
    NoComma,
    /// Something stands after the value.
    Trailing,
    /// No number is written like this.
    BadNumber,
    /// There is no such day or time.
    BadDate,
    /// Brackets within brackets, too deep.
    TooDeep,
    /// Anything else.
    Other,
}

/// Why a key of the keyboard cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Chord {
    /// There is no such key.
    NoKey,
    /// It differs from another key by Shift alone.
    ShiftAlone,
    /// Esc is back, and back is Esc.
    Escape,
    /// It is text where text is typed.
    Text,
    /// It already does something else: the other command.
    Taken(String),
}

/// What is wrong, with what is needed to say so and to say what to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// The file cannot be read; the system's own words.
    Unreadable(String),
    /// The file is larger than any config or pack (bytes).
    TooLarge(u64),
    /// The bytes are no UTF-8.
    NotUtf8,
    /// The line is no TOML; the parser's own words beside the kind.
    Syntax(Syntax, String),
    /// A key nobody reads.
    UnknownKey {
        /// As written.
        key: String,
        /// What was probably meant.
        nearest: Option<&'static str>,
        /// The section in which this very key is known.
        section: Option<&'static str>,
        /// All that may stand here.
        known: &'static [&'static str],
    },
    /// A value of another kind.
    WrongKind {
        /// The key.
        key: String,
        /// What belongs there.
        wanted: Kind,
        /// What stands there.
        found: Kind,
    },
    /// A word outside a closed list.
    NotOneOf {
        /// The key.
        key: String,
        /// As written.
        found: String,
        /// What was probably meant.
        nearest: Option<String>,
        /// All that may stand here.
        allowed: Vec<String>,
    },
    /// A number outside its range.
    OutOfRange {
        /// The key.
        key: String,
        /// As written.
        found: String,
        /// The least allowed.
        least: i64,
        /// The most allowed.
        most: i64,
    },
    /// No time of day such as `10:00`.
    NotATime {
        /// The key.
        key: String,
        /// As written.
        found: String,
    },
    /// No id: small Latin letters, digits and single hyphens.
    NotAnId {
        /// As written.
        found: String,
    },
    /// A key that must be there is not.
    Missing {
        /// The key.
        key: &'static str,
        /// The table it belongs in; empty at the top of the file.
        section: String,
    },
    /// A text with nothing in it.
    Empty {
        /// The key.
        key: String,
    },
    /// A control or direction character inside a text.
    Unprintable {
        /// The key.
        key: String,
        /// Its code point, as `U+202E`.
        found: String,
    },
    /// A text wider than its place on the screen.
    TooWide {
        /// The key.
        key: String,
        /// Its width in cells.
        cells: usize,
        /// The most cells it may take.
        most: usize,
    },
    /// An id, key or value that is already taken.
    Taken {
        /// The key.
        key: String,
        /// As written.
        found: String,
        /// The line where it stands first.
        first: usize,
    },
    /// Too few or too many of something.
    Count {
        /// What is counted: the table's name.
        what: String,
        /// How many there are.
        found: usize,
        /// The fewest.
        least: usize,
        /// The most.
        most: usize,
    },
    /// A parameter every duty's pack must ask about.
    NoParameter(&'static str),
    /// A step of the unhappy lane without an item.
    NoStep(u8),
    /// A stage that does not belong in a pack of this kind.
    StageElsewhere {
        /// As written.
        stage: String,
        /// The stages that fit.
        allowed: Vec<String>,
    },
    /// A readiness pack that is not read and done.
    NotReadDo,
    /// `measured` without `measure`, or `measure` without `measured`.
    MeasureMismatch,
    /// Respect is due in every condition: no `when`.
    RespectWhen,
    /// A probe for an item that the pack does not have.
    UnknownItem {
        /// As written.
        found: String,
        /// What was probably meant.
        nearest: Option<String>,
    },
    /// A probe for an item that the clocks answer.
    ProbeOfMeasured(String),
    /// A probe without an option of this meaning.
    NoOption(&'static str),
    /// A probe that lets respect be not applicable.
    RespectNa,
    /// A phrase at step 1, where there is only listening.
    PhraseAtListening,
    /// A text that has no letter of its language's script.
    OtherScript {
        /// The key.
        key: String,
        /// The language whose letters are missing.
        lang: Lang,
    },
    /// A transliteration into the phrase's own script: the key.
    OwnScript(String),
    /// Another pack of the folder has this id.
    SamePack {
        /// The id.
        id: String,
        /// The other file.
        other: PathBuf,
    },
    /// A command that does not exist.
    UnknownCommand {
        /// As written.
        found: String,
        /// What was probably meant.
        nearest: Option<&'static str>,
    },
    /// A key of the keyboard that cannot be used so.
    BadChord {
        /// As written.
        found: String,
        /// Why not.
        why: Chord,
    },
}

impl Problem {
    /// Whether it says that something is not there: not to be said of a file whose lines could not all be read.
    pub(super) fn is_absence(&self) -> bool {
        matches!(
            self,
            Problem::Missing { .. }
                | Problem::Count { .. }
                | Problem::NoParameter(_)
                | Problem::NoStep(_)
                | Problem::NoOption(_)
                | Problem::UnknownItem { .. }
                | Problem::MeasureMismatch
        )
    }
}
