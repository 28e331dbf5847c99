//! Things one after another in a sentence.

use crate::domain::Lang;

/// Names, or whatever else, as a list: with the comma of the language between them.
pub fn list(lang: Lang, things: &[String]) -> String {
    things.join(match lang {
        Lang::Fa => "\u{60c} ",
        Lang::En | Lang::Th => ", ",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_comma() {
        let names = ["a", "b"].map(str::to_owned);
        let cases = [(Lang::Fa, "a\u{60c} b"), (Lang::En, "a, b"), (Lang::Th, "a, b")];
        for (lang, listed) in cases {
            assert_eq!(list(lang, &names), listed);
        }
        assert_eq!((list(Lang::Fa, &[]), list(Lang::Fa, &names[..1])), (String::new(), "a".to_owned()));
    }
}
