//! What was answered so far.

/// What was said to one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// The name of the chosen answer.
    Pick(String),
    /// The names of those that are on.
    Picks(Vec<String>),
    /// Words, trimmed.
    Words(String),
    /// A due time: milliseconds since 1970-01-01 UTC.
    Due(i64),
    /// It was read.
    Read,
}

/// One answered question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// The question's name.
    pub id: String,
    /// The word before it; empty: not shown.
    pub label: String,
    /// What was said.
    pub said: Said,
    /// How it is shown.
    pub shown: String,
}

/// The answers given so far, in order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answers(Vec<Answered>);

impl Answers {
    /// The answers, in order.
    pub fn all(&self) -> &[Answered] {
        &self.0
    }

    /// Adds one.
    pub fn push(&mut self, answered: Answered) {
        self.0.push(answered);
    }

    /// Takes the last one back.
    pub fn pop(&mut self) -> Option<Answered> {
        self.0.pop()
    }

    /// What was said to a question.
    pub fn said(&self, id: &str) -> Option<&Said> {
        self.0.iter().find(|answered| answered.id == id).map(|answered| &answered.said)
    }

    /// Whether a question is answered.
    pub fn has(&self, id: &str) -> bool {
        self.said(id).is_some()
    }

    /// The chosen answer of a question.
    pub fn pick(&self, id: &str) -> Option<&str> {
        match self.said(id)? {
            Said::Pick(pick) => Some(pick),
            _ => None,
        }
    }

    /// The answers of a question that are on.
    pub fn picks(&self, id: &str) -> Option<&[String]> {
        match self.said(id)? {
            Said::Picks(picks) => Some(picks),
            _ => None,
        }
    }

    /// The words of a question.
    pub fn words(&self, id: &str) -> Option<&str> {
        match self.said(id)? {
            Said::Words(words) => Some(words),
            _ => None,
        }
    }

    /// The due time of a question: milliseconds since 1970-01-01 UTC.
    pub fn due(&self, id: &str) -> Option<i64> {
        match self.said(id)? {
            Said::Due(due) => Some(*due),
            _ => None,
        }
    }
}
