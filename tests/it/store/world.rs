//! A small world to write down: one of every kind of entry, and visits by the thousand.

use darban::domain::answer::{Answer, Given};
use darban::domain::encounter::{
    Act, Arrival, Calm, Channel, Feeling, Outcome, Place, ShownProbe, Step, Tag, VisitorKind,
};
use darban::domain::entry::{Body, Entry, Kind, Via};
use darban::domain::ids::{
    BootId, DeskId, EncounterId, EntryId, FeedbackId, ObservationId, OccurrenceId, RequestId, ShiftId, StaffId, Subject,
};
use darban::domain::lang::Lang;
use darban::domain::people::{Duty, Guidance, Right, Voice};
use darban::domain::request::{Owner, RequestKind, Result as Answered, Settlement};
use darban::domain::review::{FeedbackKind, Level, MeritSeen, ReplyHow, Said, Sample, Standing};
use darban::domain::shift::{Mood, Severity, ShiftEnd};
use darban::domain::standard::Digest;
use darban::domain::time::Stamp;
use darban::domain::verdict::Face;
use uuid::Uuid;

pub(super) const DESK: DeskId = DeskId(Uuid::from_u128(0xd5));
pub(super) const REZA: StaffId = StaffId(Uuid::from_u128(0x5e));
pub(super) const MALI: StaffId = StaffId(Uuid::from_u128(0x5f));
pub(super) const PACK: Digest = Digest([7; 32]);

/// Makes entries, one after the other; nothing in it depends on the clock or on chance.
pub(super) struct World {
    pub(super) now: Stamp,
    pub(super) shift: Option<ShiftId>,
    pub(super) actor: Option<StaffId>,
    pub(super) desk: DeskId,
    ticket: u32,
    made: u128,
}

impl World {
    pub(super) fn new() -> World {
        let boot = BootId(Uuid::from_u128(0xb0));
        let now = Stamp { wall: 1_795_000_000_000, offset: 210, boot, since_boot: 60_000 };
        World { now, shift: None, actor: None, desk: DESK, ticket: 0, made: 0 }
    }

    /// Time goes on.
    pub(super) fn later(&mut self, ms: i64) -> Stamp {
        self.now = Stamp { wall: self.now.wall + ms, since_boot: self.now.since_boot + ms, ..self.now };
        self.now
    }

    pub(super) fn id(&mut self) -> Uuid {
        self.made += 1;
        Uuid::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0000 | self.made << 66 | self.made)
    }

    pub(super) fn entry(&mut self, body: Body) -> Entry {
        let id = EntryId(self.id());
        self.entry_with(id, body)
    }

    pub(super) fn entry_with(&mut self, id: EntryId, body: Body) -> Entry {
        self.later(900);
        let (at, actor, desk, shift) = (self.now, self.actor, self.desk, self.shift);
        Entry { id, at, actor, desk, shift, via: Via::Desk, account: None, body }
    }

    /// Desk, people, language and standard.
    pub(super) fn first_run(&mut self) -> Vec<Entry> {
        let (desk, digest) = (self.desk, PACK);
        let staff = |staff, name: &str, duty, right, voice| Body::StaffSet {
            staff,
            name: name.to_owned(),
            duty,
            right,
            guidance: Guidance::Auto,
            voice,
        };
        let bodies = [
            Body::DeskNamed { desk, name: "درب شمالی".to_owned() },
            Body::LanguageChosen { desk, lang: Lang::Fa },
            staff(REZA, "رضا", Duty::Guard, Right::Installer, Voice::First),
            staff(MALI, "มะลิ", Duty::Receptionist, Right::Staff, Voice::Second),
            Body::PackAdopted {
                desk,
                pack: "security".to_owned(),
                version: "1.0".to_owned(),
                digest,
                reason: "first".to_owned(),
            },
        ];
        bodies.into_iter().map(|body| self.entry(body)).collect()
    }

    /// A shift begins: opened, joined, readiness, mood, read-back of `promises`.
    pub(super) fn open_shift(&mut self, staff: StaffId, promises: &[RequestId]) -> Vec<Entry> {
        let shift = ShiftId(self.id());
        (self.shift, self.actor, self.ticket) = (Some(shift), Some(staff), 0);
        let day = self.now.day();
        let opened = self.entry_with(EntryId(shift.0), Body::ShiftOpened { shift, day });
        let bodies = [
            Body::Joined { shift, staff, duty: Duty::Receptionist },
            Body::ReadinessChecked {
                shift,
                pack: Digest([9; 32]),
                answers: vec![("uniform".to_owned(), Answer::Met), ("post".to_owned(), Answer::Missed)],
            },
            Body::ReadBackDone {
                shift,
                promises: promises.iter().map(|promise| (*promise, 1)).collect(),
                acknowledged: 2,
                giver_present: true,
            },
        ];
        let mut entries = vec![opened];
        entries.extend(bodies.into_iter().map(|body| self.entry(body)));
        let mood = self.entry(Body::MoodNoted { shift, mood: Mood::Tired, at_end: false });
        entries.push(Entry { actor: None, ..mood });
        entries
    }

    pub(super) fn end_shift(&mut self, how: ShiftEnd) -> Entry {
        let shift = self.shift.expect("a shift is open");
        self.entry(Body::ShiftEnded { shift, how })
    }

    pub(super) fn arrive(&mut self) -> (Arrival, Entry) {
        let id = self.id();
        self.later(20_000);
        self.ticket += 1;
        let arrival = Arrival {
            encounter: EntryId(id).0.into_subject(),
            shift: self.shift.expect("a shift is open"),
            desk: self.desk,
            ticket: self.ticket,
            at: Stamp { wall: self.now.wall + 900, since_boot: self.now.since_boot + 900, ..self.now },
            by: self.actor.expect("somebody acts"),
            kind: VisitorKind::ALL[self.ticket as usize % VisitorKind::ALL.len()],
            place: Place::ALL[self.ticket as usize % Place::ALL.len()],
            channel: if self.ticket.is_multiple_of(7) { Channel::Phone } else { Channel::WalkIn },
            language: (!self.ticket.is_multiple_of(5)).then_some(Lang::Fa),
            group: 1 + u16::from(self.ticket.is_multiple_of(9)),
            pack: PACK,
            guided: false,
            remembered: None,
            imported: false,
        };
        let entry = self.entry_with(EntryId(id), Body::Arrived(arrival.clone()));
        (arrival, entry)
    }

    pub(super) fn step(&mut self, ms: i64, act: Act) -> Step {
        Step { at: self.later(ms), by: self.actor.expect("somebody acts"), act }
    }

    /// The ordinary visit: greeted, served, probed.
    pub(super) fn visit(&mut self) -> Vec<Entry> {
        let (arrival, arrived) = self.arrive();
        let greeted = self.step(3_000 + i64::from(arrival.ticket % 50) * 1_000, Act::Greeted);
        let shown = ShownProbe { probe: "eyes".to_owned(), order: vec![1, 0, 2] };
        let served = self.step(65_000, Act::Served(Some(shown)));
        let option = u8::from(arrival.ticket.is_multiple_of(4));
        let says = [Answer::Met, Answer::Missed][usize::from(option)];
        let item = "eyes".to_owned();
        let probed =
            self.step(2_100, Act::Probed { option: Some(option), item, says, timed_out: false, latency: 2_100 });
        let mut answers = vec![Answer::Assumed; 9];
        answers[2] = says;
        answers[4] = if self.now.wall % 3 == 0 { Answer::Missed } else { Answer::Met };
        let body = Body::Closed {
            encounter: arrival.encounter,
            owner: arrival.by,
            outcome: Outcome::Served,
            steps: vec![greeted, served, probed],
            answers,
            reason: None,
        };
        vec![arrived, self.entry(body)]
    }

    /// A visit with everything that can happen in one.
    pub(super) fn eventful_visit(&mut self) -> Vec<Entry> {
        let (arrival, arrived) = self.arrive();
        let encounter = arrival.encounter;
        let request = RequestId(self.id());
        let (ticket, kind, cause) = (arrival.ticket, RequestKind::Complaint, Some("waiting".to_owned()));
        let requested = self.entry(Body::Requested { request, encounter, ticket, kind, cause });
        let promise = Settlement::Promised {
            what: "کپی نامه".to_owned(),
            owner: Owner::Staff(MALI),
            due: self.now.wall + 86_400_000,
            critical: true,
        };
        let settled = self.entry(Body::Settled { request, settlement: promise });
        let acts = [
            Act::Greeted,
            Act::Feels(Some(Feeling::Angry)),
            Act::Unhappy(true),
            Act::Step(2),
            Act::Tag(Tag::Difficult, true),
            Act::Tag(Tag::Elderly, true),
            Act::Tag(Tag::Difficult, false),
            Act::SentElsewhere(3),
            Act::TheirWords("سه بار آمده‌ام".to_owned()),
            Act::Note("جلسه بود".to_owned()),
            Act::Label("ژاکت آبی".to_owned()),
            Act::Called(Some("senior".to_owned())),
            Act::Swapped(MALI),
            Act::Kind(VisitorKind::Official),
            Act::Place(Place::OfficeDoor),
            Act::Channel(Channel::Phone),
            Act::Language(None),
            Act::Group(4),
            Act::Postponed,
            Act::Resumed,
            Act::Served(None),
            Act::Mark { item: "smile".to_owned(), answer: Answer::Missed, given: Given::Digit, latency: 400 },
            Act::Reason { item: "smile".to_owned(), reason: Some("rush".to_owned()) },
            Act::Undone(6),
            Act::Redone(6),
            Act::Calm(Calm::NotCalm),
        ];
        let mut steps: Vec<Step> = acts.into_iter().map(|act| self.step(1_500, act)).collect();
        steps[5].by = MALI;
        steps[7].at.since_boot += 1;
        steps[9].at.boot = BootId(Uuid::from_u128(0xb1));
        let answers = vec![Answer::Met, Answer::Missed, Answer::Na, Answer::Assumed, Answer::Met];
        let (owner, outcome) = (MALI, Outcome::Served);
        let closed = self.entry(Body::Closed { encounter, owner, outcome, steps, answers, reason: None });
        let verdict = Body::VerdictGiven { encounter, face: Face::Unhappy, latency: 800, empty_desk: false };
        let correction =
            Act::Mark { item: "smile".to_owned(), answer: Answer::Met, given: Given::Correction, latency: 0 };
        let reason = Some("اشتباه زدم".to_owned());
        let mut entries = vec![arrived, requested, settled, closed, self.entry(verdict)];
        entries.push(self.entry(Body::Corrected { encounter, act: correction, reason }));
        entries
    }

    /// A request's later life, an occurrence, a change of persons, and something taken back.
    pub(super) fn rest(&mut self, request: RequestId) -> Vec<Entry> {
        let shift = self.shift.expect("a shift is open");
        let (due, was) = (self.now.wall + 90_000_000, self.now.wall + 86_400_000);
        let result = Answered { satisfied: Some(true), verified: true };
        let occurrence = OccurrenceId(self.id());
        let text = "آژیر طبقهٔ دوم".to_owned();
        let bodies = [
            Body::Moved { request, due, was },
            Body::Kept { request, result },
            Body::Occurred { occurrence, severity: Severity::Serious, text },
            Body::Joined { shift, staff: MALI, duty: Duty::Receptionist },
            Body::Acting { shift, staff: MALI },
            Body::Parted { shift, staff: MALI },
        ];
        let mut entries: Vec<Entry> = bodies.into_iter().map(|body| self.entry(body)).collect();
        let (entry, subject) = (entries[1].id, Subject(request.0));
        entries.push(self.entry(Body::Reversed { entry, kind: Kind::KEPT, subject }));
        entries
    }

    /// Every kind of entry at least once: two shifts, the second still open.
    pub(super) fn all_kinds(&mut self) -> Vec<Entry> {
        let mut entries = self.first_run();
        entries.extend(self.open_shift(REZA, &[]));
        entries.extend(self.visit());
        let eventful = self.eventful_visit();
        let request = RequestId(eventful[1].body.subject().0);
        entries.extend(eventful);
        entries.push(self.end_shift(ShiftEnd::Relieved));
        entries.extend(self.open_shift(MALI, &[request]));
        entries.extend(self.visit());
        entries.extend(self.rest(request));
        let reviewed = entries[5].shift.expect("the first shift");
        let visit = entries.iter().find_map(|entry| match &entry.body {
            Body::Arrived(arrival) => Some(arrival.encounter),
            _ => None,
        });
        entries.extend(self.review(reviewed, visit.expect("a visit"), request));
        entries
    }

    /// The review of a shift that is over: an observation, all three kinds of feedback, what came back, and a signature.
    pub(super) fn review(&mut self, shift: ShiftId, encounter: EncounterId, request: RequestId) -> Vec<Entry> {
        let (own, actor) = (self.shift.replace(shift), self.actor.replace(REZA));
        let due = self.now.wall + 86_400_000;
        let given = |feedback, what, text: &str| Said::Given {
            feedback,
            what,
            to: MALI,
            encounter: Some(encounter),
            text: text.to_owned(),
            due,
        };
        let moved = |to, sample, merit, reason: &str| {
            Body::Review(Said::Moved { shift, to, reason: reason.to_owned(), sample, merit })
        };
        let drawn = Sample { seed: u64::MAX, drawn: vec![encounter] };
        let (observation, feedback) = (ObservationId(self.id()), [(); 3].map(|()| FeedbackId(self.id())));
        let answers = vec![("smile".to_owned(), Answer::Missed), ("eyes".to_owned(), Answer::Met)];
        let (item, level) = (Some("smile".to_owned()), Level::Organisation);
        let note = "از پنجره دیدم".to_owned();
        let begin = moved(Standing::InReview, Some(drawn), None, "");
        let observed =
            Said::Observed { observation, encounter: Some(encounter), staff: MALI, pack: PACK, answers, note };
        let mut entries = vec![self.entry(begin)];
        entries.push(self.entry_with(EntryId(observation.0), Body::Review(observed)));
        let texts = ["خوش‌رویی در شلوغی", "کمی آهسته‌تر", "چرا نوبت را جابه‌جا کردید؟"];
        for ((id, what), text) in feedback.into_iter().zip(FeedbackKind::ALL).zip(texts) {
            entries.push(self.entry_with(EntryId(id.0), Body::Review(given(id, *what, text))));
        }
        self.actor = Some(MALI);
        for (id, how) in feedback.into_iter().zip(ReplyHow::ALL) {
            let text = if *how == ReplyHow::Seen { String::new() } else { "ازدحام بود".to_owned() };
            entries.push(self.entry(Body::Review(Said::Replied { about: id.into(), how: *how, text })));
        }
        self.actor = Some(REZA);
        let bodies = [
            Body::Review(Said::Resolved {
                about: feedback[2].into(), upheld: false, text: "پذیرفتم".to_owned()
            }),
            Body::Review(Said::Judged { encounter, item, request: Some(request), level }),
            Body::Review(Said::Judged { encounter, item: None, request: None, level: Level::Person }),
            moved(Standing::Signed, None, Some(MeritSeen::Given), ""),
            moved(Standing::Reopened, None, None, "یک مراجعه جا مانده بود"),
        ];
        entries.extend(bodies.into_iter().map(|body| self.entry(body)));
        let (entry, subject) = (entries[10].id, Subject(encounter.0));
        entries.push(self.entry(Body::Reversed { entry, kind: Kind::LEVEL_JUDGED, subject }));
        (self.shift, self.actor) = (own, actor);
        entries
    }
}

trait IntoSubject {
    fn into_subject<T: From<Subject>>(self) -> T;
}

impl IntoSubject for Uuid {
    fn into_subject<T: From<Subject>>(self) -> T {
        Subject(self).into()
    }
}
