//! The writing of the catalogues: Persian letters in Persian, sentence case in English, no shouting anywhere.

use darban::domain::Lang;
use darban::i18n::keys::GROUPS;
use darban::i18n::{Key, decimal, say_with};
use darban::text::{Align, Dir, put};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// Lines of a group as a reader sees them: no comments, ids, placeables or variant names.
fn prose(source: &str) -> String {
    let mut seen = String::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        let is_message = line.starts_with(|c: char| c.is_ascii_lowercase());
        let text = if is_message { line.split_once('=').map_or("", |(_, text)| text) } else { line };
        let variant = text.trim_start().trim_start_matches('*');
        let text = if variant.starts_with('[') { variant.split_once(']').map_or("", |(_, text)| text) } else { text };
        let mut depth = 0_u32;
        for c in text.chars() {
            match c {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                c if depth == 0 => seen.push(c),
                _ => {}
            }
        }
        seen.push('\n');
    }
    seen
}

#[test]
fn persian_is_written_with_persian_letters() {
    for group in GROUPS {
        for line in prose(group.source(Lang::Fa)).lines() {
            let foreign = line.chars().find(|c| c.is_ascii_alphabetic() || "يكىةﻻ٠١٢٣٤٥٦٧٨٩".contains(*c));
            assert_eq!(foreign, None, "fa/{}.ftl: {line}", group.name);
            for mark in [',', ';', '?', '%'] {
                assert!(!line.contains(mark), "fa/{}.ftl: {mark:?} in {line}", group.name);
            }
        }
    }
}

/// Marks over letters are misplaced or lost by several terminals, so our own words are written without them.
#[test]
fn persian_is_written_without_marks() {
    for group in GROUPS {
        for line in prose(group.source(Lang::Fa)).lines() {
            let mark =
                line.chars().find(|c| matches!(c, '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{06C0}' | '\u{0640}'));
            assert_eq!(mark, None, "fa/{}.ftl: {line}", group.name);
        }
    }
}

#[test]
fn half_spaces_join_two_letters_and_prefixes_are_not_torn_off() {
    let letter = |c: char| c.is_alphabetic();
    for group in GROUPS {
        for line in prose(group.source(Lang::Fa)).lines() {
            let chars: Vec<char> = line.chars().collect();
            for (at, _) in chars.iter().enumerate().filter(|(_, c)| **c == '\u{200C}') {
                let neighbours = (at.checked_sub(1).and_then(|before| chars.get(before)), chars.get(at + 1));
                let (Some(before), Some(after)) = neighbours else { panic!("a half-space at an edge: {line}") };
                assert!(letter(*before) && letter(*after), "fa/{}.ftl: {line}", group.name);
            }
            for word in line.split(|c: char| c.is_whitespace()) {
                assert!(
                    !["می", "نمی", "ها", "های", "هایی", "تر", "ترین"].contains(&word),
                    "{word} stands alone: {line}"
                );
            }
        }
    }
}

#[test]
fn nobody_is_shouted_at() {
    for group in GROUPS {
        for lang in Lang::ALL {
            for line in prose(group.source(lang)).lines() {
                assert!(!line.contains(['!', '！']), "{lang:?} {}: {line}", group.name);
                let shouted = line
                    .split(|c: char| !c.is_ascii_alphabetic())
                    .find(|word| word.len() > 1 && word.bytes().all(|b| b.is_ascii_uppercase()));
                assert_eq!(shouted, None, "{lang:?} {}: {line}", group.name);
            }
        }
    }
}

#[test]
fn thai_is_thai_and_without_latin_letters() {
    for group in GROUPS {
        for line in prose(group.source(Lang::Th)).lines() {
            assert!(!line.chars().any(|c| c.is_ascii_alphabetic()), "th/{}.ftl: {line}", group.name);
        }
    }
}

#[test]
fn what_prose_leaves_out_is_only_markup() {
    let source = "# comment\nan-id = say { $name } twice\nother =\n    { $n ->\n    [one] once\n   *[other] often\n}\n";
    let words: Vec<String> = prose(source).split_whitespace().map(str::to_owned).collect();
    assert_eq!(words, ["say", "twice", "once", "often"]);
}

#[test]
fn the_sign_of_per_cent_stands_left_of_its_number_alone_and_within_words() {
    let seen = |words: &str| {
        let area = Rect::new(0, 0, 60, 1);
        let mut buf = Buffer::empty(area);
        put(&mut buf, area, words, Dir::Rtl, Align::Start, Style::new());
        (0..60).map(|x| buf[(x, 0)].symbol()).collect::<String>()
    };
    let whole = say_with(Lang::Fa, Key::FiguresPercent, &[("percent", 79.into())]);
    let point = say_with(Lang::Fa, Key::FiguresPercentText, &[("percent", decimal(Lang::Fa, "79.5").into())]);
    for (percent, want) in [(whole, "٪۷۹"), (point, "٪۷۹٫۵")] {
        let within = say_with(Lang::Fa, Key::ReviewWithin, &[("percent", percent.clone().into())]);
        let beside = format!("پاسخ {percent} · ۳ مورد");
        for words in [percent, within, beside] {
            assert!(seen(&words).contains(want), "{:?} of {words:?}", seen(&words));
        }
    }
}
