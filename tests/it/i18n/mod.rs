//! Catalogues, calendars.
