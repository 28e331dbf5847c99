//! Two desks on one file, and trouble on the way to the disk: what was decided is saved once, or still waits.

mod asked;

use std::path::Path;
use std::sync::mpsc::{self, Receiver, Sender};
use std::time::Duration;

use darban::app::{Effect, Ledger, Msg};
use darban::config::standards;
use darban::domain::book::Book;
use darban::domain::command::{Command, Facts, NewVisit, PackRef};
use darban::domain::encounter::{Channel, Place, VisitorKind};
use darban::domain::entry::Via;
use darban::domain::ids::EncounterId;
use darban::domain::people::{Duty, Guidance, Right, Voice};
use darban::domain::time::Stamp;
use darban::domain::{Lang, Refusal};
use darban::runtime::clock::Clock;
use darban::runtime::world::{fresh_ids, stamp};
use darban::runtime::writer::{FIRST_GENERATION, Job, Writer};
use darban::store::Logbook;

/// Longer than any save takes; a test that waits so long has failed.
const PATIENCE: Duration = Duration::from_secs(30);

/// One running instance without its screen.
struct Instance {
    ledger: Ledger,
    jobs: Sender<Job>,
    told: Receiver<Msg>,
    clock: Clock,
    refused: Vec<Refusal>,
    failures: usize,
}

impl Instance {
    fn open(path: &Path) -> Instance {
        let packs = standards::built_in().iter().map(|(_, text)| (standards::digest(text), (*text).into()));
        let logbook = Logbook::open(path).unwrap();
        let (writer, book) = Writer::begin(logbook, None, packs.collect(), Lang::En.into()).unwrap();
        let (jobs, queue) = mpsc::channel();
        let (tell, told) = mpsc::channel();
        std::thread::spawn(move || writer.run(&queue, &|msg| tell.send(msg).is_ok()));
        let ledger = Ledger::new(book, FIRST_GENERATION);
        Instance { ledger, jobs, told, clock: Clock::new().unwrap(), refused: Vec::new(), failures: 0 }
    }

    fn now(&self) -> Stamp {
        stamp(&self.clock)
    }

    /// Decides and sends, as a key does; does not wait.
    fn command(&mut self, command: &Command) -> Result<(), Refusal> {
        let facts = Facts {
            now: self.now(),
            actor: None,
            ids: fresh_ids(),
            seed: 1,
            via: Via::Desk,
            told: false,
            guided: None,
        };
        let effects = self.ledger.command(command, &facts)?;
        effects.into_iter().for_each(|effect| self.send(effect));
        Ok(())
    }

    fn send(&self, effect: Effect) {
        let Effect::Append(append) = effect else { panic!("{effect:?}") };
        self.jobs.send(Job::Append(append)).unwrap();
    }

    /// Handles what the writer says until everything is on the disk.
    fn settle(&mut self) {
        while !self.ledger.at_rest() {
            self.hear();
        }
    }

    fn hear(&mut self) {
        match self.told.recv_timeout(PATIENCE).expect("the writer answers") {
            Msg::Appended { number, .. } => {
                self.ledger.acknowledged(number);
            }
            Msg::Reloaded { generation, book } => {
                let (effects, refused) = self.ledger.rebase(*book, generation);
                self.refused.extend(refused.into_iter().map(|(.., refusal)| refusal));
                effects.into_iter().for_each(|effect| self.send(effect));
            }
            Msg::Failed { .. } => self.failures += 1,
            other => panic!("{other:?}"),
        }
    }

    /// Reads what the other one did, as the watcher of the file makes it.
    fn look(&mut self) {
        self.jobs.send(Job::Reload).unwrap();
        self.hear();
        self.settle();
    }

    fn book(&self) -> &Book {
        self.ledger.book()
    }
}

fn packs() -> Vec<PackRef> {
    let read = standards::built_in().iter().map(|(id, text)| {
        let standard = standards::parse_pack(text, Path::new(id)).unwrap();
        PackRef { id: standard.id, version: standard.version, digest: standard.digest }
    });
    read.collect()
}

/// A desk with one person on duty, in confirm mode.
fn on_duty(path: &Path) -> Instance {
    let mut desk = Instance::open(path);
    let (lang, duty, voice) = (Lang::En, Duty::Guard, Voice::First);
    let setup = Command::Setup { desk: "Gate".into(), lang, name: "Sara".into(), duty, voice, packs: packs() };
    desk.command(&setup).unwrap();
    let staff = *desk.book().staff.keys().next().unwrap();
    desk.settle();
    desk.command(&Command::OpenShift { staff, duty }).unwrap();
    let (right, guidance) = (Right::Installer, Guidance::Confirm);
    desk.command(&Command::SetStaff { staff, name: "Sara".into(), duty, right, guidance, voice }).unwrap();
    desk.settle();
    desk
}

fn arrive() -> Command {
    Command::Arrive(NewVisit {
        kind: VisitorKind::Visitor,
        place: Place::Gate,
        channel: Channel::WalkIn,
        language: Some(Lang::En),
        group: 1,
    })
}

fn newest(desk: &Instance) -> EncounterId {
    *desk.book().encounters.keys().last().unwrap()
}

#[test]
fn two_instances_write_in_turn_without_looking_and_nothing_is_lost_or_doubled() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("logbook.db");
    let mut one = on_duty(&path);
    let mut two = Instance::open(&path);
    for round in 0..20 {
        let (first, second) = if round % 3 == 0 { (&mut two, &mut one) } else { (&mut one, &mut two) };
        first.command(&arrive()).unwrap();
        second.command(&arrive()).unwrap();
        second.command(&arrive()).unwrap();
        first.settle();
        second.settle();
    }
    one.look();
    two.look();
    for desk in [&one, &two] {
        let mut tickets: Vec<u32> = desk.book().encounters.values().map(|visit| visit.arrival.ticket).collect();
        tickets.sort_unstable();
        assert_eq!(tickets, (1..=60).collect::<Vec<u32>>(), "every arrival once, every ticket its own");
        assert_eq!(desk.refused, []);
    }
}

#[test]
fn what_the_other_one_did_first_is_refused_and_said() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("logbook.db");
    let mut one = on_duty(&path);
    one.command(&arrive()).unwrap();
    one.settle();
    let visit = newest(&one);
    let mut two = Instance::open(&path);
    one.command(&Command::Greet(visit)).unwrap();
    one.settle();
    two.command(&Command::Greet(visit)).unwrap();
    two.settle();
    assert_eq!(two.refused, [Refusal::NotNow], "greeted already, and the person is told");
    assert_eq!(two.book().encounters[&visit].steps.len(), 1);
}

#[test]
fn a_file_that_was_moved_is_said_at_once_and_nothing_is_claimed_saved() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("logbook.db");
    let elsewhere = folder.path().join("elsewhere.db");
    let mut desk = on_duty(&path);
    std::fs::rename(&path, &elsewhere).unwrap();
    desk.command(&arrive()).unwrap();
    desk.command(&arrive()).unwrap();
    while desk.failures == 0 {
        desk.hear();
    }
    assert_eq!(desk.ledger.waiting(), 2, "both wait, neither is saved");
    std::fs::rename(&elsewhere, &path).unwrap();
    desk.look();
    assert_eq!(desk.ledger.waiting(), 0);
    let book = Logbook::open(&path).unwrap().load(None).unwrap().book;
    let tickets: Vec<u32> = book.encounters.values().map(|visit| visit.arrival.ticket).collect();
    assert_eq!(tickets, [1, 2], "saved once each after the file came back");
}
