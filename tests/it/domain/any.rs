//! Whatever is pressed, in whatever order: nothing panics, a refusal changes nothing, and the rules of the book hold.

use std::collections::{BTreeMap, BTreeSet};

use darban::domain::answer::Answer;
use darban::domain::command::{NewVisit, PackRef};
use darban::domain::encounter::{Act, Calm, Channel, Encounter, End, Feeling, Outcome, Place, Tag, VisitorKind, Wait};
use darban::domain::entry::Via;
use darban::domain::ids::{EncounterId, RequestId, StaffId};
use darban::domain::people::{Duty, Guidance, Right, Voice};
use darban::domain::request::{Owner, RequestKind, Result as Answered, Settlement};
use darban::domain::shift::{Mood, Severity};
use darban::domain::standard::Parameter;
use darban::domain::verdict::Face;
use darban::domain::{Body, Book, Command, Lang, Refusal};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;

use super::kit::{Post, digest, first_run, settings, skip_probe, walk_in};

/// A draw of numbers from which one press is made once the book is known: which command, on what, how, and the pause before.
type Press = (u8, u8, u8, u8, u32);

fn pick<T: Copy>(from: &[T], n: u8) -> Option<T> {
    from.get(usize::from(n) % from.len().max(1)).copied()
}

fn code<T: Copy>(all: &[T], n: u8) -> T {
    all[usize::from(n) % all.len()]
}

/// A visit of the book, mostly an open one; now and then one that is nowhere.
fn some_visit(book: &Book, n: u8) -> EncounterId {
    let open: Vec<_> = book.open_visits().iter().map(|visit| visit.id()).collect();
    let all: Vec<_> = book.encounters.keys().copied().collect();
    let found = match n % 8 {
        0 => None,
        1 | 2 => pick(&all, n / 8),
        _ => pick(&open, n / 8).or(pick(&all, n / 8)),
    };
    found.unwrap_or(EncounterId::from_bytes([n; 16]))
}

fn some_request(book: &Book, n: u8) -> RequestId {
    let all: Vec<_> = book.requests.keys().copied().collect();
    pick(&all, n).filter(|_| n != 255).unwrap_or(RequestId::from_bytes([n; 16]))
}

fn some_staff(book: &Book, n: u8) -> StaffId {
    let all: Vec<_> = book.staff.keys().copied().collect();
    pick(&all, n).filter(|_| n < 240).unwrap_or(StaffId::from_bytes([n; 16]))
}

fn some_text(n: u8) -> String {
    code(&["", " ", "blue coat", "کت آبی\u{200c}", "เสื้อฟ้า", "tab\there"], n).to_owned()
}

fn some_visitor(n: u8, how: u8) -> NewVisit {
    NewVisit {
        kind: code(VisitorKind::ALL, n),
        place: code(Place::ALL, how),
        channel: code(Channel::ALL, n / 2),
        language: [None, Some(Lang::Fa), Some(Lang::Th)][usize::from(n % 3)],
        group: u16::from(how % 16),
    }
}

fn some_settlement(post: &Post, n: u8, how: u8) -> Settlement {
    let text = some_text(how);
    match n % 5 {
        0 => Settlement::Answered,
        1 => Settlement::Promised {
            what: text,
            owner: if how % 2 == 0 { Owner::Desk } else { Owner::Staff(some_staff(&post.book, how)) },
            due: post.now.wall + i64::from(how) * 60_000 - 600_000,
            critical: how % 3 == 0,
        },
        2 => Settlement::Referred { to: text },
        3 => Settlement::Refused {
            code: [None, Some("not-allowed".to_owned()), Some("no-such".to_owned())][usize::from(how % 3)].clone(),
            reason: text.clone(),
            alternative: text,
        },
        _ => Settlement::Withdrawn,
    }
}

fn some_act(post: &Post, n: u8, how: u8) -> Act {
    let answer = code(&Answer::ALL, how);
    match n % 21 {
        0 => Act::Greeted,
        1 => Act::Served(None),
        2 => Act::Kind(code(VisitorKind::ALL, how)),
        3 => Act::Place(code(Place::ALL, how)),
        4 => Act::Channel(code(Channel::ALL, how)),
        5 => Act::Language(Some(Lang::En)),
        6 => Act::Group(u16::from(how % 4)),
        7 => Act::Tag(code(Tag::ALL, how), how % 2 == 0),
        8 => Act::SentElsewhere(how),
        9 => Act::Feels(Some(code(Feeling::ALL, how))),
        10 | 11 => Act::Unhappy(how % 3 != 0),
        12 => Act::Step(how % 8),
        13 => Act::Note(some_text(how)),
        14 => Act::Called(None),
        15 => Act::Swapped(some_staff(&post.book, how)),
        16 => Act::Calm(code(Calm::ALL, how)),
        17 => Act::Postponed,
        18 => Act::Undone(u16::from(how)),
        19 => Act::Reason { item: code(&["words", "distance"], how).into(), reason: Some("rush".into()) },
        _ => Act::Mark {
            item: code(&["words", "respect", "nothing"], how).into(),
            answer,
            given: darban::domain::answer::Given::Digit,
            latency: 0,
        },
    }
}

/// The visit's own next key, so that whole visits happen often.
fn next_key(post: &Post, n: u8, how: u8) -> Command {
    use darban::domain::seen::Next;
    let visit = some_visit(&post.book, n);
    let Some(open) = post.book.encounters.get(&visit).filter(|visit| visit.is_open()) else {
        return Command::Arrive(walk_in());
    };
    let Some(standard) = post.book.standard_of(open) else { return Command::CloseAssumed(visit) };
    match open.next(&open.seen(), standard) {
        Next::Greet => Command::Greet(visit),
        Next::Serve => Command::Serve(visit),
        Next::Calm => Command::Calmed { encounter: visit, calm: code(Calm::ALL, how) },
        Next::Item(id) => {
            let key = standard.item(&id).map_or(0, |item| item.key);
            Command::Mark { encounter: visit, key, answer: Some(code(&Answer::ALL, how)), latency: 1_000 }
        }
        Next::Probe(_) if how % 3 == 0 => skip_probe(visit),
        Next::Probe(_) => Command::Probe { encounter: visit, option: Some(how % 4), timed_out: false, latency: 500 },
        Next::Reason(item) => {
            let reason = (how % 2 == 0).then(|| "rush".to_owned());
            Command::Reason { encounter: visit, item, reason }
        }
        Next::Close => Command::Close(visit),
    }
}

fn of_a_visit(post: &Post, what: u8, n: u8, how: u8) -> Command {
    let encounter = some_visit(&post.book, n);
    let request = some_request(&post.book, n);
    match what {
        0..=5 => Command::Arrive(some_visitor(n, how)),
        6 => Command::Past { visit: some_visitor(n, how), wait: code(Wait::ALL, how) },
        7 => Command::Greet(encounter),
        8 => Command::Serve(encounter),
        9 | 10 => Command::Mark { encounter, key: how % 11, answer: None, latency: 100 },
        11 => Command::Mark { encounter, key: how % 11, answer: Some(code(&Answer::ALL, how / 11)), latency: 100 },
        12 => Command::Probe { encounter, option: Some(how % 5), timed_out: how > 250, latency: 50 },
        13 => Command::Reason { encounter, item: code(&["words", "distance"], how).into(), reason: None },
        14 => Command::Calmed { encounter, calm: code(Calm::ALL, how) },
        15..=18 => {
            let reason = (how % 4 == 0).then(|| some_text(how / 4));
            Command::Note { encounter, act: some_act(post, how, n), reason }
        }
        19 => Command::Left(encounter),
        20 => Command::Close(encounter),
        21 => Command::CloseAssumed(encounter),
        22 => Command::Discard { encounter, reason: some_text(how) },
        23 => Command::Request { encounter, kind: code(RequestKind::ALL, how), cause: None, settlement: None },
        24 => {
            let cause = [None, Some("wait".to_owned()), Some("rain".to_owned())][usize::from(how % 3)].clone();
            let settlement = Some(some_settlement(post, how, n));
            Command::Request { encounter, kind: RequestKind::Complaint, cause, settlement }
        }
        25 | 26 => Command::Settle { request, settlement: some_settlement(post, how, n) },
        27 => Command::Move { request, due: post.now.wall + i64::from(how) * 1_000 - 10_000 },
        28 => Command::Keep { request, result: Answered { satisfied: None, verified: how % 2 == 0 } },
        _ => Command::Rate { encounter, face: code(Face::ALL, how), latency: u32::from(how) * 10 },
    }
}

fn of_the_desk(post: &Post, what: u8, n: u8, how: u8) -> Command {
    let staff = some_staff(&post.book, n);
    let duty = if how % 2 == 0 { Duty::Guard } else { Duty::Receptionist };
    match what {
        0 => Command::OpenShift { staff, duty },
        1 => Command::Join { staff, duty },
        2 => Command::Relieve { staff, duty },
        3 => Command::TakeOver { staff, duty },
        4 => Command::Part(staff),
        5 => Command::EndShift,
        6 => Command::FeltMood { mood: code(Mood::ALL, how), at_end: how % 2 == 0 },
        7 => Command::Ready(vec![(code(&["uniform", "words"], how).into(), Answer::Met)]),
        8 => Command::ReadBack {
            promises: vec![(some_request(&post.book, n), how)],
            acknowledged: 1,
            giver_present: true,
        },
        9 => first_run(),
        10 => Command::Enrol { name: some_text(n), duty, voice: Voice::Second },
        11 => settings(staff, "somebody", Right::Supervisor, Guidance::Auto),
        12 => {
            let pack = PackRef { id: "security".into(), version: "2".into(), digest: digest(&some_text(n)) };
            Command::Adopt { pack, reason: some_text(how) }
        }
        13 => Command::NameDesk(some_text(how)),
        14 => Command::ChooseLanguage(Lang::Th),
        _ => Command::Acting(staff),
    }
}

fn command(post: &Post, (what, n, how, _, _): Press) -> Command {
    match what {
        0..=109 => next_key(post, n, how),
        110..=199 => of_a_visit(post, (what - 110) / 3, n, how),
        200..=219 => Command::Undo,
        220..=231 => Command::Redo,
        232..=235 => Command::Occur { severity: code(Severity::ALL, how), text: some_text(n) },
        _ => of_the_desk(post, what - 236, n, how),
    }
}

/// Presses the key; the decision must leave the book by the rules.
fn press(post: &mut Post, (what, n, how, who, pause): Press) -> Result<(), TestCaseError> {
    let command = command(post, (what, n, how, who, pause));
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
                // Its time has come meanwhile: a promise is not made for the past.
                Err(Refusal::DuePast) => return Ok(()),
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
