//! A home folder of its own for one test: config, data, and the program started in it.

use std::ffi::OsString;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command as Process, Output, Stdio};
use std::sync::Arc;

use darban::config::standards;
use darban::domain::answer::Answer;
use darban::domain::command::{Facts, PackRef};
use darban::domain::entry::Via;
use darban::domain::ids::StaffId;
use darban::domain::people::{Duty, Guidance, Right, Voice};
use darban::domain::standard::{READINESS_PACK, Stage};
use darban::domain::{Book, Command, Lang, Standard, decide};
use darban::runtime::clock::Clock;
use darban::runtime::world::{fresh_ids, stamp};
use darban::store::{Batch, Logbook};
use portable_pty::CommandBuilder;
use tempfile::TempDir;

use super::window::Window;

/// The program.
const DARBAN: &str = env!("CARGO_BIN_EXE_darban");
/// What a terminal leaves in the environment: the test's own would lead the program astray.
const STALE: [&str; 16] = [
    "TMUX",
    "STY",
    "ZELLIJ",
    "SSH_TTY",
    "SSH_CONNECTION",
    "VTE_VERSION",
    "KONSOLE_VERSION",
    "KITTY_WINDOW_ID",
    "MLTERM",
    "TERM_PROGRAM",
    "WT_SESSION",
    "NO_COLOR",
    "COLORTERM",
    "COLORFGBG",
    "RUST_BACKTRACE",
    "LANG",
];

/// A bare machine.
pub(super) struct Home {
    folder: TempDir,
    pub(super) lang: Lang,
}

impl Home {
    /// Nothing has run here yet.
    pub(super) fn bare(lang: Lang) -> Home {
        Home { folder: TempDir::new().unwrap(), lang }
    }

    /// A desk that is set up: Karimi has all rights and is past the guided encounters, Anong is staff. No shift is open.
    pub(super) fn set_up(lang: Lang) -> Home {
        let home = Home::bare(lang);
        let mut pen = Pen::of(&home);
        let packs = pen.book.standards.values();
        let packs =
            packs.map(|pack| PackRef { id: pack.id.clone(), version: pack.version.clone(), digest: pack.digest });
        let (packs, duty, voice) = (packs.collect(), Duty::Guard, Voice::First);
        pen.writes(Command::Setup { desk: "Lobby".into(), lang, name: "Karimi".into(), duty, voice, packs });
        pen.writes(Command::Enrol { name: "Anong".into(), duty: Duty::Receptionist, voice: Voice::Second });
        let staff = pen.staff("Karimi");
        pen.writes(Command::OpenShift { staff, duty });
        let (name, right, guidance) = ("Karimi".into(), Right::Installer, Guidance::Confirm);
        pen.writes(Command::SetStaff { staff, name, duty, right, guidance, voice });
        pen.writes(Command::EndShift);
        home
    }

    /// A desk at which Karimi is on duty as a guard, and ready.
    pub(super) fn at_work(lang: Lang) -> Home {
        let home = Home::set_up(lang);
        let mut pen = Pen::of(&home);
        let staff = pen.staff("Karimi");
        pen.writes(Command::OpenShift { staff, duty: Duty::Guard });
        pen.is_ready();
        home
    }

    pub(super) fn logbook(&self) -> PathBuf {
        self.data().join("logbook.db")
    }

    pub(super) fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// What the file says now, read as another instance would.
    pub(super) fn book(&self) -> Book {
        Logbook::open(&self.logbook()).unwrap().load(None).unwrap().book
    }

    /// The desk on a terminal of 80 columns and 24 rows.
    pub(super) fn desk(&self) -> Window {
        self.desk_speaking(Some(self.lang))
    }

    /// The desk in a language, or without a word about it.
    pub(super) fn desk_speaking(&self, lang: Option<Lang>) -> Window {
        self.window(CommandBuilder::new(DARBAN), &self.data(), lang)
    }

    /// The desk in a terminal that nobody knows.
    pub(super) fn desk_in_a_strange_terminal(&self) -> Window {
        let command = self.dressed(CommandBuilder::new(DARBAN), &self.data(), Some(self.lang));
        Window::answering(b"\x1bP>|Strange(1)\x1b\\\x1b[?65;1;9c", command, self.lang)
    }

    /// The review on a terminal of its own, whoever is at the desk.
    pub(super) fn reviewing(&self) -> Window {
        let mut command = CommandBuilder::new(DARBAN);
        command.arg("review");
        self.window(command, &self.data(), Some(self.lang))
    }

    /// What the program remembers of this machine.
    pub(super) fn memory(&self) -> PathBuf {
        self.data().join("state.toml")
    }

    /// The desk on a logbook elsewhere, started by another program that gets darban as its last words.
    pub(super) fn desk_behind(&self, mut starter: CommandBuilder, data: &Path) -> Window {
        starter.arg(DARBAN);
        self.window(starter, data, Some(self.lang))
    }

    fn window(&self, command: CommandBuilder, data: &Path, lang: Option<Lang>) -> Window {
        Window::open(self.dressed(command, data, lang), self.lang)
    }

    fn dressed(&self, mut command: CommandBuilder, data: &Path, lang: Option<Lang>) -> CommandBuilder {
        command.args(places_and(data, lang));
        STALE.iter().for_each(|name| command.env_remove(name));
        self.places().into_iter().for_each(|(name, place)| command.env(name, place));
        command.env("TERM", "xterm-256color");
        command.cwd(self.folder.path());
        command
    }

    /// The program without a terminal, to its end.
    pub(super) fn run(&self, args: &[&str]) -> Output {
        let mut process = Process::new(DARBAN);
        process.args(args).args(places_and(&self.data(), Some(self.lang))).current_dir(self.folder.path());
        STALE.iter().for_each(|name| {
            process.env_remove(name);
        });
        process.envs(self.places()).stdin(std::process::Stdio::null()).output().unwrap()
    }

    /// Another instance writes these lines, as a script does; all of them must be taken.
    pub(super) fn records(&self, lines: &str) {
        let mut process = Process::new(DARBAN);
        process.arg("record").args(places_and(&self.data(), Some(self.lang))).current_dir(self.folder.path());
        let mut child = process.envs(self.places()).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{output:?}");
    }

    fn places(&self) -> Vec<(&'static str, PathBuf)> {
        let place = |name: &str| self.folder.path().join(name);
        vec![
            ("HOME", place("home")),
            ("XDG_CONFIG_HOME", place("config")),
            ("XDG_DATA_HOME", place("share")),
            ("XDG_STATE_HOME", place("state")),
            ("XDG_CACHE_HOME", place("cache")),
        ]
    }
}

fn places_and(data: &Path, lang: Option<Lang>) -> Vec<OsString> {
    let mut words: Vec<OsString> = vec!["--data".into(), data.into()];
    words.extend(lang.into_iter().flat_map(|lang| ["--lang".into(), lang.code().into()]));
    words
}

/// Writes into the file as the program does, without its screens.
pub(super) struct Pen {
    logbook: Logbook,
    pub(super) book: Book,
}

impl Pen {
    pub(super) fn of(home: &Home) -> Pen {
        let mut logbook = Logbook::open(&home.logbook()).unwrap();
        let mut book = logbook.load(None).unwrap().book;
        book.standards.extend(shipped().map(|pack| (pack.digest, Arc::new(pack))));
        Pen { logbook, book }
    }

    pub(super) fn staff(&self, name: &str) -> StaffId {
        self.book.staff.values().find(|staff| staff.name == name).unwrap().id
    }

    /// Who acts has checked everything, and nothing was wrong.
    pub(super) fn is_ready(&mut self) {
        let pack = self.book.standard(READINESS_PACK).unwrap();
        let items = pack.items.iter().filter(|item| item.stage == Stage::Readiness);
        let answers = items.map(|item| (item.id.clone(), Answer::Met)).collect();
        self.writes(Command::Ready(answers));
    }

    pub(super) fn writes(&mut self, command: Command) {
        let now = stamp(&Clock::new().unwrap());
        let facts = Facts { now, actor: None, ids: fresh_ids(), seed: 1, via: Via::Desk, told: false, guided: None };
        let decision = decide(&self.book, &facts, &command).unwrap_or_else(|why| panic!("{command:?}: {why}"));
        let texts: Vec<_> =
            standards::built_in().iter().map(|(_, text)| (standards::digest(text), (*text).into())).collect();
        let batch = Batch { entries: &decision.entries, drafts: &decision.drafts, packs: &texts, ..Batch::default() };
        self.logbook.append(&batch).unwrap();
        self.book.fold(&decision);
    }
}

/// The standards that come with the program.
pub(super) fn shipped() -> impl Iterator<Item = Standard> {
    standards::built_in().iter().map(|(id, text)| standards::parse_pack(text, Path::new(id)).unwrap())
}
