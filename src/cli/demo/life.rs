//! Life at the desks: events in the order of time, each a command that goes through the domain's own decisions.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap, VecDeque};
use std::sync::Arc;

use uuid::Uuid;

use super::chance::Chance;
use super::days::{self, DAY};
use super::truth::Truth;
use super::visit::Deed;
use super::world::{Place, Way, Words, places};
use crate::domain::Lang;
use crate::domain::book::{Book, DraftChange};
use crate::domain::command::{Command, Facts, NewVisit};
use crate::domain::decide::{Decision, decide};
use crate::domain::encounter::Encounter;
use crate::domain::entry::Via;
use crate::domain::ids::{BootId, EncounterId, FreshIds, RequestId, StaffId};
use crate::domain::standard::KnownStandards;
use crate::domain::time::Stamp;
use crate::store::StoreError;

/// Nothing begins in the last moments, in milliseconds: what takes time would end after the end.
const LAST: i64 = 60_000;

/// What a made-up life is made from.
#[derive(Debug, Clone, Copy)]
pub struct Plan<'a> {
    /// What its first desks speak, and their people write.
    pub lang: Lang,
    /// The same seed and end make the same life.
    pub seed: u64,
    /// How many encounters.
    pub encounters: u32,
    /// When it ends.
    pub until: Stamp,
    /// The standards of its desks.
    pub packs: &'a [crate::config::standards::Read],
}

/// What happens next at a desk.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Event {
    /// First of all: the desk is set up.
    Begin,
    /// A new day: its visitors, shifts and helpers are made.
    Day(i64),
    /// The next people come on.
    Turn,
    /// The desk closes for the night; so many times it was tried.
    Close(u8),
    /// A second person comes to help, or goes.
    Help(bool),
    /// A visitor comes.
    Arrive,
    /// Something in a visit.
    Visit(EncounterId, Deed),
    /// A promise is kept.
    Keep(RequestId),
    /// A promise gets another due time.
    Postpone(RequestId),
    /// Something that is no visit.
    Occur,
    /// The next of the visits held back is entered.
    Enter,
}

/// One desk with its book.
pub(super) struct Post {
    pub(super) place: Place,
    pub(super) book: Book,
    pub(super) people: Vec<StaffId>,
    pub(super) present: i64,
    /// How lazy people keep the logbook in the present shift.
    pub(super) ways: BTreeMap<StaffId, Way>,
    /// Visits that are over and not entered yet, each with whose it was.
    pub(super) held: VecDeque<(StaffId, NewVisit)>,
}

/// Life as it goes on.
pub(super) struct Life<'a> {
    pub(super) plan: Plan<'a>,
    pub(super) words: Words,
    pub(super) posts: Vec<Post>,
    pub(super) chance: Chance,
    pub(super) truth: Truth,
    pub(super) now: i64,
    queue: BinaryHeap<Reverse<(i64, u64, usize, Event)>>,
    events: u64,
    ids: u64,
    /// Visitors that are left out so that the count comes out.
    skip: usize,
    pub(super) start: i64,
    write: &'a mut dyn FnMut(Decision) -> Result<(), StoreError>,
}

/// What is left when the life has ended.
pub struct Ended {
    /// What was planted.
    pub truth: Truth,
    /// The desks.
    pub places: Vec<Place>,
    /// The visits that are still open.
    pub open: Vec<Encounter>,
}

/// Lives a whole life; every decision goes to `write`, in order.
///
/// # Errors
/// The first error of `write`.
pub(super) fn live(
    plan: Plan<'_>,
    write: &mut dyn FnMut(Decision) -> Result<(), StoreError>,
) -> Result<Ended, StoreError> {
    let words = Words::load();
    let all: KnownStandards =
        plan.packs.iter().map(|(standard, _)| (standard.digest, Arc::new(standard.clone()))).collect();
    let post = |place| Post {
        place,
        book: Book { standards: all.clone(), ..Book::default() },
        people: Vec::new(),
        present: 0,
        ways: BTreeMap::new(),
        held: VecDeque::new(),
    };
    let posts: Vec<Post> = places(&words, plan.lang, plan.seed, plan.encounters).into_iter().map(post).collect();
    let (first, skip) = first_day(&plan, &posts);
    let start = first * DAY - i64::from(plan.until.offset) * 60_000;
    let mut life = Life {
        chance: Chance::new(plan.seed, 0x11fe),
        truth: Truth::default(),
        queue: BinaryHeap::new(),
        events: 0,
        ids: 0,
        now: start,
        plan,
        words,
        posts,
        skip,
        start,
        write,
    };
    for desk in 0..life.posts.len() {
        life.at(start, desk, Event::Begin);
        life.at(start + 60_000, desk, Event::Day(first));
    }
    life.run()?;
    let open = life.posts.iter().flat_map(|post| post.book.open_visits()).cloned().collect();
    Ok(Ended { truth: life.truth, places: life.posts.into_iter().map(|post| post.place).collect(), open })
}

/// The first day (since 1970-01-01, local), and how many of its first visitors are too many.
fn first_day(plan: &Plan<'_>, posts: &[Post]) -> (i64, usize) {
    let last = i64::from(plan.until.day());
    let (mut day, mut sum) = (last, 0);
    loop {
        let midnight = day * DAY - i64::from(plan.until.offset) * 60_000;
        for (desk, post) in posts.iter().enumerate() {
            let moments = days::arrivals(plan.seed, desk, day, post.place.duty);
            sum += moments.iter().filter(|at| midnight + **at < plan.until.wall - LAST).count();
        }
        // A life of no more than a thousand years: days without any visitor cannot go on for ever.
        if sum >= plan.encounters as usize || last - day > 365_000 {
            return (day, sum.saturating_sub(plan.encounters as usize));
        }
        day -= 1;
    }
}

impl Life<'_> {
    fn run(&mut self) -> Result<(), StoreError> {
        while let Some(Reverse((at, _, desk, event))) = self.queue.pop() {
            if at >= self.plan.until.wall - LAST {
                break;
            }
            // A clock of a machine never goes back: what took a little longer makes the next wait.
            self.now = self.now.max(at);
            self.happen(desk, event)?;
        }
        (0..self.posts.len()).try_for_each(|desk| self.enter_rest(desk))
    }

    /// Puts an event into the future.
    pub(super) fn at(&mut self, at: i64, desk: usize, event: Event) {
        self.events += 1;
        self.queue.push(Reverse((at, self.events, desk, event)));
    }

    /// Puts an event so many milliseconds into the future.
    pub(super) fn later(&mut self, ms: i64, desk: usize, event: Event) {
        self.at(self.now + ms, desk, event);
    }

    /// Gives a command in the name of whoever acts, or of `actor`. None: the domain refused it.
    pub(super) fn command(
        &mut self,
        desk: usize,
        actor: Option<StaffId>,
        command: &Command,
    ) -> Result<Option<Decision>, StoreError> {
        let (boot, offset) = (self.boot(), self.plan.until.offset);
        let now = Stamp { wall: self.now, offset, boot, since_boot: self.now - self.start + 60_000 };
        let ids = FreshIds::new((0..4).map(|_| self.id()).collect());
        let seed = self.chance.draw();
        let facts = Facts { now, actor, ids, seed, via: Via::Demo, told: false, guided: None };
        let Some(post) = self.posts.get_mut(desk) else { return Ok(None) };
        let Ok(decision) = decide(&post.book, &facts, command) else {
            self.truth.count("refused");
            return Ok(None);
        };
        post.book.fold(&decision);
        for draft in &decision.drafts {
            if let DraftChange::Remove(_) = draft {
                post.present = (post.present - 1).max(0);
            }
        }
        (self.write)(decision.clone())?;
        Ok(Some(decision))
    }

    /// A start of a machine that never was: its clocks compare among themselves and with no real one.
    fn boot(&self) -> BootId {
        BootId(Uuid::from_u128(0xde30_0000_0000_4000_8000_0000_0000_0000 | u128::from(self.plan.seed & 0xffff_ffff)))
    }

    /// The next id: a UUIDv7 of the made-up moment. Blanks are left for the ids a long command derives.
    fn id(&mut self) -> Uuid {
        self.ids += 1;
        let ms = u128::from(self.now.unsigned_abs() & 0xffff_ffff_ffff);
        let low = (1 << 63) | u128::from(self.ids & 0x3ff_ffff_ffff) << 20;
        Uuid::from_u128(ms << 80 | 7 << 76 | u128::from(self.plan.seed & 0xfff) << 64 | low)
    }

    fn happen(&mut self, desk: usize, event: Event) -> Result<(), StoreError> {
        match event {
            Event::Begin => self.begin(desk),
            Event::Day(day) => {
                self.day(desk, day);
                Ok(())
            }
            Event::Turn => self.turn(desk),
            Event::Close(tries) => self.close(desk, tries),
            Event::Help(comes) => self.help(desk, comes),
            Event::Arrive => {
                if self.skip > 0 {
                    self.skip -= 1;
                    return Ok(());
                }
                self.arrive(desk)
            }
            Event::Visit(visit, deed) => self.deed(desk, visit, deed),
            Event::Keep(request) => self.keep(desk, request),
            Event::Postpone(request) => self.postpone(desk, request),
            Event::Occur => self.occur(desk),
            Event::Enter => self.enter(desk),
        }
    }
}
