//! The reader's thread: answers what screens ask beyond the book, on a connection that cannot write. The desk never
//! waits for it.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::time::{Duration, Instant};

use crate::app::Msg;
use crate::domain::report;
use crate::i18n::Voice;
use crate::store::{PageFound, Reader, StoreError};
use crate::ui::{Answer, Question};

use super::matters::Matters;
use super::trouble;

/// A question, its number, and the voice in which trouble is told.
type Asked = (Question, u64, Voice);

/// Somebody who waits for an answer is told how far it has come, this often.
const PROGRESS: Duration = Duration::from_millis(200);

/// The way to the reader's thread.
#[derive(Debug)]
pub struct Desk {
    questions: Sender<Asked>,
    asked: u64,
    /// Figures asked up to this number are not wanted any more.
    unwanted: Arc<AtomicU64>,
}

impl Desk {
    /// Asks; the answer comes as [`Msg::Answered`].
    pub fn ask(&mut self, question: Question, voice: Voice) {
        self.asked += 1;
        // The thread ends with the program only.
        let _ = self.questions.send((question, self.asked, voice));
    }

    /// Figures that were asked for are not wanted any more: they are stopped, or never begun.
    pub fn stop(&self) {
        self.unwanted.store(self.asked, Ordering::Relaxed);
    }
}

/// Starts the thread. It opens the file when something is asked for the first time, and ends with its questions.
///
/// # Errors
/// The system starts no more threads.
pub fn start(logbook: PathBuf, tell: impl Fn(Msg) -> bool + Send + 'static) -> io::Result<Desk> {
    let (questions, asked) = mpsc::channel();
    let unwanted = Arc::new(AtomicU64::new(0));
    let mut clerk = Clerk { logbook, reader: None, matters: Matters::default(), unwanted: Arc::clone(&unwanted) };
    std::thread::Builder::new().name("reader".into()).spawn(move || clerk.serve(&asked, tell))?;
    Ok(Desk { questions, asked: 0, unwanted })
}

/// Who looks things up.
struct Clerk {
    logbook: PathBuf,
    reader: Option<Reader>,
    /// What several pages and shifts need is read once.
    matters: Matters,
    unwanted: Arc<AtomicU64>,
}

impl Clerk {
    fn serve(&mut self, asked: &Receiver<Asked>, tell: impl Fn(Msg) -> bool) {
        while let Ok(first) = asked.recv() {
            // What was asked twice meanwhile is answered once.
            let mut queue: Vec<Asked> = vec![first];
            for next in asked.try_iter() {
                queue.retain(|known| known.0 != next.0);
                queue.push(next);
            }
            for (question, number, voice) in queue {
                let answer = match &question {
                    Question::Report(wanted) => self.report(&question, wanted, number, &tell),
                    _ => self.answer(&question),
                };
                let answer = answer.unwrap_or_else(|error| match error {
                    StoreError::Stopped => Answer::Stopped,
                    error => {
                        // What is wrong with the connection is not kept for the next question.
                        self.reader = None;
                        Answer::Failed(trouble::words_at(voice, &error, &self.logbook))
                    }
                });
                if !tell(Msg::Answered { question, answer }) {
                    return;
                }
            }
        }
    }

    /// Figures: told how far they are, and stopped when nobody wants them any more.
    fn report(
        &mut self,
        question: &Question,
        wanted: &report::Question,
        number: u64,
        tell: &impl Fn(Msg) -> bool,
    ) -> Result<Answer, StoreError> {
        let unwanted = Arc::clone(&self.unwanted);
        let is_wanted = move || unwanted.load(Ordering::Relaxed) < number;
        if !is_wanted() {
            return Err(StoreError::Stopped);
        }
        self.reader()?;
        let Clerk { reader: Some(reader), matters, .. } = self else { return Err(StoreError::Stopped) };
        let standards = matters.standards(reader)?;
        let mut told = Instant::now();
        let mut progress = |done: u64, all: u64| {
            if told.elapsed() >= PROGRESS {
                told = Instant::now();
                tell(Msg::Answered { question: question.clone(), answer: Answer::Reading { done, all } });
            }
            is_wanted()
        };
        let report = reader.report(wanted, &standards, &mut progress)?;
        Ok(Answer::Report(Box::new(report)))
    }

    fn reader(&mut self) -> Result<&mut Reader, StoreError> {
        Ok(match &mut self.reader {
            Some(reader) => reader,
            none => none.insert(Reader::open(&self.logbook)?),
        })
    }

    fn answer(&mut self, question: &Question) -> Result<Answer, StoreError> {
        self.reader()?;
        let Clerk { reader: Some(reader), matters, .. } = self else { return Err(StoreError::Stopped) };
        Ok(match question {
            Question::Page(of) => match reader.page(*of)? {
                Some(PageFound { page, pack_texts }) => {
                    let standards = pack_texts.iter().filter_map(|(digest, text)| matters.standard(*digest, text));
                    Answer::Page(Some(Box::new(page)), standards.collect())
                }
                None => Answer::Page(None, Vec::new()),
            },
            Question::Matter(shift) => Answer::Matter(matters.read(reader, *shift)?.map(Box::new)),
            Question::Reviews { desk, first, last, limit } => {
                Answer::Reviews(reader.review_shifts(*desk, *first, *last, *limit)?)
            }
            Question::Desks => Answer::Desks(reader.desks()?),
            Question::Report(_) => return Err(StoreError::Stopped),
            Question::Shifts { desk, before, limit } => Answer::Shifts(reader.shifts_before(*desk, *before, *limit)?),
        })
    }
}
