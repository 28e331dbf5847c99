//! `darban review`: the supervisor's review, on the screen or, with `--json`, one view of it for other programs. The form
//! of each view stands in `docs/REVIEW-JSON.md`.

mod clocks;
mod encounter;
mod feedback;
mod figures;
mod scope;
mod score;
mod search;
mod shifts;
mod source;
mod visitors;

use std::io::Write as _;

use serde_json::{Value, json};

use super::args::{self, Places};
use super::desk::{self, Checked, checked};
use super::language;
use super::report::Failure;
use super::usage;
use crate::domain::encounter::codes;
use crate::i18n::{Key, say_with};
use crate::runtime::desk::ReviewOf;
use crate::runtime::named::Unnamed;
use crate::runtime::{look, trouble};
use crate::store::{Reader, StoreError};

use scope::Scope;
use source::Source;

codes! {
    /// The views of the review.
    View {
        /// The shifts, and how far their reviews are.
        Shifts = "shifts",
        /// What was not as it should be.
        Exceptions = "exceptions",
        /// One encounter in full.
        Encounter = "encounter",
        /// Candidates for a commendation.
        Merits = "merits",
        /// Self, visitor and supervisor, and how far they agree.
        Voices = "voices",
        /// What was said to people, and what came back.
        Feedback = "feedback",
        /// Compliance with the standard.
        Scorecard = "scorecard",
        /// Response, handling, ends.
        Clocks = "clocks",
        /// Hour by weekday.
        Hours = "hours",
        /// One gauge over periods.
        Trend = "trend",
        /// Complaints, requests, promises.
        Complaints = "complaints",
        /// The visitors' ratings.
        Verdicts = "verdicts",
        /// Moods by week beside verdicts.
        Moods = "moods",
        /// How far people and shifts lie apart.
        Spread = "spread",
        /// Compliance adjusted for difficulty.
        Adjusted = "adjusted",
        /// One person against the desk's median.
        Card = "card",
        /// Signs that ask for attention.
        Attention = "attention",
        /// What people wrote.
        Search = "search",
    }
}

/// Why there is no answer.
enum Stopped {
    /// In words: the question names what is not there.
    Wrong(String),
    /// The question itself cannot be understood.
    Usage(String),
    /// The logbook cannot be read.
    Store(StoreError),
}

impl From<StoreError> for Stopped {
    fn from(error: StoreError) -> Stopped {
        Stopped::Store(error)
    }
}

impl From<Unnamed> for Stopped {
    fn from(unnamed: Unnamed) -> Stopped {
        match unnamed {
            Unnamed::Nothing(words) => Stopped::Wrong(words),
            Unnamed::Store(error) => Stopped::Store(error),
        }
    }
}

/// Opens the review on the screen, or prints a view.
///
/// # Errors
/// Config, packs or logbook cannot be used; the question names what is not there.
pub fn run(places: &Places, wanted: &args::Review) -> Result<u8, Failure> {
    if !wanted.json {
        return on_screen(places, wanted);
    }
    let Checked { paths, config, .. } = checked(places)?;
    let told = |error: StoreError| Failure::User(trouble::words(language::of(places).into(), &error));
    let mut reader = Reader::open(&paths.logbook()).map_err(told)?;
    let book = reader.load(None).map_err(told)?.book;
    let lang = language::over(places, book.lang);
    let style = look::prefs(&config, lang, look::theme(&config, None), false).dates;
    let view = wanted.view.unwrap_or(View::Exceptions);
    let answer = Source::new(reader, book.staff, style, wanted.now).and_then(|mut source| {
        let scope = Scope::of(&mut source, view, wanted)?;
        answer(&mut source, view, &scope)
    });
    match answer {
        Ok(value) => {
            // Whoever does not listen does not need it.
            let _ = writeln!(std::io::stdout(), "{value}");
            Ok(0)
        }
        Err(Stopped::Wrong(words)) => Err(Failure::User(words)),
        Err(Stopped::Usage(words)) => Err(Failure::Usage(usage::saying(&words, lang))),
        Err(Stopped::Store(error)) => Err(Failure::User(trouble::words(lang.into(), &error))),
    }
}

/// The program of the desk, for the review: it knows a desk and a shift.
fn on_screen(places: &Places, wanted: &args::Review) -> Result<u8, Failure> {
    if let Some(option) = scope::not_on_screen(wanted) {
        let lang = language::of(places);
        let words = say_with(lang, Key::WrongOnScreen, &[("field", option.into())]);
        return Err(Failure::Usage(usage::saying(&words, lang)));
    }
    let review = Some(ReviewOf { shift: wanted.shift.clone() });
    desk::run(places, desk::Wanted { desk: wanted.desk.clone(), review, ..desk::Wanted::default() })
}

fn answer(source: &mut Source, view: View, scope: &Scope) -> Result<Value, Stopped> {
    let told = match view {
        View::Shifts => shifts::listed(source, scope),
        View::Exceptions => shifts::exceptions(source, scope),
        View::Attention => shifts::attention(source, scope),
        View::Merits => shifts::merits(source, scope),
        View::Encounter => encounter::in_full(source, scope),
        View::Voices => encounter::voices(source, scope),
        View::Feedback => feedback::all(source, scope),
        View::Scorecard => score::scorecard(source, scope),
        View::Spread => score::spread(source, scope),
        View::Adjusted => score::adjusted(source, scope),
        View::Card => score::card(source, scope),
        View::Clocks => clocks::clocks(source, scope),
        View::Hours => clocks::hours(source, scope),
        View::Trend => clocks::trend(source, scope),
        View::Complaints => visitors::complaints(source, scope),
        View::Verdicts => visitors::verdicts(source, scope),
        View::Moods => visitors::moods(source, scope),
        View::Search => search::search(source, scope),
    }?;
    let mut value = json!({"view": view.name(), "of": scope.json(source)});
    if let (Value::Object(fields), Value::Object(told)) = (&mut value, told) {
        fields.extend(told);
    }
    Ok(value)
}
