//! Attention flags: a question, never a penalty.

use darban::domain::Command;
use darban::domain::answer::Answer;
use darban::domain::attention::{self, Base, Flag, Nudge, Rates, Sign, flags, of_visit};
use darban::domain::encounter::{Act, Encounter, Step, Wait};
use darban::domain::measures::Share;
use darban::domain::people::{Guidance, Right};
use darban::domain::review::{ExceptionKind, Matter, exceptions};

use super::super::kit::{MINUTE, Post, settings, walk_in};
use super::matter;

/// One visit: gaps to greeting, service and probe in milliseconds, the place of the option pressed.
fn visit(post: &mut Post, gaps: [i64; 3], latency: u32, place: usize) {
    let id = post.arrive();
    post.wait(gaps[0]);
    post.ok(Command::Greet(id));
    post.wait(gaps[1]);
    post.ok(Command::Serve(id));
    let shown = post.seen(id).shown.expect("a probe");
    let option = shown.order[place % shown.order.len()];
    post.wait(gaps[2]);
    post.ok(Command::Probe { encounter: id, option: Some(option), timed_out: false, latency });
    for item in post.seen(id).unasked_reasons().map(str::to_owned).collect::<Vec<_>>() {
        post.ok(Command::Reason { encounter: id, item, reason: Some("rush".into()) });
    }
    post.wait(3 * MINUTE);
}

const CALM: [i64; 3] = [8_000, 60_000, 4_000];

fn of(post: &Post) -> Matter {
    matter(post).expect("a shift")
}

fn signs(matter: &Matter, post: &Post) -> Vec<(Sign, u64, u64, bool)> {
    let row = |flag: Flag| (flag.sign, flag.seen.part, flag.seen.whole, flag.weak);
    flags(matter, post.now.wall).into_iter().map(row).collect()
}

#[test]
fn an_honest_shift_raises_none() {
    let mut post = Post::on_shift();
    (0..12).for_each(|n| visit(&mut post, CALM, 2_400, n));
    assert_eq!(signs(&of(&post), &post), []);
}

#[test]
fn one_hasty_probe_is_a_weak_sign() {
    let mut post = Post::on_shift();
    visit(&mut post, CALM, 2_400, 0);
    visit(&mut post, CALM, 600, 1);
    assert_eq!(signs(&of(&post), &post), [(Sign::HastyProbe, 1, 2, true)]);
    let flag = flags(&of(&post), post.now.wall).remove(0);
    assert_eq!((flag.ms, flag.encounters.len(), flag.staff), (Some(600), 1, Some(post.omid)));
    let found: Vec<_> = exceptions(&of(&post), post.now.wall).iter().map(|each| each.found.kind()).collect();
    assert_eq!(found, [ExceptionKind::Attention]);
}

#[test]
fn several_signs_are_not_weak() {
    let mut post = Post::on_shift();
    (0..9).for_each(|_| visit(&mut post, [300, 300, 300], 300, 0));
    let found = signs(&of(&post), &post);
    let expected = [
        (Sign::HastyProbe, 9, 9, false),
        (Sign::AllKeysAtOnce, 9, 9, false),
        (Sign::SameOption, 9, 9, false),
        (Sign::LoggedAtOnce, 9, 9, false),
    ];
    assert_eq!(found, expected);
}

#[test]
fn what_is_ordinary_is_not_flagged() {
    let mut post = Post::on_shift();
    (0..6).for_each(|n| visit(&mut post, [500, 60_000, 4_000], 2_400, n));
    (0..2).for_each(|n| visit(&mut post, [8_000, 60_000, 4_000], 2_400, n));
    let share = |part, whole| Share { part, whole };
    let cases = [
        ("nothing is known", share(0, 0), share(0, 0), true),
        ("the desk is as it is", share(0, 0), share(90, 100), false),
        ("the person is unlike before, and the desk too", share(10, 100), share(10, 100), true),
        ("the person is always so, the desk is not", share(95, 100), share(10, 100), true),
        ("the person is unlike before, the desk is always so", share(10, 100), share(95, 100), true),
        ("both always", share(95, 100), share(95, 100), false),
        ("too little is known", share(9, 9), share(29, 29), true),
    ];
    for (name, own, desk, raised) in cases {
        let (mut of_desk, mut of_person) = (Base::default(), Base::default());
        of_desk.set(Sign::LoggedAtOnce, desk);
        of_person.set(Sign::LoggedAtOnce, own);
        let rates = Rates { desk: of_desk, own: [(post.omid, of_person)].into() };
        let matter = Matter { rates, ..of(&post) };
        let expected: &[_] = if raised { &[(Sign::LoggedAtOnce, 6, 8, true)] } else { &[] };
        assert_eq!(signs(&matter, &post), expected, "{name}");
    }
}

#[test]
fn what_is_nearly_always_so_stands_out_however_usual() {
    let mut post = Post::on_shift();
    (0..6).for_each(|n| visit(&mut post, [500, 60_000, 4_000], 2_400, n));
    let mut usual = Base::default();
    usual.set(Sign::LoggedAtOnce, Share { part: 95, whole: 100 });
    let rates = Rates { desk: usual.clone(), own: [(post.omid, usual)].into() };
    let matter = Matter { rates, ..of(&post) };
    assert_eq!(signs(&matter, &post), [(Sign::LoggedAtOnce, 6, 6, true)]);
}

#[test]
fn guided_items_answered_without_reading() {
    for (latency, hasty) in [(900, true), (2_400, false)] {
        let mut post = Post::on_shift();
        let (mina, omid) = (post.mina, post.omid);
        post.by(mina, settings(omid, "Omid", Right::Staff, Guidance::Guided));
        let id = post.served();
        for key in [1, 2, 3, 5] {
            post.ok(Command::Mark { encounter: id, key, answer: Some(Answer::Met), latency });
        }
        assert!(!post.visit(id).is_open());
        let expected: &[_] = if hasty { &[(Sign::HastyItems, 1, 1, true)] } else { &[] };
        assert_eq!(signs(&of(&post), &post), expected);
    }
}

#[test]
fn bursts_batches_and_quiet_hours() {
    let mut post = Post::on_shift();
    post.wait(200 * MINUTE);
    for _ in 0..5 {
        post.ok(Command::Past { visit: walk_in(), wait: Wait::AtOnce });
        post.wait(5_000);
    }
    post.wait(2 * MINUTE);
    post.ok(Command::EndShift);
    let found = signs(&of(&post), &post);
    assert_eq!(found, [(Sign::Burst, 5, 5, false), (Sign::Batch, 5, 5, false), (Sign::QuietHours, 3, 3, true)]);
    // The same visits in the course of the shift are no batch.
    let mut post = Post::on_shift();
    for _ in 0..5 {
        post.ok(Command::Past { visit: walk_in(), wait: Wait::AtOnce });
        post.wait(20 * MINUTE);
    }
    post.ok(Command::EndShift);
    assert_eq!(signs(&of(&post), &post), []);
}

#[test]
fn a_clock_set_in_the_shift_raises_no_sign() {
    const BACK: i64 = -120 * MINUTE;
    for jump in [BACK, -BACK] {
        // A visit every ten minutes, and the clock is set at the half of it.
        let mut post = Post::on_shift();
        for n in 0..24 {
            post.wait(10 * MINUTE);
            post.now.wall += if n == 12 { jump } else { 0 };
            post.ok(Command::Past { visit: walk_in(), wait: Wait::Within });
        }
        let going_on = signs(&of(&post), &post);
        post.ok(Command::EndShift);
        assert_eq!((going_on, signs(&of(&post), &post)), (vec![], vec![]), "set by {jump}");
        let kinds: Vec<_> = exceptions(&of(&post), post.now.wall).iter().map(|each| each.found.kind()).collect();
        assert_eq!(kinds, [ExceptionKind::Clock], "set by {jump}");
    }
    // Four visits in as many hours, which the clock says were one in a minute.
    let mut post = Post::on_shift();
    for _ in 0..5 {
        post.wait(30 * MINUTE);
        post.ok(Command::Past { visit: walk_in(), wait: Wait::Within });
        post.now.wall -= 30 * MINUTE - 1_000;
    }
    assert_eq!(signs(&of(&post), &post), []);
}

#[test]
fn visits_entered_together_are_told_so_though_the_clock_was_set() {
    for jump in [0, -120 * MINUTE, 120 * MINUTE] {
        let mut post = Post::on_shift();
        let mut told = Vec::new();
        for n in 0..4 {
            post.now.wall += if n == 2 { jump } else { 0 };
            let entered = post.ok(Command::Past { visit: walk_in(), wait: Wait::Within });
            let at = entered.entries.last().expect("its close").at;
            told.push(attention::nudge(&post.book, &at).map(|(_, nudge)| nudge));
            post.wait(5_000);
        }
        assert_eq!(told, [None, None, None, Some(Nudge::Together)], "set by {jump}");
    }
}

#[test]
fn hours_without_entries_are_found_through_a_new_start_and_a_set_clock() {
    let mut post = Post::on_shift();
    let past = |post: &mut Post| post.ok(Command::Past { visit: walk_in(), wait: Wait::Within });
    let quiet = |post: &Post| attention::quiet(&of(post), post.now.wall).into_iter().map(|(_, ms)| ms / MINUTE);
    post.wait(20 * MINUTE);
    past(&mut post);
    post.now.wall -= 300 * MINUTE;
    post.wait(90 * MINUTE);
    post.reboot();
    // The clock of the machine starts in another year, and is set right later.
    post.now.wall -= 1_000_000 * MINUTE;
    past(&mut post);
    post.now.wall += 1_000_300 * MINUTE;
    post.wait(70 * MINUTE);
    past(&mut post);
    post.wait(65 * MINUTE);
    let spans = |post: &Post| quiet(post).filter(|minutes| *minutes > 0).collect::<Vec<_>>();
    assert_eq!(spans(&post), [20, 70, 65], "between two starts only the wall clock knows, and it says nothing");
    post.ok(Command::EndShift);
    assert_eq!(spans(&post), [20, 70, 65]);
}

#[test]
fn an_undone_probe_is_none() {
    let mut post = Post::on_shift();
    let id = post.served();
    let mut encounter: Encounter = post.visit(id).clone();
    let (at, by) = (post.now, post.omid);
    let probed =
        Act::Probed { option: Some(0), item: "words".into(), says: Answer::Met, timed_out: false, latency: 10 };
    let index = encounter.steps.len() as u16;
    encounter.steps.push(Step { at, by, act: probed });
    let hasty = |encounter: &Encounter| {
        let shown = of_visit(encounter, &encounter.seen());
        shown.iter().any(|(sign, shown)| *sign == Sign::HastyProbe && shown.is_some())
    };
    assert!(hasty(&encounter));
    encounter.steps.push(Step { at, by, act: Act::Undone(index) });
    assert!(!hasty(&encounter));
}
