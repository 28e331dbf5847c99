//! During a shift: requests and their ends, occurrences, facts of a visit, notes. Keys to commands.

use darban::domain::encounter::{Act, Channel, Feeling, Place, Tag, VisitorKind, Wait};
use darban::domain::ids::{EncounterId, RequestId};
use darban::domain::people::Duty;
use darban::domain::request::{Owner, RequestKind, Result as Answered, Settlement};
use darban::domain::shift::Severity;
use darban::domain::{Command, Lang};
use darban::input::Action;
use darban::ui::Screen;
use darban::ui::screens::{note, occurrence, reasons, request, settle, visit_facts};

use super::world::{NOW, World};

const HOUR: i64 = 3_600_000;
/// Tomorrow 10:00, from Saturday 13:05.
const TOMORROW: i64 = NOW.wall + 20 * HOUR + 55 * 60_000;

fn with_visit(lang: Lang) -> (World, EncounterId) {
    let mut world = World::at_work(lang);
    let visit = world.arrive();
    world.now = NOW;
    (world, visit)
}

/// A visit that was closed in an earlier shift.
fn of_ended_shift() -> (World, EncounterId) {
    let (mut world, visit) = with_visit(Lang::En);
    world.ok(Command::Left(visit));
    let staff = world.staff("Anong");
    world.ok(Command::Relieve { staff, duty: Duty::Guard });
    (world, visit)
}

fn asked(keys: &str) -> (Option<String>, RequestKind, Option<Settlement>) {
    let (mut world, visit) = with_visit(Lang::En);
    world.open(request::open(visit));
    world.keys(keys);
    match &world.done[..] {
        [Command::Request { encounter, kind, cause, settlement }] => {
            assert_eq!(*encounter, visit);
            assert_eq!(world.wished, ["Pop"]);
            (cause.clone(), *kind, settlement.clone())
        }
        other => panic!("{keys:?}: {other:?}"),
    }
}

#[test]
fn a_complaint_takes_three_keys_after_its_own() {
    let (cause, kind, settlement) = asked("321");
    let world = World::at_work(Lang::En);
    let causes = &world.book.standard("security").expect("adopted").causes;
    assert_eq!(cause.as_deref(), Some(causes[1].id.as_str()), "the second cause of the pinned standard");
    assert_eq!((kind, settlement), (RequestKind::Complaint, Some(Settlement::Answered)));
}

#[test]
fn a_request_ends_in_one_of_five_ways_or_stays_open() {
    let promised = |what: &str, owner, due, critical| Settlement::Promised { what: what.into(), owner, due, critical };
    let me = Owner::Staff(World::at_work(Lang::En).staff("Karimi"));
    let table = [
        ("11", Some(Settlement::Answered)),
        ("12\n\n\n\n", Some(promised("question, ticket 1", me, TOMORROW, false))),
        ("22call back\n2+2h\n2", Some(promised("call back", Owner::Desk, NOW.wall + 2 * HOUR, true))),
        ("13room 4\n", Some(Settlement::Referred { to: "room 4".into() })),
        ("15", Some(Settlement::Withdrawn)),
        ("16", None),
    ];
    for (keys, settlement) in table {
        assert_eq!(asked(keys).2, settlement, "{keys:?}");
    }
}

#[test]
fn a_refusal_is_coded_with_its_alternative_or_said_in_own_words() {
    let (mut world, visit) = with_visit(Lang::En);
    let refusals = world.book.standard("security").expect("adopted").refusals.clone();
    world.open(request::open(visit));
    world.keys("141");
    let expected = Settlement::Refused {
        code: Some(refusals[0].coded.id.clone()),
        reason: String::new(),
        alternative: refusals[0].alternative.en.clone(),
    };
    assert!(matches!(&world.done[0], Command::Request { settlement: Some(said), .. } if *said == expected));
    let own = format!("14{}too late today\ncome at 8\n", refusals.len() + 1);
    let expected = Settlement::Refused { code: None, reason: "too late today".into(), alternative: "come at 8".into() };
    assert_eq!(asked(&own).2, Some(expected));
}

#[test]
fn a_closed_visit_offers_no_open_end() {
    let (mut world, visit) = with_visit(Lang::En);
    world.ok(Command::Left(visit));
    world.open(request::open(visit));
    world.keys("16");
    assert!(world.done.is_empty());
    assert!(!world.shown(80, 24).contains("still open"));
}

#[test]
fn a_promise_in_the_past_is_refused_in_words_and_nothing_is_lost() {
    let (mut world, visit) = with_visit(Lang::En);
    world.open(request::open(visit));
    world.keys("12bring the form\n\ntoday 9\n");
    assert!(world.shown(80, 24).contains("This time is past."));
    assert!(world.shown(80, 24).contains("bring the form"), "{}", world.shown(80, 24));
}

fn promised(world: &mut World, visit: EncounterId) -> RequestId {
    let settlement = Some(Settlement::Promised {
        what: "key B-214".into(),
        owner: Owner::Desk,
        due: NOW.wall + 5 * HOUR,
        critical: false,
    });
    world.ok(Command::Request { encounter: visit, kind: RequestKind::Request, cause: None, settlement });
    world.now = NOW;
    world.book.owed().first().expect("is owed").id
}

#[test]
fn a_promise_is_kept_with_its_result_or_moved() {
    let answered = |satisfied, verified| Answered { satisfied, verified };
    let table = [
        ("1\n", Ok(answered(Some(true), true))),
        ("12", Ok(answered(Some(true), false))),
        ("21", Ok(answered(Some(false), true))),
        ("3", Ok(answered(None, false))),
        ("4\n", Err(TOMORROW)),
        ("4+2h\n", Err(NOW.wall + 2 * HOUR)),
    ];
    for (keys, expected) in table {
        let (mut world, visit) = with_visit(Lang::En);
        let id = promised(&mut world, visit);
        world.open(settle::keep(id));
        world.keys(keys);
        let expected = match expected {
            Ok(result) => Command::Keep { request: id, result },
            Err(due) => Command::Move { request: id, due },
        };
        assert_eq!(world.done, [expected], "{keys:?}");
    }
}

#[test]
fn an_open_request_is_settled() {
    let (mut world, visit) = with_visit(Lang::En);
    world.ok(Command::Request { encounter: visit, kind: RequestKind::Question, cause: None, settlement: None });
    let id = world.book.unsettled(visit).next().expect("is open").id;
    world.open(settle::open(id));
    world.keys("3the office\n");
    let settlement = Settlement::Referred { to: "the office".into() };
    assert_eq!(world.done, [Command::Settle { request: id, settlement }]);
}

#[test]
fn an_occurrence_is_a_digit_and_a_line() {
    let table = [
        ("1truck at gate 2\n", Severity::Note, "truck at gate 2"),
        ("1↓\n", Severity::Note, "round done, nothing unusual"),
        ("4↓↓↓\n", Severity::Emergency, "fire or smoke"),
        ("\n12 boxes\n", Severity::Note, "12 boxes"),
    ];
    for (keys, severity, text) in table {
        let mut world = World::at_work(Lang::En);
        world.open(occurrence::open());
        world.keys(keys);
        assert_eq!(world.done, [Command::Occur { severity, text: text.into() }], "{keys:?}");
    }
}

/// The acts that keys in a form about a visit bring.
fn acts(open: impl Fn(EncounterId) -> Box<dyn Screen>, before: &[Act], keys: &str) -> Vec<Act> {
    let (mut world, visit) = with_visit(Lang::En);
    for act in before {
        world.ok(Command::Note { encounter: visit, act: act.clone(), reason: None });
    }
    world.open(open(visit));
    world.keys(keys);
    assert_eq!(world.wished, ["Pop"], "{keys:?}\n{:?}", world.done);
    let act = |command: &Command| match command {
        Command::Note { act, reason: None, .. } => act.clone(),
        other => panic!("{other:?}"),
    };
    world.done.iter().map(act).collect()
}

#[test]
fn facts_are_a_digit_each_and_enter_keeps() {
    let table = [
        ("\n\n\n", vec![]),
        ("4\n\n", vec![Act::Kind(VisitorKind::Courier)]),
        ("432", vec![Act::Kind(VisitorKind::Courier), Act::Place(Place::WaitingRoom), Act::Channel(Channel::Phone)]),
        ("\n2\n", vec![Act::Place(Place::Desk)]),
    ];
    for (keys, expected) in table {
        assert_eq!(acts(visit_facts::kind_place, &[], keys), expected, "{keys:?}");
    }
    assert_eq!(acts(visit_facts::language, &[], "3"), [Act::Language(Some(Lang::Th))]);
    assert_eq!(acts(visit_facts::language, &[], "4"), [Act::Language(None)]);
    assert_eq!(acts(visit_facts::language, &[], "\n"), []);
}

#[test]
fn tags_turn_on_and_off_and_feelings_exclude_each_other() {
    let table = [
        ("\n", vec![]),
        ("14\n", vec![Act::Tag(Tag::Difficult, true), Act::Tag(Tag::Elderly, true)]),
        ("11\n", vec![]),
        ("\t12\n", vec![Act::Feels(Some(Feeling::Worried))]),
        ("\t8\n", vec![Act::SentElsewhere(2), Act::Tag(Tag::SentElsewhere, true)]),
        ("9\t6\n", vec![Act::Tag(Tag::ExtraMile, true), Act::Feels(Some(Feeling::Angry))]),
    ];
    for (keys, expected) in table {
        assert_eq!(acts(visit_facts::tags, &[], keys), expected, "{keys:?}");
    }
    let before = [Act::Tag(Tag::Difficult, true), Act::Feels(Some(Feeling::Sad)), Act::SentElsewhere(7)];
    let off = acts(visit_facts::tags, &before, "1\t5\n");
    assert_eq!(off, [Act::Tag(Tag::Difficult, false), Act::Feels(None)], "seven times stay seven");
}

#[test]
fn notes_keep_what_stood_there() {
    let before = [Act::Note("bag left".into()), Act::Label("blue coat".into())];
    assert_eq!(acts(note::open, &before, "\n\n"), []);
    assert_eq!(acts(note::open, &before, " at 9\n\n"), [Act::Note("bag left at 9".into())]);
    assert_eq!(acts(note::open, &[], "x\ny\n"), [Act::Note("x".into()), Act::Label("y".into())]);
    assert_eq!(acts(note::their_words, &[], "nobody answers\n"), [Act::TheirWords("nobody answers".into())]);
}

#[test]
fn a_visit_already_over_takes_one_key() {
    for (key, wait) in ["1", "2", "3", "4"].into_iter().zip(Wait::ALL) {
        let mut world = World::at_work(Lang::En);
        world.open(visit_facts::past());
        world.keys(key);
        assert!(matches!(&world.done[..], [Command::Past { wait: said, .. }] if said == wait), "{:?}", world.done);
    }
}

#[test]
fn a_colleague_takes_over_and_help_is_called() {
    let (mut world, visit) = with_visit(Lang::En);
    world.open(visit_facts::swap(visit));
    assert!(world.shown(80, 24).contains("Nobody else is signed in."));
    world.keys("\n");
    let anong = world.staff("Anong");
    world.ok(Command::Join { staff: anong, duty: Duty::Guard });
    let karimi = world.staff("Karimi");
    world.ok(Command::Acting(karimi));
    world.open(visit_facts::swap(visit));
    world.keys("1");
    assert_eq!(world.done, [Command::Note { encounter: visit, act: Act::Swapped(anong), reason: None }]);
    world.open(visit_facts::call(visit));
    world.keys("1");
    let Some(Command::Note { act: Act::Called(Some(id)), .. }) = world.done.last() else { panic!("{:?}", world.done) };
    let offers = &world.book.standard("security").expect("adopted").offers;
    assert!(offers.iter().any(|offer| offer.call && offer.coded.id == *id), "{id}");
}

#[test]
fn a_correction_after_the_shift_asks_for_its_reason_once() {
    let (mut world, visit) = of_ended_shift();
    world.open(visit_facts::kind_place(visit));
    world.keys("42\n");
    assert!(world.done.is_empty(), "not without a reason");
    world.keys("wrong key\n");
    let reason = Some("wrong key".to_owned());
    let expected = [Act::Kind(VisitorKind::Courier), Act::Place(Place::Desk)];
    let expected = expected.map(|act| Command::Note { encounter: visit, act, reason: reason.clone() });
    assert_eq!(world.done, expected);
    world.open(reasons::correction(vec![Command::Note { encounter: visit, act: Act::Note("x".into()), reason: None }]));
    world.keys("↓\n");
    assert!(matches!(world.done.last(), Some(Command::Note { reason: Some(_), .. })));
}

#[test]
fn a_discarded_visit_has_a_reason() {
    let (mut world, visit) = with_visit(Lang::En);
    world.open(reasons::discard(visit));
    world.keys("\n");
    assert_eq!(world.done, [Command::Discard { encounter: visit, reason: "key pressed by mistake".into() }]);
}

#[test]
fn nothing_is_cut_in_any_language() {
    for lang in Lang::ALL.iter().copied() {
        let (mut world, visit) = with_visit(lang);
        let id = promised(&mut world, visit);
        let flows: Vec<(&str, Box<dyn Screen>, &[&str])> = vec![
            ("promise", request::open(visit), &["3", "1", "2", "\n", "\n", "\n", ""]),
            ("refusal", request::open(visit), &["1", "4", "↓", "↓", "↓", "↓", "↓\n", "no\n", ""]),
            ("referral", request::open(visit), &["1", "3", ""]),
            ("keep", settle::keep(id), &["1", ""]),
            ("move", settle::keep(id), &["4", ""]),
            ("occurrence", occurrence::open(), &["1", ""]),
            ("emergency", occurrence::open(), &["4", ""]),
            ("kind and place", visit_facts::kind_place(visit), &["\n", "\n", ""]),
            ("language", visit_facts::language(visit), &[""]),
            ("tags", visit_facts::tags(visit), &["135", "\t", "28", ""]),
            ("past", visit_facts::past(), &[""]),
            ("swap", visit_facts::swap(visit), &[""]),
            ("call", visit_facts::call(visit), &[""]),
            ("note", note::open(visit), &["x\n", ""]),
            ("their words", note::their_words(visit), &[""]),
            ("discard", reasons::discard(visit), &[""]),
            ("correction", reasons::correction(Vec::new()), &["\n", ""]),
        ];
        for (name, screen, keys) in flows {
            world.open(screen);
            for keys in keys {
                world.is_whole(&format!("{lang:?} {name}"));
                world.keys(keys);
            }
        }
    }
}

#[test]
fn nine_answers_fit_the_smallest_window() {
    for lang in Lang::ALL.iter().copied() {
        let (mut world, visit) = with_visit(lang);
        world.open(visit_facts::tags(visit));
        for _ in 0..2 {
            let (_, lines) = world.painted(60, 16);
            for digit in 1..=9 {
                let digit = world.cx().digits(&digit.to_string());
                assert!(lines.iter().any(|line| line.text == digit), "{lang:?} {digit}\n{}", world.shown(60, 16));
            }
            world.keys("\t");
        }
    }
}

#[test]
fn what_follows_the_five_steps_is_a_promise_unless_said_otherwise_and_ends_them() {
    let (mut world, visit) = with_visit(Lang::En);
    world.open(request::follow_up(visit));
    world.keys("\n\n\n\n\n\n");
    let [Command::Request { encounter, settlement: Some(Settlement::Promised { .. }), .. }] = &world.done[..] else {
        panic!("{:?}", world.done)
    };
    assert_eq!((*encounter, &world.wished[..]), (visit, &["Pop".to_owned(), "Pop".to_owned()][..]));
    // What stays open was not followed up: the steps stay.
    let (mut world, visit) = with_visit(Lang::En);
    world.open(request::follow_up(visit));
    world.keys("\n6");
    assert!(matches!(world.done[..], [Command::Request { settlement: None, .. }]));
    assert_eq!(world.wished, ["Pop"]);
}

#[test]
fn whoever_walks_up_is_noted_within_a_choice_and_a_letter_within_words() {
    for lang in Lang::ALL {
        let (mut world, visit) = with_visit(lang);
        world.open(request::open(visit));
        world.press(Action::Arrived);
        assert!(matches!(world.done[..], [Command::Arrive(_)]), "{lang:?}: {:?}", world.done);
        assert!(world.wished.len() == 1 && world.wished[0].starts_with("Tell"), "{lang:?}: {:?}", world.wished);
        world.keys("1");
        assert_eq!(world.done.len(), 1, "{lang:?}: the question goes on");
        let (mut world, visit) = with_visit(lang);
        world.open(note::open(visit));
        world.keys("a");
        assert!(world.done.is_empty(), "{lang:?}: a letter is text");
    }
}
