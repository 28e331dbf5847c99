//! The words for what is wrong and what to write, in the reader's language.

use super::diagnostic::{Chord, Diagnostic, Kind, Problem, Syntax};
use crate::domain::Lang;
use crate::i18n::{Arg, Key, say, say_with};

impl Diagnostic {
    /// The lines to print: the place and what is wrong in `lang`, the line, the caret. Plain text, in logical order.
    pub fn say(&self, lang: Lang) -> Vec<String> {
        self.lines(&self.problem.say(lang))
    }
}

impl Problem {
    /// What is wrong, and what to write instead, in `lang`. Plain text, in logical order.
    pub fn say(&self, lang: Lang) -> String {
        let words = self.of_file(lang).or_else(|| self.of_value(lang)).or_else(|| self.of_standard(lang));
        // Isolates are for screens; a pipe or a plain terminal would show them.
        words.unwrap_or_else(|| self.of_chord(lang)).replace(['\u{2068}', '\u{2069}'], "")
    }

    fn of_file(&self, lang: Lang) -> Option<String> {
        Some(match self {
            Problem::Unreadable(why) => say_with(lang, Key::CheckUnreadable, &[("why", why.into())]),
            Problem::TooLarge(bytes) => {
                let size = (bytes / 1024).to_string();
                say_with(lang, Key::CheckTooLarge, &[("size", size.into())])
            }
            Problem::NotUtf8 => say(lang, Key::CheckNotUtf8),
            Problem::SamePack { id, other } => {
                let other = other.to_string_lossy().into_owned();
                say_with(lang, Key::CheckSamePack, &[("id", id.into()), ("other", other.into())])
            }
            Problem::Syntax(kind, detail) => syntax(lang, *kind, detail),
            _ => return None,
        })
    }

    fn of_value(&self, lang: Lang) -> Option<String> {
        Some(match self {
            Problem::UnknownKey { key, nearest, section, known } => {
                let unknown = say_with(lang, Key::CheckUnknownKey, &[("key", key.into())]);
                let hint = match (section, nearest) {
                    (Some(section), _) => say_with(lang, Key::CheckBelongs, &[("section", (*section).into())]),
                    (None, nearest) => hint(lang, *nearest, known),
                };
                hinted(lang, unknown, hint)
            }
            Problem::WrongKind { key, wanted, found } => {
                let (wanted, found) = (say(lang, kind(*wanted)), say(lang, kind(*found)));
                let args = [("key", key.into()), ("wanted", wanted.into()), ("found", found.into())];
                say_with(lang, Key::CheckWrongKind, &args)
            }
            Problem::NotOneOf { key, found, nearest, allowed } => {
                let wrong = about(lang, Key::CheckNotOneOf, key, found);
                hinted(lang, wrong, hint(lang, nearest.as_deref(), allowed))
            }
            Problem::OutOfRange { key, found, least, most } => {
                // What is to be typed into the file is in the digits the file knows.
                let (least, most) = (least.to_string(), most.to_string());
                let args =
                    [("key", key.into()), ("found", found.into()), ("least", least.into()), ("most", most.into())];
                say_with(lang, Key::CheckOutOfRange, &args)
            }
            Problem::NotATime { key, found } => about(lang, Key::CheckNotATime, key, found),
            Problem::NotAnId { found } => say_with(lang, Key::CheckNotAnId, &[("found", found.into())]),
            Problem::Missing { key, section } if section.is_empty() => {
                say_with(lang, Key::CheckMissing, &[("key", (*key).into())])
            }
            Problem::Missing { key, section } => {
                say_with(lang, Key::CheckMissingIn, &[("key", (*key).into()), ("section", section.into())])
            }
            Problem::Empty { key } => say_with(lang, Key::CheckEmpty, &[("key", key.into())]),
            Problem::Unprintable { key, found } => about(lang, Key::CheckUnprintable, key, found),
            Problem::TooWide { key, cells, most } => {
                let args = [("key", key.into()), ("cells", (*cells).into()), ("most", (*most).into())];
                say_with(lang, Key::CheckTooWide, &args)
            }
            Problem::Taken { key, found, first } => {
                let args = [("key", key.into()), ("found", found.into()), ("line", (*first).into())];
                say_with(lang, Key::CheckTaken, &args)
            }
            Problem::Count { what, found, least, most } => count(lang, what, *found, *least, *most),
            _ => return None,
        })
    }

    fn of_standard(&self, lang: Lang) -> Option<String> {
        let one = |key, name: &'static str, value: &str| say_with(lang, key, &[(name, Arg::from(value))]);
        Some(match self {
            Problem::NoParameter(parameter) => one(Key::CheckNoParameter, "parameter", parameter),
            Problem::NoStep(step) => one(Key::CheckNoStep, "step", &format!("step-{step}")),
            Problem::StageElsewhere { stage, allowed } => {
                hinted(lang, one(Key::CheckStageElsewhere, "stage", stage), hint(lang, None, allowed))
            }
            Problem::NotReadDo => say(lang, Key::CheckNotReadDo),
            Problem::MeasureMismatch => say(lang, Key::CheckMeasure),
            Problem::RespectWhen => say(lang, Key::CheckRespectWhen),
            Problem::RespectNa => say(lang, Key::CheckRespectNa),
            Problem::UnknownItem { found, nearest } => {
                let unknown = one(Key::CheckUnknownItem, "found", found);
                maybe_meant(lang, unknown, nearest.as_deref())
            }
            Problem::ProbeOfMeasured(item) => one(Key::CheckProbeMeasured, "item", item),
            Problem::NoOption(means) => one(Key::CheckNoOption, "means", means),
            Problem::PhraseAtListening => say(lang, Key::CheckPhraseListening),
            Problem::OtherScript { key, lang: script } => {
                let args = [("key", key.into()), ("lang", script.code().into())];
                say_with(lang, Key::CheckOtherScript, &args)
            }
            Problem::OwnScript(key) => one(Key::CheckOwnScript, "key", key),
            _ => return None,
        })
    }

    fn of_chord(&self, lang: Lang) -> String {
        let one = |key, found: &String| say_with(lang, key, &[("found", found.into())]);
        match self {
            Problem::UnknownCommand { found, nearest } => {
                maybe_meant(lang, one(Key::CheckUnknownCommand, found), *nearest)
            }
            Problem::BadChord { found, why } => match why {
                Chord::NoKey => one(Key::CheckBadChord, found),
                Chord::ShiftAlone => one(Key::CheckChordShift, found),
                Chord::Escape => say(lang, Key::CheckChordEscape),
                Chord::Text => one(Key::CheckChordText, found),
                Chord::Taken(by) => say_with(lang, Key::CheckChordTaken, &[("found", found.into()), ("by", by.into())]),
            },
            // The other groups have said all the rest.
            _ => String::new(),
        }
    }
}

/// A message about `key` and what was found there.
fn about(lang: Lang, words: Key, key: &str, found: &str) -> String {
    say_with(lang, words, &[("key", key.into()), ("found", found.into())])
}

/// What is wrong, and then what to do.
fn hinted(lang: Lang, wrong: String, hint: String) -> String {
    say_with(lang, Key::CheckHinted, &[("wrong", wrong.into()), ("hint", hint.into())])
}

fn maybe_meant(lang: Lang, wrong: String, near: Option<&str>) -> String {
    match near {
        Some(near) => hinted(lang, wrong, meant(lang, near)),
        None => wrong,
    }
}

fn meant(lang: Lang, near: &str) -> String {
    say_with(lang, Key::CheckDidYouMean, &[("key", near.into())])
}

/// What was probably meant, else all that may stand there.
fn hint(lang: Lang, nearest: Option<&str>, all: &[impl AsRef<str>]) -> String {
    match nearest {
        Some(near) => meant(lang, near),
        None => {
            let words: Vec<&str> = all.iter().map(AsRef::as_ref).collect();
            say_with(lang, Key::CheckAllowed, &[("words", words.join(", ").into())])
        }
    }
}

fn count(lang: Lang, what: &str, found: usize, least: usize, most: usize) -> String {
    let args = [("what", what.into()), ("found", found.into()), ("least", least.into()), ("most", most.into())];
    let words = if least == most { Key::CheckCountExactly } else { Key::CheckCount };
    say_with(lang, words, &args)
}

fn kind(kind: Kind) -> Key {
    match kind {
        Kind::Text => Key::CheckKindText,
        Kind::Number => Key::CheckKindNumber,
        Kind::Fraction => Key::CheckKindFraction,
        Kind::Truth => Key::CheckKindTruth,
        Kind::Date => Key::CheckKindDate,
        Kind::Time => Key::CheckKindTime,
        Kind::List => Key::CheckKindList,
        Kind::Table => Key::CheckKindTable,
    }
}

fn syntax(lang: Lang, kind: Syntax, detail: &str) -> String {
    let words = match kind {
        Syntax::Twice => Key::CheckSyntaxTwice,
        Syntax::Unclosed => Key::CheckSyntaxUnclosed,
        Syntax::NoEquals => Key::CheckSyntaxNoEquals,
        Syntax::NoValue => Key::CheckSyntaxNoValue,
        Syntax::Unquoted => Key::CheckSyntaxUnquoted,
        Syntax::NoComma => Key::CheckSyntaxNoComma,
        Syntax::Trailing => Key::CheckSyntaxTrailing,
        Syntax::BadNumber => Key::CheckSyntaxBadNumber,
        Syntax::BadDate => Key::CheckSyntaxBadDate,
        Syntax::TooDeep => Key::CheckSyntaxTooDeep,
        Syntax::Other => return say_with(lang, Key::CheckSyntaxOther, &[("detail", detail.into())]),
    };
    say(lang, words)
}
