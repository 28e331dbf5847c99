//! What is no visit, and what is found wrong afterwards.

use darban::domain::Lang;
use darban::domain::answer::Answer;
use darban::domain::encounter::{Act, Encounter};
use darban::domain::seen::asked_items;
use darban::domain::shift::Severity;
use darban::i18n::Key;

use super::{at_the_desk, gets_ready, gone, leaves, nobody, number_of, said, served, verified};
use crate::e2e::home::{Home, shipped};
use crate::e2e::window::Window;

/// Opens the one visit of the list.
fn opens_the_visit(desk: &mut Window) -> &mut Window {
    desk.types("e").hears(Key::ListEncounters).sees("#1").types("⏎").hears(Key::ListAnswers)
}

/// The keys of two items that nobody answered: which one the look back asks about varies.
fn unanswered(visit: &Encounter) -> [String; 2] {
    let seen = visit.seen();
    let pack = shipped().find(|pack| pack.digest == visit.arrival.pack).expect("the standard is a shipped one");
    let mut items = asked_items(&pack, &seen).filter(|item| seen.answer(&item.id) == Answer::Assumed);
    [(); 2].map(|()| items.next().expect("many are unanswered").key.to_string())
}

fn only(home: &Home) -> Encounter {
    let book = home.book();
    assert_eq!(book.encounters.len(), 1);
    book.encounters.values().next().expect("there is one").clone()
}

#[test]
fn what_is_no_visit_is_one_line_and_stands_in_the_lists() {
    let home = Home::at_work(Lang::En);
    let mut desk = at_the_desk(&home);
    // It does not wait for the visitor who is being served.
    desk.types("a").hears(Key::DeskGreet).types("⏎").hears(Key::DeskListen);
    desk.types("i").hears(Key::FormSeverity).types("1").hears(Key::FormOccurAsk).types("truck with paper⏎");
    desk.hears(Key::DeskListen).types("i").hears(Key::FormSeverity);
    let serious = number_of(&home, &mut desk, "serious");
    // What is likely is chosen with an arrow.
    desk.types(&serious).hears(Key::FormOccurAsk).sees("alarm").types("↓⏎").hears(Key::DeskListen);
    desk.types("e").hears(Key::ListEncounters).sees("truck with paper").sees("alarm").sees("#1");
    // From one list to the other; there the same key writes one.
    desk.types("i").hears(Key::ListOccurrences).sees("truck with paper").sees("alarm").sees_no_more("#1");
    desk.types("i").hears(Key::FormSeverity).types("␛").hears(Key::ListOccurrences);
    desk.types("o").hears(Key::ListOwed).types("i").hears(Key::ListOccurrences).sees("alarm");
    desk.types("e").hears(Key::ListEncounters).sees("#1").types("␛");
    gone(&home, &mut desk, Key::ListEncounters).hears(Key::DeskListen);
    leaves(desk);
    let book = home.book();
    let lines: Vec<_> = book.occurrences.values().map(|line| (line.severity, line.text.as_str())).collect();
    assert_eq!(lines, [(Severity::Note, "truck with paper"), (Severity::Serious, "alarm")]);
    assert!(said(&home, &["show"]).contains("truck with paper"));
    verified(&home);
}

#[test]
fn a_correction_after_the_close_is_a_new_entry_and_after_the_shift_has_a_reason() {
    let home = Home::at_work(Lang::En);
    let mut desk = at_the_desk(&home);
    desk.types("a").hears(Key::DeskGreet).types("⏎");
    served(&home, &mut desk, 1);
    nobody(&mut desk).is_saved();
    let closed = only(&home);
    // One digit in the detail: the answer goes on to missed, and the timeline says so.
    let [first, second] = unanswered(&closed);
    opens_the_visit(&mut desk).types(&first).sees("missed · corrected later").is_saved().types("␛");
    gone(&home, &mut desk, Key::ListAnswers).types("␛");
    nobody(&mut desk);
    let corrected = only(&home);
    assert_eq!(corrected.steps, closed.steps, "what was written stays");
    let [correction] = &corrected.corrections[..] else { panic!("{:?}", corrected.corrections) };
    assert!(correction.reason.is_none(), "{correction:?}");

    // The shift ends: mood, then a digit; Enter does not do it.
    desk.types("s").hears(Key::ShiftPeopleAsk);
    let close = number_of(&home, &mut desk, "close the shift");
    desk.types(&close).hears(Key::ShiftMood).types("2").hears(Key::ShiftCloseAsk).types("↓⏎");
    desk.hears(Key::FormDigitOnly).types("2").hears(Key::ShiftWho).is_saved();
    let karimi = number_of(&home, &mut desk, "Karimi");
    desk.types(&karimi).hears(Key::ShiftDuty).types("⏎");
    nobody(gets_ready(&mut desk));
    // Now the same digit asks why.
    opens_the_visit(&mut desk).types(&second).hears(Key::FormCorrectionHelp);
    assert_eq!(only(&home).corrections.len(), 1, "nothing is corrected without a reason");
    desk.types("the tape says so⏎").hears(Key::ListAnswers).sees(&format!("{second} ✗")).is_saved();
    // The timeline is below.
    desk.types(&"↓".repeat(20)).sees("the tape says so");
    leaves(desk);

    let corrected = only(&home);
    let last = corrected.corrections.last().expect("it is corrected");
    assert_eq!(last.reason.as_deref(), Some("the tape says so"));
    assert!(matches!(&last.step.act, Act::Mark { answer: Answer::Missed, .. }), "{last:?}");
    assert_eq!(corrected.seen().marks.iter().filter(|(_, answer, _)| *answer == Answer::Missed).count(), 2);
    verified(&home);
}
