//! Keyboards: from the character a key typed to the QWERTY key it is.
//!
//! Sources: ISIRI 9147 (2007) as `ir(pes)` of xkeyboard-config; Windows Persian is `KBDFA`; Thai Kedmanee is TIS
//! 820-2538 as `th(basic)` of xkeyboard-config.
//!
//! Where a character lies in two places:
//! - a letter on both Persian layouts at different keys (`پ`, `ئ`, `ء`, `ؤ` …): [`Layouts::persian`] decides;
//! - an ASCII character that another layout types without Shift at another key (Kedmanee's `/` and `-` are the keys
//!   `2` and `3`): [`Layouts::owner`] decides; by default it is the Latin key.
//!
//! A digit of any set is that digit, also where a layout types it from another key (Kedmanee's `๑` is Shift and `2`).

/// A Persian layout.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum PersianLayout {
    /// ISIRI 9147, the standard: Linux, macOS, "Persian (Standard)" of Windows.
    #[default]
    Isiri9147,
    /// "Persian" of Windows.
    Windows,
}

/// Whose key an ASCII character is that two layouts have in two places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Owner {
    /// The Latin layout's.
    #[default]
    Latin,
    /// Kedmanee's: `/` is the key `2`, `-` the key `3`.
    Thai,
}

/// The layouts to fold from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Layouts {
    /// The Persian layout asked first.
    pub persian: PersianLayout,
    /// Whose key a shared ASCII character is.
    pub owner: Owner,
}

impl PersianLayout {
    /// All of them.
    pub const ALL: [PersianLayout; 2] = [PersianLayout::Isiri9147, PersianLayout::Windows];

    /// The name used in the config.
    pub const fn name(self) -> &'static str {
        match self {
            PersianLayout::Isiri9147 => "isiri-9147",
            PersianLayout::Windows => "windows",
        }
    }

    /// The layout of a config name.
    pub fn from_name(name: &str) -> Option<PersianLayout> {
        PersianLayout::ALL.into_iter().find(|known| known.name() == name)
    }
}

impl Owner {
    /// All of them.
    pub const ALL: [Owner; 2] = [Owner::Latin, Owner::Thai];

    /// The name used in the config.
    pub const fn name(self) -> &'static str {
        match self {
            Owner::Latin => "latin",
            Owner::Thai => "thai",
        }
    }

    /// The owner of a config name.
    pub fn from_name(name: &str) -> Option<Owner> {
        Owner::ALL.into_iter().find(|known| known.name() == name)
    }
}

/// The keys in the order of the rows below: number row, Q row, A row, Z row, backslash.
const QWERTY: &str = "`1234567890-=qwertyuiop[]asdfghjkl;'zxcvbnm,./\\";

/// Plain and shifted characters of a layout, key by key as [`QWERTY`]. A blank: nothing worth folding.
struct Layout {
    plain: &'static str,
    shifted: &'static str,
}

const ISIRI_9147: Layout = Layout {
    plain: "\u{200D}۱۲۳۴۵۶۷۸۹۰-=ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدپو./\\",
    shifted: "÷!٬٫﷼٪×،*)(ـ+\u{652}\u{64C}\u{64D}\u{64B}\u{64F}\u{650}\u{64E}\u{651}][}{ؤئيإأآة»«:؛ك\u{653}ژ\u{670}\u{200C}\u{654}ء><؟|",
};

const WINDOWS_PERSIAN: Layout = Layout {
    plain: "\u{200D}1234567890-=ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدئو./پ",
    shifted: "÷!@#$%^&*)(_+\u{64B}\u{64C}\u{64D} ،؛,][\\}{\u{64E}\u{64F}\u{650}\u{651}ۀآـ«»:\"ةيژؤإأء<>؟|",
};

const KEDMANEE: Layout = Layout {
    plain: "_ๅ/-ภถ\u{E38}\u{E36}คตจขชๆไำพะ\u{E31}\u{E35}รนยบลฟหกดเ\u{E49}\u{E48}าสวงผปแอ\u{E34}\u{E37}ทมใฝฃ",
    shifted: "%+๑๒๓๔\u{E39}฿๕๖๗๘๙๐\"ฎฑธ\u{E4D}\u{E4A}ณฯญฐ,ฤฆฏโฌ\u{E47}\u{E4B}ษศซ.()ฉฮ\u{E3A}\u{E4C}?ฒฬฦฅ",
};

impl Layout {
    /// The QWERTY key that types the character, plain before shifted.
    fn key_of(&self, c: char) -> Option<char> {
        let at = |row: &str| row.chars().position(|typed| typed == c);
        let position = at(self.plain).or_else(|| at(self.shifted))?;
        QWERTY.chars().nth(position)
    }

    /// What the key types without Shift.
    fn typed_by(&self, key: char) -> Option<char> {
        let position = QWERTY.chars().position(|qwerty| qwerty == key)?;
        self.plain.chars().nth(position)
    }
}

impl PersianLayout {
    const fn rows(self) -> &'static Layout {
        match self {
            PersianLayout::Isiri9147 => &ISIRI_9147,
            PersianLayout::Windows => &WINDOWS_PERSIAN,
        }
    }

    const fn other(self) -> PersianLayout {
        match self {
            PersianLayout::Isiri9147 => PersianLayout::Windows,
            PersianLayout::Windows => PersianLayout::Isiri9147,
        }
    }
}

/// The QWERTY character of the key that typed `c`: letters small, digits of all four sets ASCII, `؟` and `ฦ` `?`.
/// What lies on no known layout stays.
pub fn fold(c: char, layouts: Layouts) -> char {
    if c.is_ascii() {
        let thai = if layouts.owner == Owner::Thai { kedmanee_plain_ascii(c) } else { None };
        return thai.unwrap_or(c.to_ascii_lowercase());
    }
    if let Some(digit) = ascii_digit(c) {
        return digit;
    }
    match c {
        // The shifted `/` is `?` on every one of these keyboards, and a command of its own.
        '؟' | 'ฦ' => return '?',
        // Shift and space on Persian layouts.
        '\u{200C}' => return ' ',
        // Some systems send the Arabic letter without dots for the key of the Persian one.
        'ى' => return fold('ی', layouts),
        _ => {}
    }
    let persian = [layouts.persian, layouts.persian.other()];
    let mut rows = persian.into_iter().map(PersianLayout::rows).chain([&KEDMANEE]);
    rows.find_map(|layout| layout.key_of(c)).unwrap_or(c)
}

/// The key of an ASCII character that Kedmanee types without Shift.
fn kedmanee_plain_ascii(c: char) -> Option<char> {
    let position = KEDMANEE.plain.chars().position(|typed| typed == c)?;
    QWERTY.chars().nth(position)
}

fn ascii_digit(c: char) -> Option<char> {
    [0x0660, 0x06F0, 0x0E50].into_iter().find_map(|zero| {
        let above = u32::from(c).checked_sub(zero).filter(|above| *above < 10)?;
        char::from_digit(above, 10)
    })
}

/// What a key of a Persian keyboard types without Shift.
pub(super) fn persian_cap(layout: PersianLayout, key: char) -> Option<char> {
    layout.rows().typed_by(key)
}

/// What a key of a Thai keyboard types without Shift.
pub(super) fn thai_cap(key: char) -> Option<char> {
    KEDMANEE.typed_by(key)
}
