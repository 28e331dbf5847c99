//! A desk in memory: a book, a clock, and screens that are played as the program plays them.
#![allow(clippy::unwrap_used, clippy::panic, reason = "clippy sees tests only in functions that are marked as such")]

use std::path::Path;
use std::sync::Arc;

use darban::config::{self, Config};
use darban::domain::command::PackRef;
use darban::domain::entry::Via;
use darban::domain::ids::{BootId, EncounterId, FreshIds};
use darban::domain::people::{Duty, Guidance, Right, Voice};
use darban::domain::time::Stamp;
use darban::domain::{Book, Command, Facts, Lang, Refusal, decide};
use darban::input::Action;
use darban::runtime::look;
use darban::text::{Painted, recorded};
use darban::theme::{Depth, Theme, Tone};
use darban::ui::screen::Door;
use darban::ui::{Cx, Prefs, Saving, Screen, Shelf, Wish, frame};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use uuid::Uuid;

/// Saturday 21 November 2026, 09:35 in Tehran.
const MORNING: i64 = 1_795_241_100_000;

pub(super) struct Desk {
    pub(super) book: Book,
    pub(super) now: Stamp,
    pub(super) prefs: Prefs,
    pub(super) doors: Vec<Door>,
    pub(super) commands: Vec<Command>,
    saving: Saving,
    shelf: Shelf,
    made: u128,
}

impl Desk {
    /// A desk with one person on duty who is past the guided encounters.
    pub(super) fn open(lang: Lang, duty: Duty) -> Desk {
        let theme = Theme::new(Depth::None, Tone::Dark);
        let prefs = look::prefs(&Config::default(), lang, theme, false);
        let boot = BootId(Uuid::from_u128(0xb0));
        let now = Stamp { wall: MORNING, offset: 210, boot, since_boot: 1_000_000 };
        let mut desk = Desk {
            book: Book::default(),
            now,
            prefs,
            doors: Vec::new(),
            commands: Vec::new(),
            saving: Saving::Rest,
            shelf: Shelf::new(),
            made: 0,
        };
        let mut packs = Vec::new();
        for (id, text) in config::standards::built_in() {
            let standard = config::standards::parse_pack(text, Path::new(id)).unwrap();
            packs.push(PackRef { id: standard.id.clone(), version: standard.version.clone(), digest: standard.digest });
            desk.book.standards.insert(standard.digest, Arc::new(standard));
        }
        let name = match lang {
            Lang::Fa => "م. کریمی",
            Lang::En => "M. Karimi",
            Lang::Th => "ม. คารีมี",
        };
        let place = if lang == Lang::Fa { "لابی" } else { "Lobby" };
        let (name, place, voice) = (name.to_owned(), place.to_owned(), Voice::First);
        desk.does(Command::Setup { desk: place, lang, name: name.clone(), duty, voice, packs });
        let staff = *desk.book.staff.keys().next().unwrap();
        desk.does(Command::OpenShift { staff, duty });
        let (right, guidance) = (Right::Installer, Guidance::Confirm);
        desk.does(Command::SetStaff { staff, name, duty, right, guidance, voice });
        desk.commands.clear();
        desk
    }

    pub(super) fn guided(mut self) -> Desk {
        let staff = self.book.acting().unwrap().clone();
        let (name, duty, right, voice) = (staff.name, staff.duty, staff.right, staff.voice);
        self.does(Command::SetStaff { staff: staff.id, name, duty, right, guidance: Guidance::Guided, voice });
        self.commands.clear();
        self
    }

    pub(super) fn later(&mut self, ms: i64) {
        self.now = Stamp { wall: self.now.wall + ms, since_boot: self.now.since_boot + ms, ..self.now };
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

    pub(super) fn tries(&mut self, command: Command) -> Result<(), Refusal> {
        self.later(1);
        let ids = (0..8).map(|_| {
            self.made += 1;
            Uuid::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0000 | self.made << 66 | self.made)
        });
        let ids = FreshIds::new(ids.collect());
        let facts = Facts { now: self.now, actor: None, ids, seed: 7, via: Via::Desk, told: false, guided: None };
        let decision = decide(&self.book, &facts, &command)?;
        self.book.fold(&decision);
        self.commands.push(command);
        Ok(())
    }

    pub(super) fn does(&mut self, command: Command) {
        let words = format!("{command:?}");
        self.tries(command).unwrap_or_else(|refusal| panic!("{words}: {refusal}"));
    }

    /// A key on a screen, as the program handles it: wishes are granted, then the screen looks again.
    pub(super) fn press(&mut self, screen: &mut dyn Screen, action: Action) {
        let wishes = screen.act(&self.cx(), action);
        self.grant(screen, wishes);
    }

    pub(super) fn presses(&mut self, screen: &mut dyn Screen, actions: &[Action]) {
        for action in actions {
            self.later(3_000);
            self.press(screen, *action);
        }
    }

    pub(super) fn click(&mut self, screen: &mut dyn Screen, at: (u16, u16)) {
        let wishes = screen.click(&self.cx(), at);
        self.grant(screen, wishes);
    }

    /// The clock has moved, or the book was changed by others.
    pub(super) fn refresh(&mut self, screen: &mut dyn Screen) {
        let wishes = screen.refresh(&self.cx());
        self.grant(screen, wishes);
    }

    fn grant(&mut self, screen: &mut dyn Screen, wishes: Vec<Wish>) {
        let mut wishes = std::collections::VecDeque::from(wishes);
        while let Some(wish) = wishes.pop_front() {
            match wish {
                Wish::Do(command) => {
                    self.does(command);
                    wishes.extend(screen.refresh(&self.cx()));
                }
                Wish::Open(door) => self.doors.push(door),
                other => panic!("not expected of this screen: {other:?}"),
            }
        }
    }

    /// The open visit with this ticket.
    pub(super) fn ticket(&self, ticket: u32) -> EncounterId {
        self.book.encounters.values().find(|visit| visit.arrival.ticket == ticket).unwrap().id()
    }

    pub(super) fn is_open(&self, id: EncounterId) -> bool {
        self.book.encounters[&id].is_open()
    }

    /// Paints the screen with its frame: the cells as they are seen, and the lines in logical order.
    pub(super) fn paint(&self, screen: &dyn Screen, columns: u16, rows: u16) -> (Buffer, Vec<Painted>) {
        let window = Rect::new(0, 0, columns, rows);
        let mut buf = Buffer::empty(window);
        let ((), lines) = recorded(|| frame::draw(&self.cx(), screen, None, window, &mut buf));
        (buf, lines)
    }

    /// What the screen says, in logical order.
    pub(super) fn says(&self, screen: &dyn Screen, columns: u16, rows: u16) -> String {
        let lines = self.paint(screen, columns, rows).1;
        lines.into_iter().map(|line| line.text).collect::<Vec<_>>().join("\n")
    }
}

/// The cells as they are seen, row by row.
pub(super) fn seen(buf: &Buffer) -> String {
    let row = |y: u16| (0..buf.area.width).map(|x| buf[(x, y)].symbol()).collect::<String>();
    (0..buf.area.height).map(|y| row(y).trim_end().to_owned() + "\n").collect()
}
