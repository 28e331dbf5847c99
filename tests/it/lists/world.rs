//! A desk with a shift before and a shift now, made by commands as people give them, and a way to look at a screen.

use std::path::Path;
use std::sync::Arc;

use darban::config::standards;
use darban::domain::book::Book;
use darban::domain::command::{Command, Facts, NewVisit, PackRef};
use darban::domain::decide::decide;
use darban::domain::encounter::{Act, Channel, Place, VisitorKind};
use darban::domain::entry::Via;
use darban::domain::ids::{BootId, EncounterId, FreshIds, OccurrenceId, RequestId, StaffId};
use darban::domain::people::{Duty, Voice};
use darban::domain::refusal::Refusal;
use darban::domain::request::{Owner, RequestKind, Settlement};
use darban::domain::shift::Severity;
use darban::domain::time::Stamp;
use darban::domain::verdict::Face;
use darban::domain::{Lang, encounter};
use darban::i18n::DateStyle;
use darban::input::{Action, Keymap, Legend};
use darban::text::{self, Painted};
use darban::theme::Theme;
use darban::ui::{Cx, Edit, Prefs, Saving, Screen, Shelf, Wish, frame};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use uuid::Uuid;

/// The sizes screens are drawn for.
pub(super) const SIZES: [(u16, u16); 3] = [(60, 16), (80, 24), (120, 40)];

/// How the desk of a test shows things.
pub(super) fn prefs(lang: Lang) -> Prefs {
    Prefs {
        lang,
        chosen_lang: Some(lang),
        dates: DateStyle::from(lang),
        keymap: Keymap::default(),
        legend: Legend::Latin,
        theme: Theme::default(),
        public: false,
        public_office: false,
        guided: None,
        labels: true,
        response_target: None,
        verdict_seconds: 20,
        default_due: (10, 0),
        visitor_lang: lang,
        blank_after: None,
        demo: false,
    }
}

/// A desk at work.
pub(super) struct World {
    pub(super) book: Book,
    pub(super) now: Stamp,
    pub(super) prefs: Prefs,
    saving: Saving,
    shelf: Shelf,
    made: u128,
}

impl World {
    /// A guard's desk in a language, the first shift open.
    pub(super) fn new(lang: Lang) -> World {
        let boot = BootId(Uuid::from_u128(0xb0));
        // Saturday 2026-11-21 06:00 in Tehran.
        let now = Stamp { wall: 1_795_228_200_000, offset: 210, boot, since_boot: 60_000 };
        let mut world = World {
            book: Book::default(),
            now,
            prefs: prefs(lang),
            saving: Saving::Rest,
            shelf: Shelf::new(),
            made: 0,
        };
        let standards: Vec<_> = standards::built_in()
            .iter()
            .map(|(id, text)| standards::parse_pack(text, Path::new(id)).expect("a sound pack"))
            .collect();
        let packs = standards.iter().map(|standard| {
            let (id, version) = (standard.id.clone(), standard.version.clone());
            PackRef { id, version, digest: standard.digest }
        });
        let packs = packs.collect();
        let (desk, name) = ("لابی".to_owned(), "رضا".to_owned());
        world.must(Command::Setup { desk, lang, name, duty: Duty::Guard, voice: Voice::First, packs });
        world.book.standards = standards.into_iter().map(|standard| (standard.digest, Arc::new(standard))).collect();
        let staff = world.me();
        world.must(Command::OpenShift { staff, duty: Duty::Guard });
        let staff = world.book.staff.values().next().cloned().expect("one person");
        let (staff, name, duty) = (staff.id, staff.name, staff.duty);
        let (right, guidance, voice) =
            (darban::domain::people::Right::Installer, darban::domain::people::Guidance::Confirm, Voice::First);
        world.must(Command::SetStaff { staff, name, duty, right, guidance, voice });
        world
    }

    pub(super) fn me(&self) -> StaffId {
        *self.book.staff.keys().next().expect("one person")
    }

    /// Time goes on.
    pub(super) fn later(&mut self, ms: i64) {
        self.now = Stamp { wall: self.now.wall + ms, since_boot: self.now.since_boot + ms, ..self.now };
    }

    /// Carries a command out.
    pub(super) fn command(&mut self, command: &Command) -> Result<(), Refusal> {
        self.later(1_000);
        let id = |n: u128| Uuid::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0000 | n << 66 | n);
        let ids = FreshIds::new((1..=4).map(|n| id(self.made + n)).collect());
        self.made += 4;
        let facts = Facts { now: self.now, actor: None, ids, seed: 7, via: Via::Desk, told: false, guided: None };
        let decision = decide(&self.book, &facts, command)?;
        self.book.fold(&decision);
        Ok(())
    }

    pub(super) fn must(&mut self, command: Command) {
        let done = self.command(&command);
        assert_eq!(done, Ok(()), "{command:?}");
    }

    pub(super) fn note(&mut self, encounter: EncounterId, act: Act) {
        self.must(Command::Note { encounter, act, reason: None });
    }

    pub(super) fn arrive(&mut self, kind: VisitorKind) -> EncounterId {
        let visit = NewVisit { kind, place: Place::Gate, channel: Channel::WalkIn, language: Some(Lang::Fa), group: 1 };
        self.must(Command::Arrive(visit));
        *self.book.encounters.keys().max().expect("it has arrived")
    }

    /// An ordinary visit, served and closed, its probe skipped.
    pub(super) fn served(&mut self, kind: VisitorKind) -> EncounterId {
        let id = self.arrive(kind);
        self.later(20_000);
        self.must(Command::Greet(id));
        self.later(60_000);
        self.must(Command::Serve(id));
        if self.visit(id).is_open() {
            self.must(Command::Probe { encounter: id, option: None, timed_out: false, latency: 900 });
        }
        assert!(!self.visit(id).is_open());
        id
    }

    pub(super) fn visit(&self, id: EncounterId) -> &encounter::Encounter {
        &self.book.encounters[&id]
    }

    /// A promise made in a visit, due in so many milliseconds.
    pub(super) fn promise(&mut self, encounter: EncounterId, what: &str, due_in: i64, critical: bool) -> RequestId {
        let (what, owner, due) = (what.to_owned(), Owner::Desk, self.now.wall + due_in);
        let settlement = Some(Settlement::Promised { what, owner, due, critical });
        self.must(Command::Request { encounter, kind: RequestKind::Request, cause: None, settlement });
        *self.book.requests.keys().max().expect("it was asked")
    }

    pub(super) fn occur(&mut self, severity: Severity, text: &str) -> OccurrenceId {
        self.must(Command::Occur { severity, text: text.to_owned() });
        *self.book.occurrences.keys().max().expect("it has occurred")
    }

    /// Relieved by oneself: the shift ends, the next begins, what is open goes on.
    pub(super) fn next_shift(&mut self) {
        self.later(60_000);
        self.must(Command::Relieve { staff: self.me(), duty: Duty::Guard });
    }

    pub(super) fn cx(&self) -> Cx<'_> {
        Cx {
            book: &self.book,
            now: self.now,
            prefs: &self.prefs,
            saving: &self.saving,
            shelf: &self.shelf,
            reviewer: None,
            changes: 0,
            awaited: None,
        }
    }

    /// What a screen paints, frame included, in logical order.
    pub(super) fn paints(&self, screen: &dyn Screen, (width, height): (u16, u16)) -> Vec<Painted> {
        let area = Rect::new(0, 0, width, height);
        let mut buf = Buffer::empty(area);
        text::recorded(|| frame::draw(&self.cx(), screen, None, area, &mut buf)).1
    }

    /// Everything a screen says, line by line from the top, large enough that nothing is hidden.
    pub(super) fn says(&self, screen: &dyn Screen) -> String {
        let mut painted = self.paints(screen, (240, 400));
        painted.sort_by_key(|line| line.area.y);
        painted.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join("\n")
    }

    /// Keys on a screen; commands are carried out, other wishes returned.
    pub(super) fn press(&mut self, screen: &mut dyn Screen, actions: &[Action]) -> Vec<Wish> {
        let mut others = Vec::new();
        for action in actions {
            for wish in screen.act(&self.cx(), *action) {
                match wish {
                    Wish::Do(command) => {
                        self.must(command);
                        others.extend(screen.refresh(&self.cx()));
                    }
                    other => others.push(other),
                }
            }
        }
        others
    }

    pub(super) fn types(&self, screen: &mut dyn Screen, text: &str) {
        let wishes = screen.edit(&self.cx(), Edit::Insert(text.to_owned()));
        assert!(wishes.is_empty());
    }
}

/// One of everything: a shift before, and a shift now with an unhappy complaint, a late promise, one unsettled
/// request, a visit logged afterwards, one left, one discarded, two open, a verdict and three occurrences.
pub(super) fn eventful(lang: Lang) -> World {
    let mut world = World::new(lang);
    for kind in [VisitorKind::Courier, VisitorKind::Official] {
        world.served(kind);
    }
    world.occur(Severity::Note, "گشت");
    world.next_shift();
    for kind in VisitorKind::ALL {
        world.served(*kind);
    }
    let angry = world.arrive(VisitorKind::Courier);
    world.must(Command::Greet(angry));
    world.note(angry, Act::Unhappy(true));
    world.note(angry, Act::TheirWords("سه بار آمده‌ام".to_owned()));
    world.note(angry, Act::Label("abc".to_owned()));
    let cause = world.book.standard("security").and_then(|standard| standard.causes.first()).map(|c| c.id.clone());
    let settlement = Some(Settlement::Answered);
    world.must(Command::Request { encounter: angry, kind: RequestKind::Complaint, cause, settlement });
    world.promise(angry, "B-214", 30_000, true);
    world.promise(angry, "R-1", 86_400_000, false);
    world.must(Command::Serve(angry));
    world.must(Command::Calmed { encounter: angry, calm: encounter::Calm::NotCalm });
    world.must(Command::Mark { encounter: angry, key: 1, answer: None, latency: 0 });
    let standard = world.book.standard("security").cloned().expect("adopted");
    while world.visit(angry).is_open() {
        let next = world.visit(angry).next(&world.visit(angry).seen(), &standard);
        world.must(match next {
            darban::domain::seen::Next::Probe(_) => {
                Command::Probe { encounter: angry, option: Some(0), timed_out: false, latency: 900 }
            }
            darban::domain::seen::Next::Reason(item) => Command::Reason { encounter: angry, item, reason: None },
            other => panic!("{other:?}"),
        });
    }
    world.must(Command::Rate { encounter: angry, face: Face::Angry, latency: 2_000 });
    let visit = NewVisit {
        kind: VisitorKind::Applicant,
        place: Place::Desk,
        channel: Channel::Phone,
        language: None,
        group: 3,
    };
    world.must(Command::Past { visit, wait: encounter::Wait::Over });
    let left = world.arrive(VisitorKind::Client);
    world.must(Command::Greet(left));
    world.must(Command::Left(left));
    let none = world.arrive(VisitorKind::Other);
    world.must(Command::Discard { encounter: none, reason: "اشتباه".to_owned() });
    for severity in Severity::ALL.iter().skip(1) {
        world.occur(*severity, "آژیر");
    }
    let open = world.arrive(VisitorKind::Contractor);
    world.must(Command::Greet(open));
    world.must(Command::Request { encounter: open, kind: RequestKind::Question, cause: None, settlement: None });
    world.arrive(VisitorKind::Visitor);
    world.later(10 * 60_000);
    world
}
