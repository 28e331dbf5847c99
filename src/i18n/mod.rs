//! Languages, typed message ids, catalogues, digits, calendars, collation.
