//! A desk that lives through years: every command is decided and folded as at a real desk, by a clock of its own.

use std::path::Path;
use std::sync::Arc;

use darban::config::standards;
use darban::domain::answer::Answer;
use darban::domain::command::{Command, Facts, NewVisit, PackRef};
use darban::domain::decide::Decision;
use darban::domain::encounter::{Act, Channel, Place, VisitorKind};
use darban::domain::entry::Via;
use darban::domain::ids::{BootId, EncounterId, FreshIds, StaffId};
use darban::domain::lang::Lang;
use darban::domain::people::{Duty, Guidance, Right, Voice};
use darban::domain::request::{RequestKind, Settlement};
use darban::domain::seen::Next;
use darban::domain::standard::{Digest, Means, READINESS_PACK, Stage};
use darban::domain::time::Stamp;
use darban::domain::{Book, decide};
use darban::runtime::clock::Clock;
use darban::runtime::world::{fresh_ids, stamp};
use darban::store::{Batch, Logbook, StoreError};
use uuid::Uuid;

/// Visits of one shift: some fifty thousand a year at one desk.
pub(super) const VISITS_A_SHIFT: u32 = 45;
/// From one visit to the next, in milliseconds.
pub(super) const BETWEEN_MS: i64 = 630_000;
const NOTES: [&str; 3] =
    ["کارت ملی همراه نداشت، فردا می‌آید", "asked for the second floor, shown to the lift", "รอเอกสารจากชั้นสอง"];

/// A desk in memory.
#[derive(Clone)]
pub(super) struct World {
    pub(super) book: Book,
    now: Stamp,
    made: u128,
}

impl World {
    /// A desk that is set up and on duty since `wall` (milliseconds since 1970): a guard past the guided encounters,
    /// who has checked everything.
    pub(super) fn open(lang: Lang, wall: i64) -> (World, Vec<Decision>) {
        let now = Stamp { wall, offset: 210, boot: BootId(Uuid::from_u128(0xb0)), since_boot: 60_000 };
        let mut world = World { book: Book::default(), now, made: 0 };
        let mut packs = Vec::new();
        for (id, text) in standards::built_in() {
            let pack = standards::parse_pack(text, Path::new(id)).unwrap();
            packs.push(PackRef { id: pack.id.clone(), version: pack.version.clone(), digest: pack.digest });
            world.book.standards.insert(pack.digest, Arc::new(pack));
        }
        let (duty, voice, name) = (Duty::Guard, Voice::First, name(lang).to_owned());
        let desk = if lang == Lang::Fa { "لابی" } else { "Lobby" }.to_owned();
        let mut all = vec![world.does(&Command::Setup { desk, lang, name: name.clone(), duty, voice, packs })];
        let staff = world.staff();
        all.push(world.does(&Command::OpenShift { staff, duty }));
        let (right, guidance) = (Right::Installer, Guidance::Confirm);
        all.push(world.does(&Command::SetStaff { staff, name, duty, right, guidance, voice }));
        all.push(world.is_ready());
        (world, all)
    }

    fn staff(&self) -> StaffId {
        *self.book.staff.keys().next().unwrap()
    }

    fn is_ready(&mut self) -> Decision {
        let pack = self.book.standard(READINESS_PACK).unwrap();
        let items = pack.items.iter().filter(|item| item.stage == Stage::Readiness);
        let answers = items.map(|item| (item.id.clone(), Answer::Met)).collect();
        self.does(&Command::Ready(answers))
    }

    /// The machine was started anew.
    pub(super) fn another_boot(&mut self, boot: BootId) {
        self.now = Stamp { wall: self.now.wall, boot, since_boot: 60_000, ..self.now };
    }

    /// The clock goes on.
    pub(super) fn later(&mut self, ms: i64) -> Stamp {
        self.now = Stamp { wall: self.now.wall + ms, since_boot: self.now.since_boot + ms, ..self.now };
        self.now
    }

    /// The moment, and what else a command needs.
    pub(super) fn facts(&mut self) -> Facts {
        let ids = (0..6).map(|_| {
            self.made += 1;
            // UUIDv7: the time first, as real ids have it.
            Uuid::from_u128((self.now.wall as u128) << 80 | 0x7000_8000_0000_0000_0000 | self.made)
        });
        let ids = FreshIds::new(ids.collect());
        Facts { now: self.now, actor: None, ids, seed: self.made as u64, via: Via::Demo, told: false, guided: None }
    }

    /// Decides and folds.
    pub(super) fn does(&mut self, command: &Command) -> Decision {
        self.later(700);
        let facts = self.facts();
        let decision = decide(&self.book, &facts, command).unwrap_or_else(|why| panic!("{command:?}: {why}"));
        self.book.fold(&decision);
        decision
    }

    /// Somebody arrives.
    pub(super) fn arrives(&mut self) -> (EncounterId, Decision) {
        let n = self.made as usize;
        let visit = NewVisit {
            kind: VisitorKind::ALL[n % 3],
            place: Place::ALL[0],
            channel: if n.is_multiple_of(11) { Channel::Phone } else { Channel::WalkIn },
            language: Some(Lang::ALL[n % 3]),
            group: 1,
        };
        let decision = self.does(&Command::Arrive(visit));
        (decision.entries[0].body.subject().into(), decision)
    }

    /// A whole visit; some leave a note, some ask for something.
    pub(super) fn visit(&mut self) -> Vec<Decision> {
        let (encounter, arrived) = self.arrives();
        let ticket = self.book.encounters[&encounter].arrival.ticket as usize;
        let mut all = vec![arrived];
        if ticket.is_multiple_of(8) {
            let act = Act::Note(NOTES[ticket % 3].to_owned());
            all.push(self.does(&Command::Note { encounter, act, reason: None }));
        }
        if ticket.is_multiple_of(20) {
            let (kind, settlement) = (RequestKind::Question, Some(Settlement::Answered));
            all.push(self.does(&Command::Request { encounter, kind, cause: None, settlement }));
        }
        while let Some(command) = self.next(encounter, ticket) {
            self.later(9_000);
            all.push(self.does(&command));
        }
        all
    }

    /// What the walk asks for next; none when the visit is over.
    fn next(&self, encounter: EncounterId, ticket: usize) -> Option<Command> {
        let visit = &self.book.encounters[&encounter];
        let standard = self.book.standard_of(visit).unwrap();
        let latency = 1_800;
        visit.is_open().then(|| match visit.next(&visit.seen(), standard) {
            Next::Greet => Command::Greet(encounter),
            Next::Serve => Command::Serve(encounter),
            Next::Probe(shown) => {
                let wanted = if ticket.is_multiple_of(6) { Answer::Missed } else { Answer::Met };
                let options = &standard.probe(&shown.probe).unwrap().options;
                let option = options.iter().position(|option| option.means == Means::Says(wanted)).unwrap() as u8;
                Command::Probe { encounter, option: Some(option), timed_out: false, latency }
            }
            Next::Reason(item) => Command::Reason { encounter, item, reason: None },
            Next::Item(_) | Next::Calm => unreachable!("a content visitor, and nobody is guided"),
            Next::Close => Command::Close(encounter),
        })
    }

    /// The shift ends, the next begins.
    pub(super) fn relieved(&mut self) -> Vec<Decision> {
        let (staff, duty) = (self.staff(), Duty::Guard);
        vec![self.does(&Command::EndShift), self.does(&Command::OpenShift { staff, duty }), self.is_ready()]
    }
}

fn name(lang: Lang) -> &'static str {
    match lang {
        Lang::Fa => "م. کریمی",
        Lang::En => "M. Karimi",
        Lang::Th => "ม. คารีมี",
    }
}

/// The texts of the standards that come with the program.
pub(super) fn texts() -> Vec<(Digest, String)> {
    standards::built_in().iter().map(|(_, text)| (standards::digest(text), (*text).to_owned())).collect()
}

/// Writes a new logbook at `path`: a desk with `encounters` closed visits, the last shift open since this minute, nobody
/// waiting. Returns the desk.
pub(super) fn write(path: &Path, lang: Lang, encounters: u32) -> World {
    let mut logbook = Logbook::open(path).unwrap();
    let present = stamp(&Clock::new().unwrap());
    let years = i64::from(encounters) * (BETWEEN_MS + 60_000) + 3_600_000;
    let (mut world, begun) = World::open(lang, present.wall - years);
    let filled = logbook.bulk::<StoreError>(|bulk| {
        for (digest, text) in texts() {
            bulk.add_pack(digest, text)?;
        }
        bulk.add(begun.into_iter().flat_map(|decision| decision.entries))?;
        for n in 1..=encounters {
            bulk.add(world.visit().into_iter().flat_map(|decision| decision.entries))?;
            world.later(BETWEEN_MS);
            if n.is_multiple_of(VISITS_A_SHIFT) {
                bulk.add(world.relieved().into_iter().flat_map(|decision| decision.entries))?;
            }
        }
        Ok(())
    });
    filled.unwrap();
    // The shift of today, by this machine's clock.
    let commands = [Command::EndShift, Command::OpenShift { staff: world.staff(), duty: Duty::Guard }];
    for command in commands {
        world.now = stamp(&Clock::new().unwrap());
        let facts = Facts { ids: fresh_ids(), ..world.facts() };
        let decision = decide(&world.book, &facts, &command).unwrap();
        append(&mut logbook, &decision);
        world.book.fold(&decision);
    }
    let ready = world.is_ready();
    append(&mut logbook, &ready);
    logbook.checkpoint_idle().unwrap();
    world
}

/// Makes a decision durable.
pub(super) fn append(logbook: &mut Logbook, decision: &Decision) {
    let batch = Batch { entries: &decision.entries, drafts: &decision.drafts, ..Batch::default() };
    logbook.append(&batch).unwrap();
}
