//! Small tables: what people read on the screen, by hand.

use super::{Row, unshaped};
use darban::text::{
    Align, Dir, Span, clean, clean_lines, clip, flip, fold, isolate, lay, plain, put, put_spans, recorded, width,
    words, wrap,
};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Color, Style};

/// The row from left to right, in base letters.
fn row(text: &str, dir: Dir) -> String {
    unshaped(&Row::new(300).paint(text, dir))
}

fn buffer_row(buf: &Buffer) -> String {
    buf.content.iter().map(|c| c.symbol()).collect()
}

#[test]
fn rows_read_right_in_both_directions() {
    for (text, dir, want) in [
        ("سلام", Dir::Rtl, "مالس"),
        ("نیم\u{200c}فاصله", Dir::Rtl, "هلصافمین"),
        ("(ورود) [۱۲]", Dir::Rtl, "[۱۲] (دورو)"),
        ("«باز» بسته؟", Dir::Rtl, "؟هتسب «زاب»"),
        ("تلفن: \u{2068}+98 21 1234\u{2069}", Dir::Rtl, "+98 21 1234 :نفلت"),
        ("پلاک \u{2068}B-214/7 (ok)!\u{2069}.", Dir::Rtl, ".B-214/7 (ok)! کالپ"),
        ("\u{2068}Acme Inc.\u{2069}، تهران", Dir::Rtl, "نارهت ،Acme Inc."),
        ("ساعت ۰۹:۳۵ آمد", Dir::Rtl, "دمآ ۰۹:۳۵ تعاس"),
        ("[x] چک شد", Dir::Rtl, "دش کچ [x]"),
        ("guest سلام لا end", Dir::Ltr, "guest ال مالس end"),
        ("ที่ น้ำ ABC", Dir::Ltr, "ที่ น\u{e4d}\u{e49}\u{e32} ABC"),
        ("سلام ที่", Dir::Rtl, "ที่ مالس"),
        ("\u{202e}abc\u{202c}", Dir::Ltr, "abc"),
    ] {
        assert_eq!(row(text, dir), want, "{text}");
    }
}

#[test]
fn what_is_one_column_counts_as_one() {
    for (text, want) in [
        ("سلام لاله، سلامی", 13),
        ("نیم\u{200c}فاصله", 8),
        ("قَدَم", 3),
        ("กำ", 2),
        ("น้ำ", 2),
        ("ที่", 1),
        ("👨\u{200d}👩\u{200d}👧", 2),
        ("漢字", 4),
        ("\u{2068}a\u{2069}\u{feff}\u{200e}", 1),
        ("", 0),
    ] {
        assert_eq!(width(text), want, "{text}");
        assert_eq!(Row::new(100).paint(text, Dir::Rtl).is_empty(), want == 0);
    }
}

#[test]
fn lines_stand_where_their_alignment_says() {
    let area = Rect::new(0, 0, 6, 1);
    for (dir, align, want) in [
        (Dir::Ltr, Align::Start, "abc   "),
        (Dir::Ltr, Align::Center, " abc  "),
        (Dir::Ltr, Align::End, "   abc"),
        (Dir::Rtl, Align::Start, "   abc"),
        (Dir::Rtl, Align::Center, "  abc "),
        (Dir::Rtl, Align::End, "abc   "),
    ] {
        let mut buf = Buffer::empty(area);
        assert_eq!(put(&mut buf, area, "abc", dir, align, Style::new()), 3);
        assert_eq!(buffer_row(&buf), want, "{dir:?} {align:?}");
    }
}

#[test]
fn painting_outside_a_buffer_paints_nothing() {
    let mut buf = Buffer::empty(Rect::new(0, 0, 4, 1));
    for area in [Rect::new(9, 9, 4, 1), Rect::new(0, 1, 4, 4), Rect::new(0, 0, 0, 1), Rect::new(0, 0, 1, 0)] {
        assert_eq!(put(&mut buf, area, "ab", Dir::Ltr, Align::Start, Style::new()), 0);
    }
    let wide = Rect::new(2, 0, 9, 9);
    assert_eq!(put(&mut buf, wide, "abcdef", Dir::Ltr, Align::Start, Style::new()), 2);
    assert_eq!(buffer_row(&buf), "  a…");
}

#[test]
fn clipping_ends_in_an_ellipsis_at_the_end_of_the_line() {
    for (text, columns, want) in [
        ("hello", 5, "hello"),
        ("hello!", 5, "hell…"),
        ("سلام دنیا", 4, "سلام…"),
        ("سلام دنیا", 3, "سلا…"),
        ("a b", 2, "a…"),
        ("漢字", 3, "漢…"),
        ("漢字", 2, "…"),
        ("น้ำดี", 2, "…"),
        ("abc", 0, ""),
        ("\u{2068}abcd\u{2069} x", 4, "\u{2068}abc\u{2069}…"),
    ] {
        assert_eq!(clip(text, columns), want, "{text} in {columns}");
    }
    let area = Rect::new(0, 0, 4, 1);
    let mut buf = Buffer::empty(area);
    put(&mut buf, area, "بازدید تمام", Dir::Rtl, Align::Start, Style::new());
    assert_eq!(unshaped(&buffer_row(&buf)), "…زاب");
}

#[test]
fn lines_break_where_readers_expect() {
    for (text, columns, want) in [
        ("a bc def", 4, vec!["a bc", "def"]),
        ("one\n\ntwo\r\n", 10, vec!["one", "", "two", ""]),
        ("abcdefg", 3, vec!["abc", "def", "g"]),
        ("نیم\u{200c}فاصله خوب", 8, vec!["نیم\u{200c}فاصله", "خوب"]),
        ("สวัสดีครับ", 5, vec!["สวัสดี", "ครับ"]),
        ("ab   cd", 3, vec!["ab", "cd"]),
        ("سلام سلام", 3, vec!["سلام", "سلام"]),
        ("x \u{2068}ab cd\u{2069} y", 4, vec!["x \u{2068}ab\u{2069}", "\u{2068}cd\u{2069} y"]),
        ("", 5, vec![""]),
    ] {
        assert_eq!(wrap(text, columns), want, "{text:?} in {columns}");
    }
}

#[test]
fn spans_keep_their_styles_and_their_order() {
    let red = Style::new().fg(Color::Red);
    let blue = Style::new().fg(Color::Blue);
    let area = Rect::new(0, 0, 12, 1);
    let mut buf = Buffer::empty(area);
    let spans = [
        Span::new("[a] ", red),
        Span::new("آمد", blue),
        Span::new(" (", red),
        Span::new("Ali", blue),
        Span::new(")", red),
    ];
    assert_eq!(put_spans(&mut buf, area, &spans, Dir::Rtl, Align::Start), 12);
    // `[a]` is a unit of its own and keeps its brackets; the lone ones belong to the line.
    assert_eq!(unshaped(&buffer_row(&buf)), "…Al) دمآ [a]");
    let wide = Rect::new(0, 0, 13, 1);
    let mut buf = Buffer::empty(wide);
    assert_eq!(put_spans(&mut buf, wide, &spans, Dir::Rtl, Align::Start), 13);
    assert_eq!(unshaped(&buffer_row(&buf)), "(Ali) دمآ [a]");
    let colours: String = buf.content.iter().map(|c| if c.fg == Color::Red { 'r' } else { 'b' }).collect();
    assert_eq!(colours, "rbbbrrbbbrrrr");
}

#[test]
fn a_mark_inside_a_word_does_not_part_its_letters() {
    let area = Rect::new(0, 0, 20, 1);
    let style = Style::new();
    let mut whole = Buffer::empty(area);
    let mut parted = Buffer::empty(area);
    put(&mut whole, area, "سلام بر شما", Dir::Rtl, Align::Start, style);
    let spans = ["سل", "ام", " بر ش", "ما"].map(|t| Span::new(t, style));
    put_spans(&mut parted, area, &spans, Dir::Rtl, Align::Start);
    assert_eq!(buffer_row(&parted), buffer_row(&whole));
}

#[test]
fn mirrored_layouts_stay_inside_and_turn_back() {
    let area = Rect::new(10, 2, 20, 5);
    let inner = Rect::new(12, 3, 5, 1);
    assert_eq!(flip(area, inner, Dir::Ltr), inner);
    assert_eq!(flip(area, inner, Dir::Rtl), Rect::new(23, 3, 5, 1));
    assert_eq!(flip(area, flip(area, inner, Dir::Rtl), Dir::Rtl), inner);
}

#[test]
fn only_what_means_something_comes_in() {
    for (outside, want) in [
        ("Ali", "Ali"),
        ("a\u{1b}[31mb\u{0}\u{9f}", "a[31mb"),
        ("a\tb\r\nc\u{2028}d", "a b c d"),
        ("\u{202e}evil\u{202c}\u{2068}x\u{2069}\u{200f}", "evilx"),
        ("می\u{200c}روم", "می\u{200c}روم"),
        ("می\u{200c}\u{200c}", "می"),
        ("a\u{200c}b\u{200d}c", "abc"),
        ("\u{200c}سلام\u{feff}", "سلام"),
        ("क\u{94d}\u{200d}ष", "क\u{94d}\u{200d}ष"),
        ("👨\u{200d}👩\u{200d}👧", "👨\u{200d}👩\u{200d}👧"),
        ("x\u{e0041}\u{e007f}y\u{fffe}", "xy"),
        ("قَدَم น้ำ", "قَدَم น้ำ"),
    ] {
        assert_eq!(clean(outside), want, "{outside:?}");
    }
    let flood = format!("a{}", "\u{301}".repeat(50));
    assert_eq!(clean(&flood).chars().count(), 9);
    assert_eq!(clean_lines("a\r\nb\u{85}c\td\r"), "a\nb\nc d\n");
}

#[test]
fn isolates_go_on_and_off() {
    assert_eq!(isolate("B-214"), "\u{2068}B-214\u{2069}");
    assert_eq!(plain(&format!("پلاک {}!", isolate("B-214"))), "پلاک B-214!");
    // Data cannot close the pair that holds it.
    assert_eq!(isolate("a\u{2069}b"), "\u{2068}ab\u{2069}");
    assert_eq!(isolate("a\u{2067}b\u{2069}"), "\u{2068}a\u{2067}b\u{2069}\u{2069}");
}

#[test]
fn searching_sees_past_spelling() {
    for (written, want) in [
        ("علي", "علی"),
        ("كتاب", "کتاب"),
        ("نیم\u{200c}فاصله", "نیمفاصله"),
        ("قَدَمـــ", "قدم"),
        ("آب أب", "اب اب"),
        ("خانهٔ خانۀ خانة", "خانه خانه خانه"),
        ("۱۲٣٤๕6", "123456"),
        ("ALI É", "ali é"),
        ("น้ำ กำ", "น้ำ กำ"),
        ("\u{fefb}\u{fed3}", "لاف"),
        ("\u{2068}x\u{2069}\u{a0}y", "x y"),
    ] {
        assert_eq!(fold(written), want, "{written}");
    }
}

#[test]
fn words_are_cut_in_every_language() {
    for (text, want) in [
        ("آقای علي، ۱۲", vec!["اقای", "علی", "12"]),
        ("B-214/7 (ok)", vec!["b", "214", "7", "ok"]),
        ("ขอน้ำดื่ม", vec!["ขอ", "น้ำ", "ดื่ม"]),
        ("می\u{200c}خواهم", vec!["میخواهم"]),
        ("… ،", vec![]),
    ] {
        assert_eq!(words(text), want, "{text}");
    }
}

#[test]
fn a_frame_can_be_read_in_logical_order() {
    let area = Rect::new(0, 0, 9, 1);
    let mut buf = Buffer::empty(area);
    let text = format!("پلاک {}", isolate("B-214"));
    let ((), painted) = recorded(|| {
        put(&mut buf, area, &text, Dir::Rtl, Align::Start, Style::new());
    });
    assert_eq!(painted.len(), 1);
    assert_eq!((painted[0].text.as_str(), painted[0].dir), ("پلاک B-214", Dir::Rtl));
}

#[test]
fn a_lone_mark_stands_on_a_circle() {
    let cells = lay("\u{64e}", Dir::Rtl);
    assert_eq!((cells.len(), cells[0].sym.as_str()), (1, "\u{25cc}\u{64e}"));
}
