//! What a screen may know: the book, the moment, and how this desk wants things shown.

use std::borrow::Cow;
use std::collections::BTreeMap;

use ratatui::style::Style;

use crate::domain::book::Book;
use crate::domain::command::Command;
use crate::domain::encounter::Encounter;
use crate::domain::ids::{ShiftId, StaffId};
use crate::domain::people::Staff;
use crate::domain::refusal::Refusal;
use crate::domain::review::ReviewCommand;
use crate::domain::standard::Standard;
use crate::domain::time::Stamp;
use crate::domain::{Lang, people};
use crate::i18n::{self, Arg, Calendar, DateStyle, Key, Moment, Politeness, Voice};
use crate::input::{Action, Chord, Code, Context, Keymap, Legend, Script};
use crate::text::Dir;
use crate::theme::{Role, Theme};

/// What is done with a visit at the desk only; the review corrects it.
const OF_THE_DESK: [Action; 6] =
    [Action::Next, Action::Request, Action::Verdict, Action::Arrived, Action::Undo, Action::Redo];

/// How this desk wants things shown and done: the config, what was found out about the terminal, and the language.
#[derive(Debug, Clone)]
pub struct Prefs {
    /// The screen's language.
    pub lang: Lang,
    /// The language the config or the command line asks for; it goes before the desk's own.
    pub chosen_lang: Option<Lang>,
    /// Calendar of dates.
    pub dates: DateStyle,
    /// Keys.
    pub keymap: Keymap,
    /// Which letters of keys are shown.
    pub legend: Legend,
    /// Colours.
    pub theme: Theme,
    /// Whether visitors can see the screen.
    pub public: bool,
    /// Whether a short label may stand for a visitor.
    pub labels: bool,
    /// Response target in milliseconds that overrides the pack's.
    pub response_target: Option<i64>,
    /// Seconds after which the verdict screen goes back.
    pub verdict_seconds: u16,
    /// Hour and minute at which a promise is due tomorrow, unless said otherwise.
    pub default_due: (u8, u8),
    /// The language a visitor is taken to speak.
    pub visitor_lang: Lang,
    /// Minutes without a key after which the screen blanks.
    pub blank_after: Option<u16>,
    /// Whether items are asked one by one, whoever acts; none: by person.
    pub guided: Option<bool>,
    /// Whether Persian says ارباب‌رجوع for who comes.
    pub public_office: bool,
    /// Whether this logbook is made up, shown on every screen.
    pub demo: bool,
}

impl Prefs {
    /// Another language, with its calendar unless one was asked for.
    pub fn set_language(&mut self, lang: Lang) {
        let own = self.dates.calendar == Calendar::of(self.lang);
        let calendar = if own { Calendar::of(lang) } else { self.dates.calendar };
        self.dates = DateStyle { lang, calendar };
        if self.visitor_lang == self.lang {
            self.visitor_lang = lang;
        }
        self.lang = lang;
    }
}

/// Where the last key stands on its way to the disk.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Saving {
    /// Everything is on the disk.
    #[default]
    Rest,
    /// Something is on its way.
    Busy,
    /// Just saved: the entry's number, shown for a second.
    Saved {
        /// Its number; none where only a draft was written.
        seq: Option<i64>,
        /// Boot clock of the acknowledgement, milliseconds.
        at: i64,
    },
    /// Not saved: what to tell the person. Stays until it is dealt with.
    Failed(String),
}

/// What was typed into forms that were left with Esc, by form.
pub type Shelf = BTreeMap<String, Vec<String>>;

/// What a screen may know.
#[derive(Debug, Clone, Copy)]
pub struct Cx<'a> {
    /// The desk's book, with what is on its way to the disk.
    pub book: &'a Book,
    /// The moment.
    pub now: Stamp,
    /// How things are shown.
    pub prefs: &'a Prefs,
    /// The save mark.
    pub saving: &'a Saving,
    /// Abandoned forms.
    pub shelf: &'a Shelf,
    /// Who reviews, where the program was started for the review; none: who acts is at the keyboard.
    pub reviewer: Option<StaffId>,
    /// Grows whenever the file is known to hold more: own keys that are saved, and what others wrote.
    pub changes: u64,
    /// The shift that is being read to be taken up for review.
    pub awaited: Option<ShiftId>,
}

impl<'a> Cx<'a> {
    /// The voice of the acting person: language, and politeness where it has forms.
    pub fn voice(&self) -> Voice {
        let second = self.person().is_some_and(|staff| staff.voice == people::Voice::Second);
        let politeness = if second { Politeness::Kha } else { Politeness::Khrap };
        Voice { lang: self.prefs.lang, politeness, public_office: self.prefs.public_office }
    }

    /// Who is at the keyboard: whoever reviews, else who acts in the open shift.
    pub fn person(&self) -> Option<&'a Staff> {
        self.reviewer.and_then(|staff| self.book.staff.get(&staff)).or_else(|| self.book.acting())
    }

    /// In whose name commands are given: the reviewer's; none: whoever acts in the open shift.
    pub fn actor(&self) -> Option<StaffId> {
        self.reviewer
    }

    /// A command as whoever is at the keyboard gives it. In a run for the review a note on a visit corrects it, with a
    /// reason, and nothing else of the desk is done: whoever acts there is somebody else.
    ///
    /// # Errors
    /// What keeps whoever reviews from giving it.
    pub fn given<'c>(&self, command: &'c Command) -> Result<Cow<'c, Command>, Refusal> {
        if self.reviewer.is_none() {
            return Ok(Cow::Borrowed(command));
        }
        let is_open = |id| self.book.visit(id).is_some_and(Encounter::is_open);
        match command {
            Command::Review(_) => Ok(Cow::Borrowed(command)),
            Command::Note { encounter, .. } | Command::Mark { encounter, .. } if is_open(*encounter) => {
                Err(Refusal::VisitStillOpen)
            }
            Command::Note { reason: None, .. } => Err(Refusal::ReasonNeeded),
            Command::Note { encounter, act, reason: Some(reason) } => {
                let (encounter, act, reason) = (*encounter, act.clone(), reason.clone());
                Ok(Cow::Owned(Command::Review(ReviewCommand::Correct { encounter, act, reason })))
            }
            _ => Err(Refusal::OfTheDesk),
        }
    }

    /// Whether whoever is at the keyboard is offered this here: not what is the desk's, in a run for the review.
    pub fn offers(&self, context: Context, action: Action) -> bool {
        self.reviewer.is_none() || context != Context::Detail || !OF_THE_DESK.contains(&action)
    }

    /// The actions of a context with their keys, likeliest first, as far as they are offered.
    pub fn actions(&self, context: Context) -> Vec<(Action, Vec<Chord>)> {
        let mut actions = self.prefs.keymap.help(context);
        actions.retain(|(action, _)| self.offers(context, *action));
        actions
    }

    /// A message.
    pub fn say(&self, key: Key) -> String {
        i18n::say(self.voice(), key)
    }

    /// A message, filled in.
    pub fn say_with(&self, key: Key, args: &[(&'static str, Arg<'_>)]) -> String {
        i18n::say_with(self.voice(), key, args)
    }

    /// A word of the catalogue by group and name: `word("kind", "courier")` is the message `kind-courier`.
    pub fn word(&self, group: &str, name: &str) -> String {
        Key::from_id(&format!("{group}-{name}")).map_or_else(|| name.to_owned(), |key| self.say(key))
    }

    /// The screen's language.
    pub fn lang(&self) -> Lang {
        self.prefs.lang
    }

    /// The screen's direction.
    pub fn dir(&self) -> Dir {
        if self.prefs.lang.is_rtl() { Dir::Rtl } else { Dir::Ltr }
    }

    /// Digits of the screen's language.
    pub fn digits(&self, text: &str) -> String {
        i18n::digits(self.prefs.lang, text)
    }

    /// The style of a role.
    pub fn style(&self, role: Role) -> Style {
        self.prefs.theme.style(role)
    }

    /// This moment, for dates.
    pub fn moment(&self) -> Moment {
        Moment::new(self.now.wall, self.now.offset)
    }

    /// The local day of this moment, since 1970-01-01.
    pub fn today(&self) -> i32 {
        let local = self.now.wall + i64::from(self.now.offset) * 60_000;
        i32::try_from(local.div_euclid(86_400_000)).unwrap_or(i32::MAX)
    }

    /// Another moment of this place.
    pub fn moment_at(&self, wall: i64) -> Moment {
        Moment::new(wall, self.now.offset)
    }

    /// The clock of a stamp, `09:35`.
    pub fn clock(&self, at: &Stamp) -> String {
        i18n::clock(self.prefs.lang, Moment::new(at.wall, at.offset))
    }

    /// A duration in milliseconds, `0:22`.
    pub fn duration(&self, ms: i64) -> String {
        i18n::duration(self.prefs.lang, ms)
    }

    /// A due time as people say it.
    pub fn due(&self, wall: i64) -> String {
        i18n::due(self.voice(), self.prefs.dates, self.moment_at(wall), self.moment())
    }

    /// A person's name; the word for "erased" is an empty one.
    pub fn name(&self, staff: StaffId) -> String {
        self.book.staff.get(&staff).map(|staff| staff.name.clone()).unwrap_or_default()
    }

    /// The standard of a visit.
    pub fn standard(&self, visit: &Encounter) -> Option<&'a Standard> {
        self.book.standard_of(visit).map(std::sync::Arc::as_ref)
    }

    /// The response target of a visit, in milliseconds.
    pub fn target(&self, standard: &Standard) -> i64 {
        self.prefs.response_target.unwrap_or(standard.greet_within)
    }

    /// The key of an action, as the person reads it on the keyboard; empty if it has none. Where lines run from right to
    /// left the right arrow is the one that leads to the start, as it is when it is pressed.
    pub fn key(&self, context: Context, action: Action) -> String {
        let bound = action.mirrored(self.lang().is_rtl());
        self.prefs.keymap.chord_for(context, bound).map_or_else(String::new, |chord| self.legend(chord))
    }

    /// A chord as the person reads it on the keyboard.
    pub fn legend(&self, chord: Chord) -> String {
        let script = match self.prefs.lang {
            Lang::Fa => Script::Persian(self.prefs.keymap.layouts().persian),
            Lang::En => Script::Latin,
            Lang::Th => Script::Thai,
        };
        let legend = chord.legend(self.prefs.legend, script);
        // `F1` is printed on the key as it is; a digit key bears both scripts.
        match chord.code() {
            // A bracket is the one on the key, also where lines run from the right.
            Code::Char('[' | ']' | '(' | ')' | '<' | '>' | '{' | '}') => crate::text::isolate(&legend),
            Code::Char(_) => self.digits(&legend),
            _ => legend,
        }
    }
}
