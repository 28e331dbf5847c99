//! The writer's thread: owns the read-write connection, groups what is queued into one commit, acknowledges after it.

use std::collections::BTreeMap;
use std::sync::mpsc::{Receiver, RecvTimeoutError, TryRecvError};
use std::time::Duration;

use crate::app::{Append, Msg};
use crate::config::standards::{Text, make_known};
use crate::domain::book::Book;
use crate::domain::entry::{Body, Entry};
use crate::domain::ids::DeskId;
use crate::domain::standard::{Digest, KnownStandards};
use crate::i18n::Voice;
use crate::store::{Batch, Loaded, Logbook, Revision, StoreError};

use super::trouble;

/// After this long without work a write-ahead log that has become long is moved into the file.
const IDLE: Duration = Duration::from_millis(200);

/// What the writer is asked to do.
#[derive(Debug)]
pub enum Job {
    /// Make something durable.
    Append(Append),
    /// Read the file again.
    Reload,
    /// The file may have changed: look.
    Look,
    /// The language of messages changed.
    Speak(Voice),
    /// Finish what is queued, then end.
    Stop,
}

/// Says what was done; gives whether anybody listens.
pub type Tell<'a> = &'a dyn Fn(Msg) -> bool;

/// Texts of the standards this instance knows, for adoption.
pub type PackTexts = BTreeMap<Digest, Text>;

/// The writer and what it knows.
pub struct Writer {
    logbook: Logbook,
    desk: Option<DeskId>,
    packs: PackTexts,
    standards: KnownStandards,
    /// Standards that are going to be asked for.
    ahead: Vec<Digest>,
    revision: Revision,
    generation: u64,
    blocked: bool,
    voice: Voice,
}

/// The first generation of readings of the file.
pub const FIRST_GENERATION: u64 = 1;

impl Writer {
    /// Reads the file for the first time.
    ///
    /// # Errors
    /// What reading can bring.
    pub fn begin(
        logbook: Logbook,
        desk: Option<DeskId>,
        packs: PackTexts,
        voice: Voice,
    ) -> Result<(Writer, Book), StoreError> {
        Writer::knowing(logbook, desk, packs, KnownStandards::new(), voice)
    }

    /// [`Writer::begin`] with standards that are known already: reading them takes longer than reading the file.
    ///
    /// # Errors
    /// What reading can bring.
    pub fn knowing(
        mut logbook: Logbook,
        desk: Option<DeskId>,
        packs: PackTexts,
        standards: KnownStandards,
        voice: Voice,
    ) -> Result<(Writer, Book), StoreError> {
        let loaded = logbook.load_knowing(desk, &|digest| standards.contains_key(digest))?;
        let mut writer = Writer {
            logbook,
            desk,
            packs,
            standards,
            ahead: Vec::new(),
            revision: loaded.revision,
            generation: FIRST_GENERATION,
            blocked: false,
            voice,
        };
        let book = writer.take(loaded);
        Ok((writer, book))
    }

    /// The book with the standards it names, which are read from their texts when they are asked for.
    fn take(&mut self, loaded: Loaded) -> Book {
        self.revision = loaded.revision;
        let mut book = loaded.book;
        for (digest, text) in &loaded.pack_texts {
            make_known(&mut self.standards, *digest, text);
        }
        for (digest, text) in &self.packs {
            make_known(&mut self.standards, *digest, text);
        }
        self.ahead = book.adopted.values().copied().collect();
        book.standards = self.standards.clone();
        book
    }

    /// Works until it is told to stop or nobody is left to tell.
    pub fn run(mut self, jobs: &Receiver<Job>, tell: Tell<'_>) {
        loop {
            let first = match jobs.recv_timeout(IDLE) {
                Ok(job) => job,
                Err(RecvTimeoutError::Disconnected) => return,
                Err(RecvTimeoutError::Timeout) => match self.rest(jobs) {
                    Some(job) => job,
                    None => return,
                },
            };
            let mut queue = vec![first];
            queue.extend(jobs.try_iter());
            if !self.work(queue, tell) {
                return;
            }
        }
    }

    /// Does what can wait, a little at a time, until there is a job; none when nobody is left to tell.
    fn rest(&mut self, jobs: &Receiver<Job>) -> Option<Job> {
        // Read here, nobody at the desk has to wait for them.
        for digest in std::mem::take(&mut self.ahead) {
            let _ = self.standards.get(&digest);
        }
        // What does not succeed is tried again after the next save.
        while let Ok(true) = self.logbook.index_idle() {
            match jobs.try_recv() {
                Ok(job) => return Some(job),
                Err(TryRecvError::Disconnected) => return None,
                Err(TryRecvError::Empty) => {}
            }
        }
        let _ = self.logbook.checkpoint_if_long();
        jobs.recv().ok()
    }

    /// One turn; false when it is over.
    fn work(&mut self, queue: Vec<Job>, tell: Tell<'_>) -> bool {
        let mut appends = Vec::new();
        let (mut look, mut reload, mut stop) = (false, false, false);
        for job in queue {
            match job {
                Job::Append(append) => {
                    if append.generation == self.generation && !self.blocked {
                        appends.push(append);
                    }
                }
                Job::Reload => reload = true,
                Job::Look => look = true,
                Job::Speak(voice) => self.voice = voice,
                Job::Stop => stop = true,
            }
        }
        let mut heard = self.append(&appends, tell);
        if reload || (look && !self.blocked && self.logbook.is_behind().unwrap_or(false)) {
            heard = self.reload(tell) && heard;
        }
        heard && !stop
    }

    fn append(&mut self, appends: &[Append], tell: Tell<'_>) -> bool {
        if appends.is_empty() {
            return true;
        }
        let texts: Vec<Vec<(Digest, String)>> =
            appends.iter().map(|append| adopted(&self.packs, &append.entries)).collect();
        let batches: Vec<Batch<'_>> = appends
            .iter()
            .zip(&texts)
            .map(|(append, packs)| Batch {
                based_on: Some(self.revision),
                entries: &append.entries,
                drafts: &append.drafts,
                packs,
            })
            .collect();
        let results = self.logbook.append_many(&batches);
        for (append, result) in appends.iter().zip(results) {
            let number = append.number;
            let heard = match result {
                _ if self.blocked => true,
                Ok(appended) => tell(Msg::Appended { number, seq: appended.seqs.last().copied() }),
                Err(StoreError::Conflict { .. }) => {
                    self.blocked = true;
                    self.reload(tell)
                }
                Err(error) => {
                    self.blocked = true;
                    let why = trouble::words_at(self.voice, &error, self.logbook.path());
                    tell(Msg::Failed { number, why })
                }
            };
            if !heard {
                return false;
            }
        }
        true
    }

    /// Reads the file again; whatever was decided on the reading before is void from now on.
    fn reload(&mut self, tell: Tell<'_>) -> bool {
        match self.logbook.load_knowing(self.desk, &|digest| self.standards.contains_key(digest)) {
            Ok(loaded) => {
                self.generation += 1;
                self.blocked = false;
                let book = Box::new(self.take(loaded));
                tell(Msg::Reloaded { generation: self.generation, book })
            }
            Err(error) => {
                self.blocked = true;
                tell(Msg::Failed { number: 0, why: trouble::words_at(self.voice, &error, self.logbook.path()) })
            }
        }
    }
}

/// The texts of the standards that entries adopt.
pub fn adopted(packs: &PackTexts, entries: &[Entry]) -> Vec<(Digest, String)> {
    let digests = entries.iter().filter_map(|entry| match &entry.body {
        Body::PackAdopted { digest, .. } => Some(*digest),
        _ => None,
    });
    digests.filter_map(|digest| packs.get(&digest).map(|text| (digest, text.to_string()))).collect()
}
