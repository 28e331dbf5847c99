//! The languages darban speaks. One type for the screen's language and for a visitor's; they are two settings.

/// A language that is complete: screens, standards and phrases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Lang {
    /// Persian (فارسی), right to left.
    #[default]
    Fa,
    /// English.
    En,
    /// Thai (ไทย).
    Th,
}

impl Lang {
    /// All languages, in the order in which they are offered.
    pub const ALL: [Lang; 3] = [Lang::Fa, Lang::En, Lang::Th];

    /// The BCP 47 language code.
    pub const fn code(self) -> &'static str {
        match self {
            Lang::Fa => "fa",
            Lang::En => "en",
            Lang::Th => "th",
        }
    }

    /// The language of a BCP 47 code such as `fa`; none for another language.
    pub fn from_code(code: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// Whether lines of this language start at the right.
    pub const fn is_rtl(self) -> bool {
        matches!(self, Lang::Fa)
    }
}
