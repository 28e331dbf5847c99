//! The contract between a screen and the house.

use crate::domain::Command;
use crate::domain::encounter::Act;
use crate::domain::ids::{EncounterId, RequestId, ShiftId, StaffId};
use crate::input::{Action, Chord, Code, Context};

use crate::text::Dir;
use crate::text::field::Field;

use super::canvas::Canvas;
use super::cx::Cx;
use super::first_use::FirstUse;
use super::question::{Answer, Question};
use super::taken::Taken;

/// A change of the text in a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// Typed or pasted text, not cleaned yet.
    Insert(String),
    /// One scalar back.
    Backspace,
    /// One grapheme forward.
    Delete,
    /// The caret goes to the left as seen.
    Left,
    /// The caret goes to the right as seen.
    Right,
    /// One word to the left as seen.
    WordLeft,
    /// One word to the right as seen.
    WordRight,
    /// To the start of the text.
    Home,
    /// To the end of the text.
    End,
    /// The word before the caret goes.
    DeleteWord,
}

impl Edit {
    /// The change a key makes in a text; none for keys that ask for something.
    pub fn of(chord: Chord) -> Option<Edit> {
        let mods = chord.mods();
        Some(match chord.code() {
            Code::Char('w') if mods.ctrl => Edit::DeleteWord,
            Code::Char(typed) if !mods.ctrl && !mods.alt => Edit::Insert(typed.to_string()),
            Code::Backspace if mods.ctrl || mods.alt => Edit::DeleteWord,
            Code::Backspace => Edit::Backspace,
            Code::Delete => Edit::Delete,
            Code::Left if mods.ctrl || mods.alt => Edit::WordLeft,
            Code::Right if mods.ctrl || mods.alt => Edit::WordRight,
            Code::Left => Edit::Left,
            Code::Right => Edit::Right,
            Code::Home => Edit::Home,
            Code::End => Edit::End,
            _ => return None,
        })
    }

    /// Makes the change in a field whose lines run in this direction.
    pub fn apply(self, field: &mut Field, dir: Dir) {
        match self {
            Edit::Insert(typed) => field.insert(&typed),
            Edit::Backspace => field.backspace(),
            Edit::Delete => field.delete(),
            Edit::Left => field.left(dir),
            Edit::Right => field.right(dir),
            Edit::WordLeft => field.word_left(dir),
            Edit::WordRight => field.word_right(dir),
            Edit::Home => field.home(),
            Edit::End => field.end(),
            Edit::DeleteWord => field.delete_word_before(),
        }
    }
}

/// A place one screen leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Door {
    /// A request of this visit.
    Request(EncounterId),
    /// Kind, place and channel of this visit.
    KindPlace(EncounterId),
    /// The language of this visitor.
    Language(EncounterId),
    /// Tags, feeling, times sent elsewhere.
    Tags(EncounterId),
    /// A note and the label of this visit.
    Note(EncounterId),
    /// The visitor's own words.
    TheirWords(EncounterId),
    /// A visit that is already over.
    Past,
    /// The four faces, for this visit or the one closed last.
    Verdict(Option<EncounterId>),
    /// Something that is no visit.
    Occurrence,
    /// The promises owed.
    Owed,
    /// The encounters of this shift.
    Encounters,
    /// The shift and its people.
    Shift,
    /// A call for help in this visit: who is called.
    Call(EncounterId),
    /// Somebody else takes this visit over.
    Swap(EncounterId),
    /// The five steps for this visit.
    Lane(EncounterId),
    /// What follows the five steps of this visit: a promise, as a rule.
    FollowUp(EncounterId),
    /// A clock and the desk's name, nothing else.
    Blank,
    /// Find an encounter.
    Find,
    /// It was no visit: why.
    Discard(EncounterId),
    /// The settlement of this request.
    Settle(RequestId),
    /// The visitor has the promised answer: with which result.
    Keep(RequestId),
    /// Another due time for this promise.
    Move(RequestId),
    /// One encounter in full.
    Encounter(EncounterId),
    /// The figures of a month, of a year.
    Figures,
    /// The shifts to review.
    Review,
    /// What was said to the person at the keyboard and waits for an answer, and what waits for the supervisor's.
    Feedback,
    /// The own card of the person at the keyboard.
    OwnCard,
    /// A change of a closed visit that asks for its reason first.
    Correction {
        /// Which visit.
        encounter: EncounterId,
        /// What is so.
        act: Act,
    },
}

/// What a screen wants to happen.
#[derive(Debug)]
pub enum Wish {
    /// Carry out a command.
    Do(Command),
    /// Put a screen on top.
    Push(Box<dyn Screen>),
    /// Put the screen behind a door on top: screens name each other without knowing each other.
    Open(Door),
    /// Put a screen in the place of this one.
    Replace(Box<dyn Screen>),
    /// Take this screen away.
    Pop,
    /// Take this screen away, and do on the one below it what a key of it asks for.
    Press(Action),
    /// This person reviews: what is said and signed from now on is theirs.
    ReviewAs(StaffId),
    /// Take all screens away and show what the book asks for: first run, sign-in, found visits, or the board.
    Home,
    /// Put something a person should know into the line over the footer, until the next key.
    Tell(String),
    /// Keep what was typed in a form that is left.
    Shelve(String, Vec<String>),
    /// What was kept for a form is not needed any more.
    Unshelve(String),
    /// The language of the screen, before there is a desk that knows it.
    Language(crate::domain::Lang),
    /// The way Persian reaches this terminal, picked by eye.
    Display(crate::text::Strategy),
    /// Ask the logbook for what is not in the book; [`Screen::answered`] brings what came back.
    Ask(Question),
    /// Read this shift and take it up for review; [`Screen::answered`] brings that it was read, or why not.
    TakeUp(ShiftId),
    /// Figures that were asked for are not wanted any more.
    StopAsking,
    /// Leave the program. Where something could not be saved it is asked first.
    Quit,
    /// Leave the program, whatever could not be saved.
    QuitUnsaved,
    /// Try again to save what could not be saved.
    Retry,
}

/// One line of the footer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// What the key asks for.
    pub action: Action,
    /// The keys as shown; empty: from the keymap.
    pub keys: String,
    /// What it does now.
    pub label: String,
}

/// One screen: a pure view with its own small state.
pub trait Screen: std::fmt::Debug {
    /// Where keys are pressed now: chooses the part of the keymap.
    fn context(&self, cx: &Cx<'_>) -> Context;

    /// What the header shows instead of desk, person and duty.
    fn title(&self, _cx: &Cx<'_>) -> Option<String> {
        None
    }

    /// A key that asks for something.
    fn act(&mut self, cx: &Cx<'_>, action: Action) -> Vec<Wish>;

    /// Text that is typed, in the context [`Context::Field`].
    fn edit(&mut self, _cx: &Cx<'_>, _edit: Edit) -> Vec<Wish> {
        Vec::new()
    }

    /// A click at column and row of the body as painted last, counted from its start edge.
    fn click(&mut self, _cx: &Cx<'_>, _at: (u16, u16)) -> Vec<Wish> {
        Vec::new()
    }

    /// The book changed, a deadline passed, or this screen is on top again.
    fn refresh(&mut self, _cx: &Cx<'_>) -> Vec<Wish> {
        Vec::new()
    }

    /// What somebody asked the logbook has come back; pages are laid beside the book already. Screens below the one on
    /// top are told too, but what they wish for then is not granted: whatever is still missing is asked for in
    /// [`Screen::refresh`], which the one on top hears of next, and another one once it is on top.
    fn answered(&mut self, cx: &Cx<'_>, _question: &Question, _answer: &Answer) -> Vec<Wish> {
        self.refresh(cx)
    }

    /// Paints the body.
    fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>);

    /// The keys that matter now, likeliest first; empty: the first ones of the keymap.
    fn hints(&self, _cx: &Cx<'_>) -> Vec<Hint> {
        Vec::new()
    }

    /// Which actions of its context it takes, for the help and the palette; none: all of them, in the words of the desk.
    fn takes(&self, _cx: &Cx<'_>) -> Option<Taken> {
        None
    }

    /// The line of help it shows at its first use.
    fn first_use(&self) -> Option<FirstUse> {
        None
    }

    /// Milliseconds until something on it changes by itself; none: only with the header's clock.
    fn wake(&self, _cx: &Cx<'_>) -> Option<i64> {
        None
    }

    /// Whether it has the terminal to itself: no header, no footer.
    fn bare(&self) -> bool {
        false
    }

    /// Whether its cells are sent as they are, whatever the terminal needs: it shows the ways themselves.
    fn as_painted(&self) -> bool {
        false
    }

    /// Whether keys of the whole program (help, blank) are kept from it: the visitor's verdict.
    fn locked(&self) -> bool {
        false
    }
}
