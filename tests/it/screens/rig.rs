//! The whole model without a terminal: keys go through the one update, everything is saved at once, clocks are ours.

use std::collections::BTreeSet;

use std::sync::Arc;

use darban::app::{Append, Effect, ForReview, Found, Ledger, Model, Msg, World, update::update};
use darban::config::Config;
use darban::domain::people::Duty;
use darban::domain::standard::Digest;
use darban::domain::time::Stamp;
use darban::domain::{Book, Entry, Lang, Standard};
use darban::input::{Chord, Code};
use darban::runtime::look;
use darban::text::{Painted, recorded};
use darban::theme::{Depth, Theme, Tone};
use darban::ui::{Answer, Question};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::logbook::Logbook;
use super::start::{Start, fresh_ids, packs};

/// The desk, and what happens at it.
pub(super) struct Rig {
    model: Model,
    now: Stamp,
    made: u128,
    seq: i64,
    logbook: Logbook,
    /// Why nothing can be saved any more.
    broken: Option<String>,
    reloads: usize,
    /// Lists of visits take their time.
    slow: bool,
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
        Rig::after(lang, Start::new().set_up(lang))
    }

    /// Somebody is on duty as a guard, and past the guided encounters; readiness stands before them.
    pub(super) fn signed_in(lang: Lang) -> Rig {
        Rig::after(lang, Start::new().set_up(lang).opens_shift(Duty::Guard))
    }

    /// The same, with readiness done: the desk.
    pub(super) fn at_work(lang: Lang) -> Rig {
        Rig::after(lang, Start::at_work(lang))
    }

    /// A new receptionist, who is led through every item.
    pub(super) fn led(lang: Lang) -> Rig {
        Rig::after(lang, Start::new().set_up(lang).opens_shift(Duty::Receptionist).ready())
    }

    /// Guard and receptionist are on duty together; the guard acts.
    pub(super) fn two_on_duty(lang: Lang) -> Rig {
        Rig::after(lang, Start::at_work(lang).joined())
    }

    /// On duty, with an answer owed to a visitor.
    pub(super) fn promised(lang: Lang) -> Rig {
        Rig::after(lang, Start::at_work(lang).promises(lang))
    }

    /// The next shift begins with what the one before left open.
    pub(super) fn relieved(lang: Lang) -> Rig {
        Rig::after(lang, Start::at_work(lang).promises(lang).relieved().ready())
    }

    /// After a shift in which much happened, somebody who may review it is on duty.
    pub(super) fn eventful(lang: Lang) -> Rig {
        Rig::after(lang, Start::eventful(lang))
    }

    /// After that shift, on a supervisor's own machine: nobody is on duty in what is seen there.
    pub(super) fn reviews(lang: Lang, start: Start) -> Rig {
        Rig::of(lang, start, Found { review: Some(ForReview::default()), ..Found::default() })
    }

    /// The power went while two visitors were here.
    pub(super) fn left_open(lang: Lang) -> Rig {
        Rig::of(lang, Start::at_work(lang).cut_off(lang), Found { alone: true, ..Found::default() })
    }

    /// An occurrence has been noted.
    pub(super) fn occurred(lang: Lang) -> Rig {
        Rig::after(lang, Start::at_work(lang).occurs(lang))
    }

    /// The second screen, on which only the verdict stands.
    pub(super) fn second_screen(lang: Lang) -> Rig {
        Rig::second_screen_after(lang, Start::at_work(lang))
    }

    /// The same after this.
    pub(super) fn second_screen_after(lang: Lang, start: Start) -> Rig {
        Rig::of(lang, start, Found { verdict_only: true, ..Found::default() })
    }

    /// Beside the program lies another edition of one standard; who has this duty is at the desk.
    pub(super) fn standard_changed(lang: Lang, duty: Duty) -> Rig {
        let mut start = Start::new().set_up(lang).opens_shift(duty).ready();
        let mut packs = packs();
        let changed = packs.iter_mut().find(|pack| pack.id == duty.pack()).unwrap();
        let mut edition = Standard::clone(start.book.standard(duty.pack()).unwrap());
        (edition.version, edition.digest) = ("2.0".to_owned(), Digest([9; 32]));
        (changed.version, changed.digest) = (edition.version.clone(), edition.digest);
        start.book.standards.insert(edition.digest, Arc::new(edition));
        Rig::of(lang, start, Found { alone: true, packs, ..Found::default() })
    }

    /// After this, with nothing special found.
    pub(super) fn after(lang: Lang, start: Start) -> Rig {
        Rig::of(lang, start, Found::default())
    }

    /// Several shifts ago somebody was here; nothing of it is in the book any more.
    pub(super) fn long_after(lang: Lang) -> Rig {
        Rig::of(lang, Start::long_after(lang), Found::default())
    }

    fn of(lang: Lang, start: Start, found: Found) -> Rig {
        let Start { book, now, made, seq, logbook } = start;
        let prefs = look::prefs(&Config::default(), lang, Theme::new(Depth::None, Tone::Dark), false);
        let packs = if found.packs.is_empty() { packs() } else { found.packs };
        let found = Found { packs, ..found };
        Rig {
            model: Model::new(Ledger::new(book, 1), prefs, found, now),
            now,
            made,
            seq,
            logbook,
            broken: None,
            reloads: 0,
            slow: false,
        }
    }

    /// The same on a machine on which no screen was used before; from here on.
    pub(super) fn first_time(mut self) -> Rig {
        self.model.found.hints = Some(BTreeSet::new());
        self.tell(Msg::Tick);
        self
    }

    /// The same with a logbook that is made up.
    pub(super) fn made_up(mut self) -> Rig {
        self.model.prefs.demo = true;
        self
    }

    /// The same where a short label may stand for a visitor.
    pub(super) fn labelled(mut self) -> Rig {
        self.model.prefs.labels = true;
        self
    }

    /// Presses: letters as they are, `⏎` Enter, `␛` Esc, `⇥` Tab, `↑ ↓ ← →` arrows; two seconds pass before each.
    pub(super) fn types(self, keys: &str) -> Rig {
        self.types_each(2_000, keys)
    }

    /// The same with so many milliseconds before each.
    pub(super) fn types_each(mut self, ms: i64, keys: &str) -> Rig {
        for key in keys.chars() {
            self = self.later(ms);
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

    /// The key that signs.
    pub(super) fn signs(mut self) -> Rig {
        self = self.later(2_000);
        self.tell(Msg::Key(Chord::plain(Code::F(10))));
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

    /// From now on nothing can be saved.
    pub(super) fn breaks(mut self, why: &str) -> Rig {
        self.broken = Some(why.to_owned());
        self
    }

    /// What is on the disk.
    pub(super) fn entries(&self) -> &[Entry] {
        &self.logbook.0
    }

    /// How often the file was to be read again.
    pub(super) fn reloads(&self) -> usize {
        self.reloads
    }

    /// From now on lists of visits take their time.
    pub(super) fn slow(mut self) -> Rig {
        self.slow = true;
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
                match (effect, self.broken.clone()) {
                    (Effect::Append(Append { number, .. }), Some(why)) => waiting.push(Msg::Failed { number, why }),
                    (Effect::Append(Append { number, entries, .. }), None) => {
                        self.seq += entries.len() as i64;
                        let seq = (!entries.is_empty()).then_some(self.seq);
                        self.logbook.0.extend(entries);
                        waiting.push(Msg::Appended { number, seq });
                    }
                    (Effect::Ask(question), _) => {
                        let answer = match question {
                            Question::Sifted(_) if self.slow => Answer::Reading { done: 3, all: 10 },
                            _ => self.logbook.answer(&question),
                        };
                        waiting.push(Msg::Answered { question, answer });
                    }
                    (Effect::Reload, why) => {
                        self.reloads += 1;
                        waiting.extend(why.map(|why| Msg::Failed { number: 0, why }));
                    }
                    _ => {}
                }
            }
        }
    }

    /// The screen on top, as its own words for itself: the form and the question it asks, or the screen alone.
    pub(super) fn stands(&mut self) -> (String, Option<String>) {
        // A form knows its question from the first key on; the wheel changes nothing that counts.
        self.tell(Msg::Wheel(true));
        let top = format!("{:?}", self.model.top().unwrap());
        let word = |text: &str| text.chars().take_while(char::is_ascii_alphanumeric).collect::<String>();
        match top.strip_prefix("Form { flow: ") {
            Some(flow) => {
                let (_, state) = top.split_once("state: State { id: \"").unwrap();
                (word(flow), state.split('"').next().map(str::to_owned))
            }
            None => (word(&top), None),
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
