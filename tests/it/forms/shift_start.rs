//! First run, sign-in, readiness, read-back: keys to commands.

use darban::domain::answer::Answer;
use darban::domain::people::{Duty, Right, Voice};
use darban::domain::request::{Owner, RequestKind, Settlement};
use darban::domain::shift::{Mood, ShiftEnd};
use darban::domain::{Command, Lang};
use darban::input::Action;
use darban::ui::screens::first_run::{FirstRun, PickDisplay};
use darban::ui::screens::reasons::AdoptPack;
use darban::ui::screens::sign_in::{self, SignIn};
use darban::ui::screens::{read_back, readiness};

use super::world::{NOW, World, packs};

const ESC: &str = "\u{1b}";

#[test]
fn first_run_asks_language_desk_name_and_duty_and_opens_the_first_shift() {
    let table = [
        (Lang::En, "2\n\n\nBo\n\n", Lang::En, "Lobby", Duty::Guard, "Bo", Voice::First),
        (Lang::En, "2Gate 4\nAnn\n2", Lang::En, "Gate 4", Duty::Receptionist, "Ann", Voice::First),
        (Lang::En, "1\nکریمی\n2", Lang::Fa, "لابی", Duty::Receptionist, "کریمی", Voice::First),
        (Lang::Fa, "3\nอนงค์\n12", Lang::Th, "ล็อบบี้", Duty::Guard, "อนงค์", Voice::Second),
    ];
    for (lang, keys, chosen, desk, duty, name, voice) in table {
        let mut world = World::bare(lang);
        world.open(FirstRun::new(packs()).open());
        world.keys(keys);
        let [Command::Setup { desk: d, lang: l, name: n, duty: du, voice: v, packs: p }] = &world.done[..] else {
            panic!("{keys:?}: {:?}", world.done)
        };
        assert_eq!((d.as_str(), *l, n.as_str(), *du, *v, p.len()), (desk, chosen, name, duty, voice, 4), "{keys:?}");
        assert_eq!(world.prefs.lang, chosen, "the screen speaks it at once");
        let person = world.book.staff.values().next().expect("one person").clone();
        assert_eq!(person.right, Right::Installer);
        world.refresh();
        assert!(
            matches!(world.done[1..], [Command::OpenShift { staff, duty: du }] if staff == person.id && du == duty)
        );
        assert_eq!(world.wished, ["Home"], "who they are and what they do was asked already");
    }
}

#[test]
fn each_language_stands_there_by_its_own_name() {
    let mut world = World::bare(Lang::En);
    world.open(FirstRun::new(packs()).open());
    let (_, lines) = world.painted(80, 24);
    for name in ["فارسی", "English", "ไทย"] {
        assert!(lines.iter().any(|line| line.text == name), "{name}");
    }
}

#[test]
fn an_unknown_terminal_is_asked_about_by_eye() {
    let mut world = World::bare(Lang::En);
    world.open(FirstRun::new(packs()).display_uncertain(true).open());
    world.keys("1");
    assert_eq!(world.screens.len(), 2, "the question stands on top");
    let (buf, _) = world.painted(80, 24);
    let row = |y: u16| (0..80).map(|x| buf[(x, y)].symbol().to_owned()).collect::<Vec<_>>();
    let samples: Vec<_> = [4, 7, 10, 13].map(row).into();
    for (n, sample) in samples.iter().enumerate() {
        for other in &samples[..n] {
            assert_ne!(sample, other, "each way differs in its cells");
        }
    }
    world.keys("3");
    assert!(world.wished.iter().any(|wish| wish == "Display(Runs)"), "{:?}", world.wished);
    assert_eq!(world.screens.len(), 1);
    let mut latin = World::bare(Lang::Fa);
    latin.open(FirstRun::new(packs()).display_uncertain(true).open());
    latin.keys("2");
    assert_eq!(latin.screens.len(), 1, "who reads no Persian is not asked");
    world.open(Box::new(PickDisplay::default()));
    world.press(Action::Down);
    world.press(Action::Next);
    assert!(world.wished.iter().any(|wish| wish == "Display(Guard)"));
}

#[test]
fn signing_in_opens_a_shift() {
    let mut world = World::set_up(Lang::En);
    let screen = sign_in::needed(&world.cx()).expect("nobody is here");
    world.open(screen);
    // By name: Anong, Karimi, someone new.
    world.keys("1\n");
    let anong = world.staff("Anong");
    assert_eq!(world.done, [Command::OpenShift { staff: anong, duty: Duty::Receptionist }]);
    assert_eq!(world.wished, ["Home"]);
}

#[test]
fn someone_new_gives_a_name_and_signs_in() {
    let mut world = World::set_up(Lang::En);
    world.open(SignIn::open());
    world.keys("3Zahra\n2");
    let zahra = world.staff("Zahra");
    let enrol = Command::Enrol { name: "Zahra".into(), duty: Duty::Guard, voice: Voice::First };
    assert_eq!(world.done, [enrol, Command::OpenShift { staff: zahra, duty: Duty::Receptionist }]);
    let mut thai = World::set_up(Lang::Th);
    thai.open(SignIn::open());
    thai.keys("3Zahra\n21");
    assert!(matches!(&thai.done[0], Command::Enrol { voice: Voice::Second, .. }), "{:?}", thai.done);
    assert!(matches!(&thai.done[1], Command::OpenShift { duty: Duty::Guard, .. }));
}

#[test]
fn an_open_shift_is_joined_relieved_or_closed_as_assumed() {
    for (keys, end, people) in [
        ("1\n1", None, 2),
        ("1\n2", Some(ShiftEnd::Relieved), 1),
        ("1\n\n", None, 2),
        ("1\n3", Some(ShiftEnd::Assumed), 1),
    ] {
        let mut world = World::at_work(Lang::En);
        let before = world.book.shift.as_ref().expect("open").id;
        world.arrive();
        world.open(SignIn::open());
        world.keys(keys);
        assert_eq!(world.done.len(), 1, "{keys:?}: {:?}", world.done);
        let shift = world.book.open_shift().expect("a shift is open");
        assert_eq!(shift.people.len(), people, "{keys:?}");
        let ended = world.book.shift_before.as_ref().and_then(|shift| shift.ended.map(|(_, how)| how));
        assert_eq!(ended, end, "{keys:?}");
        assert_eq!(shift.id == before, end.is_none());
        assert_eq!(world.book.open_visits().len(), usize::from(end != Some(ShiftEnd::Assumed)));
    }
}

#[test]
fn closing_as_assumed_is_never_on_enter() {
    let mut world = World::at_work(Lang::En);
    world.open(SignIn::open());
    world.keys("1\n↓↓\n");
    assert!(world.done.is_empty());
    assert!(world.shown(80, 24).contains("Press its number"), "{}", world.shown(80, 24));
    world.keys("3");
    assert_eq!(world.done.len(), 1);
}

#[test]
fn readiness_is_one_key_an_item_then_the_mood() {
    let mut world = World::at_work(Lang::En);
    let screen = sign_in::needed(&world.cx()).expect("readiness is missing");
    world.open(screen);
    let items = world.book.standard("readiness").expect("adopted").items.clone();
    world.keys("23");
    world.keys(&"\n".repeat(items.len() - 2));
    let Some(Command::Ready(answers)) = world.done.first() else { panic!("{:?}", world.done) };
    assert_eq!(answers.len(), items.len());
    assert_eq!((answers[0].1, answers[1].1, answers[2].1), (Answer::Missed, Answer::Na, Answer::Met));
    world.keys("3");
    assert_eq!(world.done[1], Command::FeltMood { mood: Mood::Tired, at_end: false });
    assert_eq!(world.wished, ["Home"]);
    assert!(readiness::needed(&world.cx()).is_none());
    assert!(sign_in::needed(&world.cx()).is_none(), "the desk is next");
}

#[test]
fn enter_skips_the_mood_and_esc_leads_to_the_desk() {
    let mut world = World::at_work(Lang::En);
    world.open(readiness::MoodAsk::open());
    world.keys("\n");
    assert!(world.done.is_empty());
    assert_eq!(world.wished, ["Home"]);
    let mut world = World::at_work(Lang::En);
    world.open(readiness::Readiness::open());
    world.keys(ESC);
    assert_eq!(world.wished, ["Pop"], "a visitor may be standing there");
    assert!(readiness::needed(&world.cx()).is_some(), "and it stays owed");
}

/// A next shift that finds three promises: late, critical, and an ordinary one.
fn handed_over(lang: Lang) -> World {
    let mut world = World::at_work(lang);
    world.now = NOW;
    let visit = world.arrive();
    for (what, hours, critical) in [("key B-214", 1, false), ("call Mr. R.", 20, true), ("form 7", 30, false)] {
        let due = NOW.wall + hours * 3_600_000;
        let settlement = Some(Settlement::Promised { what: what.into(), owner: Owner::Desk, due, critical });
        let kind = RequestKind::Request;
        world.ok(Command::Request { encounter: visit, kind, cause: None, settlement });
    }
    world.now.wall += 2 * 3_600_000;
    let staff = world.staff("Anong");
    world.ok(Command::Relieve { staff, duty: Duty::Receptionist });
    world.done.clear();
    world
}

/// The number under which the right due time stands.
fn right(world: &mut World, due: &str) -> char {
    let (_, lines) = world.painted(80, 24);
    let row = lines.iter().find(|line| line.text == due).unwrap_or_else(|| panic!("{due} is offered")).area.y;
    let digit = lines.iter().find(|line| line.area.y == row && line.text.len() == 1 && line.text != "▸");
    digit.expect("has a number").text.chars().next().expect("a digit")
}

#[test]
fn each_late_or_critical_promise_is_read_back_by_its_due_time() {
    let mut world = handed_over(Lang::En);
    let screen = read_back::needed(&world.cx()).expect("three promises are open");
    world.open(screen);
    world.keys("\n");
    let one = right(&mut world, "21 Nov 14:05");
    let wrong = if one == '1' { "2" } else { "1" };
    world.keys(wrong);
    assert!(world.shown(80, 24).contains("Please choose again"), "{}", world.shown(80, 24));
    let one = right(&mut world, "21 Nov 14:05");
    world.keys(&one.to_string());
    let two = right(&mut world, "22 Nov 09:05");
    world.keys(&two.to_string());
    world.keys("2");
    let [Command::ReadBack { promises, acknowledged, giver_present }] = &world.done[..] else {
        panic!("{:?}", world.done)
    };
    assert_eq!(promises.iter().map(|(_, wrong)| *wrong).collect::<Vec<_>>(), [1, 0]);
    assert_eq!((*acknowledged, *giver_present), (1, false));
    assert!(read_back::needed(&world.cx()).is_none());
}

#[test]
fn promises_of_this_shift_are_not_read_back() {
    let mut world = World::at_work(Lang::En);
    let visit = world.arrive();
    let settlement = Some(Settlement::Promised {
        what: "key".into(),
        owner: Owner::Desk,
        due: NOW.wall + 3_600_000,
        critical: true,
    });
    world.ok(Command::Request { encounter: visit, kind: RequestKind::Question, cause: None, settlement });
    assert!(read_back::needed(&world.cx()).is_none());
}

#[test]
fn changed_standards_are_adopted_with_a_reason_by_who_may() {
    let changed: Vec<_> = packs().into_iter().take(2).map(|pack| (pack, "0.9".to_owned())).collect();
    let mut world = World::at_work(Lang::En);
    world.open(AdoptPack::new(changed.clone()).open());
    world.keys("\nnew law\n");
    assert_eq!(world.done.len(), 2);
    assert!(matches!(&world.done[1], Command::Adopt { reason, .. } if reason == "new law"));
    let staff = world.staff("Anong");
    world.ok(Command::Join { staff, duty: Duty::Guard });
    world.open(AdoptPack::new(changed).open());
    world.keys("\n");
    assert_eq!(world.done.len(), 2, "a note is all that others get");
    assert_eq!(world.wished, ["Pop", "Pop"]);
}

#[test]
fn nothing_is_cut_in_any_language() {
    for lang in Lang::ALL.iter().copied() {
        let mut world = World::bare(lang);
        world.open(FirstRun::new(packs()).open());
        for keys in ["", "\n", "\n", "\n"] {
            world.keys(keys);
            world.is_whole("first run");
            if lang == Lang::Fa && world.prefs.lang != Lang::Fa {
                break;
            }
        }
        let mut world = World::at_work(lang);
        world.open(SignIn::open());
        for keys in ["", "1", "\n"] {
            world.keys(keys);
            world.is_whole("sign-in");
        }
        world.open(readiness::Readiness::open());
        for _ in 0..world.book.standard("readiness").expect("adopted").items.len() {
            world.is_whole("readiness");
            world.keys("2");
        }
        world.is_whole("mood");
        let mut world = handed_over(lang);
        world.open(read_back::ReadBack::open());
        world.is_whole("open matters");
        world.keys("\n");
        world.is_whole("read-back");
        world.open(AdoptPack::new(packs().into_iter().map(|pack| (pack, "0.9".into())).collect()).open());
        world.is_whole("adopt");
        world.keys("\n");
        world.is_whole("adopt reason");
    }
}
