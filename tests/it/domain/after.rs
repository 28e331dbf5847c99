//! After the close: reasons owed, corrections, discards, verdicts.

use darban::domain::answer::{Answer, Given};
use darban::domain::encounter::{Act, Outcome, VisitorKind, Wait};
use darban::domain::people::Duty;
use darban::domain::verdict::Face;
use darban::domain::{Command, Refusal};

use super::kit::{MINUTE, Post, digit, note, skip_probe, walk_in};

#[test]
fn a_reason_owed_can_be_given_after_the_close() {
    let mut post = Post::on_shift();
    let visit = post.served();
    post.ok(digit(visit, 2));
    post.ok(skip_probe(visit));
    let give = |reason: Option<&str>| Command::Reason {
        encounter: visit,
        item: "distance".into(),
        reason: reason.map(str::to_owned),
    };
    post.ok(give(None));
    let not_missed = Command::Reason { encounter: visit, item: "respect".into(), reason: Some("rush".into()) };
    assert_eq!(post.refused(not_missed), Refusal::NotNow);
    assert_eq!(post.refused(give(Some("mood"))), Refusal::NotInStandard("mood".into()));
    post.ok(give(Some("rush")));
    assert_eq!(post.seen(visit).reasons, [("distance".into(), Some("rush".into()))]);
    assert_eq!(post.visit(visit).corrections.len(), 1, "a closed visit is corrected, not opened");
}

#[test]
fn correcting_after_the_close() {
    let mut post = Post::on_shift();
    let visit = post.whole();
    let mark = |answer| Act::Mark { item: "words".into(), answer, given: Given::Digit, latency: 0 };
    post.ok(note(visit, mark(Answer::Missed)));
    post.ok(note(visit, Act::Kind(VisitorKind::Courier)));
    assert_eq!(post.answer(visit, "words"), Answer::Missed);
    assert_eq!(post.seen(visit).marks, [("words".into(), Answer::Missed, Given::Correction)]);
    assert_eq!(post.seen(visit).kind, VisitorKind::Courier);
    let respect = Act::Mark { item: "respect".into(), answer: Answer::Na, given: Given::Digit, latency: 0 };
    assert_eq!(post.refused(note(visit, respect)), Refusal::AlwaysApplies);
    for act in [Act::Greeted, Act::Served(None), Act::Undone(0), Act::Redone(0), Act::Postponed, Act::Resumed] {
        assert_eq!(post.refused(note(visit, act.clone())), Refusal::NotNow, "{act:?}");
    }
    for command in [Command::Greet(visit), Command::Serve(visit), Command::Close(visit), Command::Left(visit)] {
        assert_eq!(post.refused(command), Refusal::VisitClosed);
    }
}

#[test]
fn in_an_ended_shift_a_correction_needs_a_reason() {
    let mut post = Post::on_shift();
    let visit = post.whole();
    let nok = post.nok;
    post.ok(Command::Relieve { staff: nok, duty: Duty::Guard });
    let act = Act::Note("it was the neighbour".into());
    assert_eq!(post.refused(note(visit, act.clone())), Refusal::ReasonNeeded);
    let blank = Command::Note { encounter: visit, act: act.clone(), reason: Some("  ".into()) };
    assert_eq!(post.refused(blank), Refusal::WordsNeeded("reason"));
    post.ok(Command::Note { encounter: visit, act, reason: Some(" told later ".into()) });
    assert_eq!(post.visit(visit).corrections[0].reason.as_deref(), Some("told later"));
    assert_eq!(post.seen(visit).note, "it was the neighbour");
}

#[test]
fn discarding_needs_a_reason_and_counts_for_nobody() {
    let mut post = Post::on_shift();
    let visit = post.arrive();
    let asked = post.ask(visit, None);
    let discard = |reason: &str| Command::Discard { encounter: visit, reason: reason.into() };
    assert_eq!(post.refused(discard(" ")), Refusal::WordsNeeded("reason"));
    post.ok(discard("pressed by mistake"));
    assert_eq!(post.outcome(visit), Some(Outcome::Discarded));
    assert!(!post.request(asked).is_unsettled());
    assert_eq!(post.book.staff[&post.omid].encounters, 0);
    assert_eq!(
        post.refused(Command::Rate { encounter: visit, face: Face::Angry, latency: 3_000 }),
        Refusal::NoSuchVisit
    );
}

#[test]
fn verdicts_and_their_marks() {
    // Latency, milliseconds since the close, and whether another visit was closed a minute ago.
    for (latency, since, other, empty, marked) in [
        (3_000, MINUTE, false, false, false),
        (999, MINUTE, false, false, true),
        (1_000, MINUTE, false, false, false),
        (3_000, 11 * MINUTE, false, true, true),
        (3_000, 11 * MINUTE, true, false, false),
    ] {
        let mut post = Post::on_shift();
        let visit = post.whole();
        post.wait(since);
        if other {
            post.ok(Command::Past { visit: walk_in(), wait: Wait::AtOnce });
            post.wait(MINUTE);
        }
        post.ok(Command::Rate { encounter: visit, face: Face::Content, latency });
        let (_, verdict) = post.visit(visit).verdict.expect("given");
        assert_eq!(
            (verdict.face.score(), verdict.empty_desk, verdict.is_marked()),
            (3, empty, marked),
            "{latency} {since}"
        );
    }
    let mut post = Post::on_shift();
    let open = post.arrive();
    post.wait(30 * MINUTE);
    post.ok(Command::Rate { encounter: open, face: Face::Delighted, latency: 2_000 });
    assert!(!post.visit(open).verdict.expect("given").1.is_marked(), "somebody is there");
}
