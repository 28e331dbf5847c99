//! Due times and calendars.

super::keys! {
    // Due times.
    DueToday => "due-today",
    DueTomorrow => "due-tomorrow",
    DueOn => "due-on",
    DueNow => "due-now",
    DueLateMinutes => "due-late-minutes",
    DueLateHours => "due-late-hours",
    DueLateDays => "due-late-days",
    DueUnclear => "due-unclear",
    DuePast => "due-past",
    DueTooFar => "due-too-far",
    // Calendars, as settings name them.
    CalendarPersian => "calendar-persian",
    CalendarBuddhist => "calendar-buddhist",
    CalendarGregorian => "calendar-gregorian",
}
