//! What the catalogues say, as a reader gets it.

use darban::domain::Lang;
use darban::i18n::{Key, Politeness, Voice, say, say_with};

#[test]
fn numbers_and_words_are_isolated_and_in_the_languages_digits() {
    let seq = [("seq", 412.into())];
    assert_eq!(say_with(Lang::En, Key::StateSavedAs, &seq), "saved \u{2068}412\u{2069}");
    assert_eq!(say_with(Lang::Fa, Key::StateSavedAs, &seq), "ذخیره شد \u{2068}۴۱۲\u{2069}");
    assert_eq!(say_with(Lang::Th, Key::StateSavedAs, &seq), "บันทึกแล้ว \u{2068}412\u{2069}");
    let key = say_with(Lang::Fa, Key::DeskEmpty, &[("key", "a".into())]);
    assert!(key.contains("\u{2068}a\u{2069}"), "{key}");
}

#[test]
fn numbers_are_not_grouped_or_rounded() {
    let said = say_with(Lang::Fa, Key::StateSavedAs, &[("seq", 1_000_412_i64.into())]);
    assert!(said.contains("۱۰۰۰۴۱۲"), "{said}");
}

#[test]
fn plurals_follow_the_language() {
    let table = [
        (Lang::En, 1, "1 visitor"),
        (Lang::En, 2, "2 visitors"),
        (Lang::En, 0, "0 visitors"),
        (Lang::Fa, 1, "۱ مراجعه‌کننده"),
        (Lang::Fa, 2, "۲ مراجعه‌کننده"),
        (Lang::Th, 2, "ผู้มาติดต่อ 2 คน"),
    ];
    for (lang, n, said) in table {
        let plain = say_with(lang, Key::DeskVisitors, &[("n", n.into())]).replace(['\u{2068}', '\u{2069}'], "");
        assert_eq!(plain, said);
    }
}

#[test]
fn a_thai_speaker_ends_sentences_in_their_own_way() {
    let voice = |politeness| Voice { politeness, ..Lang::Th.into() };
    let table = [
        (Key::VerdictThanks, Politeness::Khrap, "ครับ"),
        (Key::VerdictThanks, Politeness::Kha, "ค่ะ"),
        (Key::VerdictAsk, Politeness::Khrap, "ครับ"),
        (Key::VerdictAsk, Politeness::Kha, "คะ"),
    ];
    for (key, politeness, ending) in table {
        let said = say(voice(politeness), key);
        assert!(said.ends_with(ending), "{said}");
        assert!(!said.contains('\u{2068}'), "an ending is part of its word: {said:?}");
    }
    assert_eq!(say(Voice { politeness: Politeness::Kha, ..Lang::En.into() }, Key::VerdictThanks), "thank you");
}

#[test]
fn keys_are_found_by_the_names_of_the_domain() {
    assert_eq!(Key::from_id("parameter-speech"), Some(Key::ParameterSpeech));
    assert_eq!(Key::from_id("parameter-"), None);
    assert_eq!(Key::command_label("digit-7"), Some(Key::CommandDigit));
    assert_eq!(Key::command_help("group-more"), Some(Key::CommandGroupMoreHelp));
}

#[test]
fn public_offices_say_their_own_word_for_who_comes() {
    let office = Voice { public_office: true, ..Lang::Fa.into() };
    let (usual, own) = (say(Lang::Fa, Key::DoneKind), say(office, Key::DoneKind));
    assert!(usual.contains("مراجعه‌کننده"), "{usual}");
    assert!(own.contains("ارباب‌رجوع") && !own.contains("مراجعه‌کننده"), "{own}");
}
