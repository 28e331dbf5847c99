//! Words on a terminal: graphemes, widths, bidi, shaping, wrapping, painting.
//!
//! Text stays logical everywhere (model, file, clipboard, tests) and becomes visual only in the cells of a frame:
//!
//! ```text
//! logical &str ─▶ clusters (shaped, widths) ─▶ levels (UAX #9) ─▶ cells in visual order ─▶ buffer ─▶ finish
//!     clean, wrap, clip                            lay                                       put
//! ```
//!
//! A terminal that reorders rows by itself is told to keep out by the runtime, or is worked around by [`finish`].

mod clean;
mod cluster;
pub mod field;
mod finish;
mod fold;
pub mod forms;
mod fuzzy;
mod kept;
mod lay;
mod order;
mod paint;
mod record;
mod shape;
mod sought;
mod words;
mod wrap;

pub use clean::{clean, clean_lines, isolate, plain};
pub use cluster::{Shaping, terminal_width, use_shaping};
pub use finish::{Strategy, finish, sent};
pub use fold::{fold, words};
pub use fuzzy::{Closeness, closeness};
pub use kept::{width, wrap};
pub use lay::{Cell, lay};
pub use order::{Dir, visual_order};
pub use paint::{Align, Span, flip, put, put_ranges, put_spans};
pub use record::{Painted, recorded};
pub use sought::{Hay, Part, Sought, Word};
pub use wrap::clip;
