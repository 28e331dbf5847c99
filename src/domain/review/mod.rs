//! The review of a shift: what a supervisor sees, says and signs, and what staff answer. Pure.

pub mod codes;
pub mod command;
pub mod exceptions;
pub mod feedback;
pub mod figures;
pub mod listed;
pub mod matter;
pub mod merits;
pub mod said;
pub mod standing;
pub mod voices;

pub use codes::{FeedbackKind, Level, MeritSeen, ReplyHow, Standing};
pub use command::ReviewCommand;
pub use exceptions::{Exception, ExceptionKind, Found, exceptions, flagged_visits};
pub use feedback::{Feedback, Observation, Replied, Resolved, Thread, Waits};
pub use figures::{Figures, Slipped};
pub use listed::{ReviewShift, ShiftCounts};
pub use matter::Matter;
pub use merits::{Merit, MeritKind, merits};
pub use said::{About, Said};
pub use standing::{LevelJudged, Moved, Sample};
pub use voices::{Agreement, Voice, Voices, agreement, voices};
