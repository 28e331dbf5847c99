//! A home folder of its own for one test: config, data, and the program started in it.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command as Process, Output};
use std::sync::Arc;

use darban::config::standards;
use darban::domain::command::{Facts, PackRef};
use darban::domain::entry::Via;
use darban::domain::people::{Duty, Guidance, Right, Voice};
use darban::domain::{Book, Command, Lang, decide};
use darban::runtime::clock::Clock;
use darban::runtime::world::{fresh_ids, stamp};
use darban::store::{Batch, Logbook};
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
        let (duty, voice) = (Duty::Guard, Voice::First);
        let (mut packs, mut texts, mut book) = (Vec::new(), Vec::new(), Book::default());
        for (id, text) in standards::built_in() {
            let standard = standards::parse_pack(text, Path::new(id)).unwrap();
            packs.push(PackRef { id: standard.id.clone(), version: standard.version.clone(), digest: standard.digest });
            texts.push((standard.digest, (*text).to_owned()));
            book.standards.insert(standard.digest, Arc::new(standard));
        }
        let mut logbook = Logbook::open(&home.logbook()).unwrap();
        let setup = Command::Setup { desk: "Lobby".into(), lang, name: "Karimi".into(), duty, voice, packs };
        write(&mut logbook, &mut book, &setup, &texts);
        let karimi = book.staff.values().next().unwrap().id;
        let enrol = Command::Enrol { name: "Anong".into(), duty: Duty::Receptionist, voice: Voice::Second };
        write(&mut logbook, &mut book, &enrol, &texts);
        write(&mut logbook, &mut book, &Command::OpenShift { staff: karimi, duty }, &texts);
        let (name, right, guidance) = ("Karimi".into(), Right::Installer, Guidance::Confirm);
        write(
            &mut logbook,
            &mut book,
            &Command::SetStaff { staff: karimi, name, duty, right, guidance, voice },
            &texts,
        );
        write(&mut logbook, &mut book, &Command::EndShift, &texts);
        home
    }

    /// A desk at which Karimi is on duty as a guard.
    pub(super) fn at_work(lang: Lang) -> Home {
        let home = Home::set_up(lang);
        let mut logbook = Logbook::open(&home.logbook()).unwrap();
        let mut book = logbook.load(None).unwrap().book;
        let staff = book.staff.values().find(|staff| staff.name == "Karimi").unwrap().id;
        write(&mut logbook, &mut book, &Command::OpenShift { staff, duty: Duty::Guard }, &[]);
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
        self.desk_with(&[])
    }

    /// The desk, or what the arguments ask for, on a terminal.
    pub(super) fn desk_with(&self, args: &[&str]) -> Window {
        let mut command = portable_pty::CommandBuilder::new(DARBAN);
        command.args(self.all(args));
        STALE.iter().for_each(|name| command.env_remove(name));
        self.places().into_iter().for_each(|(name, place)| command.env(name, place));
        command.env("TERM", "xterm-256color");
        command.cwd(self.folder.path());
        Window::open(command, self.lang)
    }

    /// The program without a terminal, to its end.
    pub(super) fn run(&self, args: &[&str]) -> Output {
        let mut process = Process::new(DARBAN);
        process.args(self.all(args)).current_dir(self.folder.path());
        STALE.iter().for_each(|name| {
            process.env_remove(name);
        });
        process.envs(self.places()).stdin(std::process::Stdio::null()).output().unwrap()
    }

    fn all<'a>(&'a self, args: &[&'a str]) -> Vec<PathOrWord<'a>> {
        let own = [PathOrWord::Word("--data"), PathOrWord::Path(self.data())];
        let lang = [PathOrWord::Word("--lang"), PathOrWord::Word(self.lang.code())];
        args.iter().map(|word| PathOrWord::Word(word)).chain(own).chain(lang).collect()
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

enum PathOrWord<'a> {
    Word(&'a str),
    Path(PathBuf),
}

impl AsRef<OsStr> for PathOrWord<'_> {
    fn as_ref(&self) -> &OsStr {
        match self {
            PathOrWord::Word(word) => word.as_ref(),
            PathOrWord::Path(path) => path.as_ref(),
        }
    }
}

fn write(
    logbook: &mut Logbook,
    book: &mut Book,
    command: &Command,
    packs: &[(darban::domain::standard::Digest, String)],
) {
    let now = stamp(&Clock::new().unwrap());
    let facts = Facts { now, actor: None, ids: fresh_ids(), seed: 1, via: Via::Desk, told: false };
    let decision = decide(book, &facts, command).unwrap();
    let batch = Batch { entries: &decision.entries, drafts: &decision.drafts, packs, ..Batch::default() };
    logbook.append(&batch).unwrap();
    book.fold(&decision);
}
