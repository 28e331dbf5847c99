//! Fluent catalogues, compiled once, asked by typed keys.

use std::borrow::Cow;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
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

/// All messages of one voice.
pub struct Catalogue {
    bundle: FluentBundle<FluentResource>,
}

impl Catalogue {
    /// Compiles the messages of a voice. Prefer [`say`], which does it once.
    pub fn new(voice: impl Into<Voice>) -> Catalogue {
        let voice = voice.into();
        // The codes are valid; plurals of the undetermined locale would be the answer if one were not.
        let locales = vec![voice.lang.code().parse::<LanguageIdentifier>().unwrap_or_default()];
        let mut bundle = FluentBundle::new_concurrent(locales);
        bundle.set_formatter(Some(match voice.lang {
            Lang::Fa => persian_number,
            Lang::En | Lang::Th => latin_number,
        }));
        let sources = GROUPS.iter().map(|group| group.source(voice.lang));
        for source in sources.chain([politeness_terms(voice)]) {
            // A broken line costs its own message, never the catalogue; the tests parse every file strictly.
            let source = if voice.public_office { source.replace(VISITOR, CLIENT) } else { source.to_owned() };
            let resource = FluentResource::try_new(source).unwrap_or_else(|(sound, _)| sound);
            bundle.add_resource_overriding(resource);
        }
        Catalogue { bundle }
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
        let Some(pattern) = self.bundle.get_message(key.id()).and_then(|message| message.value()) else {
            return (key.id().to_owned(), false);
        };
        let args: Option<FluentArgs<'_>> =
            args.map(|args| args.iter().map(|(name, arg)| (*name, value(arg))).collect());
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, args.as_ref(), &mut errors).into_owned();
        (said, errors.is_empty())
    }
}

/// The message in a language or voice, from catalogues compiled once.
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
