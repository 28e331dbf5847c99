//! What was decided before the program is started: people, shifts, visits, promises.

use std::path::Path;
use std::sync::{Arc, OnceLock};

use darban::config::standards;
use darban::domain::answer::Answer;
use darban::domain::command::{Facts, NewVisit, PackRef};
use darban::domain::encounter::{Act, Calm, Channel, Place, Tag, VisitorKind};
use darban::domain::entry::Via;
use darban::domain::ids::{BootId, EncounterId, FreshIds, StaffId};
use darban::domain::people::{Duty, Guidance, Right, Voice};
use darban::domain::request::{Owner, RequestKind, Settlement};
use darban::domain::seen::Next;
use darban::domain::shift::Severity;
use darban::domain::standard::{READINESS_PACK, Stage};
use darban::domain::time::Stamp;
use darban::domain::{Book, Command, Lang, Standard, decide};
use uuid::Uuid;

use super::logbook::Logbook;

/// Saturday 21 November 2026, 09:35 in Tehran.
const MORNING: i64 = 1_795_241_100_000;

/// What was decided before the program is started.
pub(super) struct Start {
    pub(super) book: Book,
    pub(super) now: Stamp,
    pub(super) made: u128,
    pub(super) seq: i64,
    pub(super) logbook: Logbook,
}

impl Start {
    /// Nothing yet.
    pub(super) fn new() -> Start {
        let mut book = Book::default();
        book.standards.extend(shipped().iter().map(|pack| (pack.digest, pack.clone())));
        let boot = BootId(Uuid::from_u128(0xb0));
        Start {
            book,
            now: Stamp { wall: MORNING, offset: 210, boot, since_boot: 9_000_000 },
            made: 0,
            seq: 0,
            logbook: Logbook::default(),
        }
    }

    /// The desk with two people, the guard with all rights and past the guided encounters. No shift is open.
    pub(super) fn set_up(mut self, lang: Lang) -> Start {
        let (desk, name, other) = match lang {
            Lang::Fa => ("لابی", "م. کریمی", "ز. احمدی"),
            Lang::En => ("Lobby", "M. Karimi", "Z. Ahmadi"),
            Lang::Th => ("ล็อบบี้", "ม. คารีมี", "ซ. อาห์มาดี"),
        };
        let (duty, voice, name) = (Duty::Guard, Voice::First, name.to_owned());
        self.does(Command::Setup { desk: desk.into(), lang, name: name.clone(), duty, voice, packs: packs() });
        let staff = self.guard();
        self.does(Command::Enrol { name: other.into(), duty: Duty::Receptionist, voice: Voice::Second });
        self.does(Command::OpenShift { staff, duty });
        let (right, guidance) = (Right::Installer, Guidance::Confirm);
        self.does(Command::SetStaff { staff, name, duty, right, guidance, voice });
        self.does(Command::EndShift);
        self
    }

    /// The guard is on duty and ready, at a desk that is set up.
    pub(super) fn at_work(lang: Lang) -> Start {
        Start::new().set_up(lang).opens_shift(Duty::Guard).ready()
    }

    /// Who has this duty comes on.
    pub(super) fn opens_shift(mut self, duty: Duty) -> Start {
        let staff = if duty == Duty::Guard { self.guard() } else { self.receptionist() };
        self.does(Command::OpenShift { staff, duty });
        self
    }

    /// The receptionist signs in beside the guard, who goes on acting.
    pub(super) fn joined(mut self) -> Start {
        let (guard, staff) = (self.guard(), self.receptionist());
        self.does(Command::Join { staff, duty: Duty::Receptionist });
        self.does(Command::Acting(guard));
        self
    }

    /// The receptionist relieves the guard.
    pub(super) fn relieved(mut self) -> Start {
        let staff = self.receptionist();
        self.does(Command::Relieve { staff, duty: Duty::Receptionist });
        self
    }

    /// A shift of the receptionist in which things went wrong and well, and the guard has come on again.
    pub(super) fn eventful(lang: Lang) -> Start {
        let mut start = Start::at_work(lang).relieved().ready();
        start.furious(lang);
        let left = start.arrives(lang);
        start.passes(250);
        start.does(Command::Left(left));
        let missed = start.arrives(lang);
        start.passes(8);
        start.does(Command::Greet(missed));
        let way_clear = start.book.standard("reception").and_then(|pack| pack.item("way-clear")).unwrap().key;
        for key in [way_clear, 1] {
            start.does(Command::Mark { encounter: missed, key, answer: None, latency: 900 });
        }
        start.served(missed);
        let quick = start.arrives(lang);
        start.does(Command::Greet(quick));
        start.served(quick);
        start.passes(4_000);
        let staff = start.guard();
        start.does(Command::Relieve { staff, duty: Duty::Guard });
        start.ready()
    }

    /// The same, and nobody is on duty any more.
    pub(super) fn over(lang: Lang) -> Start {
        let mut start = Start::eventful(lang);
        start.does(Command::EndShift);
        start
    }

    /// A shift of the receptionist in which many visitors left before they were served, and the guard has come on again.
    pub(super) fn busy(lang: Lang, visits: usize) -> Start {
        let mut start = Start::at_work(lang).relieved().ready();
        for _ in 0..visits {
            let visit = start.arrives(lang);
            start.passes(40);
            start.does(Command::Left(visit));
        }
        let staff = start.guard();
        start.does(Command::Relieve { staff, duty: Duty::Guard });
        start.ready()
    }

    /// Somebody is furious, says so, and goes calm.
    fn furious(&mut self, lang: Lang) {
        let words = match lang {
            Lang::Fa => "سومین بار است که می‌آیم",
            Lang::En => "third time this week",
            Lang::Th => "มาครั้งที่สามแล้ว",
        };
        let encounter = self.arrives(lang);
        self.passes(9);
        self.does(Command::Greet(encounter));
        for act in [Act::Unhappy(true), Act::TheirWords(words.into()), Act::Tag(Tag::Difficult, true)] {
            self.does(Command::Note { encounter, act, reason: None });
        }
        self.passes(320);
        self.does(Command::Serve(encounter));
        self.does(Command::Calmed { encounter, calm: Calm::Calm });
        self.closed(encounter);
    }

    fn served(&mut self, encounter: EncounterId) {
        self.passes(60);
        self.does(Command::Serve(encounter));
        self.closed(encounter);
    }

    /// The questions at the end are passed over.
    fn closed(&mut self, encounter: EncounterId) {
        for _ in 0..20 {
            let visit = &self.book.encounters[&encounter];
            if !visit.is_open() {
                return;
            }
            let standard = self.book.standard_of(visit).unwrap().clone();
            let next = visit.next(&visit.seen(), &standard);
            self.passes(3);
            match next {
                Next::Item(item) => {
                    let key = standard.item(&item).unwrap().key;
                    let answer = Some(Answer::Met);
                    self.does(Command::Mark { encounter, key, answer, latency: 3_000 });
                }
                Next::Probe(_) => {
                    self.does(Command::Probe { encounter, option: Some(0), timed_out: false, latency: 2_500 })
                }
                Next::Reason(item) => self.does(Command::Reason { encounter, item, reason: None }),
                _ => self.does(Command::Close(encounter)),
            }
        }
    }

    fn passes(&mut self, seconds: i64) {
        let ms = seconds * 1_000;
        self.now = Stamp { wall: self.now.wall + ms, since_boot: self.now.since_boot + ms, ..self.now };
    }

    /// Who acts has checked everything, and nothing was wrong.
    pub(super) fn ready(mut self) -> Start {
        let pack = self.book.standard(READINESS_PACK).unwrap();
        let items = pack.items.iter().filter(|item| item.stage == Stage::Readiness);
        let answers = items.map(|item| (item.id.clone(), Answer::Met)).collect();
        self.does(Command::Ready(answers));
        self
    }

    /// A visitor came and left with a promise.
    pub(super) fn promises(mut self, lang: Lang) -> Start {
        let encounter = self.arrives(lang);
        self.does(Command::Greet(encounter));
        let what = match lang {
            Lang::Fa => "کلید B-214",
            Lang::En => "key B-214",
            Lang::Th => "กุญแจ B-214",
        };
        let due = self.now.wall + 25 * 3_600_000;
        let settlement = Settlement::Promised { what: what.into(), owner: Owner::Desk, due, critical: true };
        let (kind, settlement) = (RequestKind::Request, Some(settlement));
        self.does(Command::Request { encounter, kind, cause: None, settlement });
        self.does(Command::Left(encounter));
        self
    }

    /// Something happened that was no visit.
    pub(super) fn occurs(mut self, lang: Lang) -> Start {
        let text = match lang {
            Lang::Fa => "آژیر طبقهٔ دوم",
            Lang::En => "alarm on the second floor",
            Lang::Th => "สัญญาณเตือนภัยชั้นสอง",
        };
        self.does(Command::Occur { severity: Severity::Serious, text: text.into() });
        self
    }

    /// Two visitors are here, one of them greeted, when the power goes.
    pub(super) fn cut_off(mut self, lang: Lang) -> Start {
        let first = self.arrives(lang);
        self.arrives(lang);
        self.does(Command::Greet(first));
        let boot = BootId(Uuid::from_u128(0xb1));
        self.now = Stamp { wall: self.now.wall + 1_500_000, since_boot: 60_000, boot, ..self.now };
        self
    }

    /// Years go by.
    pub(super) fn years_later(mut self, years: i64) -> Start {
        let ms = years * 365 * 86_400_000;
        self.now = Stamp { wall: self.now.wall + ms, since_boot: self.now.since_boot + ms, ..self.now };
        self
    }

    /// Nine days ago five shifts had visitors, now another one begins: nothing of them is in the book any more.
    pub(super) fn long_after(lang: Lang) -> Start {
        let mut start = Start::new();
        start.pass(-9 * 86_400_000);
        start = start.set_up(lang).opens_shift(Duty::Guard).ready();
        for (n, visits) in [3, 1, 4, 1, 5].into_iter().enumerate() {
            for _ in 0..visits {
                let visit = start.arrives(lang);
                start.does(Command::Greet(visit));
                start.pass(260_000);
                start.does(Command::Left(visit));
            }
            start.pass(8 * 3_600_000);
            let staff = if n % 2 == 0 { start.guard() } else { start.receptionist() };
            start.does(Command::Relieve { staff, duty: Duty::Guard });
            start = start.ready();
        }
        start.pass(MORNING - start.now.wall);
        let staff = start.guard();
        start.does(Command::Relieve { staff, duty: Duty::Guard });
        start.ready()
    }

    /// So many shifts in which nobody came, one a day.
    pub(super) fn shifts_go_by(mut self, shifts: usize) -> Start {
        let staff = self.guard();
        for _ in 0..shifts {
            self.does(Command::Relieve { staff, duty: Duty::Guard });
            self.pass(86_400_000);
        }
        self.ready()
    }

    fn pass(&mut self, ms: i64) {
        self.now = Stamp { wall: self.now.wall + ms, since_boot: self.now.since_boot + ms.abs(), ..self.now };
    }

    fn guard(&self) -> StaffId {
        *self.book.staff.keys().next().unwrap()
    }

    fn receptionist(&self) -> StaffId {
        *self.book.staff.keys().next_back().unwrap()
    }

    fn arrives(&mut self, lang: Lang) -> EncounterId {
        let (kind, place, channel) = (VisitorKind::Visitor, Place::Gate, Channel::WalkIn);
        self.does(Command::Arrive(NewVisit { kind, place, channel, language: Some(lang), group: 1 }));
        self.book.encounters.keys().next_back().copied().unwrap()
    }

    fn does(&mut self, command: Command) {
        let ids = fresh_ids(&mut self.made);
        let facts = Facts { now: self.now, actor: None, ids, seed: 7, via: Via::Desk, told: false, guided: None };
        let decision = decide(&self.book, &facts, &command).unwrap_or_else(|why| panic!("{command:?}: {why}"));
        self.seq += decision.entries.len() as i64;
        self.book.fold(&decision);
        self.logbook.0.extend(decision.entries);
    }
}

pub(super) fn fresh_ids(made: &mut u128) -> FreshIds {
    let ids = (0..8).map(|_| {
        *made += 1;
        Uuid::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0000 | *made << 80 | *made)
    });
    FreshIds::new(ids.collect())
}

/// The standards that come with the program, read once.
pub(super) fn shipped() -> &'static [Arc<Standard>] {
    static SHIPPED: OnceLock<Vec<Arc<Standard>>> = OnceLock::new();
    SHIPPED.get_or_init(|| {
        let packs = standards::built_in().iter();
        packs.map(|(id, text)| Arc::new(standards::parse_pack(text, Path::new(id)).unwrap())).collect()
    })
}

/// The standards as the logbook adopts them.
pub(super) fn packs() -> Vec<PackRef> {
    let packs = shipped().iter();
    packs.map(|pack| PackRef { id: pack.id.clone(), version: pack.version.clone(), digest: pack.digest }).collect()
}
