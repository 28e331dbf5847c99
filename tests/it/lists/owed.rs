//! What is owed, most urgent first, and where it is dealt with.

use darban::domain::Lang;
use darban::domain::command::Command;
use darban::domain::encounter::VisitorKind;
use darban::domain::request::{RequestKind, Result as Answered};
use darban::input::Action;
use darban::ui::screen::Door;
use darban::ui::screens::owed::Owed;
use darban::ui::{Screen, Wish};

use super::world::World;

#[test]
fn late_then_unsettled_then_in_time_and_gone_when_kept() {
    let mut world = World::new(Lang::En);
    let visit = world.arrive(VisitorKind::Client);
    let tomorrow = world.promise(visit, "tomorrow", 86_400_000, false);
    let soon = world.promise(visit, "soon", 3_600_000, true);
    let late = world.promise(visit, "late", 30_000, false);
    world.must(Command::Request { encounter: visit, kind: RequestKind::Question, cause: None, settlement: None });
    let asked = *world.book.requests.keys().max().expect("asked");
    world.later(5 * 60_000);
    let mut screen = Owed::new(&world.cx());
    assert_eq!(screen.items().collect::<Vec<_>>(), [late, asked, soon, tomorrow]);
    let said = world.says(&screen);
    for words in ["4 min late", "not settled yet", "today 07:00", "▲"] {
        assert!(said.lines().any(|line| line == words), "{words} in\n{said}");
    }
    let door = |wishes: Vec<Wish>| match wishes.into_iter().next() {
        Some(Wish::Open(door)) => Some(door),
        _ => None,
    };
    assert_eq!(door(world.press(&mut screen, &[Action::Next])), Some(Door::Keep(late)));
    assert_eq!(door(world.press(&mut screen, &[Action::Note])), Some(Door::Move(late)));
    assert_eq!(door(world.press(&mut screen, &[Action::Request])), None, "it is settled: promised");
    assert_eq!(door(world.press(&mut screen, &[Action::Down, Action::Request])), Some(Door::Settle(asked)));
    assert_eq!(door(world.press(&mut screen, &[Action::Note])), None, "nothing is promised yet");
    world.must(Command::Keep { request: late, result: Answered { satisfied: Some(true), verified: true } });
    screen.refresh(&world.cx());
    assert_eq!(screen.items().collect::<Vec<_>>(), [asked, soon, tomorrow]);
    assert_eq!(screen.selected(), Some(asked), "the selection stays on its item");
}

#[test]
fn what_was_left_open_at_the_close_says_so() {
    let mut world = World::new(Lang::En);
    let visit = world.arrive(VisitorKind::Client);
    world.must(Command::Request { encounter: visit, kind: RequestKind::Praise, cause: None, settlement: None });
    world.must(Command::CloseAssumed(visit));
    let said = world.says(&Owed::new(&world.cx()));
    assert!(said.contains("praise · left open when the visit was closed"), "{said}");
}
