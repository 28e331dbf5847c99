//! In which language the command line speaks.

use crate::domain::Lang;
use crate::runtime::look::FIRST_LANGUAGE;

/// The language asked for, else the system's.
pub fn of(asked: Option<Lang>) -> Lang {
    asked.unwrap_or_else(|| {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().filter_map(|name| std::env::var(name).ok());
        of_locale(locale.into_iter().find(|value| !value.is_empty()).as_deref())
    })
}

/// The language of a locale such as `fa_IR.UTF-8`. Who has set another one reads English rather than Persian; where
/// nothing is set it is the first language of the program.
fn of_locale(locale: Option<&str>) -> Lang {
    match locale {
        None => FIRST_LANGUAGE,
        Some(locale) => locale.split(['_', '-', '.', '@']).next().and_then(Lang::from_code).unwrap_or(Lang::En),
    }
}

/// The language given by `--lang` among the raw arguments: help is made before they are read.
pub fn of_arguments(arguments: &[std::ffi::OsString]) -> Lang {
    let mut asked = None;
    let mut words = arguments.iter().filter_map(|word| word.to_str());
    while let Some(word) = words.next() {
        if word == "--lang" {
            asked = words.next().and_then(Lang::from_code);
        } else if let Some(code) = word.strip_prefix("--lang=") {
            asked = Lang::from_code(code);
        }
    }
    of(asked)
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
    fn an_argument_goes_before_the_locale() {
        for words in [&["darban", "--lang", "th", "show"][..], &["darban", "show", "--lang=th"][..]] {
            let words: Vec<std::ffi::OsString> = words.iter().map(Into::into).collect();
            assert_eq!(of_arguments(&words), Lang::Th);
        }
    }
}
