//! A visit of a shift that is long over is found and corrected, with a reason, as a new entry.

use darban::domain::Lang;
use darban::domain::answer::Answer;
use darban::domain::encounter::Act;
use darban::domain::entry::{Body, Entry};
use darban::domain::people::Duty;
use darban::domain::{Book, Command};
use darban::i18n::Key;
use darban::store::Reader;

use super::{at_the_desk, gone, leaves, nobody, served, verified, visit};
use crate::e2e::home::{Home, Pen, shipped};

pub(super) fn entries(home: &Home) -> Vec<Entry> {
    let mut all = Vec::new();
    let keep = &mut |_, entry| {
        all.push(entry);
        true
    };
    Reader::open(&home.logbook()).unwrap().entries(0, keep).unwrap();
    all
}

/// Ends the shift and opens the next one, so many times.
fn shifts_go_by(home: &Home, count: usize) {
    let mut pen = Pen::of(home);
    let staff = pen.staff("Karimi");
    for _ in 0..count {
        pen.writes(Command::EndShift);
        pen.writes(Command::OpenShift { staff, duty: Duty::Guard });
        pen.is_ready();
    }
}

/// The key and the id of an item that nobody answered.
fn unanswered(book: &Book) -> (String, String) {
    let (visit, seen) = (visit(book, 1), visit(book, 1).seen());
    let pack = shipped().find(|pack| pack.digest == visit.arrival.pack).expect("the standard is a shipped one");
    let mut items = darban::domain::seen::asked_items(&pack, &seen);
    let item = items.find(|item| seen.answer(&item.id) == Answer::Assumed).expect("many are unanswered");
    (item.key.to_string(), item.id.clone())
}

#[test]
fn a_visit_three_shifts_back_is_corrected_with_a_reason() {
    for (lang, why) in [(Lang::Fa, "فیلم دوربین را دیدم"), (Lang::En, "the tape says so"), (Lang::Th, "ดูจากกล้องแล้ว")]
    {
        let home = Home::at_work(lang);
        let mut desk = at_the_desk(&home);
        desk.types("a").hears(Key::DeskGreet).types("⏎");
        served(&home, &mut desk, 1);
        nobody(&mut desk);
        leaves(desk);
        let book = home.book();
        let (encounter, (key, item)) = (visit(&book, 1).id(), unanswered(&book));
        shifts_go_by(&home, 3);
        let before = entries(&home);
        assert!(!home.book().encounters.contains_key(&encounter), "{lang:?}: the book has put it away");

        // The present shift and the one before are listed first; the visit is in the second of the earlier ones.
        let mut desk = at_the_desk(&home);
        desk.types("e").hears(Key::ListEncounters).types("e").hears(Key::ListEarlier).sees("Karimi").types("↓⏎");
        gone(&home, &mut desk, Key::ListEarlier)
            .hears(Key::OutcomeServed)
            .types("⏎")
            .hears(Key::ListAnswers)
            .types(&key);
        // Without a reason nothing is written, and Esc leads back to the visit.
        desk.hears(Key::FormCorrectionHelp).types("⏎").hears(Key::RefusalWordsNeeded).types("␛");
        gone(&home, &mut desk, Key::FormCorrectionHelp).hears(Key::ListAnswers);
        assert_eq!(entries(&home).len(), before.len(), "{lang:?}: nothing is corrected without a reason");
        desk.types(&key).hears(Key::FormCorrectionHelp).types(why).types("⏎");
        gone(&home, &mut desk, Key::FormCorrectionHelp).hears(Key::ListAnswers).is_saved();
        // The timeline is below, and says so.
        desk.types(&"↓".repeat(20)).sees(why);
        leaves(desk);

        let after = entries(&home);
        assert_eq!(after[..before.len()], before[..], "{lang:?}: what was written stays");
        let [correction] = &after[before.len()..] else { panic!("{lang:?}: {:?}", &after[before.len()..]) };
        let Body::Corrected { encounter: of, act, reason } = &correction.body else { panic!("{correction:?}") };
        assert_eq!((*of, reason.as_deref()), (encounter, Some(why)), "{lang:?}");
        assert!(matches!(act, Act::Mark { item: of, answer: Answer::Missed, .. } if *of == item), "{act:?}");
        assert_eq!(correction.shift, home.book().shift.map(|shift| shift.id), "{lang:?}: written in the present shift");
        verified(&home);
    }
}
