//! Where a key is pressed.

/// What the screen is doing, as far as keys are concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Context {
    /// The board with nobody selected.
    Board,
    /// A visitor is selected and walked through the stages.
    Walk,
    /// One question with numbered answers: the probe, a cause, a closing, a confirmation.
    Asking,
    /// The five steps with an unhappy visitor.
    Lane,
    /// A form, with no line of it being typed in.
    Form,
    /// A line of text is being typed: characters are text, nothing is folded.
    Field,
    /// A list: encounters, promises, occurrences, people.
    List,
    /// One thing in full: an encounter with its timeline.
    Detail,
    /// The visitor's verdict: shows and leads nowhere else.
    Verdict,
    /// The table of keys.
    Help,
    /// The screen turned to a clock.
    Blank,
    /// The supervisor's review of a shift.
    Review,
}

impl Context {
    /// All contexts, in the order of the help.
    pub const ALL: [Context; 12] = [
        Context::Board,
        Context::Walk,
        Context::Asking,
        Context::Lane,
        Context::Form,
        Context::Field,
        Context::List,
        Context::Detail,
        Context::Verdict,
        Context::Help,
        Context::Blank,
        Context::Review,
    ];

    /// The name by which messages, help and diagnoses know it.
    pub const fn name(self) -> &'static str {
        match self {
            Context::Board => "board",
            Context::Walk => "walk",
            Context::Asking => "asking",
            Context::Lane => "lane",
            Context::Form => "form",
            Context::Field => "field",
            Context::List => "list",
            Context::Detail => "detail",
            Context::Verdict => "verdict",
            Context::Help => "help",
            Context::Blank => "blank",
            Context::Review => "review",
        }
    }

    /// Whether characters are text here.
    pub const fn is_text(self) -> bool {
        matches!(self, Context::Field)
    }
}
