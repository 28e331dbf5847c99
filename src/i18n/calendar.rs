//! Moments, and the day they are in each calendar. Pure arithmetic: jiff for civil time, ICU4X for calendars.

use icu_calendar::cal::{Buddhist, Gregorian, Persian};
use icu_calendar::{Date, Iso};
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::Offset;
use jiff_icu::ConvertFrom as _;

use crate::domain::Lang;

/// A moment as the wall clock of the desk showed it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Moment {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub unix_ms: i64,
    /// Minutes east of Greenwich.
    pub offset_min: i16,
}

impl Moment {
    /// A moment of a wall clock `offset_min` minutes east of Greenwich.
    pub const fn new(unix_ms: i64, offset_min: i16) -> Moment {
        Moment { unix_ms, offset_min }
    }

    /// The civil date and time at the desk. A moment outside the years −9999 to 9999 gives the nearest one inside.
    pub fn civil(self) -> DateTime {
        let nearest = if self.unix_ms < 0 { Timestamp::MIN } else { Timestamp::MAX };
        let timestamp = Timestamp::from_millisecond(self.unix_ms).unwrap_or(nearest);
        let offset = Offset::from_seconds(i32::from(self.offset_min) * 60).unwrap_or(Offset::UTC);
        offset.to_datetime(timestamp)
    }

    /// The same clock, so many milliseconds later.
    pub const fn plus_ms(self, ms: i64) -> Moment {
        Moment { unix_ms: self.unix_ms.saturating_add(ms), ..self }
    }
}

/// The calendars dates are shown in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Calendar {
    /// Solar Hijri, of Iran.
    Persian,
    /// Thai solar: the Gregorian one with years 543 higher.
    Buddhist,
    /// Gregorian.
    Gregorian,
}

impl Calendar {
    /// All calendars.
    pub const ALL: [Calendar; 3] = [Calendar::Persian, Calendar::Buddhist, Calendar::Gregorian];

    /// The calendar a language is read in when no setting says otherwise.
    pub const fn of(lang: Lang) -> Calendar {
        match lang {
            Lang::Fa => Calendar::Persian,
            Lang::En => Calendar::Gregorian,
            Lang::Th => Calendar::Buddhist,
        }
    }

    /// The name used in the config.
    pub const fn name(self) -> &'static str {
        match self {
            Calendar::Persian => "persian",
            Calendar::Buddhist => "buddhist",
            Calendar::Gregorian => "gregorian",
        }
    }

    /// The calendar of a config name.
    pub fn from_name(name: &str) -> Option<Calendar> {
        Calendar::ALL.into_iter().find(|calendar| calendar.name() == name)
    }
}

/// A language with the calendar its dates are shown in. Made from a [`Lang`] alone where no setting overrides it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DateStyle {
    /// The language of the names, and the digits.
    pub lang: Lang,
    /// The calendar.
    pub calendar: Calendar,
}

impl From<Lang> for DateStyle {
    fn from(lang: Lang) -> DateStyle {
        DateStyle { lang, calendar: Calendar::of(lang) }
    }
}

/// A day by its numbers in some calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DayNumbers {
    /// Year of that calendar.
    pub year: i32,
    /// Month, from 1.
    pub month: u8,
    /// Day of the month, from 1.
    pub day: u8,
}

/// The day of a moment in a calendar.
pub fn day_numbers(calendar: Calendar, moment: Moment) -> DayNumbers {
    let iso = iso(moment);
    match calendar {
        Calendar::Persian => numbers(&iso.to_calendar(Persian)),
        Calendar::Buddhist => numbers(&iso.to_calendar(Buddhist)),
        Calendar::Gregorian => numbers(&iso.to_calendar(Gregorian)),
    }
}

/// The day of a moment, for ICU4X.
pub(super) fn iso(moment: Moment) -> Date<Iso> {
    Date::<Iso>::convert_from(moment.civil().date())
}

fn numbers<C: icu_calendar::Calendar>(date: &Date<C>) -> DayNumbers {
    DayNumbers { year: date.year().era_year_or_related_iso(), month: date.month().number(), day: date.day_of_month().0 }
}
