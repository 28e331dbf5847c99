//! The book as the screen sees it: what the file has, and on top what is on its way there.

use std::collections::VecDeque;
use std::sync::Arc;

use crate::domain::book::Book;
use crate::domain::command::{Command, Facts};
use crate::domain::decide::{Decision, decide};
use crate::domain::page::Page;
use crate::domain::refusal::Refusal;
use crate::domain::review::Matter;
use crate::domain::standard::Standard;

use super::message::{Append, Effect};

/// A command whose outcome is not acknowledged yet.
#[derive(Debug)]
struct Pending {
    number: u64,
    command: Command,
    facts: Facts,
    decision: Decision,
}

/// The book with what is on its way to the disk.
#[derive(Debug, Default)]
pub struct Ledger {
    book: Book,
    generation: u64,
    last_number: u64,
    pending: VecDeque<Pending>,
}

impl Ledger {
    /// The book as the file has it, in a generation.
    pub fn new(book: Book, generation: u64) -> Ledger {
        Ledger { book, generation, ..Ledger::default() }
    }

    /// The book, with what is on its way.
    pub fn book(&self) -> &Book {
        &self.book
    }

    /// Whether everything is on the disk.
    pub fn at_rest(&self) -> bool {
        self.pending.is_empty()
    }

    /// How many commands are not on the disk yet.
    pub fn waiting(&self) -> usize {
        self.pending.len()
    }

    /// Lays an older page beside the book: it was read from the file, and may lack what is on its way there.
    pub fn lay(&mut self, page: Page, standards: Vec<Arc<Standard>>) {
        self.book.lay(page, standards);
    }

    /// Takes a shift up for review, or puts it away: it was read from the file, and may lack what is on its way there.
    pub fn take_up(&mut self, matter: Option<Box<Matter>>) {
        self.book.matter = matter.map(|mut matter| {
            let entries = self.pending.iter().flat_map(|pending| &pending.decision.entries);
            entries.for_each(|entry| matter.apply(entry));
            matter
        });
    }

    /// Decides a command, folds it in, and says what to make durable.
    ///
    /// # Errors
    /// A refusal; nothing was changed.
    pub fn command(&mut self, command: &Command, facts: &Facts) -> Result<Effect, Refusal> {
        let decision = decide(&self.book, facts, command)?;
        self.book.fold(&decision);
        self.last_number += 1;
        let effect = append(self.last_number, self.generation, &decision);
        let (command, facts) = (command.clone(), facts.clone());
        self.pending.push_back(Pending { number: self.last_number, command, facts, decision });
        Ok(effect)
    }

    /// The writer acknowledged one; true when nothing is left waiting.
    pub fn acknowledged(&mut self, number: u64) -> bool {
        self.pending.retain(|pending| pending.number != number);
        self.pending.is_empty()
    }

    /// The file has another book than we thought: what was waiting is decided again on it, with the same ids. What can
    /// no longer be done is returned with its refusal.
    pub fn rebase(&mut self, book: Book, generation: u64) -> (Vec<Effect>, Vec<(Command, Refusal)>) {
        let mut before = std::mem::replace(&mut self.book, book);
        self.book.matter = before.matter.take().and_then(|matter| self.as_read(&matter));
        self.book.take_pages_of(before);
        self.generation = generation;
        let (mut effects, mut refused) = (Vec::new(), Vec::new());
        let mut kept = VecDeque::new();
        for mut pending in std::mem::take(&mut self.pending) {
            // A commit whose acknowledgement was lost is in the book already; the writer answers it with its numbers.
            if self.is_in_book(&pending.decision) {
                effects.push(append(pending.number, generation, &pending.decision));
                kept.push_back(pending);
                continue;
            }
            match decide(&self.book, &pending.facts, &pending.command) {
                Ok(decision) => {
                    self.book.fold(&decision);
                    effects.push(append(pending.number, generation, &decision));
                    pending.decision = decision;
                    kept.push_back(pending);
                }
                Err(refusal) => refused.push((pending.command, refusal)),
            }
        }
        self.pending = kept;
        (effects, refused)
    }

    /// The matter without what is on its way to the file: that is decided again.
    fn as_read(&self, matter: &Matter) -> Option<Box<Matter>> {
        let waiting = self.pending.iter().flat_map(|pending| &pending.decision.entries).map(|entry| entry.id);
        matter.without(&waiting.collect()).map(Box::new)
    }

    fn is_in_book(&self, decision: &Decision) -> bool {
        let first = decision.entries.first();
        first.is_some_and(|first| self.book.log.iter().any(|entry| entry.id == first.id))
    }
}

fn append(number: u64, generation: u64, decision: &Decision) -> Effect {
    let (entries, drafts) = (decision.entries.clone(), decision.drafts.clone());
    Effect::Append(Append { number, generation, entries, drafts })
}
