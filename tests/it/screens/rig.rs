//! The whole model without a terminal: keys go through the one update, everything is saved at once, clocks are ours.

use std::path::Path;
use std::sync::{Arc, OnceLock};

use darban::app::{Append, Effect, Found, Ledger, Model, Msg, World, update::update};
use darban::config::{Config, standards};
use darban::domain::answer::Answer;
use darban::domain::command::{Facts, NewVisit, PackRef};
use darban::domain::encounter::{Channel, Place, VisitorKind};
use darban::domain::entry::Via;
use darban::domain::ids::{BootId, EncounterId, FreshIds};
use darban::domain::people::{Duty, Guidance, Right, Voice};
use darban::domain::request::{Owner, RequestKind, Settlement};
use darban::domain::shift::Severity;
use darban::domain::standard::{READINESS_PACK, Stage};
use darban::domain::time::Stamp;
use darban::domain::{Book, Command, Lang, Standard, decide};
use darban::input::{Chord, Code};
use darban::runtime::look;
use darban::text::{Painted, recorded};
use darban::theme::{Depth, Theme, Tone};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use uuid::Uuid;

/// Saturday 21 November 2026, 09:35 in Tehran.
const MORNING: i64 = 1_795_241_100_000;

/// The desk, and what happens at it.
pub(super) struct Rig {
    model: Model,
    now: Stamp,
    made: u128,
    seq: i64,
}

impl Rig {
    /// A machine on which nothing has run yet.
    pub(super) fn bare(lang: Lang) -> Rig {
        Rig::of(lang, Start::new(), Found::default())
    }

    /// The same in a terminal that nobody knows.
    pub(super) fn unknown_terminal(lang: Lang) -> Rig {
        Rig::of(lang, Start::new(), Found { display_uncertain: true, ..Found::default() })
    }

    /// A desk that is set up, with two people; no shift is open.
    pub(super) fn set_up(lang: Lang) -> Rig {
        Rig::of(lang, Start::new().set_up(lang), Found::default())
    }

    /// Somebody is on duty as a guard, and past the guided encounters; readiness stands before them.
    pub(super) fn signed_in(lang: Lang) -> Rig {
        Rig::of(lang, Start::new().set_up(lang).opens_shift(), Found::default())
    }

    /// The same, with readiness done: the desk.
    pub(super) fn at_work(lang: Lang) -> Rig {
        Rig::of(lang, Start::new().set_up(lang).opens_shift().ready(), Found::default())
    }

    /// On duty, with an answer owed to a visitor.
    pub(super) fn promised(lang: Lang) -> Rig {
        Rig::of(lang, Start::new().set_up(lang).opens_shift().ready().promises(lang), Found::default())
    }

    /// The next shift begins with what the one before left open.
    pub(super) fn relieved(lang: Lang) -> Rig {
        let start = Start::new().set_up(lang).opens_shift().ready().promises(lang);
        Rig::of(lang, start.relieved().ready(), Found::default())
    }

    /// The power went while two visitors were here.
    pub(super) fn left_open(lang: Lang) -> Rig {
        let mut start = Start::new().set_up(lang).opens_shift().ready();
        let first = start.arrives(lang);
        start.arrives(lang);
        start.does(Command::Greet(first));
        start.now = Stamp {
            wall: start.now.wall + 1_500_000,
            since_boot: 60_000,
            boot: BootId(Uuid::from_u128(0xb1)),
            ..start.now
        };
        Rig::of(lang, start, Found { alone: true, ..Found::default() })
    }

    /// An occurrence has been noted.
    pub(super) fn occurred(lang: Lang) -> Rig {
        let mut start = Start::new().set_up(lang).opens_shift().ready();
        let text = match lang {
            Lang::Fa => "آژیر طبقهٔ دوم",
            Lang::En => "alarm on the second floor",
            Lang::Th => "สัญญาณเตือนภัยชั้นสอง",
        };
        start.does(Command::Occur { severity: Severity::Serious, text: text.into() });
        Rig::of(lang, start, Found::default())
    }

    fn of(lang: Lang, start: Start, found: Found) -> Rig {
        let Start { book, now, made, seq } = start;
        let prefs = look::prefs(&Config::default(), lang, Theme::new(Depth::None, Tone::Dark), false);
        let found = Found { packs: packs(), ..found };
        Rig { model: Model::new(Ledger::new(book, 1), prefs, found, now), now, made, seq }
    }

    /// Presses: letters as they are, `⏎` Enter, `␛` Esc, `⇥` Tab, `↑ ↓ ← →` arrows; two seconds pass before each.
    pub(super) fn types(mut self, keys: &str) -> Rig {
        for key in keys.chars() {
            self = self.later(2_000);
            let code = match key {
                '⏎' => Code::Enter,
                '␛' => Code::Esc,
                '⇥' => Code::Tab,
                '↑' => Code::Up,
                '↓' => Code::Down,
                '←' => Code::Left,
                '→' => Code::Right,
                letter => Code::Char(letter),
            };
            self.tell(Msg::Key(Chord::plain(code)));
        }
        self
    }

    /// Time passes, and the screen hears of it.
    pub(super) fn later(mut self, ms: i64) -> Rig {
        self.now = Stamp { wall: self.now.wall + ms, since_boot: self.now.since_boot + ms, ..self.now };
        self.tell(Msg::Tick);
        self
    }

    /// What is on its way to the disk cannot be saved.
    pub(super) fn fails(mut self, why: &str) -> Rig {
        self.tell(Msg::Failed { number: 1, why: why.to_owned() });
        self
    }

    pub(super) fn book(&self) -> &Book {
        self.model.ledger.book()
    }

    fn tell(&mut self, msg: Msg) {
        let mut waiting = vec![msg];
        while let Some(msg) = waiting.pop() {
            let mut made = self.made;
            let mut ids = || fresh_ids(&mut made);
            let mut world = World { now: self.now, ids: &mut ids, seed: 7 };
            let effects = update(&mut self.model, msg, &mut world);
            self.made = made;
            for effect in effects {
                if let Effect::Append(Append { number, entries, .. }) = effect {
                    self.seq += entries.len() as i64;
                    let seq = (!entries.is_empty()).then_some(self.seq);
                    waiting.push(Msg::Appended { number, seq });
                }
            }
        }
    }

    /// Paints a frame: the cells, and the lines in logical order.
    pub(super) fn paint(&self, columns: u16, rows: u16) -> (Buffer, Vec<Painted>) {
        let window = Rect::new(0, 0, columns, rows);
        let mut buf = Buffer::empty(window);
        let ((), lines) = recorded(|| self.model.paint(self.now, window, &mut buf));
        (buf, lines)
    }
}

/// What was decided before the program is started.
struct Start {
    book: Book,
    now: Stamp,
    made: u128,
    seq: i64,
}

impl Start {
    fn new() -> Start {
        let mut book = Book::default();
        book.standards.extend(shipped().iter().map(|pack| (pack.digest, pack.clone())));
        let boot = BootId(Uuid::from_u128(0xb0));
        Start { book, now: Stamp { wall: MORNING, offset: 210, boot, since_boot: 9_000_000 }, made: 0, seq: 0 }
    }

    fn does(&mut self, command: Command) {
        let ids = fresh_ids(&mut self.made);
        let facts = Facts { now: self.now, actor: None, ids, seed: 7, via: Via::Desk, told: false, guided: None };
        let decision = decide(&self.book, &facts, &command).unwrap_or_else(|why| panic!("{command:?}: {why}"));
        self.seq += decision.entries.len() as i64;
        self.book.fold(&decision);
    }

    fn set_up(mut self, lang: Lang) -> Start {
        let (desk, name, other) = match lang {
            Lang::Fa => ("لابی", "م. کریمی", "ز. احمدی"),
            Lang::En => ("Lobby", "M. Karimi", "Z. Ahmadi"),
            Lang::Th => ("ล็อบบี้", "ม. คารีมี", "ซ. อาห์มาดี"),
        };
        let (duty, voice, name) = (Duty::Guard, Voice::First, name.to_owned());
        self.does(Command::Setup { desk: desk.into(), lang, name: name.clone(), duty, voice, packs: packs() });
        let staff = *self.book.staff.keys().next().unwrap();
        self.does(Command::Enrol { name: other.into(), duty: Duty::Receptionist, voice: Voice::Second });
        self.does(Command::OpenShift { staff, duty });
        let (right, guidance) = (Right::Installer, Guidance::Confirm);
        self.does(Command::SetStaff { staff, name, duty, right, guidance, voice });
        self.does(Command::EndShift);
        self
    }

    fn arrives(&mut self, lang: Lang) -> EncounterId {
        let (kind, place, channel) = (VisitorKind::Visitor, Place::Gate, Channel::WalkIn);
        self.does(Command::Arrive(NewVisit { kind, place, channel, language: Some(lang), group: 1 }));
        self.book.encounters.keys().next_back().copied().unwrap()
    }

    fn promises(mut self, lang: Lang) -> Start {
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

    fn relieved(mut self) -> Start {
        let staff = *self.book.staff.keys().next_back().unwrap();
        self.does(Command::Relieve { staff, duty: Duty::Receptionist });
        self
    }

    fn opens_shift(mut self) -> Start {
        let staff = *self.book.staff.keys().next().unwrap();
        self.does(Command::OpenShift { staff, duty: Duty::Guard });
        self
    }

    fn ready(mut self) -> Start {
        let pack = self.book.standard(READINESS_PACK).unwrap();
        let items = pack.items.iter().filter(|item| item.stage == Stage::Readiness);
        let answers = items.map(|item| (item.id.clone(), Answer::Met)).collect();
        self.does(Command::Ready(answers));
        self
    }
}

fn fresh_ids(made: &mut u128) -> FreshIds {
    let ids = (0..8).map(|_| {
        *made += 1;
        Uuid::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0000 | *made << 66 | *made)
    });
    FreshIds::new(ids.collect())
}

/// The standards that come with the program, read once.
fn shipped() -> &'static [Arc<Standard>] {
    static SHIPPED: OnceLock<Vec<Arc<Standard>>> = OnceLock::new();
    SHIPPED.get_or_init(|| {
        let packs = standards::built_in().iter();
        packs.map(|(id, text)| Arc::new(standards::parse_pack(text, Path::new(id)).unwrap())).collect()
    })
}

fn packs() -> Vec<PackRef> {
    let packs = shipped().iter();
    packs.map(|pack| PackRef { id: pack.id.clone(), version: pack.version.clone(), digest: pack.digest }).collect()
}
