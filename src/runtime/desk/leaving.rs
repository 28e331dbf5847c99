//! The end: what was pressed last still gets to the disk, or it is said that it did not.

use std::io;
use std::sync::mpsc;
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use crate::app::{Effect, Msg};
use crate::text;
use crate::ui::Question;

use super::super::panic;
use super::super::signals::Stop;
use super::super::world::stamp;
use super::super::writer::Job;
use super::{Desk, NotOpened, Wake};

/// At most so long what was pressed last may be on its way, and the writer may drain, when the program has to end.
const LAST_SAVE: Duration = Duration::from_secs(3);

/// How the loop ended.
pub(super) enum End {
    Left,
    Closed,
    Stopped(Stop),
}

impl Desk {
    /// Ends: sees what was pressed last to the disk, lets the writer finish, and says what a person has to know.
    ///
    /// # Errors
    /// It was left in good order, but something is not saved.
    pub(super) fn end(mut self, end: &End, writer: JoinHandle<()>) -> Result<u8, NotOpened> {
        let refused = self.settle();
        let now = stamp(&self.window.clock);
        let (words, unsaved) = (self.window.model.last_words(now), self.window.model.unsaved(now, refused));
        let _ = self.jobs.send(Job::Stop);
        let drained = finish(writer);
        match (end, unsaved) {
            (End::Left, Some(unsaved)) => Err(NotOpened(unsaved)),
            _ => Ok(exit_code(end, words.filter(|_| drained))),
        }
    }

    /// Goes on with what the writer says until nothing is on its way: another instance may have written meanwhile, and
    /// what was pressed last is decided again, what was said in a review once its shift is read anew. Whether something
    /// was refused then.
    fn settle(&mut self) -> bool {
        let deadline = Instant::now() + LAST_SAVE;
        let mut refused = false;
        while !panic::happened() && self.window.model.is_saving() {
            let told = self.ears.told(deadline.saturating_duration_since(Instant::now()));
            if told.is_empty() {
                break;
            }
            for wake in told {
                if let Wake::Msg(
                    msg @ (Msg::Appended { .. }
                    | Msg::Failed { .. }
                    | Msg::Reloaded { .. }
                    | Msg::Answered { question: Question::Matter { .. }, .. }),
                ) = wake
                {
                    refused |= self.hear_last(msg);
                }
            }
        }
        refused
    }

    /// Handles what was said, with nobody at the screen any more. Whether something was refused.
    fn hear_last(&mut self, msg: Msg) -> bool {
        let (acknowledged, waiting) = (matches!(msg, Msg::Appended { .. }), self.window.model.ledger.waiting());
        let effects = self
            .window
            .update(msg)
            .into_iter()
            .filter(|effect| matches!(effect, Effect::Append(_) | Effect::Ask(Question::Matter { .. })));
        let effects: Vec<_> = effects.collect();
        let _ = self.perform(effects);
        !acknowledged && self.window.model.ledger.waiting() < waiting
    }
}

/// The exit code of an end; leaving in good order says the last words.
fn exit_code(end: &End, words: Option<String>) -> u8 {
    match end {
        _ if panic::happened() => panic::EXIT_CODE,
        End::Stopped(stop) => stop.exit_code(),
        End::Closed => Stop::HangUp.exit_code(),
        End::Left => {
            if let Some(words) = words {
                say_last(&words);
            }
            0
        }
    }
}

/// One line after the terminal was given back: visits stay open.
fn say_last(words: &str) {
    use io::Write as _;
    let _ = writeln!(io::stdout(), "{}", text::plain(words));
}

/// Waits for the writer to finish what was queued, but not for ever. Whether it did.
fn finish(writer: JoinHandle<()>) -> bool {
    let (tell, told) = mpsc::channel();
    let waiting = std::thread::Builder::new().name("last save".into()).spawn(move || {
        let _ = tell.send(writer.join().is_ok());
    });
    waiting.is_ok() && told.recv_timeout(LAST_SAVE).unwrap_or(false)
}
