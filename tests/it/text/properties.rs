//! Properties that hold for any text, hostile ones included.

use darban::text::field::Field;
use darban::text::{
    Align, Dir, Shaping, Strategy as Sending, clean, clean_lines, clip, finish, fold, isolate, lay, plain, put, width,
    wrap,
};
use proptest::collection::vec;
use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;

/// Text as people and enemies write it: the scripts of the desk, marks, joiners, controls, anything at all.
fn text() -> impl Strategy<Value = String> {
    let scalar = prop_oneof![
        6 => prop::sample::select("سلامیکآلأإبپچژگهءئة،؟«»۰۹٣٪".chars().collect::<Vec<_>>()),
        3 => prop::sample::select("กขนมาดีสวัที่้ำเแโ๑".chars().collect::<Vec<_>>()),
        4 => prop::sample::select("abXY 019 .,:-/()[]<>+%".chars().collect::<Vec<_>>()),
        2 => prop::sample::select(
            "\u{200c}\u{200d}\u{64e}\u{651}\u{301}\u{640}漢👍👨🇹🇭\u{fe0f}क\u{94d}ष\u{600}".chars().collect::<Vec<_>>()
        ),
        1 => prop::sample::select(
            "\u{202e}\u{202b}\u{202c}\u{2066}\u{2068}\u{2069}\u{200e}\u{feff}\u{1b}\u{7}\n\t\r\u{85}\u{2029}\u{ad}\u{e0041}"
                .chars().collect::<Vec<_>>()
        ),
        1 => any::<char>(),
    ];
    vec(scalar, 0..40).prop_map(|chars| chars.into_iter().collect())
}

fn dir() -> impl Strategy<Value = Dir> {
    prop_oneof![Just(Dir::Ltr), Just(Dir::Rtl)]
}

/// A control, or something that turns or hides text; joiners inside emoji and conjuncts excepted.
fn is_foreign(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}'
            | '\u{feff}' | '\u{200b}' | '\u{2060}' | '\u{2028}' | '\u{2029}' | '\u{e0000}'..='\u{e007f}')
}

/// The letters of a buffer, sorted, each mirrored pair as one.
fn letters(buf: &Buffer) -> Vec<char> {
    let mut all: Vec<char> = buf
        .content
        .iter()
        .flat_map(|c| c.symbol().chars())
        .filter(|c| *c != '\u{200e}')
        .map(|c| unicode_bidi_mirroring::get_mirrored(c).map_or(c, |other| c.min(other)))
        .collect();
    all.sort_unstable();
    all
}

/// Columns of each cell's symbol, as ratatui will count them.
fn widths(buf: &Buffer) -> Vec<usize> {
    buf.content.iter().map(|c| super::symbol_width(c.symbol())).collect()
}

/// What remains of a text when its layout is taken away.
fn substance(text: &str) -> String {
    plain(text).chars().filter(|c| !c.is_whitespace()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn cells_partition_the_shown_text(text in text(), dir in dir()) {
        let mut cells = lay(&text, dir);
        let total: u16 = cells.iter().map(|c| c.width).sum();
        prop_assert_eq!(total, width(&text));
        cells.sort_by_key(|c| c.logical.start);
        let mut end = 0;
        for cell in &cells {
            prop_assert!((1..=2).contains(&cell.width));
            prop_assert_eq!(usize::from(cell.width), super::symbol_width(&cell.sym), "{:?}", cell);
            prop_assert!(!cell.sym.chars().any(is_foreign), "{:?}", cell);
            prop_assert!(cell.logical.start >= end && !cell.logical.is_empty());
            // What lies between cells is never a letter.
            prop_assert!(!text[end..cell.logical.start].chars().any(char::is_alphanumeric));
            end = cell.logical.end;
        }
        prop_assert!(!text[end..].chars().any(char::is_alphanumeric));
    }

    #[test]
    fn painting_fills_what_it_reports(text in text(), dir in dir(), columns in 0_u16..30) {
        let area = Rect::new(0, 0, columns, 1);
        let mut buf = Buffer::empty(area);
        let used = put(&mut buf, area, &text, dir, Align::Start, Style::new());
        prop_assert_eq!(used, width(&clip(&text, columns)));
        prop_assert!(used <= columns);
    }

    #[test]
    fn clipping_never_exceeds(text in text(), columns in 0_u16..30) {
        let clipped = clip(&text, columns);
        prop_assert!(width(&clipped) <= columns);
        prop_assert_eq!(clipped.as_ref() == text, width(&text) <= columns);
    }

    #[test]
    fn wrapping_loses_nothing_and_fits(text in text(), columns in 2_u16..30) {
        let lines = wrap(&text, columns);
        for line in &lines {
            prop_assert!(width(line) <= columns, "{line:?}");
        }
        prop_assert_eq!(substance(&lines.concat()), substance(&text));
    }

    #[test]
    fn strategies_keep_width_and_letters(text in text(), dir in dir()) {
        let area = Rect::new(0, 0, 100, 1);
        let mut painted = Buffer::empty(area);
        put(&mut painted, area, &text, dir, Align::Start, Style::new());
        for strategy in [Sending::Direct, Sending::Guard, Sending::Runs, Sending::Chunks] {
            let mut sent = painted.clone();
            finish(&mut sent, strategy, Shaping::Forms);
            prop_assert_eq!(letters(&sent), letters(&painted), "{:?}", strategy);
            prop_assert_eq!(widths(&sent), widths(&painted), "{:?}", strategy);
        }
    }

    #[test]
    fn cleaning_once_is_enough_and_lets_nothing_foreign_in(text in text()) {
        let once = clean(&text).into_owned();
        prop_assert!(!once.chars().any(is_foreign), "{once:?}");
        prop_assert_eq!(clean(&once), once.as_str());
        let lines = clean_lines(&text).into_owned();
        prop_assert!(!lines.chars().any(|c| c != '\n' && is_foreign(c)));
        prop_assert_eq!(clean_lines(&lines), lines.as_str());
    }

    #[test]
    fn isolates_leave_no_trace(text in text()) {
        let clean = clean(&text);
        prop_assert_eq!(plain(&isolate(&clean)), clean.as_ref());
        prop_assert_eq!(width(&isolate(&clean)), width(&clean));
    }

    #[test]
    fn folding_twice_changes_nothing(text in text()) {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }

    #[test]
    fn a_field_stays_on_graphemes(moves in vec((0_u8..10, text()), 0..30), dir in dir()) {
        let area = Rect::new(0, 0, 9, 1);
        let mut field = Field::default();
        for (step, typed) in moves {
            match step {
                0..=2 => field.insert(&typed),
                3 => field.backspace(),
                4 => field.delete(),
                5 => field.left(dir),
                6 => field.right(dir),
                7 => field.word_left(dir),
                8 => field.word_right(dir),
                _ => field.point(area, dir, u16::try_from(typed.len() % 12).unwrap()),
            }
            let caret = field.caret();
            let on_boundary = caret == field.text().len()
                || field.text().grapheme_indices(true).any(|(at, _)| at == caret);
            prop_assert!(on_boundary, "{:?} at {caret}", field.text());
            prop_assert!(!field.text().chars().any(is_foreign));
            let mut buf = Buffer::empty(area);
            let x = field.render(&mut buf, area, dir, Style::new(), Style::new());
            prop_assert!(x < area.width);
        }
    }
}
