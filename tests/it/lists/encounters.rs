//! The list of encounters: order, selection, finding, doors.

use darban::domain::Lang;
use darban::domain::command::Command;
use darban::domain::encounter::{Act, VisitorKind};
use darban::domain::shift::Severity;
use darban::input::{Action, Context};
use darban::ui::screen::Door;
use darban::ui::screens::encounters::{Encounters, Item};
use darban::ui::{Screen, Wish};

use super::world::{World, eventful};

#[test]
fn newest_first_with_occurrences_in_their_place_and_the_shift_before_last() {
    let mut world = World::new(Lang::En);
    let old = world.served(VisitorKind::Client);
    let carried = world.arrive(VisitorKind::Visitor);
    world.next_shift();
    let first = world.served(VisitorKind::Client);
    let truck = world.occur(Severity::Minor, "truck");
    let slip = world.occur(Severity::Minor, "slip");
    world.must(Command::Undo);
    let second = world.arrive(VisitorKind::Courier);
    let screen = Encounters::new(&world.cx());
    let expected =
        [Item::Visit(second), Item::Occurrence(truck), Item::Visit(first), Item::Visit(carried), Item::Visit(old)];
    assert_eq!(screen.items().collect::<Vec<_>>(), expected, "{slip:?} was taken back");
    let said = world.says(&screen);
    let place = |words: &str| said.lines().position(|line| line == words).unwrap_or_else(|| panic!("{words}: {said}"));
    assert!(place("this shift") < place("minor") && place("truck") < place("the shift before"));
}

#[test]
fn the_selection_stays_when_somebody_comes() {
    let mut world = World::new(Lang::En);
    let ids: Vec<_> = (0..5).map(|_| world.served(VisitorKind::Client)).collect();
    let mut screen = Encounters::new(&world.cx());
    world.press(&mut screen, &[Action::Down, Action::Down]);
    assert_eq!(screen.selected(), Some(Item::Visit(ids[2])));
    world.arrive(VisitorKind::Courier);
    screen.refresh(&world.cx());
    assert_eq!(screen.selected(), Some(Item::Visit(ids[2])));
    let wishes = world.press(&mut screen, &[Action::Next]);
    assert!(matches!(&wishes[..], [Wish::Open(Door::Encounter(id))] if *id == ids[2]), "{wishes:?}");
}

#[test]
fn words_are_found_in_every_spelling() {
    let notes = [
        ("کتابخانه‌ی مرکزی", ["كتابخانه", "کتاب‌خانه", "کتاب خانه", "مرکزي"]),
        ("نمی‌شود منتظر ماند", ["نميشود", "نمی شود", "نمی‌شود", "می‌شود ماند"]),
        ("ลูกค้าบอกว่ารอนานมาก", ["รอนาน", "ลูกค้า", "นานมาก", "รอ ลูกค้า"]),
        ("Blue coat, room ۱۲", ["blue", "ROOM 12", "coat ١٢", "12"]),
    ];
    let mut world = World::new(Lang::Fa);
    let visits = notes.map(|(note, _)| {
        let id = world.served(VisitorKind::Client);
        world.note(id, Act::Note(note.to_owned()));
        id
    });
    world.served(VisitorKind::Courier);
    for ((note, asked), visit) in notes.into_iter().zip(visits) {
        for words in asked {
            let mut screen = Encounters::finding(&world.cx());
            assert_eq!(screen.context(&world.cx()), Context::Field);
            world.types(&mut screen, words);
            let found: Vec<_> = screen.items().collect();
            assert!(found.contains(&Item::Visit(visit)), "{words} finds {note}");
            assert!(found.len() < 5, "{words} leaves something out");
        }
    }
}

#[test]
fn what_is_found_is_opened_and_escape_shows_everything_again() {
    let mut world = eventful(Lang::Fa);
    let all = Encounters::new(&world.cx()).items().count();
    let mut screen = Encounters::finding(&world.cx());
    world.types(&mut screen, "سه بار آمده ام");
    assert_eq!(screen.items().count(), 1);
    assert!(world.press(&mut screen, &[Action::Next]).is_empty(), "Enter ends typing");
    assert_eq!((screen.context(&world.cx()), screen.items().count()), (Context::List, 1));
    assert!(matches!(&world.press(&mut screen, &[Action::Next])[..], [Wish::Open(Door::Encounter(_))]));
    assert!(world.press(&mut screen, &[Action::Back]).is_empty(), "Esc takes the filter off first");
    assert_eq!(screen.items().count(), all);
    world.press(&mut screen, &[Action::Find]);
    assert_eq!(screen.items().count(), 1, "what was typed is kept");
    assert!(matches!(&world.press(&mut screen, &[Action::Back, Action::Back])[..], [Wish::Pop]));
}

#[test]
fn a_name_of_usual_length_stands_whole_beside_usual_visitors() {
    for lang in Lang::ALL {
        let mut world = World::new(lang);
        world.served(VisitorKind::Visitor);
        let staff = world.me();
        world.book.staff.get_mut(&staff).expect("me").name = "Maryam Karimi".to_owned();
        let painted = world.paints(&Encounters::new(&world.cx()), (80, 24));
        let name = painted.iter().find(|line| line.text.contains("Maryam")).expect("the name is painted");
        assert!(darban::text::width(&name.text) <= name.area.width, "{lang:?}: {name:?}");
    }
}

#[test]
fn a_line_says_what_was_remarkable() {
    let world = eventful(Lang::En);
    let said = world.says(&Encounters::new(&world.cx()));
    for words in ["!◆★✗", "~", "emergency", "left before settled", "discarded", "waiting", "#9"] {
        assert!(said.lines().any(|line| line == words), "{words} in\n{said}");
    }
    assert!(said.contains("unhappy 1 · left 1 · complaints 1"), "{said}");
    let mut public = eventful(Lang::En);
    public.prefs.public = true;
    let mut list = Encounters::new(&public.cx());
    let said = public.says(&list);
    assert!(said.lines().any(|line| line == "▪◆★✗"), "discreet in public");
    assert!(!said.lines().any(|line| line == "abc"), "nobody reads who it was over the counter");
    public.press(&mut list, &[Action::Find]);
    public.types(&mut list, "abc");
    assert!(public.says(&list).lines().any(|line| line == "abc"), "but of the selected one");
}
