//! What comes in, and what goes out.

use crate::domain::book::{Book, DraftChange};
use crate::domain::entry::Entry;
use crate::domain::ids::FreshIds;
use crate::domain::time::Stamp;
use crate::input::Chord;
use crate::text::Strategy;
use crate::ui::{Answer, FirstUse, Question};

/// Where the mouse was pressed: column and row of the window, from its left top.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Click {
    /// Column.
    pub column: u16,
    /// Row.
    pub row: u16,
}

/// What happened. One closed list: whatever wakes the program is one of these.
#[derive(Debug)]
pub enum Msg {
    /// A key.
    Key(Chord),
    /// A paste.
    Paste(String),
    /// A click.
    Click(Click),
    /// The wheel: up or down.
    Wheel(bool),
    /// The window has another size: columns, rows.
    Resized(u16, u16),
    /// A deadline passed.
    Tick,
    /// The writer has made something durable.
    Appended {
        /// Which of ours: the number of the effect.
        number: u64,
        /// Number of the last entry; none where only drafts changed.
        seq: Option<i64>,
    },
    /// The file holds something else than we thought (another instance wrote), or was read again after trouble.
    Reloaded {
        /// From now on the writer takes effects of this generation only.
        generation: u64,
        /// The book as the file has it.
        book: Box<Book>,
    },
    /// What was asked with [`Effect::Ask`] has been looked up.
    Answered {
        /// What was asked.
        question: Question,
        /// What came back.
        answer: Answer,
    },
    /// Something could not be made durable; nothing of it is in the file.
    Failed {
        /// Which of ours.
        number: u64,
        /// Why, and what to do, in the person's words.
        why: String,
    },
}

/// What one command brings, on its way to the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Append {
    /// Grows by one with each.
    pub number: u64,
    /// Which reading of the file it was decided on.
    pub generation: u64,
    /// Entries.
    pub entries: Vec<Entry>,
    /// Draft changes.
    pub drafts: Vec<DraftChange>,
}

/// What the runtime has to do.
#[derive(Debug)]
pub enum Effect {
    /// Make this durable, in one transaction.
    Append(Append),
    /// Look at the file again, then answer with [`Msg::Reloaded`].
    Reload,
    /// The first-use line of this screen was shown: not again on this machine.
    Shown(FirstUse),
    /// Look this up, then answer with [`Msg::Answered`].
    Ask(Question),
    /// Figures that were asked for are not wanted any more.
    StopAsking,
    /// The way Persian reaches this terminal was picked: use it, and remember it for this terminal.
    Display(Strategy),
    /// Leave.
    Quit,
}

/// What the world says when a message is handled.
pub struct World<'a> {
    /// Both clocks.
    pub now: Stamp,
    /// Fresh ids for a command.
    pub ids: &'a mut dyn FnMut() -> FreshIds,
    /// Chance.
    pub seed: u64,
}
