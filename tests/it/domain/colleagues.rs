//! Two at one desk: each takes back the own commands, and nobody what the other did or built upon.

use darban::domain::encounter::{Act, Outcome, VisitorKind};
use darban::domain::ids::{EncounterId, RequestId};
use darban::domain::request::{Result as Answered, Settlement};
use darban::domain::seen::Next;
use darban::domain::{Command, Refusal};

use super::kit::{Post, note, skip_probe};

#[test]
fn nobody_takes_back_what_another_did() {
    let mut post = Post::two_on_shift();
    let nok = post.nok;
    let visit = post.arrive();
    post.by(nok, Command::Greet(visit));
    assert_eq!(post.refused(Command::Undo), Refusal::NothingToUndo, "the arrival stands: Nok has greeted");
    post.by(nok, Command::Undo);
    assert_eq!(post.next(visit), Next::Greet);
    post.ok(Command::Undo);
    assert_eq!(post.outcome(visit), Some(Outcome::Discarded));
}

/// Commands of Omid on which a later one of Nok stands.
#[test]
fn what_another_built_upon_stands() {
    type Build = fn(&mut Post, EncounterId, RequestId) -> Command;
    let cases: [(&str, Build); 7] = [
        ("greeted, then served", |_, visit, _| Command::Serve(visit)),
        ("asked, then settled", |_, _, asked| Command::Settle { request: asked, settlement: Settlement::Answered }),
        ("asked, then the visit left", |_, visit, _| Command::Left(visit)),
        ("promised, then moved", |post, _, asked| {
            post.ok(Command::Settle { request: asked, settlement: post.promise() });
            Command::Move { request: asked, due: post.now.wall + 60_000 }
        }),
        ("promised, then kept", |post, _, asked| {
            post.ok(Command::Settle { request: asked, settlement: post.promise() });
            Command::Keep { request: asked, result: Answered { satisfied: None, verified: false } }
        }),
        ("moved, then moved", |post, _, asked| {
            post.ok(Command::Settle { request: asked, settlement: post.promise() });
            post.ok(Command::Move { request: asked, due: post.now.wall + 120_000 });
            Command::Move { request: asked, due: post.now.wall + 60_000 }
        }),
        ("settled, then closed", |post, visit, asked| {
            post.ok(Command::Settle { request: asked, settlement: Settlement::Answered });
            Command::CloseAssumed(visit)
        }),
    ];
    for (name, build) in cases {
        let mut post = Post::two_on_shift();
        let nok = post.nok;
        let visit = post.arrive();
        let asked = post.ask(visit, None);
        post.ok(Command::Greet(visit));
        if name.starts_with("asked, then settled") {
            post.ok(Command::Undo);
        }
        let theirs = build(&mut post, visit, asked);
        post.by(nok, theirs);
        let of_nok = |post: &Post| {
            let request = post.request(asked).clone();
            (
                post.seen(visit).served,
                request.kept,
                request.moves,
                request.settled.filter(|s| s.by == nok),
                post.outcome(visit),
            )
        };
        let before = of_nok(&post);
        while post.play(Command::Undo).is_ok() {}
        assert_eq!(of_nok(&post), before, "{name}");
        let open_and_closed = post.outcome(visit).is_some() && post.request(asked).is_unsettled();
        assert!(!open_and_closed, "{name}: no closed visit has an unsettled request");
        assert_eq!(post.book, post.replayed());
    }
}

#[test]
fn a_correction_by_another_keeps_the_visit_closed() {
    let mut post = Post::two_on_shift();
    let nok = post.nok;
    let visit = post.whole();
    post.by(nok, note(visit, Act::Kind(VisitorKind::Courier)));
    while post.play(Command::Undo).is_ok() {}
    assert_eq!(post.outcome(visit), Some(Outcome::Served));
    post.by(nok, Command::Undo);
    post.ok(Command::Undo);
    assert_eq!(post.outcome(visit), None);
}

#[test]
fn done_again_over_the_steps_of_another_nothing_is_lost() {
    let mut post = Post::two_on_shift();
    let nok = post.nok;
    let visit = post.served();
    post.ok(skip_probe(visit));
    post.ok(Command::Undo);
    post.by(nok, note(visit, Act::Label("blue coat".into())));
    post.ok(Command::Redo);
    assert_eq!(post.outcome(visit), Some(Outcome::Served));
    assert_eq!(post.seen(visit).label, "blue coat");
}

#[test]
fn what_another_has_done_meanwhile_is_not_done_twice() {
    let mut post = Post::two_on_shift();
    let nok = post.nok;
    let visit = post.arrive();
    post.ok(Command::Greet(visit));
    post.ok(Command::Undo);
    post.by(nok, Command::Greet(visit));
    assert_eq!(post.refused(Command::Redo), Refusal::NotNow);
    assert_eq!(post.seen(visit).owner, nok);
}

#[test]
fn a_close_is_not_done_again_once_the_service_was_taken_back() {
    for known in [true, false] {
        let mut post = Post::two_on_shift();
        let nok = post.nok;
        let visit = post.arrive();
        post.ok(Command::Greet(visit));
        post.by(nok, Command::Serve(visit));
        post.ok(skip_probe(visit));
        post.ok(Command::Undo);
        post.by(nok, Command::Undo);
        assert_eq!(post.next(visit), Next::Serve);
        if !known {
            post.book.standards.clear();
        }
        assert_eq!(post.refused(Command::Redo), Refusal::NotNow, "the standard's text known: {known}");
    }
}

#[test]
fn a_greeting_given_anew_carries_the_service_done_again() {
    let mut post = Post::two_on_shift();
    let nok = post.nok;
    let visit = post.arrive();
    post.ok(Command::Greet(visit));
    post.by(nok, Command::Serve(visit));
    post.by(nok, Command::Undo);
    post.ok(Command::Undo);
    post.ok(Command::Greet(visit));
    post.by(nok, Command::Redo);
    assert_eq!(post.refused(Command::Undo), Refusal::NothingToUndo);
    assert!(post.seen(visit).greeted.is_some() && post.seen(visit).served.is_some());
}
