//! What the reader would find in the file: answers from the entries that were decided, without a file.

use std::sync::Arc;

use darban::domain::answer::Answer as Answered;
use darban::domain::encounter::{Encounter, End, Outcome};
use darban::domain::ids::{DeskId, ShiftId, StaffId, Subject};
use darban::domain::page::PageOf;
use darban::domain::review::{Matter, ReviewShift, ShiftCounts, Waits};
use darban::domain::shift::Shift;
use darban::domain::{Body, Entry, Page};
use darban::text::{Hay, Sought};
use darban::ui::question::{self, Finds, Hit, Of};
use darban::ui::{Answer, Question};

use super::figures;
use super::start::shipped;

/// Every entry, in order.
#[derive(Default)]
pub(super) struct Logbook(pub(super) Vec<Entry>);

impl Logbook {
    pub(super) fn answer(&self, question: &Question) -> Answer {
        match question {
            Question::Page(of) => Answer::Page(self.page(*of).map(Box::new), Vec::new()),
            Question::Matter { shift, .. } => Answer::Matter(self.matter(*shift).map(Box::new)),
            Question::Reviews { last, limit, .. } => Answer::Reviews(self.reviews(*last, *limit)),
            Question::Desks => Answer::Desks(self.desks()),
            Question::Report(asked) => Answer::Report(Box::new(figures::report(asked, &self.people()))),
            Question::Sifted(sift) => Answer::Sifted(self.sifted(sift)),
            Question::Search(sought) => Answer::Search(self.search(sought)),
            Question::Habits(_) => Answer::Habits(Box::new(figures::habitual(&self.people()))),
            Question::Shifts { before, limit, .. } => Answer::Shifts(self.shifts(*before, *limit)),
        }
    }

    /// What visitors and staff said in the shifts, newest first.
    fn search(&self, sought: &question::Sought) -> Finds {
        let typed = Sought::read(&sought.words);
        let shifts = self.shifts(None, usize::MAX).into_iter().map(|shift| shift.id);
        let shifts = shifts.filter(|id| sought.shift.is_none_or(|wanted| wanted == *id));
        let mut hits = Vec::new();
        for matter in shifts.filter_map(|id| self.matter(id)) {
            let visits = matter.visits().flat_map(|visit| {
                let (seen, of, at) = (visit.seen(), Of::Visit(visit.id()), visit.arrival.at);
                [("their-words", seen.their_words), ("note", seen.note)].map(|(said, text)| Hit { of, at, said, text })
            });
            let given = matter.given().map(|given| {
                let (at, said, text) = (given.at, "feedback", given.text.clone());
                Hit { of: Of::Other, at, said, text }
            });
            let again = matter.moves.iter().filter(|moved| !moved.reason.is_empty()).map(|moved| {
                let (at, said, text) = (moved.at, "review", moved.reason.clone());
                Hit { of: Of::Review(matter.shift.id), at, said, text }
            });
            hits.extend(
                visits.chain(given).chain(again).filter(|hit| !typed.is_empty() && typed.finds(&Hay::of(&hit.text))),
            );
        }
        hits.sort_by_key(|hit| std::cmp::Reverse(hit.at.wall));
        Finds { count: hits.len(), more: false, hits }
    }

    /// The visits that fit, newest first.
    fn sifted(&self, sift: &question::Sift) -> Vec<Encounter> {
        let shifts = self.shifts(None, usize::MAX).into_iter().map(|shift| shift.id);
        let shifts = shifts.filter(|id| sift.shift.is_none_or(|wanted| wanted == *id));
        let mut found: Vec<Encounter> = shifts
            .filter_map(|id| self.matter(id))
            .flat_map(|matter| matter.visits().filter(|visit| fits(sift, &matter, visit)).cloned().collect::<Vec<_>>())
            .collect();
        found.sort_by_key(|visit| std::cmp::Reverse(visit.id()));
        let at = sift.before.and_then(|before| found.iter().position(|visit| visit.id() == before));
        found.into_iter().skip(at.map_or(0, |at| at + 1)).take(sift.limit).collect()
    }

    /// A shift to review.
    pub(super) fn matter(&self, id: ShiftId) -> Option<Matter> {
        let from = self.0.iter().position(|entry| Shift::begin(entry).is_some_and(|shift| shift.id == id))?;
        let matter = Matter::fold(self.0[from..].iter().cloned().map(Arc::new), &[])?;
        let standards = shipped().iter().map(|standard| (standard.digest, standard.clone())).collect();
        Some(Matter { standards, ..matter })
    }

    fn reviews(&self, last: i32, limit: usize) -> Vec<ReviewShift> {
        let listed = |shift: Shift| {
            let matter = self.matter(shift.id).unwrap();
            let count = |n: usize| u32::try_from(n).unwrap();
            let unhappy = matter.visits().filter(|visit| visit.seen().ever_unhappy).count();
            let waiting = matter.given().filter(|given| given.waits() != Waits::Nobody).count();
            let (visits, unhappy, waiting) = (count(matter.visits().count()), count(unhappy), count(waiting));
            let counts = ShiftCounts { visits, unhappy, waiting, ..ShiftCounts::default() };
            ReviewShift { shift, standing: matter.standing(), by: None, moved: None, counts }
        };
        let until =
            |shift: &Shift| (shift.opened.wall + i64::from(shift.opened.offset) * 60_000).div_euclid(86_400_000);
        let shifts = self.shifts(None, usize::MAX).into_iter();
        shifts.filter(|shift| until(shift) <= i64::from(last)).take(limit).map(listed).collect()
    }

    fn desks(&self) -> Vec<(DeskId, String)> {
        let named = self.0.iter().filter_map(|entry| match &entry.body {
            Body::DeskNamed { desk, name } => Some((*desk, name.clone())),
            _ => None,
        });
        named.collect()
    }

    fn people(&self) -> Vec<StaffId> {
        let mut people: Vec<StaffId> = Vec::new();
        for entry in &self.0 {
            if let Body::StaffSet { staff, .. } = &entry.body
                && !people.contains(staff)
            {
                people.push(*staff);
            }
        }
        people
    }

    fn page(&self, of: PageOf) -> Option<Page> {
        let mut subjects: Vec<Subject> = match of {
            PageOf::Visit(id) => vec![id.into()],
            PageOf::Shift(id) => self.of_shift(id),
        };
        for entry in &self.0 {
            if let Body::Requested { request, encounter, .. } = entry.body
                && subjects.contains(&encounter.into())
            {
                subjects.push(request.into());
            }
        }
        let about: Vec<_> = self.0.iter().filter(|entry| subjects.contains(&entry.body.subject())).collect();
        (!about.is_empty()).then(|| Page::fold(of, about.into_iter().cloned().map(Arc::new).collect(), Vec::new()))
    }

    fn of_shift(&self, id: ShiftId) -> Vec<Subject> {
        let begun = self.0.iter().filter_map(|entry| match &entry.body {
            Body::Arrived(arrival) if arrival.shift == id => Some(arrival.encounter.into()),
            Body::Occurred { occurrence, .. } if entry.shift == Some(id) => Some((*occurrence).into()),
            _ => None,
        });
        begun.chain([id.into()]).collect()
    }

    fn shifts(&self, before: Option<ShiftId>, limit: usize) -> Vec<Shift> {
        let mut shifts: Vec<Shift> = self.0.iter().filter_map(Shift::begin).collect();
        for shift in &mut shifts {
            let id = shift.id;
            self.0.iter().filter(|entry| entry.body.subject() == id.into()).for_each(|entry| shift.apply(entry));
            let came = |entry: &&Entry| matches!(&entry.body, Body::Arrived(arrival) if arrival.shift == id);
            shift.tickets = u32::try_from(self.0.iter().filter(came).count()).unwrap();
        }
        let at = before.and_then(|before| shifts.iter().position(|shift| shift.id == before));
        shifts.truncate(at.unwrap_or(shifts.len()));
        shifts.into_iter().rev().take(limit).collect()
    }
}

/// Whether the conditions let a visit through.
fn fits(sift: &question::Sift, matter: &Matter, visit: &Encounter) -> bool {
    let (seen, standard) = (visit.seen(), &matter.standards[&visit.arrival.pack]);
    let missed = |parameter| {
        let judged = standard.items.iter().zip(visit.answers(&seen, standard));
        judged.into_iter().any(|(item, answer)| item.parameter == parameter && answer == Answered::Missed)
    };
    let outcome = match visit.end {
        End::Open => None,
        End::Closed { outcome, .. } => Some(outcome),
    };
    let marked = |mark| match mark {
        "unhappy" => seen.ever_unhappy,
        "left" => matches!(outcome, Some(Outcome::LeftUnserved | Outcome::LeftUnsettled)),
        "guided" => visit.arrival.guided,
        _ => false,
    };
    let day = matter.shift.opened.wall.div_euclid(86_400_000) as i32;
    sift.desk.is_none_or(|desk| visit.arrival.desk == desk)
        && sift.staff.is_none_or(|staff| seen.owner == staff)
        && sift.kind.is_none_or(|kind| seen.kind == kind)
        && sift.place.is_none_or(|place| seen.place == place)
        && sift.missed.is_none_or(missed)
        && sift.mark.is_none_or(marked)
        && sift.days.is_none_or(|(first, last)| (first..=last).contains(&day))
}
