//! Decisions: a command against the book gives entries and draft changes, or a refusal. Pure; nothing half-applied.

mod answers;
mod people;
mod request;
mod review;
mod shift;
mod undo;
mod visit;

use super::book::{Book, DraftChange};
use super::command::{Command, Facts};
use super::encounter::{Act, Encounter, Step};
use super::entry::{Body, Entry};
use super::ids::{DeskId, EncounterId, EntryId, StaffId};
use super::people::{Right, Staff};
use super::refusal::Refusal;
use super::trace::own_moment;

/// What a command brings about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Decision {
    /// Lines for the logbook, in order.
    pub entries: Vec<Entry>,
    /// Changes of the draft rows, in order.
    pub drafts: Vec<DraftChange>,
}

/// Longest text a field takes, in characters.
pub const TEXT_MAX: usize = 2_000;
/// Longest name, in characters.
pub const NAME_MAX: usize = 80;

/// Decides a command.
///
/// # Errors
/// A refusal, in which case nothing is to be changed.
pub fn decide(book: &Book, facts: &Facts, command: &Command) -> Result<Decision, Refusal> {
    let mut facts = facts.clone();
    facts.now = own_moment(book, facts.now);
    let mut pen = Pen { book, facts, out: Decision::default() };
    carry_out(&mut pen, command)?;
    Ok(pen.out)
}

fn carry_out(pen: &mut Pen<'_>, command: &Command) -> Result<(), Refusal> {
    match command {
        Command::Setup { .. }
        | Command::NameDesk(_)
        | Command::ChooseLanguage(_)
        | Command::Enrol { .. }
        | Command::SetStaff { .. }
        | Command::Adopt { .. } => people::decide(pen, command),
        Command::OpenShift { .. }
        | Command::Join { .. }
        | Command::Relieve { .. }
        | Command::TakeOver { .. }
        | Command::Part(_)
        | Command::Acting(_)
        | Command::Ready(_)
        | Command::FeltMood { .. }
        | Command::ReadBack { .. }
        | Command::Occur { .. }
        | Command::EndShift => shift::decide(pen, command),
        Command::Request { .. } | Command::Settle { .. } | Command::Move { .. } | Command::Keep { .. } => {
            request::decide(pen, command)
        }
        Command::Review(command) => review::decide(pen, command),
        Command::Undo => undo::undo(pen),
        Command::Redo => undo::redo(pen),
        _ => visit::decide(pen, command),
    }
}

impl Book {
    /// Folds a whole decision in.
    pub fn fold(&mut self, decision: &Decision) {
        for entry in &decision.entries {
            self.apply(entry);
        }
        for draft in &decision.drafts {
            self.apply_draft(draft);
        }
    }
}

/// Writes a decision down while it is made.
struct Pen<'a> {
    book: &'a Book,
    facts: Facts,
    out: Decision,
}

impl Pen<'_> {
    fn desk(&self) -> Result<DeskId, Refusal> {
        self.book.desk_id().ok_or(Refusal::NoDesk)
    }

    /// Who commands, and is known.
    fn actor(&self) -> Result<&Staff, Refusal> {
        let id = match self.facts.actor {
            Some(id) => id,
            None => self.book.open_shift().and_then(|shift| shift.acting).ok_or(Refusal::NoShift)?,
        };
        self.book.staff.get(&id).ok_or(Refusal::NoSuchPerson)
    }

    /// Who commands, signed in to the open shift.
    fn on_duty(&self) -> Result<StaffId, Refusal> {
        let shift = self.book.open_shift().ok_or(Refusal::NoShift)?;
        let actor = self.actor()?.id;
        if shift.people.contains(&actor) { Ok(actor) } else { Err(Refusal::NotSignedIn) }
    }

    fn needs(&self, right: Right) -> Result<(), Refusal> {
        if self.actor()?.right >= right { Ok(()) } else { Err(Refusal::NoRight) }
    }

    fn entry_id(&mut self) -> EntryId {
        EntryId(self.facts.ids.take())
    }

    /// Writes an entry under a fresh id.
    fn write(&mut self, actor: Option<StaffId>, body: Body) -> Result<(), Refusal> {
        let id = self.entry_id();
        self.write_as(id, actor, body)
    }

    fn write_as(&mut self, id: EntryId, actor: Option<StaffId>, body: Body) -> Result<(), Refusal> {
        let desk = match &body {
            Body::DeskNamed { desk, .. } => *desk,
            _ => match self.out.entries.first() {
                Some(first) => first.desk,
                None => self.desk()?,
            },
        };
        let shift = match &body {
            Body::ShiftOpened { shift, .. } => Some(*shift),
            _ => self.shift_being_written(),
        };
        let entry = Entry { id, at: self.facts.now, actor, desk, shift, via: self.facts.via, account: None, body };
        self.out.entries.push(entry);
        Ok(())
    }

    /// The open shift, as this decision leaves it so far.
    fn shift_being_written(&self) -> Option<super::ids::ShiftId> {
        let opened = self.out.entries.iter().rev().find_map(|entry| match entry.body {
            Body::ShiftOpened { shift, .. } => Some(shift),
            _ => None,
        });
        opened.or_else(|| self.book.open_shift().map(|shift| shift.id))
    }

    /// A visit of this desk, however old.
    fn encounter(&self, id: EncounterId) -> Result<&Encounter, Refusal> {
        let visit = self.book.visit(id).ok_or(Refusal::NoSuchVisit)?;
        if Some(visit.arrival.desk) == self.book.desk_id() { Ok(visit) } else { Err(Refusal::OtherDesk) }
    }

    fn open_encounter(&self, id: EncounterId) -> Result<Encounter, Refusal> {
        let encounter = self.encounter(id)?;
        if encounter.is_open() { Ok(encounter.clone()) } else { Err(Refusal::VisitClosed) }
    }

    fn step(&self, by: StaffId, act: Act) -> Step {
        Step { at: self.facts.now, by, act }
    }

    fn put(&mut self, encounter: Encounter) {
        self.out.drafts.push(DraftChange::Put(Box::new(encounter)));
    }
}

/// A text that must not be empty, trimmed.
fn words(text: &str, what: &'static str, max: usize) -> Result<String, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Refusal::WordsNeeded(what));
    }
    if text.chars().count() > max {
        return Err(Refusal::TooLong(max));
    }
    Ok(text.to_owned())
}
