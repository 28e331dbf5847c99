//! One visit of the made-up life: who comes, what is done, what is answered.

use super::chance::Chance;
use super::life::{Event, Life};
use super::world::{Habit, Person, Way};
use crate::domain::Lang;
use crate::domain::command::{Command, NewVisit};
use crate::domain::encounter::{Act, Channel, Feeling, Place, Tag, VisitorKind};
use crate::domain::entry::Body;
use crate::domain::ids::EncounterId;
use crate::domain::people::Duty;
use crate::store::StoreError;

/// What is done in a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Deed {
    /// Greeted; now and then the wrong key first.
    Greet,
    /// Somebody needs help, was sent elsewhere, got more than expected.
    Tag,
    /// The visitor is unhappy.
    Upset,
    /// Something is asked.
    Ask,
    /// Served.
    Serve,
    /// The next question is answered.
    Answer,
    /// The visitor's rating.
    Rate,
    /// A slip is corrected after the close.
    Correct,
    /// The visitor gave up.
    Leave,
}

impl Life<'_> {
    /// Who acts at the desk: the number of the person and how they are.
    pub(super) fn acting(&self, desk: usize) -> Option<(usize, &Person)> {
        let post = self.posts.get(desk)?;
        let name = &post.book.acting()?.name;
        post.place.people.iter().enumerate().find(|(_, person)| person.name == *name)
    }

    pub(super) fn arrive(&mut self, desk: usize) -> Result<(), StoreError> {
        self.change_hands(desk)?;
        let (Some(post), Some((nth, person))) = (self.posts.get(desk), self.acting(desk)) else {
            self.truth.count("nobody_there");
            return Ok(());
        };
        let (habit, present, lang, duty) = (person.habit, post.present, post.place.lang, post.place.duty);
        let visit = visitor(&mut self.chance, lang, duty);
        let way = if habit == Habit::Lazy { self.way(desk, nth) } else { None };
        match way {
            Some(Way::AtOnce) if self.chance.permille(350) => return self.past(desk, nth, visit),
            Some(way @ (Way::Burst | Way::Batch)) => return self.hold(desk, way, visit),
            _ => {}
        }
        if let Some(id) = self.begin_visit(desk, nth, visit)? {
            self.course(desk, id, way, present);
        }
        Ok(())
    }

    /// The visitor is noted as being here.
    pub(super) fn begin_visit(
        &mut self,
        desk: usize,
        nth: usize,
        visit: NewVisit,
    ) -> Result<Option<EncounterId>, StoreError> {
        let Some(decision) = self.command(desk, None, &Command::Arrive(visit))? else { return Ok(None) };
        let arrived = decision.entries.iter().find_map(|entry| match &entry.body {
            Body::Arrived(arrival) => Some(arrival.encounter),
            _ => None,
        });
        self.truth.count("encounters");
        self.truth.by((desk, nth), "arrived");
        if let Some(post) = self.posts.get_mut(desk) {
            post.present += 1;
        }
        Ok(arrived)
    }

    /// Now and then the other person at the desk takes the next visitor.
    fn change_hands(&mut self, desk: usize) -> Result<(), StoreError> {
        let Some(shift) = self.posts.get(desk).and_then(|post| post.book.open_shift()) else { return Ok(()) };
        let other = shift.people.iter().copied().find(|id| Some(*id) != shift.acting);
        match other {
            Some(other) if self.chance.permille(150) => self.command(desk, None, &Command::Acting(other)).map(drop),
            _ => Ok(()),
        }
    }

    /// What will happen in a visit, as far as nobody can know it before.
    fn course(&mut self, desk: usize, id: EncounterId, way: Option<Way>, present: i64) {
        let chance = &mut self.chance;
        if way == Some(Way::FourKeys) {
            let greeted = 300 + chance.below(300) as i64;
            let served = greeted + 300 + chance.below(400) as i64;
            for (after, deed) in [(greeted, Deed::Greet), (served, Deed::Serve), (served + 300, Deed::Answer)] {
                self.later(after, desk, Event::Visit(id, deed));
            }
            return;
        }
        let at_once = way == Some(Way::AtOnce) && chance.permille(600);
        let wait = match at_once {
            true => 400 + chance.below(1_200) as i64,
            false => chance.around(11_000) + present * chance.around(22_000),
        };
        if wait > 120_000 && chance.permille(350) {
            self.truth.count("left_unserved");
            self.later(wait, desk, Event::Visit(id, Deed::Leave));
            return;
        }
        let upset = chance.permille(if wait > 60_000 { 160 } else { 25 });
        let handling = chance.around(if upset { 240_000 } else { 80_000 });
        let (tagged, asks) = (chance.permille(110), upset || chance.permille(320));
        let rated = chance.permille(220);
        let corrected = chance.permille(6);
        let mut plan = vec![(0, Deed::Greet), (handling, Deed::Serve), (handling + 2_500, Deed::Answer)];
        plan.extend(tagged.then_some((handling / 5, Deed::Tag)));
        plan.extend(upset.then_some((handling / 6, Deed::Upset)));
        plan.extend(asks.then_some((handling / 2, Deed::Ask)));
        plan.extend(rated.then_some((handling + 60_000, Deed::Rate)));
        plan.extend(corrected.then_some((handling + 200_000, Deed::Correct)));
        for (after, deed) in plan {
            self.later(wait + after, desk, Event::Visit(id, deed));
        }
    }

    pub(super) fn deed(&mut self, desk: usize, id: EncounterId, deed: Deed) -> Result<(), StoreError> {
        match deed {
            Deed::Greet => {
                self.command(desk, None, &Command::Greet(id))?;
                if self.chance.permille(5) {
                    self.truth.count("taken_back");
                    self.now += 900;
                    self.command(desk, None, &Command::Undo)?;
                    self.now += 1_500;
                    self.command(desk, None, &Command::Greet(id))?;
                }
                Ok(())
            }
            Deed::Tag => {
                let tags = [Tag::Elderly, Tag::Child, Tag::Language, Tag::DidNotKnow, Tag::Disabled, Tag::ExtraMile];
                let tag = *self.chance.pick(&tags).unwrap_or(&Tag::Elderly);
                self.note(desk, id, Act::Tag(tag, true))
            }
            Deed::Upset => self.upset(desk, id),
            Deed::Ask => self.ask(desk, id),
            Deed::Serve => self.command(desk, None, &Command::Serve(id)).map(drop),
            Deed::Answer => self.answer(desk, id),
            Deed::Rate => self.rate(desk, id),
            Deed::Correct => self.correct(desk, id),
            Deed::Leave => self.command(desk, None, &Command::Left(id)).map(drop),
        }
    }

    pub(super) fn note(&mut self, desk: usize, encounter: EncounterId, act: Act) -> Result<(), StoreError> {
        self.command(desk, None, &Command::Note { encounter, act, reason: None }).map(drop)
    }

    fn upset(&mut self, desk: usize, id: EncounterId) -> Result<(), StoreError> {
        let Some(lang) = self.posts.get(desk).map(|post| post.place.lang) else { return Ok(()) };
        self.truth.count("unhappy");
        self.note(desk, id, Act::Unhappy(true))?;
        self.now += 2_000;
        self.note(desk, id, Act::Feels(Some(Feeling::Angry)))?;
        if self.chance.permille(500) {
            self.now += 9_000;
            let words = self.words.one("words", lang, &mut self.chance);
            self.note(desk, id, Act::TheirWords(words))?;
        }
        let reached = self.chance.between(1, 5);
        self.now += 8_000;
        self.note(desk, id, Act::Step(u8::try_from(reached).unwrap_or(1)))
    }
}

/// Who comes.
fn visitor(chance: &mut Chance, lang: Lang, duty: Duty) -> NewVisit {
    let kinds = [
        (38, VisitorKind::Visitor),
        (26, VisitorKind::Client),
        (9, VisitorKind::Contractor),
        (10, VisitorKind::Courier),
        (9, VisitorKind::Colleague),
        (3, VisitorKind::Official),
        (4, VisitorKind::Applicant),
        (1, VisitorKind::Other),
    ];
    let home = match duty {
        Duty::Guard => Place::Gate,
        Duty::Receptionist => Place::Desk,
    };
    let languages = [(88, Some(lang)), (6, Some(Lang::En)), (2, Some(Lang::Th)), (2, Some(Lang::Fa)), (2, None)];
    NewVisit {
        kind: chance.weighted(&kinds, VisitorKind::Visitor),
        place: chance.weighted(&[(90, home), (7, Place::WaitingRoom), (3, Place::OfficeDoor)], home),
        channel: chance.weighted(&[(93, Channel::WalkIn), (7, Channel::Phone)], Channel::WalkIn),
        language: chance.weighted(&languages, Some(lang)),
        group: chance.weighted(&[(85, 1), (9, 2), (4, 3), (2, 5)], 1),
    }
}
