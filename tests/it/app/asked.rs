//! Visits by conditions, asked of the reader's thread as a screen asks: page by page, by parameter, and stopped.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};

use darban::app::Msg;
use darban::cli::demo::{Plan, write};
use darban::config::standards;
use darban::domain::Lang;
use darban::domain::answer::Answer as Answered;
use darban::domain::encounter::Encounter;
use darban::domain::standard::Parameter;
use darban::domain::time::Stamp;
use darban::runtime::reader::{self, Desk};
use darban::store::{EncounterFilter, Mark, Reader, StoreError};
use darban::ui::question::{MARKS, Sift};
use darban::ui::{Answer, Question};
use tempfile::TempDir;

use super::PATIENCE;

/// The evening of 2026-03-20 in Tehran.
const UNTIL: i64 = 1_774_024_200_000;

/// A made-up file and its reader's thread.
struct File {
    _folder: TempDir,
    path: PathBuf,
    desk: Desk,
    told: Receiver<Msg>,
}

impl File {
    fn of(encounters: u32) -> File {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("logbook.db");
        let packs = standards::load_all(Path::new("nowhere")).0;
        write(&path, Plan { lang: Lang::Fa, seed: 7, encounters, until: Stamp::told(UNTIL, 210), packs: &packs }, true)
            .unwrap();
        let (tell, told) = mpsc::channel();
        let desk = reader::start(path.clone(), move |msg| tell.send(msg).is_ok()).unwrap();
        File { _folder: folder, path, desk, told }
    }

    fn asks(&mut self, sift: &Sift) -> Answer {
        let question = Question::Sifted(Box::new(sift.clone()));
        self.desk.ask(question.clone(), Lang::En.into());
        self.hears(&question)
    }

    /// What comes back, whatever was told of the way there.
    fn hears(&self, asked: &Question) -> Answer {
        loop {
            match self.told.recv_timeout(PATIENCE).expect("an answer") {
                Msg::Answered { answer: Answer::Reading { .. }, .. } => {}
                Msg::Answered { question, answer } if question == *asked => return answer,
                other => panic!("{other:?}"),
            }
        }
    }

    fn finds(&mut self, sift: &Sift) -> Vec<Encounter> {
        match self.asks(sift) {
            Answer::Sifted(found) => found,
            other => panic!("{other:?}"),
        }
    }

    /// Every page, one after the other.
    fn lists(&mut self, mut sift: Sift) -> Vec<Encounter> {
        let mut all: Vec<Encounter> = Vec::new();
        loop {
            let page = self.finds(&sift);
            sift.before = page.last().map(Encounter::id);
            let more = page.len() == sift.limit;
            all.extend(page);
            if !more {
                return all;
            }
        }
    }
}

fn page(limit: usize) -> Sift {
    Sift { limit, ..Sift::default() }
}

#[test]
fn every_mark_of_the_screens_is_one_of_the_stores() {
    assert_eq!(MARKS.to_vec(), Mark::ALL.iter().map(|mark| mark.name()).collect::<Vec<_>>());
}

#[test]
fn pages_follow_each_other_newest_first_and_leave_nothing_out() {
    let mut file = File::of(300);
    let all = file.lists(page(60));
    let mut reader = Reader::open(&file.path).unwrap();
    let places = reader.places(&EncounterFilter::default(), 1_000).unwrap();
    let expected: Vec<_> = places.iter().map(|place| reader.encounter_at(*place).unwrap().unwrap().id()).collect();
    assert_eq!(all.iter().map(Encounter::id).collect::<Vec<_>>(), expected);
    assert_eq!(all.len(), 300);
    // Of one shift too, whose visits stand in the order of their arrival.
    let shift = all[100].arrival.shift;
    let of_shift = file.lists(Sift { shift: Some(shift), ..page(4) });
    let expected: Vec<_> = all.iter().filter(|visit| visit.arrival.shift == shift).map(Encounter::id).collect();
    let found: Vec<_> = of_shift.iter().map(Encounter::id).collect();
    assert!(found.len() > 4 && found.len() == expected.len() && found.iter().all(|id| expected.contains(id)));
}

#[test]
fn a_parameter_is_asked_of_every_standard() {
    let mut file = File::of(300);
    let packs = standards::load_all(Path::new("nowhere")).0;
    let missed = |visit: &Encounter, parameter| {
        let (standard, _) = packs.iter().find(|(pack, _)| pack.digest == visit.arrival.pack).unwrap();
        let judged = standard.items.iter().zip(visit.answers(&visit.seen(), standard));
        judged.into_iter().any(|(item, answer)| item.parameter == parameter && answer == Answered::Missed)
    };
    let all = file.lists(page(60));
    let mut found = 0;
    for parameter in [Parameter::Speech, Parameter::Distance, Parameter::Time] {
        let listed = file.lists(Sift { missed: Some(parameter), ..page(60) });
        let expected: Vec<_> = all.iter().filter(|visit| missed(visit, parameter)).map(Encounter::id).collect();
        assert_eq!(listed.iter().map(Encounter::id).collect::<Vec<_>>(), expected, "{parameter:?}");
        found += listed.len();
    }
    assert!(found > 0, "a parameter that nobody missed says nothing");
}

#[test]
fn conditions_hold_together() {
    let mut file = File::of(300);
    let all = file.lists(page(60));
    let (kind, staff) = (all[3].seen().kind, all[3].seen().owner);
    let listed = file.lists(Sift { kind: Some(kind), staff: Some(staff), ..page(60) });
    let expected: Vec<_> =
        all.iter().filter(|visit| (visit.seen().kind, visit.seen().owner) == (kind, staff)).collect();
    assert_eq!(listed.iter().collect::<Vec<_>>(), expected);
    let unhappy = file.lists(Sift { mark: Some("unhappy"), ..page(60) });
    assert_eq!(unhappy.len(), all.iter().filter(|visit| visit.seen().ever_unhappy).count());
    assert!(!unhappy.is_empty() && unhappy.len() < all.len());
}

#[test]
fn what_nobody_waits_for_any_more_is_stopped_and_the_next_question_is_answered() {
    let mut file = File::of(300);
    let question = Question::Sifted(Box::new(page(60)));
    // The thread may be done with it before it is stopped; then it is an answer as any.
    file.desk.ask(question.clone(), Lang::En.into());
    file.desk.stop();
    assert!(matches!(file.hears(&question), Answer::Stopped | Answer::Sifted(_)));
    assert_eq!(file.finds(&page(60)).len(), 60);
    // In the middle of the reading, on the store itself: by whoever asked, and from another thread.
    let mut reader = Reader::open(&file.path).unwrap();
    let handle = reader.interrupter();
    let (all, left) = (EncounterFilter::default(), Some(Mark::Left));
    for filter in [all.clone(), EncounterFilter { mark: left, ..all.clone() }] {
        let stopped = reader.places_while(&filter, 500, &mut |_, _| false);
        assert!(matches!(stopped, Err(StoreError::Stopped)), "{stopped:?}");
    }
    let interrupted = reader.places_while(&all, 500, &mut |_, _| {
        handle.interrupt();
        true
    });
    assert!(matches!(interrupted, Err(StoreError::Stopped)), "nothing is wrong with the file: {interrupted:?}");
    assert_eq!(reader.places(&all, 500).unwrap().len(), 300, "control: nothing is left of it");
}
