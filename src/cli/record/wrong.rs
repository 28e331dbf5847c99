//! Why a line of `record` was not taken, in words.

use crate::domain::Lang;
use crate::domain::refusal::Refusal;
use crate::i18n::{self, Arg, Key, say, say_with};
use crate::runtime::trouble;
use crate::store::StoreError;

/// Why a line was not taken; nothing of it was written.
#[derive(Debug)]
pub enum Wrong {
    /// Longer than a line may be.
    TooLong,
    /// Bytes that are no UTF-8.
    NotUtf8,
    /// No JSON from this column (from 1) on.
    NotJson(usize),
    /// JSON, but no object.
    NotObject,
    /// A field is missing.
    Missing(&'static str),
    /// A field nobody asked for, and those that may be there.
    Unknown(String, Vec<&'static str>),
    /// A field must be a text.
    NotText(String),
    /// A field must be a whole number in this range.
    NotNumber(String, i64, i64),
    /// A field must be true or false.
    NotFlag(String),
    /// A field must be a list or an object.
    NotMany(String),
    /// A field's value is none of these.
    NotOneOf(String, String, Vec<String>),
    /// A field is no moment.
    NotTime(String),
    /// The moment is yet to come.
    Future,
    /// Nobody has this name or id.
    NoPerson(String),
    /// Several people have this name.
    ManyPeople(String),
    /// No visit has this ticket.
    NoTicket(i64),
    /// No request of this visit that it could be about.
    NoRequestOf(i64),
    /// Nothing came before that `last` could mean.
    NothingLast,
    /// The program has no standard with this id.
    NoPack(String),
    /// The desk says no.
    Refused(Refusal),
    /// The logbook cannot be used: no further line is read.
    Store(StoreError),
}

impl From<Refusal> for Wrong {
    fn from(refusal: Refusal) -> Wrong {
        Wrong::Refused(refusal)
    }
}

impl Wrong {
    /// The words for it.
    pub fn say(&self, lang: Lang) -> String {
        let of = |key, name: &'static str, what: &str| say_with(lang, key, &[(name, Arg::from(what))]);
        match self {
            Wrong::TooLong => say(lang, Key::WrongTooLong),
            Wrong::NotUtf8 => say(lang, Key::WrongNotUtf8),
            Wrong::NotJson(column) => {
                let column = i64::try_from(*column).unwrap_or(i64::MAX);
                say_with(lang, Key::WrongNotJson, &[("column", column.into())])
            }
            Wrong::NotObject => say(lang, Key::WrongNotObject),
            Wrong::Missing(field) => of(Key::WrongMissing, "field", field),
            Wrong::Unknown(field, known) => {
                let known = known.join(", ");
                say_with(lang, Key::WrongUnknown, &[("field", field.into()), ("words", known.into())])
            }
            Wrong::NotText(field) => of(Key::WrongNotText, "field", field),
            Wrong::NotNumber(field, least, most) => {
                // What is to be typed is in the digits JSON knows.
                let (least, most) = (least.to_string(), most.to_string());
                let args = [("field", field.into()), ("least", least.into()), ("most", most.into())];
                say_with(lang, Key::WrongNotNumber, &args)
            }
            Wrong::NotFlag(field) => of(Key::WrongNotFlag, "field", field),
            Wrong::NotMany(field) => of(Key::WrongNotMany, "field", field),
            Wrong::NotOneOf(field, found, words) => {
                let args = [("field", field.into()), ("found", found.into()), ("words", words.join(", ").into())];
                say_with(lang, Key::WrongNotOneOf, &args)
            }
            Wrong::NotTime(field) => of(Key::WrongNotTime, "field", field),
            Wrong::Future => say(lang, Key::WrongFuture),
            Wrong::NoPerson(name) => of(Key::WrongNoPerson, "name", name),
            Wrong::ManyPeople(name) => of(Key::WrongManyPeople, "name", name),
            Wrong::NoTicket(n) => say_with(lang, Key::WrongNoTicket, &[("n", (*n).into())]),
            Wrong::NoRequestOf(n) => say_with(lang, Key::WrongNoRequestOf, &[("n", (*n).into())]),
            Wrong::NothingLast => say(lang, Key::WrongNothingLast),
            Wrong::NoPack(id) => of(Key::WrongNoPack, "id", id),
            Wrong::Refused(refusal) => i18n::refusal(lang, refusal),
            Wrong::Store(error) => trouble::words(lang.into(), error),
        }
    }
}
