//! `darban record`: the headless twin of the desk. One JSON object a line, one command of the domain an object.
//!
//! Every line names its command in `do`; beside it may stand `as` (who commands, by name or id; otherwise the acting
//! person) and `at` (when it happened, told with its offset; otherwise now). For every entry a line
//! `{"saved":SEQ,"id":"…"}` is printed, after its commit and never before; for what only changed a draft
//! `{"saved":null,"draft":"…"}`. A bad line is named on standard error with its number, and later lines still count.

pub mod codes;
pub mod fields;
pub mod lines;
pub mod names;
pub mod wire;
mod wire_request;
mod wire_review;
mod wire_visit;
pub mod wrong;

use std::io::{self, Write};

use serde_json::json;

use super::account::account;
use super::args::Places;
use super::desk::{Checked, checked};
use super::held::Held;
use super::language;
use super::report::Failure;
use crate::config::standards;
use crate::domain::Lang;
use crate::domain::book::DraftChange;
use crate::domain::command::Facts;
use crate::domain::decide::{Decision, decide};
use crate::domain::entry::{Body, Via};
use crate::domain::ids::{EncounterId, ShiftId};
use crate::domain::refusal::Refusal;
use crate::domain::review::Said;
use crate::i18n::{Key, say_with};
use crate::runtime::clock::Clock;
use crate::runtime::trouble;
use crate::runtime::world::{fresh_ids, seed, stamp};
use crate::store::{Appended, StoreError};
use crate::text;

use fields::Fields;
use lines::Line;
use names::{Context, Last};
use wrong::Wrong;

/// A told moment may be this far ahead of the clock, in milliseconds: clocks differ.
const AHEAD: i64 = 60_000;
/// How often a held lock is waited for, each time [`crate::store::PATIENCE`].
const TRIES: u32 = 5;

/// Reads commands from standard input until its end.
///
/// # Errors
/// Config, packs or logbook cannot be used.
pub fn run(places: &Places) -> Result<u8, Failure> {
    let Checked { paths, config, packs } = checked(places)?;
    let packs = standards::read_all(packs);
    let store = |error: StoreError| Failure::User(trouble::words(language::of(places).into(), &error));
    let held = Held::open(&paths.logbook(), &packs).map_err(store)?;
    let lang = language::over(places, held.book.lang);
    let clock = Clock::new().map_err(|error| Failure::User(trouble::words_other(lang.into(), &error)))?;
    let mut hand =
        Hand { held, packs, clock, account: account(), last: Last::default(), lang, guided: config.desk.guided() };
    let done = hand.write_all(&mut io::stdin().lock(), &mut io::stdout().lock());
    hand.held.settle();
    done.map_err(|error| Failure::User(trouble::words_beside(lang.into(), &error)))
}

/// The hand that writes for others.
struct Hand {
    held: Held,
    packs: Vec<standards::Read>,
    clock: Clock,
    account: Option<String>,
    last: Last,
    lang: Lang,
    guided: Option<bool>,
}

impl Hand {
    /// Takes every line; the exit code.
    fn write_all(&mut self, input: &mut impl io::BufRead, out: &mut impl Write) -> io::Result<u8> {
        let (mut number, mut code) = (0_i64, 0);
        while let Some(line) = lines::next(input)? {
            number += 1;
            let taken = match line {
                Line::Text(text) if text.trim().is_empty() => continue,
                Line::Text(text) => self.line(text.trim_start_matches('\u{feff}')),
                Line::NotUtf8 => Err(Wrong::NotUtf8),
                Line::TooLong => Err(Wrong::TooLong),
            };
            match taken {
                Ok((decision, appended)) => {
                    match acknowledge(&decision, &appended, out) {
                        // Nobody listens any more; what is still to be said to the logbook is said all the same.
                        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {}
                        acknowledged => acknowledged?,
                    }
                    self.held.rest();
                }
                Err(wrong) => {
                    code = 1;
                    let reason = wrong.say(self.lang);
                    let words = say_with(self.lang, Key::CliLine, &[("n", number.into()), ("reason", reason.into())]);
                    let _ = writeln!(io::stderr(), "{}", text::plain(&words));
                    if matches!(wrong, Wrong::Store(_)) {
                        break;
                    }
                }
            }
        }
        Ok(code)
    }

    /// One line, made durable. When somebody else wrote in between, it is read against the newer book.
    fn line(&mut self, line: &str) -> Result<(Decision, Appended), Wrong> {
        let mut fields = Fields::parse(line)?;
        let told = fields.maybe_moment("at")?;
        let actor = fields.maybe_text("as")?;
        let now = stamp(&self.clock);
        if told.is_some_and(|told| told.wall > now.wall + AHEAD) {
            return Err(Wrong::Future);
        }
        // A visit named by its id may be of a shift that is long over.
        if let Some(visit) = fields.named("encounter").and_then(EncounterId::parse) {
            self.held.look_up(visit).map_err(Wrong::Store)?;
        }
        if fields.named("do").is_some_and(|name| wire_review::NAMES.contains(&name)) {
            self.take_up(fields.named("shift"))?;
        }
        let (at, ids) = (told.unwrap_or(now), fresh_ids());
        let mut tries = 0;
        loop {
            let context = Context { book: &self.held.book, packs: &self.packs, last: self.last, now: at };
            let actor = actor.as_deref().map(|name| context.person(name)).transpose()?;
            let command = wire::command(fields.clone(), &context)?;
            let facts = Facts {
                now: at,
                actor,
                ids: ids.clone(),
                seed: seed(),
                via: Via::Record,
                told: told.is_some(),
                guided: self.guided,
            };
            let mut decision = decide(&self.held.book, &facts, &command)?;
            for entry in &mut decision.entries {
                entry.account.clone_from(&self.account);
            }
            match self.held.append(&decision) {
                Ok(appended) => {
                    self.remember(&decision);
                    return Ok((decision, appended));
                }
                Err(StoreError::Conflict { .. }) => self.held.reload().map_err(Wrong::Store)?,
                Err(StoreError::Locked(_)) if tries < TRIES => tries += 1,
                Err(error) => return Err(Wrong::Store(error)),
            }
        }
    }

    /// The shift a line of the review is about: the one it names, else the one of the lines before, else the desk's last
    /// that has ended.
    fn take_up(&mut self, named: Option<&str>) -> Result<(), Wrong> {
        let book = &self.held.book;
        let ended = [&book.shift, &book.shift_before].into_iter().flatten().find(|shift| shift.ended.is_some());
        let last = ended.map(|shift| shift.id);
        let wanted = match named {
            Some("last") => last,
            Some(id) => Some(ShiftId::parse(id).ok_or(Refusal::NoMatter)?),
            None => book.matter.as_ref().map(|matter| matter.shift.id).or(last),
        };
        match wanted {
            Some(shift) => self.held.take_up(shift).map_err(Wrong::Store),
            None => Ok(()),
        }
    }

    fn remember(&mut self, decision: &Decision) {
        for entry in &decision.entries {
            match &entry.body {
                Body::Arrived(arrival) => self.last.encounter = Some(arrival.encounter),
                Body::Closed { encounter, .. } | Body::Corrected { encounter, .. } => {
                    self.last.encounter = Some(*encounter);
                }
                Body::Requested { request, encounter, .. } => {
                    (self.last.request, self.last.encounter) = (Some(*request), Some(*encounter));
                }
                Body::Review(Said::Given { feedback, .. }) => self.last.feedback = Some(*feedback),
                Body::Settled { request, .. } | Body::Moved { request, .. } | Body::Kept { request, .. } => {
                    self.last.request = Some(*request);
                }
                _ => {}
            }
        }
        for draft in &decision.drafts {
            if let DraftChange::Put(encounter) = draft {
                self.last.encounter = Some(encounter.id());
            }
        }
    }
}

/// Says what is on the disk: each entry, or the draft where there is none.
fn acknowledge(decision: &Decision, appended: &Appended, out: &mut impl Write) -> io::Result<()> {
    for (entry, seq) in decision.entries.iter().zip(&appended.seqs) {
        writeln!(out, "{}", json!({"saved": seq, "id": entry.id.to_string()}))?;
    }
    if decision.entries.is_empty() {
        for draft in &decision.drafts {
            let id = match draft {
                DraftChange::Put(encounter) => encounter.id(),
                DraftChange::Remove(id) => *id,
            };
            writeln!(out, "{}", json!({"saved": null, "draft": id.to_string()}))?;
        }
    }
    out.flush()
}
