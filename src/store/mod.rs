//! The logbook file: the only user of SQLite.
