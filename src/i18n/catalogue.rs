//! Fluent catalogues, asked by typed keys. Each message is read when it is said for the first time: a run says a
//! tenth of them, and reading all took longer than painting the first frame.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{LazyLock, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast;
use unic_langid::LanguageIdentifier;

use super::digits;
use super::keys::{GROUPS, Key};
use crate::domain::Lang;

/// How a Thai sentence ends politely: a setting of the person at the desk, without meaning in the other languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Politeness {
    /// ครับ after statements and questions.
    #[default]
    Khrap,
    /// ค่ะ after statements, คะ after questions.
    Kha,
}

impl Politeness {
    /// All of them.
    pub const ALL: [Politeness; 2] = [Politeness::Khrap, Politeness::Kha];

    /// The name used in the config.
    pub const fn name(self) -> &'static str {
        match self {
            Politeness::Khrap => "khrap",
            Politeness::Kha => "kha",
        }
    }

    /// The ending of a config name.
    pub fn from_name(name: &str) -> Option<Politeness> {
        Politeness::ALL.into_iter().find(|known| known.name() == name)
    }
}

/// A language as one person speaks it. Made from a [`Lang`] alone where the person does not matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Voice {
    /// The language.
    pub lang: Lang,
    /// The ending of polite Thai sentences.
    pub politeness: Politeness,
    /// Whether Persian says ارباب‌رجوع, as public offices do, for مراجعه‌کننده.
    pub public_office: bool,
}

impl From<Lang> for Voice {
    fn from(lang: Lang) -> Voice {
        Voice { lang, ..Voice::default() }
    }
}

/// What fills a `$variable` of a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg<'a> {
    /// Words, names, or a date or clock already formatted. Isolated from the sentence around it.
    Text(Cow<'a, str>),
    /// A number: gets the language's digits, and selects plurals.
    Number(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Arg::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Arg::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Arg::Text(Cow::Owned(text))
    }
}

macro_rules! arg_from_number {
    ($($number:ty),+) => {$(
        impl From<$number> for Arg<'_> {
            fn from(number: $number) -> Self {
                Arg::Number(i64::from(number))
            }
        }
    )+};
}
arg_from_number!(i64, i32, i16, u8, u16, u32);

macro_rules! arg_from_count {
    ($($count:ty),+) => {$(
        /// Beyond what a number of a message can be it is the greatest one.
        impl From<$count> for Arg<'_> {
            fn from(count: $count) -> Self {
                Arg::Number(i64::try_from(count).unwrap_or(i64::MAX))
            }
        }
    )+};
}
arg_from_count!(u64, usize);

/// All messages of one voice.
pub struct Catalogue {
    voice: Voice,
    /// Plurals, numbers, and the terms that messages refer to.
    bundle: FluentBundle<FluentResource>,
    messages: HashMap<&'static str, Message>,
}

/// A message as its file has it, and as it was read.
struct Message {
    source: &'static str,
    read: OnceLock<FluentResource>,
}

impl Catalogue {
    /// Finds the messages of a voice. Prefer [`say`], which does it once.
    pub fn new(voice: impl Into<Voice>) -> Catalogue {
        let voice = voice.into();
        // The codes are valid; plurals of the undetermined locale would be the answer if one were not.
        let locales = vec![voice.lang.code().parse::<LanguageIdentifier>().unwrap_or_default()];
        let mut bundle = FluentBundle::new_concurrent(locales);
        bundle.set_formatter(Some(match voice.lang {
            Lang::Fa => persian_number,
            Lang::En | Lang::Th => latin_number,
        }));
        bundle.add_resource_overriding(resource(politeness_terms(voice)));
        let mut all = HashMap::with_capacity(GROUPS.iter().map(|group| group.keys.len()).sum());
        let found = GROUPS.iter().flat_map(|group| messages(group.source(voice.lang)));
        all.extend(found.map(|(id, source)| (id, Message { source, read: OnceLock::new() })));
        Catalogue { voice, bundle, messages: all }
    }

    fn pattern(&self, key: Key) -> Option<&ast::Pattern<&str>> {
        let message = self.messages.get(key.id())?;
        let read = message.read.get_or_init(|| match self.voice.public_office {
            true => resource(message.source.replace(VISITOR, CLIENT)),
            false => resource(message.source),
        });
        match read.get_entry(0)? {
            ast::Entry::Message(message) => message.value.as_ref(),
            _ => None,
        }
    }

    /// The message in this voice. A key without a message gives its id: a test keeps that from happening.
    pub fn say(&self, key: Key) -> String {
        self.format(key, None).0
    }

    /// The message, filled in. A variable without an argument shows as `{$name}`.
    pub fn say_with(&self, key: Key, args: &[(&'static str, Arg<'_>)]) -> String {
        self.format(key, Some(args)).0
    }

    /// The message and whether every reference in it was resolved.
    pub fn format(&self, key: Key, args: Option<&[(&'static str, Arg<'_>)]>) -> (String, bool) {
        let Some(pattern) = self.pattern(key) else {
            return (key.id().to_owned(), false);
        };
        let args: Option<FluentArgs<'_>> =
            args.map(|args| args.iter().map(|(name, arg)| (*name, value(arg))).collect());
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, args.as_ref(), &mut errors).into_owned();
        (said, errors.is_empty())
    }
}

/// The messages of a file, by their ids: from the line that begins with the id to the next such line or comment.
fn messages(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut begun = None;
    let mut at = 0;
    // One line more ends the last message.
    let lines = file.split_inclusive('\n').chain(["#"]);
    lines.filter_map(move |line| {
        let begins = line.starts_with(|first: char| first.is_ascii_alphabetic());
        let ended = if begins || line.starts_with(['#', '-']) { begun.take() } else { None };
        let source = ended.and_then(|from| file.get(from..at));
        begun = if begins { Some(at) } else { begun };
        at += line.len();
        source.and_then(|source| Some((source.split_once('=')?.0.trim_end(), source)))
    })
}

/// A broken line costs its own message, never the catalogue; the tests parse every file strictly.
fn resource(source: impl Into<String>) -> FluentResource {
    FluentResource::try_new(source.into()).unwrap_or_else(|(sound, _)| sound)
}

/// The message in a language or voice, from catalogues made once.
pub fn say(voice: impl Into<Voice>, key: Key) -> String {
    shared(voice.into()).say(key)
}

/// The message in a language or voice, filled in.
pub fn say_with(voice: impl Into<Voice>, key: Key, args: &[(&'static str, Arg<'_>)]) -> String {
    shared(voice.into()).say_with(key, args)
}

fn shared(voice: Voice) -> &'static Catalogue {
    static FA: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::new(Lang::Fa));
    static FA_OFFICE: LazyLock<Catalogue> =
        LazyLock::new(|| Catalogue::new(Voice { public_office: true, ..Lang::Fa.into() }));
    static EN: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::new(Lang::En));
    static TH_KHRAP: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::new(Lang::Th));
    static TH_KHA: LazyLock<Catalogue> =
        LazyLock::new(|| Catalogue::new(Voice { politeness: Politeness::Kha, ..Lang::Th.into() }));
    match (voice.lang, voice.politeness) {
        (Lang::Fa, _) if voice.public_office => &FA_OFFICE,
        (Lang::Fa, _) => &FA,
        (Lang::En, _) => &EN,
        (Lang::Th, Politeness::Khrap) => &TH_KHRAP,
        (Lang::Th, Politeness::Kha) => &TH_KHA,
    }
}

/// The word for who comes, and the one of public offices. Both are nouns to which the same endings are joined.
const VISITOR: &str = "مراجعه‌کننده";
const CLIENT: &str = "ارباب‌رجوع";

/// The terms `-polite` (after a statement) and `-polite-ask` (after a question) that Thai messages may use.
fn politeness_terms(voice: Voice) -> &'static str {
    match (voice.lang, voice.politeness) {
        (Lang::Th, Politeness::Khrap) => "-polite = ครับ\n-polite-ask = ครับ\n",
        (Lang::Th, Politeness::Kha) => "-polite = ค่ะ\n-polite-ask = คะ\n",
        (Lang::Fa | Lang::En, _) => "",
    }
}

fn value<'a>(arg: &'a Arg<'_>) -> FluentValue<'a> {
    match arg {
        Arg::Text(text) => FluentValue::String(Cow::Borrowed(text)),
        Arg::Number(number) => FluentValue::from(*number),
    }
}

fn persian_number<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(digits::digits(Lang::Fa, &number.as_string())),
        _ => None,
    }
}

fn latin_number<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(number.as_string().into_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_are_found_where_they_begin() {
        let file = "# Heading.\n\none = first\n# Note.\ntwo = { $n ->\n    [one] a\n\n   *[other] b\n}\n\n-term = x\nthree =\n    long\n\n    text";
        let found: Vec<_> = messages(file).collect();
        let two = "two = { $n ->\n    [one] a\n\n   *[other] b\n}\n\n";
        assert_eq!(found, [("one", "one = first\n"), ("two", two), ("three", "three =\n    long\n\n    text")]);
        for (_, source) in found {
            assert_eq!(FluentResource::try_new(source.to_owned()).map(|read| read.entries().count()).ok(), Some(1));
        }
    }

    #[test]
    fn every_message_of_every_file_is_found() {
        for group in GROUPS {
            for lang in Lang::ALL {
                let mut found: Vec<_> = messages(group.source(lang)).map(|(id, _)| id).collect();
                let mut ids: Vec<_> = group.keys.iter().map(|key| key.id()).collect();
                found.sort_unstable();
                ids.sort_unstable();
                assert_eq!(found, ids, "{} in {lang:?}", group.name);
            }
        }
    }
}
