//! What visitors ask for: complaints, requests that hold a visit open, promises carried over shifts.

use darban::domain::Lang;
use darban::domain::encounter::Outcome;
use darban::domain::request::{RequestKind, Settlement};
use darban::domain::shift::ShiftEnd;
use darban::i18n::{self, Key, Moment};

use super::{at_the_desk, gets_ready, gone, leaves, nobody, number_of, outcome, said, served, verified};
use crate::e2e::home::Home;
use crate::e2e::window::Window;

fn listening(home: &Home) -> Window {
    let mut desk = at_the_desk(home);
    desk.types("a").hears(Key::DeskGreet).types("⏎").hears(Key::DeskListen);
    desk
}

#[test]
fn a_complaint_is_four_keys_and_every_end_has_its_own() {
    let home = Home::at_work(Lang::En);
    let mut desk = listening(&home);
    // r, 3, cause, end: nothing is waited for in between, as by a hand that knows it.
    desk.types("r311");
    // The other ends that one key does not say all of.
    desk.types("r23").hears(Key::FormToWhomAsk).types("second floor⏎").hears(Key::DeskListen);
    desk.types("r24").hears(Key::FormRefusedAsk).types("1").hears(Key::DeskListen).types("r45").hears(Key::DeskListen);
    leaves(desk);

    let book = home.book();
    let all: Vec<_> = book.requests.values().collect();
    assert_eq!((all[0].kind, all[0].cause.is_some()), (RequestKind::Complaint, true));
    let ends: Vec<_> = all.iter().filter_map(|request| request.settled.as_ref()).map(|settled| &settled.how).collect();
    assert!(
        matches!(ends[..], [
            Settlement::Answered,
            Settlement::Referred { to },
            Settlement::Refused { code: Some(_), alternative, .. },
            Settlement::Withdrawn,
        ] if to == "second floor" && !alternative.is_empty()),
        "{ends:?}"
    );
    verified(&home);
}

#[test]
fn a_request_holds_the_visit_open_and_its_promise_goes_to_the_next_shift() {
    let home = Home::at_work(Lang::En);
    let mut desk = listening(&home);
    // Asked, and nobody can say yet.
    desk.types("r").hears(Key::FormRequestAsk).types("2").hears(Key::FormEndAsk);
    let open = number_of(&home, &mut desk, "it stays open");
    desk.types(&open).hears(Key::DeskListen).sees("1 request is not settled");
    served(&home, &mut desk, 1);
    // The visit does not close over it: Enter leads to its end.
    desk.hears(Key::DeskFarewell).sees("1 request is not settled").types("⏎").hears(Key::FormEndAsk).types("2");
    desk.hears(Key::FormWhatAsk).types("key B-214⏎").hears(Key::FormOwner);
    let whoever = number_of(&home, &mut desk, "whoever is on duty");
    desk.types(&whoever).hears(Key::FormDueAsk).types("⏎").hears(Key::FormCritical).types("2");
    desk.hears_about(Key::DeskReadyToClose, "key").types("⏎");
    // A visit so quick is remarked upon; the next key takes the remark from over the promise.
    nobody(&mut desk).sees("1 open").hears_about(Key::DeskNudgeQuick, "key").types("↓").sees("key B-214").is_saved();
    let book = home.book();
    assert_eq!(outcome(&book, 1), Some(Outcome::Served));
    let promise = book.owed()[0];
    let due = promise.due().expect("a promise has a due time");
    let words = i18n::clock(Lang::En, Moment::new(due, promise.at.offset));

    // Anong relieves. What is open is read, and the critical promise read back.
    desk.types("s").hears(Key::ShiftPeopleAsk).types("2").hears(Key::ShiftWho);
    let anong = number_of(&home, &mut desk, "Anong");
    desk.types(&anong).hears(Key::ShiftDuty).types("⏎").hears(Key::ShiftRelieve);
    let relieve = number_of(&home, &mut desk, "relieve it");
    desk.types(&relieve);
    gets_ready(&mut desk).hears(Key::ShiftReadMatters).sees("key B-214").sees(&words).types("⏎");
    gone(&home, &mut desk, Key::ShiftReadMatters);
    reads_back(&home, &mut desk, due, promise.at.offset);
    desk.hears(Key::ShiftGiverPresent).types("1");
    nobody(&mut desk).sees("Anong · receptionist").sees("key B-214");
    // The visitor has the answer: satisfied, and that was verified.
    desk.types("o").hears(Key::ListOwed).sees("key B-214").types("⏎").hears(Key::FormKeepAsk).types("1");
    desk.hears(Key::FormVerifiedAsk).types("1").sees("Nothing is owed").types("␛");
    nobody(&mut desk).hears(Key::DeskNothingOwed);
    leaves(desk);

    let book = home.book();
    assert_eq!(book.shift_before.as_ref().and_then(|shift| shift.ended).map(|(_, how)| how), Some(ShiftEnd::Relieved));
    let shift = book.open_shift().expect("the next shift is open");
    let read_back = shift.read_back.as_ref().expect("the promise was read back");
    assert_eq!((&read_back.promises[..], read_back.giver_present), (&[(promise.id, 1)][..], true));
    let kept = book.requests[&promise.id].kept.as_ref().expect("the promise is kept");
    assert_eq!((kept.result.satisfied, kept.result.verified), (Some(true), true));
    assert_eq!(book.staff[&kept.by].name, "Anong");
    assert!(!said(&home, &["show"]).contains("key B-214"), "nothing is open any more");
    verified(&home);
}

/// Picks a wrong due time first, is asked again, picks the right one.
fn reads_back(home: &Home, desk: &mut Window, due: i64, offset: i16) {
    let dates = i18n::DateStyle { lang: home.lang, calendar: i18n::Calendar::of(home.lang) };
    let moment = Moment::new(due, offset);
    let right = format!("{} {}", i18n::date_short(dates, moment), i18n::clock(home.lang, moment));
    let wrong = if number_of(home, desk, &right) == "1" { "2" } else { "1" };
    desk.types(wrong).hears(Key::ShiftReadBackAgain);
    let right = number_of(home, desk, &right);
    desk.types(&right);
}
