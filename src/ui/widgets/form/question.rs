//! One question of a form, as data.

/// One answer that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choice {
    /// Stable name of the answer within its question.
    pub id: String,
    /// Its words.
    pub words: String,
    /// More about it: shown beside it, or under the list for the marked one.
    pub detail: String,
    /// Only its digit chooses it, never Enter: for what cannot be taken back.
    pub digit_only: bool,
    /// Of one set (not 0), only one answer can be on at a time.
    pub set: u8,
}

impl Choice {
    /// An answer with its words.
    pub fn new(id: impl Into<String>, words: impl Into<String>) -> Choice {
        Choice { id: id.into(), words: words.into(), ..Choice::default() }
    }

    /// The same with more about it.
    #[must_use]
    pub fn detail(self, detail: impl Into<String>) -> Choice {
        Choice { detail: detail.into(), ..self }
    }

    /// The same, never on Enter.
    #[must_use]
    pub fn digit_only(self) -> Choice {
        Choice { digit_only: true, ..self }
    }

    /// The same, as one of a set of which one can be on.
    #[must_use]
    pub fn one_of(self, set: u8) -> Choice {
        Choice { set, ..self }
    }
}

/// In which direction a field is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Writing {
    /// In the direction of the screen: names.
    #[default]
    Screen,
    /// In the direction of its first letter that has one: free text.
    Own,
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// One of several answers; a digit chooses at once, Enter takes the marked one.
    Choice {
        /// The answers.
        options: Vec<Choice>,
        /// The likeliest.
        marked: usize,
    },
    /// Any number of answers; a digit turns one on or off, Enter goes on.
    Several {
        /// The answers.
        options: Vec<Choice>,
        /// Those that are on at first.
        on: Vec<String>,
    },
    /// A line of words. Digits are text; arrows reach the likely answers.
    Words {
        /// What stands in the field at first.
        prefill: String,
        /// Likely answers.
        likely: Vec<String>,
        /// The likely answer that an empty field stands for.
        marked: Option<usize>,
        /// Whether an empty answer is refused.
        needed: bool,
        /// Direction.
        writing: Writing,
    },
    /// A due time, typed or one of the likely ones, of which the first stands for an empty field.
    /// Milliseconds since 1970-01-01 UTC.
    Due {
        /// Likely answers.
        likely: Vec<i64>,
    },
    /// Lines to be read; Enter goes on.
    Read {
        /// What, and what belongs to it.
        lines: Vec<(String, String)>,
    },
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Stable name within the form.
    pub id: String,
    /// The short word before the answer once it is given; empty: the answer is not shown again.
    pub label: String,
    /// The question itself.
    pub ask: String,
    /// One line of help; may be empty.
    pub help: String,
    /// What is asked for.
    pub kind: Kind,
}

impl Question {
    fn of(id: impl Into<String>, label: impl Into<String>, kind: Kind) -> Question {
        let label = label.into();
        Question { id: id.into(), ask: label.clone(), label, help: String::new(), kind }
    }

    /// One of several answers.
    pub fn choice(id: impl Into<String>, label: impl Into<String>, options: Vec<Choice>) -> Question {
        Question::of(id, label, Kind::Choice { options, marked: 0 })
    }

    /// Any number of answers.
    pub fn several(id: impl Into<String>, label: impl Into<String>, options: Vec<Choice>, on: Vec<String>) -> Question {
        Question::of(id, label, Kind::Several { options, on })
    }

    /// A line of words, needed, in its own direction.
    pub fn words(id: impl Into<String>, label: impl Into<String>) -> Question {
        let kind = Kind::Words {
            prefill: String::new(),
            likely: Vec::new(),
            marked: None,
            needed: true,
            writing: Writing::Own,
        };
        Question::of(id, label, kind)
    }

    /// A due time; the first of the likely ones stands for an empty field.
    pub fn due(id: impl Into<String>, label: impl Into<String>, likely: Vec<i64>) -> Question {
        Question::of(id, label, Kind::Due { likely })
    }

    /// Lines to be read.
    pub fn read(id: impl Into<String>, ask: impl Into<String>, lines: Vec<(String, String)>) -> Question {
        Question { label: String::new(), ..Question::of(id, ask, Kind::Read { lines }) }
    }

    /// The same, asked in other words than its label.
    #[must_use]
    pub fn ask(self, ask: impl Into<String>) -> Question {
        Question { ask: ask.into(), ..self }
    }

    /// The same, its answer not shown again.
    #[must_use]
    pub fn once(self) -> Question {
        Question { label: String::new(), ..self }
    }

    /// The same with a line of help.
    #[must_use]
    pub fn help(self, help: impl Into<String>) -> Question {
        Question { help: help.into(), ..self }
    }

    /// The same with the answer of this name marked, if there is one.
    #[must_use]
    pub fn mark(mut self, id: &str) -> Question {
        if let Kind::Choice { options, marked } = &mut self.kind
            && let Some(found) = options.iter().position(|option| option.id == id)
        {
            *marked = found;
        }
        self
    }

    /// The same field with something in it.
    #[must_use]
    pub fn prefill(mut self, text: &str) -> Question {
        if let Kind::Words { prefill, .. } = &mut self.kind {
            text.clone_into(prefill);
        }
        self
    }

    /// The same field with likely answers; with `stands`, the first one stands for an empty field.
    #[must_use]
    pub fn likely(mut self, words: Vec<String>, stands: bool) -> Question {
        if let Kind::Words { likely, marked, .. } = &mut self.kind {
            *marked = (stands && !words.is_empty()).then_some(0);
            *likely = words;
        }
        self
    }

    /// The same field, which may stay empty.
    #[must_use]
    pub fn optional(mut self) -> Question {
        if let Kind::Words { needed, .. } = &mut self.kind {
            *needed = false;
        }
        self
    }

    /// The same field, written in the direction of the screen.
    #[must_use]
    pub fn name(mut self) -> Question {
        if let Kind::Words { writing, .. } = &mut self.kind {
            *writing = Writing::Screen;
        }
        self
    }

    /// The answers that can be chosen; empty where words are typed or read.
    pub fn options(&self) -> &[Choice] {
        match &self.kind {
            Kind::Choice { options, .. } | Kind::Several { options, .. } => options,
            Kind::Words { .. } | Kind::Due { .. } | Kind::Read { .. } => &[],
        }
    }

    /// Whether characters are typed.
    pub fn is_typed(&self) -> bool {
        matches!(self.kind, Kind::Words { .. } | Kind::Due { .. })
    }
}
