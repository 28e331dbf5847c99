//! Whatever is pressed, in whatever order: nothing panics, a refusal changes nothing, and the rules of the book hold.

mod press;

use std::collections::{BTreeMap, BTreeSet};

use darban::domain::answer::Answer;
use darban::domain::encounter::{Encounter, End, Outcome};
use darban::domain::entry::Via;
use darban::domain::people::Right;
use darban::domain::standard::Parameter;
use darban::domain::{Body, Command, Refusal};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;

use self::press::{Press, code, command, some_staff};
use super::kit::Post;

/// Presses the key; the decision must leave the book by the rules.
fn press(post: &mut Post, keys: Press) -> Result<(), TestCaseError> {
    let (command, who, pause) = (command(post, keys), keys.3, keys.4);
    post.actor = match who {
        0..=99 => None,
        100..=249 => Some(code(&[post.omid, post.nok, post.mina], who)),
        _ => Some(some_staff(&post.book, who)),
    };
    match pause % 16 {
        // Several keys of one millisecond; the machine started anew; the wall clock set back.
        0 | 1 => post.wait(-10),
        2 => post.reboot(),
        3 => post.now.wall -= 3_600_000,
        _ => post.wait(i64::from(pause)),
    }
    let (before, drafts) = (post.book.clone(), post.drafts.len());
    if post.play(command.clone()).is_err() {
        prop_assert_eq!(&post.book, &before, "refused, and yet changed: {:?}", command);
        prop_assert_eq!(post.drafts.len(), drafts);
    }
    rules(post).map_err(|broken| TestCaseError::fail(format!("after {command:?}: {broken}")))
}

fn rules(post: &Post) -> Result<(), String> {
    let book = &post.book;
    let holds = |rule: bool, what: &str| if rule { Ok(()) } else { Err(what.to_owned()) };
    let installer = book.staff.values().any(|person| person.right == Right::Installer);
    holds(installer || book.desk.is_none(), "nobody has all rights: they could never be given again")?;
    let ids: BTreeSet<_> = post.entries.iter().map(|entry| entry.id).collect();
    holds(ids.len() == post.entries.len(), "an entry id was given twice")?;
    let count = |of: fn(&Body) -> bool| post.entries.iter().filter(|entry| of(&entry.body)).count();
    let opened = count(|body| matches!(body, Body::ShiftOpened { .. }));
    let ended = count(|body| matches!(body, Body::ShiftEnded { .. }));
    holds(opened - ended == usize::from(book.open_shift().is_some()), "more than one shift is open")?;
    let open: BTreeSet<_> = book.open_visits().iter().map(|visit| visit.id()).collect();
    let drafts: BTreeSet<_> = post.drafts.keys().copied().collect();
    holds(open == drafts, "open visits and draft rows differ")?;
    let drafted = |visit: &&Encounter| post.drafts.get(&visit.id()).is_some_and(|draft| draft.steps == visit.steps);
    holds(book.open_visits().iter().all(drafted), "a draft row is not the open visit")?;
    let mut tickets = BTreeMap::new();
    for entry in &post.entries {
        if let Body::Arrived(arrival) = &entry.body {
            let other = tickets.insert((arrival.shift, arrival.ticket), arrival.encounter);
            holds(other.is_none(), "a ticket was given twice in a shift")?;
        }
        holds(entry.actor.is_none() || !matches!(entry.body, Body::MoodNoted { .. }), "a mood carries a person")?;
        holds(entry.via == Via::Desk, "another road")?;
    }
    for visit in book.encounters.values() {
        let closed = !visit.is_open();
        holds(!closed || book.unsettled(visit.id()).next().is_none(), "a closed visit has an unsettled request")?;
        let seen = visit.seen();
        holds(seen.served.is_none() || seen.greeted.is_some(), "served without a greeting")?;
        let served = matches!(visit.end, End::Closed { outcome: Outcome::Served, .. });
        holds(!served || seen.served.is_some(), "closed as served without the service")?;
        if let Some(standard) = book.standard_of(visit) {
            for (item, answer) in standard.items.iter().zip(visit.answers(&seen, standard)) {
                holds(item.parameter != Parameter::Respect || answer != Answer::Na, "respect does not apply")?;
            }
        }
    }
    for request in book.requests.values() {
        if let Some((_, _, due, _)) = request.owed() {
            holds(due > 0, "a promise without a due time")?;
        }
        holds(request.kept.is_none() || request.settled.is_some(), "kept, and yet never promised")?;
        holds(request.moves.is_empty() || request.settled.is_some(), "moved, and yet never promised")?;
    }
    let people = book.open_shift().map(|shift| (&shift.people, shift.acting));
    let signed_in = people.is_none_or(|(people, acting)| acting.is_some_and(|acting| people.contains(&acting)));
    holds(signed_in, "who acts is not signed in")?;
    holds(*book == post.replayed(), "the file tells another story than the screen")
}

fn presses(most: usize) -> impl Strategy<Value = Vec<Press>> {
    proptest::collection::vec(any::<Press>().prop_map(|(a, b, c, d, pause)| (a, b, c, d, pause % 40_000)), 1..most)
}

/// The same without new starts of the machine: with those and a clock set back, nothing tells which of two steps of
/// different visits was the later.
fn of_one_boot(most: usize) -> impl Strategy<Value = Vec<Press>> {
    let one_boot = |(a, b, c, d, pause): Press| (a, b, c, d, if pause % 16 == 2 { pause + 2 } else { pause });
    presses(most).prop_map(move |keys| keys.into_iter().map(one_boot).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_rules_of_the_book_hold(keys in presses(120), two in any::<bool>()) {
        let mut post = if two { Post::two_on_shift() } else { Post::on_shift() };
        for key in keys {
            press(&mut post, key)?;
        }
    }

    #[test]
    fn they_hold_from_the_first_run_on(keys in presses(60)) {
        let mut post = Post::bare();
        for key in keys {
            press(&mut post, key)?;
        }
    }

    #[test]
    fn without_any_standard_there_are_refusals_and_no_panics(keys in presses(60), known in 0_u8..40) {
        let mut post = Post::two_on_shift();
        for (n, key) in keys.into_iter().enumerate() {
            if n == usize::from(known) {
                post.book.standards.clear();
            }
            press(&mut post, key)?;
        }
    }

    #[test]
    fn undo_and_redo_bring_back_what_was(keys in of_one_boot(80), depth in 1_usize..12) {
        let mut post = Post::two_on_shift();
        for key in keys {
            press(&mut post, key)?;
        }
        post.actor = None;
        let mut views = vec![super::undo::view(&post.book)];
        while views.len() <= depth && post.play(Command::Undo).is_ok() {
            rules(&post).map_err(TestCaseError::fail)?;
            views.push(super::undo::view(&post.book));
        }
        for (n, before) in views.iter().rev().enumerate().skip(1) {
            match post.play(Command::Redo) {
                Ok(_) => prop_assert_eq!(&super::undo::view(&post.book), before, "redo {} of {}", n, views.len() - 1),
                // The world went on: a promise is not made for the past, nor a visitor handed to somebody who went home.
                Err(Refusal::DuePast | Refusal::NotSignedIn) => return Ok(()),
                Err(refusal) => return Err(TestCaseError::fail(format!("redo {n} of {}: {refusal}", views.len() - 1))),
            }
            rules(&post).map_err(TestCaseError::fail)?;
        }
    }

    #[test]
    fn a_single_press_and_its_undo_leave_no_difference(keys in of_one_boot(60), last in any::<Press>()) {
        let mut post = Post::on_shift();
        for key in keys {
            press(&mut post, key)?;
        }
        post.actor = None;
        post.wait(1_000);
        let (before, log) = (super::undo::view(&post.book), post.book.log.len());
        // Below 200 are the commands of visits, all of which can be taken back.
        let command = command(&post, (last.0 % 200, last.1, last.2, last.3, last.4));
        let own = !matches!(command, Command::Rate { .. });
        if own && post.play(command).is_ok() && post.book.acting().is_some() {
            let touched = super::undo::view(&post.book) != before;
            let taken = post.play(Command::Undo).is_ok();
            let reached = touched && taken && post.book.log.len() >= log;
            if reached && post.book.shift.is_some() {
                let kinds: Vec<_> = post.book.log.iter().skip(log).map(|entry| entry.body.kind()).collect();
                prop_assert_eq!(super::undo::view(&post.book), before, "{:?}", kinds);
            }
        }
    }
}

#[test]
fn the_pressing_reaches_every_corner() {
    // The keys above would prove little if they were mostly refused: count what they bring about.
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut kinds = BTreeMap::new();
    let mut outcomes = BTreeSet::new();
    for _ in 0..150 {
        let keys = presses(120).new_tree(&mut runner).expect("a draw").current();
        let mut post = Post::two_on_shift();
        keys.into_iter().for_each(|key| press(&mut post, key).expect("the rules hold"));
        for entry in &post.entries {
            *kinds.entry(entry.body.kind()).or_insert(0) += 1;
            if let Body::Closed { outcome, .. } = entry.body {
                outcomes.insert(outcome);
            }
        }
    }
    assert_eq!(outcomes.len(), Outcome::ALL.len(), "{outcomes:?}");
    assert_eq!(kinds.len(), 22, "every kind that is written: {kinds:?}");
}
