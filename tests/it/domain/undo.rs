//! `z` takes back, `y` does again: whole commands, the own ones, further and further, never to and fro.

use darban::domain::answer::{Answer, Given};
use darban::domain::command::NewVisit;
use darban::domain::encounter::{Act, Calm, Encounter, End, Outcome, VisitorKind, Wait};
use darban::domain::entry::Kind;
use darban::domain::people::Duty;
use darban::domain::request::{Result as Answered, Settlement};
use darban::domain::seen::Next;
use darban::domain::shift::Severity;
use darban::domain::{Body, Book, Command, Refusal};

use super::kit::{Post, digit, note, probe_says, request, skip_probe, walk_in};

/// What the screens show, without the traces that undo leaves and the ids it gives: a line for each thing that stands.
pub(super) fn view(book: &Book) -> Vec<String> {
    let discarded = |visit: &&Encounter| matches!(visit.end, End::Closed { outcome: Outcome::Discarded, .. });
    let mut lines: Vec<_> = book
        .encounters
        .values()
        .filter(|visit| !discarded(visit))
        .map(|visit| format!("{} open {} {:?}", visit.id(), visit.is_open(), visit.seen()))
        .collect();
    lines.extend(book.requests.values().filter(|request| !request.void).map(|request| {
        let settled = request.settled.as_ref().map(|settled| &settled.how);
        let kept = request.kept.as_ref().map(|kept| kept.result);
        format!("{} {:?} {settled:?} {kept:?}", request.encounter, request.kind)
    }));
    let stand = book.occurrences.values().filter(|occurrence| occurrence.void.is_none());
    lines.extend(stand.map(|occurrence| format!("{:?} {}", occurrence.severity, occurrence.text)));
    lines.extend(book.staff.values().map(|staff| format!("{} {}", staff.name, staff.encounters)));
    lines.sort();
    lines
}

fn occur(text: &str) -> Command {
    Command::Occur { severity: Severity::Note, text: text.into() }
}

/// Each kind that can be taken back, after what it needs.
fn undoable(post: &mut Post) -> Vec<(&'static str, Command)> {
    let closed = post.whole();
    let visit = post.served();
    post.ok(note(visit, Act::Unhappy(true)));
    let asked = post.ask(visit, None);
    let owed = post.ask(visit, Some(post.promise()));
    let (unsettled, promise) = (post.arrive(), post.promise());
    post.ask(unsettled, None);
    let due = post.now.wall + 5_000_000;
    let fresh = post.arrive();
    let spoken = post.arrive();
    post.ok(Command::Greet(spoken));
    let correction = Act::Mark { item: "words".into(), answer: Answer::Missed, given: Given::Digit, latency: 0 };
    vec![
        ("arrive", Command::Arrive(NewVisit { group: 7, ..walk_in() })),
        ("past", Command::Past { visit: walk_in(), wait: Wait::Over }),
        ("greet", Command::Greet(fresh)),
        ("serve", Command::Serve(spoken)),
        ("digit", digit(visit, 1)),
        ("calm", Command::Calmed { encounter: visit, calm: Calm::Calm }),
        ("note", note(fresh, Act::Note("blue".into()))),
        ("correction", note(closed, correction)),
        ("left", Command::Left(fresh)),
        ("left with a request", Command::Left(unsettled)),
        ("assumed with a request", Command::CloseAssumed(unsettled)),
        ("discard", Command::Discard { encounter: unsettled, reason: "nobody".into() }),
        ("request", request(visit, None)),
        ("request and promise", request(visit, Some(promise.clone()))),
        ("request of a closed visit", request(closed, Some(promise))),
        ("settle", Command::Settle { request: asked, settlement: Settlement::Answered }),
        ("move", Command::Move { request: owed, due }),
        ("keep", Command::Keep { request: owed, result: Answered { satisfied: Some(false), verified: true } }),
        ("occur", occur("a parcel")),
    ]
}

#[test]
fn every_undoable_command_is_taken_back_whole_and_done_again() {
    let count = undoable(&mut Post::on_shift()).len();
    for n in 0..count {
        let mut post = Post::on_shift();
        let (name, command) = undoable(&mut post).remove(n);
        let before = view(&post.book);
        post.ok(command);
        let after = view(&post.book);
        assert_ne!(before, after, "{name}: does something");
        for round in 0..3 {
            post.ok(Command::Undo);
            assert_eq!(view(&post.book), before, "{name}: undo, round {round}");
            assert_eq!(post.book, post.replayed(), "{name}: the file knows it too");
            post.ok(Command::Redo);
            assert_eq!(view(&post.book), after, "{name}: redo, round {round}");
            assert_eq!(post.book, post.replayed(), "{name}: the file knows it too");
        }
        assert_eq!(post.refused(Command::Redo), Refusal::NothingToUndo, "{name}: nothing is left to do again");
    }
}

#[test]
fn undoing_a_close_reopens_without_the_answer_that_closed_it() {
    let mut post = Post::on_shift();
    let visit = post.served();
    post.ok(probe_says(visit, 0));
    assert_eq!(post.book.staff[&post.omid].encounters, 1);
    post.ok(Command::Undo);
    assert!(matches!(post.next(visit), Next::Probe(_)), "the same question is asked again");
    assert!(post.seen(visit).marks.is_empty());
    assert_eq!(post.book.staff[&post.omid].encounters, 0);
    assert!(post.drafts.contains_key(&visit), "it lives in its draft again");
    post.ok(probe_says(visit, 1));
    assert!(matches!(post.next(visit), Next::Reason(_)));
}

#[test]
fn undoing_again_goes_further_back_and_redo_comes_all_the_way() {
    let mut post = Post::on_shift();
    let mut views = vec![view(&post.book)];
    let visit = post.arrive();
    let commands = [
        Command::Greet(visit),
        digit(visit, 1),
        digit(visit, 1),
        occur("first"),
        occur("second"),
        request(visit, Some(Settlement::Answered)),
        Command::Serve(visit),
        skip_probe(visit),
        note(visit, Act::Kind(VisitorKind::Courier)),
        occur("first"),
    ];
    views.push(view(&post.book));
    for command in commands {
        post.wait(5_000);
        post.ok(command);
        views.push(view(&post.book));
    }
    let last = views.len() - 1;
    for at in (0..last).rev() {
        post.ok(Command::Undo);
        assert_eq!(view(&post.book), views[at], "back to {at}");
    }
    assert_eq!(post.refused(Command::Undo), Refusal::NothingToUndo);
    for (at, wanted) in views.iter().enumerate().skip(1) {
        post.ok(Command::Redo);
        assert_eq!(&view(&post.book), wanted, "forth to {at}");
        assert_eq!(post.book, post.replayed());
    }
    assert_eq!(post.refused(Command::Redo), Refusal::NothingToUndo);
    for at in (0..last).rev() {
        post.ok(Command::Undo);
        assert_eq!(view(&post.book), views[at], "and back to {at} once more");
    }
}

#[test]
fn a_new_command_ends_what_could_be_done_again() {
    let mut post = Post::on_shift();
    post.ok(occur("first"));
    post.ok(Command::Undo);
    post.ok(occur("another"));
    assert_eq!(post.refused(Command::Redo), Refusal::NothingToUndo);
    let visit = post.arrive();
    post.ok(Command::Greet(visit));
    post.ok(Command::Undo);
    post.ok(note(visit, Act::Group(3)));
    assert_eq!(post.refused(Command::Redo), Refusal::NothingToUndo);
}

#[test]
fn commands_of_one_millisecond_are_still_taken_back_one_by_one() {
    // Keys that waited in a queue, and lines of `record` told to the minute, share a moment.
    let mut post = Post::on_shift();
    let moment = post.now;
    let visit = post.arrive();
    for command in [
        Command::Greet(visit),
        digit(visit, 1),
        Command::Serve(visit),
        occur("first"),
        occur("second"),
        skip_probe(visit),
        Command::Reason { encounter: visit, item: "words".into(), reason: None },
        Command::Past { visit: walk_in(), wait: Wait::AtOnce },
    ] {
        post.now = moment;
        post.ok(command);
    }
    let standing = |post: &Post| post.book.occurrences.values().filter(|o| o.void.is_none()).count();
    let undo = |post: &mut Post| {
        post.now = moment;
        post.ok(Command::Undo);
    };
    undo(&mut post);
    assert_eq!(post.outcome(visit), Some(Outcome::Served), "the visit already over goes alone");
    undo(&mut post);
    assert_eq!(post.next(visit), Next::Reason("words".into()), "only the reason");
    undo(&mut post);
    assert!(matches!(post.next(visit), Next::Probe(_)), "only the probe");
    undo(&mut post);
    assert_eq!(standing(&post), 1);
    undo(&mut post);
    assert_eq!(standing(&post), 0);
    undo(&mut post);
    assert_eq!(post.next(visit), Next::Serve);
    for _ in 0..3 {
        undo(&mut post);
    }
    assert_eq!(post.refused(Command::Undo), Refusal::NothingToUndo);
}

#[test]
fn a_discarded_visit_done_again_keeps_its_reason() {
    let mut post = Post::on_shift();
    let visit = post.arrive();
    post.ok(Command::Discard { encounter: visit, reason: "a cat".into() });
    post.ok(Command::Undo);
    assert_eq!(post.outcome(visit), None);
    let again = post.ok(Command::Redo);
    assert!(
        again
            .entries
            .iter()
            .any(|entry| matches!(&entry.body, Body::Closed { reason: Some(why), .. } if why == "a cat"))
    );
}

#[test]
fn the_trace_of_undo_stays_in_the_timeline() {
    let mut post = Post::on_shift();
    let visit = post.served();
    post.ok(digit(visit, 1));
    post.ok(Command::Undo);
    post.ok(skip_probe(visit));
    post.ok(Command::Undo);
    post.ok(Command::Redo);
    let acts: Vec<_> = post.visit(visit).steps.iter().map(|step| &step.act).collect();
    assert!(
        matches!(acts[2..], [Act::Mark { .. }, Act::Undone(2), Act::Probed { .. }, Act::Undone(4), Act::Redone(4)]),
        "{acts:?}"
    );
}

#[test]
fn a_request_asked_again_is_settled_again_under_its_new_id() {
    for settle in [false, true] {
        let mut post = Post::on_shift();
        let visit = post.arrive();
        let asked = post.ask(visit, None);
        let settlement = post.promise();
        post.ok(if settle { Command::Settle { request: asked, settlement } } else { Command::CloseAssumed(visit) });
        for _ in 0..3 {
            let before = view(&post.book);
            post.ok(Command::Undo);
            post.ok(Command::Undo);
            post.ok(Command::Redo);
            post.ok(Command::Redo);
            assert_eq!(view(&post.book), before);
            assert_eq!(post.book.owed().len(), 1);
        }
        assert!(post.request(asked).void, "the first is not asked any more");
    }
}

#[test]
fn a_promise_is_not_done_again_once_its_time_is_past() {
    let mut post = Post::on_shift();
    let visit = post.arrive();
    post.ok(request(visit, Some(post.promise())));
    post.ok(Command::Undo);
    post.wait(2 * 3_600_000);
    assert_eq!(post.refused(Command::Redo), Refusal::DuePast);
}

#[test]
fn undo_reaches_back_to_the_start_of_the_shift_and_no_further() {
    let mut post = Post::on_shift();
    assert_eq!(post.refused(Command::Undo), Refusal::NothingToUndo);
    assert_eq!(post.refused(Command::Redo), Refusal::NothingToUndo);
    let visit = post.arrive();
    post.ok(Command::Greet(visit));
    post.ok(occur("before"));
    let (omid, nok) = (post.omid, post.nok);
    post.ok(Command::Relieve { staff: omid, duty: Duty::Guard });
    assert_eq!(post.refused(Command::Undo), Refusal::NothingToUndo);
    post.ok(Command::Join { staff: nok, duty: Duty::Guard });
    assert_eq!(post.refused_by(nok, Command::Undo), Refusal::NothingToUndo);
    assert_eq!(post.next(visit), Next::Serve);
}

#[test]
fn what_is_never_undone_is_no_longer_reached() {
    let mut post = Post::on_shift();
    let (mina, omid) = (post.mina, post.omid);
    post.ok(Command::Ready(vec![("uniform".into(), Answer::Met)]));
    post.by(mina, super::kit::settings(omid, "Omid", darban::domain::people::Right::Staff, Default::default()));
    assert_eq!(post.refused(Command::Undo), Refusal::NothingToUndo);
    let kinds: Vec<_> = post.entries.iter().map(|entry| entry.body.kind()).collect();
    assert!(!kinds.contains(&Kind::REVERSED));
}

#[test]
fn the_clock_set_back_does_not_change_what_is_last() {
    let mut post = Post::on_shift();
    let visit = post.arrive();
    post.ok(occur("first"));
    post.now.wall -= 3_600_000;
    post.ok(Command::Greet(visit));
    post.ok(Command::Undo);
    assert_eq!(post.next(visit), Next::Greet);
    assert_eq!(post.book.occurrences.values().filter(|o| o.void.is_none()).count(), 1);
}
