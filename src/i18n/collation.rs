//! The order in which a language lists names.

use std::cmp::Ordering;
use std::sync::LazyLock;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::{Locale, locale};

use crate::domain::Lang;

/// Compares two names as the language orders them. Code points order neither Persian (ه before و) nor Thai (เก่ง before
/// ขวัญ) rightly. Names that the language holds equal are ordered by code point, so that a sort is always the same.
pub fn compare(lang: Lang, a: &str, b: &str) -> Ordering {
    match collator(lang) {
        Some(collator) => collator.compare(a, b).then_with(|| a.cmp(b)),
        None => a.cmp(b),
    }
}

/// Sorts items by their names as the language orders them.
pub fn sort_by_name<T>(lang: Lang, items: &mut [T], name: impl Fn(&T) -> &str) {
    items.sort_by(|a, b| compare(lang, name(a), name(b)));
}

fn collator(lang: Lang) -> Option<&'static CollatorBorrowed<'static>> {
    type Shared = LazyLock<Option<CollatorBorrowed<'static>>>;
    static FA: Shared = LazyLock::new(|| compiled(locale!("fa")));
    static EN: Shared = LazyLock::new(|| compiled(locale!("en")));
    static TH: Shared = LazyLock::new(|| compiled(locale!("th")));
    match lang {
        Lang::Fa => FA.as_ref(),
        Lang::En => EN.as_ref(),
        Lang::Th => TH.as_ref(),
    }
}

fn compiled(locale: Locale) -> Option<CollatorBorrowed<'static>> {
    Collator::try_new(locale.into(), CollatorOptions::default()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_where_a_reader_looks_for_them() {
        let table: [(Lang, &[&str]); 3] = [
            (Lang::Fa, &["آرش", "بهرام", "پروین", "چنگیز", "ژاله", "کامران", "گلنار", "نازنین", "وحید", "هما", "یاس"]),
            (Lang::En, &["adams", "Baker", "Émile", "Fox", "zoë"]),
            (Lang::Th, &["กมล", "เก่ง", "ขวัญ", "แดง", "โต", "ใหม่", "อรุณ"]),
        ];
        for (lang, sorted) in table {
            let mut names = sorted.to_vec();
            names.reverse();
            sort_by_name(lang, &mut names, |name| name);
            assert_eq!(names, sorted, "{lang:?}");
        }
    }
}
