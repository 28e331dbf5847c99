//! The terminal's end of the line: read when something is there, and made into keys.

use std::os::fd::OwnedFd;
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::{Errno, read};

use super::input::Input;
use super::terminal::{Probed, replies};
use super::typed::Decoder;

/// After so long a silence no answer is on its way any more.
const LATE: Duration = Duration::from_secs(3);
/// The system gives no more than this at once.
const AT_ONCE: usize = 4_096;

/// The line.
#[derive(Debug)]
pub(super) struct Line {
    pub(super) input: OwnedFd,
    decoder: Decoder,
    answers: Option<Answers>,
}

/// A terminal that did not answer in time (its window was still opening, the line is slow) answers later: its answers
/// are no keys.
#[derive(Debug)]
struct Answers {
    arrived: Vec<u8>,
    told: usize,
    last: Instant,
}

impl Line {
    pub(super) fn new(input: OwnedFd, probed: &Probed) -> Line {
        let waiting = || Answers { arrived: Vec::new(), told: 0, last: Instant::now() };
        Line { input, decoder: Decoder::default(), answers: (!probed.answered()).then(waiting) }
    }

    /// Reads all there is, after poll has said so; [`Input::Closed`] where that is the end.
    pub(super) fn read(&mut self, ready: PollFlags) -> Vec<Input> {
        if !ready.contains(PollFlags::IN) {
            return vec![Input::Closed];
        }
        let (mut bytes, mut part, mut closed) = (Vec::new(), [0; AT_ONCE], false);
        loop {
            let count = match read(&self.input, &mut part) {
                Ok(count @ 1..) => count,
                Err(Errno::INTR | Errno::AGAIN) => break,
                Ok(0) | Err(_) => {
                    closed = true;
                    break;
                }
            };
            bytes.extend(part.iter().take(count));
            // An Esc at the end may be the beginning of another key.
            let may_go_on = count + 1 >= AT_ONCE || bytes.ends_with(b"\x1b");
            if !(may_go_on && self.has_more()) {
                break;
            }
        }
        let typed = self.sorted(bytes);
        let mut told = self.decoder.feed(&typed);
        told.extend(closed.then_some(Input::Closed));
        told
    }

    fn has_more(&self) -> bool {
        let mut ready = [PollFd::new(&self.input, PollFlags::IN)];
        poll(&mut ready, Some(&Timespec { tv_sec: 0, tv_nsec: 0 })).is_ok_and(|ready| ready > 0)
    }

    /// What is no answer of the terminal.
    fn sorted(&mut self, bytes: Vec<u8>) -> Vec<u8> {
        let Some(answers) = self.answers.as_mut().filter(|answers| answers.last.elapsed() < LATE) else {
            self.answers = None;
            return bytes;
        };
        answers.last = Instant::now();
        answers.arrived.extend(bytes);
        let sorted = replies::sort(&answers.arrived);
        let typed = sorted.typed.get(answers.told..).unwrap_or_default().to_vec();
        answers.told = sorted.typed.len();
        if sorted.replies.primary.is_some() {
            self.answers = None;
        }
        typed
    }
}
