//! One whole shift from an empty home: the first run, the first visits of a new person, a furious one, the end.

use darban::domain::Lang;
use darban::domain::encounter::Outcome;
use darban::domain::request::{RequestKind, Settlement};
use darban::domain::shift::ShiftEnd;
use darban::i18n::{self, Key};

use super::{gets_ready, leaves, nobody, number_of, outcome, said, served, served_step_by_step, verified, visit};
use crate::e2e::home::Home;
use crate::e2e::window::Window;

/// What people of this language write.
struct Words {
    lang: Lang,
    desk: &'static str,
    name: &'static str,
    promise: &'static str,
    truck: &'static str,
}

/// Presses the number of an answer that the catalogue names.
fn answers(home: &Home, desk: &mut Window, key: Key) {
    let number = number_of(home, desk, &i18n::say(home.lang, key));
    desk.types(&number);
}

fn first_run(home: &Home, words: &Words) -> Window {
    let mut desk = home.desk();
    desk.hears(Key::ShiftLanguage);
    answers(home, &mut desk, Key::LanguageSelf);
    desk.hears(Key::ShiftDeskName).types(words.desk).types("⏎").hears(Key::ShiftYourName);
    desk.types(words.name).types("⏎").hears(Key::ShiftDuty);
    answers(home, &mut desk, Key::DutyGuard);
    if words.lang == Lang::Th {
        desk.hears(Key::ShiftVoice);
        answers(home, &mut desk, Key::VoiceFirst);
    }
    // 06:00: is on duty, checks uniform, post and equipment, says how the day is.
    nobody(gets_ready(&mut desk)).sees(words.name).sees(words.desk);
    desk
}

fn one_shift(words: &Words) {
    let home = Home::bare(words.lang);
    let mut desk = first_run(&home, words);
    // The first visit of a new person: the items are asked one by one.
    desk.types("a").hears(Key::DeskGreet).types("⏎");
    served_step_by_step(&home, &mut desk, 1);
    nobody(&mut desk).is_saved();
    // From now on only confirmed, as the person with all rights decides.
    desk.types("s").hears(Key::ShiftPeopleAsk);
    answers(&home, &mut desk, Key::ShiftSettingsOf);
    desk.hears(Key::ShiftSettingsAsk);
    answers(&home, &mut desk, Key::ShiftPerson);
    desk.hears(Key::ShiftWhose).types("1");
    answers(&home, &mut desk, Key::ShiftGuidance);
    answers(&home, &mut desk, Key::GuidanceConfirm);
    nobody(&mut desk);
    // Two at once. The first complains, and the answer is owed until tomorrow.
    desk.types("a").hears(Key::DeskGreet).types("⏎").hears(Key::DeskListen).types("a");
    desk.hears(Key::DeskWaiting).hears(Key::DeskListen).types("r").hears(Key::FormRequestAsk);
    answers(&home, &mut desk, Key::RequestComplaint);
    desk.hears(Key::FormCauseAsk).types("1").hears(Key::FormEndAsk);
    answers(&home, &mut desk, Key::EndPromised);
    desk.hears(Key::FormWhatAsk).types(words.promise).types("⏎").hears(Key::FormOwner).types("1");
    desk.hears(Key::FormDueAsk).types("⏎").hears(Key::FormCritical).types("⏎").hears(Key::DeskListen);
    served(&home, &mut desk, 2);
    desk.hears(Key::DeskGreet).types("l");
    // A truck is no visitor.
    nobody(&mut desk).types("i").hears(Key::FormSeverity).types("1").hears(Key::FormOccurAsk);
    desk.types(words.truck).types("⏎");
    nobody(&mut desk)
        .types("e")
        .hears(Key::ListEncounters)
        .sees(words.truck)
        .hears(Key::OutcomeLeftUnserved)
        .types("␛");
    nobody(&mut desk).types("o").hears(Key::RequestComplaint).sees(words.promise).types("␛");
    // 14:00: the shift ends, with its promise left to the next; a digit does it, never Enter.
    nobody(&mut desk).types("s").hears(Key::ShiftPeopleAsk);
    answers(&home, &mut desk, Key::ShiftCloseIt);
    desk.hears(Key::ShiftMood).types("3").hears(Key::ShiftCloseAsk);
    answers(&home, &mut desk, Key::ShiftCloseIt);
    desk.hears(Key::ShiftWho);
    leaves(desk);
    tells(&home, words);
}

/// What the file says of the shift.
fn tells(home: &Home, words: &Words) {
    let book = home.book();
    let shift = book.shift.as_ref().expect("there was a shift");
    assert_eq!(shift.ended.map(|(_, how)| how), Some(ShiftEnd::Closed));
    assert_eq!(shift.readiness.len(), 1);
    let outcomes = [1, 2, 3].map(|n| outcome(&book, n));
    assert_eq!(outcomes, [Some(Outcome::Served), Some(Outcome::Served), Some(Outcome::LeftUnserved)]);
    assert!(visit(&book, 1).arrival.guided && !visit(&book, 2).arrival.guided);
    let request = book.requests.values().next().expect("the complaint is there");
    assert_eq!((request.kind, request.ticket), (RequestKind::Complaint, 2));
    let how = request.settled.as_ref().map(|settled| &settled.how);
    assert!(
        matches!(how, Some(Settlement::Promised { what, critical: false, .. }) if what == words.promise),
        "{how:?}"
    );
    assert_eq!(book.owed().len(), 1, "carried over");
    assert_eq!(book.occurrences.values().map(|line| line.text.as_str()).collect::<Vec<_>>(), [words.truck]);
    let told = said(home, &["show"]);
    assert!(told.contains(words.promise) && told.contains(words.truck) && told.contains(words.name), "{told}");
    verified(home);
}

#[test]
fn a_whole_shift_in_persian_from_an_empty_home() {
    let words = Words {
        lang: Lang::Fa, desk: "لابی", name: "م. کریمی", promise: "کلید انبار", truck: "کامیون کاغذ"
    };
    one_shift(&words);
}

#[test]
fn a_whole_shift_in_thai_from_an_empty_home() {
    let words = Words {
        lang: Lang::Th, desk: "ล็อบบี้", name: "สมชาย", promise: "กุญแจห้องเก็บของ", truck: "รถส่งกระดาษ"
    };
    one_shift(&words);
}
