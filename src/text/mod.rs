//! Words on a terminal: graphemes, widths, bidi, shaping, wrapping, painting.
