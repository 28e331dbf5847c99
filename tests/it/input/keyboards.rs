//! Every key of the three layouts folds to its QWERTY position.

use darban::input::{Chord, Code, Context, Keymap, Layouts, Legend, Owner, PersianLayout, Script, fold};

const ISIRI_9147: &str = include_str!("isiri-9147.tsv");
const WINDOWS_PERSIAN: &str = include_str!("windows-persian.tsv");
const KEDMANEE: &str = include_str!("kedmanee.tsv");

const WINDOWS: Layouts = Layouts { persian: PersianLayout::Windows, owner: Owner::Latin };
const THAI: Layouts = Layouts { persian: PersianLayout::Isiri9147, owner: Owner::Thai };

/// QWERTY key, what it types, what it types with Shift (none where that is no single character).
fn rows(table: &'static str) -> impl Iterator<Item = (char, char, Option<char>)> {
    let typed = |hex: &str| u32::from_str_radix(hex, 16).ok().and_then(char::from_u32);
    table.lines().filter(|line| !line.starts_with("# ")).map(move |line| {
        let cells: Vec<&str> = line.split('\t').collect();
        let [key, plain, shifted] = cells[..] else { panic!("three columns: {line:?}") };
        (key.chars().next().expect("a key"), typed(plain).expect("a code point"), typed(shifted))
    })
}

/// A digit of any set is that digit wherever it lies.
fn digit(c: char) -> Option<char> {
    let sets = ["0123456789", "۰۱۲۳۴۵۶۷۸۹", "٠١٢٣٤٥٦٧٨٩", "๐๑๒๓๔๕๖๗๘๙"];
    let value = sets.iter().find_map(|set| set.chars().position(|of_set| of_set == c))?;
    char::from_digit(u32::try_from(value).ok()?, 10)
}

/// What a shifted character should fold to. ASCII says itself; `؟` and `ฦ` are the `?` of their keyboards; Shift and
/// space is a space on Persian keyboards, which is the same character as Shift and B.
fn expected_shifted(key: char, c: char) -> char {
    match c {
        _ if c.is_ascii() => c.to_ascii_lowercase(),
        '؟' | 'ฦ' => '?',
        '\u{200C}' => ' ',
        _ => digit(c).unwrap_or(key),
    }
}

#[test]
fn every_key_of_every_layout_is_its_qwerty_key() {
    let tables = [(ISIRI_9147, Layouts::default()), (WINDOWS_PERSIAN, WINDOWS), (KEDMANEE, THAI)];
    for (table, layouts) in tables {
        for (key, plain, shifted) in rows(table) {
            assert_eq!(fold(plain, layouts), digit(plain).unwrap_or(key), "{plain:?} of {layouts:?}");
            // `+` of Kedmanee is Shift and the key 1; it is itself, so that a rush can be counted.
            if let Some(shifted) = shifted {
                assert_eq!(fold(shifted, layouts), expected_shifted(key, shifted), "{shifted:?} of {layouts:?}");
            }
        }
    }
}

#[test]
fn the_tables_hold_every_key_a_command_uses() {
    for table in [ISIRI_9147, WINDOWS_PERSIAN, KEDMANEE] {
        for key in "abcdefghijklmnopqrstuvwxyz0123456789/[]=-".chars() {
            assert_eq!(rows(table).filter(|(qwerty, ..)| *qwerty == key).count(), 1, "{key:?}");
        }
    }
}

#[test]
fn latin_keys_and_capitals_are_themselves() {
    for c in (' '..='~').filter(char::is_ascii) {
        assert_eq!(fold(c, Layouts::default()), c.to_ascii_lowercase());
        assert_eq!(fold(c, WINDOWS), c.to_ascii_lowercase());
    }
}

#[test]
fn the_config_decides_where_one_letter_sits_in_two_places() {
    let table = [
        ('پ', 'm', '\\'),
        ('ئ', 's', 'm'),
        ('ؤ', 'a', 'v'),
        ('أ', 'g', 'n'),
        ('إ', 'f', 'b'),
        ('ة', 'j', 'z'),
        ('،', '7', 't'),
    ];
    for (letter, isiri, windows) in table {
        assert_eq!(fold(letter, Layouts::default()), isiri, "{letter}");
        assert_eq!(fold(letter, WINDOWS), windows, "{letter}");
    }
    for (shared, latin, thai) in [('/', '/', '2'), ('-', '-', '3'), ('_', '_', '`')] {
        assert_eq!(fold(shared, Layouts::default()), latin);
        assert_eq!(fold(shared, THAI), thai);
    }
}

#[test]
fn a_layout_that_was_not_chosen_still_helps_with_its_own_letters() {
    // ۀ lies on the Windows layout alone; Thai needs no setting at all.
    assert_eq!(fold('ۀ', Layouts::default()), 'g');
    assert_eq!(fold('ฟ', Layouts::default()), 'a');
    assert_eq!(fold('é', Layouts::default()), 'é');
}

#[test]
fn a_command_is_the_same_key_on_every_keyboard_and_text_is_left_alone() {
    let keymap = Keymap::default();
    for typed in ['q', 'Q', 'ض', 'ๆ'] {
        let pressed = Chord::plain(Code::Char(typed));
        assert_eq!(keymap.lookup(Context::Board, pressed).map(|action| action.name()), Some("leave"), "{typed}");
        assert_eq!(keymap.lookup(Context::Field, pressed), None, "{typed}");
    }
}

#[test]
fn legends_show_what_is_printed_on_the_caps() {
    let key = |written: &str| written.parse::<Chord>().expect("a chord");
    let isiri = Script::Persian(PersianLayout::Isiri9147);
    let table = [
        ("a", Legend::Latin, isiri, "a"),
        ("a", Legend::Native, isiri, "ش"),
        ("a", Legend::Both, isiri, "a ش"),
        ("m", Legend::Native, isiri, "پ"),
        ("m", Legend::Native, Script::Persian(PersianLayout::Windows), "ئ"),
        ("1", Legend::Native, isiri, "۱"),
        ("a", Legend::Both, Script::Thai, "a ฟ"),
        ("1", Legend::Native, Script::Thai, "1"),
        ("=", Legend::Native, Script::Thai, "ช"),
        ("/", Legend::Both, isiri, "/"),
        ("?", Legend::Native, isiri, "?"),
        ("a", Legend::Native, Script::Latin, "a"),
        ("enter", Legend::Native, isiri, "Enter"),
        ("up", Legend::Both, Script::Thai, "↑"),
        ("ctrl-c", Legend::Native, isiri, "Ctrl-c"),
        ("shift-tab", Legend::Native, isiri, "Shift-Tab"),
        ("space", Legend::Latin, isiri, "Space"),
    ];
    for (written, legend, script, shown) in table {
        assert_eq!(key(written).legend(legend, script), shown, "{written} {legend:?} {script:?}");
    }
}
