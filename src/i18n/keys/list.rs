//! Lists and details.

super::keys! {
    // Lists and details.
    ListEncounters => "list-encounters",
    ListOwed => "list-owed",
    ListOccurrences => "list-occurrences",
    ListEmpty => "list-empty",
    ListFound => "list-found",
    ListPosition => "list-position",
    ListTimeline => "list-timeline",
    ListLeftUnserved => "list-left-unserved",
    ListLeftBeforeSettled => "list-left-before-settled",
}
