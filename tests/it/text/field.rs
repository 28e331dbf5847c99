//! The text field: editing, moving and painting.

use darban::text::Dir;
use darban::text::field::Field;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Color, Style};

/// Paints a field of `columns` and returns the caret's column and the row in base letters.
fn painted(field: &Field, columns: u16, dir: Dir) -> (u16, String) {
    let area = Rect::new(0, 0, columns, 1);
    let mut buf = Buffer::empty(area);
    let caret = Style::new().bg(Color::Red);
    let x = field.render(&mut buf, area, dir, Style::new(), caret);
    assert_eq!(buf[(x, 0)].bg, Color::Red, "the caret is seen");
    let row: String = buf.content.iter().map(|c| c.symbol()).collect();
    (x, super::unshaped(&row))
}

#[test]
fn typing_and_taking_off() {
    let mut field = Field::default();
    for typed in ["س", "ل", "ا", "م"] {
        field.insert(typed);
    }
    assert_eq!((field.text(), field.caret()), ("سلام", 8));
    field.backspace();
    field.home();
    field.delete();
    assert_eq!((field.text(), field.caret()), ("لا", 0));
    field.insert("a\u{1b}\u{202e}b\nc");
    assert_eq!(field.text(), "ab cلا");
}

#[test]
fn backspace_takes_a_mark_and_delete_a_grapheme() {
    let mut field = Field::new("น้ำ");
    field.backspace();
    assert_eq!(field.text(), "น้");
    field.backspace();
    assert_eq!(field.text(), "น");
    let mut field = Field::new("น้ำดี");
    field.home();
    field.delete();
    assert_eq!(field.text(), "ดี");
}

#[test]
fn the_half_space_is_typed_and_taken_off_like_a_letter() {
    let mut field = Field::new("می");
    field.insert("\u{200c}");
    field.insert("روم");
    assert_eq!(field.text(), "می\u{200c}روم");
    for _ in 0..4 {
        field.backspace();
    }
    assert_eq!(field.text(), "می");
}

#[test]
fn arrows_follow_the_eye() {
    let mut field = Field::new("سلام");
    assert_eq!(painted(&field, 8, Dir::Rtl), (4, "     مالس".into()));
    field.right(Dir::Rtl);
    assert_eq!(painted(&field, 8, Dir::Rtl).0, 5);
    field.right(Dir::Rtl);
    // Between lam and alef: the pair stands apart, so that the caret has a column of its own.
    assert_eq!(painted(&field, 8, Dir::Rtl).0, 5);
    assert_eq!(field.caret(), 4);
    field.left(Dir::Rtl);
    field.left(Dir::Rtl);
    assert_eq!(field.caret(), 8);
    let mut field = Field::new("abc");
    assert_eq!(painted(&field, 8, Dir::Ltr), (3, "abc     ".into()));
    field.left(Dir::Ltr);
    assert_eq!(painted(&field, 8, Dir::Ltr).0, 2);
}

#[test]
fn words_are_jumped_in_three_languages() {
    for (text, dir, stops) in [
        ("one two", Dir::Ltr, vec![4, 0, 0]),
        ("سلام بر شما", Dir::Rtl, vec![14, 9, 0]),
        ("ขอน้ำ", Dir::Ltr, vec![6, 0, 0]),
    ] {
        let mut field = Field::new(text);
        for stop in stops {
            match dir {
                Dir::Ltr => field.word_left(dir),
                Dir::Rtl => field.word_right(dir),
            }
            assert_eq!(field.caret(), stop, "{text}");
        }
        match dir {
            Dir::Ltr => field.word_right(dir),
            Dir::Rtl => field.word_left(dir),
        }
        assert!(field.caret() > 0);
    }
    let mut field = Field::new("one two");
    field.delete_word_before();
    assert_eq!(field.text(), "one ");
}

#[test]
fn the_caret_is_seen_in_a_narrow_field() {
    for (text, dir) in [
        ("a long line of text", Dir::Ltr),
        ("یک خط بلند از متن", Dir::Rtl),
        ("漢字漢字漢字", Dir::Ltr),
        ("سلام abc ۱۲۳ (لا)", Dir::Rtl),
    ] {
        for columns in [2, 3, 7, 40] {
            let mut field = Field::new(text);
            while field.caret() > 0 {
                let (x, _) = painted(&field, columns, dir);
                assert!(x < columns);
                match dir {
                    Dir::Ltr => field.left(dir),
                    Dir::Rtl => field.right(dir),
                }
            }
            painted(&field, columns, dir);
        }
    }
    let field = Field::new("abcdef");
    assert_eq!(painted(&field, 4, Dir::Ltr), (3, "def ".into()));
}

#[test]
fn the_mouse_points_between_letters() {
    let area = Rect::new(2, 0, 10, 1);
    let mut field = Field::new("abc");
    for (x, caret) in [(2, 0), (4, 2), (9, 3)] {
        field.point(area, Dir::Ltr, x);
        assert_eq!(field.caret(), caret);
    }
    let mut field = Field::new("باد");
    for (x, caret) in [(11, 0), (10, 2), (9, 4), (3, 6)] {
        field.point(area, Dir::Rtl, x);
        assert_eq!(field.caret(), caret, "{x}");
    }
}

#[test]
fn a_field_without_room_paints_nothing() {
    let mut buf = Buffer::empty(Rect::new(0, 0, 3, 1));
    let style = Style::new();
    for area in [Rect::new(0, 0, 0, 1), Rect::new(5, 5, 3, 1)] {
        Field::new("abc").render(&mut buf, area, Dir::Ltr, style, style);
    }
    assert_eq!(buf, Buffer::empty(Rect::new(0, 0, 3, 1)));
}
