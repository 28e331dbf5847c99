//! The reader's thread: answers what screens ask beyond the book, on a connection that cannot write. The desk never
//! waits for it.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::app::Msg;
use crate::domain::report;
use crate::i18n::Voice;
use crate::store::{self, EncounterFilter, Interrupter, PageFound, Reader, StoreError, What};
use crate::ui::question::{Finds, Habits, Hit, Of, Sift, Sought};
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
    searching: Searching,
}

/// The search or the list under way, to be stopped by whoever asks for another.
type Searching = Arc<Mutex<Option<Interrupter>>>;

impl Desk {
    /// Asks; the answer comes as [`Msg::Answered`]. A search takes the place of the one before.
    pub fn ask(&mut self, question: Question, voice: Voice) {
        self.asked += 1;
        if matches!(question, Question::Search(_) | Question::Sifted(_)) {
            self.interrupt();
        }
        // The thread ends with the program only.
        let _ = self.questions.send((question, self.asked, voice));
    }

    /// What was asked for is not wanted any more: figures, a search, visits are stopped, or never begun.
    pub fn stop(&self) {
        self.unwanted.store(self.asked, Ordering::Relaxed);
        self.interrupt();
    }

    fn interrupt(&self) {
        searching(&self.searching).iter().for_each(Interrupter::interrupt);
    }
}

/// Starts the thread. It opens the file when something is asked for the first time, and ends with its questions.
///
/// # Errors
/// The system starts no more threads.
pub fn start(logbook: PathBuf, tell: impl Fn(Msg) -> bool + Send + 'static) -> io::Result<Desk> {
    let (questions, asked) = mpsc::channel();
    let unwanted = Arc::new(AtomicU64::new(0));
    let under_way = Searching::default();
    let mut clerk = Clerk {
        logbook,
        reader: None,
        matters: Matters::default(),
        unwanted: Arc::clone(&unwanted),
        searching: Arc::clone(&under_way),
    };
    std::thread::Builder::new().name("reader".into()).spawn(move || clerk.serve(&asked, tell))?;
    Ok(Desk { questions, asked: 0, unwanted, searching: under_way })
}

/// Who looks things up.
struct Clerk {
    logbook: PathBuf,
    reader: Option<Reader>,
    /// Standards read so far: several pages are judged by one.
    matters: Matters,
    unwanted: Arc<AtomicU64>,
    searching: Searching,
}

impl Clerk {
    fn serve(&mut self, asked: &Receiver<Asked>, tell: impl Fn(Msg) -> bool) {
        while let Ok(first) = asked.recv() {
            // What was asked twice meanwhile is answered once.
            let mut queue: Vec<Asked> = vec![first];
            for next in asked.try_iter() {
                queue.retain(|known| known.0 != next.0 && !is_outdated(&known.0, &next.0));
                queue.push(next);
            }
            for (question, number, voice) in queue {
                let answer = match &question {
                    Question::Report(wanted) => self.report(&question, wanted, number, &tell),
                    Question::Search(sought) => self.search(sought),
                    Question::Sifted(sift) => self.sifted(&question, sift, number, &tell),
                    Question::Habits(wanted) => self.habits(&question, *wanted, number, &tell),
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
        let mut go_on = self.progress(question, number, tell);
        if !go_on(0, 0) {
            return Err(StoreError::Stopped);
        }
        let reader = reader(&mut self.reader, &self.logbook)?;
        let standards = self.matters.standards(reader)?;
        Ok(Answer::Report(Box::new(reader.report(wanted, &standards, &mut go_on)?)))
    }

    /// What is read from shifts one by one, in the same way.
    fn habits(
        &mut self,
        question: &Question,
        wanted: Habits,
        number: u64,
        tell: &impl Fn(Msg) -> bool,
    ) -> Result<Answer, StoreError> {
        let mut go_on = self.progress(question, number, tell);
        let reader = reader(&mut self.reader, &self.logbook)?;
        Ok(Answer::Habits(Box::new(self.matters.habitual(reader, wanted, &mut go_on)?)))
    }

    /// What people wrote. While it runs, and only then, it can be stopped by another search.
    fn search(&mut self, sought: &Sought) -> Result<Answer, StoreError> {
        let reader = reader(&mut self.reader, &self.logbook)?;
        *searching(&self.searching) = Some(reader.interrupter());
        let filter = EncounterFilter { desk: sought.desk, shift: sought.shift, ..EncounterFilter::default() };
        let found = reader.search(&sought.words, &filter, sought.limit);
        *searching(&self.searching) = None;
        let found = found?;
        let hits = found.hits.into_iter().map(hit).collect();
        Ok(Answer::Search(Finds { hits, count: found.count, more: found.more }))
    }

    /// Visits that fit conditions: told how far it is, stopped by another such question or when nobody waits any more.
    fn sifted(
        &mut self,
        question: &Question,
        sift: &Sift,
        number: u64,
        tell: &impl Fn(Msg) -> bool,
    ) -> Result<Answer, StoreError> {
        let mut go_on = self.progress(question, number, tell);
        if !go_on(0, 0) {
            return Err(StoreError::Stopped);
        }
        let reader = reader(&mut self.reader, &self.logbook)?;
        *searching(&self.searching) = Some(reader.interrupter());
        let found = self.matters.sifted(reader, sift, &mut go_on);
        *searching(&self.searching) = None;
        Ok(Answer::Sifted(found?))
    }

    /// Tells how far it has come, and whether it is still wanted.
    fn progress<'a, T: Fn(Msg) -> bool>(
        &self,
        question: &'a Question,
        number: u64,
        tell: &'a T,
    ) -> impl FnMut(u64, u64) -> bool + use<'a, T> {
        let unwanted = Arc::clone(&self.unwanted);
        let mut told = Instant::now();
        move |done, all| {
            if told.elapsed() >= PROGRESS {
                told = Instant::now();
                tell(Msg::Answered { question: question.clone(), answer: Answer::Reading { done, all } });
            }
            unwanted.load(Ordering::Relaxed) < number
        }
    }

    fn answer(&mut self, question: &Question) -> Result<Answer, StoreError> {
        let reader = reader(&mut self.reader, &self.logbook)?;
        Ok(match question {
            Question::Page(of) => match reader.page(*of)? {
                Some(PageFound { page, pack_texts }) => {
                    let standards = pack_texts.iter().filter_map(|(digest, text)| self.matters.standard(*digest, text));
                    Answer::Page(Some(Box::new(page)), standards.collect())
                }
                None => Answer::Page(None, Vec::new()),
            },
            Question::Matter { shift, .. } => Answer::Matter(self.matters.read(reader, *shift)?.map(Box::new)),
            Question::Reviews { desk, first, last, limit } => {
                Answer::Reviews(reader.review_shifts(*desk, *first, *last, *limit)?)
            }
            Question::Desks => Answer::Desks(reader.desks()?),
            Question::Report(_) | Question::Habits(_) | Question::Search(_) | Question::Sifted(_) => {
                return Err(StoreError::Stopped);
            }
            Question::Shifts { desk, before, limit } => Answer::Shifts(reader.shifts_before(*desk, *before, *limit)?),
        })
    }
}

/// The search under way.
fn searching(of: &Searching) -> MutexGuard<'_, Option<Interrupter>> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Whether nobody waits for an answer any more once this was asked after it.
fn is_outdated(known: &Question, next: &Question) -> bool {
    matches!((known, next), (Question::Search(_), Question::Search(_)) | (Question::Sifted(_), Question::Sifted(_)))
}

/// A hit as screens know it.
fn hit(hit: store::Hit) -> Hit {
    let of = match hit.what {
        What::Encounter(visit) | What::Request(_, visit) => Of::Visit(visit),
        What::Review(shift) => Of::Review(shift),
        What::Occurrence(_) | What::Feedback(_) | What::Observation(_) | What::Other(_) => Of::Other,
    };
    Hit { of, at: hit.at, said: hit.said.name(), text: hit.text }
}

/// The connection, opened where there is none yet.
fn reader<'a>(known: &'a mut Option<Reader>, logbook: &Path) -> Result<&'a mut Reader, StoreError> {
    Ok(match known {
        Some(reader) => reader,
        none => none.insert(Reader::open(logbook)?),
    })
}
