//! What is asked and answered in a visit of the made-up life, and what follows from it.

use super::days::HOUR;
use super::life::{Event, Life};
use super::visit::Deed;
use super::world::Habit;
use crate::domain::answer::{Answer, Given};
use crate::domain::command::Command;
use crate::domain::encounter::{Act, Calm, ShownProbe};
use crate::domain::entry::Body;
use crate::domain::ids::EncounterId;
use crate::domain::request::{Owner, RequestKind, Settlement};
use crate::domain::seen::Next;
use crate::domain::standard::{Means, Standard};
use crate::domain::verdict::Face;
use crate::store::StoreError;

impl Life<'_> {
    pub(super) fn ask(&mut self, desk: usize, id: EncounterId) -> Result<(), StoreError> {
        let Some(post) = self.posts.get(desk) else { return Ok(()) };
        let Some(visit) = post.book.encounters.get(&id) else { return Ok(()) };
        let upset = visit.seen().ever_unhappy;
        let causes: Vec<String> = post
            .book
            .standard_of(visit)
            .map(|standard| standard.causes.iter().map(|cause| cause.id.clone()).collect())
            .unwrap_or_default();
        let usual = [(60, RequestKind::Question), (35, RequestKind::Request), (5, RequestKind::Praise)];
        let kind = match upset && self.chance.permille(750) {
            true => RequestKind::Complaint,
            false => self.chance.weighted(&usual, RequestKind::Question),
        };
        let complaint = kind == RequestKind::Complaint;
        let cause = if complaint { self.chance.pick(&causes).cloned() } else { None };
        let settlement = Some(self.settlement(desk, kind));
        let promised = match &settlement {
            Some(Settlement::Promised { due, .. }) => Some(*due),
            _ => None,
        };
        let Some(decision) = self.command(desk, None, &Command::Request { encounter: id, kind, cause, settlement })?
        else {
            return Ok(());
        };
        self.truth.count("requests");
        if complaint {
            self.truth.count("complaints");
        }
        let request = decision.entries.iter().find_map(|entry| match &entry.body {
            Body::Requested { request, .. } => Some(*request),
            _ => None,
        });
        if let (Some(request), Some(due)) = (request, promised) {
            self.truth.count("promises");
            if self.chance.permille(100) {
                self.at(due - HOUR / 4, desk, Event::Postpone(request));
            }
            // Nine of ten have their answer by the due time.
            let when = match self.chance.permille(900) {
                true => self.now + (due - self.now) * self.chance.between(20, 95) / 100,
                false => due + self.chance.around(9 * HOUR),
            };
            self.at(when, desk, Event::Keep(request));
        }
        Ok(())
    }

    fn settlement(&mut self, desk: usize, kind: RequestKind) -> Settlement {
        let lang = self.posts.get(desk).map(|post| post.place.lang).unwrap_or_default();
        let weights: [(u64, u8); 4] = match kind {
            RequestKind::Complaint => [(45, 0), (40, 1), (10, 2), (5, 3)],
            RequestKind::Request => [(50, 0), (20, 1), (20, 2), (10, 3)],
            RequestKind::Question => [(85, 0), (4, 1), (10, 2), (1, 3)],
            RequestKind::Praise => [(100, 0), (0, 1), (0, 2), (0, 3)],
        };
        let chance = &mut self.chance;
        match chance.weighted(&weights, 0) {
            1 => Settlement::Promised {
                what: self.words.one("promises", lang, chance),
                owner: Owner::Desk,
                due: self.now + chance.weighted(&[(2, 2), (3, 5), (5, 24), (1, 72)], 24) * HOUR,
                critical: chance.permille(150),
            },
            2 => Settlement::Referred { to: self.words.one("referrals", lang, chance) },
            3 => Settlement::Refused {
                code: None,
                reason: self.words.one("refusals", lang, chance),
                alternative: self.words.one("alternatives", lang, chance),
            },
            _ => Settlement::Answered,
        }
    }

    /// Answers what the visit waits for, and comes back until nothing is left to ask.
    pub(super) fn answer(&mut self, desk: usize, id: EncounterId) -> Result<(), StoreError> {
        let Some(post) = self.posts.get(desk) else { return Ok(()) };
        let Some(visit) = post.book.encounters.get(&id).filter(|visit| visit.is_open()) else { return Ok(()) };
        let Some(standard) = post.book.standard_of(visit).cloned() else { return Ok(()) };
        let next = visit.next(&visit.seen(), &standard);
        let Some((nth, person)) = self.acting(desk) else { return Ok(()) };
        let (lazy, skill) = (person.habit == Habit::Lazy, person.skill);
        let latency = if lazy { 300 + self.chance.below(400) as i64 } else { self.chance.around(2_600) };
        let latency_ms = u32::try_from(latency).unwrap_or(u32::MAX);
        let command = match next {
            Next::Greet | Next::Serve => return Ok(()),
            Next::Calm => {
                let calm = self.chance.weighted(&[(70, Calm::Calm), (20, Calm::NotCalm), (10, Calm::Left)], Calm::Calm);
                self.truth.count(if calm == Calm::Calm { "calmed" } else { "not_calmed" });
                Command::Calmed { encounter: id, calm }
            }
            Next::Item(item) => {
                let key = standard.item(&item).map_or(0, |item| item.key);
                let met = lazy || self.chance.permille(skill);
                let answer = Some(if met { Answer::Met } else { Answer::Missed });
                Command::Mark { encounter: id, key, answer, latency: latency_ms }
            }
            Next::Probe(shown) => {
                self.truth.count("probes");
                self.truth.by((desk, nth), "probes");
                let timed_out = !lazy && self.chance.permille(30);
                let option = if timed_out { None } else { self.option(&standard, &shown, lazy, skill) };
                if option.is_some() && option == shown.order.first().copied() {
                    self.truth.by((desk, nth), "first_option");
                }
                Command::Probe { encounter: id, option, timed_out, latency: latency_ms }
            }
            Next::Reason(item) => {
                let reason = self.chance.pick(&standard.reasons).map(|reason| reason.coded.id.clone());
                let reason = reason.filter(|_| self.chance.permille(700));
                Command::Reason { encounter: id, item, reason }
            }
            Next::Close => Command::Close(id),
        };
        self.now += latency;
        if self.command(desk, None, &command)?.is_some() {
            self.later(700, desk, Event::Visit(id, Deed::Answer));
        }
        Ok(())
    }

    /// The option pressed: what was, by an honest person; whatever stands first, by a lazy one.
    fn option(&mut self, standard: &Standard, shown: &ShownProbe, lazy: bool, skill: u64) -> Option<u8> {
        if lazy {
            return shown.order.first().copied();
        }
        let options = &standard.probe(&shown.probe)?.options;
        let was = if self.chance.permille(skill) { Answer::Met } else { Answer::Missed };
        let unseen = self.chance.permille(40);
        let fits = |means: Means| match means {
            Means::Says(answer) => !unseen && answer == was,
            Means::Unseen => unseen,
        };
        let fitting: Vec<u8> = (0_u8..).zip(options).filter(|(_, one)| fits(one.means)).map(|(n, _)| n).collect();
        self.chance.pick(&fitting).copied().or_else(|| shown.order.first().copied())
    }

    pub(super) fn rate(&mut self, desk: usize, id: EncounterId) -> Result<(), StoreError> {
        let Some(visit) = self.posts.get(desk).and_then(|post| post.book.encounters.get(&id)) else { return Ok(()) };
        let weights = match visit.seen().ever_unhappy {
            true => [(10, Face::Delighted), (25, Face::Content), (35, Face::Unhappy), (30, Face::Angry)],
            false => [(48, Face::Delighted), (40, Face::Content), (9, Face::Unhappy), (3, Face::Angry)],
        };
        let face = self.chance.weighted(&weights, Face::Content);
        let latency = u32::try_from(self.chance.around(3_000)).unwrap_or(u32::MAX);
        if self.command(desk, None, &Command::Rate { encounter: id, face, latency })?.is_some() {
            self.truth.count("verdicts");
            self.truth.count(match face {
                Face::Delighted => "face_delighted",
                Face::Content => "face_content",
                Face::Unhappy => "face_unhappy",
                Face::Angry => "face_angry",
            });
        }
        Ok(())
    }

    /// An item marked wrongly is put right after the close.
    pub(super) fn correct(&mut self, desk: usize, id: EncounterId) -> Result<(), StoreError> {
        let Some(post) = self.posts.get(desk) else { return Ok(()) };
        let Some(visit) = post.book.encounters.get(&id).filter(|visit| !visit.is_open()) else { return Ok(()) };
        let Some((item, _, _)) = visit.seen().marks.first().cloned() else { return Ok(()) };
        let reason = self.words.one("reasons", post.place.lang, &mut self.chance);
        let act = Act::Mark { item, answer: Answer::Met, given: Given::Correction, latency: 0 };
        if self.command(desk, None, &Command::Note { encounter: id, act, reason: Some(reason) })?.is_some() {
            self.truth.count("corrections");
        }
        Ok(())
    }
}
