//! Forms: one question at a time, likely answers under it, digits choose, Esc goes back and loses nothing.
//!
//! A form is data: a [`Flow`] says which question comes next from the answers so far, and what is wished for in the
//! end. [`Form`] does the rest: keys, typing, painting, keeping what was typed. Commands are tried against the book
//! before the form goes away; what the domain refuses is told under the question, in words.

mod accept;
mod answers;
mod due;
mod keys;
mod paint;
mod refused;
mod screen;
mod state;

pub mod question;

use std::fmt::Debug;

pub use answers::{Answered, Answers, Said};
pub use due::{likely_dues, moment_in_words};
pub use question::{Choice, Kind, Question, Writing};
pub use refused::try_out;
pub use screen::Form;

use crate::ui::{Cx, FirstUse, Wish};

/// A form as data.
pub trait Flow: Debug {
    /// Under which name what was typed is kept when the form is left.
    fn key(&self) -> String;

    /// What the header shows.
    fn title(&self, cx: &Cx<'_>) -> String;

    /// The next question, from the answers so far and nothing else but the book; none: finished.
    fn question(&self, cx: &Cx<'_>, answers: &Answers) -> Option<Question>;

    /// What is wished for once everything is answered. Commands come first.
    fn finish(&self, cx: &Cx<'_>, answers: &Answers) -> Vec<Wish>;

    /// What is wished for at once after the last of these answers was given.
    fn step(&self, _cx: &Cx<'_>, _answers: &Answers) -> Vec<Wish> {
        Vec::new()
    }

    /// The line of help at its first use.
    fn first_use(&self) -> Option<FirstUse> {
        None
    }

    /// What Esc does at the first question.
    fn leave(&self, _cx: &Cx<'_>) -> Wish {
        Wish::Pop
    }
}
