//! The book as the screen sees it: what the file has, and on top what is on its way there.

use std::collections::VecDeque;
use std::sync::Arc;

use crate::domain::book::Book;
use crate::domain::command::{Command, Facts};
use crate::domain::decide::{Decision, decide};
use crate::domain::ids::ShiftId;
use crate::domain::page::Page;
use crate::domain::refusal::Refusal;
use crate::domain::review::{About, Matter, ReviewCommand};
use crate::domain::standard::Standard;
use crate::ui::Question;

use super::message::{Append, Effect};

/// A command whose outcome is not acknowledged yet.
#[derive(Debug)]
struct Pending {
    number: u64,
    command: Command,
    facts: Facts,
    decision: Decision,
    /// The shift under review it was decided on; none where it has nothing to do with one.
    of: Option<ShiftId>,
    /// It was decided on what may be outdated, and is decided again once its shift is read anew: not on its way yet.
    held: bool,
}

/// The book with what is on its way to the disk.
#[derive(Debug, Default)]
pub struct Ledger {
    book: Book,
    generation: u64,
    last_number: u64,
    pending: VecDeque<Pending>,
    /// The shift that is to be taken up for review once it is read.
    awaited: Option<ShiftId>,
    /// The file has another book than the one beside which the shift under review was read.
    outdated: bool,
}

/// What became of what was waiting: what to do now, and what can no longer be done, with its refusal.
pub type Redecided = (Vec<Effect>, Vec<Refused>);

/// What can no longer be done: of which shift under review, the command, and why.
pub type Refused = (Option<ShiftId>, Command, Refusal);

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

    /// The shift that is to be taken up for review once it is read.
    pub fn awaited(&self) -> Option<ShiftId> {
        self.awaited
    }

    /// Asks for a shift to be taken up for review; nothing while something waits for another one to be read.
    pub fn ask_for(&mut self, shift: ShiftId) -> Option<Effect> {
        let first = self.held_of();
        if first.is_some_and(|first| first != shift) {
            return None;
        }
        self.awaited = Some(shift);
        Some(Effect::Ask(Question::Matter { shift, generation: self.generation }))
    }

    /// The shift for which something waits.
    fn held_of(&self) -> Option<ShiftId> {
        self.pending.iter().find(|pending| pending.held).and_then(|pending| pending.of)
    }

    /// A shift that was asked for in a generation could not be read; whether something waits for it.
    pub fn not_read(&mut self, shift: ShiftId, generation: u64) -> bool {
        if self.awaited != Some(shift) || generation != self.generation {
            return false;
        }
        self.awaited = None;
        self.held_of() == Some(shift)
    }

    /// Takes a shift up for review that was read in a generation, if it is the one asked for last: it was read from the
    /// file, and may lack what is on its way there. What waited for it is decided on it.
    pub fn take_up(&mut self, shift: ShiftId, generation: u64, matter: Option<Box<Matter>>) -> Redecided {
        if self.awaited != Some(shift) || generation != self.generation {
            return Redecided::default();
        }
        (self.awaited, self.outdated) = (None, false);
        self.book.matter = matter.map(|mut matter| {
            let sent = self.pending.iter().filter(|pending| !pending.held);
            sent.flat_map(|pending| &pending.decision.entries).for_each(|entry| matter.apply(entry));
            matter
        });
        let (mut effects, refused) = self.decide_again(|pending| pending.held && pending.of == Some(shift));
        if let Some(next) = self.held_of() {
            effects.extend(self.ask_for(next));
        }
        (effects, refused)
    }

    /// Decides a command, folds it in, and says what to make durable.
    ///
    /// # Errors
    /// A refusal; nothing was changed.
    pub fn command(&mut self, command: &Command, facts: &Facts) -> Result<Vec<Effect>, Refusal> {
        let decision = decide(&self.book, facts, command)?;
        self.last_number += 1;
        let of = self.reviewed(command);
        let held = of.is_some() && self.outdated;
        let (number, command, facts) = (self.last_number, command.clone(), facts.clone());
        let effects = if held {
            self.show(&decision);
            of.filter(|_| self.awaited.is_none()).and_then(|shift| self.ask_for(shift)).into_iter().collect()
        } else {
            self.book.fold(&decision);
            vec![append(number, self.generation, &decision)]
        };
        self.pending.push_back(Pending { number, command, facts, decision, of, held });
        Ok(effects)
    }

    /// The shift under review a command works on. Replies and what is decided on them need none.
    fn reviewed(&self, command: &Command) -> Option<ShiftId> {
        let matter = self.book.matter.as_ref()?;
        let works = match command {
            Command::Review(ReviewCommand::Reply { about, .. } | ReviewCommand::Resolve { about, .. }) => match about {
                About::Feedback(id) => matter.feedback.contains_key(id),
                About::Observation(id) => matter.observations.contains_key(id),
            },
            Command::Review(_) => true,
            _ => false,
        };
        works.then_some(matter.shift.id)
    }

    /// Shows on the shift under review what is not on its way yet.
    fn show(&mut self, decision: &Decision) {
        if let Some(matter) = &mut self.book.matter {
            decision.entries.iter().for_each(|entry| matter.apply(entry));
        }
    }

    /// The writer acknowledged one; true when nothing is left waiting.
    pub fn acknowledged(&mut self, number: u64) -> bool {
        self.pending.retain(|pending| pending.number != number);
        self.pending.is_empty()
    }

    /// The file has another book than we thought: what was waiting is decided again on it, with the same ids; what belongs
    /// to a review waits until its shift is read anew.
    pub fn rebase(&mut self, book: Book, generation: u64) -> Redecided {
        let mut before = std::mem::replace(&mut self.book, book);
        self.book.matter = before.matter.take().and_then(|matter| self.as_read(&matter));
        self.outdated = self.book.matter.is_some();
        self.book.take_pages_of(before);
        self.generation = generation;
        self.pending.iter_mut().for_each(|pending| pending.held = pending.of.is_some());
        let (mut effects, refused) = self.decide_again(|pending| !pending.held);
        let reviewed = self.book.matter.as_ref().map(|matter| matter.shift.id);
        for at in 0..self.pending.len() {
            if self.pending[at].held && self.pending[at].of == reviewed {
                let decision = self.pending[at].decision.clone();
                self.show(&decision);
            }
        }
        let wanted = self.held_of().or(self.awaited).or(reviewed);
        effects.extend(wanted.and_then(|shift| self.ask_for(shift)));
        (effects, refused)
    }

    /// Decides what is waiting again, as far as it is one of these, on the book as it is now.
    fn decide_again(&mut self, is_one: impl Fn(&Pending) -> bool) -> Redecided {
        let (mut effects, mut refused) = (Vec::new(), Vec::new());
        let mut kept = VecDeque::new();
        for mut pending in std::mem::take(&mut self.pending) {
            if !is_one(&pending) {
                kept.push_back(pending);
                continue;
            }
            pending.held = false;
            // A commit whose acknowledgement was lost is in the book already; the writer answers it with its numbers.
            if self.is_in_book(&pending.decision) {
                effects.push(append(pending.number, self.generation, &pending.decision));
                kept.push_back(pending);
                continue;
            }
            let reviewed = self.book.matter.as_ref().map(|matter| matter.shift.id);
            let decided = match pending.of {
                Some(of) if reviewed != Some(of) => Err(Refusal::NoMatter),
                _ => decide(&self.book, &pending.facts, &pending.command),
            };
            match decided {
                Ok(decision) => {
                    self.book.fold(&decision);
                    effects.push(append(pending.number, self.generation, &decision));
                    pending.decision = decision;
                    kept.push_back(pending);
                }
                Err(refusal) => refused.push((pending.of, pending.command, refusal)),
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
        let Some(first) = decision.entries.first() else { return false };
        let reviewed = self.book.matter.iter().flat_map(|matter| &matter.log);
        self.book.log.iter().chain(reviewed).any(|entry| entry.id == first.id)
    }
}

fn append(number: u64, generation: u64, decision: &Decision) -> Effect {
    let (entries, drafts) = (decision.entries.clone(), decision.drafts.clone());
    Effect::Append(Append { number, generation, entries, drafts })
}
