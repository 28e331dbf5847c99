//! The review of a shift: what a supervisor sees, says and signs, and what staff answer. Pure.

pub mod codes;
pub mod command;
pub mod feedback;
pub mod matter;
pub mod said;
pub mod standing;

pub use codes::{FeedbackKind, Level, MeritSeen, ReplyHow, Standing};
pub use command::ReviewCommand;
pub use feedback::{Feedback, Observation, Replied, Resolved, Waits};
pub use matter::Matter;
pub use said::{About, Said};
pub use standing::{LevelJudged, Moved, Sample};
