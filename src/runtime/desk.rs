//! The desk running: terminal, threads, and the loop that waits until something happened.

mod leaving;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Sender};
use std::thread::JoinHandle;
use std::time::Duration;

use crossterm::event::{MouseButton, MouseEventKind};

use crate::app::{Click, Effect, ForReview, Found, Ledger, Model, Msg, World, update::update};
use crate::config::{Config, State, standards};
use crate::domain::book::Book;
use crate::domain::command::PackRef;
use crate::domain::ids::DeskId;
use crate::domain::standard::KnownStandards;
use crate::i18n::{Key, Voice, say};
use crate::store::{Logbook, Reader, StoreError};
use crate::text::{self, Shaping, Strategy};

use super::clock::Clock;
use super::ears::{Ears, Heard, Teller};
use super::input::Input;
use super::made_up::is_made_up;
use super::memory::{Memory, Noted};
use super::named::{self, Unnamed};
use super::presence::Presence;
use super::reader;
use super::signals::{self, Stop};
use super::terminal::{Awaited, Guard, Manners, Screen};
use super::watch::Watch;
use super::world::{fresh_ids, seed, stamp};
use super::writer::{FIRST_GENERATION, Job, PackTexts, Writer};
use super::{keys, look, panic, presence, trouble, watch};
use leaving::End;

/// So many keys at most are handled between two frames.
const AT_ONCE: usize = 1_000;

/// What the desk is opened with.
#[derive(Debug)]
pub struct Opening {
    /// The checked config.
    pub config: Config,
    /// The standards as built in or put beside the config, with their texts.
    pub packs: Vec<standards::Found>,
    /// The logbook's file.
    pub logbook: PathBuf,
    /// What this machine remembers.
    pub state: PathBuf,
    /// Which desk of the file, by name or id; none: the first.
    pub desk: Option<String>,
    /// A language for this run.
    pub lang: Option<crate::domain::Lang>,
    /// The language of what must be said before the logbook is open.
    pub spoken: crate::domain::Lang,
    /// Whether the logbook is made up, whatever it says itself.
    pub demo: bool,
    /// Only the visitor's verdict, for a second screen.
    pub verdict_only: bool,
    /// The review.
    pub review: Option<ReviewOf>,
}

/// What a review is to open at.
#[derive(Debug, Clone, Default)]
pub struct ReviewOf {
    /// This shift, by its id or [`named::LAST`]; none: the list of them.
    pub shift: Option<String>,
}

/// Why the desk could not be opened, or was left with something unsaved, in the person's words.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct NotOpened(pub String);

/// What other threads tell the loop.
enum Wake {
    Msg(Msg),
    Stop(Stop),
    Panic,
}

/// Runs the desk on a terminal that was asked what it is, until it is left. The exit code.
///
/// # Errors
/// The logbook or the terminal cannot be used; the terminal is as it was then.
pub fn run(mut opening: Opening, awaited: io::Result<Awaited>) -> Result<u8, NotOpened> {
    let File { presence, writer, book, voice, packs, review } = open_file(&mut opening)?;
    let (probed, raw) = awaited.and_then(Awaited::listen).map_err(|_| NotOpened(say(voice, Key::TroubleNoTerminal)))?;
    let state = State::load(&opening.state);
    let setup = look::setup(&opening.config, &state, &probed);
    let theme = look::theme(&opening.config, Some(&probed));
    let mut prefs = look::prefs(&opening.config, voice.lang, theme, opening.demo);
    prefs.chosen_lang = opening.lang.or(opening.config.language);
    let found = Found {
        alone: presence.alone,
        display_uncertain: !setup.certain,
        packs,
        verdict_only: opening.verdict_only,
        review,
        hints: Some(state.hints),
    };
    let memory = Memory::of(opening.state.clone(), probed.name());

    let clock = Clock::new().map_err(|error| other(voice, &error))?;
    let (ears, tell) = Ears::<Wake>::open(&probed).map_err(|error| other(voice, &error))?;
    let crash = opening.logbook.with_file_name("crash.txt");
    let fatal = tell.clone();
    panic::install(crash, say(voice, Key::TroubleCrash), move || {
        fatal.tell(Wake::Panic);
    });
    let signals = signals::hold().map_err(|error| other(voice, &error))?;
    let guard = Guard::take(raw, &setup, Manners { mouse: opening.config.display.mouse })
        .map_err(|error| other(voice, &error))?;
    let screen = Screen::open().map_err(|error| other(voice, &error))?;
    let model = Model::new(Ledger::new(book, FIRST_GENERATION), prefs, found, stamp(&clock));
    let shaping = look::shaping(&opening.config);
    text::use_shaping(shaping);
    let mut window = Window { model, clock, screen, strategy: setup.strategy, shaping };
    let (effects, painted) = window.open();

    // Nothing that can wait comes before the first frame. What is typed meanwhile waits in the terminal.
    let hands = start(writer, &opening.logbook, signals, &tell).map_err(|error| other(voice, &error))?;
    let mut desk = Desk { window, jobs: hands.jobs, ask: hands.ask, memory, ears };
    let end = match painted {
        Ok(()) => desk.perform(effects).unwrap_or_else(|| desk.turn()),
        Err(_) => End::Closed,
    };
    drop(guard);
    let code = desk.end(&end, hands.writer);
    drop((hands.watching, presence));
    code
}

/// The logbook, open.
struct File {
    presence: Presence,
    writer: Writer,
    book: Book,
    voice: Voice,
    packs: Vec<PackRef>,
    review: Option<ForReview>,
}

fn open_file(opening: &mut Opening) -> Result<File, NotOpened> {
    let voice = Voice::from(opening.spoken);
    let place = opening.logbook.clone();
    let troubled = |error: StoreError| NotOpened(trouble::words_at(voice, &error, &place));
    let logbook = Logbook::open(&opening.logbook).map_err(troubled)?;
    let presence = presence::enter(&opening.logbook);
    let presence = presence.map_err(|error| NotOpened(trouble::words_beside(voice, &error)))?;
    let (desk, review) = named_in(opening, voice)?;
    opening.demo |= is_made_up(&logbook);
    let (packs, texts, standards) = shelved(std::mem::take(&mut opening.packs));
    let (writer, book) = Writer::knowing(logbook, desk, texts, standards, voice).map_err(troubled)?;
    let lang = opening.lang.or(opening.config.language).or(book.lang).unwrap_or(look::FIRST_LANGUAGE);
    Ok(File { presence, writer, book, voice: Voice { lang, ..voice }, packs, review })
}

/// The desk and the shift that were named on the command line, as the file knows them.
fn named_in(opening: &Opening, voice: Voice) -> Result<(Option<DeskId>, Option<ForReview>), NotOpened> {
    let shift = opening.review.as_ref().and_then(|review| review.shift.as_deref());
    if opening.desk.is_none() && shift.is_none() {
        return Ok((None, opening.review.as_ref().map(|_| ForReview::default())));
    }
    let find = || -> Result<_, Unnamed> {
        let mut reader = Reader::open(&opening.logbook)?;
        let desks = reader.desks()?;
        let desk = opening.desk.as_deref().map(|name| named::desk(voice, &desks, name)).transpose()?;
        let shift = shift.map(|name| named::shift(voice, &mut reader, desk, name)).transpose()?.flatten();
        Ok((desk, opening.review.as_ref().map(|_| ForReview { shift })))
    };
    find().map_err(|unnamed| match unnamed {
        Unnamed::Nothing(words) => NotOpened(words),
        Unnamed::Store(error) => NotOpened(trouble::words_at(voice, &error, &opening.logbook)),
    })
}

/// The standards as the screens name them, as the file keeps them, and as they are.
fn shelved(packs: Vec<standards::Found>) -> (Vec<PackRef>, PackTexts, KnownStandards) {
    let (mut refs, mut texts, mut standards) = (Vec::new(), PackTexts::new(), KnownStandards::new());
    for pack in packs {
        let digest = pack.digest;
        refs.push(PackRef { id: pack.id.clone(), version: pack.edition.version.clone(), digest });
        texts.insert(digest, pack.text.clone());
        pack.make_known(&mut standards);
    }
    (refs, texts, standards)
}

fn other(voice: Voice, error: &dyn std::error::Error) -> NotOpened {
    NotOpened(trouble::words_other(voice, error))
}

fn start_writer(writer: Writer, tell: &Teller<Wake>) -> io::Result<(Sender<Job>, JoinHandle<()>)> {
    let (jobs, queue) = mpsc::channel();
    let tell = tell.clone();
    let write = move || writer.run(&queue, &|msg| tell.tell(Wake::Msg(msg)));
    let handle = std::thread::Builder::new().name("writer".into()).spawn(write)?;
    Ok((jobs, handle))
}

/// The threads beside the loop.
struct Hands {
    jobs: Sender<Job>,
    writer: JoinHandle<()>,
    ask: reader::Desk,
    /// Without it changes of others are seen later.
    watching: Option<Watch>,
}

fn start(writer: Writer, logbook: &Path, signals: signals::Held, tell: &Teller<Wake>) -> io::Result<Hands> {
    let (jobs, writer) = start_writer(writer, tell)?;
    let looking = jobs.clone();
    let watching = watch::watch(logbook, move || {
        let _ = looking.send(Job::Look);
    });
    // Somebody may have written between the reading and the watching.
    let _ = jobs.send(Job::Look);
    let on_answer = tell.clone();
    let ask = reader::start(logbook.to_owned(), move |msg| on_answer.tell(Wake::Msg(msg)))?;
    let on_stop = tell.clone();
    signals.tell(move |stop| {
        on_stop.tell(Wake::Stop(stop));
    })?;
    Ok(Hands { jobs, writer, ask, watching: watching.ok() })
}

/// What is shown, and on what.
struct Window {
    model: Model,
    clock: Clock,
    screen: Screen,
    strategy: Strategy,
    shaping: Shaping,
}

impl Window {
    /// Paints the first frame; what is to be done after it.
    fn open(&mut self) -> (Vec<Effect>, io::Result<()>) {
        let (columns, rows) = self.screen.size();
        let effects = self.update(Msg::Resized(columns, rows));
        (effects, self.draw())
    }

    fn update(&mut self, msg: Msg) -> Vec<Effect> {
        let mut ids = fresh_ids;
        let mut world = World { now: stamp(&self.clock), ids: &mut ids, seed: seed() };
        update(&mut self.model, msg, &mut world)
    }

    fn draw(&mut self) -> io::Result<()> {
        let now = stamp(&self.clock);
        let (model, shaping) = (&self.model, self.shaping);
        let as_painted = model.top().is_some_and(|screen| screen.as_painted());
        let strategy = if as_painted { Strategy::Direct } else { self.strategy };
        self.screen.draw(|frame| {
            model.draw(now, frame);
            text::finish(frame.buffer_mut(), strategy, shaping);
        })
    }
}

/// What the loop holds.
struct Desk {
    window: Window,
    jobs: Sender<Job>,
    ask: reader::Desk,
    memory: Memory,
    ears: Ears<Wake>,
}

impl Desk {
    /// Waits, drains what has come, draws once; again and again.
    fn turn(&mut self) -> End {
        loop {
            let wait = self.window.model.wake(stamp(&self.window.clock)).max(1).unsigned_abs();
            let mut heard = self.ears.hear(Duration::from_millis(wait));
            if heard.is_empty() {
                heard.push(Heard::Told(Wake::Msg(Msg::Tick)));
            }
            let mut handled = 0;
            loop {
                handled += heard.len();
                for one in heard {
                    if let Some(end) = self.handle(one) {
                        return end;
                    }
                }
                if handled >= AT_ONCE {
                    break;
                }
                // What came while that was handled counts too: a paste is painted once, when it is over.
                heard = self.ears.hear(Duration::ZERO);
                if heard.is_empty() {
                    break;
                }
            }
            if self.window.draw().is_err() {
                return End::Closed;
            }
        }
    }

    fn handle(&mut self, heard: Heard<Wake>) -> Option<End> {
        let msg = match heard {
            Heard::Told(Wake::Msg(msg)) => msg,
            Heard::Told(Wake::Stop(stop)) => return Some(End::Stopped(stop)),
            Heard::Told(Wake::Panic) => return Some(End::Closed),
            Heard::Input(Input::Closed) => return Some(End::Closed),
            Heard::Input(Input::Key(key)) => Msg::Key(keys::chord(&key)?),
            Heard::Input(Input::Paste(text)) => Msg::Paste(text),
            Heard::Input(Input::Resized { columns, rows }) => {
                let _ = self.window.screen.resized(columns, rows);
                Msg::Resized(columns, rows)
            }
            Heard::Input(Input::Mouse(mouse)) => match mouse.kind {
                MouseEventKind::Down(MouseButton::Left) => Msg::Click(Click { column: mouse.column, row: mouse.row }),
                MouseEventKind::ScrollUp => Msg::Wheel(true),
                MouseEventKind::ScrollDown => Msg::Wheel(false),
                _ => return None,
            },
        };
        let lang = self.window.model.prefs.lang;
        let effects = self.window.update(msg);
        if self.window.model.prefs.lang != lang {
            let _ = self.jobs.send(Job::Speak(self.window.model.prefs.lang.into()));
        }
        self.perform(effects)
    }

    fn perform(&mut self, effects: Vec<Effect>) -> Option<End> {
        for effect in effects {
            match effect {
                Effect::Append(append) => {
                    let _ = self.jobs.send(Job::Append(append));
                }
                Effect::Reload => {
                    let _ = self.jobs.send(Job::Reload);
                }
                Effect::StopAsking => self.ask.stop(),
                Effect::Ask(question) => {
                    self.ask.ask(question, self.window.model.prefs.lang.into());
                }
                Effect::Display(strategy) => {
                    self.window.strategy = strategy;
                    self.memory.keep(Noted::Display(strategy));
                    let _ = self.window.screen.clear();
                }
                Effect::Shown(of) => self.memory.keep(Noted::Hint(of.name())),
                Effect::Quit => return Some(End::Left),
            }
        }
        None
    }
}
