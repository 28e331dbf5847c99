//! Which screen is behind which door, and what the book asks for first.

use std::sync::Arc;

use crate::domain::command::{Command, PackRef};
use crate::domain::entry::{Body, Entry};
use crate::domain::last::Last;
use crate::domain::people::Right;
use crate::domain::review::Said;
use crate::domain::time::Stamp;
use crate::i18n::Key;
use crate::ui::screen::Door;
use crate::ui::screens::{
    blank::Blank, board::Board, encounter::Detail, encounters::Encounters, feedback::Feedback, figures::Figures,
    first_run::FirstRun, found::Found as LeftOpen, lane::Lane, note, occurrence, owed::Owed, people, reasons,
    reasons::AdoptPack, request, review, review::Shifts, settle, sign_in, verdict::Verdict, visit_facts,
};
use crate::ui::{Cx, Screen};

use super::model::{ForReview, Found, Model};

/// An open shift in which nothing happened for so long may belong to somebody who has gone: it is asked, in milliseconds.
const QUIET_MS: i64 = 2 * 3_600_000;

impl Model {
    /// Takes all screens away and shows what the book asks for.
    pub(super) fn go_home(&mut self, now: Stamp) {
        self.stand_up(now);
        self.hand_over_words(now);
    }

    /// The screens the book asks for; in a run for the review a supervisor on duty is who reviews.
    fn stand_up(&mut self, now: Stamp) {
        let acting = self.ledger.book().acting().filter(|staff| staff.right >= Right::Supervisor);
        if self.found.review.is_some() && self.reviewer.is_none() {
            self.reviewer = acting.map(|staff| staff.id);
        }
        self.screens = home(&self.cx(now), &self.found);
    }

    /// The first screens of a run: what was left open is asked about before anything else.
    pub(super) fn begin(&mut self, now: Stamp) {
        self.stand_up(now);
        if !self.found.alone || self.found.verdict_only || self.found.review.is_some() {
            return self.hand_over_words(now);
        }
        let cx = self.cx(now);
        let asked = LeftOpen::new(&cx)
            .map(|found| Box::new(found) as Box<dyn Screen>)
            .or_else(|| quiet(&cx).then(sign_in::SignIn::open))
            .or_else(|| changed(&cx, &self.found));
        match asked {
            Some(asked) => self.screens.push(asked),
            None => self.hand_over_words(now),
        }
    }
}

/// The screens the book asks for, the first to answer on top. Under what a shift still needs lies the board: leaving it
/// with Esc leads there, since a visitor may be standing at the desk.
fn home(cx: &Cx<'_>, found: &Found) -> Vec<Box<dyn Screen>> {
    if cx.book.desk.is_none() {
        return vec![FirstRun::new(found.packs.clone()).display_uncertain(found.display_uncertain).open()];
    }
    if found.verdict_only {
        return vec![Box::new(Verdict::second_screen())];
    }
    if let Some(wanted) = &found.review {
        return reviewing(cx, wanted);
    }
    let needed = sign_in::needed(cx);
    if cx.book.open_shift().is_none() {
        return needed.into_iter().collect();
    }
    let board: Box<dyn Screen> = Box::new(Board::new());
    std::iter::once(board).chain(needed).collect()
}

/// What a run for the review begins with: who reviews, the shifts, and the one that was named.
fn reviewing(cx: &Cx<'_>, wanted: &ForReview) -> Vec<Box<dyn Screen>> {
    if cx.reviewer.is_none() {
        return vec![review::reviewer::open()];
    }
    let shift = wanted.shift.map(|shift| Box::new(review::Review::new(shift)) as Box<dyn Screen>);
    let shifts: Box<dyn Screen> = Box::new(Shifts::new());
    std::iter::once(shifts).chain(shift).collect()
}

/// Whether a shift is open in which nothing happened for long.
fn quiet(cx: &Cx<'_>) -> bool {
    let last = cx.book.log.last().map(|entry| entry.at.wall);
    cx.book.open_shift().is_some() && last.is_some_and(|last| cx.now.wall - last > QUIET_MS)
}

/// Standards beside the program that are not the adopted ones.
fn changed(cx: &Cx<'_>, found: &Found) -> Option<Box<dyn Screen>> {
    cx.book.acting()?;
    let other = |pack: &PackRef| {
        let adopted = cx.book.adopted.get(&pack.id)?;
        let was = cx.book.standards.edition(adopted).map(|edition| edition.version.clone()).unwrap_or_default();
        (*adopted != pack.digest).then(|| (pack.clone(), was))
    };
    let changed: Vec<_> = found.packs.iter().filter_map(other).collect();
    (!changed.is_empty()).then(|| AdoptPack::new(changed).open())
}

/// Whether the right of who acts reaches behind a door.
pub(super) fn may_open(cx: &Cx<'_>, door: &Door) -> bool {
    match door {
        Door::Figures | Door::Review => cx.person().is_some_and(|staff| staff.right >= Right::Supervisor),
        _ => true,
    }
}

/// The screen behind a door.
pub(super) fn open(cx: &Cx<'_>, door: Door) -> Box<dyn Screen> {
    match door {
        Door::Blank => Box::new(Blank),
        Door::Lane(visit) => Box::new(Lane::new(visit)),
        Door::Verdict(of) => Box::new(Verdict::new(of)),
        Door::Request(visit) => request::open(visit),
        Door::FollowUp(visit) => request::follow_up(visit),
        Door::KindPlace(visit) => visit_facts::kind_place(visit),
        Door::Language(visit) => visit_facts::language(visit),
        Door::Tags(visit) => visit_facts::tags(visit),
        Door::Note(visit) => note::open(visit),
        Door::TheirWords(visit) => note::their_words(visit),
        Door::Past => visit_facts::past(),
        Door::Occurrence => occurrence::open(),
        Door::Shift => people::open(cx),
        Door::Call(visit) => visit_facts::call(visit),
        Door::Swap(visit) => visit_facts::swap(visit),
        Door::Discard(visit) => reasons::discard(visit),
        Door::Settle(request) => settle::open(request),
        Door::Keep(request) => settle::keep(request),
        Door::Owed => Box::new(Owed::new(cx)),
        Door::Encounters => Box::new(Encounters::new(cx)),
        Door::Find => Box::new(Encounters::finding(cx)),
        Door::Encounter(visit) => Box::new(Detail::new(visit)),
        Door::Figures => Box::new(Figures::new(cx)),
        Door::Review => Box::new(Shifts::new()),
        Door::OwnCard => Box::new(Figures::own(cx)),
        Door::Feedback => Box::new(Feedback::new(cx)),
        Door::Move(request) => settle::another_time(request),
        Door::Correction { encounter, act } => {
            reasons::correction(vec![Command::Note { encounter, act, reason: None }])
        }
    }
}

/// The name of a command that can be taken back.
pub(super) fn name_of(cx: &Cx<'_>, last: &Last) -> String {
    match last {
        Last::Step { act, .. } => cx.word("done", act.name()),
        Last::Entries(entries) if entries.iter().all(|entry| matches!(entry.body, Body::Review(_))) => {
            // The first word on a shift begins its review as well: what was said names it.
            let is_move = |entry: &&Arc<Entry>| matches!(entry.body, Body::Review(Said::Moved { .. }));
            let named = entries.iter().find(|entry| !is_move(entry)).or(entries.first());
            named.map(|entry| review_name(cx, entry)).unwrap_or_default()
        }
        Last::Entries(entries) => entries.first().map(|entry| cx.word("done", entry_name(entry))).unwrap_or_default(),
    }
}

fn review_name(cx: &Cx<'_>, entry: &Entry) -> String {
    match &entry.body {
        Body::Review(Said::Given { what, .. }) => cx.word("feedback", what.name()),
        Body::Review(Said::Observed { .. }) => cx.say(Key::WordObservation),
        Body::Review(Said::Judged { .. }) => cx.say(Key::ReviewJudge),
        Body::Review(Said::Replied { how, .. }) => cx.word("reply", how.name()),
        Body::Review(Said::Resolved { .. }) => cx.say(Key::ReviewResolve),
        Body::Review(Said::Moved { to, .. }) => cx.word("standing", to.name()),
        _ => String::new(),
    }
}

fn entry_name(entry: &Entry) -> &'static str {
    match &entry.body {
        Body::Arrived(_) => "arrived",
        Body::Closed { .. } => "closed",
        Body::Corrected { .. } => "corrected",
        Body::Requested { .. } => "requested",
        Body::Settled { .. } => "settled",
        Body::Moved { .. } => "moved",
        Body::Kept { .. } => "kept",
        _ => "occurred",
    }
}
