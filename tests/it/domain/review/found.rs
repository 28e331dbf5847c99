//! The exceptions and the merits of a shift.

use darban::domain::Command;
use darban::domain::answer::{Answer, Given};
use darban::domain::encounter::{Act, Calm, Outcome, Tag};
use darban::domain::ids::EncounterId;
use darban::domain::people::{Duty, Guidance, Right};
use darban::domain::request::Result as Answered;
use darban::domain::review::{ExceptionKind, Found, Matter, Merit, MeritKind, exceptions, flagged_visits, merits};
use darban::domain::shift::Severity;
use darban::domain::verdict::Face;

use super::super::kit::{MINUTE, Post, digit, note, probe_says, settings, skip_probe};
use super::matter;

fn of(post: &Post) -> Matter {
    matter(post).expect("a shift")
}

fn kinds(post: &Post) -> Vec<ExceptionKind> {
    exceptions(&of(post), post.now.wall).iter().map(|each| each.found.kind()).collect()
}

/// What is found about one visit.
fn about(post: &Post, visit: EncounterId) -> Vec<Found> {
    let all = exceptions(&of(post), post.now.wall);
    all.into_iter().filter(|each| each.encounter == Some(visit)).map(|each| each.found).collect()
}

#[test]
fn an_empty_shift_and_one_ordinary_visit_have_none() {
    let mut post = Post::on_shift();
    assert_eq!(kinds(&post), []);
    post.whole();
    assert_eq!((kinds(&post), merits(&of(&post))), (vec![], vec![]));
    post.ok(Command::EndShift);
    assert_eq!(kinds(&post), []);
}

#[test]
fn a_miss_counts_where_it_is_critical_and_its_reason_where_it_is_owed() {
    let mut post = Post::on_shift();
    let visit = post.served();
    post.ok(digit(visit, 3));
    post.ok(digit(visit, 1));
    post.ok(skip_probe(visit));
    for item in ["respect", "words"] {
        let reason = (item == "words").then(|| "rush".to_owned());
        post.ok(Command::Reason { encounter: visit, item: item.into(), reason });
    }
    let miss = Found::CriticalMiss("respect".into(), Some(Given::Digit));
    assert_eq!(about(&post, visit), [miss, Found::ReasonOwed("respect".into())]);
    assert_eq!(flagged_visits(&exceptions(&of(&post), post.now.wall)).len(), 1);
    // The reason is given afterwards, and the miss is corrected.
    post.ok(note(visit, Act::Reason { item: "respect".into(), reason: Some("rush".into()) }));
    assert_eq!(kinds(&post), [ExceptionKind::CriticalMiss]);
    let right = Act::Mark { item: "respect".into(), answer: Answer::Met, given: Given::Correction, latency: 0 };
    post.ok(note(visit, right));
    assert_eq!(kinds(&post), []);
}

#[test]
fn who_left_and_who_was_unhappy() {
    let mut post = Post::on_shift();
    let gone = post.arrive();
    post.wait(4 * MINUTE);
    post.ok(Command::Left(gone));
    let Some(Found::Left(Outcome::LeftUnserved, span)) = about(&post, gone).pop() else { panic!("they left") };
    assert!(span.sure && (4 * MINUTE..5 * MINUTE).contains(&span.ms));
    let angry = post.served();
    post.ok(note(angry, Act::Unhappy(true)));
    assert_eq!(about(&post, angry), [Found::Unhappy(None)]);
    post.ok(Command::Calmed { encounter: angry, calm: Calm::Calm });
    assert_eq!(about(&post, angry), [Found::Unhappy(Some(Calm::Calm))]);
    assert_eq!(kinds(&post), [ExceptionKind::Left, ExceptionKind::Unhappy]);
}

#[test]
fn what_was_discarded_was_no_visit() {
    let mut post = Post::on_shift();
    let visit = post.served();
    post.ok(digit(visit, 3));
    post.ok(Command::Discard { encounter: visit, reason: "a test".into() });
    assert_eq!((kinds(&post), of(&post).visits().count()), (vec![], 0));
}

#[test]
fn what_was_asked_in_a_discarded_visit_counts_nowhere() {
    for (waited, late) in [(90, true), (30, false)] {
        let mut post = Post::on_shift();
        let visit = post.served();
        let promise = post.promise();
        let request = post.ask(visit, Some(promise));
        post.wait(waited * MINUTE);
        post.ok(Command::Keep { request, result: Answered { satisfied: None, verified: false } });
        let counted = |post: &Post| {
            let kept = merits(&of(post)).iter().any(|merit| merit.kind == MeritKind::KeptPromise);
            (kinds(post).contains(&ExceptionKind::LatePromise), kept)
        };
        assert_eq!(counted(&post), (late, !late), "{waited}");
        post.ok(Command::Discard { encounter: visit, reason: "a test".into() });
        assert_eq!(counted(&post), (false, false), "{waited}");
    }
}

#[test]
fn a_promise_of_a_discarded_visit_is_still_owed() {
    let mut post = Post::on_shift();
    let visit = post.served();
    let promise = post.promise();
    let request = post.ask(visit, Some(promise));
    post.ok(Command::Discard { encounter: visit, reason: "entered twice".into() });
    assert!(post.request(request).owed().is_some());
}

#[test]
fn a_promise_is_late_by_so_much() {
    for (waited, kept, late) in [(30, true, None), (90, true, Some(30)), (90, false, Some(30)), (30, false, None)] {
        let mut post = Post::on_shift();
        let visit = post.served();
        let promise = post.promise();
        let request = post.ask(visit, Some(promise));
        post.ok(skip_probe(visit));
        post.wait(waited * MINUTE - 60_000);
        if kept {
            post.ok(Command::Keep { request, result: Answered { satisfied: None, verified: false } });
        }
        post.wait(60_000);
        let found = about(&post, visit).into_iter().find_map(|found| match found {
            Found::LatePromise { late, kept, .. } => Some((late / MINUTE, kept)),
            _ => None,
        });
        let expected = late.map(|late| (if kept { late - 1 } else { late }, kept));
        assert_eq!(found, expected, "{waited} {kept}");
        let keeps = merits(&of(&post)).iter().any(|merit| merit.kind == MeritKind::KeptPromise);
        assert_eq!(keeps, kept && late.is_none());
    }
}

#[test]
fn occurrences_count_from_serious_on_and_an_emergency_comes_first() {
    let mut post = Post::on_shift();
    let gone = post.arrive();
    post.ok(Command::Left(gone));
    let visit = post.served();
    post.ok(digit(visit, 3));
    post.ok(skip_probe(visit));
    post.ok(Command::Reason { encounter: visit, item: "respect".into(), reason: None });
    for severity in Severity::ALL {
        post.ok(Command::Occur { severity: *severity, text: "alarm".into() });
    }
    let kinds = kinds(&post);
    let (occurrence, miss) = (ExceptionKind::Occurrence, ExceptionKind::CriticalMiss);
    assert_eq!(kinds, [occurrence, miss, occurrence, ExceptionKind::Left, ExceptionKind::ReasonOwed]);
    let first = &exceptions(&of(&post), post.now.wall)[0];
    assert_eq!(first.found, Found::Occurrence(Severity::Emergency));
    // Taken back: it was none.
    post.ok(Command::Undo);
    assert_eq!(exceptions(&of(&post), post.now.wall)[0].found.kind(), miss);
}

#[test]
fn what_was_closed_for_somebody_is_assumed() {
    let mut post = Post::on_shift();
    let visit = post.arrive();
    post.ok(Command::CloseAssumed(visit));
    assert_eq!(about(&post, visit), [Found::Assumed]);
}

#[test]
fn clocks_that_were_set_or_began_anew() {
    let mut post = Post::on_shift();
    post.whole();
    post.now.wall -= 3_600_000;
    let visit = post.arrive();
    let set = exceptions(&of(&post), post.now.wall).into_iter().find(|each| matches!(each.found, Found::ClockSet(_)));
    let Some(Found::ClockSet(by)) = set.map(|each| each.found) else { panic!("the clock was set") };
    assert_eq!(by, -3_600_000);
    post.reboot();
    post.wait(50_000);
    post.ok(Command::Greet(visit));
    post.ok(Command::Serve(visit));
    post.ok(skip_probe(visit));
    assert!(about(&post, visit).contains(&Found::Unmeasured));
    let quiet = kinds(&post).contains(&ExceptionKind::Quiet);
    assert!(!quiet, "a clock set back is no quiet hour");
}

#[test]
fn an_hour_without_entries() {
    let mut post = Post::on_shift();
    post.whole();
    post.wait(59 * MINUTE);
    assert_eq!(kinds(&post), []);
    post.wait(61 * MINUTE);
    let quiet = |post: &Post| {
        let all = exceptions(&of(post), post.now.wall);
        all.into_iter()
            .filter_map(|each| if let Found::Quiet(ms) = each.found { Some(ms / MINUTE) } else { None })
            .collect::<Vec<_>>()
    };
    assert_eq!(quiet(&post), [120]);
    post.whole();
    post.ok(Command::EndShift);
    let after = quiet(&post);
    assert_eq!(after.len(), 1);
    post.wait(600 * MINUTE);
    assert_eq!(quiet(&post), after, "after the end nothing is missing");
}

#[test]
fn a_pack_changed_in_mid_shift_and_a_person_renamed() {
    let mut post = Post::on_shift();
    let first = post.served();
    post.ok(digit(first, 3));
    post.ok(skip_probe(first));
    // The next visits are judged by another standard, in which the same item is not critical.
    let mut other = super::super::kit::visit_standard("security");
    other.digest = super::super::kit::digest("security-2");
    other.items.iter_mut().for_each(|item| item.critical = false);
    let pack = darban::domain::command::PackRef { id: "security".into(), version: "2".into(), digest: other.digest };
    post.book.standards.insert(other.digest, std::sync::Arc::new(other));
    let mina = post.mina;
    post.by(mina, Command::Adopt { pack, reason: "new".into() });
    post.by(mina, settings(post.omid, "Omid A.", Right::Staff, Guidance::Confirm));
    let second = post.served();
    post.ok(digit(second, 3));
    post.ok(skip_probe(second));
    let critical = |visit| about(&post, visit).iter().any(|found| matches!(found, Found::CriticalMiss(..)));
    assert_eq!((critical(first), critical(second)), (true, false));
    // A standard whose text is gone judges nothing, and nothing breaks.
    let bare = Matter { standards: Default::default(), ..of(&post) };
    let left = exceptions(&bare, post.now.wall);
    assert!(left.iter().all(|each| each.found.kind() == ExceptionKind::ReasonOwed), "{left:?}");
}

#[test]
fn whom_to_thank() {
    let mut post = Post::two_on_shift();
    let hard = post.served();
    for act in [Act::Tag(Tag::Insulted, true), Act::Tag(Tag::ExtraMile, true), Act::Unhappy(true)] {
        post.ok(note(hard, act));
    }
    post.ok(Command::Calmed { encounter: hard, calm: Calm::Calm });
    post.ok(skip_probe(hard));
    let liked = post.served();
    post.ok(probe_says(liked, 0));
    post.ok(Command::Rate { encounter: liked, face: Face::Delighted, latency: 3_000 });
    let hasty = post.whole();
    post.ok(Command::Rate { encounter: hasty, face: Face::Delighted, latency: 300 });
    let found: Vec<_> = merits(&of(&post)).into_iter().map(|Merit { kind, encounter, .. }| (kind, encounter)).collect();
    let expected = [
        (MeritKind::Calmed, hard),
        (MeritKind::HardVisit, hard),
        (MeritKind::ExtraMile, hard),
        (MeritKind::TopVerdict, liked),
    ];
    assert_eq!(found, expected);
    assert!(merits(&of(&post)).iter().all(|merit| merit.staff == post.omid));
    post.ok(Command::Relieve { staff: post.nok, duty: Duty::Guard });
}
