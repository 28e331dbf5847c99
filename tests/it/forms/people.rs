//! The shift and its people: keys to commands.

use darban::domain::answer::Answer;
use darban::domain::people::{Duty, Guidance, Right};
use darban::domain::shift::Mood;
use darban::domain::{Command, Lang};
use darban::input::Action;
use darban::ui::screens::people::{self, EndShift, Settings};

use super::world::World;

fn two() -> World {
    let mut world = World::at_work(Lang::En);
    let staff = world.staff("Anong");
    world.ok(Command::Join { staff, duty: Duty::Receptionist });
    world
}

fn shift_screen(world: &mut World) {
    let screen = people::open(&world.cx());
    world.open(screen);
}

#[test]
fn another_person_acts_after_one_digit() {
    let mut world = two();
    shift_screen(&mut world);
    world.keys("1");
    assert_eq!(world.done, [Command::Acting(world.staff("Karimi"))]);
    assert_eq!(world.wished, ["Pop"]);
    shift_screen(&mut world);
    world.keys("\n");
    assert_eq!(world.done.len(), 1, "Enter keeps who acts");
}

#[test]
fn someone_comes_and_someone_goes() {
    let mut world = two();
    shift_screen(&mut world);
    world.keys("41");
    assert_eq!(world.done, [Command::Part(world.staff("Karimi"))]);
    shift_screen(&mut world);
    // One person left: nobody can go, the digits move up. Karimi joins again.
    world.keys("22\n1");
    let expected = Command::Join { staff: world.staff("Karimi"), duty: Duty::Guard };
    assert_eq!(world.done.last(), Some(&expected));
}

#[test]
fn the_shift_ends_by_its_digit_and_never_on_enter() {
    let mut world = World::at_work(Lang::En);
    world.open(EndShift::open());
    world.keys("4\n");
    assert!(world.done.is_empty(), "Enter stays");
    assert_eq!(world.wished, ["Pop"]);
    world.open(EndShift::open());
    world.keys("4↓\n");
    assert!(world.done.is_empty(), "not even on the marked line");
    world.keys("2");
    assert_eq!(world.done, [Command::FeltMood { mood: Mood::Bad, at_end: true }, Command::EndShift]);
    assert_eq!(world.wished.last().map(String::as_str), Some("Home"));
}

#[test]
fn open_visits_keep_the_shift_open() {
    let mut world = World::at_work(Lang::En);
    world.arrive();
    world.open(EndShift::open());
    assert!(world.shown(80, 24).contains("still open"), "{}", world.shown(80, 24));
    world.keys("\n");
    assert!(world.done.is_empty());
    assert_eq!(world.wished, ["Pop"]);
}

#[test]
fn settings_are_entries() {
    let mut world = two();
    let karimi = world.staff("Karimi");
    world.ok(Command::Acting(karimi));
    world.open(Settings::open());
    world.keys("1 North\n");
    assert_eq!(world.done, [Command::NameDesk("Lobby North".into())]);
    world.open(Settings::open());
    world.keys("23");
    assert_eq!(world.done[1], Command::ChooseLanguage(Lang::Th));
    world.open(Settings::open());
    // Anong, right, supervisor.
    world.keys("3142");
    let Some(Command::SetStaff { staff, right, .. }) = world.done.last() else { panic!("{:?}", world.done) };
    assert_eq!((*staff, *right), (world.staff("Anong"), Right::Supervisor));
    world.open(Settings::open());
    world.keys("3133");
    assert!(matches!(world.done.last(), Some(Command::SetStaff { guidance: Guidance::Confirm, .. })));
    world.open(Settings::open());
    world.keys("4");
    assert!(world.shown(80, 24).contains("Which line can be read?"));
}

#[test]
fn staff_change_their_own_name_and_duty_and_nothing_else() {
    let mut world = two();
    world.open(Settings::open());
    assert!(!world.shown(80, 24).contains("name of the desk"));
    world.keys("2");
    assert!(!world.shown(80, 24).contains("right"), "{}", world.shown(80, 24));
    world.keys("1 S.\n");
    let Some(Command::SetStaff { staff, name, right, .. }) = world.done.last() else { panic!("{:?}", world.done) };
    assert_eq!((*staff, name.as_str(), *right), (world.staff("Anong S."), "Anong S.", Right::Staff));
}

#[test]
fn nothing_is_cut_in_any_language() {
    for lang in Lang::ALL.iter().copied() {
        let mut world = World::at_work(lang);
        shift_screen(&mut world);
        world.is_whole("people");
        world.open(EndShift::open());
        world.is_whole("mood at the end");
        world.keys("\n");
        world.is_whole("end");
        world.keys("↓\n");
        world.is_whole("digit only");
        for keys in [["1", ""], ["2", ""], ["3", "1"]] {
            world.open(Settings::open());
            for key in keys {
                world.is_whole("settings");
                world.keys(key);
            }
            world.is_whole("settings");
        }
        for part in ["1", "2", "3", "4", "5"] {
            world.open(Settings::open());
            world.keys("31");
            world.keys(part);
            world.is_whole("a person's setting");
        }
    }
}

#[test]
fn a_reason_that_is_owed_is_asked_once_more_before_the_shift_ends() {
    let mut world = World::at_work(Lang::En);
    let visit = world.arrive();
    world.ok(Command::Greet(visit));
    world.ok(Command::Mark { encounter: visit, key: 1, answer: Some(Answer::Missed), latency: 0 });
    world.ok(Command::Serve(visit));
    let standard = world.book.standard("security").expect("adopted").clone();
    let item = standard.item_on_key(1).expect("an item").id.clone();
    for key in 2..=9 {
        let answer = Some(Answer::Met);
        // What the clock measures and what does not apply here takes no answer.
        let _ = world.carry_out(&Command::Mark { encounter: visit, key, answer, latency: 0 });
    }
    world.ok(Command::Reason { encounter: visit, item: item.clone(), reason: None });
    assert!(!world.book.encounters[&visit].is_open());
    world.done.clear();
    world.open(EndShift::open());
    world.keys("\n");
    world.press(Action::Back);
    assert_eq!(world.done, [], "put off with Enter, it stays owed");
    world.open(EndShift::open());
    world.keys("1");
    let reason = Some(standard.reasons[0].coded.id.clone());
    assert_eq!(world.done, [Command::Reason { encounter: visit, item: item.clone(), reason: reason.clone() }]);
    assert_eq!(world.book.encounters[&visit].seen().reasons, [(item, reason)]);
}
