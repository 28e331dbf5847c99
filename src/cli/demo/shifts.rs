//! Shifts of the made-up life: who comes on, readiness, read-back, help in the rush, the end of the day, promises.

use super::days::HOUR;
use super::life::{Event, Life};
use crate::domain::answer::Answer;
use crate::domain::command::Command;
use crate::domain::ids::{RequestId, StaffId};
use crate::domain::request::Result as Answered;
use crate::domain::shift::{Mood, Severity};
use crate::domain::standard::{READINESS_PACK, Stage};
use crate::store::StoreError;

impl Life<'_> {
    /// Whoever was longest away comes on; mostly they relieve, now and then nobody handed over.
    pub(super) fn turn(&mut self, desk: usize) -> Result<(), StoreError> {
        self.enter_rest(desk)?;
        let Some(post) = self.posts.get_mut(desk) else { return Ok(()) };
        let duty = post.place.duty;
        post.people.rotate_left(1);
        let open = post.book.open_shift().is_some();
        let here = |id: &StaffId| post.book.open_shift().is_some_and(|shift| shift.people.contains(id));
        let Some(staff) = post.people.iter().copied().find(|id| !here(id)) else { return Ok(()) };
        let command = match open {
            true if self.chance.permille(20) => Command::TakeOver { staff, duty },
            true => {
                let mood = *self.chance.pick(Mood::ALL).unwrap_or(&Mood::Fine);
                self.command(desk, None, &Command::FeltMood { mood, at_end: true })?;
                Command::Relieve { staff, duty }
            }
            false => Command::OpenShift { staff, duty },
        };
        if matches!(command, Command::TakeOver { .. }) {
            self.truth.count("taken_over");
        }
        if self.command(desk, None, &command)?.is_none() {
            return Ok(());
        }
        self.truth.count("shifts");
        if let Some(post) = self.posts.get_mut(desk) {
            post.ways.clear();
        }
        self.now += 20_000;
        self.ready(desk)?;
        self.read_back(desk, open)
    }

    fn ready(&mut self, desk: usize) -> Result<(), StoreError> {
        let Some(post) = self.posts.get(desk) else { return Ok(()) };
        let items: Vec<String> = post
            .book
            .standard(READINESS_PACK)
            .map(|standard| {
                let due = standard.items.iter().filter(|item| item.stage == Stage::Readiness);
                due.map(|item| item.id.clone()).collect()
            })
            .unwrap_or_default();
        let chance = &mut self.chance;
        let answer = |chance: &mut super::chance::Chance| {
            if chance.permille(930) { Answer::Met } else { Answer::Missed }
        };
        let answers = items.into_iter().map(|item| (item, answer(chance))).collect();
        self.command(desk, None, &Command::Ready(answers))?;
        let moods = [(3, Mood::Good), (5, Mood::Fine), (2, Mood::Tired), (1, Mood::Bad)];
        let mood = self.chance.weighted(&moods, Mood::Fine);
        self.command(desk, None, &Command::FeltMood { mood, at_end: false }).map(drop)
    }

    fn read_back(&mut self, desk: usize, giver: bool) -> Result<(), StoreError> {
        let Some(post) = self.posts.get(desk) else { return Ok(()) };
        let owed = post.book.owed();
        let urgent = |request: &&&crate::domain::request::Request| {
            request.is_late(self.now) || request.owed().is_some_and(|(.., critical)| critical)
        };
        let promises: Vec<RequestId> = owed.iter().filter(urgent).map(|request| request.id).take(9).collect();
        let acknowledged = u16::try_from(owed.len() - promises.len()).unwrap_or(u16::MAX);
        let wrong = |chance: &mut super::chance::Chance| u8::from(chance.permille(80));
        let promises = promises.into_iter().map(|id| (id, wrong(&mut self.chance))).collect();
        self.command(desk, None, &Command::ReadBack { promises, acknowledged, giver_present: giver }).map(drop)
    }

    /// The desk ends its day; visitors who are still there are waited for, at last nobody knows their end.
    pub(super) fn close(&mut self, desk: usize, tries: u8) -> Result<(), StoreError> {
        let Some(post) = self.posts.get(desk) else { return Ok(()) };
        if post.book.open_shift().is_none() {
            return Ok(());
        }
        if !post.held.is_empty() {
            self.enter_rest(desk)?;
        }
        let Some(post) = self.posts.get(desk) else { return Ok(()) };
        let open: Vec<_> = post.book.open_visits().iter().map(|visit| visit.id()).collect();
        if !open.is_empty() && tries < 3 {
            self.later(300_000, desk, Event::Close(tries + 1));
            return Ok(());
        }
        for visit in open {
            if self.command(desk, None, &Command::CloseAssumed(visit))?.is_some() {
                self.truth.count("assumed");
            }
        }
        self.command(desk, None, &Command::EndShift).map(drop)
    }

    /// A second person for the rush.
    pub(super) fn help(&mut self, desk: usize, comes: bool) -> Result<(), StoreError> {
        let Some(post) = self.posts.get(desk) else { return Ok(()) };
        let Some(shift) = post.book.open_shift() else { return Ok(()) };
        let duty = post.place.duty;
        if comes {
            let free = post.people.iter().rev().copied().find(|id| !shift.people.contains(id));
            return match free {
                Some(staff) => self.command(desk, None, &Command::Join { staff, duty }).map(drop),
                None => Ok(()),
            };
        }
        let leaving = shift.people.get(1).copied();
        self.enter_rest(desk)?;
        match leaving {
            Some(staff) => self.command(desk, None, &Command::Part(staff)).map(drop),
            None => Ok(()),
        }
    }

    pub(super) fn keep(&mut self, desk: usize, request: RequestId) -> Result<(), StoreError> {
        let Some(post) = self.posts.get(desk) else { return Ok(()) };
        if post.book.open_shift().is_none() {
            self.later(HOUR, desk, Event::Keep(request));
            return Ok(());
        }
        let Some(known) = post.book.requests.get(&request) else { return Ok(()) };
        let late = known.is_late(self.now);
        let satisfied = self.chance.permille(if late { 450 } else { 880 });
        let result = Answered { satisfied: Some(satisfied), verified: self.chance.permille(600) };
        if self.command(desk, None, &Command::Keep { request, result })?.is_some() {
            self.truth.count(if late { "kept_late" } else { "kept_by_due" });
        }
        Ok(())
    }

    pub(super) fn postpone(&mut self, desk: usize, request: RequestId) -> Result<(), StoreError> {
        let due = self.now + self.chance.between(2, 30) * HOUR;
        if self.command(desk, None, &Command::Move { request, due })?.is_some() {
            self.truth.count("moved");
        }
        Ok(())
    }

    pub(super) fn occur(&mut self, desk: usize) -> Result<(), StoreError> {
        let Some(lang) = self.posts.get(desk).map(|post| post.place.lang) else { return Ok(()) };
        let kinds = [(70, Severity::Note), (20, Severity::Minor), (8, Severity::Serious), (2, Severity::Emergency)];
        let severity = self.chance.weighted(&kinds, Severity::Note);
        let text = self.words.one("occurrences", lang, &mut self.chance);
        if self.command(desk, None, &Command::Occur { severity, text })?.is_some() {
            self.truth.count("occurrences");
        }
        Ok(())
    }
}
