//! The reader's thread: answers what screens ask beyond the book, on a connection that cannot write. The desk never
//! waits for it.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};

use crate::app::Msg;
use crate::config::standards::parse_pack;
use crate::domain::standard::{Digest, Standard};
use crate::i18n::Voice;
use crate::store::{PageFound, Reader, StoreError};
use crate::ui::{Answer, Question};

use super::trouble;

/// A question, and the voice in which trouble is told.
pub type Asked = (Question, Voice);

/// Starts the thread. It opens the file when something is asked for the first time, and ends with its questions.
///
/// # Errors
/// The system starts no more threads.
pub fn start(logbook: PathBuf, tell: impl Fn(Msg) -> bool + Send + 'static) -> io::Result<Sender<Asked>> {
    let (ask, asked) = mpsc::channel();
    let mut clerk = Clerk { logbook, reader: None, standards: BTreeMap::new() };
    std::thread::Builder::new().name("reader".into()).spawn(move || clerk.serve(&asked, tell))?;
    Ok(ask)
}

/// Who looks things up.
struct Clerk {
    logbook: PathBuf,
    reader: Option<Reader>,
    /// Standards read so far: several pages are judged by one.
    standards: BTreeMap<Digest, Arc<Standard>>,
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
            for (question, voice) in queue {
                let answer = self.answer(&question).unwrap_or_else(|error| {
                    // What is wrong with the connection is not kept for the next question.
                    self.reader = None;
                    Answer::Failed(trouble::words_at(voice, &error, &self.logbook))
                });
                if !tell(Msg::Answered { question, answer }) {
                    return;
                }
            }
        }
    }

    fn answer(&mut self, question: &Question) -> Result<Answer, StoreError> {
        let reader = match &mut self.reader {
            Some(reader) => reader,
            none => none.insert(Reader::open(&self.logbook)?),
        };
        Ok(match question {
            Question::Page(of) => match reader.page(*of)? {
                Some(PageFound { page, pack_texts }) => {
                    let standards = pack_texts.iter().filter_map(|(digest, text)| self.standard(*digest, text));
                    Answer::Page(Some(Box::new(page)), standards.collect())
                }
                None => Answer::Page(None, Vec::new()),
            },
            Question::Shifts { desk, before, limit } => Answer::Shifts(reader.shifts_before(*desk, *before, *limit)?),
        })
    }

    fn standard(&mut self, digest: Digest, text: &str) -> Option<Arc<Standard>> {
        if let Some(known) = self.standards.get(&digest) {
            return Some(Arc::clone(known));
        }
        let standard = Arc::new(parse_pack(text, Path::new("")).ok()?);
        self.standards.insert(digest, Arc::clone(&standard));
        Some(standard)
    }
}
