//! A desk without a terminal: screens are pressed, their commands are decided and folded, everything is kept to look at.

use std::path::Path;
use std::sync::Arc;

use darban::config::standards;
use darban::domain::command::{Facts, PackRef};
use darban::domain::entry::Via;
use darban::domain::ids::{BootId, EncounterId, FreshIds};
use darban::domain::time::Stamp;
use darban::domain::{Book, Command, Lang, Refusal, decide};
use darban::i18n::DateStyle;
use darban::input::{Action, Context, Keymap, Legend};
use darban::text::{Painted, recorded};
use darban::theme::Theme;
use darban::ui::{Cx, Edit, Prefs, Saving, Screen, Shelf, Wish, frame};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Saturday 2026-11-21 13:05 in Tehran.
pub(crate) const NOW: Stamp =
    Stamp { wall: 1_795_253_700_000, offset: 210, boot: BootId::from_bytes([1; 16]), since_boot: 60_000_000 };

#[derive(Debug)]
pub(crate) struct World {
    pub(crate) book: Book,
    pub(crate) prefs: Prefs,
    pub(crate) shelf: Shelf,
    pub(crate) now: Stamp,
    pub(crate) screens: Vec<Box<dyn Screen>>,
    /// Commands carried out through screens, in order.
    pub(crate) done: Vec<Command>,
    /// Other wishes, by their names.
    pub(crate) wished: Vec<String>,
    ids: u128,
}

pub(crate) fn packs() -> Vec<PackRef> {
    let read = standards::built_in().iter().map(|(name, text)| standards::parse_pack(text, Path::new(name)));
    let packs = read.map(|pack| pack.expect("the shipped packs are sound"));
    packs.map(|pack| PackRef { id: pack.id, version: pack.version, digest: pack.digest }).collect()
}

impl World {
    /// A bare machine.
    pub(crate) fn bare(lang: Lang) -> World {
        let mut book = Book::default();
        for (name, text) in standards::built_in() {
            let pack = standards::parse_pack(text, Path::new(name)).expect("the shipped packs are sound");
            book.standards.insert(pack.digest, Arc::new(pack));
        }
        let prefs = Prefs {
            lang,
            chosen_lang: None,
            dates: DateStyle::from(lang),
            keymap: Keymap::default(),
            legend: Legend::default(),
            theme: Theme::default(),
            public: true,
            labels: true,
            response_target: None,
            verdict_seconds: 20,
            default_due: (10, 0),
            visitor_lang: lang,
            blank_after: None,
            demo: false,
            public_office: false,
            guided: None,
        };
        let (shelf, screens, done, wished) = (Shelf::new(), Vec::new(), Vec::new(), Vec::new());
        World { book, prefs, shelf, now: NOW, screens, done, wished, ids: 1 }
    }

    /// A desk with two people, its shift open, the first acting.
    pub(crate) fn at_work(lang: Lang) -> World {
        let mut world = World::set_up(lang);
        let staff = world.staff("Karimi");
        world.ok(Command::OpenShift { staff, duty: darban::domain::people::Duty::Guard });
        world
    }

    /// A desk with two people, no shift yet.
    pub(crate) fn set_up(lang: Lang) -> World {
        let mut world = World::bare(lang);
        world.ok(Command::Setup {
            desk: "Lobby".into(),
            lang,
            name: "Karimi".into(),
            duty: darban::domain::people::Duty::Guard,
            voice: darban::domain::people::Voice::First,
            packs: packs(),
        });
        world.ok(Command::Enrol {
            name: "Anong".into(),
            duty: darban::domain::people::Duty::Receptionist,
            voice: darban::domain::people::Voice::Second,
        });
        world
    }

    pub(crate) fn staff(&self, name: &str) -> darban::domain::ids::StaffId {
        self.book.staff.values().find(|staff| staff.name == name).expect("is on the list").id
    }

    /// Somebody has arrived.
    pub(crate) fn arrive(&mut self) -> EncounterId {
        self.ok(Command::Arrive(darban::domain::command::NewVisit {
            kind: darban::domain::encounter::VisitorKind::Visitor,
            place: darban::domain::encounter::Place::Gate,
            channel: darban::domain::encounter::Channel::WalkIn,
            language: Some(self.prefs.lang),
            group: 1,
        }));
        self.book.open_visits().last().expect("has arrived").id()
    }

    pub(crate) fn ok(&mut self, command: Command) {
        self.carry_out(&command).unwrap_or_else(|refusal| panic!("{command:?}: {refusal}"));
    }

    pub(crate) fn carry_out(&mut self, command: &Command) -> Result<(), Refusal> {
        let fresh: Vec<_> = (0..16).map(|n| uuid::Uuid::from_u128((self.ids << 64) | n)).collect();
        self.ids += 1;
        let facts = Facts {
            now: self.now,
            actor: None,
            ids: FreshIds::new(fresh),
            seed: 7,
            via: Via::Desk,
            told: false,
            guided: None,
        };
        let decision = decide(&self.book, &facts, command)?;
        self.book.fold(&decision);
        self.now.wall += 1_000;
        self.now.since_boot += 1_000;
        Ok(())
    }

    pub(crate) fn with<T>(&mut self, look: impl FnOnce(&mut dyn Screen, &Cx<'_>) -> T) -> T {
        let mut top = self.screens.pop().expect("a screen is on top");
        let cx = Cx {
            book: &self.book,
            now: self.now,
            prefs: &self.prefs,
            saving: &Saving::Rest,
            shelf: &self.shelf,
            reviewer: None,
            changes: 0,
            awaited: None,
        };
        let out = look(top.as_mut(), &cx);
        self.screens.push(top);
        out
    }

    pub(crate) fn cx(&self) -> Cx<'_> {
        Cx {
            book: &self.book,
            now: self.now,
            prefs: &self.prefs,
            saving: &Saving::Rest,
            shelf: &self.shelf,
            reviewer: None,
            changes: 0,
            awaited: None,
        }
    }

    pub(crate) fn open(&mut self, screen: Box<dyn Screen>) {
        self.screens.push(screen);
    }

    pub(crate) fn press(&mut self, action: Action) {
        let wishes = self.with(|screen, cx| screen.act(cx, action));
        self.grant(wishes);
    }

    /// Keys as on the keyboard: digits where digits choose, `\n` for Enter, text where text is typed.
    pub(crate) fn keys(&mut self, keys: &str) {
        for key in keys.chars() {
            let typing = self.with(|screen, cx| screen.context(cx)) == Context::Field;
            match key {
                '\n' => self.press(Action::Next),
                '\u{1b}' => self.press(Action::Back),
                '\t' => self.press(Action::NextItem),
                '↓' => self.press(Action::Down),
                '↑' => self.press(Action::Up),
                _ if typing => {
                    let wishes = self.with(|screen, cx| screen.edit(cx, Edit::Insert(key.to_string())));
                    self.grant(wishes);
                }
                digit => self.press(Action::Digit(digit.to_digit(10).expect("a digit") as u8)),
            }
        }
    }

    /// The screen on top stands there, or looks again.
    pub(crate) fn refresh(&mut self) {
        let wishes = self.with(|screen, cx| screen.refresh(cx));
        self.grant(wishes);
    }

    fn grant(&mut self, wishes: Vec<Wish>) {
        for wish in wishes {
            let name = format!("{wish:?}");
            match wish {
                Wish::Do(command) => match self.carry_out(&command) {
                    Ok(()) => self.done.push(command),
                    Err(refusal) => self.wished.push(format!("refused: {refusal}")),
                },
                Wish::Push(screen) => self.screens.push(screen),
                Wish::Replace(screen) => {
                    self.screens.pop();
                    self.screens.push(screen);
                }
                Wish::Pop => {
                    self.screens.pop();
                    self.wished.push("Pop".into());
                }
                Wish::Home => {
                    self.screens.clear();
                    self.wished.push("Home".into());
                }
                Wish::Shelve(key, texts) => {
                    self.shelf.insert(key, texts);
                }
                Wish::Unshelve(key) => {
                    self.shelf.remove(&key);
                }
                Wish::Language(lang) => self.prefs.set_language(lang),
                _ => self.wished.push(name),
            }
        }
    }

    /// What the screen on top says, painted with its frame into a window of this size.
    pub(crate) fn painted(&mut self, columns: u16, rows: u16) -> (Buffer, Vec<Painted>) {
        let window = Rect::new(0, 0, columns, rows);
        let mut buf = Buffer::empty(window);
        let ((), lines) = recorded(|| {
            self.with(|screen, cx| frame::draw(cx, screen, None, window, &mut buf));
        });
        (buf, lines)
    }

    /// Its lines as text, for looking at.
    pub(crate) fn shown(&mut self, columns: u16, rows: u16) -> String {
        let (buf, _) = self.painted(columns, rows);
        let mut out = String::new();
        for y in 0..rows {
            let mut line = String::new();
            let mut skip = 0;
            for x in 0..columns {
                if skip > 0 {
                    skip -= 1;
                    continue;
                }
                let symbol = buf[(x, y)].symbol();
                skip = darban::text::width(symbol).saturating_sub(1);
                line.push_str(symbol);
            }
            out.push_str(line.trim_end());
            out.push('\n');
        }
        out
    }

    /// Fails where words of the body are cut, in the two usual windows.
    pub(crate) fn is_whole(&mut self, name: &str) {
        self.painted(60, 16);
        for (columns, rows) in [(80, 24), (120, 40)] {
            let shown = self.shown(columns, rows);
            assert!(!shown.contains('…'), "{name}: cut at {columns}x{rows}\n{shown}");
        }
    }
}
