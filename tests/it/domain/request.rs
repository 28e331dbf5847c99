//! Requests and the promises they may become.

use darban::domain::encounter::Outcome;
use darban::domain::ids::{RequestId, StaffId};
use darban::domain::people::Duty;
use darban::domain::request::{Owner, RequestKind, Result as Answered, Settlement};
use darban::domain::{Command, Refusal};

use super::kit::{MINUTE, Post, probe_says, request, skip_probe};

fn refused_because(code: Option<&str>, reason: &str, alternative: &str) -> Settlement {
    Settlement::Refused { code: code.map(str::to_owned), reason: reason.into(), alternative: alternative.into() }
}

#[test]
fn a_visit_with_an_unsettled_request_does_not_close_by_hand() {
    let mut post = Post::on_shift();
    let visit = post.served();
    let asked = post.ask(visit, None);
    post.ok(probe_says(visit, 0));
    assert_eq!(post.outcome(visit), None, "the last answer does not close it");
    assert_eq!(post.refused(Command::Close(visit)), Refusal::Unsettled(1));
    post.ok(Command::Settle { request: asked, settlement: Settlement::Answered });
    post.ok(Command::Close(visit));
    assert_eq!(post.outcome(visit), Some(Outcome::Served));
}

#[test]
fn closed_as_assumed_its_requests_become_promises_of_the_desk() {
    let mut post = Post::on_shift();
    let visit = post.arrive();
    let asked = [post.ask(visit, None), post.ask(visit, None)];
    let settled = post.ask(visit, Some(Settlement::Answered));
    let now = post.now.wall;
    post.ok(Command::CloseAssumed(visit));
    for id in asked {
        let (_, owner, due, critical) = post.request(id).owed().expect("owed");
        assert_eq!((owner, due, critical), (Owner::Desk, now + 24 * 60 * MINUTE, true));
    }
    assert!(post.request(settled).owed().is_none());
}

#[test]
fn what_a_settlement_needs() {
    let mut post = Post::on_shift();
    let visit = post.arrive();
    let now = post.now.wall;
    let promised = |what: &str, owner, due| Settlement::Promised { what: what.into(), owner, due, critical: false };
    let nobody = Owner::Staff(StaffId::from_bytes([9; 16]));
    for (settlement, refusal) in [
        (promised("a letter", Owner::Desk, now), Refusal::DuePast),
        (promised("a letter", Owner::Desk, now - 1), Refusal::DuePast),
        (promised(" ", Owner::Desk, now + MINUTE), Refusal::WordsNeeded("what")),
        (promised("a letter", nobody, now + MINUTE), Refusal::NoSuchPerson),
        (Settlement::Referred { to: "\t".into() }, Refusal::WordsNeeded("to")),
        (refused_because(None, "", "come tomorrow"), Refusal::WordsNeeded("reason")),
        (refused_because(None, "no pass", ""), Refusal::WordsNeeded("alternative")),
        (refused_because(Some("not-allowed"), "", ""), Refusal::WordsNeeded("alternative")),
        (refused_because(Some("no-such"), "", "come tomorrow"), Refusal::NotInStandard("no-such".into())),
    ] {
        assert_eq!(post.refused(request(visit, Some(settlement.clone()))), refusal, "{settlement:?}");
        let asked = post.ask(visit, None);
        assert_eq!(post.refused(Command::Settle { request: asked, settlement }), refusal);
    }
    for settlement in [
        promised("a letter", Owner::Staff(post.omid), now + MINUTE),
        Settlement::Referred { to: "room 4".into() },
        refused_because(Some("not-allowed"), "", "come tomorrow"),
        Settlement::Answered,
        Settlement::Withdrawn,
    ] {
        let asked = post.ask(visit, Some(settlement.clone()));
        assert_eq!(post.request(asked).settled.as_ref().map(|settled| &settled.how), Some(&settlement));
        assert_eq!(post.refused(Command::Settle { request: asked, settlement }), Refusal::AlreadySettled);
    }
}

#[test]
fn a_complaint_names_its_cause() {
    let mut post = Post::on_shift();
    let visit = post.arrive();
    let complaint = |cause: &str| Command::Request {
        encounter: visit,
        kind: RequestKind::Complaint,
        cause: Some(cause.into()),
        settlement: None,
    };
    assert_eq!(post.refused(complaint("weather")), Refusal::NotInStandard("weather".into()));
    post.ok(complaint("wait"));
    assert_eq!(post.book.unsettled(visit).next().and_then(|asked| asked.cause.clone()), Some("wait".into()));
}

#[test]
fn a_promise_ends_when_the_visitor_has_the_answer() {
    let mut post = Post::on_shift();
    let visit = post.arrive();
    let promised = post.ask(visit, Some(post.promise()));
    post.wait(2 * 60 * MINUTE);
    assert!(post.request(promised).is_late(post.now.wall));
    let due = post.now.wall + MINUTE;
    assert_eq!(post.refused(Command::Move { request: promised, due: post.now.wall }), Refusal::DuePast);
    post.ok(Command::Move { request: promised, due });
    assert_eq!(post.request(promised).owed().map(|(_, _, due, _)| due), Some(due));
    assert_eq!(post.request(promised).moves.len(), 1);
    let result = Answered { satisfied: Some(true), verified: true };
    post.ok(Command::Keep { request: promised, result });
    assert_eq!(post.request(promised).kept.as_ref().map(|kept| kept.result), Some(result));
    assert!(post.book.owed().is_empty());
    assert_eq!(post.refused(Command::Keep { request: promised, result }), Refusal::NothingOwed);
    assert_eq!(post.refused(Command::Move { request: promised, due: due + MINUTE }), Refusal::NothingOwed);
    let answered = post.ask(visit, Some(Settlement::Answered));
    assert_eq!(post.refused(Command::Keep { request: answered, result }), Refusal::NothingOwed);
    let none = RequestId::from_bytes([3; 16]);
    assert_eq!(post.refused(Command::Keep { request: none, result }), Refusal::NoSuchRequest);
}

#[test]
fn promises_go_over_shifts_until_they_are_kept() {
    let mut post = Post::on_shift();
    let visit = post.served();
    let promised = post.ask(visit, Some(post.promise()));
    post.ok(skip_probe(visit));
    for _ in 0..3 {
        let nok = post.nok;
        post.wait(8 * 60 * MINUTE);
        post.ok(Command::Relieve { staff: nok, duty: Duty::Guard });
    }
    assert!(!post.book.encounters.contains_key(&visit), "the visit is put away");
    assert_eq!(post.book.owed().len(), 1, "the promise is not");
    assert_eq!(post.book, post.replayed());
    post.ok(Command::Keep { request: promised, result: Answered { satisfied: None, verified: false } });
    assert!(post.book.owed().is_empty());
}

#[test]
fn the_most_urgent_promise_is_first() {
    let mut post = Post::on_shift();
    let visit = post.arrive();
    let later = post.ask(visit, Some(post.promise()));
    let sooner = post.ask(visit, Some(post.promise()));
    post.ok(Command::Move { request: sooner, due: post.now.wall + MINUTE });
    let order: Vec<_> = post.book.owed().iter().map(|owed| owed.id).collect();
    assert_eq!(order, [sooner, later]);
}

#[test]
fn after_the_close_only_a_settled_request_can_be_added() {
    let mut post = Post::on_shift();
    let visit = post.whole();
    assert_eq!(post.refused(request(visit, None)), Refusal::VisitClosed);
    post.ask(visit, Some(Settlement::Answered));
}
