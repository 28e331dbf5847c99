//! A visit, from the door to the close and after it.

use darban::domain::answer::{Answer, Given};
use darban::domain::command::NewVisit;
use darban::domain::encounter::{Act, Calm, Channel, End, Made, Outcome, Tag, Wait};
use darban::domain::people::Guidance;
use darban::domain::people::Right;
use darban::domain::request::Settlement;
use darban::domain::seen::Next;
use darban::domain::{Body, Command, Refusal};

use super::kit::{MINUTE, Post, answer, digit, note, probe_says, settings, skip_probe, visit_standard, walk_in};

/// The probe of a visit, put on the item the test wants by taking tickets until it is its turn.
fn served_with_probe(post: &mut Post, probe: &str) -> darban::domain::ids::EncounterId {
    loop {
        let visit = post.served();
        match post.next(visit) {
            Next::Probe(shown) if shown.probe == probe => return visit,
            _ => drop(post.ok(skip_probe(visit))),
        }
    }
}

#[test]
fn the_ordinary_visit_takes_four_keys_and_is_live() {
    let mut post = Post::on_shift();
    let visit = post.arrive();
    assert_eq!(post.next(visit), Next::Greet);
    post.wait(12_000);
    post.ok(Command::Greet(visit));
    assert_eq!(post.next(visit), Next::Serve);
    post.wait(3 * MINUTE);
    post.ok(Command::Serve(visit));
    let Next::Probe(shown) = post.next(visit) else { panic!("one probe is asked: {:?}", post.next(visit)) };
    let standard = visit_standard("security");
    let options = standard.probe(&shown.probe).expect("a probe of the pack").options.len();
    let mut order = shown.order.clone();
    order.sort_unstable();
    assert_eq!(order, (0..options as u8).collect::<Vec<_>>(), "every option once");
    let last = post.ok(probe_says(visit, 0));
    assert_eq!(post.outcome(visit), Some(Outcome::Served));
    assert_eq!(last.entries.len(), 1, "the close is one entry, with the whole timeline");
    assert!(post.drafts.is_empty());
    let seen = post.seen(visit);
    assert_eq!(post.visit(visit).made(&seen), Made::Live);
    let response = post.visit(visit).response(&seen).expect("greeted");
    assert_eq!((response.ms, response.sure), (12_010, true));
    assert_eq!(post.answer(visit, "quick"), Answer::Met, "the clocks answer");
    let probed = &standard.probe(&shown.probe).expect("known").item;
    assert_eq!(post.answer(visit, probed), Answer::Met);
    for item in ["distance", "respect"] {
        assert_eq!(post.answer(visit, item), Answer::Assumed, "{item}: nobody answered it, so it is not met");
    }
    assert_eq!(post.book.staff[&post.omid].encounters, 1);
}

#[test]
fn the_close_carries_what_the_open_visit_showed() {
    let mut post = Post::on_shift();
    let visit = post.served();
    post.ok(digit(visit, 2));
    post.ok(note(visit, Act::Tag(Tag::Difficult, true)));
    let steps = post.visit(visit).steps.clone();
    post.ok(skip_probe(visit));
    let reason = post.ok(Command::Reason { encounter: visit, item: "distance".into(), reason: Some("rush".into()) });
    let Body::Closed { owner, outcome, steps: kept, answers, reason: why, .. } = &reason.entries[0].body else {
        panic!("a close: {reason:?}")
    };
    assert_eq!((*owner, *outcome, why), (post.omid, Outcome::Served, &None));
    assert_eq!(kept[..steps.len()], steps[..]);
    let expected = [Answer::Assumed, Answer::Missed, Answer::Assumed, Answer::Met, Answer::Assumed, Answer::Na];
    assert_eq!(answers[..], expected);
}

#[test]
fn response_is_judged_by_the_target_only_when_live_and_sure() {
    // Milliseconds of waiting before the key; the kit's own ten come on top.
    let cases: [(&str, i64, bool, bool, Made, Answer); 6] = [
        ("within", 29_990, false, false, Made::Live, Answer::Met),
        ("over", 29_991, false, false, Made::Live, Answer::Missed),
        ("under two seconds: logged at once", 1_989, false, false, Made::AtOnce, Answer::Assumed),
        ("two seconds: live", 1_990, false, false, Made::Live, Answer::Met),
        ("the machine started anew", 20_000, true, false, Made::Live, Answer::Assumed),
        ("told, not clocked", 20_000, false, true, Made::Imported, Answer::Assumed),
    ];
    for (name, wait, reboot, told, made, quick) in cases {
        let mut post = Post::on_shift();
        post.told = told;
        let visit = post.arrive();
        post.wait(wait);
        if reboot {
            post.reboot();
        }
        post.ok(Command::Greet(visit));
        assert_eq!(post.visit(visit).made(&post.seen(visit)), made, "{name}");
        assert_eq!(post.answer(visit, "quick"), quick, "{name}");
    }
}

#[test]
fn a_visit_already_over_is_one_command() {
    for wait in Wait::ALL {
        let mut post = Post::on_shift();
        let decision = post.ok(Command::Past { visit: walk_in(), wait: *wait });
        let [arrived, closed] = &decision.entries[..] else { panic!("arrival and close: {decision:?}") };
        let Body::Arrived(arrival) = &arrived.body else { panic!("an arrival") };
        assert!(matches!(closed.body, Body::Closed { outcome: Outcome::Served, .. }));
        assert!(!arrival.guided, "what is over is not asked item by item");
        let visit = post.visit(arrival.encounter);
        assert_eq!(visit.made(&visit.seen()), Made::Afterwards);
        assert_eq!(visit.arrival.remembered, Some(*wait));
        assert_eq!(post.answer(arrival.encounter, "quick"), Answer::Assumed);
        assert!(post.drafts.is_empty());
    }
}

#[test]
fn a_new_person_is_asked_item_by_item() {
    let mut post = Post::on_shift();
    let (mina, omid) = (post.mina, post.omid);
    post.by(mina, settings(omid, "Omid", Right::Staff, Guidance::Auto));
    let visit = post.served();
    for (key, item) in [(1, "words"), (2, "distance"), (3, "respect"), (5, "listening")] {
        assert_eq!(post.next(visit), Next::Item(item.into()), "no probe, no measured item, none that does not apply");
        post.ok(answer(visit, key, if key == 5 { Answer::Na } else { Answer::Met }));
    }
    assert_eq!(post.outcome(visit), Some(Outcome::Served));
    let given: Vec<_> = post.seen(visit).marks.iter().map(|(_, _, given)| *given).collect();
    assert_eq!(given, [Given::Guided; 4]);
    assert_eq!(post.answer(visit, "hand"), Answer::Na);
}

#[test]
fn guided_questions_can_be_put_off_and_then_nothing_closes() {
    let mut post = Post::on_shift();
    let (mina, omid) = (post.mina, post.omid);
    post.by(mina, settings(omid, "Omid", Right::Staff, Guidance::Guided));
    let visit = post.served();
    post.ok(note(visit, Act::Postponed));
    assert!(post.seen(visit).postponed);
    assert_eq!(post.refused(Command::Close(visit)), Refusal::NotNow);
    post.ok(note(visit, Act::Resumed));
    assert_eq!(post.next(visit), Next::Item("words".into()));
}

#[test]
fn guidance_ends_after_twenty_visits() {
    let mut post = Post::on_shift();
    let (mina, omid) = (post.mina, post.omid);
    post.by(mina, settings(omid, "Omid", Right::Staff, Guidance::Auto));
    for n in 0..21 {
        let visit = post.arrive();
        assert_eq!(post.visit(visit).arrival.guided, n < 20, "visit {n}");
        post.ok(Command::CloseAssumed(visit));
    }
}

#[test]
fn leaving() {
    let mut post = Post::on_shift();
    let unserved = post.arrive();
    let asked = post.ask(unserved, None);
    post.ok(Command::Left(unserved));
    assert_eq!(post.outcome(unserved), Some(Outcome::LeftUnserved));
    assert!(matches!(&post.request(asked).settled, Some(settled) if settled.how == Settlement::Withdrawn));

    let unsettled = post.arrive();
    post.ok(Command::Greet(unsettled));
    post.ok(Command::Left(unsettled));
    assert_eq!(post.outcome(unsettled), Some(Outcome::LeftUnsettled));

    let served = post.served();
    assert_eq!(post.refused(Command::Left(served)), Refusal::NotNow, "served already: the matter is settled");
}

#[test]
fn an_unhappy_visit_is_asked_about_before_it_closes() {
    for calm in Calm::ALL {
        let mut post = Post::on_shift();
        let visit = post.arrive();
        assert_eq!(post.refused(Command::Calmed { encounter: visit, calm: *calm }), Refusal::NotNow, "never unhappy");
        post.ok(note(visit, Act::Unhappy(true)));
        post.ok(note(visit, Act::Step(3)));
        post.ok(note(visit, Act::Unhappy(false)));
        post.serve(visit);
        assert_eq!(post.next(visit), Next::Calm, "unhappy at any time is enough");
        assert_eq!(post.refused(skip_probe(visit)), Refusal::NotNow);
        post.ok(Command::Calmed { encounter: visit, calm: *calm });
        post.ok(skip_probe(visit));
        let seen = post.seen(visit);
        assert_eq!((seen.calm, seen.lane_step, seen.ever_unhappy), (Some(*calm), 3, true));
        assert_eq!(post.outcome(visit), Some(Outcome::Served));
    }
}

#[test]
fn a_miss_asks_for_its_reason_once_and_skipped_it_is_owed() {
    for reason in [Some("rush"), None] {
        let mut post = Post::on_shift();
        let visit = post.served();
        post.ok(digit(visit, 2));
        post.ok(skip_probe(visit));
        assert_eq!(post.next(visit), Next::Reason("distance".into()));
        let command = |reason: Option<&str>| Command::Reason {
            encounter: visit,
            item: "distance".into(),
            reason: reason.map(str::to_owned),
        };
        assert_eq!(post.refused(command(Some("mood"))), Refusal::NotInStandard("mood".into()));
        post.ok(command(reason));
        assert_eq!(post.outcome(visit), Some(Outcome::Served));
        assert_eq!(post.seen(visit).reasons, [("distance".into(), reason.map(str::to_owned))]);
    }
}

#[test]
fn a_digit_turns_missed_not_applicable_and_back() {
    let mut post = Post::on_shift();
    let visit = post.arrive();
    for (key, item, turns) in [
        (1, "words", &[Answer::Missed, Answer::Na, Answer::Assumed, Answer::Missed][..]),
        (3, "respect", &[Answer::Missed, Answer::Assumed, Answer::Missed][..]),
    ] {
        for turn in turns {
            post.ok(digit(visit, key));
            assert_eq!(post.answer(visit, item), *turn, "{item}");
        }
    }
    assert_eq!(post.refused(answer(visit, 3, Answer::Na)), Refusal::AlwaysApplies);
    assert_eq!(post.refused(digit(visit, 9)), Refusal::NotInStandard("9".into()));
}

#[test]
fn only_what_a_person_can_see_here_is_marked() {
    let mut post = Post::on_shift();
    let visit = post.arrive();
    assert_eq!(post.refused(digit(visit, 4)), Refusal::Measured, "the clocks answer this one");
    assert_eq!(post.refused(digit(visit, 6)), Refusal::NotNow, "it does not apply to this visit");
    post.ok(note(visit, Act::Tag(Tag::Elderly, true)));
    post.ok(digit(visit, 6));
    assert_eq!(post.answer(visit, "hand"), Answer::Missed);
}

#[test]
fn a_miss_that_no_longer_applies_asks_for_no_reason() {
    let mut post = Post::on_shift();
    let visit = post.served();
    post.ok(digit(visit, 2));
    post.ok(note(visit, Act::Channel(Channel::Phone)));
    assert_eq!(post.answer(visit, "distance"), Answer::Na);
    post.ok(skip_probe(visit));
    assert_eq!(post.outcome(visit), Some(Outcome::Served));
}

#[test]
fn by_telephone_distance_does_not_apply() {
    let mut post = Post::on_shift();
    let visit = post.arrive_as(NewVisit { channel: Channel::Phone, ..walk_in() });
    assert_eq!(post.answer(visit, "distance"), Answer::Na);
    assert_eq!(post.answer(visit, "respect"), Answer::Assumed);
    post.ok(note(visit, Act::Channel(Channel::WalkIn)));
    assert_eq!(post.answer(visit, "distance"), Answer::Assumed);
}

#[test]
fn the_probe_skipped_or_out_of_time_is_recorded_so() {
    for timed_out in [false, true] {
        let mut post = Post::on_shift();
        let visit = post.served();
        post.ok(Command::Probe { encounter: visit, option: None, timed_out, latency: 60_000 });
        let probed = post.seen(visit).probed.expect("recorded");
        assert_eq!((probed.option, probed.timed_out), (None, timed_out));
        assert!(post.seen(visit).marks.is_empty(), "nobody answered, so it stays assumed");
    }
}

#[test]
fn what_the_probe_says_of_its_item() {
    let mut post = Post::on_shift();
    for (probe, item, option, says) in [
        ("heard-words", "words", 0, Answer::Met),
        ("heard-words", "words", 1, Answer::Missed),
        ("heard-words", "words", 2, Answer::Assumed),
        ("heard-need", "listening", 2, Answer::Na),
    ] {
        let visit = served_with_probe(&mut post, probe);
        assert_eq!(post.refused(probe_says(visit, 7)), Refusal::OutOfRange("option"));
        post.ok(probe_says(visit, option));
        assert_eq!(post.answer(visit, item), says, "{probe} {option}");
        assert_eq!(post.visit(visit).is_open(), says == Answer::Missed, "a miss asks for its reason");
    }
}

#[test]
fn an_item_already_marked_is_not_probed() {
    let mut post = Post::on_shift();
    for _ in 0..4 {
        let visit = post.arrive();
        post.ok(digit(visit, 1));
        post.serve(visit);
        let Next::Probe(shown) = post.next(visit) else { panic!("the other probe") };
        assert_eq!(shown.probe, "heard-need");
    }
}

#[test]
fn the_one_who_greets_owns_the_visit_and_a_swap_hands_it_over() {
    let mut post = Post::two_on_shift();
    let (mina, omid, nok) = (post.mina, post.omid, post.nok);
    let visit = post.arrive();
    assert_eq!(post.seen(visit).owner, omid);
    post.by(nok, Command::Greet(visit));
    assert_eq!(post.seen(visit).owner, nok);
    assert_eq!(post.refused(note(visit, Act::Swapped(mina))), Refusal::NotSignedIn);
    assert_eq!(post.refused(note(visit, Act::Swapped(nok))), Refusal::NotSignedIn, "already theirs");
    post.ok(note(visit, Act::Swapped(omid)));
    assert_eq!(post.seen(visit).owner, omid);
    post.ok(Command::CloseAssumed(visit));
    assert_eq!(post.book.staff[&omid].encounters, 1);
    assert_eq!(post.book.staff[&nok].encounters, 0);
}

#[test]
fn unhappy_first_then_the_longest_waiting_then_who_is_being_served() {
    let mut post = Post::on_shift();
    let [first, second, third, fourth] = [(); 4].map(|()| {
        post.wait(20_000);
        post.arrive()
    });
    post.ok(Command::Greet(first));
    post.ok(note(fourth, Act::Unhappy(true)));
    let order: Vec<_> = post.book.open_visits().iter().map(|visit| visit.id()).collect();
    assert_eq!(order, [fourth, second, third, first]);
    let tickets: Vec<_> = [first, second, third, fourth].map(|id| post.visit(id).arrival.ticket).into();
    assert_eq!(tickets, [1, 2, 3, 4]);
}

#[test]
fn words_are_trimmed_and_have_a_length() {
    let mut post = Post::on_shift();
    let visit = post.arrive();
    post.ok(note(visit, Act::Label("  blue coat ".into())));
    assert_eq!(post.seen(visit).label, "blue coat");
    assert_eq!(post.refused(note(visit, Act::Note("ن".repeat(2_001)))), Refusal::TooLong(2_000));
    post.ok(note(visit, Act::Note("ن".repeat(2_000))));
    assert_eq!(post.refused(note(visit, Act::Group(0))), Refusal::OutOfRange("group"));
    assert_eq!(post.refused(note(visit, Act::Step(6))), Refusal::OutOfRange("step"));
    assert_eq!(post.refused(Command::Arrive(NewVisit { group: 0, ..walk_in() })), Refusal::OutOfRange("group"));
}

#[test]
fn without_the_text_of_the_standard_the_visit_can_still_be_ended() {
    let mut post = Post::on_shift();
    let visit = post.arrive();
    post.ok(Command::Greet(visit));
    post.book.standards.clear();
    assert!(matches!(post.refused(Command::Serve(visit)), Refusal::NoStandard(_)));
    assert!(matches!(post.refused(digit(visit, 1)), Refusal::NoStandard(_)));
    assert_eq!(post.refused(Command::Arrive(walk_in())), Refusal::NoStandard("security".into()));
    post.ok(Command::CloseAssumed(visit));
    assert!(matches!(post.visit(visit).end, End::Closed { outcome: Outcome::Assumed, .. }));
}
