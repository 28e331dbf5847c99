//! A desk on paper: a book with small standards, three people, and a clock that only the test moves.

#![allow(clippy::expect_used, clippy::panic, reason = "helpers of tests fail loudly")]

mod standards;

use std::collections::BTreeMap;
use std::sync::Arc;

use darban::domain::answer::Answer;
use darban::domain::book::DraftChange;
use darban::domain::command::{NewVisit, PackRef};
use darban::domain::encounter::{Act, Channel, Encounter, End, Outcome, Place, VisitorKind};
use darban::domain::entry::{Entry, Via};
use darban::domain::ids::{BootId, EncounterId, FreshIds, RequestId, StaffId};
use darban::domain::people::{Duty, Guidance, Right, Voice};
use darban::domain::request::{Request, RequestKind, Settlement};
use darban::domain::seen::{Next, Seen};
use darban::domain::time::Stamp;
use darban::domain::{Body, Book, Command, Decision, Facts, Lang, Refusal, decide};
use uuid::Uuid;

pub(super) use self::standards::{digest, visit_standard};

/// Monday 2026-11-23 06:00 in Tehran, in wall milliseconds.
pub(super) const MORNING: i64 = 1_795_401_000_000;
/// One minute.
pub(super) const MINUTE: i64 = 60_000;

/// What a person at the door is.
pub(super) fn walk_in() -> NewVisit {
    NewVisit {
        kind: VisitorKind::Visitor,
        place: Place::Gate,
        channel: Channel::WalkIn,
        language: Some(Lang::Fa),
        group: 1,
    }
}

/// A desk, and what its logbook would hold.
pub(super) struct Post {
    pub(super) book: Book,
    /// Every entry, in order.
    pub(super) entries: Vec<Entry>,
    /// The draft rows.
    pub(super) drafts: BTreeMap<EncounterId, Encounter>,
    pub(super) now: Stamp,
    /// Who presses the keys; none: who acts.
    pub(super) actor: Option<StaffId>,
    pub(super) told: bool,
    ids: u128,
    /// The installer.
    pub(super) mina: StaffId,
    /// A guard.
    pub(super) omid: StaffId,
    /// Another guard.
    pub(super) nok: StaffId,
}

impl Post {
    /// A desk before its first run; the texts of the standards are known, none is adopted.
    pub(super) fn bare() -> Post {
        let nobody = StaffId::from_bytes([0; 16]);
        let mut book = Book::default();
        for standard in standards::standards() {
            book.standards.insert(standard.digest, Arc::new(standard));
        }
        let now = Stamp { wall: MORNING, offset: 210, boot: BootId::from_bytes([1; 16]), since_boot: 1_000 };
        Post {
            book,
            entries: Vec::new(),
            drafts: BTreeMap::new(),
            now,
            actor: None,
            told: false,
            ids: 1 << 64,
            mina: nobody,
            omid: nobody,
            nok: nobody,
        }
    }

    /// A desk that is set up: Mina (installer), Omid and Nok (staff), all in confirm mode; no shift yet.
    pub(super) fn set_up() -> Post {
        let mut post = Post::bare();
        post.ok(first_run());
        post.mina = post.newest_person();
        post.omid = post.enrol("Omid");
        post.nok = post.enrol("Nok");
        for (staff, name, right) in
            [(post.mina, "Mina", Right::Installer), (post.omid, "Omid", Right::Staff), (post.nok, "Nok", Right::Staff)]
        {
            post.actor = Some(post.mina);
            post.ok(settings(staff, name, right, Guidance::Confirm));
        }
        post.actor = None;
        post
    }

    /// A desk with Omid on shift as a guard.
    pub(super) fn on_shift() -> Post {
        let mut post = Post::set_up();
        let omid = post.omid;
        post.ok(Command::OpenShift { staff: omid, duty: Duty::Guard });
        post
    }

    /// A desk with Omid and Nok on shift, Omid acting.
    pub(super) fn two_on_shift() -> Post {
        let mut post = Post::on_shift();
        let (omid, nok) = (post.omid, post.nok);
        post.ok(Command::Join { staff: nok, duty: Duty::Guard });
        post.ok(Command::Acting(omid));
        post
    }

    pub(super) fn facts(&mut self) -> Facts {
        self.ids += 1 << 32;
        let ids = (0..4).map(|n| Uuid::from_u128(self.ids + (n << 24))).collect();
        Facts {
            now: self.now,
            actor: self.actor,
            ids: FreshIds::new(ids),
            seed: self.ids as u64,
            via: Via::Desk,
            told: self.told,
            guided: None,
        }
    }

    /// Decides, folds and keeps; ten milliseconds pass.
    pub(super) fn play(&mut self, command: Command) -> Result<Decision, Refusal> {
        let facts = self.facts();
        let decision = decide(&self.book, &facts, &command)?;
        self.book.fold(&decision);
        self.entries.extend(decision.entries.iter().cloned());
        for draft in &decision.drafts {
            match draft {
                DraftChange::Put(encounter) => self.drafts.insert(encounter.id(), (**encounter).clone()),
                DraftChange::Remove(id) => self.drafts.remove(id),
            };
        }
        self.wait(10);
        Ok(decision)
    }

    /// Plays a command that must not be refused.
    #[track_caller]
    pub(super) fn ok(&mut self, command: Command) -> Decision {
        match self.play(command.clone()) {
            Ok(decision) => decision,
            Err(refusal) => panic!("{command:?}: refused: {refusal}"),
        }
    }

    /// Plays a command that must be refused, and must change nothing.
    #[track_caller]
    pub(super) fn refused(&mut self, command: Command) -> Refusal {
        let before = self.book.clone();
        match self.play(command.clone()) {
            Ok(decision) => panic!("{command:?}: not refused: {decision:?}"),
            Err(refusal) => {
                assert_eq!(self.book, before, "{command:?}: refused, and yet something changed");
                refusal
            }
        }
    }

    /// Plays a command as `staff`.
    #[track_caller]
    pub(super) fn by(&mut self, staff: StaffId, command: Command) -> Decision {
        let actor = self.actor.replace(staff);
        let decision = self.ok(command);
        self.actor = actor;
        decision
    }

    /// Plays a command as `staff` that must be refused.
    #[track_caller]
    pub(super) fn refused_by(&mut self, staff: StaffId, command: Command) -> Refusal {
        let actor = self.actor.replace(staff);
        let refusal = self.refused(command);
        self.actor = actor;
        refusal
    }

    pub(super) fn wait(&mut self, ms: i64) {
        self.now.wall += ms;
        self.now.since_boot += ms;
    }

    /// The machine starts anew.
    pub(super) fn reboot(&mut self) {
        let next = self.now.boot.bytes()[0] + 1;
        self.now.boot = BootId::from_bytes([next; 16]);
        self.now.since_boot = 0;
    }

    /// A book folded from the entries and the draft rows alone, as after a start of the program.
    pub(super) fn replayed(&self) -> Book {
        let mut book = Book { standards: self.book.standards.clone(), ..Book::default() };
        self.entries.iter().for_each(|entry| book.apply(entry));
        self.drafts.values().for_each(|draft| book.apply_draft(&DraftChange::Put(Box::new(draft.clone()))));
        book
    }

    #[track_caller]
    pub(super) fn enrol(&mut self, name: &str) -> StaffId {
        self.ok(Command::Enrol { name: name.into(), duty: Duty::Guard, voice: Voice::First });
        self.newest_person()
    }

    #[track_caller]
    fn newest_person(&self) -> StaffId {
        let newest = self.entries.iter().rev().find_map(|entry| match entry.body {
            Body::StaffSet { staff, .. } => Some(staff),
            _ => None,
        });
        newest.expect("somebody is enrolled")
    }

    /// Somebody walks in.
    #[track_caller]
    pub(super) fn arrive(&mut self) -> EncounterId {
        self.arrive_as(walk_in())
    }

    #[track_caller]
    pub(super) fn arrive_as(&mut self, visit: NewVisit) -> EncounterId {
        let decision = self.ok(Command::Arrive(visit));
        let Body::Arrived(arrival) = &decision.entries[0].body else { panic!("an arrival") };
        arrival.encounter
    }

    /// Arrived, greeted after ten seconds, served after a minute; what is asked at the end is open.
    #[track_caller]
    pub(super) fn served(&mut self) -> EncounterId {
        let visit = self.arrive();
        self.serve(visit);
        visit
    }

    /// Greets after ten seconds and serves after a minute.
    #[track_caller]
    pub(super) fn serve(&mut self, visit: EncounterId) {
        self.wait(10_000);
        self.ok(Command::Greet(visit));
        self.wait(MINUTE);
        self.ok(Command::Serve(visit));
    }

    /// A whole ordinary visit, the probe skipped.
    #[track_caller]
    pub(super) fn whole(&mut self) -> EncounterId {
        let visit = self.served();
        self.ok(skip_probe(visit));
        assert_eq!(self.outcome(visit), Some(Outcome::Served));
        visit
    }

    #[track_caller]
    pub(super) fn ask(&mut self, visit: EncounterId, settlement: Option<Settlement>) -> RequestId {
        let decision = self.ok(request(visit, settlement));
        let Body::Requested { request, .. } = decision.entries[0].body else { panic!("a request") };
        request
    }

    #[track_caller]
    pub(super) fn visit(&self, id: EncounterId) -> &Encounter {
        &self.book.encounters[&id]
    }

    #[track_caller]
    pub(super) fn seen(&self, id: EncounterId) -> Seen {
        self.visit(id).seen()
    }

    #[track_caller]
    pub(super) fn next(&self, id: EncounterId) -> Next {
        let visit = self.visit(id);
        visit.next(&visit.seen(), self.book.standard_of(visit).expect("its standard"))
    }

    /// How a visit ended; none while it is open.
    #[track_caller]
    pub(super) fn outcome(&self, id: EncounterId) -> Option<Outcome> {
        match self.visit(id).end {
            End::Open => None,
            End::Closed { outcome, .. } => Some(outcome),
        }
    }

    /// The answer of an item as it would be counted.
    #[track_caller]
    pub(super) fn answer(&self, id: EncounterId, item: &str) -> Answer {
        let visit = self.visit(id);
        let standard = self.book.standard_of(visit).expect("its standard");
        let place = standard.items.iter().position(|known| known.id == item).expect("the item");
        visit.answers(&visit.seen(), standard)[place]
    }

    #[track_caller]
    pub(super) fn request(&self, id: RequestId) -> &Request {
        &self.book.requests[&id]
    }

    /// Due in one hour.
    pub(super) fn promise(&self) -> Settlement {
        Settlement::Promised {
            what: "a copy of the letter".into(),
            owner: darban::domain::request::Owner::Desk,
            due: self.now.wall + 60 * MINUTE,
            critical: false,
        }
    }
}

/// The first run, by Mina.
pub(super) fn first_run() -> Command {
    let packs = ["security", "reception", "readiness", "unhappy"].map(|id| PackRef {
        id: id.into(),
        version: "1".into(),
        digest: digest(id),
    });
    Command::Setup {
        desk: "North gate".into(),
        lang: Lang::Fa,
        name: "Mina".into(),
        duty: Duty::Guard,
        voice: Voice::First,
        packs: packs.into(),
    }
}

pub(super) fn settings(staff: StaffId, name: &str, right: Right, guidance: Guidance) -> Command {
    Command::SetStaff { staff, name: name.into(), duty: Duty::Guard, right, guidance, voice: Voice::First }
}

pub(super) fn digit(encounter: EncounterId, key: u8) -> Command {
    Command::Mark { encounter, key, answer: None, latency: 400 }
}

pub(super) fn answer(encounter: EncounterId, key: u8, answer: Answer) -> Command {
    Command::Mark { encounter, key, answer: Some(answer), latency: 2_500 }
}

pub(super) fn skip_probe(encounter: EncounterId) -> Command {
    Command::Probe { encounter, option: None, timed_out: false, latency: 900 }
}

pub(super) fn probe_says(encounter: EncounterId, option: u8) -> Command {
    Command::Probe { encounter, option: Some(option), timed_out: false, latency: 900 }
}

pub(super) fn note(encounter: EncounterId, act: Act) -> Command {
    Command::Note { encounter, act, reason: None }
}

pub(super) fn request(encounter: EncounterId, settlement: Option<Settlement>) -> Command {
    Command::Request { encounter, kind: RequestKind::Request, cause: None, settlement }
}
