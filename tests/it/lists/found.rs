//! What was left open is resumed, closed as assumed, or discarded; then the desk.

use darban::domain::Lang;
use darban::domain::command::Command;
use darban::domain::encounter::{Act, End, Outcome, VisitorKind};
use darban::input::Action;
use darban::ui::screen::Door;
use darban::ui::screens::found::Found;
use darban::ui::{Screen, Wish};

use super::world::World;

#[test]
fn each_is_dealt_with_and_then_the_desk() {
    let mut world = World::new(Lang::Fa);
    let [first, second, third] = [(); 3].map(|()| world.arrive(VisitorKind::Client));
    world.must(Command::Greet(second));
    let mut found = Found::new(&world.cx()).expect("three are open");
    assert_eq!(found.items().collect::<Vec<_>>(), [first, second, third]);
    assert!(world.press(&mut found, &[Action::Digit(1)]).is_empty(), "two are left");
    assert!(matches!(world.visit(first).steps.last(), Some(step) if step.act == Act::Resumed));
    assert!(world.press(&mut found, &[Action::Digit(2)]).is_empty(), "one is left");
    assert!(matches!(world.visit(second).end, End::Closed { outcome: Outcome::Assumed, .. }));
    let wishes = world.press(&mut found, &[Action::Digit(3)]);
    assert!(matches!(&wishes[..], [Wish::Open(Door::Discard(id))] if *id == third), "{wishes:?}");
    assert!(found.refresh(&world.cx()).is_empty(), "the reason is not given yet");
    world.must(Command::Discard { encounter: third, reason: "آزمایش".to_owned() });
    assert!(matches!(&found.refresh(&world.cx())[..], [Wish::Home]));
}

#[test]
fn ticket_stage_since_when_and_the_last_key_are_said() {
    let mut world = World::new(Lang::En);
    let id = world.arrive(VisitorKind::Client);
    world.later(7 * 60_000);
    world.must(Command::Greet(id));
    world.later(60 * 60_000);
    let found = Found::new(&world.cx()).expect("one is open");
    let said = world.says(&found);
    assert!(said.contains("#1 · serving · since 06:00"), "{said}");
    assert!(said.contains("last key 06:07"), "{said}");
}

#[test]
fn escape_does_not_decide_and_a_new_visitor_is_not_kept_waiting() {
    let mut world = World::new(Lang::En);
    let id = world.arrive(VisitorKind::Client);
    let mut found = Found::new(&world.cx()).expect("one is open");
    assert!(world.press(&mut found, &[Action::Back, Action::Arrived]).is_empty());
    assert_eq!(world.book.open_visits().len(), 2);
    assert_eq!(found.items().collect::<Vec<_>>(), [id], "who has just come was not left behind");
}
