//! In which language the command line speaks.

use std::ffi::OsString;
use std::path::PathBuf;

use super::args::Places;
use crate::config::{self, Paths};
use crate::domain::Lang;
use crate::runtime::look::FIRST_LANGUAGE;

/// The language before a logbook is open: `--lang`, else the config's, else the locale's.
pub fn of(places: &Places) -> Lang {
    over(places, None)
}

/// The language over a logbook whose desk chose `chosen`: `--lang`, else the config's, else the logbook's, else the
/// locale's. All of the command line keeps to this one rule.
pub fn over(places: &Places, chosen: Option<Lang>) -> Lang {
    let config = || Paths::find(places.config.as_deref(), places.data.as_deref()).ok();
    let configured = || config().and_then(|paths| config::language_of(&paths.config));
    places.lang.or_else(configured).or(chosen).unwrap_or_else(locale)
}

fn locale() -> Lang {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().filter_map(|name| std::env::var(name).ok());
    of_locale(locale.into_iter().find(|value| !value.is_empty()).as_deref())
}

/// The language of a locale such as `fa_IR.UTF-8`. Who has set another one reads English rather than Persian; where
/// nothing is set it is the first language of the program.
fn of_locale(locale: Option<&str>) -> Lang {
    match locale {
        None => FIRST_LANGUAGE,
        Some(locale) => locale.split(['_', '-', '.', '@']).next().and_then(Lang::from_code).unwrap_or(Lang::En),
    }
}

/// The places among raw arguments that cannot be understood as a whole: in their language it is told why.
pub fn places(arguments: &[OsString]) -> Places {
    let mut places = Places { data: None, config: None, lang: None, help: None };
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        let text = word.to_string_lossy();
        let (name, value) = match text.split_once('=') {
            Some((name, value)) => (name, Some(OsString::from(value))),
            None => (text.as_ref(), None),
        };
        let mut value = || value.clone().or_else(|| words.next().cloned());
        match name {
            "--lang" => places.lang = value().and_then(|code| Lang::from_code(code.to_str()?)),
            "--config" => places.config = value().map(PathBuf::from),
            _ => {}
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_names_a_language() {
        let table = [
            (None, FIRST_LANGUAGE),
            (Some("fa_IR.UTF-8"), Lang::Fa),
            (Some("th_TH"), Lang::Th),
            (Some("en_GB.UTF-8"), Lang::En),
            (Some("C.UTF-8"), Lang::En),
            (Some("fr_FR.UTF-8"), Lang::En),
        ];
        for (locale, lang) in table {
            assert_eq!(of_locale(locale), lang, "{locale:?}");
        }
    }

    #[test]
    fn an_argument_is_found_where_the_rest_cannot_be_understood() {
        for words in [&["darban", "--lang", "th", "shwo"][..], &["darban", "--bogus", "--lang=th"][..]] {
            let words: Vec<OsString> = words.iter().map(Into::into).collect();
            assert_eq!(places(&words).lang, Some(Lang::Th));
        }
        let words = ["darban", "--config=my.toml", "--lang", "de"].map(OsString::from);
        assert_eq!((places(&words).config, places(&words).lang), (Some(PathBuf::from("my.toml")), None));
    }
}
