//! The whole model without a terminal: keys go through the one update, everything is saved at once, clocks are ours.

use std::collections::BTreeSet;
use std::sync::Arc;

use darban::app::{Append, Click, Effect, ForReview, Found, Ledger, Model, Msg, World, update::update};
use darban::config::Config;
use darban::domain::command::Facts;
use darban::domain::entry::Via;
use darban::domain::ids::{ShiftId, StaffId};
use darban::domain::people::Duty;
use darban::domain::review::Matter;
use darban::domain::standard::Digest;
use darban::domain::time::Stamp;
use darban::domain::{Book, Command, Entry, Lang, Standard, decide};
use darban::input::{Action, Chord, Code};
use darban::runtime::look;
use darban::text::{Painted, recorded};
use darban::theme::{Depth, Theme, Tone};
use darban::ui::{Answer, Question, Taken};
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
    /// Questions that wait for their answer; none: whatever is asked is answered at once.
    late: Option<Vec<Question>>,
    /// The book of another window that has written, as long as this one has not heard of it.
    theirs: Option<Box<Book>>,
    generation: u64,
    /// Whether the program was left.
    left: bool,
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
        let model = Model::new(Ledger::new(book, 1), prefs, found, now);
        Rig {
            model,
            now,
            made,
            seq,
            logbook,
            broken: None,
            reloads: 0,
            slow: false,
            left: false,
            late: None,
            theirs: None,
            generation: 1,
        }
    }

    /// The same on a machine on which no screen was used before; from here on.
    pub(super) fn first_time(mut self) -> Rig {
        self.model.found.hints = Some(BTreeSet::new());
        self.tell(Msg::Tick);
        self
    }

    /// The first thing a program hears: how large its window is.
    pub(super) fn opened(mut self) -> Rig {
        self.tell(Msg::Resized(80, 24));
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

    /// A click at this column and row of a window of 80×24 that is painted.
    pub(super) fn clicks(mut self, column: u16, row: u16) -> Rig {
        self.paint(80, 24);
        self.tell(Msg::Click(Click { column, row }));
        self
    }

    /// The wheel turns down.
    pub(super) fn turns_wheel(mut self) -> Rig {
        self.tell(Msg::Wheel(false));
        self
    }

    /// After so many minutes without a key the screen goes blank.
    pub(super) fn goes_blank_after(mut self, minutes: u16) -> Rig {
        self.model.prefs.blank_after = Some(minutes);
        self
    }

    pub(super) fn tell(&mut self, msg: Msg) {
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
                    (Effect::Append(append), None) => waiting.extend(self.append(append)),
                    (Effect::Ask(question), _) => match &mut self.late {
                        Some(late) => late.push(question),
                        None => {
                            let answer = match question {
                                Question::Sifted(_) if self.slow => Answer::Reading { done: 3, all: 10 },
                                _ => self.logbook.answer(&question),
                            };
                            waiting.push(Msg::Answered { question, answer });
                        }
                    },
                    (Effect::StopAsking, _) => waiting.extend(self.stop()),
                    (Effect::Reload, why) => {
                        self.reloads += 1;
                        waiting.extend(why.map(|why| Msg::Failed { number: 0, why }));
                    }
                    (Effect::Quit, _) => self.left = true,
                    _ => {}
                }
            }
        }
    }

    /// What the writer says: that it is saved, or that another window was first.
    fn append(&mut self, append: Append) -> Option<Msg> {
        let Append { number, entries, generation, .. } = append;
        if generation != self.generation {
            return None;
        }
        if let Some(book) = self.theirs.take() {
            return Some(self.reloaded(book));
        }
        self.seq += entries.len() as i64;
        let seq = (!entries.is_empty()).then_some(self.seq);
        self.logbook.0.extend(entries);
        Some(Msg::Appended { number, seq })
    }

    fn reloaded(&mut self, book: Box<Book>) -> Msg {
        self.generation += 1;
        Msg::Reloaded { generation: self.generation, book }
    }

    /// Figures and lists of visits that wait are stopped.
    fn stop(&mut self) -> Vec<Msg> {
        let late = self.late.iter_mut().flat_map(|late| {
            let figures =
                |asked: &Question| matches!(asked, Question::Report(_) | Question::Habits(_) | Question::Sifted(_));
            let (stopped, kept) = std::mem::take(late).into_iter().partition(figures);
            *late = kept;
            let stopped: Vec<Question> = stopped;
            stopped
        });
        late.map(|question| Msg::Answered { question, answer: Answer::Stopped }).collect()
    }

    /// From now on answers wait until they are handed out.
    pub(super) fn holds_answers(mut self) -> Rig {
        self.late.get_or_insert_default();
        self
    }

    /// What waits for its answer, in the order in which it was asked.
    pub(super) fn late(&self) -> &[Question] {
        self.late.as_deref().unwrap_or_default()
    }

    /// Hands out the answers that wait, the first asked first; what is asked meanwhile waits again.
    pub(super) fn answers(mut self) -> Rig {
        for question in self.late.replace(Vec::new()).unwrap_or_default() {
            let answer = self.logbook.answer(&question);
            self.tell(Msg::Answered { question, answer });
        }
        self
    }

    /// Hands out all answers, also to what is asked meanwhile, and holds none back any more.
    pub(super) fn answers_all(mut self) -> Rig {
        while !self.late().is_empty() {
            self = self.answers();
        }
        self.late = None;
        self
    }

    /// None of what waits can be read.
    pub(super) fn cannot_read(mut self, why: &str) -> Rig {
        for question in self.late.replace(Vec::new()).unwrap_or_default() {
            self.tell(Msg::Answered { question, answer: Answer::Failed(why.to_owned()) });
        }
        self
    }

    /// Another window writes; this one has not heard of it yet.
    pub(super) fn elsewhere(mut self, by: StaffId, shift: ShiftId, command: Command) -> Rig {
        let mut book = self.theirs.take().unwrap_or_else(|| Box::new(self.book().clone()));
        book.matter = self.logbook.matter(shift).map(Box::new);
        let (now, ids) = (self.now, fresh_ids(&mut self.made));
        let facts = Facts { now, actor: Some(by), ids, seed: 3, via: Via::Desk, told: false, guided: None };
        let decision = decide(&book, &facts, &command).unwrap();
        book.fold(&decision);
        book.matter = None;
        self.seq += decision.entries.len() as i64;
        self.logbook.0.extend(decision.entries);
        self.theirs = Some(book);
        self
    }

    /// This window hears that another one wrote.
    pub(super) fn hears(mut self) -> Rig {
        let book = self.theirs.take().unwrap();
        let msg = self.reloaded(book);
        self.tell(msg);
        self
    }

    /// A shift as the file has it.
    pub(super) fn on_file(&self, shift: ShiftId) -> Matter {
        self.logbook.matter(shift).unwrap()
    }

    /// All shifts of the file, the newest first.
    pub(super) fn shifts_on_file(&self) -> Vec<ShiftId> {
        let Answer::Shifts(shifts) =
            self.logbook.answer(&Question::Shifts { desk: None, before: None, limit: usize::MAX })
        else {
            panic!("shifts were asked for")
        };
        shifts.into_iter().map(|shift| shift.id).collect()
    }

    /// The key that goes to the last line.
    pub(super) fn last_line(mut self) -> Rig {
        self.tell(Msg::Key(Chord::plain(Code::End)));
        self
    }

    /// Whether something is on its way to the disk.
    pub(super) fn is_saving(&self) -> bool {
        self.model.is_saving()
    }

    /// What the screen on top takes of its context.
    pub(super) fn takes(&self) -> Option<Taken> {
        self.model.top().unwrap().takes(&self.model.cx(self.now))
    }

    /// The key of this action on the screen on top.
    pub(super) fn asks(mut self, action: Action) -> Rig {
        let context = self.model.top().unwrap().context(&self.model.cx(self.now));
        let chord = self.model.prefs.keymap.chord_for(context, action).unwrap();
        self.tell(Msg::Key(chord));
        self
    }

    /// All that is seen on a window of little height, and whether the program was left.
    pub(super) fn seen(&self) -> String {
        let lines: Vec<_> = self.paint(120, 16).1.into_iter().map(|line| (line.area, line.text)).collect();
        format!("{lines:?} {}", self.left)
    }

    /// Whether the screen has gone blank.
    pub(super) fn is_blank(&self) -> bool {
        self.model.top().is_some_and(|top| format!("{top:?}").starts_with("Blank"))
    }

    /// Whether the program has been left.
    pub(super) fn is_left(&self) -> bool {
        self.left
    }

    /// The shift under review.
    pub(super) fn reviewed(&self) -> ShiftId {
        self.book().matter.as_ref().unwrap().shift.id
    }

    /// Everything that is said on a large window, and below it the cells row by row: what is typed stands in those only.
    pub(super) fn says(&self) -> String {
        let (cells, lines) = self.paint(120, 40);
        let rows =
            cells.content().chunks(120).map(|row| row.iter().map(|cell| cell.symbol()).collect::<String>() + "\n");
        lines.into_iter().map(|line| line.text + "\n").chain(rows).collect()
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
